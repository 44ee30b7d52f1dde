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
        I have/has a diploma in {v} from university
        I scraped through a degree in {v}
        1: I'm a proud holder of a degree in {v}
        my thesis was in {v}
        1: degree? yep, in {v}
        I have/has a degree in {v}
        my (university |college |)degree is {v}
        my degree was in {v}
        my degree subject was {v}
        my (subject|course) at uni was {v}
        my degree is in {v}
        my chosen subject at uni was {v}
        my (university|college) (course|subject|studies) (was|were all) {v}
        I was educated to degree level in {v}
        my college major was {v}
        I ploughed through a whole degree in {v}
        my area of study was {v}
        I sat through years of {v} lectures at uni
        my concentration in college was {v}
        I donned the cap and gown for my degree in {v}
        as my major I (chose|had|took|picked) {v}
        I did my (undergrad|undergraduate degree|postgrad|doctorate) in {v}
        I graduated (cum laude|by the skin of my teeth|with flying colours) in {v}
        it was {v} that earned me my diploma
        my academic training is in {v}
        I belonged to the {v} students' union on campus
        I was a mature student of {v}
        I went to (university|college) for {v}
        the {v} lectures bored me stiff, but I got the degree
        {v} was my (major|field of study|degree subject|subject at university)
        {v} is what I studied[ at university| in college| at uni]
        I finished the faculty of {v}
        most of my college credits were in {v}, my major
        I settled on {v} for my degree
        {v} is what I have/has a degree in
        {v} is the subject I (studied|graduated in|majored in)
        I graduated in {v}
        I went to lectures in {v} for my degree
        the subject I studied (was|is) {v}
        what I have/has a degree in is {v}
        I drifted into {v} at uni purely by chance
        I got a first in {v} at uni
        my dissertation was on a topic in {v}
        as a fresher I enrolled for {v} and stuck it out
        I went to (uni|college|university) and studied {v}
        I signed up for {v} at university and got my degree
        1: believe it or not, I've got a degree in {v}
        I applied for {v}, got a place and graduated
        I went to (uni|university) to study {v}
        I did {v} at university
        1: education for the form: university degree, {v}
        I attended (university|college) and majored in {v}
        1: uni? {v}, and I loved every minute of it
        I was {a} {v} student at uni
        I was (a university student|an undergraduate|a student) in {v}
        as a youngster I left home to study {v}
        I spent (three|four|five|a few) years studying {v} at (uni|university|college)
        I was {a} {v} major
        I survived a degree in {v}
        I spent my (student|university|college) (days|years) studying {v}
        I matriculated in {v}
        my student loan paid for a degree in {v}
        I'm {a} {v} grad
        1: student days long gone, {v} it was
        I opted for {v} at uni
        education-wise, I've a degree in {v}
        I slogged through {v} at college
        {v} was my passion, so I studied it on campus
        my (major|subject at university|field of study) was {v}
        back (in college|at university|at uni|in my student days), I studied {v}
        I barely passed my {v} exams at university
        when I was (at university|in college|a student), I studied {v}
        my faculty at university was {v}
        1: majored in {v}, minored in partying
        I graduated from (university|college) with a degree in {v}
        I majored in {v}
        the mortarboard photo shows me graduating in {v}
        I pulled all-nighters for my {v} finals at uni
        I graduated with a (degree|bachelor's|master's) in {v}
        I plumped for {v} as my degree
        I'm a graduate in {v}
        my {v} degree gathers dust in a drawer
        I'm {a} {v} graduate
        my higher education was in {v}
        my university education was in {v}
        my uni course was {v}
        I made my studies in {v}
        I have/has (an academic|a university|a college) degree in {v}
        I was at the faculty of {v} as a student
        I've got a degree in {v}
        I won a scholarship to study {v}
        I burned the midnight oil over {v} at college
        I've got a (bachelor's|master's|PhD|doctorate) in {v}
        I (did|got|earned|finished) (a|my) (bachelor's|master's|PhD) in {v}
        3: {s} read {v} up at university
        I wrote my (thesis|dissertation) in {v}
        my BSc is in {v}
        I got my {v} degree by (evening classes|distance learning|correspondence)
        I'm the first in my family to graduate, in {v}
        I completed my studies in {v}
        my qualification from uni is in {v}
        I took a degree in {v}
        I completed a course of study in {v}
        it says {v} on my (diploma|degree certificate)
        I hold/holds a (bachelor's|master's|diploma|doctorate) in {v}
        I took {v} (as my major|at university|at uni)
        I enrolled in {v} at university and (graduated|finished it)
        I wasted my youth on a degree in {v}
        at (university|college), I studied {v}
        my academic (background|field|degree) is (in |){v}
        the diploma on my wall is in {v}
        3: _I heard {s} got {his} diploma in {v}
        I'm still paying off my degree in {v}
        I have/has an academic background in {v}
        my (bachelor's|master's|PhD|doctorate) is in {v}
        to please my parents I studied {v}
        {v} kept me busy until graduation day
        academically, my subject was {v}
        3: {s} never shuts up about {his} degree in {v}
        I boast/boasts {a} {v} degree
        my specialism at university was {v}
        I specialised in {v} at university
        my parents frowned, yet I chose {v} for my studies
        I have/has studied {v} in the university
        my professors drilled {v} into me
        I read for a degree in {v}
        I got my honours in {v}
        I finished my studies in {v}
        I specialized in {v} in college
        my discipline at university was {v}
        my brain still holds some {v} from my student days
        my undergraduate years were devoted to {v}
        I defended my doctoral thesis in {v}
        I chose {v} as my (degree|major|course of study)
        I'm among the alumni of the {v} faculty
        I had {v} as my major
        I pursued {v} at university
        my scholarly field is {v}
        I qualified with a degree in {v}
        I've got letters after my name in {v}
        I (passed|took) my final exams at university in {v}
        I have/has a (master's|bachelor's|PhD) in {v}
        I went for {v} as my course at uni
        at uni I (did|read|took|studied) {v}
        I fell in love with {v} as a sophomore and majored in it
        in college I (majored in|did|took) {v}
        for my degree I studied {v}
        years ago I studied {v} at (university|college)
        3: {s} was top of the class in {v} at uni
        I was in the {v} department as a student
        my (CV|resume) says {v} under education
        my alma mater taught me {v}
        my tuition fees went on {v}
        I can help with {v}, that was my degree
        my BA is in {v}
        I hit the books in {v} as a student
        I trained in {v} at the (polytechnic|academy|technical college)
        I was a student of {v}
        I graduated with honours in {v}
        my old lecture notes are all about {v}
        1: (btw|by the way), I studied {v}
        1: I've a degree in {v}
        I crammed {v} for years at uni
        3: {s} studied {v}, if _I remember correctly
        3: _I think {s} has a degree in {v}
        1: with my {v} degree I can't fix a toaster, sorry
        1: ask away about {v}, I have the degree to prove it
        my specialty as a student was {v}
        I devoured textbooks on {v} for my degree
        * I read {v} at university
        * my diploma is in {v}
        * I got my degree in {v}
        * what I studied is {v}
    """,
    asked="""
        what did I study[ at university| in college]?
        what did I study at (uni|uni again|the university)?
        what was my (major|degree|course) at (university|college|uni)?
        what's my educational background?
        what was my (major|degree) again?
        what did I do at uni?
        what's my (major|field of study|degree subject)?
        what kind of graduate am/is I?
        state my degree subject.
        what does it say on my degree certificate?
        what sort of student was I, which subject?
        what is my degree in?
        what is my (major|field of study|degree subject)?
        my degree, what's it in?
        my field of study, what was it?
        what was my degree (in|subject)?
        which (degree|major) did I (do|choose|take)?
        what do/does I know about from my student days?
        what did I sign up for at uni?
        3: what sort of degree has {s} got?
        what's my degree in?
        was I in the humanities or the sciences, and which?
        have/has I been to university, and what for?
        what were my finals in?
        what (degree|major) did I (do|choose|take|have)?
        what's that degree I'm still paying off?
        3: what was {s} top of the class in at uni?
        what (degree|kind of degree) do/does I have?
        which subject is my degree in?
        in (which|what) (subject|field) did I (graduate|major|get my degree)?
        what did I pursue at university?
        what is my qualification from uni?
        which textbooks filled my shelf as a student?
        what degree have you got down for me?
        what academic subject is my diploma in?
        have/has I got a degree, and in what?
        which subject did I study?
        what was my discipline at uni?
        what did my alma mater teach me?
        in what did I (graduate|major|get my degree)?
        which degree is gathering dust in my drawer?
        what were my university studies in?
        (which|what) (subject|field) did I (graduate|major|get my degree) in?
        (which|what) (subject|field|discipline) did I study at (university|uni|college)?
        what did I hit the books for as a student?
        what knowledge did my degree give me?
        what have/has I studied?
        which department was I in as a student?
        am/is I a science or an arts graduate?
        what subject did I study?
        what's my (diploma|bachelor's|master's|PhD|BA) in?
        what have/has I got a degree in?
        what's written on the diploma I framed?
        what was my higher education in?
        which science or art did I study?
        what did I train in at the polytechnic?
        what did I go to (university|uni|college) for?
        what should I write under education on my (CV|resume)?
        what were my undergraduate years devoted to?
        3: what brainy stuff did {s} study?
        what's my degree?
        what lectures did I go to at uni?
        what did I opt for at uni?
        what did I learn at university?
        what was my scholarly field?
        what did I get my cap and gown in?
        3: what's that degree {s} keeps boasting about?
        what did I read at (university|uni)?
        what did I pick as my major?
        which seminars did I sit through as a student?
        what did I specialise in at university?
        what course was I on at university?
        which subject is it that I studied?
        what did I write my (thesis|dissertation) in?
        my degree subject?
        my major?
        did I go to uni, and for which subject?
        what did I spend all those years on campus on?
        which discipline have/has I got a degree in?
        what did I pick to study?
        what do/does I have a degree in?
        what was my specialism at university?
        what did I (get|do|earn) my (degree|bachelor's|master's|diploma) in?
        what was I a student of?
        which faculty's alumni do/does I belong to?
        what course did I (do|take) at (university|uni)?
        3: what was {s} reading at university?
        what does my diploma say?
        what did I major in?
        name the subject (I studied|of my degree).
        what did I go on to study after school?
        any idea what (I studied|my degree is in)?
        what did I qualify in at university?
        what was my (major|subject at university|field of study)?
        what did I enrol for as a fresher?
        what did my professors teach me?
        what did _I (say|tell you) I studied?
        what is my university education in?
        which field am/is I academically trained in?
        what did I leave home to study?
        what did _I say my (degree is in|major was)?
        which branch of learning did I study?
        what did I defend my doctoral thesis in?
        what did I matriculate in?
        what was my specialty as a student?
        what's my academic (background|field)?
        what did I graduate in?
        what was I graduating in on the mortarboard photo?
        what is my academic (background|field)?
        what was my uni course?
        what were my studies?
        I studied what[ again]?
        which exams did I sit at university?
        what am/is I a graduate of, which subject?
        what do my old lecture notes deal with?
        I have/has a degree in what?
        what did I do my (BA|thesis|dissertation|PhD) in?
        what were my tuition fees spent on?
        what was my concentration in college?
        my degree is in what[ subject]?
        what was I swotting for in my student days?
        what were most of my college credits in?
        which faculty was I in at university?
        what did I burn the midnight oil for at college?
        * in which subject do/does I have a degree?
        * what did I do at university?
        * which degree do/does I have?
    """,
    clauses="""
        what I studied
        what I studied (at university|in college|at uni)
        what my (major|field of study|degree subject|subject at university) was
        what my higher education was in
        what my degree is in
        what I spent all those years on campus on
        which lectures I went to at uni
        what my degree was in
        what my discipline at university was
        what to write under education on my (CV|resume)
        (which|what) (subject|field) I (graduated|majored|have/has a degree) in
        (which|what) subject I studied
        what I picked as my major
        what I left home to study
        what my academic training is in
        what my diploma is in
        what my (bachelor's|master's|PhD) is in
        what I pursued at university
        what I trained in at the polytechnic
        what my finals were in
        which faculty I was in
        in (which|what) subject I have/has a degree
        what I wrote my (thesis|dissertation) in
        what it says on my diploma
        what my qualification from uni is
        what my uni course was
        which faculty's alumni I belong/belongs to
        what my professors taught me
        what I qualified in at university
        what my undergraduate years were devoted to
        what I opted for at uni
        what I'm a graduate of
        (which|what) (degree|major) I (did|took|chose)
        what I defended my doctoral thesis in
        the subject I studied
        what my tuition fees went on
        what I enrolled for as a fresher
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
        my course of study
        my academic discipline
        my diploma subject
        the subject of my doctoral thesis
        my uni course
        the faculty I was in at university
        the education on my (CV|resume)
        my specialism at university
        the field my diploma is in
        my university qualification
        my academic training
        the science or art I studied
        the subject of my finals
        the discipline I studied
        the field I was trained in at university
        my educational background
        what my professors taught me
        my degree
        the degree gathering dust in my drawer
        my scholarly field
        my undergraduate subject
        my university studies
    """,
    corrected="""
        I switched from {o} to {v}
        I changed my major from {o} to {v}
        I switched majors, it was {v} in the end
        I dropped {o} and (studied|graduated in) {v} instead
        I (started with|began with) {o} but finished with a degree in {v}
        I studied {v}, not {o}
        I got bored of {o}, so I took my degree in {v}
        _I got that wrong, my degree is in {v}, not {o}
        I ditched {o} and did a degree in {v}
        _I misspoke, I read {v} at uni, not {o}
        I majored in {v}, not {o}
        my thesis was in {v}, not in {o}
        I graduated in {v}, not in {o}
        I have/has a degree in {v}, not in {o}
        my (major|degree subject|field of study) was {v}, not {o}
        I quit {o} halfway and graduated in {v}
        my degree isn't in {o}, it's in {v}
        {o} proved too dry, so I transferred and graduated in {v}
        I swapped {o} for {v} at uni
        {o} was my parents' wish, I studied {v} after all
        I flunked {o} and got my diploma in {v} instead
        I liked {o} at school, but at uni I studied {v}
        please amend my (CV|resume), my degree is in {v}, not {o}
        _I mixed that up, my diploma is in {v}, not {o}
        my real major was {v}, {o} was only a minor
        {o} was only an elective of my degree in {v}
        I didn't study {o}, I studied {v}
        you have my degree wrong, it's {v}, not {o}
        {o} was my hobby, what I read at uni was {v}
        my diploma says {v}, not {o}
        my course at uni was {v}, not {o}
        scrap {o}, my major was {v}
        it wasn't {o} that I studied, it was {v}
        I never studied {o}, I studied {v}
        3: {s} bailed on {o} and graduated in {v}
        what I studied was {v}, not {o}
        I changed from {o} to {v} at university
        my degree is in {v}, not in {o}
        replace {o} with {v} as my degree subject
        1: typo, I majored in {v}
        I transferred from {o} to {v} at university
        I lasted a term in {o}, then majored in {v}
        my heart wasn't in {o}, so I enrolled in {v}
        I studied {v} rather than {o}
        I ended up with a degree in {v}, not in {o}
        I studied {v} instead of {o}
        I went back to uni, so my degree is {v} now, not {o}
        I merely applied for {o}, they let me study {v}
        delete {o}, my diploma is in {v}
        (actually|correction), I studied {v}, not {o}
        it was {v} I read at university, not {o}
        I packed in {o} after a term and read {v}
        forget {o}, my degree was in {v}
        I gave up {o} and got a degree in {v}
        I failed my {o} exams, my diploma is in {v}
        I jumped from {o} over to {v} in college
        I did my degree in {v}, not in {o}
        * it was {v} I studied, not {o}
    """,
)
