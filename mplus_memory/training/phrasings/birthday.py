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
        I grow/grows a year older every {v}
        the midwife (delivered|caught) me on {v}
        1: {v} is my bday
        1: bday: {v}
        circle {v} on the calendar for my birthday
        1: party time on {v}, it's my birthday
        I was born on {v}
        I add/adds a year to my age on {v}
        1: birthday: {v}
        1: date of birth: {v}
        my date of birth is {v}
        my birthday bash is always on {v}, the very day
        1: DOB: {v}
        my natal day is {v}
        my papers state {v} as my date of birth
        my DOB is {v}
        I celebrate/celebrates my birthday on {v}
        my bday is on {v}
        enter {v} as my date of birth
        the stork (brought|dropped) me on {v}
        1: hbd to me on {v}
        my birthday always falls on {v}
        I have/has my birthday on {v}
        my birthday's always [on ]{v}
        my birthday is on {v}[, by the way| this year too| every year| as always]
        my cake day, my birthday, is {v}
        my (birth date|birthdate) is {v}
        born on {v}, that's (when I came into the world|my birthday)
        I was born on {v}[, a sunny day| in a hospital| after a long night| according to my passport]
        {v} is my birthday
        I arrived in (the|this) world on {v}
        I let out my first (cry|scream|wail) on {v}
        all birthday greetings for me are due on {v}
        I was welcomed into the family on {v}, newborn
        I popped out on {v}
        I gain/gains a year each {v}
        my birthday falls on {v}
        the registry office lists my birth on {v}
        I first saw the light of day on {v}
        I entered the world on {v}
        the date of my birthday is {v}
        my mother gave birth to me on {v}
        my mum had me on {v}
        I came into the world on {v}
        my mom had me on {v}
        my parents had me on {v}
        I have/has a birthday on {v}
        my birthday comes round every {v}
        my birthday takes place each {v}
        I was brought into the world on {v}
        3: {p} birthday surprise is planned for {v}
        1: I level up on {v}, it's my birthday
        1: {v}, that's me being the birthday boy
        my day of birth is {v}
        my day of birth was {v}
        1: I was born on {v}, so that's my birthday
        the day of my birth is {v}
        the date of my birth is {v}
        1: my big day is {v}, my birthday
        3: get {s} a birthday card for {v}
        I unwrap/unwraps my birthday presents on {v}
        the date I was born on is {v}
        I was a {v} arrival, says the midwife
        {v} is the day I was born
        my birthday comes on {v}
        {v} is my date of birth
        {v} is when my birthday is
        my birthday is coming up on {v}
        {v}, that's my birthday
        on {v} it's my birthday
        I turn/turns a year older on {v}
        my b'day is {v}
        my driving licence has me born on {v}
        1: birthdate: {v}
        the anniversary of my birth is {v}
        on {v} I celebrate/celebrates my birthday
        on {v} I have/has my birthday
        remember my birthday: {v}
        on {v} I turn/turns another year older
        on {v} I get/gets a year older
        the day I was born was {v}
        on {v} I blow/blows out my birthday candles
        1: {v}, birthday girl here
        on {v} I'll be a year older
        every year my birthday is on {v}
        I'll be celebrating my birthday on {v}
        I'll have my birthday on {v}
        3: bake {s} a birthday cake for {v}
        my birthday (will be|comes|is always|is again) on {v}
        1: my birthday's near, {v} to be exact
        pencil in {v} for my birthday
        I (always |)(throw/throws|have/has) (a|my) birthday party on {v}, the day I was born
        I always get/gets birthday (cards|calls|cake) on {v}
        I have/has my next birthday on {v}
        I mark/marks my birthday on {v}
        my family (bakes|makes) me a birthday cake on {v}
        my family (celebrates|sings) for me on {v}, my birthday
        (please |)(wish me|congratulate me) on {v}, it is my birthday
        I was hatched on {v}, as dad puts it
        my birthday rolls around on {v}
        my birthday gets celebrated on {v}
        my actual birthday is {v}
        1: guess who has a birthday on {v}? me
        my birthday is celebrated on {v}
        I was born on {v}, (in the morning|early in the morning|at night|at home)
        I have/has the birthday {v}
        I was delivered on {v}, so that is my birthday
        I get/gets my presents on {v}, my birthday
        my (passport|ID|driving licence|driver's license) (gives|lists|shows|has) {v} as my date of birth
        my mother went into labour and I was born on {v}
        (write down|note|save) my birthday, it is {v}
        my life (started|began|kicked off) on {v}
        (put|mark) my birthday in the calendar: {v}
        1: just so you know, birthday's on {v}
        don't forget my birthday on {v}
        (write down|note|save) my birthday: {v}
        my birthday happens to be {v}
        don't forget my birthday, it's {v}
        everyone sings happy birthday to me on {v}
        (keep in mind|remember) that my birthday is {v}
        I share/shares my birthday, {v}, with a friend
        1: when's my birthday? it's {v}
        1: you can (congratulate me|wish me a happy birthday|send me birthday wishes) on {v}
        1: born {v}
        my special day is {v}, the day I was born
        (it's|it is) my birthday on {v}
        1: I blow out my candles on {v}, my birthday
        3: {s} was born on {v}, so that's {his} birthday
        my birth certificate says {v}
        1: many happy returns to me on {v}
        I've been around since {v}, day one of my life
        3: we (celebrate|always celebrate) {p} birthday on {v}
        3: _I (congratulate|ring|call) {s} on {v}, {his} birthday
        I drew my first breath on {v}
        jot down {v} as my date of birth
        my folks welcomed their newborn, me, on {v}
        my birth is recorded as {v}
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
        what date of birth is on my (papers|records|licence)?
        when does my birthday (land|roll around|come round|occur)?
        what's my DOB?
        what date goes on my birthday invitations?
        what should _I enter as my date of birth?
        what month and day is my birthday?
        have/has I got a birthday coming, and when?
        when's my birthday?
        what is my DOB?
        1: dob?
        do you (know|remember|recall) my birthday?
        do you (know|remember) when my birthday is?
        do you (know|remember) when I was born?
        when was I born?
        I was born when?
        tell _me my (birthday|date of birth|birth date).
        when is my special day, my birthday?
        3: what date was _I told for {p} birthday?
        tell _me when my birthday is.
        remind _me when my birthday is.
        (what|which) (date|day) is my birthday[ on]?
        when is my birthday (party|bash) due?
        when was I brought into the world?
        when did I pop out?
        remind _me of my birthday.
        when do/does I unwrap birthday presents?
        when do/does I mark my birthday?
        remind _me of my date of birth.
        when was my birthday again?
        on (what|which) (date|day) is my birthday?
        when is my birthday again?
        which day was I born on?
        when may people wish me many happy returns?
        what date was I born[ on]?
        when's my cake day, my birthday?
        when are birthday greetings due for me?
        when (exactly |)do/does I have a birthday?
        what's the date when I was born?
        on (what|which) (date|day) was I born?
        how soon is my birthday, on what date?
        which date is printed as my birth date?
        when do/does I turn a year older?
        when did my life begin, date of birth?
        when do/does I get a year older?
        when is my natal day?
        when was I (delivered|hatched)?
        when will I have my birthday?
        what is my (date of birth|birth date|birthday)?
        when did I come into (the|this) world?
        3: when should _I bake {p} birthday cake?
        when did my mother give birth to me?
        when does my birthday (fall|come|take place|come around)?
        which month and day do/does I celebrate being born?
        at what time of year, which date, was I born?
        1: my date of birth, please?
        when's the anniversary of my birth?
        when did I draw my first breath?
        what day and month was I born?
        3: what date should _I circle for {p} birthday?
        3: when should _I ring {s} to sing happy birthday?
        when should a birthday card reach me?
        on what date does my birthday fall?
        when do/does I celebrate my birthday?
        what's the date of my birthday?
        what date (do/does|should) I celebrate my birthday on?
        when do/does I have my birthday?
        when's my b'day?
        when did the stork bring me?
        which date is my (date of birth|birth date)?
        when should (people|you|one) (congratulate me|wish me a happy birthday)?
        when do/does I blow out my birthday candles?
        I've got my birthday when?
        1: my bday, when is it?
        when did _I say my birthday is?
        1: when am I the birthday boy?
        what date did _I (give|tell you) for my birthday?
        when did _I say I was born?
        which day of the year is my birthday?
        when do/does I gain a year?
        my birthday is when?
        what's my birthday?
        my birthday is on what (date|day)?
        1: when am I the birthday girl?
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
        when I gain/gains a year
        when I was born
        when I drew my first breath
        what day and month I was born
        when my natal day is
        when the anniversary of my birth is
        when I have/has my birthday
        what date I was born on
        which day I was born on
        when my b'day is
        (what|which) (date|day) my birthday is[ on]
        what date of birth my papers state
        on (what|which) (day|date) I was born
        when I mark/marks my birthday
        when a birthday card should reach me
        when I turn/turns a year older
        when I celebrate/celebrates my birthday
        when I popped out
        when my special birthday date is
        when my birthday rolls around
        when my birthday lands
        the (date|day) of my birthday
        when I was brought into the world
        when my bday is
        what my date of birth is
        * on (what|which) (date|day) my birthday is
        * the day I was born
    """,
    topics="""
        my (birthday|date of birth|birth date)
        the (day|date) of my birth
        the (day|date) I was born on
        my natal day
        my exact date of birth
        the month and day of my birth
        the date of my birthday
        my recorded date of birth
        the (day|date) I celebrate/celebrates my birthday
        the birth date on my papers
        the day of my birthday
        my DOB
        my bday
        the anniversary of my birth
        my birthday date
        the day I came into the world
        * my birthdate
    """,
    corrected="""
        my birthday is on {v}, not on {o}
        my birthday is {v}, not {o}
        my birthday's {v}, not {o}
        I was born on {v}, not on {o}
        {o} is when we party, my real birthday is {v}
        1: slip of the finger, my bday is {v}
        my birthday isn't {o}, it's {v}
        I wasn't born on {o}, I was born on {v}
        I wasn't born on {o} but on {v}
        my birthday isn't on {o}, it is on {v}
        1: silly me, I was born on {v}
        cross out {o}, my date of birth is {v}
        please amend my date of birth to {v}
        replace {o} by {v} for my birthday
        my date of birth isn't {o}, it's {v}
        my date of birth is actually {v}
        {o} was my due date, I was born on {v}
        I got my birthday wrong, it is on {v}
        1: I gave you the wrong birthday, mine is on {v}
        oops, my birthday is {v}, not {o}
        I was actually born on {v}[, not {o}]
        shift my birthday from {o} to {v}
        I was wrong about my birthday, it is on {v}
        my birthday is really on {v}[, not on {o}]
        my true birthday is {v}
        please fix my birthday, it should read {v}
        the correct date of my birthday is {v}
        the date I gave was wrong, I was born on {v}
        the right date of my birthday is {v}
        it's {v}, not {o}, when I have/has my birthday
        scrap {o}, my birthday is {v}
        my birthday was wrong, it should be {v}
        my date of birth is {v}, not {o}
        1: did I say {o}? my birthday is {v}
        swap {o} for {v}, that's my true birthday
        please (change|correct|update) my birthday (from {o} |)to {v}
        a clerk wrote {o}, but my birthday is {v}
        1: sorry, I mistyped my birthday, it's {v}
        my birthday lands on {v} rather than {o}
        forget {o}, I was born on {v}
        1: I said {o}, but my birthday is on {v}
        it is not on {o}, my birthday is on {v}
        3: _I mixed up birthdays, {s} was born on {v}
        3: _I thought it was {o}, but {p} birthday is on {v}
        my records had an error, I was born on {v}
        * it is {v} that is my birthday, not {o}
        * my real birthday is on {v}, not {o}
    """,
)
