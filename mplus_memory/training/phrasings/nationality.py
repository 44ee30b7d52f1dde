"""How people say their nationality, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

NATIONALITY = Attribute(
    key="nationality",
    kind="nationality",
    answer="I am/is {v}.",
    weight=0.7,
    related=frozenset({"birthplace", "origin", "native", "hometown"}),
    told="""
        I'm {v} by nationality
        1: nationality: {v}
        1: citizenship: {v}
        1: {v} citizen here
        1: {v} passport holder here
        1: my nationality? {v}
        1: {v} by nationality[, by the way]
        my nationality is {v}
        I am/is {a} {v} citizen
        I'm {a} {v} passport holder
        I'm {a} {v} citizen[ by birth| by marriage| by descent| since birth| through my parents| through my mother]
        I'm {v} by (birth and passport|citizenship|passport)
        I have/has {v} (citizenship|nationality)
        I'm {v}, (nationality-wise|by nationality|according to my passport|if you ask about nationality)
        I'm (legally|officially) {v}
        I'm legally {a} {v} citizen
        I'm proud to be {a} {v} citizen
        I'm proud of my {v} (nationality|citizenship|passport)
        I'm a naturalised {v} citizen
        I'm {a} {v} citizen
        I'm a naturalized {v} citizen
        I'm a holder of {a} {v} passport
        I hold/holds {v} (citizenship|nationality)
        I've got {v} (citizenship|nationality)
        I've got {a} {v} passport
        I possess/possesses {v} citizenship
        I have/has {a} {v} passport
        I've been {a} {v} citizen (since birth|all my life|for years|for ages)
        I've held {a} {v} passport (for years|all my life|since childhood)
        I was born {a} {v} citizen
        I was born with {v} (citizenship|nationality)
        I was granted {v} citizenship[ years ago]
        I hold/holds {a} {v} passport
        I was given {v} citizenship at birth
        I got my {v} (citizenship|nationality) (at birth|through my parents|years ago|by descent)
        I received {v} citizenship (years ago|at birth|through my parents)
        I inherited my {v} citizenship from my (mother|father|parents)
        I travel/travels on {a} {v} passport
        I travel/travels with {a} {v} passport
        I'm a citizen with {a} {v} passport
        I carry/carries {a} {v} passport
        I vote/votes as {a} {v} citizen
        I count/counts as {a} {v} (citizen|national)
        my nationality is (officially |legally |){v}
        my nationality happens to be {v}
        as for my nationality, I'm {v}
        my legal nationality is {v}
        my passport is {a} {v} one
        my passport says (I'm {v}|{v})
        my (passport|ID) shows (that I'm|I'm) {v}
        my (passport|ID|visa) (states|gives|lists) my nationality as {v}
        the passport I (hold/holds|have/has|travel/travels on) is {v}
        I've had {v} citizenship (for years|since birth|all my life)
        the nationality in my passport is {v}
        the nationality I (hold/holds|have/has) is {v}
        the citizenship I (hold/holds|have/has) is {v}
        {v} is my nationality
        {v} is my citizenship
        {v} is the nationality in my passport
        I'm of {v} nationality
        {v} is what my passport says
        by citizenship I'm {v}
        in terms of nationality, I'm {v}
        when it comes to nationality, I'm {v}
        when forms ask for nationality, I (put/puts|write/writes|tick/ticks) {v}
        my passport is {v}
        on forms I (put/puts|write/writes|give/gives) {v} as my nationality
        people ask about my nationality, I'm {v}
        1: my family and I have {v} (citizenship|nationality|passports)
        1: we're {v} citizens, my family and I
        1: as {a} {v} citizen, I (can travel easily|vote every time|need a visa sometimes)
        3: {s} has {a} {v} passport, (_I think|by the way|if _I remember rightly)
        * I'm {a} {v} national
        * by nationality I'm {v}
        * my citizenship is {v}
    """,
    asked="""
        what is my nationality?
        what nationality am/is I again?
        what's my nationality again?
        which nationality do/does I have?
        what nationality do/does I hold?
        what's my nationality?
        what citizenship do/does I (have|hold)?
        which citizenship do/does I hold?
        tell _me what nationality I am/is.
        remind _me what nationality I am/is.
        what nationality am/is I?
        do you (know|remember|recall) what nationality I am/is?
        what kind of passport do/does I (have|hold|carry)?
        what passport do/does I travel (on|with)?
        which passport do/does I (carry|travel on|travel with|own)?
        what sort of passport have/has I got?
        what nationality do/does I have?
        what nationality is (on|in) my passport?
        what nationality does my passport (show|say|give|state)?
        what nationality is my passport?
        which (country's|nation's) passport do/does I (hold|have|carry)?
        (which|what) country am/is I a citizen of?
        of (which|what) country am/is I a citizen?
        of (which|what) nationality am/is I?
        (which|what) citizenship do/does I have?
        what am/is I by nationality?
        what am/is I, nationality-wise?
        (which|what) citizenship was I (born with|granted|given)?
        what country am/is I a national of?
        what nationality did _I say I am/is?
        (which|what) citizenship did _I say I have/has?
        (which|what) passport do/does I (have|hold)?
        what nationality do/does I put on forms?
        what nationality have/has I got?
        what's the nationality (in|on) my passport?
        my nationality is what?
        I'm of (what|which) nationality?
        1: what nationality am I, do you (know|remember)?
        * which nationality am/is I?
        * what citizen am/is I?
    """,
    clauses="""
        what nationality I am/is
        what my nationality is
        (which|what) nationality I am/is
        (which|what) citizenship I (have/has|hold/holds)
        what nationality I have/has
        (which|what) country I'm a citizen of
        what kind of passport I (have/has|hold/holds)
        what nationality is in my passport
        of what nationality I am/is
        the nationality in my passport
        * (which|what) passport I have/has
    """,
    topics="""
        my nationality
        the nationality in my passport
        the nationality I (have/has|hold/holds)
        the citizenship I (have/has|hold/holds)
        my legal nationality
        * my citizenship
    """,
    corrected="""
        I became {a} {v} citizen
        my nationality is {v}, not {o}
        my nationality isn't {o}, it's {v}
        my nationality is {v} now[, not {o}]
        my citizenship is {v}, not {o}
        my passport is {v}, not {o}
        my passport isn't {o}, it's {v}
        I have/has {v} citizenship, not {o}
        I've become {a} {v} citizen
        I have/has {v} citizenship now[, not {o}]
        I'm {a} {v} citizen now[, no longer {o}]
        I'm {a} {v} citizen, not {o}
        I'm no longer {o}, I have/has {v} citizenship[ now]
        I'm {v} by nationality, not {o}
        I (gave up|renounced) my {o} citizenship and became {v}
        I changed my nationality[ from {o}] to {v}
        I swapped my {o} passport for {a} {v} one
        I'm not {o}, I'm {v} by nationality
        I (was|got) naturalised and have/has {v} citizenship now
        I was granted {v} citizenship and am/is no longer {o}
        I [just |recently ]got {v} citizenship
        I [just |recently ]received {a} {v} passport, my old one was {o}
        I used to be {o}, but now I have/has {a} {v} passport
        1: I said {o}, but I have {a} {v} passport
        3: _I mixed that up, {s} has {v} nationality
        * I took {v} citizenship
    """,
)
