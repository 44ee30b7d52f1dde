"""How people say which book they are reading, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

READING = Attribute(
    key="reading",
    kind="title",
    answer="I am/is reading {v}.",
    weight=0.6,
    related=frozenset({"favourite"}),
    told="""
        I'm [currently |]reading {v}[ at the moment| these days| right now]
        1: currently reading {v}
        1: reading {v} right now
        1: (just |)picked up {v} to read
        1: halfway through the book {v}, no spoilers
        I'm slogging through {v}, a heavy read
        1: my current read: {v}
        the book I've got my head in is {v}
        my current read is {v}
        1: nose deep in {v}, great read
        I'm tucked up with {v} most nights
        I'm (now|still|presently|just) reading {v}
        I'm revisiting {v}, an old favourite of a book
        I'm reading {v} (now|lately|this week|this month|before bed|for the first time|for my book club)
        {v} is on my reading list, started it now
        I'm rereading {v}[ at the moment| these days]
        the book I'm reading is [called |]{v}
        I'm in the middle of (reading |)(the book |){v}
        I'm listening to the audiobook of {v}
        I'm wading through the chapters of {v}
        I'm in the middle of a book called {v}
        I'm leafing through {v}
        I'm reading the book {v}
        I'm reading a (novel|story|book) (called|named|titled|with the title) {v}
        I'm busy reading {v}
        the paperback in my bag is {v}, not finished yet
        I carry/carries {v} in my bag and read/reads it on the bus
        don't tell me how {v} ends, I'm not there yet
        I persevere/perseveres with {v}, though it's a tough read
        the hardback weighing down my rucksack is {v}, half read
        1: reading-wise it's {v} for me
        I'm (partway|a third of the way|most of the way|nearly) through the book {v}
        I'm (a few|ten|fifty) pages into {v}
        I'm (glued to|immersed in|lost in|riveted by) the book {v}
        I'm a few chapters into {v}
        I'm on the (first|second|third|last|fifth) chapter of {v}
        I'm on the last pages of {v}
        the library wants {v} back, but I'm not through it yet
        1: saw the film, now trying the book, {v}
        against insomnia I turn/turns the pages of {v} nowadays
        1: book-wise I'm on {v}
        {v} is overdue at the library, I'm still reading
        my book circle picked {v}, so I'm reading that
        I [just |]started (reading |)the book {v}
        the novel keeping me up at night is {v}
        I'm stuck on a page of the book {v}
        I dozed off over {v} again, still chapters to go
        I nod/nods off over {v} every night, slow book
        I'm almost (done with|finished with) the book {v}
        I'm (hooked on|gripped by|engrossed in|absorbed in|buried in|deep into) the book {v}
        I've reached the twist in {v}, but not the end
        3: {v} is keeping {s} up at night, a gripping novel
        I'm enjoying the book {v}[ at the moment| right now]
        I'm making my way through {v}, page by page
        I'm reading a translation of {v}
        I'm working my way through the book {v}
        3: {s} keeps quoting from {v}, {he} is reading it
        I'm ploughing through the book {v}
        in the waiting room I got a bit further in {v}, my novel
        I'm perusing {v} at present
        I'm tackling {v}, quite a thick book
        1: you ask what I'm reading? {v}
        I'm having trouble putting down the book {v}
        I can't put the book {v} down
        I've sunk my teeth into the novel {v}
        I can't stop reading {v}
        I'm reading a book called {v}
        my headphones play {v}, chapter by chapter
        I read/reads {v} (every evening|every night|before bed|on the train|in bed) at the moment
        1: {v} on audiobook, brilliant so far
        I read/reads a bit of {v} (every evening|every night|before bed|each day)
        1: cracked open {v} last night, great read so far
        I've (just |)started (reading |)(the book |the novel ){v}
        I peeked at the ending of {v}, but I'm reading on
        I've (just |)started reading {v}
        my teacher set {v}, so that's my reading homework
        I'm crawling through the book {v}
        I've (just |)begun (reading |)the book {v}
        I've downloaded {v} and I'm reading it
        I've got my nose in {v}, a good book
        3: don't disturb {s}, {he} is reading {v}
        I've bookmarked a page of {v}, still reading
        I'm plodding through the novel {v}
        I've got the book {v} on the go
        I've opened the book {v} and am/is reading it
        I grabbed {v} at the airport and keep/keeps turning pages
        I'm midway through {v}
        {v} and a cup of tea, that's my reading hour lately
        I devour/devours a chapter of {v} each evening
        I've picked up the book {v} and am/is reading it
        1: me and {v}, two hundred pages to go
        I'm off sick with {v} on the pillow, a cosy read
        I packed {v} for the trip and have/has already begun it
        I began reading {v} (yesterday|last week|a few days ago|last night)
        my copy of {v} is full of dog-ears, I'm midway
        {v} makes me giggle on the tram, funny book so far
        I'm halfway through {v}
        I'm flying through the book {v}
        I've reached the final part of {v}, still reading
        I've been up all night with {v}, what a page-turner
        my beach book is {v}, sandy pages and all
        I started (reading |the novel ){v} (yesterday|last week|a few days ago|last night)
        my reading material is {v}
        I'm dipping into {v} of an evening
        I'm reading {v} in the original language
        I'm neglecting the housework, {v} is too good a novel
        I've dived into {v}, brilliant so far
        I'm up to the murder in {v}, thrilling book
        I have/has (the book |){v} on my bedside table, I'm reading it
        I read/reads {v} aloud to the little ones at bedtime
        I'm skimming {v} during my breaks
        I've been plugging away at the book {v}
        I've got {v} on my (Kindle|e-reader|tablet), reading it slowly
        I borrowed {v} from the library and I'm reading it
        my e-reader says I'm at thirty percent of {v}
        I got {v} as a present, and I'm reading it (now|at the moment)
        {v} has me in tears, such a sad book, and not over yet
        the large-print book I'm reading is {v}
        my book at the moment is {v}
        my (bedtime|holiday|weekend) (read|reading) at the moment is {v}
        my latest (book|read) is {v}, I'm reading it now
        {v} is the book I'm reading[ now| at the moment| right now]
        {v} is my current (book|read)
        {v} came off my gran's shelf, now I'm reading it
        I improve/improves my English with a novel, now it's {v}
        my bookmark is in {v}
        my current book is {v}
        my nightly pages come from {v}
        I'm devouring {v}, such a good read
        {v} is what I'm reading[ now| at the moment| right now| these days]
        I'm racing through the pages of {v}
        {v} is on my bedside table, I'm reading it
        {v} lies face down on my couch, half read
        I missed my stop, too wrapped up in {v}, my book
        I'm curled up with {v}, a lovely read
        dinner burnt while I was stuck into {v}, such a novel
        3: {s} won't talk to anyone until {v} is read
        I renewed {v} at the library, I need/needs longer to read it
        3: {s} reads {v} under the covers with a torch lately
        the literature I'm consuming is {v}
        {v} is the novel I'm reading
        the (title|name) of the book I'm reading is {v}
        I began {v} on the plane, many pages left
        at lunch I sit/sits on a bench with {v} and read/reads
        the (novel|book) I'm in the middle of is {v}
        3: {s} has {his} head in {v} all day
        {v} is open on my lap
        the narrator of {v} lulls me to sleep, great audiobook
        the (novel|book) I (started|picked up|began) is (called |){v}
        my nightstand holds {v}, with a bookmark near the middle
        my commute read is {v}
        the book on my bedside table is {v}, I'm reading it
        a friend lent me {v}, and I'm reading it
        1: can't sleep because of {v}, what a page-turner
        what I'm reading (now|at the moment|these days|right now) is {v}
        at the moment I'm reading {v}
        I'm by the pool with a fat paperback, {v}
        I'm struggling with {v}, it's a hard read
        I have/has to write an essay on {v}, so I'm reading it
        in hospital {v} helps me pass the time, good novel
        I'm studying {v} for English class
        1: phone off, {v} open, one more chapter
        {v} is the page-turner keeping me awake
        1: finally got round to {v}, everybody else has read it
        these days I'm reading {v}
        my book group is on {v} this month, so I read/reads that
        I'm in the bath with {v}, best place to read
        a mate recommended {v}, so I'm reading that
        my paperback of the moment is {v}
        I'm giving the novel {v} a go
        I found {v} in a charity shop and am/is reading it
        * the book on my bedside table is {v}
        * I've been reading {v} lately
    """,
    asked="""
        (what|which) book am/is I reading[ now| at the moment]?
        what am/is I reading (now|at the moment|right now|these days|currently|again|lately)
        what am/is I currently reading
        how is my current book called?
        what have/has I been reading[ lately| recently]
        which book am/is I halfway through?
        the novel I'm reading, what's it called?
        what's my bookmark in?
        what's my reading material?
        what do/does I read (at the moment|these days|right now|before bed)
        what book was I on?
        what was I reading
        which book am/is I (devouring|tackling|rereading|enjoying)?
        book-wise, what am/is I on?
        which book has me so hooked lately?
        did _I mention what book I'm on?
        what book is keeping me awake?
        which novel eats up my evenings?
        what book am/is I curled up with?
        if somebody asks what I'm reading, what's the answer?
        what's my (bedtime|commute|holiday) read?
        (which|what) (novel|title) am/is I reading
        (which|what) book was I reading
        what's my bath-time book?
        which library book am/is I still reading?
        which text do/does I have to read for class now?
        what am/is I reading?
        which book am/is I partway through?
        any novel I'm busy with?
        which thriller or romance am/is I reading?
        (which|what) book have/has I been reading
        reading-wise, what's on the go?
        which book did I pack and begin on holiday?
        (which|what) book have/has I (started|begun|got on the go)
        (which|what) book did I (begin|start reading|pick up)
        what's the book on my nightstand?
        what am/is I reading for book club?
        which unfinished book goes in my hand luggage?
        what's my beach book?
        which chapters await me tonight, from what book?
        (which|what) book do/does I have on the go
        which book am/is I midway through?
        is there a book I'm reading?
        which novel have/has I sunk my teeth into?
        whose pages am/is I turning, what's the title?
        (which|what) book is on my bedside table
        which story am/is I reading?
        what literature am/is I consuming?
        what's the hardback in my rucksack?
        what book have/has I not finished yet?
        what's on my nightstand to read?
        what do/does I read on the (bus|train|tube|sofa) these days?
        (which|what) book did _I say I'm reading
        what's the book I'm reading[ called]
        which book takes up my lunch breaks?
        what fiction am/is I reading?
        what have/has I got my nose in?
        what title is on the cover of my book?
        what is the book I'm reading[ called]?
        what is the (title|name) of the book I'm reading
        which paperback have/has I got in my bag?
        what's that book lying face down on my couch?
        what's the title of my current book
        what audiobook have/has I got on?
        which title should the librarian renew for me?
        what is my current (book|read)
        got a title for the book I'm reading?
        what do/does I read of late?
        which book have/has I downloaded to read?
        which book am/is I in the middle of?
        what am/is I (perusing|leafing through|skimming)?
        which book have/has I got my head in?
        which unfinished book must nobody spoil for me?
        which tome am/is I ploughing through?
        what's my current (book|read)
        which half-read book goes in my beach bag?
        what's my book (at the moment|right now) called
        which novel have/has I got on the go?
        what book is it I'm reading
        which audiobook am/is I listening to?
        do/does I read a book at the moment, and which
        what set text am/is I reading?
        which book am/is I (glued to|immersed in|lost in|absorbed in)?
        what's playing on my audiobook app?
        what's on my (Kindle|e-reader|reading list) right now?
        what story am/is I reading to the little ones?
        which book am/is I stuck on?
        am/is I reading a book, and which one
        which book did I begin on the plane?
        what title am/is I on, reading-wise?
        (which|what) book did I start?
        which paperback am/is I reading?
        which book makes me giggle on the tram?
        am/is I reading (anything|something)[ at the moment]
        what did _I (say|tell you) I'm reading
        have/has I got a book on the go?
        what book sends me to sleep at night?
        remind _me (what I'm reading|which book I'm reading).
        what has got me turning pages?
        which book am/is I (slogging|racing|working|getting) through?
        tell _me (what I'm reading|which book I'm reading|the title of my current book).
        do you (know|remember) (what I'm reading|which book I'm reading)
        name the book I'm reading.
        which novel has me in tears?
        which book have/has I borrowed and started?
        which book can't I put down
        am/is I still on the same book, and which?
        which volume am/is I reading?
        what book did I get stuck into lately?
        which page-turner keeps me up at night?
        what do/does I have lying around half read?
        * what book am/is I in the middle of?
        * what's the name of the book I'm reading?
    """,
    clauses="""
        (what|which) book I'm reading
        what I'm (currently reading|reading at the moment|reading now)
        what I've been reading
        which audiobook I'm listening to
        what I read/reads of late
        what my reading material is
        which volume I'm reading
        which book I'm (devouring|tackling|rereading)
        what's playing on my audiobook app
        (which|what) novel I'm reading
        (which|what) book I've (started|been reading)
        which story I'm reading
        which book I have/has yet to finish
        which book I'm (glued to|immersed in|lost in)
        if I'm reading any book
        which text I have/has to read for class now
        which book I'm midway through
        which book I got stuck into lately
        what fiction I'm reading
        what I'm reading
        which book I've got my nose in
        what literature I'm consuming
        which book my bookmark is in
        which paperback I'm reading
        what book is on my nightstand
        what lies half read on my couch
        (which|what) book I'm in the middle of
        what I'm reading for book club
        what I'm (perusing|skimming|leafing through)
        what the book I'm reading is called
        what my current (book|read) is
        which novel eats up my evenings
        (which|what) book I (started|picked up|began)
        which library book I'm still reading
        which page-turner keeps me up at night
        which story I'm reading to the little ones
        which book I'm partway through
        * the name of the book I'm reading
    """,
    topics="""
        my current book
        the book I'm reading
        my current read
        the novel I'm on
        the book I have/has yet to finish
        the half-read book on my couch
        my set text at the moment
        the book I'm partway through
        the novel eating up my evenings
        the book on my nightstand
        the paperback in my bag
        the hardback in my rucksack
        the title of my current book
        my (bedtime|commute|current) reading
        the story I'm reading aloud at bedtime
        the audiobook in my headphones
        my current (novel|paperback|audiobook)
        the novel on my bedside table
        my present literature
        my reading material
        the book I've got my nose in
        my beach book
        the library book I'm still reading
        the volume I'm reading
        the story I'm reading
    """,
    corrected="""
        I finished {o}, I'm reading {v} now
        I'm not reading {o} (any more|anymore), I'm reading {v}[ now]
        I'm no longer reading {o}, I'm on {v} now
        I'm done with {o}, I'm reading {v}[ now]
        I've finished {o} and started {v}
        I've (stopped|quit|given up) reading {o}, I'm reading {v} now
        I shelved {o} and picked up {v} to read
        {o} put me to sleep, I'm reading {v} now
        {o} is back on the shelf, I'm reading {v}
        I couldn't finish {o}, so it's {v} on my bedside table
        I lent {o} out, meanwhile I'm reading {v}
        I (gave up|stopped) (on |reading )the book {o}, I'm reading {v} now
        I'm reading {v} now[, not {o}]
        after {o} comes the sequel, I'm reading {v}
        I've moved on from {o} to {v}, my new book
        I closed {o} and opened {v} to read
        1: autocorrect mangled it, I'm reading {v}
        my book club has moved from {o} to {v}
        {o} can wait, the book I'm reading is {v}
        {o} was gory, so I'm reading {v}
        I donated {o}, now I'm reading {v}
        I've started {v} now, {o} is finished
        I (swapped|exchanged) {o} for {v}, that's what I'm reading
        I'm reading {v} instead of {o}
        it's {v} I'm reading, not {o}
        I put {o} away, now I'm reading {v}
        1: wrong title, I'm reading {v}
        update my reading, it's {v} now
        I skipped the rest of {o}, I'm reading {v}
        1: scratch that, the book is {v}
        {o} got too scary, I'm reading {v}
        1: my mistake, I'm reading {v}, not {o}
        the book I'm reading is {v}, not {o}
        I took {o} back, I'm reading {v} now
        {o} was last month, {v} is the read now
        my current book is {v} now[, not {o}]
        3: {s} flung {o} away and reads {v}
        I've (swapped|changed) books from {o} to {v}
        I returned {o} to the library, and I'm reading {v}
        {o} is read, {v} is on the go now
        someone spoiled {o}, so I began {v}
        {o} is over, {v} is my book now
        I was reading {o}, but now I'm reading {v}
        I left {o} on the train, so I'm reading {v}
        I couldn't get into {o}, so I'm reading {v}
        {v} has replaced {o} on my bedside table
        {o} depressed me, I'm reading {v} instead
        {o} was boring, so I'm reading {v} now
        I (ditched|abandoned|binned) {o}, I'm reading {v} now
        1: no no, the book is {v}, forget {o}
        1: sorry, I meant I'm reading {v}, not {o}
        {o} confused me, I'm reading {v}
        my bookmark moved from {o} to {v}
        1: I checked the cover, I'm reading {v}
        {o} was due back, I'm reading {v}
        {o} is the film, I'm reading {v}
        I got to the end of {o}, next up is {v}
        {o} was dull, I've dived into the book {v}
        * after {o} I started {v}
    """,
)
