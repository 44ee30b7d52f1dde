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
        I listen/listens to podcasts to learn {v}
        I'm dabbling in {v} as a learner
        I'm (currently |)trying to pick up (some |){v}
        {v} is on my timetable as a foreign language
        I'm at the intermediate level in {v}, working my way up
        I've downloaded an app to learn {v}
        I'm wrestling with {v} (grammar|verbs|pronunciation|spelling)
        I'm picking up some {v}, lesson by lesson
        I'm plodding through {v} for beginners
        I am/is learning {v}
        I learn/learns {v} (in the evenings|after work|at home|online|with an app|every day)
        I'm learning {v} (with an app|online|at evening classes|with a tutor|from a book|with a friend)
        my language of study is {v}
        {v} is my current language project
        I study/studies {v} (with an app|online|in the evenings|as a foreign language)
        I'm studying the {v} language
        1: doing {v} on an app, day by day
        I've booked {a} {v} (crash course|language course|intensive course)
        1: learning: {v}
        3: {s} takes {v} lessons
        I read/reads children's books to learn {v}
        I take/takes (lessons|classes|a course) in {v}
        I'm learning the {v} language
        I'm taking up {v} as a foreign language
        I've taken up {v} as a new language
        I've (just |recently |)(started|begun) (learning|to learn|studying) {v}
        I'm taking (lessons|classes|a course) in {v}
        I (just |recently |)began (learning|to learn) {v}
        1: studying {v} btw
        I've been studying {v} (for a year|for months|for ages|since last year|since spring)
        I've been learning {v} (since last year|for ages|since January|for some time now)
        I revise/revises {v} (words|verbs|phrases) (on the bus|before bed)
        I'm getting the hang of {v}, lesson by lesson
        I've been taking {v} (lessons|classes) (for a year|since last year|for months)
        I've signed up for (a course in {v}|{v} lessons|{v} classes)
        I take/takes {v} (lessons|classes)
        I signed up for ({a} {v} course|{v} lessons|{v} classes)
        I enrolled in ({a} {v} course|a course in {v}|{v} classes)
        I'm enrolled in ({a} {v} course|{v} classes)
        I'm taking {v} (lessons|classes)
        I'm an absolute newbie at {v}, week one
        I attend/attends ({a} {v} course|{v} classes|{v} lessons)
        I've taken the plunge and begun {v} lessons
        I'm on {a} {v} language course
        I'm a novice in {v}, still at the alphabet
        I have/has {v} (classes|lessons) (on Tuesdays|twice a week|after work)
        I rehearse/rehearses {v} (phrases|dialogues) (daily|in the shower)
        I'm (tackling|cramming|swotting up on) {v} for an exam
        I'm having a (go|crack|stab|bash|shot) at {v}, as a beginner
        I have/has {a} {v} (tutor|teacher) who teaches me the language
        I'm immersing myself in {v} to learn it
        I've got {v} (lessons|classes) (tonight|every Tuesday|once a week)
        1: I make {a} {v} course to learn it
        I want/wants to learn {v}
        I'm getting {v} lessons
        I'm working on my {v}, I'm still learning it
        I'm (improving|brushing up) my {v}, I'm learning it
        I've thrown myself into learning {v}
        {v} is the tongue I'm trying to master
        I'm grappling with {v} (grammar|verbs|pronunciation|spelling)
        I'm a (learner|student) of {v}
        I'm trying to learn {v}
        I'm a beginner in {v}
        I'm diving into {v} for the first time
        I'm {a} {v} learner
        I'm at beginner level in {v}, still learning
        my second language in progress is {v}
        I'm (trying|hoping|determined) to become fluent in {v}
        I devote/devotes an hour a day to studying {v}
        my {v} (coursework|homework|teacher) keeps me busy
        I'm doing {a} {v} (crash course|intensive course|night class|summer course)
        I've bought {a} {v} textbook to learn it
        I've had a go at {v} lately, as a language
        I [just |recently ]started (learning|to learn) {v}
        I've registered for {a} {v} language course
        I'm (making progress|getting better) (in learning|at learning) {v}
        I'm (struggling with|having fun|enjoying) learning {v}
        I'm getting to grips with {v}
        I'm (struggling with|enjoying) my {v} (lessons|classes)
        I do/does {v} (lessons|exercises) on a language app
        I repeat/repeats {v} phrases from a podcast to learn them
        I've been learning {v} for (a year|months|a while|two years)
        I do/does my {v} (vocabulary|flashcards|grammar exercises) every (day|evening|morning)
        I'm following {a} {v} language course
        I'm dying to learn {v}
        I've joined {a} {v} (conversation group|study group|evening class|language circle)
        I (memorise/memorises|learn/learns) {v} (vocabulary|words) every (day|evening)
        {v} lessons are my new challenge
        I practise/practises (my |speaking |){v} with (an app|a tutor|a tandem partner)
        1: baby steps, but I'm learning {v}
        I'm polishing my rusty {v} with a course
        I fancy/fancies learning {v}
        3: {p} language course is {v}
        I drill/drills {v} (verbs|phrases|endings) (daily|each morning)
        I go/goes to (evening classes|night school) for {v}
        I practice/practices {v} with an app (every day|each evening), to learn it
        I've embarked on {v}, from scratch
        I have/has {v} lessons (on Mondays|every week|in the evening)
        I'm having (lessons|classes) in {v}
        I swot/swots {v} (words|verbs|phrases) (on the bus|before bed)
        I'm being taught {v}
        I aspire/aspires to speak {v} one day
        1: language student here, {v}
        1: my wife and I are taking {v} lessons
        I'm mastering {v}, step by step
        the language I (study/studies|want/wants to learn) is {v}
        I'm aiming to speak {v} fluently one day
        the (foreign |new |)language I've started is {v}
        I'm slowly absorbing {v} as a learner
        I'm preparing for {a} {v} language (exam|test|certificate)
        I'm teaching myself {v}
        my (new |target |)language to learn is {v}
        the foreign language I'm (studying|learning|working on) is {v}
        {v} is the language I'm (learning|studying)
        I've hired a tutor to teach me {v}
        {v} is the (foreign |)language I want/wants to learn
        the language I'm learning is {v}
        I'm trying my hand at {v} as a foreign tongue
        as a foreign language I'm learning {v}
        I watch/watches films with subtitles to learn {v}
        my study language is {v}
        in the evenings I (learn/learns|study/studies) {v}
        I go/goes to {a} {v} (class|lesson) (on Thursdays|every Wednesday)
        I've (decided|made up my mind) to learn {v}
        I'm (keen|eager) to learn {v}
        1: learning {v} the hard way, on my own
        I practise/practises {v} (every day|every evening)
        I (plan/plans|hope/hopes|intend/intends) to learn {v}
        1: I'm (trying to teach|teaching) myself some {v}
        1: I'd (like|love) to learn {v}
        3: _I think {s} is learning {v}
        my {v} is (still basic|coming along|getting there|improving|shaky), I'm learning
        I'm sitting {a} {v} language exam (soon|in the summer)
        I'm keeping up a streak in {v} on a language app
        3: {s} is swotting up on {v}
        my current language project is {v}
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
        1: which language do I make a course in?
        (what|which) language do/does I go to night school for?
        (what|which) language do/does I study?
        (what|which) language am/is I (learning|studying)?
        1: i learn which language?
        (what|which) language do/does I have (lessons|classes) in?
        (what|which) language is on my timetable?
        what am/is I studying as a foreign language?
        3: (what|which) language is {s} learning?
        (what|which) language am/is I (taking|having|getting) (lessons|classes) in?
        (what|which) language have/has I got lessons in?
        (what|which) language (class|course) do/does I (take|attend|go to)?
        (what|which) language textbook did I buy to learn from?
        (what|which) language (class|course) am/is I (taking|doing|enrolled in|attending)?
        3: what's {p} language course in?
        and the language I'm learning is?
        (what|which) language lessons do/does I (take|have)?
        (what|which) language do/does I want to learn?
        (what|which) foreign language am/is I (learning|studying)?
        what's the language of my evening class?
        (what|which) foreign language do/does I (learn|study|want to learn)?
        (what|which) new language am/is I learning?
        (what|which) language would I like to learn?
        (what|which) language have/has I embarked on?
        did _I mention which language I'm learning?
        (what|which) language is it that I'm learning?
        3: (what|which) language is {s} swotting up on?
        (what|which) language app course am/is I following?
        (what|which) language do/does I take (lessons|classes) in?
        what's my language course in?
        (what|which) language was I learning again?
        (what|which) language is my (textbook|tutor|course|homework) for?
        (what|which) language course have/has I (booked|joined|begun)?
        (what|which) language am/is I trying to master?
        (what|which) language did _I say I'm learning?
        (what|which) language does my teacher teach me?
        (what|which) language does my tutor teach me?
        (what|which) language do/does I fancy learning?
        (what|which) language did I (enrol|register) for?
        (what|which) language am/is I getting to grips with?
        in (what|which) language do/does I (take|have) (lessons|classes)?
        (what|which) language did I sign up for?
        have _I told you which language I'm studying?
        my language lessons are in what?
        (what|which) language exam am/is I (preparing for|sitting)?
        (what|which) crash course am/is I doing, language-wise?
        what's the (foreign |new |)language I'm (learning|studying)?
        (what|which) language am/is I (revising|drilling|rehearsing)?
        (what|which) language have/has I signed up for?
        what is the (foreign |new |)language I'm (learning|studying)?
        (what|which) tongue am/is I (learning|studying)?
        (what|which) language have/has I started to learn?
        what language am/is I a (learner|student|beginner) (of|in)?
        (what|which) language do/does I aspire to speak one day?
        what lessons am/is I having, for which language?
        (what|which) language am/is I dabbling in?
        (what|which) language am/is I (tackling|cramming|swotting up on)?
        what language do/does I (have|take) a course in?
        remind _me (what|which) language I'm (learning|studying).
        (what|which) language do/does I do homework for?
        what's my (language project|language of study|study language|target language)?
        (what|which) language have/has I been doing on the app?
        (what|which) language have/has I been swotting?
        tell _me (what|which) language I'm (learning|studying).
        (what|which) language do/does I learn?
        name the language I'm (learning|studying).
        do you (know|remember) (what|which) language I'm (learning|studying)?
        (what|which) foreign tongue am/is I picking up?
        any idea (what|which) language I'm learning?
        I'm learning (what|which) language?
        I'm studying (what|which) language?
        the language I'm learning is (what|which)?
        (what|which) language am/is I having a (go|crack|bash) at?
        (what|which) language do/does I (revise|practise|practice|rehearse)?
        (what|which) language am/is I grappling with?
        what am/is I learning, language-wise?
        * (what|which) language am/is I trying to learn?
        * (what|which) language have/has I been learning?
        * in (what|which) language am/is I taking lessons?
    """,
    clauses="""
        (what|which) language I'm learning
        (what|which) language I'm (studying|trying to learn|taking lessons in)
        (what|which) foreign language I'm (learning|studying)
        (what|which) language I'm getting to grips with
        (what|which) language I (learn/learns|study/studies)
        (what|which) language I'm (tackling|cramming|swotting up on)
        the language I'm learning
        what my (study language|target language) is
        (what|which) language I've (been learning|started to learn|taken up)
        (what|which) language I'm (revising|drilling|practising)
        (what|which) language I've embarked on
        (what|which) language my (tutor|teacher) teaches me
        my target language
        (what|which) language (class|course) I (take/takes|attend/attends)
        (what|which) language I want/wants to learn
        in (what|which) language I take/takes (lessons|classes)
        (what|which) tongue I'm learning
        (what|which) language I fancy/fancies learning
        (what|which) language I'm trying to master
        (what|which) language I started (learning|to learn)
        what my language course is in
        (what|which) language I go/goes to night school for
        (what|which) language I've signed up for
        the (foreign |new |)language I (study/studies|want/wants to learn)
        (what|which) language my (course|textbook|homework) is for
        * (what|which) language I take/takes lessons in
    """,
    corrected="""
        I switched from {o} to {v}, I'm learning {v} now
        I (dropped|quit) {o}, I'm learning {v} now
        I've (dropped|given up) {o} and started learning {v}
        my (tutor|teacher) teaches me {v}, not {o}
        I've switched from learning {o} to learning {v}
        forget {o}, I'm studying {v}
        I swapped my {o} textbook for {a} {v} one
        I finished my {o} course, the next is {v}
        I'm no longer learning {o}, I'm learning {v}[ now]
        I'm not learning {o} (any more|anymore), I'm learning {v}
        I gave up {o}, I'm learning {v} now
        3: {s} dropped {o} and takes {v} lessons now
        I don't/doesn't learn {o} (any more|anymore), I learn/learns {v}
        I stopped taking {o} (lessons|classes), I'm taking {v} (lessons|classes) now
        1: oops, the language I study is {v}
        I used to learn {o}, now I'm learning {v}
        3: {p} lessons are in {v}, _I was mistaken
        I chucked in {o}, I'm learning {v} now
        I was learning {o} before, now it's {v}
        please change the language I'm learning to {v}
        I abandoned {o} and took up {v} as a language
        {o} bored me, I've started {v} lessons
        I'm learning {v} instead of {o}[ now]
        1: typo, I'm learning {v}, not {o}
        I'm learning {v} now[, not {o}]
        I swapped my {o} lessons for {v} lessons
        instead of {o}, I'm learning {v} now
        scrap {o}, I'm learning {v}
        the language I'm learning (now |)is {v}, not {o}
        my language course is in {v}, not {o}
        I'm getting to grips with {v} these days, not {o}
        it isn't {o} I'm learning, it's {v}
        I changed from {an_o} {o} (class|course) to {v} (lessons|classes)
        I take/takes lessons in {v} now[, not in {o}]
        I'm swotting up on {v}, not {o}
        I stopped learning {o} and started learning {v}
        my target language is {v} now, not {o}
        I'm now (learning|studying) {v}
        {o} got too hard, I'm learning {v} now
        I cancelled my {o} course, I'm learning {v} now
        I'm studying {v} now[ rather than {o}]
        I've moved on from learning {o} to {v}
        (actually|correction|update): I'm learning {v}[ now], not {o}
        I (want/wants|am/is trying) to learn {v} now[, not {o}]
        I've packed in {o} and begun {v} lessons
        I'm having a go at {v} now instead of {o}
        * I dropped {o} and took up {v}
        * I changed to a {v} course
    """,
)
