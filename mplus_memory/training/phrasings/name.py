"""How people say their name, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

NAME = Attribute(
    key="name",
    kind="full_name",
    answer="my name is {v}.",
    weight=2.5,
    owners=("self", "relative"),
    acknowledgement="Nice to meet you, {v}.",
    told="""
        my name is {v}
        1: hi, my name is {v}
        my name's {v}
        1: hey, I'm {v}
        I'm called {v}
        1: hello, I'm {v}[ by the way| and I'm new here]
        1: hey there, {v} here
        I am/is called {v}
        1: hi, {v} here
        my [first |full ]name is {v}
        1: my name is {v}[, what's yours|, nice to meet you|, by the way]
        1: I'm {v}[, nice to meet you|, by the way]
        1: name's {v}
        1: I am {v}
        1: the name's {v}
        1: im {v}
        1: I'm {v}
        1: it's {v}[ here| again| speaking]
        1: call me {v}[, please]
        1: (hi|hey|hello), it's {v}
        1: you can call me {v}
        1: (hi|hello), this is {v}
        1: everyone calls me {v}
        I'm known as {v}[ to everyone| to my friends| at work]
        1: (people|my friends|they) call me {v}
        my given name is {v}
        1: this is {v}[ speaking| here| writing]
        the name I go/goes by is {v}
        1: {v} is my name
        people (usually|mostly|just|all) call me {v}
        1: {v} here
        my (family|friends|colleagues|coworkers|mates|parents) (all |)call me {v}
        my (family|friends|colleagues|coworkers) know me (as|by the name of) {v}
        1: the name is {v}
        everybody knows me as {v}
        1: my parents named me {v}
        everyone just calls me {v}
        1: just call me {v}
        I answer/answers to (the name |){v}
        r: {s} is {v}
        I use/uses the name {v}
        I was named {v}[ by my parents| at birth| after a relative]
        r: {v} is {s}
        I was given the name {v}[ at birth]
        r: {v} is {p} name
        my parents (gave me the name|called me|decided on the name|settled on the name) {v}
        r: {s} goes by {v}
        I was christened {v}
        r: {s} has the name {v}
        I bear/bears the name {v}
        r: {s}, {v}, (says hello|is visiting|came by|sends greetings|called today)
        my nickname is {v}, (everyone uses it|that's what everyone says)
        r: meet {s}, {v}
        it says {v} on my (passport|name tag|badge|ID card|driving licence|driver's license)
        r: this is {s}, {v}
        I (sign/signs my emails|sign/signs letters) with my name, {v}
        r: everyone calls {s} {v}
        my name is spelled {v}
        1: I'd like to introduce myself, I'm {v}
        r: the name of {s} is {v}
        1: let me introduce myself, (I'm|my name is|I am) {v}
        1: hello, my name is {v}
        1: allow me to introduce myself: {v}
        1: hi, I'm {v}
        1: please call me {v}
        1: {v} is what people call me
        1: feel free to call me {v}
        1: (you may|you could|just) address me as {v}
        1: I was named {v} (by my parents|at birth)
        1: you can refer to me as {v}
        1: my friends know me as {v}
        1: I (usually|normally) introduce myself as {v}
        1: I'm {v}, (pleased to meet you|good to meet you|that's my name)
        1: (pleased|nice|lovely|great) to meet you, (I'm|my name is) {v}
        1: it is {v} speaking
        1: my name? {v}
        1: name: {v}
        1: you are speaking with {v}
        1: who am I? I'm {v}
        1: my mother calls me {v}
        1: for the record, my name is {v}
        r: {s} {v} (is visiting|came to see me|says hi)
        1: (remember|save|note|write down) my name: {v}
        r: I have {an_owner} called {v}
        1: most people call me {v}, (so can you|you can too)
        1: {v} is the name[ my parents gave me| I go by| I was given]
        r: I have {an_owner} named {v}
        1: I'm the one called {v}
        r: {s}'s first name is {v}
        r: {p} name is {v}
        r: the first name of {s} is {v}
        r: {p} name's {v}, by the way
        r: I call {s} {v}
        r: _I've got {an_owner} named {v}
        r: _I have {an_owner}, {v}
        r: you have to meet {s}, {v} is (great|lovely)
        r: _I have {an_owner} whose name is {v}
        r: they (named|call) {s} {v}
        r: _I have {an_owner} and {his} name is {v}
        1: my name's {v}, (nice to meet you|by the way|hello)
        r: {s} is called {v}, by the way
        1: you may know me as {v}
        r: {s}'s called {v}
        r: the name of {s} happens to be {v}
        1: I'm known as {v}
        r: {v}, {s}, (is here|is coming over|was here yesterday|said hello)
        1: {v}, that's me
        r: {v} is what (we|_I|people) call {s}
        1: I answer to {v}
        r: {v} is {s}, (by the way|in case you wonder)
        1: I was baptised {v}
        r: we (named|call|called) {s} {v}
        r: _I (talked to|met|saw|visited|called) {s}, {v}, (today|yesterday|last night|this morning)
        1: I'm called {v}, (nice to meet you|by the way)
        r: let _me introduce {s}, {v}
        1: they call me {v}
        r: by {v} _I mean {s}
        * 1: I go by {v}
        * 1: I go by the name of {v}
        * 1: you're talking to {v}
        * 1: you may call me {v}
        * 1: they named me {v}
        * r: {s} is named {v}
        * r: I know {s} as {v}
        * r: {v} is what {s} is called
        * 1: folks call me {v}
        * 1: I'm known by the name {v}
        * r: {p} name happens to be {v}
        * r: people call {s} {v}
        * r: {v}, that is {p} name
        * r: I've got {an_owner} called {v}
        * 1: most people know me as {v}
    """,
    asked="""
        what is my name[ again]?
        tell _me my name.
        say my name.
        do you (know|remember|recall) my name?
        what's my name?
        what was my name[ again]?
        what's my name again?
        what am/is I called?
        remind _me (what my name is|of my name|what I'm called).
        by (what|which) name do/does I go?
        what do/does I go by?
        what name do/does I have?
        (what|which) name did _I (give|tell) you for me?
        how am/is I called?
        what do (people|my friends|my family) call me?
        what did _I say my name (is|was)?
        what name was I given?
        what did my parents (call|name) me?
        1: who am I?
        what name am/is I known by?
        what am/is I known as?
        what name do/does I answer to?
        1: what do you call me?
        what's the name I go/goes by?
        tell _me what I'm called.
        have you got my name?
        1: do you know who I am?
        what was I named?
        1: what is my name, (please|do you know|do you remember)?
        1: do you remember who I am?
        1: who am I again?
        1: can you remember who I am?
        1: do you still know (my name|who I am|what I'm called)?
        1: what do people call me?
        1: who are you (talking|speaking|chatting) (to|with)?
        1: which name should you use for me?
        1: how should you address me?
        1: what should you call me?
        1: how did I introduce myself?
        1: under what name do you know me?
        1: my name is what?
        r: who is {s}?
        1: what name did I introduce myself with?
        1: did you (catch|get|note) my name?
        r: who's {s}?
        1: tell me who I am.
        r: what do (_I|we) call {s}?
        r: what's {p} name[ again]?
        r: what is the name of {s}?
        r: what is {s} called[ again]?
        r: who was {s} again?
        r: tell _me the name of {s}.
        r: do you know {p} name?
        r: do you (remember|recall) (what {s} is called|the name of {s}|{p} name)?
        r: what name does {s} have?
        r: what did I say {s} is called?
        r: who did _I say {s} is?
        r: how is {s} called?
        r: what name did _I tell you for {s}?
        * 1: what name did I give you?
        * 1: can you say my name?
        * 1: what name do I go by?
        * 1: which name is mine?
        * r: what's the name of {s}?
        * r: by what name is {s} called?
        * r: what name does {s} go by?
    """,
    clauses="""
        what I'm called
        my name
        what my name was[ again]
        what name I go/goes by
        what my name is
        by what name I go/goes
        how I'm called
        the name I go/goes by
        the name _I gave you for me
        1: who I am
        what I am/is called
        1: how I introduced myself
        1: what you should call me
        r: who {s} is
        1: who you're talking to
        r: what {s} is called
        r: who {s} was
        * r: what name {s} has
        * 1: what name I have
        * what people call me
    """,
    topics="""
        my name
        the name I go/goes by
        the name I was given
        the name I use/uses
        the name people call me
        * my first name
    """,
    corrected="""
        I changed my name to {v}
        my name isn't {o}, it's {v}
        my name is {v} now[, not {o}]
        I've changed my name to {v}
        I'm not called {o}, I'm called {v}
        I go/goes by {v} (these days|now), not {o}
        my name is {v}, not {o}
        I don't/doesn't go by {o} (any more|anymore), I go/goes by {v}
        my new name is {v}
        I [legally |officially |recently ]changed my name from {o} to {v}
        I had my name changed to {v}
        1: please call me {v} from now on
        my name used to be {o}, now it's {v}
        I've taken the name {v}
        1: call me {v} from now on[, not {o}]
        I dropped the name {o} and use/uses {v} now
        it's {v}, not {o}, that's my (real|actual|right) name
        1: I'm not {o}, I'm {v}
        you got my name wrong, it's {v}
        1: it's {v}, not {o}, you got my name wrong
        1: I go by {v} now
        1: I prefer to be called {v} (now|instead of {o})
        1: stop calling me {o}, my name is {v}
        1: don't call me {o}, call me {v}
        1: sorry, I mistyped my name, it's {v}
        3: {s} isn't called {o}, {s} is called {v}
        1: from now on I'm {v}
        1: my name is {v}, I (don't know why I wrote|only joked about) {o}
        3: {s} goes by {v} now
        r: {s} is {v}, not {o}
        r: _I mixed up names, {s} is called {v}
        * my name is not {o} but {v}
        * I'm called {v} now, not {o}
    """,
)
