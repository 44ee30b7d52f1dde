"""How people say which car they drive, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

CAR = Attribute(
    key="car",
    kind="car",
    answer="I drive/drives {a} {v}.",
    shown="{a} {v}",
    told="""
        I drive/drives {a} {v}
        my car's {a} {v}
        1: car: {v}
        my car: {a} {v}
        1: my motor's {a} {v}
        my automobile is {a} {v}
        the motor I run/runs is {a} {v}
        my car is {a} {v}
        3: {s} showed off {his} car, {a} {v}
        my car is (currently|still) {a} {v}
        I have/has {a} {v} as my car
        my trusty old car is {a} {v}
        I'm the driver of {a} {v}
        my beloved car is {a} {v}
        I have/has {a} {v}, (a great car|my first car|a used car)
        I have/has {a} {v} to drive
        1: we've got {a} {v} as the family car
        I take/takes my {v} on the motorway when I drive/drives
        I acquired {a} {v} as my vehicle
        I own/owns {a} {v} and drive/drives it (every day|to work|everywhere)
        I've got {a} {v} parked (outside|in the drive|in the driveway|in the garage)
        I [just |recently ]bought {a} {v}, (a lovely car|my first car|a used car)
        I'm driving {a} {v} (these days|at the moment|now|currently)
        I (currently|usually|normally|mostly) drive/drives {a} {v}
        I drive/drives around in {a} {v}
        I steer/steers {a} {v} through traffic, my car
        I polish/polishes the bonnet of my {v} until it gleams
        I keep/keeps {a} {v} on the driveway, my car
        I own/owns {a} {v} as my car
        1: carpool on Monday? I can pick folks up in my {v}
        I drive/drives {a} {v} (to work|every day|most days|and like/likes it)
        after years of buses and bikes, I finally own/owns {a} {v}
        I commute/commutes in {a} {v}
        1: jump leads anyone? my {v} has a dead battery
        I've got {a} {v} for a car
        I went electric with my car, it's {a} {v} with a charger at home
        I (lease/leases|rent/rents) {a} {v} as my car
        I (picked up|purchased|got) {a} {v} (at the dealer|from the dealer|from the dealership|at the car dealer)
        I'll be arriving in {a} {v}, so I need/needs a parking spot
        I [just |recently |finally ]got a car, {a} {v}
        I go/goes to work in {a} {v}
        I hop/hops in my {v} and drive/drives off
        I [just |recently |finally ]bought {a} {v} from (a car dealer|a used car lot|the dealership)
        I fill/fills up my {v} at the petrol station
        I've leased {a} {v} as my car
        my {v} just clocked up a lot of miles
        I've (just|recently) bought {a} {v} to drive
        I squeeze/squeezes the pushchair into the boot of my {v}
        1: flat tyre again, poor old {v}, I really should change my car
        I've (driven|been driving|had) {a} {v} as my car since last year
        the car I drive/drives is {a} {v}
        I took delivery of {a} {v}, it still smells of new leather
        I've owned my car, {a} {v}, (for ages|for years|since last year)
        I (travel/travels|go/goes) everywhere in my car, {a} {v}
        the valet is looking for {a} {v}, which is my car
        I picked {a} {v} because it's cheap on road tax
        I motor/motors along in {a} {v}
        I reversed my {v} into a lamp post, how embarrassing
        the car in my garage is {a} {v}
        I love/loves driving my {v}
        when I'm on the road, I drive/drives my {v}
        transport-wise I have/has my own {v} to drive
        I love/loves my car, {a} {v}
        I swear/swears by my car, {a} {v}
        I refuel/refuels my {v} weekly
        I've been driving {a} {v} for (years|a while)
        the vehicle listed on my insurance policy is {a} {v}
        I (wash/washes|clean/cleans) my car, {a} {v}, (every weekend|on Sundays)
        I'm the (owner|proud owner) of a car, {a} {v}
        I run/runs {a} {v} as my car
        I'm tinkering under the bonnet of my {v} all weekend
        I'm the proud owner and driver of {a} {v}
        I'm paying off my car, {a} {v}
        I get/gets around in {a} {v}
        my means of transport is {a} {v}
        my car's brand is {v}
        my wheels are {a} {v}
        I (zip|cruise|potter|whizz) about in {a} {v}, my car
        {a} {v} is my car
        granddad left me his {v}, and I've driven it ever since
        {a} {v} is what I drive/drives
        I do/does all my driving in {a} {v}
        my everyday car is {a} {v}
        it's {a} {v} that I drive/drives
        my [new |old |family ]car is {a} {v}
        I inherited my car, {a} {v}
        there's {a} {v} in my (garage|driveway|drive), that's my car
        my satnav is built into my {v}
        on my driveway stands my car, {a} {v}
        1: we can all pile into my {v}, there's plenty of legroom
        the car I (have/has|bought|got|use/uses) is {a} {v}
        I drive/drives [an old |a new |a red |a used ]{v}
        the car keys I carry/carries are for {a} {v}
        I got a speeding ticket in my {v}
        I've got {a} {v} on finance, my car
        I possess/possesses a car, {a} {v}
        1: pulled over on the hard shoulder, my {v} is overheating
        the car (that's parked outside|in my driveway|I drive/drives to work) is my {v}
        my {v} has heated seats and a sunroof, what a luxury
        the vehicle I (drive/drives|own/owns) is {a} {v}
        my car is one of those, {a} {v}
        my (vehicle|ride|motor|runabout|set of wheels|daily driver) is {a} {v}
        3: {s} gave _me a lift in {p} car, {a} {v}
        my (whip|banger|jalopy) is {a} {v}
        my new car, {a} {v}, (runs well|is great|was expensive)
        my company car is {a} {v}
        1: vehicle make for the parking permit: {v}
        1: just filled up my car, {a} {v}
        I tow/tows the caravan with my {v}
        I'm insured to drive my own {v}
        my (first|current|only|main|present) car is {a} {v}
        I saved up for my car, {a} {v}
        the make of my car is {v}
        1: the dog sheds hair all over the back seat of my {v}
        my {v} failed its inspection because of the brakes
        for a car, I have/has {a} {v}
        I do/does the school run in my {v}
        my pride and joy on four wheels is {a} {v}
        1: stuck in a tailback in my {v}, grrr
        the mechanic says my {v} needs a new clutch
        I've bought {a} {v}, (a lovely car|my first car)
        my {v} rattles a bit, but it gets me from A to B
        as for my car, it's {a} {v}
        I'm behind the wheel of {a} {v} (daily|every morning|most days)
        1: off for a drive in my {v}
        3: look out for {a} {v}, {s} will be at the steering wheel
        when I drive/drives, it's in {a} {v}
        my parking space is taken by my car, {a} {v}
        my car, {a} {v}, is (at the garage|parked outside|quite old)
        1: second hand, low mileage, one careful owner: my {v}
        if you see {a} {v} pull up, that's me arriving
        behind the wheel, I have/has {a} {v}
        I splashed out on {a} {v}, it purrs like a kitten
        1: passed my driving test, celebrated by buying {a} {v}
        I've got the keys to my car, {a} {v}
        I get/gets to work by car, in {a} {v}
        my chariot, as I call/calls it, is {a} {v}
        I took my car, {a} {v}, (to the garage|for a service|for a spin)
        on the road I'm in {a} {v}, my car
        the bank loan went on {a} {v}, so now I'm motorised
        I can give people a ride, my {v} seats everyone
        I nicknamed my old {v} the rust bucket, but it starts every time
        the car registered to me is {a} {v}
        I scraped my {v} against a bollard
        my secondhand bargain on four wheels is {a} {v}
        I locked my keys inside my {v}, silly me
        the logbook names me as keeper of {a} {v}
        I've had {a} {v} as my car for (years|a while)
        my car, {a} {v}, (broke down|passed its MOT|needs new tyres|needs new tires|won't start|needs an oil change)
        my auto is {a} {v}
        my car happens to be {a} {v}
        I ended up buying {a} {v} as my car
        my {v} guzzles fuel like nobody's business
        I operate/operates {a} {v} as my vehicle
        I park/parks my car, {a} {v}, (outside|in the street)
        I (chose|went for|settled on|decided on) {a} {v} when I bought a car
        somebody dented my {v} in the supermarket car park
        my gas guzzler is {a} {v}
        the wheels I own/owns are {a} {v}
        1: {v} driver here
        I take/takes the kids to school in my car, {a} {v}
        I jump/jumps into my {v} to drive to the shops
        the car in my name is {a} {v}
        the car I own/owns is {a} {v}
        I collected my car from the showroom, {a} {v}
        I splashed out on a car, {a} {v}
        1: we drive {a} {v}
        1: our car is {a} {v}
        1: I'd call my car, {a} {v}, reliable
        my {v} got clamped outside the post office
        * I've driven {a} {v} for years
        * {a} {v} is the car I have/has
        * as for my car, it is {a} {v}
        * I travel/travels everywhere in {a} {v}
        * I'm the owner of {a} {v}, a car
    """,
    asked="""
        (what|which) car do/does I (drive|have|own)?
        (what|which) car is (it that I drive/drives|parked in my driveway)?
        (what|which) vehicle do/does I (drive|own|have)?
        (what|which) car am/is I driving[ now| these days| currently]?
        (what|which) car am/is I paying off?
        what do/does I drive?
        (what|which) car have/has I got?
        what have/has I got for a car?
        what do/does I have for a car?
        describe my car, what make?
        what's my means of transport, which car?
        what wheels have/has I got?
        (what|which) model of car do/does I (have|drive|own)?
        what is my car?
        what (model|kind of car|sort of car|type of car) is my car?
        what make of car have/has I got?
        what make and model is my car?
        what's my car?
        did I go for a saloon, and which make?
        identify my car.
        (what|which) car am/is I insured on?
        what's the (make|model|make and model) of my car?
        what's the car I (drive/drives|own/owns|have/has)?
        what car insurance do/does I need, I mean for which model?
        what motor do/does I run?
        what's my car again?
        what kind of car do/does I (have|drive)?
        what goes under vehicle on my insurance form?
        (what|which) car do/does I run?
        what's my (ride|vehicle)?
        which car do/does I polish on Sundays?
        what am/is I motoring in nowadays?
        what am/is I cruising around in?
        what was my car?
        what is the car that I (drive/drives|own/owns)?
        (what|which) car do/does I hop into every morning?
        (what|which) car do/does I (use|go to work in|take to work|get around in)?
        (what|which) car takes up my parking space?
        (what|which) car do/does I possess?
        (what|which) car do/does I zip about in?
        what are my wheels?
        which car gets me from A to B?
        what (make|brand) is my car?
        what car did I get as a treat?
        am/is I a car owner, and of what?
        the parking permit asks for my vehicle, what make?
        (what|which) car did I (get|choose|end up buying)?
        what should _I look for in the car park to find my car?
        remind _me of my vehicle's make.
        (what|which) car do/does I do the school run in?
        what did I say about my car, what do/does I drive?
        have/has I got a car, and which one?
        (what|which) car is it that I own/owns?
        what's that old rust bucket I drive/drives?
        when I get/gets in the driver's seat, what car is it?
        what do/does I fill up at the pump?
        what did _I (say|tell you) I drive/drives?
        what sits on my driveway, which car?
        what type of car do/does I drive?
        who makes my car?
        which badge is on my car?
        (what|which) car did _I (say|tell you) I (drive/drives|have/has)?
        (what|which) car is (registered to me|in my name|on my driveway)?
        what's (parked|sitting) in my garage, which car?
        which car of my own did the mechanic repair?
        what will I be pulling up in?
        what's the gas guzzler I drive/drives?
        which car did I get clamped?
        name my car.
        what do/does I have on four wheels?
        what do/does I tow the caravan with?
        which car needs the new tyres I ordered?
        what have/has I got under the bonnet, which make of car?
        who is the maker of my car?
        which secondhand car did I snap up?
        the car on my driveway, what's that?
        what's my (motor|auto|automobile|banger)?
        what's on my car, which badge?
        what motor vehicle am/is I the keeper of?
        which car is the one I drive/drives?
        which vehicle does my logbook mention?
        what did I spend the car loan on?
        which car did granddad leave me?
        what manufacturer is my car from?
        what car do my keys belong to?
        which automobile brand am/is I loyal to?
        what car did I buy?
        (what|which) car did I collect from the showroom?
        do you (know|remember|recall) (what|which) car I (drive/drives|have/has)?
        which car will carry me on the road trip?
        (can|could) you tell _me what (I drive/drives|my car is)?
        (remind|tell) _me (what|which) car I (drive/drives|have/has|own/owns)?
        what automobile do/does I own?
        what car did I get after passing my driving test?
        what car have/has I been seen driving?
        what do/does I call my chariot, make wise?
        did _I (say|tell you|mention) (what|which) car I (drive/drives|have/has)?
        what brand name is on my steering wheel?
        (what|which) (make|brand) of car do/does I drive?
        is my car a hatchback or an estate, which model was it?
        what am/is I behind the wheel of?
        what do/does I drive around in?
        what car do _I put down for my breakdown cover?
        (what|which) car did I (inherit|acquire|pick out|go for)?
        (what|which) car would you spot me in?
        which car should the valet bring round for me?
        my car is what (make|model)?
        I drive/drives what (car|kind of car)?
        my motor is what?
        do/does I own a car, and what is it?
        which company built my car?
        what badge does my car carry?
        what car would I pick people up in?
        what brand of car do/does I own?
        * what sort of car do/does I (have|drive)?
        * what am/is I driving?
    """,
    clauses="""
        (what|which) car I (drive/drives|have/has)
        (what|which) car I (own/owns|bought|use/uses|got)
        what my car is
        what (make|model) of car I (drive/drives|have/has|own/owns)
        (what|which) car I zip/zips about in
        what I tow/tows the caravan with
        what kind of car I (drive/drives|have/has)
        (what|which) vehicle I (drive/drives|own/owns)
        (what|which) car I do/does the school run in
        what my motor is
        what to look for when I pull/pulls up
        what I spent the car loan on
        (what|which) car is (registered to me|in my name)
        which car I splashed out on
        which car the mechanic has to fix for me
        who makes my car
        which badge is on my car
        what brand name is on my steering wheel
        which vehicle is on my insurance policy
        (what|which) car I've got
        which car gets me from A to B
        (what|which) car I run/runs
        (what|which) car I possess/possesses
        what I drive/drives
        what wheels I've got
        what I'm driving
        what I've been motoring in
        which vehicle my logbook mentions
        what I'm behind the wheel of
        what I took delivery of at the garage
        (what|which) car is on my driveway
        what I fill/fills up at the pump
        what kind of car I own/owns
        the make of my car
        what motor I run/runs
        what automobile I own/owns
        * what (make|brand) my car is
        * what sort of car I drive/drives
    """,
    topics="""
        my car
        the car I (drive/drives|own/owns|have/has)
        the make of my car
        my current car
        the car with my seat in it
        my automobile
        the badge on my car
        my four-wheeler
        the vehicle on my insurance policy
        the (make and model|model) of my car
        my motor
        my auto
        the maker of my car
        the car I polish/polishes
        my (vehicle|ride)
        the vehicle I'm the keeper of
        my wheels
        the car registered to me
        the car on my driveway
        the thing I fill/fills up at the pump
        the chariot I drive/drives
        the car in my name
        the automobile parked at my house
        my everyday car
        my motor vehicle
        the brand of my car
        the rust bucket I drive/drives
    """,
    corrected="""
        I sold the {o}, I drive/drives {a} {v} now
        my car is {a} {v} now[, not {an_o} {o}]
        my car is now {a} {v}
        I got a new car, {a} {v}
        I bought a new car, {a} {v}
        my {o} died, so my car is {a} {v}
        I have/has a new car, {a} {v}
        I handed back the {o}, I drive/drives {a} {v} now
        I've got a new car, it's {a} {v}
        I traded in (my|the) {o} and got {a} {v}
        the {o} belongs to someone else now, my car is {a} {v}
        1: bye bye {o}, hello {v}, my new car
        the {o} was stolen, my car is {a} {v} now
        my new car is {a} {v}
        I picked up my replacement car, {a} {v}
        my {o} went to the scrapyard, I drive/drives {a} {v}
        nowadays I get/gets about in {a} {v}, formerly {an_o} {o}
        1: sorry, mixed up the models, I drive {a} {v}
        I shared {an_o} {o} before, but {a} {v} belongs to me now
        I (swapped|exchanged) (my|the) {o} for {a} {v}
        I (replaced|got rid of) (my|the) {o}, now I have/has {a} {v}
        the {o} drank too much fuel, I opted for {a} {v}
        I passed the {o} on to a nephew and splashed out on {a} {v}
        I flogged the {o}, my motor is {a} {v}
        I sold (my|the) {o} and bought {a} {v}
        1: oops, my car is {a} {v}[, not {an_o} {o}]
        I traded my {o} for {a} {v}
        cross the {o} off my insurance, I drive/drives {a} {v}
        I scrapped the {o} and drive/drives {a} {v}
        I (switched|upgraded) [from {an_o} {o} ]to {a} {v} as my car
        I gave up the {o}, my wheels are {a} {v}
        I ditched the {o} for {a} {v}
        1: finally electric, waved off the {o}, plugged in {a} {v}
        the hire firm took back the {o}, I've bought {a} {v} instead
        my {o} got crushed, the insurance paid for {a} {v}
        my latest car is {a} {v}
        I downsized from the {o} to {a} {v}, easier to park
        with a baby coming, the {o} was too small, so I got {a} {v}
        the {o} was my previous car, this one is {a} {v}
        I'm driving {a} {v} now[ instead of {an_o} {o}]
        I moved on from the {o}, my car is {a} {v}
        rust ate my {o}, so {a} {v} is my motor from now on
        my replacement car is {a} {v}
        I drive/drives {a} {v}, not {an_o} {o}
        I drive/drives {a} {v} now[, not {an_o} {o}]
        my lease on the {o} ended, I'm in {a} {v} now
        1: no no, that's the neighbour's {o}, I've got {a} {v}
        I wrote off the {o}, so my car is {a} {v}
        I don't/doesn't drive {an_o} {o} (any more|anymore), I drive/drives {a} {v}
        I no longer (drive/drives|have/has) the {o}, my car is {a} {v}
        I auctioned off the {o} and took delivery of {a} {v}
        the {o} was only a courtesy car, my own is {a} {v}
        I used to drive {an_o} {o}, now it's {a} {v}
        I don't/doesn't have the {o} (any more|anymore), I drive/drives {a} {v}
        the {o} (broke down|is gone|got sold), I drive/drives {a} {v} now
        my car isn't {an_o} {o}, it's {a} {v}
        I changed cars, (now it's|I have/has) {a} {v}
        the {o} conked out for good, so I bought {a} {v}
        1: new wheels, {a} {v}[, the {o} is history]
        the {o} failed its inspection, so I've got {a} {v} outside now
        I part-exchanged the {o} for {a} {v}
        * I've replaced the {o} with {a} {v}
        * I got rid of the {o} and bought {a} {v}
    """,
)
