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
        1: reading-wise it's {v} for me
        I'm (partway|a third of the way|most of the way|nearly) through the book {v}
        I'm (a few|ten|fifty) pages into {v}
        I'm (glued to|immersed in|lost in|riveted by) the book {v}
        I'm a few chapters into {v}
        I'm on the (first|second|third|last|fifth) chapter of {v}
        I'm on the last pages of {v}
        1: book-wise I'm on {v}
        my book circle picked {v}, so I'm reading that
        I [just |]started (reading |)the book {v}
        the novel keeping me up at night is {v}
        I'm stuck on a page of the book {v}
        I'm almost (done with|finished with) the book {v}
        I'm (hooked on|gripped by|engrossed in|absorbed in|buried in|deep into) the book {v}
        3: {v} is keeping {s} up at night, a gripping novel
        I'm enjoying the book {v}[ at the moment| right now]
        I'm making my way through {v}, page by page
        I'm working my way through the book {v}
        I'm ploughing through the book {v}
        I'm tackling {v}, quite a thick book
        I'm having trouble putting down the book {v}
        I can't put the book {v} down
        I've sunk my teeth into the novel {v}
        I can't stop reading {v}
        I'm reading a book called {v}
        I read/reads {v} (every evening|every night|before bed|on the train|in bed) at the moment
        1: {v} on audiobook, brilliant so far
        I read/reads a bit of {v} (every evening|every night|before bed|each day)
        1: cracked open {v} last night, great read so far
        I've (just |)started (reading |)(the book |the novel ){v}
        I've (just |)started reading {v}
        I'm crawling through the book {v}
        I've (just |)begun (reading |)the book {v}
        I've downloaded {v} and I'm reading it
        I've got my nose in {v}, a good book
        I've bookmarked a page of {v}, still reading
        I'm plodding through the novel {v}
        I've got the book {v} on the go
        I've opened the book {v} and am/is reading it
        I devour/devours a chapter of {v} each evening
        I've picked up the book {v} and am/is reading it
        I began reading {v} (yesterday|last week|a few days ago|last night)
        I'm halfway through {v}
        I'm flying through the book {v}
        I've reached the final part of {v}, still reading
        I've been up all night with {v}, what a page-turner
        I started (reading |the novel ){v} (yesterday|last week|a few days ago|last night)
        my reading material is {v}
        I'm dipping into {v} of an evening
        I've dived into {v}, brilliant so far
        I have/has (the book |){v} on my bedside table, I'm reading it
        I've been plugging away at the book {v}
        I've got {v} on my (Kindle|e-reader|tablet), reading it slowly
        I borrowed {v} from the library and I'm reading it
        I got {v} as a present, and I'm reading it (now|at the moment)
        my book at the moment is {v}
        my (bedtime|holiday|weekend) (read|reading) at the moment is {v}
        my latest (book|read) is {v}, I'm reading it now
        {v} is the book I'm reading[ now| at the moment| right now]
        {v} is my current (book|read)
        my bookmark is in {v}
        my current book is {v}
        my nightly pages come from {v}
        I'm devouring {v}, such a good read
        {v} is what I'm reading[ now| at the moment| right now| these days]
        I'm racing through the pages of {v}
        {v} is on my bedside table, I'm reading it
        I'm curled up with {v}, a lovely read
        3: {s} won't talk to anyone until {v} is read
        {v} is the novel I'm reading
        the (title|name) of the book I'm reading is {v}
        the (novel|book) I'm in the middle of is {v}
        3: {s} has {his} head in {v} all day
        {v} is open on my lap
        the (novel|book) I (started|picked up|began) is (called |){v}
        my commute read is {v}
        the book on my bedside table is {v}, I'm reading it
        a friend lent me {v}, and I'm reading it
        1: can't sleep because of {v}, what a page-turner
        what I'm reading (now|at the moment|these days|right now) is {v}
        at the moment I'm reading {v}
        I'm struggling with {v}, it's a hard read
        I'm studying {v} for English class
        {v} is the page-turner keeping me awake
        these days I'm reading {v}
        my book group is on {v} this month, so I read/reads that
        a mate recommended {v}, so I'm reading that
        my paperback of the moment is {v}
        I'm giving the novel {v} a go
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
        did _I mention what book I'm on?
        what book is keeping me awake?
        what book am/is I curled up with?
        what's my (bedtime|commute|holiday) read?
        (which|what) (novel|title) am/is I reading
        (which|what) book was I reading
        what am/is I reading?
        which book am/is I partway through?
        (which|what) book have/has I been reading
        reading-wise, what's on the go?
        (which|what) book have/has I (started|begun|got on the go)
        (which|what) book did I (begin|start reading|pick up)
        what am/is I reading for book club?
        (which|what) book do/does I have on the go
        is there a book I'm reading?
        which novel have/has I sunk my teeth into?
        (which|what) book is on my bedside table
        which story am/is I reading?
        what book have/has I not finished yet?
        what do/does I read on the (bus|train|tube|sofa) these days?
        (which|what) book did _I say I'm reading
        what's the book I'm reading[ called]
        what have/has I got my nose in?
        what title is on the cover of my book?
        what is the book I'm reading[ called]?
        what is the (title|name) of the book I'm reading
        which paperback have/has I got in my bag?
        what's the title of my current book
        what audiobook have/has I got on?
        what is my current (book|read)
        which book have/has I downloaded to read?
        which book am/is I in the middle of?
        which book have/has I got my head in?
        what's my current (book|read)
        what's my book (at the moment|right now) called
        which novel have/has I got on the go?
        what book is it I'm reading
        which audiobook am/is I listening to?
        do/does I read a book at the moment, and which
        which book am/is I (glued to|immersed in|lost in|absorbed in)?
        what's on my (Kindle|e-reader|reading list) right now?
        which book am/is I stuck on?
        am/is I reading a book, and which one
        (which|what) book did I start?
        which paperback am/is I reading?
        am/is I reading (anything|something)[ at the moment]
        what did _I (say|tell you) I'm reading
        have/has I got a book on the go?
        remind _me (what I'm reading|which book I'm reading).
        which book am/is I (slogging|racing|working|getting) through?
        tell _me (what I'm reading|which book I'm reading|the title of my current book).
        do you (know|remember) (what I'm reading|which book I'm reading)
        name the book I'm reading.
        which book have/has I borrowed and started?
        which book can't I put down
        which page-turner keeps me up at night?
        * what book am/is I in the middle of?
        * what's the name of the book I'm reading?
    """,
    clauses="""
        (what|which) book I'm reading
        what I'm (currently reading|reading at the moment|reading now)
        what I've been reading
        which audiobook I'm listening to
        what my reading material is
        which book I'm (devouring|tackling|rereading)
        (which|what) novel I'm reading
        (which|what) book I've (started|been reading)
        which story I'm reading
        which book I have/has yet to finish
        which book I'm (glued to|immersed in|lost in)
        if I'm reading any book
        what I'm reading
        which book I've got my nose in
        which book my bookmark is in
        which paperback I'm reading
        (which|what) book I'm in the middle of
        what I'm reading for book club
        what the book I'm reading is called
        what my current (book|read) is
        (which|what) book I (started|picked up|began)
        which page-turner keeps me up at night
        which book I'm partway through
        * the name of the book I'm reading
    """,
    topics="""
        my current book
        the book I'm reading
        my current read
        the novel I'm on
        the book I have/has yet to finish
        the book I'm partway through
        the paperback in my bag
        the title of my current book
        my (bedtime|commute|current) reading
        my current (novel|paperback|audiobook)
        the novel on my bedside table
        my reading material
        the book I've got my nose in
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
        I (gave up|stopped) (on |reading )the book {o}, I'm reading {v} now
        I'm reading {v} now[, not {o}]
        I've moved on from {o} to {v}, my new book
        my book club has moved from {o} to {v}
        I've started {v} now, {o} is finished
        I (swapped|exchanged) {o} for {v}, that's what I'm reading
        I'm reading {v} instead of {o}
        it's {v} I'm reading, not {o}
        I put {o} away, now I'm reading {v}
        1: wrong title, I'm reading {v}
        1: scratch that, the book is {v}
        1: my mistake, I'm reading {v}, not {o}
        the book I'm reading is {v}, not {o}
        I took {o} back, I'm reading {v} now
        my current book is {v} now[, not {o}]
        I've (swapped|changed) books from {o} to {v}
        I returned {o} to the library, and I'm reading {v}
        {o} is read, {v} is on the go now
        I was reading {o}, but now I'm reading {v}
        I couldn't get into {o}, so I'm reading {v}
        {v} has replaced {o} on my bedside table
        {o} was boring, so I'm reading {v} now
        I (ditched|abandoned|binned) {o}, I'm reading {v} now
        1: no no, the book is {v}, forget {o}
        1: sorry, I meant I'm reading {v}, not {o}
        my bookmark moved from {o} to {v}
        I got to the end of {o}, next up is {v}
        {o} was dull, I've dived into the book {v}
        * after {o} I started {v}
    """,
)
