"""How people say what they do, where they do it and what they studied, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

WORK = (
    Attribute(
        key="job",
        kind="job",
        weight=2.0,
        answer="I work/works as {a} {v}.",
        shown="{a} {v}",
        related=frozenset({"company", "subject"}),
        told="""
            I work/works as {a} {v}[ now| these days| at the moment]
            I work/works as {a} {v}
            I'm {a} {v}[ now| these days]
            I am/is {a} {v}
            I'm {a} {v} by (profession|trade)
            I have/has a job as {a} {v}
            I'm (working|employed) as {a} {v}
            my (job|profession|occupation) is {v}
            I've been {a} {v} for (years|a while|ten years|a long time)
            I've worked as {a} {v} for (years|a while)
            I earn/earns my living as {a} {v}
            I make/makes a living as {a} {v}
            for a living, I work/works as {a} {v}
            I got a job as {a} {v}
            I found (work|a job) as {a} {v}
            I [just |recently ]started (working|a job) as {a} {v}
            I trained as {a} {v} and still work/works as one
            my day job is {v}
            I do/does shifts as {a} {v}
            being {a} {v} is my job
            I [just |recently ]became {a} {v}
            1: I'm employed as {a} {v}
            3: {s} is {a} {v}
            3: {s} is a really good {v}
            I work/works in (a hospital|a school|an office|a big company|a small firm|town) as {a} {v}
            my work is that of {a} {v}
            I work/works (full-time|part-time|nights|freelance) as {a} {v}
            I'm {a} {v} and I (enjoy|love|like) it
            I've got work as {a} {v}
            I do/does the job of {a} {v}
            I was hired as {a} {v}
            I'm training to be {a} {v} and already work/works as one
            my career is that of {a} {v}
            1: I'm {a} {v}, so I (get up early|work late|travel a lot)
            3: {s} is {a} {v}, so {he} is (often tired|away a lot|very busy)
            I [really |]love/loves my job as {a} {v}
            I earn/earns (good|little|my) money as {a} {v}
            I'm [quite |very |]happy as {a} {v}
            I left my old job and I'm {a} {v} now
            I've got a (new|good) job as {a} {v}
            every day I go/goes to work as {a} {v}
            I signed a contract as {a} {v}
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
            what is my (job|profession|occupation)?
            what's my (job|profession|occupation)?
            what do/does I work as?
            what kind of (job|work) do/does I (have|do)?
            what job do/does I have?
            which (job|profession) do/does I have?
            how do/does I (earn|make) my living?
            what am/is I by (profession|trade)?
            what do/does I do?
            what did _I say I do/does for a living?
            what am/is I working as?
            which occupation do/does I have?
            * as what do/does I work?
            * what do/does I do professionally?
            * what sort of (job|work) do/does I (have|do)?
            * what work do/does I do?
            * how do/does I make my money?
        """,
        clauses="""
            what I do/does for (a living|work)
            what I work/works as
            what my (job|profession|occupation) is
            what kind of (job|work) I (have/has|do/does)
            what job I have/has
            * how I earn/earns my living
            * which job I have/has
        """,
        topics="""
            my (job|profession|occupation)
            * my line of work
        """,
        corrected="""
            I changed jobs, I'm {a} {v} now
            I've changed jobs, I work/works as {a} {v} now
            I [just |recently ]became {a} {v}
            I'm not {an_o} {o} (any more|anymore), I'm {a} {v}[ now]
            I (quit|gave up) my job and became {a} {v}
            I got a new job as {a} {v}
            I found a new job, I'm {a} {v} now
            I stopped working as {an_o} {o}, I work/works as {a} {v} now
            I now work/works as {a} {v}
            I'm {a} {v} now[, not {an_o} {o}]
            I used to be {an_o} {o}, now I'm {a} {v}
            my new job is {v}
            I retrained as {a} {v}
            * I switched careers and became {a} {v}
            * I gave up being {an_o} {o} and became {a} {v}
            * I started a new job as {a} {v}
            * I'm {a} {v} these days, no longer {an_o} {o}
        """,
    ),
    Attribute(
        key="company",
        kind="company",
        answer="I work/works for {v}.",
        related=frozenset({"job"}),
        told="""
            I work/works (for|at) {v}[ now| these days| at the moment]
            I work/works (for|at) {v}
            I'm (working (at|for)|employed (at|by)) {v}
            my (employer|company) is {v}
            the company I work/works (for|at) is {v}
            I have/has a job (at|with) {v}
            I got a job (at|with) {v}
            I [just |recently ]started (at|working for|working at) {v}
            I've been (at|with|working for) {v} for (years|a while|two years)
            {v} is my employer
            {v} is (where I work/works|the company I work/works for)
            I joined {v}[ last year| recently| in spring]
            my office is at {v}
            I'm on the staff of {v}
            I've worked (for|at) {v} for (years|a while|ages)
            my workplace is {v}
            I'm working (for|at) {v} (now|these days|at the moment)
            the company that employs me is {v}
            my job is (at|with) {v}
            I was hired by {v}
            * I'm with {v}, the company
            * I do/does my work for {v}
            * {v} pays my salary
            * I earn/earns my money at {v}
            * I'm employed with {v}
        """,
        asked="""
            who do/does I work for?
            (which|what) company do/does I work (for|at)?
            what is my (company|employer)?
            what's my (company|employer)?
            who is my employer?
            who's my employer?
            who am/is I employed by?
            where am/is I employed?
            where do/does I have a job?
            what's the name of my (company|employer)?
            at (which|what) company do/does I work?
            * for (whom|which company) do/does I work?
            * who employs me?
            * (which|what) firm do/does I work for?
        """,
        clauses="""
            who I work/works for
            (which|what) company I work/works (for|at)
            who my employer is
            the company I work/works for
            * (which|what) firm I work/works for
            * for whom I work/works
        """,
        topics="""
            my employer
            my company
            the name of my (company|employer)
            * the name of the firm I work/works for
        """,
        corrected="""
            I changed jobs, I'm at {v} now
            I left {o}, I work/works for {v} now
            I moved from {o} to {v}, the company
            I don't/doesn't work for {o} (any more|anymore), I work/works for {v}
            my new employer is {v}
            I got a new job at {v}
            I work/works (for|at) {v} now[, not (for|at) {o}]
            I [just |recently ]joined {v}
            * I quit {o} and started at {v}
            * I'm no longer with {o}, I'm with {v}
        """,
    ),
    Attribute(
        key="subject",
        kind="subject",
        answer="I studied {v}.",
        related=frozenset({"job"}),
        told="""
            I studied {v}[ at university| in college| back then]
            I have/has a degree in {v}
            my degree is in {v}
            I went to (university|college) for {v}
            I graduated in {v}
            I did {v} at university
            my (major|subject at university|field of study) was {v}
            I majored in {v}
            I've got a degree in {v}
            I took a degree in {v}
            at (university|college), I studied {v}
            I finished my studies in {v}
            I have/has a (master's|bachelor's|PhD) in {v}
            I was a student of {v}
            * I read {v} at university
            * my diploma is in {v}
            * I got my degree in {v}
            * what I studied is {v}
        """,
        asked="""
            what did I study[ at university| in college]?
            what is my degree in?
            what's my degree in?
            which subject did I study?
            what subject did I study?
            what do/does I have a degree in?
            what did I major in?
            what was my (major|subject at university|field of study)?
            what did I graduate in?
            * in which subject do/does I have a degree?
            * what did I do at university?
            * which degree do/does I have?
        """,
        clauses="""
            what I studied
            what my degree is in
            (which|what) subject I studied
            what I have/has a degree in
            * what I majored in
            * (which|what) degree I have/has
        """,
        topics="""
            my (major|field of study)
        """,
        corrected="""
            I switched from {o} to {v}
            I studied {v}, not {o}
            I didn't study {o}, I studied {v}
            my degree is in {v}, not in {o}
            * it was {v} I studied, not {o}
        """,
    ),
    Attribute(
        key="school",
        kind="city",
        answer="my school is in {v}.",
        weight=0.6,
        related=frozenset({"hometown"}),
        told="""
            my (school|high school) is in {v}
            I go/goes to school in {v}
            I attend/attends school in {v}
            I'm at school in {v}
            I'm a pupil at a school in {v}
            the school I go/goes to is in {v}
            {v} is where I go/goes to school
            I [currently |still ]go/goes to a [big |small |good ]school in {v}
            my school is over in {v}
            I take/takes the bus to my school in {v}
            * I have/has to go to school in {v}
            * the school I attend/attends is in {v}
        """,
        asked="""
            where do/does I go to school?
            where is my school?
            where's my school?
            in (which|what) (town|city) is my school?
            (which|what) (town|city) is my school in?
            where do/does I attend school?
            * (which|what) (town|city) do/does I go to school in?
            * where am/is I at school?
        """,
        clauses="""
            where I go/goes to school
            where my school is
            * (which|what) (town|city) my school is in
        """,
        corrected="""
            I changed schools, my school is in {v} now
            I go/goes to school in {v} now, not in {o}
            my new school is in {v}
            * I now attend/attends school in {v}
        """,
    ),
)
