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
        3: {s} dropped out of college and earns a wage as {a} {v}
        I (just |recently |)landed a (job|position|role) as {a} {v}
        I get/gets paid to be {a} {v}
        I've been {a} {v} ever since I entered the workforce
        I've (just |recently |)been hired as {a} {v}
        I earn/earns my living as {a} {v}
        I was (recently |)taken on as {a} {v}
        I'm off sick at the moment, normally I'm at work as {a} {v}
        I make/makes a living as {a} {v}
        I'm a hard-working {v} who deserves a rise
        I hold/holds a (position|post) as {a} {v}
        for a living, I work/works as {a} {v}
        1: mum's proud, her child is {a} {v} with a payslip
        3: need {a} {v}? hire {s}, {he} does that professionally
        I ended up as {a} {v}, and that's how I make/makes money
        my boss says I'm the best {v} on the team
        I'm nearing my pension after decades as {a} {v}
        I get/gets up at dawn for my job as {a} {v}
        I applied for a job as {a} {v} and got it
        I have/has a (permanent|steady|part-time|full-time) (job|position) as {a} {v}
        my livelihood comes from being {a} {v}
        I work/works in the (role|position) of {a} {v}
        I got a job as {a} {v}
        I pay/pays the bills (by working |)as {a} {v}
        I found (work|a job) as {a} {v}
        I moonlight/moonlights at weekends, but mainly I'm employed as {a} {v}
        I pay/pays my rent by working as {a} {v}
        I [just |recently ]started (working|a job) as {a} {v}
        I've got my own little business as {a} {v}
        I earn/earns my (keep|bread|crust) as {a} {v}
        I put/puts food on the table by working as {a} {v}
        1: on my tax return it says {v}
        I trained as {a} {v} and still work/works as one
        what I do/does for (a living|work) is work as {a} {v}
        I support/supports my family on what I make/makes as {a} {v}
        my day job is {v}
        I freelance/freelances as {a} {v}
        I was appointed as {a} {v} (not long ago|a while back)
        my (occupation|profession) (these days|now|at present|at the moment) is {v}
        everybody wants free advice because I'm {a} {v}
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
        3: {s} can't stop talking shop, typical {v} at work
        my job description reads {v}
        I keep/keeps a roof over my head by working as {a} {v}
        I followed in my father's footsteps and work/works as {a} {v}
        my mother had other plans, but I became {a} {v} by trade
        I've been on strike, like every other {v} at work
        3: {s} is {a} {v}
        in terms of work, I'm {a} {v}
        at parties people quiz me about my work as {a} {v}
        my feet ache after every shift as {a} {v}
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
        the mortgage gets paid because I'm {a} {v}
        I set up shop as a self-employed {v}
        3: {p} kids boast that {s} is {a} {v}
        I work/works in (a hospital|a school|an office|a big company|a small firm|town) as {a} {v}
        my visa states {v} as employment
        even off duty I can't stop being {a} {v}, my job is everything
        the job I do/does is that of {a} {v}
        I'm on duty as {a} {v} most days
        I come/comes home shattered after a day as {a} {v}
        my work is that of {a} {v}
        all my working life I've been {a} {v}
        1: guess how I make my dough? as {a} {v}
        the work I do/does is {a} {v}'s
        I work/works (full-time|part-time|nights|freelance) as {a} {v}
        {v} is my (job|profession|occupation|job title)
        the alarm rings before dawn, early shift, I'm {a} {v}
        the job centre found me something as {a} {v}
        I aced the interview, so I'm now the new {v} there
        {v}, that's my (job|profession|trade)
        I'm {a} {v} and I (enjoy|love|like) it
        I was (trained|educated) as {a} {v} and that's my job today
        somebody has to be the {v}, and at work that's me
        I ply/plies my trade as {a} {v}
        I've got work as {a} {v}
        I qualified as {a} {v} and work/works as one
        I do/does the job of {a} {v}
        I've been (doing shifts|on the job) as {a} {v} (for years|since last year|since spring)
        I'm self-employed, working as {a} {v}
        I was hired as {a} {v}
        I'm (gainfully |)employed, working as {a} {v}
        I'm training to be {a} {v} and already work/works as one
        the insurance lists me as {v} by occupation
        I put/puts in long hours as {a} {v}
        my career is that of {a} {v}
        I commute/commutes an hour to my job as {a} {v}
        I filled in {v} where the form asked for employment
        1: I'm off to work, {v} duty calls
        1: when folks ask what I do, I say {v}
        I clock/clocks in every (day|morning) as {a} {v}
        I go/goes to work as {a} {v} (five days a week|every weekday)
        1: I'm {a} {v}, so I (get up early|work late|travel a lot)
        as a kid I dreamt of being {a} {v}, now I get/gets paid for it
        I spend/spends my working days as {a} {v}
        I'm a (certified|registered|seasoned|fully fledged) {v}
        1: can't come, on call, that's life as {a} {v}
        I've just passed my probation as {a} {v}
        1: yep, I'm {a} {v}, somebody has to do it for money
        I make/makes ends meet as {a} {v}
        I'm in demand as {a} {v}, fully booked for months
        a career test said {v}, and that's what I'm employed as
        my official designation at work is {v}
        I slog/slogs away as {a} {v}, day in, day out
        I slave/slaves away as {a} {v} from Monday to Friday
        3: {s} is {a} {v}, so {he} is (often tired|away a lot|very busy)
        I asked for a rise, the pay of {a} {v} is too low
        on weekdays I work/works as {a} {v}
        I exercise/exercises the profession of {v}
        I'm back from parental leave, working as {a} {v} again
        I'm in employment as {a} {v}
        1: keeps me busy, being {a} {v}, and it pays
        my back hurts, no wonder, I'm {a} {v} all week long
        I [really |]love/loves my job as {a} {v}
        I do/does my job as {a} {v} with (pride|pleasure|care)
        I enjoy/enjoys working as {a} {v}
        I work/works with my hands or head all day, as any {v} does
        I earn/earns (good|little|my) money as {a} {v}
        my (CV|LinkedIn) says I'm {a} {v}
        I do/does overtime as {a} {v} again this week
        I love/loves being {a} {v}, it's my dream job
        I'm [quite |very |]happy as {a} {v}
        I get/gets holiday pay and a canteen as {a} {v}
        I'll be working as {a} {v} until I retire/retires
        1: sorry for the late reply, being {a} {v} means odd hours
        1: I'm {a} {v} myself
        my kids tell everyone at school that I'm {a} {v}
        my (colleagues|workmates|customers) know me as the {v}
        they offered me a vacancy as {a} {v} and I accepted
        1: {v} here, that's my job
        I left my old job and I'm {a} {v} now
        1: (just so you know|btw|by the way), I'm {a} {v}
        I graft/grafts all week as {a} {v}
        I've got a (new|good) job as {a} {v}
        1: fyi I work as {a} {v}
        I'm on probation as {a} {v}, first month in the job
        it says {v} on my (business card|payslip|office door)
        every day I go/goes to work as {a} {v}
        {v} is printed on my (badge|name tag|apron|work pass)
        1: business is slow for {a} {v} like me
        1: nothing fancy, just an ordinary {v}, nine to five
        3: {s} is out on a shift, {he} is {a} {v}, you see
        3: {s} has been {a} {v} for (ages|as long as _I can remember)
        the agency sends me out as {a} {v}
        3: {p} job is {v}, if _I remember correctly
        the gig that pays me is {v}
        on forms, under occupation, I always put/puts {v}
        the pay is lousy, but I'm {a} {v} and that's that
        my work email signature ends in {v}
        I signed a contract as {a} {v}
        the stress of being {a} {v} keeps me up at night
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
        what do/does I do when I'm on duty?
        what do/does I do in (working|professional) life?
        what did the agency send me out as?
        what's my trade[ again]?
        what's my calling, workwise?
        what do/does I get paid to do?
        job I have/has?
        name my (job|profession|occupation).
        what should _I write under occupation for me?
        what goes into the employment box on my form?
        what employment does my visa state?
        what am/is I career-wise?
        what kind of (job|work) do/does I (have|do)?
        what occupation have you got down for me?
        do you (know|remember) what (my job is|I do/does for a living|I do/does for work)?
        what sort of professional am/is I?
        any idea what (I do/does for a living|my job is)?
        what's my walk of life?
        what job do/does I have?
        3: what does {s} talk shop about, what's {his} profession?
        what is it that pays my mortgage?
        is there a job I have/has, and which?
        what's my job title?
        what did I become, jobwise?
        what is my (job title|current position|current occupation|role at work)?
        which (job|profession|trade) am/is I in?
        which (job|profession) do/does I have?
        what was my dream job that came true?
        what's my nine-to-five?
        which (profession|trade|occupation) do/does I (practise|work in|follow)?
        what (profession|career|trade|occupation) do/does I have?
        what's my field, jobwise?
        what (career|profession) did I choose?
        what do people hire me for?
        3: what does {s} go off to every morning, what job?
        3: does {s} have a job, and what is it?
        my occupation?
        3: what could _I hire {s} as?
        white collar or blue collar, what's my job exactly?
        how do/does I (earn|make) my living?
        what was I appointed as?
        what am/is I employed as?
        what kind of shifts do/does I work, as what?
        what do/does I put on my tax return as occupation?
        what business am/is I in, occupation-wise?
        what do/does I earn my (living|money) (as|with)?
        what do/does I get paid for?
        what does my (badge|name tag|work pass) say?
        what job pays my bills?
        what do/does I go on strike as?
        what's my specialty, workwise?
        what do my kids tell the class I do/does for work?
        3: has {s} got a proper job, and what as?
        what's my designation at work?
        3: what does {s} do to earn a crust?
        what do/does I do to bring in money?
        what was my interview for, what post did I get?
        what's in my work email signature?
        what do/does I do all day at work?
        have/has I got a job, and as what?
        what do/does I come home shattered from, jobwise?
        what sort of employment am/is I in?
        what gig have/has I got?
        which job is it that I do/does?
        how do/does I make ends meet?
        what am/is I by (profession|trade)?
        my profession?
        what's keeping me busy from morning to evening, jobwise?
        what do my workmates know me as?
        how do/does I fill my working week?
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
        jobwise, what's my situation?
        which occupation does the insurance list for me?
        what (job|position|role) do/does I (hold|currently have)?
        what am/is I paid to be?
        what am/is I retiring from one day, what job?
        state my (profession|occupation).
        what did the job centre find me?
        what does it say under occupation for me?
        what did _I (say|tell you) my (job|occupation|profession) (is|was)?
        what do/does I do from Monday to Friday?
        which skills am/is I paid for, what's my occupation?
        what do/does I do overtime as?
        what's on the plate by my office door?
        in what capacity am/is I employed?
        what did _I tell you about my job, what am/is I?
        what am/is I working as?
        what do/does I say when folks ask about work?
        why is my alarm so early, what's my job?
        what's my bread and butter?
        professionally, what am/is I?
        3: how should _I introduce {s} professionally?
        how do/does I put bread on the table?
        how do/does I earn my (keep|money)?
        what work do/does I commute to?
        which occupation do/does I have?
        my (job|profession|occupation) is what?
        I work/works as what?
        what did I end up working as?
        what am/is I on the payroll as?
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
        what my workmates know me as
        what the insurance lists as my occupation
        how I pay/pays the rent, jobwise
        what I am/is by trade
        what I do/does overtime as
        what I'm on the payroll as
        what my (badge|name tag) at work says
        how I earn/earns my (crust|keep)
        what I do/does (professionally|to earn a living)
        what (sort|type) of (work|job) I (do/does|have/has)
        what my (job|profession|occupation) is
        what pays my mortgage, jobwise
        what I became, careerwise
        what I've trained as and work/works as
        what people hire me for
        in what capacity I'm employed
        (which|what) (profession|occupation|trade) I have/has
        what kind of (job|work) I (have/has|do/does)
        what business I'm in, occupation-wise
        what my trade is
        (which|what) job I currently (have/has|do/does)
        what goes into the employment box on my form
        how I make/makes (ends meet|my money)
        what I come/comes home shattered from, jobwise
        what I'm (working|employed) as
        what job I have/has
        what I do/does when I'm on duty
        what post I got after my interview
        what I earn/earns my living as
        what it says on my business card, jobwise
        what trade I ply/plies
        what I get/gets paid (for|to do)
        what sort of professional I am/is
        my (job|profession|occupation|job title)
        * how I earn/earns my living
        * which job I have/has
    """,
    topics="""
        my (job|profession|occupation)
        my (current |)job title
        my (current (job|occupation|profession)|day job)
        my bread and butter
        my position on the payroll
        my entry in the employment box
        my field of employment
        my employment
        my livelihood
        the (job|work) I do/does
        the work I commute to
        my calling at work
        my specialty at work
        my walk of life, workwise
        the job that pays my mortgage
        my professional role
        the (profession|occupation) I work/works in
        my paid work
        the post I interviewed for and got
        the occupation on my tax return
        the gig that pays my bills
        the word on my name tag at work
        my role on the team at work
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
        after night school I'm {a} {v}, no longer a humble {o}
        I went from being {an_o} {o} to being {a} {v}
        a reshuffle at work made me {a} {v}
        my days as {an_o} {o} are over, I'm {a} {v} now
        the pay as {an_o} {o} was lousy, I earn/earns more as {a} {v}
        I (quit|gave up) my job and became {a} {v}
        I changed careers and became {a} {v}
        _I got that wrong, my job is {v}, not {o}
        the firm folded, so from {o} I turned into {a} {v}
        I've become {a} {v}
        I got laid off, so now I make/makes my living as {a} {v}
        I got the sack as {an_o} {o} and now earn/earns my keep as {a} {v}
        I've made the leap from {o} to {v} in my career
        my back gave out, so no more {o}, I do/does office hours as {a} {v}
        my contract as {an_o} {o} ran out, I signed on as {a} {v}
        my new badge says {v} instead of {o}
        _I misspoke about my job, I'm {a} {v}, not {an_o} {o}
        I closed my business and hired on as {a} {v}
        that job is history, I'm {a} {v} nowadays
        after parental leave I came back as {a} {v}, not as {an_o} {o}
        scrap what _I said about my job, I'm {a} {v}
        I swapped my job as {an_o} {o} for one as {a} {v}
        I got a new job as {a} {v}
        I was {an_o} {o} before, now I work/works as {a} {v}
        I hung up my hat as {an_o} {o} and took work as {a} {v}
        I gave up being {an_o} {o} and now work/works as {a} {v}
        I found a new job, I'm {a} {v} now
        1: new chapter, new payslip: {v} it is
        I've moved up the ladder, I'm {a} {v} now
        I left my job as {an_o} {o} (to become|and became) {a} {v}
        I stopped working as {an_o} {o}, I work/works as {a} {v} now
        being {an_o} {o} burnt me out, I'm employed as {a} {v} now
        I was made redundant as {an_o} {o} and found work as {a} {v}
        people think I'm {an_o} {o}, but by profession I'm {a} {v}
        I quit as {an_o} {o} and (started|began) as {a} {v}
        {o} was just a stopgap, {v} is my real profession
        3: {s} corrected _me, {he} is {a} {v} by trade, not {an_o} {o}
        my job has changed, I'm {a} {v} now
        I now work/works as {a} {v}
        I've reskilled, I work/works as {a} {v} these days
        my job isn't {o} (any more|anymore), it's {v}
        I've had enough of being {an_o} {o}, I'm {a} {v} instead
        my (profession|occupation|job) is {v} now[, not {o}]
        I'm {a} {v} now[, not {an_o} {o}]
        I've (started|got|found|taken) a new job as {a} {v}
        I used to be {an_o} {o}, now I'm {a} {v}
        1: you've got my job down as {o}, it's {v}
        I've moved on from being {an_o} {o}, these days I'm {a} {v}
        I'm working as {a} {v} now[ instead of as {an_o} {o}]
        my line of work is {v} now, not {o}
        instead of {an_o} {o}, I'm {a} {v} now
        3: {s} was only temping as {an_o} {o}, the real job is {v}
        a headhunter rang, goodbye {o}, I'm on duty as {a} {v}
        cross out {o} in the occupation box, put {v}
        my new job is {v}
        I passed the interview, so as of Monday I'm {a} {v}
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
