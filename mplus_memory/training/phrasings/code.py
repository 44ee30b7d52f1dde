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
        my {n}, word for word, is {v}
        I set my {n} to {v}
        please hang onto my {n}, which is {v}
        that's my {n}: {v}
        my {n} contains exactly this: {v}
        my {n} appears as {v} on the (letter|paperwork|card|screen)
        I decided on {v} for my {n}
        my {n} in full is {v}
        I have/has the {n} {v}
        the {n} I have/has is {v}
        my memory is a sieve, so keep my {n} for me: {v}
        my {n} (has been|was) set to {v}
        3: {p} {n}, so {he} says, is {v}
        they printed {v} next to my {n} on the ticket
        according to my paperwork, the {n} is {v}
        I use/uses {v} as my {n}
        I've set my {n} to {v}
        I set {v} as my {n}
        I had to invent my {n}, so I took {v}
        my {n} got generated as {v}
        (note down|write down|save|keep) my {n}, it is {v}
        my personal {n} is {v}
        I went for {v} as my {n}
        1: today's errand done, I have my {n} now, {v}
        I've (chosen|picked) {v} (as|for) my {n}
        I was handed {v} as my {n}
        if somebody demands my {n}, quote {v}
        staff keep asking for my {n}, tell them {v}
        any form that wants my {n} should get {v}
        my {n} is {v}, I double checked it
        found it at last, {v} is my {n}
        I received {v} as my {n}
        (note|save|please save|please note) my {n}: {v}
        I made my {n} {v}
        between us, my {n} is {v}
        I have/has {v} as my {n}
        I made {v} my {n}
        (remember|memorise|memorize|store|record|jot down) my {n}: {v}
        my {n} reads {v}
        confidential: my {n} is {v}
        1: at the counter now, they read {v} as my {n}
        (remember|store|save|record) {v} as my {n}
        my {n}, by the way, is {v}
        the characters of my {n} are {v}
        (write|note|jot) this down: my {n} is {v}
        the (letter|card|form|text message) states my {n} as {v}
        mind the digits, my {n} is {v}
        (write|note|jot) down {v}, it's my {n}
        they've got {v} on file as my {n}
        the system (gave|generated) {v} as my {n}
        don't forget my {n}: {v}
        I checked my {n} twice, and {v} is right
        I rely/relies on {v} as my {n}
        my {n} matches what's on the receipt, {v}
        add my {n} to your notes: {v}
        I (came up with|dreamt up|invented|thought up) {v} as my {n}
        put {v} in your safe, that is my {n}
        whoever requires my {n}, it is {v}
        my {n} consists of {v}
        exactly as spelled: {v}, it's my {n}
        the thing to remember is {v}, it is my {n}
        I'm supposed to keep my {n} private, but it's {v}
        my exact {n} is {v}
        make a note of my {n}: {v}
        my {n} ought to read {v}
        I fished it out of my wallet, my {n} is {v}
        as printed at the top of my contract, my {n} is {v}
        please (keep|remember|store) my {n}, {v}
        lock this away for me: my {n}, {v}
        I was given {v} as my {n}
        I can recite my {n} in my sleep: {v}
        1: for future reference my {n} is {v}
        if you (need|ever need) my {n}, it's {v}
        please file {v} under my {n}
        my {n} is spelt like so: {v}
        1: yep {v}, that's the {n}
        it says {v}, that is my {n}
        the machine spat out {v} as my {n}
        in case I forget/forgets[ it], my {n} is {v}
        I keep/keeps forgetting my {n}, namely {v}
        my {n} arrived by email: {v}
        they allocated {v} to me as my {n}
        please log my {n} as {v}
        so that I don't/doesn't forget[ it], my {n} is {v}
        under {n} in my account it shows {v}
        my full {n} is {v}
        use {v} as my {n}
        1: brain like a sieve, please mind my {n}, {v}
        1: can't trust my memory, {n}: {v}, thx
        my {n} is {v}, (don't tell anyone|keep it to yourself|don't lose it|keep it safe)
        {v} should be my {n}
        the app displays my {n} as {v}
        it's scratched into my desk, my {n}: {v}
        my {n} hasn't changed, still {v}
        my {n} (is listed as|is registered as|was given as) {v}
        they (assigned|issued) me {v} as my {n}
        my {n} happens to be {v}
        when I ring/rings the office, I quote/quotes my {n}, {v}
        I was (issued|assigned) {v} as my {n}
        1: before I lose the slip, {v} is my {n}
        the {n} that I use/uses is {v}
        1: for your records, my {n} is {v}
        1: ok so the {n} they sent is {v}
        the helpdesk reset it, so my {n} reads {v} on the screen
        I've been (given|assigned) {v} as my {n}
        they gave me {v} as my {n}
        I've been using {v} as my {n} (for ages|for years|since last year)
        1: fyi my {n} is {v}
        the {n} linked to my account is {v}
        (bear in mind|commit to memory) that my {n} is {v}
        I've had {v} as my {n} (for ages|for years|since last year)
        I picked {v} for my {n}
        I tattooed it on my brain: {v}, my {n}
        my {n}, in case anybody wonders, is {v}
        I've always (used|had) {v} as my {n}
        I remember/remembers {v} as my {n}
        stick {v} down as my {n}
        they texted me my {n} a minute ago: {v}
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
        the envelope contained {v}, my {n}
        (punch|key|tap) in {v}, that's my {n}
        {v} is what I have/has (as|for) my {n}
        I scrawled {v} on the back of my hand, my {n}
        my {n} (starts and ends here|is this): {v}
        {v} is the {n} I (use/uses|have/has|was given|chose)
        for the paperwork, my {n} is {v}
        my {n} (has to be|has always been|should be) {v}
        my {n} spells out as {v}
        the clerk spelled out my {n} for me: {v}
        {v} is [currently |now |still ]my {n}
        my secret {n} is {v}
        when (asked for|they ask for) my {n}, (say|give|type|enter) {v}
        (today|yesterday|this morning) I got my {n}: {v}
        (enter|type|put|fill in) {v} where it asks for my {n}
        I wrote down my {n}: {v}
        the {n} (they gave me|I got|I was given) is {v}
        my account shows {v} as the {n}
        1: reading it off the label, my {n}, {v}
        I learnt my {n} by heart, it's {v}
        as for my {n}, it's {v}
        quote {v} whenever my {n} is (requested|wanted|required)
        I was told my {n} is {v}
        1: psst, my {n} is {v}
        {v} (serves|works) as my {n}
        the receptionist handed me a slip with {v} as my {n}
        (keep|hold on to) this: my {n} is {v}
        my {n} is (set to|down as|saved as) {v}
        1: just so you have it, my {n} is {v}
        1: got it in the post today, my {n}, it's {v}
        my {n} came back as {v}
        I've got {v} noted in my diary under {n}
        the email says my {n} is {v}
        it's printed right here, my {n} is {v}
        my {n} was {v} when I (checked|looked) this morning and it still is
        my {n} turned up in an old drawer, {v}
        I keep/keeps a sticky note with my {n}, it says {v}
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
        pull up my {n} from your notes.
        the screen asks for my {n}, so what is it?
        what did they (allocate|issue|send) me as my {n}?
        (which|what) {n} was I (given|assigned)?
        what would I reply if asked for my {n}?
        (which|what) {n} did they give me?
        _I lost the slip, what's my {n}?
        they want my {n}, what is it?
        what (have/has I|did I) set my {n} to?
        (which|what) {n} belongs to me?
        what's written on my sticky note for the {n}?
        bring up my {n} please.
        what did _I (give|tell) you as my {n}?
        which {n} is linked to my account?
        what's noted in my diary under {n}?
        what did I come up with as my {n}?
        where is my {n}, what did it say?
        what did I go for as my {n}?
        what is my {n} set to?
        what do/does I use (as|for) my {n}?
        what did I (pick|choose|set) for my {n}?
        what was my {n}?
        what does my {n} consist of?
        what did I decide on for my {n}?
        _I can't think of my {n}, what was it?
        what's the {n} that I learnt by heart?
        the form wants my {n}, what goes there?
        what was my {n} supposed to be?
        what {n} do/does I use?
        which {n} goes on my form?
        what should _I (type|enter|write|put|give) for my {n}?
        _my memory fails, what's my {n}?
        what do _I (type|enter|write|put) where it asks for my {n}?
        what's the right {n} for my account?
        read _me my {n}, please?
        did you keep my {n} safe, what is it?
        what's my {n} nowadays?
        _my head is empty, which {n} did I have?
        what did _I (note|write) down as my {n}?
        what did _I say my {n} (is|was)?
        what digits make up my {n}?
        what have you got [down |saved |noted ](as|for) my {n}?
        the lady on the phone wants my {n}, what do _I say?
        what does my account show as {n}?
        _I forgot my {n}, what is it?
        what do/does I have as my {n}?
        have you kept a note of my {n}, and what does it say?
        what's that {n} _I keep forgetting?
        what do you have (as|for) my {n}?
        somebody is asking for my {n}, which is what?
        what does my paperwork give as my {n}?
        (can|could) you (give|tell|show) _me my {n}?
        what {n} did the machine spit out for me?
        (can|could) you (look up|find|repeat|check) my {n}?
        (tell|give|show) _me my {n}?
        could you dictate my {n}?
        they're standing at the counter, what's my {n}?
        what {n} have you stored for me?
        could you display my {n}?
        (remind _me of|look up|repeat) my {n}?
        how does my {n} go?
        what shall _I fill in as my {n}?
        what's on record as my {n}?
        what do _I need to quote as my {n}?
        do you (have|know|remember) my {n}?
        what's my {n} at present?
        my {n} has slipped _my mind, which was it?
        hey what was my {n} once more?
        which {n} is it that I use/uses?
        it slipped _my mind, what's my {n}?
        do you still have my {n} (saved|written down|somewhere)?
        what do _I read out when they want my {n}?
        what do _I quote for my {n}?
        did _I (give|tell) you my {n}?
        did you (save|write down|note) my {n}?
        what {n} did _I (give|tell) you?
        have/has I got any {n}, and what is it?
        is my {n} stored with you, and what is it?
        have you got my {n}?
        _I need my {n} at the desk, what is it?
        _I'm locked out, what was my {n}?
        what did the helpdesk text me as my {n}?
        dig out my {n}.
        quick, my {n}?
        what's the sequence of my {n}?
        (which|what) {n} is registered to me?
        how did my {n} go?
        my {n} is what?
        (which|what) {n} is on file for me?
        what must _I (key|punch|tap) in for my {n}?
        which {n} should _I show at reception for me?
        spell out my {n}.
        which {n} came in the envelope for me?
        what's my {n} in full?
        my {n}?
        may _I have my {n}?
        my {n}, character by character?
        _I threw the letter away, what was my {n}?
        how should _I spell my {n} to the clerk?
        what's the exact {n} I was sent?
        what is printed on my card as {n}?
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
        which {n} is linked to my account
        what I came up with as my {n}
        what I set my {n} to
        what to (key|punch|tap) in for my {n}
        what my {n} looks like
        what my {n} is set to
        (which|what) {n} belongs to me
        what's on my card as {n}
        which {n} goes on my form
        what I decided on for my {n}
        what digits make up my {n}
        what to quote as my {n}
        what goes under {n} for me
        what they (allocated|sent|issued) me as my {n}
        what the clerk gave me as my {n}
        (which|what) {n} is on file for me
        which {n} I learnt by heart
        which {n} I have/has
        which {n} came with my letter
        what to read out as my {n}
        what my {n} was supposed to say
        what {n} I got in the post
        what I have/has (as|for) my {n}
        how to spell my {n}
        what my full {n} is
        what {n} I have/has
        what my account shows as {n}
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
        the {n} from my letter
        the right {n} for my account
        the {n} on my sticky note
        the {n} I was (allocated|sent|issued)
        my {n}
        the {n} I learnt by heart
        the {n} I (chose|set|was given)
        the {n} that I keep/keeps forgetting
        my {n} in full
        the {n} linked to my account
        my personal {n}
        my exact {n}
        the {n} you stored for me
        my {n}
        my present {n}
        the {n} on my paperwork
        the {n} that I was texted
        my {n} these days
        my own {n}
        my full {n}
        the {n} on file for me
        the {n} that belongs to me
        the {n} printed on my card
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
        {o} was hacked, so my {n} was switched to {v}
        {o} got rejected, they sent me {v} as my {n}
        my {n} expired and they mailed me {v} instead
        my wallet was stolen, so they reissued my {n}: {v}
        I altered my {n} to {v}
        my new {n} is {v}
        my {n} isn't {o} (any more|anymore), it's {v}
        they (renewed|reissued) my {n}, so it's {v}
        I swapped my {n} from {o} to {v}
        I (switched|updated|reset) my {n} to {v}
        1: oh dear, read the wrong line, my {n} is {v}
        I've (changed|switched|updated|reset) my {n} [from {o} ]to {v}
        my {n} was changed (from {o} |)to {v}
        my {n} as of today is {v}
        delete {o}, the {n} I use/uses is {v}
        my {n} leaked, so I picked a safer one, {v}
        scrap {o}, my {n} is {v}
        {o} was last year's {n}, this year's for me is {v}
        I replaced my {n}, (the new one is|now it's) {v}
        my {n} was mistyped, the proper one is {v}
        I swapped two digits, my {n} should read {v}, not {o}
        overwrite my {n} with {v}
        I've got a new {n}, it's {v}
        the clerk made an error, my {n} is {v}, not {o}
        I got a new {n}: {v}
        the helpdesk reset my {n}, which reads {v} these days
        1: sorry, misread it, my {n} is {v}
        they gave me a new {n}: {v}
        amend my {n} to {v}, please
        they changed my {n} to {v}
        {o} is outdated, my {n} is {v}
        I was given a new {n}, {v}
        please erase {o} and store {v} as my {n}
        the old {n} is gone, my {n} is {v} now
        for safety I changed my {n}, it became {v}
        {o} no longer works, my {n} is {v} now
        somebody spied on {o}, so my {n} is {v} from today
        I was issued a fresh {n}, {v}
        {o} was my old {n}, the new one is {v}
        my latest {n} is {v}[, {o} has expired]
        forget {o}, my {n} is {v}
        {o} is invalid, my valid {n} is {v}
        cross out {o} and put {v} as my {n}
        I chose a stronger {n}, it's {v}, goodbye {o}
        my {n} has been reset to {v}
        1: slip of the finger, the {n} should be {v}
        don't use {o} (any more|anymore), my {n} is {v}
        I don't/doesn't use {o} as my {n} (any more|anymore), it's {v} now
        tear up {o}, the replacement {n} I got is {v}
        1: ignore that slip, my {n} is really {v}
        _I gave you the wrong {n}, my {n} is {v}
        1: checked the letter again, the {n} says {v}, not {o}
        I mixed up my {n}, it's {v}, not {o}
        my correct {n} is {v}, not {o}
        my {n} has been replaced by {v}
        update your notes: my {n} became {v}
        my {n} used to be {o}, it's {v} now
        * they gave me a new {n}, my {n} is {v}
        * my {n} is different now: {v}
        * from today my {n} is {v}
    """,
)
