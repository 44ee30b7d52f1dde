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
        1: birthplace: {v}
        1: place of birth: {v}
        1: I'm a {v} baby, born there
        I was born in {v}[, by the way| originally| in winter| on a rainy day| in the summer| but left early]
        my (birthplace|place of birth) is {v}
        I was actually born in {v}
        I was born and bred in {v}
        I'm born and bred in {v}
        I'm {v} born
        I was born at home in {v}
        I was born (over there in|right in the middle of|in the centre of|just round the corner from the station in) {v}
        I was born in the (city|town|city hospital|main hospital) of {v}
        I was born in the (local|old|general|big) hospital in {v}
        {v} is (my birthplace|where I was born)
        I happened to be born in {v}
        I came into this world in {v}
        I entered the world in {v}
        I arrived in the world in {v}
        I first saw the light of day in {v}
        I saw the light of day in {v}
        I drew my first breath in {v}
        I took my first breath in {v}
        I was born and raised in {v}
        I spent my first hours of life in {v}, where I was born
        I was delivered in a (hospital|clinic) in {v}
        I was a newborn in {v}, that's where I was born
        my life began in {v}, where I was born
        my birth was in {v}
        my birth took place in {v}
        my birth was registered in {v}
        the (city|town|place) I was born in is {v}
        my birthplace was {v}
        my birthplace happens to be {v}
        my city of birth is {v}
        my city of birth was {v}
        my birth city is {v}
        my birth certificate says I was born in {v}
        my birth certificate (is from|was issued in|lists|names) {v}[ as the place I was born]
        my (passport|ID) (says|shows) {v} as my place of birth
        I was born in a (hospital|clinic) in {v}
        my passport says I was born in {v}
        my mother gave birth to me in {v}
        my mum had me in {v}
        my mom had me in {v}
        my mother was in {v} when I was born
        my parents were living in {v} when I was born
        my parents were in {v} at the time of my birth
        my parents had me in {v}
        [originally, ]I was born (over in|up in|down in) {v}
        {v} is my birth city
        {v} is the (city|place|town) (where|in which) I was born
        {v} is the (city|town|place) of my birth
        {v} is where I came into the world
        {v} is where I entered the world
        {v} is where my mother gave birth to me
        {v} was my birthplace
        the (city|place|town) where I was born is {v}
        my parents lived in {v} when I was born
        the hospital I was born in is in {v}
        the hospital where I was born stands in {v}
        it was in {v} that I was born
        as for where I was born, it was {v}
        in {v} I was born
        1: my story began in {v}, I was born there
        1: I was born in {v}, but I don't remember it
        3: {s} was born in {v}, (_I think|_I believe|as far as _I know)
        * {v} is my place of birth
        * the town of my birth is {v}
        * I came into the world in {v}
    """,
    asked="""
        where was I born?
        where was I born again?
        tell _me where I was born.
        remind _me where I was born.
        do you (know|remember|recall) where I was born?
        do you (know|remember) my (birthplace|place of birth)?
        tell _me my (birthplace|place of birth|city of birth).
        remind _me of my (birthplace|place of birth).
        in (which|what) (city|town|place) was I born?
        what's my (birthplace|place of birth|birth city|city of birth)?
        what is my (city of birth|birth city)?
        what was my birthplace[ again]?
        where's my birthplace?
        where is my birthplace?
        where was my birth?
        where did my birth take place?
        (which|what) (city|town) was I born in?
        where did I come into (the|this) world?
        where did I enter the world?
        where did I first see the light of day?
        where did I (take|draw) my first breath?
        where did my (mother|mum|mom) give birth to me?
        where did my (mother|mum|mom|parents) have me?
        where were my parents living when I was born?
        what is my (birthplace|place of birth)?
        where was my mother when I was born?
        where is the hospital I was born in?
        in (what|which) city is the hospital where I was born?
        (what|which) city did I come into the world in?
        (what|which) place was I born in?
        (what|which) (city|town|place) was it that I was born in?
        where did _I say I was born?
        what does my (birth certificate|passport) say about where I was born?
        (what|which) place of birth is in my passport?
        (what|which) city did _I say I was born in?
        whereabouts was I born?
        I was born where?
        I was born in (what|which) (city|town)?
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
        whereabouts I was born
        where exactly I was born
        the (city|town|place) where I was born
        where my birth took place
        which city is my birthplace
        * in (which|what) (city|town) I was born
        * the (city|town) I was born in
    """,
    topics="""
        my (birthplace|place of birth)
        my (city of birth|birth city)
        the (city|town|place) where I was born
        * the place of my birth
    """,
    corrected="""
        I was born in {v}, not in {o}
        I was actually born in {v}[, not in {o}]
        I was really born in {v}, not {o}
        I was born in {v} and not in {o}
        I was born in {v} rather than {o}
        I wasn't born in {o} but in {v}
        my birthplace is {v}, not {o}
        my birthplace isn't {o}, it's {v}
        my place of birth is {v}, not {o}
        my place of birth isn't {o} but {v}
        I wasn't born in {o}, I was born in {v}
        {o} isn't my birthplace, {v} is
        {o} is wrong, I was born in {v}
        it was {v}, not {o}, where I was born
        I got my birthplace wrong, it's {v}
        1: I always thought it was {o}, but I was born in {v}
        my birth certificate says I was born in {v}, not {o}
        please (correct|change|update) my (birthplace|place of birth) to {v}
        1: I said {o}, but I was born in {v}
        1: sorry, I meant I was born in {v}
        3: _I mixed that up, {s} was born in {v}
        * it was {v} where I was born, not {o}
    """,
)
