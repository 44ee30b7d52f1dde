"""How people say what they do not eat, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

DISLIKE = Attribute(
    key="dislike",
    kind="food",
    answer="I don't/doesn't like {v}.",
    related=frozenset({"allergy", "diet"}),
    additive=True,
    told="""
        I [really |]hate/hates {v}
        1: can't stand {v}
        1: hate {v}
        I gag/gags on {v}
        1: ugh, {v}, I hate it
        I'm a picky eater and {v} is top of my no list
        I couldn't force {v} down
        {v} grosses me out
        I wrinkle/wrinkles my nose at {v}
        I (do/does not|don't/doesn't) like {v}[ at all]
        1: yuck, I hate {v}
        1: {v}, no thanks, not my thing
        1: not a fan of {v}
        I have/has no time for {v}, it tastes like (cardboard|soap|rubber|old socks)
        I pull/pulls a face at {v}
        I couldn't eat {v} to save my life
        {v} is the (bane of my plate|devil's food to me)
        I can't stand {v}
        I absolutely (hate/hates|detest/detests|loathe/loathes|can't stand) {v}
        I (simply|just) can't stand {v}
        the dog gets my {v}, I find/finds it repugnant
        I dislike/dislikes {v}
        I [simply |just |]can't (stomach|tolerate|endure) {v}
        I don't/doesn't (really|particularly|much) (like|care for) {v}
        I don't/doesn't like {v} (much|very much|one bit|in the slightest)
        I'm fussy, and {v} is what I reject/rejects
        I never eat/eats {v}
        I wouldn't touch {v} with a barge pole
        I don't/doesn't like (the taste of|eating|to eat) {v}
        I recoil/recoils from {v} on a plate
        I don't/doesn't enjoy (eating |){v}
        I don't/doesn't (eat|touch|go near) {v}, I hate/hates it
        I [really |]can't (bear|abide) {v}
        1: bleurgh, keep your {v}
        I hate/hates (the taste of|the smell of|eating) {v}
        I feel/feels nauseous at the mere mention of {v}
        I can't stand (the taste|the smell|the sight|the thought) of {v}
        I'm not a (big|huge|great) fan of {v}
        3: don't dish up {v} for {s}, it would get left
        I'd sooner eat (grass|mud|my hat|worms) than {v}
        I find/finds {v} (disgusting|awful|horrible)
        I'm no fan of {v}
        1: {v}? over my dead body
        I'm disgusted by {v}
        I'm put off by {v}
        {v} makes me (gag|retch|heave|shudder|puke|queasy)
        I'm not fond of {v}
        I can't get {v} down, it's (minging|rancid|ghastly|dreadful)
        I'm not wild about {v}, to put it mildly
        I wouldn't feed {v} to my dog
        I've always (hated|disliked|detested|loathed) {v}
        I've hated {v} (for years|since I was a child|all my life|since childhood|since school)
        {v} is something I (hate/hates|can't stand)
        I'm repelled by {v}
        I have/has never (liked|enjoyed|been fond of|cared for|been a fan of|been able to stand) {v}
        I never (liked|cared for|enjoyed) {v}
        I have/has (a strong dislike of|a real dislike of|an aversion to|a hatred of) {v}
        I have/has no love for {v}
        my stomach (churns|heaves) at {v}
        I don't/doesn't care for {v}
        I turn/turns up my nose at {v}
        I've got a real hatred of {v}
        I never took to {v}
        I'll pass on {v}, not for my palate
        I think/thinks {v} tastes (terrible|horrible|disgusting|vile)
        {v} would ruin any meal for me
        I never acquired a taste for {v}
        I find/finds {v} (gross|revolting|repulsive|nasty|terrible|vile|yucky|unpleasant)
        I'm not a fan of {v}
        I avoid/avoids {v} because I (hate/hates|don't/doesn't like|can't stand) the taste
        I (abhor/abhors|despise/despises) {v}
        I would never eat {v}
        I would rather (starve|go hungry|skip dinner) than eat {v}
        1: blech, {v}
        I've never liked {v}
        I wouldn't eat {v} if you paid me
        I could never (like|enjoy|get used to) {v}
        1: please, no {v} for me, I hate it
        I (leave/leaves|push/pushes|pick/picks) {v} off the plate, I hate/hates it
        1: keep {v} away from me, I can't stand it
        1: anything but {v}, I hate it
        1: {v} is pants
        {v} (is|are) not for me
        {v} is the (worst|most disgusting) food for me
        {v} is a food I (hate/hates|dislike/dislikes|can't stand|detest/detests)
        I give/gives {v} a miss, it's nasty stuff
        I'm averse to {v}
        3: {s} scrapes {v} into the bin
        1: eww, {v}
        {v} gives me the (ick|creeps|shivers), I won't eat it
        {v} isn't (for me|to my taste|my thing|something I like/likes)
        I've had a lifelong loathing of {v}
        1: {v}? hell no
        1: whoever invented {v} should be jailed
        I think/thinks {v} (tastes|taste) awful
        {v} isn't my (cup of tea|favourite, I hate it)
        {v} isn't my jam
        {v} turns my stomach
        {v} puts me off
        I'd rather not eat {v}
        1: {v} sucks
        one (food|thing) I (hate/hates|don't/doesn't like|can't stand|really dislike/dislikes) is {v}
        I'm no lover of {v}
        {v} spoils a dish for me
        the (food|thing) I (hate/hates most|like/likes least|dislike/dislikes most) is {v}
        {v} revolts me
        what I (hate/hates|can't stand|don't/doesn't like) is {v}
        I always passed on {v}, yuck
        I refuse/refuses to eat {v}
        my least (favourite|favorite) food is {v}
        1: the worst thing you could serve me is {v}
        the one food I (hate/hates|can't stand) is {v}
        just the (smell|thought|sight) of {v} makes me feel sick, I hate/hates it
        {v} leaves me cold as food
        I can't swallow {v}, it's so (grim|rank|foul|icky)
        when it comes to {v}, I'm (no fan|not keen)
        I spit/spits out {v}
        I skip/skips anything with {v}, I (hate/hates|can't stand|dislike/dislikes) it
        my taste buds protest at {v}
        my palate rejects {v}
        I won't eat {v}
        I'm really not into {v}
        I wish nobody would serve me {v}, I hate/hates it
        I don't/doesn't see the appeal of {v}, I dislike/dislikes it
        * I detest/detests {v}
        * I think/thinks {v} is disgusting
        * I always avoid/avoids {v}
        * I'm not keen on {v}
        * {v} (is|are) something I never eat/eats
    """,
    asked="""
        what do/does I [really |]hate?
        what do/does I (detest|loathe|despise)
        what do/does I hate (eating|to eat|most)
        what food do/does I object to?
        which food did I never take to?
        what do/does I dislike (eating|most)
        am/is I picky, what don't/doesn't I like?
        what do/does I dislike?
        what food don't/doesn't I like
        (which|what) (food|foods) do/does I (hate|dislike|not like|detest|loathe)
        what foods do/does I reject?
        (which|what) foods don't/doesn't I (like|enjoy)
        what do/does I not like[ at all]?
        what can't I (bear|abide|stomach)
        (which|what) food can't I (bear|abide|stomach)
        what do/does I spit out?
        what foods am/is I fussy about?
        any food dislikes on my list?
        am/is I averse to some food?
        what food am/is I not (fond of|a fan of|keen on)
        what don't/doesn't I like[ to eat]?
        what ingredient spoils a dish for me?
        what wouldn't I eat to save my life?
        what do/does I refuse to eat
        what grosses me out?
        what's the nastiest food, if you ask me?
        what won't I eat
        (which|what) food do/does I refuse to eat
        what is top of my no list for food?
        what can't I stand?
        what would I (never|rather not) eat
        what food do/does I (find disgusting|find gross|find awful)
        what food have/has I never liked
        what do/does I give a miss?
        what is my least (favourite|favorite) food
        what are my food aversions?
        what's my pet hate at the table?
        what should be left out of my dinner since I dislike/dislikes it?
        what do/does I never eat?
        what's my least (favourite|favorite) food
        what's the grossest food to me?
        any food I loathe/loathes?
        what's the food I (hate/hates|can't stand|like/likes least)
        what food couldn't I force down?
        what's something I (hate/hates|can't stand|don't/doesn't like)
        what food do/does I (hate|dislike)?
        what isn't my cup of tea, food wise?
        what do/does I leave on the plate?
        what shouldn't _I cook because I (hate/hates|don't/doesn't like) it
        what do/does I (abhor|despise) eating?
        food I can't stand, what was it?
        is there (any food|anything) I (hate/hates|can't stand|don't/doesn't like)
        what did _I say I (hate/hates|don't/doesn't like|can't stand|dislike/dislikes)
        what do/does I pass on at the table?
        what food can't I stand?
        what turns my stomach
        what makes me (gag|retch|shudder|queasy)?
        tell _me what I (hate/hates|don't/doesn't like|can't stand).
        what wouldn't I touch with a barge pole?
        what can't I swallow?
        what do/does I find disgusting?
        which flavour puts me off?
        what food revolts me?
        what do/does I turn up my nose at?
        do you (know|remember) what I (hate/hates|don't/doesn't like|can't stand)
        what are my food dislikes?
        what's my food aversion?
        what would ruin a meal for me?
        what gives me the ick, food wise?
        what sort of grub do/does I detest?
        which dish makes me pull a face?
        3: what should _I never dish up for {s}?
        have/has I got a food I loathe/loathes?
        name (a food|something) I (hate/hates|can't stand|don't/doesn't like).
        (which|what) food tastes awful to me
        * which food don't/doesn't I like?
        * what don't/doesn't I care for?
        * what am/is I not fond of?
    """,
    clauses="""
        what I (hate/hates|dislike/dislikes)
        what I (detest/detests|loathe/loathes)
        what foods I (hate/hates|don't/doesn't like)
        what I hate/hates (eating|to eat)
        which food I abhor/abhors
        what I'm averse to eating
        what spoils a meal for me
        which food I have/has an aversion to
        what I don't/doesn't like
        what food I never took to
        what I can't swallow
        what I don't/doesn't like (eating|to eat|at all)
        what food revolts me
        what I wouldn't touch with a barge pole
        what I'm not (fond of|a fan of|keen on)
        what's top of my no list for food
        what my food dislikes are
        what grosses me out
        what I leave/leaves on my plate
        what I can't stand
        what I (refuse/refuses to|won't|would never) eat
        what I (can't bear|can't abide|can't stomach)
        what makes me gag
        what I find/finds disgusting
        what I turn/turns up my nose at
        * what food I (hate/hates|dislike/dislikes)
        * what I never eat/eats
    """,
    corrected="""
        it is {v} that I dislike/dislikes, not {o}
        it isn't {o} I (hate/hates|dislike/dislikes|can't stand), it's {v}
        it's {v} I (hate/hates|can't stand|don't/doesn't like), not {o}
        scrap {o}, the food I loathe/loathes is {v}
        I don't/doesn't (hate|dislike) {o} (any more|anymore), I (hate/hates|dislike/dislikes) {v}
        strike {o} off my dislikes and put {v}
        {o} grew on me, but {v} makes me gag
        1: did I say {o}? I hate {v}
        please amend my food dislikes to {v}
        I made peace with {o}, now it's {v} I loathe/loathes
        I've warmed to {o}, but I despise/despises {v}
        I no longer (hate/hates|dislike/dislikes) {o}, it's {v} I (hate/hates|can't stand)
        I used to (hate|dislike) {o}, but now I (hate/hates|can't stand|dislike/dislikes) {v}
        I don't/doesn't mind {o} (any more|anymore), but I hate/hates {v}
        I've got used to {o}, but I can't stand {v} now
        swap {o} for {v} among my dislikes
        {o} is fine now, but I (hate/hates|can't stand|dislike/dislikes) {v}
        {o} goes down fine, {v} makes me heave
        I'd happily eat {o}, it's {v} I detest/detests
        {o} no longer grosses me out, {v} does
        I'm okay with {o} now, it's {v} I can't stand
        I've come round to {o}, but {v} still revolts me
        I (dislike/dislikes|can't stand) {v} now[, not {o}]
        these days I (hate/hates|can't stand|don't/doesn't like) {v}, not {o}
        {o} I can eat now, {v} I can't swallow
        forget {o}, I can't stand {v}
        I hate/hates {v} now, not {o}
        my aversion is to {v}, not {o}
        I have/has nothing against {o}, it's {v} I (hate/hates|can't stand)
        I like/likes {o} now, but I (hate/hates|can't stand) {v}
        1: sorry, I meant I hate {v}, not {o}
        I've acquired a taste for {o}, yet I can't stomach {v}
        1: actually, I can't stand {v}, not {o}
        1: slip of the tongue, I despise {v}, not {o}
        I said I hated {o}, but I meant {v}
        1: oops, it's {v} that makes me gag, not {o}
        * what I don't/doesn't like is {v}, not {o}
    """,
)
