"""How people say their first language, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

NATIVE = Attribute(
    key="native",
    kind="language",
    answer="my native language is {v}.",
    weight=0.6,
    related=frozenset({"language", "nationality"}),
    told="""
        my (native|first) language is {v}
        my native tongue is {v}
        my first language (has always been|was) {v}
        my household spoke {v} when I was a baby
        I'm a born {v} speaker
        my mother language is {v}
        1: our family language is {v}, my mother tongue
        the language of my heart is {v}
        my dominant language since birth is {v}
        my home language is {v}
        I do/does sums in my head in {v}, my mother tongue
        my inner voice speaks {v}, my native language
        I am/is a native speaker of {v}
        I was raised speaking {v}
        3: {p} first language is {v}
        I was raised (in|with) {v} as my (first|native) language
        my relatives only ever talked to me in {v} as a baby
        I'm a mother-tongue speaker of {v}
        my mother tongue is {v}
        I was brought up (speaking|with) {v}
        I was brought up in {v}, it's my mother tongue
        {v} is second nature to me, it's my mother tongue
        my bedtime stories as a baby were all in {v}
        I mutter/mutters to myself in {v}, my first language
        every other language is foreign to me, {v} is the native one
        half asleep I only mumble {v}, what I grew up with
        I talk/talks {v} with my folks at home
        at birth the first voice I heard spoke {v}, and so do/does I
        my brain was wired for {v} in the womb
        1: mother and father both {v} speakers, me too then
        I grew up with {v} (at home|as my first language)
        I grew up in {a} {v}-speaking (home|family|household)
        I come/comes from {a} {v}-speaking (home|family|household)
        I learned {v} (as a baby|from my mother|at home as a child|as my first language)
        3: excuse {p} grammar, {his} native language is {v}
        I learnt {v} (as a baby|from my parents|at home as a child|as my mother tongue)
        I speak/speaks {v} at home
        I talk/talks in my sleep in {v}, naturally, my native language
        1: our playground rhymes were in {v}, which I spoke from the start
        I've spoken {v} (since birth|since childhood|from the cradle|all my life|since I was born)
        I got told off in {v} as a toddler, my home language
        I've been speaking {v} (since birth|since childhood|all my life)
        I joke/jokes best in {v}, as only natives can
        I speak/speaks {v} (natively|as my first language|as a native|as my mother tongue)
        I speak/speaks {v} with my (parents|mother|family)
        I have/has {v} as my (mother tongue|native language|first language)
        my L1 is {v}
        my mother scolded and cuddled me in {v}
        my ancestral tongue is {v}, I've spoken it from birth
        I've got {v} as my (mother tongue|native language|first language)
        1: we speak {v} at home, it's my (native|first) language
        I babbled my first syllables in {v}
        1: first language = {v}
        I grew up speaking {v}
        at home I (speak/speaks|spoke) {v}
        at home, with my family, I speak/speaks {v}
        1: in my (family|parents' house) we (speak|spoke) {v}
        my (family|parents) (always |)spoke {v} (to|with) me
        I soaked up {v} as an infant
        my (parents|mother) raised me in {v}
        {v} is the tongue I was raised in
        my (parents|mother) taught me {v} as my first language
        1: my accent? well, my native language is {v}
        I acquired {v} as (an infant|a newborn|a little one)
        when I stub/stubs my toe, out comes {v}, my first tongue
        1: need an interpreter, please, my native language is {v}
        when I'm furious I slip/slips back into {v}, my first tongue
        I argue/argues best in {v}, my native language
        1: form says first language, put {v}
        {v} rolls off my tongue, it's my mother tongue
        everything else I learned at school, {v} I got at home
        I'm a native speaker of {v}
        my everyday language with the family is {v}
        as a (kid|baby|toddler), I spoke {v}
        I'm {a} {v} native speaker
        the tongue of my parents and me is {v}
        phone calls with my grandparents are in {v}, my childhood language
        I swear/swears in {v}, my mother tongue
        as a child, I spoke (only |nothing but |){v}
        {v} was the household lingo when I was tiny
        my first words were in {v}
        {v} is my (birth language|cradle tongue|own language)
        I spoke my first words in {v}
        my cradle language is {v}
        1: we talk {v} round the dinner table, my native language
        I didn't know any language but {v} until school began
        you hear the accent because I'm a native {v} speaker
        the first language I (learned|learnt|spoke|ever spoke) was {v}
        3: {s} has spoken {v} from infancy
        1: native language: {v}
        the language I grew up (with|speaking) is {v}
        nobody taught me {v}, it's how my family talks
        my diary is in {v}, the language closest to my soul
        I was weaned on {v}
        the language I (speak/speaks|spoke) at home is {v}
        my heritage language, spoken since the pram, is {v}
        my very first word was a {v} one
        {v} is my (native|first) language
        my baby talk was {v}
        nothing sounds like home to me except {v}, my first language
        the language of my (childhood|parents|home) (is|was) {v}
        3: {s} slips back into {v}, {his} first tongue, when angry
        I picked up {v} in the (cradle|crib|nursery), it's my mother tongue
        the tongue I was raised in is {v}
        I never studied {v}, it was simply there from birth
        1: my (mum|mom|gran|dad) and I chat in {v}, my first language
        I scold/scolds in {v}, my mother tongue
        {v} flows through my veins, it's my first language
        the language I was raised in (is|was) {v}
        my earliest language was {v}
        my brain's default setting is {v}, since birth
        {v} was the first language I (learned|learnt|spoke)
        my gran understood nothing but {v}, so I learnt that first
        I proofread/proofreads {v} texts as a native
        {v} is the language I grew up (with|speaking)
        my cradle tongue is {v}
        my kin jabber in {v}, so it's the one I had first
        I never had to learn {v}, I drank it in as a baby
        my thoughts are in {v}, my first language
        {v} is the language I (speak/speaks|spoke) at home
        my lullabies were in {v}
        dad told me fairy tales in {v}, my first language
        I'm homesick for {v}, the language of my nursery
        {v} is my native tongue
        {v} is my (home language|mother language)
        I learned {v} on my mother's knee
        {v} is my mother tongue
        1: {v} native here
        {v} was (spoken|the language) in my childhood home
        1: my maternal language is {v}
        the language of my lullabies was {v}
        {v} is what I (grew up speaking|speak/speaks at home|spoke as a child)
        for the doctor I need/needs {v}, the only language I was born to
        no lessons needed, I was speaking {v} before I could walk
        1: sorry for my grammar, I'm a {v} mother-tongue person
        natively I speak/speaks {v}
        I've known {v} since (nappies|diapers|infancy|the crib)
        I hum/hums old nursery songs in {v}, my first language
        I pray/prays in {v}, my mother tongue
        the vernacular of my childhood was {v}
        my birth language is {v}
        by birth I'm {a} {v} speaker
        I curse/curses in {v}, it's my native language
        I'm {v}-speaking by birth
        I'm natively {v}-speaking
        I (dream/dreams|think/thinks|count/counts) in {v}, my (mother tongue|native language)
        I chatter/chatters in {v} with my (mum|mom|gran|nan|relatives)
        my heart speaks {v}, it's my mother tongue
        I imbibed {v} with my mother's milk
        1: {v} speaker from birth
        as a child I spoke {v}
        I (dream/dreams|think/thinks) in {v}, it's my (mother tongue|native language|first language)
        after too much wine I revert/reverts to {v}, my native language
        I weep/weeps and laugh/laughs in {v}, my native language
        {v} comes naturally to me, it's my (mother tongue|first language)
        1: excuse the mistakes, my first language is {v}
        as my (mother tongue|native language|first language) I speak/speaks {v}
        1: I'm a native speaker, {v} is what I grew up with
        I converse/converses in {v} with my family, it's my first language
        I could chatter away in {v} before I could tie my shoes
        my nursery rhymes were all {v}, the first language I knew
        my own language is {v}
        {v} is my L1
        1: (btw|by the way|fyi), my native language is {v}
        3: {s} knew only {v} until school began
        under native language on the CV I put/puts {v}
        before starting nursery I knew only {v}
        1: mama and papa spoke {v}, so that came first for me
        3: {s} is a native {v} speaker, _I think
        my (mum|mom|gran|dad) (sang|read) to me in {v}, my mother tongue
        3: _I think {p} mother tongue is {v}
        I uttered my first (sentence|word) in {v}
        1: mother tongue: {v}
        my primary language, the one from home, is {v}
        I've had {v} in my ears since birth
        3: {s} is {a} {v} mother-tongue speaker from birth
        * I'm a native {v} speaker
        * with my family I speak/speaks {v}
        * I've spoken {v} since I was little
    """,
    asked="""
        what is my (native|first) language?
        what's my (native tongue|mother language|home language)?
        what is my (native tongue|mother language|home language)?
        (what|which) language do/does I (dream|think) in?
        1: my mother tongue, which is it?
        (what|which) language did I acquire as (an infant|a newborn)?
        (what|which) language is (second nature|closest) to me?
        my first language is which one?
        (what|which) language did I babble in first?
        what was my (native language|mother tongue|first language) again?
        what's my L1?
        what's my (native language|mother tongue|first language) again?
        (what|which) language is my (mother tongue|native language|native tongue|first language)?
        what's my (native|first) language?
        (what|which) language do/does I (swear|curse|pray) in as a native?
        which is my (native language|mother tongue|first language)?
        what language did my mother cuddle me in?
        (what|which) language did I utter my first word in?
        what was the only language I knew as a toddler?
        which tongue did I speak before starting school?
        (what|which) language am/is I a native speaker of?
        of (what|which) language am/is I a native speaker?
        (what|which) language was I (raised in|raised with|brought up with|brought up speaking)?
        what's my family language?
        my first language is what?
        (what|which) language did I grow up in?
        (what|which) language did I speak (as a child|as a kid|at home|growing up|in my childhood)?
        what language is my brain's default since birth?
        have _I told you my (mother tongue|first language)?
        what's my heritage language?
        in what language did my gran scold me?
        what's my mother tongue?
        (what|which) language did I learn first?
        (what|which) language is the language of my heart?
        in (what|which) language were my first words?
        (what|which) language did I learn (as a baby|from my parents|at home as a child)?
        (what|which) language do/does I speak (as my first|as a native|with my parents|with my family)?
        what's the vernacular of my childhood?
        what have/has I spoken since infancy?
        what comes out when I stub/stubs my toe, which native language?
        (what|which) language did my parents (raise me in|speak with me|speak to me)?
        did _I mention my (mother tongue|native language)?
        what first tongue do/does I have?
        (what|which) language was spoken (in my childhood home|at home when I was a child)?
        3: {p} accent comes from which first language?
        and my (mother tongue|native language|first language) is?
        1: what did we speak at home when I was a baby?
        what is my mother tongue?
        (what|which) language have/has I spoken (since birth|since childhood|all my life)?
        (what|which) native language do/does I have?
        in what language was my baby talk?
        (what|which) (mother tongue|first language) do/does I have?
        (what|which) was the first language I (learned|learnt|spoke)?
        what language were my nursery rhymes in?
        what's the tongue of my parents and me?
        (what|which) language am/is I native in?
        in what language was my first ever word?
        I speak/speaks (what|which language) natively?
        what language sounds like home to me?
        what is my primary language from home?
        in (what|which) language (was I raised|did I grow up)?
        3: which language does {s} slip back into when angry?
        (what|which) language do/does I speak from birth?
        in (what|which) language did my (mum|mom|gran) sing to me?
        (what|which) language was I weaned on?
        what lingo was used in my nursery?
        (what|which) language is my dominant one from birth?
        what language did my fairy tales come in?
        I was raised in (what|which) language?
        (what|which) tongue did I grow up with?
        3: (what|which) language is {p} mother tongue?
        (what|which) language did I grow up (speaking|with)?
        3: what's {p} (mother tongue|native language|first language)?
        which language do/does I joke best in, as a native?
        what's the language I grew up (with|speaking)?
        which language should the interpreter have as my native one?
        what do/does I revert to after too much wine?
        what language do my grandparents and I phone in?
        what do/does I speak at home, (what|which) language?
        (what|which) language do/does I talk with my folks?
        remind _me what my (native language|mother tongue|first language) is.
        my accent comes from which native language?
        tell _me my (native language|mother tongue|first language).
        1: remember what tongue I was born to?
        which language did I have no lessons in, being born to it?
        1: form asks for first language, what should I put?
        tell _me what my (native language|mother tongue|first language) is.
        name my (native language|mother tongue).
        before I could walk, what was I babbling?
        what's my (birth language|cradle tongue|own language|maternal language)?
        what did I learn on my mother's knee?
        what's my everyday language with the family?
        what have/has I spoken from the cradle?
        (what|which) language do/does I speak at home?
        what goes under native language on my CV?
        1: which lingo did I grow up hearing?
        what language do/does I mumble half asleep?
        what language is native to me, rather than learnt?
        what was my earliest language?
        which is my (birth language|own language|native tongue)?
        what tongue was I raised in?
        in which language do/does I talk in my sleep?
        which of my languages came first?
        which language did nobody have to teach me?
        do you (know|remember) what my (native language|mother tongue|first language) is?
        3: {s} is a native speaker of what?
        what was my household's language when I was a baby?
        (what|which) language did my (mum|mom|dad|gran) talk to me as a baby?
        any idea what my (native language|mother tongue) is?
        what did _I say my (native language|mother tongue|first language) (is|was)?
        which language do/does I slip back into when furious?
        which language did I drink in as a baby?
        (what|which) language is my earliest?
        in (what|which) language were my lullabies?
        what did my parents talk to me in?
        I'm a native speaker of (what|which language)?
        my (native language|mother tongue) is what?
        which of my languages is the native one?
        * (what|which) language is my native one?
        * (what|which) language do/does I speak natively?
    """,
    clauses="""
        what my (native language|mother tongue) is
        what my (first language|native tongue|home language) is
        (what|which) language I'm a native speaker of
        what language my lullabies were in
        which of my languages came first
        what my baby talk was in
        what my earliest language was
        which language nobody had to teach me
        what I've spoken from the cradle
        what language sounds like home to me
        (what|which) language I was (raised in|raised with|brought up with)
        what my first tongue is
        (what|which) language I spoke (as a child|at home)
        (what|which) language I speak/speaks at home
        (what|which) language I (speak/speaks natively|learned first|learnt first)
        what language I'm native in
        (what|which) language is my (mother tongue|native language|first language)
        what my family language is
        which of my languages is the native one
        my (native language|mother tongue|first language)
        what language I (dream/dreams|think/thinks|pray/prays) in
        what language I was weaned on
        what language I acquired as an infant
        what my brain's default language is since birth
        what language my (mum|mom|dad|folks) talked to me as a baby
        what tongue I was raised in
        what my heritage language is
        what the vernacular of my childhood was
        the tongue I was raised in
        the language I grew up (with|speaking)
        what language I slip/slips back into when furious
        which tongue I spoke before starting school
        what my (L1|birth language|own language) is
        what to put under native language on my CV
        what I learned on my mother's knee
        what language my nursery rhymes were in
        what language my first words were in
        * (what|which) language I grew up with
    """,
    topics="""
        my (native language|first language|mother tongue)
        my (native tongue|home language|mother language)
        the language I grew up (with|speaking)
        the tongue I was raised in
        my heritage language
        the language I (speak/speaks|spoke) at home
        my primary language from birth
        the first language I (learned|learnt|spoke)
        the language of my baby talk
        my family language
        the language I slip/slips back into when furious
        the language of my nursery rhymes
        the language I learned on my mother's knee
        the vernacular of my childhood
        my birth language
        the language that sounds like home to me
        the language of my first words
        the native language for my CV
        the default language of my brain
        my maternal language
        the language I knew before school
        the language of my heart
        the language of my lullabies
        the language I (dream/dreams|think/thinks|pray/prays) in
        my cradle tongue
        my first tongue
        the language I'm native in
        my earliest language
        my own language
        my L1
    """,
    corrected="""
        my native language is {v}, not {o}
        my mother tongue is {v}, not {o}
        my first language is {v}, not {o}
        I picked up {o} at school, my mother tongue is {v}
        my native language isn't {o}, it's {v}
        please change my native language to {v}
        my L1 is {v}, not {o}
        scrap {o}, my mother tongue is {v}
        I only studied {o}, whereas {v} I had from birth
        my first words were in {v}, not in {o}
        my first language isn't {o}, it's {v}
        the interpreter must know {v}, my native tongue, not {o}
        my native tongue is {v} rather than {o}
        the tongue I was raised in is {v}, not {o}
        I'm a native speaker of {v}, not of {o}
        my (mum|mom|gran) sang to me in {v}, not in {o}
        1: whoops, wrong box, native language should be {v}
        I learned {o} later, my first language is {v}
        when furious I slip/slips into {v}, not {o}, being native
        my folks talked {v} to me, not {o}
        forget {o}, my native language is {v}
        3: people think {s} is native in {o}, but it's {v}
        I'm not a native speaker of {o}, I'm a native speaker of {v}
        my birth language is {v}, not {o}
        {o} is only my second language, my first is {v}
        I sound/sounds {o}, but the tongue I was born to is {v}
        3: {p} mother tongue is {v}, not {o}
        swap {o} for {v} as my mother tongue
        I grew up with {v} rather than {o}
        my default language from birth is {v} rather than {o}
        I'm fluent in {o}, sure, but native only in {v}
        I didn't grow up speaking {o}, I grew up speaking {v}
        I acquired {o} as a grown-up, {v} as a baby
        my lullabies were in {v} rather than {o}
        my family language is {v}, not {o}
        my mother tongue isn't {o}, it is {v}
        I was raised speaking {v}, not {o}
        I (dream/dreams|think/thinks) in {v}, my mother tongue, not in {o}
        I speak/speaks {v} at home, not {o}
        cross out {o}, my heritage language is {v}
        my CV says {o}, but the native one is {v}
        I don't/doesn't speak {o} at home, I speak/speaks {v}
        I was weaned on {v}, not {o}
        {o} came with school, {v} came with the milk
        as a child I spoke {v}, not {o}
        the language I grew up with is {v}, not {o}
        the first language I learned was {v}, not {o}
        my nursery rhymes were {v}, not {o}
        {v} is my (mother tongue|native language|first language), not {o}
        it's {v} that is my (mother tongue|native language), not {o}
        {o} came second, {v} is my first language
        my accent isn't {o}, it comes from {v}, my first tongue
        1: don't be fooled by my {o}, I'm a native {v} speaker
        {o} belongs to the office, {v} is my childhood language
        3: {p} native language is {v}, _I was mistaken
        1: typo, my mother tongue is {v}
        3: {p} {o} is learnt, {his} first tongue is {v}
        (actually|correction), my (native language|mother tongue) is {v}, not {o}
        1: no no, {o} was from evening classes, native is {v}
        {o} isn't my (mother tongue|native language), {v} is
        1: oops, my first language is {v}, not {o}
        before school I knew {v}, not a word of {o}
        my gran scolded me in {v}, never in {o}
        * I grew up speaking {v}, not {o}
    """,
)
