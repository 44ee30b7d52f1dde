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
        I'm the new kid at a school in {v}
        every (morning|day|weekday) I go/goes to school in {v}
        I'm a prefect at a school in {v}
        I visit/visits a school in {v}
        I won a scholarship to a school in {v}, and I'm there now
        I pedal/pedals to school in {v}
        I'm educated at a school in {v}
        in {v} there's a school with me in the back row
        I board/boards at a school in {v}
        I skip/skips lessons at my school in {v} now and then
        I go/goes to school over in {v}
        my report card comes from a school in {v}
        I'm a boarder at a school in {v}
        I play/plays in the school yard in {v} at break
        I go/goes to school (down|up|out) in {v}
        I'm at school in {v}
        I graduate/graduates from my high school in {v} this summer
        the schools nearby were full, so I go/goes to one in {v}
        I'm at boarding school in {v}
        I flunked a test at my school in {v}
        term starts soon at my school in {v}
        I passed the entrance exam and got a school desk in {v}
        I'm learning at a school in {v}
        {v} has a decent school, so that's where I learn/learns
        3: {s} packs {his} schoolbag and heads for {v}, to school
        I'm sitting my exams at a school in {v}
        the school outing sets off from {v}, from my school gate
        3: they send {s} to a posh school in {v}
        I (travel/travels|commute/commutes) to school in {v}
        I (ride/rides|take/takes) the (train|bus|tram) to school in {v}
        my school lies in {v}
        my (grammar school|comprehensive|academy) is in {v}
        my school gates are in {v}
        I was accepted at a school in {v}
        my (state|private|convent|village) school is in {v}
        I (cycle/cycles|walk/walks) to my school in {v}
        I'm a (schoolchild|sixth former) at a school in {v}
        I hop/hops on the school bus to {v}
        I'm a day pupil at a school in {v}
        if you fetch me from school, drive to {v}
        {v} is where my school is
        it's {v} where the blackboard awaits me, at school
        {v} is the (town|city|place) where I go/goes to school
        my parents picked a school in {v} for me
        my school bus goes to {v}
        snow closed my school in {v} today
        1: school's out, no more {v} until autumn
        I cram/crams for tests at my school in {v}
        I swot/swots for my finals at a school in {v}
        my boarding school is in {v}
        weekdays find me in {v}, behind a school desk
        my mum has to come to {v} to see my class teacher
        I'm a pupil at a school in {v}
        the caretaker of my school in {v} is lovely
        1: for the form, town of my school: {v}
        {v} is where I attend/attends school
        the (town|city) where I go/goes to school is {v}
        the (town|city) my school is in is {v}
        parents' evening is tonight at my school in {v}
        I'm top of the form at a school in {v}
        I get/gets picked up from school in {v}
        I visit/visits the gymnasium in {v}, that's my school
        I learn/learns at a school in {v}
        I change/changes trains twice to reach my school in {v}
        I play/plays truant from my school in {v}
        my alarm rings so early, my school is all the way in {v}
        I have/has my lessons in {v}, my school is there
        3: {p} parents sent {him} to a school in {v}
        the canteen at my school in {v} is dreadful
        the place where I go/goes to school is {v}
        I'm repeating a year at my school in {v}
        my school is (located|situated|based) in {v}
        I fell over in the playground of my school in {v}
        my school run is to {v}
        the school I go/goes to is in {v}
        my (secondary school|school building) is (located |)in {v}
        1: my pencil case and I are off to school in {v}
        1: I bunk off school sometimes, it's in {v}
        1: can't chat, I'm in class at school in {v}
        my school happens to be in {v}
        my place of learning is a school in {v}
        my school is right in {v}
        my prom is in {v}, at my high school
        school-wise, I'm in {v}
        my school can be found in {v}
        you can find my school in {v}
        I'm enrolled (at|in) a school in {v}
        I've loads of friends at my school in {v}
        a school in {v} offered me a place, and I go/goes there
        {v} is where I go/goes to school
        I have/has a place at a school in {v}
        I'm an exchange pupil at a school in {v}
        my (primary school|middle school|junior high) is in {v}
        I'm late for maths, and my school is in {v}
        I overslept and missed the coach to my school in {v}
        I've got a place at a school in {v}
        I've been going to school in {v} (for years|since last year|for ages|for a while)
        my school stands in {v}
        I hand/hands in my essays at a school in {v}
        1: ugh, school again tomorrow, in {v}
        I've been at (a|my) school in {v} for (years|two years|ages|a while)
        I sit/sits at a school desk in {v}
        my parents sent me to school in {v}
        I started (school|at a school) in {v}[ last year| in autumn| in September]
        my (classroom|headmaster|principal|class) is at a school in {v}
        I [currently |still ]go/goes to a [big |small |good ]school in {v}
        the bell at my school rings in {v}
        I hurt my ankle in PE at my school in {v}
        my mum drives me to school in {v}
        I do/does my schooling in {v}
        1: detention again, I hate school in {v}
        I spend/spends my school days in {v}
        I sit/sits in class at a school in {v}
        I have/has my (classes|lessons) at a school in {v}
        I'm taught at a school in {v}
        I'm being schooled in {v}
        I share/shares a dormitory at my school in {v}
        3: {p} school is in {v}, the poor thing rises at dawn
        I'm in the (ninth|tenth|eighth) grade at a school in {v}
        I'm in sixth form in {v}
        I got into a school in {v}
        even after the move I stayed on at my school in {v}
        I trek/treks all the way to {v} for school
        my maths teacher in {v} gives me too much homework
        my school is over in {v}
        I'm in year (nine|ten|eleven) at a school in {v}
        I'll finish (school|high school) in {v} (soon|next year)
        until the holidays I'm stuck at school in {v}
        my locker is at a school in {v}
        I get/gets my schooling in {v}
        I've got detention at my school in {v}
        I get/gets up early because my school is in {v}
        (on weekdays|during the week|in the mornings) I go/goes to school in {v}
        I was admitted to a school in {v}
        I take/takes the bus to my school in {v}
        I (like/likes|love/loves|enjoy/enjoys) my school in {v}
        the nurse at my school in {v} sent me home
        1: (btw|by the way|fyi), my school is in {v}
        1: where I go to school? in {v}
        my (teachers|classmates|schoolmates) are all in {v}, at my school
        the school bus takes me to {v}
        I'm a (freshman|sophomore|junior|senior) at a high school in {v}
        3: {s} is still a schoolchild, {his} school is in {v}
        I'm doing the baccalaureate at a school in {v}
        I've been put in a school in {v}
        when I don't/doesn't pick up, I'm at school in {v}
        my blazer has the crest of my school in {v}
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
        is my school far off, in which town?
        where will I graduate from high school?
        where's my educational establishment?
        which municipality is my school in?
        the school sent a letter about me, from which town?
        when I call/calls in sick, where's the school?
        3: where do the parents of {s} send {him} to school?
        school town?
        where is the school I (go/goes to|attend/attends)?
        where must my parents go for parents' evening?
        which city hosts my school?
        where do/does I get detention?
        where is it that I go/goes to school?
        to which town do/does I go off for school?
        where am/is I a pupil?
        in (which|what) (town|city|place) do/does I (go to|attend) school?
        where's my school?
        (which|what) (town|city) do/does I attend school in?
        in (which|what) (town|city|place) is my school (located|situated)?
        where am/is I educated?
        whereabouts do/does I go to school?
        in (which|what) (town|city) is the school I (go/goes to|attend/attends)?
        where does my schoolbag go every morning?
        (which|what) place is my school in?
        (which|what) (town|city) is the school I (go/goes to|attend/attends) in?
        where do/does I receive my tuition at school?
        in what town are my (teachers|classmates) at school?
        the form wants the town of my school, which is it?
        where should somebody fetch me after school?
        what location have you got for my school?
        in (which|what) (town|city) is my school?
        where's my school locker, in which town?
        where am/is I a day pupil?
        where do/does I play truant?
        which town's school took me?
        where's my (middle school|junior high|primary school)?
        where do/does I do my learning as a pupil?
        where am/is I enrolled, school-wise?
        where am/is I on weekdays, at school in which town?
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
        where do/does I have maths and PE?
        where does the school run end?
        where am/is I being schooled?
        is my school here, or in which town?
        where does the school coach drop me?
        3: where does {s} attend lessons?
        which town offered me a school place?
        remind _me where (I go/goes to school|my school is).
        tell _me where (I go/goes to school|my school is).
        where does my school bus go?
        where did my parents send me to school?
        name the (town|city) (my school is in|where I go/goes to school).
        where does my form tutor teach me?
        where does my school stand?
        where's my prom, in the town of my school?
        where am/is I a schoolkid?
        where do/does I have class?
        where am/is I the new kid at school?
        where's my place of education?
        where did I get into school?
        my school's location?
        my school, where is it?
        where's my (boarding school|academy|grammar school|comprehensive)?
        do you (know|remember) where (I go/goes to school|my school is)?
        where does the school bus take me?
        what place do/does I trek to for school?
        where am/is I sitting my exams, which town's school?
        which town has my school?
        where would a truant officer look for my school?
        where am/is I a student at a school?
        where do/does I attend school?
        where do/does I have to be when the school bell rings?
        where am/is I swotting for my finals?
        where's my (state|private|convent|village) school?
        where did I win a school scholarship?
        any idea where (I go/goes to school|my school is)?
        where's school for me?
        where's my school dormitory?
        where do/does I have to hand in my essays at school?
        where did _I say (my school is|I go/goes to school)?
        where am/is I a prefect?
        where will I finish school?
        what did _I tell you about where I go/goes to school?
        which town is printed on my school report?
        whereabouts is that school I go/goes to?
        I go/goes to school where?
        what town do/does I do my schooling in?
        where do/does I eat in the school canteen?
        my school is where[ again]?
        where's my schoolyard?
        is my school in this town or elsewhere?
        what do _I put for the town of my school?
        where's my headteacher's office, which town?
        where's my classroom?
        * (which|what) (town|city) do/does I go to school in?
        * where am/is I at school?
    """,
    clauses="""
        where I go/goes to school
        where I (attend/attends school|go/goes to high school)
        where I'm (going to|at) school
        where my parents send me to school
        where somebody should fetch me after school
        where the school coach drops me
        where I have/has my lessons
        where my headteacher's office is
        where my schoolbag goes every morning
        which city has my school
        where I'm (educated|enrolled), school-wise
        where I'll finish school
        whereabouts my school is
        where parents' evening for my school is held
        where I play/plays truant
        where my school lessons are held
        where my school is (located|situated)
        where my (high school|secondary school) is
        where my school is
        whereabouts I go/goes to school
        in (which|what) (town|city) my school is
        in (which|what) (town|city|place) I go/goes to school
        which town my school stands in
        where I'm being schooled
        where I'm swotting for my finals at school
        where my (boarding school|academy) is
        (which|what) (town|city) I go/goes to school in
        the (town|city) (my school is in|where I go/goes to school)
        where my locker at school is
        which town is on my school report
        whether my school is in town or elsewhere
        where my place of education is
        where I receive/receives my school tuition
        where I get/gets my (education|schooling)
        where my school bus goes
        where the school I (go/goes to|attend/attends) is
        which town offered me a school place
        where my classroom is
        where I'm a (prefect|day pupil)
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
        I flunked in {o}, so I go/goes to a school in {v}
        I transferred to a school in {v}
        I left my school in {o}, I go/goes to one in {v} now
        I go/goes to school in {v} now, not in {o}
        I won a scholarship, so my school is in {v} now
        I don't/doesn't go to school in {o} (any more|anymore), I go/goes to school in {v}
        _I mixed up the towns, my school is in {v}
        I no longer go/goes to school in {o}, my school is in {v}[ now]
        please change the town of my school to {v}
        my school isn't in {o} (any more|anymore), it's in {v}
        scrap {o}, I have/has lessons at a school in {v}
        my parents took me out of school in {o} and chose {v}
        I swapped schools, from {o} to {v}
        1: update, my school is in {v}[, no longer {o}]
        my school is in {v} now[, not in {o}]
        my old school shut down, so I have/has my lessons in {v} now
        3: they took {s} away from {o}, {his} school is in {v}
        from September my school is in {v}
        my school has moved from {o} to {v}
        I used to go to school in {o}, now I go/goes to school in {v}
        {o} was too far off, so I found a school in {v}
        forget {o}, my school is in {v}
        since this term my school is in {v}
        you've still got {o} down, but my school is in {v}
        my schooling has moved to {v}
        I was unhappy in {o}, so my school is in {v} now
        cross out {o}, my school is in {v}
        my new school is in {v}
        I'm enrolled at a school in {v} these days, not in {o}
        the ride to {o} took ages, my school is in {v} now
        my kindergarten was in {o}, my school is in {v}
        my school merged with one in {v}, so I go/goes there
        I attend/attends school in {v} now[ instead of {o}]
        I've started at a new school in {v}
        after the move my school is in {v}[, no longer in {o}]
        _I got that wrong, my school is in {v}, not {o}
        my parents put me in a different school, in {v}
        1: my sister's school is in {o}, mine is in {v}
        no seat was left in {o}, so a school in {v} took me
        I'm at a (new|different) school now, in {v}
        the exchange year in {o} is over, my school is in {v}
        I was homesick in {o}, so I go/goes to school in {v}
        I was expelled in {o}, my school is in {v} now
        the school I go/goes to now is in {v}[, not in {o}]
        _I misspoke, I go/goes to school in {v}, not {o}
        (actually|correction), my school is in {v}, not in {o}
        from this term I have/has my classes at a school in {v}
        I go/goes to a new school now, it's in {v}
        I've been moved to a school in {v}
        I've said goodbye to school in {o}, it's {v} now
        1: the map fooled me, my school is in {v}, not {o}
        I'm repeating the year at a school in {v}, not in {o}
        * I now attend/attends school in {v}
    """,
)
