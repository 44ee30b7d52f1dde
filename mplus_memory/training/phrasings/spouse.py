"""How people say whom they are married to, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

SPOUSE = Attribute(
    key="spouse",
    kind="full_name",
    answer="I am/is married to {v}.",
    weight=0.5,
    told="""
        I'm [happily ]married to {v}
        I got married to {v} (last month|last week|in June|years ago|two years ago|in church|abroad|on the beach)
        I married {v} (last year|in May|years ago|a few years ago|young|in a small ceremony|straight after college)
        I've been married to {v} (since|ever since) (last year|college|last summer|June)
        I've been [happily ]married to {v} for (a year|a few years|over a decade|ages|decades|half my life)
        I'm married and {v} is my spouse
        my spouse is {v}
        my spouse is called {v}
        I am/is married to {v}
        my spouse's name is {v}
        the name of my spouse is {v}
        {v} is my spouse
        {v} is the (person|one) I married
        {v} is who I married
        {v} is who I'm married to
        the (person|one) I'm married to is {v}
        I [just |recently ]married {v}
        the one I married is {v}
        I've [just |recently |finally ]tied the knot with {v}
        I got hitched to {v}[ last year| in Vegas| last month]
        I've [just |recently |finally ]got married to {v}
        I [just |finally |recently ]got married to {v}
        I just wed {v}
        I wedded {v} (last year|years ago|in May)
        I got married to {v}[ last year| in May| this summer]
        I'm wed to {v}
        I'm a newlywed, just married to {v}
        I walked down the aisle with {v}
        I said "_I do" to {v}
        I exchanged (vows|wedding vows|rings|wedding rings) with {v}[ last year| in May]
        I took {v} as my [lawful ]spouse
        I'm the spouse of {v}
        I've been married to {v} for (years|ten years|a long time)
        I eloped with and married {v}
        I ran off and married {v}
        I had a (small|big|lovely|quiet) wedding with {v}
        I had my wedding with {v} (last year|in June|years ago)
        my wedding to {v} was (lovely|years ago|last year|in a small church|wonderful)
        my marriage to {v} is (happy|a happy one|going well|strong)
        my wedding anniversary with {v} is coming up
        I celebrated my wedding anniversary with {v}[ yesterday| last week]
        the person I married is {v}
        I'm in a happy marriage with {v}
        I'm lawfully wedded to {v}
        I'm legally married to {v}
        I wear/wears the wedding ring of {v}, to whom I'm married
        I share/shares my married life with {v}
        I chose {v} for my spouse
        I fell in love with {v} and got married to {v}
        1: {v} and I (are|got) married
        1: I proposed to {v} and we got married
        1: I met {v} (at college|at work|through friends|on holiday|on vacation) and we got married
        1: I (dated|was engaged to) {v} (for a year|for years) before we got married
        I became (the spouse|the wedded spouse) of {v}
        1: I said yes to {v} and now we're married
        {v} married me (last year|years ago|in May|in spring)
        1: {v} asked for my hand and we are married now
        1: {v} and I have been married for (years|ten years|a long time)
        {v} put a wedding ring on my finger
        1: {v} is my (better|other) half, we're married
        1: {v} and I are (husband and wife|a married couple|newlyweds|happily married|spouses)
        1: {v} and I (tied the knot|got hitched|exchanged vows|said our vows|had our wedding)[ last year| in May]
        1: {v} and I have been married (since college|since last year|for ages|for decades)
        1: {v} and I just celebrated our wedding anniversary
        1: married to {v}[, by the way| for years now]
        3: {s} and {v} (are|got) married
        1: I'm spending my life married to {v}
        3: {v} and {s} (are|got) married[ last year| a while ago]
        3: {v} and {s} (tied the knot|got hitched|are a married couple|are happily married)
        3: {s} and {v} (tied the knot|got hitched|had their wedding|exchanged vows)
        3: {s} and {v} are (a married couple|newlyweds|happily married|spouses)
        3: _I went to the wedding of {s} and {v}
        3: _I was a guest when {s} married {v}
        * {v} is the person I'm married to
        * {v} married me
        * I tied the knot with {v}
    """,
    asked="""
        who am/is I married to?
        who's my spouse?
        who is my spouse?
        what is my spouse's name?
        what's my spouse called?
        what's the name of my spouse?
        who am/is I married to (now|these days|again)?
        whom am/is I married to?
        who did I get married to?
        who did I tie the knot with?
        with whom did I tie the knot?
        who did I marry?
        who did I get hitched to?
        who did I wed?
        who did I walk down the aisle with?
        who did I exchange (vows|rings|wedding vows) with?
        who did I have my wedding with?
        who did I say "_I do" to?
        who did _I say I'm married to?
        who did _I say I married?
        do you (know|remember|recall) who I'm married to?
        do you (know|remember|recall) who I married?
        whom did I marry?
        do you (know|remember) my spouse's name?
        tell _me who I'm married to.
        tell _me who I married.
        tell _me my spouse's name.
        remind _me who I'm married to.
        remind _me who I married.
        which person did I marry?
        what's the name of the person I married?
        who is the (person|one) I'm married to?
        who is the (person|one) I married?
        to whom am/is I married?
        who married me?
        who's my (better|other) half that I married?
        to whom did I get married?
        whose spouse am/is I?
        whose wedding ring do/does I wear?
        I'm married to whom?
        I'm married to who?
        3: who is {s} married to?
        3: who's {s} married to[ again]?
        3: who is {p} husband or wife?
        * who have/has I been married to?
        * what's the name of the person I'm married to?
    """,
    clauses="""
        who I'm married to
        who my spouse is
        what my spouse is called
        my spouse's name
        who I got married to
        who I tied the knot with
        who I married
        who I am/is married to
        the name of my spouse
        the name of the person I married
        who I've been married to
        who I had my wedding with
        who I wed
        * to whom I'm married
        * whom I married
    """,
    corrected="""
        I'm married to {v} now
        I'm married to {v}, not {o}
        I married {v}, not {o}
        I didn't marry {o}, I married {v}
        I remarried, my spouse is {v} now
        I've remarried, I'm with {v} now, not {o}
        I [recently ]remarried after the divorce and my spouse is {v} now
        I split from {o} and married {v}
        I (divorced {o} and married|left {o} and married) {v}
        I separated from {o} and am/is now married to {v}
        I'm no longer married to {o}, I'm married to {v}[ now]
        I got divorced from {o} and got married to {v}
        after the divorce from {o} I married {v}
        my marriage to {o} ended and I married {v}
        my spouse is {v} now[, not {o}]
        my spouse isn't {o}, it's {v}
        I'm not married to {o}, I'm married to {v}
        my new spouse is {v}
        I tied the knot again, this time with {v}
        my second marriage is to {v}
        1: {o} and I divorced, and I'm married to {v} now
        1: {v} and I are married now, {o} and I split up
        3: {s} and {o} got divorced and {he} married {v}
        3: _I mixed that up, {s} is married to {v}
        * I got married again, to {v}
    """,
)
