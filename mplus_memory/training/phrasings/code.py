"""How people say a code or a number, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute
from mplus_memory.training.nouns import CODES

CODE = Attribute(
    key="code",
    kind="code",
    weight=4.0,
    nouns=CODES,
    answer="my {n} is {v}.",
    told="""
        my {n} is {v}
        1: {n}: {v}
        my {n}'s {v}
        1: {n} is {v}
        1: {n} = {v}
        {v} is my {n}
        my {n} = {v}
        my {n} is [still |currently |simply |]{v}
        my {n} - {v}
        {v} - that's my {n}
        my new {n} is {v}
        here is my {n}: {v}
        it's {v}, my {n}
        1: the {n} is {v}
        here's my {n}: {v}
        my {n} would be {v}
        my {n}: {v}
        my {n} is the following: {v}
        my {n} is as follows: {v}
        for my {n}, I use/uses {v}
        this is my {n}: {v}
        I set my {n} to {v}
        that's my {n}: {v}
        I have/has the {n} {v}
        the {n} I have/has is {v}
        my {n} (has been|was) set to {v}
        I use/uses {v} as my {n}
        I've set my {n} to {v}
        I set {v} as my {n}
        (note down|write down|save|keep) my {n}, it is {v}
        I've (chosen|picked) {v} (as|for) my {n}
        (note|save|please save|please note) my {n}: {v}
        I made my {n} {v}
        I have/has {v} as my {n}
        I made {v} my {n}
        (remember|memorise|memorize|store|record|jot down) my {n}: {v}
        my {n} reads {v}
        (remember|store|save|record) {v} as my {n}
        my {n}, by the way, is {v}
        (write|note|jot) this down: my {n} is {v}
        (write|note|jot) down {v}, it's my {n}
        don't forget my {n}: {v}
        add my {n} to your notes: {v}
        the thing to remember is {v}, it is my {n}
        make a note of my {n}: {v}
        please (keep|remember|store) my {n}, {v}
        I was given {v} as my {n}
        if you (need|ever need) my {n}, it's {v}
        it says {v}, that is my {n}
        in case I forget/forgets[ it], my {n} is {v}
        so that I don't/doesn't forget[ it], my {n} is {v}
        use {v} as my {n}
        my {n} is {v}, (don't tell anyone|keep it to yourself|don't lose it|keep it safe)
        {v} should be my {n}
        my {n} (is listed as|is registered as|was given as) {v}
        they (assigned|issued) me {v} as my {n}
        my {n} happens to be {v}
        I was (issued|assigned) {v} as my {n}
        the {n} that I use/uses is {v}
        I've been (given|assigned) {v} as my {n}
        they gave me {v} as my {n}
        I've been using {v} as my {n} (for ages|for years|since last year)
        I've had {v} as my {n} (for ages|for years|since last year)
        I picked {v} for my {n}
        I've always (used|had) {v} as my {n}
        I remember/remembers {v} as my {n}
        these days my {n} is {v}
        at the moment[,] my {n} is {v}
        my {n} goes {v}
        for now[,] my {n} is {v}
        my {n} is written down as {v}
        {v} is what I use/uses (as|for) my {n}
        {v} is what I have/has (as|for) my {n}
        my {n} (starts and ends here|is this): {v}
        {v} is the {n} I (use/uses|have/has|was given|chose)
        my {n} (has to be|has always been|should be) {v}
        {v} is [currently |now |still ]my {n}
        when (asked for|they ask for) my {n}, (say|give|type|enter) {v}
        (today|yesterday|this morning) I got my {n}: {v}
        (enter|type|put|fill in) {v} where it asks for my {n}
        I wrote down my {n}: {v}
        the {n} (they gave me|I got|I was given) is {v}
        as for my {n}, it's {v}
        I was told my {n} is {v}
        {v} (serves|works) as my {n}
        (keep|hold on to) this: my {n} is {v}
        my {n} is (set to|down as|saved as) {v}
        my {n} came back as {v}
        the email says my {n} is {v}
        my {n} was {v} when I (checked|looked) this morning and it still is
        * in case you need it, my {n} is {v}
        * for the record my {n} is {v}
        * {v}, that's my {n}
        * I chose {v} as my {n}
        * you'll need my {n}, which is {v}
        * I got {v} as my {n}
        * I've got {v} as my {n}
        * if anyone needs my {n}, it is {v}
    """,
    asked="""
        (which|what) {n} do/does I have?
        what is my {n}?
        what's my {n}?
        what's the {n} I (use/uses|have/has)?
        which {n} do/does I use?
        (which|what) {n} did I (choose|pick|set|get)?
        what did I (choose|set|use) as my {n}?
        (which|what) {n} have/has I got?
        (which|what) {n} was I (given|assigned)?
        (which|what) {n} did they give me?
        what (have/has I|did I) set my {n} to?
        what did _I (give|tell) you as my {n}?
        what is my {n} set to?
        what do/does I use (as|for) my {n}?
        what did I (pick|choose|set) for my {n}?
        what was my {n}?
        what was my {n} supposed to be?
        what {n} do/does I use?
        what should _I (type|enter|write|put|give) for my {n}?
        what do _I (type|enter|write|put) where it asks for my {n}?
        what did _I (note|write) down as my {n}?
        what did _I say my {n} (is|was)?
        what have you got [down |saved |noted ](as|for) my {n}?
        what do/does I have as my {n}?
        what do you have (as|for) my {n}?
        (can|could) you (give|tell|show) _me my {n}?
        (can|could) you (look up|find|repeat|check) my {n}?
        (tell|give|show) _me my {n}?
        (remind _me of|look up|repeat) my {n}?
        how does my {n} go?
        do you (have|know|remember) my {n}?
        do you still have my {n} (saved|written down|somewhere)?
        did _I (give|tell) you my {n}?
        did you (save|write down|note) my {n}?
        what {n} did _I (give|tell) you?
        have you got my {n}?
        how did my {n} go?
        my {n} is what?
        my {n}?
        the {n} I use/uses, what is it?
        * which is my {n}?
        * what have/has I got as my {n}?
        * what does my {n} look like?
    """,
    clauses="""
        what my {n} is
        what my {n} was
        what I use/uses (as|for) my {n}
        what I set my {n} to
        what my {n} is set to
        which {n} I have/has
        what I have/has (as|for) my {n}
        what {n} I have/has
        how my {n} goes
        what the {n} I (use/uses|have/has) is
        * which {n} I use/uses
    """,
    topics="""
        my {n}
        the {n} I (have/has|use/uses)
        my current {n}
        my {n}
        the {n} I (chose|set|was given)
        my {n}
        my {n} these days
        my own {n}
    """,
    corrected="""
        I changed my {n} to {v}
        my {n} is {v} now
        my {n} is now {v}[, not {o}]
        my {n} (has changed|changed) to {v}
        I had to change my {n}, it is {v} now
        my {n} is {v}, not {o}
        my {n} is no longer {o}, it's {v}
        my new {n} is {v}
        my {n} isn't {o} (any more|anymore), it's {v}
        I (switched|updated|reset) my {n} to {v}
        I've (changed|switched|updated|reset) my {n} [from {o} ]to {v}
        my {n} was changed (from {o} |)to {v}
        I replaced my {n}, (the new one is|now it's) {v}
        I've got a new {n}, it's {v}
        I got a new {n}: {v}
        they gave me a new {n}: {v}
        they changed my {n} to {v}
        I was given a new {n}, {v}
        the old {n} is gone, my {n} is {v} now
        {o} no longer works, my {n} is {v} now
        {o} was my old {n}, the new one is {v}
        forget {o}, my {n} is {v}
        my {n} has been reset to {v}
        don't use {o} (any more|anymore), my {n} is {v}
        I don't/doesn't use {o} as my {n} (any more|anymore), it's {v} now
        _I gave you the wrong {n}, my {n} is {v}
        I mixed up my {n}, it's {v}, not {o}
        my correct {n} is {v}, not {o}
        my {n} used to be {o}, it's {v} now
        * they gave me a new {n}, my {n} is {v}
        * my {n} is different now: {v}
        * from today my {n} is {v}
    """,
)
