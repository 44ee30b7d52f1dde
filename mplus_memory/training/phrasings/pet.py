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
        {v} is the {n} I (have/has|own/owns)
        {v} is the name I gave my {n}
        I baptised my {n} {v}
        {v}, my {n}, is (chewing everything|hiding|begging for treats)
        the name of my {n} is {v}
        my {n} goes by {v}
        (meet|say hello to) my {n}, {v}
        3: {s} never goes anywhere without {v}, {his} {n}
        I ended up naming my {n} {v}
        I call/calls my {n} {v}
        with me lives a {n}, {v}
        I'm the (owner|proud owner) of a {n} (called|named) {v}
        I welcomed a {n} into my home, {v}
        I dote/dotes on my {n}, {v}
        my {n} {v} is (grumpy|greedy|playful|timid|fussy|spoilt) today
        I (keep/keeps|have/has) a pet {n} (called|named) {v}
        I own/owns a {n} (called|named) {v}
        my pet {n} is (called|named) {v}
        I'm mum or dad to a {n} called {v}
        I've a {n} by the name of {v}
        my [little |old |new |sweet |]{n} {v} (is asleep|is so funny|ate too much|needs a bath|is at home)
        {v} is the best {n} I could wish for
        I (cuddle/cuddles|stroke/strokes|groom/grooms|tickle/tickles) my {n}, {v}
        my pet {n}'s name is {v}
        my housemate is a {n} called {v}
        I (rescued|bought|took in) a {n} and (called|named) (him|her|it) {v}
        I adopted a {n} (called|named) {v}
        I (brought home|picked up) a [new ]{n} [last week |last month |yesterday ](called|named) {v}
        I [just |recently ]got a {n} (called|named) {v}
        I inherited a {n} called {v}
        I got a {n} (for my birthday|for Christmas|last year|from the shelter), (he's|she's|it's) called {v}
        my {n} {v} (bit me|ran off|scratched me|escaped) this morning
        my [little |old |]{n}, {v}, (is asleep|is unwell|is hungry|is very sweet)
        I've had a {n} (called|named) {v} (since last year|for ages|for years|since I was little)
        I (love/loves|adore/adores) my {n} {v} [so much|to bits]
        my {n} was dubbed {v}
        my {n} {v} keeps (waking me up|following me|staring at me)
        I live/lives with my {n} {v}
        {v} is my (faithful|dear|darling|trusty) {n}
        I clean/cleans up after my {n} {v}
        I found a stray {n} and called it {v}
        I miss/misses my {n} {v}
        I opted for {v} as my {n}'s name
        I share/shares my home with a {n} called {v}
        1: look at this photo of {v}, my {n}
        I've got a (cuddly|scruffy|chubby|tiny|fluffy|noisy) {n} called {v}
        my little companion is a {n} by the name of {v}
        it says {v} on my {n}'s (bowl|basket|cage|tag)
        there's a {n} of the name {v} at my place
        I (feed/feeds|brush/brushes) my {n} {v} every (day|morning|evening)
        my {n} {v} made a mess (again|in the kitchen|on the rug)
        my {n} pricks up its ears at {v}
        I (spoil/spoils|pamper/pampers) my {n}, {v}, (far too much|a lot|all the time)
        we named my {n} {v}
        I (spent|spend/spends) (the whole day|all day|the evening) with my {n}, {v}
        I talk/talks to my {n} {v} a lot
        I look/looks after my {n} {v}
        my {n} is known as {v}
        this is my {n}, {v}
        my {n} (responds|listens) to {v}
        my {n}'s name happens to be {v}
        my {n} comes running when I shout/shouts {v}
        I have/has a {n} and (its|his|her) name is {v}
        my (cute|sweet|beloved|lazy|clever|cheeky|naughty|adorable) {n} is (called|named) {v}
        I raised a {n} and named it {v}
        I've got a {n} and (he|she|it) is called {v}
        my {n} {v} is (moulting|snoring|purring|growling|limping)
        my {n} {v} is (the best|adorable|my best friend|a real character|a bit of a handful)
        1: that noise is my {n}, {v}
        my {n} {v} (turned two|turned five|had a birthday) (today|this week|last month)
        I have/has a [little |lovely |young |old |brown |black |white ]{n} (called|named) {v}
        {v} the {n} (lives|is at home) with me
        my {n} is a (good boy|good girl|sweetheart), (his|her) name is {v}
        {v}, that's my {n}
        I shout/shouts {v} when I want/wants my {n}
        my {n} {v} is the (apple of my eye|light of my life)
        {v}, my {n}, (is asleep|is hungry|likes the sofa|is getting old)
        {v}, that's my {n}'s name
        everyone (calls|knows) my {n} [as |by the name ]{v}
        I [just ]came back from a walk with {v}, my {n}
        the (vet|neighbours) (love|loves) my {n}, {v}
        I took my {n} {v} to the vet
        my {n}, (who is|who's) (called|named) {v}, (is ill|is in the garden|is sleeping|went to the vet)
        I have/has to take my {n} {v} to the vet (tomorrow|today|next week)
        I'm looking after my {n} {v}
        my {n} {v} is off its food
        my {n} was (given the name|christened|baptised) {v}
        my {n} bears the name {v}
        1: the whole street knows my {n} {v}
        my {n}'s collar says {v}
        there is a {n} at my home, (he|she|it) is called {v}
        the name I (picked|chose|settled on) for my {n} is {v}
        1: we ended up with a {n}, {v}
        my {n} only reacts to the name {v}
        my {n} is registered as {v}
        my best animal friend is a {n}, {v}
        my {n} has the name {v}
        I went with {v} (as a name for|as the name of) my {n}
        my {n} came with the name {v}
        I'm potty about my {n}, {v}
        my {n} {v} got (vaccinated|microchipped|weighed) today
        my {n} {v} is part of the family
        I'm so (fond|proud) of my {n}, {v}
        my {n} is (called|named) {v} and is (two|three|five|ten) years old
        1: we have a {n} (called|named) {v}
        my {n}, {v}, is (a rascal|a treasure|a little monster|a darling)
        my family has a {n} (called|named) {v}
        3: {s} dotes on {his} {n}, {v}
        1: we've got a {n}, (his|her|its) name's {v}
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
        what name did my {n} come with?
        which name suits my {n}, what is it called?
        give _me my {n}'s name.
        what's my {n} known as?
        who's the {n} that lives with me?
        say my {n}'s name.
        do you (remember|recall) my {n}'s name?
        what did I (call|name) my {n}?
        what was my {n} christened?
        did _I (tell you|mention|ever tell you) my {n}'s name?
        what does my {n}'s tag say?
        what's my companion called, the {n}?
        what did I christen my {n}?
        do you know my {n}'s name?
        did _I (tell you|say|mention) what my {n} is called?
        what name does my {n} (go by|answer to)?
        what name does my {n} have?
        which name does my {n} (go by|answer to|have)?
        is there a {n} at my place, and what's its name?
        what did I baptise my {n}?
        what's the {n} I (have/has|own/owns) called?
        how do/does I address my {n}?
        what did _I say my {n} is called?
        how should the vet call my {n}?
        what's that {n} I (have/has|own/owns) called?
        what did _I say my {n}'s name (is|was)?
        what name have/has I got for my {n}?
        name that {n} I live/lives with.
        what's the name of my pet {n}?
        what's my pet {n} called?
        have you noted my {n}'s name?
        what's my {n}'s moniker?
        who's my faithful {n}?
        who is my {n}?
        has my {n} got a name?
        what name did my {n} get?
        3: what does {s} shout to fetch {his} {n}?
        what name did I (pick|choose) for my {n}?
        my {n}, what's it called?
        what name did I settle on for my {n}?
        what does my {n} answer to?
        my {n} is called what?
        what does my {n} listen to, which name?
        what's my {n}'s name, the one at home?
        the name of my {n}?
        does my {n} have a name?
        which name did I give my {n}?
        my {n}'s name is what?
        how is my {n} called?
        have/has I got a {n}, and what's it called?
        which {n} have/has I got, by name?
        my {n}'s name?
        what have/has I dubbed my {n}?
        what's the (little|old) {n} of my house called?
        what does my {n} respond to?
        how did I name my {n}?
        what was my {n} named?
        what do they call my {n}?
        by what name do/does I call my {n}?
        what name have you got down for my {n}?
        any idea what my {n}'s name is?
        what did _I tell you my {n}'s name is?
        which name belongs to my {n}?
        what name is on my {n}'s (bowl|collar|tag)?
        who's my {n}?
        3: {s} has got a {n}, what's it called?
        I have/has a {n}, what's (its|his|her) name?
        what's the name of that {n} I have/has?
        when I call/calls my {n}, what name do/does I (use|shout)?
        what's my {n}'s name supposed to be?
        what should I shout if my {n} gets lost?
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
        which name I gave my {n}
        what I shout/shouts to fetch my {n}
        what my {n} answers to
        what name I (gave|chose for|picked for) my {n}
        what I christened my {n}
        who my {n} is
        what they named my {n}
        what my {n} goes by
        what I call/calls my {n}
        what name is on my {n}'s collar
        what name I settled on for my {n}
        what my {n}'s tag says
        my {n}'s name
        which name belongs to my {n}
        what my {n} is known as
        how I address/addresses my {n}
        what the {n} I have/has is called
        what my {n} responds to
        the name of my {n}
        what the name of my {n} is
        how my {n} is called
        * what name my {n} has
        * what I named my {n}
    """,
    topics="""
        my {n}'s name
        the name of my pet {n}
        my pet {n}'s name
        the name of the {n} at my home
        the name I shout/shouts to fetch my {n}
        the name of the {n} I look/looks after
        the name on my {n}'s collar
        my {n}'s moniker
        the name of my {n}
        the name my {n} got
        the name belonging to my {n}
        the name I picked for my {n}
        the name my {n} (has|goes by|answers to)
        the name my {n} responds to
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
        my {n} isn't (called|named) {o}, (he's|she's|it's) (called|named) {v}
        my {n} is called {v}, not {o}
        the name {o} didn't suit my {n}, so it's {v} now
        my {n} answers to {v} these days, not {o}
        the shelter named my {n} {o}, but I picked {v}
        _I mistyped my {n}'s name, it's {v}
        _I got that wrong, my {n} is {v}, not {o}
        I lost {o}, so I got another {n}, {v}
        I've replaced {o}, my latest {n} is called {v}
        my {n}'s name is {v}[ now|, not {o}]
        my {n}'s new name is {v}
        {o} went to heaven, my new {n} is {v}
        my new {n} is called {v}
        I call/calls my {n} {v} now[ instead of {o}]
        I didn't like {o} as a name, so my {n} is {v}
        my {n}'s collar now says {v} instead of {o}
        I gave {o} away and got a new {n}, {v}
        {o} died, my new {n} is (called|named) {v}
        {o} ran off, my {n} nowadays is {v}
        I have/has a new {n}, called {v}
        you muddled my {n}'s name, it's {v}, not {o}
        my {n} responds to {v} now, {o} is history
        the kids renamed my {n}, it's {v} now
        I swapped my {n}'s name from {o} to {v}
        {o} (passed away|is gone), and now I have/has a {n} (called|named) {v}
        the {n} I have/has now is (called|named) {v}
        my {n}'s name isn't {o}, it is {v}
        it's {v}, not {o}, that's my {n}'s name
        the name of my {n} is {v}, not {o}
        scrap {o}, my {n} is called {v}
        _I misspoke, my {n}'s name is {v}, not {o}
        I've (renamed|rechristened) my {n} {v}
        I don't/doesn't have {o} (any more|anymore), my {n} is called {v}
        my {n} used to be called {o}, now (he's|she's|it's) {v}
        _I said my {n} was called {o}, but (he's|she's|it's) called {v}
        forget {o}, my {n} goes by {v}
        I got tired of the name {o}, my {n} is {v} now
        * my {n} is now called {v}
        * I gave my {n} a new name, {v}
    """,
)
