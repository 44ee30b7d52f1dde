"""How people say their birthday, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

BIRTHDAY = Attribute(
    key="birthday",
    kind="date",
    answer="my birthday is on {v}.",
    weight=1.5,
    related=frozenset({"age"}),
    told="""
        my birthday is [on ]{v}
        1: my bday is {v}
        1: my b-day is [on ]{v}
        my birthday's [on ]{v}
        1: {v} is my bday
        1: bday: {v}
        I was born on {v}
        1: birthday: {v}
        1: date of birth: {v}
        my date of birth is {v}
        1: DOB: {v}
        my DOB is {v}
        I celebrate/celebrates my birthday on {v}
        my bday is on {v}
        my birthday always falls on {v}
        I have/has my birthday on {v}
        my birthday's always [on ]{v}
        my birthday is on {v}[, by the way| this year too| every year| as always]
        my (birth date|birthdate) is {v}
        born on {v}, that's (when I came into the world|my birthday)
        I was born on {v}[, a sunny day| in a hospital| after a long night| according to my passport]
        {v} is my birthday
        I arrived in (the|this) world on {v}
        my birthday falls on {v}
        I first saw the light of day on {v}
        I entered the world on {v}
        the date of my birthday is {v}
        my mother gave birth to me on {v}
        my mum had me on {v}
        I came into the world on {v}
        my mom had me on {v}
        my parents had me on {v}
        I have/has a birthday on {v}
        my day of birth is {v}
        my day of birth was {v}
        1: I was born on {v}, so that's my birthday
        the day of my birth is {v}
        the date of my birth is {v}
        1: my big day is {v}, my birthday
        the date I was born on is {v}
        {v} is the day I was born
        my birthday comes on {v}
        {v} is my date of birth
        {v} is when my birthday is
        my birthday is coming up on {v}
        {v}, that's my birthday
        on {v} it's my birthday
        I turn/turns a year older on {v}
        on {v} I celebrate/celebrates my birthday
        on {v} I have/has my birthday
        remember my birthday: {v}
        on {v} I turn/turns another year older
        on {v} I get/gets a year older
        the day I was born was {v}
        on {v} I blow/blows out my birthday candles
        on {v} I'll be a year older
        every year my birthday is on {v}
        I'll be celebrating my birthday on {v}
        I'll have my birthday on {v}
        my birthday (will be|comes|is always|is again) on {v}
        I (always |)(throw/throws|have/has) (a|my) birthday party on {v}, the day I was born
        I always get/gets birthday (cards|calls|cake) on {v}
        I have/has my next birthday on {v}
        my family (bakes|makes) me a birthday cake on {v}
        my family (celebrates|sings) for me on {v}, my birthday
        (please |)(wish me|congratulate me) on {v}, it is my birthday
        my birthday rolls around on {v}
        my birthday gets celebrated on {v}
        my actual birthday is {v}
        my birthday is celebrated on {v}
        I was born on {v}, (in the morning|early in the morning|at night|at home)
        I have/has the birthday {v}
        I was delivered on {v}, so that is my birthday
        I get/gets my presents on {v}, my birthday
        my (passport|ID|driving licence|driver's license) (gives|lists|shows|has) {v} as my date of birth
        my mother went into labour and I was born on {v}
        (write down|note|save) my birthday, it is {v}
        (put|mark) my birthday in the calendar: {v}
        don't forget my birthday on {v}
        (write down|note|save) my birthday: {v}
        don't forget my birthday, it's {v}
        (keep in mind|remember) that my birthday is {v}
        I share/shares my birthday, {v}, with a friend
        1: when's my birthday? it's {v}
        1: you can (congratulate me|wish me a happy birthday|send me birthday wishes) on {v}
        (it's|it is) my birthday on {v}
        1: I blow out my candles on {v}, my birthday
        3: {s} was born on {v}, so that's {his} birthday
        my birth certificate says {v}
        3: we (celebrate|always celebrate) {p} birthday on {v}
        3: _I (congratulate|ring|call) {s} on {v}, {his} birthday
        * I always celebrate/celebrates my birthday on {v}
        * on {v} it is my birthday
        * my birthday party is always on {v}
        * the day I was born is {v}
        * {v} is when I was born
        * my birthday party is on {v}, the day itself
        * my birthday lands on {v}
        * I turn/turns one year older on {v}
    """,
    asked="""
        when is my birthday?
        when is my bday?
        when's my bday?
        what's my DOB?
        when's my birthday?
        what is my DOB?
        do you (know|remember|recall) my birthday?
        do you (know|remember) when my birthday is?
        do you (know|remember) when I was born?
        when was I born?
        tell _me my (birthday|date of birth|birth date).
        tell _me when my birthday is.
        remind _me when my birthday is.
        (what|which) (date|day) is my birthday[ on]?
        remind _me of my birthday.
        remind _me of my date of birth.
        when was my birthday again?
        on (what|which) (date|day) is my birthday?
        when is my birthday again?
        which day was I born on?
        what date was I born[ on]?
        when (exactly |)do/does I have a birthday?
        on (what|which) (date|day) was I born?
        when do/does I turn a year older?
        when do/does I get a year older?
        when will I have my birthday?
        what is my (date of birth|birth date|birthday)?
        when did I come into (the|this) world?
        when did my mother give birth to me?
        when does my birthday (fall|come|take place|come around)?
        on what date does my birthday fall?
        when do/does I celebrate my birthday?
        what's the date of my birthday?
        what date (do/does|should) I celebrate my birthday on?
        when do/does I have my birthday?
        which date is my (date of birth|birth date)?
        when should (people|you|one) (congratulate me|wish me a happy birthday)?
        when do/does I blow out my birthday candles?
        when did _I say my birthday is?
        what date did _I (give|tell you) for my birthday?
        when did _I say I was born?
        which day of the year is my birthday?
        my birthday is when?
        what's my birthday?
        my birthday is on what (date|day)?
        1: when do I get my birthday cake?
        1: when will you wish me a happy birthday?
        * what day was I born on?
        * on which day do/does I celebrate my birthday?
        * when exactly is my birthday?
        * what is my exact birthday?
    """,
    clauses="""
        when my birthday is
        my (birthday|date of birth|birth date)
        when my birthday was again
        when I was born
        when I have/has my birthday
        what date I was born on
        which day I was born on
        (what|which) (date|day) my birthday is[ on]
        on (what|which) (day|date) I was born
        when I turn/turns a year older
        when I celebrate/celebrates my birthday
        the (date|day) of my birthday
        when my bday is
        what my date of birth is
        * on (what|which) (date|day) my birthday is
        * the day I was born
    """,
    topics="""
        my (birthday|date of birth|birth date)
        the (day|date) of my birth
        the (day|date) I was born on
        the date of my birthday
        the (day|date) I celebrate/celebrates my birthday
        the day of my birthday
        * my birthdate
    """,
    corrected="""
        my birthday is on {v}, not on {o}
        my birthday is {v}, not {o}
        my birthday's {v}, not {o}
        I was born on {v}, not on {o}
        my birthday isn't {o}, it's {v}
        I wasn't born on {o}, I was born on {v}
        I wasn't born on {o} but on {v}
        my birthday isn't on {o}, it is on {v}
        my date of birth isn't {o}, it's {v}
        my date of birth is actually {v}
        I got my birthday wrong, it is on {v}
        1: I gave you the wrong birthday, mine is on {v}
        I was actually born on {v}[, not {o}]
        I was wrong about my birthday, it is on {v}
        my birthday is really on {v}[, not on {o}]
        the correct date of my birthday is {v}
        the date I gave was wrong, I was born on {v}
        the right date of my birthday is {v}
        it's {v}, not {o}, when I have/has my birthday
        my birthday was wrong, it should be {v}
        my date of birth is {v}, not {o}
        please (change|correct|update) my birthday (from {o} |)to {v}
        1: sorry, I mistyped my birthday, it's {v}
        1: I said {o}, but my birthday is on {v}
        it is not on {o}, my birthday is on {v}
        3: _I mixed up birthdays, {s} was born on {v}
        3: _I thought it was {o}, but {p} birthday is on {v}
        * it is {v} that is my birthday, not {o}
        * my real birthday is on {v}, not {o}
    """,
)
