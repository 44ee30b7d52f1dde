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
        I'm a real {v} (addict|fanatic|fiend|junkie|monster)
        I do love {v}
        I'm [very |really |]fond of {v}
        I like/likes eating {v}[ a lot]
        I've got a (weakness|soft spot|taste|thing) for {v}
        spoil me with {v}, I savour/savours it
        I'm a (sucker for|fan of|lover of|great fan of|massive fan of) {v}
        I adore/adores {v}
        I'm rather keen on eating {v}
        I'm a real {v} (lover|fan)
        I'd walk miles for {v}
        3: put {v} on the table and {s} will grin
        I'm a [big |huge |](lover|admirer) of {v}
        I'm crazy about {v}
        I have/has loved {v} (for ages|for years|since I was a child|all my life|since childhood)
        I absolutely (love/loves|adore/adores) {v}
        I'm always up for {v}
        I [really |]enjoy/enjoys {v}[ a lot]
        I (truly|genuinely|totally|simply|especially|particularly) (love/loves|enjoy/enjoys|like/likes) {v}
        I tuck/tucks into {v} with gusto
        the way to my heart is {v}
        I've got a craving for {v} most days
        1: can't beat {v}, chef's kiss
        I'm (nuts|bonkers|passionate|enthusiastic) about {v}
        I'm partial to {v}
        {v} floats my boat
        I'm a [big |huge |]fan of {v}
        I'm always in the mood for {v}
        I'm (addicted to|hooked on|obsessed with) {v}
        I'm (very|quite|rather) fond of {v}
        I can't get enough of {v}
        {v} is (heavenly|divine|scrumptious|moreish|lush|dreamy) to me
        I'm in love with {v}
        I live for {v}, I love it
        I lick/licks the plate clean when it's {v}
        I go/goes (crazy|mad|wild|nuts) for {v}
        I like/likes {v} a lot
        I can't resist {v}
        I can't live without {v}
        my belly is happy with {v}
        {v} is something I [really |]like/likes
        I could live on {v}
        I could eat {v} (all day|all day long|all the time|for breakfast, lunch and dinner|until I burst)
        I could eat {v} every day
        {v} won my heart, so (tasty|scrumptious)
        I'd swap my last penny for {v}
        I'm never tired of {v}
        I (crave/craves|often crave/craves|am/is always craving) {v}
        I'm always happy with {v}
        my tummy rumbles for {v}
        I relish/relishes {v}
        I get/gets really happy when there's {v}
        I munch/munches {v} with pleasure
        bribe me with {v}, it always works
        1: give me {v} any day, I love it
        I find/finds {v} (delicious|tasty|yummy|wonderful|amazing|irresistible)
        1: I think {v} is to die for
        I'd eat {v} every day if I could
        {v} always (hits|hit) the spot for me
        I never turn down {v}
        I have/has a passion for {v} on my plate
        I drool/drools over {v}
        {v} is one of my favourite things to eat
        {v} is my (guilty pleasure|idea of a treat|comfort food|favourite treat)
        I can never say no to {v}
        my (guilty pleasure|comfort food|favourite treat|favourite snack) is {v}
        I dig/digs {v}
        one of my favourite (foods|things to eat|treats) is {v}
        {v} is totally my cup of tea
        nothing beats {v} for me
        {v} is (heaven|bliss|a joy|sheer pleasure) on a plate to me
        one (food|thing) I (love/loves|really like/likes|enjoy/enjoys) is {v}
        something I (love/loves|really enjoy/enjoys|like/likes a lot) is {v}
        I eat/eats a lot of {v} because I like/likes it
        what I (love/loves|like/likes|enjoy/enjoys) is {v}
        I rate/rates {v} highly, tasty stuff
        my taste buds (dance|tingle|sing) for {v}
        I'd kill for {v}
        {v} is a food I (love/loves|like/likes|enjoy/enjoys)
        {v} (makes|make) me happy
        {v} is (what I love/loves|always a treat for me|a real treat for me)
        for me, {v} is (always a treat|a real delight|pure joy)
        my mouth waters (for|at the thought of|at the smell of) {v}
        I have/has always liked {v}
        1: mmm, {v}, I love it
        1: who doesn't love {v}? I certainly do
        1: you can always make me happy with {v}
        my taste is for {v}
        I've always had an appetite for {v}
        3: treat {s} to {v}, {he} will beam
        1: {v} for the win
        I'm big on {v}
        {v} is right up my (street|alley)
        I delight/delights in {v}
        I (devour/devours|gobble/gobbles up|wolf/wolfs down|scoff/scoffs|polish/polishes off) {v}
        if you want to make me happy, cook {v}
        you can always tempt me with {v}
        I appreciate/appreciates a good plate of {v}
        I have/has a sweet spot for {v}, food wise
        I've got a hankering for {v}, as always
        I savour/savours {v}
        I think/thinks {v} (tastes|taste) great
        {v} is my favourite thing to eat as a treat
        I eat/eats {v} whenever I can, I love/loves it
        I [just |]love/loves eating {v}
        1: {v}, nom nom
        1: oh, do I fancy {v}, always
        I always ask for (seconds|another helping|more) of {v}
        I'm (delighted|thrilled|over the moon) whenever there's {v}
        3: {s} is first in the queue when there's {v}
        I've grown fond of {v}
        I [really |]like/likes to (eat|have) {v}
        I've come to (love|like|enjoy) {v}
        1: yay for {v}
        I'm sweet on {v}
        I have/has been (loving|enjoying) {v} lately
        I'm (mad|wild) about {v}
        I'm a devoted eater of {v}
        I've developed a taste for {v}
        I like/likes {v} (very much|so much|quite a bit|a great deal|more than most things)
        I never refuse {v}, such tasty grub
        I love/loves {v} (so much|very much|to bits|with all my heart)
        I'd love some {v}, I like/likes it so much
        I love/loves the taste of {v}
        {v} is my jam
        I like/likes the (taste|flavour|flavor) of {v}
        I (order/orders|buy/buys|eat/eats) {v} all the time, I like/likes it
        when I eat/eats out I always go/goes for {v}, I love/loves it
        1: {v} rocks
        {v} is my weak spot
        {v} always goes down well with me
        1: mad keen on {v}, me
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
        what food is my weak spot?
        what am/is I partial to?
        is there a dish I'm mad about?
        which food do/does I delight in?
        what makes my mouth water?
        what food do/does I (love|enjoy|adore)
        what do/does I wolf down?
        what do/does I (like|enjoy) (most|a lot|very much)
        what food do/does I rate highly?
        what do/does I [really |]love?
        what's my cup of tea, food wise?
        what dish is bliss to me?
        what food am/is I a (big|huge) fan of
        what food am/is I a fan of
        what food am/is I (keen on|partial to|crazy about|fond of|into)
        what is the way to my heart, food wise?
        what do/does I have a (weakness|soft spot|taste) for
        what am/is I fond of?
        what food can't I resist
        what can't I resist
        have/has I got a food I adore/adores?
        what can't I get enough of
        what sort of food do/does I (like|love|enjoy)
        any food I adore/adores?
        3: what could _I serve that {s} would relish?
        what food do/does I like?
        what type of food do/does I (like|love|enjoy)
        what kinds of food do/does I (like|enjoy)
        what is something I (like/likes|love/loves|enjoy/enjoys) eating
        what do/does I crave?
        what's a food I (like/likes|love/loves|enjoy/enjoys)
        what do/does I like to eat?
        what do/does I have a hankering for?
        what do/does I always ask seconds of?
        what do/does I tuck into with pleasure?
        what food do/does I appreciate?
        what food preferences have/has I got?
        what would I kill for, food wise?
        what food tempts me?
        which food am/is I big on?
        what's my (guilty pleasure|comfort food)
        what food floats my boat?
        what did _I say I (like/likes|love/loves|enjoy/enjoys)[ eating| to eat]
        what would I (love|like|enjoy) for dinner
        which food have/has I a passion for?
        what are my food likes?
        what do/does I savour?
        what grub do/does I dig?
        what's yummy to me?
        what could I eat every day
        what am/is I crazy about?
        what suits my palate?
        what do/does I eat because I like/likes it
        what food is right up my street?
        what should _I cook if I want/wants something I like/likes
        what would I never turn down at dinner?
        which food makes me happy
        tell _me what (food |)I like/likes.
        what am/is I always in the mood for, food wise?
        what do/does I drool over?
        what kind of food do/does I (like|love)?
        which dish do/does I devour?
        remind _me what I like/likes[ to eat].
        do you (know|remember) what (food |)I (like/likes|love/loves)
        name (something|a food) I (like/likes|love/loves).
        what tastes good to me
        3: what food could _I bribe {s} with?
        what tickles my taste buds?
        3: which food should _I treat {s} to?
        * what do/does I love to eat?
        * which food do/does I like?
        * what am/is I keen on?
    """,
    clauses="""
        what I like/likes[ to eat]
        what I enjoy/enjoys[ eating]
        what I (love/loves|like/likes|enjoy/enjoys) eating
        what I crave/craves
        what [kind of |sort of |]food I (love/loves|enjoy/enjoys)
        what I love/loves
        what food tempts me
        what I'd never turn down at dinner
        what makes my mouth water
        which dish I devour/devours
        what my food likes are
        (which|what) foods I (like/likes|love/loves)
        what food I'm (fond of|a fan of|crazy about)
        what I savour/savours most on a plate
        which food I'm big on
        what suits my palate
        what food I'm partial to
        what food I like/likes
        what I have/has a weakness for
        what I can't resist
        what I've got a hankering for
        what I could eat every day
        what I drool/drools over
        what would tickle my taste buds
        what food is my weak spot
        * what I'm fond of
    """,
    corrected="""
        it is {v} that I like/likes, not {o}
        I (used to like|liked|used to love|once loved) {o}, but now I (like/likes|love/loves) {v}
        I don't/doesn't (like|love|enjoy) {o} (any more|anymore), now it's {v} I (like/likes|love/loves)
        I'm no longer fond of {o}, I love/loves {v} now
        I no longer (like/likes|love/loves|enjoy/enjoys) {o}, I (like/likes|love/loves|enjoy/enjoys) {v}
        please amend my food likes to {v}
        strike {o} off my likes and put {v}
        I don't/doesn't like {o} (any more|anymore), I like/likes {v}
        I'm not (a fan of|keen on|into) {o} (any more|anymore), I'm (a fan of|keen on|into) {v}
        {o} doesn't float my boat, {v} does
        {o} has lost its charm, I adore/adores {v}
        I (love/loves|enjoy/enjoys) {v} now[, not {o}| instead of {o}]
        {o} was just a phase, I adore/adores {v}
        my weak spot is {v}, not {o}
        swap {o} for {v} among my likes
        I'm tired of {o}, I love/loves {v} now
        1: oops, it's {v} I'm partial to, not {o}
        1: did I say {o}? I love {v}
        1: slip of the tongue, I like {v}, not {o}
        I've lost my taste for {o}, I prefer/prefers {v} now
        I've moved on from {o} to {v}, yummy stuff
        I overdid {o}, so I enjoy/enjoys {v} now
        I'm fed up with {o}, I'm partial to {v} now
        I like/likes {v} now, not {o}
        I've had enough of {o}, it's {v} I (like/likes|love/loves) now
        my tastes changed, I'm into {v} rather than {o}
        these days I (like/likes|love/loves) {v}, not {o}
        {o} bores me now, it's {v} I crave/craves
        it isn't {o} I (like/likes|love/loves), it's {v}
        scrap {o}, it's {v} that makes my mouth water
        forget {o}, I'm a fan of {v}
        it's {v} I (like/likes|love/loves|enjoy/enjoys), not {o}
        I've gone off {o}, I like/likes {v} now
        1: I meant I like {v}, not {o}
        1: actually, I love {v}, not {o}
        I'm sick of {o}, I fancy/fancies {v} these days
        I said I liked {o}, but I meant {v}
        instead of {o}, I now (like/likes|love/loves|enjoy/enjoys) {v}
        * what I like/likes is {v}, not {o}
    """,
)
