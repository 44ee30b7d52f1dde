"""How people say their nationality, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

NATIONALITY = Attribute(
    key="nationality",
    kind="nationality",
    answer="I am/is {v}.",
    weight=0.7,
    related=frozenset({"birthplace", "origin", "native", "hometown"}),
    told="""
        I'm {v} by nationality
        1: nationality: {v}
        1: citizenship: {v}
        I go/goes through customs with {a} {v} passport
        1: {v} citizen here
        1: {v} passport holder here
        I acquired {v} (citizenship|nationality)[ by marriage| by naturalisation]
        1: my nationality? {v}
        I queue/queues with {a} {v} passport at the airport
        the (embassy|consulate) I turn/turns to as a citizen is the {v} one
        1: {v} by nationality[, by the way]
        my nationality is {v}
        I am/is {a} {v} citizen
        I'm {a} {v} passport holder
        I'm {v} through naturalisation
        I'm {a} {v} citizen[ by birth| by marriage| by descent| since birth| through my parents| through my mother]
        I'm {v} by (birth and passport|citizenship|passport)
        the emblem on my passport is {v}
        I fly/flies with {a} {v} passport
        put me down as {v} under nationality
        I have/has {v} (citizenship|nationality)
        I'm {v}, (nationality-wise|by nationality|according to my passport|if you ask about nationality)
        I'm (legally|officially) {v}
        I'm legally {a} {v} citizen
        my passport was issued by the {v} (embassy|consulate|government)
        no visa needed for me, being {a} {v} national
        I'm proud to be {a} {v} citizen
        I'm proud of my {v} (nationality|citizenship|passport)
        I'm a naturalised {v} citizen
        I'm {a} {v} citizen
        I'm a naturalized {v} citizen
        I'm {v} thanks to my (dad's|mum's|mom's|grandfather's|grandmother's) passport
        I'm {v} as far as the authorities are concerned
        I'm a holder of {a} {v} passport
        I own/owns {a} {v} passport
        I never gave up being {a} {v} national, despite moving
        1: we got our {v} passports through grandpa's papers
        I've renewed my {v} passport
        the cover of my passport bears the {v} coat of arms
        I live/lives abroad but remain/remains {a} {v} national
        I hold/holds {v} (citizenship|nationality)
        if I get/gets arrested abroad, phone the {v} embassy
        3: {p} passport is {v}
        I'm {v} on paper
        I've kept my {v} (passport|citizenship) all this time
        I'm {a} {v} subject
        wherever I live/lives, my citizenship stays {v}
        I've got {v} (citizenship|nationality)
        I sang the {v} anthem at my citizenship ceremony
        I've got {a} {v} passport
        I applied for {v} citizenship and (got it|was accepted|was approved)
        I possess/possesses {v} citizenship
        3: {s} holds {v} citizenship
        I enjoy/enjoys {v} citizenship
        I have/has {v} papers
        as {a} {v} citizen I got evacuated on the first plane
        by law I belong/belongs to the {v} nation
        I have/has {a} {v} passport
        I'm eligible for {v} consular help, being a national
        1: we all hold {v} passports in my family
        my parents registered me at the {v} consulate, so I'm a citizen
        I'm {v} in the eyes of the law
        I've been {a} {v} citizen (since birth|all my life|for years|for ages)
        I've held {a} {v} passport (for years|all my life|since childhood)
        I was born {a} {v} citizen
        I show/shows {a} {v} passport at (the border|the airport|customs|immigration)
        I was born with {v} (citizenship|nationality)
        1: look at my passport photo, awful, but the passport's {v}
        I feel/feels at home anywhere, though my passport is {v}
        I have/has the right to vote as {a} {v} national
        I was granted {v} citizenship[ years ago]
        I hold/holds {a} {v} passport
        I'm a full {v} citizen
        I was given {v} citizenship at birth
        I got my {v} (citizenship|nationality) (at birth|through my parents|years ago|by descent)
        1: passport: {v}
        I've gained {v} (citizenship|nationality)
        1: the visa form wants a nationality, write {v}
        I received {v} citizenship (years ago|at birth|through my parents)
        I inherited my {v} citizenship from my (mother|father|parents)
        I swore allegiance at the town hall and walked out {v}
        I travel/travels on {a} {v} passport
        my passport was issued by the {v} authorities
        I travel/travels with {a} {v} passport
        I'm a citizen with {a} {v} passport
        I carry/carries {a} {v} passport
        I vote/votes as {a} {v} citizen
        I count/counts as {a} {v} (citizen|national)
        I keep/keeps my {v} passport in a drawer
        my nationality is (officially |legally |){v}
        I present/presents {a} {v} passport at the border
        I'm entitled to {a} {v} passport and have/has one
        my travel documents are {v}
        1: I'm abroad on a work permit, since my passport is {v}
        I've got {v} papers
        1: my wife and I are both {v} nationals
        I got called up for {v} military service, being a citizen
        1: marrying abroad made me {v} too, citizenship and all
        my nationality happens to be {v}
        for the record, my nationality is {v}
        1: customs officer: nationality? me: {v}
        my identity card is {a} {v} one
        1: {v} national here
        the consul bailed me out because I'm {a} {v} citizen
        3: {s} flashed {his} {v} passport and got through
        one grandparent was enough to get me {a} {v} passport
        I claim/claims {v} nationality by descent
        1: my passport's gone missing, {a} {v} one
        as for my nationality, I'm {v}
        my legal nationality is {v}
        my passport is {a} {v} one
        my passport says (I'm {v}|{v})
        1: {v} by passport
        my nationality, should the airline ask, is {v}
        my ballot came by post, as I'm {a} {v} voter abroad
        my (passport|ID) shows (that I'm|I'm) {v}
        I could be picked for the {v} side, as I have/has the passport
        3: {s} waved {a} {v} passport at the officer
        my (passport|ID|visa) (states|gives|lists) my nationality as {v}
        I lined up in the lane for {v} passport holders
        on my student visa the nationality reads {v}
        the passport I (hold/holds|have/has|travel/travels on) is {v}
        I'm a card-carrying {v} citizen
        I passed the citizenship test and am/is {v}
        I got my passport from the {v} (embassy|consulate)
        my nationality is nothing exotic, just {v}
        I've had {v} citizenship (for years|since birth|all my life)
        1: the jury summons proves it, I'm {a} {v} citizen
        my residence permit lists me as {a} {v} national
        I identify/identifies as {v} by nationality
        I'm no tourist there, I'm {a} {v} citizen
        the nationality in my passport is {v}
        my birth certificate and passport say {v}
        I obtained {v} (citizenship|nationality)[ at last| through an ancestor]
        the nationality I (hold/holds|have/has) is {v}
        the citizenship I (hold/holds|have/has) is {v}
        3: the embassy of {s} is the {v} one, {he}'s a citizen
        {v} is my nationality
        {v} is my citizenship
        I tick/ticks the {v} box for nationality
        {v} is the nationality in my passport
        1: for the airline: {v} passport, still valid
        my civil status: {v} (citizen|national)
        I pledged loyalty to the flag and am/is now {a} {v} national
        1: census time, so under citizenship goes {v}
        my papers say {v}
        I've been awarded {v} citizenship
        I'm of {v} nationality
        the judge handed me the certificate that made me {v}
        {v} is what my passport says
        by citizenship I'm {v}
        in terms of nationality, I'm {v}
        1: check-in asked for citizenship, so I typed {v}
        when it comes to nationality, I'm {v}
        my travel document is {v}
        when forms ask for nationality, I (put/puts|write/writes|tick/ticks) {v}
        I took the oath as {a} {v} citizen
        my passport is {v}
        on forms I (put/puts|write/writes|give/gives) {v} as my nationality
        in the athletes' list I compete/competes as {a} {v} national
        people ask about my nationality, I'm {v}
        1: nationality = {v}
        1: my family and I have {v} (citizenship|nationality|passports)
        I've acquired {a} {v} passport
        my application for {v} citizenship went through
        I've retained my {v} (citizenship|nationality)
        my papers are {v}
        1: we're {v} citizens, my family and I
        1: bit boring, but my nationality's {v}
        the hotel clerk copied my {v} passport at check-in
        1: as {a} {v} citizen, I (can travel easily|vote every time|need a visa sometimes)
        after heaps of paperwork I'm finally {v}, certificate and all
        I just renewed my {v} passport
        3: {s} has {a} {v} passport, (_I think|by the way|if _I remember rightly)
        the border guard stamped my {v} passport
        * I'm {a} {v} national
        * by nationality I'm {v}
        * my citizenship is {v}
    """,
    asked="""
        what is my nationality?
        what nationality am/is I again?
        what's my nationality again?
        which nationality do/does I have?
        what travel document have/has I got, which nationality?
        what nationality do/does I hold?
        which nation am/is I a citizen of?
        what citizenship did I (apply for|acquire|obtain|receive)?
        have _I told you my nationality?
        3: {s} is what nationality?
        whose passport do/does I carry?
        what's my civil status in terms of nationality?
        3: what citizenship does {s} have?
        what's my legal nationality?
        1: what passport have we got in my family?
        what's my nationality?
        what nationality do/does I claim?
        which government issued my passport?
        what citizenship do/does I (have|hold)?
        1: passport of which country, mine?
        what should go under nationality for me?
        which citizenship do/does I hold?
        what nationality is listed on my residence permit?
        which passport should I pack?
        which consulate renews my passport?
        do/does I need a visa, and what nationality am/is I?
        tell _me what nationality I am/is.
        what goes in the citizenship box of my visa form?
        as a citizen of where am/is I registered?
        whose coat of arms is on my passport cover?
        what did I swear allegiance to, as a citizen?
        what passport did I renew?
        which nation do/does I legally belong to?
        what passport do/does I fly with?
        1: customs will ask, so what's my nationality?
        remind _me what nationality I am/is.
        under which nationality do/does I compete?
        in which country's elections may I vote as a citizen?
        what nationality am/is I?
        do you (know|remember|recall) what nationality I am/is?
        what kind of passport do/does I (have|hold|carry)?
        what passport do/does I travel (on|with)?
        which passport do/does I (carry|travel on|travel with|own)?
        what sort of passport have/has I got?
        which nationality did my grandparent's papers get me?
        what nationality do/does I have?
        which passport have/has I got?
        1: filling in the census, what's my citizenship?
        what citizenship have/has I (got|acquired|obtained|gained)?
        what anthem did I sing at the citizenship ceremony?
        what nationality is (on|in) my passport?
        what nationality does my passport (show|say|give|state)?
        what nationality is my passport?
        and my nationality is?
        which (country's|nation's) passport do/does I (hold|have|carry)?
        which embassy would bail me out abroad?
        where do/does I hold citizenship?
        what nationality would the police record for me?
        what passport do/does I show at (the border|the airport|customs|immigration)?
        what do my papers say about my nationality?
        what does my identity card give as my nationality?
        which queue should I join at passport control?
        (which|what) country am/is I a citizen of?
        of (which|what) country am/is I a citizen?
        of (which|what) nationality am/is I?
        (which|what) citizenship do/does I have?
        which country would have to take me back?
        what nationality goes on my (boarding card|visa form|permit)?
        what am/is I by nationality?
        what am/is I, nationality-wise?
        (which|what) citizenship was I (born with|granted|given)?
        which (embassy|consulate) issued my passport?
        what should go in the nationality field for me?
        which state am/is I a subject of?
        what nationality have/has I acquired?
        what country am/is I a national of?
        what nationality did _I say I am/is?
        1: my nationality is which one?
        which (embassy|consulate) do/does I turn to as a citizen?
        what nationality should the hotel note at check-in?
        what nationality does the airline have for me?
        what emblem is on my passport, which nationality?
        3: which embassy looks after {s}?
        (which|what) citizenship did _I say I have/has?
        which country issued my passport?
        to which state do/does I owe allegiance?
        (which|what) passport do/does I (have|hold)?
        which embassy should get the call if I lose/loses my passport?
        where am/is I a citizen?
        what does my passport say I am/is?
        1: what do I say when the officer asks for my nationality?
        what nationality did I keep despite moving abroad?
        what nationality do/does I put on forms?
        what passport do/does I present at the border?
        what am/is I on paper, by nationality?
        what nationality have/has I got?
        for which national side could I be picked, by passport?
        my passport is from which country?
        what nationality was I again?
        in the eyes of the law, what nationality am/is I?
        which is my nationality?
        which army could call me up as a citizen?
        what's the nationality (in|on) my passport?
        what nationality did I marry into?
        which flag did I pledge loyalty to as a citizen?
        my nationality is what?
        I'm of (what|which) nationality?
        which box do/does I tick for nationality?
        1: what nationality am I, do you (know|remember)?
        3: what's {p} nationality?
        did _I mention my nationality?
        what did the naturalisation certificate make me?
        which state am/is I a citizen of?
        what am/is I in the eyes of the border guard?
        1: I've lost my passport, which embassy should I ring?
        3: what nationality did the officer read in {p} passport?
        * which nationality am/is I?
        * what citizen am/is I?
    """,
    clauses="""
        what nationality I am/is
        what my nationality is
        (which|what) nationality I am/is
        where I'm a citizen
        what the naturalisation certificate made me
        which passport I pack/packs
        what nationality I've got
        what nationality my residence permit lists
        (which|what) citizenship I (have/has|hold/holds)
        which state I'm a citizen of
        what nationality I have/has
        which embassy would bail me out
        which country issued my passport
        (which|what) country I'm a citizen of
        which nation I legally belong/belongs to
        what goes in the citizenship box for me
        what kind of passport I (have/has|hold/holds)
        which box I tick/ticks for nationality
        what nationality to put on my visa form
        which consulate renews my passport
        what nationality is in my passport
        which queue I should join at passport control
        where I hold/holds citizenship
        what nationality the airline has for me
        to which state I owe/owes allegiance
        what my papers say about my nationality
        whose coat of arms is on my passport
        which nation I'm a citizen of
        which passport I show/shows at the border
        what my passport says I am/is
        what citizenship I (acquired|obtained)
        of what nationality I am/is
        which country would have to take me back
        the nationality in my passport
        * (which|what) passport I have/has
    """,
    topics="""
        my nationality
        the nationality in my passport
        the nationality I (have/has|hold/holds)
        the nationality of my passport
        the embassy that looks after me as a citizen
        the citizenship I (have/has|hold/holds)
        my official nationality
        the nation I legally belong/belongs to
        the nationality in my papers
        the citizenship I acquired
        the nationality I tick/ticks on forms
        the state I owe/owes allegiance to
        the nationality for my visa form
        my legal nationality
        the country I'm a citizen of
        my nationality by law
        the nationality on my identity card
        the state I'm a citizen of
        the consulate that renews my passport
        the nationality on my residence permit
        my nationality on paper
        the citizenship I swore allegiance for
        the nationality the airline has for me
        the issuing country of my passport
        the coat of arms on my passport
        the entry for my citizenship box
        * my citizenship
    """,
    corrected="""
        I became {a} {v} citizen
        my nationality is {v}, not {o}
        my nationality isn't {o}, it's {v}
        my nationality is {v} now[, not {o}]
        my papers say {v}, not {o}
        my passport was issued by {v} authorities, not {o} ones
        my citizenship is {v}, not {o}
        I've never held {o} citizenship, only {v}
        my passport is {v}, not {o}
        my passport isn't {o}, it's {v}
        I have/has {v} citizenship, not {o}
        1: bye bye {o} passport, hello {v} one
        I've become {a} {v} citizen
        people guess {o}, but by nationality I'm {v}
        1: the ceremony was today, I'm {a} {v} citizen now
        I passed the citizenship test, I'm {v} now
        my (citizenship|legal status) changed from {o} to {v}
        put {v} instead of {o} as my nationality
        I sound/sounds {o}, but legally I'm {v}
        I let my {o} citizenship lapse, leaving me {v}
        1: typo, my nationality is {v}, not {o}
        the ministry stripped me of {o} citizenship, I'm {v} now
        after the wedding I switched from {o} to {v} citizenship
        I waited ages, and finally the {v} passport came
        I have/has {v} citizenship now[, not {o}]
        3: {s} swore allegiance last week, so {he}'s {v} now
        I've exchanged my {o} passport for {a} {v} one
        I'm {a} {v} citizen now[, no longer {o}]
        please change my nationality to {v}
        I'm {a} {v} citizen, not {o}
        my {o} passport expired, I hold/holds {a} {v} one now
        I'm no longer {o}, I have/has {v} citizenship[ now]
        1: it's through, the judge made me {v} this morning
        I'm {v} by nationality, not {o}
        1: oops, I'm {v} by passport, not {o}
        I've acquired {v} nationality, no longer {o}
        I (gave up|renounced) my {o} citizenship and became {v}
        I changed my nationality[ from {o}] to {v}
        I live/lives among {o} people, but my passport is {v}
        I swapped my {o} passport for {a} {v} one
        1: embarrassing, I ticked {o}, yet my citizenship is {v}
        I'm not {o}, I'm {v} by nationality
        3: {p} nationality is {v}, not {o}
        I (was|got) naturalised and have/has {v} citizenship now
        no more {o} consulate, my certificate makes me {v}
        {o} was a mistake, my nationality is {v}
        I surrendered the {o} passport, so it's {v} now
        I was granted {v} citizenship and am/is no longer {o}
        tear up my {o} papers, I'm officially {v}
        the airline has me as {o}, but my passport is {v}
        I took the oath and am/is {v} by citizenship now
        I [just |recently ]got {v} citizenship
        I obtained {v} citizenship at last
        at customs I join/joins the {v} nationals, not the {o} ones
        I've handed in my {o} passport for {a} {v} one
        I [just |recently ]received {a} {v} passport, my old one was {o}
        I used to be {o}, but now I have/has {a} {v} passport
        the clerk typed {o}, though I'm {a} {v} national
        forget {o}, my nationality is {v}
        my spouse is {o}, whereas my own passport is {v}
        scrap {o}, my nationality is {v}
        1: I said {o}, but I have {a} {v} passport
        3: _I mixed that up, {s} has {v} nationality
        3: {s} seemed {o}, but the passport is {v}
        3: {s} was naturalised and is {v} now
        I've been naturalised as {v}, no longer {o}
        my visa form is wrong, the nationality should read {v}
        * I took {v} citizenship
    """,
)
