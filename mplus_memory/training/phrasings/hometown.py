"""How people say where they grew up, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

HOMETOWN = Attribute(
    key="hometown",
    kind="city",
    answer="I grew up in {v}.",
    weight=0.7,
    related=frozenset({"city", "birthplace", "origin", "school", "nationality"}),
    told="""
        I grew up in {v}
        1: grew up in {v}
        1: grew up in {v}, (good times|by the way|long ago)
        1: raised in {v}
        {v} is my old childhood haunt
        I was nurtured in {v} until adulthood
        1: I'm a {v} kid, grew up there
        1: childhood in {v}
        1: where I grew up: {v}
        I grew up in {v}[ with my siblings| with my grandparents| on a farm| in the suburbs| in a big family]
        I actually grew up in {v}
        I mostly grew up in {v}
        my kindergarten days and teens were all in {v}
        I was raised in {v}
        I grew up over in {v}
        I grew up (near the centre of|in the suburbs of|on the outskirts of|in a quiet part of|in the old part of) {v}
        I grew up on a (quiet|busy) street in {v}
        before I flew the nest, I lived in {v}
        I grew up in a (small|tiny|big) (house|flat|apartment) in {v}
        I've grown up in {v}
        I was raised in {v} by (my grandparents|my mother|my father|an aunt)
        I built dens and sandcastles as a child in {v}
        I was mostly raised in {v}
        I was reared in {v}
        my childhood friends are all from {v}, where we grew up
        my nostalgia is all for {v} and the childhood I had there
        3: {s} went to {v} to show the kids where {he} was little
        1: brought up in {v}, me
        my (gran|nan|granny|auntie|foster parents|mum|mom|dad) brought me up in {v}
        my (boyhood|girlhood) home was {v}
        I was a (child|kid|teenager) in {v}
        I was a kid growing up in {v}
        1: hometown: {v}
        I spent my (childhood|youth) in {v}
        I spent my (whole childhood|early years|formative years|teenage years|school days|younger years) in {v}
        I spent all my childhood in {v}
        I spent the first years of my life growing up in {v}
        I lived in {v} as a (child|kid|teenager)
        I lived in {v} (when I was little|throughout my childhood|all through my childhood|until I left home)
        I played in the streets of {v} as a (child|kid)
        I was adopted and raised by a couple in {v}
        home as a schoolchild was {v} for me
        my first crush, my first bike, all of childhood: {v}
        {v} is my hometown
        I learned to (walk|ride a bike) as a child in {v}, where I grew up
        I came of age in {v}
        1: mum and dad brought us up in {v}
        I delivered newspapers around {v} as a teen, it was home then
        I became a grown-up in {v}, where I spent my childhood
        1: we were brought up in {v}, my sister and I
        {v} is where I grew up
        3: ask {s} about {v}, {he} was a child there
        I grew up next to the (railway|canal|church|harbour) in {v}
        I fished for tadpoles and built snowmen in {v} as a kid
        I went from diapers to diploma in {v}
        my (old|childhood) stomping ground is {v}
        I have/has (fond|happy|good|many) memories of growing up in {v}
        the old neighbourhood of my childhood is in {v}
        I had a (carefree|sheltered|strict|lovely) (childhood|upbringing) in {v}
        my (infancy|adolescence|boyhood|girlhood) was spent in {v}
        I have/has childhood memories of {v}, where I grew up
        I ran around {v} as a (nipper|toddler|wee one|schoolkid|rascal)
        I'm a product of {v}, raised there
        I grew up above a (bakery|pub|shop|butcher's) in {v}
        3: {p} folks raised {him} in {v}
        marbles, hopscotch, hide-and-seek: all that was {v} for me as a kid
        wherever I end/ends up, my childhood belongs to {v}
        I was born elsewhere, but {v} brought me up
        1: {v}, that's where mum used to shout us in for tea
        my hometown is {v}[, where I was raised]
        I enjoyed a sunny childhood in {v}
        1: never was a city slicker, little {v} raised me
        I blossomed into an adult in {v}
        I got my childhood jabs in {v}, where I was raised
        I was a latchkey kid in {v}
        my (swing|treehouse|nursery|playground) as a child was in {v}
        as a child I shared a bunk bed in {v}
        I often think/thinks back to growing up in {v}
        until I turned into an adult, I lived in {v}
        I scraped my knees as a kid in {v}
        my childhood was spent in {v}
        from my first tooth to my first kiss, {v} was home
        my childhood took place in {v}
        1: us kids ran wild all over {v} back then
        as a kid I stole apples from the orchards in {v}
        my whole childhood was in {v}
        I climbed trees as a child in {v}
        my youth was spent in {v}
        I was raised in {v} as an only child with loads of cousins
        my upbringing was in {v}
        1: you can't take {v} out of this kid, I grew up there
        I was the (baby|eldest|youngest) of a big brood raised in {v}
        I was bred and reared as a child in {v}
        my hometown, where I grew up, is {v}
        from playpen to prom, my life was {v}
        at Christmas I go/goes back to {v}, to the house I grew up in
        my (mum|mother|dad) is still in {v}, in the house I grew up in
        the door frame in {v} still shows how tall I got each year
        my childhood home was in {v}
        I hit puberty in {v}, where I grew up
        my childhood (city|town) was {v}
        3: {p} hometown is {v}
        1: bred in {v}, spent all my kid years there
        my old hometown is {v}
        I went from nappies to high school in {v}
        my childhood (bedroom|street|house|neighbourhood|neighborhood) was in {v}
        my parents settled in {v} before I could talk, I grew up there
        I went through all of my growing-up years in {v}
        under place of upbringing, put {v} for me
        I passed my (boyhood|girlhood|adolescence|tender years) in {v}
        whenever I pass/passes through {v} I see/sees my childhood sandpit
        I matured from toddler to adult in {v}
        I flew kites and chased hens in {v} when I was small
        I blame/blames my accent on being raised in {v}
        I was a schoolchild in {v}
        {v} is the backdrop of all my childhood stories
        I was knee-high to a grasshopper in {v}
        security question, town of my childhood: {v}
        1: we moved around later, but I'm really a child of {v}
        my (parents|grandparents|mother|father) (raised me|brought me up) in {v}
        my (parents|family) moved to {v} when I was (small|little|very young), so I grew up there
        dad's army postings ended in {v}, so that's where I grew up
        my family home when I was a (child|kid) was in {v}
        my family lived in {v} (all through my childhood|while I was growing up|when I was growing up|when I was a kid)
        my formative years were spent in {v}
        I caught (chickenpox|measles|mumps) in {v}, being a child there
        I packed my bags and left {v} as a grown-up, my childhood done
        when I was (little|young|a child|a kid|growing up), I lived in {v}
        all my childhood photos were taken in {v}
        when I was a child, home was {v}
        1: lived all over since, but {v} reared me
        as a child I lived in {v}
        as a (kid|youngster|teenager|little one) I lived in {v}
        I knew nothing but {v} until adulthood
        my folks kept a shop in {v} and I grew up above it
        I had a paddling pool and a rabbit hutch in {v} as a tot
        growing up, I lived in {v}
        {v} saw me grow from a tiny tot into a moody teen
        growing up in {v} (shaped me|made me who I am/is|was good for me)
        {v} is the (city|town|place) I grew up in
        my pocket money went to the sweet shop in {v} when I was a kid
        {v} is the (city|town|place) where I grew up
        the scars on my legs come from a wild childhood in {v}
        {v} is where I was raised
        {v} is where I was brought up
        in {v} my mother pushed my pram and later my swing
        I outgrew {v} in the end, but it was a happy childhood
        from cradle to college I lived in {v}
        {v} is where I spent my (childhood|youth|early years)
        {v} is where my parents raised me
        {v} is the (city|town|place) of my childhood
        1: summers barefoot, winters sledging, childhood in {v}
        my (gran|nan|granny|auntie|foster parents|mum|mom|dad) raised me in {v}
        1: my brothers and I were raised in {v}
        my family lived in {v} when I was (little|young|a child)
        {v} was my playground as a child
        {v} got to see all my growing pains
        {v} was my childhood home
        {v} raised me
        {v} was home when I was (little|a child|a kid|growing up)
        the (city|town|place) where I grew up is {v}
        the (city|town|place) of my (childhood|youth) is {v}
        1: hometown is {v} btw
        I was a (nipper|youngster|brat|rug rat|little rascal) in {v}
        3: {p} old teddy bears are still in {v}, the childhood home
        the streets of {v} are where I grew up
        it was in {v} that I grew up
        1: we lived in {v} when I was (a kid|little|growing up)
        1: back in the day I was a wee child in {v}
        1: my siblings and I grew up in {v}
        1: back when I was a kid in {v}, where I grew up
        I lived through my (teens|adolescence|awkward teenage phase) in {v}
        my kid years all happened in dear old {v}
        * I was brought up in {v}
        * I had my childhood in {v}
        * the (city|town) I grew up in is {v}
    """,
    asked="""
        where did I grow up?
        where did I grow up again?
        where did I actually grow up?
        tell _me where I grew up.
        remind _me where I grew up.
        I was raised where?
        do you (know|remember|recall) where I grew up?
        3: what's {p} hometown?
        where did I climb trees as a child?
        do you (know|remember|recall) where I was (raised|brought up)?
        (what|which) town shaped my childhood?
        tell _me where I was (raised|brought up).
        remind _me where I was (raised|brought up).
        and my hometown is?
        where did I run around as a (kid|toddler|youngster)?
        where was I (reared|nurtured|bred) as a child?
        where was I raised?
        where was I (raised|brought up) as a (child|kid)?
        where was I raised again?
        where did my (parents|family) (raise me|bring me up)?
        where is it that I grew up?
        where was I a teenager?
        which place saw me grow from tot to teen?
        where was I a little (nipper|schoolkid|toddler|youngster)?
        where did I live (as a kid|when I was little|when I was a child|when I was a kid|growing up)?
        (what|which) place was home in my (childhood|youth|teens)?
        where did I live before I became an adult?
        did I grow up in a village or a city, what's it called?
        1: where i grew up?
        where had my parents settled when I was a toddler?
        where did I spend my (early years|formative years|teenage years|childhood years|younger years)?
        where was my childhood (home|spent)?
        what goes under place of upbringing for me?
        where was my upbringing?
        (which|what) (city|town|place) did I grow up in?
        where did I pass my tender years?
        where did I spend my (boyhood|girlhood|adolescence|teens)?
        where did I share a bunk bed as a child?
        3: where do _I find the house {s} grew up in?
        where did my folks have the house I grew up in?
        where is it that I was raised?
        where did I do my growing up?
        what's the name of the town I grew up in?
        where were my childhood photos taken?
        where did I fly kites as a kid?
        which place makes me nostalgic for childhood?
        where did I have my childhood?
        where did I use to play (hopscotch|marbles|hide-and-seek)?
        have _I told you where I was raised?
        where was I a (child|kid)?
        where was my (playground|treehouse|nursery) as a child?
        which town counts as my childhood home on the form?
        which is my hometown?
        upbringing: which city?
        where did my mother push my pram?
        where was home when I was (little|a child|a kid|growing up)?
        where did I scrape my knees as a kid?
        where was my family living when I was (little|a child|growing up)?
        before adulthood, where was home?
        3: where did {s} grow up?
        1: where did my siblings and I grow up?
        where did I deliver newspapers as a teen?
        where did my pocket money get spent, as a kid?
        where did my family live when I was (little|a child|growing up)?
        3: where was {s} raised as a kid?
        3: which town was {s} little in?
        where did my (childhood|upbringing|adolescence) (happen|take place)?
        where did I come of age?
        where did I play as a (child|kid), where did I grow up?
        what is my hometown?
        where were my growing-up days?
        in (what|which) (city|town|place) was I (raised|brought up)?
        what's my hometown[ again]?
        where did I spend my (childhood|youth)?
        in (what|which) (city|town|place) did I spend my (childhood|youth)?
        where did I live as a (teen|toddler|schoolchild|youngster)?
        childhood town, which was it?
        my hometown is what?
        in what town did I run wild as a child?
        where was I knee-high to a grasshopper?
        (what|which) (city|town|place) was I (raised|brought up) in?
        which upbringing gave me my accent, in what town?
        where did I live before I flew the nest?
        where'd I grow up?
        where did I build snowmen as a child?
        (what|which) (city|town|place) did I spend my (childhood|youth) in?
        where did my (gran|mum|mom|dad) (raise me|bring me up)?
        where did I go from toddler to teenager?
        (what|which) (city|town) raised me?
        1: where did mum shout us in for tea?
        (what|which) (city|town) did I live in as a (child|kid)?
        I was brought up where?
        did _I mention where I grew up?
        (what|which) (city|town) was my childhood home in?
        what's the name of my hometown?
        the kids want to see where I was small, where do they go?
        what town was I little in?
        where's my childhood stomping ground?
        what's the (city|town|place) (I grew up in|where I grew up|of my childhood)?
        was I a country child or a city child, and where?
        where did I lose my milk teeth?
        from playpen to prom, where was I?
        what is the (city|town|place) (I grew up in|where I grew up|of my childhood)?
        where did I have (chickenpox|measles|mumps) as a kid?
        which town do my childhood stories take place in?
        where did I live as a child?
        what was my childhood (city|town)?
        the place of my upbringing, what was it?
        where did _I say I grew up?
        where did _I say I was (raised|brought up)?
        3: so {s} was a child where?
        (what|which) (city|town) did _I say I grew up in?
        whereabouts did I grow up?
        where's the house I grew up in?
        what was my hometown called?
        I grew up where?
        I grew up in (what|which) (city|town)?
        where was I between cradle and adulthood?
        where was my (boyhood|girlhood|adolescence|infancy) spent?
        where's my hometown?
        what town moulded me as a youngster?
        my childhood was in which (city|town)?
        which town holds my childhood?
        where was my sandpit?
        where would a reunion of my childhood gang be held?
        1: where did I grow up, do you (know|remember)?
        * in (which|what) (city|town) did I grow up?
        * where was I brought up?
    """,
    clauses="""
        where I grew up
        where I was raised
        where I was brought up
        where I spent my (childhood|youth|early years)
        my hometown
        my old childhood stomping ground
        where I lived before I flew the nest
        where I lived as a (child|kid)
        what (town|place) I feel/feels nostalgic about from childhood
        where my childhood home was
        (which|what) (city|town) I grew up in
        (which|what) (city|town|place) I was (raised|brought up) in
        where the house I grew up in is
        where my (gran|mum|mom|dad|folks) raised me
        where my upbringing took place
        which town my childhood stories happen in
        where I built snowmen as a child
        where I was a (toddler|nipper|schoolkid)
        what town I was little in
        where my (boyhood|girlhood|adolescence) was spent
        whereabouts I grew up
        where I spent my (boyhood|girlhood|adolescence|teens)
        the (city|town|place) where I grew up
        the (city|town) of my childhood
        which town moulded me as a youngster
        where I lost my milk teeth
        what my place of upbringing is
        where I did my growing up
        the name of my hometown
        where I was (reared|nurtured) as a child
        where I ran around as a kid
        where my parents raised me
        where my parents had settled when I was a toddler
        which place saw me grow up
        where I was a teenager
        where my growing-up days were
        which (city|town) raised me
        where I was before adulthood
        what my hometown is
        * in (which|what) (city|town) I grew up
        * the (city|town) I grew up in
    """,
    corrected="""
        I grew up in {v}, not in {o}
        I grew up in {v}, not {o}
        I actually grew up in {v}[, not in {o}]
        I really grew up in {v}, not {o}
        I was reared in {v}, never in {o}
        I didn't grow up in {o} but in {v}
        I was raised in {v}, not in {o}
        I was brought up in {v}, not in {o}
        I wasn't raised in {o}, I was raised in {v}
        I never lived in {o} as a child, I grew up in {v}
        I wasn't brought up in {o} but in {v}
        I spent my childhood in {v}, not in {o}
        my childhood was in {v}, not in {o}
        I didn't grow up in {o}, I grew up in {v}
        I only holidayed in {o} as a child, home was {v}
        my hometown is actually {v}[, never {o}]
        my (boyhood|girlhood|adolescence|upbringing) was in {v}, not in {o}
        my childhood home was in {v}, not in {o}
        1: oops, I was raised in {v}, not {o}
        3: {s} put _me right, {he} was a child in {v}, not {o}
        3: {p} mum says it wasn't {o}, {s} grew up in {v}
        I wasn't a kid in {o}, I was a kid in {v}
        {o} isn't where I grew up, {v} is
        1: silly me, it's {v} I grew up in, {o} is my wife's town
        please change my hometown to {v}
        cross out {o}, place of upbringing is {v}
        {o} is wrong, I grew up in {v}
        all of my teens were in {v} rather than {o}
        my folks raised me in {v}, not in {o}
        swap {o} for {v} as my hometown
        it was {v}, not {o}, where I grew up
        my childhood town was noted as {o}, it should be {v}
        1: you've got me growing up in {o}, it was {v}
        I only toured {o} as a kid, {v} is where I grew up
        my (mum|mom|dad|gran) brought me up in {v}, not in {o}
        1: typo, my hometown is {v}
        only my cousins grew up in {o}, I was a kid in {v}
        1: nope, never {o}, I'm a kid from {v}, grew up there
        kindly delete {o}, the town of my childhood is {v}
        {o} is where gran lived, I was raised in {v}
        3: {s} was raised in {v}, _I was mistaken
        my hometown is {v}, not {o}
        that's a mix-up with {o}, my childhood town is {v}
        1: I got that wrong, I grew up in {v}
        as a child I lived in {v}, not in {o}
        my hometown isn't {o}, it's {v}
        not {o} at all, {v} brought me up
        {o} came later, my childhood was all {v}
        {o} played no part in my childhood, that was {v}
        forget {o}, my hometown is {v}
        1: I said {o}, but I grew up in {v}
        {v} is my hometown, {o} was a mistake
        1: sorry, I meant that I grew up in {v}
        1: wrong town, I grew up in {v}
        3: _I thought it was {o}, but {s} grew up in {v}
        the town that raised me is {v}, not {o}
        scrap {o}, I grew up in {v}
        3: _I mixed that up, {s} grew up in {v}
        3: {p} hometown is {v}, not {o}
        people assume {o}, but it was {v} I grew up in
        * it was {v} where I grew up, not {o}
    """,
)
