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
        my car is {a} {v}
        my car is (currently|still) {a} {v}
        I have/has {a} {v} as my car
        I have/has {a} {v}, (a great car|my first car|a used car)
        I have/has {a} {v} to drive
        I own/owns {a} {v} and drive/drives it (every day|to work|everywhere)
        I've got {a} {v} parked (outside|in the drive|in the driveway|in the garage)
        I [just |recently ]bought {a} {v}, (a lovely car|my first car|a used car)
        I'm driving {a} {v} (these days|at the moment|now|currently)
        I (currently|usually|normally|mostly) drive/drives {a} {v}
        I drive/drives around in {a} {v}
        I own/owns {a} {v} as my car
        I drive/drives {a} {v} (to work|every day|most days|and like/likes it)
        I commute/commutes in {a} {v}
        I've got {a} {v} for a car
        I (lease/leases|rent/rents) {a} {v} as my car
        I (picked up|purchased|got) {a} {v} (at the dealer|from the dealer|from the dealership|at the car dealer)
        I [just |recently |finally ]got a car, {a} {v}
        I go/goes to work in {a} {v}
        I [just |recently |finally ]bought {a} {v} from (a car dealer|a used car lot|the dealership)
        I've (just|recently) bought {a} {v} to drive
        I've (driven|been driving|had) {a} {v} as my car since last year
        the car I drive/drives is {a} {v}
        I've owned my car, {a} {v}, (for ages|for years|since last year)
        I (travel/travels|go/goes) everywhere in my car, {a} {v}
        the car in my garage is {a} {v}
        I love/loves driving my {v}
        I love/loves my car, {a} {v}
        I swear/swears by my car, {a} {v}
        I've been driving {a} {v} for (years|a while)
        I (wash/washes|clean/cleans) my car, {a} {v}, (every weekend|on Sundays)
        I'm the (owner|proud owner) of a car, {a} {v}
        I'm the proud owner and driver of {a} {v}
        I get/gets around in {a} {v}
        {a} {v} is my car
        {a} {v} is what I drive/drives
        it's {a} {v} that I drive/drives
        my [new |old |family ]car is {a} {v}
        there's {a} {v} in my (garage|driveway|drive), that's my car
        the car I (have/has|bought|got|use/uses) is {a} {v}
        I drive/drives [an old |a new |a red |a used ]{v}
        the car (that's parked outside|in my driveway|I drive/drives to work) is my {v}
        the vehicle I (drive/drives|own/owns) is {a} {v}
        my (vehicle|ride|motor|runabout|set of wheels|daily driver) is {a} {v}
        my new car, {a} {v}, (runs well|is great|was expensive)
        my (first|current|only|main|present) car is {a} {v}
        the make of my car is {v}
        for a car, I have/has {a} {v}
        I've bought {a} {v}, (a lovely car|my first car)
        as for my car, it's {a} {v}
        when I drive/drives, it's in {a} {v}
        my car, {a} {v}, is (at the garage|parked outside|quite old)
        behind the wheel, I have/has {a} {v}
        I get/gets to work by car, in {a} {v}
        I took my car, {a} {v}, (to the garage|for a service|for a spin)
        I've had {a} {v} as my car for (years|a while)
        my car, {a} {v}, (broke down|passed its MOT|needs new tyres|needs new tires|won't start|needs an oil change)
        my car happens to be {a} {v}
        I ended up buying {a} {v} as my car
        I park/parks my car, {a} {v}, (outside|in the street)
        I (chose|went for|settled on|decided on) {a} {v} when I bought a car
        I take/takes the kids to school in my car, {a} {v}
        the car I own/owns is {a} {v}
        1: we drive {a} {v}
        1: our car is {a} {v}
        1: I'd call my car, {a} {v}, reliable
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
        what do/does I drive?
        (what|which) car have/has I got?
        what have/has I got for a car?
        what do/does I have for a car?
        (what|which) model of car do/does I (have|drive|own)?
        what is my car?
        what (model|kind of car|sort of car|type of car) is my car?
        what make of car have/has I got?
        what make and model is my car?
        what's my car?
        what's the (make|model|make and model) of my car?
        what's the car I (drive/drives|own/owns|have/has)?
        what's my car again?
        what kind of car do/does I (have|drive)?
        what's my (ride|vehicle)?
        what was my car?
        what is the car that I (drive/drives|own/owns)?
        (what|which) car do/does I (use|go to work in|take to work|get around in)?
        what (make|brand) is my car?
        (what|which) car did I (get|choose|end up buying)?
        what did I say about my car, what do/does I drive?
        what did _I (say|tell you) I drive/drives?
        what type of car do/does I drive?
        (what|which) car did _I (say|tell you) I (drive/drives|have/has)?
        what's (parked|sitting) in my garage, which car?
        which car is the one I drive/drives?
        what car did I buy?
        do you (know|remember|recall) (what|which) car I (drive/drives|have/has)?
        (can|could) you tell _me what (I drive/drives|my car is)?
        (remind|tell) _me (what|which) car I (drive/drives|have/has|own/owns)?
        did _I (say|tell you|mention) (what|which) car I (drive/drives|have/has)?
        (what|which) (make|brand) of car do/does I drive?
        my car is what (make|model)?
        I drive/drives what (car|kind of car)?
        what brand of car do/does I own?
        * what sort of car do/does I (have|drive)?
        * what am/is I driving?
    """,
    clauses="""
        (what|which) car I (drive/drives|have/has)
        (what|which) car I (own/owns|bought|use/uses|got)
        what my car is
        what (make|model) of car I (drive/drives|have/has|own/owns)
        what kind of car I (drive/drives|have/has)
        (what|which) vehicle I (drive/drives|own/owns)
        (what|which) car I've got
        what I drive/drives
        what I'm driving
        what kind of car I own/owns
        the make of my car
        * what (make|brand) my car is
        * what sort of car I drive/drives
    """,
    topics="""
        my car
        the car I (drive/drives|own/owns|have/has)
        the make of my car
        my current car
        the (make and model|model) of my car
        my (vehicle|ride)
    """,
    corrected="""
        I sold the {o}, I drive/drives {a} {v} now
        my car is {a} {v} now[, not {an_o} {o}]
        my car is now {a} {v}
        I got a new car, {a} {v}
        I bought a new car, {a} {v}
        I have/has a new car, {a} {v}
        I've got a new car, it's {a} {v}
        I traded in (my|the) {o} and got {a} {v}
        my new car is {a} {v}
        I (swapped|exchanged) (my|the) {o} for {a} {v}
        I (replaced|got rid of) (my|the) {o}, now I have/has {a} {v}
        I sold (my|the) {o} and bought {a} {v}
        I traded my {o} for {a} {v}
        I (switched|upgraded) [from {an_o} {o} ]to {a} {v} as my car
        I'm driving {a} {v} now[ instead of {an_o} {o}]
        I drive/drives {a} {v}, not {an_o} {o}
        I drive/drives {a} {v} now[, not {an_o} {o}]
        I don't/doesn't drive {an_o} {o} (any more|anymore), I drive/drives {a} {v}
        I no longer (drive/drives|have/has) the {o}, my car is {a} {v}
        I used to drive {an_o} {o}, now it's {a} {v}
        I don't/doesn't have the {o} (any more|anymore), I drive/drives {a} {v}
        the {o} (broke down|is gone|got sold), I drive/drives {a} {v} now
        my car isn't {an_o} {o}, it's {a} {v}
        I changed cars, (now it's|I have/has) {a} {v}
        * I've replaced the {o} with {a} {v}
        * I got rid of the {o} and bought {a} {v}
    """,
)
