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
        I do/does {v} (for fitness|to get some exercise|at a sports club|in a sports club|competitively)
        I'm doing {v} as (a|my) sport[ now| these days| at the moment]
        as (a|my) sport, I do/does {v}
        as a sport I'm doing {v}
        my sport is {v}
        as for (sport|sports), I do/does {v}
        sportwise, I do/does {v}
        when it comes to (sport|sports), I do/does {v}
        for (exercise|fitness), I do/does {v}
        to (keep fit|stay fit|stay in shape|keep in shape), I do/does {v}
        I stay/stays (fit|in shape) with {v}
        I do/does {v} (twice a week|every week|as a sport|to keep fit)
        I keep/keeps (in shape|active|in good shape) with {v}
        I get/gets my exercise (from|through|with) {v}
        my exercise is {v}
        my workout is {v}
        my (main|chosen|favourite|favorite) sport to do is {v}
        my sport (these days|at the moment|now|of choice) is {v}
        my sport has (always|long) been {v}
        for sport I do/does {v}
        my athletic discipline is {v}
        my sporting (activity|discipline) is {v}
        the sport I (practise/practises|train/trains in|took up|chose|compete/competes in) is {v}
        the sport I'm (doing|active in|training in) is {v}
        {v} is my (main|chosen|current) sport
        {v} is how I (keep/keeps|stay/stays) (fit|in shape)
        I train/trains in {v}
        {v} keeps me (fit|in shape)
        I practise/practises {v} as a sport
        I practice/practices {v} as a sport
        I train/trains (regularly |hard |)in {v} (at a club|twice a week|with a coach|every week)
        I'm training in {v} (at a club|these days|twice a week|with a coach)
        I have/has {v} (training|practice) (on Mondays|on Tuesdays|twice a week|after work|every week)
        I started {v} as my sport
        I've got {v} (training|practice) (tonight|on Mondays|every week|twice a week)
        I go/goes to {v} practice (on Mondays|every week|after work|twice a week)
        I never miss/misses {v} training
        I have/has a coach (for|in) {v}
        I've competed in {v} (for years|since school)
        I take/takes part in {v} competitions
        I'm in a club for {v}
        I enter/enters competitions in {v}
        I'm a member of {a} {v} club
        I'm in {a} {v} club
        I joined {a} {v} (club|team)[ last year| recently]
        I joined a sports club for {v}
        I'm on {a} {v} team
        I go/goes to {v} training (on Mondays|every week|after work)
        I'm in {a} {v} team
        I took up {v} (as a sport|to keep fit|for exercise|to get fit|to get in shape)
        I've taken up {v} (as a sport|to keep fit|for exercise)
        I've (just |recently |)started {v} (as a sport|to keep fit|to get in shape)
        I've been doing {v} as a sport (for years|for ages|since last year|since childhood)
        I've been training in {v} (for years|for ages|since last year|since I was ten)
        I've trained in {v} (for years|since childhood|for ages)
        {v} is my sport
        I've done {v} as my sport (for years|since school|for ages)
        I work/works up a sweat (with|doing) {v}
        I'm athletic, my sport is {v}
        I'm (sporty|into sport) and do/does {v}
        I chose {v} as my sport
        I picked {v} as my sport
        I keep/keeps fit with {v}
        I exercise/exercises by doing {v}
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
        (what|which) sport is it that I do/does?
        (what|which) sport keeps me (fit|in shape)?
        (what|which) sport do/does I (keep|stay) fit with?
        what is my sport?
        (what|which) sport do/does I have (training|practice) in?
        (what|which) sport do/does I do (for exercise|for fitness|at my club)?
        (what|which) sport did _I say I do/does?
        (what|which) sport was it that I do/does?
        (what|which) sports do/does I (do|play|practise)?
        (what|which) kind of sport am/is I doing?
        what (sort|type) of sport do/does I (do|practise)?
        what's my sport?
        what's my (main|current) sport?
        what is my (main|current|chosen) sport?
        what was my sport again?
        what's the sport I (do/does|practise/practises)?
        what is the sport I (do/does|practise/practises)?
        what sporting (activity|discipline) do/does I do?
        what do/does I do (for sport|for exercise|to keep fit|to stay fit|to stay in shape)?
        (what|which) sport am/is I in a club for?
        what do/does I do as a sport?
        what do/does I train in at the sports club?
        how do/does I get my exercise?
        in (what|which) sport do/does I (train|compete)?
        in (what|which) sport am/is I active?
        for (what|which) sport am/is I in a club?
        remind _me (what|which) sport I do/does.
        what kind of sport do/does I do?
        tell _me (what|which) sport I (do/does|train/trains in).
        tell _me what my sport is.
        name (my sport|the sport I do/does).
        do you (know|remember) (what|which) sport I do/does?
        any idea (what|which) sport I do/does?
        I do/does (what|which) sport?
        my sport is (what|which)?
        * (what|which) sport do/does I train in?
        * how do/does I keep fit?
    """,
    clauses="""
        (what|which) sport I (do/does|play/plays)
        (what|which) sport I'm (doing|active in|training in)
        (what|which) sport I (practise/practises|train/trains in|compete/competes in)
        (what|which) sport I (took up|chose|started)
        (what|which) sport I've (taken up|been doing)
        what (kind|sort) of sport I do/does
        what my sport is
        what I do/does (for exercise|to keep fit|to stay in shape|for sport)
        how I (keep/keeps fit|stay/stays in shape)
        what my (main |current )sport is
        (what|which) sport is my sport
        my sport
        * the sport I do/does
    """,
    topics="""
        my sport
        my (main|chosen|current) sport
        the sport I (train/trains in|took up|keep/keeps fit with)
        my (sporting activity|sport of choice)
    """,
    corrected="""
        I gave up {o}, my sport is {v} now
        I (dropped|quit|stopped) {o}, the sport I do/does now is {v}
        I've (given up|dropped) {o}, my sport is {v} now
        I gave up {o} and took up {v} as (a|my) sport
        I no longer do/does {o}, my sport is {v} now
        I don't/doesn't do {o} (any more|anymore), my sport is {v}
        I've switched sports, from {o} to {v}
        I (changed|switched) sports, I do/does {v} now
        I switched from {o} to {v} as my sport
        I've changed (my sport|sports), it's {v} now
        I've taken up a new sport, {v}
        I have/has a new sport, {v}
        my sport is {v} now[, not {o}]
        my sport isn't {o} (any more|anymore), it's {v}
        my sport used to be {o}, now it's {v}
        my sport is no longer {o} but {v}
        my new sport is {v}
        the sport I do/does (now |)is {v}, not {o}
        I used to do {o} as my sport, now I do/does {v}
        I keep/keeps fit with {v} now[ instead of {o}]
        I train/trains in {v} now[, not in {o}]
        I swapped {o} for {v} as my sport
        (actually|correction|update): my sport is {v}[ now], not {o}
        for sport I do/does {v} now[ rather than {o}]
        * I do/does {v} as my sport now, not {o}
    """,
)
