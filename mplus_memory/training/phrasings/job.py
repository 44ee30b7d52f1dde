"""How people say their job, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

JOB = Attribute(
    key="job",
    kind="job",
    weight=2.0,
    answer="I work/works as {a} {v}.",
    shown="{a} {v}",
    related=frozenset({"company", "subject"}),
    told="""
        I work/works as {a} {v}[ now| these days| at the moment]
        I'm working as {a} {v} (atm|right now|currently|for now)
        I work/works as {a} {v}
        I currently work/works as {a} {v}
        I'm currently {a} {v}
        I'm {a} {v}[ now| these days]
        I'm {a} {v} for a living
        I am/is {a} {v}
        workwise I'm {a} {v}
        I'm {a} {v} by (profession|trade)
        my (line of work|trade|vocation) is {v}
        my job title is {v}
        I have/has a job as {a} {v}
        as for my job, I'm {a} {v}
        I'm (working|employed) as {a} {v}
        I have/has been working as {a} {v} (since last year|for ages|for some time now|since 2015)
        my (job|profession|occupation) is {v}
        I've been employed as {a} {v} (since last year|for ages|for five years|for quite some time)
        I'm a (qualified|trained|professional|full-time|licensed) {v}
        I've been {a} {v} for (years|a while|ten years|a long time)
        I'm {a} {v}, (full-time|part-time), that's my job
        I've worked as {a} {v} for (years|a while)
        I (just |recently |)landed a (job|position|role) as {a} {v}
        I've (just |recently |)been hired as {a} {v}
        I earn/earns my living as {a} {v}
        I was (recently |)taken on as {a} {v}
        I make/makes a living as {a} {v}
        I hold/holds a (position|post) as {a} {v}
        for a living, I work/works as {a} {v}
        I have/has a (permanent|steady|part-time|full-time) (job|position) as {a} {v}
        I work/works in the (role|position) of {a} {v}
        I got a job as {a} {v}
        I pay/pays the bills (by working |)as {a} {v}
        I found (work|a job) as {a} {v}
        I pay/pays my rent by working as {a} {v}
        I [just |recently ]started (working|a job) as {a} {v}
        I earn/earns my (keep|bread|crust) as {a} {v}
        I put/puts food on the table by working as {a} {v}
        I trained as {a} {v} and still work/works as one
        what I do/does for (a living|work) is work as {a} {v}
        my day job is {v}
        my (occupation|profession) (these days|now|at present|at the moment) is {v}
        I do/does shifts as {a} {v}
        being {a} {v} is my job
        I chose a career as {a} {v}
        I [just |recently ]became {a} {v}
        I made a career as {a} {v}
        1: I'm employed as {a} {v}
        I've built a career as {a} {v}
        my chosen (career|profession) is {v}
        3: {s} is {a} {v}
        I've got a gig as {a} {v}
        3: {s} is a really good {v}
        I'm {a} {v} at work, that's my job
        the job I have/has is {v}
        I work/works in (a hospital|a school|an office|a big company|a small firm|town) as {a} {v}
        the job I do/does is that of {a} {v}
        my work is that of {a} {v}
        the work I do/does is {a} {v}'s
        I work/works (full-time|part-time|nights|freelance) as {a} {v}
        {v} is my (job|profession|occupation|job title)
        {v}, that's my (job|profession|trade)
        I'm {a} {v} and I (enjoy|love|like) it
        I was (trained|educated) as {a} {v} and that's my job today
        I've got work as {a} {v}
        I qualified as {a} {v} and work/works as one
        I do/does the job of {a} {v}
        I've been (doing shifts|on the job) as {a} {v} (for years|since last year|since spring)
        I'm self-employed, working as {a} {v}
        I was hired as {a} {v}
        I'm (gainfully |)employed, working as {a} {v}
        I'm training to be {a} {v} and already work/works as one
        I put/puts in long hours as {a} {v}
        my career is that of {a} {v}
        I clock/clocks in every (day|morning) as {a} {v}
        I go/goes to work as {a} {v} (five days a week|every weekday)
        1: I'm {a} {v}, so I (get up early|work late|travel a lot)
        I spend/spends my working days as {a} {v}
        3: {s} is {a} {v}, so {he} is (often tired|away a lot|very busy)
        on weekdays I work/works as {a} {v}
        I [really |]love/loves my job as {a} {v}
        I do/does my job as {a} {v} with (pride|pleasure|care)
        I enjoy/enjoys working as {a} {v}
        I earn/earns (good|little|my) money as {a} {v}
        I love/loves being {a} {v}, it's my dream job
        I'm [quite |very |]happy as {a} {v}
        1: I'm {a} {v} myself
        1: {v} here, that's my job
        I left my old job and I'm {a} {v} now
        1: (just so you know|btw|by the way), I'm {a} {v}
        I've got a (new|good) job as {a} {v}
        1: fyi I work as {a} {v}
        every day I go/goes to work as {a} {v}
        3: {s} has been {a} {v} for (ages|as long as _I can remember)
        3: {p} job is {v}, if _I remember correctly
        I signed a contract as {a} {v}
        3: {s} works, {he} is {a} {v}
        * professionally, I'm {a} {v}
        * by trade I'm {a} {v}
        * by profession I'm {a} {v}
        * I make/makes my money as {a} {v}
        * my work is being {a} {v}
        * I've got a job as {a} {v}
        * my current job is {v}
        * in my job I'm {a} {v}
        * I'm making a living as {a} {v}
        * my role at work is {v}
    """,
    asked="""
        what do/does I do for (a living|work)?
        what do/does I do for a job?
        what is my (job|profession|occupation)?
        what line of work am/is I in?
        what was my job again?
        what's my (job|profession|occupation)?
        what's my (current |)job (again|now|these days)?
        what do/does I do for a living again?
        remind _me what (my job is|I do/does for a living|I work/works as).
        what do/does I work as?
        tell _me what (my job is|I do/does for work|my profession is).
        tell _me my (job|profession|occupation).
        name my (job|profession|occupation).
        what kind of (job|work) do/does I (have|do)?
        do you (know|remember) what (my job is|I do/does for a living|I do/does for work)?
        any idea what (I do/does for a living|my job is)?
        what job do/does I have?
        what's my job title?
        what is my (job title|current position|current occupation|role at work)?
        which (job|profession|trade) am/is I in?
        which (job|profession) do/does I have?
        which (profession|trade|occupation) do/does I (practise|work in|follow)?
        what (profession|career|trade|occupation) do/does I have?
        what (career|profession) did I choose?
        how do/does I (earn|make) my living?
        what am/is I employed as?
        what do/does I earn my (living|money) (as|with)?
        what job pays my bills?
        what am/is I by (profession|trade)?
        in (what|which) (job|profession|occupation) do/does I work?
        as what am/is I employed?
        what do/does I do?
        what's my day job?
        what am/is I doing for (work|a living) (now|these days|at the moment|currently)?
        what was I hired as?
        what did _I say I do/does for a living?
        what (job|position|role) do/does I (hold|currently have)?
        what did _I (say|tell you) my (job|occupation|profession) (is|was)?
        what did _I tell you about my job, what am/is I?
        what am/is I working as?
        professionally, what am/is I?
        how do/does I earn my (keep|money)?
        which occupation do/does I have?
        my (job|profession|occupation) is what?
        I work/works as what?
        have _I told you what I do/does for a living?
        * as what do/does I work?
        * what do/does I do professionally?
        * what sort of (job|work) do/does I (have|do)?
        * what work do/does I do?
        * how do/does I make my money?
    """,
    clauses="""
        what I do/does for (a living|work)
        what I do/does for a job
        what I work/works as
        what I do/does (professionally|to earn a living)
        what (sort|type) of (work|job) I (do/does|have/has)
        what my (job|profession|occupation) is
        (which|what) (profession|occupation|trade) I have/has
        what kind of (job|work) I (have/has|do/does)
        (which|what) job I currently (have/has|do/does)
        what I'm (working|employed) as
        what job I have/has
        what I earn/earns my living as
        my (job|profession|occupation|job title)
        * how I earn/earns my living
        * which job I have/has
    """,
    topics="""
        my (job|profession|occupation)
        my (current |)job title
        my (current (job|occupation|profession)|day job)
        the (job|work) I do/does
        the (profession|occupation) I work/works in
        * my line of work
    """,
    corrected="""
        I changed jobs, I'm {a} {v} now
        I switched jobs and I'm {a} {v} now
        I've switched jobs, I work/works as {a} {v} now
        I've changed jobs, I work/works as {a} {v} now
        I'm no longer {an_o} {o}, I'm {a} {v}[ now]
        I [just |recently ]became {a} {v}
        I no longer work/works as {an_o} {o}, I'm {a} {v} now
        I don't/doesn't work as {an_o} {o} (any more|anymore), I work/works as {a} {v}
        I'm not {an_o} {o} (any more|anymore), I'm {a} {v}[ now]
        I went from being {an_o} {o} to being {a} {v}
        I (quit|gave up) my job and became {a} {v}
        I changed careers and became {a} {v}
        I've become {a} {v}
        I got a new job as {a} {v}
        I was {an_o} {o} before, now I work/works as {a} {v}
        I gave up being {an_o} {o} and now work/works as {a} {v}
        I found a new job, I'm {a} {v} now
        I left my job as {an_o} {o} (to become|and became) {a} {v}
        I stopped working as {an_o} {o}, I work/works as {a} {v} now
        I quit as {an_o} {o} and (started|began) as {a} {v}
        my job has changed, I'm {a} {v} now
        I now work/works as {a} {v}
        my job isn't {o} (any more|anymore), it's {v}
        my (profession|occupation|job) is {v} now[, not {o}]
        I'm {a} {v} now[, not {an_o} {o}]
        I've (started|got|found|taken) a new job as {a} {v}
        I used to be {an_o} {o}, now I'm {a} {v}
        I'm working as {a} {v} now[ instead of as {an_o} {o}]
        instead of {an_o} {o}, I'm {a} {v} now
        my new job is {v}
        I was promoted and I'm {a} {v} now
        I retrained as {a} {v}
        (update|correction|actually): I'm {a} {v}[ now], not {an_o} {o}
        these days I'm {a} {v} (rather than|instead of) {an_o} {o}
        * I switched careers and became {a} {v}
        * I gave up being {an_o} {o} and became {a} {v}
        * I started a new job as {a} {v}
        * I'm {a} {v} these days, no longer {an_o} {o}
    """,
)
