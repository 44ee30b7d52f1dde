"""How people say where they spend their holiday, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

HOLIDAY = Attribute(
    key="holiday",
    kind="destination",
    answer="I am/is going to {v} on holiday.",
    told="""
        I'm going to {v} on (holiday|vacation)
        1: off to {v} on (holiday|vacation)
        1: holiday in {v}, can't wait
        1: next (holiday|vacation): {v}
        1: {v}, here I come, my holiday is booked
        I'm going on (holiday|vacation) to {v}[ this summer| next month| soon| this year]
        1: guess where I'm going on (holiday|vacation), {v}
        I'm heading (to|for) {v} (on holiday|on vacation|for my holidays|for a break|this summer)
        I'm going away to {v}[ on holiday| this summer| for a week| next month]
        my next (holiday|vacation|trip) is (in|to) {v}
        I'm going to {v} (for my holidays|for my holiday|for my vacation|for a holiday|for a vacation|for the holidays)
        I'm going to {v} (this summer|next summer|in the summer|in the holidays|next month|for two weeks)
        I'm (having|taking|spending) (a holiday|a vacation|my holiday|my vacation) in {v}
        I'm holidaying in {v}[ this year| this summer| soon]
        I will travel to {v}[ this summer| next month| next year| soon]
        I'm vacationing in {v}[ this year| this summer| soon]
        I'm spending (my holidays|my vacation|the holidays|the summer|two weeks) in {v}
        I'm (going|travelling|traveling|flying) to {v} (on holiday|on vacation|for my break|for a break|as a tourist)
        I [just |]booked a (trip|holiday|flight) to {v}
        I'm taking a (trip|vacation|break) to {v}
        I'm making a trip to {v}[ this summer| soon| next month]
        I'm visiting {v} (on holiday|on vacation|this summer|next month|for my holiday|as a tourist)
        I'm booked on a (trip|holiday) to {v}
        I'm (flying|travelling|traveling) to {v}[ this summer| next month| for my holiday]
        I'm (all set|packing|getting ready|saving up) for my (holiday in|trip to|vacation in) {v}
        I'm (so excited about|really looking forward to|counting the days to) my (holiday in|trip to|vacation in) {v}
        I'm dreaming of my holiday in {v}, it's booked
        I'm planning a (trip|holiday|vacation) to {v}
        I'm thinking of {v} for my next (holiday|vacation|trip)
        I'm flying out to {v}[ this summer| next month| on holiday]
        I'll be (on holiday|on vacation) in {v}[ soon| this summer| next month]
        I'll be (holidaying|vacationing) in {v}
        I'll spend my (holidays|vacation|summer) in {v}
        I'll (go|travel|fly) to {v} (on holiday|on vacation|this summer|next summer|for my holidays)
        I'll spend (two weeks|a week|my days off|my break) in {v}
        I will go on (holiday|vacation) to {v}[ this year| soon]
        my (holiday|vacation|travel) plans are {v}
        I will visit {v} (on holiday|this summer|next month|on my next trip)
        I (go/goes|fly/flies|travel/travels) to {v} on (holiday|vacation) (soon|next month|this summer|next week)
        I've (planned|arranged|organised|organized) a (trip to|holiday in|vacation in) {v}
        I've booked (flights|a flight|tickets) to {v} for my (holiday|vacation|trip)
        I plan/plans to go to {v}[ this summer| on holiday| for a week]
        I've booked a (hotel|flat|cottage) in {v} for my (holiday|vacation)
        I've decided on {v} for my (holiday|vacation|next trip)
        I've chosen {v} (for|as) my next (holiday|vacation)
        I have/has a (holiday in|trip to|vacation in) {v} (coming up|booked|planned)
        I've booked a (holiday|trip|week) in {v}
        I have/has a (flight|ticket) to {v} for my (holiday|vacation)
        I (picked|chose|decided on|settled on) {v} for my next (holiday|vacation|trip)
        I (reserved|arranged|planned|organised|organized) a (holiday in|trip to|vacation in) {v}
        I'm looking forward to my (holiday|vacation|trip) in {v}
        I plan/plans (to spend my (holidays|vacation|summer) in|to fly to|to travel to|a holiday in|a trip to) {v}
        I intend/intends to (go to|travel to|visit) {v} on my next (holiday|vacation)
        I hope/hopes to (go|travel|fly) to {v} on (holiday|vacation)
        I can't wait for my (holiday in|trip to|vacation in) {v}
        my [winter |next |spring ](holiday|vacation) will be in {v}
        my upcoming trip is to {v}
        my (next|upcoming) (holiday|vacation) is going to be in {v}
        my (holiday|vacation) this (year|summer|winter) (is|will be) in {v}
        my holiday destination is {v}
        my (holiday|trip|vacation) is booked, I'm going to {v}
        my travel destination is {v}
        my (holidays|vacation) will be spent in {v}
        my next (holiday|vacation) destination is {v}
        I've got tickets to {v} for my (holiday|vacation)
        {v} is my next (holiday|vacation) destination
        {v} is where I'm going on (holiday|vacation)
        {v} is where I'll spend my (holiday|vacation|holidays)
        I want/wants to go to {v} on (holiday|vacation)[ this year| next year| soon]
        {v} is (the place|where) I booked my (holiday|vacation)
        this (summer|year|winter) I'm going to {v}[ on holiday| on vacation]
        next month I'm (flying|off|travelling|traveling|going) to {v}
        the (destination of my (holiday|trip)|place I'm going to on holiday) is {v}
        * I'm off to {v} for my holiday
        * my summer (holiday|vacation) will be in {v}
        * for my (holiday|vacation) I'm going to {v}
        * I've got a trip to {v} coming up
    """,
    asked="""
        where am/is I going on (holiday|vacation)?
        where am/is I going on holiday again
        where am/is I off to[ on holiday| this summer]
        where am/is I heading[ on holiday| this summer| on vacation]
        where is my next (holiday|vacation|trip)?
        where am/is I (holidaying|vacationing)[ this year]
        where am/is I spending my (holiday|holidays|vacation|summer)
        where am/is I having my (holiday|vacation)
        where am/is I going away to
        where will I travel[ this summer]?
        where am/is I going (for my vacation|for the holidays|on my next trip|on my next holiday|next summer)
        where am/is I (planning to travel|planning to go on holiday|booked to go)
        where will I (go|travel|fly|be) (on holiday|on vacation|for my holidays)
        where did I book a (trip|holiday) to?
        where will I spend my (summer|break|days off)
        where will my (holiday|vacation|next trip) be
        where do/does I (go|travel|fly) on (holiday|vacation)
        where am/is I (flying|travelling|traveling) to?
        where do/does I want to go on (holiday|vacation)
        where do/does I plan to (travel|spend my holidays|fly|spend my vacation)
        where did I book (my (holiday|vacation)|a flight to|my trip to)
        where is my (holiday|vacation)
        where am/is I going[ for my holiday| this summer]?
        where's my next (holiday|vacation|trip)
        where is my (holiday|trip|vacation) (going to be|booked)
        where did _I say I'm going on (holiday|vacation)
        where do/does I plan to go on (holiday|vacation)?
        (what|which) (place|destination) did I (book|choose|pick) for my (holiday|vacation)
        (what|which) place is my next (holiday|trip) to
        what are my (holiday|travel|vacation) plans?
        what is my (holiday|next travel|vacation) destination
        to where am/is I (going on holiday|flying on holiday|travelling for my holiday)
        do you (know|remember) where I'm going on (holiday|vacation)
        remind _me where I'm going on (holiday|vacation).
        where will I spend my (holidays|vacation)?
        tell _me (where I'm going on (holiday|vacation)|my holiday destination).
        what are my plans for the (holidays|summer holiday|vacation), where am/is I going
        for which place did I buy tickets for my (holiday|vacation)
        * what destination have/has I chosen for my (holiday|vacation)?
        * where am/is I planning a trip to?
        * (which|what) place am/is I going to on (holiday|vacation)?
    """,
    clauses="""
        where I'm going on (holiday|vacation)
        where I'm (off to|heading|travelling|traveling|flying) on (holiday|vacation)
        where I'm spending my (holidays|holiday|vacation)
        where I will (go|travel|fly) on (holiday|vacation)
        where my next (holiday|trip) is
        where I plan/plans to (go on (holiday|vacation)|spend my holidays)
        where my [next |](vacation|holiday) (is|will be)
        where I've booked a (holiday|trip|vacation)[ to]
        where I booked a (trip|holiday) to
        (which|what) place I'm going to on (holiday|vacation)
        what my holiday destination is
        * where I will spend my (holidays|vacation)
        * what my (holiday|travel) plans are
    """,
    topics="""
        my holiday destination
        my next (holiday|vacation) destination
        the destination of my (next trip|holiday|vacation)
        the place I'm going to on (holiday|vacation)
        my (vacation|holiday) spot
        * my travel destination
    """,
    corrected="""
        I changed my plans, I'm going to {v} on holiday
        I'm going on (holiday|vacation) to {v} now[, not {o}| instead of {o}]
        I'm not going to {o} (any more|anymore|after all), I'm going to {v}[ on holiday]
        I'm no longer going to {o}, my (holiday|vacation) is in {v}[ now]
        I cancelled {o}, I'm going to {v} on (holiday|vacation)[ instead]
        I'm not going to {o}, I'm going to {v}
        I cancelled my trip to {o}, I'm going to {v}
        I've (changed|switched) my (holiday|vacation|trip) from {o} to {v}
        I've rebooked, I'm (flying|going|travelling|traveling) to {v} instead of {o}
        I rebooked, my holiday is in {v} now
        my holiday isn't in {o}, it's in {v}
        my trip is to {v} now[, not {o}]
        my (holiday|vacation|trip) plans have changed, I'm going to {v}[, not {o}]
        my holiday destination has changed[ from {o}] to {v}
        I'm going to {v} instead of {o}
        my next (holiday|vacation) is in {v}, not in {o}
        my flight to {o} was cancelled, so I'm going to {v} on holiday
        {o} fell through, so I'm going to {v} on (holiday|vacation)
        my trip to {o} is off, I'm going to {v}
        {o} is off, I'm going on (holiday|vacation) to {v}
        I decided against {o}, I'm going on (holiday|vacation) to {v}
        1: sorry, I meant I'm going to {v} on holiday, not {o}
        1: change of plan, I'm going on holiday to {v}[, not {o}]
        * the holiday will be in {v} after all, not in {o}
        * I've cancelled {o} and booked {v}
    """,
)
