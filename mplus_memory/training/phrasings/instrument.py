"""How people say which instrument they play, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

INSTRUMENT = Attribute(
    key="instrument",
    kind="instrument",
    answer="I play/plays the {v}.",
    shown="the {v}",
    related=frozenset({"hobby"}),
    told="""
        I play/plays the {v}[ in a band| at home| every day| in my free time]
        I'm playing the {v} (these days|now|at the moment|in a band|in an orchestra)
        I'm able to play the {v}
        I'm (good|not bad) at the {v}, I play/plays it (often|every day|at home)
        I've been learning (to play |)the {v} (for a year|since last year|for months|for ages)
        I've (just |recently |)(started|begun) (learning|to learn|playing) the {v}
        I play/plays the {v}
        I (just |recently |)started (playing|to play|learning|lessons on) the {v}
        I (just |recently |)took up the {v}
        I've taken up (playing |)the {v}
        I'm having {v} lessons
        my [favourite |main |]instrument is the {v}
        I'm taking {v} lessons
        I have/has music lessons, learning (to play |)the {v}
        I get/gets {v} lessons
        I get/gets lessons on the {v}
        I have/has lessons on the {v}
        I practise/practises the {v} (every day|every evening|on Sundays)
        I'm taking lessons on the {v}
        I have/has {a} {v} teacher who comes every week
        I practice/practices the {v} (every day|daily|on weekends|for an hour a day)
        I rehearse/rehearses on the {v} (every week|with my band)
        I play/plays the {v} (as a hobby|on weekends|for fun|after work|quite well|a little|a bit|badly)
        I can play the {v}
        I (love/loves|enjoy/enjoys|like/likes) playing the {v}
        I (love/loves|enjoy/enjoys) making music on the {v}
        I make/makes music (on|with) the {v}
        I make/makes music, I play/plays the {v}
        I jam/jams on the {v} (with friends|at weekends|on Fridays)
        I'm learning [to play ]the {v}
        I perform/performs on the {v}
        I accompany/accompanies the choir on the {v}
        I play/plays (songs|tunes|melodies|music) on the {v}
        I play/plays an instrument, (the {v}|namely the {v})
        I've played the {v} (for years|since I was a child|for a long time)
        I play/plays one instrument: the {v}
        I play/plays the {v}, (that's my instrument|among other things)
        I'm in a band, I play/plays the {v}
        I'm in (a band|an orchestra|a music group) and play/plays the {v}
        I'm on the {v} in (a|my) band
        I've been playing the {v} for (years|a while)
        in (my|the|our) band I (play/plays|am/is on) the {v}
        in the orchestra, I play/plays the {v}
        I've been playing the {v} (since school|since childhood|since I was six|for ages|all my life|for ten years)
        I've played the {v} (all my life|since school|for ages|for ten years)
        I learned (to play |)the {v} (as a child|at school|when I was young) and still play/plays it
        I know/knows how to play the {v}
        I learnt (to play |)the {v} (as a child|at school) and still play/plays it
        I was taught (to play |)the {v} and play/plays it to this day
        I can play (a bit|a little|something) on the {v}
        I can play a few (songs|tunes) on the {v}
        I've mastered the {v}
        I take/takes {v} lessons
        I've learned (how |)to play the {v}
        my (musical|first) instrument is the {v}
        my instrument of choice is the {v}
        my chosen instrument is the {v}
        I play/plays {v} in (a band|an orchestra)
        the instrument I (practise/practises|learned|know/knows how to play|can play) is the {v}
        the musical instrument I play/plays is the {v}
        the {v} is the instrument I play/plays
        the {v} is what I play/plays (in the band|in the orchestra|when I make/makes music)
        musically, I play/plays the {v}
        the instrument I play/plays is the {v}
        as (an|my) instrument I play/plays the {v}
        when I make/makes music, it's on the {v}
        1: I taught myself (to play |)the {v}
        1: (btw|by the way|fyi), I play the {v}
        3: {s} plays the {v}, _I think
        * I'm good at (playing |)the {v}
        * I picked up the {v}[ as a child]
        * the {v} is my instrument
        * as for music, I play/plays the {v}
    """,
    asked="""
        (what|which) instrument do/does I play?
        (what|which) instrument do/does I play (again|these days|in the band|in the orchestra|at home)?
        (what|which) instrument am/is I able to play?
        (what|which) instrument am/is I learning to play?
        (what|which) instrument do/does I know how to play?
        (what|which) instrument can I play?
        (what|which) instrument did I (learn|take up|learn to play|start playing)?
        (what|which) instrument do/does I (take|have|get) lessons (on|in)?
        (what|which) instrument am/is I taking lessons on?
        (what|which) instrument do/does I (make music|perform) (on|with)?
        (what|which) musical instrument (can I play|am/is I learning|have/has I learned)?
        what is my instrument?
        (what|which) instrument did _I say I play/plays?
        (what|which) instrument was it that I play/plays?
        what's the instrument I play/plays?
        what is the (musical |)instrument I play/plays?
        what's my instrument?
        what's my (main|musical) instrument?
        what is my (main|musical) instrument?
        what was my instrument again?
        what do/does I play in the orchestra?
        what do/does I play, (which|what) instrument?
        (what|which) musical instrument do/does I play?
        what do/does I play when I make/makes music?
        what kind of instrument do/does I play?
        on (what|which) instrument do/does I (play|practise|make music|take lessons)?
        with (what|which) instrument do/does I make music?
        (what|which) instrument do/does I practise?
        musically, what do/does I play?
        remind _me (what|which) instrument I play/plays.
        tell _me what my instrument is.
        name (my instrument|the instrument I play/plays).
        what do/does I play in the band?
        do you (know|remember) (what|which) instrument I play/plays?
        any idea (what|which) instrument I play/plays?
        I play/plays (what|which) instrument?
        my instrument is (what|which one)?
        * (what|which) instrument am/is I good at?
        * what musical instrument do/does I know how to play?
        * (what|which) instrument have/has I been playing?
    """,
    clauses="""
        (what|which) instrument I (play/plays|can play)
        (what|which) instrument I'm (playing|learning|practising)
        (what|which) instrument I (know/knows how to play|learned|practise/practises)
        (what|which) instrument I (take/takes|have/has) lessons on
        what my (musical |main |)instrument is
        the instrument I play/plays
        on (what|which) instrument I (play/plays|make/makes music)
        what I play/plays in the (band|orchestra)
        (what|which) instrument I've (learned|been playing|taken up)
        my (musical |)instrument
        the musical instrument I play/plays
        * (what|which) musical instrument I play/plays
    """,
    topics="""
        my instrument
        my (musical|main) instrument
        my instrument of choice
        the (musical |)instrument I (play/plays|can play)
        the instrument I (know/knows how to play|practise/practises)
    """,
    corrected="""
        I gave up the {o}, I play/plays the {v} now
        I (dropped|quit|abandoned) the {o}, I play/plays the {v} now
        I've (given up|dropped) the {o} and taken up the {v}
        I gave up the {o} and (took up|started playing) the {v}
        I no longer play/plays the {o}, I play/plays the {v}[ now]
        I stopped playing the {o} and started (playing |)the {v}
        I switched from the {o} to the {v}
        I've switched from (playing |)the {o} to (playing |)the {v}
        I changed (instruments|my instrument), I play/plays the {v} now
        I've changed (instruments|my instrument) from the {o} to the {v}
        I used to play the {o}, now I play/plays the {v}
        I played the {o} before, now it's the {v}
        I don't/doesn't play the {o} (any more|anymore), I play/plays the {v}
        I'm playing the {v} now[ instead of the {o}]
        instead of the {o}, I play/plays the {v} now
        I now play/plays the {v}
        my instrument is the {v} now[, not the {o}]
        my instrument isn't the {o} (any more|anymore), it's the {v}
        I play/plays the {v} now[, not the {o}]
        my new instrument is the {v}
        the instrument I play/plays (now |)is the {v}, not the {o}
        (actually|correction|update): I play/plays the {v}[ now], not the {o}
        I swapped the {o} for the {v}
        I (practise/practises|am/is learning) the {v} now[, not the {o}]
        * I put the {o} aside and took up the {v}
    """,
)
