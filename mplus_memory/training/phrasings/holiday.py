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
        I'm returning to {v} for my holiday, it was lovely last time
        I'm staying in {v} over the Easter break
        like every year, my caravan holiday is in {v}
        I'm pitching my tent in {v} for the holidays
        somebody must water my plants, I'm holidaying in {v}
        I [just |]booked a (trip|holiday|flight) to {v}
        1: cya, {v} holiday time
        I'm taking a (trip|vacation|break) to {v}
        I've got my heart set on a getaway in {v}
        I'm making a trip to {v}[ this summer| soon| next month]
        I'm fed up with this rain, so I'm fleeing to {v} for a week
        same as always, I'm summering in {v}
        I'm visiting {v} (on holiday|on vacation|this summer|next month|for my holiday|as a tourist)
        3: {s} promised us a postcard from {his} holiday in {v}
        I'm booked on a (trip|holiday) to {v}
        I'm (flying|travelling|traveling) to {v}[ this summer| next month| for my holiday]
        someone has to feed the cat during my holiday in {v}
        I'm (all set|packing|getting ready|saving up) for my (holiday in|trip to|vacation in) {v}
        I'm off on my hols to {v}
        I'm (so excited about|really looking forward to|counting the days to) my (holiday in|trip to|vacation in) {v}
        1: counting sleeps till my {v} getaway
        I'm dreaming of my holiday in {v}, it's booked
        I'm planning a (trip|holiday|vacation) to {v}
        I'm thinking of {v} for my next (holiday|vacation|trip)
        1: bucket and spade packed, {v} for the hols
        my out-of-office message says I'm on holiday in {v}
        I'm flying out to {v}[ this summer| next month| on holiday]
        I'm going camping in {v} (soon|this summer)
        I'll be (on holiday|on vacation) in {v}[ soon| this summer| next month]
        I'll send you a postcard from my holiday in {v}
        I'm joining a package tour to {v}
        I'm accompanying friends to {v} on their holiday
        {v} is where I'll be getting my tan this year
        I'll be (holidaying|vacationing) in {v}
        I need/needs a swimsuit for my holiday in {v}
        I'm jetting off to {v}, sun at last
        I'll spend my (holidays|vacation|summer) in {v}
        I'm jetting off to {v} for a fortnight
        I'll (go|travel|fly) to {v} (on holiday|on vacation|this summer|next summer|for my holidays)
        I'll spend (two weeks|a week|my days off|my break) in {v}
        my annual leave will be spent in {v}
        the coach tour I booked goes to {v}
        I'm cruising to {v} at Easter
        I will go on (holiday|vacation) to {v}[ this year| soon]
        my (holiday|vacation|travel) plans are {v}
        my annual leave takes me to {v}
        I've had my jabs for the holiday in {v}
        I will visit {v} (on holiday|this summer|next month|on my next trip)
        1: skint, but I'm still going to {v} on holiday
        I've got time off work and go/goes to {v}
        I (go/goes|fly/flies|travel/travels) to {v} on (holiday|vacation) (soon|next month|this summer|next week)
        the family trip goes to {v}, and I'm coming along
        I've (planned|arranged|organised|organized) a (trip to|holiday in|vacation in) {v}
        I've booked (flights|a flight|tickets) to {v} for my (holiday|vacation|trip)
        I'm browsing guidebooks on {v} for my break
        I'm escaping to {v} for some sunshine
        I plan/plans to go to {v}[ this summer| on holiday| for a week]
        my bags are packed for {v}, holiday at last
        I've booked a (hotel|flat|cottage) in {v} for my (holiday|vacation)
        I bought travel insurance for {v}, can't wait to leave
        I've decided on {v} for my (holiday|vacation|next trip)
        I've chosen {v} (for|as) my next (holiday|vacation)
        I'll be soaking up the sun in {v} (soon|this summer)
        I'm popping over to {v} for a long weekend
        I've got a cruise to {v} lined up
        I have/has a (holiday in|trip to|vacation in) {v} (coming up|booked|planned)
        I've booked a (holiday|trip|week) in {v}
        my suitcase is packed for {v}
        1: we're all going to {v} for the hols
        no emails please, I'll be in {v} with my feet up on holiday
        1: yippee, {v} for the hols
        I have/has a (flight|ticket) to {v} for my (holiday|vacation)
        I (picked|chose|decided on|settled on) {v} for my next (holiday|vacation|trip)
        1: boarding soon, holiday in {v}
        1: passport ready, {v} awaits
        I snapped up a last-minute deal to {v} for my break
        I'm setting off for {v} when school breaks up
        1: two weeks of sun in {v} coming up
        I (reserved|arranged|planned|organised|organized) a (holiday in|trip to|vacation in) {v}
        I won a holiday in {v}, lucky me
        3: {s} is swotting up on {v} before {his} holiday
        the wedding trip takes me to {v}
        I'm looking forward to my (holiday|vacation|trip) in {v}
        3: don't ring {s} in August, {he} will be in {v}
        as a birthday treat I'm having a holiday in {v}
        sun cream bought, flip-flops packed, {v} is my holiday
        1: we argued for ages about the holiday, {v} won
        I plan/plans (to spend my (holidays|vacation|summer) in|to fly to|to travel to|a holiday in|a trip to) {v}
        I intend/intends to (go to|travel to|visit) {v} on my next (holiday|vacation)
        1: we tossed a coin for the hols, {v} won
        I'm swapping the office for {v} for a fortnight's holiday
        I'm road-tripping to {v} (soon|this summer)
        I found a bargain, a week off in {v}
        I hope/hopes to (go|travel|fly) to {v} on (holiday|vacation)
        I need/needs a visa for my holiday in {v}
        3: {s} talks only about {his} getaway to {v}
        I've always wanted to see {v}, so that's my holiday
        I'm taking the train to {v} for my getaway
        I can't wait for my (holiday in|trip to|vacation in) {v}
        for a change I'm wintering in {v}, away from the cold
        I'm going skiing in {v} over Christmas
        the boss approved my leave, so {v} for my holiday
        my [winter |next |spring ](holiday|vacation) will be in {v}
        3: {s} is away soon, a fortnight in {v}
        the travel agent talked me into {v} for the holidays
        my upcoming trip is to {v}
        I'm bound for {v} when my leave starts
        my (next|upcoming) (holiday|vacation) is going to be in {v}
        I'm learning a few phrases for my holiday in {v}
        my (holiday|vacation) this (year|summer|winter) (is|will be) in {v}
        my honeymoon flight is to {v}
        my (getaway|break|hols|excursion) will be in {v}
        I'll be lying on a beach in {v} in August
        I'm sightseeing in {v} on my week off
        don't expect me at work, I'm sunning in {v} on my leave
        my getaway destination is {v}
        my holiday destination is {v}
        my (holiday|trip|vacation) is booked, I'm going to {v}
        my travel destination is {v}
        my (holidays|vacation) will be spent in {v}
        1: kids voted, holiday in {v}
        {v} is calling, my suitcase is ready
        1: vacay in {v} soon, woohoo
        1: leave granted, {v} for a week
        I'm hopping on a ferry to {v} for my holiday
        1: flights sorted, {v} it is
        I'm honeymooning in {v}
        my next (holiday|vacation) destination is {v}
        I've got tickets to {v} for my (holiday|vacation)
        {v} is my next (holiday|vacation) destination
        {v} is on my itinerary for the summer break
        I'll be sipping cocktails in {v} on my break
        my itinerary for the holidays reads {v}
        {v} is where I'm going on (holiday|vacation)
        I've reserved a room at a resort in {v} for my break
        3: feed the cat, {s} is holidaying in {v}
        1: we clubbed together for a holiday in {v}
        I'm exploring {v} during my time off
        I'm hiking in {v} for my annual leave
        {v} is where I'll spend my (holiday|vacation|holidays)
        I've put down a deposit on a villa in {v} for the summer
        I'm sunbathing in {v} in August, finally a break
        I've got an all-inclusive in {v} lined up
        I've got a timeshare week in {v} coming up
        I want/wants to go to {v} on (holiday|vacation)[ this year| next year| soon]
        my piggy bank is empty, but {v} is booked for my holiday
        {v} is (the place|where) I booked my (holiday|vacation)
        I've been told to rest, so it's a spa break in {v} for me
        this (summer|year|winter) I'm going to {v}[ on holiday| on vacation]
        I've got a hostel bed in {v} for my travels this summer
        I've rented a (villa|cabin|cottage) in {v} for the holidays
        once the exams are done, I'm off on holiday to {v}
        next month I'm (flying|off|travelling|traveling|going) to {v}
        I'm driving down to {v} with the caravan
        the (destination of my (holiday|trip)|place I'm going to on holiday) is {v}
        I'm cycling round {v} on my holidays
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
        where did I win a holiday to?
        where to for my hols?
        where am/is I sightseeing on my week off?
        where am/is I going away to
        where am/is I jetting off to?
        where will my suitcase go?
        from where will I send holiday postcards?
        where will I travel[ this summer]?
        where am/is I going to (relax|sunbathe|get my tan) this summer?
        where am/is I going (for my vacation|for the holidays|on my next trip|on my next holiday|next summer)
        where's my wedding trip to?
        where am/is I (planning to travel|planning to go on holiday|booked to go)
        where will I get my tan this year?
        which place should the travel insurance cover for my holiday?
        where should the weather be checked for my holiday?
        am/is I going anywhere nice this summer?
        where will I (go|travel|fly|be) (on holiday|on vacation|for my holidays)
        where am/is I wintering?
        which country do/does I need a visa for on holiday?
        which place won the vote for my hols?
        3: where will {p} postcard come from?
        am/is I going abroad this summer, and where?
        what should my out-of-office say, where's my holiday?
        where does my annual leave take me?
        where did I agree to go for my hols?
        where did I book a (trip|holiday) to?
        where will I spend my (summer|break|days off)
        where will my (holiday|vacation|next trip) be
        when I'm on leave, where can I be found?
        where will I be pitching my tent?
        which guidebook should _I get for my holiday, where's it to?
        where do/does I need sun cream for, which holiday spot?
        where am/is I (camping|skiing|backpacking|sailing) this year?
        where am/is I spending my (annual leave|time off|fortnight off)?
        where does the coach tour I booked go?
        where do/does I (go|travel|fly) on (holiday|vacation)
        what's my getaway spot?
        where am/is I (flying|travelling|traveling) to?
        where do/does I want to go on (holiday|vacation)
        where am/is I fleeing the rain to?
        where am/is I returning to for my holiday?
        where do/does I plan to (travel|spend my holidays|fly|spend my vacation)
        which airport am/is I flying into for my hols?
        1: hols where?
        where have/has I booked for the hols?
        have/has I got a (getaway|holiday|trip) planned, and where?
        where did I book (my (holiday|vacation)|a flight to|my trip to)
        what place am/is I saving up to visit on holiday?
        where's the beach I'm going to in August?
        where is my (holiday|vacation)
        which country am/is I visiting on holiday?
        where am/is I going[ for my holiday| this summer]?
        where have/has I rented a (villa|cabin|cottage) for the summer?
        which spot is on my itinerary?
        am/is I leaving the country for my holiday, where to?
        which destination is on my holiday ticket?
        where are my hols this year?
        where will I be sunbathing?
        where's my next (holiday|vacation|trip)
        1: where's my bucket and spade holiday?
        3: where's {s} off sunning on holiday?
        where is my (holiday|trip|vacation) (going to be|booked)
        where did _I say I'm going on (holiday|vacation)
        my suitcase is packed for where?
        where do/does I plan to go on (holiday|vacation)?
        (what|which) (place|destination) did I (book|choose|pick) for my (holiday|vacation)
        where have/has I reserved a room for my getaway?
        where am/is I hiking on my annual leave?
        what did _I tell you about my hols?
        (what|which) place is my next (holiday|trip) to
        where am/is I staying over the Easter break?
        which (resort|country|beach|region) am/is I off to?
        where does my holiday flight land?
        which place did the travel agent find me?
        what are my (holiday|travel|vacation) plans?
        what have/has I got lined up for the holidays?
        where's my spa break?
        where will my week off take me?
        where do/does I fancy going for my getaway?
        what is my (holiday|next travel|vacation) destination
        where am/is I taking the kids at half-term?
        where shall _I look up restaurants for my holiday?
        where's my caravan headed?
        to where am/is I (going on holiday|flying on holiday|travelling for my holiday)
        where am/is I bound when my leave starts?
        which place should _I learn phrases for, where's my holiday?
        where's my vacay?
        do/does I have any trips lined up?
        where am/is I summering this year?
        do you (know|remember) where I'm going on (holiday|vacation)
        remind _me where I'm going on (holiday|vacation).
        where will I put my feet up on holiday?
        where will I spend my (holidays|vacation)?
        tell _me (where I'm going on (holiday|vacation)|my holiday destination).
        what did I book for my hols?
        where does my ferry go for the holidays?
        where is my holiday while a neighbour feeds the cat?
        what are my plans for the (holidays|summer holiday|vacation), where am/is I going
        where am/is I escaping to this summer?
        where am/is I going for some sunshine?
        where am/is I off to for my hols?
        to where was my last-minute deal?
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
        where I'm fleeing the rain to
        where I'm escaping to this summer
        where my annual leave takes me
        where I'll be staying on annual leave
        which country I need/needs a holiday visa for
        where I'm going for my (hols|getaway|honeymoon)
        from where I will send holiday postcards
        what my getaway spot is
        what I've got lined up for the holidays
        where my spa break is
        if I'm going anywhere nice this summer
        where my week off will take me
        where I plan/plans to (go on (holiday|vacation)|spend my holidays)
        which guidebook I need/needs for my holiday
        where my holiday flight lands
        where my [next |](vacation|holiday) (is|will be)
        where I'm going to sunbathe this summer
        where my (getaway|honeymoon|cruise) will be
        where I'm putting my feet up this holiday
        which place the travel agent found me
        where I've booked a (holiday|trip|vacation)[ to]
        where I'm spending my annual leave
        where I'm summering this year
        where I've rented a villa for the summer
        which country my getaway is in
        which spot is on my holiday itinerary
        where I booked a (trip|holiday) to
        (which|what) place I'm going to on (holiday|vacation)
        which (resort|country|region) I'm off to for my hols
        where the coach tour I booked goes
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
        the place on my holiday ticket
        the place I'm jetting off to
        the place my holiday postcards will come from
        the airport town of my holiday flight
        the place I'm going to on (holiday|vacation)
        the country I'm visiting on holiday
        the place my annual leave takes me
        the goal of my coach tour
        the site of my week off
        my getaway (spot|destination)
        the place the travel agent found me
        the place I'm summering
        my next getaway
        my travel goal this summer
        my (vacation|holiday) spot
        the place where I'm spending my annual leave
        the location of my spa break
        the resort I'm going to
        the spot on my holiday itinerary
        the destination of my (cruise|getaway|package tour)
        the country on my holiday visa
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
        I lost my deposit on {o}, the holiday is in {v} now
        I cancelled my trip to {o}, I'm going to {v}
        my getaway moved from {o} to {v}
        1: no no, it's {v} I'm off to for my hols, forget {o}
        {o} was too (expensive|hot|far|pricey), so it's {v} for my hols
        I've (changed|switched) my (holiday|vacation|trip) from {o} to {v}
        the hotel in {o} went bust, so my holiday is in {v}
        {v} has replaced {o} as my getaway
        I've had enough of {o} every year, my holiday is in {v}
        I've rebooked, I'm (flying|going|travelling|traveling) to {v} instead of {o}
        I tore up my itinerary for {o}, my holiday is in {v}
        the airline axed {o}, so I'm jetting off to {v}
        {o} got scrapped, my getaway is in {v}
        I swapped {o} for {v}, better weather for my hols
        the ferry to {o} is on strike, I'm holidaying in {v}
        1: scratch that, my hols are in {v}
        my passport ran out, so it's {v} for my holiday, no {o}
        the cruise to {o} was called off, I'm off to {v}
        {o} has too many tourists, so I'm summering in {v}
        1: typo, I'm holidaying in {v}, not {o}
        I rebooked, my holiday is in {v} now
        I've had second thoughts about {o}, my hols are in {v}
        I postponed {o} to next year, this holiday is {v}
        I'm (skipping|ditching) {o}, my getaway is in {v}
        my holiday isn't in {o}, it's in {v}
        I got cold feet about {o}, my holiday is in {v}
        my trip is to {v} now[, not {o}]
        my (holiday|vacation|trip) plans have changed, I'm going to {v}[, not {o}]
        my holiday destination has changed[ from {o}] to {v}
        1: you muddled it, my annual leave is in {v}, not {o}
        I'm going to {v} instead of {o}
        my leave got shortened, so {v} for my holiday, no {o}
        my next (holiday|vacation) is in {v}, not in {o}
        my flight to {o} was cancelled, so I'm going to {v} on holiday
        no visa for {o}, so my holiday is in {v}
        1: no postcard from {o}, I'm holidaying in {v}
        my family vetoed {o}, so my hols are in {v}
        {o} fell through, so I'm going to {v} on (holiday|vacation)
        {v} was a cheaper deal, so no holiday in {o}
        my trip to {o} is off, I'm going to {v}
        storms in {o}, so I'm taking my holiday in {v}
        {o} is off, I'm going on (holiday|vacation) to {v}
        {o} will have to wait, my hols are in {v}
        I've scrapped {o}, I'm off to {v} for the hols
        I decided against {o}, I'm going on (holiday|vacation) to {v}
        I've ditched {o}, I'm jetting off to {v}
        the travel agent talked me out of {o} and into {v}
        1: sorry, I meant I'm going to {v} on holiday, not {o}
        1: change of plan, I'm going on holiday to {v}[, not {o}]
        {o} was fully booked, so I'm off to {v}
        the kids outvoted {o}, so my holiday is in {v}
        * the holiday will be in {v} after all, not in {o}
        * I've cancelled {o} and booked {v}
    """,
)
