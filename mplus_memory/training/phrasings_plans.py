"""How people speak of plans, appointments and habits, and ask for them."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute
from mplus_memory.training.nouns import EVENTS

PLANS = (
    Attribute(
        key="event",
        kind="moment",
        weight=2.5,
        nouns=EVENTS,
        answer="my {n} is on {v}.",
        told="""
            my {n} is on {v}
            my next {n} is on {v}
            I have/has {an} {n} on {v}
            I have/has my {n} on {v}
            the date of my {n} is {v}
            on {v} I have/has {an} {n}
            on {v} I have/has my {n}
            on {v} is my {n}
            my {n} (takes place|will be|is planned|is set|is booked) on {v}
            my {n} is (scheduled|fixed|planned|booked) for {v}
            I've got {an} {n} on {v}
            I've got my {n} on {v}
            there is my {n} on {v}
            my {n} is coming up on {v}
            I booked my {n} for {v}
            (don't let _me forget|remind _me of) my {n} on {v}
            I can't come on {v}, that is my {n}
            I'm busy on {v} because of my {n}
            my calendar says {n} on {v}
            my {n} is going to be on {v}
            I'm going to have my {n} on {v}
            I made my {n} for {v}
            {v} is when my {n} is
            I'm expecting my {n} on {v}
            I have/has {an} {n} coming up on {v}
            I have/has {an} {n} (planned|booked|scheduled) for {v}
            my {n} starts on {v}
            I need/needs to go to my {n} on {v}
            they gave me {v} for my {n}
            the day of my {n} is {v}
            my {n} is (only|already|finally) on {v}
            I've scheduled my {n} for {v}
            (save the date|mark the date), my {n} is on {v}
            I (agreed on|settled on|chose) {v} for my {n}
            I'm free after my {n} on {v}
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
            when's my {n}?
            (what|which) day is my {n}[ on]?
            when do/does I have [the |my |]{n}?
            what is the date of my {n}?
            what's the date of my {n}?
            on (what|which) (day|date) is my {n}?
            when will my {n} be?
            when did _I say my {n} is?
            when is my next {n}?
            when does my {n} take place?
            what day do/does I have my {n}?
            do/does I have {an} {n} soon, and when?
            when should _I expect my {n}?
            when is my {n} (scheduled|planned|booked)?
            * for when is my {n} (booked|planned)?
            * (what|which) date is my {n}?
            * when exactly is my {n}?
            * when have/has I got my {n}?
            * on what date do/does I have my {n}?
        """,
        clauses="""
            when my {n} is
            when I have/has my {n}
            (what|which) day my {n} is[ on]
            the date of my {n}
            * on (what|which) day my {n} is
            * when my {n} will be
        """,
        topics="""
            the date of my {n}
            the day of my {n}
            * the time and day of my {n}
        """,
        corrected="""
            my {n} has been moved to {v}
            my {n} was moved (from {o} |)to {v}
            my {n} is on {v} now[, not on {o}]
            they moved my {n} to {v}
            I moved my {n} to {v}
            I had to move my {n}, it is on {v} now
            my {n} was (rescheduled|postponed|changed) to {v}
            my {n} is not on {o}, it is on {v}
            I rescheduled my {n} to {v}
            the new date of my {n} is {v}
            * my {n} got shifted to {v}
            * my {n} has been rescheduled for {v}
            * instead of {o}, my {n} is on {v}
        """,
    ),
    Attribute(
        key="holiday",
        kind="destination",
        answer="I am/is going to {v} on holiday.",
        told="""
            I'm going to {v} on (holiday|vacation)
            I'm going on (holiday|vacation) to {v}[ this summer| next month| soon| this year]
            my next (holiday|vacation|trip) is (in|to) {v}
            I will travel to {v}[ this summer| next month| next year| soon]
            I [just |]booked a (trip|holiday|flight) to {v}
            I'm (flying|travelling|traveling) to {v}[ this summer| next month| for my holiday]
            I'm planning a (trip|holiday|vacation) to {v}
            I'll spend my (holidays|vacation|summer) in {v}
            my (holiday|vacation|travel) plans are {v}
            I plan/plans to go to {v}[ this summer| on holiday| for a week]
            I've booked a (holiday|trip|week) in {v}
            I'm looking forward to my (holiday|vacation|trip) in {v}
            my [winter |next |spring ](holiday|vacation) will be in {v}
            my holiday destination is {v}
            I've got tickets to {v} for my (holiday|vacation)
            I want/wants to go to {v} on (holiday|vacation)[ this year| next year| soon]
            * I'm off to {v} for my holiday
            * my summer (holiday|vacation) will be in {v}
            * for my (holiday|vacation) I'm going to {v}
            * I've got a trip to {v} coming up
        """,
        asked="""
            where am/is I going on (holiday|vacation)?
            where is my next (holiday|vacation|trip)?
            where will I travel[ this summer]?
            where did I book a (trip|holiday) to?
            where am/is I (flying|travelling|traveling) to?
            where am/is I going[ for my holiday| this summer]?
            where do/does I plan to go on (holiday|vacation)?
            what are my (holiday|travel|vacation) plans?
            where will I spend my (holidays|vacation)?
            * what destination have/has I chosen for my (holiday|vacation)?
            * where am/is I planning a trip to?
            * (which|what) place am/is I going to on (holiday|vacation)?
        """,
        clauses="""
            where I'm going on (holiday|vacation)
            where my next (holiday|trip) is
            where I booked a (trip|holiday) to
            * where I will spend my (holidays|vacation)
            * what my (holiday|travel) plans are
        """,
        topics="""
            my holiday destination
            * my travel destination
        """,
        corrected="""
            I changed my plans, I'm going to {v} on holiday
            I'm not going to {o}, I'm going to {v}
            I rebooked, my holiday is in {v} now
            I'm going to {v} instead of {o}
            my trip to {o} is off, I'm going to {v}
            * the holiday will be in {v} after all, not in {o}
            * I've cancelled {o} and booked {v}
        """,
    ),
    Attribute(
        key="reading",
        kind="title",
        answer="I am/is reading {v}.",
        weight=0.6,
        related=frozenset({"favourite"}),
        told="""
            I'm [currently |]reading {v}[ at the moment| these days| right now]
            the book I'm reading is [called |]{v}
            I [just |]started (reading |)the book {v}
            I'm reading a book called {v}
            I'm halfway through {v}
            my current book is {v}
            * the book on my bedside table is {v}
            * I've been reading {v} lately
        """,
        asked="""
            (what|which) book am/is I reading[ now| at the moment]?
            what am/is I reading?
            what is the book I'm reading[ called]?
            (which|what) book did I start?
            * what book am/is I in the middle of?
            * what's the name of the book I'm reading?
        """,
        clauses="""
            (what|which) book I'm reading
            what I'm reading
            * the name of the book I'm reading
        """,
        topics="""
            my current book
        """,
        corrected="""
            I finished {o}, I'm reading {v} now
            I'm reading {v} now[, not {o}]
            I put {o} away, now I'm reading {v}
            * after {o} I started {v}
        """,
    ),
    Attribute(
        key="team",
        kind="team",
        answer="I support/supports {v}.",
        told="""
            I support/supports {v}
            my (team|football team|club) is {v}
            I cheer/cheers for {v}
            I'm a [big |huge |lifelong |]fan of {v}, the team
            I root/roots for {v}
            I've (supported {v} for years|always supported {v})
            I'm {a} {v} (supporter|fan)
            {v} is my team
            the team I support/supports is {v}
            I never miss/misses a match of {v}
            I have/has a season ticket for {v}
            * I follow/follows {v}, that is my team
            * I've been {a} {v} fan for years
            * my favourite team is {v}
            * I'm a supporter of {v}
        """,
        asked="""
            (which|what) [football |]team do/does I (support|cheer for|root for)?
            what is my team?
            what's my team?
            who do/does I (cheer|root) for?
            what is my favourite team?
            (which|what) team am/is I a fan of?
            (which|what) club do/does I support?
            * what's my favourite team?
            * (which|what) team do/does I follow?
        """,
        clauses="""
            (which|what) team I support/supports
            who I cheer/cheers for
            * (which|what) team I'm a fan of
            * (which|what) club I support/supports
        """,
        topics="""
            my team
            * my football team
        """,
        corrected="""
            I support/supports {v} now[, not {o}]
            I don't/doesn't support {o} (any more|anymore), I support/supports {v}
            I switched from {o} to {v}, that is my team now
            * I've become {a} {v} fan, no longer {o}
        """,
    ),
    Attribute(
        key="wake",
        kind="time",
        answer="I get/gets up at {v}.",
        shown="at {v}",
        weight=0.6,
        told="""
            I get/gets up at {v}[ every day| every morning| on weekdays]
            I wake/wakes up at {v}[ every day| every morning]
            my alarm (clock is set for|is set for|goes off at|rings at) {v}
            I always get/gets up at {v}
            I rise/rises at {v}[ every day]
            my day starts at {v}, that is when I get/gets up
            * I have/has to be up at {v} every morning
            * I'm out of bed at {v}
            * I set my alarm for {v}
        """,
        asked="""
            when do/does I (get|wake) up?
            (at what|what) time do/does I (get|wake) up?
            when does my alarm (ring|go off)?
            what time is my alarm set for?
            * when am/is I out of bed?
            * what time do/does I have to get up?
        """,
        clauses="""
            when I (get/gets|wake/wakes) up
            (at what|what) time I get/gets up
            * when my alarm goes off
        """,
        corrected="""
            I get/gets up at {v} now[, not at {o}]
            my alarm is set for {v} now
            I changed my alarm from {o} to {v}
            * I wake/wakes up at {v} these days, not at {o}
        """,
    ),
)
