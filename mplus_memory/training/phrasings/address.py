"""How people say their address, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

ADDRESS = Attribute(
    key="address",
    kind="address",
    answer="my address is {v}.",
    weight=0.7,
    related=frozenset({"city"}),
    told="""
        my [home |new |postal ]address is {v}
        1: my addr is {v}
        1: address: {v}
        1: my address: {v}
        I live/lives at {v}
        1: home address: {v}
        1: here's my address: {v}
        1: here is my address, {v}
        1: I'm at {v}, that's my address
        the address of my (house|flat) is {v}
        my address is {v}[, by the way| in case you need it| now| at the moment]
        my address is currently {v}
        my current address is {v}
        {v} is my [home ]address
        my mailing address is {v}
        my delivery address is {v}
        my full address is {v}
        my (house|flat) is at {v}
        my residential address is {v}
        my permanent address is {v}
        my address reads {v}
        my address at home is {v}
        I can be found at {v}
        {v} is my (street|postal|mailing|current|delivery) address
        {v} is the address where I live/lives
        {v} is the address of my (house|flat|home|apartment|place)
        you can send my (post|mail|parcels) to {v}
        {v} is where you can (send my mail|visit me|find my home|find my house)
        I (currently |now )live/lives at {v}
        I live/lives at {v} (with my family|with flatmates|with a roommate|on my own|since last year|on the first floor)
        my (post|mail) goes to {v}
        I'm living at {v}
        I reside/resides at {v}
        I'm residing at {v}
        I've lived at {v} (for years|since last year|for a while|for ages)
        my street address is {v}
        I've been living at {v} (for years|since last year|since the divorce)
        I've moved in at {v}
        I moved in at {v}[ last month| recently| last year]
        I live/lives at {v} (now|these days|at the moment)
        I'm registered at {v}
        I'm renting a (flat|room|place) at {v}
        I rent/rents (a flat|a room|an apartment|the house) at {v}
        (please send|send) my (mail|letters|parcels) to {v}
        I own/owns the (house|flat) at {v}, where I live/lives
        I have/has (a flat|a house|an apartment|my home) at {v}
        the address I live/lives at is {v}
        the address on my (ID|driving licence|driver's license|letters|mail) is {v}
        my (home|house|flat) address is {v}
        the (street and number|house) where I live/lives (is|is at) {v}
        the address of my (home|apartment|place|building) is {v}
        the postman (finds me|brings my letters to me) at {v}
        the address where I live/lives is {v}
        the taxi should pick me up at home, {v}
        my (house|home) is located at {v}
        my (letterbox|mailbox|doorbell|doorstep) is at {v}
        I moved to {v}, that is my street and number
        my (packages|parcels|letters|bills) (go|are delivered|get delivered|should go) to {v}
        my (groceries|orders) get delivered to my home at {v}
        (deliver|ship|post|mail) my (parcels|packages|letters|orders) to {v}
        (drop|bring) my (parcel|package|letters) (off at|round to) {v}, my home
        you (find|reach|can visit) me at {v}
        1: you can (write to|send letters to|send a card to) me at {v}
        1: you can (drop by|come and see me|visit me|find me) at home, at {v}
        you'll find (me|my house|my home|my flat) at {v}
        I get/gets my (post|mail) at {v}
        letters (reach me|for me go) to my door at {v}
        if you want to (visit|write to) me, the address is {v}
        (please |)(remember|keep|store|jot down) my address, it's {v}
        (write down|note|save) my address: {v}
        1: come over to my place, it's at {v}
        1: we live at {v}
        1: our (house|flat|home|place) is at {v}
        1: please deliver to {v}, that's my home
        my front door is at {v}
        1: for deliveries, I live at {v}
        1: the address is {v}, that's where I live
        3: {s} lives at {v}, (_I think|by the way|if you need it)
        * I stay/stays at {v}
        * my place is at {v}
        * if you need my address, it is {v}
        * come and see me at {v}
    """,
    asked="""
        what is my [home |street |postal ]address?
        what is my full address?
        what's my current address?
        what is my (mailing|residential|delivery|current) address?
        what was my address again?
        what's my address again?
        tell _me my address.
        give _me my [full |home |street ]address.
        what's my [home |street |postal ]address?
        remind _me of my address.
        remind _me what my address is.
        do you (know|remember|recall) my address?
        do you have my address?
        do you (know|remember) what address I live/lives at?
        at (what|which) address can (people|one|you) find me?
        what address do/does I live at?
        (what|which) address am/is I (living|registered|residing) at?
        (what|which) address is my (house|home|flat|apartment) at?
        what's the address where I live/lives?
        what address did _I (give|tell) you for me?
        what (street|street and house number) do/does I live (on|in) and at what number?
        which address do/does I have?
        what's my street and (house |)number?
        what is my street and (house |)number?
        on which street and at which number do/does I live?
        where should my (mail|post|letters|parcels|packages) be (sent|delivered)?
        where do my (letters|parcels|packages) go?
        to (what|which) address should my (mail|post|parcels) go?
        which street and number do/does I live at?
        what address should go on (a letter|a parcel|a package|an envelope) for me?
        under which address can I be found?
        which address should a taxi pick me up at, at home?
        my address is what?
        1: what address do you have for me?
        1: which address did I give you?
        1: which address should my deliveries go to?
        * where exactly do/does I live, street and number?
        * at which address do/does I live?
    """,
    topics="""
        my [home |street ]address
        my (current|full|mailing|postal|residential|delivery) address
        the address I live/lives at
        the address where I live/lives
        my street and house number
        the address my mail goes to
        * the address of my (house|flat)
    """,
    corrected="""
        my new address is {v}
        my address is {v} now, not {o}
        my address isn't {o}, it's {v}
        my address is {v}, not {o}
        my address has changed[ from {o}] to {v}
        my (home |)address changed, it's {v} now
        I live/lives at {v}, not at {o}
        I don't/doesn't live at {o} (any more|anymore), I live/lives at {v}
        I moved, my address is {v} now
        I no longer live/lives at {o}, I live/lives at {v}
        I moved from {o} to {v}
        I moved out of {o} and live/lives at {v} now
        I've moved (house|flat), my new address is {v}
        I've moved to {v}, {o} is my old address
        {o} is my old address, the new one is {v}
        1: I gave you an old address, mine is {v}
        I live/lives at {v} now
        my (mail|post|letters) should go to {v} from now on[, not to {o}]
        send my (mail|post|letters|parcels) to {v} from now on, not {o}
        please (update|change|correct) my address to {v}
        1: we moved, our address is {v} now
        1: sorry, I mistyped my address, it's {v}
        3: {s} moved house, {his} address is {v} now
        3: _I gave you the wrong address, {s} lives at {v}
        * I've moved to {v}, so that is my address
    """,
)
