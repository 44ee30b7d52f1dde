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
        I'm nipping over to {v} for a getaway
        I'm touring {v} in the autumn
        1: hols sorted, it's {v}
        1: {v}, here I come, my holiday is booked
        I'm going on (holiday|vacation) to {v}[ this summer| next month| soon| this year]
        I'm sailing to {v} for my break
        my honeymoon will be in {v}
        1: guess where I'm going on (holiday|vacation), {v}
        I'm heading (to|for) {v} (on holiday|on vacation|for my holidays|for a break|this summer)
        I'm going away to {v}[ on holiday| this summer| for a week| next month]
        my next (holiday|vacation|trip) is (in|to) {v}
        I'm going to {v} (for my holidays|for my holiday|for my vacation|for a holiday|for a vacation|for the holidays)
        I'm taking the kids to {v} at half-term
        I'm going to {v} (this summer|next summer|in the summer|in the holidays|next month|for two weeks)
        I'm (having|taking|spending) (a holiday|a vacation|my holiday|my vacation) in {v}
        my summer escape is to {v}
        I'm holidaying in {v}[ this year| this summer| soon]
        I fancy/fancies {v} for my getaway this time
        I will travel to {v}[ this summer| next month| next year| soon]
        I'm vacationing in {v}[ this year| this summer| soon]
        I'm spending (my holidays|my vacation|the holidays|the summer|two weeks) in {v}
        I'm backpacking through {v} this summer
        I'm (going|travelling|traveling|flying) to {v} (on holiday|on vacation|for my break|for a break|as a tourist)
        1: hols in {v} this year
        I'm staying in {v} over the Easter break
        I [just |]booked a (trip|holiday|flight) to {v}
        I'm taking a (trip|vacation|break) to {v}
        I've got my heart set on a getaway in {v}
        I'm making a trip to {v}[ this summer| soon| next month]
        I'm visiting {v} (on holiday|on vacation|this summer|next month|for my holiday|as a tourist)
        I'm booked on a (trip|holiday) to {v}
        I'm (flying|travelling|traveling) to {v}[ this summer| next month| for my holiday]
        I'm (all set|packing|getting ready|saving up) for my (holiday in|trip to|vacation in) {v}
        I'm off on my hols to {v}
        I'm (so excited about|really looking forward to|counting the days to) my (holiday in|trip to|vacation in) {v}
        1: counting sleeps till my {v} getaway
        I'm dreaming of my holiday in {v}, it's booked
        I'm planning a (trip|holiday|vacation) to {v}
        I'm thinking of {v} for my next (holiday|vacation|trip)
        I'm flying out to {v}[ this summer| next month| on holiday]
        I'm going camping in {v} (soon|this summer)
        I'll be (on holiday|on vacation) in {v}[ soon| this summer| next month]
        I'm joining a package tour to {v}
        {v} is where I'll be getting my tan this year
        I'll be (holidaying|vacationing) in {v}
        I'm jetting off to {v}, sun at last
        I'll spend my (holidays|vacation|summer) in {v}
        I'm jetting off to {v} for a fortnight
        I'll (go|travel|fly) to {v} (on holiday|on vacation|this summer|next summer|for my holidays)
        I'll spend (two weeks|a week|my days off|my break) in {v}
        my annual leave will be spent in {v}
        I'm cruising to {v} at Easter
        I will go on (holiday|vacation) to {v}[ this year| soon]
        my (holiday|vacation|travel) plans are {v}
        I will visit {v} (on holiday|this summer|next month|on my next trip)
        I've got time off work and go/goes to {v}
        I (go/goes|fly/flies|travel/travels) to {v} on (holiday|vacation) (soon|next month|this summer|next week)
        the family trip goes to {v}, and I'm coming along
        I've (planned|arranged|organised|organized) a (trip to|holiday in|vacation in) {v}
        I've booked (flights|a flight|tickets) to {v} for my (holiday|vacation|trip)
        I'm escaping to {v} for some sunshine
        I plan/plans to go to {v}[ this summer| on holiday| for a week]
        my bags are packed for {v}, holiday at last
        I've booked a (hotel|flat|cottage) in {v} for my (holiday|vacation)
        I've decided on {v} for my (holiday|vacation|next trip)
        I've chosen {v} (for|as) my next (holiday|vacation)
        I'll be soaking up the sun in {v} (soon|this summer)
        I'm popping over to {v} for a long weekend
        I've got a cruise to {v} lined up
        I have/has a (holiday in|trip to|vacation in) {v} (coming up|booked|planned)
        I've booked a (holiday|trip|week) in {v}
        my suitcase is packed for {v}
        1: we're all going to {v} for the hols
        I have/has a (flight|ticket) to {v} for my (holiday|vacation)
        I (picked|chose|decided on|settled on) {v} for my next (holiday|vacation|trip)
        1: passport ready, {v} awaits
        I'm setting off for {v} when school breaks up
        1: two weeks of sun in {v} coming up
        I (reserved|arranged|planned|organised|organized) a (holiday in|trip to|vacation in) {v}
        I'm looking forward to my (holiday|vacation|trip) in {v}
        3: don't ring {s} in August, {he} will be in {v}
        I plan/plans (to spend my (holidays|vacation|summer) in|to fly to|to travel to|a holiday in|a trip to) {v}
        I intend/intends to (go to|travel to|visit) {v} on my next (holiday|vacation)
        I'm road-tripping to {v} (soon|this summer)
        I hope/hopes to (go|travel|fly) to {v} on (holiday|vacation)
        3: {s} talks only about {his} getaway to {v}
        I'm taking the train to {v} for my getaway
        I can't wait for my (holiday in|trip to|vacation in) {v}
        I'm going skiing in {v} over Christmas
        my [winter |next |spring ](holiday|vacation) will be in {v}
        3: {s} is away soon, a fortnight in {v}
        my upcoming trip is to {v}
        I'm bound for {v} when my leave starts
        my (next|upcoming) (holiday|vacation) is going to be in {v}
        my (holiday|vacation) this (year|summer|winter) (is|will be) in {v}
        my (getaway|break|hols|excursion) will be in {v}
        I'll be lying on a beach in {v} in August
        my getaway destination is {v}
        my holiday destination is {v}
        my (holiday|trip|vacation) is booked, I'm going to {v}
        my travel destination is {v}
        my (holidays|vacation) will be spent in {v}
        {v} is calling, my suitcase is ready
        1: vacay in {v} soon, woohoo
        1: flights sorted, {v} it is
        I'm honeymooning in {v}
        my next (holiday|vacation) destination is {v}
        I've got tickets to {v} for my (holiday|vacation)
        {v} is my next (holiday|vacation) destination
        I'll be sipping cocktails in {v} on my break
        {v} is where I'm going on (holiday|vacation)
        I've reserved a room at a resort in {v} for my break
        I'm exploring {v} during my time off
        {v} is where I'll spend my (holiday|vacation|holidays)
        I've put down a deposit on a villa in {v} for the summer
        I'm sunbathing in {v} in August, finally a break
        I've got an all-inclusive in {v} lined up
        I want/wants to go to {v} on (holiday|vacation)[ this year| next year| soon]
        {v} is (the place|where) I booked my (holiday|vacation)
        this (summer|year|winter) I'm going to {v}[ on holiday| on vacation]
        I've rented a (villa|cabin|cottage) in {v} for the holidays
        next month I'm (flying|off|travelling|traveling|going) to {v}
        I'm driving down to {v} with the caravan
        the (destination of my (holiday|trip)|place I'm going to on holiday) is {v}
        I'm leaving for {v} on my honeymoon
        * I'm off to {v} for my holiday
        * my summer (holiday|vacation) will be in {v}
        * for my (holiday|vacation) I'm going to {v}
        * I've got a trip to {v} coming up
    """,
    asked="""
        where am/is I going on (holiday|vacation)?
        where am/is I going on holiday again
        where am/is I off to[ on holiday| this summer]
        where's my (getaway|honeymoon|cruise|break) going to be?
        is there a holiday coming up for me, and where?
        where have/has I decided to go for my break?
        where am/is I heading[ on holiday| this summer| on vacation]
        where is my next (holiday|vacation|trip)?
        where am/is I taking my annual leave?
        where am/is I going for my (hols|getaway|fortnight|honeymoon)?
        where am/is I (holidaying|vacationing)[ this year]
        where am/is I spending my (holiday|holidays|vacation|summer)
        where will I be when school breaks up?
        where am/is I having my (holiday|vacation)
        which country is my getaway in?
        where to for my hols?
        where am/is I going away to
        where am/is I jetting off to?
        where will my suitcase go?
        where will I travel[ this summer]?
        where am/is I going to (relax|sunbathe|get my tan) this summer?
        where am/is I going (for my vacation|for the holidays|on my next trip|on my next holiday|next summer)
        where am/is I (planning to travel|planning to go on holiday|booked to go)
        where will I get my tan this year?
        am/is I going anywhere nice this summer?
        where will I (go|travel|fly|be) (on holiday|on vacation|for my holidays)
        am/is I going abroad this summer, and where?
        where did I book a (trip|holiday) to?
        where will I spend my (summer|break|days off)
        where will my (holiday|vacation|next trip) be
        where am/is I (camping|skiing|backpacking|sailing) this year?
        where am/is I spending my (annual leave|time off|fortnight off)?
        where do/does I (go|travel|fly) on (holiday|vacation)
        what's my getaway spot?
        where am/is I (flying|travelling|traveling) to?
        where do/does I want to go on (holiday|vacation)
        where do/does I plan to (travel|spend my holidays|fly|spend my vacation)
        where have/has I booked for the hols?
        have/has I got a (getaway|holiday|trip) planned, and where?
        where did I book (my (holiday|vacation)|a flight to|my trip to)
        where's the beach I'm going to in August?
        where is my (holiday|vacation)
        which country am/is I visiting on holiday?
        where am/is I going[ for my holiday| this summer]?
        where have/has I rented a (villa|cabin|cottage) for the summer?
        where are my hols this year?
        where will I be sunbathing?
        where's my next (holiday|vacation|trip)
        where is my (holiday|trip|vacation) (going to be|booked)
        where did _I say I'm going on (holiday|vacation)
        my suitcase is packed for where?
        where do/does I plan to go on (holiday|vacation)?
        (what|which) (place|destination) did I (book|choose|pick) for my (holiday|vacation)
        where have/has I reserved a room for my getaway?
        what did _I tell you about my hols?
        (what|which) place is my next (holiday|trip) to
        where am/is I staying over the Easter break?
        which (resort|country|beach|region) am/is I off to?
        what are my (holiday|travel|vacation) plans?
        what have/has I got lined up for the holidays?
        where do/does I fancy going for my getaway?
        what is my (holiday|next travel|vacation) destination
        where am/is I taking the kids at half-term?
        to where am/is I (going on holiday|flying on holiday|travelling for my holiday)
        where am/is I bound when my leave starts?
        where's my vacay?
        do/does I have any trips lined up?
        do you (know|remember) where I'm going on (holiday|vacation)
        remind _me where I'm going on (holiday|vacation).
        where will I spend my (holidays|vacation)?
        tell _me (where I'm going on (holiday|vacation)|my holiday destination).
        what did I book for my hols?
        what are my plans for the (holidays|summer holiday|vacation), where am/is I going
        where am/is I escaping to this summer?
        where am/is I going for some sunshine?
        where am/is I off to for my hols?
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
        where I'm jetting off to
        where my next (holiday|trip) is
        where I fancy/fancies going for my break
        where I'm escaping to this summer
        where I'm going for my (hols|getaway|honeymoon)
        what my getaway spot is
        what I've got lined up for the holidays
        if I'm going anywhere nice this summer
        where I plan/plans to (go on (holiday|vacation)|spend my holidays)
        where my [next |](vacation|holiday) (is|will be)
        where I'm going to sunbathe this summer
        where my (getaway|honeymoon|cruise) will be
        where I've booked a (holiday|trip|vacation)[ to]
        where I'm spending my annual leave
        where I've rented a villa for the summer
        which country my getaway is in
        where I booked a (trip|holiday) to
        (which|what) place I'm going to on (holiday|vacation)
        which (resort|country|region) I'm off to for my hols
        what my holiday destination is
        * where I will spend my (holidays|vacation)
        * what my (holiday|travel) plans are
    """,
    topics="""
        my holiday destination
        my next (holiday|vacation) destination
        the destination of my (next trip|holiday|vacation)
        the location of my (hols|summer break)
        my honeymoon destination
        the place I'm jetting off to
        the place I'm going to on (holiday|vacation)
        the country I'm visiting on holiday
        my getaway (spot|destination)
        my next getaway
        my travel goal this summer
        my (vacation|holiday) spot
        the place where I'm spending my annual leave
        the resort I'm going to
        the destination of my (cruise|getaway|package tour)
        * my travel destination
    """,
    corrected="""
        I changed my plans, I'm going to {v} on holiday
        I'm going on (holiday|vacation) to {v} now[, not {o}| instead of {o}]
        I'm not going to {o} (any more|anymore|after all), I'm going to {v}[ on holiday]
        I'm no longer going to {o}, my (holiday|vacation) is in {v}[ now]
        1: plan B for the hols, {v}
        I cancelled {o}, I'm going to {v} on (holiday|vacation)[ instead]
        1: my mistake, the holiday is in {v}, not {o}
        I'm not going to {o}, I'm going to {v}
        I got a refund for {o} and booked {v}
        I cancelled my trip to {o}, I'm going to {v}
        my getaway moved from {o} to {v}
        1: no no, it's {v} I'm off to for my hols, forget {o}
        {o} was too (expensive|hot|far|pricey), so it's {v} for my hols
        I've (changed|switched) my (holiday|vacation|trip) from {o} to {v}
        {v} has replaced {o} as my getaway
        I've rebooked, I'm (flying|going|travelling|traveling) to {v} instead of {o}
        the airline axed {o}, so I'm jetting off to {v}
        {o} got scrapped, my getaway is in {v}
        I swapped {o} for {v}, better weather for my hols
        1: scratch that, my hols are in {v}
        the cruise to {o} was called off, I'm off to {v}
        I rebooked, my holiday is in {v} now
        I've had second thoughts about {o}, my hols are in {v}
        I'm (skipping|ditching) {o}, my getaway is in {v}
        my holiday isn't in {o}, it's in {v}
        my trip is to {v} now[, not {o}]
        my (holiday|vacation|trip) plans have changed, I'm going to {v}[, not {o}]
        my holiday destination has changed[ from {o}] to {v}
        I'm going to {v} instead of {o}
        my next (holiday|vacation) is in {v}, not in {o}
        my flight to {o} was cancelled, so I'm going to {v} on holiday
        my family vetoed {o}, so my hols are in {v}
        {o} fell through, so I'm going to {v} on (holiday|vacation)
        my trip to {o} is off, I'm going to {v}
        {o} is off, I'm going on (holiday|vacation) to {v}
        {o} will have to wait, my hols are in {v}
        I've scrapped {o}, I'm off to {v} for the hols
        I decided against {o}, I'm going on (holiday|vacation) to {v}
        I've ditched {o}, I'm jetting off to {v}
        1: sorry, I meant I'm going to {v} on holiday, not {o}
        1: change of plan, I'm going on holiday to {v}[, not {o}]
        {o} was fully booked, so I'm off to {v}
        * the holiday will be in {v} after all, not in {o}
        * I've cancelled {o} and booked {v}
    """,
)
