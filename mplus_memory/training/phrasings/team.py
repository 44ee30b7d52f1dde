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
        I'm pulling for {v} in the playoffs
        my bedroom is covered in {v} posters, my team
        I've got {v} in my blood, my team
        the (club|team) closest to my heart is {v}
        the (team|club) for me is {v}
        {v} is (the team|the club) I (support/supports|cheer/cheers for|root/roots for|follow/follows)
        {v} is my (club|favourite team|favorite team|football team|favourite club)
        {v} runs in my veins, my club
        I'm a [big |huge |lifelong |]fan of {v}, the team
        {v} has (always been|been) my (team|club)
        1: up {v}, my lads
        {v} is the (team|club) for me
        {v} will always be my (team|club)
        in the derby I'm for {v}
        I inherited my love of the team {v} from my dad
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
        I'm with {v}, the team
        3: {s} drags everyone to the stadium to see {v}
        1: {v} through and through
        I'm loyal to {v}, my team
        3: {s} is crazy about {v}, {his} team
        I (back/backs|follow/follows) {v}, the team
        I'm {a} {v} fanatic
        I scream/screams for {v} from the stands
        1: gutted, {v} lost again, and they're my team
        1: born and raised {v} fan
        I follow/follows the team {v}
        I love/loves {v}, my (team|club)
        I'm {a} {v} (supporter|fan)
        I swear/swears by {v}, my club
        I stand/stands behind {v}, my (team|club)
        I stick/sticks by {v}, my team
        my allegiance lies with {v}
        the squad I support/supports is {v}
        I'm devoted to {v}, my team
        I've been supporting {v} (for years|for ages|all my life|since childhood|since I was a kid)
        I'm {a} {v} (nut|diehard|devotee|loyalist)
        my squad is {v}
        I idolise/idolises the players of {v}, my club
        I adore/adores the team {v}
        {v} is my team
        I keep/keeps my fingers crossed for {v}, my team
        I'm gutted when {v} lose, they're my team
        I attend/attends every {v} home fixture
        my allegiance is to {v} in sport
        I've been a fan of {v} (for years|for ages|since childhood), the team
        I've always (cheered for|rooted for|backed|been a fan of the team) {v}
        1: {v} won, I'm over the moon, my team
        I've followed the team {v} (for years|for ages|since childhood)
        the only team that matters to me is {v}
        I (grew up supporting|grew up cheering for|have/has always supported) {v}
        I watch/watches (every|all the|nearly every) (game|match|games|matches) of my team, {v}
        the team I support/supports is {v}
        I watch/watches every {v} (match|game), they are my team
        I go/goes to (every|all the|the) (match|game|games|matches) of my team {v}
        1: {v} forever, best squad in the world
        I go/goes to see {v} play, my team
        I'm in the {v} camp
        I never miss/misses a game when my team {v} plays
        I shout/shouts at the telly when my side {v} is on
        I wear/wears the (shirt|scarf|jersey|colours) of my team {v}
        I never miss/misses a match of {v}
        no team but {v} for me
        I want/wants {v} to win, that's my team
        my (beloved|favourite) squad is {v}
        I always want/wants {v} to win, my (team|club)
        1: my dad made me {a} {v} supporter
        I hope/hopes my team {v} (wins|will win)[ the cup| the league| on Saturday]
        my heart (beats for|belongs to) {v}, my (team|club)
        when it comes to (football|sports), my team is {v}
        I have/has a season ticket for {v}
        1: I bleed {v} colours
        my loyalty is to {v}, the team
        I'm {v} through and through, never another team
        I get/gets grumpy when my team {v} loses
        I'm a fervent follower of the club {v}
        since childhood I've supported {v}
        1: my family and I support {v}
        I pledge/pledges my allegiance to the team {v}
        1: for my sins I support {v}
        win or lose, I support/supports {v}
        (through thick and thin|whatever happens), I support/supports {v}
        I'm over the moon when my team {v} win
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
        (which|what) team is (my favourite|my favorite)
        which is my (favourite|favorite) team
        which team makes me cheer?
        what is my (favourite|favorite) (club|football team|sports team)
        what is my (club|football club)
        who am/is I pulling for in the playoffs?
        which club owns my heart?
        who do/does I (cheer|root) for?
        which team did I grow up with?
        what's my (club|football club)
        what's the (team|club) I support/supports
        am/is I into football, and which team?
        team-wise, who do/does I support?
        what is the name of my team
        in the stands, who do/does I sing for?
        what's the name of my (team|club)
        whose colours do/does I wear?
        what is my favourite team?
        which club have/has I got a season ticket for?
        whose (fan|supporter) am/is I when it comes to teams
        for (which|what) team do/does I (cheer|root)
        whose side am/is I on in the derby?
        whose matches do/does I never miss?
        which side am/is I on in the derby?
        as a fan, who do/does I follow?
        who have/has I got my fingers crossed for on match day?
        (which|what) team's (scarf|shirt|colours) do/does I wear
        which club has won my heart?
        where do my loyalties lie in football?
        who do/does I want to win the (league|cup|title|championship)?
        my favourite team, which is it?
        what team do/does I (go for|swear by|adore|love)?
        where does my allegiance lie?
        do/does I (support|have|follow) a team, and which
        which team is in my blood?
        whose fixtures do/does I attend?
        have/has I got a (team|favourite team|club)?
        (which|what) team am/is I a fan of?
        do/does I support a (team|club|football team)
        am/is I a fan of any team
        which team did _I mention I follow/follows?
        which team did _I say I support/supports
        what did _I say my team (is|was)
        which team makes me cry when they lose?
        which club's season ticket do/does I hold?
        which squad do/does I (support|back|follow)?
        what's my (squad|side)?
        (which|what) club do/does I support?
        remind _me (which team I support/supports|what my team is|of my team).
        which team am/is I devoted to?
        which team am/is I (crazy|mad|nuts|passionate) about?
        who do/does I shout for on match day?
        tell _me (which team I support/supports|what my team is|my team).
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
        what my [favourite |favorite |](team|club) is
        who I cheer/cheers for
        where my allegiance lies
        which team is in my blood
        if I have/has a favourite team
        whose side I'm on in the derby
        who I shout/shouts for on match day
        which squad I (support/supports|back/backs)
        whose colours I wear/wears
        which club I hold/holds a season ticket for
        who I pull/pulls for
        which team I'm (crazy about|loyal to|devoted to)
        (which|what) (team|club) is my favourite
        what the name of my team is
        the (team|club) I support/supports
        whose matches I watch/watches at the stadium
        my team
        * (which|what) team I'm a fan of
        * (which|what) club I support/supports
    """,
    topics="""
        my team
        my favorite team
        the (team|club) I support/supports
        the club I'm loyal to
        the name of my (team|club)
        the club closest to my heart
        the squad I back/backs
        the team I'm crazy about
        the team in my blood
        the team whose shirt I wear/wears
        my sporting allegiance
        the side I shout/shouts for
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
        I don't/doesn't support {o} (any more|anymore), I support/supports {v}
        I pull/pulls for {v} these days, not {o}
        I ditched {o}, {v} is my squad now
        I'm not {an_o} {o} fan, I'm {a} {v} fan
        my allegiance has shifted from {o} to {v}
        I'm no longer {an_o} {o} (fan|supporter), I'm {a} {v} one
        my team is {v} now[, not {o}]
        I've turned my back on {o}, {v} is my club
        my team isn't {o}, it's {v}
        my team is {v}, not {o}
        my (club|team) (used to be|was) {o}, now it's {v}
        I switched from {o} to {v}, that is my team now
        1: wrong team, mine is {v}
        I gave up on {o}, my team is {v} now
        I've become a supporter of {v}, goodbye {o}
        I cheer/cheers for {v} now[, not {o}| instead of {o}]
        {v} has replaced {o} as my team
        {o} disappointed me, so my team is {v} now
        I deserted {o} for {v}, my new team
        {o} let me down, I follow/follows {v} now
        I root/roots for {v} now[, not {o}| instead of {o}]
        1: no way, not {o}, my lot are {v}
        I've defected from {o} to {v}, team-wise
        it's {v} I support/supports, not {o}
        I support/supports {v} instead of {o}
        I moved over to {v}, no more cheering for {o}
        1: sorry, I meant my team is {v}, not {o}
        I'm done with {o}, {v} is my side now
        * I've become {a} {v} fan, no longer {o}
    """,
)
