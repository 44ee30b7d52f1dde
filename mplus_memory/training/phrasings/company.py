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
        I work/works for a (company|firm) (called|named) {v}
        my (employer|company) is {v}
        I work/works for the (company|firm) {v}
        I've been working (at|for) {v} (since last year|for ages|for some time|since 2019)
        the company I work/works (for|at) is {v}
        I've been employed (at|by) {v} (since last year|for ages|for years)
        I've been an employee of {v} for (years|ages|a while)
        I get/gets my (salary|pay|paycheck|wages) from {v}
        I have/has a job (at|with) {v}
        my (salary|pay|paycheck) comes from {v}
        {v} (employs|has hired|hired) me
        I got a job (at|with) {v}
        {v} gave me a job
        {v} took me on (last year|recently|in spring|a while ago)
        {v} is the (firm|employer) I work/works for
        I [just |recently ]started (at|working for|working at) {v}
        {v} is my (place of work|workplace|current employer)
        my current employer is {v}
        I've been (at|with|working for) {v} for (years|a while|two years)
        the (firm|business) I work/works (for|at) is {v}
        the name of my (company|employer) is {v}
        my (company|employer) is called {v}
        {v} is my employer
        I (have/has|hold/holds) a position (at|with) {v}
        I've got a (job|position|post) (at|with) {v}
        {v} is (where I work/works|the company I work/works for)
        I (found|landed|took) a (job|position) (at|with) {v}
        I signed (a|my) contract with {v}
        I have/has a contract with {v} as my employer
        I joined {v}[ last year| recently| in spring]
        I go/goes to work at {v}[ every day| every morning]
        I clock/clocks in at {v} every (morning|day)
        I commute/commutes to my job at {v}
        my office is at {v}
        I do/does my job at {v}
        I'm (part of the team|on the team|a member of staff|on staff) at {v}
        I'm on the staff of {v}
        I'm in the workforce of {v}
        I began working (for|at) {v} (last year|recently|in May)
        I (just |recently |)started (a|my) (new |)job (at|with) {v}
        I've worked (for|at) {v} for (years|a while|ages)
        I've (just |recently |)joined {v} as an employee
        I was (recruited|taken on|employed) by {v}
        my workplace is {v}
        I got hired (by|at) {v}
        for work I go/goes to {v}
        as for work, I'm (at|with) {v}
        I'm working (for|at) {v} (now|these days|at the moment)
        I'm under contract (at|with) {v}
        I spend/spends my working (days|week) at {v}
        the company that employs me is {v}
        I work/works (full-time|part-time) (at|for) {v}
        I (like/likes|enjoy/enjoys|love/loves) working (at|for) {v}
        I (like/likes|love/loves) my job at {v}
        my job is (at|with) {v}
        my boss at {v}, where I work/works, is (nice|strict|okay)
        it's {v} that I work/works for
        I was hired by {v}
        1: (btw|fyi|by the way), I work (at|for) {v}
        3: {s} has been at {v} for (ages|years), it's {his} employer
        3: _I think {s} works (at|for) {v}
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
        what company am/is I (working (at|for)|employed (at|by)|with)?
        (which|what) company do/does I work (for|at)?
        who am/is I working for[ now| these days| at the moment]?
        where am/is I working[ now| these days| at the moment]?
        who (hired me|took me on)?
        what is my (company|employer)?
        (which|what) company (hired me|did I join|did I get hired by)?
        remind _me (who|which company) I work/works for.
        (which|what) (company|firm) employs me?
        who pays my (salary|wages)?
        what's my (company|employer)?
        by (whom|which company|what company) am/is I employed?
        what's my company called?
        what is my (employer|company|firm) called?
        who is my employer?
        what is the name of my (firm|employer)?
        who's my (current |)employer (again|now|these days)?
        who's my employer?
        who is my current employer?
        who was my employer again?
        remind _me where I work/works.
        who am/is I employed by?
        tell _me (who|which company|what company) I work/works for.
        tell _me (the name of my employer|who my employer is|where I work/works).
        name my (employer|company).
        where am/is I employed?
        do you (know|remember) (who|which company) I work/works for?
        do you (know|remember) where I work/works?
        any idea (who|which company) I work/works for?
        where do/does I have a job?
        what did _I say my (company|employer) (is|was)?
        where did _I say I work/works?
        (which|what|whose) company am/is I on the payroll of?
        on whose payroll am/is I?
        what's the name of my (company|employer)?
        at (which|what) (firm|employer) do/does I have a job?
        where do/does I have my job, which company?
        what's my (workplace|place of work)?
        at (which|what) company do/does I work?
        what (business|company) do/does I have a (job|position|contract) with?
        I work/works (for|at) which company?
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
        (which|what) company (employs me|I'm employed by|I'm with)
        who employs me
        who my employer is
        where I'm (employed|working)
        what my (company|employer) is called
        the company I work/works for
        the name of (my employer|the company I work/works for)
        for which company I work/works
        * (which|what) firm I work/works for
        * for whom I work/works
    """,
    topics="""
        my employer
        my (current employer|workplace|place of work)
        my company
        the (company|firm) I work/works (for|at)
        the name of my (company|employer)
        the company I'm employed (at|by)
        * the name of the firm I work/works for
    """,
    corrected="""
        I changed jobs, I'm at {v} now
        I switched from {o} to {v} for work
        I switched employers, I'm (at|with) {v} now
        I left {o}, I work/works for {v} now
        I've changed (employers|companies), I work/works for {v} now
        I no longer work/works for {o}, I work/works for {v}[ now]
        I'm no longer (at|with) {o}, my employer is {v} now
        I moved from {o} to {v}, the company
        I (quit|left) my job at {o} (for|and took) one at {v}
        my employer isn't {o} (any more|anymore), it's {v}
        I don't/doesn't work for {o} (any more|anymore), I work/works for {v}
        my (employer|company) is {v} now[, not {o}]
        I used to work (for|at) {o}, now I work/works (for|at) {v}
        my new employer is {v}
        I was at {o} before, now I'm employed (at|by) {v}
        I've (got|found|started|taken) a new job (at|with) {v}
        I (got|was) hired by {v} and left {o}
        I got a new job at {v}
        {v} hired me away from {o}
        {v} is my new employer
        I work/works (for|at) {v} now[, not (for|at) {o}]
        {v} is my employer now[, not {o}]
        I'm employed by {v} now[ instead of {o}]
        (actually|correction|update): I work/works for {v}[ now], not {o}
        I [just |recently ]joined {v}
        I now work/works (for|at) {v}
        I'm working (for|at) {v} now[ rather than {o}]
        * I quit {o} and started at {v}
        * I'm no longer with {o}, I'm with {v}
    """,
)
