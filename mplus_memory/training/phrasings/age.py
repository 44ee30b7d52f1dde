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
        I've done {v} laps around the sun
        1: age: {v}
        I count/counts {v} years of age
        the number of my years is {v}
        1: I'm {v} yo
        I'm {v}, (no joke|honest|trust me|no kidding|for real)
        I [just |recently |have/has just ]turned {v}
        1: I'm {v} yrs old
        1: my age? {v}
        I'm {v} years old[ today| as of today| right now| at present]
        I've just turned {v}
        I'm currently {v}[ years old]
        I turned {v} (today|recently|a few days ago|a month ago|over the weekend|on my birthday|the other day)
        1: put me down as {v} years old
        1: ask a lady her age? fine, {v}
        my age is {v}
        I just had my birthday and turned {v}
        I'm turning {v} today
        I (reached|hit) (the age of |){v} (recently|this year|last month)
        1: {v} yrs, me
        I turned {v} (last week|yesterday|last month|this year|in May)
        I've [now |already ]turned {v}
        my midlife crisis hit, I'm {v}
        I am/is {v} years young
        chronologically I'm {v}
        1: still a kid at heart, though {v} on paper
        biologically I'm {v} years old
        I've had {v} birthdays[ in total]
        I'm at {v} on the age scale
        I'm {v} years young
        1: no spring lamb any longer, {v} years old
        1: as a student aged {v} I get cheap tickets
        I'm at the (ripe old|grand old|tender|sweet|golden) age of {v}
        I admit/admits to being {v}[ years old]
        I'm {v} years of age
        1: mum always says I act half my age, and I'm {v}
        I'm {v} in age
        I'm already {v}
        I'm aged {v}
        I'm (just|exactly|all of|still only|a healthy|a young|a happy) {v} years old
        my current age is {v}
        I found a grey hair, well, I am/is {v} years old
        I celebrated my birthday and I'm {v} now
        1: bloody hell, {v} already, where's my walking stick
        my age is {v}[ years| at the moment| right now]
        I own/owns up to {v} years
        I went back to college at {v}, which I am/is now
        I look/looks older, but I'm {v}
        I stand/stands at {v} years of age
        I'm {v}, the eldest in the office
        my vintage gives me {v} years
        1: if you must know, I'm {v} years old
        1: I lied on the dating site, I'm really {v} years old
        my age happens to be {v}
        the age I'm at is {v}
        1: I'm a {v} year old
        at the age of {v}, I (am/is still learning|feel/feels great|enjoy/enjoys life)
        I don't/doesn't look it, but I'm {v}
        at {v} years of age, I (feel/feels good|am/is full of energy|still have/has dreams)
        1: at {v}, I feel quite young
        I was born {v} years ago
        {v} and never been skiing, that's how old I am/is
        I'm {v}, the youngest in my class
        I arrived at the age of {v}
        I have/has {v} years of age
        it's {v} years since I was born
        I was asked how old I was and said {v}
        I'm a proud owner of {v} years
        it has been {v} years since my birth
        1: you can write {v} under age for me
        the balloon at my party had a big {v} on it, my age
        I'm {v} (now|this year|at the moment)
        I've been alive for {v} years
        I am/is {v} years old and still (single|at school|working|living with mum)
        I entered my {v} years on the gym form
        I'm pushing a pram at {v}, a late parent
        I've been on this (planet|earth) for {v} years
        I've been {v} (for a month|since May|since last week)
        I've lived {v} years[ so far| already]
        I've got {v} years behind me
        I've chalked up {v} summers, agewise
        I'm {v} years old and (proud of it|still kicking|counting|loving it)
        the insurance asked my age, it's {v}
        I qualify/qualifies for the bus pass at {v} years old
        I've {v} years (on the clock|under my belt), that's my age
        my number of years is {v}
        I've made it to {v} years of age
        I'm {v} years old (now|this year|already)
        I've (seen|survived) {v} winters in my life
        I'm {v} years old according to (the calendar|my papers|my licence)
        3: {s} will tell you {his} age is {v}
        I have/has {v} years on my back
        I've been around for {v} years, that's my age
        3: {p} age is {v}, if _I'm not mistaken
        I've been {v} since (my birthday|last month|the summer|spring)
        I'm only {v}[ years old]
        I feel/feels like a teenager but my body is {v} years old
        3: they say {s} is {v} years of age
        I've just retired, aged {v}
        my odometer reads {v}, agewise
        I (celebrated|marked) turning {v} (last week|last month|with friends|with family|at home)
        1: too old for discos at {v}, my kids say
        I've completed {v} years of age
        my driving examiner couldn't believe I was {v}
        my body has done {v} years of service
        I had a party because I turned {v}
        my age now is {v}
        I blew out {v} candles on my last birthday cake
        I look/looks younger, but I'm {v}
        there were {v} candles on my last birthday cake
        age-wise I'm {v}
        1: between us, I'm {v} years old
        my mates gave me a mug saying {v} years old
        I've walked this earth for {v} years
        1: {v} going strong, that's my age
        1: my back hurts, that's what being {v} does to you
        I've notched up {v} birthdays so far
        on my last birthday I turned {v}
        it was my birthday and I'm {v} now
        as of (this week|this month|this year|my birthday) I'm {v} years old
        my age in full years is {v}
        3: {s} is (only|already) {v}, they grow up so fast
        1: I'm {v}, so talk slowly, dear
        my (trainer|physio|dentist) says that for {v} years old I'm fit
        I confess/confesses to {v} years of age
        my knees creak, no wonder, I'm {v}
        I'm {v} years old, (believe it or not|if you can believe it|would you believe it|to be precise)
        {v} is my age
        my birth year makes me {v}
        with my {v} years I feel/feels (young|fit|fine)
        father time has handed me {v} years
        on the form, in the box for age, I ticked {v}
        3: {s}, bless {him}, is {v} years old
        {v} years old is what I am/is
        how old am/is I? {v}
        1: wow, {v} already, I'm getting on
        I've been breathing for {v} years
        {v} springs have passed since I was born
        my passport says I'm {v} years old
        1: I'm a person of {v} years
        1: I can't believe I'm {v}[ already]
        I've racked up {v} years on earth
        1: at {v} I'm (not the youngest any more|feeling fine|doing well)
        1: the nurse asked, so I said {v} years old
        I'm a person aged {v}
        1: I became {v} years old (not long ago|in spring)
        I'm legally {v} years old, mentally a toddler
        1: for the record, I'm {v} years old
        1: adult ticket please, I'm {v}
        1: (note|remember|save) my age: {v}
        I run/runs marathons at {v}, not bad for that age
        1: the big {v} came and went, feeling ancient
        3: you wouldn't guess it, but {s} is {v} years old
        I'm {v} years old, (time flies|where did the years go|how time goes)
        1: {v} years old, that's me
        at {v} I still get/gets asked for ID at the bar
        1: speaking as someone who is {v} years old
        my cake needed {v} candles this birthday
        1: oldie here, {v} years
        I've clocked up {v} years of life
        as regards age, I'm {v}
        3: the doctor wanted {p} age, it's {v}
        my age stands at {v}
        I attained the age of {v}
        3: {s}'s {v}[ years old]
        my grandchildren giggle because I'm {v} years old
        1: not a spring chicken, {v} years old
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
        how old exactly, to the year, am/is I?
        which birthday did I last celebrate, how old am/is I?
        do you (know|remember) my age?
        how many candles do/does I need for my age?
        tell _me how old I am/is.
        how old am/is I?
        tell _me my age.
        what age does my licence make me?
        how old do/does I claim to be?
        remind _me how old I am/is.
        remind _me of my age.
        what's my current age?
        how old should the doctor believe I am/is?
        what is my age (now|again|right now|in years)?
        how many years has father time handed me?
        how elderly or youthful am/is I, in years?
        what is my age?
        by now I'm how many years old?
        3: how old is the birthday star, {s}?
        what's the number of years on my back?
        how many years have/has I spent on this planet?
        what age did _I say I am/is?
        how old did _I tell you I am/is?
        3: how many candles should _I buy for {p} age?
        what age have/has I reached?
        how many summers have/has I seen?
        3: what size age badge, how old is {s}?
        how many years old have/has I grown to be?
        1: guess my age, or do you know it?
        what age did I (turn|reach) on my last birthday?
        what's my age?
        how old did I turn[ on my last birthday| this year]?
        1: age?
        what did I turn on my last birthday, how old am/is I?
        how many years ago was I born?
        how long ago was I born?
        3: what age would _I write on a form for {s}?
        how old did I become?
        how advanced in years am/is I?
        how ancient am/is I by now?
        how long have/has I been alive?
        how old must my knees be by now?
        how many candles went on my cake this year?
        how many birthdays have/has I celebrated in total?
        how many years is it since my birth?
        how long is it since my mother had me, in years?
        what age am/is I?
        how many (birthdays|years) have/has I had so far?
        what age would the ticket clerk need for me?
        how many laps around the sun have/has I done?
        1: how old a bird am I?
        how old was I as of my latest birthday?
        what do/does I put in the age box on the form?
        how grown up am/is I, in years?
        how many candles were on my last birthday cake?
        how many years have/has I been on this earth?
        how many years have/has I been breathing?
        1: my age, please?
        what's my age for the (insurance|gym|dentist|survey)?
        how old does the calendar make me?
        old or young, which age am/is I?
        how long have/has I walked this earth?
        what age am/is I at?
        what age should be put down for me?
        my age is what?
        I'm how old?
        1: I lose count, how old am I?
        have/has I ever revealed my age?
        how old did I say when the barman asked?
        how many winters old am/is I?
        how old do my papers say I am/is?
        how old did I turn at that last party?
        am/is I really that old, what age is it?
        how old will you put me down as?
        1: am I getting on, what's my age?
        is my age known to you, and what is it?
        how many years old am/is I?
        how many years young am/is I?
        I'm how many years old?
        what should the nurse write for my age?
        what is my chronological age?
        (which|what) age do/does I have?
        how old was I again?
        1: any idea of my age?
        how old have/has I got?
        how aged am/is I?
        1: remember my age, do you?
        how old would that make me?
        how many years do/does I count?
        what was my age again?
        how far along in years am/is I?
        to what age have/has I made it?
        1: how old am I, do you (know|remember)?
        1: gosh, how old am I these days, you tell me?
        what number was on my birthday balloon, how old am/is I?
        what age have/has I attained?
        how many years have passed since I was born?
        how old did _I say I am/is?
        what number is my age?
        1: filling in a survey, what's my age?
        how many years have/has I clocked up?
        what age group would I tick, how old am/is I?
        is there a number for how old I am/is?
        what's my age in years?
        which age did I own up to?
        what is my actual age, no flattery?
        1: give me my age.
        1: how old would you say I am, going by what I told you?
        what stage in years have/has I got to?
        3: how old's {s}?
        3: how old was {s} again?
        how young am/is I?
        * at what age am/is I?
        * how many years have/has I lived?
        * which age did I turn?
    """,
    clauses="""
        how old I am/is[ now]
        my age
        how old I am/is (again|at the moment|these days|today)
        what age to put down for me
        how old I own/owns up to being
        how old I was on my latest birthday
        how many years young I am/is
        how many years I've clocked up
        what age I've reached
        how old I turned on my last birthday
        what age I am/is
        how many years I've lived
        how many laps around the sun I've done
        how long ago I was born
        the age I am/is
        what age my licence makes me
        what my age is
        to what age I've made it
        how young I am/is
        how many years father time has handed me
        how old I told the nurse I was
        how old _I said I am/is
        how many summers I've seen
        how ancient I am/is by now
        what to put in the age box for me
        what age I've attained
        my exact age
        what my chronological age is
        how many birthdays I've had
        how old my papers say I am/is
        how many years have passed since my birth
        what number was on my balloon, my age
        how grown up I am/is, in years
        how advanced in years I am/is
        what age the insurance has for me
        how many candles my cake needs
        * how many years old I am/is
        * my current age
    """,
    topics="""
        my age
        my age in years
        the figure for my age
        the age the nurse noted for me
        the age I've reached
        the number of years on my back
        my age as of my latest birthday
        the age I own/owns up to
        my chronological age
        my age to the year
        my age in full years
        the age on my form
        my actual age
        the age I turned on my last birthday
        the age I've attained
        the age in my papers
        my number of years
        the count of my birthdays
        my exact age
        my age for the form
        the age I'm at
        my age right now
        the age on my gym form
        the number of years I've lived
        my present age
    """,
    corrected="""
        I turned {v}
        I'm not {o} (any more|anymore), I'm {v}
        I'm not {o}, I'm {v}
        I just turned {v}
        I'm {v} years old now[, no longer {o}]
        I've turned {v} since then
        I've just turned {v}
        1: did I say {o}? I'm {v} years old
        I turned {v} (today|yesterday|last week), so I'm not {o} (any more|anymore)
        please fix my age, it should read {v}
        forget {o}, my age is {v}
        my age is {v} now, not {o}
        my age has crept up to {v}
        1: oops, make that {v}, I'm not {o} years old
        one more candle on my cake, {v} years old now
        replace {o} by {v} for my age
        {o} was last year, now I'm {v}
        1: I wish I was {o}, but I'm {v}
        3: no wonder {s} complained, {he} is {v}, not {o}
        I had a birthday, I'm {v} now
        my age isn't {o}, it's {v}
        time flies, I'm {v} years old now
        1: brain fog, I'm {v}, no longer {o}
        I've aged a bit, I'm {v} these days
        I was {o} but now I'm {v}
        please amend my age to {v}
        the cake had {o} on it, but I've reached {v} since
        I'm {v} now
        scrap {o}, I'm {v} years old
        I used to be {o}, now I'm {v}
        1: flattering, but {o} is long ago, I'm {v}
        I had my birthday[ yesterday| last week| recently] and I'm {v} now, not {o}
        1: I shaved off some years, I'm honestly {v}
        I got my age wrong, I'm {v}
        I did the sums again and I'm {v}, not {o}
        I'm {v}, not {o}
        3: _I had {him} down as {o}, but {s} is {v}
        1: silly me, I'm {v} already, not {o}
        1: stop calling me {o}, I'm {v} already
        my passport proves I'm {v} and not {o}
        I'm older now, {v} years old
        I fibbed about being {o}, I'm {v}
        my true age is {v}, not {o}
        I miscounted, my age is {v}
        I went from {o} to {v} on my birthday
        1: I've been telling people {o}, but I'm {v} years old
        goodbye {o}, hello {v}, I got older
        1: correction from the birthday kid, {v} now
        1: the party's over, I'm officially {v}, goodbye {o}
        I had another birthday, which makes me {v}
        {o} is out of date, I'm {v} years old now
        3: {s} got a year older, so {v} now
        I'm no longer {o}, I'm {v}
        the nurse noted {o}, but my age is {v}
        1: I said {o} but I'm {v} years old
        another year, another wrinkle, I'm {v} now
        1: sorry, typo, I'm {v} years old, not {o}
        1: it was my birthday, I'm {v} now
        I'm {v} since midnight, {o} is history
        1: another birthday gone, I'm {v} now
        the dating profile says {o}, but I'm really {v}
        3: {s} is {v} years old, _I was wrong (about {his} age|with {o})
        the form still says {o}, but I've turned {v}
        bump my age (up |)from {o} to {v}
        * since my birthday I'm {v}
        * I'm {v} by now, not {o}
    """,
)
