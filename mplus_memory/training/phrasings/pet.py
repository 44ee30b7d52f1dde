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
        my {n}'s name: {v}
        I have/has a {n} called {v}
        1: got a {n}, (he's|she's|it's) called {v}
        I've got a [little |big |lovely |new ]{n}, {v}
        I have/has a {n} named {v}
        I have/has a [pet |lovely |new ]{n}, {v}
        I have/has a {n}, (its|his|her) name is {v}
        I've named my {n} {v}
        I've got a {n} (called|named) {v}
        I (decided|chose) to (call|name) my {n} {v}
        the {n} I own/owns is (called|named) {v}
        {v} is my {n}
        {v} is what my {n} is called
        {v} is the name of my {n}
        {v} is the {n} I (have/has|own/owns)
        {v} is the name I gave my {n}
        the name of my {n} is {v}
        my {n} goes by {v}
        (meet|say hello to) my {n}, {v}
        I call/calls my {n} {v}
        I'm the (owner|proud owner) of a {n} (called|named) {v}
        I (keep/keeps|have/has) a pet {n} (called|named) {v}
        I own/owns a {n} (called|named) {v}
        my pet {n} is (called|named) {v}
        my [little |old |new |sweet |]{n} {v} (is asleep|is so funny|ate too much|needs a bath|is at home)
        my pet {n}'s name is {v}
        I (rescued|bought|took in) a {n} and (called|named) (him|her|it) {v}
        I adopted a {n} (called|named) {v}
        I (brought home|picked up) a [new ]{n} [last week |last month |yesterday ](called|named) {v}
        I [just |recently ]got a {n} (called|named) {v}
        I got a {n} (for my birthday|for Christmas|last year|from the shelter), (he's|she's|it's) called {v}
        my [little |old |]{n}, {v}, (is asleep|is unwell|is hungry|is very sweet)
        I've had a {n} (called|named) {v} (since last year|for ages|for years|since I was little)
        I (love/loves|adore/adores) my {n} {v} [so much|to bits]
        I live/lives with my {n} {v}
        I miss/misses my {n} {v}
        I share/shares my home with a {n} called {v}
        I (feed/feeds|brush/brushes) my {n} {v} every (day|morning|evening)
        I (spoil/spoils|pamper/pampers) my {n}, {v}, (far too much|a lot|all the time)
        we named my {n} {v}
        I (spent|spend/spends) (the whole day|all day|the evening) with my {n}, {v}
        I look/looks after my {n} {v}
        my {n} is known as {v}
        this is my {n}, {v}
        my {n} (responds|listens) to {v}
        my {n}'s name happens to be {v}
        I have/has a {n} and (its|his|her) name is {v}
        my (cute|sweet|beloved|lazy|clever|cheeky|naughty|adorable) {n} is (called|named) {v}
        I've got a {n} and (he|she|it) is called {v}
        my {n} {v} is (the best|adorable|my best friend|a real character|a bit of a handful)
        my {n} {v} (turned two|turned five|had a birthday) (today|this week|last month)
        I have/has a [little |lovely |young |old |brown |black |white ]{n} (called|named) {v}
        {v} the {n} (lives|is at home) with me
        my {n} is a (good boy|good girl|sweetheart), (his|her) name is {v}
        {v}, that's my {n}
        {v}, my {n}, (is asleep|is hungry|likes the sofa|is getting old)
        {v}, that's my {n}'s name
        everyone (calls|knows) my {n} [as |by the name ]{v}
        I [just ]came back from a walk with {v}, my {n}
        the (vet|neighbours) (love|loves) my {n}, {v}
        I took my {n} {v} to the vet
        my {n}, (who is|who's) (called|named) {v}, (is ill|is in the garden|is sleeping|went to the vet)
        I have/has to take my {n} {v} to the vet (tomorrow|today|next week)
        I'm looking after my {n} {v}
        my {n} was (given the name|christened|baptised) {v}
        there is a {n} at my home, (he|she|it) is called {v}
        the name I (picked|chose|settled on) for my {n} is {v}
        my {n} has the name {v}
        I went with {v} (as a name for|as the name of) my {n}
        I'm so (fond|proud) of my {n}, {v}
        my {n} is (called|named) {v} and is (two|three|five|ten) years old
        1: we have a {n} (called|named) {v}
        my family has a {n} (called|named) {v}
        1: we've got a {n}, (his|her|its) name's {v}
        1: our {n} is (called|named) {v}
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
        what was my {n} called?
        what's my {n} called?
        what was the name of my {n}?
        (remind|tell) _me what my {n} is called?
        what is the name of my {n}?
        (remind|tell) _me my {n}'s name?
        what's the name of my {n}?
        (can|could) you (remind|tell) _me my {n}'s name?
        (can|could) you name my {n}?
        what do/does I call my {n}?
        do you (remember|recall|know) what my {n} is called?
        do you (remember|recall) my {n}'s name?
        what did I (call|name) my {n}?
        did _I (tell you|mention|ever tell you) my {n}'s name?
        do you know my {n}'s name?
        did _I (tell you|say|mention) what my {n} is called?
        what name does my {n} (go by|answer to)?
        what name does my {n} have?
        which name does my {n} (go by|answer to|have)?
        what's the {n} I (have/has|own/owns) called?
        what did _I say my {n} is called?
        what's that {n} I (have/has|own/owns) called?
        what did _I say my {n}'s name (is|was)?
        what's the name of my pet {n}?
        what's my pet {n} called?
        who is my {n}?
        what name did I (pick|choose) for my {n}?
        my {n} is called what?
        which name did I give my {n}?
        my {n}'s name is what?
        how is my {n} called?
        my {n}'s name?
        how did I name my {n}?
        what do they call my {n}?
        by what name do/does I call my {n}?
        any idea what my {n}'s name is?
        what did _I tell you my {n}'s name is?
        I have/has a {n}, what's (its|his|her) name?
        what's the name of that {n} I have/has?
        when I call/calls my {n}, what name do/does I (use|shout)?
        what's my {n}'s name supposed to be?
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
        what my {n}'s name is
        which name I gave my {n}
        what name I (gave|chose for|picked for) my {n}
        what I call/calls my {n}
        my {n}'s name
        what the {n} I have/has is called
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
        the name of my {n}
        the name my {n} (has|goes by|answers to)
        * the name I gave my {n}
    """,
    corrected="""
        I renamed my {n}, it is {v} now
        my {n} is called {v} now
        my {n} is (called|named) {v} now, not {o}
        I changed my {n}'s name (from {o} |)to {v}
        I renamed my {n} [from {o} to ]{v}
        my {n} goes by {v} now[, not {o}]
        my {n} isn't (called|named) {o}, (he's|she's|it's) (called|named) {v}
        my {n} is called {v}, not {o}
        my {n}'s name is {v}[ now|, not {o}]
        my {n}'s new name is {v}
        my new {n} is called {v}
        I call/calls my {n} {v} now[ instead of {o}]
        I gave {o} away and got a new {n}, {v}
        {o} died, my new {n} is (called|named) {v}
        I have/has a new {n}, called {v}
        {o} (passed away|is gone), and now I have/has a {n} (called|named) {v}
        the {n} I have/has now is (called|named) {v}
        my {n}'s name isn't {o}, it is {v}
        it's {v}, not {o}, that's my {n}'s name
        the name of my {n} is {v}, not {o}
        I've (renamed|rechristened) my {n} {v}
        I don't/doesn't have {o} (any more|anymore), my {n} is called {v}
        my {n} used to be called {o}, now (he's|she's|it's) {v}
        _I said my {n} was called {o}, but (he's|she's|it's) called {v}
        * my {n} is now called {v}
        * I gave my {n} a new name, {v}
    """,
)
