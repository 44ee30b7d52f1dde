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
        I'm a student at a (school|high school|secondary school) in {v}
        I go/goes to school in {v}
        I'm a (schoolkid|high school student) in {v}, my school is there
        I'm going to school in {v}[ now| these days| at the moment| this year]
        I'm attending (school|a school|high school) in {v}
        I still go/goes to school, in {v}
        for school I go/goes to {v}
        I attend/attends school in {v}
        to go to school, I travel/travels to {v}
        I have/has to go to {v} for school
        I go/goes to {v} for school every (day|morning)
        every (morning|day|weekday) I go/goes to school in {v}
        I go/goes to school over in {v}
        I go/goes to school (down|up|out) in {v}
        I'm at school in {v}
        I (travel/travels|commute/commutes) to school in {v}
        I (ride/rides|take/takes) the (train|bus|tram) to school in {v}
        I (cycle/cycles|walk/walks) to my school in {v}
        {v} is where my school is
        {v} is the (town|city|place) where I go/goes to school
        I'm a pupil at a school in {v}
        {v} is where I attend/attends school
        the (town|city) where I go/goes to school is {v}
        the (town|city) my school is in is {v}
        the place where I go/goes to school is {v}
        my school is (located|situated|based) in {v}
        the school I go/goes to is in {v}
        my (secondary school|school building) is (located |)in {v}
        my school is right in {v}
        my school can be found in {v}
        you can find my school in {v}
        I'm enrolled (at|in) a school in {v}
        {v} is where I go/goes to school
        I have/has a place at a school in {v}
        I've got a place at a school in {v}
        I've been going to school in {v} (for years|since last year|for ages|for a while)
        I've been at (a|my) school in {v} for (years|two years|ages|a while)
        I started (school|at a school) in {v}[ last year| in autumn| in September]
        I [currently |still ]go/goes to a [big |small |good ]school in {v}
        I spend/spends my school days in {v}
        I sit/sits in class at a school in {v}
        I have/has my (classes|lessons) at a school in {v}
        I'm taught at a school in {v}
        I'm being schooled in {v}
        I'm in the (ninth|tenth|eighth) grade at a school in {v}
        my school is over in {v}
        I'm in year (nine|ten|eleven) at a school in {v}
        I'll finish (school|high school) in {v} (soon|next year)
        I get/gets my schooling in {v}
        I get/gets up early because my school is in {v}
        (on weekdays|during the week|in the mornings) I go/goes to school in {v}
        I take/takes the bus to my school in {v}
        I (like/likes|love/loves|enjoy/enjoys) my school in {v}
        1: (btw|by the way|fyi), my school is in {v}
        1: where I go to school? in {v}
        3: {s} is still a schoolchild, {his} school is in {v}
        3: _I think {p} school is in {v}
        * I have/has to go to school in {v}
        * the school I attend/attends is in {v}
    """,
    asked="""
        where do/does I go to school?
        where do/does I go to (high school|secondary school)?
        where do/does I go to school (again|now|these days|at the moment)?
        where am/is I going to school[ now| these days| at the moment]?
        where's my (high school|secondary school)?
        where is my (high school|secondary school)?
        where is my school?
        where is my school (located|situated|again|exactly)?
        where was my school again?
        where is the school I (go/goes to|attend/attends)?
        where is it that I go/goes to school?
        where am/is I a pupil?
        in (which|what) (town|city|place) do/does I (go to|attend) school?
        where's my school?
        (which|what) (town|city) do/does I attend school in?
        in (which|what) (town|city|place) is my school (located|situated)?
        in (which|what) (town|city) is the school I (go/goes to|attend/attends)?
        (which|what) place is my school in?
        (which|what) (town|city) is the school I (go/goes to|attend/attends) in?
        in (which|what) (town|city) is my school?
        (which|what) (town|city) do/does I (travel|commute|go) to for school?
        where do/does I (travel|commute|go) (to |)for school?
        what's the (town|city) where I go/goes to school?
        what's the location of my school?
        what is the location of my school?
        (which|what) (town|city) is my school in?
        remind _me where (I go/goes to school|my school is).
        tell _me where (I go/goes to school|my school is).
        name the (town|city) (my school is in|where I go/goes to school).
        do you (know|remember) where (I go/goes to school|my school is)?
        where do/does I attend school?
        any idea where (I go/goes to school|my school is)?
        where did _I say (my school is|I go/goes to school)?
        what did _I tell you about where I go/goes to school?
        I go/goes to school where?
        my school is where[ again]?
        * (which|what) (town|city) do/does I go to school in?
        * where am/is I at school?
    """,
    clauses="""
        where I go/goes to school
        where I (attend/attends school|go/goes to high school)
        where I'm (going to|at) school
        where my school is (located|situated)
        where my (high school|secondary school) is
        where my school is
        in (which|what) (town|city) my school is
        in (which|what) (town|city|place) I go/goes to school
        (which|what) (town|city) I go/goes to school in
        the (town|city) (my school is in|where I go/goes to school)
        where the school I (go/goes to|attend/attends) is
        * (which|what) (town|city) my school is in
    """,
    corrected="""
        I changed schools, my school is in {v} now
        I (changed|switched) schools, I go/goes to school in {v} now
        I've (changed|switched) schools, my school is in {v} now
        I moved to a (different |new |)school in {v}
        I (moved|switched|transferred) from a school in {o} to one in {v}
        I transferred to a school in {v}
        I left my school in {o}, I go/goes to one in {v} now
        I go/goes to school in {v} now, not in {o}
        I don't/doesn't go to school in {o} (any more|anymore), I go/goes to school in {v}
        I no longer go/goes to school in {o}, my school is in {v}[ now]
        my school isn't in {o} (any more|anymore), it's in {v}
        my school is in {v} now[, not in {o}]
        my school has moved from {o} to {v}
        I used to go to school in {o}, now I go/goes to school in {v}
        my new school is in {v}
        I attend/attends school in {v} now[ instead of {o}]
        I've started at a new school in {v}
        I'm at a (new|different) school now, in {v}
        the school I go/goes to now is in {v}[, not in {o}]
        (actually|correction), my school is in {v}, not in {o}
        I go/goes to a new school now, it's in {v}
        * I now attend/attends school in {v}
    """,
)
