"""How people speak of languages, music, sport and their free time, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

SKILLS = (
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
    Attribute(
        key="sport",
        kind="sport",
        answer="The sport I do/does is {v}.",
        weight=0.8,
        related=frozenset({"hobby", "favourite"}),
        told="""
            the sport I do/does is {v}
            my sport is {v}
            I do/does {v} (twice a week|every week|as a sport|to keep fit)
            for sport I do/does {v}
            I train/trains in {v}
            I started {v} as my sport
            I'm in a club for {v}
            I go/goes to {v} training (on Mondays|every week|after work)
            {v} is my sport
            I keep/keeps fit with {v}
            * I do/does {v} for exercise
            * {v} is the sport I do/does
            * I compete/competes in {v}
        """,
        asked="""
            (what|which) sport do/does I (do|play|practise)?
            what is my sport?
            what's my sport?
            (what|which) sport am/is I in a club for?
            what kind of sport do/does I do?
            * (what|which) sport do/does I train in?
            * how do/does I keep fit?
        """,
        clauses="""
            (what|which) sport I (do/does|play/plays)
            what my sport is
            * the sport I do/does
        """,
        topics="""
            my sport
        """,
        corrected="""
            I gave up {o}, my sport is {v} now
            I switched from {o} to {v} as my sport
            my new sport is {v}
            * I do/does {v} as my sport now, not {o}
        """,
    ),
)
