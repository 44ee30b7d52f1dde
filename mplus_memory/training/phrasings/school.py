"""How people say which school they went to, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

SCHOOL = Attribute(
    key="school",
    kind="city",
    answer="my school is in {v}.",
    weight=0.6,
    related=frozenset({"hometown"}),
    told="""
        my (school|high school) is in {v}
        I go/goes to (high school|secondary school) in {v}
        I attend/attends (a school|high school|secondary school) in {v}
        my school's in {v}
        I'm (currently |still )at school in {v}
        my way to school takes me to {v}
        3: {s} gets {his} lessons at a school in {v}
        I'm a student at a (school|high school|secondary school) in {v}
        I'm doing my homework for school in {v}
        my dad drops me off at school in {v}
        I go/goes to school in {v}
        I'm a (schoolkid|high school student) in {v}, my school is there
        I'm going to school in {v}[ now| these days| at the moment| this year]
        I'm attending (school|a school|high school) in {v}
        I still go/goes to school, in {v}
        for school I go/goes to {v}
        1: my mates and I go to school in {v}
        I'm doing my A levels at a school in {v}
        I get/gets dropped off at school in {v}
        I attend/attends school in {v}
        to go to school, I travel/travels to {v}
        I carry/carries my satchel to school in {v}
        school for me means {v}
        I get/gets my education at a school in {v}
        I have/has to go to {v} for school
        I go/goes to {v} for school every (day|morning)
        every (morning|day|weekday) I go/goes to school in {v}
        I visit/visits a school in {v}
        I pedal/pedals to school in {v}
        I'm educated at a school in {v}
        I board/boards at a school in {v}
        I go/goes to school over in {v}
        I'm a boarder at a school in {v}
        I play/plays in the school yard in {v} at break
        I go/goes to school (down|up|out) in {v}
        I'm at school in {v}
        I'm at boarding school in {v}
        term starts soon at my school in {v}
        I'm learning at a school in {v}
        I'm sitting my exams at a school in {v}
        I (travel/travels|commute/commutes) to school in {v}
        I (ride/rides|take/takes) the (train|bus|tram) to school in {v}
        my school lies in {v}
        my (grammar school|comprehensive|academy) is in {v}
        my school gates are in {v}
        I was accepted at a school in {v}
        I (cycle/cycles|walk/walks) to my school in {v}
        I'm a (schoolchild|sixth former) at a school in {v}
        I hop/hops on the school bus to {v}
        {v} is where my school is
        {v} is the (town|city|place) where I go/goes to school
        my parents picked a school in {v} for me
        my school bus goes to {v}
        my boarding school is in {v}
        I'm a pupil at a school in {v}
        {v} is where I attend/attends school
        the (town|city) where I go/goes to school is {v}
        the (town|city) my school is in is {v}
        I get/gets picked up from school in {v}
        I visit/visits the gymnasium in {v}, that's my school
        I learn/learns at a school in {v}
        I have/has my lessons in {v}, my school is there
        3: {p} parents sent {him} to a school in {v}
        the place where I go/goes to school is {v}
        my school is (located|situated|based) in {v}
        my school run is to {v}
        the school I go/goes to is in {v}
        my (secondary school|school building) is (located |)in {v}
        1: I bunk off school sometimes, it's in {v}
        my school happens to be in {v}
        my place of learning is a school in {v}
        my school is right in {v}
        school-wise, I'm in {v}
        my school can be found in {v}
        you can find my school in {v}
        I'm enrolled (at|in) a school in {v}
        {v} is where I go/goes to school
        I have/has a place at a school in {v}
        my (primary school|middle school|junior high) is in {v}
        I've got a place at a school in {v}
        I've been going to school in {v} (for years|since last year|for ages|for a while)
        my school stands in {v}
        1: ugh, school again tomorrow, in {v}
        I've been at (a|my) school in {v} for (years|two years|ages|a while)
        I sit/sits at a school desk in {v}
        my parents sent me to school in {v}
        I started (school|at a school) in {v}[ last year| in autumn| in September]
        my (classroom|headmaster|principal|class) is at a school in {v}
        I [currently |still ]go/goes to a [big |small |good ]school in {v}
        the bell at my school rings in {v}
        my mum drives me to school in {v}
        I do/does my schooling in {v}
        I spend/spends my school days in {v}
        I sit/sits in class at a school in {v}
        I have/has my (classes|lessons) at a school in {v}
        I'm taught at a school in {v}
        I'm being schooled in {v}
        I'm in the (ninth|tenth|eighth) grade at a school in {v}
        I'm in sixth form in {v}
        I got into a school in {v}
        I trek/treks all the way to {v} for school
        my school is over in {v}
        I'm in year (nine|ten|eleven) at a school in {v}
        I'll finish (school|high school) in {v} (soon|next year)
        I get/gets my schooling in {v}
        I get/gets up early because my school is in {v}
        (on weekdays|during the week|in the mornings) I go/goes to school in {v}
        I was admitted to a school in {v}
        I take/takes the bus to my school in {v}
        I (like/likes|love/loves|enjoy/enjoys) my school in {v}
        1: (btw|by the way|fyi), my school is in {v}
        1: where I go to school? in {v}
        my (teachers|classmates|schoolmates) are all in {v}, at my school
        the school bus takes me to {v}
        I'm a (freshman|sophomore|junior|senior) at a high school in {v}
        3: {s} is still a schoolchild, {his} school is in {v}
        I've been put in a school in {v}
        3: _I think {p} school is in {v}
        * I have/has to go to school in {v}
        * the school I attend/attends is in {v}
    """,
    asked="""
        where do/does I go to school?
        where do/does I go to (high school|secondary school)?
        where do/does I go to school (again|now|these days|at the moment)?
        where am/is I going to school[ now| these days| at the moment]?
        where are my school lessons?
        where do/does I visit school?
        where do/does I have my lessons?
        where's my (high school|secondary school)?
        where do/does I get my (education|schooling)?
        my school's in which town?
        where does my school lie?
        where is my (high school|secondary school)?
        where is my school?
        where is my school (located|situated|again|exactly)?
        where was my school again?
        where do/does I board at school?
        which town is it that I have/has school in?
        have/has I got a school, and where?
        which municipality is my school in?
        3: where do the parents of {s} send {him} to school?
        school town?
        where is the school I (go/goes to|attend/attends)?
        which city hosts my school?
        where is it that I go/goes to school?
        where am/is I a pupil?
        in (which|what) (town|city|place) do/does I (go to|attend) school?
        where's my school?
        (which|what) (town|city) do/does I attend school in?
        in (which|what) (town|city|place) is my school (located|situated)?
        where am/is I educated?
        whereabouts do/does I go to school?
        in (which|what) (town|city) is the school I (go/goes to|attend/attends)?
        (which|what) place is my school in?
        (which|what) (town|city) is the school I (go/goes to|attend/attends) in?
        in what town are my (teachers|classmates) at school?
        what location have you got for my school?
        in (which|what) (town|city) is my school?
        where's my (middle school|junior high|primary school)?
        where am/is I enrolled, school-wise?
        whereabouts is my school?
        (which|what) (town|city) do/does I (travel|commute|go) to for school?
        which town is my school bus headed for?
        where do/does I (travel|commute|go) (to |)for school?
        where do/does I get dropped off for school?
        what's my school town?
        what's the (town|city) where I go/goes to school?
        what's the location of my school?
        what is the location of my school?
        (which|what) (town|city) is my school in?
        where am/is I being schooled?
        is my school here, or in which town?
        3: where does {s} attend lessons?
        remind _me where (I go/goes to school|my school is).
        tell _me where (I go/goes to school|my school is).
        where does my school bus go?
        where did my parents send me to school?
        name the (town|city) (my school is in|where I go/goes to school).
        where does my school stand?
        where am/is I a schoolkid?
        where do/does I have class?
        where did I get into school?
        my school's location?
        my school, where is it?
        where's my (boarding school|academy|grammar school|comprehensive)?
        do you (know|remember) where (I go/goes to school|my school is)?
        where does the school bus take me?
        what place do/does I trek to for school?
        which town has my school?
        where am/is I a student at a school?
        where do/does I attend school?
        where do/does I have to be when the school bell rings?
        any idea where (I go/goes to school|my school is)?
        where's school for me?
        where did _I say (my school is|I go/goes to school)?
        what did _I tell you about where I go/goes to school?
        whereabouts is that school I go/goes to?
        I go/goes to school where?
        what town do/does I do my schooling in?
        my school is where[ again]?
        where's my classroom?
        * (which|what) (town|city) do/does I go to school in?
        * where am/is I at school?
    """,
    clauses="""
        where I go/goes to school
        where I (attend/attends school|go/goes to high school)
        where I'm (going to|at) school
        where my parents send me to school
        where I have/has my lessons
        which city has my school
        where I'm (educated|enrolled), school-wise
        whereabouts my school is
        where my school lessons are held
        where my school is (located|situated)
        where my (high school|secondary school) is
        where my school is
        whereabouts I go/goes to school
        in (which|what) (town|city) my school is
        in (which|what) (town|city|place) I go/goes to school
        which town my school stands in
        where I'm being schooled
        where my (boarding school|academy) is
        (which|what) (town|city) I go/goes to school in
        the (town|city) (my school is in|where I go/goes to school)
        where I get/gets my (education|schooling)
        where my school bus goes
        where the school I (go/goes to|attend/attends) is
        where my classroom is
        * (which|what) (town|city) my school is in
    """,
    corrected="""
        I changed schools, my school is in {v} now
        I (changed|switched) schools, I go/goes to school in {v} now
        I've (changed|switched) schools, my school is in {v} now
        I hop/hops on the bus to school in {v} now, not {o}
        I moved to a (different |new |)school in {v}
        I got kicked out of school in {o}, I go/goes to one in {v}
        I (moved|switched|transferred) from a school in {o} to one in {v}
        I transferred to a school in {v}
        I left my school in {o}, I go/goes to one in {v} now
        I go/goes to school in {v} now, not in {o}
        I don't/doesn't go to school in {o} (any more|anymore), I go/goes to school in {v}
        _I mixed up the towns, my school is in {v}
        I no longer go/goes to school in {o}, my school is in {v}[ now]
        my school isn't in {o} (any more|anymore), it's in {v}
        scrap {o}, I have/has lessons at a school in {v}
        my parents took me out of school in {o} and chose {v}
        I swapped schools, from {o} to {v}
        my school is in {v} now[, not in {o}]
        my old school shut down, so I have/has my lessons in {v} now
        my school has moved from {o} to {v}
        I used to go to school in {o}, now I go/goes to school in {v}
        forget {o}, my school is in {v}
        since this term my school is in {v}
        my schooling has moved to {v}
        my new school is in {v}
        I'm enrolled at a school in {v} these days, not in {o}
        I attend/attends school in {v} now[ instead of {o}]
        I've started at a new school in {v}
        _I got that wrong, my school is in {v}, not {o}
        my parents put me in a different school, in {v}
        I'm at a (new|different) school now, in {v}
        I was expelled in {o}, my school is in {v} now
        the school I go/goes to now is in {v}[, not in {o}]
        _I misspoke, I go/goes to school in {v}, not {o}
        (actually|correction), my school is in {v}, not in {o}
        from this term I have/has my classes at a school in {v}
        I go/goes to a new school now, it's in {v}
        I've been moved to a school in {v}
        I've said goodbye to school in {o}, it's {v} now
        * I now attend/attends school in {v}
    """,
)
