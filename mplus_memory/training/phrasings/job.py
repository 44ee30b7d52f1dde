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
        3: _I hear {s} makes a decent living as {a} {v}
        I currently work/works as {a} {v}
        I'm currently {a} {v}
        I'm {a} {v}[ now| these days]
        my (nine-to-five|daily grind) is being {a} {v}
        I'm {a} {v} for a living
        my calling is my job: I'm {a} {v}
        3: {s} gets {his} wages for being {a} {v}
        I'm a (chartered|junior|senior|veteran) {v} by trade
        I am/is {a} {v}
        workwise I'm {a} {v}
        I'm {a} {v} by (profession|trade)
        my (line of work|trade|vocation) is {v}
        career-wise I'm {a} {v}
        I've secured employment as {a} {v}
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
        I get/gets paid to be {a} {v}
        I've been {a} {v} ever since I entered the workforce
        I've (just |recently |)been hired as {a} {v}
        I earn/earns my living as {a} {v}
        I was (recently |)taken on as {a} {v}
        I make/makes a living as {a} {v}
        I hold/holds a (position|post) as {a} {v}
        for a living, I work/works as {a} {v}
        I ended up as {a} {v}, and that's how I make/makes money
        I get/gets up at dawn for my job as {a} {v}
        I applied for a job as {a} {v} and got it
        I have/has a (permanent|steady|part-time|full-time) (job|position) as {a} {v}
        my livelihood comes from being {a} {v}
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
        I support/supports my family on what I make/makes as {a} {v}
        my day job is {v}
        I freelance/freelances as {a} {v}
        I was appointed as {a} {v} (not long ago|a while back)
        my (occupation|profession) (these days|now|at present|at the moment) is {v}
        I've been earning a crust as {a} {v} for donkey's years
        I do/does shifts as {a} {v}
        being {a} {v} is my job
        I chose a career as {a} {v}
        I draw/draws a (salary|wage) as {a} {v}
        I [just |recently ]became {a} {v}
        I made a career as {a} {v}
        1: I'm employed as {a} {v}
        I've built a career as {a} {v}
        my chosen (career|profession) is {v}
        my job description reads {v}
        I keep/keeps a roof over my head by working as {a} {v}
        I followed in my father's footsteps and work/works as {a} {v}
        3: {s} is {a} {v}
        in terms of work, I'm {a} {v}
        I put/puts on my uniform and go/goes off to work as {a} {v}
        the hat I wear/wears at work is that of {a} {v}
        I finished my apprenticeship and now work/works as {a} {v}
        my bread and butter is working as {a} {v}
        I've got a gig as {a} {v}
        3: {p} business card says {v}
        3: {s} is a really good {v}
        I'm {a} {v} at work, that's my job
        1: work stuff: I'm {a} {v}
        the job I have/has is {v}
        I set up shop as a self-employed {v}
        I work/works in (a hospital|a school|an office|a big company|a small firm|town) as {a} {v}
        the job I do/does is that of {a} {v}
        I'm on duty as {a} {v} most days
        my work is that of {a} {v}
        all my working life I've been {a} {v}
        1: guess how I make my dough? as {a} {v}
        the work I do/does is {a} {v}'s
        I work/works (full-time|part-time|nights|freelance) as {a} {v}
        {v} is my (job|profession|occupation|job title)
        {v}, that's my (job|profession|trade)
        I'm {a} {v} and I (enjoy|love|like) it
        I was (trained|educated) as {a} {v} and that's my job today
        I ply/plies my trade as {a} {v}
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
        1: when folks ask what I do, I say {v}
        I clock/clocks in every (day|morning) as {a} {v}
        I go/goes to work as {a} {v} (five days a week|every weekday)
        1: I'm {a} {v}, so I (get up early|work late|travel a lot)
        I spend/spends my working days as {a} {v}
        I'm a (certified|registered|seasoned|fully fledged) {v}
        I've just passed my probation as {a} {v}
        1: yep, I'm {a} {v}, somebody has to do it for money
        I make/makes ends meet as {a} {v}
        my official designation at work is {v}
        I slog/slogs away as {a} {v}, day in, day out
        I slave/slaves away as {a} {v} from Monday to Friday
        3: {s} is {a} {v}, so {he} is (often tired|away a lot|very busy)
        on weekdays I work/works as {a} {v}
        I exercise/exercises the profession of {v}
        I'm in employment as {a} {v}
        I [really |]love/loves my job as {a} {v}
        I do/does my job as {a} {v} with (pride|pleasure|care)
        I enjoy/enjoys working as {a} {v}
        I earn/earns (good|little|my) money as {a} {v}
        my (CV|LinkedIn) says I'm {a} {v}
        I love/loves being {a} {v}, it's my dream job
        I'm [quite |very |]happy as {a} {v}
        I'll be working as {a} {v} until I retire/retires
        1: I'm {a} {v} myself
        they offered me a vacancy as {a} {v} and I accepted
        1: {v} here, that's my job
        I left my old job and I'm {a} {v} now
        1: (just so you know|btw|by the way), I'm {a} {v}
        I graft/grafts all week as {a} {v}
        I've got a (new|good) job as {a} {v}
        1: fyi I work as {a} {v}
        it says {v} on my (business card|payslip|office door)
        every day I go/goes to work as {a} {v}
        3: {s} has been {a} {v} for (ages|as long as _I can remember)
        3: {p} job is {v}, if _I remember correctly
        the gig that pays me is {v}
        on forms, under occupation, I always put/puts {v}
        I signed a contract as {a} {v}
        I toil/toils as {a} {v} to make money
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
        what have you noted as my (profession|occupation|job)?
        do you happen to have my profession?
        what line of work am/is I in?
        what does my business card say I am/is?
        what was my job again?
        what's my (job|profession|occupation)?
        what's my (current |)job (again|now|these days)?
        what do/does I do for a living again?
        what did I train as and now work/works as?
        3: what sort of a living does {s} make?
        what trade do/does I ply?
        remind _me what (my job is|I do/does for a living|I work/works as).
        what do/does I work as?
        tell _me what (my job is|I do/does for work|my profession is).
        what hat do/does I wear at work?
        tell _me my (job|profession|occupation).
        what do/does I do in (working|professional) life?
        what's my trade[ again]?
        what's my calling, workwise?
        what do/does I get paid to do?
        job I have/has?
        name my (job|profession|occupation).
        what should _I write under occupation for me?
        what am/is I career-wise?
        what kind of (job|work) do/does I (have|do)?
        what occupation have you got down for me?
        do you (know|remember) what (my job is|I do/does for a living|I do/does for work)?
        any idea what (I do/does for a living|my job is)?
        what job do/does I have?
        is there a job I have/has, and which?
        what's my job title?
        what did I become, jobwise?
        what is my (job title|current position|current occupation|role at work)?
        which (job|profession|trade) am/is I in?
        which (job|profession) do/does I have?
        what's my nine-to-five?
        which (profession|trade|occupation) do/does I (practise|work in|follow)?
        what (profession|career|trade|occupation) do/does I have?
        what (career|profession) did I choose?
        3: does {s} have a job, and what is it?
        my occupation?
        how do/does I (earn|make) my living?
        what was I appointed as?
        what am/is I employed as?
        what do/does I earn my (living|money) (as|with)?
        what do/does I get paid for?
        what job pays my bills?
        what's my designation at work?
        3: what does {s} do to earn a crust?
        what do/does I do to bring in money?
        what do/does I do all day at work?
        have/has I got a job, and as what?
        what sort of employment am/is I in?
        what gig have/has I got?
        which job is it that I do/does?
        how do/does I make ends meet?
        what am/is I by (profession|trade)?
        my profession?
        what am/is I, workwise?
        in (what|which) (job|profession|occupation) do/does I work?
        as what am/is I employed?
        what do/does I do?
        what's my day job?
        what am/is I doing for (work|a living) (now|these days|at the moment|currently)?
        which walk of life do/does I work in, what's my job?
        what post do/does I occupy?
        how do/does I pay the rent?
        what's my livelihood?
        what was I hired as?
        what did _I say I do/does for a living?
        what (job|position|role) do/does I (hold|currently have)?
        what am/is I paid to be?
        state my (profession|occupation).
        what does it say under occupation for me?
        what did _I (say|tell you) my (job|occupation|profession) (is|was)?
        what do/does I do from Monday to Friday?
        in what capacity am/is I employed?
        what did _I tell you about my job, what am/is I?
        what am/is I working as?
        what's my bread and butter?
        professionally, what am/is I?
        how do/does I put bread on the table?
        how do/does I earn my (keep|money)?
        which occupation do/does I have?
        my (job|profession|occupation) is what?
        I work/works as what?
        what did I end up working as?
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
        what my (post|role|gig) at work is
        what I do/does from nine to five
        how I pay/pays the rent, jobwise
        what I am/is by trade
        how I earn/earns my (crust|keep)
        what I do/does (professionally|to earn a living)
        what (sort|type) of (work|job) I (do/does|have/has)
        what my (job|profession|occupation) is
        what I became, careerwise
        what I've trained as and work/works as
        in what capacity I'm employed
        (which|what) (profession|occupation|trade) I have/has
        what kind of (job|work) I (have/has|do/does)
        what my trade is
        (which|what) job I currently (have/has|do/does)
        how I make/makes (ends meet|my money)
        what I'm (working|employed) as
        what job I have/has
        what I earn/earns my living as
        what it says on my business card, jobwise
        what trade I ply/plies
        what I get/gets paid (for|to do)
        my (job|profession|occupation|job title)
        * how I earn/earns my living
        * which job I have/has
    """,
    topics="""
        my (job|profession|occupation)
        my (current |)job title
        my (current (job|occupation|profession)|day job)
        my bread and butter
        my employment
        my livelihood
        the (job|work) I do/does
        my calling at work
        my professional role
        the (profession|occupation) I work/works in
        my paid work
        the gig that pays my bills
        my post at work
        my nine-to-five
        my trade
        * my line of work
    """,
    corrected="""
        I changed jobs, I'm {a} {v} now
        I switched jobs and I'm {a} {v} now
        I've switched jobs, I work/works as {a} {v} now
        I've changed jobs, I work/works as {a} {v} now
        I'm no longer {an_o} {o}, I'm {a} {v}[ now]
        I had a career change, I'm {a} {v} now
        I [just |recently ]became {a} {v}
        I packed in my old job and work/works as {a} {v} now
        I no longer work/works as {an_o} {o}, I'm {a} {v} now
        I handed in my notice as {an_o} {o} and became {a} {v}
        I don't/doesn't work as {an_o} {o} (any more|anymore), I work/works as {a} {v}
        I'm not {an_o} {o} (any more|anymore), I'm {a} {v}[ now]
        I went from being {an_o} {o} to being {a} {v}
        my days as {an_o} {o} are over, I'm {a} {v} now
        I (quit|gave up) my job and became {a} {v}
        I changed careers and became {a} {v}
        _I got that wrong, my job is {v}, not {o}
        I've become {a} {v}
        I got laid off, so now I make/makes my living as {a} {v}
        I got the sack as {an_o} {o} and now earn/earns my keep as {a} {v}
        I've made the leap from {o} to {v} in my career
        _I misspoke about my job, I'm {a} {v}, not {an_o} {o}
        that job is history, I'm {a} {v} nowadays
        scrap what _I said about my job, I'm {a} {v}
        I swapped my job as {an_o} {o} for one as {a} {v}
        I got a new job as {a} {v}
        I was {an_o} {o} before, now I work/works as {a} {v}
        I gave up being {an_o} {o} and now work/works as {a} {v}
        I found a new job, I'm {a} {v} now
        I've moved up the ladder, I'm {a} {v} now
        I left my job as {an_o} {o} (to become|and became) {a} {v}
        I stopped working as {an_o} {o}, I work/works as {a} {v} now
        I was made redundant as {an_o} {o} and found work as {a} {v}
        I quit as {an_o} {o} and (started|began) as {a} {v}
        my job has changed, I'm {a} {v} now
        I now work/works as {a} {v}
        I've reskilled, I work/works as {a} {v} these days
        my job isn't {o} (any more|anymore), it's {v}
        I've had enough of being {an_o} {o}, I'm {a} {v} instead
        my (profession|occupation|job) is {v} now[, not {o}]
        I'm {a} {v} now[, not {an_o} {o}]
        I've (started|got|found|taken) a new job as {a} {v}
        I used to be {an_o} {o}, now I'm {a} {v}
        I've moved on from being {an_o} {o}, these days I'm {a} {v}
        I'm working as {a} {v} now[ instead of as {an_o} {o}]
        my line of work is {v} now, not {o}
        instead of {an_o} {o}, I'm {a} {v} now
        my new job is {v}
        I turned my back on my old trade and became {a} {v}
        I was promoted and I'm {a} {v} now
        I retrained as {a} {v}
        (update|correction|actually): I'm {a} {v}[ now], not {an_o} {o}
        I resigned as {an_o} {o}, my new post is {v}
        these days I'm {a} {v} (rather than|instead of) {an_o} {o}
        * I switched careers and became {a} {v}
        * I gave up being {an_o} {o} and became {a} {v}
        * I started a new job as {a} {v}
        * I'm {a} {v} these days, no longer {an_o} {o}
    """,
)
