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
        my dreams end at {v}
        I'm waking up at {v}[ every day| these days| at the moment]
        I crawl/crawls out of bed at {v}
        my eyelids lift at {v}
        I haul/hauls my bones out of bed at {v}
        at the crack of dawn, at {v}, I rise/rises
        I emerge/emerges from under the duvet at {v}
        1: my alarm screams at me at {v}, ugh
        1: zombie mode, had to get up at {v} as always
        1: dead to the world until {v}
        I jump/jumps out of bed at {v}
        I'm an early riser, {v}
        I roll/rolls out of bed at {v}
        my sleep ends at {v}
        {v}, an ungodly hour, is when I rise/rises
        I stumble/stumbles out of bed at {v}
        sunlight through the curtains wakes me at {v}
        I hop/hops out of bed at {v}
        I'm roused from sleep at {v}
        1: wakey wakey at {v}
        my alarm (clock is set for|is set for|goes off at|rings at) {v}
        the birds wake me at {v}
        I climb/climbs out of bed at {v}
        retired or not, I still get/gets up at {v}
        I have/has a lie-in until {v}
        I put/puts the kettle on right after rising at {v}
        I have/has to (get|wake) up at {v}[ every day| for work| on weekdays]
        1: don't phone before {v}, I'm asleep till then
        my reveille is at {v}
        my alarm (beeps|shrieks|sounds|blares) at {v}
        1: breakfast later, please, I wake up at {v}
        I snore/snores until {v}
        I must (get|wake) up at {v}[ every day| for work]
        I awaken/awakens at {v}
        I need/needs to (get|wake) up at {v}[ every day| for work]
        I go/goes to bed early because I get/gets up at {v}
        I slumber/slumbers until {v}
        the cows need milking, so I'm up at {v}
        I'm a lark, I'm up with the birds at {v}
        I swing/swings my legs out of bed at {v}
        I need/needs to be (up|out of bed) (by|at) {v}
        I tend/tends to (get|wake) up at {v}
        I like/likes to (get|wake) up at {v}
        I prefer/prefers to get up at {v}
        1: beauty sleep over at {v}, sadly
        I'm never up before {v}
        I open/opens my eyes at {v}[ every morning| every day]
        I always get/gets up at {v}
        I have/has my alarm (set for|at) {v}
        my (smartwatch|clock radio|bedside lamp) wakes me at {v}
        3: {s} makes such a racket getting up at {v}
        3: you hear {p} alarm at {v} every morning
        I'm no morning person, yet I'm up at {v}
        I've set my alarm (for|to) {v}
        I kip/kips until {v}
        I've got my alarm set for {v}
        1: out of bed by {v}, like clockwork
        I've been getting up at {v} (for years|for ages|lately|since last year|since I started working)
        I've been waking up at {v} (for years|for ages|lately|since last year)
        I've always (gotten|got) up at {v}
        I've made it a habit to get up at {v}
        I return/returns from dreamland at {v}
        3: {s} tiptoes out of the bedroom at {v}, fresh from bed
        my pillow and I part company at {v}
        my (cat|dog|baby|toddler|rooster) wakes me at {v} every day
        at {v} sharp I'm vertical again
        my commute is long, hence I rise/rises at {v}
        I shuffle/shuffles from bed to the bathroom at {v}
        I sleep/sleeps until {v}[ every day| on weekdays| most days]
        I grope/gropes for my alarm at {v}
        I go/goes (jogging|swimming) right after waking at {v}
        I leap/leaps out of bed at {v}
        my body clock wakes me at {v}
        I walk/walks the dog straight after getting up at {v}
        I stay/stays in bed until {v}[ every day| most days]
        I never rise/rises before {v}
        my getting out of bed happens at {v}
        I fling/flings the curtains open at {v}, just awake
        I'm a light sleeper, awake by {v}
        I ignore/ignores every alarm but the one at {v}
        I'm conscious by {v}, then comes coffee
        I start/starts my day at {v}, that's when I wake/wakes up
        I catch/catches the early train, so I rise/rises at {v}
        yoga on the mat follows once I rise/rises at {v}
        I rise/rises at {v}[ every day]
        I'm out of bed every morning at {v}
        1: like clockwork I'm awake at {v}
        on holiday too I can't sleep beyond {v}
        I kick/kicks off my morning at {v}, out of bed
        my alarm (goes off|rings|buzzes|wakes me) at {v}
        I tumble/tumbles out of bed at {v}
        1: straight from bed into the shower at {v}, that's me
        my alarm is (always|usually|now) set for {v}
        the (cat|dog|baby) gets me up at {v}
        my night is over at {v}
        my alarm clock (rings|goes off|wakes me up|wakes me) at {v}
        my phone wakes me (up |)at {v}
        1: ugh, gotta be up at {v}
        my (wake-up|waking|getting-up) time is {v}
        my usual time (to get up|for getting up|to wake up|for waking up) is {v}
        I come/comes back to life at {v} after a night's sleep
        I'm jolted awake by a horrid buzzer at {v}
        my mornings start at {v}, that's when I get/gets up
        the (bin lorry|church bell|neighbour's cockerel) wakes me at {v}
        being a teenager I stay/stays under the duvet till {v}
        I peel/peels my tired body off the mattress at {v}
        I'm wide awake at {v} each morning
        3: {s} is up before everyone, at {v}
        1: rise and shine is {v} here
        3: let {s} rest, {he} won't stir until {v}
        I sleep/sleeps soundly through to {v} most nights, doctor
        my feet hit the floor at {v}
        my morning begins at {v}, when I wake/wakes up
        1: can't stay late, I'm up again at {v}
        I hit/hits snooze until {v}, then I get/gets up
        my mum yells me awake at {v}
        I lie/lies in till {v}
        I switch/switches off my alarm at {v}
        I stir/stirs at {v} and get/gets up
        I rise/rises at cockcrow, around {v}
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
        I spring/springs off the mattress at {v}
        the school run means I get/gets up at {v}
        much as I hate/hates it, {v} is when I get/gets up
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
        how early must I rise for my train?
        3: when does {s} tiptoe out of the bedroom?
        at what time (does my alarm ring|does my alarm go off|am/is I up)
        when is my alarm (set for|set)
        when is it rise and shine for me?
        when must I rise?
        when do/does I fling open the curtains in the morning?
        when do my eyelids lift?
        how early does my alarm (ring|sound|wake me)?
        what time am/is I on my feet?
        when do/does I part from my cosy bed?
        when am/is I on my feet in the morning?
        when do/does I spring off the mattress?
        when must I be awake to catch my bus?
        at what ungodly hour am/is I up?
        when do/does I rise to walk the dog?
        am/is I an early riser, and what time?
        3: when does {s} start making a racket in the morning?
        when do/does I hop out of bed?
        when does the buzzer jolt me awake?
        when's the end of my night's sleep?
        when's my alarm
        when will I be stirring tomorrow, as usual?
        when do/does I get up for the school run?
        when does my (morning|day) begin, when am/is I up?
        what's my alarm set (for|to)
        when do/does I switch off my alarm?
        what time does my alarm (ring|go off|wake me)
        do/does I rise at dawn, or when?
        when is my (wake-up call|rising time|reveille)?
        to which hour have/has I programmed my alarm?
        when's my getting-up time?
        when do/does I (surface|stir|awake|awaken)?
        when do my feet hit the floor?
        when am/is I vertical in the morning?
        what time is my alarm
        till when am/is I dead to the world?
        what time did I set my alarm for
        when do/does I greet the day?
        am/is I asleep till late, or when am/is I up?
        when do/does I put the kettle on after rising?
        when am/is I (roused|woken|awake) in the morning?
        3: until when should one let {s} rest in the morning?
        when does my alarm (ring|go off)?
        when does my beauty sleep end?
        when does my alarm (beep|sound|buzz)?
        how long do/does I kip in the morning?
        at what hour do/does I (rise|wake|get up|awake)?
        until what time should nobody disturb my sleep?
        what time do/does I surface?
        what time have/has I set my alarm for
        when does my day start, when do/does I get up
        what time is reveille for me?
        which time is my alarm on?
        when does my alarm clock (ring|go off)
        what time does my slumber finish?
        what is my (wake-up|getting-up) time
        from what time can one phone me without waking me?
        what's my (wake-up|getting-up) time
        when do/does I open my eyes?
        how early do/does I (get|wake) up
        when will my alarm wake me?
        what time is my wake-up call?
        when am/is I awake and reachable in the morning?
        when does my pillow lose me in the morning?
        how late do/does I (sleep|get up)
        when do/does I leave my bed?
        when am/is I back from dreamland?
        when does my (smartwatch|clock radio|bedside lamp) wake me?
        when do/does I drag my body out of bed?
        what time is my alarm set for?
        when am/is I up and about?
        what should you set my alarm clock to?
        when do/does I shuffle to the bathroom after waking?
        what's the earliest I'm awake, as a rule?
        when should the hotel give me a wake-up ring?
        by what time am/is I on my feet?
        until when do/does I (sleep|stay in bed)
        when did _I say I (get/gets|wake/wakes) up
        when does the alarm drag me out of bed?
        what time did _I say I (get/gets|wake/wakes) up
        when does the (cat|dog|baby) wake me?
        remind _me (when|what time) I (get/gets|wake/wakes) up.
        tell _me (when|what time) I (get/gets|wake/wakes) up.
        what time do/does I leave my bed?
        when do/does I swing my legs out of bed?
        when do my dreams end?
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
        when my beauty sleep ends
        when I switch/switches off my alarm
        how long I kip/kips in the morning
        what my (rising|waking) time is
        what to set my alarm clock to
        (when|what time) I get/gets out of bed
        how early I'm up and about
        when my feet hit the floor
        when my night's sleep ends
        until when nobody should disturb my sleep
        when the buzzer jolts me awake
        (when|what time) I'm (up|awake|out of bed)
        (at what|what) time I get/gets up
        (when|what time) my alarm is set for
        when my alarm (sounds|beeps|buzzes)
        till when I (snooze/snoozes|doze/dozes|lie/lies in)
        how early I (get/gets|wake/wakes) up
        what hour I (rise/rises|get/gets up)
        when to give me a wake-up ring
        when I swing/swings my legs out of bed
        when my wake-up call is
        if I'm an early riser and what time
        when I'm back from dreamland
        how early I rise/rises for my train
        when I must be up
        what my wake-up time is
        when my eyelids lift in the morning
        at what ungodly hour I'm up
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
        I overslept too often at {o}, my alarm is at {v} now
        I've altered my alarm, it beeps at {v} instead of {o}
        1: my mistake, I rise at {v}, not {o}
        the puppy wakes me at {v} now, no more sleeping till {o}
        winter is here, I kip/kips until {v} now, not {o}
        replace {o} with {v} as my wake-up time
        I (used to get|used to wake) up at {o}, but now it's {v}
        {o} was killing me, I get/gets up at {v} now
        I'm getting up at {v} now[, not at {o}]
        since my shift changed I rise/rises at {v}, not {o}
        you have my alarm wrong, it's {v}, not {o}
        I moved nearer to work and get/gets up at {v}, not {o}
        at {o} I'm still snoring, I get/gets up at {v}
        the doctor said more sleep, so I rise/rises at {v} now
        I'm on my feet at {v} now, {o} is history
        I'm lazier these days, up at {v}, not {o}
        my alarm is set for {v} now
        I took up jogging, so I'm out of bed at {v}, not {o}
        1: scratch that, I'm up at {v}
        I'm waking up at {v} now[, not at {o}]
        I hop/hops out of bed at {v} now, not at {o}
        I've changed my alarm[ from {o}] to {v}
        I'm retired, so it's {v} when I rise/rises, not {o}
        my alarm sounds at {v} from now on
        {v} has replaced {o} as my wake-up time
        I lie/lies in till {v} these days, not {o}
        3: {s} turned over a new leaf, up at {v}, not {o}
        I've (moved|shifted|reset) my alarm[ from {o}] to {v}
        {o} didn't suit me, so I rise/rises at {v} now
        1: wrong time, I wake up at {v}
        {o} is only for weekends, normally I rise/rises at {v}
        I (set|moved|shifted|reset) my alarm to {v}[ instead of {o}]
        my alarm is set for {v} now[, not for {o}]
        term has begun, I'm up at {v} instead of {o}
        cancel the {o} alarm, wake me at {v} from now on
        my body clock has shifted, I'm awake at {v}, not {o}
        my wake-up call is {v} now, no longer {o}
        my alarm isn't set for {o} (any more|anymore), it's set for {v}
        since the baby came I'm awake at {v}, not {o}
        1: typo, I wake up at {v}
        my alarm (rings|goes off) at {v} now[, not at {o}]
        I changed my alarm from {o} to {v}
        my alarm has moved from {o} to {v}
        the bus was rescheduled, so I'm up at {v}, not {o}
        my (wake-up|getting-up) time has changed[ from {o}] to {v}
        these days I (get/gets|wake/wakes) up at {v}[, not at {o}]
        it's {v} when I get/gets up, not {o}
        1: sorry, I meant I get up at {v}, not at {o}
        1: actually, I get up at {v}, not at {o}
        I surface/surfaces at {v} now, not {o}
        * I wake/wakes up at {v} these days, not at {o}
    """,
)
