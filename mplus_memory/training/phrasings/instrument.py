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
        I write/writes songs on the {v}
        I gave a concert on the {v}
        I compose/composes my tunes on the {v}
        I'm (good|not bad) at the {v}, I play/plays it (often|every day|at home)
        I've been learning (to play |)the {v} (for a year|since last year|for months|for ages)
        I've (just |recently |)(started|begun) (learning|to learn|playing) the {v}
        I bought {a} {v} and can't stop playing
        I play/plays the {v}
        1: got {a} {v} for Christmas, learning it now
        I teach/teaches the {v} and play/plays it too
        the neighbours hear me on the {v} every night
        I (just |recently |)started (playing|to play|learning|lessons on) the {v}
        I (just |recently |)took up the {v}
        I'm hopeless at the {v} but I keep/keeps playing
        I've taken up (playing |)the {v}
        I'm having {v} lessons
        my [favourite |main |]instrument is the {v}
        my part in the quartet is the {v}
        3: {s} is a gifted musician on the {v}
        I'm pretty decent on the {v}
        there's {a} {v} in my living room that I play/plays
        I'm taking {v} lessons
        1: {v} player here
        I have/has music lessons, learning (to play |)the {v}
        at church I play/plays hymns on the {v}
        I get/gets {v} lessons
        I get/gets lessons on the {v}
        I have/has lessons on the {v}
        I'm an amateur on the {v}
        I fiddle/fiddles about on the {v}, my instrument
        I'm a self-taught musician on the {v}
        my fingers hurt from playing the {v}
        I passed my music exam on the {v}
        I serenade/serenades everyone on the {v}
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
        I've got {a} {v} at home and play/plays it
        I make/makes music, I play/plays the {v}
        I jam/jams on the {v} (with friends|at weekends|on Fridays)
        I'm learning [to play ]the {v}
        I perform/performs on the {v}
        my musical skills? the {v}
        I study/studies the {v} at the conservatory
        I accompany/accompanies the choir on the {v}
        I play/plays (songs|tunes|melodies|music) on the {v}
        I play/plays an instrument, (the {v}|namely the {v})
        I've played the {v} (for years|since I was a child|for a long time)
        I play/plays one instrument: the {v}
        I've got a gig on the {v} this weekend
        my weapon of choice in the band is the {v}
        I play/plays the {v}, (that's my instrument|among other things)
        I'm in a band, I play/plays the {v}
        I'm in (a band|an orchestra|a music group) and play/plays the {v}
        my parents made me learn the {v}, still at it
        in music class I chose the {v}
        I'm studying the {v} at music school
        1: I'm the one with the {v} in the band
        I drive/drives everyone mad practising the {v}
        I'm a dab hand at the {v}
        1: I'm a musician, the {v} is mine
        I lead/leads the ensemble on the {v}
        I'm on the {v} in (a|my) band
        I've been playing the {v} for (years|a while)
        in (my|the|our) band I (play/plays|am/is on) the {v}
        I'm a whizz on the {v}
        I'm rusty on the {v}, but it's my instrument
        in the orchestra, I play/plays the {v}
        I noodle/noodles on the {v} in my bedroom
        I practise/practises my chords and scales on the {v}
        I've been playing the {v} (since school|since childhood|since I was six|for ages|all my life|for ten years)
        I've played the {v} (all my life|since school|for ages|for ten years)
        I tinker/tinkers on the {v} of an evening
        I learned (to play |)the {v} (as a child|at school|when I was young) and still play/plays it
        I mess/messes around on the {v} in the garage
        round the campfire I play/plays the {v}
        I know/knows how to play the {v}
        I learnt (to play |)the {v} (as a child|at school) and still play/plays it
        I was taught (to play |)the {v} and play/plays it to this day
        I can play (a bit|a little|something) on the {v}
        I give/gives concerts on the {v}
        I can play a few (songs|tunes) on the {v}
        the {v} is my baby, I play/plays it daily
        1: I'm the {v} player in our group
        3: you can hear {p} {v} through the wall, {he} plays a lot
        I've mastered the {v}
        I take/takes {v} lessons
        I've learned (how |)to play the {v}
        my (musical|first) instrument is the {v}
        I annoy/annoys the neighbours with my {v}
        my instrument of choice is the {v}
        my chosen instrument is the {v}
        I play/plays {v} in (a band|an orchestra)
        I'm a complete beginner on the {v}
        the instrument I (practise/practises|learned|know/knows how to play|can play) is the {v}
        the musical instrument I play/plays is the {v}
        I've dabbled in the {v} since my teens
        I do/does my scales on the {v}
        the {v} is the instrument I play/plays
        the {v} is what I play/plays (in the band|in the orchestra|when I make/makes music)
        I entertain/entertains guests on the {v}
        I've got a recital coming up on the {v}
        I back/backs the singer on the {v}
        musically, I play/plays the {v}
        I own/owns {a} {v} and play/plays it daily
        the instrument I play/plays is the {v}
        as (an|my) instrument I play/plays the {v}
        when I make/makes music, it's on the {v}
        my musical talent is the {v}
        1: I taught myself (to play |)the {v}
        1: (btw|by the way|fyi), I play the {v}
        3: {s} plays the {v}, _I think
        I inherited {a} {v} from grandad, and I play/plays it
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
        what am/is I on in the band?
        which instrument is my speciality?
        (what|which) instrument do/does I know how to play?
        (what|which) instrument can I play?
        what instrument have/has I got at home?
        strings, keys or wind, what do/does I play?
        (what|which) instrument did I (learn|take up|learn to play|start playing)?
        (what|which) instrument do/does I (take|have|get) lessons (on|in)?
        (what|which) instrument am/is I taking lessons on?
        what sort of player am/is I in the band?
        in music class, what do/does I play?
        (what|which) instrument do/does I (make music|perform) (on|with)?
        (what|which) musical instrument (can I play|am/is I learning|have/has I learned)?
        am/is I musical, and which instrument?
        which instrument have/has I studied?
        which instrument am/is I studying at music school?
        what is my instrument?
        (what|which) instrument did _I say I play/plays?
        can I play any instrument?
        (what|which) instrument was it that I play/plays?
        what do/does I play at (concerts|gigs|church|recitals)?
        what's the instrument I play/plays?
        what is the (musical |)instrument I play/plays?
        what do/does I play in the (ensemble|quartet|jazz group)?
        what's my instrument?
        what's my (main|musical) instrument?
        what is my (main|musical) instrument?
        what do/does I mess around on in the garage?
        what kind of musician am/is I?
        what was my instrument again?
        what do/does I play in the orchestra?
        1: which instrument is mine?
        what do the neighbours hear me playing?
        do/does I play (an|any) instrument?
        what do/does I play, (which|what) instrument?
        (what|which) musical instrument do/does I play?
        what's my role in the band, which instrument?
        what do/does I play when I make/makes music?
        what kind of instrument do/does I play?
        which instrument have/has I mastered?
        on (what|which) instrument do/does I (play|practise|make music|take lessons)?
        with (what|which) instrument do/does I make music?
        which instrument do/does I write songs on?
        (what|which) instrument do/does I practise?
        am/is I learning any instrument?
        which instrument have/has I got lessons in?
        which instrument do/does I compose on?
        am/is I a musician, and what do/does I play?
        what sort of music lessons do/does I take?
        musically, what do/does I play?
        have/has I got an instrument?
        which instrument do/does I annoy the neighbours with?
        what musical skills have/has I got?
        is there an instrument I can play?
        remind _me (what|which) instrument I play/plays.
        tell _me what my instrument is.
        do/does I play anything, musically?
        what do/does I play on stage?
        which instrument did _I mention?
        which instrument did my parents make me learn?
        name (my instrument|the instrument I play/plays).
        what do/does I play in the band?
        which instrument do/does I own?
        which instrument am/is I a beginner on?
        what's my musical (talent|skill|speciality)?
        what's my part in the (band|orchestra|ensemble)?
        what do/does I do my scales on?
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
        which instrument I own/owns and play/plays
        what my musical (talent|skill|speciality) is
        what I play/plays in the (ensemble|quartet)
        (what|which) instrument I (take/takes|have/has) lessons on
        what my (musical |main |)instrument is
        the instrument I play/plays
        on (what|which) instrument I (play/plays|make/makes music)
        if I play/plays any instrument
        what I play/plays in the (band|orchestra)
        what I play/plays on stage
        whether I play/plays an instrument
        what my part in the band is
        (what|which) instrument I've (learned|been playing|taken up)
        which instrument I compose/composes on
        my (musical |)instrument
        which instrument I'm good at
        what I play/plays at (concerts|gigs|church)
        which instrument I've (mastered|studied)
        what kind of musician I am/is
        the musical instrument I play/plays
        * (what|which) musical instrument I play/plays
    """,
    topics="""
        my instrument
        my (musical|main) instrument
        my instrument of choice
        the instrument in my living room
        the name of my instrument
        the (musical |)instrument I (play/plays|can play)
        the instrument I (know/knows how to play|practise/practises)
        the instrument I've mastered
        my musical (talent|skill|speciality)
        my role in the orchestra
        the instrument I own/owns
        the instrument I play/plays on stage
        the instrument I'm studying
        my part in the band
    """,
    corrected="""
        I gave up the {o}, I play/plays the {v} now
        I (dropped|quit|abandoned) the {o}, I play/plays the {v} now
        I've (given up|dropped) the {o} and taken up the {v}
        I gave up the {o} and (took up|started playing) the {v}
        I packed in the {o} and bought {a} {v} to learn
        I traded the {o} for {a} {v}
        I no longer play/plays the {o}, I play/plays the {v}[ now]
        1: my mistake, it's the {v} I play, not the {o}
        I stopped playing the {o} and started (playing |)the {v}
        I switched from the {o} to the {v}
        I've switched from (playing |)the {o} to (playing |)the {v}
        I changed (instruments|my instrument), I play/plays the {v} now
        I've changed (instruments|my instrument) from the {o} to the {v}
        I've moved over to the {v} from the {o}
        my {o} is gathering dust, I play/plays the {v} now
        I used to play the {o}, now I play/plays the {v}
        I played the {o} before, now it's the {v}
        I don't/doesn't play the {o} (any more|anymore), I play/plays the {v}
        I'm playing the {v} now[ instead of the {o}]
        instead of the {o}, I play/plays the {v} now
        I ditched the {o}, my instrument is the {v} now
        I now play/plays the {v}
        my instrument is the {v} now[, not the {o}]
        the {o} was too (loud|hard|heavy), I play/plays the {v} now
        my instrument isn't the {o} (any more|anymore), it's the {v}
        the {v} has replaced the {o} as my instrument
        I play/plays the {v} now[, not the {o}]
        I've lost interest in the {o}, I'm on the {v} now
        1: no no, I play the {v}, forget the {o}
        I sold the {o} and bought {a} {v}, I play/plays that
        my {o} broke, so I play/plays the {v} now
        my new instrument is the {v}
        1: scratch that, I play the {v}
        1: wrong instrument, mine is the {v}
        the instrument I play/plays (now |)is the {v}, not the {o}
        (actually|correction|update): I play/plays the {v}[ now], not the {o}
        the {o} is history, I'm learning the {v}
        I swapped the {o} for the {v}
        I'm through with the {o}, the {v} is my thing
        I (practise/practises|am/is learning) the {v} now[, not the {o}]
        * I put the {o} aside and took up the {v}
    """,
)
