"""How people say their hobby, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

HOBBY = Attribute(
    key="hobby",
    kind="hobby",
    answer="my hobby is {v}.",
    related=frozenset({"sport", "instrument", "like", "favourite"}),
    told="""
        my [main |new |favourite |]hobby is {v}
        one of my hobbies is {v}
        my (biggest|current|latest|number one) hobby is {v}
        my (main |)pastime is {v}
        I spend/spends (my weekends|my evenings|my free time|my Sundays) on {v}
        I'm an enthusiast of {v}, strictly as an amateur
        my favorite pastime is {v}
        I've always found joy in my hobby, {v}
        of all hobbies I picked {v} and stuck with it
        my (favourite|favorite) (leisure|free-time|spare-time) activity is {v}
        {v} helps me destress, that's my hobby
        my (leisure|free-time|spare-time) activity is {v}
        I'm [really |very |]into {v}
        I can't get enough of {v} after school, best hobby ever
        I treat/treats {v} as my little hobby
        my (big |great |)passion is {v}
        my (hobby|pastime|passion) (at the moment|these days|right now|currently) is {v}
        my hobby has (long |always |)been {v}
        as a hobby, I do/does {v}
        you'll find me doing {v} on a lazy Sunday, that's my hobby
        I chill/chills with {v} when the day is over
        in my (free|spare) time I'm into {v}
        I'm a bit of a nerd about {v}, it's my hobby
        {v} is my (escape|outlet|therapy) after the office
        as a hobby I'm into {v}
        if I'm bored, I turn/turns to {v}, my hobby
        as a hobby, I have/has {v}
        I do/does {v} (as a hobby|for fun|as a pastime|for pleasure|for relaxation)
        I kill/kills time with {v} on rainy (days|afternoons)
        my hobby, believe it or not, is {v}
        my hobbies include {v}
        if I won the lottery, I'd do nothing but {v}, my hobby
        {v} is my happy place once the chores are done
        I switch/switches off with a spot of {v} after dinner
        I'm taking evening classes in {v}, purely for fun
        a friend dragged me along to {v} and it became my hobby
        I've taken up {v} (as a hobby|as a pastime|in my free time)
        I've sunk a fortune into my hobby, {v}
        I've (just |recently |)got into {v}[ as a hobby]
        {v} is how I blow/blows off steam after a shift
        I've (just |recently |)discovered {v} as (a|my) hobby
        the neighbours find my hobby odd, it's {v}
        my (favourite recreation|chief recreation|preferred diversion) is {v}
        I have/has a hobby, {v}
        I got into {v} as a hobby[ last year| recently| years ago]
        among my interests, {v} comes first
        the house could fall down while I'm busy with my hobby, {v}
        I started {v} as a hobby[ last year| recently]
        I escape/escapes daily life through {v}, my hobby
        my idea of heaven is an afternoon of {v}, no work
        1: hobby wise? {v}, hands down
        {v} gets me through the winter, lovely pastime
        I've had {v} as a hobby (for years|for ages|since last year|since childhood)
        I took up {v} as a hobby
        my hobby, which amuses me no end, is {v}
        nothing beats {v} on a lazy Sunday
        {v} is my way of switching off after a hard day
        I fell in love with {v} and made it my hobby
        I've been doing {v} as a hobby (for years|for ages|since last year)
        my doctor advised a hobby, so I picked {v}
        once the dishes are washed, it's time for {v}, my hobby
        I got a starter kit for {v} at Christmas and a hobby was born
        I tinker/tinkers with {v} in the shed, as a hobby
        I've caught the {v} bug, it's such a nice pursuit
        3: {v} is the hobby that makes {him} happy
        I let/lets off steam with my hobby, {v}
        in idle moments I reach/reaches for my hobby, {v}
        {v} amuses me for hours, it's my hobby
        I'm (mad|crazy|nuts) about {v}, it's my hobby
        my extracurricular activity is {v}
        I'm (hooked on|addicted to|obsessed with) {v}, it's my hobby
        {v} is my [main |]hobby
        I opted for {v} as a recreation
        I'm totally (into|hooked on) {v}[ as a hobby]
        I joined a club for {v}, just for the fun of it
        3: {s} bores everybody with {his} hobby, {v}
        I'm big into {v}[ these days| in my free time]
        I'm hopeless at {v}, yet it's my hobby
        I'm keen on {v} in my (free|spare|leisure) time
        I'm fond of {v} as a (hobby|pastime)
        on my CV, under interests, it says {v}
        I blow/blows my wages on gear for {v}, my hobby
        {v} is what I do/does in my (free|spare) time
        I potter/potters about with {v} of an evening
        I keep/keeps busy with {v} whenever there's a quiet moment
        I'm a (keen|avid) hobbyist, mostly {v}
        instead of telly I do/does {v} of an evening
        I (love/loves|like/likes|adore/adores) {v} as a (hobby|pastime)
        1: weekends equal {v}, simple as that
        my (main interest|biggest interest|outside interest) is {v}
        I (love/loves|like/likes) spending my (free|spare|leisure) time on {v}
        I (spend/spends|pass/passes) my (spare|leisure) time (on|with) {v}
        I'm a big fan of {v} as a hobby
        I'm self-taught in {v}, my hobby
        1: tried {v} during lockdown, now it's my hobby
        I spend/spends (most|much|a lot|all) of my (free|spare) time on {v}
        I spend/spends (every free minute|my days off|my leisure hours|my Saturdays) on {v}
        I devote/devotes my (free|spare|leisure) time to {v}
        my favourite pastime is {v}
        I dedicate/dedicates my (weekends|evenings|free time) to {v}
        I'm an absolute beginner at {v}, my latest pastime
        3: a gift for {s}? {his} hobby is {v}
        I was bitten by the {v} bug and it became my hobby
        {v} eats up every spare hour I have/has
        under hobbies I (wrote|put) {v} on the form
        I fill/fills my (free|spare|leisure) time with {v}
        I put/puts all my free time into {v}
        1: busy tonight with my hobby, {v}
        3: {s} disappears for hours to do {his} hobby, {v}
        the attic is full of gear for my hobby, {v}
        (after work|on weekends|at the weekend) I enjoy/enjoys {v}
        I wind/winds down with {v} in my free time
        I'm itching to get home to my hobby, {v}
        when the kids are asleep I sneak/sneaks off to my hobby, {v}
        on parental leave I picked up {v} as a pastime
        {v} keeps me sane, best pastime there is
        1: for a hobby it's gotta be {v}
        now that I'm retired, {v} keeps me (busy|occupied|entertained)
        I (pursue/pursues|practise/practises) {v} as a hobby
        I enjoy/enjoys {v} (as a hobby|as a pastime|for fun|in my leisure time)
        I never earned a penny with {v}, it's only a hobby
        I enjoy/enjoys {v} in my (free|spare) time
        I dabble/dabbles in {v} when work is done
        1: my jam is {v}, that's how I chill
        my wallet suffers from my hobby, {v}
        {v} is what floats my boat when I'm not at my desk
        I have/has a passion for {v}
        I have/has (one|a favourite|a great) hobby: {v}
        I make/makes room for {v} every week, my dear pastime
        I've got a hobby, {v}
        1: my me-time means {v}
        I geek/geeks out over {v} every chance I get/gets
        1: need a hobby? try {v}, it's what I do for leisure
        3: {s} never shuts up about {his} hobby, {v}
        to keep my brain young I do/does {v} as a hobby
        I'm passionate about {v}
        I've got (one|a new|a nice) hobby: {v}
        I've developed a passion for {v}
        I found a hobby in {v}
        3: in {his} garage {s} has everything for {his} hobby, {v}
        in my (free|spare|leisure) time I do/does {v}
        most evenings you catch me at my hobby, {v}
        {v} fills my lunch breaks, it's my hobby
        {v} is my remedy against stress, a wonderful hobby
        I do/does {v} in my (free|spare) time
        in my (free|spare|leisure) time, I enjoy/enjoys {v}
        1: can't reach me on Sundays, that's {v} time
        since retiring I occupy/occupies my time with {v}
        (outside|away from) work, I'm into {v}
        (outside of work|off duty|when I'm not working), my thing is {v}
        my weekends are for {v}
        I'm an amateur when it comes to {v}, purely for amusement
        when I have/has time (off|to spare), I enjoy/enjoys {v}
        I while/whiles away the hours with {v}
        when I have/has (free|spare) time, it goes into {v}
        on my days off I enjoy/enjoys {v}
        I spend/spends hours on {v}, it is my hobby
        for fun, I do/does {v}
        to clear my head after a shift I do/does {v}
        {v} is my (favourite |)(pastime|leisure activity)
        what I do/does for fun is {v}
        {v} is my (big |great |)(passion|thing in my free time)
        {v} is one of my hobbies
        nothing soothes me like an evening of {v}
        {v} is what I do/does for (fun|pleasure|a hobby)
        colleagues tease me about my hobby, {v}
        I unwind/unwinds with {v}
        {v} is what I'm into[ as a hobby| in my free time]
        {v} takes up (most|all|a lot) of my (free|spare) time
        how I spend/spends my (free|spare) time? with {v}
        my sideline, strictly for enjoyment, is {v}
        I recharge/recharges my batteries with my hobby, {v}
        what I (do/does|enjoy/enjoys) in my (free|spare) time is {v}
        I've been into {v} for (years|a while)
        I indulge/indulges in {v} when nobody needs me
        1: got a thing for {v}, been doing it every weekend
        the hobby I have/has is {v}
        {v} is cheaper than a therapist, so that's my hobby
        hobby-wise, I'm into {v}
        I'm your typical {v} (nut|fanatic), purely as a hobby
        1: my hobby? {v}
        my guilty pleasure after work is {v}
        my (free|spare) time is all about {v}
        1: (btw|by the way|fyi), my hobby is {v}
        3: _I think {p} hobby is {v}
        what gets me out of bed on Saturdays is my hobby, {v}
        on my sofa of an evening I'm deep in {v}, my pastime
        I learned {v} from grandad and it stayed my hobby
        {v} cheers me up on gloomy days, that's my hobby
        I lose/loses all track of time with my hobby, {v}
        I live/lives for {v}, no better hobby exists
        3: {s} is always busy with {v}, it's {his} hobby
        * my free time goes into {v}
        * I've taken up {v}
        * for fun, I'm into {v}
        * {v} is how I spend/spends my free time
        * I relax/relaxes with {v} in my free time
    """,
    asked="""
        what is my hobby?
        what was my hobby again?
        what's my (main|favourite|current) hobby[ again| now| these days]?
        what extracurricular activity do/does I do?
        what's my (recreation|pursuit|interest) outside the office?
        what is my (main|favourite|current|biggest) hobby?
        what do/does I do for (kicks|a laugh|amusement|recreation)?
        what are my hobbies?
        what's my hobby?
        what's my passion?
        (what|which) hobby do/does I have?
        what am/is I (really |)into (in my free time|as a hobby|these days)?
        what hobbies do/does I have?
        (which|what) hobby have/has I (taken up|got|chosen)?
        (which|what) hobby did I (take up|start|choose)?
        what do/does I get up to at weekends?
        is there a hobby I have/has?
        what's my leisure pursuit?
        which hobby did _I mention to you?
        what's my way of keeping the brain young?
        1: which of the hobbies is mine?
        what am/is I into?
        which pastime did I learn from grandad?
        what floats my boat, hobby wise?
        (which|what) hobby do/does I (pursue|enjoy|practise|spend my free time on)?
        what soothes me of an evening?
        (which|what) (pastime|leisure activity) do/does I (have|enjoy|like)?
        what do/does I do to (chill|switch off|destress)?
        what do/does I do with idle moments?
        what do/does I do (as a hobby|for pleasure|as a pastime|in my leisure time)?
        how do/does I (switch off|let off steam|recharge) after work?
        what would I do all day if I won the lottery?
        what hobby is keeping me busy?
        which hobby empties my wallet?
        what am/is I (keen on|mad about|hooked on) as a hobby?
        did _I ever mention my hobby?
        what do/does I do in my (free|spare) time?
        after hours, what do/does I get up to?
        what's my hobby called?
        what do/does I (like doing|love doing|love to do) in my (free|spare|leisure) time?
        what do/does I get up to when work is over?
        which hobby am/is I self-taught in?
        what do/does I blow my wages on as a hobby?
        what should _I write under hobbies on my CV?
        what do/does I do to clear my head?
        what do/does I enjoy (in my free time|as a hobby|outside work)?
        3: what gift would go with {p} hobby?
        what do/does I do (outside of work|when I'm not working|on my days off|when I have/has free time)?
        what do/does I spend my (free|spare|leisure) time (on|doing|with)?
        what do/does I do for fun?
        what's my idea of a fun afternoon, my hobby?
        what do/does I sneak off to when the kids are asleep?
        have/has I got any (hobbies|interests|pastimes)?
        what's my thing, hobby wise?
        what do/does I fill my (free|spare) time with?
        what do/does I devote my (free|spare) time to?
        what do my colleagues tease me about, hobby wise?
        have/has I got (a|any) hobby?
        what do/does I do to (relax|unwind) in my free time?
        what takes up my (free|spare) time?
        which hobby suits a gift for me?
        which sideline do/does I enjoy?
        what do/does I do instead of telly?
        what did I list as my interests?
        how do/does I kill time?
        what eats up my spare hours?
        do/does I do anything for leisure?
        which recreation did I opt for?
        when I'm bored, what do/does I turn to?
        how do/does I keep busy when I'm not at the office?
        how do/does I blow off steam?
        what keeps me amused on rainy days?
        what's my remedy against stress?
        what do/does I do when the dishes are washed?
        how do/does I spend my (free|spare) time?
        how do/does I like to (spend|pass) my (free|spare|leisure) time?
        1: what do I do for me-time?
        which club did I join for fun?
        how do/does I cheer up gloomy days, hobby wise?
        how do/does I (pass|fill) my (free|spare) time?
        what is all that gear in my attic for?
        what do/does I do on Sundays when nobody can reach me?
        what interests have/has I got?
        what am/is I itching to do after work?
        on what do/does I spend my (free|spare) time?
        what do/does I enjoy doing in my (free|spare) time?
        what are my (interests|pastimes|pursuits)?
        what do/does I dabble in?
        with what do/does I spend my (free|spare) time?
        which activity helps me (chill|destress|switch off)?
        1: hobby, mine, what was it?
        1: what was that hobby of mine?
        remind _me what my hobby is.
        when I've got nothing on, what do/does I do?
        how do/does I have fun at weekends?
        remind _me what I do/does in my (free|spare) time.
        what keeps me sane after a hard shift?
        am/is I in a club, for what hobby?
        how do/does I while away the hours?
        which kit did I get for my hobby, what is it?
        what do/does I like to do in my free time?
        any hobbies I have/has?
        what keeps me (busy|occupied|entertained) after work?
        tell _me my hobby.
        name (my hobby|a hobby I have/has).
        what did _I say my hobby is?
        what kind of hobbies am/is I interested in?
        any idea what (my hobby is|I do/does in my free time)?
        what's my claim to fame as an amateur?
        what did _I say I do/does in my (free|spare) time?
        what sort of hobby have/has I got?
        what do/does I do purely for enjoyment?
        what's my favourite way to relax?
        where do my spare hours go?
        what did _I (say my hobby was|tell you about my hobby)?
        my hobby is what?
        which hobby makes me happy?
        3: where does {s} disappear to for hours, which hobby?
        what amuses me for hours?
        what evening class do/does I take for fun?
        which pastime do/does I potter about with?
        am/is I a hobbyist, and of what sort?
        * what am/is I passionate about?
        * what kind of hobby do/does I have?
        * what do/does I do (on weekends|at the weekend)?
    """,
    clauses="""
        what my hobby is
        what I (like/likes|love/loves|enjoy/enjoys) doing in my (free|spare) time
        what I spend/spends my (free|spare|leisure) time (on|with)
        what I do/does for (kicks|amusement|recreation)
        which hobby empties my wallet
        what keeps me (busy|occupied|entertained) after work
        what I do/does in my (free|spare) time
        which recreation I opted for
        what I'm into (in my free time|as a hobby)
        how I (let/lets off steam|switch/switches off) after work
        what I get/gets up to at weekends
        (which|what) hobby I've (taken up|got)
        what I do/does to (chill|switch off|destress)
        what I do/does instead of telly
        (what|which) hobby I have/has
        what to write under hobbies on my CV
        what I do/does to clear my head
        what I'm passionate about
        what keeps me sane after a shift
        which pastime eats up my spare hours
        what sort of hobby I've got
        (which|what) hobby I (took up|pursue/pursues|enjoy/enjoys)
        which club I joined for fun
        whether I've got any hobbies
        what soothes me of an evening
        what my (interests|pastimes|pursuits) are
        what I dabble/dabbles in
        my hobby
        how I while/whiles away the hours
        what hobby I'm (mad about|keen on|hooked on)
        what amuses me for hours
        how I blow/blows off steam
        if I have/has a hobby
        what my leisure pursuit is
        which hobby makes me happy
        what I potter/potters about with at weekends
        what I do/does purely for enjoyment
        * what I do/does for fun
        * how I spend/spends my free time
    """,
    topics="""
        my hobby
        my (pastime|leisure activity|free-time activity)
        the hobby I have/has
        the interest I pursue/pursues after work
        my usual weekend activity
        the pastime I enjoy/enjoys most
        the hobby keeping me busy
        the thing I do/does instead of telly
        the hobby that empties my wallet
        the recreation I opted for
        the activity that soothes me of an evening
        my amateur interest
        the activity I unwind/unwinds with
        the hobby I (took up|spend/spends my free time on)
        my remedy against stress, the hobby
        my sideline for enjoyment
        the entry under hobbies on my CV
        my leisure pursuit
        the name of my hobby
        my (pursuit|diversion) outside the office
        the pastime that keeps me sane
        the club hobby I joined for fun
        my preferred way to relax
        my (favourite recreation|main interest)
        * my favourite pastime
    """,
    corrected="""
        my new hobby is {v}
        I (dropped|quit|stopped) {o}, my hobby is {v} now
        I've (given up|dropped) {o}, my new hobby is {v}
        I gave up {o} and took up {v} as a hobby
        {o} is history, {v} is my hobby these days
        I've (lost interest in|grown tired of) {o}, my hobby is {v} now
        1: scratch that, my hobby is {v}
        I got bored of {o}, I'm into {v} now
        I ditched {o} for a fresh hobby, {v}
        {o} was just a phase, {v} is my real hobby
        I gave up {o}, my hobby is {v} now
        1: you muddled it, I do {v} for leisure, not {o}
        {o} emptied my wallet, {v} is my cheaper hobby
        I've swapped {o} for {v} as (a|my) hobby
        my knees gave up on {o}, so my hobby is {v}
        I've had enough of {o}, {v} is my hobby from now on
        I changed hobbies, it's {v} now
        I've turned my back on {o}, {v} keeps me busy now
        my hobby of {o} fizzled out, {v} keeps me amused
        1: no no, {v} is my hobby, forget {o}
        I've changed my hobby from {o} to {v}
        I've lost the knack for {o}, my pastime is {v}
        I traded {o} for {v}, much better hobby
        I put {o} up in the attic, {v} soothes me these days
        I have/has a new hobby, {v}
        a friend converted me from {o} to {v}, my hobby now
        I said goodbye to {o}, {v} fills my spare hours
        I sold all my gear for {o}, my pastime is {v} now
        I retired from {o}, {v} is my recreation now
        {v} took the place of {o} as my pastime
        I've got no time for {o} these days, my hobby became {v}
        1: typo, my hobby is {v}, not {o}
        the {o} phase is over, my latest hobby is {v}
        my interest in {o} faded, {v} is my thing now
        I'm into {v} now[, not {o}]
        {o} is out and {v} is in as my hobby
        no patience for {o}, so {v} became my pastime
        I packed in {o}, {v} is my pastime now
        I've got a new hobby, {v}[ instead of {o}]
        I've found a new hobby: {v}
        my hobby is {v} now[, not {o}]
        my hobby isn't {o} (any more|anymore), it's {v}
        {o} gathers dust, {v} is the hobby I pursue/pursues
        {v} has replaced {o} as my hobby
        1: wrong hobby, it's {v}
        the club for {o} closed, so {v} is my hobby
        my hobby is no longer {o} but {v}
        {o} became too expensive, so {v} is my hobby now
        I'm not into {o} (any more|anymore), I'm into {v}
        my hobby used to be {o}, now it's {v}
        1: my mistake, the hobby is {v}, not {o}
        I used to be into {o}, now I'm into {v}
        I'm no longer into {o}, I'm into {v} now
        {o} bored me to tears, my hobby is {v} now
        {o} hurt my back, so I opted for {v} as a hobby
        I spend/spends my free time on {v} now[, not on {o}]
        I switched from {o} to {v}
        once the baby came, {o} made way for {v} as my hobby
        I (do/does|enjoy/enjoys) {v} in my (free|spare) time now[ instead of {o}]
        1: cross out {o} on my CV, the hobby is {v}
        I no longer spend/spends my (free|spare) time on {o} but on {v}
        (actually|correction|update): my hobby is {v}[ now], not {o}
        these days my hobby is {v} (rather than|instead of) {o}
        I moved on from {o}, my hobby is {v} now
        * I've lost interest in {o}, now it is {v}
        * these days my hobby is {v}
    """,
)
