"""How people say which city they live in, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

CITY = Attribute(
    key="city",
    kind="city",
    weight=2.0,
    answer="I live/lives in {v}.",
    related=frozenset({"origin", "hometown", "address"}),
    told="""
        I live/lives in {v}[ now| these days| at the moment]
        1: living in {v} atm
        1: living in {v} (now|at the moment|these days|right now|currently|with my family|on my own)
        1: {v} here, that's my current home
        I live/lives in {v}
        1: currently in {v}, that's where I live
        1: based in {v}[, by the way| btw| for now]
        I'm [currently |now ](living|based|settled) in {v}[ now| these days| at the moment]
        I'm stuck living in {v} (lol|unfortunately|until further notice)
        I've lived all over, but {v} is home (nowadays|at present|today)
        1: I'm a {v} resident
        1: I'm {v} based
        I [just |recently |finally ]moved to {v}[ last year| last month| this spring| for work|, by the way]
        1: location: {v}
        1: city: {v}
        1: where I live: {v}
        I've [just |recently ]moved to {v}
        I fell for {v} and have/has stayed on as a resident
        1: I live in {v} btw
        1: I live here in {v}
        I've been living in {v} for (years|a while|ages|two years|a few months)
        I make/makes {v} my base
        the removal van took all my furniture to {v}, my home now
        I currently live/lives in {v}
        1: our nest is in {v}
        I now live/lives in {v}
        I sleep/sleeps in my own bed in {v}
        my stomping ground is {v}, I live/lives there
        I've lived in {v} (for years|since last year|for a long time|my whole life)
        I live/lives in {v}[ with my partner| with my family| with roommates| with flatmates| on my own| right now]
        I still live/lives in {v}
        my (home|flat|apartment|house|place) is in {v}
        I live/lives (downtown|uptown) in {v}
        I'm registered to vote in {v}, my home city
        I live/lives in the (city|town) of {v}
        I inhabit/inhabits (a tiny studio|a basement flat|the top floor|a terraced house) in {v}
        home for me is {v}
        I live/lives (just outside the centre of|on the outskirts of|in the suburbs of|in the heart of) {v}
        I can't afford the rent in {v}, yet I live/lives there
        1: the missus and I have a bungalow over in {v}
        I live/lives and work/works in {v}
        I'm domiciled in {v}
        I reside/resides permanently in {v}
        my home (town|city) is {v}
        I'm living in {v}[ with my family| since last year| for the time being| after the divorce| for now]
        I've got my feet under the table in {v}, my home now
        my present domicile is {v}
        the place where I kick/kicks off my shoes at night is {v}
        1: am living in {v} city since some years
        I'm residing in {v}
        I'm a resident of {v}
        {v} is where I live/lives
        1: hubby and I have our home in {v}
        I'm an inhabitant of {v}
        3: {s} is housed in {v} nowadays
        I dwell/dwells in {v}
        I may travel a lot, but I live/lives in {v}
        my kids and I live in {v}, school is down the road
        {v} is my home[ now]
        I've made {v} my home
        I commute/commutes from my home in {v}
        I retired to {v} and (never looked back|have/has been there ever since)
        I made my home in {v}
        {v} has been my home for (years|a while)
        my home is {v}[ these days| at the moment| now]
        my home base is {v}
        I have/has (a flat|an apartment|a house|a place|a small flat) in {v}
        my current (city|place of residence|home) is {v}
        1: I bide in {v} nowadays
        my doctor's surgery is round the corner from my home in {v}
        my household is in {v}
        my place of residence is {v}
        I rent/rents (a flat|a room|an apartment|a house) in {v}
        1: on vacation right now, but home is {v}
        I lay/lays my head in {v} (these days|every night)
        it rains all year in {v}, but I live/lives there anyway
        my city of residence is {v}
        I live/lives a stone's throw from the river in {v}
        the (city|place|town) I call/calls home is {v}
        I get/gets the night bus back to my flat in {v}
        I'm a newcomer to {v}, just unpacked the removal boxes
        the town council of {v} empties my bins
        my front door key opens a flat in {v}
        I share/shares (a flat|a house) in {v}
        3: {p} place is over in {v}
        I water/waters the garden at home in {v} every evening
        the taxi should drop me off at home in {v}
        I've dropped anchor in {v}, it's home
        the city I currently live/lives in is {v}
        {v} is the (city|place|town) I live/lives in
        {v} is the place I call/calls home
        I'm a local in {v}
        the (city|town|place) I live/lives in is {v}
        {v} is home for me (now|these days)
        born elsewhere, I live/lives in {v} by choice
        {v} is where I (reside/resides|am/is based|am/is living|have/has my home|have/has settled)
        I settled down in {v}
        home is {v}, rents are crazy, and my landlord keeps raising mine
        {v} is where my (home|flat|house|apartment) is
        my landlady in {v} wants the rent early
        I've planted myself in {v} (permanently|for the foreseeable future)
        I call/calls {v} home (now|these days)
        1: moved last spring, {v} now, never been happier
        I live/lives (over in|near the centre of|in the middle of|right in) {v}
        I've landed in {v} and unpacked my boxes for good
        I've been a citizen of {v} since I got my flat there
        I've called {v} home (for years|for a while|since last year|since the summer)
        I've lived in {v} (for a year|for a decade|for ages|since January|ever since university|since the divorce)
        I bought (a flat|a house|an apartment) in {v}
        my wifi at home in {v} is hopeless
        I've been living in {v} (since last year|since spring|ever since college|for ages|for almost a year)
        I hang/hangs my hat in {v}
        I'm in {v}, as in that's where I live/lives
        I've been based in {v} (for a while|since last year|for years)
        parcels reach me at home in {v}
        1: housewarming at my new home in {v} on Saturday
        I keep/keeps house in {v}
        1: we live in {v}[ now| these days]
        I've lived in {v} long enough to know every pothole
        I've been a resident of {v} for (years|a while|a decade)
        I moved to {v} (for love|for my job|for university|after the divorce|after college|a year ago|two months ago)
        I've got a (mortgage|crib|pad|bungalow|cottage|penthouse) in {v}, where I live/lives
        1: we (moved|have moved) to {v}[ last year| last month]
        1: we swapped the flat for a house, so {v} it is from now on
        I moved over to {v} and (love/loves it|like/likes it there|feel/feels at home)
        I relocated to {v}[ for work| last year| a few months ago]
        I've pitched my tent in {v} for good
        I've moved house and live/lives in {v}
        1: I call {v} home
        the grandchildren visit me at home in {v}
        my neighbours at home in {v} complain about my loud music
        I upped sticks and moved to {v}
        I settled in {v}[ last year| after university| with my family| years ago]
        1: for the form: resident in {v}
        3: my home is {v}[ now]
        I've put down roots in {v}
        I've found a (home|flat|place|room) in {v} and live/lives there
        I'm (housed|lodging|boarding) in {v}
        I'm registered as living in {v}
        I've (settled|set up home) in {v}
        I (own/owns|bought) a (home|house|place|condo|flat) in {v} and live/lives there
        I'm renting (a flat|an apartment|a room|a house|a studio|a place) in {v}
        1: packed the cats, sold the sofa, {v} is home from here on
        my family and home are in {v}
        I pay/pays rent in {v}, where I live/lives
        I have/has my (home|flat|house|apartment|family home) in {v}
        I live/lives with my family in {v}
        my bed is in {v}, so that's home
        I wake/wakes up every morning in {v}, where I live/lives
        my (pad|crib|gaff|bungalow|cottage) is in {v}
        the sat nav takes me home to {v}
        I pay/pays my council tax in {v}
        1: we have bought our dream home, it's in {v}
        my balcony overlooks the rooftops of {v}
        I get/gets homesick for {v} whenever I leave/leaves my flat there
        my main residence is {v}
        I come/comes home to {v} every (evening|night)
        guests can crash on my couch in {v}
        I live/lives (alone|with friends|with two others) in {v}
        3: {v} is where {s} hangs {his} hat
        I'm staying in {v} permanently
        the postman brings my letters to {v}, that's where I live/lives
        I'm at home in {v} these days
        I enjoy/enjoys living in {v}
        I've ended up in {v}, living there quite happily
        I love/loves living in {v}
        I like/likes living in {v}
        living in {v} suits me
        I came to live in {v} (last year|years ago|two years ago)
        my living room is in {v}, kettle always on
        life in {v} suits me, I live/lives there
        my (apartment|flat|house|place|home) is (located|situated) in {v}
        I'm at home in {v}
        I've got keys to a new flat in {v}, moving boxes everywhere
        my (neighbourhood|neighborhood|street|block|building|house) is in {v}
        1: holiday over, back home to {v}, back to the laundry
        1: my family and I live in {v}
        my lodgings at present are in {v}
        I occupy/occupies a little (house|apartment) in {v}
        I've gone back to live in {v} after some years abroad
        1: {v} dweller here
        I'm squeezed into a shoebox flat in {v}
        I've got (a place|a flat|a house) in {v}
        my neck of the woods is {v}
        as for where I live/lives, it's {v}
        I emigrated and made a life in {v}
        I've got digs in {v}
        you can find my home in {v}
        I'm now a (proud householder|homeowner|tenant|lodger) in {v}
        1: the kids and I live in {v}
        1: we're living out in {v}, the whole gang
        I spend/spends my days in {v}, where I live/lives
        you'll find me living in {v}
        my roommates and I split the bills for a loft in {v}
        1: we've settled in {v}
        I took over grandma's cottage in {v} and live/lives there now
        I'm holed up in a loft in {v}, my home
        I got (a flat|an apartment|a room) in {v} and moved in
        1: I'm from elsewhere, but for residence put {v}
        my current whereabouts, home-wise: {v}
        1: we've got (a house|a flat|a place|our home) in {v}
        1: my (partner|family) and I live (together |)in {v}
        1: I'm a city dweller, living in {v}
        1: we've been living in {v} for (years|a while|two years)
        my commute starts in {v}, where I live/lives
        1: greetings from {v}, where I live
        1: don't laugh, I still live with mum in {v}
        1: writing from my home in {v}
        1: my address is in {v}, that is where I live
        3: {s} lives over in {v}
        1: me, I stay in {v} with my folks, permanently
        3: {s} has {his} home in {v}
        my pets, plants and books are all at my house in {v}
        my removal firm unloaded everything in {v} yesterday
        I lead/leads a quiet life at home in {v}
        if you need me, knock at my door in {v}
        * these days I live/lives in {v}
        * I make/makes my home in {v}
        * I've made my home in {v}
        * I ended up (living |)in {v}
        * my (flat|house|apartment) is over in {v}
        * the place where I live/lives is {v}
        * I reside/resides in {v}
        * it is {v} where I live/lives
        * I'm living over in {v}
        * I found a (flat|place) in {v} and live/lives there[ now]
    """,
    asked="""
        where do/does I live[ now| these days| at the moment]?
        where do/does I live again?
        where do/does I reside?
        where do/does I live?
        where am/is I residing?
        where am/is I based (again|now)?
        which (city|town) do/does I live in?
        where am/is I living again?
        3: where does {s} live now?
        1: I live in which city now?
        where do/does I hang my hat?
        in which place have/has I set up home?
        1: u know where i live?
        and my home city is?
        where am/is I settled?
        what (city|town) do/does I live in?
        tell _me where I live/lives.
        where are my (digs|lodgings)?
        where am/is I (domiciled|housed|lodging)?
        where did I drop anchor for good?
        remind _me where I live/lives.
        where do/does I go home to after work?
        where am/is I (living|based)[ now| these days| at the moment]?
        do you (know|remember|recall) where I live/lives?
        do you (know|remember) (what|which) (city|town) I live/lives in?
        where do/does I dwell?
        where would friends ring my doorbell?
        (what|which) city is my bed in?
        in what city can guests crash on my couch?
        which city does the postman find me in?
        where am/is I these days, home-wise?
        in (which|what) (city|town) do/does I live?
        tell _me (what|which) (city|town) I live/lives in.
        remind _me (what|which) city I live/lives in.
        have _I told you where I live/lives?
        what city would the sat nav take me home to?
        what city am/is I resident in?
        what city is my living room in?
        did _I ever mention where I live/lives?
        1: where should they deliver my new sofa, which city?
        where is my (home|flat|house|place|apartment)?
        my home, where's that?
        (what|which) city is on my residence record?
        in which city am/is I a tenant or owner?
        what town should _I write on the envelope for my home?
        where am/is I at home nowadays?
        (what|which) city is my home[ now]?
        (what|which) city do/does I call home?
        where's my (home|flat|house|place|apartment)?
        where should the parcel go, which city do/does I live in?
        where do/does I call home?
        (what|which) city am/is I (currently |now )(living|based|residing) in?
        is it still the same city I live/lives in, which was it?
        what city do/does I keep house in?
        where abouts do/does I live?
        (what|which) city do/does I inhabit?
        where do/does I lay my head[ at night]?
        1: where do I live at present?
        (what|which) (city|town) am/is I (living |based |)in?
        (what|which) (city|town) do/does I reside in?
        where do/does I have to vote as a resident?
        (what|which) (city|town) do/does I have my (home|flat|house) in?
        what is my home (city|town)?
        what's my (city of residence|place of residence|home base|current city)?
        1: where i live?
        where can people find my home?
        what is my (city of residence|place of residence|current city)?
        where is home for me?
        where have/has I got keys to a flat?
        which city should the taxi take me home to?
        what's the (city|town|place) where I live/lives?
        where did _I say I live/lives?
        where on earth do/does I live?
        (what|which) (city|town|place) did I (move|relocate) to?
        where did all my furniture end up?
        where did I (move|relocate) to?
        where is it that I live/lives?
        where have/has I made my home?
        where did I (settle|settle down|end up living|make my home)?
        where did the removal van take my furniture?
        where would I throw a housewarming?
        what place do/does I call home?
        what's my city called?
        where is it that I'm (living|based)?
        where exactly do/does I live, (what|which) (city|town)?
        where have/has I been living?
        where in the world do/does I live?
        where do/does I rent or own my home?
        which (city|town) is my home in?
        where's home for me[ these days| now]?
        where do/does I park my slippers?
        (what|which) city is my household in?
        1: where do we live, my family and I?
        whereabouts do/does I live?
        what's the (city|town) I live/lives in?
        in (what|which) (city|town) am/is I (living|based|settled)?
        where do/does I sleep at night, (what|which) city?
        which city's mayor am/is I governed by at home?
        where is my landlord's flat that I rent/rents?
        where is my home located?
        and I live/lives in...?
        which city does my commute start in?
        where do/does I stay permanently, (what|which) city?
        where do/does I have my (home|flat|house)?
        what city is just outside my window at home?
        where do/does I spend my evenings on the sofa at home?
        3: where's {p} home?
        3: {s} lives where?
        if _I come to visit, in which city is my home?
        where did _I say (I'm living|I'm based|my home is)?
        which city's rent do/does I moan about?
        where did I buy the house?
        where did I end up living?
        which city's streets surround my house?
        have/has I got a home somewhere, and in which city?
        where's my neck of the woods?
        (what|which) city am/is I a local in?
        where do/does I pay my council tax?
        (what|which) metropolis or village do/does I live in?
        where do/does I make my home?
        (what|which) city did _I say I live/lives in?
        my home's in (what|which) (city|town)?
        (what|which) city do/does I go home to at night?
        where's the house with my letterbox?
        where has life taken me, where do/does I live now?
        (what|which) town am/is I a local of?
        where do/does I water the plants and feed the cat at home?
        where did I unpack the moving boxes?
        which city do _I fill in for my residence?
        (what|which) location is my home in?
        where's my (pad|crib|bungalow|cottage)?
        where have/has I settled[ down]?
        where have/has I put down roots?
        (what|which) city am/is I a resident of?
        (what|which) city have/has I been living in?
        where do/does I fly back to after a holiday?
        what's my town?
        in what part of the world do/does I live?
        which city is on my rent contract?
        I live/lives where?
        I live/lives in (what|which) (city|town)?
        which place am/is I living in?
        1: where do I live, do you (know|remember)?
        1: which city am I writing from, where do I live?
        what's my (domicile|main residence|present residence)?
        * (which|what) (city|town) have/has I settled in?
        * in which (city|town) is my (home|flat|house)?
        * where have/has I moved to?
        * what's the name of the (city|town) I live/lives in?
        * where do/does I currently live?
        * where can my home be found?
    """,
    clauses="""
        where I live/lives
        where I live/lives[ now]
        where I currently live/lives
        where I reside/resides
        where I'm (living|based)
        where I'm (domiciled|housed|lodging)
        where I dwell/dwells
        my present residence
        where home is for me
        where I've settled[ down]
        where I go/goes home to at night
        where my letterbox is
        where guests can visit me at home
        which city I'm resident in
        which city the taxi should take me home to
        where I park/parks my slippers
        where I ended up living
        where I live/lives (these days|again|at the moment)
        (which|what) (city|town) I live/lives in
        where I unpacked the moving boxes
        where I hang/hangs my hat
        where I keep/keeps house
        (which|what) (city|town) I'm (living|based) in
        where I'm a tenant
        what city I'm a local in
        where I lay/lays my head
        (which|what) city I call/calls home
        what my town is called
        where my (household|bed|pad) is
        which city surrounds my house
        what city I inhabit/inhabits
        where my (home|flat|house) is
        which city is on my rent contract
        whereabouts I live/lives
        where I fly/flies back home to
        where I moved to
        where I've put down roots
        where the postman finds me
        what my city of residence is
        where on earth I live/lives
        where my furniture ended up
        the (city|town) I live/lives in
        my place of residence
        the name of the city I live/lives in
        the (place|city) I call/calls home
        * in (which|what) (city|town) I live/lives
        * the name of my (city|town)
    """,
    corrected="""
        I [just |recently ]moved to {v}
        I live/lives in {v}, not in {o}
        I live/lives in {v}, not {o}
        I've [just |recently |now ]moved to {v}
        I don't/doesn't live in {o}, I live/lives in {v}
        I moved away from {o}, I live/lives in {v} now
        I moved out of {o} and into a (flat|house|place) in {v}
        I sold up in {o} and bought a house in {v}
        I moved from {o} to {v}
        I've moved (away |)from {o} to {v}
        scrap {o}, I live/lives in {v}
        I [recently ]relocated to {v}[ from {o}]
        I've flown the nest in {o} and live/lives in {v}
        1: typo, I live in {v}, not {o}
        I (left {o} and|left {o} and now) live/lives in {v}
        forget {o}, home is {v} (nowadays|these days)
        the kids left home, so I swapped {o} for a cottage in {v}
        I left {o} for {v}
        I left {o} behind and settled in {v}
        I was homesick in {o}, so I went back to live in {v}
        I don't/doesn't live in {o} (any more|anymore), I live/lives in {v}[ now]
        1: no more {o}, boxes unpacked, {v} is where we live
        the landlord in {o} threw me out, I've got a flat in {v}
        I swapped {o} for {v} and live/lives there now
        rents at home in {o} got too steep, so I moved house to {v}
        I used to live in {o}, now I live/lives in {v}
        1: not {o} anymore lol, living in {v} now
        my firm transferred me, so I live/lives in {v} rather than {o}
        I lived in {o} before, but now I'm in {v}
        I no longer live/lives in {o}, I live/lives in {v}
        my stay in {o} is finished, I'm resident in {v} now
        the removal van has left {o}, it's {v} where I live/lives from now on
        I've cleared out of {o}, {v} is my home now
        1: that was last year, since then I've moved, {v} now
        1: fed up with {o}, so we emigrated, home is {v} now
        I've transferred from {o} to {v} for good, furniture and all
        I'm based in {v} now[, no longer in {o}| rather than {o}]
        please send my post to {v}, I've moved out of {o}
        I'm not (living|based) in {o} (any more|anymore), I'm in {v}
        I quit {o} last month, my bed is in {v} now
        I ditched {o}, I live/lives in {v} these days
        I live/lives in {v} now[, not in {o}]
        I'm no longer in {o}, I'm living in {v}
        my home is in {v} now[, not in {o}]
        I'm living in {v} now
        my home isn't in {o} (any more|anymore), it's in {v}
        my domicile has changed to {v}
        I said farewell to {o} and set up home in {v}
        {o} was only temporary, I've bought a home in {v}
        home for me is {v} now, not {o}
        I gave up my (flat|place|apartment) in {o} and moved to {v}
        I've relocated (from {o} |)to {v}
        I upped sticks and moved (from {o} |)to {v}
        I've packed up in {o} and unpacked in {v}, my new home
        since the move I live/lives in {v}
        my new (home|flat|house|place) is in {v}
        I've settled in {v} since leaving {o}
        after the divorce I moved to {v}
        I've traded {o} for a home in {v}
        3: {p} new home is in {v}
        1: we moved to {v}
        1: our lease in {o} ran out, so we rent in {v} now
        1: we left {o} and live in {v} now
        1: new city, I'm living in {v} now
        1: goodbye {o}, I live in {v} now
        I followed my sweetheart to {v} and gave up the flat in {o}
        I hang/hangs my hat in {v} now, not {o}
        I handed back my keys in {o}, home is {v} from here on
        my residence is {v} nowadays, {o} was before
        1: I'm in {v} now, we moved
        I've roamed around: first {o}, nowadays home is {v}
        3: {s} moved again, {he} lives in {v} now
        3: {s} has left {o} and set up home in {v}
        1: wrong city, I live in {v}
        1: we've upped and gone, home is {v} now
        I've shifted to {v}, no more {o} for me
        {o} is history, I live/lives in {v}
        {o} is out of date, I've switched my residence to {v}
        3: _I mixed that up, {s} lives in {v}
        1: you still have me down in {o}, I live in {v}
        * I packed up and moved to {v}
        * I've left {o} for {v}
        * since last month I live/lives in {v}
        * {v} is where I live/lives now
    """,
)
