"""How people say what they are allergic to, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

ALLERGY = Attribute(
    key="allergy",
    kind="allergen",
    weight=2.0,
    answer="I am/is allergic to {v}.",
    related=frozenset({"dislike"}),
    additive=True,
    told="""
        I'm [very |badly |severely |highly |terribly |a bit |]allergic to {v}
        1: allergic to {v}
        1: {v} allergy here
        I am/is allergic to {v}
        1: {v} makes me ill, allergic
        I happen/happens to be allergic to {v}
        I've got (a bad|a severe|a serious|a slight|a mild|a nasty) allergy to {v}
        I have/has (an allergy|a bad allergy|a severe allergy|a food allergy|a serious allergy) to {v}
        I've got {a} {v} allergy
        I have/has {a} {v} allergy and it's (getting worse|quite bad|serious)
        my [only |worst |main |]allergy is {v}
        I have/has (a mild|a slight|a nasty|a strong|a life-threatening|a known) allergy to {v}
        I have/has (an allergic reaction|a severe allergic reaction|a bad allergic reaction) to {v}
        I get/gets (an allergic reaction|a bad allergic reaction|allergy symptoms|an allergy attack) from {v}
        {v} (gives|give) me a bad reaction, I'm allergic
        I get/gets (hives|itchy|an itchy rash|a swollen face|a runny nose|trouble breathing) from {v}, I'm allergic
        I had (an allergic reaction|a bad allergic reaction|an allergic shock) to {v}
        I've been allergic to {v} (for years|since I was a child|all my life)
        I react/reacts (allergically|with an allergy) to {v}
        I react/reacts to {v}, it's an allergy
        I come/comes out in (a rash|hives|spots) from {v}, I'm allergic
        I've got an allergy to {v}
        I break/breaks out in (a rash|hives) because of {v}, it's an allergy
        I swell/swells up because of {v}, I'm allergic
        I suffer/suffers from an allergy to {v}
        I (sneeze/sneezes|itch/itches) because of {v}, I'm allergic
        I'm (hypersensitive|very sensitive) to {v}, it's an allergy
        I don't/doesn't tolerate {v}, it's an allergy
        I have/has {a} {v} allergy
        I can't tolerate {v}, I'm allergic
        I can't be (near|around|exposed to) {v}, I'm allergic
        I'm allergic to {v}, (please be careful|so please keep that in mind|unfortunately)
        I have/has to (avoid|be careful with|keep away from|watch out for) {v}, I'm allergic
        I (avoid/avoids|stay/stays away from|keep/keeps away from|steer/steers clear of) {v} because of my allergy
        I'm not allowed {v} because of my allergy
        I can't (have|eat|go near|touch) {v} because I'm allergic
        my body reacts badly to {v}, it's an allergy
        my immune system doesn't tolerate {v}, I'm allergic
        I (found out|learned) [that |]I'm allergic to {v}
        my allergy is to {v}
        my allergies (include|are mainly to) {v}
        I must avoid {v}, I'm allergic
        my (biggest|most serious|strongest) allergy is {v}
        {v} (triggers|trigger) my allergy
        {v} can (set off|trigger|start) my allergy
        I react/reacts badly to {v}, it is an allergy
        {v} could (kill me|put me in hospital), I'm allergic
        {v} can make me (ill|very ill|sick|really sick), I'm allergic
        I turned out to be allergic to {v}
        {v} will make me (swell up|ill|sick|itch|break out in a rash), I'm allergic
        {v} and I don't mix, I'm allergic
        1: watch out with {v}, I'm allergic
        the doctor says I'm allergic to {v}
        1: please keep {v} away from me, I'm allergic
        1: be careful with {v}, I have an allergy
        I get/gets (ill|a rash|very sick) from {v}, it is an allergy
        what I'm allergic to is {v}
        the thing I'm allergic to is {v}
        the only thing I'm allergic to is {v}
        I've (developed|discovered) an allergy to {v}
        it's {v} that I'm allergic to
        (my doctor|the doctor|the allergist) (said|told me|found out|confirmed) I'm allergic to {v}
        no {v} for me, I'm allergic
        (the test|a blood test|an allergy test|a skin test) showed [that |]I'm allergic to {v}
        I tested positive for an allergy to {v}
        I've been (diagnosed with|told I have/has|tested for and have/has) an allergy to {v}
        please remember I'm allergic to {v}
        I've been allergic to {v} (since birth|ever since I can remember|since last year|for as long as I can remember)
        I've become allergic to {v}
        {v} (is|are) dangerous for me, I'm allergic
        I became allergic to {v} (last year|as a child|a few years ago|recently)
        I was born with an allergy to {v}
        I discovered an allergy to {v}
        I carry/carries medicine because I'm allergic to {v}
        I live/lives with an allergy to {v}
        I ended up in hospital because of {v}, I'm allergic
        I have/has to stay away from {v}, I'm allergic
        I (need/needs|take/takes) (an EpiPen|tablets|medicine|antihistamines) because I'm allergic to {v}
        I carry/carries an EpiPen because of my allergy to {v}
        there's one thing I'm allergic to, {v}
        I was diagnosed with an allergy to {v}
        if I come/comes into contact with {v}, I get/gets an allergic reaction
        since last year I've been allergic to {v}
        * {v} is what I'm allergic to
        * I've had an allergy to {v} for years
        * one thing I'm allergic to is {v}
        * I need/needs to avoid {v} because of an allergy
        * unfortunately I'm allergic to {v}
        * I'm quite allergic to {v}
        * I've always been allergic to {v}
    """,
    asked="""
        what am/is I allergic to?
        do/does I have an allergy[ to anything]
        do/does I have any allergies, and to what
        what allergy do/does I have?
        am/is I allergic to something
        which things am/is I allergic to
        to what am/is I allergic
        what is my allergy?
        what was I allergic to
        what was my allergy again
        what's my allergy?
        what are my allergies
        what sort of allergy do/does I have
        what (causes|triggers|sets off) my allergy
        do/does I have any allergies?
        what triggers an allergic reaction for me
        what do/does I (react|have a reaction) to because of my allergy
        (which|what) allergy do/does I have?
        what do/does I have an allergic reaction to
        what (must|do/does) I (avoid|stay away from) because of my allergy
        what allergies do/does I have?
        what (must|should) I (avoid|stay away from|keep away from) because of my allergy
        what does my body have an allergic reaction to
        what can't I (be near|tolerate|touch) because I'm allergic
        am/is I allergic to anything?
        what makes me ill because I'm allergic
        what is the thing I'm allergic to
        what do/does I have an allergy to?
        what's the thing I'm allergic to
        (which|what) allergies have/has I got
        what food or thing am/is I allergic to?
        (which|what) allergy have/has I got
        what allergy was I diagnosed with
        what did the doctor say I'm allergic to
        what can't I have because of my allergy?
        what did _I (tell you|mention) I'm allergic to
        what did _I say about my (allergy|allergies)
        what should I avoid because of my allergy?
        is there anything I'm allergic to
        tell _me what I'm allergic to.
        remind _me (what I'm allergic to|of my allergy|about my allergies).
        what did _I say I'm allergic to?
        do you (know|remember) (what I'm allergic to|my allergy|my allergies)
        what's my allergy to
        * have/has I got any allergies?
        * what gives me an allergic reaction?
        * what kind of allergy do/does I have?
        * which thing am/is I allergic to?
    """,
    clauses="""
        what I'm allergic to
        what I am/is allergic to
        to what I'm allergic
        (which|what) allergy I have/has
        my allergies
        what my allergies are
        what kind of allergy I have/has
        what my allergy is
        (which|what) things I'm allergic to
        what (triggers|causes) my allergy
        what allergies I have/has
        what gives me an allergic reaction
        whether I have/has any allergies[ and which]
        if I'm allergic to anything
        * what I have/has an allergy to
        * what I must avoid because of my allergy
    """,
    topics="""
        my allergy
        the cause of my allergy
        the thing I'm allergic to
        my main allergy
        the trigger of my allergy
        my known allergy
    """,
    corrected="""
        it is {v} I'm allergic to, not {o}
        my allergy is to {v}, not [to |]{o}
        my allergy isn't to {o}, it's to {v}
        my allergy is {v}, not {o}
        I'm allergic to {v}, not [to |]{o}
        I'm allergic to {v} instead of {o}
        I'm allergic to {v} rather than {o}
        it isn't {o} I'm allergic to, it's {v}
        I'm not allergic to {o}, I'm allergic to {v}
        it's {v} that I'm allergic to, not {o}
        it turns out I'm allergic to {v}, not {o}
        I'm no longer allergic to {o}, but to {v}
        the doctor (corrected it|was wrong), I'm allergic to {v}, not {o}
        I don't/doesn't have an allergy to {o}, I have/has one to {v}
        I used to be allergic to {o}, but now I'm allergic to {v}
        the test says it is {v} I'm allergic to, not {o}
        I'm not allergic to {o} (any more|anymore), I'm allergic to {v}[ now]
        I thought it was {o}, but I'm allergic to {v}
        I've outgrown my allergy to {o}, now I'm allergic to {v}
        I mixed it up, I'm allergic to {v}, not {o}
        (a new test|the new test|another test) showed I'm allergic to {v}, not {o}
        1: sorry, I meant I'm allergic to {v}, not {o}
        {o} is fine for me, it's {v} I'm allergic to
        * my allergy isn't {o}, it is {v}
        * I said {o}, but I'm allergic to {v}
    """,
)
