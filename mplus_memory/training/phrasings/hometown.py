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
        1: I'm a {v} kid, grew up there
        1: childhood in {v}
        1: where I grew up: {v}
        I grew up in {v}[ with my siblings| with my grandparents| on a farm| in the suburbs| in a big family]
        I actually grew up in {v}
        I mostly grew up in {v}
        I was raised in {v}
        I grew up over in {v}
        I grew up (near the centre of|in the suburbs of|on the outskirts of|in a quiet part of|in the old part of) {v}
        I grew up on a (quiet|busy) street in {v}
        I grew up in a (small|tiny|big) (house|flat|apartment) in {v}
        I've grown up in {v}
        I was raised in {v} by (my grandparents|my mother|my father|an aunt)
        I was mostly raised in {v}
        I was reared in {v}
        I was a (child|kid|teenager) in {v}
        I was a kid growing up in {v}
        I spent my (childhood|youth) in {v}
        I spent my (whole childhood|early years|formative years|teenage years|school days|younger years) in {v}
        I spent all my childhood in {v}
        I spent the first years of my life growing up in {v}
        I lived in {v} as a (child|kid|teenager)
        I lived in {v} (when I was little|throughout my childhood|all through my childhood|until I left home)
        I played in the streets of {v} as a (child|kid)
        I learned to (walk|ride a bike) as a child in {v}, where I grew up
        I came of age in {v}
        I became a grown-up in {v}, where I spent my childhood
        {v} is where I grew up
        I have/has (fond|happy|good|many) memories of growing up in {v}
        I have/has childhood memories of {v}, where I grew up
        I often think/thinks back to growing up in {v}
        my childhood was spent in {v}
        my childhood took place in {v}
        my whole childhood was in {v}
        my youth was spent in {v}
        my upbringing was in {v}
        my hometown, where I grew up, is {v}
        my childhood home was in {v}
        my childhood (city|town) was {v}
        my childhood (bedroom|street|house|neighbourhood|neighborhood) was in {v}
        my (parents|grandparents|mother|father) (raised me|brought me up) in {v}
        my (parents|family) moved to {v} when I was (small|little|very young), so I grew up there
        my family home when I was a (child|kid) was in {v}
        my family lived in {v} (all through my childhood|while I was growing up|when I was growing up|when I was a kid)
        my formative years were spent in {v}
        when I was (little|young|a child|a kid|growing up), I lived in {v}
        when I was a child, home was {v}
        as a child I lived in {v}
        as a (kid|youngster|teenager|little one) I lived in {v}
        growing up, I lived in {v}
        growing up in {v} (shaped me|made me who I am/is|was good for me)
        {v} is the (city|town|place) I grew up in
        {v} is the (city|town|place) where I grew up
        {v} is where I was raised
        {v} is where I was brought up
        {v} is where I spent my (childhood|youth|early years)
        {v} is where my parents raised me
        {v} is the (city|town|place) of my childhood
        my family lived in {v} when I was (little|young|a child)
        {v} was my childhood home
        {v} was home when I was (little|a child|a kid|growing up)
        the (city|town|place) where I grew up is {v}
        the (city|town|place) of my (childhood|youth) is {v}
        the streets of {v} are where I grew up
        it was in {v} that I grew up
        1: we lived in {v} when I was (a kid|little|growing up)
        1: my siblings and I grew up in {v}
        1: back when I was a kid in {v}, where I grew up
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
        do you (know|remember|recall) where I grew up?
        do you (know|remember|recall) where I was (raised|brought up)?
        tell _me where I was (raised|brought up).
        remind _me where I was (raised|brought up).
        where was I raised?
        where was I (raised|brought up) as a (child|kid)?
        where was I raised again?
        where did my (parents|family) (raise me|bring me up)?
        where did I live (as a kid|when I was little|when I was a child|when I was a kid|growing up)?
        where did I spend my (early years|formative years|teenage years|childhood years|younger years)?
        where was my childhood (home|spent)?
        where was my upbringing?
        (which|what) (city|town|place) did I grow up in?
        where did I have my childhood?
        where was I a (child|kid)?
        where was home when I was (little|a child|a kid|growing up)?
        where was my family living when I was (little|a child|growing up)?
        where did my family live when I was (little|a child|growing up)?
        where did I come of age?
        where did I play as a (child|kid), where did I grow up?
        in (what|which) (city|town|place) was I (raised|brought up)?
        where did I spend my (childhood|youth)?
        in (what|which) (city|town|place) did I spend my (childhood|youth)?
        (what|which) (city|town|place) was I (raised|brought up) in?
        (what|which) (city|town|place) did I spend my (childhood|youth) in?
        (what|which) (city|town) did I live in as a (child|kid)?
        (what|which) (city|town) was my childhood home in?
        what's the (city|town|place) (I grew up in|where I grew up|of my childhood)?
        what is the (city|town|place) (I grew up in|where I grew up|of my childhood)?
        where did I live as a child?
        what was my childhood (city|town)?
        where did _I say I grew up?
        where did _I say I was (raised|brought up)?
        (what|which) (city|town) did _I say I grew up in?
        whereabouts did I grow up?
        I grew up where?
        I grew up in (what|which) (city|town)?
        1: where did I grow up, do you (know|remember)?
        * in (which|what) (city|town) did I grow up?
        * where was I brought up?
    """,
    clauses="""
        where I grew up
        where I was raised
        where I was brought up
        where I spent my (childhood|youth|early years)
        where I lived as a (child|kid)
        where my childhood home was
        (which|what) (city|town) I grew up in
        (which|what) (city|town|place) I was (raised|brought up) in
        whereabouts I grew up
        the (city|town|place) where I grew up
        the (city|town) of my childhood
        where my parents raised me
        * in (which|what) (city|town) I grew up
        * the (city|town) I grew up in
    """,
    corrected="""
        I grew up in {v}, not in {o}
        I grew up in {v}, not {o}
        I actually grew up in {v}[, not in {o}]
        I really grew up in {v}, not {o}
        I didn't grow up in {o} but in {v}
        I was raised in {v}, not in {o}
        I was brought up in {v}, not in {o}
        I wasn't raised in {o}, I was raised in {v}
        I wasn't brought up in {o} but in {v}
        I spent my childhood in {v}, not in {o}
        my childhood was in {v}, not in {o}
        I didn't grow up in {o}, I grew up in {v}
        my childhood home was in {v}, not in {o}
        {o} isn't where I grew up, {v} is
        {o} is wrong, I grew up in {v}
        it was {v}, not {o}, where I grew up
        1: I got that wrong, I grew up in {v}
        as a child I lived in {v}, not in {o}
        1: I said {o}, but I grew up in {v}
        1: sorry, I meant that I grew up in {v}
        3: _I thought it was {o}, but {s} grew up in {v}
        3: _I mixed that up, {s} grew up in {v}
        * it was {v} where I grew up, not {o}
    """,
)
