"""How people say the name of a pet, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute
from mplus_memory.training.nouns import PETS

PET = Attribute(
    key="pet",
    kind="pet",
    weight=3.0,
    nouns=PETS,
    answer="my {n}'s name is {v}.",
    told="""
        my {n} is called {v}
        my {n} is {v}
        my {n}'s name is {v}
        my {n}'s called {v}
        my {n}: {v}
        my {n} is named {v}
        I dubbed my {n} {v}
        my {n} got the name {v} from the (breeder|shelter|kids)
        there's a {n} in my house, {v} by name
        my {n}'s name: {v}
        my {n} has a funny name, {v}
        I play/plays with my {n} {v}
        I have/has a {n} called {v}
        1: got a {n}, (he's|she's|it's) called {v}
        I've got a [little |big |lovely |new ]{n}, {v}
        I have/has a {n} named {v}
        my {n}'s moniker is {v}
        I have/has a [pet |lovely |new ]{n}, {v}
        I have/has a {n}, (its|his|her) name is {v}
        the tag of my {n} reads {v}
        1: say hi to {v}, my {n}
        I've named my {n} {v}
        I've got a {n} (called|named) {v}
        I (decided|chose) to (call|name) my {n} {v}
        I was given a {n} called {v}
        the {n} I own/owns is (called|named) {v}
        a {n} called {v} (keeps me company|rules my house|moved in with me)
        {v} is my {n}
        the kids picked {v} as a name for my {n}
        {v} is what my {n} is called
        {v} is the name of my {n}
        my grandchildren always ask after {v}, my {n}
        1: new arrival in the family: {v}, a {n}
        3: {s} sends more pictures of {v}, {his} {n}, than of the kids
        {v} is the {n} I (have/has|own/owns)
        after much squabbling my {n} became {v}
        {v} is the name I gave my {n}
        I baptised my {n} {v}
        my {n} {v} is terrified of (fireworks|thunder|the hoover)
        {v}, my {n}, is (chewing everything|hiding|begging for treats)
        the name of my {n} is {v}
        my {n} goes by {v}
        (meet|say hello to) my {n}, {v}
        3: {s} never goes anywhere without {v}, {his} {n}
        sorry about the smell, that's {v}, my {n}
        I ended up naming my {n} {v}
        I call/calls my {n} {v}
        with me lives a {n}, {v}
        I'm the (owner|proud owner) of a {n} (called|named) {v}
        I welcomed a {n} into my home, {v}
        I dote/dotes on my {n}, {v}
        my sister came up with {v} for my {n}
        my {n} {v} is (grumpy|greedy|playful|timid|fussy|spoilt) today
        at last a {n} of my own, welcome {v}
        {v} won a rosette at the pet show, my own {n}
        my {n} {v} chewed through the charger
        I (keep/keeps|have/has) a pet {n} (called|named) {v}
        I own/owns a {n} (called|named) {v}
        my pet {n} is (called|named) {v}
        I'm mum or dad to a {n} called {v}
        I've a {n} by the name of {v}
        my [little |old |new |sweet |]{n} {v} (is asleep|is so funny|ate too much|needs a bath|is at home)
        {v} is the best {n} I could wish for
        I'm inseparable from my {n}, {v}
        I (cuddle/cuddles|stroke/strokes|groom/grooms|tickle/tickles) my {n}, {v}
        my pet {n}'s name is {v}
        the landlord mustn't find out about {v}, my {n}
        my housemate is a {n} called {v}
        I've scratches all over my arms from {v}, my {n}
        3: you know {p} {n}, the plump one, that's {v}
        my aunt is allergic to {v}, my {n}
        I (rescued|bought|took in) a {n} and (called|named) (him|her|it) {v}
        I adopted a {n} (called|named) {v}
        I (brought home|picked up) a [new ]{n} [last week |last month |yesterday ](called|named) {v}
        I [just |recently ]got a {n} (called|named) {v}
        I inherited a {n} called {v}
        I got a {n} (for my birthday|for Christmas|last year|from the shelter), (he's|she's|it's) called {v}
        my {n} {v} (bit me|ran off|scratched me|escaped) this morning
        we drew lots, and my {n} became {v}
        my [little |old |]{n}, {v}, (is asleep|is unwell|is hungry|is very sweet)
        I've had a {n} (called|named) {v} (since last year|for ages|for years|since I was little)
        I (love/loves|adore/adores) my {n} {v} [so much|to bits]
        my {n} was dubbed {v}
        my {n} {v} keeps (waking me up|following me|staring at me)
        I live/lives with my {n} {v}
        {v} is my (faithful|dear|darling|trusty) {n}
        I clean/cleans up after my {n} {v}
        I found a stray {n} and called it {v}
        3: {p} {n} travels in a basket, {v} gets so pampered
        I miss/misses my {n} {v}
        my {n} looked like a real {v}, so the name stuck
        1: no, {v} isn't my password, it's just my {n}'s name
        I opted for {v} as my {n}'s name
        I share/shares my home with a {n} called {v}
        {v} broke a vase, that naughty {n} of my household
        1: look at this photo of {v}, my {n}
        while I'm abroad, someone feeds {v}, my {n}
        I've got a (cuddly|scruffy|chubby|tiny|fluffy|noisy) {n} called {v}
        1: pet passport for my {n}, name {v}
        I fell for a {n} at the rescue centre, {v} it is
        I wrote {v} on my {n}'s carrier so nobody mixes it up
        1: need a sitter for {v}, my {n}, over the holidays
        my little companion is a {n} by the name of {v}
        it says {v} on my {n}'s (bowl|basket|cage|tag)
        there's a {n} of the name {v} at my place
        I (feed/feeds|brush/brushes) my {n} {v} every (day|morning|evening)
        {v} was the runt of the litter, now my {n} is huge
        my {n} {v} made a mess (again|in the kitchen|on the rug)
        1: my other half wanted a baby, we got a {n} instead, {v}
        my {n} pricks up its ears at {v}
        I (spoil/spoils|pamper/pampers) my {n}, {v}, (far too much|a lot|all the time)
        I entered my {n} {v} in a pet show
        we named my {n} {v}
        I foster/fosters a {n} that goes under the name {v}
        I (spent|spend/spends) (the whole day|all day|the evening) with my {n}, {v}
        I talk/talks to my {n} {v} a lot
        I look/looks after my {n} {v}
        if my {n} gets lost, it is chipped, name of {v}
        my {n} is known as {v}
        this is my {n}, {v}
        my {n} {v} just walked across the keyboard, sorry
        since I retired, my {n} {v} has been my company
        my {n} got {v} for a name because of a film
        my {n} (responds|listens) to {v}
        my {n}'s name happens to be {v}
        my {n} comes running when I shout/shouts {v}
        1: just me and the {n} tonight, {v} sends greetings
        the wallpaper on my phone is {v}, my {n}
        I have/has a {n} and (its|his|her) name is {v}
        the vet put my {n}, {v}, on antibiotics
        1: silly, I know, but {v} it was for our {n}
        my (cute|sweet|beloved|lazy|clever|cheeky|naughty|adorable) {n} is (called|named) {v}
        the receptionist at the vet's has my {n} down as {v}
        I raised a {n} and named it {v}
        I've got a {n} and (he|she|it) is called {v}
        my {n} {v} is (moulting|snoring|purring|growling|limping)
        my {n} is on a diet, poor {v} got too plump
        my {n} {v} is (the best|adorable|my best friend|a real character|a bit of a handful)
        1: that noise is my {n}, {v}
        my {n} {v} (turned two|turned five|had a birthday) (today|this week|last month)
        I have/has a [little |lovely |young |old |brown |black |white ]{n} (called|named) {v}
        {v} the {n} (lives|is at home) with me
        my {n} {v} needs (drops|tablets|stitches|an operation)
        the children begged for a {n}, and along came {v}
        my {n} is a (good boy|good girl|sweetheart), (his|her) name is {v}
        {v}, that's my {n}
        the microchip of my {n} is filed under {v}
        I shout/shouts {v} when I want/wants my {n}
        my {n} {v} is the (apple of my eye|light of my life)
        {v}, my {n}, (is asleep|is hungry|likes the sofa|is getting old)
        {v}, that's my {n}'s name
        everyone (calls|knows) my {n} [as |by the name ]{v}
        I [just ]came back from a walk with {v}, my {n}
        the (vet|neighbours) (love|loves) my {n}, {v}
        I took my {n} {v} to the vet
        1: if someone knocks, {v} goes mad, that's our {n}
        my {n}, (who is|who's) (called|named) {v}, (is ill|is in the garden|is sleeping|went to the vet)
        I had my {n} {v} neutered
        I have/has to take my {n} {v} to the vet (tomorrow|today|next week)
        I'm looking after my {n} {v}
        my {n} {v} is off its food
        my {n} was (given the name|christened|baptised) {v}
        1: my {n} interrupts every video call, {v} loves attention
        whenever a tin opens, {v} appears, my hungry {n}
        my {n} bears the name {v}
        1: the whole street knows my {n} {v}
        my {n}'s collar says {v}
        after a rough day only my {n} {v} cheers me up
        there is a {n} at my home, (he|she|it) is called {v}
        the insurance papers list my {n} as {v}
        the name I (picked|chose|settled on) for my {n} is {v}
        my grandad finds {v} a daft name for my {n}
        {v} hid under the bed during the storm, my poor {n}
        1: we ended up with a {n}, {v}
        {v}, my {n}, steals my pillow every night
        my {n} only reacts to the name {v}
        I sleep/sleeps badly because {v}, my {n}, hogs the blanket
        my {n} is registered as {v}
        my best animal friend is a {n}, {v}
        my screensaver shows {v}, my {n}
        my {n} has the name {v}
        I went with {v} (as a name for|as the name of) my {n}
        my {n} {v} travels in a carrier on the back seat
        my {n} came with the name {v}
        I'm potty about my {n}, {v}
        my {n} {v} got (vaccinated|microchipped|weighed) today
        my {n} {v} is part of the family
        I'm so (fond|proud) of my {n}, {v}
        my {n} is getting on a bit, dear old {v}
        my {n} is (called|named) {v} and is (two|three|five|ten) years old
        1: we have a {n} (called|named) {v}
        my {n}, {v}, is (a rascal|a treasure|a little monster|a darling)
        my family has a {n} (called|named) {v}
        3: {s} dotes on {his} {n}, {v}
        1: we've got a {n}, (his|her|its) name's {v}
        1: animal's name {v}, species {n}
        1: our {n} is (called|named) {v}
        my kids named my {n} {v}
        I've had my {n} {v} for (years|three years|a long time)
        1: our {n}'s name is {v}
        * I named my {n} {v}
        * my {n} answers to {v}
        * I gave my {n} the name {v}
        * there's a {n} in my home called {v}
        * {v} is what I call/calls my {n}
        * the {n} I have/has is called {v}
        * I have/has a {n} who is called {v}
        * the name my {n} has is {v}
        * I've got a {n} and the name is {v}
    """,
    asked="""
        what is my {n}'s name?
        what's my {n} named?
        what did I end up (calling|naming) my {n}?
        what's my {n}'s name?
        what have/has I (called|named) my {n}?
        what is my {n} called?
        what was my {n}'s name?
        which name is it that my {n} has?
        what was my {n} called?
        what's my {n} called?
        what was the name of my {n}?
        (remind|tell) _me what my {n} is called?
        my {n} goes by what name?
        what is the name of my {n}?
        my {n} answers to what?
        (remind|tell) _me my {n}'s name?
        what's the name of my {n}?
        what word makes my {n} come running, its name?
        what's my (dear|beloved|lovely|little) {n} called?
        (can|could) you (remind|tell) _me my {n}'s name?
        what name did I end up with for my {n}?
        (can|could) you name my {n}?
        what's on my {n}'s collar, which name?
        what name is my {n} registered under?
        how do people call my {n}?
        what do/does I shout when my {n} runs off?
        what do/does I shout to fetch my {n}?
        what do/does I call my {n}?
        do you (remember|recall|know) what my {n} is called?
        what name stuck with my {n}?
        what name did my {n} come with?
        under what name is my {n} insured?
        which name suits my {n}, what is it called?
        give _me my {n}'s name.
        what's my {n} known as?
        who's the {n} that lives with me?
        say my {n}'s name.
        do you (remember|recall) my {n}'s name?
        what did I (call|name) my {n}?
        what was that daft name I gave my {n}?
        has my {n} been given a name yet?
        what's my {n}'s (official|proper|full|exact) name?
        spell my {n}'s name.
        what's my {n} officially called?
        what was my {n} christened?
        did _I (tell you|mention|ever tell you) my {n}'s name?
        who broke the vase, what's that {n} of my house called?
        what name did the rescue centre give my {n}?
        name-wise, what did my {n} become in the end?
        what does my {n}'s tag say?
        what's my companion called, the {n}?
        what did I christen my {n}?
        do you know my {n}'s name?
        did _I (tell you|say|mention) what my {n} is called?
        whom do/does I share my sofa with, my {n}'s name?
        what name does my {n} (go by|answer to)?
        which name would my {n} recognise?
        how is my {n}'s name (spelt|spelled|written)?
        what did I write on the adoption papers as my {n}'s name?
        what name does my {n} have?
        which name does my {n} (go by|answer to|have)?
        is there a {n} at my place, and what's its name?
        what did I baptise my {n}?
        what's the {n} I (have/has|own/owns) called?
        who hogs my blanket, what's my {n}'s name?
        that critter of a {n} I have/has, its name?
        how do/does I address my {n}?
        what did _I say my {n} is called?
        how should the vet call my {n}?
        what did the family decide to call my {n}?
        what's that {n} I (have/has|own/owns) called?
        what did _I say my {n}'s name (is|was)?
        what name have/has I got for my {n}?
        how do you spell my {n}'s name?
        name that {n} I live/lives with.
        what's the name of my pet {n}?
        what's the animal in my house called, the {n}?
        my {n} has an appointment, under which name?
        how should the sitter address my {n}?
        what's my pet {n} called?
        have you noted my {n}'s name?
        what's my {n}'s moniker?
        who's my faithful {n}?
        who is my {n}?
        has my {n} got a name?
        who do/does I come home to, what's the {n} called?
        the vet's form wants my {n}'s name, what goes there?
        what name did my {n} get?
        what name is on my {n}'s microchip?
        what goes on the label of my {n}'s carrier?
        3: what does {s} shout to fetch {his} {n}?
        what name did I (pick|choose) for my {n}?
        my {n}, what's it called?
        what name did I settle on for my {n}?
        what does my {n} answer to?
        my {n} is called what?
        what does my {n} listen to, which name?
        what's my {n}'s name, the one at home?
        what title did I bestow on my {n}?
        the name of my {n}?
        does my {n} have a name?
        which name did I give my {n}?
        my {n}'s name is what?
        how is my {n} called?
        my {n} goes to a pet show, entered as what?
        what name is in my {n}'s passport?
        what should the kennel card say for my {n}'s name?
        the {n} on my wallpaper, what's it called?
        have/has I got a {n}, and what's it called?
        which {n} have/has I got, by name?
        my {n}'s name?
        quick, my {n} escaped, what name should we yell?
        the {n} at the foot of my bed, what's it called?
        what have/has I dubbed my {n}?
        what's the (little|old) {n} of my house called?
        what does my {n} respond to?
        how did I name my {n}?
        what was my {n} named?
        what do they call my {n}?
        the vet calls us in, what's the patient's name, my {n}?
        by what name do/does I call my {n}?
        what name have you got down for my {n}?
        I'm having a tag engraved for my {n}, with what name?
        any idea what my {n}'s name is?
        what did _I tell you my {n}'s name is?
        which name belongs to my {n}?
        which name won when I got my {n}?
        what name is on my {n}'s (bowl|collar|tag)?
        who's my {n}?
        whose name goes on the cake for my {n}?
        3: {s} has got a {n}, what's it called?
        I have/has a {n}, what's (its|his|her) name?
        what's the name of that {n} I have/has?
        my {n} is on the loose, what name do _I yell?
        when I call/calls my {n}, what name do/does I (use|shout)?
        what's my {n}'s name supposed to be?
        my {n} is poorly, what name do _I give the clinic?
        what's that creature called, my {n}?
        what should I shout if my {n} gets lost?
        it's on the tip of my tongue, my {n}'s name?
        what name should the sitter use for my {n}?
        * what is my {n} named?
        * what's the name of the {n} I have/has?
        * what name did I give my {n}?
        * what does my {n} go by?
        * what is that {n} I have/has called?
    """,
    clauses="""
        what my {n} is called
        what my {n} is named
        what I've called my {n}
        what name my {n} came with
        what my {n}'s name is
        what my {n} is insured as
        which name I gave my {n}
        what I shout/shouts to fetch my {n}
        what my {n} answers to
        how my {n}'s name is (spelt|spelled|written)
        what name I (gave|chose for|picked for) my {n}
        what name is in my {n}'s passport
        what I christened my {n}
        what the family decided to call my {n}
        who my {n} is
        what they named my {n}
        what name stuck with my {n}
        what my {n} goes by
        what to yell when my {n} escapes
        what I call/calls my {n}
        what the sitter should call my {n}
        whether my {n} has a name yet, and which
        what that creature of a {n} is called
        what name is on my {n}'s collar
        which daft name I gave my {n}
        what name I settled on for my {n}
        what my {n}'s tag says
        which name my {n} recognises
        my {n}'s name
        which name belongs to my {n}
        what my {n} is known as
        what name the microchip of my {n} shows
        how I address/addresses my {n}
        what the {n} I have/has is called
        what my {n} responds to
        what my {n} is officially called
        under what name the vet files my {n}
        the name of my {n}
        what the name of my {n} is
        how my {n} is called
        what to engrave on my {n}'s tag
        * what name my {n} has
        * what I named my {n}
    """,
    topics="""
        my {n}'s name
        the name of my pet {n}
        my pet {n}'s name
        the name of the {n} at my home
        the name that stuck with my {n}
        the spelling of my {n}'s name
        the name I shout/shouts to fetch my {n}
        the name of the {n} I look/looks after
        the name on my {n}'s collar
        my {n}'s moniker
        my {n}'s (official|proper|full) name
        the name of that creature, my {n}
        the name of my {n}
        the name my {n} recognises
        the name my {n} got
        the name on my {n}'s microchip
        the name my {n} is insured under
        the name in my {n}'s passport
        the name the vet has for my {n}
        the name belonging to my {n}
        the name I picked for my {n}
        the name to yell when my {n} escapes
        the name my {n} (has|goes by|answers to)
        the name my {n} responds to
        the name engraved for my {n}
        * the name I gave my {n}
    """,
    corrected="""
        I renamed my {n}, it is {v} now
        my {n} is called {v} now
        my {n} is (called|named) {v} now, not {o}
        I had to rehome {o}, my {n} now is {v}
        I changed my {n}'s name (from {o} |)to {v}
        I renamed my {n} [from {o} to ]{v}
        my {n} goes by {v} now[, not {o}]
        _I mixed up the names, my {n} is {v}
        my {n} won't answer to {o}, only to {v}
        I swore never again after {o}, but here's {v}, my {n}
        my {n} isn't (called|named) {o}, (he's|she's|it's) (called|named) {v}
        my {n} is called {v}, not {o}
        the name {o} didn't suit my {n}, so it's {v} now
        my {n} answers to {v} these days, not {o}
        the shelter named my {n} {o}, but I picked {v}
        _I mistyped my {n}'s name, it's {v}
        _I got that wrong, my {n} is {v}, not {o}
        I lost {o}, so I got another {n}, {v}
        1: spelling fix, my {n} is {v}[, not {o}]
        please update my {n}'s name to {v}
        nobody could pronounce {o}, so my {n} became {v}
        {o} moved in with my ex, so now {v} is my {n}
        I've replaced {o}, my latest {n} is called {v}
        rub out {o} and write {v} for my {n}
        my {n}'s name is {v}[ now|, not {o}]
        my {n} turned out to be female, so {o} became {v}
        I had second thoughts, my {n} will be {v}[, not {o}]
        my {n}'s new name is {v}
        {o} went to heaven, my new {n} is {v}
        the family outvoted me, my {n} is {v} now
        my new {n} is called {v}
        I call/calls my {n} {v} now[ instead of {o}]
        I didn't like {o} as a name, so my {n} is {v}
        you keep saying {o}, but my {n} is {v}
        my {n}'s collar now says {v} instead of {o}
        3: {o} is long dead, {p} present {n} is {v}
        I gave {o} away and got a new {n}, {v}
        {o} died, my new {n} is (called|named) {v}
        the breeder's papers say {v}, so my {n} isn't {o}
        {o} ran off, my {n} nowadays is {v}
        I have/has a new {n}, called {v}
        you muddled my {n}'s name, it's {v}, not {o}
        my {n} responds to {v} now, {o} is history
        the kids renamed my {n}, it's {v} now
        overwrite {o}, my {n} is {v}
        the vet wrote {o} by mistake, my {n} is {v}
        1: autocorrect! my {n} is {v}[, not {o}]
        I swapped my {n}'s name from {o} to {v}
        {o} (passed away|is gone), and now I have/has a {n} (called|named) {v}
        the {n} I have/has now is (called|named) {v}
        my {n}'s name isn't {o}, it is {v}
        it's {v}, not {o}, that's my {n}'s name
        the name of my {n} is {v}, not {o}
        {o} was just a working title, my {n} is {v}
        scrap {o}, my {n} is called {v}
        _I misspoke, my {n}'s name is {v}, not {o}
        I've (renamed|rechristened) my {n} {v}
        I don't/doesn't have {o} (any more|anymore), my {n} is called {v}
        {o} was my previous {n}, the present one is {v}
        my {n} used to be called {o}, now (he's|she's|it's) {v}
        {o} belongs next door, my own {n} is {v}
        it turned out to be a boy, so my {n} is {v} now
        _I said my {n} was called {o}, but (he's|she's|it's) called {v}
        forget {o}, my {n} goes by {v}
        I got tired of the name {o}, my {n} is {v} now
        {o} was too long to yell, I shortened my {n}'s name to {v}
        * my {n} is now called {v}
        * I gave my {n} a new name, {v}
    """,
)
