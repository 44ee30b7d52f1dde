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
        1: I need {v} off work, it's my birthday
        3: order a cake, {p} birthday is on {v}
        my (birth date|birthdate) is {v}
        born on {v}, that's (when I came into the world|my birthday)
        I was born on {v}[, a sunny day| in a hospital| after a long night| according to my passport]
        {v} is my birthday
        I arrived in (the|this) world on {v}
        my (pension letter|health card|bus pass) gives {v} as birthdate
        my birthday clashes with the holidays, it's on {v}
        I let out my first (cry|scream|wail) on {v}
        my friends forgot my birthday again, it was on {v}
        1: no presents please, but I do get older on {v}
        1: save the date, {v}, birthday bash
        all birthday greetings for me are due on {v}
        1: breakfast in bed on {v}, my birthday treat
        I was welcomed into the family on {v}, newborn
        I popped out on {v}
        I gain/gains a year each {v}
        my birthday falls on {v}
        as a child I couldn't sleep before {v}, my birthday
        the registry office lists my birth on {v}
        I first saw the light of day on {v}
        I entered the world on {v}
        the date of my birthday is {v}
        my mother gave birth to me on {v}
        my mum had me on {v}
        I came into the world on {v}
        my mom had me on {v}
        my parents had me on {v}
        my baby bracelet says {v}, the day I was born
        they'll toast my birthday with bubbly on {v}
        I have/has a birthday on {v}
        the hospital tag around my wrist gave {v} as my birth
        my birthday comes round every {v}
        my birthday takes place each {v}
        I was brought into the world on {v}
        1: the receptionist asked my date of birth, I said {v}
        my birthday lunch with the family is each {v}
        3: {p} birthday surprise is planned for {v}
        I was due later, but arrived early, born on {v}
        1: I level up on {v}, it's my birthday
        1: {v}, that's me being the birthday boy
        my day of birth is {v}
        my day of birth was {v}
        1: I was born on {v}, so that's my birthday
        the day of my birth is {v}
        1: I hate fuss, but yes, my birthday's {v}
        my wrinkles multiply every {v}, my birthday
        the date of my birth is {v}
        1: my big day is {v}, my birthday
        on {v} the nurse put newborn me on mum's chest
        I open/opens my birthday parcels on {v}
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
        3: {s} is expecting a birthday phone call on {v}
        I turn/turns a year older on {v}
        I share/shares a birthday with my (twin|gran|neighbour|boss), {v}
        my b'day is {v}
        3: hide the balloons until {v}, {p} birthday
        my birthdate on the library card is {v}
        a surprise party awaits me on {v}, my birthday
        my driving licence has me born on {v}
        my colleagues decorate my desk on {v} for my birthday
        1: birthdate: {v}
        I'm spoilt rotten on {v}, my birthday
        granny phones me every {v} to sing happy birthday
        my horoscope is for somebody born on {v}
        the anniversary of my birth is {v}
        on {v} I celebrate/celebrates my birthday
        on {v} I have/has my birthday
        remember my birthday: {v}
        on {v} I turn/turns another year older
        dad fainted in the delivery room on {v}, when I was born
        on {v} I get/gets a year older
        the day I was born was {v}
        on {v} I blow/blows out my birthday candles
        1: {v}, birthday girl here
        on {v} I'll be a year older
        every year my birthday is on {v}
        I'll be celebrating my birthday on {v}
        I'll have my birthday on {v}
        3: bake {s} a birthday cake for {v}
        I treat/treats the team to doughnuts on {v}, my birthday
        my birthday (will be|comes|is always|is again) on {v}
        1: my birthday's near, {v} to be exact
        pencil in {v} for my birthday
        my birthday candles get lit on {v}
        I (always |)(throw/throws|have/has) (a|my) birthday party on {v}, the day I was born
        3: we sing for {s} on {v}, it's {his} birthday
        I always get/gets birthday (cards|calls|cake) on {v}
        1: invites are out, birthday drinks on {v}
        1: I'm not telling my age, only my birthday, {v}
        1: {v} is when my twin and me were born
        a baby was born on {v}, and that baby was me
        I have/has my next birthday on {v}
        I mark/marks my birthday on {v}
        my zodiac sign comes from being born on {v}
        my family (bakes|makes) me a birthday cake on {v}
        my family (celebrates|sings) for me on {v}, my birthday
        (please |)(wish me|congratulate me) on {v}, it is my birthday
        I was hatched on {v}, as dad puts it
        my birthday rolls around on {v}
        my birthday gets celebrated on {v}
        my mum still tells how she went to hospital on {v} to have me
        my actual birthday is {v}
        1: guess who has a birthday on {v}? me
        my password was my date of birth, {v}, silly
        my birthday is celebrated on {v}
        I was born on {v}, (in the morning|early in the morning|at night|at home)
        I have/has the birthday {v}
        the balloons go up on {v} for my birthday
        1: book the restaurant for {v}, it's my birthday do
        I was delivered on {v}, so that is my birthday
        I get/gets my presents on {v}, my birthday
        my (passport|ID|driving licence|driver's license) (gives|lists|shows|has) {v} as my date of birth
        {v} is my turn for birthday cake at the office
        my mother went into labour and I was born on {v}
        (write down|note|save) my birthday, it is {v}
        my life (started|began|kicked off) on {v}
        (put|mark) my birthday in the calendar: {v}
        1: just so you know, birthday's on {v}
        don't forget my birthday on {v}
        (write down|note|save) my birthday: {v}
        my birthday happens to be {v}
        don't forget my birthday, it's {v}
        1: birthday vouchers arrive on {v}, lucky me
        everyone sings happy birthday to me on {v}
        (keep in mind|remember) that my birthday is {v}
        I share/shares my birthday, {v}, with a friend
        1: when's my birthday? it's {v}
        1: you can (congratulate me|wish me a happy birthday|send me birthday wishes) on {v}
        1: born {v}
        my special day is {v}, the day I was born
        the vicar noted that I was born on {v}
        (it's|it is) my birthday on {v}
        1: I blow out my candles on {v}, my birthday
        3: {s} was born on {v}, so that's {his} birthday
        1: for your calendar, birthday, mine, {v}
        my birth certificate says {v}
        1: many happy returns to me on {v}
        I've been around since {v}, day one of my life
        3: we (celebrate|always celebrate) {p} birthday on {v}
        on the form I wrote {v} as date of birth
        3: _I (congratulate|ring|call) {s} on {v}, {his} birthday
        I drew my first breath on {v}
        jot down {v} as my date of birth
        my folks welcomed their newborn, me, on {v}
        my birth is recorded as {v}
        3: {p} mum went into hospital and {s} was born on {v}
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
        1: when are my birthday drinks?
        when will I be spoilt with birthday presents?
        when do colleagues decorate my desk for my birthday?
        tell _me my (birthday|date of birth|birth date).
        when is my special day, my birthday?
        which date should the reminder for my birthday have?
        3: what date was _I told for {p} birthday?
        around what date do/does I become a year older?
        what day was on my baby bracelet, when was I born?
        when exactly is my big birthday do?
        tell _me when my birthday is.
        remind _me when my birthday is.
        (what|which) (date|day) is my birthday[ on]?
        has my birthday been noted, and when is it?
        when is my birthday (party|bash) due?
        when was I brought into the world?
        when do/does I expect birthday cards?
        when did I pop out?
        when do/does I grow another year older?
        remind _me of my birthday.
        when will my birthday candles be lit?
        when do/does I unwrap birthday presents?
        when do/does I mark my birthday?
        remind _me of my date of birth.
        when was I put on mum's chest as a newborn?
        which day do/does I need off for my birthday?
        when was my birthday again?
        on (what|which) (date|day) is my birthday?
        when is my birthday again?
        which day was I born on?
        when may people wish me many happy returns?
        when did my mum go to hospital to have me?
        when should the restaurant be booked for my birthday?
        3: _I don't want to miss {p} birthday, when is it?
        what date was I born[ on]?
        when's my cake day, my birthday?
        when are birthday greetings due for me?
        when (exactly |)do/does I have a birthday?
        what's the date when I was born?
        when can I open my birthday parcels?
        on (what|which) (date|day) was I born?
        what's my birthday for the zodiac sign?
        how soon is my birthday, on what date?
        when does granny phone me to sing happy birthday?
        which date is printed as my birth date?
        when should the birthday cake be ordered for me?
        when do/does I turn a year older?
        when did my life begin, date of birth?
        1: when am I allowed breakfast in bed for my birthday?
        when do/does I get a year older?
        when is my natal day?
        when was I (delivered|hatched)?
        3: when do _I have to phone {s} for {his} birthday?
        for when should my birthday invitations be?
        when will I have my birthday?
        when should the balloons go up for my birthday?
        what is my (date of birth|birth date|birthday)?
        when did I come into (the|this) world?
        3: when should _I bake {p} birthday cake?
        when did my mother give birth to me?
        when does my birthday (fall|come|take place|come around)?
        which month and day do/does I celebrate being born?
        at what time of year, which date, was I born?
        1: my date of birth, please?
        when's the anniversary of my birth?
        3: when must _I post {p} birthday card?
        what date would my horoscope need?
        when did I draw my first breath?
        1: when do I have to bring birthday doughnuts to work?
        on what date was the baby that was me born?
        what day and month was I born?
        3: what date should _I circle for {p} birthday?
        3: when should _I ring {s} to sing happy birthday?
        1: when do I blow out candles next?
        when's the surprise party for my birthday?
        what birthdate is on my (library card|bus pass|health card)?
        when should a birthday card reach me?
        on what date does my birthday fall?
        when do/does I celebrate my birthday?
        what's the date of my birthday?
        what date (do/does|should) I celebrate my birthday on?
        what is it, my birthday, day and month?
        when do/does I have my birthday?
        when's my b'day?
        when did the stork bring me?
        which date is my (date of birth|birth date)?
        when should (people|you|one) (congratulate me|wish me a happy birthday)?
        when do/does I blow out my birthday candles?
        I've got my birthday when?
        1: my bday, when is it?
        when did _I say my birthday is?
        when should people toast my birthday?
        1: when am I the birthday boy?
        1: I'm filling in a form, when was I born?
        is my birthday soon, and on which date?
        what date did _I (give|tell you) for my birthday?
        when did _I say I was born?
        3: when should _I hide the birthday balloons for {s}?
        which day of the year is my birthday?
        on which date do/does I get spoilt for being born?
        when do/does I gain a year?
        my birthday is when?
        what's my birthday?
        my birthday is on what (date|day)?
        what date of birth should the receptionist note for me?
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
        when I grow/grows another year older
        what day and month I was born
        when my natal day is
        when my mum went to hospital to have me
        when I'm spoilt for my birthday
        when my birthday presents are due
        when the anniversary of my birth is
        when my birthday invitations are for
        what date to note for my birthday
        when I have/has my birthday
        what date I was born on
        which day I was born on
        which day I need/needs off for my birthday
        when my b'day is
        (what|which) (date|day) my birthday is[ on]
        what date of birth my papers state
        on (what|which) (day|date) I was born
        when to book a table for my birthday
        when I mark/marks my birthday
        the birthdate the receptionist needs for me
        when a birthday card should reach me
        when I turn/turns a year older
        when granny phones me to sing happy birthday
        when I celebrate/celebrates my birthday
        when I popped out
        when my special birthday date is
        when my birthday candles get lit
        when my birthday rolls around
        when the birthday cake for me should be ordered
        when my birthday lands
        the (date|day) of my birthday
        what birthdate is on my library card
        when I was brought into the world
        what my birthdate is, day and month
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
        the day I get/gets spoilt for my birthday
        the date for my birthday card
        my exact date of birth
        the month and day of my birth
        the date I get/gets birthday presents
        the date of my birthday
        my recorded date of birth
        my birthday, day and month
        the (day|date) I celebrate/celebrates my birthday
        the birth date on my papers
        the day of my birthday
        my birthdate for the form
        my DOB
        the date on my baby bracelet
        my bday
        the date my mum had me
        the anniversary of my birth
        the date for my birthday cake
        the date I grow/grows a year older
        the birthdate on my library card
        my birthday date
        the date of my birthday party
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
        take {o} out of the calendar, my birthday is {v}
        the hospital messed up, I was born on {v} and not {o}
        the bus pass has {o}, but my birthdate is {v}
        1: silly me, I was born on {v}
        cross out {o}, my date of birth is {v}
        please amend my date of birth to {v}
        {o} is just my name day, I was born on {v}
        move the balloons from {o} to {v}, my birthday
        replace {o} by {v} for my birthday
        my date of birth isn't {o}, it's {v}
        my date of birth is actually {v}
        {o} was my due date, I was born on {v}
        1: too late, my birthday was on {v}, not {o}
        I got my birthday wrong, it is on {v}
        3: the card came on {o}, but {s} was born on {v}
        1: day and month got swapped, my birthday is {v}
        1: I gave you the wrong birthday, mine is on {v}
        the baby bracelet shows I was born on {v}, not {o}
        oops, my birthday is {v}, not {o}
        I was actually born on {v}[, not {o}]
        1: don't order the cake for {o}, my birthday's {v}
        the invitations say {o}, but my birthday is on {v}
        shift my birthday from {o} to {v}
        I was wrong about my birthday, it is on {v}
        my birthday is really on {v}[, not on {o}]
        1: the reminder rang on {o}, but my birthday is on {v}
        after midnight, so I was born on {v}, not {o}
        my true birthday is {v}
        please fix my birthday, it should read {v}
        3: don't phone on {o}, {p} birthday is {v}
        the correct date of my birthday is {v}
        1: nobody sang on {v}, my birthday, they all thought {o}
        the receptionist noted {o}, but I was born on {v}
        the date I gave was wrong, I was born on {v}
        the right date of my birthday is {v}
        1: I was pulling your leg, my birthday is {v}
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
        mum remembers it better, I was born on {v}, not {o}
        1: I said {o}, but my birthday is on {v}
        1: you congratulated me too early, my birthday is {v}
        granny always phones on {o}, but I was born on {v}
        it is not on {o}, my birthday is on {v}
        3: _I mixed up birthdays, {s} was born on {v}
        3: _I thought it was {o}, but {p} birthday is on {v}
        my records had an error, I was born on {v}
        * it is {v} that is my birthday, not {o}
        * my real birthday is on {v}, not {o}
    """,
)
