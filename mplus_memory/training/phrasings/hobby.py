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
        my favorite pastime is {v}
        my (favourite|favorite) (leisure|free-time|spare-time) activity is {v}
        my (leisure|free-time|spare-time) activity is {v}
        I'm [really |very |]into {v}
        my (big |great |)passion is {v}
        my (hobby|pastime|passion) (at the moment|these days|right now|currently) is {v}
        my hobby has (long |always |)been {v}
        as a hobby, I do/does {v}
        in my (free|spare) time I'm into {v}
        as a hobby I'm into {v}
        as a hobby, I have/has {v}
        I do/does {v} (as a hobby|for fun|as a pastime|for pleasure|for relaxation)
        my hobbies include {v}
        I've taken up {v} (as a hobby|as a pastime|in my free time)
        I've (just |recently |)got into {v}[ as a hobby]
        I've (just |recently |)discovered {v} as (a|my) hobby
        I have/has a hobby, {v}
        I got into {v} as a hobby[ last year| recently| years ago]
        I started {v} as a hobby[ last year| recently]
        I've had {v} as a hobby (for years|for ages|since last year|since childhood)
        I took up {v} as a hobby
        I've been doing {v} as a hobby (for years|for ages|since last year)
        I'm (mad|crazy|nuts) about {v}, it's my hobby
        I'm (hooked on|addicted to|obsessed with) {v}, it's my hobby
        {v} is my [main |]hobby
        I'm totally (into|hooked on) {v}[ as a hobby]
        I'm big into {v}[ these days| in my free time]
        I'm keen on {v} in my (free|spare|leisure) time
        I'm fond of {v} as a (hobby|pastime)
        {v} is what I do/does in my (free|spare) time
        I (love/loves|like/likes|adore/adores) {v} as a (hobby|pastime)
        I (love/loves|like/likes) spending my (free|spare|leisure) time on {v}
        I (spend/spends|pass/passes) my (spare|leisure) time (on|with) {v}
        I'm a big fan of {v} as a hobby
        I spend/spends (most|much|a lot|all) of my (free|spare) time on {v}
        I spend/spends (every free minute|my days off|my leisure hours|my Saturdays) on {v}
        I devote/devotes my (free|spare|leisure) time to {v}
        my favourite pastime is {v}
        I dedicate/dedicates my (weekends|evenings|free time) to {v}
        I fill/fills my (free|spare|leisure) time with {v}
        I put/puts all my free time into {v}
        (after work|on weekends|at the weekend) I enjoy/enjoys {v}
        I wind/winds down with {v} in my free time
        I (pursue/pursues|practise/practises) {v} as a hobby
        I enjoy/enjoys {v} (as a hobby|as a pastime|for fun|in my leisure time)
        I enjoy/enjoys {v} in my (free|spare) time
        I have/has a passion for {v}
        I have/has (one|a favourite|a great) hobby: {v}
        I've got a hobby, {v}
        I'm passionate about {v}
        I've got (one|a new|a nice) hobby: {v}
        I've developed a passion for {v}
        I found a hobby in {v}
        in my (free|spare|leisure) time I do/does {v}
        I do/does {v} in my (free|spare) time
        in my (free|spare|leisure) time, I enjoy/enjoys {v}
        (outside|away from) work, I'm into {v}
        (outside of work|off duty|when I'm not working), my thing is {v}
        my weekends are for {v}
        when I have/has time (off|to spare), I enjoy/enjoys {v}
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
        what I (do/does|enjoy/enjoys) in my (free|spare) time is {v}
        I've been into {v} for (years|a while)
        the hobby I have/has is {v}
        hobby-wise, I'm into {v}
        1: my hobby? {v}
        my (free|spare) time is all about {v}
        1: (btw|by the way|fyi), my hobby is {v}
        3: _I think {p} hobby is {v}
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
        what is my (main|favourite|current|biggest) hobby?
        what are my hobbies?
        what's my hobby?
        what's my passion?
        (what|which) hobby do/does I have?
        what am/is I (really |)into (in my free time|as a hobby|these days)?
        what hobbies do/does I have?
        (which|what) hobby have/has I (taken up|got|chosen)?
        (which|what) hobby did I (take up|start|choose)?
        what am/is I into?
        (which|what) hobby do/does I (pursue|enjoy|practise|spend my free time on)?
        (which|what) (pastime|leisure activity) do/does I (have|enjoy|like)?
        what do/does I do (as a hobby|for pleasure|as a pastime|in my leisure time)?
        what do/does I do in my (free|spare) time?
        what do/does I (like doing|love doing|love to do) in my (free|spare|leisure) time?
        what do/does I enjoy (in my free time|as a hobby|outside work)?
        what do/does I do (outside of work|when I'm not working|on my days off|when I have/has free time)?
        what do/does I spend my (free|spare|leisure) time (on|doing|with)?
        what do/does I do for fun?
        what do/does I fill my (free|spare) time with?
        what do/does I devote my (free|spare) time to?
        what do/does I do to (relax|unwind) in my free time?
        what takes up my (free|spare) time?
        how do/does I spend my (free|spare) time?
        how do/does I like to (spend|pass) my (free|spare|leisure) time?
        how do/does I (pass|fill) my (free|spare) time?
        on what do/does I spend my (free|spare) time?
        what do/does I enjoy doing in my (free|spare) time?
        with what do/does I spend my (free|spare) time?
        remind _me what my hobby is.
        remind _me what I do/does in my (free|spare) time.
        what do/does I like to do in my free time?
        tell _me my hobby.
        name (my hobby|a hobby I have/has).
        what did _I say my hobby is?
        any idea what (my hobby is|I do/does in my free time)?
        what did _I say I do/does in my (free|spare) time?
        what did _I (say my hobby was|tell you about my hobby)?
        my hobby is what?
        * what am/is I passionate about?
        * what kind of hobby do/does I have?
        * what do/does I do (on weekends|at the weekend)?
    """,
    clauses="""
        what my hobby is
        what I (like/likes|love/loves|enjoy/enjoys) doing in my (free|spare) time
        what I spend/spends my (free|spare|leisure) time (on|with)
        what I do/does in my (free|spare) time
        what I'm into (in my free time|as a hobby)
        (which|what) hobby I've (taken up|got)
        (what|which) hobby I have/has
        what I'm passionate about
        (which|what) hobby I (took up|pursue/pursues|enjoy/enjoys)
        my hobby
        * what I do/does for fun
        * how I spend/spends my free time
    """,
    topics="""
        my hobby
        my (pastime|leisure activity|free-time activity)
        the hobby I have/has
        the hobby I (took up|spend/spends my free time on)
        * my favourite pastime
    """,
    corrected="""
        my new hobby is {v}
        I (dropped|quit|stopped) {o}, my hobby is {v} now
        I've (given up|dropped) {o}, my new hobby is {v}
        I gave up {o} and took up {v} as a hobby
        I've (lost interest in|grown tired of) {o}, my hobby is {v} now
        I got bored of {o}, I'm into {v} now
        I gave up {o}, my hobby is {v} now
        I've swapped {o} for {v} as (a|my) hobby
        I changed hobbies, it's {v} now
        I've changed my hobby from {o} to {v}
        I have/has a new hobby, {v}
        I'm into {v} now[, not {o}]
        I've got a new hobby, {v}[ instead of {o}]
        I've found a new hobby: {v}
        my hobby is {v} now[, not {o}]
        my hobby isn't {o} (any more|anymore), it's {v}
        my hobby is no longer {o} but {v}
        I'm not into {o} (any more|anymore), I'm into {v}
        my hobby used to be {o}, now it's {v}
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
