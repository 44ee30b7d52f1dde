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
        1: {v} diet here
        1: I'm doing {a} {v} diet
        I do {a} {v} diet
        I'm following {a} {v} diet
        I'm on {a} {v} diet
        I'm eating {a} {v} diet
        I'm sticking to {a} {v} diet
        I have/has {a} {v} diet
        I've got {a} {v} diet
        I live/lives on {a} {v} diet
        I maintain/maintains {a} {v} diet
        my diet is {v}
        I'm currently on {a} {v} diet
        I'm trying {a} {v} diet[ these days| at the moment| this month]
        I observe/observes {a} {v} diet
        I prefer/prefers {a} {v} diet
        I need/needs {a} {v} diet
        I need/needs to (follow|keep to|stick to) {a} {v} diet
        I eat/eats {a} {v} diet
        I have/has to (follow|keep to|stick to|be on) {a} {v} diet
        I was put on {a} {v} diet
        (my doctor|the doctor|a dietician|my dietician) put me on {a} {v} diet
        (my doctor|the doctor) (recommended|prescribed|advised) me {a} {v} diet
        I went on {a} {v} diet (last year|last month|recently|in January|a while ago)
        I've gone on {a} {v} diet
        I keep/keeps to {a} {v} diet
        I began {a} {v} diet (last year|last month|recently|in January)
        I've (started|begun|adopted|chosen) {a} {v} diet
        I've been following {a} {v} diet (for years|for ages|for a while|since last year|for months)
        I've been on {a} {v} diet (since last year|for ages|all my life|for months|since childhood)
        I've been eating {a} {v} diet (for years|for ages|since last year|lately)
        I've always (followed|kept to|had|eaten) {a} {v} diet
        I've been on {a} {v} diet for (years|a while)
        I (chose|adopted|opted for|picked) {a} {v} diet
        I'm keeping to {a} {v} diet
        I keep/keeps my diet {v}
        my diet is (strictly|completely|fully|entirely|mostly) {v}
        my diet has (to be|been|always been) {v}
        my diet must be {v}
        I [just |recently ]started {a} {v} diet
        my current diet is {v}
        my (meals|dishes) (must|should|need to) be {v} because of my diet
        my food has to be {v}, that's my diet
        my way of eating is {a} {v} diet
        my (eating plan|meal plan) is {v}
        the diet I'm on is {v}
        the diet I follow/follows is {v}
        the [kind of |]diet I keep/keeps to is {v}
        what I follow/follows is {a} {v} diet
        the diet that works for me is {a} {v} one
        {a} {v} diet is what I follow/follows
        {a} {v} diet suits me best, so I follow/follows it
        for health reasons I follow/follows {a} {v} diet
        all my meals have to be {v}
        (these days|at the moment|right now|since last year) I follow/follows {a} {v} diet
        when it comes to diet, I go/goes {v}
        as for my diet, it's {v}
        I can only eat what fits {a} {v} diet
        whatever I eat/eats has to fit my {v} diet
        I'm strict about my {v} diet
        * my food has to be {v}
        * I stick/sticks to {a} {v} diet
    """,
    asked="""
        what diet (do/does I follow|am/is I on)?
        what diet do/does I (have|keep to|stick to|eat)
        what diet was I on
        what's my diet like
        what is my current diet
        what's my current diet
        what kind of diet (do/does I follow|am/is I on)?
        what type of diet do/does I (follow|have|keep to)
        what kind of diet do/does I (have|keep to|eat)
        what sort of diet am/is I on
        am/is I on a diet[, and which one]
        which diet do/does I follow?
        am/is I on a (special|particular) diet
        am/is I following a diet
        am/is I following any (special|particular) diet
        do/does I have a (special|particular) diet
        do/does I keep to a (special|particular) diet
        what is my diet?
        do/does I follow any (special|particular) diet
        which diet should my meals fit
        what diet should _I keep in mind for me
        what diet did I (choose|start|go on|adopt)
        what diet did the doctor put me on
        what's my diet?
        what are my dietary (requirements|needs|restrictions)
        what is my eating plan
        how would you describe my diet
        what did _I say my diet (is|was)
        do/does I follow a diet?
        what did _I (say|tell you) about my diet
        tell _me what my diet is.
        what diet have/has I been (on|following)
        * which diet am/is I on?
        * what sort of diet do/does I keep to?
    """,
    clauses="""
        what [kind of |]diet I (follow/follows|am/is on)
        which diet I'm on
        (which|what) diet I (keep/keeps|stick/sticks) to
        what sort of diet I follow/follows
        what type of diet I follow/follows
        what my diet is
        what diet I have/has
        my diet
        (whether|if) I'm on a diet[ and which]
        what my dietary requirements are
        (which|what) diet I've been following
        * which diet I follow/follows
    """,
    topics="""
        my diet
        my current diet
        the diet I (follow/follows|am/is on)
        my way of eating
        the name of my diet
        my eating plan
    """,
    corrected="""
        I switched to {a} {v} diet
        I've switched to {a} {v} diet
        I've changed to {a} {v} diet
        I (switched|changed|moved) from {an_o} {o} diet to {a} {v} one
        I'm no longer on {an_o} {o} diet, I'm on {a} {v} one
        I changed my diet, it is {v} now
        I'm not on {an_o} {o} diet (any more|anymore), it's {a} {v} one[ now]
        I don't/doesn't follow {an_o} {o} diet (any more|anymore), I follow/follows {a} {v} one
        I (stopped|quit|dropped|ended) the {o} diet and started {a} {v} one
        my diet (used to be|was) {o}, but now it's {v}
        I'm on {a} {v} diet now[, not {an_o} {o} one]
        my diet is {v} now[, not {o}| instead of {o}]
        my diet isn't {o}, it's {v}
        my diet is no longer {o}, it's {v}
        I (follow/follows|eat/eats) {a} {v} diet now[, not {an_o} {o} one]
        I gave up the {o} diet, I follow/follows {a} {v} one
        I'm trying {a} {v} diet instead of {an_o} {o} one
        my new diet is {v}
        1: sorry, I meant {a} {v} diet, not {an_o} {o} one
        the doctor (changed|switched) my diet to {a} {v} one
        * I went from {o} to {v} with my diet
    """,
)
