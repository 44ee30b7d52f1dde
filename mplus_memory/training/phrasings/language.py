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
        I watch/watches cartoons in {v} to train my ear
        I (just |recently |)began (learning|to learn) {v}
        1: studying {v} btw
        I chat/chats with a robot to practise my beginner's {v}
        the kids laugh at my {v} accent, but I keep/keeps learning
        I've been studying {v} (for a year|for months|for ages|since last year|since spring)
        my {v} dictionary is worn out, I'm that busy learning
        I've been learning {v} (since last year|for ages|since January|for some time now)
        at my age I'm learning {v}, better late than never
        I mutter/mutters {v} verbs under the shower to memorise them
        {v} grammar, endless tables, and I signed up voluntarily
        I revise/revises {v} (words|verbs|phrases) (on the bus|before bed)
        I'm getting the hang of {v}, lesson by lesson
        {v} is on my bucket list as a language, and I've begun
        my company is sending me on {a} {v} course
        I've been taking {v} (lessons|classes) (for a year|since last year|for months)
        I picked {v} as my elective language at school
        I failed my {v} test, so I'm retaking the course
        I've signed up for (a course in {v}|{v} lessons|{v} classes)
        I take/takes {v} (lessons|classes)
        I signed up for ({a} {v} course|{v} lessons|{v} classes)
        I enrolled in ({a} {v} course|a course in {v}|{v} classes)
        I'm enrolled in ({a} {v} course|{v} classes)
        sticky notes with {v} words hang all over my kitchen, I'm learning
        I'm taking {v} (lessons|classes)
        I'm an absolute newbie at {v}, week one
        I attend/attends ({a} {v} course|{v} classes|{v} lessons)
        I've taken the plunge and begun {v} lessons
        I'm on {a} {v} language course
        I've got a knack for it, {v} lessons are a breeze
        I'm a novice in {v}, still at the alphabet
        1: brain is fried, too many {v} flashcards
        I have/has {v} (classes|lessons) (on Tuesdays|twice a week|after work)
        I rehearse/rehearses {v} (phrases|dialogues) (daily|in the shower)
        my in-laws speak {v}, so I'm busy learning it
        I'm (tackling|cramming|swotting up on) {v} for an exam
        I'm having a (go|crack|stab|bash|shot) at {v}, as a beginner
        I have/has {a} {v} (tutor|teacher) who teaches me the language
        I'm immersing myself in {v} to learn it
        I've got {v} (lessons|classes) (tonight|every Tuesday|once a week)
        1: I make {a} {v} course to learn it
        I want/wants to learn {v}
        I'm getting {v} lessons
        I swap/swaps lessons with a friend, who teaches me {v}
        1: can't on Mondays, that's my {v} lesson
        I'm working on my {v}, I'm still learning it
        I'm (improving|brushing up) my {v}, I'm learning it
        I've thrown myself into learning {v}
        {v} is the tongue I'm trying to master
        I'm grappling with {v} (grammar|verbs|pronunciation|spelling)
        I'm a (learner|student) of {v}
        I'm trying to learn {v}
        I'm a beginner in {v}
        I'm diving into {v} for the first time
        1: me and {v} grammar will never be friends, but I study
        3: {s} mumbles {v} words all day, {he} has an exam
        I'm {a} {v} learner
        I'm at beginner level in {v}, still learning
        my second language in progress is {v}
        I'm spending the summer at {a} {v} language school
        I'm (trying|hoping|determined) to become fluent in {v}
        the library lent me {a} {v} grammar book to learn from
        I devote/devotes an hour a day to studying {v}
        my {v} (coursework|homework|teacher) keeps me busy
        I'm doing {a} {v} (crash course|intensive course|night class|summer course)
        I've bought {a} {v} textbook to learn it
        1: we're off to night class, {v} for beginners
        I have/has a pen pal to practise my beginner's {v} with
        I've had a go at {v} lately, as a language
        I [just |recently ]started (learning|to learn) {v}
        I've registered for {a} {v} language course
        in school they make me study {v}
        I'm (making progress|getting better) (in learning|at learning) {v}
        I'm (struggling with|having fun|enjoying) learning {v}
        I listen/listens to {v} songs on the bus, to learn the words
        I'm getting to grips with {v}
        I'm (struggling with|enjoying) my {v} (lessons|classes)
        I do/does {v} (lessons|exercises) on a language app
        I repeat/repeats {v} phrases from a podcast to learn them
        I've been learning {v} for (a year|months|a while|two years)
        I do/does my {v} (vocabulary|flashcards|grammar exercises) every (day|evening|morning)
        I'm hopeless with languages, yet I'm having {v} lessons
        1: one more year of {v} lessons and I'll be chatting away
        I'm following {a} {v} language course
        the {v} alphabet drives me round the bend, I'm only learning
        I'm dying to learn {v}
        I've joined {a} {v} (conversation group|study group|evening class|language circle)
        I (memorise/memorises|learn/learns) {v} (vocabulary|words) every (day|evening)
        {v} lessons are my new challenge
        my tongue gets in a twist with {v}, still a pupil
        my fridge is covered in {v} vocabulary I have/has to learn
        I practise/practises (my |speaking |){v} with (an app|a tutor|a tandem partner)
        1: baby steps, but I'm learning {v}
        I'm polishing my rusty {v} with a course
        I fancy/fancies learning {v}
        3: {p} language course is {v}
        I drill/drills {v} (verbs|phrases|endings) (daily|each morning)
        before moving abroad I'm trying to get some {v} under my belt
        I go/goes to (evening classes|night school) for {v}
        I can order a coffee in {v} already, lesson by lesson
        I practice/practices {v} with an app (every day|each evening), to learn it
        {v} pronunciation gives me a headache, but I study/studies on
        I've embarked on {v}, from scratch
        I have/has {v} lessons (on Mondays|every week|in the evening)
        I'm having (lessons|classes) in {v}
        Sundays I'm at the kitchen table with my {v} workbook
        I swot/swots {v} (words|verbs|phrases) (on the bus|before bed)
        I'm being taught {v}
        I aspire/aspires to speak {v} one day
        1: language student here, {v}
        1: my wife and I are taking {v} lessons
        1: no time tonight, got to cram {v} for class
        3: {s} got {a} {v} coursebook for {his} birthday and is learning
        I'm mastering {v}, step by step
        I passed the first {v} level and carry/carries on with the next
        the language I (study/studies|want/wants to learn) is {v}
        I'm aiming to speak {v} fluently one day
        the (foreign |new |)language I've started is {v}
        I'm slowly absorbing {v} as a learner
        I'm preparing for {a} {v} language (exam|test|certificate)
        I'm teaching myself {v}
        my (new |target |)language to learn is {v}
        the foreign language I'm (studying|learning|working on) is {v}
        {v} is the language I'm (learning|studying)
        my new year's resolution was to learn {v}
        I've hired a tutor to teach me {v}
        I can just about say hello in {v}, more lessons needed
        I'm after a certificate in {v}, so I go/goes to class
        {v} is the (foreign |)language I want/wants to learn
        I'm retired, and to keep my mind sharp I'm learning {v}
        the language I'm learning is {v}
        I'm trying my hand at {v} as a foreign tongue
        as a foreign language I'm learning {v}
        I watch/watches films with subtitles to learn {v}
        my study language is {v}
        3: {s} is learning {v} for {his} sweetheart
        in the evenings I (learn/learns|study/studies) {v}
        I go/goes to {a} {v} (class|lesson) (on Thursdays|every Wednesday)
        I've (decided|made up my mind) to learn {v}
        I'm (keen|eager) to learn {v}
        1: learning {v} the hard way, on my own
        I practise/practises {v} (every day|every evening)
        for love I'm learning {v}, my sweetheart talks nothing else
        I (plan/plans|hope/hopes|intend/intends) to learn {v}
        I label/labels everything at home in {v} so the words stick
        work wants me to learn {v}, so the firm pays a teacher
        1: I'm (trying to teach|teaching) myself some {v}
        1: I'd (like|love) to learn {v}
        3: _I think {s} is learning {v}
        my {v} is (still basic|coming along|getting there|improving|shaky), I'm learning
        I'm sitting {a} {v} language exam (soon|in the summer)
        I'm keeping up a streak in {v} on a language app
        3: {s} is swotting up on {v}
        I'm up to chapter two of my {v} coursebook
        slowly but surely my {v} improves with every class
        I'm off on holiday soon, so I cram/crams a little {v} each night
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
        which language do/does I watch cartoons in to learn?
        (what|which) language (class|course) am/is I (taking|doing|enrolled in|attending)?
        3: what's {p} language course in?
        and the language I'm learning is?
        (what|which) language lessons do/does I (take|have)?
        in which language can I only order a coffee so far?
        (what|which) language do/does I want to learn?
        (what|which) foreign language am/is I (learning|studying)?
        which language is my coursebook about?
        what's the language of my evening class?
        flashcards for me, in what language?
        (what|which) foreign language do/does I (learn|study|want to learn)?
        (what|which) new language am/is I learning?
        (what|which) language would I like to learn?
        1: what language was I going to practise today?
        which vocabulary do/does I have to learn, in what language?
        which dictionary or coursebook would suit my language studies?
        (what|which) language have/has I embarked on?
        did _I mention which language I'm learning?
        (what|which) language is it that I'm learning?
        3: (what|which) language is {s} swotting up on?
        (what|which) language app course am/is I following?
        (what|which) language do/does I take (lessons|classes) in?
        what language do/does I memorise words of?
        is there a language I'm getting lessons in, and which?
        what's my language course in?
        which language does my pen pal help me learn?
        (what|which) language was I learning again?
        (what|which) language is my (textbook|tutor|course|homework) for?
        which language does the firm pay my lessons in?
        (what|which) language course have/has I (booked|joined|begun)?
        which language am/is I a pupil of?
        which language was my resolution to learn?
        (what|which) language am/is I trying to master?
        (what|which) language did _I say I'm learning?
        which alphabet drives me mad, of what language?
        (what|which) language does my teacher teach me?
        (what|which) language does my tutor teach me?
        which language are my flashcards in?
        (what|which) language do/does I fancy learning?
        (what|which) language did I (enrol|register) for?
        which language test did I fail?
        3: which language does {s} mumble words of all day?
        how's my language learning going, which one was it?
        which language do/does I need more lessons in?
        (what|which) language am/is I getting to grips with?
        in (what|which) language do/does I (take|have) (lessons|classes)?
        at my age, which language am/is I still learning?
        (what|which) language did I sign up for?
        which language gives me a headache in class?
        have _I told you which language I'm studying?
        my language lessons are in what?
        (what|which) language exam am/is I (preparing for|sitting)?
        (what|which) crash course am/is I doing, language-wise?
        what's the (foreign |new |)language I'm (learning|studying)?
        which language did I choose as my elective?
        which language are the sticky notes in my kitchen in?
        which language is on my bucket list?
        (what|which) language am/is I (revising|drilling|rehearsing)?
        (what|which) language have/has I signed up for?
        which language keeps my mind sharp?
        am/is I doing some language or other at night class, which?
        which language certificate am/is I after?
        what is the (foreign |new |)language I'm (learning|studying)?
        3: which coursebook should _I give {s}, for what language?
        (what|which) tongue am/is I (learning|studying)?
        (what|which) language have/has I started to learn?
        what language am/is I a (learner|student|beginner) (of|in)?
        3: which language could _I quiz {s} in before class?
        (what|which) language do/does I aspire to speak one day?
        what lessons am/is I having, for which language?
        (what|which) language am/is I dabbling in?
        (what|which) language am/is I (tackling|cramming|swotting up on)?
        what language do/does I (have|take) a course in?
        remind _me (what|which) language I'm (learning|studying).
        which language have/has I only got the basics of?
        which grammar do/does I struggle with, in what language?
        (what|which) language do/does I do homework for?
        which language am/is I learning for (work|love|the holidays)?
        what's my (language project|language of study|study language|target language)?
        which language school am/is I spending the summer at?
        what do/does I cram for class, language-wise?
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
        3: which language is {s} learning for {his} sweetheart?
        (what|which) language do/does I (revise|practise|practice|rehearse)?
        which language do/does I train my ear in?
        which language am/is I learning for my sweetheart?
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
        which language I'm learning for (work|love|the holidays)
        (what|which) language I'm (tackling|cramming|swotting up on)
        the language I'm learning
        what my (study language|target language) is
        which language my coursebook teaches
        (what|which) language I've (been learning|started to learn|taken up)
        which language my flashcards are in
        (what|which) language I'm (revising|drilling|practising)
        which language I picked as my elective
        which language I'm a pupil of
        (what|which) language I've embarked on
        (what|which) language my (tutor|teacher) teaches me
        my target language
        which language my pen pal helps me learn
        which language I cram/crams for class
        (what|which) language (class|course) I (take/takes|attend/attends)
        (what|which) language I want/wants to learn
        in (what|which) language I take/takes (lessons|classes)
        (what|which) tongue I'm learning
        which language was my resolution to learn
        which language I need/needs more lessons in
        (what|which) language I fancy/fancies learning
        (what|which) language I'm trying to master
        (what|which) language I started (learning|to learn)
        what my language course is in
        (what|which) language I go/goes to night school for
        (what|which) language I've signed up for
        the (foreign |new |)language I (study/studies|want/wants to learn)
        which language certificate I'm after
        which language the firm pays my lessons in
        which language is on my bucket list
        (what|which) language my (course|textbook|homework) is for
        which language's grammar I struggle/struggles with
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
        people keep saying {o}, but the language I study/studies is {v}
        I'm not learning {o} (any more|anymore), I'm learning {v}
        I gave up {o}, I'm learning {v} now
        3: {s} dropped {o} and takes {v} lessons now
        the {o} class was full, so I'm in the {v} one
        1: you've got me learning {o}, but it's {v} lessons I take
        I don't/doesn't learn {o} (any more|anymore), I learn/learns {v}
        3: {s} says it's {v} that {he} is learning, {o} was long ago
        I sold my {o} coursebook, {v} is what I'm learning
        I stopped taking {o} (lessons|classes), I'm taking {v} (lessons|classes) now
        1: oops, the language I study is {v}
        I used to learn {o}, now I'm learning {v}
        3: {p} lessons are in {v}, _I was mistaken
        my {o} flashcards are in the bin, it's {v} I'm learning
        the {o} teacher left, so these days I'm taught {v}
        I chucked in {o}, I'm learning {v} now
        I was learning {o} before, now it's {v}
        please change the language I'm learning to {v}
        1: silly me, {o} was last year, this year I'm learning {v}
        I abandoned {o} and took up {v} as a language
        I mastered {o} already, my lessons are in {v} now
        {o} bored me, I've started {v} lessons
        bye bye {o}, hello {v}, I've changed my language class
        I'm learning {v} instead of {o}[ now]
        3: not {o}, {s} crams {v} for class
        1: typo, I'm learning {v}, not {o}
        the {o} grammar beat me, so I'm having {v} lessons instead
        I'm learning {v} now[, not {o}]
        I swapped my {o} lessons for {v} lessons
        instead of {o}, I'm learning {v} now
        scrap {o}, I'm learning {v}
        I failed {o} twice and enrolled in {v} instead
        my elective is {v} now, since {o} was dropped at school
        the language I'm learning (now |)is {v}, not {o}
        my language course is in {v}, not {o}
        the firm moved me from {o} lessons to {v} lessons
        new sweetheart, new language: no more {o}, I'm learning {v}
        I'm getting to grips with {v} these days, not {o}
        it isn't {o} I'm learning, it's {v}
        I changed from {an_o} {o} (class|course) to {v} (lessons|classes)
        the holiday plans changed, so I cram/crams {v}, not {o}
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
        cross out {o}, my night class is {v}
        * I dropped {o} and took up {v}
        * I changed to a {v} course
    """,
)
