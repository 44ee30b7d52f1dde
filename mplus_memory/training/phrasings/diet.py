"""How people say their diet, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

DIET = Attribute(
    key="diet",
    kind="diet",
    answer="I follow/follows {a} {v} diet.",
    weight=0.6,
    shown="{v}",
    related=frozenset({"like", "dislike"}),
    told="""
        I follow/follows {a} {v} diet
        1: {v} diet for me
        1: I'm on the {v} diet
        the way I eat/eats is called the {v} diet
        I limit/limits my meals to {a} {v} diet
        1: {v} diet here
        1: I'm doing {a} {v} diet
        I do {a} {v} diet
        I'm following {a} {v} diet
        I'm on {a} {v} diet
        I feel/feels (healthier|lighter|fitter|better) on my {v} diet
        I cook/cooks only {v} dishes, that's my diet
        1: dietary requirement: {v}
        I'm eating {a} {v} diet
        my eating habits are {v}
        I run/runs on {a} {v} diet
        for my (heart|gut|figure|conscience), I chose {a} {v} diet
        I'm sticking to {a} {v} diet
        I have/has {a} {v} diet
        I've got {a} {v} diet
        I live/lives on {a} {v} diet
        nutrition wise, my diet is {v}
        the hotel breakfast ought to be {v} for my diet
        1: planning the menu? {v} diet, nothing else for me
        I'm a firm believer in {a} {v} diet
        I grew up with {a} {v} diet and kept it
        I maintain/maintains {a} {v} diet
        my GP wants me on {a} {v} diet
        my diet is {v}
        I've taken up {a} {v} diet
        my tummy trouble went away on {a} {v} diet
        my partner and I share {a} {v} diet
        I'm currently on {a} {v} diet
        I'm trying {a} {v} diet[ these days| at the moment| this month]
        I'm living the {v} diet life
        I bring/brings my own snacks, because of my {v} diet
        I observe/observes {a} {v} diet
        my guilty conscience led me to {a} {v} diet
        my eating style is {v}
        my coach has me on {a} {v} diet
        food wise I'm on {a} {v} regime
        my new year's resolution was {a} {v} diet, and I stick/sticks to it
        I prefer/prefers {a} {v} diet
        1: party food tip, I can only have the {v} options, my diet
        I'm experimenting with {a} {v} diet
        I need/needs {a} {v} diet
        I need/needs to (follow|keep to|stick to) {a} {v} diet
        only {v} recipes (suit|work with) my diet
        my (fridge|kitchen|shopping list|lunch box) is all {v}, to fit my diet
        3: when {s} comes for dinner, cook for {a} {v} diet
        I eat/eats {a} {v} diet
        1: no thanks, doesn't fit my {v} diet
        I have/has to (follow|keep to|stick to|be on) {a} {v} diet
        my stomach only copes with {a} {v} diet
        I was put on {a} {v} diet
        I eat/eats strictly {v}, it's my regime
        to lose weight I'm on {a} {v} diet
        nothing passes my lips that isn't allowed on {a} {v} diet
        (my doctor|the doctor|a dietician|my dietician) put me on {a} {v} diet
        to stay in shape I follow/follows {a} {v} diet
        (my doctor|the doctor) (recommended|prescribed|advised) me {a} {v} diet
        1: dietary preference: {v}
        I went on {a} {v} diet (last year|last month|recently|in January|a while ago)
        the whole family cooks around my {v} diet
        my dietary lifestyle is {v}
        I've gone on {a} {v} diet
        I've got high blood pressure, hence my {v} diet
        I keep/keeps to {a} {v} diet
        I fill/fills my trolley according to {a} {v} diet
        I turned to {a} {v} diet for ethical reasons
        I began {a} {v} diet (last year|last month|recently|in January)
        I've (started|begun|adopted|chosen) {a} {v} diet
        I've been following {a} {v} diet (for years|for ages|for a while|since last year|for months)
        my nutritionist (suggested|set me up with|worked out) {a} {v} diet for me
        I've been on {a} {v} diet (since last year|for ages|all my life|for months|since childhood)
        I've lost weight with {a} {v} diet
        I've been eating {a} {v} diet (for years|for ages|since last year|lately)
        I can't eat everything, the {v} diet is my rule
        I've always (followed|kept to|had|eaten) {a} {v} diet
        I've embraced {a} {v} diet
        1: cookbooks for {a} {v} diet would be the ideal present for me
        I cheat/cheats at weekends, but my diet is {v}
        my wedding invitation reply says {v} diet
        my kitchen cupboard is stocked for {a} {v} diet
        I've been on {a} {v} diet for (years|a while)
        1: please pass it on to the chef, my diet is {v}
        I'm dieting, the {v} kind
        my food plan is {v}
        I'm into the {v} diet thing
        I've been put on {a} {v} diet by (a nutritionist|the hospital|my GP|the clinic)
        I (chose|adopted|opted for|picked) {a} {v} diet
        I'm keeping to {a} {v} diet
        my dietary choice is {v}
        I keep/keeps my diet {v}
        my diet is (strictly|completely|fully|entirely|mostly) {v}
        my diet has (to be|been|always been) {v}
        my diet must be {v}
        I [just |recently ]started {a} {v} diet
        I only buy/buys {v} groceries because of my diet
        1: diet: {v}
        I've been in the {v} diet camp since my teens
        my current diet is {v}
        I nourish/nourishes my body with {a} {v} diet
        people roll their eyes at my {v} diet
        my plate has to be {v}, diet rules
        I watch/watches what I eat/eats, on {a} {v} diet
        my (meals|dishes) (must|should|need to) be {v} because of my diet
        my trainer and I agreed on {a} {v} diet
        I was raised on {a} {v} diet and never quit
        my food has to be {v}, that's my diet
        my way of eating is {a} {v} diet
        for the school canteen, my diet is {v}
        my menus are {v} because of my diet
        my (eating plan|meal plan) is {v}
        the diet I'm on is {v}
        on the plane I need/needs the {v} meal, due to my diet
        I eat/eats the {v} way
        I lead/leads a healthy life with {a} {v} diet
        my blood sugar behaves thanks to {a} {v} diet
        I'm tempted by cake, yet I stay/stays on my {v} diet
        I'm a follower of the {v} diet
        after a health scare I turned to {a} {v} diet
        the diet I follow/follows is {v}
        I've gone {v} with my diet
        the [kind of |]diet I keep/keeps to is {v}
        what I follow/follows is {a} {v} diet
        1: {v} all the way, diet wise
        my favourite restaurant caters for my {v} diet
        the diet that works for me is {a} {v} one
        1: the hospital noted {v} diet on my chart
        {a} {v} diet is what I follow/follows
        {a} {v} diet suits me best, so I follow/follows it
        1: before you order pizza, I'm on {a} {v} diet
        1: the waiter laughed at my {v} diet, rude
        for health reasons I follow/follows {a} {v} diet
        1: day one of my {v} diet, wish me luck
        I've settled on {a} {v} diet
        all my meals have to be {v}
        my dietary regime is {v}
        3: {p} eating habits are {v}
        1: {v} food only, pls, it's my diet
        I thrive/thrives on {a} {v} diet
        (these days|at the moment|right now|since last year) I follow/follows {a} {v} diet
        my food regimen is strictly {v}
        I'm hooked on the {v} diet, it works wonders
        my meal prep on Sundays is {v}, as my diet demands
        I swear/swears by {a} {v} diet
        1: mum worries about my {v} diet, but I'm fine
        when it comes to diet, I go/goes {v}
        as for my diet, it's {v}
        1: barbecue on Saturday, I'm the one with the {v} diet
        I can only eat what fits {a} {v} diet
        when I order/orders in a restaurant, it's off the {v} menu, my diet
        I'm loyal to {a} {v} diet
        whatever I eat/eats has to fit my {v} diet
        I've (committed|switched over|converted) to {a} {v} diet
        my nutrition plan is {v}
        I'm very disciplined about my {v} diet
        I'm strict about my {v} diet
        any caterer should know my diet is {v}
        I'm giving {a} {v} diet a (go|whirl|try)
        * my food has to be {v}
        * I stick/sticks to {a} {v} diet
    """,
    asked="""
        what diet (do/does I follow|am/is I on)?
        what diet do/does I (have|keep to|stick to|eat)
        what diet was I on
        what's my diet like
        what's my dietary regime?
        what is my current diet
        what's my current diet
        what kind of recipes fit my diet?
        what are my eating habits called?
        what must a host know about my diet?
        what diet have/has I taken up?
        what kind of diet (do/does I follow|am/is I on)?
        I'm on what diet?
        what type of diet do/does I (follow|have|keep to)
        which dietary rules must a caterer respect for me?
        what kind of diet do/does I (have|keep to|eat)
        which diet of my choice should the waiter know about?
        what regime have/has I chosen for my meals?
        what diet helps my blood sugar?
        have/has I got any dietary requirements?
        which nutrition plan am/is I on?
        3: how should _I cater for {s}, diet wise?
        what diet did _I mention for me at the barbecue?
        what is my eating style?
        what kind of food am/is I allowed on my diet?
        what sort of diet am/is I on
        which dietary choice have/has I made?
        I follow/follows which diet again?
        which diet did my new year's resolution involve?
        what label would you put on my diet?
        am/is I on a diet[, and which one]
        what food plan do/does I stick to?
        what does my meal prep have to be, diet wise?
        any dietary requirements for me?
        which diet do/does I follow?
        which special meal should _I book on the plane for my diet?
        am/is I on a (special|particular) diet
        how do/does I eat, diet wise?
        what is the name of the diet I'm doing?
        do/does I watch what I eat/eats, and by which diet?
        what diet do/does I keep when eating out?
        am/is I following a diet
        what diet did I turn to after the health scare?
        what diet do people tease me about?
        what do _I tell the chef about my diet?
        what's on my plate, which diet is it?
        which diet do/does I swear by?
        any diet I'm on?
        which diet did I convert to?
        am/is I following any (special|particular) diet
        which diet do/does I believe in?
        am/is I dieting, and how?
        what diet is good for my tummy?
        what sort of meals suit my diet?
        which way of eating have/has I chosen?
        if _I bake something, what diet does it need to suit for me?
        what am/is I doing diet wise?
        do/does I have a (special|particular) diet
        what diet do my trainer and I agree on?
        do/does I keep to a (special|particular) diet
        what is my diet?
        do/does I follow any (special|particular) diet
        what's the deal with my diet?
        can I eat just anything, or what diet do/does I have?
        which diet have/has I (embraced|committed to|settled on)?
        which diet should my meals fit
        which diet rules out treats for me?
        what dietary rules (apply to me|do/does I live by)?
        how do/does I nourish my body, on what diet?
        what diet should _I keep in mind for me
        what diet should _I consider when booking a restaurant for me?
        what diet did I (choose|start|go on|adopt)
        what diet makes me skip the cake?
        which diet is my kitchen stocked for?
        which diet was I put on by the nutritionist?
        which diet camp am/is I in?
        what diet did the doctor put me on
        what food label do _I look for to suit my diet?
        what's my diet?
        with what diet did I lose weight?
        what are my dietary (requirements|needs|restrictions)
        is there a diet that I have/has to mind at dinner, which one?
        what did the hospital note about my diet?
        my diet, what was it again?
        what is my eating plan
        what dietary lifestyle do/does I lead?
        what's my diet called?
        what sort of eater am/is I, by diet?
        what dietary preference do/does I have?
        have/has I got a diet?
        how would you describe my diet
        what do _I tick under diet on my invitation?
        what's my food regime?
        what menu should _I plan for me, diet wise?
        by which diet do/does I shop for food?
        what did _I say my diet (is|was)
        what kind of cookbook fits my diet?
        do/does I follow a diet?
        what regimen do/does I follow with food?
        what did _I (say|tell you) about my diet
        what does my diet consist of, which type is it?
        which nutritional approach do/does I take?
        tell _me what my diet is.
        what diet have/has I been (on|following)
        * which diet am/is I on?
        * what sort of diet do/does I keep to?
    """,
    clauses="""
        what [kind of |]diet I (follow/follows|am/is on)
        which diet I'm on
        (which|what) diet I (keep/keeps|stick/sticks) to
        what a caterer must know about my diet
        what dietary lifestyle I lead/leads
        what sort of diet I follow/follows
        what type of diet I follow/follows
        what diet I have/has to mind at dinner
        which diet I swear/swears by
        which diet I've settled on
        what my meals have to be, diet wise
        which diet the chef should know about for me
        what to tick under diet for me
        what my eating habits are called
        which diet my kitchen is stocked for
        what my diet is
        what diet I have/has
        which eating style I've chosen
        my diet
        what sort of recipes fit my diet
        (whether|if) I'm on a diet[ and which]
        which diet I turned to
        which diet I believe/believes in
        what my dietary requirements are
        which diet camp I'm in
        which nutrition plan I follow/follows
        what my diet is called
        (which|what) diet I've been following
        what food regime I'm on
        what dietary rules I live/lives by
        what kind of cookbook fits my diet
        what dietary choice I made
        which diet I shop/shops for
        what dietary preference I've got
        how my diet should be catered for
        * which diet I follow/follows
    """,
    topics="""
        my diet
        my current diet
        the diet I (follow/follows|am/is on)
        my dietary lifestyle
        the diet to tick on my form
        my dietary preference
        my dietary regime
        the diet I swear/swears by
        the diet a chef should cook for me
        my eating style
        the diet camp I'm in
        the diet my trainer gave me
        the regime for my meals
        my nutrition plan
        the diet I've chosen
        my way of eating
        my dietary label
        the name of my diet
        my food regime
        my style of diet
        the diet I believe/believes in
        the diet that helped me lose weight
        my dietary choice
        my eating plan
        the diet I shop/shops for
        the type of diet that I keep/keeps
        the regime I eat/eats by
    """,
    corrected="""
        I switched to {a} {v} diet
        I've switched to {a} {v} diet
        I've changed to {a} {v} diet
        1: oops, my diet is {v}, not {o}
        I converted to {a} {v} diet
        I (switched|changed|moved) from {an_o} {o} diet to {a} {v} one
        I'm no longer on {an_o} {o} diet, I'm on {a} {v} one
        1: misheard, not {o}, my diet is {v}
        I changed my diet, it is {v} now
        1: wrong word, I meant {a} {v} diet
        my partner talked me into {a} {v} diet, I was {o} before
        forget the {o} diet, I'm on {a} {v} one
        tell the chef my diet is {v} now, the {o} one is over
        I abandoned my {o} diet, these days it's {a} {v} one
        1: update for the dinner party, {v} diet, no longer {o}
        I'm not on {an_o} {o} diet (any more|anymore), it's {a} {v} one[ now]
        I don't/doesn't follow {an_o} {o} diet (any more|anymore), I follow/follows {a} {v} one
        I (stopped|quit|dropped|ended) the {o} diet and started {a} {v} one
        since my operation my diet has been {v}, before that {o}
        I couldn't keep up the {o} diet, so I'm on {a} {v} one
        please amend my diet to {v}
        I traded the {o} diet for {a} {v} one
        strictly speaking my diet is {v}, not {o}
        I've upgraded from {an_o} {o} diet to {a} {v} one
        I ditched the {o} diet for {a} {v} one
        scrap what _I said, my diet is {v}
        my diet (used to be|was) {o}, but now it's {v}
        I got bored with the {o} diet and took up {a} {v} one
        I swapped my {o} diet for {a} {v} one
        I'm on {a} {v} diet now[, not {an_o} {o} one]
        my new year's resolution: no more {o} diet, {a} {v} one instead
        1: I caved in, the {o} diet is over, I'm on the {v} one
        my diet is {v} now[, not {o}| instead of {o}]
        my trainer replaced the {o} diet with {a} {v} one
        the {o} diet was too dear, I've begun {a} {v} one
        my diet isn't {o}, it's {v}
        I failed at the {o} diet, so I'm giving the {v} one a chance
        my tummy rebelled against the {o} diet, hence {a} {v} one
        my diet is no longer {o}, it's {v}
        I (follow/follows|eat/eats) {a} {v} diet now[, not {an_o} {o} one]
        after the blood test I had to leave {o} behind, my diet is {v}
        I gave up the {o} diet, I follow/follows {a} {v} one
        I'm trying {a} {v} diet instead of {an_o} {o} one
        my nutritionist moved me onto {a} {v} diet
        the {o} regime is history, my diet is {v}
        I relaxed my {o} diet and eat/eats {a} {v} one
        I've said goodbye to the {o} diet, hello {v} diet
        1: wrong box ticked, the diet should be {v}, not {o}
        my new diet is {v}
        1: sorry, I meant {a} {v} diet, not {an_o} {o} one
        1: cancel the {o} meal, my diet is {v} these days
        the {o} diet made me dizzy, so I turned to {a} {v} one
        I grew tired of {o} food, so my diet became {v}
        the doctor (changed|switched) my diet to {a} {v} one
        the {o} diet didn't suit me, I'm doing {a} {v} one
        * I went from {o} to {v} with my diet
    """,
)
