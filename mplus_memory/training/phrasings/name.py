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
        1: me {v}
        my mum and dad christened me {v}
        r: when _I say {v}, that's {s}
        1: the person typing this is {v}
        I was registered as {v} at birth
        1: I'm {v}[, nice to meet you|, by the way]
        1: name's {v}
        1: I am {v}
        1: the name's {v}
        1: use {v} when you talk to me
        1: you're chatting with {v}
        1: im {v}
        1: this is me, {v}
        1: delighted to make your acquaintance, I'm {v}
        I appear/appears as {v} in the papers
        1: I'm {v}
        1: it's {v}[ here| again| speaking]
        1: call me {v}[, please]
        1: (hi|hey|hello), it's {v}
        1: you can call me {v}
        r: let _me tell you about {s}, {v}
        1: (hi|hello), this is {v}
        I respond/responds to {v}
        1: everyone calls me {v}
        I'm known as {v}[ to everyone| to my friends| at work]
        my mailbox has my name on it, {v}
        my handle is {v}
        1: no need to be formal, {v} is fine
        1: (people|my friends|they) call me {v}
        my given name is {v}
        1: we haven't been introduced, I'm {v}
        1: this is {v}[ speaking| here| writing]
        the name I go/goes by is {v}
        1: {v} is my name
        people (usually|mostly|just|all) call me {v}
        my mother only says {v} in full when I'm in trouble
        nobody abroad can pronounce my name, {v}
        1: oh, how rude of me, {v}, hello
        my granny picked my name, {v}
        1: {v} here
        my (family|friends|colleagues|coworkers|mates|parents) (all |)call me {v}
        my (family|friends|colleagues|coworkers) know me (as|by the name of) {v}
        1: the name is {v}
        1: knock knock, only {v}
        everybody knows me as {v}
        my conference lanyard should read {v}
        r: that's {s} in the photo, {v}
        1: to whom it may concern, the undersigned is {v}
        1: my parents named me {v}
        1: I don't think we've met, I'm {v}
        everyone just calls me {v}
        my email signature says {v}
        1: just call me {v}
        I have/has the name {v}
        my luggage tag reads {v}
        1: may I present myself, {v}
        my workmates call me {v}
        r: {v}, meaning {s}, (texted|popped round|rang) just now
        1: I've come for my appointment, {v} is the name
        r: if _I mention {v}, _I'm talking about {s}
        I answer/answers to (the name |){v}
        I was dubbed {v} as a baby
        r: {v} happens to be {s}
        r: {s} is {v}
        I use/uses the name {v}
        1: {v} checking in
        I was named {v}[ by my parents| at birth| after a relative]
        on stage they announced me as {v}
        r: {v} is {s}
        my passport reads {v}
        1: you've got {v} (here|on the line|at the keyboard)
        you'll find my name under {v}
        I was given the name {v}[ at birth]
        my birth certificate says {v}
        my autograph says {v}, if you can decipher it
        1: howdy, I'm {v}
        r: our family tree shows {s} as {v}
        1: {v} reporting for duty
        r: {v} is {p} name
        my parents (gave me the name|called me|decided on the name|settled on the name) {v}
        my nan still hollers {v} when she wants me indoors
        r: {s} goes by {v}
        1: plain old {v}, nothing fancier than that
        the doorbell has my name, {v}
        I was christened {v}
        autocorrect always mangles my name, {v}
        r: {s} has the name {v}
        I sign/signs everything with {v}
        my login is a jumble, but the person's name is {v}
        I bear/bears the name {v}
        r: when {s} phones, {v} flashes up on _my screen
        r: {s}, {v}, (says hello|is visiting|came by|sends greetings|called today)
        my nickname is {v}, (everyone uses it|that's what everyone says)
        my business card reads {v}
        1: first name and surname: {v}
        r: meet {s}, {v}
        it says {v} on my (passport|name tag|badge|ID card|driving licence|driver's license)
        I'm down as {v} on the list
        1: we spoke last week, {v} again
        r: {s} is a lovely person, {v} by name
        r: {s} responds to {v}
        the wedding invitation was addressed to me as {v}
        r: this is {s}, {v}
        I (sign/signs my emails|sign/signs letters) with my name, {v}
        1: yo, {v} here
        my buddies call me {v}
        my moniker is {v}
        I've been saddled with {v} as a name, blame the grandparents
        my teachers called me {v}
        r: everyone calls {s} {v}
        1: new phone, {v} here, save the contact
        the vicar splashed water on me and said {v}
        r: {s} got the name {v} from a great-aunt
        1: my folks argued for weeks, then I became {v}
        my name is spelled {v}
        1: I'd like to introduce myself, I'm {v}
        1: I present myself, I'm {v}
        r: the envelope for {s} should say {v}
        {v} was sewn into my school coat, as every child had a name label
        1: {v} will do as a name for me
        r: in all _my stories {v} is {s}
        1: tell them {v} rang, they'll know it was me
        r: {s} was christened {v}
        r: the name of {s} is {v}
        the midwife wrote {v} on my wristband
        1: me, I'm {v}
        1: remember me? it's your old pal {v}
        1: yours truly is {v}
        1: let me introduce myself, (I'm|my name is|I am) {v}
        1: hello, my name is {v}
        my mum was hooked on a soap opera, so I ended up as {v}
        1: myself {v}
        r: {s} got lumbered with {v}, poor thing, what a name
        1: allow me to introduce myself: {v}
        1: my name would be {v}
        1: hi, I'm {v}
        1: skip the sir and madam, {v} suits me
        1: never cared much for it, but {v} I am
        1: how do you do, I'm {v}
        1: please call me {v}
        I shouted present when the teacher read out {v}
        1: g'day, {v}'s the name
        1: {v} is what people call me
        I'm listed as {v} in the phone book
        1: feel free to call me {v}
        1: the table's booked under {v}, that's us
        1: (you may|you could|just) address me as {v}
        1: who's asking? well, {v} is
        1: silly username, I know, the human behind it is {v}
        on my papers I'm {v}
        r: ice {v} on the birthday cake for {s}
        1: file me under {v}
        I sign/signs as {v}
        1: kind regards, {v}
        1: I was named {v} (by my parents|at birth)
        1: you can refer to me as {v}
        officially I'm {v}
        r: {s} has a nice name, {v}
        1: my friends know me as {v}
        1: yours sincerely, {v}
        1: I (usually|normally) introduce myself as {v}
        the barista scribbled {v} on my cup, that's my name
        1: I'm {v}, (pleased to meet you|good to meet you|that's my name)
        my great-aunt and I share one name, {v}
        1: (pleased|nice|lovely|great) to meet you, (I'm|my name is) {v}
        my full legal name is {v}
        1: jot down my name, {v}
        1: put me down as {v}
        1: greetings, I am {v}
        1: it is {v} speaking
        1: my name? {v}
        1: name: {v}
        1: I believe you wanted to know who I was, {v}
        1: you are speaking with {v}
        1: who am I? I'm {v}
        1: my mother calls me {v}
        1: for the record, my name is {v}
        r: {s} {v} (is visiting|came to see me|says hi)
        1: sup, {v} is in the house
        1: (remember|save|note|write down) my name: {v}
        r: I have {an_owner} called {v}
        1: most people call me {v}, (so can you|you can too)
        I've been {v} since the day I was born
        my forename is {v}
        1: {v} is the name[ my parents gave me| I go by| I was given]
        my pals call me {v}
        r: I have {an_owner} named {v}
        1: cheers, {v} (signing off|out)
        1: I'm the one called {v}
        I got lumbered with the name {v}
        r: {s}'s first name is {v}
        r: {p} name is {v}
        r: the first name of {s} is {v}
        r: {p} name's {v}, by the way
        r: I call {s} {v}
        r: _I've got {an_owner} named {v}
        1: guess who? {v}!
        1: good (morning|evening|afternoon), {v} is my name
        1: where are my manners, I'm {v}
        r: _I have {an_owner}, {v}
        r: you have to meet {s}, {v} is (great|lovely)
        1: no bot, a real human, {v} by name
        r: _I have {an_owner} whose name is {v}
        r: they (named|call) {s} {v}
        r: _I have {an_owner} and {his} name is {v}
        1: my name's {v}, (nice to meet you|by the way|hello)
        my parents chose {v} for me as a name
        there's a mug with my name printed on it, {v}
        1: fill in {v} where the form wants to know who I am
        r: _I'm off to the cinema with {s}, that's {v}
        I'm {v} on paper
        r: {s} is called {v}, by the way
        1: you may know me as {v}
        r: {s}'s called {v}
        r: the name of {s} happens to be {v}
        the label on my door says {v}
        1: I'm known as {v}
        r: {v}, {s}, (is here|is coming over|was here yesterday|said hello)
        1: {v} at your service
        1: {v}, that's me
        r: {v} is what (we|_I|people) call {s}
        1: I answer to {v}
        r: {v} is {s}, (by the way|in case you wonder)
        1: I was baptised {v}
        my parents plumped for {v} as my name
        r: we (named|call|called) {s} {v}
        1: caller's name: {v}
        r: _I (talked to|met|saw|visited|called) {s}, {v}, (today|yesterday|last night|this morning)
        1: I'm called {v}, (nice to meet you|by the way)
        1: the nurse just called out {v}, so it's my turn
        r: let _me introduce {s}, {v}
        1: they call me {v}
        r: by {v} _I mean {s}
        if a parcel comes for {v}, that's me
        my boss addresses me as {v}
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
        r: give _me the name of {s}.
        1: do I need to introduce myself again, or who am I?
        do you (know|remember|recall) my name?
        what name did you note for me?
        what did my mum and dad call me?
        what's my name?
        what was my name[ again]?
        what's my name again?
        what am/is I called?
        remind _me (what my name is|of my name|what I'm called).
        by (what|which) name do/does I go?
        1: guess who I am?
        1: greet me by name, what is it?
        what do/does I go by?
        my full name, please?
        1: name me.
        what name do/does I have?
        1: do you know who's typing here?
        (what|which) name did _I (give|tell) you for me?
        1: who is it that's talking to you?
        how am/is I called?
        1: who's on the other end here?
        r: what did the parents of {s} pick as a name?
        1: fill in the gap: hello, my name is what?
        what do (people|my friends|my family) call me?
        what name was I registered under?
        what did _I say my name (is|was)?
        1: what am I to you, what's my name?
        what appellation do/does I go under?
        what name was I given?
        state my name.
        1: say who I am.
        what was I christened?
        what do/does I respond to?
        what name should be engraved on my mug?
        what did my parents (call|name) me?
        1: who am I?
        1: pretend I've got amnesia, who am I?
        what name am/is I known by?
        what am/is I known as?
        which name have/has I got?
        what name do/does I answer to?
        which name is it that I have/has?
        what does the teacher read out for me at the register?
        1: prove you were listening, who am I?
        r: what name did they give {s}?
        1: what do you call me?
        1: what am I named?
        my first name and surname, please?
        what's the name I go/goes by?
        1: does my name ring a bell, what is it?
        1: who are you dealing with here?
        1: have you forgotten my name?
        r: what's {s} known as?
        1: did my name slip your mind?
        tell _me what I'm called.
        what do strangers call me after introductions?
        1: who have you got on the line?
        have you got my name?
        1: do you know who I am?
        1: how would you address an envelope to me?
        what was I named?
        r: under which name did _I save {s} in _my contacts?
        what name did my parents saddle me with?
        r: {p} name?
        1: what is my name, (please|do you know|do you remember)?
        1: do you remember who I am?
        1: who am I, mate?
        have/has I got a name?
        1: who am I again?
        how do people address me?
        r: what do _I shout when _I want {s}?
        1: can you remember who I am?
        how do/does I spell my name?
        what did the vicar say I was to be called?
        1: quick quiz, who's your user?
        spell out my name.
        what's my legal name?
        1: do you still know (my name|who I am|what I'm called)?
        1: what do people call me?
        1: who are you (talking|speaking|chatting) (to|with)?
        what name have you got (for me|down for me|on file for me)?
        r: what do people call {s}?
        1: which name should you use for me?
        1: how should you address me?
        1: what should you call me?
        what name is on my (passport|birth certificate|badge|doorbell)?
        1: whom have you the pleasure of talking to?
        1: you know my name, don't you?
        1: start a letter to me, dear who?
        what should the barista scribble on my cup?
        r: who's that in the photo, {s}, by name?
        what should be printed on my business card?
        r: who might {s} be?
        what was I dubbed?
        1: how did I introduce myself?
        under what name should the table be reserved for me?
        what do my (pals|mates|buddies|workmates) call me?
        what does my passport say my name is?
        what's my (forename|moniker|handle)?
        what name is written down for me?
        1: whose chat is this?
        r: _my mind's gone blank, {s} is called?
        1: under what name do you know me?
        1: my name is what?
        r: who is {s}?
        1: if I rang you, what would the screen display?
        r: how do _I address an envelope to {s}?
        which name belongs in the top box of the form?
        any recollection of my name?
        1: who's the one typing?
        1: what name did I introduce myself with?
        what's the name on my email account?
        1: who's this you're chatting with?
        1: did you (catch|get|note) my name?
        r: who's {s}?
        1: tell me who I am.
        r: {s} is called what?
        1: what would you yell to get my attention?
        r: what do (_I|we) call {s}?
        what do/does I sign letters with, which name?
        1: blimey, you've forgotten who I am, haven't you?
        r: what's {p} name[ again]?
        r: what is the name of {s}?
        r: which name should be iced on {p} cake?
        how do/does I sign my emails?
        1: did you forget who I am?
        my name, what is it?
        what's my given name?
        what name was I christened with?
        my name?
        r: what name goes on the birthday card for {s}?
        r: {s}, what was the name, it's on the tip of _my tongue?
        what did my folks pick from the baby-name book?
        what would my mum shout when supper's ready?
        1: address me by my name.
        1: do you recognize me, what's my name?
        what goes on my (name badge|lanyard|luggage tag)?
        r: what is {s} called[ again]?
        under which name am/is I listed?
        1: do you recognise me, who am I?
        1: which human is bothering you right now?
        whose name goes beside my signature?
        1: sign this email for me, with which name?
        1: how will you greet me, by which name?
        1: are we on first-name terms, and what's mine?
        how should the greeting card be signed on my behalf?
        r: who was {s} again?
        r: tell _me the name of {s}.
        r: do you know {p} name?
        r: do you (remember|recall) (what {s} is called|the name of {s}|{p} name)?
        1: who am I, in your notes?
        r: what name does {s} have?
        what's my full name?
        r: what did I say {s} is called?
        r: who did _I say {s} is?
        r: how is {s} called?
        r: what's the forename of {s}?
        what do/does I sign as?
        1: what do I call myself?
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
        which name you have for me
        what my name is
        by what name I go/goes
        what to scribble on my coffee cup
        how people address me
        what my parents christened me
        1: who you're chatting with
        r: what they named {s}
        what my (forename|full name|legal name) is
        how I'm called
        what my folks picked from the baby-name book
        what name I got lumbered with
        1: how to address me
        r: what to write on the envelope for {s}
        what to print on my name badge
        the name I go/goes by
        the name _I gave you for me
        what the teacher reads out for me at the register
        how I sign/signs my emails
        1: who your user is
        1: whom you have the pleasure of talking to
        how to sign the greeting card for me
        what name I was given
        1: who I am
        what I am/is called
        1: how I introduced myself
        1: what you should call me
        what to engrave on my mug as a name
        r: who {s} is
        1: who's on the other end
        1: who you're talking to
        what I respond/responds to
        1: how to start a letter to me, dear who
        r: what {s} is called
        under which name I'm listed
        what name is on my passport
        r: which name to ice on {p} cake
        r: under which name _I saved {s} in _my contacts
        what I was christened
        whose name belongs on my luggage tag
        1: who's typing here
        r: who {s} was
        * r: what name {s} has
        * 1: what name I have
        * what people call me
    """,
    topics="""
        my name
        the name I go/goes by
        the name I was given
        my forename
        my moniker
        my full name
        the name for my signature
        the name I use/uses
        the name on my (badge|lanyard|luggage tag)
        my first name and surname
        the name I answer/answers to
        the name my parents picked for me
        the name for the top box of my form
        the name I sign/signs with
        my appellation
        my real-life name
        the name my mum shouts at supper time
        the name people call me
        my legal name
        my given name
        the name I got lumbered with
        the name on my business card
        the name you have down for me
        the name on my school register
        the name on my passport
        the name to put on my coffee cup
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
        I've ditched the name {o}, I'm called {v}
        I shortened my name from {o} to {v}
        1: I was pulling your leg with {o}, I'm {v}
        forget {o}, I go/goes by {v}
        I answer/answers to {v} now, {o} is history
        my new name is {v}
        I [legally |officially |recently ]changed my name from {o} to {v}
        I had my name changed to {v}
        the deed poll went through, so I'm {v} now
        I outgrew {o}, everybody says {v} to me now
        1: I've tied the knot, so it's goodbye {o}, hello {v}
        1: please call me {v} from now on
        r: _I keep muddling {s}, it's {v}, not {o}
        since the wedding my name is {v}
        my name used to be {o}, now it's {v}
        I've taken the name {v}
        1: call me {v} from now on[, not {o}]
        nobody says {o} to me nowadays, it's {v}
        I dropped the name {o} and use/uses {v} now
        it's {v}, not {o}, that's my (real|actual|right) name
        1: my baptism name never fitted, so I'm {v} these days
        you've mistaken my name, it's {v}
        1: I'm not {o}, I'm {v}
        1: oi, who's {o}? I'm {v}!
        1: enough of {o}, use {v} when you talk to me
        since the divorce {o} is gone and I'm {v} again
        r: {p} name is {v}, _I got it wrong
        r: {s} hates being {o} and wants to be {v}
        _I got it wrong, my name is {v}, not {o}
        1: oops, I'm {v}, not {o}
        the luggage tag needs reprinting, my name became {v}
        my badge was misprinted with {o}, the name is {v}
        r: oops, {s} is {v}, not {o}
        scrap {o}, my name is {v}
        1: that {o} business was a fib, I'm really {v}
        1: you've muddled me with somebody else, I'm {v}
        you misheard my name, it's {v}, not {o}
        you've muddled my name, it's {v}, not {o}
        I've adopted the name {v} in place of {o}
        you got my name wrong, it's {v}
        r: {s} got married and became {v}
        1: it's {v}, not {o}, you got my name wrong
        nobody calls me {o} these days, it's {v} now
        1: {o} was a joke, I'm really {v}
        1: I go by {v} now
        1: I prefer to be called {v} (now|instead of {o})
        1: stop calling me {o}, my name is {v}
        1: don't call me {o}, call me {v}
        that was a slip, I'm called {v}, not {o}
        I've retired {o} as a stage name, I'm plain {v}
        1: sorry, I mistyped my name, it's {v}
        3: {s} isn't called {o}, {s} is called {v}
        1: from now on I'm {v}
        1: no no, the name's {v}, not {o}
        1: beg your pardon, you misheard, I'm {v}
        the registry office approved it, I'm {v}, no longer {o}
        my passport says {v} now, not {o}
        1: bloody autocorrect, I'm {v}, not {o}
        1: my name is {v}, I (don't know why I wrote|only joked about) {o}
        1: my keyboard slipped, I'm {v}
        3: {s} goes by {v} now
        _I made a typo, my name is {v}
        1: wrong name, I'm {v}
        r: {s} is {v}, not {o}
        1: you keep saying {o}, but I'm {v}
        I had a rebrand, {o} is dead, long live {v}
        I had {o} struck off, my legal name is {v} now
        1: cross out {o} and write {v}, that's who I am
        r: _I mixed up names, {s} is called {v}
        * my name is not {o} but {v}
        * I'm called {v} now, not {o}
    """,
)
