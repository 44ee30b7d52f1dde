"""How people say where a thing lies, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute
from mplus_memory.training.nouns import OBJECTS

OBJECT = Attribute(
    key="object",
    kind="place",
    weight=2.5,
    nouns=OBJECTS,
    answer="my {n} {be} in the {v}.",
    shown="in the {v}",
    told="""
        my {n} {be} in the {v}
        1: {n}: in the {v}
        my {n}: in the {v}
        I reach/reaches for my {n} in the {v}
        I keep/keeps (the|my) {n} in the {v}
        1: bunged my {n} in the {v}
        I've lodged my {n} in the {v}
        my {n} {be} inside the {v}
        I left (the|my) {n} in the {v}
        1: stuck my {n} in the {v}
        1: put my {n} in the {v}
        I put (the|my) {n} in the {v}
        1: left my {n} in the {v}
        I stored (the|my) {n} in the {v}
        I stuck (the|my) {n} in the {v}
        I (stashed|stowed|stuffed|shoved|popped) (the|my) {n} in the {v}
        I hid (the|my) {n} in the {v}
        I filed my {n} away in the {v}
        I (threw|chucked|tossed|slipped|dumped) (the|my) {n} in the {v}
        my {n} can be spotted in the {v}
        you find my {n} in the {v}
        I (put|left|set) (the|my) {n} down in the {v}
        my {n} went into the {v}
        1: found it, my {n} {be} in the {v}
        I make/makes sure my {n} {be} in the {v}
        1: chucked my {n} in the {v}
        go to the {v} and grab my {n}
        1: emergency? my {n} {be} in the {v}
        most likely my {n} {be} in the {v}
        I bet/bets my {n} {be} in the {v}
        I smuggled my {n} into the {v}
        my {n} got banished to the {v}
        I (put|tucked|stashed|stowed|hid) (the|my) {n} away in the {v}
        I (laid|rested|deposited|parked) (the|my) {n} in the {v}
        my {n} got shoved in the {v}
        my {n} {be} waiting in the {v}
        (the|my) {n} {be} in the {v}, that is where I keep/keeps it
        my {n} {be} at the back, in the {v}
        my {n} ended up in the {v}
        my {n} {be} underneath some stuff in the {v}
        I've tucked (the|my) {n} away in the {v}
        in the {v} you find my {n}
        I (put|placed|returned) (the|my) {n} back in the {v}
        I (found|spotted|saw|noticed) (the|my) {n} in the {v}, still there
        in the {v} {be} my {n}
        my {n} {be} gathering dust in the {v}
        before the party I cleared my {n} into the {v}
        behind the junk in the {v} {be} my {n}
        my {n} {be} within reach in the {v}
        I concealed my {n} in the {v}
        I tidied my {n} away in the {v}
        take my {n} out of the {v} if needed
        visitors coming, so I whisked my {n} into the {v}
        I (store/stores|hide/hides|stash/stashes) (the|my) {n} in the {v}
        (the|my) {n} {belong} in the {v}
        I'm in the habit of keeping my {n} in the {v}
        I could swear my {n} {be} in the {v}
        pop to the {v} and bring me my {n}
        I (put/puts|leave/leaves) (the|my) {n} in the {v} (every night|every day|most of the time)
        I (usually|normally|always) (keep/keeps|put/puts|store/stores) (the|my) {n} in the {v}
        nobody would look in the {v}, hence my {n} {be} there
        the {v} houses my {n}
        there's a corner of the {v} for my {n}
        my {n} {be} nowhere else but in the {v}
        my {n} {be} slumbering in the {v}
        rain was forecast, so my {n} came into the {v}
        I squirrelled my {n} away in the {v}
        I always leave/leaves (the|my) {n} in the {v}
        I (plonked|plopped|bunged|flung) (the|my) {n} in the {v}
        I've assigned the {v} to my {n}
        1: off on holiday, my {n} {be} in the {v} meanwhile
        I came across my {n} in the {v}
        I've (always|long) kept (the|my) {n} in the {v}
        I have/has (the|my) {n} in the {v}
        my flatmate dumps my {n} in the {v}, as always
        I've put (the|my) {n} in the {v}
        all the time my {n} {be} in the {v}
        I have/has (the|my) {n} (stored|hidden|stashed|tucked away|put away|locked away) in the {v}
        my {n} won't leave the {v}
        I've left (the|my) {n} in the {v}
        in a rush I lobbed my {n} into the {v}
        1: {n} -> {v}
        my {n} {be} parked in the {v}
        you'll find my {n} in the {v}
        my {n} {be} (tucked away|hidden away|stashed|put away|stowed away) in the {v}
        nobody touch the {v}, my {n} {be} in there
        out of sight, out of mind: my {n} {be} in the {v}
        I forgot (the|my) {n} in the {v}
        I (buried|sealed|shut|lodged) my {n} in the {v}
        my {n} {be} collecting cobwebs in the {v}
        to stop the dog chewing my {n}, I used the {v}
        I nestled my {n} in the {v}
        have a peek in the {v}, my {n} {be} there
        my {n} {be} resting in the {v}
        have a rummage in the {v} for my {n}
        my {n} {be} located in the {v}
        if anyone asks, my {n} {be} in the {v}
        the {v} is home to my {n}
        my {n} {be} residing in the {v}
        my {n} {be} (over|back|somewhere|right there|out|up there) in the {v}
        I set my {n} aside in the {v}
        someone put my {n} in the {v}
        my {n} {be} (usually|normally|generally|probably|currently) in the {v}
        my {n} {be} [still |always |now |]in the {v}
        my {n} {be} to be found in the {v}
        I slid my {n} into the {v}
        I keep/keeps my {n} safe in the {v}
        out of harm's way in the {v} {be} my {n}
        1: quick one, {n} in the {v}
        my {n} must be in the {v}
        the {v} holds my {n}
        open the {v}, and there {be} my {n}
        my {n} might still be in the {v}
        my {n} should be in the {v}
        my {n} will be in the {v}
        I think/thinks my {n} {be} in the {v}
        in the {v}, that's where my {n} {be}
        my {n} {be} deep in the {v}
        in the {v}, that's where I (keep/keeps|left|put|hid) my {n}
        I'm hopeless, but my {n} {be} in the {v}
        my {n} {be} crammed among other stuff in the {v}
        I'm off to the {v} to collect my {n}
        look in the {v} for my {n}
        1: mum's rule: my {n} {belong} in the {v}
        the {v} is where my {n} {be}
        my {n} {be} (lying|sitting) in the {v}
        1: popped my {n} in the {v}
        the {v} is where you'll find my {n}
        half asleep, I dropped my {n} off in the {v}
        the {v} is the place for my {n}
        the cleaner usually leaves my {n} in the {v}
        my {n} {be} (hidden|stored|kept) in the {v}
        it's in the {v} that I (keep/keeps|left) my {n}
        inside the {v} {be} my {n}
        my {n} {be} housed in the {v}
        rifle through the {v} and my {n} will appear
        I dropped my {n} in the {v}
        if you('re looking for| need) my {n}, (look|check|try) in the {v}
        the place for my {n} is in the {v}
        I hung up my coat and put my {n} in the {v}
        my {n} {be} cluttering up the {v}
        (check|look inside|try) the {v} for my {n}
        as far as I (know/knows|remember/remembers), my {n} {be} in the {v}
        I've hidden my {n} in the {v}
        the {v} conceals my {n}
        I (last saw|last had) my {n} in the {v}
        I've kept my {n} in the {v} (for years|for ages|since spring)
        my {n} got relegated to the {v}
        1: note to self: {n}, {v}
        my {n} turned up in the {v}
        I'm keeping my {n} in the {v} (these days|for now|for the moment)
        after unpacking the shopping, my {n} landed in the {v}
        I tend/tends to keep my {n} in the {v}
        my {n} found a home in the {v}
        I (crammed|squeezed|wedged|jammed) (the|my) {n} in the {v}
        should the plumber ask, the {v} has my {n}
        I caught a glimpse of my {n} in the {v}
        I'm storing my {n} in the {v}
        would someone nip to the {v}, my {n} {be} there
        (today|yesterday|this morning) I put my {n} in the {v}
        burglars would never guess: my {n} {be} in the {v}
        I'm (pretty|quite|fairly) sure my {n} {be} in the {v}
        I must have left my {n} in the {v}
        my {n} spent the winter in the {v}
        I discovered my {n} in the {v}
        I unpacked my {n} in the {v}
        I left my {n} (behind|lying|lying around) in the {v}
        my {n} {be} buried somewhere in the {v}
        I cleared up and my {n} went in the {v}
        I (accidentally|absent-mindedly|just) left (the|my) {n} in the {v}
        my {n} {belong} in the {v}
        I like/likes to have my {n} in the {v}
        I (believe/believes|reckon/reckons|guess/guesses) my {n} {be} in the {v}
        my {n} {be} hanging about in the {v}
        my {n} {be} living in the {v}
        away from the toddler, my {n} went into the {v}
        after use, my {n} {be} returned to the {v}
        the {v} contains my {n}
        I (locked|packed|tucked) my {n} in the {v}
        the storage place for my {n} is the {v}
        the (spot|usual place|safe place|hiding place) for my {n} is in the {v}
        my {n} {be} stuck in the {v}
        the (home|right place|usual spot) of my {n} is the {v}
        my {n} {be} safe in the {v}
        (last night|earlier|last week|just now) I (left|put|placed) my {n} in the {v}
        I've (popped|shoved|chucked|slung) my {n} in the {v}
        I've reserved space in the {v} for my {n}
        (remember|note|don't forget), my {n} {be} in the {v}
        (in case I forget/forgets|so I don't/doesn't forget|note), my {n} {be} in the {v}
        before leaving, I put my {n} in the {v}
        1: heads up, my {n} {be} in the {v}
        I entrusted my {n} to the {v}
        * I placed (the|my) {n} in the {v}
        * the {v} is where I keep/keeps my {n}
        * my {n} can be found in the {v}
        * I've stored my {n} in the {v}
        * you can find my {n} in the {v}
        * I've got my {n} in the {v}
        * I found my {n} in the {v}
    """,
    asked="""
        where {be} my {n}?
        whereabouts {be} my {n}?
        where did I last (put|leave|see|have) (the|my) {n}?
        what happened to my {n}, where did I put my {n}?
        where could my {n} have (gone|got to|landed)?
        where did I (stick|place|stash|set|drop|lay) (the|my) {n}?
        where have/has I (stored|hidden|placed|stashed|stuck) (the|my) {n}?
        where do/does I keep (the|my) {n}?
        where did I end up putting (the|my) {n}?
        any clue where my {n} {be}?
        where did I (put|stow|tuck|hide) (the|my) {n} away?
        where do/does I reach for my {n}?
        seen my {n} anywhere?
        where did I (lay|rest|shove|pop) my {n}?
        where do/does I (store|put|leave|hide|stash) (the|my) {n}?
        which room or cupboard {be} my {n} in?
        where do/does I (usually|normally|always) (keep|put|leave|store) (the|my) {n}?
        where did I (leave|put|store|hide) (the|my) {n}?
        what contains my {n}?
        where (on earth|in the world|the heck) {be} my {n}?
        where did I whisk my {n} away to?
        where {be} my {n} (lurking|living|resting|parked)?
        have you seen my {n}?
        where might my {n} be?
        where did my {n} (get to|go|end up|vanish to|disappear to)?
        where should my {n} be?
        where can _I find my {n}?
        direct _me to my {n}.
        where do _I get hold of my {n}?
        where do _I go to fetch my {n}?
        what space did I reserve for my {n}?
        where am/is I storing my {n}?
        where would _I find my {n}?
        where can my {n} be found?
        where {be} my {n} (stored|hidden|located|lying|tucked away|right now|again)?
        where on the premises {be} my {n}?
        where was it that I deposited my {n}?
        somebody's nicked my {n}, or where {be} my {n}?
        where will the babysitter find my {n}?
        where {be} my {n} hiding?
        1: I could scream, where have I hidden my {n}?
        where {be} my {n} supposed to be?
        where did my flatmate dump my {n}?
        (which|what) (corner|part) of the house {be} my {n} in?
        somebody wants my {n}, where to fetch my {n} from?
        where have/has I (left|put) (the|my) {n}?
        1: help, late for work, where's my stuff, the {n}?
        where do _I start hunting for my {n}?
        where should the plumber go for my {n}?
        anybody noticed where my {n} ended up?
        where do/does I tend to keep my {n}?
        what became of my {n}?
        where did the cleaner leave my {n}?
        which door or drawer do _I open for my {n}?
        my {n} went missing, where should _I search?
        where do/does my {n} (go|belong)?
        where am/is I keeping (the|my) {n}?
        {be} my {n} upstairs, downstairs, or where?
        track down my {n}.
        where must _I look for my {n}?
        where's the (place|spot) for my {n}?
        where {be} my {n} kept?
        where's the (place|spot) I (keep/keeps|put|left) my {n}?
        (which|what) (place|spot) {be} my {n} in?
        where did my {n} wander off to?
        where do _I grab my {n} from?
        where did I file my {n} away?
        in (which|what) (place|spot) did I (put|leave|store|hide) my {n}?
        what did I do with (the|my) {n}?
        where did anybody last spot my {n}?
        I've lost track of my {n}, where {be} my {n}?
        is there a fixed place for my {n}, and where?
        which way to my {n}?
        where's the home of my {n}?
        where do _I collect my {n}?
        in which place {be} my {n}?
        what have/has I done with (the|my) {n}?
        where did I (plonk|bung|plop|chuck|dump) my {n}?
        1: {n}: where?
        where did I conceal my {n}?
        what's the (location|place) of my {n}?
        where {be} my {n} collecting cobwebs?
        any sign of my {n}?
        {be} my {n} lost, or do you know the place?
        where did I mislay my {n}?
        after use, where do _I return my {n}?
        in what corner {be} my {n} slumbering?
        (can't|can not) find my {n}, where {be} my {n} again?
        have you any idea where my {n} {be}?
        what's the hiding place for my {n}?
        1: I'm turning the house upside down for my {n}, where?
        I've searched everywhere, where {be} my {n}?
        I mislaid my {n}, where should _I search?
        my {n} vanished, where to search?
        1: taxi's waiting, where {be} my {n}?
        (what|which) hiding place did I pick for my {n}?
        have you spotted my {n} anywhere?
        where did _I say my {n} {be}?
        what spot did I assign to my {n}?
        where {be} my blasted {n}?
        any hint where my {n} might be?
        what's the position of my {n}?
        lead _me to my {n}.
        where should _I rummage for my {n}?
        (can|could) you tell _me where my {n} {be}?
        do you (know|remember|recall) where I (put|left|keep/keeps) my {n}?
        (remind|tell) _me where my {n} {be}?
        where did my {n} get banished to?
        where should _I search for my {n}?
        where do _I find my {n}?
        (remind|tell) _me where I (put|left|keep/keeps|hid) my {n}?
        how do _I find my {n}?
        (help _me find|locate|find) my {n}?
        did _I (say|tell you|mention) where my {n} {be}?
        where should _I look for my {n}?
        did _I (say|tell you|mention) where I (put|left|keep/keeps) my {n}?
        point _me to my {n}.
        where did I smuggle my {n}?
        where did _I (tell you|mention) my {n} {be}?
        where would a burglar find my {n}?
        I need/needs my {n}, where to look?
        which nook did I choose for my {n}?
        where have/has I (plonked|shoved|popped|parked) my {n}?
        which cubbyhole {be} my {n} in?
        my {n} {be} where?
        1: {n}, quick, where?
        what did I pick as storage for my {n}?
        where did I set my {n} aside?
        I'm looking for my {n}, where {be} my {n}?
        * where {be} my {n} now?
        * where exactly {be} my {n}?
        * in what place do/does I keep my {n}?
        * where could my {n} be?
    """,
    clauses="""
        where my {n} {be}
        where I (store/stores|stored|hid|stashed|placed|stuck) my {n}
        where I've (put|left|hidden|stored|stashed) my {n}
        where I tend/tends to keep my {n}
        where I mislaid my {n}
        where I concealed my {n}
        which nook I chose for my {n}
        where I whisked my {n} away to
        where my {n} wandered off to
        where my {n} (might|could|should) be
        where I (keep/keeps|left|put) my {n}
        where my {n} got to
        where I last (saw|had|put|left) my {n}
        where to get hold of my {n}
        where my {n} {be} collecting cobwebs
        where I (plonked|shoved|chucked|popped) my {n}
        where my {n} {be} hiding
        which door or drawer to open for my {n}
        which (corner|room|part) my {n} {be} in
        what spot I assigned to my {n}
        where the cleaner left my {n}
        where I (usually|normally|always) (keep/keeps|put/puts|leave/leaves) my {n}
        where to collect my {n}
        where to look for my {n}
        what the hiding place of my {n} was
        where to (search|hunt|rummage) for my {n}
        (which|what) place my {n} {be} in
        where my {n} got banished to
        where to find my {n}
        what I did with my {n}
        the whereabouts of my {n}
        where I (dumped|parked|laid) my {n}
        where the babysitter will find my {n}
        where my {n} ended up
        where to return my {n} after use
        where my {n} {be} slumbering
        where my {n} went
        where to (fetch|grab|get) my {n}
        what became of my {n}
        whereabouts my {n} {be}
        * where I can find my {n}
        * where my {n} {be} kept
    """,
    corrected="""
        I moved my {n} to the {v}
        my {n} {be} now in the {v}
        my {n} {be} in the {v}, not in the {o}
        my {n} {be} no longer in the {o}, but in the {v}
        I rearranged things, my {n} {be} in the {v}
        1: oops, my {n} {be} in the {v}
        someone shifted my {n} from the {o} to the {v}
        I've moved my {n} to the {v}
        I swapped the place, my {n} {be} in the {v}[, not the {o}]
        my {n} {be} not in the {o}, but in the {v}
        my flatmate swapped my {n} over to the {v}
        the {o} was overflowing, so my {n} {be} in the {v}
        my {n} {be} back in the {v}, not the {o}
        I (shifted|transferred|relocated|took|brought) (the|my) {n} to the {v}
        I had the {o} in mind, but my {n} {be} in the {v}
        the toddler opens the {o}, so my {n} {be} in the {v}
        stop searching the {o}, my {n} {be} in the {v}
        my {n} left the {o} for the {v}
        1: {n} update: {v}, no longer {o}
        nowadays my {n} {be} in the {v}, formerly in the {o}
        my {n} {be} in the {v} now[, not in the {o}]
        I whisked my {n} out of the {o} into the {v}
        my {n} {be} out of the {o} and into the {v}
        I've (shifted|transferred|relocated|taken|brought) (the|my) {n} to the {v}
        1: forget the {o}, my {n} {be} in the {v}
        I checked the {o}, nothing, my {n} {be} in the {v}
        my {n} went over to the {v}, out of the {o}
        I moved (the|my) {n} (from|out of) the {o} (to|into) the {v}
        my {n} got promoted from the {o} to the {v}
        1: silly me, my {n} {be} in the {v}[, not in the {o}]
        1: whoopsie, not the {o}, my {n} {be} in the {v}
        I moved (the|my) {n} into the {v}
        my {n} {be} not in the {o} (any more|anymore), but in the {v}
        I (store/stores|leave/leaves|put/puts) (the|my) {n} in the {v} now[, not in the {o}]
        my {n} got moved to the {v}
        I don't/doesn't keep my {n} in the {o} (any more|anymore), but in the {v}
        from now on my {n} will be in the {v}
        I used to keep my {n} in the {o}, now I keep/keeps my {n} in the {v}
        I took my {n} from the {o} to the {v}
        don't bother with the {o}, my {n} {be} in the {v}
        I (put|left|stuck) my {n} in the {v} instead[ of the {o}]
        I cleared the {o} out and put my {n} in the {v}
        I switched hiding places, my {n} {be} in the {v}
        I emptied the {o}, my {n} {be} in the {v} now
        my {n} {be} in the {v} these days
        the {o} was wrong, my {n} {be} in the {v}
        my {n} {be} kept in the {v} now
        mice in the {o}, so my {n} went to the {v}
        the {o} is empty, my {n} {be} in the {v}
        I tidied up, so my {n} went from the {o} to the {v}
        1: hang on, my {n} {be} in the {v}[, not in the {o}]
        my {n} turned up in the {v}, not in the {o}
        I put my {n} in the {v} now
        the new place for my {n} is in the {v}
        my {n} got relegated from the {o} to the {v}
        the dog got into the {o}, so my {n} {be} in the {v}
        the cleaner put my {n} in the {v}, of all places
        I found a (new|better) place for my {n}, in the {v}
        my {n} migrated from the {o} to the {v}
        I hauled my {n} to the {v}
        I carried my {n} over to the {v}
        I redecorated, so my {n} got banished to the {v}
        after spring cleaning my {n} landed in the {v}
        I keep/keeps my {n} in the {v} now
        I (actually|really) left my {n} in the {v}, not in the {o}
        the {o} got damp, so my {n} moved to the {v}
        I thought my {n} would be in the {o}, but I found my {n} in the {v}
        my {n} ended up in the {v} after all
        (look|check) in the {v} for my {n}, not in the {o}
        * I took my {n} out of the {o} and put {it} in the {v}
        * you find my {n} in the {v} now
    """,
)
