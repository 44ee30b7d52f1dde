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
        I auditioned on the {v} and got in
        I get/gets stage fright before playing the {v}
        I'm taking {v} lessons
        1: {v} player here
        other instruments never stuck, but I still play/plays the {v}
        I have/has music lessons, learning (to play |)the {v}
        I'm all thumbs on the {v}, but I practise/practises
        at church I play/plays hymns on the {v}
        my wrist aches from playing the {v} for hours
        1: hubby sings, I'm on the {v}
        1: need someone on the {v}? count me in, I play
        I get/gets {v} lessons
        I get/gets lessons on the {v}
        1: can't tonight, I've got {v} practice
        I have/has lessons on the {v}
        I'm an amateur on the {v}
        I fiddle/fiddles about on the {v}, my instrument
        marching band, {v}, that's me
        I'm a self-taught musician on the {v}
        my fingers hurt from playing the {v}
        I passed my music exam on the {v}
        I serenade/serenades everyone on the {v}
        I practise/practises the {v} (every day|every evening|on Sundays)
        I'm taking lessons on the {v}
        I have/has {a} {v} teacher who comes every week
        I practice/practices the {v} (every day|daily|on weekends|for an hour a day)
        I rehearse/rehearses on the {v} (every week|with my band)
        3: hand {s} {a} {v} and {he} plays like a star
        I play/plays the {v} (as a hobby|on weekends|for fun|after work|quite well|a little|a bit|badly)
        the baby falls asleep when I play/plays the {v}
        I dusted off the {v} and I'm back to playing
        I can play the {v}
        I (love/loves|enjoy/enjoys|like/likes) playing the {v}
        for a bit of peace I lock/locks the door and play/plays my {v}
        I (love/loves|enjoy/enjoys) making music on the {v}
        I make/makes music (on|with) the {v}
        I busk/busks with my {v} outside the station
        I've got {a} {v} at home and play/plays it
        I've got blisters from too much {v} practice
        I lug/lugs my {v} to rehearsal on the tram
        I upload/uploads videos of me playing the {v}
        I record/records my own tracks with the {v}
        I make/makes music, I play/plays the {v}
        I jam/jams on the {v} (with friends|at weekends|on Fridays)
        I'm learning [to play ]the {v}
        the {v} stole my heart, so I practise/practises it nonstop
        I perform/performs on the {v}
        my musical skills? the {v}
        I study/studies the {v} at the conservatory
        I dug my old {v} out of the attic and I'm playing again
        I sold my bike to buy the {v} I play/plays
        I accompany/accompanies the choir on the {v}
        I play/plays (songs|tunes|melodies|music) on the {v}
        I play/plays an instrument, (the {v}|namely the {v})
        I've played the {v} (for years|since I was a child|for a long time)
        I play/plays one instrument: the {v}
        I improvise/improvises on the {v}
        I'm saving up for a better {v} to practise on
        I've got a gig on the {v} this weekend
        my weapon of choice in the band is the {v}
        I play/plays the {v}, (that's my instrument|among other things)
        my flatmates suffer while I practise/practises the {v}
        I toured with a (jazz|folk|rock|wedding) band, on the {v}
        I won a (prize|contest|scholarship) playing the {v}
        3: the racket upstairs is {s} practising the {v}
        1: pass me the {v} and I'll play you something
        granny handed me her {v} and showed me how to play
        I'm in a band, I play/plays the {v}
        I'm in (a band|an orchestra|a music group) and play/plays the {v}
        my parents made me learn the {v}, still at it
        in music class I chose the {v}
        I'm studying the {v} at music school
        I earn/earns a few coins busking on the {v}
        1: I'm the one with the {v} in the band
        I drive/drives everyone mad practising the {v}
        I'm a dab hand at the {v}
        1: I'm a musician, the {v} is mine
        I lead/leads the ensemble on the {v}
        the wall gets thumped whenever I get/gets the {v} out to practise
        I'm on the {v} in (a|my) band
        I've been playing the {v} for (years|a while)
        in (my|the|our) band I (play/plays|am/is on) the {v}
        I'm a whizz on the {v}
        I'm rusty on the {v}, but it's my instrument
        in the orchestra, I play/plays the {v}
        I noodle/noodles on the {v} in my bedroom
        I practise/practises my chords and scales on the {v}
        I've been playing the {v} (since school|since childhood|since I was six|for ages|all my life|for ten years)
        I warm/warms up on the {v} with arpeggios
        my (cat|dog) howls when I practise/practises the {v}
        I've played the {v} (all my life|since school|for ages|for ten years)
        Thursdays are for my {v} rehearsal
        I join/joins in on the {v} at the pub session
        I tinker/tinkers on the {v} of an evening
        I play/plays carols on the {v} every Christmas
        I learned (to play |)the {v} (as a child|at school|when I was young) and still play/plays it
        I mess/messes around on the {v} in the garage
        I was on the {v} at a cousin's wedding, playing all night
        I can't read a note, yet I play/plays the {v} by ear
        round the campfire I play/plays the {v}
        I was picked for the school orchestra to play the {v}
        I know/knows how to play the {v}
        I learnt (to play |)the {v} (as a child|at school) and still play/plays it
        I was taught (to play |)the {v} and play/plays it to this day
        I can play (a bit|a little|something) on the {v}
        I give/gives concerts on the {v}
        I got a distinction in my {v} exam
        I can play a few (songs|tunes) on the {v}
        the {v} is my baby, I play/plays it daily
        1: I'm the {v} player in our group
        3: you can hear {p} {v} through the wall, {he} plays a lot
        there's no party without me playing the {v}
        I've mastered the {v}
        I take/takes {v} lessons
        I've learned (how |)to play the {v}
        I'm the proud owner and player of a second-hand {v}
        my (musical|first) instrument is the {v}
        3: {s} brought {his} {v} to the party and played for everyone
        out of all the instruments I settled on the {v}
        I unwind/unwinds by playing the {v} after a hard day
        I annoy/annoys the neighbours with my {v}
        my instrument of choice is the {v}
        my chosen instrument is the {v}
        I play/plays {v} in (a band|an orchestra)
        I'm a complete beginner on the {v}
        1: when our band plays, the {v} is my department
        I need/needs a sturdy case for the {v} I play/plays
        the instrument I (practise/practises|learned|know/knows how to play|can play) is the {v}
        the musical instrument I play/plays is the {v}
        I've dabbled in the {v} since my teens
        the sheet music on my stand is for the {v}
        I do/does my scales on the {v}
        the {v} is the instrument I play/plays
        the {v} is what I play/plays (in the band|in the orchestra|when I make/makes music)
        I tuned my {v} and played until midnight
        1: me plus {v} equals noise, still practising
        I entertain/entertains guests on the {v}
        I've got a recital coming up on the {v}
        I back/backs the singer on the {v}
        musically, I play/plays the {v}
        I own/owns {a} {v} and play/plays it daily
        the instrument I play/plays is the {v}
        as (an|my) instrument I play/plays the {v}
        I can bash out a tune on the {v}
        when I make/makes music, it's on the {v}
        my musical talent is the {v}
        1: I taught myself (to play |)the {v}
        1: (btw|by the way|fyi), I play the {v}
        3: {s} plays the {v}, _I think
        I inherited {a} {v} from grandad, and I play/plays it
        my solo on the {v} brought the house down
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
        have/has I had any musical training, on what?
        (what|which) musical instrument (can I play|am/is I learning|have/has I learned)?
        which instrument goes next to my name on the concert programme?
        which instrument do/does I tune before a concert?
        strings or spare parts for my instrument, which one is it for?
        what was that instrument I bought second-hand to play?
        am/is I musical, and which instrument?
        which instrument have/has I studied?
        which instrument am/is I studying at music school?
        what is my instrument?
        what did I play at the wedding, which instrument?
        (what|which) instrument did _I say I play/plays?
        3: which instrument could {s} accompany _me on?
        can I play any instrument?
        which instrument stole my heart?
        which instrument would I take along to the campfire?
        (what|which) instrument was it that I play/plays?
        what do/does I play at (concerts|gigs|church|recitals)?
        what's the instrument I play/plays?
        which instrument would I bring to a jam session?
        what is the (musical |)instrument I play/plays?
        3: if _I start a band, what can {s} play?
        what do/does I play in the (ensemble|quartet|jazz group)?
        which instrument am/is I saving up for?
        what's my instrument?
        what's my (main|musical) instrument?
        what is my (main|musical) instrument?
        what do/does I mess around on in the garage?
        what could I contribute to a house band, instrument-wise?
        what am/is I busking with?
        what kind of musician am/is I?
        which instrument gives me blisters?
        which instrument did granny hand me to play?
        what was my instrument again?
        what do/does I play in the orchestra?
        1: which instrument is mine?
        what do the neighbours hear me playing?
        do/does I play (an|any) instrument?
        which instrument did I settle on?
        which instrument needs tuning at my place?
        what do/does I play, (which|what) instrument?
        (what|which) musical instrument do/does I play?
        what will I be playing in the talent show, which instrument?
        what's my role in the band, which instrument?
        what do/does I play when I make/makes music?
        what kind of instrument do/does I play?
        which instrument have/has I mastered?
        on (what|which) instrument do/does I (play|practise|make music|take lessons)?
        with (what|which) instrument do/does I make music?
        which instrument do/does I write songs on?
        could I join a band, and on what?
        which instrument is in the case I lug/lugs around?
        (what|which) instrument do/does I practise?
        do/does I strum, blow or hit something, instrument-wise?
        am/is I learning any instrument?
        3: what did {s} play for everyone at the party?
        which instrument have/has I got lessons in?
        what's making the racket when I practise/practises?
        how do/does I unwind musically, on what?
        which instrument do/does I compose on?
        am/is I a musician, and what do/does I play?
        what sort of music lessons do/does I take?
        musically, what do/does I play?
        have/has I got an instrument?
        what do/does I play carols on?
        which instrument do/does I annoy the neighbours with?
        which instrument was my music exam on?
        the stuff I need/needs for music, for which instrument?
        which instrument can I play by ear?
        which instrument is my sheet music for?
        what musical skills have/has I got?
        is there an instrument I can play?
        remind _me (what|which) instrument I play/plays.
        tell _me what my instrument is.
        1: which instrument do I stick to, musically?
        do/does I play anything, musically?
        what do/does I play on stage?
        which instrument did I dig out of the attic?
        which instrument did _I mention?
        what was my solo on?
        what does the dog howl at when I practise/practises?
        which instrument did my parents make me learn?
        name (my instrument|the instrument I play/plays).
        what do/does I play in the band?
        what do/does I play in those videos, which instrument?
        which instrument did I win the prize on?
        what did I audition on?
        which instrument takes up my practice hours?
        which instrument do/does I own?
        which instrument am/is I a beginner on?
        what's my musical (talent|skill|speciality)?
        what's my part in the (band|orchestra|ensemble)?
        what do/does I do my scales on?
        what's my thing in the marching band?
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
        which instrument I tune/tunes before a concert
        which instrument I got blisters from
        what my musical (talent|skill|speciality) is
        which instrument my exam was on
        which instrument I settled on
        what I play/plays in the (ensemble|quartet)
        (what|which) instrument I (take/takes|have/has) lessons on
        what my (musical |main |)instrument is
        the instrument I play/plays
        which instrument is in my case
        on (what|which) instrument I (play/plays|make/makes music)
        if I play/plays any instrument
        what I play/plays in the (band|orchestra)
        what I play/plays on stage
        which instrument I'd bring to a jam session
        whether I play/plays an instrument
        what my part in the band is
        what I unwind/unwinds with, musically
        (what|which) instrument I've (learned|been playing|taken up)
        which instrument I compose/composes on
        my (musical |)instrument
        which instrument I'm good at
        what I play/plays at (concerts|gigs|church)
        which instrument I can play by ear
        which instrument I've (mastered|studied)
        which instrument my sheet music is for
        what I auditioned on
        which instrument I was playing at the wedding
        what I busk/busks with
        what kind of musician I am/is
        the musical instrument I play/plays
        which instrument I lug/lugs to rehearsal
        * (what|which) musical instrument I play/plays
    """,
    topics="""
        my instrument
        my (musical|main) instrument
        my instrument of choice
        the instrument that stole my heart
        my contribution to the marching band
        the instrument in my living room
        the instrument I lug/lugs around
        the name of my instrument
        the (musical |)instrument I (play/plays|can play)
        my busking instrument
        the instrument in my case
        the instrument for my music exam
        the instrument I (know/knows how to play|practise/practises)
        the instrument I've mastered
        the instrument my sheet music is for
        my musical (talent|skill|speciality)
        the instrument I auditioned on
        my role in the orchestra
        the instrument I can play by ear
        the instrument I own/owns
        the instrument I play/plays on stage
        the instrument I'm studying
        my part in the band
        the instrument behind my blisters
        the instrument that I tune/tunes
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
        people mix them up, but I play/plays the {v}, not the {o}
        1: silly me, I'm on the {v}, hubby has the {o}
        I've switched from (playing |)the {o} to (playing |)the {v}
        I changed (instruments|my instrument), I play/plays the {v} now
        3: it was never the {o}, {s} plays the {v}
        I've changed (instruments|my instrument) from the {o} to the {v}
        I've moved over to the {v} from the {o}
        my teacher talked me out of the {o}, I practise/practises the {v} now
        my {o} is gathering dust, I play/plays the {v} now
        I've graduated from the {o} to the {v}
        I used to play the {o}, now I play/plays the {v}
        the {o} got stolen, I bought {a} {v} and play/plays that
        I played the {o} before, now it's the {v}
        I don't/doesn't play the {o} (any more|anymore), I play/plays the {v}
        I'm playing the {v} now[ instead of the {o}]
        instead of the {o}, I play/plays the {v} now
        I ditched the {o}, my instrument is the {v} now
        I now play/plays the {v}
        cross out {o}, on the programme I'm down for the {v}
        my instrument is the {v} now[, not the {o}]
        the {o} was too (loud|hard|heavy), I play/plays the {v} now
        the neighbours won, no more {o}, I practise/practises the {v} now
        3: {s} laughed, {he} plays the {v}, not the {o}
        I donated the {o} to a school and got lessons on the {v}
        my instrument isn't the {o} (any more|anymore), it's the {v}
        the {v} has replaced the {o} as my instrument
        I play/plays the {v} now[, not the {o}]
        I flunked my {o} exam and went over to the {v}
        I've lost interest in the {o}, I'm on the {v} now
        1: no no, I play the {v}, forget the {o}
        the {o} hurt my back, so I play/plays the {v} now
        I sold the {o} and bought {a} {v}, I play/plays that
        my {o} broke, so I play/plays the {v} now
        the band had a spare {o} player, so I'm on the {v} instead
        my new instrument is the {v}
        1: scratch that, I play the {v}
        1: wrong instrument, mine is the {v}
        I outgrew the {o}, my instrument is the {v} these days
        the instrument I play/plays (now |)is the {v}, not the {o}
        (actually|correction|update): I play/plays the {v}[ now], not the {o}
        bye bye {o}, hello {v}, I'm learning a new instrument
        the {o} is history, I'm learning the {v}
        the flat is too small for the {o}, I play/plays the {v} now
        the {o} is my sister's, I play/plays the {v}
        I swapped the {o} for the {v}
        my old {o} went to the flea market, the {v} is my instrument
        I'm through with the {o}, the {v} is my thing
        I (practise/practises|am/is learning) the {v} now[, not the {o}]
        * I put the {o} aside and took up the {v}
    """,
)
