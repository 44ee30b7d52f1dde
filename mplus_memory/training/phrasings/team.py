"""How people say which team they support, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

TEAM = Attribute(
    key="team",
    kind="team",
    answer="I support/supports {v}.",
    told="""
        I support/supports {v}
        1: go {v}, that's my team
        1: come on {v}, my team
        1: {v} are my lot, for my sins
        1: {v} are my boys
        1: {v} all the way, my club
        I've a soft spot for the club {v}
        1: {v} fan here
        I'm on the {v} side in every derby
        my Saturdays at the stadium belong to {v}
        I'm an ardent follower of {v}
        1: {v} till I die, my team
        my (team|football team|club) is {v}
        I travel/travels to away fixtures with {v}
        my favorite (team|club|sports team|football team) is {v}
        my money is always on {v}, the team
        my football club is {v}
        my (sports team|beloved team|beloved club|home team|side) is {v}
        I barrack/barracks for {v}
        the (club|side) I support/supports is {v}
        the team I (follow/follows|cheer/cheers for|root/roots for|back/backs|love/loves) is {v}
        I cheer/cheers for {v}
        the (club|team) I'm a fan of is {v}
        I own/owns {a} {v} (kit|cap|hoodie|flag), that's my team
        I've been faithful to one club all my life, {v}
        {v} can count on my support every season
        I pay/pays my membership fee to {v}, my club
        I'm pulling for {v} in the playoffs
        my bedroom is covered in {v} posters, my team
        I've got {v} in my blood, my team
        the (club|team) closest to my heart is {v}
        1: don't talk to me after {v} lose, I'm a fan
        the (team|club) for me is {v}
        {v} is (the team|the club) I (support/supports|cheer/cheers for|root/roots for|follow/follows)
        I live/lives and breathe/breathes {v}, my team
        I was raised in {a} {v} household and still cheer/cheers along
        {v} is my (club|favourite team|favorite team|football team|favourite club)
        my weekend is ruined if my side {v} gets thrashed
        {v} runs in my veins, my club
        I'm a [big |huge |lifelong |]fan of {v}, the team
        {v} has (always been|been) my (team|club)
        1: up {v}, my lads
        {v} is the (team|club) for me
        {v} will always be my (team|club)
        in the pub I sit/sits in my {v} scarf
        when {v} got relegated I was heartbroken, my club
        in the derby I'm for {v}
        I inherited my love of the team {v} from my dad
        my birthday cake was iced with the badge of my team {v}
        I'm a (big|huge|keen|loyal|passionate|lifelong|die-hard|true) supporter of {v}
        I'm a (big|huge|keen|loyal|passionate|lifelong|die-hard|massive|real) {v} (fan|supporter)
        I root/roots for {v}
        I cry/cries when my team {v} loses
        I pull/pulls for {v}
        I'm a fan of the team {v}
        I'm rooting for {v}[ this season| in the cup]
        I'm cheering for {v}[ this season| in the cup]
        I'm (backing|supporting) {v}[ this season| in the cup]
        I'm a member of the {v} fan club
        3: in {p} house everybody cheers for {v}
        I've (supported {v} for years|always supported {v})
        1: proud {v} fan since birth
        I sing/sings {v} songs on the terraces
        I bet/bets on {v} out of pure loyalty, my club
        I'm glued to the screen when my team {v} is playing
        I favour/favours {v} over all the other clubs
        I'm with {v}, the team
        3: {s} drags everyone to the stadium to see {v}
        I'm biased, {v} being my team
        1: {v} through and through
        I'm loyal to {v}, my team
        1: relegation, promotion, who cares, {v} is my team
        my childhood heroes played for {v}, still my team
        3: {s} is crazy about {v}, {his} team
        I (back/backs|follow/follows) {v}, the team
        I'm {a} {v} fanatic
        the sticker on my car says {v}, my club
        I scream/screams for {v} from the stands
        my ringtone is the {v} anthem, what a team
        1: gutted, {v} lost again, and they're my team
        I'm partial to {v} as a club
        1: born and raised {v} fan
        1: ride or die for {v}, my team
        I follow/follows the team {v}
        I love/loves {v}, my (team|club)
        I'm {a} {v} (supporter|fan)
        I swear/swears by {v}, my club
        I stand/stands behind {v}, my (team|club)
        I stick/sticks by {v}, my team
        my allegiance lies with {v}
        3: {s} painted the garage in {v} colours, {his} team
        the squad I support/supports is {v}
        I'm devoted to {v}, my team
        a trophy for {v}, my team, would make my year
        my sporting love is {v}
        I've been supporting {v} (for years|for ages|all my life|since childhood|since I was a kid)
        I've got the {v} crest tattooed on my arm
        I'm {a} {v} (nut|diehard|devotee|loyalist)
        my squad is {v}
        I idolise/idolises the players of {v}, my club
        I queue/queues in the rain for {v} tickets, my club
        I adore/adores the team {v}
        {v} is my team
        I keep/keeps my fingers crossed for {v}, my team
        I'm gutted when {v} lose, they're my team
        I attend/attends every {v} home fixture
        my allegiance is to {v} in sport
        I skip/skips weddings rather than miss my team {v}
        I've been a fan of {v} (for years|for ages|since childhood), the team
        3: {s} goes ballistic when {his} side {v} concedes
        I've always (cheered for|rooted for|backed|been a fan of the team) {v}
        1: {v} won, I'm over the moon, my team
        I've followed the team {v} (for years|for ages|since childhood)
        the only team that matters to me is {v}
        I (grew up supporting|grew up cheering for|have/has always supported) {v}
        I watch/watches (every|all the|nearly every) (game|match|games|matches) of my team, {v}
        the {v} pennant hangs above my desk, my club
        my voice is hoarse from cheering {v} on
        the team I support/supports is {v}
        I watch/watches every {v} (match|game), they are my team
        I go/goes to (every|all the|the) (match|game|games|matches) of my team {v}
        1: {v} forever, best squad in the world
        my colleagues tease me for supporting {v}
        I go/goes to see {v} play, my team
        I'm in the {v} camp
        I never miss/misses a game when my team {v} plays
        football is my religion and {v} my church
        I shout/shouts at the telly when my side {v} is on
        my grandpa took me to see {v}, I've been a fan since
        I boo/boos every team except {v}
        even my dog wears {v} colours, that's my team
        I wear/wears the (shirt|scarf|jersey|colours) of my team {v}
        I never miss/misses a match of {v}
        no team but {v} for me
        I named my goldfish after the mascot of my team, {v}
        3: never mock {v} near {s}, that's {his} club
        I want/wants {v} to win, that's my team
        my (beloved|favourite) squad is {v}
        I always want/wants {v} to win, my (team|club)
        1: my dad made me {a} {v} supporter
        I go/goes wild at every {v} goal, my club
        I rep/reps {v}, best team ever
        I adopted {v} as my team
        I hope/hopes my team {v} (wins|will win)[ the cup| the league| on Saturday]
        my heart (beats for|belongs to) {v}, my (team|club)
        when it comes to (football|sports), my team is {v}
        I have/has a season ticket for {v}
        the whole street knows I'm mad about {v}, my team
        1: I bleed {v} colours
        my loyalty is to {v}, the team
        I tune/tunes in on the radio whenever my club {v} plays
        I paint/paints my face for {v} games
        1: guilty as charged, I'm {a} {v} lunatic
        I'm {v} through and through, never another team
        my mug, my socks, my pyjamas: all {v}, my club
        I suffer/suffers with {v} every weekend, my poor club
        I get/gets grumpy when my team {v} loses
        I'm a fervent follower of the club {v}
        I belong/belongs to the {v} (faithful|ultras|die-hards)
        since childhood I've supported {v}
        1: my family and I support {v}
        nobody may badmouth {v} in my house, that's my team
        I chose {v} as my team because of the badge
        I pledge/pledges my allegiance to the team {v}
        1: for my sins I support {v}
        win or lose, I support/supports {v}
        (through thick and thin|whatever happens), I support/supports {v}
        I'm over the moon when my team {v} win
        1: match day! nervous as hell for my team {v}
        * I follow/follows {v}, that is my team
        * I've been {a} {v} fan for years
        * my favourite team is {v}
        * I'm a supporter of {v}
    """,
    asked="""
        (which|what) [football |]team do/does I (support|cheer for|root for)?
        who do/does I support
        who do/does I support in football
        (which|what) side do/does I support
        who do/does I go and watch at the stadium?
        whose (kit|cap|jersey|hoodie) do/does I wear?
        (which|what) club do/does I (follow|cheer for|root for|like)
        what is my team?
        (which|what) club am/is I a (fan|supporter|member) of
        (which|what) team am/is I (supporting|cheering for|rooting for|backing)
        which team am/is I loyal to?
        (which|what) team am/is I a supporter of
        who do/does I (pull|barrack) for?
        1: what team is mine?
        (which|what) team have/has I (always |)supported
        what's my team?
        is there a team I support/supports?
        when I yell at the referee, which team am/is I for?
        which club do/does I suffer with every weekend?
        (which|what) team is (my favourite|my favorite)
        which is my (favourite|favorite) team
        which team makes me cheer?
        what is my (favourite|favorite) (club|football team|sports team)
        in sports, who has my vote?
        which ultras do/does I belong to?
        what is my (club|football club)
        who am/is I pulling for in the playoffs?
        which club owns my heart?
        which team's results should you look up for me?
        which team do/does I rep?
        who do/does I (cheer|root) for?
        which team did I grow up with?
        which team am/is I biased towards?
        what's my (club|football club)
        what's the (team|club) I support/supports
        am/is I into football, and which team?
        team-wise, who do/does I support?
        what is the name of my team
        in the stands, who do/does I sing for?
        what's the name of my (team|club)
        whose colours do/does I wear?
        who do my colleagues tease me for supporting?
        what is my favourite team?
        which club have/has I got a season ticket for?
        whose (fan|supporter) am/is I when it comes to teams
        for (which|what) team do/does I (cheer|root)
        3: which team must one never mock near {s}?
        have/has I any loyalty to a particular team?
        whose side am/is I on in the derby?
        whose matches do/does I never miss?
        1: who's my lot again, football I mean?
        which side am/is I on in the derby?
        who do/does I bet on out of loyalty?
        as a fan, who do/does I follow?
        which team may nobody badmouth in front of me?
        for whom do/does I paint my face on match day?
        who have/has I got my fingers crossed for on match day?
        (which|what) team's (scarf|shirt|colours) do/does I wear
        whose games do/does I queue for tickets to?
        which club did I adopt?
        which club has won my heart?
        where do my loyalties lie in football?
        which team did my grandpa get me hooked on?
        who do/does I want to win the (league|cup|title|championship)?
        my favourite team, which is it?
        which team have/has I been faithful to?
        when I'm in the pub for the match, who am/is I for?
        whose goals make me go wild?
        what team do/does I (go for|swear by|adore|love)?
        where does my allegiance lie?
        which team ruins my weekend when it gets thrashed?
        do/does I (support|have|follow) a team, and which
        which team is in my blood?
        3: what's the club {s} keeps going on about?
        which badge should go on my birthday cake, as a fan?
        whose fixtures do/does I attend?
        have/has I got a (team|favourite team|club)?
        (which|what) team am/is I a fan of?
        whose relegation broke my heart?
        do/does I support a (team|club|football team)
        am/is I a fan of any team
        which team did _I mention I follow/follows?
        which scarf should someone knit for me, as a fan?
        which team did _I say I support/supports
        what did _I say my team (is|was)
        which team makes me cry when they lose?
        whose scores do/does I check first?
        which club's season ticket do/does I hold?
        3: which side makes {s} go ballistic?
        what's my sporting love, which club?
        which club gets my membership fee?
        which football shirt would I want for my birthday?
        whose crest have/has I got tattooed?
        which squad do/does I (support|back|follow)?
        what's my (squad|side)?
        (which|what) club do/does I support?
        remind _me (which team I support/supports|what my team is|of my team).
        which team am/is I devoted to?
        whose pennant hangs above my desk?
        which club do/does I favour over the others?
        whose victory would make my year?
        which players are my heroes, which team I mean?
        which team am/is I (crazy|mad|nuts|passionate) about?
        who do/does I shout for on match day?
        tell _me (which team I support/supports|what my team is|my team).
        whose anthem is my ringtone, as a fan?
        whose mascot do/does I adore?
        who are my lads?
        do you (know|remember) (my team|which team I support/supports)
        who am/is I (rooting|cheering) for
        * what's my favourite team?
        * (which|what) team do/does I follow?
    """,
    clauses="""
        (which|what) team I support/supports
        (which|what) team I (cheer/cheers for|root/roots for|follow/follows|back/backs)
        who I (support/supports in football|root/roots for)
        who I want/wants to win the (league|cup)
        whose victory would make my year
        what my [favourite |favorite |](team|club) is
        who I cheer/cheers for
        where my allegiance lies
        which team I rep/reps
        which team is in my blood
        if I have/has a favourite team
        which team I'm faithful to
        which team my colleagues tease me about
        whose side I'm on in the derby
        who I shout/shouts for on match day
        who I paint/paints my face for on match day
        which squad I (support/supports|back/backs)
        whose colours I wear/wears
        which team I'm biased towards
        which club gets my membership fee
        which club I hold/holds a season ticket for
        who I pull/pulls for
        which team I'm (crazy about|loyal to|devoted to)
        whose crest I have/has tattooed
        (which|what) (team|club) is my favourite
        which club I suffer/suffers with every weekend
        what the name of my team is
        the (team|club) I support/supports
        whose matches I watch/watches at the stadium
        which football shirt to buy me
        which club I favour/favours
        whose scores I check/checks first
        my team
        whose goals make me go wild
        * (which|what) team I'm a fan of
        * (which|what) club I support/supports
    """,
    topics="""
        my team
        my favorite team
        the (team|club) I support/supports
        the club that gets my membership fee
        the club I favour/favours
        the club I'm loyal to
        the name of my (team|club)
        the club closest to my heart
        the squad I back/backs
        the team I'm crazy about
        the club I suffer/suffers with
        the club I adopted
        the team whose scores I check/checks first
        the team my colleagues tease me about
        the team in my blood
        the side I'm biased towards
        the team whose shirt I wear/wears
        my sporting love
        the team I rep/reps
        my sporting allegiance
        the side I shout/shouts for
        the team I'm faithful to
        the team on my football shirt
        my beloved (club|squad)
        my squad
        * my football team
    """,
    corrected="""
        I support/supports {v} now[, not {o}]
        I (used to support|supported|once supported) {o}, but now I support/supports {v}
        I no longer support/supports {o}, I support/supports {v}
        I've switched [my support |]from {o} to {v}, my new team
        I threw away my {o} scarf, I'm for {v} now
        I (changed|switched) teams from {o} to {v}
        1: my mistake, I'm for {v}, not {o}
        I've changed teams, I support/supports {v} now[, not {o}]
        I'm {a} {v} fan now[, not {an_o} {o} one]
        1: scratch that, my team is {v}
        you have my team wrong, it's {v}, not {o}
        I don't/doesn't support {o} (any more|anymore), I support/supports {v}
        I pull/pulls for {v} these days, not {o}
        I ditched {o}, {v} is my squad now
        I'm not {an_o} {o} fan, I'm {a} {v} fan
        I merely like/likes {o}, the team I'm faithful to is {v}
        my allegiance has shifted from {o} to {v}
        I'm no longer {an_o} {o} (fan|supporter), I'm {a} {v} one
        I let my {o} membership lapse and joined the {v} fans
        my team is {v} now[, not {o}]
        I've turned my back on {o}, {v} is my club
        my team isn't {o}, it's {v}
        my team is {v}, not {o}
        I had my {o} tattoo removed, {v} is my team now
        I'm a turncoat, {v} is my team now, not {o}
        delete {o}, my club is {v}
        my (club|team) (used to be|was) {o}, now it's {v}
        I switched from {o} to {v}, that is my team now
        1: wrong team, mine is {v}
        I binned my {o} shirt and bought {a} {v} one, my new team
        1: typo, my team is {v}
        {o} bored me, now I'm hooked on my new team {v}
        after the transfer scandal I dumped {o} for {v}, my club now
        I gave up on {o}, my team is {v} now
        I've become a supporter of {v}, goodbye {o}
        I cheer/cheers for {v} now[, not {o}| instead of {o}]
        {v} has replaced {o} as my team
        {o} disappointed me, so my team is {v} now
        I deserted {o} for {v}, my new team
        the love for {o} has faded, my club is {v} nowadays
        {o} let me down, I follow/follows {v} now
        replace {o} with {v} as my club
        3: {s} betrayed {o}, {he} is {a} {v} fan these days
        I root/roots for {v} now[, not {o}| instead of {o}]
        never in a million years {o}, I'm {a} {v} fan
        1: no way, not {o}, my lot are {v}
        I've defected from {o} to {v}, team-wise
        it's {v} I support/supports, not {o}
        I support/supports {v} instead of {o}
        I moved over to {v}, no more cheering for {o}
        I was only joking about {o}, I'm a fan of {v}
        my kids converted me from {o} to {v}, team-wise
        {o} is my brother's team, I'm for {v}
        {o} is the arch rival, my team is {v}
        1: sorry, I meant my team is {v}, not {o}
        I'm done with {o}, {v} is my side now
        * I've become {a} {v} fan, no longer {o}
    """,
)
