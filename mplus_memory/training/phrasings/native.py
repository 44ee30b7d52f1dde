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
        I talk/talks {v} with my folks at home
        I grew up with {v} (at home|as my first language)
        I grew up in {a} {v}-speaking (home|family|household)
        I come/comes from {a} {v}-speaking (home|family|household)
        I learned {v} (as a baby|from my mother|at home as a child|as my first language)
        I learnt {v} (as a baby|from my parents|at home as a child|as my mother tongue)
        I speak/speaks {v} at home
        I've spoken {v} (since birth|since childhood|from the cradle|all my life|since I was born)
        I've been speaking {v} (since birth|since childhood|all my life)
        I speak/speaks {v} (natively|as my first language|as a native|as my mother tongue)
        I speak/speaks {v} with my (parents|mother|family)
        I have/has {v} as my (mother tongue|native language|first language)
        my L1 is {v}
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
        I acquired {v} as (an infant|a newborn|a little one)
        I argue/argues best in {v}, my native language
        {v} rolls off my tongue, it's my mother tongue
        I'm a native speaker of {v}
        my everyday language with the family is {v}
        as a (kid|baby|toddler), I spoke {v}
        I'm {a} {v} native speaker
        the tongue of my parents and me is {v}
        I swear/swears in {v}, my mother tongue
        as a child, I spoke (only |nothing but |){v}
        my first words were in {v}
        {v} is my (birth language|cradle tongue|own language)
        I spoke my first words in {v}
        my cradle language is {v}
        1: we talk {v} round the dinner table, my native language
        the first language I (learned|learnt|spoke|ever spoke) was {v}
        3: {s} has spoken {v} from infancy
        1: native language: {v}
        the language I grew up (with|speaking) is {v}
        I was weaned on {v}
        the language I (speak/speaks|spoke) at home is {v}
        {v} is my (native|first) language
        the language of my (childhood|parents|home) (is|was) {v}
        I picked up {v} in the (cradle|crib|nursery), it's my mother tongue
        the tongue I was raised in is {v}
        1: my (mum|mom|gran|dad) and I chat in {v}, my first language
        I scold/scolds in {v}, my mother tongue
        {v} flows through my veins, it's my first language
        the language I was raised in (is|was) {v}
        my earliest language was {v}
        {v} was the first language I (learned|learnt|spoke)
        {v} is the language I grew up (with|speaking)
        my cradle tongue is {v}
        my thoughts are in {v}, my first language
        {v} is the language I (speak/speaks|spoke) at home
        my lullabies were in {v}
        {v} is my native tongue
        {v} is my (home language|mother language)
        {v} is my mother tongue
        1: {v} native here
        {v} was (spoken|the language) in my childhood home
        1: my maternal language is {v}
        the language of my lullabies was {v}
        {v} is what I (grew up speaking|speak/speaks at home|spoke as a child)
        natively I speak/speaks {v}
        I've known {v} since (nappies|diapers|infancy|the crib)
        I pray/prays in {v}, my mother tongue
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
        {v} comes naturally to me, it's my (mother tongue|first language)
        as my (mother tongue|native language|first language) I speak/speaks {v}
        1: I'm a native speaker, {v} is what I grew up with
        I converse/converses in {v} with my family, it's my first language
        my own language is {v}
        {v} is my L1
        1: (btw|by the way|fyi), my native language is {v}
        3: {s} is a native {v} speaker, _I think
        my (mum|mom|gran|dad) (sang|read) to me in {v}, my mother tongue
        3: _I think {p} mother tongue is {v}
        I uttered my first (sentence|word) in {v}
        1: mother tongue: {v}
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
        (what|which) language did I utter my first word in?
        (what|which) language am/is I a native speaker of?
        of (what|which) language am/is I a native speaker?
        (what|which) language was I (raised in|raised with|brought up with|brought up speaking)?
        what's my family language?
        my first language is what?
        (what|which) language did I grow up in?
        (what|which) language did I speak (as a child|as a kid|at home|growing up|in my childhood)?
        have _I told you my (mother tongue|first language)?
        what's my mother tongue?
        (what|which) language did I learn first?
        (what|which) language is the language of my heart?
        in (what|which) language were my first words?
        (what|which) language did I learn (as a baby|from my parents|at home as a child)?
        (what|which) language do/does I speak (as my first|as a native|with my parents|with my family)?
        what have/has I spoken since infancy?
        (what|which) language did my parents (raise me in|speak with me|speak to me)?
        did _I mention my (mother tongue|native language)?
        (what|which) language was spoken (in my childhood home|at home when I was a child)?
        and my (mother tongue|native language|first language) is?
        1: what did we speak at home when I was a baby?
        what is my mother tongue?
        (what|which) language have/has I spoken (since birth|since childhood|all my life)?
        (what|which) native language do/does I have?
        (what|which) (mother tongue|first language) do/does I have?
        (what|which) was the first language I (learned|learnt|spoke)?
        what's the tongue of my parents and me?
        (what|which) language am/is I native in?
        I speak/speaks (what|which language) natively?
        in (what|which) language (was I raised|did I grow up)?
        (what|which) language do/does I speak from birth?
        in (what|which) language did my (mum|mom|gran) sing to me?
        (what|which) language was I weaned on?
        (what|which) language is my dominant one from birth?
        I was raised in (what|which) language?
        (what|which) tongue did I grow up with?
        3: (what|which) language is {p} mother tongue?
        (what|which) language did I grow up (speaking|with)?
        3: what's {p} (mother tongue|native language|first language)?
        what's the language I grew up (with|speaking)?
        what do/does I speak at home, (what|which) language?
        (what|which) language do/does I talk with my folks?
        remind _me what my (native language|mother tongue|first language) is.
        tell _me my (native language|mother tongue|first language).
        tell _me what my (native language|mother tongue|first language) is.
        name my (native language|mother tongue).
        what's my (birth language|cradle tongue|own language|maternal language)?
        what's my everyday language with the family?
        what have/has I spoken from the cradle?
        (what|which) language do/does I speak at home?
        what was my earliest language?
        which is my (birth language|own language|native tongue)?
        what tongue was I raised in?
        do you (know|remember) what my (native language|mother tongue|first language) is?
        3: {s} is a native speaker of what?
        what was my household's language when I was a baby?
        (what|which) language did my (mum|mom|dad|gran) talk to me as a baby?
        any idea what my (native language|mother tongue) is?
        what did _I say my (native language|mother tongue|first language) (is|was)?
        (what|which) language is my earliest?
        in (what|which) language were my lullabies?
        what did my parents talk to me in?
        I'm a native speaker of (what|which language)?
        my (native language|mother tongue) is what?
        * (what|which) language is my native one?
        * (what|which) language do/does I speak natively?
    """,
    clauses="""
        what my (native language|mother tongue) is
        what my (first language|native tongue|home language) is
        (what|which) language I'm a native speaker of
        what language my lullabies were in
        what my earliest language was
        what I've spoken from the cradle
        (what|which) language I was (raised in|raised with|brought up with)
        (what|which) language I spoke (as a child|at home)
        (what|which) language I speak/speaks at home
        (what|which) language I (speak/speaks natively|learned first|learnt first)
        what language I'm native in
        (what|which) language is my (mother tongue|native language|first language)
        what my family language is
        my (native language|mother tongue|first language)
        what language I (dream/dreams|think/thinks|pray/prays) in
        what language I was weaned on
        what language I acquired as an infant
        what language my (mum|mom|dad|folks) talked to me as a baby
        what tongue I was raised in
        the tongue I was raised in
        the language I grew up (with|speaking)
        what my (L1|birth language|own language) is
        what language my first words were in
        * (what|which) language I grew up with
    """,
    topics="""
        my (native language|first language|mother tongue)
        my (native tongue|home language|mother language)
        the language I grew up (with|speaking)
        the tongue I was raised in
        the language I (speak/speaks|spoke) at home
        the first language I (learned|learnt|spoke)
        my family language
        my birth language
        the language of my first words
        my maternal language
        the language of my heart
        the language of my lullabies
        the language I (dream/dreams|think/thinks|pray/prays) in
        my cradle tongue
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
        my first words were in {v}, not in {o}
        my first language isn't {o}, it's {v}
        my native tongue is {v} rather than {o}
        the tongue I was raised in is {v}, not {o}
        I'm a native speaker of {v}, not of {o}
        my (mum|mom|gran) sang to me in {v}, not in {o}
        I learned {o} later, my first language is {v}
        my folks talked {v} to me, not {o}
        forget {o}, my native language is {v}
        I'm not a native speaker of {o}, I'm a native speaker of {v}
        my birth language is {v}, not {o}
        {o} is only my second language, my first is {v}
        3: {p} mother tongue is {v}, not {o}
        swap {o} for {v} as my mother tongue
        I grew up with {v} rather than {o}
        I didn't grow up speaking {o}, I grew up speaking {v}
        my lullabies were in {v} rather than {o}
        my family language is {v}, not {o}
        my mother tongue isn't {o}, it is {v}
        I was raised speaking {v}, not {o}
        I (dream/dreams|think/thinks) in {v}, my mother tongue, not in {o}
        I speak/speaks {v} at home, not {o}
        I don't/doesn't speak {o} at home, I speak/speaks {v}
        I was weaned on {v}, not {o}
        as a child I spoke {v}, not {o}
        the language I grew up with is {v}, not {o}
        the first language I learned was {v}, not {o}
        {v} is my (mother tongue|native language|first language), not {o}
        it's {v} that is my (mother tongue|native language), not {o}
        {o} came second, {v} is my first language
        3: {p} native language is {v}, _I was mistaken
        1: typo, my mother tongue is {v}
        (actually|correction), my (native language|mother tongue) is {v}, not {o}
        {o} isn't my (mother tongue|native language), {v} is
        1: oops, my first language is {v}, not {o}
        * I grew up speaking {v}, not {o}
    """,
)
