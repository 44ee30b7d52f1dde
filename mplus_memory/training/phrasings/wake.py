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
        1: I'm up at {v}
        1: (my |)wake-up time is {v}
        I'm always (up|awake|out of bed) at {v}
        I'm usually (up|awake|out of bed) (by|at) {v}
        I'm up and about (by|at) {v}
        I'm an early bird and get/gets up at {v}
        I (usually|normally|generally|often|typically) (get/gets|wake/wakes) up (at|around) {v}
        I wake/wakes up at {v}[ every day| every morning]
        I always wake/wakes up at {v}
        I get/gets out of bed at {v}[ every day| on weekdays]
        I get/gets up at {v} (each day|each morning|in the morning|sharp|for work|on workdays|during the week|most days)
        I wake/wakes up at {v} (each day|in the morning|sharp|for work|on weekdays|most days|without an alarm)
        I'm woken (up |)(by my alarm |)at {v}
        I'm getting up at {v}[ every day| these days| at the moment]
        I'm waking up at {v}[ every day| these days| at the moment]
        I crawl/crawls out of bed at {v}
        I jump/jumps out of bed at {v}
        I roll/rolls out of bed at {v}
        my alarm (clock is set for|is set for|goes off at|rings at) {v}
        I climb/climbs out of bed at {v}
        I have/has to (get|wake) up at {v}[ every day| for work| on weekdays]
        I must (get|wake) up at {v}[ every day| for work]
        I need/needs to (get|wake) up at {v}[ every day| for work]
        I need/needs to be (up|out of bed) (by|at) {v}
        I tend/tends to (get|wake) up at {v}
        I like/likes to (get|wake) up at {v}
        I prefer/prefers to get up at {v}
        I open/opens my eyes at {v}[ every morning| every day]
        I always get/gets up at {v}
        I have/has my alarm (set for|at) {v}
        I've set my alarm (for|to) {v}
        I've got my alarm set for {v}
        I've been getting up at {v} (for years|for ages|lately|since last year|since I started working)
        I've been waking up at {v} (for years|for ages|lately|since last year)
        I've always (gotten|got) up at {v}
        I've made it a habit to get up at {v}
        I sleep/sleeps until {v}[ every day| on weekdays| most days]
        I stay/stays in bed until {v}[ every day| most days]
        I start/starts my day at {v}, that's when I wake/wakes up
        I rise/rises at {v}[ every day]
        I'm out of bed every morning at {v}
        my alarm (goes off|rings|buzzes|wakes me) at {v}
        my alarm is (always|usually|now) set for {v}
        my alarm clock (rings|goes off|wakes me up|wakes me) at {v}
        my phone wakes me (up |)at {v}
        my (wake-up|waking|getting-up) time is {v}
        my usual time (to get up|for getting up|to wake up|for waking up) is {v}
        my mornings start at {v}, that's when I get/gets up
        my morning begins at {v}, when I wake/wakes up
        my day begins at {v} when my alarm rings
        my day starts at {v}, that is when I get/gets up
        the time I (get/gets|wake/wakes) up is {v}
        the alarm wakes me at {v}[ every day| every morning]
        the alarm is set for {v}, when I get/gets up
        every (day|morning) I (get/gets|wake/wakes) up at {v}
        at {v} I (get/gets|wake/wakes) up
        at {v} (my alarm goes off|my alarm rings|I'm out of bed)
        it's {v} when I (get/gets|wake/wakes) up
        {v} is when I (get/gets|wake/wakes) up
        {v} is the time I (get/gets|wake/wakes) up
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
        what time do/does I get out of bed
        what time do/does I (rise|wake)[ up]
        what time am/is I up
        (at what|what) time do/does I (get|wake) up?
        at what time do/does I (rise|get out of bed|usually get up|normally wake up)
        at what time (does my alarm ring|does my alarm go off|am/is I up)
        when is my alarm (set for|set)
        when's my alarm
        what's my alarm set (for|to)
        what time does my alarm (ring|go off|wake me)
        what time is my alarm
        what time did I set my alarm for
        when does my alarm (ring|go off)?
        what time have/has I set my alarm for
        when does my day start, when do/does I get up
        when does my alarm clock (ring|go off)
        what is my (wake-up|getting-up) time
        what's my (wake-up|getting-up) time
        how early do/does I (get|wake) up
        how late do/does I (sleep|get up)
        what time is my alarm set for?
        until when do/does I (sleep|stay in bed)
        when did _I say I (get/gets|wake/wakes) up
        what time did _I say I (get/gets|wake/wakes) up
        remind _me (when|what time) I (get/gets|wake/wakes) up.
        tell _me (when|what time) I (get/gets|wake/wakes) up.
        do you (know|remember) (when|what time) I (get/gets|wake/wakes) up
        by when am/is I (up|awake|out of bed)
        around what time do/does I wake up
        * when am/is I out of bed?
        * what time do/does I have to get up?
    """,
    clauses="""
        when I (get/gets|wake/wakes) up
        (when|what time) I (usually get/gets|normally wake/wakes|have/has to get|need/needs to wake) up
        (at what|what) time I (wake/wakes) up
        (when|what time) I get/gets out of bed
        (when|what time) I'm (up|awake|out of bed)
        (at what|what) time I get/gets up
        (when|what time) my alarm is set for
        how early I (get/gets|wake/wakes) up
        what my wake-up time is
        when I'm usually awake
        * when my alarm goes off
    """,
    corrected="""
        I get/gets up at {v} now[, not at {o}]
        I (wake/wakes) up at {v} now[, not at {o}| instead of {o}]
        I get/gets up at {v} instead of {o}
        I don't/doesn't (get|wake) up at {o} (any more|anymore), it's {v} now
        I no longer (get/gets|wake/wakes) up at {o}, but at {v}
        I (used to get|used to wake) up at {o}, but now it's {v}
        I'm getting up at {v} now[, not at {o}]
        my alarm is set for {v} now
        I'm waking up at {v} now[, not at {o}]
        I've changed my alarm[ from {o}] to {v}
        I've (moved|shifted|reset) my alarm[ from {o}] to {v}
        I (set|moved|shifted|reset) my alarm to {v}[ instead of {o}]
        my alarm is set for {v} now[, not for {o}]
        my alarm isn't set for {o} (any more|anymore), it's set for {v}
        my alarm (rings|goes off) at {v} now[, not at {o}]
        I changed my alarm from {o} to {v}
        my alarm has moved from {o} to {v}
        my (wake-up|getting-up) time has changed[ from {o}] to {v}
        these days I (get/gets|wake/wakes) up at {v}[, not at {o}]
        it's {v} when I get/gets up, not {o}
        1: sorry, I meant I get up at {v}, not at {o}
        1: actually, I get up at {v}, not at {o}
        * I wake/wakes up at {v} these days, not at {o}
    """,
)
