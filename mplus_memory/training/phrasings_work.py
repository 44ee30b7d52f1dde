"""How people say what they do: work, studies, languages, music, sport; and ask for it."""

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
            I'm (working|employed) (at|by|for) {v}
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
            my boss at {v} hired me, that is my employer
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
    Attribute(
        key="language",
        kind="language",
        answer="I am/is learning {v}.",
        related=frozenset({"native"}),
        told="""
            I'm [currently |now ](learning|studying) {v}[ now| these days| at the moment]
            I am/is learning {v}
            I take/takes (lessons|classes|a course) in {v}
            I'm taking (lessons|classes|a course) in {v}
            I take/takes {v} (lessons|classes)
            I'm taking {v} (lessons|classes)
            I want/wants to learn {v}
            I'm trying to learn {v}
            I [just |recently ]started (learning|to learn) {v}
            I've been learning {v} for (a year|months|a while|two years)
            I have/has {v} lessons (on Mondays|every week|in the evening)
            I'm teaching myself {v}
            the language I'm learning is {v}
            I practise/practises {v} (every day|every evening)
            * I've taken up {v}
            * I'm working on my {v}
            * I'm doing a {v} course
            * I go/goes to {v} classes
        """,
        asked="""
            (what|which) language am/is I learning[ now| these days| at the moment]?
            (what|which) language am/is I (learning|studying)?
            (what|which) language do/does I want to learn?
            (what|which) language do/does I take (lessons|classes) in?
            (what|which) language have/has I started to learn?
            (what|which) language do/does I learn?
            * (what|which) language am/is I trying to learn?
            * (what|which) language have/has I been learning?
            * in (what|which) language am/is I taking lessons?
        """,
        clauses="""
            (what|which) language I'm learning
            the language I'm learning
            (what|which) language I want/wants to learn
            * (what|which) language I take/takes lessons in
        """,
        corrected="""
            I switched from {o} to {v}, I'm learning {v} now
            I gave up {o}, I'm learning {v} now
            I'm learning {v} now[, not {o}]
            I stopped learning {o} and started learning {v}
            * I dropped {o} and took up {v}
            * I changed to a {v} course
        """,
    ),
    Attribute(
        key="native",
        kind="language",
        answer="my native language is {v}.",
        weight=0.6,
        related=frozenset({"language", "nationality"}),
        told="""
            my (native|first) language is {v}
            my mother tongue is {v}
            I speak/speaks {v} at home
            I grew up speaking {v}
            I'm a native speaker of {v}
            {v} is my (native|first) language
            {v} is my mother tongue
            as a child I spoke {v}
            * I'm a native {v} speaker
            * with my family I speak/speaks {v}
            * I've spoken {v} since I was little
        """,
        asked="""
            what is my (native|first) language?
            what's my (native|first) language?
            what's my mother tongue?
            what is my mother tongue?
            (what|which) language did I grow up (speaking|with)?
            (what|which) language do/does I speak at home?
            * (what|which) language is my native one?
            * (what|which) language do/does I speak natively?
        """,
        clauses="""
            what my (native language|mother tongue) is
            (what|which) language I speak/speaks at home
            * (what|which) language I grew up with
        """,
        topics="""
            my (native language|first language|mother tongue)
        """,
        corrected="""
            my native language is {v}, not {o}
            my mother tongue isn't {o}, it is {v}
            * I grew up speaking {v}, not {o}
        """,
    ),
    Attribute(
        key="instrument",
        kind="instrument",
        answer="I play/plays the {v}.",
        shown="the {v}",
        related=frozenset({"hobby"}),
        told="""
            I play/plays the {v}[ in a band| at home| every day| in my free time]
            I play/plays the {v}
            my [favourite |main |]instrument is the {v}
            I practise/practises the {v} (every day|every evening|on Sundays)
            I can play the {v}
            I'm learning [to play ]the {v}
            I've played the {v} (for years|since I was a child|for a long time)
            I've been playing the {v} for (years|a while)
            I know/knows how to play the {v}
            I take/takes {v} lessons
            I play/plays {v} in (a band|an orchestra)
            the instrument I play/plays is the {v}
            * I'm good at (playing |)the {v}
            * I picked up the {v}[ as a child]
            * the {v} is my instrument
            * as for music, I play/plays the {v}
        """,
        asked="""
            (what|which) instrument do/does I play?
            (what|which) instrument can I play?
            what is my instrument?
            what's my instrument?
            (what|which) musical instrument do/does I play?
            (what|which) instrument do/does I practise?
            what do/does I play in the band?
            * (what|which) instrument am/is I good at?
            * what musical instrument do/does I know how to play?
            * (what|which) instrument have/has I been playing?
        """,
        clauses="""
            (what|which) instrument I (play/plays|can play)
            the instrument I play/plays
            * (what|which) musical instrument I play/plays
        """,
        topics="""
            my instrument
        """,
        corrected="""
            I gave up the {o}, I play/plays the {v} now
            I switched from the {o} to the {v}
            I don't/doesn't play the {o} (any more|anymore), I play/plays the {v}
            I play/plays the {v} now[, not the {o}]
            * I put the {o} aside and took up the {v}
        """,
    ),
    Attribute(
        key="hobby",
        kind="hobby",
        answer="my hobby is {v}.",
        related=frozenset({"sport", "instrument", "like", "favourite"}),
        told="""
            my [main |new |favourite |]hobby is {v}
            I spend/spends (my weekends|my evenings|my free time|my Sundays) on {v}
            I'm [really |very |]into {v}
            in my (free|spare) time I'm into {v}
            my hobbies include {v}
            I have/has a hobby, {v}
            I took up {v} as a hobby
            {v} is my [main |]hobby
            {v} is what I do/does in my (free|spare) time
            I'm a big fan of {v} as a hobby
            my favourite pastime is {v}
            (after work|on weekends|at the weekend) I enjoy/enjoys {v}
            I enjoy/enjoys {v} in my (free|spare) time
            I'm passionate about {v}
            I do/does {v} in my (free|spare) time
            my weekends are for {v}
            I spend/spends hours on {v}, it is my hobby
            what I do/does for fun is {v}
            I unwind/unwinds with {v}
            I've been into {v} for (years|a while)
            my (free|spare) time is all about {v}
            * my free time goes into {v}
            * I've taken up {v}
            * for fun, I'm into {v}
            * {v} is how I spend/spends my free time
            * I relax/relaxes with {v} in my free time
        """,
        asked="""
            what is my hobby?
            what's my hobby?
            (what|which) hobby do/does I have?
            what am/is I into?
            what do/does I do in my (free|spare) time?
            what do/does I do for fun?
            how do/does I spend my (free|spare) time?
            what do/does I enjoy doing in my (free|spare) time?
            what do/does I like to do in my free time?
            what did _I say my hobby is?
            * what am/is I passionate about?
            * what kind of hobby do/does I have?
            * what do/does I do (on weekends|at the weekend)?
        """,
        clauses="""
            what my hobby is
            what I do/does in my (free|spare) time
            (what|which) hobby I have/has
            * what I do/does for fun
            * how I spend/spends my free time
        """,
        topics="""
            my hobby
            * my favourite pastime
        """,
        corrected="""
            my new hobby is {v}
            I gave up {o}, my hobby is {v} now
            I'm into {v} now[, not {o}]
            I'm not into {o} (any more|anymore), I'm into {v}
            I switched from {o} to {v}
            * I've lost interest in {o}, now it is {v}
            * these days my hobby is {v}
        """,
    ),
)
