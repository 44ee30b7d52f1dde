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
        my mother language is {v}
        my home language is {v}
        I am/is a native speaker of {v}
        I was raised speaking {v}
        I was raised (in|with) {v} as my (first|native) language
        my mother tongue is {v}
        I was brought up (speaking|with) {v}
        I was brought up in {v}, it's my mother tongue
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
        I've got {v} as my (mother tongue|native language|first language)
        1: we speak {v} at home, it's my (native|first) language
        I grew up speaking {v}
        at home I (speak/speaks|spoke) {v}
        at home, with my family, I speak/speaks {v}
        1: in my (family|parents' house) we (speak|spoke) {v}
        my (family|parents) (always |)spoke {v} (to|with) me
        my (parents|mother) raised me in {v}
        my (parents|mother) taught me {v} as my first language
        I'm a native speaker of {v}
        as a (kid|baby|toddler), I spoke {v}
        as a child, I spoke (only |nothing but |){v}
        my first words were in {v}
        I spoke my first words in {v}
        the first language I (learned|learnt|spoke|ever spoke) was {v}
        the language I grew up (with|speaking) is {v}
        the language I (speak/speaks|spoke) at home is {v}
        {v} is my (native|first) language
        the language of my (childhood|parents|home) (is|was) {v}
        the language I was raised in (is|was) {v}
        {v} was the first language I (learned|learnt|spoke)
        {v} is the language I grew up (with|speaking)
        {v} is the language I (speak/speaks|spoke) at home
        {v} is my native tongue
        {v} is my (home language|mother language)
        {v} is my mother tongue
        {v} was (spoken|the language) in my childhood home
        {v} is what I (grew up speaking|speak/speaks at home|spoke as a child)
        natively I speak/speaks {v}
        by birth I'm {a} {v} speaker
        I'm {v}-speaking by birth
        I'm natively {v}-speaking
        I (dream/dreams|think/thinks|count/counts) in {v}, my (mother tongue|native language)
        as a child I spoke {v}
        I (dream/dreams|think/thinks) in {v}, it's my (mother tongue|native language|first language)
        {v} comes naturally to me, it's my (mother tongue|first language)
        as my (mother tongue|native language|first language) I speak/speaks {v}
        1: I'm a native speaker, {v} is what I grew up with
        1: (btw|by the way|fyi), my native language is {v}
        3: {s} is a native {v} speaker, _I think
        3: _I think {p} mother tongue is {v}
        * I'm a native {v} speaker
        * with my family I speak/speaks {v}
        * I've spoken {v} since I was little
    """,
    asked="""
        what is my (native|first) language?
        what's my (native tongue|mother language|home language)?
        what is my (native tongue|mother language|home language)?
        what was my (native language|mother tongue|first language) again?
        what's my (native language|mother tongue|first language) again?
        (what|which) language is my (mother tongue|native language|native tongue|first language)?
        what's my (native|first) language?
        which is my (native language|mother tongue|first language)?
        (what|which) language am/is I a native speaker of?
        of (what|which) language am/is I a native speaker?
        (what|which) language was I (raised in|raised with|brought up with|brought up speaking)?
        (what|which) language did I grow up in?
        (what|which) language did I speak (as a child|as a kid|at home|growing up|in my childhood)?
        what's my mother tongue?
        (what|which) language did I learn first?
        (what|which) language did I learn (as a baby|from my parents|at home as a child)?
        (what|which) language do/does I speak (as my first|as a native|with my parents|with my family)?
        (what|which) language did my parents (raise me in|speak with me|speak to me)?
        (what|which) language was spoken (in my childhood home|at home when I was a child)?
        what is my mother tongue?
        (what|which) language have/has I spoken (since birth|since childhood|all my life)?
        (what|which) native language do/does I have?
        (what|which) (mother tongue|first language) do/does I have?
        (what|which) was the first language I (learned|learnt|spoke)?
        in (what|which) language (was I raised|did I grow up)?
        (what|which) language did I grow up (speaking|with)?
        what's the language I grew up (with|speaking)?
        what do/does I speak at home, (what|which) language?
        remind _me what my (native language|mother tongue|first language) is.
        tell _me my (native language|mother tongue|first language).
        tell _me what my (native language|mother tongue|first language) is.
        name my (native language|mother tongue).
        (what|which) language do/does I speak at home?
        do you (know|remember) what my (native language|mother tongue|first language) is?
        any idea what my (native language|mother tongue) is?
        what did _I say my (native language|mother tongue|first language) (is|was)?
        I'm a native speaker of (what|which language)?
        my (native language|mother tongue) is what?
        * (what|which) language is my native one?
        * (what|which) language do/does I speak natively?
    """,
    clauses="""
        what my (native language|mother tongue) is
        what my (first language|native tongue|home language) is
        (what|which) language I'm a native speaker of
        (what|which) language I was (raised in|raised with|brought up with)
        (what|which) language I spoke (as a child|at home)
        (what|which) language I speak/speaks at home
        (what|which) language I (speak/speaks natively|learned first|learnt first)
        (what|which) language is my (mother tongue|native language|first language)
        my (native language|mother tongue|first language)
        the language I grew up (with|speaking)
        * (what|which) language I grew up with
    """,
    topics="""
        my (native language|first language|mother tongue)
        my (native tongue|home language|mother language)
        the language I grew up (with|speaking)
        the language I (speak/speaks|spoke) at home
        the first language I (learned|learnt|spoke)
    """,
    corrected="""
        my native language is {v}, not {o}
        my mother tongue is {v}, not {o}
        my first language is {v}, not {o}
        my native language isn't {o}, it's {v}
        my first language isn't {o}, it's {v}
        my native tongue is {v} rather than {o}
        I'm a native speaker of {v}, not of {o}
        I'm not a native speaker of {o}, I'm a native speaker of {v}
        I grew up with {v} rather than {o}
        I didn't grow up speaking {o}, I grew up speaking {v}
        my mother tongue isn't {o}, it is {v}
        I was raised speaking {v}, not {o}
        I speak/speaks {v} at home, not {o}
        I don't/doesn't speak {o} at home, I speak/speaks {v}
        as a child I spoke {v}, not {o}
        the language I grew up with is {v}, not {o}
        the first language I learned was {v}, not {o}
        {v} is my (mother tongue|native language|first language), not {o}
        it's {v} that is my (mother tongue|native language), not {o}
        (actually|correction), my (native language|mother tongue) is {v}, not {o}
        {o} isn't my (mother tongue|native language), {v} is
        * I grew up speaking {v}, not {o}
    """,
)
