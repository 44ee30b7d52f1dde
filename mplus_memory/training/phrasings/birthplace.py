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
        I happened to be born in {v}
        I came into this world in {v}
        the stork (dropped|delivered|left) me in {v}
        my records (state|have|note) {v} as birthplace
        I entered the world in {v}
        my birth spot is {v}
        I arrived in the world in {v}
        the registry of births has me under {v}
        I first saw the light of day in {v}
        I saw the light of day in {v}
        1: {v} born n bred
        I drew my first breath in {v}
        I took my first breath in {v}
        I let out my first (cry|scream|wail|yell) in {v}
        I popped out in {v}
        my mum was in labour in {v} when she had me
        I was born and raised in {v}
        I spent my first hours of life in {v}, where I was born
        by birth I'm from {v}
        my life kicked off in {v}, in the maternity ward
        {v} appears as birthplace on my documents
        I lay in a maternity cot in {v} as a newborn
        I was delivered in a (hospital|clinic) in {v}
        1: born: {v}
        my arrival as a newborn was in {v}
        I was a newborn in {v}, that's where I was born
        my life began in {v}, where I was born
        my birth was in {v}
        my birth took place in {v}
        I was born prematurely in {v}
        1: pob: {v}
        I was born during a (stopover|visit|holiday|storm) in {v}
        my birth was registered in {v}
        birthplace wise, it's {v} for me
        I was brought into the world in {v}
        the (city|town|place) I was born in is {v}
        my birthplace was {v}
        I began my life on earth in {v}, at birth
        my birthplace happens to be {v}
        my city of birth is {v}
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
        my mum had me in {v}
        my mom had me in {v}
        my mother was in {v} when I was born
        my birth happened in {v}
        my umbilical cord was cut in {v}
        my parents were living in {v} when I was born
        my parents were in {v} at the time of my birth
        my parents had me in {v}
        [originally, ]I was born (over in|up in|down in) {v}
        {v} is my birth city
        my cradle stood in {v}, where I was born
        3: if memory serves, {s} was born in {v}
        I'm from {v} by birth
        {v} is the (city|place|town) (where|in which) I was born
        1: I blinked into the light in {v}, a newborn
        {v} is the (city|town|place) of my birth
        my folks were staying in {v} when I was born
        {v} is where I came into the world
        {v} is where I entered the world
        1: fun fact, I was born in {v}
        my mama had me in {v}
        {v} is where my mother gave birth to me
        {v} was my birthplace
        the (city|place|town) where I was born is {v}
        I was born in a (maternity ward|maternity unit|birthing centre|back room|taxi) in {v}
        my parents lived in {v} when I was born
        the obstetrician delivered me in {v}
        the hospital I was born in is in {v}
        the hospital where I was born stands in {v}
        it was in {v} that I was born
        as for where I was born, it was {v}
        place where I was born: {v}
        in {v} I was born
        the delivery room where I was born was in {v}
        I was hatched in {v}
        I'm a {v} native, born there
        my very first day alive was in {v}
        I was a home birth in {v}
        I breathed air for the first time in {v}
        3: {p} mum gave birth in {v}, that's where {s} was born
        1: my story began in {v}, I was born there
        1: I was born in {v}, but I don't remember it
        {v} hospital is where I was delivered
        my mum's waters broke in {v} and I was born there
        3: {s} was born in {v}, (_I think|_I believe|as far as _I know)
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
        where was I brought into the world?
        tell _me my (birthplace|place of birth|city of birth).
        remind _me of my (birthplace|place of birth).
        where was I (birthed|delivered|hatched)?
        what location was I born at?
        in (which|what) (city|town|place) was I born?
        what's my (birthplace|place of birth|birth city|city of birth)?
        what is my (city of birth|birth city)?
        what was my birthplace[ again]?
        where did I let out my first cry?
        where was my birth certificate issued?
        where's my birthplace?
        where is my birthplace?
        where did the midwife deliver me?
        where was my birth?
        where does my passport say I was born?
        where did my birth take place?
        which town did I arrive in as a newborn?
        what maternity ward was I born in, in which city?
        (which|what) (city|town) was I born in?
        where did I come into (the|this) world?
        where is my birth (registered|recorded)?
        where did I enter the world?
        where did I first see the light of day?
        where did I (take|draw) my first breath?
        1: any idea where I was born?
        where did my (mother|mum|mom) give birth to me?
        which city witnessed my birth?
        which spot on the map was I born in?
        where did my (mother|mum|mom|parents) have me?
        where did I spend my very first day alive?
        where did I pop out?
        what goes under place of birth for me?
        where were my parents living when I was born?
        what is my (birthplace|place of birth)?
        where was my mother when I was born?
        where on earth was I born?
        where is the hospital I was born in?
        in (what|which) city is the hospital where I was born?
        where did I open my eyes for the first time?
        what is listed as my birthplace?
        1: my birthplace, please?
        by birth, which city am/is I from?
        (what|which) city did I come into the world in?
        (what|which) place was I born in?
        where did my cradle stand when I was born?
        in what part of the world was I born?
        (what|which) (city|town|place) was it that I was born in?
        what should _I write as my birthplace?
        which city am/is I from by birth?
        where did _I say I was born?
        what does my (birth certificate|passport) say about where I was born?
        where was I as a newborn, right at birth?
        where exactly did my mama have me?
        what city appears as birthplace on my documents?
        (what|which) place of birth is in my passport?
        have/has I got a birthplace on file?
        (what|which) city did _I say I was born in?
        whereabouts was I born?
        I was born where?
        I was born in (what|which) (city|town)?
        which city had the maternity ward I was born in?
        1: where was I born, do you (know|remember)?
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
        what goes under place of birth for me
        where the stork dropped me
        where on earth I was born
        where I was brought into the world
        where my birth took place
        where my birth happened
        which city witnessed my birth
        which city is my birthplace
        which city I'm from by birth
        where I let out my first cry
        what my documents state as birthplace
        where my birth was registered
        where I was delivered
        where I popped out
        * in (which|what) (city|town) I was born
        * the (city|town) I was born in
    """,
    topics="""
        my (birthplace|place of birth)
        my (city of birth|birth city)
        the (city|town|place) where I was born
        the birthplace on my documents
        my birth town
        my birth spot
        the city where I was delivered
        the location of my birth
        the town my mother gave birth to me in
        my registered place of birth
        my exact birthplace
        the city of my birth
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
        my birthplace is {v}, not {o}
        scrap {o}, I was born in {v}
        my birthplace isn't {o}, it's {v}
        my place of birth is {v}, not {o}
        my records had an error, I was born in {v}
        my place of birth isn't {o} but {v}
        I wasn't born in {o}, I was born in {v}
        my mum set me straight, I was born in {v}, not {o}
        1: did I say {o}? I was born in {v}
        people assume {o}, but I was born in {v}
        {o} isn't my birthplace, {v} is
        a clerk wrote {o}, but I was born in {v}
        {o} is wrong, I was born in {v}
        it was {v}, not {o}, where I was born
        swap {o} for {v} as my place of birth
        {o} is a rumour, I was born in {v}
        I got my birthplace wrong, it's {v}
        1: I always thought it was {o}, but I was born in {v}
        my birth certificate says I was born in {v}, not {o}
        replace {o} by {v} for my birthplace
        mum insists it wasn't {o}, I was born in {v}
        please (correct|change|update) my (birthplace|place of birth) to {v}
        the maternity ward was in {v}, not {o}, where I was born
        1: I said {o}, but I was born in {v}
        my true birthplace is {v}
        please amend my birthplace to {v}
        1: sorry, I meant I was born in {v}
        3: _I mixed that up, {s} was born in {v}
        1: oops, born in {v}, not {o}
        cross out {o}, my birthplace is {v}
        * it was {v} where I was born, not {o}
    """,
)
