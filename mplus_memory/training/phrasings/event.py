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
        1: got {an} {n} on {v}
        I have/has {an} {n} on {v}
        1: {v}, my {n}
        I have/has my {n} on {v}
        1: just got the date, my {n} is on {v}
        my {n} will (take place|happen|start) on {v}
        the date of my {n} is {v}
        my {n} falls on {v}
        my {n} is due on {v}
        on {v} I have/has {an} {n}
        my {n} is arranged for {v}
        my {n} is (arranged|confirmed|down|lined up|set) for {v}
        on {v} I have/has my {n}
        my {n} has been (scheduled|booked|arranged|set|confirmed|fixed) for {v}
        on {v} is my {n}
        my {n} got (scheduled|booked|arranged) for {v}
        my {n} was (scheduled|booked|arranged|set|confirmed) for {v}
        my {n} (takes place|will be|is planned|is set|is booked) on {v}
        my {n} is happening on {v}
        my {n} is taking place on {v}
        my {n} is (scheduled|fixed|planned|booked) for {v}
        my {n} (should|ought to) be on {v}
        my {n} is being held on {v}
        I've got {an} {n} on {v}
        my upcoming {n} is on {v}
        I've got my {n} on {v}
        the {n} I have/has is on {v}
        the {n} I booked is on {v}
        there is my {n} on {v}
        I'm having my {n} on {v}
        I'm having {an} {n} on {v}
        my {n} is coming up on {v}
        I'm booked in for my {n} on {v}
        I'm down for {an} {n} on {v}
        I booked my {n} for {v}
        I'm scheduled for {an} {n} on {v}
        I'm due for my {n} on {v}
        (don't let _me forget|remind _me of) my {n} on {v}
        I'm going to my {n} on {v}
        I can't come on {v}, that is my {n}
        I'm off to my {n} on {v}
        I'm attending my {n} on {v}
        I'm busy on {v} because of my {n}
        I'll be at my {n} on {v}
        I'll be (busy|away|out) on {v} with my {n}
        my calendar says {n} on {v}
        I've (arranged|planned|booked|scheduled|got) {an} {n} for {v}
        my {n} is going to be on {v}
        I've got {an} {n} (coming up|planned|booked|lined up) on {v}
        I'm going to have my {n} on {v}
        I've been given {v} for my {n}
        I go/goes to my {n} on {v}
        I made my {n} for {v}
        I arranged my {n} for {v}
        I put my {n} in the (diary|calendar) for {v}
        {v} is when my {n} is
        I (reserved|blocked|picked|booked) {v} for my {n}
        I took the day off on {v} for my {n}
        I'm expecting my {n} on {v}
        I'm (nervous about|excited about|preparing for|getting ready for|looking forward to) my {n} on {v}
        I can't make it on {v} because of my {n}
        I have/has {an} {n} coming up on {v}
        I'm not (free|available) on {v} because of my {n}
        I have/has {an} {n} (planned|booked|scheduled) for {v}
        I'm (counting down to|waiting for) my {n} on {v}
        (on {v}|come {v}) I'm going to my {n}
        my {n} starts on {v}
        on {v} I'll be at my {n}
        on {v} my {n} takes place
        I need/needs to go to my {n} on {v}
        on {v}, it's my {n}
        {v} is the day I have/has my {n}
        they gave me {v} for my {n}
        {v} is (set|reserved|booked|marked) for my {n}
        the day of my {n} is {v}
        {v} is my {n}
        it's my {n} on {v}
        my {n} is (only|already|finally) on {v}
        they (booked|put|scheduled) me in for my {n} on {v}
        they (scheduled|booked|arranged|set|fixed) my {n} for {v}
        I've scheduled my {n} for {v}
        the (appointed|agreed|chosen|confirmed) day for my {n} is {v}
        there's {an} {n} in my (diary|calendar) for {v}
        (save the date|mark the date), my {n} is on {v}
        my diary says {n} on {v}
        I (agreed on|settled on|chose) {v} for my {n}
        1: put my {n} in the (calendar|diary) for {v}
        1: wish me luck for my {n} on {v}
        I'm free after my {n} on {v}
        1: don't let me miss my {n} on {v}
        nothing else fits in on {v}, I have/has my {n}
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
        when is my {n} again
        what's the day of my {n}
        (what|which) day is my {n}[ on]?
        what is the day of my {n}
        (what|which) date is my {n} (set|booked|planned|scheduled) for
        when do/does I have [the |my |]{n}?
        (what|which) day is my {n} (set|booked|planned|scheduled) for
        on (what|which) day do/does I have my {n}
        what is the date of my {n}?
        when am/is I (having|going to|attending) my {n}
        when do/does I (go to|have to go to|need to be at|attend) my {n}
        what's the date of my {n}?
        when will I have my {n}
        when will my {n} (take place|happen|be held|start)
        on (what|which) (day|date) is my {n}?
        when is my {n} (happening|taking place|due|coming up|going to be)
        when is my {n} (arranged|set|supposed to be|meant to be|fixed)
        when will my {n} be?
        when does my {n} (happen|start)
        when did I (book|schedule|arrange|plan) my {n} for
        what (day|date) did I (book|schedule|arrange|plan) my {n} for
        when did _I say my {n} is?
        what (day|date) was my {n}
        when did _I (tell you|mention) my {n} (is|was)
        when is my next {n}?
        what (day|date) did _I (say|give) for my {n}
        what did _I say about the date of my {n}
        when does my {n} take place?
        how soon is my {n}, which day
        is my {n} soon, and when
        what day do/does I have my {n}?
        when is the {n} I have/has
        do you (know|remember) (when my {n} is|the date of my {n})
        do/does I have {an} {n} soon, and when?
        remind _me when my {n} is.
        tell _me (when my {n} is|the date of my {n}).
        when should _I expect my {n}?
        have _I told you when my {n} is
        which day should _I keep free for my {n}
        when is my {n} (scheduled|planned|booked)?
        is there a date for my {n}
        what's on the calendar for my {n}, which day
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
        when my {n} is (scheduled|planned|booked|set|arranged)
        (what|which) date my {n} is[ on]
        (what|which) day my {n} is[ on]
        when I'm (having|going to) my {n}
        (what|which) (day|date) I have/has my {n}
        the date of my {n}
        the day of my {n}
        when _I said my {n} is
        * on (what|which) day my {n} is
        * when my {n} will be
    """,
    topics="""
        the date of my {n}
        the exact date of my {n}
        the date for my {n}
        the day of my {n}
        the day my {n} takes place
        the date when I have/has my {n}
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
        my {n} is on {v} now[, not on {o}]
        my {n} isn't on {o}, it's on {v}
        my {n} is no longer on {o}, it's on {v}
        they moved my {n} to {v}
        my {n} will be on {v} instead[ of {o}]
        my {n} (used to be|was) on {o}, but it's on {v} now
        I moved my {n} to {v}
        they (rescheduled|postponed|shifted|changed|pushed back) my {n} to {v}
        I had to move my {n}, it is on {v} now
        they cancelled {o}, my {n} is on {v} now
        I've (moved|rescheduled|postponed|shifted|changed) my {n} to {v}
        my {n} was (rescheduled|postponed|changed) to {v}
        I had to (reschedule|postpone|change|shift) my {n} to {v}
        I (changed|postponed|shifted) my {n} (from {o} |)to {v}
        my {n} is not on {o}, it is on {v}
        there's a new date for my {n}, {v}[ instead of {o}]
        the date of my {n} has changed to {v}
        I rescheduled my {n} to {v}
        I got the date wrong, my {n} is on {v}[, not {o}]
        I mixed up the days, my {n} is on {v}[, not on {o}]
        the new date of my {n} is {v}
        1: sorry, I meant my {n} is on {v}[, not on {o}]
        1: change of plan, my {n} is on {v}[, not on {o}]
        * my {n} got shifted to {v}
        * my {n} has been rescheduled for {v}
        * instead of {o}, my {n} is on {v}
    """,
)
