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
        1: ugh, {v}, I hate it
        I (do/does not|don't/doesn't) like {v}[ at all]
        1: yuck, I hate {v}
        1: {v}, no thanks, not my thing
        1: not a fan of {v}
        I can't stand {v}
        I absolutely (hate/hates|detest/detests|loathe/loathes|can't stand) {v}
        I (simply|just) can't stand {v}
        I dislike/dislikes {v}
        I [simply |just |]can't (stomach|tolerate|endure) {v}
        I don't/doesn't (really|particularly|much) (like|care for) {v}
        I don't/doesn't like {v} (much|very much|one bit|in the slightest)
        I never eat/eats {v}
        I don't/doesn't like (the taste of|eating|to eat) {v}
        I don't/doesn't enjoy (eating |){v}
        I don't/doesn't (eat|touch|go near) {v}, I hate/hates it
        I [really |]can't (bear|abide) {v}
        I hate/hates (the taste of|the smell of|eating) {v}
        I can't stand (the taste|the smell|the sight|the thought) of {v}
        I'm not a (big|huge|great) fan of {v}
        I find/finds {v} (disgusting|awful|horrible)
        I'm no fan of {v}
        I'm disgusted by {v}
        I'm put off by {v}
        I'm not fond of {v}
        I've always (hated|disliked|detested|loathed) {v}
        I've hated {v} (for years|since I was a child|all my life|since childhood|since school)
        {v} is something I (hate/hates|can't stand)
        I have/has never (liked|enjoyed|been fond of|cared for|been a fan of|been able to stand) {v}
        I never (liked|cared for|enjoyed) {v}
        I have/has (a strong dislike of|a real dislike of|an aversion to|a hatred of) {v}
        I don't/doesn't care for {v}
        I've got a real hatred of {v}
        I think/thinks {v} tastes (terrible|horrible|disgusting|vile)
        I find/finds {v} (gross|revolting|repulsive|nasty|terrible|vile|yucky|unpleasant)
        I'm not a fan of {v}
        I avoid/avoids {v} because I (hate/hates|don't/doesn't like|can't stand) the taste
        I would never eat {v}
        I would rather (starve|go hungry|skip dinner) than eat {v}
        I've never liked {v}
        I wouldn't eat {v} if you paid me
        I could never (like|enjoy|get used to) {v}
        1: please, no {v} for me, I hate it
        I (leave/leaves|push/pushes|pick/picks) {v} off the plate, I hate/hates it
        1: keep {v} away from me, I can't stand it
        1: anything but {v}, I hate it
        {v} (is|are) not for me
        {v} is the (worst|most disgusting) food for me
        {v} is a food I (hate/hates|dislike/dislikes|can't stand|detest/detests)
        {v} isn't (for me|to my taste|my thing|something I like/likes)
        I think/thinks {v} (tastes|taste) awful
        {v} isn't my (cup of tea|favourite, I hate it)
        {v} turns my stomach
        {v} puts me off
        I'd rather not eat {v}
        one (food|thing) I (hate/hates|don't/doesn't like|can't stand|really dislike/dislikes) is {v}
        the (food|thing) I (hate/hates most|like/likes least|dislike/dislikes most) is {v}
        what I (hate/hates|can't stand|don't/doesn't like) is {v}
        I refuse/refuses to eat {v}
        my least (favourite|favorite) food is {v}
        1: the worst thing you could serve me is {v}
        the one food I (hate/hates|can't stand) is {v}
        just the (smell|thought|sight) of {v} makes me feel sick, I hate/hates it
        when it comes to {v}, I'm (no fan|not keen)
        I skip/skips anything with {v}, I (hate/hates|can't stand|dislike/dislikes) it
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
        what do/does I dislike (eating|most)
        what do/does I dislike?
        what food don't/doesn't I like
        (which|what) (food|foods) do/does I (hate|dislike|not like|detest|loathe)
        (which|what) foods don't/doesn't I (like|enjoy)
        what do/does I not like[ at all]?
        what can't I (bear|abide|stomach)
        (which|what) food can't I (bear|abide|stomach)
        what food am/is I not (fond of|a fan of|keen on)
        what don't/doesn't I like[ to eat]?
        what do/does I refuse to eat
        what won't I eat
        (which|what) food do/does I refuse to eat
        what can't I stand?
        what would I (never|rather not) eat
        what food do/does I (find disgusting|find gross|find awful)
        what food have/has I never liked
        what is my least (favourite|favorite) food
        what do/does I never eat?
        what's my least (favourite|favorite) food
        what's the food I (hate/hates|can't stand|like/likes least)
        what's something I (hate/hates|can't stand|don't/doesn't like)
        what food do/does I (hate|dislike)?
        what shouldn't _I cook because I (hate/hates|don't/doesn't like) it
        is there (any food|anything) I (hate/hates|can't stand|don't/doesn't like)
        what did _I say I (hate/hates|don't/doesn't like|can't stand|dislike/dislikes)
        what food can't I stand?
        what turns my stomach
        tell _me what I (hate/hates|don't/doesn't like|can't stand).
        what do/does I find disgusting?
        do you (know|remember) what I (hate/hates|don't/doesn't like|can't stand)
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
        what I don't/doesn't like
        what I don't/doesn't like (eating|to eat|at all)
        what I'm not (fond of|a fan of|keen on)
        what I can't stand
        what I (refuse/refuses to|won't|would never) eat
        what I (can't bear|can't abide|can't stomach)
        what I find/finds disgusting
        * what food I (hate/hates|dislike/dislikes)
        * what I never eat/eats
    """,
    corrected="""
        it is {v} that I dislike/dislikes, not {o}
        it isn't {o} I (hate/hates|dislike/dislikes|can't stand), it's {v}
        it's {v} I (hate/hates|can't stand|don't/doesn't like), not {o}
        I don't/doesn't (hate|dislike) {o} (any more|anymore), I (hate/hates|dislike/dislikes) {v}
        I no longer (hate/hates|dislike/dislikes) {o}, it's {v} I (hate/hates|can't stand)
        I used to (hate|dislike) {o}, but now I (hate/hates|can't stand|dislike/dislikes) {v}
        I don't/doesn't mind {o} (any more|anymore), but I hate/hates {v}
        I've got used to {o}, but I can't stand {v} now
        {o} is fine now, but I (hate/hates|can't stand|dislike/dislikes) {v}
        I'm okay with {o} now, it's {v} I can't stand
        I (dislike/dislikes|can't stand) {v} now[, not {o}]
        these days I (hate/hates|can't stand|don't/doesn't like) {v}, not {o}
        I hate/hates {v} now, not {o}
        I have/has nothing against {o}, it's {v} I (hate/hates|can't stand)
        I like/likes {o} now, but I (hate/hates|can't stand) {v}
        1: sorry, I meant I hate {v}, not {o}
        1: actually, I can't stand {v}, not {o}
        I said I hated {o}, but I meant {v}
        * what I don't/doesn't like is {v}, not {o}
    """,
)
