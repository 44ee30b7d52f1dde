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
        {v} has no business being on my fork
        I don't/doesn't like {v} (much|very much|one bit|in the slightest)
        I'm fussy, and {v} is what I reject/rejects
        I never eat/eats {v}
        I tried {v} once and regretted it bitterly, never again
        1: you can have my helping of {v}, I'm not touching it
        everyone wolfed {v} down while I sat there grimacing
        I wouldn't touch {v} with a barge pole
        1: if you're cooking tonight, skip {v}, I detest it
        I don't/doesn't like (the taste of|eating|to eat) {v}
        I wince/winces when somebody orders {v}
        I recoil/recoils from {v} on a plate
        people rave about {v}, but I shudder/shudders
        never buy {v} for me, it only goes to waste
        I don't/doesn't enjoy (eating |){v}
        I don't/doesn't (eat|touch|go near) {v}, I hate/hates it
        I gave {v} a chance and nearly threw up
        I [really |]can't (bear|abide) {v}
        even starving on a lonely island I'd turn down {v}
        1: bleurgh, keep your {v}
        I hate/hates (the taste of|the smell of|eating) {v}
        I feel/feels nauseous at the mere mention of {v}
        I hold/holds my nose when {v} gets served
        I can't stand (the taste|the smell|the sight|the thought) of {v}
        I'd cross the street to avoid eating {v}
        I'm not a (big|huge|great) fan of {v}
        I moan/moans whenever it's {v} for supper
        3: don't dish up {v} for {s}, it would get left
        I'd sooner eat (grass|mud|my hat|worms) than {v}
        my tummy turns when someone serves {v}
        I find/finds {v} (disgusting|awful|horrible)
        I'm no fan of {v}
        1: {v}? over my dead body
        I'm disgusted by {v}
        leave {v} out of my portion, I find/finds it horrid
        1: {v} is a hard pass from me
        I'm put off by {v}
        {v} makes me (gag|retch|heave|shudder|puke|queasy)
        I'm not fond of {v}
        I can't get {v} down, it's (minging|rancid|ghastly|dreadful)
        one bite of {v} and I was nearly sick
        I'm not wild about {v}, to put it mildly
        I wouldn't feed {v} to my dog
        I've always (hated|disliked|detested|loathed) {v}
        I've hated {v} (for years|since I was a child|all my life|since childhood|since school)
        3: {s} fakes an upset tummy when there's {v}
        you won't catch me eating {v}
        {v} is something I (hate/hates|can't stand)
        I'm repelled by {v}
        I have/has never (liked|enjoyed|been fond of|cared for|been a fan of|been able to stand) {v}
        my gran kept serving {v}, and I fed it to the cat in disgust
        I never (liked|cared for|enjoyed) {v}
        I have/has (a strong dislike of|a real dislike of|an aversion to|a hatred of) {v}
        {v} and I will never be friends at the table
        I have/has no love for {v}
        my stomach (churns|heaves) at {v}
        I don't/doesn't care for {v}
        I turn/turns up my nose at {v}
        I've got a real hatred of {v}
        I'd trade {v} for anything else on the buffet
        I never took to {v}
        3: serve {v} and {s} leaves the room
        grown up or not, I sulk/sulks when it's {v} for tea
        I'm squeamish about eating {v}
        I'll pass on {v}, not for my palate
        I was forced to eat {v} as a child and never forgave it
        I think/thinks {v} tastes (terrible|horrible|disgusting|vile)
        {v} would ruin any meal for me
        I never acquired a taste for {v}
        I find/finds {v} (gross|revolting|repulsive|nasty|terrible|vile|yucky|unpleasant)
        the canteen dished out {v} and I pulled a sour look, I hate/hates it
        I'm not a fan of {v}
        of all foods {v} appeals to me least
        1: {v} is minging, pass me something else
        I avoid/avoids {v} because I (hate/hates|don't/doesn't like|can't stand) the taste
        I (abhor/abhors|despise/despises) {v}
        I would never eat {v}
        I would rather (starve|go hungry|skip dinner) than eat {v}
        I order/orders my pizza without {v}, can't bear the stuff
        1: blech, {v}
        I've never liked {v}
        I wouldn't eat {v} if you paid me
        I could never (like|enjoy|get used to) {v}
        1: please, no {v} for me, I hate it
        I (leave/leaves|push/pushes|pick/picks) {v} off the plate, I hate/hates it
        1: everyone's mad for {v}, me, I'd bin it
        1: {v} can get lost, horrid stuff
        1: keep {v} away from me, I can't stand it
        1: anything but {v}, I hate it
        no allergies, I just loathe/loathes {v}
        1: {v} is pants
        at school dinners I hid {v} in a napkin, what a horrid food
        not even ketchup could rescue {v} for me
        1: not {v} again, I despise that muck
        {v} (is|are) not for me
        {v} is the (worst|most disgusting) food for me
        {v} is a food I (hate/hates|dislike/dislikes|can't stand|detest/detests)
        call me childish, but I still refuse/refuses {v}
        I give/gives {v} a miss, it's nasty stuff
        I'm averse to {v}
        3: {s} scrapes {v} into the bin
        the texture of {v} freaks me out
        1: eww, {v}
        {v} gives me the (ick|creeps|shivers), I won't eat it
        {v} isn't (for me|to my taste|my thing|something I like/likes)
        I've had a lifelong loathing of {v}
        1: {v}? hell no
        my worst nightmare at a dinner party is {v}
        I still shiver/shivers at the memory of {v} at nursery, so revolting
        1: whoever invented {v} should be jailed
        I have/has a grudge against {v}, nothing tastes worse
        I think/thinks {v} (tastes|taste) awful
        {v} isn't my (cup of tea|favourite, I hate it)
        {v} isn't my jam
        I politely declined {v} at the party, appalling stuff
        {v} turns my stomach
        {v} puts me off
        one whiff of {v} sends me running
        {v} should be banned from every kitchen, in my view
        1: if there's {v} on the menu, count me out
        {v}, the only thing I ever send/sends back to the kitchen
        I'd rather not eat {v}
        1: {v} sucks
        one (food|thing) I (hate/hates|don't/doesn't like|can't stand|really dislike/dislikes) is {v}
        my (nemesis|arch-enemy) on the menu is {v}
        I'm no lover of {v}
        1: who on earth enjoys {v}, blah
        I ask/asks the waiter for no {v}, foul stuff
        on the plane they handed out {v}, the dish I dread/dreads
        {v} spoils a dish for me
        the (food|thing) I (hate/hates most|like/likes least|dislike/dislikes most) is {v}
        {v} revolts me
        what I (hate/hates|can't stand|don't/doesn't like) is {v}
        I always passed on {v}, yuck
        I refuse/refuses to eat {v}
        smother {v} in gravy, I'd still find it inedible
        my least (favourite|favorite) food is {v}
        1: the worst thing you could serve me is {v}
        the one food I (hate/hates|can't stand) is {v}
        {v} ranks dead last among foods for me
        just the (smell|thought|sight) of {v} makes me feel sick, I hate/hates it
        {v} leaves me cold as food
        I can't swallow {v}, it's so (grim|rank|foul|icky)
        when it comes to {v}, I'm (no fan|not keen)
        I spit/spits out {v}
        I skip/skips anything with {v}, I (hate/hates|can't stand|dislike/dislikes) it
        as a toddler I threw {v} at the wall, and still would
        I fish/fishes {v} out of my stew, can't bear it
        my taste buds protest at {v}
        my palate rejects {v}
        I won't eat {v}
        I'm really not into {v}
        please cater for me without {v}, I can't face it
        I wish nobody would serve me {v}, I hate/hates it
        I don't/doesn't see the appeal of {v}, I dislike/dislikes it
        3: warn the hostess that {v} is a no-go for {s}
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
        what food is my idea of torture?
        what taste am/is I unable to bear?
        3: what food would make {s} leave the table?
        is there something I won't swallow?
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
        1: what did I complain about eating?
        what is my nemesis on the menu?
        what's the nastiest food, if you ask me?
        what won't I eat
        which food freaks me out?
        (which|what) food do/does I refuse to eat
        what is top of my no list for food?
        what can't I stand?
        what would I (never|rather not) eat
        what food do/does I (find disgusting|find gross|find awful)
        the food that nearly made me throw up, which was it?
        which topping do/does I never want on a pizza since it's yucky?
        what do/does I fish out of a stew in disgust?
        which snack would I decline, however hungry?
        which grub would I send back to the kitchen?
        what food have/has I never liked
        what do/does I give a miss?
        have/has I got a pet hate among foods?
        what won't you catch me eating?
        what is my least (favourite|favorite) food
        what are my food aversions?
        what's my pet hate at the table?
        what should be left out of my dinner since I dislike/dislikes it?
        what do/does I never eat?
        what's my least (favourite|favorite) food
        which ingredient must stay out of my portion?
        what's the grossest food to me?
        any food I loathe/loathes?
        what's the food I (hate/hates|can't stand|like/likes least)
        what did I hide in a napkin as a kid because it was horrid?
        what should the chef leave out for me?
        which food do/does I always moan about?
        what food couldn't I force down?
        what should nobody cook for my birthday?
        what's something I (hate/hates|can't stand|don't/doesn't like)
        what food do/does I (hate|dislike)?
        any food that I wouldn't want near my fork?
        1: which food did I call muck?
        what isn't my cup of tea, food wise?
        what do/does I leave on the plate?
        what shouldn't _I cook because I (hate/hates|don't/doesn't like) it
        what do/does I (abhor|despise) eating?
        what's a no-go on my plate?
        food I can't stand, what was it?
        which dish do/does I dread?
        is there (any food|anything) I (hate/hates|can't stand|don't/doesn't like)
        which food appeals to me least?
        what did _I say I (hate/hates|don't/doesn't like|can't stand|dislike/dislikes)
        what do/does I pass on at the table?
        what food can't I stand?
        3: {s} is coming for supper, what would {he} hate?
        what am/is I squeamish about eating?
        what turns my stomach
        what's yucky in my opinion?
        what goes to waste if _I buy it for me?
        what shouldn't go in the shopping basket because I hate/hates it?
        what makes me (gag|retch|shudder|queasy)?
        tell _me what I (hate/hates|don't/doesn't like|can't stand).
        what wouldn't I touch with a barge pole?
        what can't I swallow?
        which food will I never be friends with?
        what makes me wince at a buffet?
        am/is I a fussy eater, and what about?
        what would I bin straight away if served?
        what is inedible, according to me?
        what food is a hard pass for me?
        what do/does I find disgusting?
        which flavour puts me off?
        what food revolts me?
        which food do/does I have a grudge against?
        what do/does I turn up my nose at?
        what should the host not serve me?
        do you (know|remember) what I (hate/hates|don't/doesn't like|can't stand)
        what are my food dislikes?
        what's my food aversion?
        what would ruin a meal for me?
        what gives me the ick, food wise?
        what sort of grub do/does I detest?
        which dish makes me pull a face?
        3: dinner for {s}, what's best avoided?
        3: what should _I never dish up for {s}?
        what should the waiter not bring me?
        have/has I got a food I loathe/loathes?
        name (a food|something) I (hate/hates|can't stand|don't/doesn't like).
        1: what do I always say yuck to?
        what ranks dead last on my menu?
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
        what food I moan/moans about
        what spoils a meal for me
        which food I have/has an aversion to
        what food appeals to me least
        which food I was nearly sick from and never forgave
        what nobody should serve me
        what is inedible to me
        what I don't/doesn't like
        which topping I find/finds yucky
        what food I never took to
        what I can't swallow
        what I don't/doesn't like (eating|to eat|at all)
        what I'm squeamish about eating
        what food I'd send back to the kitchen
        which dish I dread/dreads
        what food revolts me
        what I wouldn't touch with a barge pole
        which food I have/has a grudge against
        what I'm not (fond of|a fan of|keen on)
        what is a no-go on my plate
        what should stay off my fork
        what's top of my no list for food
        what my food dislikes are
        what grosses me out
        what I leave/leaves on my plate
        what I can't stand
        what I (refuse/refuses to|won't|would never) eat
        what I (can't bear|can't abide|can't stomach)
        what makes me gag
        what I find/finds disgusting
        which food I will never be friends with
        what I turn/turns up my nose at
        what the chef should leave out for me
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
        {o} is edible after all, {v} is what I dread/dreads
        please amend my food dislikes to {v}
        the caterer wrote {o}, but it's {v} I can't face
        I made peace with {o}, now it's {v} I loathe/loathes
        I've warmed to {o}, but I despise/despises {v}
        my tastes matured, {o} is tasty, yet {v} is a no-go
        I no longer (hate/hates|dislike/dislikes) {o}, it's {v} I (hate/hates|can't stand)
        I used to (hate|dislike) {o}, but now I (hate/hates|can't stand|dislike/dislikes) {v}
        1: typo, the food I detest is {v}, {o} is delicious
        I was unfair to {o}, my real nemesis on the plate is {v}
        I don't/doesn't mind {o} (any more|anymore), but I hate/hates {v}
        I've forgiven {o}, my grudge is against {v} now
        give me {o} any day, but {v} I find/finds inedible
        I've got used to {o}, but I can't stand {v} now
        {o} has won me over, but {v} is still muck to me
        swap {o} for {v} among my dislikes
        {o} is fine now, but I (hate/hates|can't stand|dislike/dislikes) {v}
        1: you can serve me {o} now, just leave out {v}
        {o} goes down fine, {v} makes me heave
        I'd happily eat {o}, it's {v} I detest/detests
        {o} no longer grosses me out, {v} does
        I tuck/tucks into {o} nowadays, only {v} still freaks me out
        I'm okay with {o} now, it's {v} I can't stand
        I've come round to {o}, but {v} still revolts me
        I (dislike/dislikes|can't stand) {v} now[, not {o}]
        these days I (hate/hates|can't stand|don't/doesn't like) {v}, not {o}
        {o} I can eat now, {v} I can't swallow
        forget {o}, I can't stand {v}
        1: you mixed that up, I moan about {v}, {o} is lovely
        1: wrong food, it was {v} I complained about, not {o}
        I hate/hates {v} now, not {o}
        my aversion is to {v}, not {o}
        I have/has nothing against {o}, it's {v} I (hate/hates|can't stand)
        I like/likes {o} now, but I (hate/hates|can't stand) {v}
        not {o}, but {v} is the food I send/sends back
        1: sorry, I meant I hate {v}, not {o}
        since that cookery course I enjoy/enjoys {o}, but {v} is horrid
        I've acquired a taste for {o}, yet I can't stomach {v}
        as a kid I hated {o}, as an adult it's {v} that revolts me
        1: actually, I can't stand {v}, not {o}
        1: slip of the tongue, I despise {v}, not {o}
        no more fuss about {o}, these days I moan/moans about {v}
        I said I hated {o}, but I meant {v}
        {o} can stay on the menu, but {v} has to go, yuck
        1: oops, it's {v} that makes me gag, not {o}
        * what I don't/doesn't like is {v}, not {o}
    """,
)
