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
        I'm deathly allergic to {v}
        I wear/wears a medical bracelet for my {v} allergy
        I happen/happens to be allergic to {v}
        {v} is a no-go for me, allergy
        my allergen is {v}
        I've got (a bad|a severe|a serious|a slight|a mild|a nasty) allergy to {v}
        I inherited an allergy to {v}
        I have/has (an allergy|a bad allergy|a severe allergy|a food allergy|a serious allergy) to {v}
        I've got {a} {v} allergy
        my allergy (flares|plays|acts) up around {v}
        I have/has {a} {v} allergy and it's (getting worse|quite bad|serious)
        my [only |worst |main |]allergy is {v}
        I have/has (a mild|a slight|a nasty|a strong|a life-threatening|a known) allergy to {v}
        I have/has (an allergic reaction|a severe allergic reaction|a bad allergic reaction) to {v}
        I get/gets (an allergic reaction|a bad allergic reaction|allergy symptoms|an allergy attack) from {v}
        {v} (gives|give) me a bad reaction, I'm allergic
        I've had an allergy to {v} diagnosed at the clinic
        my face balloons because of {v}, allergic reaction
        even a (trace|crumb|whiff|speck|tiny amount) of {v} makes my allergy flare up
        {v} (brings|bring) on my allergy
        3: never serve {s} {v}, it's an allergy
        I get/gets (hives|itchy|an itchy rash|a swollen face|a runny nose|trouble breathing) from {v}, I'm allergic
        I had (an allergic reaction|a bad allergic reaction|an allergic shock) to {v}
        I've been allergic to {v} (for years|since I was a child|all my life)
        I react/reacts (allergically|with an allergy) to {v}
        1: hi, {v} allergy sufferer here
        the dentist knows {v} would give me an allergic shock
        I react/reacts to {v}, it's an allergy
        a welt appears on my arm from {v}, I'm allergic
        my eyes (water|stream|puff up|go red) because of {v}, an allergy
        I come/comes out in (a rash|hives|spots) from {v}, I'm allergic
        I've got an allergy to {v}
        my inhaler is always at hand, thanks to my {v} allergy
        on the plane I panicked because of {v}, I'm allergic
        1: allergy alert: {v}
        I break/breaks out in (a rash|hives) because of {v}, it's an allergy
        I swell/swells up because of {v}, I'm allergic
        I suffer/suffers from an allergy to {v}
        1: my kids tease me about it, but I'm allergic to {v}
        {v} plays havoc with my allergy
        my cheeks turn crimson because of {v}, it's my allergy
        1: heads up, allergic to {v}
        I (sneeze/sneezes|itch/itches) because of {v}, I'm allergic
        I (read/reads|study/studies|scan/scans) every label for {v}, being allergic
        I can't handle {v}, my allergy goes haywire
        my throat (closes up|tightens|swells shut) because of {v}, I'm allergic
        I'm (hypersensitive|very sensitive) to {v}, it's an allergy
        I don't/doesn't tolerate {v}, it's an allergy
        I have/has {a} {v} allergy
        I can't tolerate {v}, I'm allergic
        {v} would send me into anaphylaxis
        I can't be (near|around|exposed to) {v}, I'm allergic
        I'm allergic to {v}, (please be careful|so please keep that in mind|unfortunately)
        3: {p} allergy is {v}
        I had anaphylaxis (once|twice) because of {v}
        {v} is off limits for me, [it's |]allergy related
        I'm sort of allergic to {v}, I reckon/reckons
        I have/has to (avoid|be careful with|keep away from|watch out for) {v}, I'm allergic
        the rash on my neck comes from my {v} allergy
        an allergy to {v} runs in my family and I've got it too
        I (avoid/avoids|stay/stays away from|keep/keeps away from|steer/steers clear of) {v} because of my allergy
        I've a lifelong grudge against {v}, allergic as I am/is
        my pills in the bathroom are for my {v} allergy
        my eyelids swelled like balloons, blame my allergy to {v}
        I'm not allowed {v} because of my allergy
        1: warning, {v} allergy
        1: {v} is my kryptonite, allergy wise
        I can't (have|eat|go near|touch) {v} because I'm allergic
        my body reacts badly to {v}, it's an allergy
        3: tell the teacher {s} is allergic to {v}
        every spring or autumn, my allergy to {v} ruins my day
        my immune system doesn't tolerate {v}, I'm allergic
        I (found out|learned) [that |]I'm allergic to {v}
        my allergy is to {v}
        1: planning the menu? {v} is out, I'd get a reaction
        1: achoo, my {v} allergy says hello
        I'm {a} {v} allergy sufferer
        my emergency card reads: allergy to {v}
        I sniffle/sniffles and snort/snorts because of {v}, an allergy
        unfortunately {v} disagrees with me, a true allergy
        I envy/envies people who can stand {v}, I'm allergic
        I go/goes into anaphylactic shock from {v}
        my allergies (include|are mainly to) {v}
        I must avoid {v}, I'm allergic
        my (biggest|most serious|strongest) allergy is {v}
        mum threw out everything with {v} due to my allergy
        1: sadly no thanks, {v} and my allergy, you know
        {v} (triggers|trigger) my allergy
        {v} can (set off|trigger|start) my allergy
        I react/reacts badly to {v}, it is an allergy
        I sneeze/sneezes non-stop around {v}, allergy
        {v} could (kill me|put me in hospital), I'm allergic
        {v} can make me (ill|very ill|sick|really sick), I'm allergic
        I scratched all night, an allergy to {v}
        I turned out to be allergic to {v}
        {v} will make me (swell up|ill|sick|itch|break out in a rash), I'm allergic
        3: the camp leaders must know {p} allergy, {v}
        {v} and I don't mix, I'm allergic
        my nose (runs|gets blocked) from {v}, it's an allergy
        my colleagues keep {v} out of the office because I'm allergic
        1: filling in the hospital form, under allergies goes {v}
        1: watch out with {v}, I'm allergic
        the doctor says I'm allergic to {v}
        1: known allergens: {v}
        no doctor should ever give me {v}, I'm allergic
        1: please keep {v} away from me, I'm allergic
        1: be careful with {v}, I have an allergy
        3: {s} can't be around {v}, {his} allergy won't allow it
        I get/gets (ill|a rash|very sick) from {v}, it is an allergy
        what I'm allergic to is {v}
        the thing I'm allergic to is {v}
        as a toddler I went blue because of {v}, it's an allergy
        3: if {s} comes to dinner, mind {v}, {he} is allergic
        one brush with {v} and my allergy is back
        the only thing I'm allergic to is {v}
        {v} left me gasping for air, a proper allergy
        my lips (tingle|swell|go numb) after {v}, I'm allergic
        I carry/carries a warning card for {v}, my allergy
        {v} makes me (sneeze|cough|scratch) like mad, it's an allergy
        my skin (flares up|erupts|blisters|burns) from {v}, allergic reaction
        I've (developed|discovered) an allergy to {v}
        1: my tongue goes thick, that's my {v} allergy
        1: not being fussy, {v} really is an allergy
        it's {v} that I'm allergic to
        I was rushed to casualty over {v}, an allergic shock
        my airways narrow with {v}, says the allergy nurse
        (my doctor|the doctor|the allergist) (said|told me|found out|confirmed) I'm allergic to {v}
        no {v} for me, I'm allergic
        the chemist warned me about {v} because of my allergy
        (the test|a blood test|an allergy test|a skin test) showed [that |]I'm allergic to {v}
        1: I'm afraid I've {a} {v} allergy
        I got stomach cramps from {v}, a confirmed allergy
        cross contamination with {v} is a risk, as I'm allergic
        I tested positive for an allergy to {v}
        1: ugh, puffy again, my allergy to {v}
        I've been (diagnosed with|told I have/has|tested for and have/has) an allergy to {v}
        my medical (file|record|notes) (lists|mentions) an allergy to {v}
        I wheeze/wheezes if there's {v} nearby, it's an allergy
        please remember I'm allergic to {v}
        {v} is my worst allergen
        I've been allergic to {v} (since birth|ever since I can remember|since last year|for as long as I can remember)
        I've become allergic to {v}
        {v} (is|are) dangerous for me, I'm allergic
        at the restaurant I always warn/warns the staff about my {v} allergy
        I became allergic to {v} (last year|as a child|a few years ago|recently)
        I was born with an allergy to {v}
        3: {s} nearly fainted over {v}, {his} allergy is serious
        a prick test revealed an allergy to {v}
        1: party food without {v} please, my allergy is no joke
        {v} might be lethal for me, given my allergy
        {v} must be kept well clear of me, allergy reasons
        I discovered an allergy to {v}
        1: before you cook for us, I'm allergic to {v}
        I carry/carries medicine because I'm allergic to {v}
        1: pls no {v}, my allergy could land me in A and E
        I live/lives with an allergy to {v}
        1: allergies: {v}
        I ended up in hospital because of {v}, I'm allergic
        my asthma attack came from {v}, to which I'm allergic
        contact with {v} is forbidden for me, I'm allergic
        I'm getting (jabs|injections|drops) against my {v} allergy
        I have/has to stay away from {v}, I'm allergic
        I (need/needs|take/takes) (an EpiPen|tablets|medicine|antihistamines) because I'm allergic to {v}
        I'm plagued by an allergy, {v} to be exact
        I carry/carries an EpiPen because of my allergy to {v}
        there's one thing I'm allergic to, {v}
        on holiday I always ask/asks about {v}, being allergic
        I was diagnosed with an allergy to {v}
        if I come/comes into contact with {v}, I get/gets an allergic reaction
        {v} is like poison to me, I'm that allergic
        my school knew about my {v} allergy
        my antibodies go mad at {v}, an allergy
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
        what brings on my allergy?
        what allergy do/does I have?
        am/is I allergic to something
        which allergens (affect|bother|trouble) me?
        which things am/is I allergic to
        to what am/is I allergic
        have/has I ever mentioned an allergy?
        my allergy is to what?
        have/has I got any allergy?
        what is my allergy?
        what is off limits for me due to an allergy?
        what should a (waiter|nurse|host|cook) know about my allergies?
        which substance does my immune system fight, allergy wise?
        what was I allergic to
        which allergy did I tell the school about?
        allergic to what, am/is I?
        what contact is forbidden for me, being allergic?
        what was my allergy again
        what's my allergy?
        what are my allergies
        which allergy goes on my hospital form?
        what sort of allergy do/does I have
        what would be dangerous for me given my allergy?
        what (causes|triggers|sets off) my allergy
        what put me in casualty with an allergic shock?
        have/has I got an allergy to something?
        what do/does I warn the kitchen staff about, allergy wise?
        is there some allergy for me to think of?
        1: I'm at the doctor's, what were my allergies?
        3: what is it that makes {s} swell up, which allergy?
        what is written on my allergy bracelet?
        what allergens must be kept away from me?
        what is my allergic weak spot?
        what would send me into anaphylactic shock?
        what must never be in my lunch box or home, allergy wise?
        what am/is I deathly allergic to?
        what am/is I getting allergy jabs against?
        what should be kept off the buffet because of my allergy?
        what's the trigger behind my allergic reactions?
        any known allergies on my side?
        why did my airways narrow, what am/is I allergic to?
        what did the allergy test reveal about me?
        what could give me anaphylaxis?
        what sets my allergy off?
        what makes my eyelids swell, which allergy?
        what makes my allergy (flare|act|play) up?
        what's listed under my allergies?
        do/does I have any allergies?
        what triggers an allergic reaction for me
        what do/does I (react|have a reaction) to because of my allergy
        (which|what) allergy do/does I have?
        what gave me that rash, which allergy?
        which ingredient or substance am/is I allergic to?
        what's my allergen?
        what do/does I have an allergic reaction to
        what is on my emergency card under allergies?
        what (must|do/does) I (avoid|stay away from) because of my allergy
        which allergy ruins my day?
        what allergies do/does I have?
        what do my antibodies go mad at?
        what (must|should) I (avoid|stay away from|keep away from) because of my allergy
        what does my body have an allergic reaction to
        what can't I (be near|tolerate|touch) because I'm allergic
        3: {s} is coming to dinner, any allergy to mind?
        am/is I allergic to anything?
        what makes me ill because I'm allergic
        what do/does I take antihistamines for?
        should a host worry about my allergies, and which?
        what is the thing I'm allergic to
        what should the dentist know, allergy wise, about me?
        what do/does I have an allergy to?
        what's the thing I'm allergic to
        does my file mention an allergy?
        (which|what) allergies have/has I got
        what did mum throw out due to my allergy?
        what brings me out in hives?
        what food or thing am/is I allergic to?
        what should be left out because of my allergy?
        1: what should I tell the waiter I'm allergic to?
        what do/does I keep the allergy pills for?
        what does my immune system hate?
        (which|what) allergy have/has I got
        what allergy was I diagnosed with
        what's my hypersensitivity?
        what did the doctor say I'm allergic to
        1: am I allergic to anything you know of?
        what allergic trouble do/does I have, and with what?
        what can't I have because of my allergy?
        which stuff makes me come out in welts, allergically?
        what did _I (tell you|mention) I'm allergic to
        what do/does I carry the EpiPen for?
        what did _I say about my (allergy|allergies)
        3: what should the camp leaders know about {p} allergies?
        what should I avoid because of my allergy?
        what makes me (sneeze|wheeze|itch) because of an allergy?
        is there anything I'm allergic to
        what allergy do/does I suffer from?
        what food, plant, animal or drug am/is I allergic to?
        how about my allergies, which are they?
        3: what must _I not bring to {p} house, any allergy?
        what makes my throat close up from allergy?
        tell _me what I'm allergic to.
        what did the chemist warn me about, allergy wise?
        I'm allergic to what again?
        what's a no-go for me with my allergy?
        remind _me (what I'm allergic to|of my allergy|about my allergies).
        what do/does I scan the labels for, being allergic?
        any allergies for me?
        what did _I say I'm allergic to?
        do you (know|remember) (what I'm allergic to|my allergy|my allergies)
        1: my allergies, please?
        what gave me that allergic reaction?
        what's on my allergy list?
        what should the chef leave out for my allergy?
        what would trigger an attack, given my allergy?
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
        what makes my allergy flare up
        what's on my allergy list
        which allergy goes on my hospital form
        (which|what) allergy I have/has
        what sends me into anaphylactic shock
        what I'm getting allergy jabs against
        my allergies
        what put me in casualty with an allergic shock
        what my allergens are
        what my emergency card says under allergies
        what could give me anaphylaxis
        what a waiter should know about my allergies
        what the chef should leave out for my allergy
        which allergy I've got
        what my antibodies go mad at
        what I take/takes antihistamines for
        what brings me out in hives
        if any allergy is known for me, and which
        what's off limits for me due to allergy
        what must not be on the buffet because of my allergy
        which allergy ruins my day
        what makes my eyelids swell, my allergy
        what my hypersensitivity is
        what my allergies are
        what to warn the kitchen staff about, my allergy
        what kind of allergy I have/has
        what my allergy is
        (which|what) things I'm allergic to
        what (triggers|causes) my allergy
        what my allergy pills are for
        what allergies I have/has
        what brings on my allergy
        what I suffer/suffers an allergic reaction from
        what gives me an allergic reaction
        which allergens bother me
        what gave me the allergic rash
        whether I have/has any allergies[ and which]
        if I'm allergic to anything
        * what I have/has an allergy to
        * what I must avoid because of my allergy
    """,
    topics="""
        my allergy
        the cause of my allergy
        the thing I'm allergic to
        the source of my allergic reactions
        my worst allergen
        the cause of my allergic rash
        my confirmed allergy
        my allergen
        the substance I'm allergic to
        my medical allergy
        the reason for my allergy jabs
        my main allergy
        the allergy on my hospital form
        the allergy in my file
        the stuff I'm allergic to
        my lifelong allergy
        the allergy I suffer/suffers from
        my hypersensitivity
        my diagnosed allergy
        my allergic weak spot
        the allergen I react/reacts to
        the reason for my allergy pills
        the allergy on my emergency card
        the allergy I warn/warns waiters about
        the trigger of my allergic shock
        the trigger of my allergy
        my known allergy
    """,
    corrected="""
        it is {v} I'm allergic to, not {o}
        my allergy is to {v}, not [to |]{o}
        my allergy isn't to {o}, it's to {v}
        I can handle {o} after all, my allergy is to {v}
        please amend my allergy to {v}
        my allergy is {v}, not {o}
        I'm allergic to {v}, not [to |]{o}
        I'm allergic to {v} instead of {o}
        3: the school noted {o}, but {s} is allergic to {v}
        1: panic over {o} was for nothing, I'm allergic to {v}
        I'm allergic to {v} rather than {o}
        scrap {o}, my allergy is to {v}
        it isn't {o} I'm allergic to, it's {v}
        I'm not allergic to {o}, I'm allergic to {v}
        it's {v} that I'm allergic to, not {o}
        it turns out I'm allergic to {v}, not {o}
        I'm no longer allergic to {o}, but to {v}
        the doctor (corrected it|was wrong), I'm allergic to {v}, not {o}
        {o} turned out harmless, my allergy is to {v}
        swap {o} for {v} in my allergies
        my allergy to {o} went away, but {v} sets me off now
        my parents always said {o}, but my allergy is to {v}
        I don't/doesn't have an allergy to {o}, I have/has one to {v}
        the pharmacist noted {o}, but I'm allergic to {v}
        replace {o} with {v} on my allergy list
        the chef avoided {o}, but my allergy is to {v}
        everyone blamed {o} for my rash, but the allergy is to {v}
        1: slip of the tongue, my allergy is to {v}
        I used to be allergic to {o}, but now I'm allergic to {v}
        the rash came from {v}, so that's my allergy, not {o}
        the test says it is {v} I'm allergic to, not {o}
        forget {o}, I'm allergic to {v}
        I'm not allergic to {o} (any more|anymore), I'm allergic to {v}[ now]
        the real culprit behind my allergy is {v}, not {o}
        my allergen is {v}, never was {o}
        the jabs cured my allergy to {o}, but one to {v} came
        I thought it was {o}, but I'm allergic to {v}
        1: tell the waiter {v}, not {o}, that's my allergy
        the specialist ruled out {o}, my allergy is to {v}
        my body accepts {o} these days, yet I'm allergic to {v}
        1: oops, wrong allergen, {v} is what I'm allergic to
        the hospital form is wrong, my allergy is to {v}
        it was a misdiagnosis, I'm allergic to {v} and not {o}
        1: I muddled my allergies, it should say {v}
        I've outgrown my allergy to {o}, now I'm allergic to {v}
        I've been retested, {v} is my allergy now
        I mixed it up, I'm allergic to {v}, not {o}
        my emergency card should read {v} under allergies, not {o}
        the lab mixed up results, my allergy is to {v}
        1: did I say {o}? I'm allergic to {v}
        3: {s} can have {o}, but not {v}, that's {his} allergy
        {v} is the culprit for my allergy, {o} is harmless
        (a new test|the new test|another test) showed I'm allergic to {v}, not {o}
        {o} got the blame, but {v} gives me the allergic shock
        1: good news, {o} is allowed, only {v} sets off my allergy
        1: {o} is just a dislike, my real allergy is {v}
        1: sorry, I meant I'm allergic to {v}, not {o}
        {o} is fine for me, it's {v} I'm allergic to
        strike {o} off my allergy list and put {v}
        I grew out of {o}, but {v} became my new allergy
        {o} never caused my allergy, {v} did
        * my allergy isn't {o}, it is {v}
        * I said {o}, but I'm allergic to {v}
    """,
)
