"""How people say what they studied, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

SUBJECT = Attribute(
    key="subject",
    kind="subject",
    answer="I studied {v}.",
    related=frozenset({"job"}),
    told="""
        I studied {v}[ at university| in college| back then]
        I studied {v} at (uni|the university)
        I did {v} at (uni|college)
        I did a degree in {v}
        I (got|earned|hold/holds|received|completed|finished) a degree in {v}
        I have/has a degree in {v}
        my (university |college |)degree is {v}
        my degree was in {v}
        my degree subject was {v}
        my (subject|course) at uni was {v}
        my degree is in {v}
        my (university|college) (course|subject|studies) (was|were all) {v}
        my college major was {v}
        my area of study was {v}
        as my major I (chose|had|took|picked) {v}
        I went to (university|college) for {v}
        {v} was my (major|field of study|degree subject|subject at university)
        {v} is what I studied[ at university| in college| at uni]
        {v} is what I have/has a degree in
        {v} is the subject I (studied|graduated in|majored in)
        I graduated in {v}
        the subject I studied (was|is) {v}
        what I have/has a degree in is {v}
        I went to (uni|college|university) and studied {v}
        I went to (uni|university) to study {v}
        I did {v} at university
        I attended (university|college) and majored in {v}
        I was (a university student|an undergraduate|a student) in {v}
        I spent (three|four|five|a few) years studying {v} at (uni|university|college)
        I spent my (student|university|college) (days|years) studying {v}
        my (major|subject at university|field of study) was {v}
        back (in college|at university|at uni|in my student days), I studied {v}
        when I was (at university|in college|a student), I studied {v}
        I graduated from (university|college) with a degree in {v}
        I majored in {v}
        I graduated with a (degree|bachelor's|master's) in {v}
        I'm a graduate in {v}
        I'm {a} {v} graduate
        I have/has (an academic|a university|a college) degree in {v}
        I've got a degree in {v}
        I've got a (bachelor's|master's|PhD|doctorate) in {v}
        I (did|got|earned|finished) (a|my) (bachelor's|master's|PhD) in {v}
        I wrote my (thesis|dissertation) in {v}
        I completed my studies in {v}
        I took a degree in {v}
        I completed a course of study in {v}
        I hold/holds a (bachelor's|master's|diploma|doctorate) in {v}
        I took {v} (as my major|at university|at uni)
        I enrolled in {v} at university and (graduated|finished it)
        at (university|college), I studied {v}
        my academic (background|field|degree) is (in |){v}
        I have/has an academic background in {v}
        academically, my subject was {v}
        I specialised in {v} at university
        I finished my studies in {v}
        I specialized in {v} in college
        I chose {v} as my (degree|major|course of study)
        I had {v} as my major
        I (passed|took) my final exams at university in {v}
        I have/has a (master's|bachelor's|PhD) in {v}
        at uni I (did|read|took|studied) {v}
        in college I (majored in|did|took) {v}
        for my degree I studied {v}
        years ago I studied {v} at (university|college)
        I was a student of {v}
        1: (btw|by the way), I studied {v}
        1: I've a degree in {v}
        3: {s} studied {v}, if _I remember correctly
        3: _I think {s} has a degree in {v}
        * I read {v} at university
        * my diploma is in {v}
        * I got my degree in {v}
        * what I studied is {v}
    """,
    asked="""
        what did I study[ at university| in college]?
        what did I study at (uni|uni again|the university)?
        what was my (major|degree|course) at (university|college|uni)?
        what was my (major|degree) again?
        what's my (major|field of study|degree subject)?
        what is my degree in?
        what is my (major|field of study|degree subject)?
        what was my degree (in|subject)?
        which (degree|major) did I (do|choose|take)?
        what's my degree in?
        what (degree|major) did I (do|choose|take|have)?
        what (degree|kind of degree) do/does I have?
        which subject is my degree in?
        in (which|what) (subject|field) did I (graduate|major|get my degree)?
        which subject did I study?
        in what did I (graduate|major|get my degree)?
        (which|what) (subject|field) did I (graduate|major|get my degree) in?
        (which|what) (subject|field|discipline) did I study at (university|uni|college)?
        what have/has I studied?
        what subject did I study?
        what have/has I got a degree in?
        what did I go to (university|uni|college) for?
        what did I specialise in at university?
        what do/does I have a degree in?
        what did I (get|do|earn) my (degree|bachelor's|master's|diploma) in?
        what was I a student of?
        what course did I (do|take) at (university|uni)?
        what did I major in?
        name the subject (I studied|of my degree).
        any idea what (I studied|my degree is in)?
        what was my (major|subject at university|field of study)?
        what did _I (say|tell you) I studied?
        what did _I say my (degree is in|major was)?
        what's my academic (background|field)?
        what did I graduate in?
        what is my academic (background|field)?
        I studied what[ again]?
        I have/has a degree in what?
        my degree is in what[ subject]?
        * in which subject do/does I have a degree?
        * what did I do at university?
        * which degree do/does I have?
    """,
    clauses="""
        what I studied
        what I studied (at university|in college|at uni)
        what my (major|field of study|degree subject|subject at university) was
        what my degree is in
        what my degree was in
        (which|what) (subject|field) I (graduated|majored|have/has a degree) in
        (which|what) subject I studied
        in (which|what) subject I have/has a degree
        (which|what) (degree|major) I (did|took|chose)
        the subject I studied
        what I have/has a degree in
        what I (did|read) at (university|uni)
        what I went to (university|college) for
        * what I majored in
        * (which|what) degree I have/has
    """,
    topics="""
        my (major|field of study)
        my (university subject|degree subject|college major)
        the subject (I studied|of my degree)
        the subject I (majored|graduated|have/has a degree) in
        my (academic field|academic background)
    """,
    corrected="""
        I switched from {o} to {v}
        I changed my major from {o} to {v}
        I switched majors, it was {v} in the end
        I dropped {o} and (studied|graduated in) {v} instead
        I (started with|began with) {o} but finished with a degree in {v}
        I studied {v}, not {o}
        I majored in {v}, not {o}
        I graduated in {v}, not in {o}
        I have/has a degree in {v}, not in {o}
        my (major|degree subject|field of study) was {v}, not {o}
        my degree isn't in {o}, it's in {v}
        I didn't study {o}, I studied {v}
        it wasn't {o} that I studied, it was {v}
        I never studied {o}, I studied {v}
        what I studied was {v}, not {o}
        I changed from {o} to {v} at university
        my degree is in {v}, not in {o}
        I studied {v} rather than {o}
        I studied {v} instead of {o}
        (actually|correction), I studied {v}, not {o}
        I gave up {o} and got a degree in {v}
        I did my degree in {v}, not in {o}
        * it was {v} I studied, not {o}
    """,
)
