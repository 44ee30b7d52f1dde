"""How people say what they like to eat, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

LIKE = Attribute(
    key="like",
    kind="food",
    answer="I like/likes {v}.",
    related=frozenset({"favourite", "diet", "hobby"}),
    additive=True,
    told="""
        I [really |]love/loves {v}
        1: love {v}
        1: I'm into {v}
        I [really |quite |]like/likes {v}
        1: {v}, yum
        I do love {v}
        I'm [very |really |]fond of {v}
        I like/likes eating {v}[ a lot]
        I've got a (weakness|soft spot|taste|thing) for {v}
        I'm a (sucker for|fan of|lover of|great fan of|massive fan of) {v}
        I adore/adores {v}
        I'm a real {v} (lover|fan)
        I'm a [big |huge |](lover|admirer) of {v}
        I'm crazy about {v}
        I have/has loved {v} (for ages|for years|since I was a child|all my life|since childhood)
        I absolutely (love/loves|adore/adores) {v}
        I [really |]enjoy/enjoys {v}[ a lot]
        I (truly|genuinely|totally|simply|especially|particularly) (love/loves|enjoy/enjoys|like/likes) {v}
        I'm (nuts|bonkers|passionate|enthusiastic) about {v}
        I'm a [big |huge |]fan of {v}
        I'm (addicted to|hooked on|obsessed with) {v}
        I'm (very|quite|rather) fond of {v}
        I can't get enough of {v}
        I'm in love with {v}
        I live for {v}, I love it
        I go/goes (crazy|mad|wild|nuts) for {v}
        I like/likes {v} a lot
        I can't resist {v}
        I can't live without {v}
        {v} is something I [really |]like/likes
        I could live on {v}
        I could eat {v} (all day|all day long|all the time|for breakfast, lunch and dinner|until I burst)
        I could eat {v} every day
        I'm never tired of {v}
        I (crave/craves|often crave/craves|am/is always craving) {v}
        I'm always happy with {v}
        I relish/relishes {v}
        I get/gets really happy when there's {v}
        1: give me {v} any day, I love it
        I find/finds {v} (delicious|tasty|yummy|wonderful|amazing|irresistible)
        1: I think {v} is to die for
        I'd eat {v} every day if I could
        {v} always (hits|hit) the spot for me
        {v} is one of my favourite things to eat
        {v} is my (guilty pleasure|idea of a treat|comfort food|favourite treat)
        I can never say no to {v}
        my (guilty pleasure|comfort food|favourite treat|favourite snack) is {v}
        one of my favourite (foods|things to eat|treats) is {v}
        nothing beats {v} for me
        one (food|thing) I (love/loves|really like/likes|enjoy/enjoys) is {v}
        something I (love/loves|really enjoy/enjoys|like/likes a lot) is {v}
        I eat/eats a lot of {v} because I like/likes it
        what I (love/loves|like/likes|enjoy/enjoys) is {v}
        {v} is a food I (love/loves|like/likes|enjoy/enjoys)
        {v} (makes|make) me happy
        {v} is (what I love/loves|always a treat for me|a real treat for me)
        for me, {v} is (always a treat|a real delight|pure joy)
        I have/has always liked {v}
        1: mmm, {v}, I love it
        1: who doesn't love {v}? I certainly do
        1: you can always make me happy with {v}
        my taste is for {v}
        if you want to make me happy, cook {v}
        you can always tempt me with {v}
        I think/thinks {v} (tastes|taste) great
        {v} is my favourite thing to eat as a treat
        I eat/eats {v} whenever I can, I love/loves it
        I [just |]love/loves eating {v}
        I'm (delighted|thrilled|over the moon) whenever there's {v}
        I've grown fond of {v}
        I [really |]like/likes to (eat|have) {v}
        I've come to (love|like|enjoy) {v}
        I have/has been (loving|enjoying) {v} lately
        I'm (mad|wild) about {v}
        I've developed a taste for {v}
        I like/likes {v} (very much|so much|quite a bit|a great deal|more than most things)
        I love/loves {v} (so much|very much|to bits|with all my heart)
        I'd love some {v}, I like/likes it so much
        I love/loves the taste of {v}
        I like/likes the (taste|flavour|flavor) of {v}
        I (order/orders|buy/buys|eat/eats) {v} all the time, I like/likes it
        when I eat/eats out I always go/goes for {v}, I love/loves it
        {v} always goes down well with me
        * I have/has a soft spot for {v}
        * I'm very keen on {v}
        * I think/thinks {v} is delicious
        * I've always loved {v}
        * I never say/says no to {v}
    """,
    asked="""
        what do/does I [really |]like?
        what do/does I (enjoy|adore)
        what do/does I (enjoy|love|like) eating
        what food do/does I (love|enjoy|adore)
        what do/does I (like|enjoy) (most|a lot|very much)
        what do/does I [really |]love?
        what food am/is I a (big|huge) fan of
        what food am/is I a fan of
        what food am/is I (keen on|partial to|crazy about|fond of|into)
        what do/does I have a (weakness|soft spot|taste) for
        what am/is I fond of?
        what food can't I resist
        what can't I resist
        what can't I get enough of
        what sort of food do/does I (like|love|enjoy)
        what food do/does I like?
        what type of food do/does I (like|love|enjoy)
        what kinds of food do/does I (like|enjoy)
        what is something I (like/likes|love/loves|enjoy/enjoys) eating
        what's a food I (like/likes|love/loves|enjoy/enjoys)
        what do/does I like to eat?
        what's my (guilty pleasure|comfort food)
        what did _I say I (like/likes|love/loves|enjoy/enjoys)[ eating| to eat]
        what would I (love|like|enjoy) for dinner
        what could I eat every day
        what am/is I crazy about?
        what do/does I eat because I like/likes it
        what should _I cook if I want/wants something I like/likes
        which food makes me happy
        tell _me what (food |)I like/likes.
        what kind of food do/does I (like|love)?
        remind _me what I like/likes[ to eat].
        do you (know|remember) what (food |)I (like/likes|love/loves)
        name (something|a food) I (like/likes|love/loves).
        what tastes good to me
        * what do/does I love to eat?
        * which food do/does I like?
        * what am/is I keen on?
    """,
    clauses="""
        what I like/likes[ to eat]
        what I enjoy/enjoys[ eating]
        what I (love/loves|like/likes|enjoy/enjoys) eating
        what [kind of |sort of |]food I (love/loves|enjoy/enjoys)
        what I love/loves
        (which|what) foods I (like/likes|love/loves)
        what food I'm (fond of|a fan of|crazy about)
        what food I like/likes
        what I have/has a weakness for
        what I can't resist
        what I could eat every day
        * what I'm fond of
    """,
    corrected="""
        it is {v} that I like/likes, not {o}
        I (used to like|liked|used to love|once loved) {o}, but now I (like/likes|love/loves) {v}
        I don't/doesn't (like|love|enjoy) {o} (any more|anymore), now it's {v} I (like/likes|love/loves)
        I'm no longer fond of {o}, I love/loves {v} now
        I no longer (like/likes|love/loves|enjoy/enjoys) {o}, I (like/likes|love/loves|enjoy/enjoys) {v}
        I don't/doesn't like {o} (any more|anymore), I like/likes {v}
        I'm not (a fan of|keen on|into) {o} (any more|anymore), I'm (a fan of|keen on|into) {v}
        I (love/loves|enjoy/enjoys) {v} now[, not {o}| instead of {o}]
        I'm tired of {o}, I love/loves {v} now
        I've lost my taste for {o}, I prefer/prefers {v} now
        I like/likes {v} now, not {o}
        I've had enough of {o}, it's {v} I (like/likes|love/loves) now
        these days I (like/likes|love/loves) {v}, not {o}
        it isn't {o} I (like/likes|love/loves), it's {v}
        it's {v} I (like/likes|love/loves|enjoy/enjoys), not {o}
        I've gone off {o}, I like/likes {v} now
        1: I meant I like {v}, not {o}
        1: actually, I love {v}, not {o}
        I said I liked {o}, but I meant {v}
        instead of {o}, I now (like/likes|love/loves|enjoy/enjoys) {v}
        * what I like/likes is {v}, not {o}
    """,
)
