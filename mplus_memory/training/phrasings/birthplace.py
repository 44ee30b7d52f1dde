"""How people say where they were born, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

BIRTHPLACE = Attribute(
    key="birthplace",
    kind="city",
    answer="I was/was born in {v}.",
    related=frozenset({"origin", "hometown", "nationality"}),
    told="""
        I was born in {v}
        1: {v} born and raised
        1: {v} born and bred
        1: born and raised in {v}
        1: born in {v}[, by the way| btw]
        1: enter {v} under place of birth
        1: birthplace: {v}
        I was born by caesarean in {v}
        1: place of birth: {v}
        I got my hospital bracelet at birth in {v}
        1: I'm a {v} baby, born there
        1: {v} born, yep
        I was born in {v}[, by the way| originally| in winter| on a rainy day| in the summer| but left early]
        3: _I know that {s} was born in {v}
        my (birthplace|place of birth) is {v}
        I was birthed in {v}
        I was actually born in {v}
        I was born and bred in {v}
        I'm born and bred in {v}
        I'm {v} born
        {v} witnessed my birth
        I was born at home in {v}
        I was born (over there in|right in the middle of|in the centre of|just round the corner from the station in) {v}
        my birth occurred in {v}
        the midwife who (delivered|caught) me worked in {v}
        I was born in the (city|town|city hospital|main hospital) of {v}
        I opened my eyes for the first time in {v}
        I was born in the (local|old|general|big) hospital in {v}
        {v} is (my birthplace|where I was born)
        1: no idea why mum chose {v}, but I was born there
        my baby bracelet came from the hospital in {v} where I was born
        I happened to be born in {v}
        I came into this world in {v}
        the stork (dropped|delivered|left) me in {v}
        my records (state|have|note) {v} as birthplace
        I entered the world in {v}
        my birth spot is {v}
        granny knitted booties when I was born in {v}
        I arrived in the world in {v}
        the registry of births has me under {v}
        I first saw the light of day in {v}
        I've never been back to {v} since I was born there
        I saw the light of day in {v}
        1: {v} born n bred
        I drew my first breath in {v}
        I first screamed at the world in {v}
        every year I visit/visits {v}, where mum gave birth to me
        I took my first breath in {v}
        I let out my first (cry|scream|wail|yell) in {v}
        I popped out in {v}
        I was born in an ambulance on the way through {v}
        my mum was in labour in {v} when she had me
        I was born and raised in {v}
        I spent my first hours of life in {v}, where I was born
        I was born in a (farmhouse|barracks|cottage|convent hospital) in {v}
        by birth I'm from {v}
        my mum was pregnant and landed in {v}, where I was born
        my life kicked off in {v}, in the maternity ward
        {v} appears as birthplace on my documents
        I lay in a maternity cot in {v} as a newborn
        I was delivered in a (hospital|clinic) in {v}
        1: born: {v}
        my arrival as a newborn was in {v}
        I was a newborn in {v}, that's where I was born
        my life began in {v}, where I was born
        my birth was in {v}
        mum was just passing through {v} when I was born
        my birth took place in {v}
        dad cut the cord in {v} when I was born
        the consulate has {v} down as my birthplace
        I was born prematurely in {v}
        1: pob: {v}
        I owe/owes my birthplace, {v}, to a missed train
        I was born during a (stopover|visit|holiday|storm) in {v}
        my birth was registered in {v}
        birthplace wise, it's {v} for me
        I was brought into the world in {v}
        the (city|town|place) I was born in is {v}
        my birthplace was {v}
        I began my life on earth in {v}, at birth
        the nurses in {v} weighed me right after birth
        my birthplace happens to be {v}
        my parents were students in {v} when I was born
        my city of birth is {v}
        the passport clerk asked, and I was born in {v}
        my city of birth was {v}
        my birth city is {v}
        my papers (state|give) {v} as birthplace
        my birth certificate says I was born in {v}
        I was delivered by a midwife in {v}
        the maternity ward where I was born is in {v}
        my birth certificate (is from|was issued in|lists|names) {v}[ as the place I was born]
        my (passport|ID) (says|shows) {v} as my place of birth
        I was born in a (hospital|clinic) in {v}
        my passport says I was born in {v}
        my mother gave birth to me in {v}
        born in {v}, then raised elsewhere, that's me
        my mum had me in {v}
        the clinic in {v} where I was born has closed
        my mom had me in {v}
        my mother was in {v} when I was born
        my birth happened in {v}
        my umbilical cord was cut in {v}
        my parents were living in {v} when I was born
        I wasn't raised there, but my birth was in {v}
        my parents were in {v} at the time of my birth
        my cot was in {v} the day I was born
        my parents had me in {v}
        [originally, ]I was born (over in|up in|down in) {v}
        {v} is my birth city
        my cradle stood in {v}, where I was born
        3: if memory serves, {s} was born in {v}
        I still have/has my birth papers from {v}
        dad's job took them to {v} and I was born there
        I'm from {v} by birth
        {v} is the (city|place|town) (where|in which) I was born
        I was an incubator baby in {v}, born there
        1: my twin and me were both born in {v}
        3: it says in {p} biography, born in {v}
        my birth is in the parish book of {v}
        I was the first baby born that day in {v}
        on the visa form, under birthplace, I wrote {v}
        I was born on the back seat of a car in {v}
        1: I blinked into the light in {v}, a newborn
        {v} is the (city|town|place) of my birth
        my folks were staying in {v} when I was born
        a plaque should mark the house in {v} where I was born
        a blizzard raged in {v} the night I was born
        my start in life was a hospital bed in {v}
        {v} is where I came into the world
        I turned up as a baby in {v}, my birthplace
        {v} is where I entered the world
        1: fun fact, I was born in {v}
        my mama had me in {v}
        {v} is where my mother gave birth to me
        my parents moved away when I was a baby, but I was born in {v}
        {v} was my birthplace
        the (city|place|town) where I was born is {v}
        I was born in a (maternity ward|maternity unit|birthing centre|back room|taxi) in {v}
        my parents lived in {v} when I was born
        1: I can't help it, I was born in {v}
        my mum was on holiday in {v} when I was born too early
        the obstetrician delivered me in {v}
        3: gran was the midwife in {v} when {s} was born
        the hospital I was born in is in {v}
        I left {v} in nappies, but it's where I was born
        3: few people know it, but {s} was born in {v}
        the hospital where I was born stands in {v}
        it was in {v} that I was born
        as for where I was born, it was {v}
        place where I was born: {v}
        dad drove like mad to the hospital in {v} for my birth
        1: telegram style, born {v}, raised elsewhere
        in {v} I was born
        the delivery room where I was born was in {v}
        I was hatched in {v}
        I'm a {v} native, born there
        my very first day alive was in {v}
        my mother's pains started in {v}, where I was born
        I was a home birth in {v}
        3: {p} parents fled to {v} and {s} was born there
        I breathed air for the first time in {v}
        the storks of {v} are to blame for me being born
        3: {p} mum gave birth in {v}, that's where {s} was born
        1: my story began in {v}, I was born there
        my horoscope needs a birthplace, {v} in my case
        1: I was born in {v}, but I don't remember it
        {v} hospital is where I was delivered
        my mum's waters broke in {v} and I was born there
        3: {s} was born in {v}, (_I think|_I believe|as far as _I know)
        the doctors in {v} pulled me out with forceps at birth
        1: quiz question, where was I born? {v}
        {v} gave me to the world, I was born there
        * {v} is my place of birth
        * the town of my birth is {v}
        * I came into the world in {v}
    """,
    asked="""
        where was I born?
        where was I born again?
        tell _me where I was born.
        was I born at home or elsewhere, which city?
        where did the stork drop me?
        remind _me where I was born.
        which city's hospital was I delivered in?
        where was my mum in labour with me?
        what's my birth spot?
        do you (know|remember|recall) where I was born?
        do you (know|remember) my (birthplace|place of birth)?
        1: place of birth?
        which place can claim my birth?
        where did my birth (happen|occur)?
        where abouts was I born?
        where did mum go into hospital to have me?
        where was I brought into the world?
        tell _me my (birthplace|place of birth|city of birth).
        3: where was it that {s} was born, not raised?
        remind _me of my (birthplace|place of birth).
        where was I (birthed|delivered|hatched)?
        what location was I born at?
        in (which|what) (city|town|place) was I born?
        what's my (birthplace|place of birth|birth city|city of birth)?
        where did dad drive mum for my birth?
        where did it happen, my birth?
        what is my (city of birth|birth city)?
        1: I'm doing a quiz about me, where was I born?
        what was my birthplace[ again]?
        where did I let out my first cry?
        what birthplace does my horoscope need?
        3: what do _I put as birthplace for {s}?
        where was my birth certificate issued?
        where did my parents become my parents, at my birth?
        where's my birthplace?
        where is my birthplace?
        which place is on my baby bracelet, where was I born?
        where did the midwife deliver me?
        is my birthplace noted, and what is it?
        where was my birth?
        where was the incubator I lay in at birth?
        where does my passport say I was born?
        where did my birth take place?
        which town did I arrive in as a newborn?
        what maternity ward was I born in, in which city?
        what place did I come from at birth?
        where did the nurses weigh me after birth?
        (which|what) (city|town) was I born in?
        what did I write under birthplace on the visa form?
        where did I come into (the|this) world?
        where is my birth (registered|recorded)?
        where did I enter the world?
        where did I first see the light of day?
        where did I (take|draw) my first breath?
        1: any idea where I was born?
        where did mum bring me home from after the birth?
        where did my (mother|mum|mom) give birth to me?
        3: which town can be proud that {s} was born there?
        which city's parish book has my birth?
        where did mum end up having me?
        which place gave birth to me, so to speak?
        which city witnessed my birth?
        which spot on the map was I born in?
        where did my (mother|mum|mom|parents) have me?
        where did I spend my very first day alive?
        where did I pop out?
        in what hospital town did I come out?
        what goes under place of birth for me?
        where were my parents living when I was born?
        where did the doctors pull me out?
        what is my (birthplace|place of birth)?
        where was my mother when I was born?
        where on earth was I born?
        where did I leave in nappies, the place of my birth?
        where is the hospital I was born in?
        what town did the ambulance reach when I was born?
        1: the passport office wants my birthplace, which is it?
        in (what|which) city is the hospital where I was born?
        where did I open my eyes for the first time?
        what is listed as my birthplace?
        1: my birthplace, please?
        where should the plaque hang, which city was I born in?
        by birth, which city am/is I from?
        where were my folks staying when I arrived as a baby?
        (what|which) city did I come into the world in?
        (what|which) place was I born in?
        where did my cradle stand when I was born?
        in what part of the world was I born?
        (what|which) (city|town|place) was it that I was born in?
        which clinic town was I born in?
        where are my birth papers from?
        what should _I write as my birthplace?
        3: where did {p} mum have the baby, {him}?
        was it in a big city that I was born, and which?
        which city am/is I from by birth?
        where did _I say I was born?
        in which city did dad cut my cord?
        what does my (birth certificate|passport) say about where I was born?
        which birthplace do/does I give at the consulate?
        where did I start out as a baby, at birth?
        which city do/does I call my birthplace?
        where was I as a newborn, right at birth?
        where exactly did my mama have me?
        what city appears as birthplace on my documents?
        (what|which) place of birth is in my passport?
        have/has I got a birthplace on file?
        where did I scream for the first time?
        (what|which) city did _I say I was born in?
        which city is it I was born in, not raised in?
        whereabouts was I born?
        I was born where?
        I was born in (what|which) (city|town)?
        which city had the maternity ward I was born in?
        1: where was I born, do you (know|remember)?
        where was my mum when her waters broke with me?
        which city will my biography give as birthplace?
        * where exactly was I born?
        * (which|what) (city|town) is my birthplace?
    """,
    clauses="""
        where I was born
        my (birthplace|place of birth|city of birth)
        what my (birthplace|place of birth) is
        where I came into the world
        where my mother gave birth to me
        (which|what) (city|town) I was born in
        where the maternity ward was that I was born in
        whereabouts I was born
        where exactly I was born
        the (city|town|place) where I was born
        which city I was born in, not raised in
        where I lay in the incubator at birth
        where dad drove mum for my birth
        what goes under place of birth for me
        where the stork dropped me
        where on earth I was born
        where I was brought into the world
        what birthplace the consulate has for me
        which city's parish book has my birth
        what birthplace my horoscope needs
        where my birth took place
        where the nurses weighed me after birth
        which clinic town I was born in
        where my birth happened
        which city witnessed my birth
        which city is my birthplace
        which city I'm from by birth
        where I let out my first cry
        where mum ended up having me
        where dad cut the cord at my birth
        where mum went into hospital to have me
        where I screamed for the first time
        what my documents state as birthplace
        which birthplace I wrote on the visa form
        where my birth was registered
        where I was delivered
        where I popped out
        where my birth papers are from
        * in (which|what) (city|town) I was born
        * the (city|town) I was born in
    """,
    topics="""
        my (birthplace|place of birth)
        my (city of birth|birth city)
        my birthplace on the form
        the (city|town|place) where I was born
        the birthplace on my documents
        my birth town
        the place where I screamed for the first time
        the birthplace on my visa form
        my birth spot
        the city where I was delivered
        the location of my birth
        the place I left in nappies after birth
        the city of the hospital where I was born
        the town my mother gave birth to me in
        my registered place of birth
        my exact birthplace
        the city on my birth papers
        the city where dad cut my cord
        the birthplace the consulate has for me
        the city where mum had me
        the city of my birth
        the town of the clinic I was born in
        the birthplace for my horoscope
        the spot where I was born
        * the place of my birth
    """,
    corrected="""
        I was born in {v}, not in {o}
        I was actually born in {v}[, not in {o}]
        I was really born in {v}, not {o}
        I was born in {v} and not in {o}
        I was born in {v} rather than {o}
        I wasn't born in {o} but in {v}
        forget {o}, my birthplace is {v}
        please fix my place of birth, it should read {v}
        1: silly me, my birthplace is {v}
        3: {s} told _me off, {he} was born in {v}, not {o}
        my baby bracelet shows I was born in {v}, not {o}
        my birthplace is {v}, not {o}
        scrap {o}, I was born in {v}
        my birthplace isn't {o}, it's {v}
        my place of birth is {v}, not {o}
        the visa form says {o}, but I was born in {v}
        my records had an error, I was born in {v}
        my place of birth isn't {o} but {v}
        {o} is where I was baptised, I was born in {v}
        I wasn't born in {o}, I was born in {v}
        the ambulance never reached {o}, I was born in {v}
        my brothers are from {o}, but I was born in {v}
        3: everybody thinks {o}, but {s} was born in {v}
        my mum set me straight, I was born in {v}, not {o}
        dad drove past {o}, so I was born in {v}
        1: did I say {o}? I was born in {v}
        people assume {o}, but I was born in {v}
        {o} isn't my birthplace, {v} is
        the consulate noted {o}, but my birthplace is {v}
        a clerk wrote {o}, but I was born in {v}
        {o} is wrong, I was born in {v}
        it was {v}, not {o}, where I was born
        1: I was pulling your leg, I was born in {v}
        the parish book shows I was born in {v}, not {o}
        swap {o} for {v} as my place of birth
        {o} is a rumour, I was born in {v}
        mum found my birth papers, I was born in {v}, not {o}
        the clinic in {o} was full, so I was born in {v}
        I got my birthplace wrong, it's {v}
        1: I always thought it was {o}, but I was born in {v}
        my birth certificate says I was born in {v}, not {o}
        my family only moved to {o} later, I was born in {v}
        replace {o} by {v} for my birthplace
        mum insists it wasn't {o}, I was born in {v}
        granny says the clinic was in {v}, so I was born there, not {o}
        please (correct|change|update) my (birthplace|place of birth) to {v}
        the maternity ward was in {v}, not {o}, where I was born
        take {o} out of my birthplace and put {v}
        {o} is only where I went to school, I was born in {v}
        1: I said {o}, but I was born in {v}
        1: family legend says {o}, but my birthplace is {v}
        my true birthplace is {v}
        please amend my birthplace to {v}
        1: sorry, I meant I was born in {v}
        I was raised in {o}, but born in {v}
        3: _I mixed that up, {s} was born in {v}
        1: I'd have sworn it was {o}, but I was born in {v}
        1: oops, born in {v}, not {o}
        cross out {o}, my birthplace is {v}
        * it was {v} where I was born, not {o}
    """,
)
