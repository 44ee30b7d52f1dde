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
        {v} is my happy place once the chores are done
        I switch/switches off with a spot of {v} after dinner
        I've taken up {v} (as a hobby|as a pastime|in my free time)
        I've (just |recently |)got into {v}[ as a hobby]
        I've (just |recently |)discovered {v} as (a|my) hobby
        my (favourite recreation|chief recreation|preferred diversion) is {v}
        I have/has a hobby, {v}
        I got into {v} as a hobby[ last year| recently| years ago]
        among my interests, {v} comes first
        I started {v} as a hobby[ last year| recently]
        1: hobby wise? {v}, hands down
        I've had {v} as a hobby (for years|for ages|since last year|since childhood)
        I took up {v} as a hobby
        my hobby, which amuses me no end, is {v}
        nothing beats {v} on a lazy Sunday
        {v} is my way of switching off after a hard day
        I fell in love with {v} and made it my hobby
        I've been doing {v} as a hobby (for years|for ages|since last year)
        I've caught the {v} bug, it's such a nice pursuit
        3: {v} is the hobby that makes {him} happy
        I let/lets off steam with my hobby, {v}
        I'm (mad|crazy|nuts) about {v}, it's my hobby
        my extracurricular activity is {v}
        I'm (hooked on|addicted to|obsessed with) {v}, it's my hobby
        {v} is my [main |]hobby
        I'm totally (into|hooked on) {v}[ as a hobby]
        I'm big into {v}[ these days| in my free time]
        I'm keen on {v} in my (free|spare|leisure) time
        I'm fond of {v} as a (hobby|pastime)
        {v} is what I do/does in my (free|spare) time
        I keep/keeps busy with {v} whenever there's a quiet moment
        I'm a (keen|avid) hobbyist, mostly {v}
        I (love/loves|like/likes|adore/adores) {v} as a (hobby|pastime)
        my (main interest|biggest interest|outside interest) is {v}
        I (love/loves|like/likes) spending my (free|spare|leisure) time on {v}
        I (spend/spends|pass/passes) my (spare|leisure) time (on|with) {v}
        I'm a big fan of {v} as a hobby
        1: tried {v} during lockdown, now it's my hobby
        I spend/spends (most|much|a lot|all) of my (free|spare) time on {v}
        I spend/spends (every free minute|my days off|my leisure hours|my Saturdays) on {v}
        I devote/devotes my (free|spare|leisure) time to {v}
        my favourite pastime is {v}
        I dedicate/dedicates my (weekends|evenings|free time) to {v}
        I was bitten by the {v} bug and it became my hobby
        I fill/fills my (free|spare|leisure) time with {v}
        I put/puts all my free time into {v}
        (after work|on weekends|at the weekend) I enjoy/enjoys {v}
        I wind/winds down with {v} in my free time
        1: for a hobby it's gotta be {v}
        now that I'm retired, {v} keeps me (busy|occupied|entertained)
        I (pursue/pursues|practise/practises) {v} as a hobby
        I enjoy/enjoys {v} (as a hobby|as a pastime|for fun|in my leisure time)
        I enjoy/enjoys {v} in my (free|spare) time
        I dabble/dabbles in {v} when work is done
        1: my jam is {v}, that's how I chill
        {v} is what floats my boat when I'm not at my desk
        I have/has a passion for {v}
        I have/has (one|a favourite|a great) hobby: {v}
        I've got a hobby, {v}
        1: my me-time means {v}
        I geek/geeks out over {v} every chance I get/gets
        3: {s} never shuts up about {his} hobby, {v}
        I'm passionate about {v}
        I've got (one|a new|a nice) hobby: {v}
        I've developed a passion for {v}
        I found a hobby in {v}
        3: in {his} garage {s} has everything for {his} hobby, {v}
        in my (free|spare|leisure) time I do/does {v}
        most evenings you catch me at my hobby, {v}
        I do/does {v} in my (free|spare) time
        in my (free|spare|leisure) time, I enjoy/enjoys {v}
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
        {v} is my (favourite |)(pastime|leisure activity)
        what I do/does for fun is {v}
        {v} is my (big |great |)(passion|thing in my free time)
        {v} is one of my hobbies
        {v} is what I do/does for (fun|pleasure|a hobby)
        I unwind/unwinds with {v}
        {v} is what I'm into[ as a hobby| in my free time]
        {v} takes up (most|all|a lot) of my (free|spare) time
        how I spend/spends my (free|spare) time? with {v}
        I recharge/recharges my batteries with my hobby, {v}
        what I (do/does|enjoy/enjoys) in my (free|spare) time is {v}
        I've been into {v} for (years|a while)
        I indulge/indulges in {v} when nobody needs me
        1: got a thing for {v}, been doing it every weekend
        the hobby I have/has is {v}
        hobby-wise, I'm into {v}
        1: my hobby? {v}
        my guilty pleasure after work is {v}
        my (free|spare) time is all about {v}
        1: (btw|by the way|fyi), my hobby is {v}
        3: _I think {p} hobby is {v}
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
        which hobby did _I mention to you?
        1: which of the hobbies is mine?
        what am/is I into?
        what floats my boat, hobby wise?
        (which|what) hobby do/does I (pursue|enjoy|practise|spend my free time on)?
        (which|what) (pastime|leisure activity) do/does I (have|enjoy|like)?
        what do/does I do to (chill|switch off|destress)?
        what do/does I do (as a hobby|for pleasure|as a pastime|in my leisure time)?
        how do/does I (switch off|let off steam|recharge) after work?
        what hobby is keeping me busy?
        what am/is I (keen on|mad about|hooked on) as a hobby?
        did _I ever mention my hobby?
        what do/does I do in my (free|spare) time?
        after hours, what do/does I get up to?
        what's my hobby called?
        what do/does I (like doing|love doing|love to do) in my (free|spare|leisure) time?
        what do/does I get up to when work is over?
        what do/does I enjoy (in my free time|as a hobby|outside work)?
        what do/does I do (outside of work|when I'm not working|on my days off|when I have/has free time)?
        what do/does I spend my (free|spare|leisure) time (on|doing|with)?
        what do/does I do for fun?
        what's my idea of a fun afternoon, my hobby?
        have/has I got any (hobbies|interests|pastimes)?
        what's my thing, hobby wise?
        what do/does I fill my (free|spare) time with?
        what do/does I devote my (free|spare) time to?
        have/has I got (a|any) hobby?
        what do/does I do to (relax|unwind) in my free time?
        what takes up my (free|spare) time?
        how do/does I kill time?
        when I'm bored, what do/does I turn to?
        how do/does I keep busy when I'm not at the office?
        what keeps me amused on rainy days?
        how do/does I spend my (free|spare) time?
        how do/does I like to (spend|pass) my (free|spare|leisure) time?
        how do/does I (pass|fill) my (free|spare) time?
        what interests have/has I got?
        on what do/does I spend my (free|spare) time?
        what do/does I enjoy doing in my (free|spare) time?
        what are my (interests|pastimes|pursuits)?
        what do/does I dabble in?
        with what do/does I spend my (free|spare) time?
        which activity helps me (chill|destress|switch off)?
        1: what was that hobby of mine?
        remind _me what my hobby is.
        when I've got nothing on, what do/does I do?
        how do/does I have fun at weekends?
        remind _me what I do/does in my (free|spare) time.
        how do/does I while away the hours?
        what do/does I like to do in my free time?
        any hobbies I have/has?
        what keeps me (busy|occupied|entertained) after work?
        tell _me my hobby.
        name (my hobby|a hobby I have/has).
        what did _I say my hobby is?
        what kind of hobbies am/is I interested in?
        any idea what (my hobby is|I do/does in my free time)?
        what did _I say I do/does in my (free|spare) time?
        what sort of hobby have/has I got?
        what's my favourite way to relax?
        what did _I (say my hobby was|tell you about my hobby)?
        my hobby is what?
        which hobby makes me happy?
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
        what keeps me (busy|occupied|entertained) after work
        what I do/does in my (free|spare) time
        what I'm into (in my free time|as a hobby)
        how I (let/lets off steam|switch/switches off) after work
        what I get/gets up to at weekends
        (which|what) hobby I've (taken up|got)
        what I do/does to (chill|switch off|destress)
        (what|which) hobby I have/has
        what I'm passionate about
        what sort of hobby I've got
        (which|what) hobby I (took up|pursue/pursues|enjoy/enjoys)
        whether I've got any hobbies
        what my (interests|pastimes|pursuits) are
        what I dabble/dabbles in
        my hobby
        how I while/whiles away the hours
        what hobby I'm (mad about|keen on|hooked on)
        if I have/has a hobby
        which hobby makes me happy
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
        the activity I unwind/unwinds with
        the hobby I (took up|spend/spends my free time on)
        the name of my hobby
        my (pursuit|diversion) outside the office
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
        I've swapped {o} for {v} as (a|my) hobby
        I've had enough of {o}, {v} is my hobby from now on
        I changed hobbies, it's {v} now
        I've turned my back on {o}, {v} keeps me busy now
        1: no no, {v} is my hobby, forget {o}
        I've changed my hobby from {o} to {v}
        I traded {o} for {v}, much better hobby
        I have/has a new hobby, {v}
        {v} took the place of {o} as my pastime
        I've got no time for {o} these days, my hobby became {v}
        the {o} phase is over, my latest hobby is {v}
        my interest in {o} faded, {v} is my thing now
        I'm into {v} now[, not {o}]
        {o} is out and {v} is in as my hobby
        I packed in {o}, {v} is my pastime now
        I've got a new hobby, {v}[ instead of {o}]
        I've found a new hobby: {v}
        my hobby is {v} now[, not {o}]
        my hobby isn't {o} (any more|anymore), it's {v}
        {v} has replaced {o} as my hobby
        1: wrong hobby, it's {v}
        my hobby is no longer {o} but {v}
        {o} became too expensive, so {v} is my hobby now
        I'm not into {o} (any more|anymore), I'm into {v}
        my hobby used to be {o}, now it's {v}
        1: my mistake, the hobby is {v}, not {o}
        I used to be into {o}, now I'm into {v}
        I'm no longer into {o}, I'm into {v} now
        I spend/spends my free time on {v} now[, not on {o}]
        I switched from {o} to {v}
        I (do/does|enjoy/enjoys) {v} in my (free|spare) time now[ instead of {o}]
        I no longer spend/spends my (free|spare) time on {o} but on {v}
        (actually|correction|update): my hobby is {v}[ now], not {o}
        these days my hobby is {v} (rather than|instead of) {o}
        I moved on from {o}, my hobby is {v} now
        * I've lost interest in {o}, now it is {v}
        * these days my hobby is {v}
    """,
)
