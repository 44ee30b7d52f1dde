"""How people say which language they are learning, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

LANGUAGE = Attribute(
    key="language",
    kind="language",
    answer="I am/is learning {v}.",
    related=frozenset({"native"}),
    told="""
        I'm [currently |now ](learning|studying) {v}[ now| these days| at the moment]
        I'm learning {v} (atm|right now|as a foreign language|as a second language)
        I'm learning to speak {v}
        I'm (currently |)trying to pick up (some |){v}
        I'm picking up some {v}, lesson by lesson
        I am/is learning {v}
        I learn/learns {v} (in the evenings|after work|at home|online|with an app|every day)
        I'm learning {v} (with an app|online|at evening classes|with a tutor|from a book|with a friend)
        I study/studies {v} (with an app|online|in the evenings|as a foreign language)
        I'm studying the {v} language
        I take/takes (lessons|classes|a course) in {v}
        I'm learning the {v} language
        I'm taking up {v} as a foreign language
        I've taken up {v} as a new language
        I've (just |recently |)(started|begun) (learning|to learn|studying) {v}
        I'm taking (lessons|classes|a course) in {v}
        I (just |recently |)began (learning|to learn) {v}
        I've been studying {v} (for a year|for months|for ages|since last year|since spring)
        I've been learning {v} (since last year|for ages|since January|for some time now)
        I've been taking {v} (lessons|classes) (for a year|since last year|for months)
        I've signed up for (a course in {v}|{v} lessons|{v} classes)
        I take/takes {v} (lessons|classes)
        I signed up for ({a} {v} course|{v} lessons|{v} classes)
        I enrolled in ({a} {v} course|a course in {v}|{v} classes)
        I'm enrolled in ({a} {v} course|{v} classes)
        I'm taking {v} (lessons|classes)
        I attend/attends ({a} {v} course|{v} classes|{v} lessons)
        I have/has {v} (classes|lessons) (on Tuesdays|twice a week|after work)
        I have/has {a} {v} (tutor|teacher) who teaches me the language
        I've got {v} (lessons|classes) (tonight|every Tuesday|once a week)
        I want/wants to learn {v}
        I'm getting {v} lessons
        I'm working on my {v}, I'm still learning it
        I'm (improving|brushing up) my {v}, I'm learning it
        I'm a (learner|student) of {v}
        I'm trying to learn {v}
        I'm a beginner in {v}
        I'm {a} {v} learner
        I'm at beginner level in {v}, still learning
        I'm (trying|hoping|determined) to become fluent in {v}
        I [just |recently ]started (learning|to learn) {v}
        I'm (making progress|getting better) (in learning|at learning) {v}
        I'm (struggling with|having fun|enjoying) learning {v}
        I'm (struggling with|enjoying) my {v} (lessons|classes)
        I do/does {v} (lessons|exercises) on a language app
        I've been learning {v} for (a year|months|a while|two years)
        I do/does my {v} (vocabulary|flashcards|grammar exercises) every (day|evening|morning)
        I (memorise/memorises|learn/learns) {v} (vocabulary|words) every (day|evening)
        I practise/practises (my |speaking |){v} with (an app|a tutor|a tandem partner)
        I practice/practices {v} with an app (every day|each evening), to learn it
        I have/has {v} lessons (on Mondays|every week|in the evening)
        I'm having (lessons|classes) in {v}
        I'm being taught {v}
        I'm mastering {v}, step by step
        the language I (study/studies|want/wants to learn) is {v}
        the (foreign |new |)language I've started is {v}
        I'm teaching myself {v}
        my (new |target |)language to learn is {v}
        the foreign language I'm (studying|learning|working on) is {v}
        {v} is the language I'm (learning|studying)
        {v} is the (foreign |)language I want/wants to learn
        the language I'm learning is {v}
        as a foreign language I'm learning {v}
        in the evenings I (learn/learns|study/studies) {v}
        I've (decided|made up my mind) to learn {v}
        I'm (keen|eager) to learn {v}
        I practise/practises {v} (every day|every evening)
        I (plan/plans|hope/hopes|intend/intends) to learn {v}
        1: I'm (trying to teach|teaching) myself some {v}
        1: I'd (like|love) to learn {v}
        3: _I think {s} is learning {v}
        * I've taken up {v}
        * I'm working on my {v}
        * I'm doing a {v} course
        * I go/goes to {v} classes
    """,
    asked="""
        (what|which) language am/is I learning[ now| these days| at the moment]?
        (what|which) language am/is I (taking up|working on|practising)?
        (what|which) language am/is I learning (again|right now|currently)?
        (what|which) language did I (start|begin) (learning|to learn)?
        (what|which) language have/has I (taken up|begun to learn|decided to learn)?
        (what|which) language do/does I study?
        (what|which) language am/is I (learning|studying)?
        (what|which) language do/does I have (lessons|classes) in?
        (what|which) language am/is I (taking|having|getting) (lessons|classes) in?
        (what|which) language (class|course) do/does I (take|attend|go to)?
        (what|which) language (class|course) am/is I (taking|doing|enrolled in|attending)?
        (what|which) language lessons do/does I (take|have)?
        (what|which) language do/does I want to learn?
        (what|which) foreign language am/is I (learning|studying)?
        (what|which) foreign language do/does I (learn|study|want to learn)?
        (what|which) new language am/is I learning?
        (what|which) language would I like to learn?
        (what|which) language is it that I'm learning?
        (what|which) language do/does I take (lessons|classes) in?
        (what|which) language was I learning again?
        (what|which) language did _I say I'm learning?
        in (what|which) language do/does I (take|have) (lessons|classes)?
        what's the (foreign |new |)language I'm (learning|studying)?
        what is the (foreign |new |)language I'm (learning|studying)?
        (what|which) language have/has I started to learn?
        what language am/is I a (learner|student|beginner) (of|in)?
        what language do/does I (have|take) a course in?
        remind _me (what|which) language I'm (learning|studying).
        tell _me (what|which) language I'm (learning|studying).
        (what|which) language do/does I learn?
        name the language I'm (learning|studying).
        do you (know|remember) (what|which) language I'm (learning|studying)?
        any idea (what|which) language I'm learning?
        I'm learning (what|which) language?
        the language I'm learning is (what|which)?
        * (what|which) language am/is I trying to learn?
        * (what|which) language have/has I been learning?
        * in (what|which) language am/is I taking lessons?
    """,
    clauses="""
        (what|which) language I'm learning
        (what|which) language I'm (studying|trying to learn|taking lessons in)
        (what|which) foreign language I'm (learning|studying)
        (what|which) language I (learn/learns|study/studies)
        the language I'm learning
        (what|which) language I've (been learning|started to learn|taken up)
        (what|which) language (class|course) I (take/takes|attend/attends)
        (what|which) language I want/wants to learn
        in (what|which) language I take/takes (lessons|classes)
        (what|which) language I started (learning|to learn)
        the (foreign |new |)language I (study/studies|want/wants to learn)
        * (what|which) language I take/takes lessons in
    """,
    corrected="""
        I switched from {o} to {v}, I'm learning {v} now
        I (dropped|quit) {o}, I'm learning {v} now
        I've (dropped|given up) {o} and started learning {v}
        I've switched from learning {o} to learning {v}
        I'm no longer learning {o}, I'm learning {v}[ now]
        I'm not learning {o} (any more|anymore), I'm learning {v}
        I gave up {o}, I'm learning {v} now
        I don't/doesn't learn {o} (any more|anymore), I learn/learns {v}
        I stopped taking {o} (lessons|classes), I'm taking {v} (lessons|classes) now
        I used to learn {o}, now I'm learning {v}
        I was learning {o} before, now it's {v}
        I'm learning {v} instead of {o}[ now]
        I'm learning {v} now[, not {o}]
        instead of {o}, I'm learning {v} now
        the language I'm learning (now |)is {v}, not {o}
        it isn't {o} I'm learning, it's {v}
        I changed from {an_o} {o} (class|course) to {v} (lessons|classes)
        I take/takes lessons in {v} now[, not in {o}]
        I stopped learning {o} and started learning {v}
        I'm now (learning|studying) {v}
        I'm studying {v} now[ rather than {o}]
        I've moved on from learning {o} to {v}
        (actually|correction|update): I'm learning {v}[ now], not {o}
        I (want/wants|am/is trying) to learn {v} now[, not {o}]
        * I dropped {o} and took up {v}
        * I changed to a {v} course
    """,
)
