"""How people say their age, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

AGE = Attribute(
    key="age",
    kind="age",
    answer="I am/is {v} years old.",
    related=frozenset({"birthday"}),
    told="""
        I'm {v}[ years old]
        1: I'm {v}[, by the way| btw]
        1: im {v}[ years old]
        1: {v} years old here
        I am/is {v} years old
        1: age: {v}
        1: I'm {v} yo
        I [just |recently |have/has just ]turned {v}
        1: I'm {v} yrs old
        1: my age? {v}
        I'm {v} years old[ today| as of today| right now| at present]
        I've just turned {v}
        I'm currently {v}[ years old]
        I turned {v} (today|recently|a few days ago|a month ago|over the weekend|on my birthday|the other day)
        my age is {v}
        I just had my birthday and turned {v}
        I'm turning {v} today
        I (reached|hit) (the age of |){v} (recently|this year|last month)
        I turned {v} (last week|yesterday|last month|this year|in May)
        I've [now |already ]turned {v}
        I am/is {v} years young
        I'm {v} years young
        I'm {v} years of age
        I'm {v} in age
        I'm already {v}
        I'm aged {v}
        I'm (just|exactly|all of|still only|a healthy|a young|a happy) {v} years old
        my current age is {v}
        I celebrated my birthday and I'm {v} now
        my age is {v}[ years| at the moment| right now]
        my age happens to be {v}
        the age I'm at is {v}
        1: I'm a {v} year old
        at the age of {v}, I (am/is still learning|feel/feels great|enjoy/enjoys life)
        at {v} years of age, I (feel/feels good|am/is full of energy|still have/has dreams)
        1: at {v}, I feel quite young
        I was born {v} years ago
        it's {v} years since I was born
        it has been {v} years since my birth
        I'm {v} (now|this year|at the moment)
        I've been alive for {v} years
        I've been on this (planet|earth) for {v} years
        I've been {v} (for a month|since May|since last week)
        I've lived {v} years[ so far| already]
        I've got {v} years behind me
        I've {v} years (on the clock|under my belt), that's my age
        I'm {v} years old (now|this year|already)
        I have/has {v} years on my back
        I've been around for {v} years, that's my age
        I've been {v} since (my birthday|last month|the summer|spring)
        I'm only {v}[ years old]
        I (celebrated|marked) turning {v} (last week|last month|with friends|with family|at home)
        I had a party because I turned {v}
        my age now is {v}
        I blew out {v} candles on my last birthday cake
        there were {v} candles on my last birthday cake
        on my last birthday I turned {v}
        it was my birthday and I'm {v} now
        as of (this week|this month|this year|my birthday) I'm {v} years old
        I'm {v} years old, (believe it or not|if you can believe it|would you believe it|to be precise)
        {v} is my age
        with my {v} years I feel/feels (young|fit|fine)
        {v} years old is what I am/is
        how old am/is I? {v}
        my passport says I'm {v} years old
        1: I'm a person of {v} years
        1: I can't believe I'm {v}[ already]
        1: at {v} I'm (not the youngest any more|feeling fine|doing well)
        1: I became {v} years old (not long ago|in spring)
        1: for the record, I'm {v} years old
        1: (note|remember|save) my age: {v}
        1: {v} years old, that's me
        1: speaking as someone who is {v} years old
        3: {s}'s {v}[ years old]
        3: {s} is {v} years old, (_I think|_I believe|by the way)
        * I'm now {v} years old
        * at the moment I'm {v} years old
        * I was {v} on my last birthday
        * I've reached the age of {v}
        * I'm {v} in years
    """,
    asked="""
        how old am/is I[ now| again]?
        how old am/is I (now|these days|at the moment|currently|today)?
        do you (know|remember) how old I am/is?
        do you (know|remember) my age?
        tell _me how old I am/is.
        how old am/is I?
        tell _me my age.
        remind _me how old I am/is.
        remind _me of my age.
        what's my current age?
        what is my age (now|again|right now|in years)?
        what is my age?
        what age did _I say I am/is?
        how old did _I tell you I am/is?
        what age have/has I reached?
        what age did I (turn|reach) on my last birthday?
        what's my age?
        how old did I turn[ on my last birthday| this year]?
        what did I turn on my last birthday, how old am/is I?
        how many years ago was I born?
        how long ago was I born?
        how long have/has I been alive?
        what age am/is I?
        how many (birthdays|years) have/has I had so far?
        how many candles were on my last birthday cake?
        my age is what?
        I'm how old?
        how many years old am/is I?
        I'm how many years old?
        (which|what) age do/does I have?
        how old was I again?
        what was my age again?
        1: how old am I, do you (know|remember)?
        how old did _I say I am/is?
        1: give me my age.
        1: how old would you say I am, going by what I told you?
        3: how old's {s}?
        3: how old was {s} again?
        * at what age am/is I?
        * how many years have/has I lived?
        * which age did I turn?
    """,
    clauses="""
        how old I am/is[ now]
        my age
        how old I am/is (again|at the moment|these days|today)
        what age I've reached
        how old I turned on my last birthday
        what age I am/is
        how many years I've lived
        how long ago I was born
        the age I am/is
        what my age is
        how old _I said I am/is
        * how many years old I am/is
        * my current age
    """,
    topics="""
        my age
        my age in years
        the age I've reached
        the age I turned on my last birthday
    """,
    corrected="""
        I turned {v}
        I'm not {o} (any more|anymore), I'm {v}
        I'm not {o}, I'm {v}
        I just turned {v}
        I'm {v} years old now[, no longer {o}]
        I've turned {v} since then
        I've just turned {v}
        I turned {v} (today|yesterday|last week), so I'm not {o} (any more|anymore)
        my age is {v} now, not {o}
        I had a birthday, I'm {v} now
        my age isn't {o}, it's {v}
        I was {o} but now I'm {v}
        I'm {v} now
        I used to be {o}, now I'm {v}
        I had my birthday[ yesterday| last week| recently] and I'm {v} now, not {o}
        I got my age wrong, I'm {v}
        I'm {v}, not {o}
        I'm older now, {v} years old
        I went from {o} to {v} on my birthday
        I'm no longer {o}, I'm {v}
        1: I said {o} but I'm {v} years old
        1: sorry, typo, I'm {v} years old, not {o}
        1: it was my birthday, I'm {v} now
        1: another birthday gone, I'm {v} now
        3: {s} is {v} years old, _I was wrong (about {his} age|with {o})
        * since my birthday I'm {v}
        * I'm {v} by now, not {o}
    """,
)
