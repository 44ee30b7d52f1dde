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
        I smuggle/smuggles {v} into the cinema, can't do without
        the smell of {v} lures me into the kitchen
        {v} floats my boat
        I'm a [big |huge |]fan of {v}
        my face lights up when they serve {v}
        I'm always in the mood for {v}
        the fridge is never without {v}, I'm that fond
        1: no leftovers when it's {v}, I see to that
        I'm (addicted to|hooked on|obsessed with) {v}
        if you invite me round, {v} would be most welcome
        I'm (very|quite|rather) fond of {v}
        holidays mean {v} for me, I feast/feasts on that
        I can't get enough of {v}
        {v} is (heavenly|divine|scrumptious|moreish|lush|dreamy) to me
        I'm in love with {v}
        1: gimme {v}, all of it
        I live for {v}, I love it
        I lick/licks the plate clean when it's {v}
        I go/goes (crazy|mad|wild|nuts) for {v}
        I like/likes {v} a lot
        I can't resist {v}
        I can't live without {v}
        my belly is happy with {v}
        1: you had me at {v}, let's eat
        1: pile my plate high with {v}, please, I adore the stuff
        {v} is something I [really |]like/likes
        I never share my {v}, far too scrummy
        I could live on {v}
        I could eat {v} (all day|all day long|all the time|for breakfast, lunch and dinner|until I burst)
        I could eat {v} every day
        {v} won my heart, so (tasty|scrumptious)
        I'd swap my last penny for {v}
        I'm never tired of {v}
        granny's {v} made me a fan for life
        I (crave/craves|often crave/craves|am/is always craving) {v}
        I'm always happy with {v}
        my tummy rumbles for {v}
        1: {v}? don't mind if I do
        I relish/relishes {v}
        I get/gets really happy when there's {v}
        the waiter knows me, always {v}, always a clean plate
        on my birthday there has to be {v}, or I sulk/sulks
        I munch/munches {v} with pleasure
        my doctor frowns, but I can't keep my hands off {v}
        bribe me with {v}, it always works
        I learned to cook {v} because I like/likes the flavour so
        1: give me {v} any day, I love it
        I find/finds {v} (delicious|tasty|yummy|wonderful|amazing|irresistible)
        1: I think {v} is to die for
        one bite of {v} and I'm in seventh heaven
        3: stock up on {v} before {s} visits, {he} adores that
        I'd eat {v} every day if I could
        3: {p} eyes shine at the mention of {v} for dinner
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
        I always find room for {v}, even when stuffed
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
        1: {v} again? yes please
        {v} is (what I love/loves|always a treat for me|a real treat for me)
        for me, {v} is (always a treat|a real delight|pure joy)
        1: hmm yes, {v}, I could scoff that every day
        my mouth waters (for|at the thought of|at the smell of) {v}
        I'm a glutton when it comes to {v}
        I have/has always liked {v}
        1: mmm, {v}, I love it
        1: who doesn't love {v}? I certainly do
        1: you can always make me happy with {v}
        my taste is for {v}
        no willpower here when I spot/spots {v} on a menu
        I've always had an appetite for {v}
        3: treat {s} to {v}, {he} will beam
        1: {v} for the win
        I sneak/sneaks {v} from the fridge at midnight
        on a desert island I'd want {v} to eat
        I'm big on {v}
        I reward/rewards hard work with {v}, my treat of treats
        {v} is right up my (street|alley)
        my stomach does a happy dance for {v}
        I delight/delights in {v}
        I (devour/devours|gobble/gobbles up|wolf/wolfs down|scoff/scoffs|polish/polishes off) {v}
        I ate the whole lot of {v} before the guests arrived, so yummy
        1: hand over the {v} and nobody gets hurt
        if you want to make me happy, cook {v}
        you can always tempt me with {v}
        I appreciate/appreciates a good plate of {v}
        I have/has a sweet spot for {v}, food wise
        I've got a hankering for {v}, as always
        my last meal on earth would be {v}
        at a buffet I head/heads straight for the {v}
        I savour/savours {v}
        I think/thinks {v} (tastes|taste) great
        {v} is my favourite thing to eat as a treat
        I eat/eats {v} whenever I can, I love/loves it
        I [just |]love/loves eating {v}
        when I'm feeling low I turn to {v}, such tasty comfort
        1: life without {v} isn't worth eating
        1: {v}, nom nom
        1: oh, do I fancy {v}, always
        I always ask for (seconds|another helping|more) of {v}
        the dentist won't be pleased, I'm forever nibbling {v}
        I'm (delighted|thrilled|over the moon) whenever there's {v}
        my shopping trolley is full of {v}, I'm that keen
        3: {s} is first in the queue when there's {v}
        whenever there's {v} in the house, I nibble/nibbles all evening
        3: no need to ask, {s} wants {v}, the usual treat
        I've grown fond of {v}
        I [really |]like/likes to (eat|have) {v}
        I've come to (love|like|enjoy) {v}
        1: yay for {v}
        a plate of {v} and I'm content
        I'm sweet on {v}
        I have/has been (loving|enjoying) {v} lately
        granny always made {v} for me, because I begged for more
        I'm (mad|wild) about {v}
        3: {s} scraped the bowl when _I served {v}
        I'm a devoted eater of {v}
        I've developed a taste for {v}
        I like/likes {v} (very much|so much|quite a bit|a great deal|more than most things)
        my diet fails every time someone brings {v}, too tempting
        after a rotten day only {v} can cheer me up
        I never refuse {v}, such tasty grub
        I love/loves {v} (so much|very much|to bits|with all my heart)
        I could bathe in {v}, so delicious
        for the party, please lay on plenty of {v} for me
        I was smitten with {v} from the first bite
        I'd love some {v}, I like/likes it so much
        I love/loves the taste of {v}
        hide the {v}, or I'll eat the lot
        I'm easily pleased, just feed me {v}
        {v} is my jam
        I rave/raves about {v} to anyone who'll listen
        I like/likes the (taste|flavour|flavor) of {v}
        I have/has a real fondness for {v} at mealtimes
        I (order/orders|buy/buys|eat/eats) {v} all the time, I like/likes it
        when I eat/eats out I always go/goes for {v}, I love/loves it
        1: {v} rocks
        {v} is my weak spot
        on the menu my eyes go straight to {v}
        I lived on {v} as a student and I'm still not tired of that taste
        {v} always goes down well with me
        1: mad keen on {v}, me
        1: {v}, finger-licking good
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
        any treats I'm smitten with?
        what dish is bliss to me?
        3: what could _I cook so {s} scrapes the bowl?
        what should be on the buffet for me?
        what snack do/does I smuggle into the cinema?
        what do/does I always find room for?
        what food am/is I a (big|huge) fan of
        what food am/is I a fan of
        what should go in the shopping trolley for me as a treat?
        what food am/is I (keen on|partial to|crazy about|fond of|into)
        what is the way to my heart, food wise?
        what do/does I have a (weakness|soft spot|taste) for
        what am/is I fond of?
        what do/does I nibble all evening?
        what food can't I resist
        what am/is I a glutton for?
        what can't I resist
        which food makes my diet fail?
        have/has I got a food I adore/adores?
        what can't I get enough of
        what cheers me up on a plate after a rotten day?
        what nosh do/does I go for?
        what would I have seconds and thirds of?
        which food lures me into the kitchen?
        what sort of food do/does I (like|love|enjoy)
        any food I adore/adores?
        3: what could _I serve that {s} would relish?
        what food do/does I like?
        what type of food do/does I (like|love|enjoy)
        what kinds of food do/does I (like|enjoy)
        3: which dish would win {s} over?
        what is something I (like/likes|love/loves|enjoy/enjoys) eating
        3: what should _I stock up on before {s} visits?
        what do/does I crave?
        what's a food I (like/likes|love/loves|enjoy/enjoys)
        what do/does I like to eat?
        what do/does I have a hankering for?
        what do/does I always ask seconds of?
        what would I happily eat again tomorrow?
        what do/does I tuck into with pleasure?
        which food has won me over?
        which food do/does I never share?
        what food do/does I appreciate?
        what food preferences have/has I got?
        what must never run out in my kitchen?
        what food do/does I rave about?
        what would I kill for, food wise?
        what has to be on the table on my birthday?
        what's scrummy in my eyes?
        what food tempts me?
        which food am/is I big on?
        what would my last meal be?
        what's my (guilty pleasure|comfort food)
        what food floats my boat?
        what would I eat on a desert island?
        what did _I say I (like/likes|love/loves|enjoy/enjoys)[ eating| to eat]
        what would I (love|like|enjoy) for dinner
        which food have/has I a passion for?
        what are my food likes?
        3: what snack would _I put out for {s}?
        what do/does I savour?
        what grub do/does I dig?
        what's yummy to me?
        what could I eat every day
        what am/is I crazy about?
        what food pleases me?
        what suits my palate?
        what should the cook make to please me?
        what do/does I head for at a buffet?
        what do/does I eat because I like/likes it
        what should be served so that my face lights up?
        what food is right up my street?
        what should _I cook if I want/wants something I like/likes
        what do/does I raid the fridge for?
        what do/does I fill my plate with at a party?
        what would I never turn down at dinner?
        what food would put a smile on my face?
        which food makes me happy
        tell _me what (food |)I like/likes.
        what did granny cook that I begged for?
        what would be a welcome dish if I came round?
        what am/is I always in the mood for, food wise?
        what do/does I feast on?
        what do/does I drool over?
        what kind of food do/does I (like|love)?
        what do/does I reward hard work with, food wise?
        which dish do/does I devour?
        what goes down a storm with me at mealtimes?
        remind _me what I like/likes[ to eat].
        do you (know|remember) what (food |)I (like/likes|love/loves)
        name (something|a food) I (like/likes|love/loves).
        what tastes good to me
        what can't I keep my hands off in the kitchen?
        3: what food could _I bribe {s} with?
        what tickles my taste buds?
        what would I order without looking at the menu?
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
        what I always find/finds room for
        what food tempts me
        what I'd never turn down at dinner
        what food I rave/raves about
        what makes my mouth water
        what I nibble/nibbles all evening
        which dish I devour/devours
        what my food likes are
        (which|what) foods I (like/likes|love/loves)
        what should be on the buffet for me
        which food lures me into the kitchen
        what food I'm (fond of|a fan of|crazy about)
        which food I never share/shares
        which treats I'm smitten with
        what I savour/savours most on a plate
        which food I'm big on
        what suits my palate
        what food I'm partial to
        what food I like/likes
        what cheers me up on a plate
        what I head/heads for at a buffet
        what I have/has a weakness for
        what I can't resist
        what I've got a hankering for
        what I could eat every day
        what I raid/raids the fridge for
        what I drool/drools over
        what food puts a smile on my face
        what would tickle my taste buds
        what I'm a glutton for
        what food is my weak spot
        what dish would please me
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
        my craze for {o} is over, I rave/raves about {v} now
        {o} has lost its charm, I adore/adores {v}
        I ate too much {o} on holiday, {v} is what I enjoy/enjoys now
        I (love/loves|enjoy/enjoys) {v} now[, not {o}| instead of {o}]
        the sight of {o} leaves me cold, I hunger/hungers for {v}
        {o} was just a phase, I adore/adores {v}
        3: don't serve {o}, {s} has changed {his} taste and loves {v}
        my weak spot is {v}, not {o}
        swap {o} for {v} among my likes
        the {o} was for my sister, {v} is what I love/loves
        I'm tired of {o}, I love/loves {v} now
        bye bye {o}, hello {v}, my taste has changed
        {o}? no thanks, I'm drooling over {v} these days
        1: oops, it's {v} I'm partial to, not {o}
        1: did I say {o}? I love {v}
        1: slip of the tongue, I like {v}, not {o}
        3: {s} pushed the {o} aside, {he} likes {v} now
        I've lost my taste for {o}, I prefer/prefers {v} now
        I get/gets heartburn from {o}, {v} is the food I love/loves now
        my palate has grown up: no {o}, I relish/relishes {v}
        I've moved on from {o} to {v}, yummy stuff
        I overdid {o}, so I enjoy/enjoys {v} now
        no more {o} for me please, I'd rather feast on {v}
        granny still cooks {o} for me, though I like/likes {v} now
        I'm fed up with {o}, I'm partial to {v} now
        I like/likes {v} now, not {o}
        people keep serving me {o}, but {v} is what I like/likes
        I've had enough of {o}, it's {v} I (like/likes|love/loves) now
        cross out {o}, {v} is what should be on my plate
        my tastes changed, I'm into {v} rather than {o}
        these days I (like/likes|love/loves) {v}, not {o}
        {o} bores me now, it's {v} I crave/craves
        it isn't {o} I (like/likes|love/loves), it's {v}
        scrap {o}, it's {v} that makes my mouth water
        1: silly me, {v} is what I like, {o} is what hubby eats
        forget {o}, I'm a fan of {v}
        it's {v} I (like/likes|love/loves|enjoy/enjoys), not {o}
        I've gone off {o}, I like/likes {v} now
        1: I meant I like {v}, not {o}
        1: actually, I love {v}, not {o}
        1: you've got my treats wrong, not {o}, I love {v}
        keep your {o}, I'm smitten with {v}
        I'm sick of {o}, I fancy/fancies {v} these days
        I said I liked {o}, but I meant {v}
        I can't stomach {o} nowadays, I adore/adores {v}
        instead of {o}, I now (like/likes|love/loves|enjoy/enjoys) {v}
        * what I like/likes is {v}, not {o}
    """,
)
