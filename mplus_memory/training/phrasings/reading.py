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
        1: my current read: {v}
        my current read is {v}
        I'm (now|still|presently|just) reading {v}
        I'm reading {v} (now|lately|this week|this month|before bed|for the first time|for my book club)
        I'm rereading {v}[ at the moment| these days]
        the book I'm reading is [called |]{v}
        I'm in the middle of (reading |)(the book |){v}
        I'm in the middle of a book called {v}
        I'm reading the book {v}
        I'm reading a (novel|story|book) (called|named|titled|with the title) {v}
        I'm busy reading {v}
        I'm (partway|a third of the way|most of the way|nearly) through the book {v}
        I'm (a few|ten|fifty) pages into {v}
        I'm a few chapters into {v}
        I'm on the (first|second|third|last|fifth) chapter of {v}
        I'm on the last pages of {v}
        I [just |]started (reading |)the book {v}
        I'm almost (done with|finished with) the book {v}
        I'm (hooked on|gripped by|engrossed in|absorbed in|buried in|deep into) the book {v}
        I'm enjoying the book {v}[ at the moment| right now]
        I'm making my way through {v}, page by page
        I'm working my way through the book {v}
        I'm ploughing through the book {v}
        I'm having trouble putting down the book {v}
        I can't put the book {v} down
        I can't stop reading {v}
        I'm reading a book called {v}
        I read/reads {v} (every evening|every night|before bed|on the train|in bed) at the moment
        I read/reads a bit of {v} (every evening|every night|before bed|each day)
        I've (just |)started (reading |)(the book |the novel ){v}
        I've (just |)started reading {v}
        I've (just |)begun (reading |)the book {v}
        I've got my nose in {v}, a good book
        I've got the book {v} on the go
        I've opened the book {v} and am/is reading it
        I've picked up the book {v} and am/is reading it
        I began reading {v} (yesterday|last week|a few days ago|last night)
        I'm halfway through {v}
        I started (reading |the novel ){v} (yesterday|last week|a few days ago|last night)
        I have/has (the book |){v} on my bedside table, I'm reading it
        I borrowed {v} from the library and I'm reading it
        I got {v} as a present, and I'm reading it (now|at the moment)
        my book at the moment is {v}
        my (bedtime|holiday|weekend) (read|reading) at the moment is {v}
        my latest (book|read) is {v}, I'm reading it now
        {v} is the book I'm reading[ now| at the moment| right now]
        {v} is my current (book|read)
        my current book is {v}
        {v} is what I'm reading[ now| at the moment| right now| these days]
        {v} is on my bedside table, I'm reading it
        {v} is the novel I'm reading
        the (title|name) of the book I'm reading is {v}
        the (novel|book) I'm in the middle of is {v}
        the (novel|book) I (started|picked up|began) is (called |){v}
        the book on my bedside table is {v}, I'm reading it
        what I'm reading (now|at the moment|these days|right now) is {v}
        at the moment I'm reading {v}
        these days I'm reading {v}
        * the book on my bedside table is {v}
        * I've been reading {v} lately
    """,
    asked="""
        (what|which) book am/is I reading[ now| at the moment]?
        what am/is I reading (now|at the moment|right now|these days|currently|again|lately)
        what am/is I currently reading
        what have/has I been reading[ lately| recently]
        what do/does I read (at the moment|these days|right now|before bed)
        what was I reading
        (which|what) (novel|title) am/is I reading
        (which|what) book was I reading
        what am/is I reading?
        (which|what) book have/has I been reading
        (which|what) book have/has I (started|begun|got on the go)
        (which|what) book did I (begin|start reading|pick up)
        (which|what) book do/does I have on the go
        (which|what) book is on my bedside table
        (which|what) book did _I say I'm reading
        what's the book I'm reading[ called]
        what is the book I'm reading[ called]?
        what is the (title|name) of the book I'm reading
        what's the title of my current book
        what is my current (book|read)
        what's my current (book|read)
        what's my book (at the moment|right now) called
        what book is it I'm reading
        do/does I read a book at the moment, and which
        am/is I reading a book, and which one
        (which|what) book did I start?
        am/is I reading (anything|something)[ at the moment]
        what did _I (say|tell you) I'm reading
        remind _me (what I'm reading|which book I'm reading).
        tell _me (what I'm reading|which book I'm reading|the title of my current book).
        do you (know|remember) (what I'm reading|which book I'm reading)
        name the book I'm reading.
        which book can't I put down
        * what book am/is I in the middle of?
        * what's the name of the book I'm reading?
    """,
    clauses="""
        (what|which) book I'm reading
        what I'm (currently reading|reading at the moment|reading now)
        what I've been reading
        (which|what) novel I'm reading
        (which|what) book I've (started|been reading)
        what I'm reading
        (which|what) book I'm in the middle of
        what the book I'm reading is called
        what my current (book|read) is
        (which|what) book I (started|picked up|began)
        * the name of the book I'm reading
    """,
    topics="""
        my current book
        the book I'm reading
        my current read
        the title of my current book
    """,
    corrected="""
        I finished {o}, I'm reading {v} now
        I'm not reading {o} (any more|anymore), I'm reading {v}[ now]
        I'm no longer reading {o}, I'm on {v} now
        I'm done with {o}, I'm reading {v}[ now]
        I've finished {o} and started {v}
        I've (stopped|quit|given up) reading {o}, I'm reading {v} now
        I (gave up|stopped) (on |reading )the book {o}, I'm reading {v} now
        I'm reading {v} now[, not {o}]
        I've moved on from {o} to {v}, my new book
        I've started {v} now, {o} is finished
        I (swapped|exchanged) {o} for {v}, that's what I'm reading
        I'm reading {v} instead of {o}
        it's {v} I'm reading, not {o}
        I put {o} away, now I'm reading {v}
        the book I'm reading is {v}, not {o}
        my current book is {v} now[, not {o}]
        I've (swapped|changed) books from {o} to {v}
        I was reading {o}, but now I'm reading {v}
        {o} was boring, so I'm reading {v} now
        1: sorry, I meant I'm reading {v}, not {o}
        * after {o} I started {v}
    """,
)
