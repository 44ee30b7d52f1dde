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
        my {n} can be given as {v}
        3: {s} told _me {p} {n} is {v}
        1: {n} = {v}
        {v} is my {n}
        my {n} = {v}
        my {n} is [still |currently |simply |]{v}
        I memorised {v} as my {n}
        my {n} - {v}
        {v} - that's my {n}
        my new {n} is {v}
        here is my {n}: {v}
        my {n} equals {v}
        it's {v}, my {n}
        1: the {n} is {v}
        copy this exactly, my {n}: {v}
        I scribbled down my {n}: {v}
        here's my {n}: {v}
        my {n} would be {v}
        my {n}: {v}
        {v} is printed on the (card|slip|label) as my {n}
        my {n} is the following: {v}
        my {n} is as follows: {v}
        for my {n}, I use/uses {v}
        this is my {n}: {v}
        pop {v} into your memory as my {n}
        I was sent my {n}, {v}
        commit {v} to memory, it's my {n}
        I set my {n} to {v}
        please hang onto my {n}, which is {v}
        that's my {n}: {v}
        my {n} contains exactly this: {v}
        my {n} appears as {v} on the (letter|paperwork|card|screen)
        I decided on {v} for my {n}
        my {n} in full is {v}
        I have/has the {n} {v}
        the {n} I have/has is {v}
        my {n} (has been|was) set to {v}
        3: {p} {n}, so {he} says, is {v}
        I use/uses {v} as my {n}
        I've set my {n} to {v}
        I set {v} as my {n}
        my {n} got generated as {v}
        (note down|write down|save|keep) my {n}, it is {v}
        my personal {n} is {v}
        I went for {v} as my {n}
        I've (chosen|picked) {v} (as|for) my {n}
        I was handed {v} as my {n}
        if somebody demands my {n}, quote {v}
        I received {v} as my {n}
        (note|save|please save|please note) my {n}: {v}
        I made my {n} {v}
        between us, my {n} is {v}
        I have/has {v} as my {n}
        I made {v} my {n}
        (remember|memorise|memorize|store|record|jot down) my {n}: {v}
        my {n} reads {v}
        (remember|store|save|record) {v} as my {n}
        my {n}, by the way, is {v}
        the characters of my {n} are {v}
        (write|note|jot) this down: my {n} is {v}
        the (letter|card|form|text message) states my {n} as {v}
        (write|note|jot) down {v}, it's my {n}
        they've got {v} on file as my {n}
        the system (gave|generated) {v} as my {n}
        don't forget my {n}: {v}
        I rely/relies on {v} as my {n}
        add my {n} to your notes: {v}
        I (came up with|dreamt up|invented|thought up) {v} as my {n}
        whoever requires my {n}, it is {v}
        my {n} consists of {v}
        the thing to remember is {v}, it is my {n}
        my exact {n} is {v}
        make a note of my {n}: {v}
        please (keep|remember|store) my {n}, {v}
        I was given {v} as my {n}
        1: for future reference my {n} is {v}
        if you (need|ever need) my {n}, it's {v}
        please file {v} under my {n}
        1: yep {v}, that's the {n}
        it says {v}, that is my {n}
        in case I forget/forgets[ it], my {n} is {v}
        I keep/keeps forgetting my {n}, namely {v}
        they allocated {v} to me as my {n}
        please log my {n} as {v}
        so that I don't/doesn't forget[ it], my {n} is {v}
        my full {n} is {v}
        use {v} as my {n}
        my {n} is {v}, (don't tell anyone|keep it to yourself|don't lose it|keep it safe)
        {v} should be my {n}
        my {n} hasn't changed, still {v}
        my {n} (is listed as|is registered as|was given as) {v}
        they (assigned|issued) me {v} as my {n}
        my {n} happens to be {v}
        I was (issued|assigned) {v} as my {n}
        the {n} that I use/uses is {v}
        1: for your records, my {n} is {v}
        1: ok so the {n} they sent is {v}
        I've been (given|assigned) {v} as my {n}
        they gave me {v} as my {n}
        I've been using {v} as my {n} (for ages|for years|since last year)
        1: fyi my {n} is {v}
        (bear in mind|commit to memory) that my {n} is {v}
        I've had {v} as my {n} (for ages|for years|since last year)
        I picked {v} for my {n}
        my {n}, in case anybody wonders, is {v}
        I've always (used|had) {v} as my {n}
        I remember/remembers {v} as my {n}
        stick {v} down as my {n}
        these days my {n} is {v}
        1: quick note, {n} {v}
        I was allocated {v} as my {n}
        at the moment[,] my {n} is {v}
        I go/goes with {v} for my {n}
        I registered {v} as my {n}
        my {n} goes {v}
        for now[,] my {n} is {v}
        my {n} is written down as {v}
        {v} is what I use/uses (as|for) my {n}
        (punch|key|tap) in {v}, that's my {n}
        {v} is what I have/has (as|for) my {n}
        my {n} (starts and ends here|is this): {v}
        {v} is the {n} I (use/uses|have/has|was given|chose)
        my {n} (has to be|has always been|should be) {v}
        my {n} spells out as {v}
        {v} is [currently |now |still ]my {n}
        my secret {n} is {v}
        when (asked for|they ask for) my {n}, (say|give|type|enter) {v}
        (today|yesterday|this morning) I got my {n}: {v}
        (enter|type|put|fill in) {v} where it asks for my {n}
        I wrote down my {n}: {v}
        the {n} (they gave me|I got|I was given) is {v}
        as for my {n}, it's {v}
        quote {v} whenever my {n} is (requested|wanted|required)
        I was told my {n} is {v}
        1: psst, my {n} is {v}
        {v} (serves|works) as my {n}
        (keep|hold on to) this: my {n} is {v}
        my {n} is (set to|down as|saved as) {v}
        1: just so you have it, my {n} is {v}
        my {n} came back as {v}
        the email says my {n} is {v}
        it's printed right here, my {n} is {v}
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
        fetch my {n}.
        what's my full {n}?
        what's the {n} I (use/uses|have/has)?
        which {n} do/does I use?
        (which|what) {n} did I (choose|pick|set|get)?
        how is my {n} (written|spelled)?
        (which|what) {n} was I (allocated|sent|handed)?
        1: {n} please?
        recite my {n}.
        what did I (choose|set|use) as my {n}?
        what do _I put down under {n}?
        (which|what) {n} have/has I got?
        what did they (allocate|issue|send) me as my {n}?
        (which|what) {n} was I (given|assigned)?
        what would I reply if asked for my {n}?
        (which|what) {n} did they give me?
        they want my {n}, what is it?
        what (have/has I|did I) set my {n} to?
        (which|what) {n} belongs to me?
        what did _I (give|tell) you as my {n}?
        what did I come up with as my {n}?
        what did I go for as my {n}?
        what is my {n} set to?
        what do/does I use (as|for) my {n}?
        what did I (pick|choose|set) for my {n}?
        what was my {n}?
        what does my {n} consist of?
        what did I decide on for my {n}?
        _I can't think of my {n}, what was it?
        the form wants my {n}, what goes there?
        what was my {n} supposed to be?
        what {n} do/does I use?
        what should _I (type|enter|write|put|give) for my {n}?
        _my memory fails, what's my {n}?
        what do _I (type|enter|write|put) where it asks for my {n}?
        read _me my {n}, please?
        what's my {n} nowadays?
        what did _I (note|write) down as my {n}?
        what did _I say my {n} (is|was)?
        what have you got [down |saved |noted ](as|for) my {n}?
        _I forgot my {n}, what is it?
        what do/does I have as my {n}?
        what's that {n} _I keep forgetting?
        what do you have (as|for) my {n}?
        somebody is asking for my {n}, which is what?
        (can|could) you (give|tell|show) _me my {n}?
        (can|could) you (look up|find|repeat|check) my {n}?
        (tell|give|show) _me my {n}?
        (remind _me of|look up|repeat) my {n}?
        how does my {n} go?
        what shall _I fill in as my {n}?
        what's on record as my {n}?
        do you (have|know|remember) my {n}?
        what's my {n} at present?
        my {n} has slipped _my mind, which was it?
        which {n} is it that I use/uses?
        it slipped _my mind, what's my {n}?
        do you still have my {n} (saved|written down|somewhere)?
        what do _I quote for my {n}?
        did _I (give|tell) you my {n}?
        did you (save|write down|note) my {n}?
        what {n} did _I (give|tell) you?
        have/has I got any {n}, and what is it?
        is my {n} stored with you, and what is it?
        have you got my {n}?
        dig out my {n}.
        (which|what) {n} is registered to me?
        how did my {n} go?
        my {n} is what?
        (which|what) {n} is on file for me?
        what must _I (key|punch|tap) in for my {n}?
        spell out my {n}.
        what's my {n} in full?
        my {n}?
        what's the exact {n} I was sent?
        the {n} I use/uses, what is it?
        * which is my {n}?
        * what have/has I got as my {n}?
        * what does my {n} look like?
    """,
    clauses="""
        what my {n} is
        what my {n} was
        what I use/uses (as|for) my {n}
        the {n} I was sent
        what I came up with as my {n}
        what I set my {n} to
        what to (key|punch|tap) in for my {n}
        what my {n} looks like
        what my {n} is set to
        (which|what) {n} belongs to me
        what I decided on for my {n}
        what to quote as my {n}
        what goes under {n} for me
        what they (allocated|sent|issued) me as my {n}
        (which|what) {n} is on file for me
        which {n} I have/has
        what I have/has (as|for) my {n}
        what my full {n} is
        what {n} I have/has
        (which|what) {n} I was (allocated|sent|handed)
        how my {n} is (written|spelled)
        how my {n} goes
        what the {n} I (use/uses|have/has) is
        * which {n} I use/uses
    """,
    topics="""
        my {n}
        the {n} I (have/has|use/uses)
        my current {n}
        my secret {n}
        the {n} I was (allocated|sent|issued)
        my {n}
        the {n} I (chose|set|was given)
        my {n} in full
        my personal {n}
        my exact {n}
        my {n}
        my present {n}
        my {n} these days
        my own {n}
        my full {n}
        the {n} on file for me
        the {n} that belongs to me
        my valid {n}
    """,
    corrected="""
        I changed my {n} to {v}
        my {n} is {v} now
        my {n} is now {v}[, not {o}]
        my {n} (has changed|changed) to {v}
        1: oops typo, my {n} is {v}[, not {o}]
        {o} got blocked, my {n} is {v} now
        {o} has expired, my {n} is {v}
        my {n} got renewed, it's {v} at present
        I had to change my {n}, it is {v} now
        my {n} is {v}, not {o}
        my {n} is no longer {o}, it's {v}
        I altered my {n} to {v}
        my new {n} is {v}
        my {n} isn't {o} (any more|anymore), it's {v}
        they (renewed|reissued) my {n}, so it's {v}
        I swapped my {n} from {o} to {v}
        I (switched|updated|reset) my {n} to {v}
        I've (changed|switched|updated|reset) my {n} [from {o} ]to {v}
        my {n} was changed (from {o} |)to {v}
        my {n} as of today is {v}
        delete {o}, the {n} I use/uses is {v}
        scrap {o}, my {n} is {v}
        I replaced my {n}, (the new one is|now it's) {v}
        my {n} was mistyped, the proper one is {v}
        overwrite my {n} with {v}
        I've got a new {n}, it's {v}
        I got a new {n}: {v}
        1: sorry, misread it, my {n} is {v}
        they gave me a new {n}: {v}
        amend my {n} to {v}, please
        they changed my {n} to {v}
        {o} is outdated, my {n} is {v}
        I was given a new {n}, {v}
        the old {n} is gone, my {n} is {v} now
        for safety I changed my {n}, it became {v}
        {o} no longer works, my {n} is {v} now
        I was issued a fresh {n}, {v}
        {o} was my old {n}, the new one is {v}
        my latest {n} is {v}[, {o} has expired]
        forget {o}, my {n} is {v}
        {o} is invalid, my valid {n} is {v}
        cross out {o} and put {v} as my {n}
        my {n} has been reset to {v}
        1: slip of the finger, the {n} should be {v}
        don't use {o} (any more|anymore), my {n} is {v}
        I don't/doesn't use {o} as my {n} (any more|anymore), it's {v} now
        _I gave you the wrong {n}, my {n} is {v}
        I mixed up my {n}, it's {v}, not {o}
        my correct {n} is {v}, not {o}
        my {n} has been replaced by {v}
        my {n} used to be {o}, it's {v} now
        * they gave me a new {n}, my {n} is {v}
        * my {n} is different now: {v}
        * from today my {n} is {v}
    """,
)
