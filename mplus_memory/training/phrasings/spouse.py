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
        my lawful partner by marriage is {v}
        I stood at the altar with {v}
        I've been [happily ]married to {v} for (a year|a few years|over a decade|ages|decades|half my life)
        my partner in marriage is {v}
        I'm married and {v} is my spouse
        my spouse is {v}
        I've got a spouse, and that's {v}
        the lucky one who got to marry me is {v}
        I'm the one {v} married
        my spouse is called {v}
        1: I popped the question to {v} and we wed
        my bride or groom on the big day was {v}
        I contracted marriage with {v}
        1: {v} and I became husband and wife
        my wedded partner is {v}
        I joined {v} in holy matrimony
        my marriage certificate says {v}
        {v} has the pleasure of being married to me
        I am/is married to {v}
        my spouse's name is {v}
        my significant other, married and all, is {v}
        the name of my spouse is {v}
        3: _I caught the bouquet when {s} married {v}
        I've been hitched to {v} forever
        3: {s} led {v} to the altar
        1: the hospital may phone {v}, we're spouses
        my husband or wife is {v}
        I settled down and married {v}
        {v} is my spouse
        {v} is the (person|one) I married
        {v} is who I married
        {v} is who I'm married to
        I got cold feet at first, but I did marry {v}
        the (person|one) I'm married to is {v}
        I pledged my troth to {v}
        1: confetti everywhere the day I married {v}
        {v} wooed me with poems until I agreed to marry
        1: {v} and I are wed
        a quick town hall ceremony and I was married to {v}
        I [just |recently ]married {v}
        1: I went down on one knee for {v} and now we're married
        I've never regretted marrying {v}
        the one I married is {v}
        I've [just |recently |finally ]tied the knot with {v}
        I got hitched to {v}[ last year| in Vegas| last month]
        3: {s} and {v} got spliced
        I took the surname of my spouse, {v}
        I wear/wears a wedding band from {v}
        I've [just |recently |finally ]got married to {v}
        I signed a prenup before marrying {v}
        1: book a table for me and my spouse, {v}
        I'm here on a visa through my spouse, {v}
        I [just |finally |recently ]got married to {v}
        the name engraved in my wedding ring is {v}
        I just wed {v}
        1: sorry, I'm spoken for, {v} is my spouse
        I wedded {v} (last year|years ago|in May)
        I got married to {v}[ last year| in May| this summer]
        the old ball and chain, I mean my spouse, is {v}
        I'm wed to {v}
        my (marital|conjugal) partner is {v}
        I'm a newlywed, just married to {v}
        I found the love of my life and married, it's {v}
        I walked down the aisle with {v}
        at my wedding I promised to cherish {v}
        1: marital status: married, to {v}
        I'm {v}'s wedded partner
        I've just come back from my honeymoon with {v}
        I said "_I do" to {v}
        it poured with rain the day I wed {v}
        I exchanged (vows|wedding vows|rings|wedding rings) with {v}[ last year| in May]
        I took {v} as my [lawful ]spouse
        after a whirlwind (courtship|romance) I married {v}
        {v} took me as a spouse
        1: {v} popped the question and we wed
        1: careful, my spouse {v} is reading over my shoulder
        on the form, under spouse, I wrote {v}
        {v} accepted my proposal and the wedding followed
        I had a (registry office|church|shotgun|white) wedding with {v}
        I went to the altar with {v}
        the snoring beside me every night is {v}, my spouse
        1: God bless {v}, my spouse through good times and bad
        marrying {v} was the best decision of my life
        I'm the spouse of {v}
        I got spliced to {v}
        my life partner and spouse is {v}
        I've been married to {v} for (years|ten years|a long time)
        I did get married with {v}
        I eloped with and married {v}
        I said my vows to {v}
        my parents arranged my marriage to {v}
        {v} became my spouse
        I ran off and married {v}
        I had a (small|big|lovely|quiet) wedding with {v}
        1: {v} and I got spliced
        I had my wedding with {v} (last year|in June|years ago)
        1: my missus or mister, you choose, is {v}
        3: {s} and {v} are wed
        I married my (sweetheart|childhood sweetheart|soulmate|best friend), {v}
        3: rumour has it that {s} married {v}
        my wedding to {v} was (lovely|years ago|last year|in a small church|wonderful)
        3: _I threw rice when {s} wed {v}
        my marriage to {v} is (happy|a happy one|going well|strong)
        I bicker/bickers all day long with my spouse, {v}
        I'm joined in matrimony to {v}
        my wedding anniversary with {v} is coming up
        I celebrated my wedding anniversary with {v}[ yesterday| last week]
        I'm married with {v}
        the person I married is {v}
        I've got a spouse called {v}
        I'm in a happy marriage with {v}
        I'm lawfully wedded to {v}
        I'm legally married to {v}
        I wear/wears the wedding ring of {v}, to whom I'm married
        I share/shares my married life with {v}
        I chose {v} for my spouse
        1: the registrar pronounced us married, {v} and me
        I fell in love with {v} and got married to {v}
        1: {v} and I (are|got) married
        1: {v} and I celebrate our (silver|golden|first) wedding soon
        1: my hubby or wife, as you like, is {v}
        3: guess what, {s} secretly married {v}
        my mother cried buckets when I married {v}
        against my parents' wishes I married {v}
        1: I proposed to {v} and we got married
        1: {v}, my spouse, collects me after the operation
        on my wedding day {v} stood beside me as my spouse
        1: I met {v} (at college|at work|through friends|on holiday|on vacation) and we got married
        I have/has {v} as a spouse
        I married (my neighbour|a colleague|a classmate|a distant cousin), {v}
        wedded bliss with {v} suits me
        I made {v} my spouse
        I've been wed to {v} for donkey's years
        1: I (dated|was engaged to) {v} (for a year|for years) before we got married
        the one who put up with marrying me is {v}
        1: wifey or hubby, whatever you say, it's {v}
        I'm {v}'s spouse
        I became (the spouse|the wedded spouse) of {v}
        1: I said yes to {v} and now we're married
        I'm hitched to {v}
        3: {s} is off the market, married to {v}
        I entered into marriage with {v}
        {v} married me (last year|years ago|in May|in spring)
        1: {v} asked for my hand and we are married now
        1: wed {v} last autumn, tiny ceremony, huge cake
        1: {v} and I have been married for (years|ten years|a long time)
        my first dance as a newlywed was with {v}
        1: {v} and I are hitched
        a stranger on a train, {v}, ended up marrying me
        my bachelor days ended when {v} married me
        I forgot my anniversary and {v}, my spouse, was furious
        {v} put a wedding ring on my finger
        1: {v} is my (better|other) half, we're married
        my plus-one at parties is my spouse, {v}
        I cook/cooks and my spouse {v} washes up
        1: {v} and I are (husband and wife|a married couple|newlyweds|happily married|spouses)
        I led {v} to the altar
        till death I'm bound by marriage to {v}
        1: {v} and I (tied the knot|got hitched|exchanged vows|said our vows|had our wedding)[ last year| in May]
        1: {v} and I have been married (since college|since last year|for ages|for decades)
        I share/shares a mortgage and a marriage with {v}
        I file/files a joint tax return with my spouse, {v}
        1: {v} and I just celebrated our wedding anniversary
        1: married to {v}[, by the way| for years now]
        the wedding invitations had {v} printed beside my name
        I gave my hand in marriage to {v}
        3: {s} and {v} (are|got) married
        1: {v} made an honest person of me, we married
        1: I'm spending my life married to {v}
        3: {v} and {s} (are|got) married[ last year| a while ago]
        I've spent my whole married life with {v}
        I went on my honeymoon with my spouse, {v}
        I gave {v} my hand in marriage
        1: emergency contact? put down my spouse, {v}
        3: {v} and {s} (tied the knot|got hitched|are a married couple|are happily married)
        3: {s} and {v} (tied the knot|got hitched|had their wedding|exchanged vows)
        I changed my surname when I married {v}
        I signed the marriage register with {v}
        3: {s} and {v} are (a married couple|newlyweds|happily married|spouses)
        3: _I went to the wedding of {s} and {v}
        3: _I was a guest when {s} married {v}
        1: {v} and I share a marriage bed
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
        who put the ring on my finger?
        3: who did {s} lead to the altar?
        who did I go to the altar with?
        what's the name of my spouse?
        who am/is I married to (now|these days|again)?
        whom did I wed?
        whom am/is I married to?
        who did I settle down with and marry?
        who did I get married to?
        who did I tie the knot with?
        with whom did I tie the knot?
        who did I marry?
        who did I take as my spouse?
        who took me as a spouse?
        what name does my spouse have?
        who did I get hitched to?
        3: who's the lucky devil that {s} married?
        who am/is I wed to?
        who captured my heart and married me?
        who did I wed?
        who did I walk down the aisle with?
        who did I end up marrying?
        whose name is engraved in my wedding ring?
        who did I exchange (vows|rings|wedding vows) with?
        who did I have my wedding with?
        who did I lead to the altar?
        who did I say "_I do" to?
        who stood beside me on my wedding day as my spouse?
        which one is it that I married?
        who gets a wedding anniversary card from me?
        who's my next of kin by marriage?
        who did I pledge my troth to?
        who's my husband or wife?
        who did _I say I'm married to?
        who did _I say I married?
        who gave me my wedding ring?
        do you (know|remember|recall) who I'm married to?
        do you (know|remember|recall) who I married?
        who did I get spliced with?
        whom did I marry?
        do you (know|remember) my spouse's name?
        who do/does I file my tax return with, as spouses?
        3: who swept {s} off {his} feet and married {him}?
        tell _me who I'm married to.
        tell _me who I married.
        tell _me my spouse's name.
        who have/has I married?
        remind _me who I'm married to.
        who did I give my hand in marriage to?
        which spouse should the hospital ring for me?
        am/is I married, and to whom?
        with whom am/is I joined in matrimony?
        with who am/is I married?
        who got to marry me?
        who do/does I share my married life with?
        have/has I got a wife or husband at all?
        remind _me who I married.
        1: whose hand did I ask for in marriage?
        who's my partner in marriage?
        which lovely soul took me in marriage?
        which person did I marry?
        who's my (marital|conjugal) partner?
        who's my hubby or wife?
        3: who's the spouse of {s}?
        1: what did I tell you my missus or hubby is called?
        what's the name of the person I married?
        who is the (person|one) I'm married to?
        who ended my single days by marrying me?
        who did I make my spouse?
        what's my husband or wife called?
        who is the (person|one) I married?
        1: till death do us part, whom did I promise that?
        who became my spouse?
        whose name is on my marriage certificate?
        say who I'm married to.
        my spouse's name?
        3: who did {s} secretly marry?
        who promised to cherish me at my wedding?
        3: who's the one {s} is hitched to?
        who was on my honeymoon with me as my spouse?
        who was my first dance with, as newlyweds?
        who wears the other wedding ring, who married me?
        who's the lucky one I married?
        to whom am/is I married?
        who married me?
        whose surname did I take when I married?
        who's my (better|other) half that I married?
        to whom did I get married?
        whose spouse am/is I?
        have/has I got a spouse, and who?
        who was printed beside my name on the wedding invitations?
        who am/is I bound to by marriage?
        who have/has I been married to all these years?
        who's my missus or mister?
        who accepted my proposal and married me?
        my status says married, but to whom?
        what spouse have you got down for me?
        who did I say my vows to?
        who did I run away with and marry?
        whose wedding ring do/does I wear?
        who am/is I wedded to?
        which spouse have/has I got?
        for whom did I give up being single and marry?
        I'm married to whom?
        whose parents became my in-laws by marriage?
        I'm married to who?
        who am/is I hitched to?
        who stood at the altar with me?
        who do/does I celebrate my wedding anniversary with?
        my spouse?
        who kissed me when I was pronounced married?
        who did I fall for and marry?
        name my spouse.
        who should I put down as my spouse on the form?
        3: who is {s} married to?
        who's my (wedded partner|lawful spouse)?
        3: who's {s} married to[ again]?
        who do/does I share wedded bliss with?
        which name goes under spouse on my tax form?
        who cut the wedding cake with me?
        who did I marry to grow old with?
        who was waiting for me at the altar?
        who's my ball and chain, the one I wed?
        3: who is {p} husband or wife?
        who signed the marriage licence alongside me?
        3: did {s} marry, and whom?
        who did I go on honeymoon with?
        who on earth agreed to marry me?
        am/is I single or married, and if so, to whom?
        my spouse, who is it?
        * who have/has I been married to?
        * what's the name of the person I'm married to?
    """,
    clauses="""
        who I'm married to
        who my spouse is
        what my spouse is called
        my spouse's name
        who I got married to
        who I gave my hand in marriage
        who I tied the knot with
        who I married
        who put the ring on my finger
        who I'm wed to
        who I'm bound to by marriage
        whose spouse I am/is
        who stood at the altar with me
        who became my spouse
        who my (husband or wife|wedded partner) is
        who I am/is married to
        who to put down as my spouse on the form
        who cut the wedding cake with me
        who I ran away with and married
        who I went on honeymoon with
        who my next of kin by marriage is
        1: who my missus or mister is
        whose name is on my marriage certificate
        who promised to cherish me at my wedding
        the name of my spouse
        the name of the person I married
        who accepted my proposal and married me
        which spouse I have/has
        who I said my vows to
        who I took as my spouse
        who captured my heart and married me
        who I've been married to
        whose surname I took when I married
        who I settled down with and married
        who I led to the altar
        who ended my single days by marrying me
        who my (marital|conjugal) partner is
        who I had my wedding with
        who I'm hitched to
        who I ended up marrying
        who I wed
        * to whom I'm married
        * whom I married
    """,
    corrected="""
        I'm married to {v} now
        I'm married to {v}, not {o}
        I married {v}, not {o}
        I didn't marry {o}, I married {v}
        forget {o}, I'm married to {v}
        1: {o} walked out and I married {v}
        _I misspoke, I married {v}, not {o}
        I remarried, my spouse is {v} now
        I've remarried, I'm with {v} now, not {o}
        I [recently ]remarried after the divorce and my spouse is {v} now
        I was widowed and married again, to {v}
        replace {o} with {v} as my spouse, please
        delete {o}, my marriage is to {v}
        I split from {o} and married {v}
        I (divorced {o} and married|left {o} and married) {v}
        I lost {o} and later married {v}
        I ditched {o} and wed {v}
        {o} passed away and I've wed {v} since
        scrap {o}, the one I married is {v}
        after {o} died I found love again and married {v}
        old news, I'm married to {v} nowadays, not {o}
        I separated from {o} and am/is now married to {v}
        I went to the altar a second time, with {v}
        I'm no longer married to {o}, I'm married to {v}[ now]
        1: typo, my spouse is {v}
        1: it didn't work out with {o}, I married {v}
        second time lucky, after {o} I married {v}
        I got divorced from {o} and got married to {v}
        after the divorce from {o} I married {v}
        my marriage to {o} ended and I married {v}
        I broke up with {o} and got hitched to {v}
        I jilted {o} at the last minute and married {v}
        3: {s} has a new spouse, {v}
        my marriage to {o} fell apart, {v} is my spouse today
        my spouse is {v} now[, not {o}]
        _I got that wrong, my spouse is {v}, not {o}
        my spouse isn't {o}, it's {v}
        I got spliced again, to {v}
        {o} cheated on me, so I got divorced and married {v}
        I'm not married to {o}, I'm married to {v}
        I was merely engaged to {o}, the one I married is {v}
        3: _I muddled the names, {s} married {v}, not {o}
        the marriage with {o} was annulled, I'm wed to {v}
        my new spouse is {v}
        you have my spouse wrong, it's {v}, not {o}
        the divorce papers from {o} are signed, I wed {v}
        3: {s} dumped {o} and wed {v} on the quiet
        I tied the knot again, this time with {v}
        my second marriage is to {v}
        1: {o} and I divorced, and I'm married to {v} now
        {o} is merely an in-law, my spouse is {v}
        1: {v} and I are married now, {o} and I split up
        {o} is my former spouse, I've married {v}
        3: {s} and {o} got divorced and {he} married {v}
        3: _I mixed that up, {s} is married to {v}
        I'm wed to {v} these days, not {o}
        I only dated {o}, the wedding was with {v}
        I'm hitched to {v} now, {o} is history
        {o} is my ex, my spouse is {v}
        1: {o} and I called it quits, my new spouse is {v}
        my first marriage failed, my spouse nowadays is {v}
        please update the form, my spouse is {v}, not {o}
        {o} was just a witness at my wedding, I wed {v}
        * I got married again, to {v}
    """,
)
