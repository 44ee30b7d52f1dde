"""How people say when they get up, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

WAKE = Attribute(
    key="wake",
    kind="time",
    answer="I get/gets up at {v}.",
    shown="at {v}",
    weight=0.6,
    told="""
        I get/gets up at {v}[ every day| every morning| on weekdays]
        1: up at {v}
        1: up at {v} every morning
        1: alarm at {v}
        I snooze/snoozes until {v}
        1: I'm up at {v}
        1: (my |)wake-up time is {v}
        3: don't call {s} early, {he} sleeps until {v}
        I'm a night owl, so I surface/surfaces at {v}
        I'm a late riser, not up before {v}
        I'm always (up|awake|out of bed) at {v}
        the kids drag me out of bed at {v}
        I'm usually (up|awake|out of bed) (by|at) {v}
        I'm up and about (by|at) {v}
        I'm an early bird and get/gets up at {v}
        I (usually|normally|generally|often|typically) (get/gets|wake/wakes) up (at|around) {v}
        I throw/throws back the covers at {v}
        I wake/wakes up at {v}[ every day| every morning]
        I always wake/wakes up at {v}
        I get/gets out of bed at {v}[ every day| on weekdays]
        I get/gets up at {v} (each day|each morning|in the morning|sharp|for work|on workdays|during the week|most days)
        I wake/wakes up at {v} (each day|in the morning|sharp|for work|on weekdays|most days|without an alarm)
        my rising time is {v}
        I'm woken (up |)(by my alarm |)at {v}
        I greet/greets the day at {v}
        1: rise and shine at {v} for me
        I'm getting up at {v}[ every day| these days| at the moment]
        I'm waking up at {v}[ every day| these days| at the moment]
        I crawl/crawls out of bed at {v}
        I haul/hauls my bones out of bed at {v}
        I emerge/emerges from under the duvet at {v}
        1: my alarm screams at me at {v}, ugh
        I jump/jumps out of bed at {v}
        I'm an early riser, {v}
        I roll/rolls out of bed at {v}
        my sleep ends at {v}
        I stumble/stumbles out of bed at {v}
        I hop/hops out of bed at {v}
        I'm roused from sleep at {v}
        1: wakey wakey at {v}
        my alarm (clock is set for|is set for|goes off at|rings at) {v}
        the birds wake me at {v}
        I climb/climbs out of bed at {v}
        I have/has a lie-in until {v}
        I have/has to (get|wake) up at {v}[ every day| for work| on weekdays]
        my reveille is at {v}
        my alarm (beeps|shrieks|sounds|blares) at {v}
        I must (get|wake) up at {v}[ every day| for work]
        I awaken/awakens at {v}
        I need/needs to (get|wake) up at {v}[ every day| for work]
        I slumber/slumbers until {v}
        I'm a lark, I'm up with the birds at {v}
        I need/needs to be (up|out of bed) (by|at) {v}
        I tend/tends to (get|wake) up at {v}
        I like/likes to (get|wake) up at {v}
        I prefer/prefers to get up at {v}
        I'm never up before {v}
        I open/opens my eyes at {v}[ every morning| every day]
        I always get/gets up at {v}
        I have/has my alarm (set for|at) {v}
        3: you hear {p} alarm at {v} every morning
        I've set my alarm (for|to) {v}
        I've got my alarm set for {v}
        1: out of bed by {v}, like clockwork
        I've been getting up at {v} (for years|for ages|lately|since last year|since I started working)
        I've been waking up at {v} (for years|for ages|lately|since last year)
        I've always (gotten|got) up at {v}
        I've made it a habit to get up at {v}
        my (cat|dog|baby|toddler|rooster) wakes me at {v} every day
        I sleep/sleeps until {v}[ every day| on weekdays| most days]
        I leap/leaps out of bed at {v}
        my body clock wakes me at {v}
        I stay/stays in bed until {v}[ every day| most days]
        I never rise/rises before {v}
        my getting out of bed happens at {v}
        I'm conscious by {v}, then comes coffee
        I start/starts my day at {v}, that's when I wake/wakes up
        I rise/rises at {v}[ every day]
        I'm out of bed every morning at {v}
        1: like clockwork I'm awake at {v}
        I kick/kicks off my morning at {v}, out of bed
        my alarm (goes off|rings|buzzes|wakes me) at {v}
        I tumble/tumbles out of bed at {v}
        my alarm is (always|usually|now) set for {v}
        the (cat|dog|baby) gets me up at {v}
        my night is over at {v}
        my alarm clock (rings|goes off|wakes me up|wakes me) at {v}
        my phone wakes me (up |)at {v}
        1: ugh, gotta be up at {v}
        my (wake-up|waking|getting-up) time is {v}
        my usual time (to get up|for getting up|to wake up|for waking up) is {v}
        my mornings start at {v}, that's when I get/gets up
        I'm wide awake at {v} each morning
        3: {s} is up before everyone, at {v}
        1: rise and shine is {v} here
        my feet hit the floor at {v}
        my morning begins at {v}, when I wake/wakes up
        I hit/hits snooze until {v}, then I get/gets up
        I lie/lies in till {v}
        I stir/stirs at {v} and get/gets up
        my day begins at {v} when my alarm rings
        I drag/drags my body out of bed at {v}
        my eyes pop open at {v}
        I don't/doesn't stir before {v}
        I awake/awakes at {v}
        I leave/leaves my bed at {v}
        I throw/throws off the blanket at {v}
        my day starts at {v}, that is when I get/gets up
        the time I (get/gets|wake/wakes) up is {v}
        the alarm wakes me at {v}[ every day| every morning]
        I doze/dozes until {v}
        the alarm is set for {v}, when I get/gets up
        I surface/surfaces at {v}
        every (day|morning) I (get/gets|wake/wakes) up at {v}
        at {v} I (get/gets|wake/wakes) up
        at {v} (my alarm goes off|my alarm rings|I'm out of bed)
        it's {v} when I (get/gets|wake/wakes) up
        {v} is when I (get/gets|wake/wakes) up
        {v} is the time I (get/gets|wake/wakes) up
        I'm on my feet at {v} every morning
        my wake-up call comes at {v}
        {v} is my wake-up time
        * I have/has to be up at {v} every morning
        * I'm out of bed at {v}
        * I set my alarm for {v}
    """,
    asked="""
        when do/does I (get|wake) up?
        when do/does I (normally|usually|always|have to|need to|like to) (get|wake) up
        when do/does I get out of bed
        when do/does I (rise|wake)
        when do/does I (get|wake) up (in the morning|every day|on weekdays|for work)
        what's my (rising|waking|usual getting-up) time?
        how long do/does I (snooze|doze|lie in) in the morning?
        what time do/does I get out of bed
        what time do/does I (rise|wake)[ up]
        what time am/is I up
        what hour do/does I (rise|get up|wake up)?
        how soon am/is I up in the morning?
        at which hour is my alarm?
        when must I be up?
        (at what|what) time do/does I (get|wake) up?
        when should I be out of bed?
        at what time do/does I (rise|get out of bed|usually get up|normally wake up)
        at what time (does my alarm ring|does my alarm go off|am/is I up)
        when is my alarm (set for|set)
        when is it rise and shine for me?
        when must I rise?
        how early does my alarm (ring|sound|wake me)?
        what time am/is I on my feet?
        when am/is I on my feet in the morning?
        am/is I an early riser, and what time?
        when do/does I hop out of bed?
        when's my alarm
        when does my (morning|day) begin, when am/is I up?
        what's my alarm set (for|to)
        what time does my alarm (ring|go off|wake me)
        when is my (wake-up call|rising time|reveille)?
        when's my getting-up time?
        when do/does I (surface|stir|awake|awaken)?
        when do my feet hit the floor?
        what time is my alarm
        what time did I set my alarm for
        when do/does I greet the day?
        when am/is I (roused|woken|awake) in the morning?
        when does my alarm (ring|go off)?
        when does my alarm (beep|sound|buzz)?
        at what hour do/does I (rise|wake|get up|awake)?
        what time do/does I surface?
        what time have/has I set my alarm for
        when does my day start, when do/does I get up
        what time is reveille for me?
        which time is my alarm on?
        when does my alarm clock (ring|go off)
        what is my (wake-up|getting-up) time
        what's my (wake-up|getting-up) time
        when do/does I open my eyes?
        how early do/does I (get|wake) up
        when will my alarm wake me?
        what time is my wake-up call?
        when am/is I awake and reachable in the morning?
        how late do/does I (sleep|get up)
        when do/does I leave my bed?
        when do/does I drag my body out of bed?
        what time is my alarm set for?
        when am/is I up and about?
        by what time am/is I on my feet?
        until when do/does I (sleep|stay in bed)
        when did _I say I (get/gets|wake/wakes) up
        when does the alarm drag me out of bed?
        what time did _I say I (get/gets|wake/wakes) up
        when does the (cat|dog|baby) wake me?
        remind _me (when|what time) I (get/gets|wake/wakes) up.
        tell _me (when|what time) I (get/gets|wake/wakes) up.
        what time do/does I leave my bed?
        do you (know|remember) (when|what time) I (get/gets|wake/wakes) up
        till when do/does I (snooze|lie in|doze)?
        what hour am/is I up?
        what time gets me out of bed?
        by when am/is I (up|awake|out of bed)
        around what time do/does I wake up
        am/is I a lark, how early am/is I up?
        * when am/is I out of bed?
        * what time do/does I have to get up?
    """,
    clauses="""
        when I (get/gets|wake/wakes) up
        (when|what time) I (usually get/gets|normally wake/wakes|have/has to get|need/needs to wake) up
        (at what|what) time I (wake/wakes) up
        when I'm on my feet in the morning
        when I leave/leaves my bed
        what my (rising|waking) time is
        (when|what time) I get/gets out of bed
        how early I'm up and about
        when my feet hit the floor
        (when|what time) I'm (up|awake|out of bed)
        (at what|what) time I get/gets up
        (when|what time) my alarm is set for
        when my alarm (sounds|beeps|buzzes)
        till when I (snooze/snoozes|doze/dozes|lie/lies in)
        how early I (get/gets|wake/wakes) up
        what hour I (rise/rises|get/gets up)
        when my wake-up call is
        if I'm an early riser and what time
        when I must be up
        what my wake-up time is
        when I (surface/surfaces|stir/stirs|awake/awakes)
        when I open/opens my eyes in the morning
        when I'm usually awake
        * when my alarm goes off
    """,
    corrected="""
        I get/gets up at {v} now[, not at {o}]
        I (wake/wakes) up at {v} now[, not at {o}| instead of {o}]
        I get/gets up at {v} instead of {o}
        1: no no, the alarm is at {v}, forget {o}
        new (job|shift|routine), so I'm up at {v}, not {o}
        I don't/doesn't (get|wake) up at {o} (any more|anymore), it's {v} now
        I no longer (get/gets|wake/wakes) up at {o}, but at {v}
        my rising time went from {o} to {v}
        I've altered my alarm, it beeps at {v} instead of {o}
        1: my mistake, I rise at {v}, not {o}
        I (used to get|used to wake) up at {o}, but now it's {v}
        {o} was killing me, I get/gets up at {v} now
        I'm getting up at {v} now[, not at {o}]
        since my shift changed I rise/rises at {v}, not {o}
        I'm on my feet at {v} now, {o} is history
        my alarm is set for {v} now
        1: scratch that, I'm up at {v}
        I'm waking up at {v} now[, not at {o}]
        I hop/hops out of bed at {v} now, not at {o}
        I've changed my alarm[ from {o}] to {v}
        my alarm sounds at {v} from now on
        {v} has replaced {o} as my wake-up time
        I lie/lies in till {v} these days, not {o}
        I've (moved|shifted|reset) my alarm[ from {o}] to {v}
        {o} didn't suit me, so I rise/rises at {v} now
        1: wrong time, I wake up at {v}
        I (set|moved|shifted|reset) my alarm to {v}[ instead of {o}]
        my alarm is set for {v} now[, not for {o}]
        my body clock has shifted, I'm awake at {v}, not {o}
        my wake-up call is {v} now, no longer {o}
        my alarm isn't set for {o} (any more|anymore), it's set for {v}
        since the baby came I'm awake at {v}, not {o}
        my alarm (rings|goes off) at {v} now[, not at {o}]
        I changed my alarm from {o} to {v}
        my alarm has moved from {o} to {v}
        my (wake-up|getting-up) time has changed[ from {o}] to {v}
        these days I (get/gets|wake/wakes) up at {v}[, not at {o}]
        it's {v} when I get/gets up, not {o}
        1: sorry, I meant I get up at {v}, not at {o}
        1: actually, I get up at {v}, not at {o}
        I surface/surfaces at {v} now, not {o}
        * I wake/wakes up at {v} these days, not at {o}
    """,
)
