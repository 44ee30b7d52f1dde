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
        1: {v} all the way, my club
        1: {v} fan here
        1: {v} till I die, my team
        my (team|football team|club) is {v}
        my favorite (team|club|sports team|football team) is {v}
        my football club is {v}
        my (sports team|beloved team|beloved club|home team|side) is {v}
        the (club|side) I support/supports is {v}
        the team I (follow/follows|cheer/cheers for|root/roots for|back/backs|love/loves) is {v}
        I cheer/cheers for {v}
        the (club|team) I'm a fan of is {v}
        the (club|team) closest to my heart is {v}
        the (team|club) for me is {v}
        {v} is (the team|the club) I (support/supports|cheer/cheers for|root/roots for|follow/follows)
        {v} is my (club|favourite team|favorite team|football team|favourite club)
        I'm a [big |huge |lifelong |]fan of {v}, the team
        {v} has (always been|been) my (team|club)
        {v} is the (team|club) for me
        {v} will always be my (team|club)
        I'm a (big|huge|keen|loyal|passionate|lifelong|die-hard|true) supporter of {v}
        I'm a (big|huge|keen|loyal|passionate|lifelong|die-hard|massive|real) {v} (fan|supporter)
        I root/roots for {v}
        I'm a fan of the team {v}
        I'm rooting for {v}[ this season| in the cup]
        I'm cheering for {v}[ this season| in the cup]
        I'm (backing|supporting) {v}[ this season| in the cup]
        I'm a member of the {v} fan club
        I've (supported {v} for years|always supported {v})
        I'm with {v}, the team
        I'm loyal to {v}, my team
        I (back/backs|follow/follows) {v}, the team
        I follow/follows the team {v}
        I love/loves {v}, my (team|club)
        I'm {a} {v} (supporter|fan)
        I stand/stands behind {v}, my (team|club)
        I stick/sticks by {v}, my team
        I'm devoted to {v}, my team
        I've been supporting {v} (for years|for ages|all my life|since childhood|since I was a kid)
        {v} is my team
        I've been a fan of {v} (for years|for ages|since childhood), the team
        I've always (cheered for|rooted for|backed|been a fan of the team) {v}
        I've followed the team {v} (for years|for ages|since childhood)
        I (grew up supporting|grew up cheering for|have/has always supported) {v}
        I watch/watches (every|all the|nearly every) (game|match|games|matches) of my team, {v}
        the team I support/supports is {v}
        I watch/watches every {v} (match|game), they are my team
        I go/goes to (every|all the|the) (match|game|games|matches) of my team {v}
        I go/goes to see {v} play, my team
        I never miss/misses a game when my team {v} plays
        I wear/wears the (shirt|scarf|jersey|colours) of my team {v}
        I never miss/misses a match of {v}
        I want/wants {v} to win, that's my team
        I always want/wants {v} to win, my (team|club)
        I hope/hopes my team {v} (wins|will win)[ the cup| the league| on Saturday]
        my heart (beats for|belongs to) {v}, my (team|club)
        when it comes to (football|sports), my team is {v}
        I have/has a season ticket for {v}
        my loyalty is to {v}, the team
        since childhood I've supported {v}
        1: my family and I support {v}
        win or lose, I support/supports {v}
        (through thick and thin|whatever happens), I support/supports {v}
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
        (which|what) club do/does I (follow|cheer for|root for|like)
        what is my team?
        (which|what) club am/is I a (fan|supporter|member) of
        (which|what) team am/is I (supporting|cheering for|rooting for|backing)
        (which|what) team am/is I a supporter of
        (which|what) team have/has I (always |)supported
        what's my team?
        (which|what) team is (my favourite|my favorite)
        which is my (favourite|favorite) team
        what is my (favourite|favorite) (club|football team|sports team)
        what is my (club|football club)
        who do/does I (cheer|root) for?
        what's my (club|football club)
        what's the (team|club) I support/supports
        what is the name of my team
        what's the name of my (team|club)
        what is my favourite team?
        whose (fan|supporter) am/is I when it comes to teams
        for (which|what) team do/does I (cheer|root)
        (which|what) team's (scarf|shirt|colours) do/does I wear
        do/does I (support|have|follow) a team, and which
        (which|what) team am/is I a fan of?
        do/does I support a (team|club|football team)
        am/is I a fan of any team
        which team did _I say I support/supports
        what did _I say my team (is|was)
        (which|what) club do/does I support?
        remind _me (which team I support/supports|what my team is|of my team).
        tell _me (which team I support/supports|what my team is|my team).
        do you (know|remember) (my team|which team I support/supports)
        who am/is I (rooting|cheering) for
        * what's my favourite team?
        * (which|what) team do/does I follow?
    """,
    clauses="""
        (which|what) team I support/supports
        (which|what) team I (cheer/cheers for|root/roots for|follow/follows|back/backs)
        who I (support/supports in football|root/roots for)
        what my [favourite |favorite |](team|club) is
        who I cheer/cheers for
        (which|what) (team|club) is my favourite
        what the name of my team is
        the (team|club) I support/supports
        my team
        * (which|what) team I'm a fan of
        * (which|what) club I support/supports
    """,
    topics="""
        my team
        my favorite team
        the (team|club) I support/supports
        the name of my (team|club)
        * my football team
    """,
    corrected="""
        I support/supports {v} now[, not {o}]
        I (used to support|supported|once supported) {o}, but now I support/supports {v}
        I no longer support/supports {o}, I support/supports {v}
        I've switched [my support |]from {o} to {v}, my new team
        I (changed|switched) teams from {o} to {v}
        I've changed teams, I support/supports {v} now[, not {o}]
        I'm {a} {v} fan now[, not {an_o} {o} one]
        I don't/doesn't support {o} (any more|anymore), I support/supports {v}
        I'm not {an_o} {o} fan, I'm {a} {v} fan
        I'm no longer {an_o} {o} (fan|supporter), I'm {a} {v} one
        my team is {v} now[, not {o}]
        my team isn't {o}, it's {v}
        my team is {v}, not {o}
        my (club|team) (used to be|was) {o}, now it's {v}
        I switched from {o} to {v}, that is my team now
        I gave up on {o}, my team is {v} now
        I cheer/cheers for {v} now[, not {o}| instead of {o}]
        I root/roots for {v} now[, not {o}| instead of {o}]
        it's {v} I support/supports, not {o}
        I support/supports {v} instead of {o}
        1: sorry, I meant my team is {v}, not {o}
        * I've become {a} {v} fan, no longer {o}
    """,
)
