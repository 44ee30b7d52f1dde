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
        home as a schoolchild was {v} for me
        {v} is my hometown
        I learned to (walk|ride a bike) as a child in {v}, where I grew up
        I came of age in {v}
        1: mum and dad brought us up in {v}
        I became a grown-up in {v}, where I spent my childhood
        1: we were brought up in {v}, my sister and I
        {v} is where I grew up
        I went from diapers to diploma in {v}
        my (old|childhood) stomping ground is {v}
        I have/has (fond|happy|good|many) memories of growing up in {v}
        the old neighbourhood of my childhood is in {v}
        I had a (carefree|sheltered|strict|lovely) (childhood|upbringing) in {v}
        my (infancy|adolescence|boyhood|girlhood) was spent in {v}
        I have/has childhood memories of {v}, where I grew up
        I ran around {v} as a (nipper|toddler|wee one|schoolkid|rascal)
        I'm a product of {v}, raised there
        3: {p} folks raised {him} in {v}
        my hometown is {v}[, where I was raised]
        I enjoyed a sunny childhood in {v}
        I blossomed into an adult in {v}
        I was a latchkey kid in {v}
        my (swing|treehouse|nursery|playground) as a child was in {v}
        I often think/thinks back to growing up in {v}
        until I turned into an adult, I lived in {v}
        I scraped my knees as a kid in {v}
        my childhood was spent in {v}
        my childhood took place in {v}
        my whole childhood was in {v}
        I climbed trees as a child in {v}
        my youth was spent in {v}
        my upbringing was in {v}
        I was bred and reared as a child in {v}
        my hometown, where I grew up, is {v}
        my childhood home was in {v}
        I hit puberty in {v}, where I grew up
        my childhood (city|town) was {v}
        3: {p} hometown is {v}
        1: bred in {v}, spent all my kid years there
        my old hometown is {v}
        I went from nappies to high school in {v}
        my childhood (bedroom|street|house|neighbourhood|neighborhood) was in {v}
        I went through all of my growing-up years in {v}
        I passed my (boyhood|girlhood|adolescence|tender years) in {v}
        I matured from toddler to adult in {v}
        I was a schoolchild in {v}
        {v} is the backdrop of all my childhood stories
        my (parents|grandparents|mother|father) (raised me|brought me up) in {v}
        my (parents|family) moved to {v} when I was (small|little|very young), so I grew up there
        my family home when I was a (child|kid) was in {v}
        my family lived in {v} (all through my childhood|while I was growing up|when I was growing up|when I was a kid)
        my formative years were spent in {v}
        when I was (little|young|a child|a kid|growing up), I lived in {v}
        all my childhood photos were taken in {v}
        when I was a child, home was {v}
        as a child I lived in {v}
        as a (kid|youngster|teenager|little one) I lived in {v}
        growing up, I lived in {v}
        growing up in {v} (shaped me|made me who I am/is|was good for me)
        {v} is the (city|town|place) I grew up in
        {v} is the (city|town|place) where I grew up
        {v} is where I was raised
        {v} is where I was brought up
        from cradle to college I lived in {v}
        {v} is where I spent my (childhood|youth|early years)
        {v} is where my parents raised me
        {v} is the (city|town|place) of my childhood
        my (gran|nan|granny|auntie|foster parents|mum|mom|dad) raised me in {v}
        1: my brothers and I were raised in {v}
        my family lived in {v} when I was (little|young|a child)
        {v} was my playground as a child
        {v} was my childhood home
        {v} raised me
        {v} was home when I was (little|a child|a kid|growing up)
        the (city|town|place) where I grew up is {v}
        the (city|town|place) of my (childhood|youth) is {v}
        1: hometown is {v} btw
        I was a (nipper|youngster|brat|rug rat|little rascal) in {v}
        the streets of {v} are where I grew up
        it was in {v} that I grew up
        1: we lived in {v} when I was (a kid|little|growing up)
        1: back in the day I was a wee child in {v}
        1: my siblings and I grew up in {v}
        1: back when I was a kid in {v}, where I grew up
        I lived through my (teens|adolescence|awkward teenage phase) in {v}
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
        where was I a little (nipper|schoolkid|toddler|youngster)?
        where did I live (as a kid|when I was little|when I was a child|when I was a kid|growing up)?
        (what|which) place was home in my (childhood|youth|teens)?
        where did I live before I became an adult?
        1: where i grew up?
        where did I spend my (early years|formative years|teenage years|childhood years|younger years)?
        where was my childhood (home|spent)?
        where was my upbringing?
        (which|what) (city|town|place) did I grow up in?
        where did I pass my tender years?
        where did I spend my (boyhood|girlhood|adolescence|teens)?
        where is it that I was raised?
        where did I do my growing up?
        what's the name of the town I grew up in?
        where were my childhood photos taken?
        where did I have my childhood?
        have _I told you where I was raised?
        where was I a (child|kid)?
        where was my (playground|treehouse|nursery) as a child?
        which is my hometown?
        where was home when I was (little|a child|a kid|growing up)?
        where did I scrape my knees as a kid?
        where was my family living when I was (little|a child|growing up)?
        3: where did {s} grow up?
        1: where did my siblings and I grow up?
        where did my family live when I was (little|a child|growing up)?
        3: where was {s} raised as a kid?
        where did my (childhood|upbringing|adolescence) (happen|take place)?
        where did I come of age?
        where did I play as a (child|kid), where did I grow up?
        what is my hometown?
        in (what|which) (city|town|place) was I (raised|brought up)?
        what's my hometown[ again]?
        where did I spend my (childhood|youth)?
        in (what|which) (city|town|place) did I spend my (childhood|youth)?
        where did I live as a (teen|toddler|schoolchild|youngster)?
        my hometown is what?
        (what|which) (city|town|place) was I (raised|brought up) in?
        where did I live before I flew the nest?
        where'd I grow up?
        (what|which) (city|town|place) did I spend my (childhood|youth) in?
        where did my (gran|mum|mom|dad) (raise me|bring me up)?
        where did I go from toddler to teenager?
        (what|which) (city|town) raised me?
        (what|which) (city|town) did I live in as a (child|kid)?
        I was brought up where?
        did _I mention where I grew up?
        (what|which) (city|town) was my childhood home in?
        what's the name of my hometown?
        where's my childhood stomping ground?
        what's the (city|town|place) (I grew up in|where I grew up|of my childhood)?
        what is the (city|town|place) (I grew up in|where I grew up|of my childhood)?
        where did I live as a child?
        what was my childhood (city|town)?
        where did _I say I grew up?
        where did _I say I was (raised|brought up)?
        (what|which) (city|town) did _I say I grew up in?
        whereabouts did I grow up?
        what was my hometown called?
        I grew up where?
        I grew up in (what|which) (city|town)?
        where was my (boyhood|girlhood|adolescence|infancy) spent?
        where's my hometown?
        my childhood was in which (city|town)?
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
        where my childhood home was
        (which|what) (city|town) I grew up in
        (which|what) (city|town|place) I was (raised|brought up) in
        where my (gran|mum|mom|dad|folks) raised me
        where my upbringing took place
        where I was a (toddler|nipper|schoolkid)
        where my (boyhood|girlhood|adolescence) was spent
        whereabouts I grew up
        where I spent my (boyhood|girlhood|adolescence|teens)
        the (city|town|place) where I grew up
        the (city|town) of my childhood
        where I did my growing up
        the name of my hometown
        where I was (reared|nurtured) as a child
        where I ran around as a kid
        where my parents raised me
        which (city|town) raised me
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
        my hometown is actually {v}[, never {o}]
        my (boyhood|girlhood|adolescence|upbringing) was in {v}, not in {o}
        my childhood home was in {v}, not in {o}
        1: oops, I was raised in {v}, not {o}
        I wasn't a kid in {o}, I was a kid in {v}
        {o} isn't where I grew up, {v} is
        please change my hometown to {v}
        {o} is wrong, I grew up in {v}
        all of my teens were in {v} rather than {o}
        my folks raised me in {v}, not in {o}
        swap {o} for {v} as my hometown
        it was {v}, not {o}, where I grew up
        my (mum|mom|dad|gran) brought me up in {v}, not in {o}
        1: typo, my hometown is {v}
        3: {s} was raised in {v}, _I was mistaken
        my hometown is {v}, not {o}
        1: I got that wrong, I grew up in {v}
        as a child I lived in {v}, not in {o}
        my hometown isn't {o}, it's {v}
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
        * it was {v} where I grew up, not {o}
    """,
)
