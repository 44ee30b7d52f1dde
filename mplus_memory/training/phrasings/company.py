"""How people say the company they work for, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

COMPANY = Attribute(
    key="company",
    kind="company",
    answer="I work/works for {v}.",
    related=frozenset({"job"}),
    told="""
        I work/works (for|at) {v}[ now| these days| at the moment]
        I'm on the payroll of {v}
        I currently work/works (for|at) {v}
        I work/works over at {v}
        I work/works (for|at) {v}
        I'm working (for|at) {v} (atm|currently|right now)
        I'm an employee of {v}
        I'm (working (at|for)|employed (at|by)) {v}
        I'm one of {v}'s employees
        I'm employed by a company called {v}
        I'm in the service of {v}
        I belong to the staff of {v}
        I work/works for a (company|firm) (called|named) {v}
        my (employer|company) is {v}
        I work/works for the (company|firm) {v}
        I've been working (at|for) {v} (since last year|for ages|for some time|since 2019)
        the people who pay me are {v}
        the company I work/works (for|at) is {v}
        I've been employed (at|by) {v} (since last year|for ages|for years)
        my outfit is {v}, that's who employs me
        I had an interview with {v} and got the job
        I applied to {v} and they took me
        I sit/sits at a desk at {v} all week
        I've been an employee of {v} for (years|ages|a while)
        I've been at {v} for donkey's years, workwise
        I get/gets my (salary|pay|paycheck|wages) from {v}
        I have/has a job (at|with) {v}
        I've spent my whole career at {v}
        1: over here at {v} we have long working days
        my (salary|pay|paycheck) comes from {v}
        I earn/earns my (crust|living|bread) at {v}
        {v} (employs|has hired|hired) me
        I burn/burns the midnight oil for {v}, my employer
        I got a job (at|with) {v}
        {v} gave me a job
        the shop that employs me is {v}
        {v} took me on (last year|recently|in spring|a while ago)
        {v} is the (firm|employer) I work/works for
        I [just |recently ]started (at|working for|working at) {v}
        I'm {v} staff, full time
        {v} is my (place of work|workplace|current employer)
        for the visa papers, {v} is listed as my employer
        I answer/answers to the bosses at {v}
        my current employer is {v}
        my day job is at {v}
        I've been (at|with|working for) {v} for (years|a while|two years)
        {v} promoted me, about time after all my hard work
        the (firm|business) I work/works (for|at) is {v}
        the name of my (company|employer) is {v}
        my trainee contract is with {v}
        1: office gossip at {v} is the best part of my job
        my HR department is at {v}
        1: our Christmas work do at {v} was wild
        I do/does shifts for {v}
        I've just passed my probation at {v}
        I'm on the books at {v}
        3: {v} is who {s} slaves away for
        I (graft/grafts|slog/slogs|toil/toils) away at {v}
        my badge at work says {v}
        my (company|employer) is called {v}
        1: got the offer letter, {v} is my boss from now on
        I survived the layoffs at {v}, so I still have a job there
        {v} is my employer
        I've got a bonus from {v}, my employer
        I (have/has|hold/holds) a position (at|with) {v}
        I've got a (job|position|post) (at|with) {v}
        {v} is (where I work/works|the company I work/works for)
        I was headhunted by {v} and work/works there
        my first paycheck from {v} just arrived
        jobwise, I'm with {v}
        1: work from home, but my employer is {v}
        I (found|landed|took) a (job|position) (at|with) {v}
        I signed (a|my) contract with {v}
        I'm busy all week at {v}, my employer
        I'm contracted to {v}
        I have/has a contract with {v} as my employer
        3: _I hear {s} got a post with {v}
        I joined {v}[ last year| recently| in spring]
        the shift rota at {v} rules my life
        I go/goes to work at {v}[ every day| every morning]
        1: {v} person here, they employ me
        my LinkedIn says I'm at {v}
        I've found employment with {v}
        I'm working in the firm {v}
        I clock/clocks in at {v} every (morning|day)
        1: mum is proud because {v} employs me
        I've got my foot in the door at {v} as an employee
        I commute/commutes to my job at {v}
        my office is at {v}
        {v} signs my paychecks
        I do/does my job at {v}
        I've given {v} the best years of my working life
        I slave/slaves away for {v}
        1: long day at {v}, my manager is doing my head in
        I'm permanent staff at {v}
        I'm (part of the team|on the team|a member of staff|on staff) at {v}
        I wear/wears the {v} uniform with pride, as staff
        I'm on the staff of {v}
        I'm in the workforce of {v}
        I've got a desk at {v}
        1: employer, for the form: {v}
        I began working (for|at) {v} (last year|recently|in May)
        my pension is with {v}, since they employ me
        3: {s} draws {his} salary from {v}
        my work (uniform|laptop|email) comes from {v}
        I bring/brings home the bacon thanks to {v}
        I'm in the employ of {v}
        I (just |recently |)started (a|my) (new |)job (at|with) {v}
        I've worked (for|at) {v} for (years|a while|ages)
        I'm an apprentice at {v}
        I did an internship at {v} and they kept me on
        I work/works nights at {v}, so I sleep/sleeps in the day
        I've (just |recently |)joined {v} as an employee
        my nine-to-five is at {v}
        I've devoted my working life to {v}
        I hold/holds down a job at {v}
        I clock/clocks off at {v} in the evening
        I was (recruited|taken on|employed) by {v}
        after months on the dole, {v} gave me a contract
        I'm a loyal servant of {v}, working there for decades
        I'm a cog in the machine at {v}
        I've got overtime again at {v}
        my workplace is {v}
        my (colleagues|workmates|coworkers) and I are all at {v}
        I got hired (by|at) {v}
        for work I go/goes to {v}
        I earn/earns my (wage|money) working at {v}
        as for work, I'm (at|with) {v}
        my payslip (says|comes from) {v}
        I'm working (for|at) {v} (now|these days|at the moment)
        I'm in the {v} office all week, meetings galore
        1: signing off from {v}, the weekend starts
        {v} keeps me busy, that's my workplace
        when someone asks who I work/works for, it's {v}
        my team at {v} meets every Tuesday
        I'm under contract (at|with) {v}
        I spend/spends my working (days|week) at {v}
        I start/starts my shift at {v} early
        the company that employs me is {v}
        1: slaving for {v}, same old grind
        my breadwinner job is with {v}
        I work/works (full-time|part-time) (at|for) {v}
        I wear/wears a lanyard with {v} on it at work
        I (like/likes|enjoy/enjoys|love/loves) working (at|for) {v}
        the canteen at {v}, where I work/works, serves awful coffee
        my work colleagues at {v} threw me a birthday party
        my bosses are at {v}
        on my CV, my present employer is {v}
        1: hello, this is me from {v}, at work right now
        {v} pays me peanuts, but I like/likes the colleagues
        I'm a staffer at {v}
        my commute to {v} takes ages, but the job is worth it
        I've worked my way up at {v}
        my business card carries the {v} logo
        I (like/likes|love/loves) my job at {v}
        my job is (at|with) {v}
        I've got a staff discount from {v}, my employer
        my boss at {v}, where I work/works, is (nice|strict|okay)
        my wages are paid by {v}
        it's {v} that I work/works for
        I was hired by {v}
        1: (btw|fyi|by the way), I work (at|for) {v}
        3: {s} has been at {v} for (ages|years), it's {his} employer
        I'm on maternity leave from {v}
        workwise, I'm at {v}
        I'm under the {v} banner as an employee
        I've got a gig at {v}
        I've been with {v} since leaving school, as an employee
        3: _I think {s} works (at|for) {v}
        I'm off sick from {v}, where I'm employed
        I represent/represents {v}, that's my employer
        I start/starts at {v} on Monday, my first proper job
        I climb/climbs the career ladder at {v}
        * I'm with {v}, the company
        * I do/does my work for {v}
        * {v} pays my salary
        * I earn/earns my money at {v}
        * I'm employed with {v}
    """,
    asked="""
        who do/does I work for?
        where do/does I work?
        who do/does I work for (again|now|these days|currently)?
        which employer is it that I have/has?
        who am/is I on the books of?
        what company am/is I (working (at|for)|employed (at|by)|with)?
        where do/does I earn my (living|crust|money)?
        (which|what) company do/does I work (for|at)?
        who am/is I working for[ now| these days| at the moment]?
        where am/is I working[ now| these days| at the moment]?
        whose employee am/is I?
        who (hired me|took me on)?
        what is my (company|employer)?
        (which|what) company (hired me|did I join|did I get hired by)?
        who do/does I slave away for?
        remind _me (who|which company) I work/works for.
        at what place do/does I work, which firm?
        (which|what) (company|firm) employs me?
        who am/is I on maternity leave from?
        which company have/has I devoted my working life to?
        what outfit do/does I work for?
        what corporate name goes with my job?
        which corporation do/does I work for?
        what company's logo is on my payslip?
        who pays me every month?
        with which company am/is I under contract?
        who pays my (salary|wages)?
        what's my (company|employer)?
        by (whom|which company|what company) am/is I employed?
        which outfit is paying me at the moment?
        what's my company called?
        what organization employs me?
        which enterprise am/is I employed in?
        who recruited me?
        who sends my payslips?
        at which company am/is I climbing the ladder?
        my company is which one?
        where does my work team meet, at which company?
        what organisation do/does I work for?
        what is my (employer|company|firm) called?
        who is my employer?
        what is the name of my (firm|employer)?
        who keeps me in work?
        who's my (current |)employer (again|now|these days)?
        who's my employer?
        who brings in my bonus, which employer?
        what company do/does I spend my week at?
        whose badge do/does I wear to work?
        who feeds me, workwise, what's the employer?
        who is my current employer?
        who gave me a job?
        who was my employer again?
        which company takes up my working life?
        where do/does I hold down a job?
        what does my payslip say, which company?
        what should _I fill in as my employer on the form?
        remind _me where I work/works.
        where would I be on a weekday morning, at which firm?
        name the firm that pays me.
        in which firm am/is I working?
        who am/is I employed by?
        tell _me (who|which company|what company) I work/works for.
        where do/does I do my shifts?
        tell _me (the name of my employer|who my employer is|where I work/works).
        name my (employer|company).
        where am/is I on the books?
        which firm kept me on after the internship?
        where am/is I employed?
        my employer?
        which firm gave me my work laptop?
        whose staff discount do/does I get?
        which company's canteen do/does I have lunch in?
        my firm's name?
        who's paying my wages?
        where do/does I clock in?
        do you (know|remember) (who|which company) I work/works for?
        which company took me on as a trainee?
        who do/does I toil for?
        where do/does I go to work every morning?
        where's my nine-to-five?
        whose staff am/is I on?
        who offered me a job?
        my employer, who is it?
        whose logo is on my business card?
        do you (know|remember) where I work/works?
        what firm do/does I put on my LinkedIn as current?
        who is my paymaster?
        which firm promoted me?
        any idea (who|which company) I work/works for?
        which company do/does I do overtime for?
        where do/does I have a job?
        what did _I say my (company|employer) (is|was)?
        where did _I say I work/works?
        who is it that I clock/clocks in for?
        who signs my paychecks?
        who does my pension come from, which employer?
        who's the lucky employer that has me?
        (which|what|whose) company am/is I on the payroll of?
        which employer have/has I got?
        who gives me my wages?
        who pays me?
        does some company employ me, and which?
        which firm's shift rota do/does I follow?
        where did I land a job?
        on whose payroll am/is I?
        what employer have you got down for me?
        which firm's lanyard do/does I wear to work?
        where am/is I on staff?
        what's the name of my (company|employer)?
        who do/does I burn the midnight oil for?
        who did I sign a work contract with?
        at (which|what) (firm|employer) do/does I have a job?
        where do/does I have my job, which company?
        who do/does I draw a salary from?
        where have/has I got a job?
        which business employs me?
        what's my (workplace|place of work)?
        what firm do/does I answer to?
        at (which|what) company do/does I work?
        have/has I got an employer, and which?
        which company's office am/is I sat in all week?
        who did my offer letter come from?
        what (business|company) do/does I have a (job|position|contract) with?
        which employer should the bank write down for me?
        whose uniform do/does I wear at work?
        3: what firm is {s} with?
        where does my (salary|paycheck|pay) come from?
        I work/works (for|at) which company?
        3: which company has {s} on its staff?
        I work/works for who?
        * for (whom|which company) do/does I work?
        * who employs me?
        * (which|what) firm do/does I work for?
    """,
    clauses="""
        who I work/works for
        where I work/works
        who I'm (working for|employed by)
        (which|what) company I work/works (for|at)
        which business gave me a job
        who pays my (wages|salary)
        which firm promoted me
        (which|what) company (employs me|I'm employed by|I'm with)
        where I'm on (staff|the books)
        whose shift rota I follow/follows
        which firm I'm with
        whose uniform I wear/wears at work
        whose staff I'm on
        whose employee I am/is
        who employs me
        where I've got a job
        who my employer is
        where I earn/earns my living
        where I'm (employed|working)
        what my (company|employer) is called
        who my paymaster is
        which company has me on overtime
        where I clock/clocks in
        who sends my payslips
        which firm I answer/answers to
        who signs my paychecks
        who I'm under contract with
        the company I work/works for
        who I burn/burns the midnight oil for
        which firm kept me on
        which company's canteen I eat/eats in
        who pays me
        the name of (my employer|the company I work/works for)
        who I draw/draws a salary from
        for which company I work/works
        where my office is, which company
        whose logo is on my business card
        * (which|what) firm I work/works for
        * for whom I work/works
    """,
    topics="""
        my employer
        my (current employer|workplace|place of work)
        my company
        my firm
        the company I draw/draws a salary from
        the business I devote/devotes my weeks to
        the outfit paying me
        my outfit
        my paymaster
        the (company|firm) I work/works (for|at)
        the firm I clock/clocks in at
        the organisation I work/works for
        the company on my payslip
        the business that employs me
        the outfit I toil/toils for
        the name of the firm I'm with
        the firm I answer/answers to
        the company on my business card
        the employer on my offer letter
        my employer's name
        the name of my (company|employer)
        the company I'm employed (at|by)
        my present employer
        the name on my work badge
        the firm that pays me
        the company with my desk in it
        the business I'm with
        * the name of the firm I work/works for
    """,
    corrected="""
        I changed jobs, I'm at {v} now
        I switched from {o} to {v} for work
        I switched employers, I'm (at|with) {v} now
        I left {o}, I work/works for {v} now
        I've changed (employers|companies), I work/works for {v} now
        my payslip says {v} nowadays, not {o}
        my firm was bought up, my employer is {v} now
        _I got that wrong, my employer is {v}, not {o}
        _I misspoke, I work/works at {v}, not {o}
        I no longer work/works for {o}, I work/works for {v}[ now]
        I handed in my notice at {o} and went to {v}
        I retired from {o} but was hired part-time by {v}
        I'm no longer (at|with) {o}, my employer is {v} now
        the {o} gig fell through, so I accepted a job at {v}
        I got fed up with {o}, so I handed in my badge and joined {v}
        I resigned from {o}, these days I'm with {v}
        I've swapped the {o} uniform for one from {v}
        I moved from {o} to {v}, the company
        1: {o} is so last year, I'm at {v}, better pay
        I got poached by {v}, that's my employer now
        I (quit|left) my job at {o} (for|and took) one at {v}
        I've packed in {o} and work/works at {v} instead
        1: that was my old job, my current employer is {v}
        I was made redundant at {o} and found a job at {v}
        my employer isn't {o} (any more|anymore), it's {v}
        my trial period at {o} failed, now I'm working at {v}
        I got the sack at {o}, I work/works for {v} now
        I don't/doesn't work for {o} (any more|anymore), I work/works for {v}
        my (employer|company) is {v} now[, not {o}]
        my employer rebranded, it's called {v} now
        1: farewell drinks at {o} last week, new desk at {v} now
        I used to work (for|at) {o}, now I work/works (for|at) {v}
        {o} laid me off, {v} employs me now
        I jumped ship from {o} to {v}
        my new employer is {v}
        please change my employer to {v} in your notes
        I was at {o} before, now I'm employed (at|by) {v}
        I've (got|found|started|taken) a new job (at|with) {v}
        the {o} contract ran out, so {v} employs me now
        I (got|was) hired by {v} and left {o}
        I went over to {v} for work, leaving {o} behind
        I got a new job at {v}
        {v} hired me away from {o}
        I swapped {o} for {v} as my employer
        {v} is my new employer
        {o} let me go, luckily {v} was hiring
        {o} went bust, so I found work at {v}
        I work/works (for|at) {v} now[, not (for|at) {o}]
        {v} is my employer now[, not {o}]
        I'm employed by {v} now[ instead of {o}]
        I'm done with {o}, my new job is with {v}
        {v} took over my company, so they employ me now
        1: scratch {o}, that's my husband's firm, I'm with {v}
        {o} closed down and {v} took me on
        (actually|correction|update): I work/works for {v}[ now], not {o}
        I was headhunted by {v}, so I've left {o}
        after the merger my payslips come from {v}, not {o}
        my days at {o} are over, {v} pays my wages now
        a better offer came in, I've left {o} for {v}
        I won't go back to {o}, {v} pays my salary now
        I've got a different employer now, {v}
        I [just |recently ]joined {v}
        I now work/works (for|at) {v}
        I'm working (for|at) {v} now[ rather than {o}]
        I've moved on from {o}, I'm on the payroll of {v}
        * I quit {o} and started at {v}
        * I'm no longer with {o}, I'm with {v}
    """,
)
