"""How people say which sport they do, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

SPORT = Attribute(
    key="sport",
    kind="sport",
    answer="The sport I do/does is {v}.",
    weight=0.8,
    related=frozenset({"hobby", "favourite"}),
    told="""
        the sport I do/does is {v}
        I do/does a sport, {v}
        I do/does sport, (namely |mostly |mainly |){v}
        my weekly exercise consists of {v}
        3: {s} trains like a champion, {his} sport is {v}
        I do/does {v} (for fitness|to get some exercise|at a sports club|in a sports club|competitively)
        athletically speaking, {v} is what I do/does
        I'm doing {v} as (a|my) sport[ now| these days| at the moment]
        3: if it's about sport, {s} does {v}
        as (a|my) sport, I do/does {v}
        every weekend I have/has a tournament in {v}
        as a sport I'm doing {v}
        I've won medals in {v}
        I burn/burns off energy with {v} after the office
        my sport is {v}
        as for (sport|sports), I do/does {v}
        I'm an athlete in {v}
        sportwise, I do/does {v}
        1: been at {v} since I was little, great sport
        1: doctor's orders, I exercise now, it's {v}
        my tournaments are in {v}
        when it comes to (sport|sports), I do/does {v}
        I burn/burns off calories with {v}
        for (exercise|fitness), I do/does {v}
        my buddies roped me into {v}, now it's my sport
        I'm hopeless at {v}, but it keeps me moving
        to (keep fit|stay fit|stay in shape|keep in shape), I do/does {v}
        I stay/stays (fit|in shape) with {v}
        my garage is crammed with my {v} equipment
        my Saturday mornings belong to {v}, no lie-in for an athlete
        I came last at {v}, but it's still my sport
        I do/does {v} (twice a week|every week|as a sport|to keep fit)
        I keep/keeps (in shape|active|in good shape) with {v}
        1: can't come tonight, I've got my {v} session
        my CV lists {v} as my sport
        1: sport = {v}
        I get/gets my exercise (from|through|with) {v}
        my exercise is {v}
        my discipline is {v}, I enter tournaments
        come rain or shine, I turn/turns up for {v} training
        my (fitness regime|exercise routine|fitness routine) is {v}
        I caught the {v} bug as a kid and still do/does it
        my workout is {v}
        my belly vanished thanks to {v}
        I pack/packs my sports bag for {v} every Thursday
        I pulled a muscle at {v} training
        I meet/meets my mates every week to do {v}
        I'm hooked on exercise, namely {v}
        my (main|chosen|favourite|favorite) sport to do is {v}
        my sport (these days|at the moment|now|of choice) is {v}
        my sport has (always|long) been {v}
        I've got a licence to compete in {v}
        for sport I do/does {v}
        my athletic discipline is {v}
        colleagues talked me into {v}, my only workout
        my stamina comes from {v}
        my sporting (activity|discipline) is {v}
        {v} clears my head, best workout there is
        I signed up for {v} lessons at the sports centre
        the sport I (practise/practises|train/trains in|took up|chose|compete/competes in) is {v}
        the sport I'm (doing|active in|training in) is {v}
        I'm pretty handy at {v}, my favourite physical activity
        {v} is my (main|chosen|current) sport
        Thursday nights are sacred, that's when I do/does {v}
        {v} is how I (keep/keeps|stay/stays) (fit|in shape)
        I train/trains in {v}
        {v} keeps me (fit|in shape)
        I practise/practises {v} as a sport
        I practice/practices {v} as a sport
        I hold/holds a title in {v}
        {v} is what I do/does to (lose weight|build muscle|stay healthy)
        I go/goes in for {v}, sports-wise
        I've won a trophy in {v}, my sport
        1: I break a sweat with {v}, love that sport
        I train/trains (regularly |hard |)in {v} (at a club|twice a week|with a coach|every week)
        even on holiday I squeeze/squeezes in some {v}
        my muscles ache from {v}, my weekly sport
        1: sweaty but happy after {v}
        I'm training in {v} (at a club|these days|twice a week|with a coach)
        I'm a reserve in the {v} squad
        I have/has {v} (training|practice) (on Mondays|on Tuesdays|twice a week|after work|every week)
        3: {s} got so slim, {v} is {his} secret workout
        I started {v} as my sport
        I've got {v} (training|practice) (tonight|on Mondays|every week|twice a week)
        I go/goes to {v} practice (on Mondays|every week|after work|twice a week)
        I spend/spends a fortune on {v} gear for my training
        I never miss/misses {v} training
        the {v} season begins soon, and I'm in the squad
        1: exercise? yes doctor, {v}, regularly
        I have/has a coach (for|in) {v}
        I've competed in {v} (for years|since school)
        I take/takes part in {v} competitions
        I'm no couch potato, I do/does {v}
        {v} is the sport I'm best at
        I'm {a} {v} person, no other sport for me
        my body needs exercise, so I do/does {v}
        I'm preparing for {a} {v} (tournament|contest|championship)
        of all sports I went for {v}
        my instructor in {v} is strict with me
        I let/lets off steam at {v}, my sport
        I shed/sheds the kilos through {v}
        my trainer pushes me hard in {v}
        I'm enrolled in {a} {v} course at the leisure centre
        I'm in a club for {v}
        I'm coached in {v} every Wednesday
        the only exercise I get/gets is {v}
        {v} got me off the sofa
        the doctor told me to move, so my sport is {v}
        I enter/enters competitions in {v}
        I'm a member of {a} {v} club
        1: when asked about sports I say {v}
        {v} gets my blood flowing, best exercise ever
        I'm in {a} {v} club
        {v} makes up for my desk job, my back is grateful to sport
        I've got my kit ready for {v}, my sport
        at (school|uni|college) my sport was always {v}, and it still is
        I joined {a} {v} (club|team)[ last year| recently]
        I'm a (keen|amateur|semi-pro) sportsperson, my event is {v}
        for my (health|heart|figure|back) I do/does {v}
        a bit of {v} is all the sport I do/does
        my physical activity of choice is {v}
        my new year's resolution was {v}, and I've kept it up
        I joined a sports club for {v}
        I don't/doesn't just watch {v}, I do/does it
        I'm on {a} {v} team
        my shelf is full of cups I won in {v}
        I sprained my ankle at {v}, my sport is to blame
        I'm out of breath, just back from {v}
        I do/does {v} to get rid of my belly
        I go/goes to {v} training (on Mondays|every week|after work)
        I'm a beginner in {v}, my first sport ever
        1: just showered after {v} training, knackered
        I'm in {a} {v} team
        {v} gets my heart pumping, it's my workout
        1: sports? {v} for me
        I took up {v} (as a sport|to keep fit|for exercise|to get fit|to get in shape)
        I've taken up {v} (as a sport|to keep fit|for exercise)
        I've (just |recently |)started {v} (as a sport|to keep fit|to get in shape)
        1: {v} is my cardio
        3: {s} is quite the athlete, {v} is {his} discipline
        I've been doing {v} as a sport (for years|for ages|since last year|since childhood)
        I represent/represents my school in {v}
        I've been training in {v} (for years|for ages|since last year|since I was ten)
        I've trained in {v} (for years|since childhood|for ages)
        I pay/pays club fees for {v}
        {v} is my sport
        I've done {v} as my sport (for years|since school|for ages)
        I work/works up a sweat (with|doing) {v}
        my joints stay supple thanks to {v}
        I'm athletic, my sport is {v}
        I'm (sporty|into sport) and do/does {v}
        I'm ranked nationally in {v}
        I chose {v} as my sport
        I picked {v} as my sport
        1: warming up now, {v} in a few minutes
        {v} is the one sport I actually do/does
        I learnt {v} in my youth and still practise/practises it
        I hold/holds the club record in {v}
        3: {s} dragged me along to {v}, {his} sport
        I'm limping, I overdid it at {v} training
        I turned professional in {v}
        3: {s} is never home at weekends, always at {v} training
        sitting all day is bad, so I do/does {v} in the evening
        the doctor asked about exercise and I said {v}
        I keep/keeps fit with {v}
        I'm in the changing room, {v} starts in a minute
        I signed up for {v} at the gym
        to unwind after the office I do/does {v}
        my kit bag stinks, I've come from {v}
        my {v} membership costs a bomb
        1: got {v} tonight, my weekly exercise
        my fitness watch logs {v} every week
        my washing is full of sweaty {v} gear
        I exercise/exercises by doing {v}
        my physio treats the aches I get/gets from doing {v}
        as far as exercise goes, it's {v}
        under sports on the form I wrote {v}
        I love/loves my sport, {v}
        1: my sport? {v}
        1: (btw|by the way|fyi), my sport is {v}
        3: _I think {p} sport is {v}
        3: {s} is very fit, {he} does {v} as a sport
        * I do/does {v} for exercise
        * {v} is the sport I do/does
        * I compete/competes in {v}
    """,
    asked="""
        (what|which) sport do/does I (do|play|practise)?
        (what|which) sport do/does I do (again|these days|at the club|to keep fit|regularly)?
        (what|which) sport am/is I (doing|training in|active in|practising|into)?
        (what|which) sport have/has I (taken up|chosen|been doing|started)?
        (what|which) sport did I (take up|choose|start|pick)?
        which sport am/is I (best at|keen on doing|hooked on)?
        what's my (fitness regime|exercise routine|fitness routine)?
        (what|which) sport is it that I do/does?
        (what|which) sport keeps me (fit|in shape)?
        do/does I do any (sport|sports|exercise)?
        how do/does I work up a sweat?
        sports-wise, what do/does I do?
        (what|which) sport do/does I (keep|stay) fit with?
        is there a sport I do/does?
        what is my sport?
        what sport did _I mention?
        (what|which) sport do/does I have (training|practice) in?
        which sport does my instructor teach me?
        am/is I (sporty|athletic), and what do/does I do?
        (what|which) sport do/does I do (for exercise|for fitness|at my club)?
        what do/does I need my sports gear for?
        which sport is my kit bag packed for?
        (what|which) sport did _I say I do/does?
        1: which of the sports is mine?
        (what|which) sport was it that I do/does?
        (what|which) sports do/does I (do|play|practise)?
        what's in my sports bag, which sport is it for?
        how do/does I unwind after the office, which sport?
        which sport gave me sore muscles?
        (what|which) kind of sport am/is I doing?
        what makes me sweat, which sport?
        have/has I got a sport?
        which sport should go on my CV?
        what (sort|type) of sport do/does I (do|practise)?
        what gets my heart pumping, which sport?
        what type of training do/does I do?
        what's my sport?
        what's my (main|current) sport?
        what's my (workout|exercise|cardio)?
        what keeps me supple?
        which sport is my club about?
        what is my (main|current|chosen) sport?
        what was my sport again?
        what's all that gear in my garage for, which sport?
        which tournaments do/does I enter, what sport?
        what's the sport I (do/does|practise/practises)?
        which sport do/does I go in for?
        sport: which one do/does I do?
        what discipline do/does I compete in?
        how do/does I let off steam, with which sport?
        what is the sport I (do/does|practise/practises)?
        what is it that keeps me so slim, which sport?
        what exercise do/does I (do|get|take)?
        which sport have/has I won medals in?
        how do/does I get rid of my belly?
        what sporting (activity|discipline) do/does I do?
        what tournament am/is I preparing for, which sport?
        the doctor asks about my exercise, what's the answer?
        which sports am/is I involved in?
        what do/does I warm up for?
        what do/does I do (for sport|for exercise|to keep fit|to stay fit|to stay in shape)?
        am/is I an athlete, and in what?
        what do/does I do to (lose weight|stay healthy|burn calories)?
        what am/is I training for, which sport?
        (what|which) sport am/is I in a club for?
        what do/does I do as a sport?
        1: what was that sport of mine?
        do/does I move at all, with which sport?
        which squad am/is I in, what sport?
        what do/does I train in at the sports club?
        which sport is my membership for?
        how do/does I get my exercise?
        which sport can't I live without doing?
        which physical activity keeps me healthy?
        in (what|which) sport do/does I (train|compete)?
        which sport did I pull a muscle in?
        when it comes to exercise, what do/does I do?
        what form of exercise do/does I take?
        what do/does I do for my (health|fitness|figure)?
        in (what|which) sport am/is I active?
        which sport fills my Saturdays?
        which sport was my new year's resolution?
        for (what|which) sport am/is I in a club?
        which sport do/does I spend so much money on?
        which sport am/is I coached in?
        remind _me (what|which) sport I do/does.
        what lessons do/does I take at the sports centre?
        what sort of athlete am/is I?
        which workout clears my head?
        which sport am/is I ranked in?
        which sport have/has I got equipment for?
        what sport takes up my evenings?
        what kind of sport do/does I do?
        the physio asks about my sport, which one?
        tell _me (what|which) sport I (do/does|train/trains in).
        do/does I do a team sport, or which?
        tell _me what my sport is.
        how do/does I get moving, which sport?
        name (my sport|the sport I do/does).
        what's my sporting passion, the one I practise/practises?
        how do/does I burn off calories?
        which sport did I learn as a kid and never drop?
        which sport do/does I excel at?
        what's my game, sport-wise?
        which sport do/does I pay club fees for?
        what's my athletic (discipline|event|pursuit)?
        which sport did my buddies rope me into?
        what keeps my joints moving?
        what physical activity do/does I do?
        do you (know|remember) (what|which) sport I do/does?
        what gets me off the couch to move?
        what did I sign up for at the sports centre?
        gear for which sport would be a good gift for me?
        any idea (what|which) sport I do/does?
        what do/does I do instead of lying on the sofa, which sport?
        I do/does (what|which) sport?
        how do/does I keep the weight off?
        what does my fitness watch log?
        my sport is (what|which)?
        * (what|which) sport do/does I train in?
        * how do/does I keep fit?
    """,
    clauses="""
        (what|which) sport I (do/does|play/plays)
        (what|which) sport I'm (doing|active in|training in)
        (what|which) sport I (practise/practises|train/trains in|compete/competes in)
        what discipline I'm in as an athlete
        which sport my membership is for
        which sport I'm (best at|coached in|involved in)
        (what|which) sport I (took up|chose|started)
        which sport I pay/pays club fees for
        what I do/does for my (health|fitness)
        which sport my kit bag is packed for
        what I signed up for at the sports centre
        what type of training I do/does
        which sport fills my Saturdays
        what exercise I (do/does|get/gets)
        which sport I've won medals in
        (what|which) sport I've (taken up|been doing)
        which sport I excel/excels at
        if I do/does any sport
        what physical activity I do/does
        which squad I'm in, and in what sport
        which sport I go/goes in for
        what I do/does to let off steam, sport-wise
        which sport I learnt as a kid and still do/does
        which sport gave me sore muscles
        what keeps me supple
        what (kind|sort) of sport I do/does
        what my sport is
        what I do/does (for exercise|to keep fit|to stay in shape|for sport)
        how I (stay/stays healthy|burn/burns off calories)
        what sport I've got equipment for
        whether I'm sporty and what I do/does
        how I (keep/keeps fit|stay/stays in shape)
        what my (main |current )sport is
        (what|which) sport is my sport
        which sport should go on my CV
        my sport
        what my (workout|exercise|fitness routine) is
        which sport my instructor teaches me
        how I keep/keeps the weight off
        * the sport I do/does
    """,
    topics="""
        my sport
        my (main|chosen|current) sport
        the sport filling my Saturdays
        the sport I (train/trains in|took up|keep/keeps fit with)
        the sport I've got equipment for
        my sporting passion
        my type of training
        my way of keeping supple
        my form of exercise
        the sport my kit bag is packed for
        the sport my instructor teaches me
        the discipline I compete/competes in
        the sport I go/goes in for
        the sport my membership is for
        the sport I excel/excels at
        the sport on my CV
        the workout that clears my head
        the name of my sport
        the exercise I get/gets
        my (workout|exercise routine|fitness regime)
        my athletic (discipline|event|pursuit)
        the sport I'm best at
        my physical activity of choice
        my (sporting activity|sport of choice)
    """,
    corrected="""
        I gave up {o}, my sport is {v} now
        I (dropped|quit|stopped) {o}, the sport I do/does now is {v}
        I've (given up|dropped) {o}, my sport is {v} now
        I gave up {o} and took up {v} as (a|my) sport
        I no longer do/does {o}, my sport is {v} now
        I don't/doesn't do {o} (any more|anymore), my sport is {v}
        1: scratch that, my sport is {v}
        I was injured doing {o}, so it's {v} now
        I've switched sports, from {o} to {v}
        the {o} club went bust, so I joined one for {v}
        I (changed|switched) sports, I do/does {v} now
        I sold my {o} gear and bought {v} gear for training
        {o} hurt my knees, so my sport is {v} now
        my {o} days are over, {v} is my sport
        I switched from {o} to {v} as my sport
        1: no no, {v} is my sport, forget {o}
        {o} wrecked my shoulder, so I do/does {v} to keep moving
        I've changed (my sport|sports), it's {v} now
        my back couldn't take {o}, now {v} is my exercise
        I've taken up a new sport, {v}
        {o} was just a trial lesson, the sport I do/does is {v}
        I have/has a new sport, {v}
        my sport is {v} now[, not {o}]
        {o} belongs to my youth, my sport today is {v}
        I left the {o} club and joined the {v} one
        I packed in {o}, I train/trains in {v} instead
        please update my sport to {v}
        1: wrong sport, I do {v}
        1: you wrote {o}, but my sport is {v}
        my sport isn't {o} (any more|anymore), it's {v}
        my sport used to be {o}, now it's {v}
        {v} has replaced {o} as my (sport|workout|exercise)
        farewell {o}, my new workout is {v}
        the doctor forbade {o}, so I do/does {v} as sport
        my sport is no longer {o} but {v}
        after my operation {o} was out, now my sport is {v}
        I retired from {o}, {v} is my sport now
        my new sport is {v}
        the sport I do/does (now |)is {v}, not {o}
        I used to do {o} as my sport, now I do/does {v}
        {o} I only watch/watches, the sport I do/does is {v}
        3: {s} has outgrown {o}, {v} is {his} sport now
        I'm too old for {o}, so my exercise is {v}
        cross out {o}, my sport is {v}
        1: my mistake, the sport is {v}, not {o}
        I keep/keeps fit with {v} now[ instead of {o}]
        I train/trains in {v} now[, not in {o}]
        my knees gave up on {o}, so I train/trains in {v}
        I swapped {o} for {v} as my sport
        {o} bored me, {v} is my workout now
        I signed up for {v}, done with {o}
        I traded {o} for {v}, a better workout
        {o} got too expensive, I do/does {v} for fitness now
        (actually|correction|update): my sport is {v}[ now], not {o}
        my brother does {o}, my own sport is {v}
        for sport I do/does {v} now[ rather than {o}]
        I tore a ligament at {o}, so my sport is {v} now
        my buddies lured me from {o} to {v}, my sport now
        I ditched {o}, {v} is my sport these days
        I hung up my boots, no more {o}, just {v}
        since my injury I do/does {v} as sport[ instead of {o}]
        * I do/does {v} as my sport now, not {o}
    """,
)
