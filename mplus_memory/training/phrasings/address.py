"""How people say their address, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

ADDRESS = Attribute(
    key="address",
    kind="address",
    answer="my address is {v}.",
    weight=0.7,
    related=frozenset({"city"}),
    told="""
        my [home |new |postal ]address is {v}
        1: my addr is {v}
        1: address: {v}
        my pad is at {v}
        my (bed|sofa|kettle|cat flap) is at {v}, my home
        1: my address: {v}
        I receive/receives my (correspondence|deliveries|newspaper|invoices) at {v}
        1: deliver it to my house, {v}
        I live/lives at {v}
        the (courier|mailman|delivery guy) knows my door, {v}
        1: home address: {v}
        1: here's my address: {v}
        3: {s} resides at {v}
        the (courier|driver|mailman|plumber|cabbie|ambulance) should come to my home at {v}
        I've got (a bungalow|a cottage|a studio|a condo|lodgings) at {v}
        I want/wants my (correspondence|deliveries|newspaper|invoices) at {v}
        1: here is my address, {v}
        1: I'm at {v}, that's my address
        the address of my (house|flat) is {v}
        my address is {v}[, by the way| in case you need it| now| at the moment]
        my address is currently {v}
        my humble abode is {v}
        my current address is {v}
        my registered address is {v}
        {v} is my [home ]address
        my mailing address is {v}
        my particulars: I live/lives at {v}
        the gas man reads my meter at {v}
        my delivery address is {v}
        I've put down roots at {v}, a lovely old terrace
        I occupy/occupies (the house|the flat|the ground floor) at {v}
        my (correspondence|invoices|newspaper|pension letters|magazine) should go to {v}
        my details: I live/lives at {v}
        the broadband gets installed at {v}, where I live/lives
        my full address is {v}
        my (house|flat) is at {v}
        1: walk up to {v}, buzz, and I'll let you in
        {v} is my (registered|billing|shipping|contact|private) address
        1: if our cat strays, please return her to {v}
        the police took down {v} as my address
        1: housewarming at the weekend, our new home is {v}
        my residential address is {v}
        my permanent address is {v}
        my address reads {v}
        my address at home is {v}
        my spare key hangs in the shed at {v}, my home
        1: we reside at {v}, the whole family
        I lodge/lodges at {v}
        the surgery has {v} down for me as address
        the (electoral roll|phone book|council) lists my home at {v}
        1: past the church, turn left, {v} is our house
        I can be found at {v}
        1: we swapped the flat for a house, so my address is {v}
        the home insurance covers my place, {v}
        my billing and shipping address is {v}
        {v} is my (street|postal|mailing|current|delivery) address
        (put|write) {v} on the envelope for me
        I downsized and have/has a tidy flat at {v}
        1: I stay at {v}, that's my house
        my (sat nav|GPS) takes me home to {v}
        1: our front door is at {v}
        1: ring the bell at {v}, that's my flat
        3: (a wreath|a hamper|a bouquet) for {s} goes to {v}, {his} house
        my wheelie bins stand outside {v}, where I live/lives
        I wrote {v} in the address box of the form
        {v} is the address where I live/lives
        {v} is the address of my (house|flat|home|apartment|place)
        you can send my (post|mail|parcels) to {v}
        after the split I kept the old house, {v}, as my home
        1: moved last spring, {v} now
        any (courier|visitor|cab) finds me at {v}
        3: pick {s} up from home, it's {v}
        {v} is where you can (send my mail|visit me|find my home|find my house)
        I (currently |now )live/lives at {v}
        1: locked out again, send a locksmith to {v}, my home
        I live/lives at {v} (with my family|with flatmates|with a roommate|on my own|since last year|on the first floor)
        1: where to find me: {v}
        my house sits at {v}
        1: for the Christmas cards, we're at {v}
        I'm the (tenant|occupant|occupier|householder|owner) at {v}
        fed up with flatshares, I bought {v} and live/lives there alone
        1: kettle's on, come over, {v} is my house
        my (post|mail) goes to {v}
        I answer/answers the door at {v}
        I'm living at {v}
        my (billing|shipping|contact|correspondence|legal|private|personal) address is {v}
        I reside/resides at {v}
        I'm residing at {v}
        my (doorbell|nameplate|gate|garden gate|driveway|porch) is at {v}
        flowers for me belong on the doorstep of {v}
        I've bought the (house|bungalow|cottage) at {v} and live/lives there
        I'm (lodging|domiciled|housed|settled) at {v}
        I've lived at {v} (for years|since last year|for a while|for ages)
        my street address is {v}
        I've been living at {v} (for years|since last year|since the divorce)
        I've moved in at {v}
        I moved in at {v}[ last month| recently| last year]
        I live/lives at {v} (now|these days|at the moment)
        I'm registered at {v}
        I'm renting a (flat|room|place) at {v}
        I rent/rents (a flat|a room|an apartment|the house) at {v}
        (please send|send) my (mail|letters|parcels) to {v}
        1: bring your swimsuit, the barbecue is in our garden at {v}
        I own/owns the (house|flat) at {v}, where I live/lives
        I have/has (a flat|a house|an apartment|my home) at {v}
        I bunk/bunks at {v} for now, that's home
        whatever I order/orders online turns up at {v}, my home
        every evening I turn/turns the key at {v}, my home
        the address I live/lives at is {v}
        1: the kids get dropped home at {v}, our house
        {v} is what the envelope should say for me
        my house stands at {v}
        the paramedics (came|rushed) to my home, {v}
        the school bus stops right outside my home, {v}
        my (nest|castle|burrow|little palace) is at {v}
        my lodgings are at {v}
        my crib is at {v}
        the address on my (ID|driving licence|driver's license|letters|mail) is {v}
        my (home|house|flat) address is {v}
        the (street and number|house) where I live/lives (is|is at) {v}
        my roof leaks at {v}, a roofer should come to the house
        the address of my (home|apartment|place|building) is {v}
        the postman (finds me|brings my letters to me) at {v}
        my household is at {v}
        the landlady gave me the attic at {v}
        my name is on the buzzer at {v}
        the address where I live/lives is {v}
        the taxi should pick me up at home, {v}
        my landlord lets me the flat at {v}
        I inhabit/inhabits (the house|the flat|the ground floor) at {v}
        3: {p} address is {v}
        the location of my (home|house|flat) is {v}
        I dwell/dwells at {v}
        my (house|home) is located at {v}
        my (letterbox|mailbox|doorbell|doorstep) is at {v}
        3: {p} house is at {v}
        I moved to {v}, that is my street and number
        1: gotta run, quick, address is {v}
        the removal van took all my boxes to {v}, my new home
        1: shipping address: {v}
        I finally got the keys, so {v} is home sweet home
        1: the babysitter should buzz at {v}, that's us
        1: for the form, my address is {v}
        my (packages|parcels|letters|bills) (go|are delivered|get delivered|should go) to {v}
        my (groceries|orders) get delivered to my home at {v}
        {v}, top bell, is where I live/lives
        my tenancy is at {v}
        (deliver|ship|post|mail) my (parcels|packages|letters|orders) to {v}
        3: the district nurse visits {s} at home, {v}
        1: my addy is {v}
        (drop|bring) my (parcel|package|letters) (off at|round to) {v}, my home
        you (find|reach|can visit) me at {v}
        I pay/pays the (mortgage|council tax|rates) on {v}, my home
        {v} is where my (doorbell|letterbox|front door) is
        1: you can (write to|send letters to|send a card to) me at {v}
        the estate agent sold me {v} and I've settled in there
        1: you can (drop by|come and see me|visit me|find me) at home, at {v}
        you'll find (me|my house|my home|my flat) at {v}
        {v} is painted on my gate, you can't miss the house
        my (abode|residence|dwelling) is at {v}
        I get/gets my (post|mail) at {v}
        letters (reach me|for me go) to my door at {v}
        if you want to (visit|write to) me, the address is {v}
        (put|enter|type) {v} as my address
        I walked home to {v} in the rain last night
        (please |)(remember|keep|store|jot down) my address, it's {v}
        my (bungalow|cottage|studio|condo|townhouse|villa) is at {v}
        (pop|swing|come) round to my house at {v}
        1: addy: {v}
        (write down|note|save) my address: {v}
        1: come over to my place, it's at {v}
        my noisy neighbours bang on the wall at {v}, my home
        my lease is for the flat at {v}
        my digs are at {v}
        my dog's collar tag says {v}, which is my address
        1: we live at {v}
        1: our (house|flat|home|place) is at {v}
        1: please deliver to {v}, that's my home
        my front door is at {v}
        {v} is my abode
        1: for deliveries, I live at {v}
        1: knock at {v}, that's my door
        if I lose/loses my wallet, the finder should bring it to {v}
        1: the address is {v}, that's where I live
        3: {s} lives at {v}, (_I think|by the way|if you need it)
        my (pizza|shopping|takeaway|milk) gets brought to my house at {v}
        * I stay/stays at {v}
        * my place is at {v}
        * if you need my address, it is {v}
        * come and see me at {v}
    """,
    asked="""
        what is my [home |street |postal ]address?
        what is my full address?
        what's my current address?
        I live/lives at which address?
        at which address do/does I dwell?
        did _I mention my address?
        what is my (mailing|residential|delivery|current) address?
        what was my address again?
        what's my address again?
        tell _me my address.
        give _me my [full |home |street ]address.
        what's my addy?
        what address have/has I got?
        1: which address have you (saved|stored|noted|got) for me?
        at what address am/is I (lodging|the tenant|registered)?
        what's written on my dog's tag, the address?
        which address should the (courier|ambulance|plumber|driver) come to for me?
        what's my [home |street |postal ]address?
        1: where do we live again, street and number?
        my address was what again?
        what address has the surgery got down for me?
        what should the label on my parcel say?
        remind _me of my address.
        where's my (doorbell|letterbox|front door|mailbox), street and number?
        where exactly is the house I bought?
        if someone posts me a gift, where to?
        remind _me what my address is.
        1: where should the (locksmith|electrician|plumber|roofer) turn up, at what address?
        where do/does I get my mail?
        on (what|which) street and number is my home?
        1: my address, please?
        do you (know|remember|recall) my address?
        1: what address did I put in?
        what address is printed on my (letters|bills|label)?
        where are my wheelie bins, street and number?
        which address goes on my (visa form|tax return|customs form|CV)?
        do you have my address?
        what's the number on my door, and the road?
        do you (know|remember) what address I live/lives at?
        where's my nest, street and number please?
        3: what's {p} address?
        where do/does I receive my post?
        which address does the (mailman|postman|courier) find me at?
        3: which bell do _I ring to visit {s}, what address?
        what address did I note down for the landlord?
        where should Christmas cards for me go?
        on which road is my house, and at what number?
        what should go on the envelope for me?
        what address would a (courier|cabbie|plumber|visitor) need for me?
        what is my place of abode, street and number?
        what address does the insurance have for my home?
        at (what|which) address can (people|one|you) find me?
        what address do/does I live at?
        (what|which) address am/is I (living|registered|residing) at?
        1: where do guests find our housewarming, what address?
        which house number is painted on my gate, and which street?
        which street sign hangs outside my house, and what number?
        what are my postal details?
        where exactly is my (house|flat|abode|front door), street and number?
        (what|which) address is my (house|home|flat|apartment) at?
        what address do/does I put on (forms|envelopes|the label)?
        to which doorstep should the groceries for me come?
        3: where do _I pick {s} up from home, which address?
        1: ordering a pizza, what address do I give?
        have _I told you my address?
        and my address is?
        what's the address where I live/lives?
        what's my door number and street?
        where did the removal van bring my boxes, which address?
        which house is it that I pay/pays the mortgage on?
        what address did _I (give|tell) you for me?
        what (street|street and house number) do/does I live (on|in) and at what number?
        which address do/does I have?
        where would the paramedics have to go for me?
        what's my street and (house |)number?
        1: which address is ours?
        what's my (registered|billing|shipping|contact|private) address?
        where should the flowers for me be dropped off?
        what address is on my (lease|tenancy|driving licence|bills|ID)?
        what is my street and (house |)number?
        on which street and at which number do/does I live?
        what do/does I type in the address box?
        where should a (letter|postcard|card|parcel) for me be sent?
        what's my house number and street?
        is there an address noted for me?
        1: the cabbie wants to know where home is, what do I say?
        where should the (courier|mailman|postman|driver) bring my (parcel|mail)?
        where should my (mail|post|letters|parcels|packages) be (sent|delivered)?
        1: I'm filling in a form, what's our address?
        3: what street and number does {s} live at?
        1: where should the parcel go?
        what should my sat nav have as home?
        where can a (visitor|courier|cab) find me, street and number?
        to which house would a finder return my wallet?
        have/has I got an address on record?
        where do my (letters|parcels|packages) go?
        to (what|which) address should my (mail|post|parcels) go?
        which street and number do/does I live at?
        what address should go on (a letter|a parcel|a package|an envelope) for me?
        1: which doorbell should the sitter press, what's our address?
        which address do/does I occupy?
        which house do/does I live in, street and number?
        what street and door number have/has I got?
        I live/lives at what number, which street?
        under which address can I be found?
        under what address do my neighbours know me?
        3: _I want to send {s} flowers, what's the address?
        which address should a taxi pick me up at, at home?
        where was my new sofa meant to be delivered?
        my address is what?
        what is my (correspondence|legal|personal|permanent) address?
        1: what address do you have for me?
        1: which address did I give you?
        which address do/does I receive (mail|deliveries|correspondence) at?
        what address do/does I go by?
        1: which address should my deliveries go to?
        which building is my flat in, street and number?
        * where exactly do/does I live, street and number?
        * at which address do/does I live?
    """,
    topics="""
        my [home |street ]address
        my (current|full|mailing|postal|residential|delivery) address
        the address I live/lives at
        the address where I live/lives
        the address where a courier finds me
        my (registered|billing|shipping|contact|private) address
        the address where I'm registered
        my domicile, street and number
        my addy
        the address the pizza guy needs for me
        my street and house number
        the address on my (lease|bills|ID)
        my doorstep's address
        my street and door number
        my place of abode, street and number
        the address the surgery has for me
        the address on my tax return
        the street and number of my home
        the address my mail goes to
        the address on my dog's tag
        my postal details
        my (correspondence|legal|personal|permanent) address
        the address for my (deliveries|correspondence|parcels)
        my abode, street and number
        my address for Christmas cards
        the road and number of my house
        the address I put/puts on forms
        the house number and road I live/lives at
        * the address of my (house|flat)
    """,
    corrected="""
        my new address is {v}
        my address is {v} now, not {o}
        my address isn't {o}, it's {v}
        my address is {v}, not {o}
        my address has changed[ from {o}] to {v}
        my (home |)address changed, it's {v} now
        my front door is at {v} these days, not at {o}
        I live/lives at {v}, not at {o}
        I don't/doesn't live at {o} (any more|anymore), I live/lives at {v}
        I moved, my address is {v} now
        3: {p} address is {v} now, not {o}
        cross out {o}, my address is {v}
        my abode is {v} now, {o} was before
        my (parcels|deliveries|bills) belong at {v}, not at {o}
        my tenancy at {o} is over, my address is {v}
        the form still has {o}, but I've been at {v} since spring
        I no longer live/lives at {o}, I live/lives at {v}
        {o} got too small for me, home is {v} now
        I sold {o}, find me at {v}
        I gave up the flat at {o} and unpacked at {v}
        scrap {o}, my address is {v}
        3: {s} resides at {v} now, not at {o}
        1: typo in my address, it's {v}
        I moved from {o} to {v}
        replace {o} with {v} as my address
        1: wrong house number, my address is {v}
        my (courier|mailman|postman) should come to {v} now, not {o}
        the surgery has {o}, but my home is {v}
        redirect my post from {o} to {v}
        I moved out of {o} and live/lives at {v} now
        1: don't send the babysitter to {o}, we're at {v} now
        1: no one's home at {o}, we've settled at {v}
        1: oops, I live at {v}, not {o}
        my bins are outside {v} now, I left {o}
        my (billing|shipping|contact|registered) address is {v}, not {o}
        I've moved (house|flat), my new address is {v}
        the sale went through, so my home is {v}, not {o}
        I've changed address, it's {v} (nowadays|from today|as of now)
        1: autocorrect messed up my address, it's {v}
        I've moved to {v}, {o} is my old address
        the council renamed my street, the address is {v} now
        {o} is my old address, the new one is {v}
        nobody lives at {o} now, my address is {v}
        {o} is out of date, my address is {v}
        3: {p} flowers went to {o}, the house is {v}
        1: we swapped the flat for a house, so my home is {v} from now on
        delete {o} and put {v} as my address
        1: I gave you an old address, mine is {v}
        forget {o}, I live/lives at {v}
        I live/lives at {v} now
        new tenants have {o}, my keys open {v} now
        my (mail|post|letters) should go to {v} from now on[, not to {o}]
        the landlord kicked me out of {o}, home is {v} now
        1: fat fingers, the house is {v}, not {o}
        send my (mail|post|letters|parcels) to {v} from now on, not {o}
        please (update|change|correct) my address to {v}
        1: we moved, our address is {v} now
        1: parcel went to {o} again, but I live at {v}
        put {v} on the envelope for me, not {o}
        the pizza went to {o}, but my home is {v}
        1: sorry, I mistyped my address, it's {v}
        my lease at {o} ended, I'm at {v} now
        3: don't ring at {o}, {s} has moved to {v}
        3: {s} moved house, {his} address is {v} now
        I've handed in the keys to {o} and live/lives at {v}
        3: _I gave you the wrong address, {s} lives at {v}
        * I've moved to {v}, so that is my address
    """,
)
