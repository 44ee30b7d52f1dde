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
        I grew up with {a} {v} diet and kept it
        I maintain/maintains {a} {v} diet
        my GP wants me on {a} {v} diet
        my diet is {v}
        I've taken up {a} {v} diet
        I'm currently on {a} {v} diet
        I'm trying {a} {v} diet[ these days| at the moment| this month]
        I observe/observes {a} {v} diet
        my eating style is {v}
        my coach has me on {a} {v} diet
        food wise I'm on {a} {v} regime
        I prefer/prefers {a} {v} diet
        I'm experimenting with {a} {v} diet
        I need/needs {a} {v} diet
        I need/needs to (follow|keep to|stick to) {a} {v} diet
        only {v} recipes (suit|work with) my diet
        my (fridge|kitchen|shopping list|lunch box) is all {v}, to fit my diet
        3: when {s} comes for dinner, cook for {a} {v} diet
        I eat/eats {a} {v} diet
        I have/has to (follow|keep to|stick to|be on) {a} {v} diet
        my stomach only copes with {a} {v} diet
        I was put on {a} {v} diet
        I eat/eats strictly {v}, it's my regime
        to lose weight I'm on {a} {v} diet
        (my doctor|the doctor|a dietician|my dietician) put me on {a} {v} diet
        to stay in shape I follow/follows {a} {v} diet
        (my doctor|the doctor) (recommended|prescribed|advised) me {a} {v} diet
        1: dietary preference: {v}
        I went on {a} {v} diet (last year|last month|recently|in January|a while ago)
        I've gone on {a} {v} diet
        I keep/keeps to {a} {v} diet
        I began {a} {v} diet (last year|last month|recently|in January)
        I've (started|begun|adopted|chosen) {a} {v} diet
        I've been following {a} {v} diet (for years|for ages|for a while|since last year|for months)
        my nutritionist (suggested|set me up with|worked out) {a} {v} diet for me
        I've been on {a} {v} diet (since last year|for ages|all my life|for months|since childhood)
        I've been eating {a} {v} diet (for years|for ages|since last year|lately)
        I've always (followed|kept to|had|eaten) {a} {v} diet
        I've embraced {a} {v} diet
        I've been on {a} {v} diet for (years|a while)
        I'm dieting, the {v} kind
        my food plan is {v}
        I'm into the {v} diet thing
        I've been put on {a} {v} diet by (a nutritionist|the hospital|my GP|the clinic)
        I (chose|adopted|opted for|picked) {a} {v} diet
        I'm keeping to {a} {v} diet
        I keep/keeps my diet {v}
        my diet is (strictly|completely|fully|entirely|mostly) {v}
        my diet has (to be|been|always been) {v}
        my diet must be {v}
        I [just |recently ]started {a} {v} diet
        I only buy/buys {v} groceries because of my diet
        1: diet: {v}
        my current diet is {v}
        my plate has to be {v}, diet rules
        my (meals|dishes) (must|should|need to) be {v} because of my diet
        I was raised on {a} {v} diet and never quit
        my food has to be {v}, that's my diet
        my way of eating is {a} {v} diet
        my (eating plan|meal plan) is {v}
        the diet I'm on is {v}
        I eat/eats the {v} way
        I'm a follower of the {v} diet
        the diet I follow/follows is {v}
        I've gone {v} with my diet
        the [kind of |]diet I keep/keeps to is {v}
        what I follow/follows is {a} {v} diet
        1: {v} all the way, diet wise
        the diet that works for me is {a} {v} one
        {a} {v} diet is what I follow/follows
        {a} {v} diet suits me best, so I follow/follows it
        for health reasons I follow/follows {a} {v} diet
        I've settled on {a} {v} diet
        all my meals have to be {v}
        my dietary regime is {v}
        3: {p} eating habits are {v}
        1: {v} food only, pls, it's my diet
        I thrive/thrives on {a} {v} diet
        (these days|at the moment|right now|since last year) I follow/follows {a} {v} diet
        my food regimen is strictly {v}
        I swear/swears by {a} {v} diet
        when it comes to diet, I go/goes {v}
        as for my diet, it's {v}
        I can only eat what fits {a} {v} diet
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
        have/has I got any dietary requirements?
        which nutrition plan am/is I on?
        3: how should _I cater for {s}, diet wise?
        what is my eating style?
        what sort of diet am/is I on
        I follow/follows which diet again?
        what label would you put on my diet?
        am/is I on a diet[, and which one]
        what food plan do/does I stick to?
        any dietary requirements for me?
        which diet do/does I follow?
        am/is I on a (special|particular) diet
        how do/does I eat, diet wise?
        what is the name of the diet I'm doing?
        am/is I following a diet
        which diet do/does I swear by?
        any diet I'm on?
        which diet did I convert to?
        am/is I following any (special|particular) diet
        am/is I dieting, and how?
        what sort of meals suit my diet?
        which way of eating have/has I chosen?
        what am/is I doing diet wise?
        do/does I have a (special|particular) diet
        do/does I keep to a (special|particular) diet
        what is my diet?
        do/does I follow any (special|particular) diet
        what's the deal with my diet?
        which diet have/has I (embraced|committed to|settled on)?
        which diet should my meals fit
        what dietary rules (apply to me|do/does I live by)?
        what diet should _I keep in mind for me
        what diet did I (choose|start|go on|adopt)
        which diet was I put on by the nutritionist?
        what diet did the doctor put me on
        what's my diet?
        what are my dietary (requirements|needs|restrictions)
        my diet, what was it again?
        what is my eating plan
        what's my diet called?
        what sort of eater am/is I, by diet?
        what dietary preference do/does I have?
        have/has I got a diet?
        how would you describe my diet
        what's my food regime?
        what did _I say my diet (is|was)
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
        what sort of diet I follow/follows
        what type of diet I follow/follows
        which diet I swear/swears by
        which diet I've settled on
        what my eating habits are called
        what my diet is
        what diet I have/has
        which eating style I've chosen
        my diet
        what sort of recipes fit my diet
        (whether|if) I'm on a diet[ and which]
        what my dietary requirements are
        which nutrition plan I follow/follows
        what my diet is called
        (which|what) diet I've been following
        what food regime I'm on
        what dietary rules I live/lives by
        what dietary preference I've got
        how my diet should be catered for
        * which diet I follow/follows
    """,
    topics="""
        my diet
        my current diet
        the diet I (follow/follows|am/is on)
        my dietary preference
        my dietary regime
        the diet I swear/swears by
        my eating style
        my nutrition plan
        the diet I've chosen
        my way of eating
        my dietary label
        the name of my diet
        my food regime
        my style of diet
        my eating plan
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
        I changed my diet, it is {v} now
        1: wrong word, I meant {a} {v} diet
        forget the {o} diet, I'm on {a} {v} one
        I abandoned my {o} diet, these days it's {a} {v} one
        I'm not on {an_o} {o} diet (any more|anymore), it's {a} {v} one[ now]
        I don't/doesn't follow {an_o} {o} diet (any more|anymore), I follow/follows {a} {v} one
        I (stopped|quit|dropped|ended) the {o} diet and started {a} {v} one
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
        my diet is {v} now[, not {o}| instead of {o}]
        my diet isn't {o}, it's {v}
        my diet is no longer {o}, it's {v}
        I (follow/follows|eat/eats) {a} {v} diet now[, not {an_o} {o} one]
        I gave up the {o} diet, I follow/follows {a} {v} one
        I'm trying {a} {v} diet instead of {an_o} {o} one
        my nutritionist moved me onto {a} {v} diet
        the {o} regime is history, my diet is {v}
        I've said goodbye to the {o} diet, hello {v} diet
        my new diet is {v}
        1: sorry, I meant {a} {v} diet, not {an_o} {o} one
        the doctor (changed|switched) my diet to {a} {v} one
        the {o} diet didn't suit me, I'm doing {a} {v} one
        * I went from {o} to {v} with my diet
    """,
)
