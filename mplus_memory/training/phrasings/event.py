"""How people say when an appointment is, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute
from mplus_memory.training.nouns import EVENTS

EVENT = Attribute(
    key="event",
    kind="moment",
    weight=2.5,
    nouns=EVENTS,
    answer="my {n} is on {v}.",
    told="""
        my {n} is on {v}
        1: {n} on {v}
        1: my {n}: {v}
        my next {n} is on {v}
        1: got my {n} on {v}
        they offered me {v} for my {n} and it's agreed
        1: yay, my {n} is on {v}
        they want me in on {v} for my {n}
        I'm summoned to my {n} on {v}
        the countdown to my {n} ends on {v}
        the invitation for my {n} says {v}
        I'm occupied on {v} with my {n}
        1: got {an} {n} on {v}
        my {n} is all sorted for {v}
        I'm dreading my {n} on {v}
        I have/has {an} {n} on {v}
        1: {v}, my {n}
        I have/has my {n} on {v}
        1: just got the date, my {n} is on {v}
        my {n} will (take place|happen|start) on {v}
        my {n} goes ahead on {v}
        the date of my {n} is {v}
        1: got {an} {n} booked, {v}
        my {n} is pencilled in for {v}
        my {n} falls on {v}
        my {n} is due on {v}
        on {v} I have/has {an} {n}
        my {n} is arranged for {v}
        I set {v} aside for my {n}
        my {n} is (arranged|confirmed|down|lined up|set) for {v}
        on {v} I have/has my {n}
        my {n} has been (scheduled|booked|arranged|set|confirmed|fixed) for {v}
        they're expecting me for my {n} on {v}
        whatever happens, on {v} I'm at my {n}
        on {v} is my {n}
        my attendance at the {n} is requested on {v}
        I'm shutting the shop on {v} for my {n}
        my {n} approaches, it's on {v}
        after much to and fro, my {n} is on {v}
        barring illness, my {n} will go ahead on {v}
        my {n} got (scheduled|booked|arranged) for {v}
        1: can't do lunch on {v}, got my {n}
        my {n} was (scheduled|booked|arranged|set|confirmed) for {v}
        my {n} (takes place|will be|is planned|is set|is booked) on {v}
        not long now, my {n} is on {v}
        1: need a babysitter on {v}, it's my {n}
        my {n} is on the cards for {v}
        1: we nailed down {v} for my {n}
        1: {v}: {n}, don't forget
        my {n} is happening on {v}
        my {n} is taking place on {v}
        my {n} is (scheduled|fixed|planned|booked) for {v}
        the earliest opening for my {n} was {v}, so I took it
        my {n} (should|ought to) be on {v}
        the only gap for my {n} was {v}, so be it
        my {n} is on the agenda for {v}
        my {n} is being held on {v}
        I've got {an} {n} on {v}
        I'm invited to my {n} on {v}
        my upcoming {n} is on {v}
        I've got my {n} on {v}
        the {n} I have/has is on {v}
        I secured {v} for my {n}
        the {n} I booked is on {v}
        there is my {n} on {v}
        I'm having my {n} on {v}
        I'm having {an} {n} on {v}
        I've pencilled in my {n} for {v}
        my {n} is coming up on {v}
        I'll have my {n} over with on {v}
        after ages on the waiting list, my {n} is finally on {v}
        my {n} begins on {v}
        all being well, my {n} is on {v}
        I'm booked in for my {n} on {v}
        I'm spoken for on {v}, {n} and all that
        1: please schedule my {n} for {v}
        I'm down for {an} {n} on {v}
        three cheers, my {n} is definite now, {v}
        my {n} rolls around on {v}
        I booked my {n} for {v}
        I'm scheduled for {an} {n} on {v}
        my {n} is the reason I'm unreachable on {v}
        my {n} lands on {v}
        there's a sticky note on my fridge, {n}, {v}
        1: we agreed on {v} for my {n}
        it slipped my mind that my {n} is on {v}
        an email confirmed my {n} for {v}
        I'm due for my {n} on {v}
        (don't let _me forget|remind _me of) my {n} on {v}
        I bought a new outfit for my {n} on {v}
        1: omg, my {n} is on {v}
        I'm going to my {n} on {v}
        I can't come on {v}, that is my {n}
        my long-awaited {n} is on {v}
        I'll be offline on {v}, thanks to my {n}
        I'm off to my {n} on {v}
        my {n} is slated for {v}
        I'm attending my {n} on {v}
        I'm busy on {v} because of my {n}
        my boss gave me {v} off because of my {n}
        I'll be at my {n} on {v}
        I'm committed on {v}, namely to my {n}
        kindly note that my {n} is on {v}
        I'll be (busy|away|out) on {v} with my {n}
        I managed to get {v} for my {n}
        I face/faces my {n} on {v}
        my calendar says {n} on {v}
        I've (arranged|planned|booked|scheduled|got) {an} {n} for {v}
        they can fit me in on {v} for my {n}
        my {n} is going to be on {v}
        1: gonna be at my {n} on {v}
        I nearly forgot, my {n} is on {v}
        time flies, my {n} is already on {v}
        1: pencil in my {n} for {v}
        I've got {an} {n} (coming up|planned|booked|lined up) on {v}
        I'm going to have my {n} on {v}
        I've been given {v} for my {n}
        1: {n} day is {v}
        I must (attend|get to|turn up for|show up for) my {n} on {v}
        I go/goes to my {n} on {v}
        I made my {n} for {v}
        the big day, my {n}, is {v}
        I arranged my {n} for {v}
        I put my {n} in the (diary|calendar) for {v}
        {v} is when my {n} is
        I'm dashing off to my {n} on {v}
        3: {s} won't be in on {v}, {he} has {his} {n}
        my whole family will cheer me on at my {n} on {v}
        I (reserved|blocked|picked|booked) {v} for my {n}
        I circled {v} on the wall planner for my {n}
        my {n} kicks off on {v}
        I can't sleep for nerves, my {n} is on {v}
        I took the day off on {v} for my {n}
        I'm expecting my {n} on {v}
        3: ring {s} on {v} and wish {him} well, it's {his} {n}
        the slot for my {n} is on {v}
        I'm (nervous about|excited about|preparing for|getting ready for|looking forward to) my {n} on {v}
        I earmarked {v} for my {n}
        I can't make it on {v} because of my {n}
        nobody may disturb me on {v}, that's my {n}
        I have/has {an} {n} coming up on {v}
        I'm tied up on {v}, it's my {n}
        come rain or shine, I've got my {n} on {v}
        I set an alarm for my {n} on {v}
        I'm not (free|available) on {v} because of my {n}
        my ticket for the {n} is dated {v}
        1: D-day for my {n} is {v}
        I have/has {an} {n} (planned|booked|scheduled) for {v}
        I'm (counting down to|waiting for) my {n} on {v}
        the card from the office reads: {n}, {v}
        I'm nowhere to be found on {v}, I've got my {n}
        1: add my {n} to the planner, {v}
        (on {v}|come {v}) I'm going to my {n}
        1: bear in mind that my {n} is on {v}
        my {n} starts on {v}
        1: got a text, {n} confirmed, {v}
        my big {n} is on {v}
        on {v} I'll be at my {n}
        I swapped shifts, since my {n} is on {v}
        on {v} my {n} takes place
        I need/needs to go to my {n} on {v}
        on {v}, it's my {n}
        {v} is the day I have/has my {n}
        my {n} comes round on {v}
        they gave me {v} for my {n}
        my {n} occurs on {v}
        {v} is (set|reserved|booked|marked) for my {n}
        the day of my {n} is {v}
        my phone will buzz on {v} for my {n}
        {v} is my {n}
        it's my {n} on {v}
        1: keep {v} free, that's my {n}
        my {n} is (only|already|finally) on {v}
        the letter says my {n} is on {v}
        my {n} is looming on {v}
        they (booked|put|scheduled) me in for my {n} on {v}
        my {n} gets under way on {v}
        my {n} ended up on {v}
        they (scheduled|booked|arranged|set|fixed) my {n} for {v}
        I've scheduled my {n} for {v}
        3: {s} is a bundle of nerves, {his} {n} is on {v}
        the (appointed|agreed|chosen|confirmed) day for my {n} is {v}
        the receptionist put me down for {v}, that's my {n}
        I've ordered a taxi to my {n} for {v}
        I signed up for my {n} on {v}
        my {n} clashes with football on {v}
        1: we plumped for {v} as the day of my {n}
        1: pray for me on {v}, my {n}
        I'm skipping the gym on {v}, my {n} is then
        no plans on {v} please, that's my {n}
        my {n} is timetabled for {v}
        1: oh dear, my {n} is on {v} and nothing's ready
        1: fingers crossed for my {n} on {v}
        I've committed to {v} for my {n}
        there's {an} {n} in my (diary|calendar) for {v}
        I'm required to appear at my {n} on {v}
        (save the date|mark the date), my {n} is on {v}
        my stomach is in knots about my {n} on {v}
        my diary says {n} on {v}
        I need/needs a lift to my {n} on {v}
        1: ugh, {n} on {v}
        I (agreed on|settled on|chose) {v} for my {n}
        my {n} commences on {v}
        1: put my {n} in the (calendar|diary) for {v}
        weather permitting, my {n} will be on {v}
        1: wish me luck for my {n} on {v}
        I'm free after my {n} on {v}
        1: don't let me miss my {n} on {v}
        nothing else fits in on {v}, I have/has my {n}
        I'm expected at my {n} on {v}
        * (put|write) my {n} down for {v}
        * {v} is the day of my {n}
        * I need/needs to be ready for my {n} on {v}
        * I'll have my {n} on {v}
        * my {n} happens on {v}
        * I have/has to be at my {n} on {v}
        * I've booked my {n} for {v}
    """,
    asked="""
        when is my {n}?
        when was my {n} again
        when's my next {n}
        when's my {n}?
        (which|what) day did I (secure|reserve|pick|choose) for my {n}?
        for when have/has I booked my {n}?
        when is my {n} again
        how long until my {n}, what's the date?
        (which|what) date is (circled|marked) for my {n}?
        what's the day of my {n}
        (what|which) day is my {n}[ on]?
        when am/is I booked in for my {n}?
        when am/is I due at my {n}?
        what is the day of my {n}
        when is it, my {n}?
        (what|which) date is my {n} (set|booked|planned|scheduled) for
        when must _I get ready for my {n}?
        what day do/does I swap shifts because of my {n}?
        3: when should _I ring {s} about {his} {n}, what day is it?
        when do/does I have [the |my |]{n}?
        what did the receptionist say, when's my {n}?
        have/has I got {an} {n} coming up, and when?
        give _me the date of my {n}.
        (what|which) day is my {n} (set|booked|planned|scheduled) for
        how long have/has I got before my {n}, what's the date?
        on (what|which) day do/does I have my {n}
        when does my {n} go ahead?
        which day does my {n} clash with?
        for which date is my {n} down?
        what is the date of my {n}?
        when did they book me in for my {n}?
        did I forget my {n}, when is it?
        how far off is my {n}, which date?
        3: when won't {s} be in because of {his} {n}?
        what's written on the fridge about my {n}, which day?
        when am/is I spoken for because of my {n}?
        on which day should you wish me well for my {n}?
        when am/is I expected (at|for) my {n}?
        when am/is I (having|going to|attending) my {n}
        when do/does I (go to|have to go to|need to be at|attend) my {n}
        what's the date of my {n}?
        when will I have my {n}
        has my {n} got a date yet?
        when will my {n} (take place|happen|be held|start)
        when can they fit me in for my {n}?
        (which|what) slot have/has I got for my {n}?
        on (what|which) (day|date) is my {n}?
        when's the earliest I could get for my {n}?
        when am/is I wanted at my {n}?
        when is my {n} (happening|taking place|due|coming up|going to be)
        when can I tick off my {n}, what's the date?
        when is my {n} (arranged|set|supposed to be|meant to be|fixed)
        {n} coming up, but when?
        {n}, which day was that for me?
        my {n} is on which day?
        is my {n} still ages away, what day is it?
        when will my {n} be?
        (which|what) date should _I circle for my {n}?
        (which|what) day am/is I dreading because of my {n}?
        when does my {n} (happen|start)
        what does my (diary|calendar|planner|schedule) say about my {n}?
        what day did I nail down for my {n}?
        my {n}, when is it?
        when should the outfit for my {n} be ironed?
        by when must I be ready for my {n}?
        when did I (book|schedule|arrange|plan) my {n} for
        what (day|date) did I (book|schedule|arrange|plan) my {n} for
        1: when's that {n} of mine?
        when does my {n} roll around?
        when did _I say my {n} is?
        my {n}, was that this month, which day?
        what (day|date) was my {n}
        when did _I (tell you|mention) my {n} (is|was)
        when is my next {n}?
        what (day|date) did _I (say|give) for my {n}
        what date is printed on the card for my {n}?
        what did _I say about the date of my {n}
        how many sleeps till my {n}, when is it?
        when does my {n} take place?
        when is my {n} (pencilled in|slated|timetabled)?
        when do/does I need a babysitter for my {n}?
        look up when my {n} is.
        when's {n} day for me?
        (which|what) day have/has I got {an} {n}?
        how soon is my {n}, which day
        when must I (attend|show up for|turn up for) my {n}?
        is my {n} soon, and when
        when will I be nervous about my {n}, which day is it?
        when am/is I required to appear at my {n}?
        what day do/does I have my {n}?
        when is the {n} I have/has
        do you (know|remember) (when my {n} is|the date of my {n})
        have/has I missed my {n}, or when is it?
        do/does I have {an} {n} soon, and when?
        (which|what) day did they offer me for my {n}?
        1: {n} when?
        remind _me when my {n} is.
        when should the taxi take me to my {n}?
        tell _me (when my {n} is|the date of my {n}).
        when should _I expect my {n}?
        on which morning should _I wake up early for my {n}?
        have _I told you when my {n} is
        any news when my {n} is?
        for when should _I set an alarm because of my {n}?
        check the planner, when's my {n}?
        which day should _I keep free for my {n}
        when's the big day, my {n}?
        which day must I ask off for my {n}?
        which day am/is I unreachable because of my {n}?
        for which day do/does I need a lift to my {n}?
        what date was in the email about my {n}?
        when do/does I have to (attend|be at|turn up for) my {n}?
        which day did I plump for, for my {n}?
        when shouldn't _I plan anything, on account of my {n}?
        which day will I be out of the office for my {n}?
        when is my {n} (scheduled|planned|booked)?
        when can't I do lunch because of my {n}?
        is my {n} this week or later, which day?
        is {an} {n} pencilled in for me, and for when?
        when does my {n} (begin|commence|kick off|get under way|come round)?
        (which|what) day did we agree on for my {n}?
        when do they want me for my {n}?
        is there a date for my {n}
        what's on the calendar for my {n}, which day
        date of my {n}?
        * for when is my {n} (booked|planned)?
        * (what|which) date is my {n}?
        * when exactly is my {n}?
        * when have/has I got my {n}?
        * on what date do/does I have my {n}?
    """,
    clauses="""
        when my {n} is
        when my {n} was
        when my next {n} is
        when I have/has my {n}
        when I have/has to turn up for my {n}
        when they want me for my {n}
        when my {n} is (scheduled|planned|booked|set|arranged)
        for when the taxi to my {n} is ordered
        which day I'm unreachable because of my {n}
        when I can't do lunch because of my {n}
        (what|which) date my {n} is[ on]
        when my {n} goes ahead
        (what|which) day my {n} is[ on]
        (which|what) day they offered me for my {n}
        when the receptionist put me down for my {n}
        how long I've got before my {n}, and its date
        when I'm required to appear at my {n}
        when I'm (having|going to) my {n}
        on which day my {n} (falls|lands)
        (what|which) (day|date) I have/has my {n}
        which day I nailed down for my {n}
        when I'm expected (at|for) my {n}
        when my {n} (begins|commences|kicks off|comes round)
        when to wish me well for my {n}
        (which|what) date is circled for my {n}
        for which day my {n} is (down|booked)
        when I must attend my {n}
        whether my {n} has a date yet, and which
        when I'm wanted at my {n}
        when my {n} is (pencilled in|slated|due)
        when I need/needs a lift to my {n}
        what the planner says about my {n}
        which day I need/needs off for my {n}
        the date of my {n}
        what date is printed on the card for my {n}
        the day of my {n}
        (which|what) slot I've got for my {n}
        when _I said my {n} is
        which day my {n} clashes with
        * on (what|which) day my {n} is
        * when my {n} will be
    """,
    topics="""
        the date of my {n}
        the exact date of my {n}
        the date for my {n}
        the day of my {n}
        the day I'm wanted at my {n}
        the right day for my {n}
        the day my {n} takes place
        the current date of my {n}
        the day I need/needs off for my {n}
        the confirmed day of the {n} I'm going to
        the time frame of my {n}, the date
        the deadline to prepare for my {n}, its date
        the big day of my {n}
        the slot for my {n}
        the next date for my {n}
        the day I must attend my {n}
        the definite date of my {n}
        the date when I have/has my {n}
        the fixed date for my {n}
        the day I'm unreachable because of my {n}
        the booking date for my {n}
        the day to wish me well for my {n}
        the agreed date of my {n}
        the planned date of my {n}
        the earliest day I could get for my {n}
        the start of my {n}
        the date printed on the card for my {n}
        the scheduled date of my {n}
        * the time and day of my {n}
    """,
    corrected="""
        my {n} has been moved to {v}
        my {n} has been (rescheduled|postponed|shifted|changed|pushed back|brought forward) to {v}
        my {n} was (put off|delayed|pushed back|brought forward|shifted) (until|to) {v}
        my {n} was moved (from {o} |)to {v}
        my {n} has (moved|changed|shifted) from {o} to {v}
        my {n} isn't on {o} (any more|anymore), it's on {v}
        they put my {n} back until {v}
        I rearranged my {n} for {v}
        my {n} is on {v} now[, not on {o}]
        my {n} isn't on {o}, it's on {v}
        my {n} is no longer on {o}, it's on {v}
        they moved my {n} to {v}
        my {n} will be on {v} instead[ of {o}]
        my {n} jumped from {o} to {v}
        1: cross out {o}, my {n} goes to {v}
        my {n} was rebooked for {v}
        my {n} (used to be|was) on {o}, but it's on {v} now
        I swapped my {n} from {o} to {v}
        {o} was a mix-up, my {n} is on {v}
        my {n} got bumped to {v}
        I moved my {n} to {v}
        they (rescheduled|postponed|shifted|changed|pushed back) my {n} to {v}
        owing to a strike, my {n} has slid to {v}
        they squeezed me in earlier, my {n} is now on {v}
        1: we had to juggle things, my {n} is on {v} now
        my {n} fell through on {o}, it's on {v} now
        I had to move my {n}, it is on {v} now
        {o} got snowed off, my {n} is on {v}
        I couldn't make {o}, so my {n} is on {v}
        1: ignore {o}, {n} is {v}
        they rang, my {n} is now on {v}
        my {n} slipped (from {o} |)to {v}
        the secretary rang, my {n} is on {v}, not {o}
        my {n} got shuffled to {v}
        they cancelled {o}, my {n} is on {v} now
        1: erase {o} from the planner, write {v} for my {n}
        I've (moved|rescheduled|postponed|shifted|changed) my {n} to {v}
        I overslept on {o}, the new try at my {n} is on {v}
        1: scrap {o}, my {n} is on {v}
        {o} was double booked, my {n} is on {v}
        my {n} was (rescheduled|postponed|changed) to {v}
        the clinic texted, my {n} is on {v} rather than {o}
        1: update the planner, my {n} is on {v} now
        1: oops, wrong day, my {n} is on {v}
        1: my mistake, my {n} is on {v}[, not {o}]
        I begged for another day, my {n} is on {v} now
        I had to (reschedule|postpone|change|shift) my {n} to {v}
        my {n} has been switched (from {o} |)to {v}
        they bumped my {n} to {v}
        I (changed|postponed|shifted) my {n} (from {o} |)to {v}
        {o} clashed with work, my {n} had to go to {v}
        I read/reads the card again, my {n} is on {v}, not {o}
        annoyingly my {n} got dragged out to {v}
        my {n} is not on {o}, it is on {v}
        somebody fell ill, so my {n} is on {v}
        I rebooked my {n} for {v}
        there's a new date for my {n}, {v}[ instead of {o}]
        the date of my {n} has changed to {v}
        1: misread the letter, {n} is on {v}, not {o}
        I rescheduled my {n} to {v}
        I got the date wrong, my {n} is on {v}[, not {o}]
        {o} didn't suit, so my {n} is on {v}
        1: typo, my {n} is on {v}
        a slot came free, so my {n} is on {v} now
        my {n} was adjourned until {v}
        my {n} was rearranged for {v}[ instead of {o}]
        good news, my {n} is sooner than planned, {v}
        I mixed up the days, my {n} is on {v}[, not on {o}]
        the new date of my {n} is {v}
        1: sorry, I meant my {n} is on {v}[, not on {o}]
        {o} is off, my {n} is on {v}
        1: change of plan, my {n} is on {v}[, not on {o}]
        my {n} was deferred to {v}
        * my {n} got shifted to {v}
        * my {n} has been rescheduled for {v}
        * instead of {o}, my {n} is on {v}
    """,
)
