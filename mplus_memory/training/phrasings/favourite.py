"""How people say their favourite of a kind, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute
from mplus_memory.training.nouns import FAVOURITES

FAVOURITE = Attribute(
    key="favourite",
    kind="",
    weight=4.0,
    nouns=tuple(noun for nouns in FAVOURITES.values() for noun in nouns),
    answer="my favourite {n} is {v}.",
    related=frozenset({"like", "sport", "hobby", "reading"}),
    told="""
        my favourite {n} is {v}
        1: my fave {n} is {v}
        1: favourite {n}: {v}
        my favorite {n} is {v}
        1: favorite {n} is {v}
        my (favourite|favorite) {n} is [definitely |probably |still |]{v}
        as for my (favourite|favorite) {n}, it's {v}
        my preferred {n} is {v}
        {v} is my (favourite|favorite) {n}
        {v} has always been my (favourite|favorite) {n}
        {v}'s my (favourite|favorite) {n}
        {v} is [definitely |easily |]my (favourite|favorite) {n}
        of (all|every) {n} I know/knows, {v} is my (favourite|favorite)
        my (favourite|favorite) {n} has to be {v}
        the {n} I like/likes (best|most) is {v}
        1: the best {n} ever is {v} if you ask me
        the {n} I (love/loves|prefer/prefers) most is {v}
        my pick for best {n} is {v}
        my top {n} is {v}
        I like/likes {v} best of (all|any {n})
        my {n} of choice is {v}
        {v} is my {n} of choice
        I think/thinks {v} is the best {n}
        my go-to {n} is {v}
        {v} is my go-to {n}
        my all-time (favourite|favorite) {n} is {v}
        {v} is my number one {n}
        when it comes to my (favourite|favorite) {n}, it is {v}
        I've always (said|thought) {v} is the best {n}
        I (would choose|would pick|always choose/chooses|always pick/picks) {v} over any other {n}
        no {n} is better than {v} for me
        I prefer/prefers {v} to any other {n}
        1: I'd choose {v} over any other {n}
        my (favourite|favorite) {n} has always been {v}
        I love/loves {v} more than any other {n}
        I would rank {v} as my number one {n}
        if I had to pick a (favourite|favorite) {n}, it would be {v}
        I rate/rates {v} above every other {n}
        my (favourite|favorite) {n} of all is {v}
        for me no other {n} comes close to {v}
        there's no better {n} than {v} for me
        there is nothing like {v}, it is my favourite {n}
        1: I don't think there is a better {n} than {v}
        1: you can't beat {v}, my favourite {n}
        my (favourite|favorite) {n} would be {v}
        the {n} closest to my heart is {v}
        my (favourite|favorite) {n} must be {v}
        the {n} that I like/likes (best|the most|the best) is {v}
        the {n} that I enjoy/enjoys (most|the most) is {v}
        I'd say my (favourite|favorite) {n} is {v}
        the {n} I can't do without is {v}, my favourite
        {v} is the {n} for me
        {v} is the {n} I like/likes (best|most|more than any other)
        {v} is the {n} I (prefer/prefers|love/loves most|enjoy/enjoys most|would choose)
        {v} is the {n} that makes me happiest
        the one {n} I never get/gets tired of is {v}
        {v}, that's my (favourite|favorite) {n}
        out of all, {v} is my (favourite|favorite) {n}
        {v} tops my list when it comes to (favourite|favorite) {n}
        if you (ask|asked) me for my favourite {n}, I would say {v}
        my favourite when it comes to {n} is {v}
        1: if you want to know my (favourite|favorite) {n}, it's {v}
        1: my (favourite|favorite) {n}? {v}, (of course|no question|without a doubt|hands down)
        I have/has a (favourite|favorite) {n}, it is {v}
        1: hands down, {v} is my (favourite|favorite) {n}
        my (favourite|favorite) {n} since (childhood|forever|last year) has been {v}
        I like/likes {v} more than any other {n}
        ever since I was a (kid|child), my (favourite|favorite) {n} has been {v}
        (by far |)my (favourite|favorite) {n} is {v}
        {v} has been my (favourite|favorite) {n} (for ages|for years|since childhood|for as long as I can remember)
        my (favourite|favorite) {n} (hasn't changed, it's still|remains) {v}
        my (favourite|favorite) {n} (these days|at the moment|right now|this year) is {v}
        {v} is (without a doubt|hands down|by far|certainly|obviously|still|simply) my (favourite|favorite) {n}
        my (favourite|favorite) {n} in the (whole|entire) world is {v}
        {v} will always be my (favourite|favorite) {n}
        if I could only (have|keep) one {n}, it would be {v}
        if I had to choose one {n}, I would (go for|choose|take) {v}
        my absolute (favourite|favorite) {n} is {v}
        I call/calls {v} my (favourite|favorite) {n}
        I (picked|named) {v} as my (favourite|favorite) {n}
        {v} holds a special place as my (favourite|favorite) {n}
        my (favourite|favorite) {n} happens to be {v}
        * for me, the best {n} is {v}
        * the best {n} for me is {v}
        * there is no better {n} for me than {v}
        * the {n} I like/likes above all is {v}
        * my number one {n} is {v}
        * I consider/considers {v} the best {n}
        * {v} is the best {n} if you ask me
        * I'd choose {v} as my favourite {n}
    """,
    asked="""
        what is my (favourite|favorite) {n}?
        my (favourite|favorite) {n} is what
        what was my (favourite|favorite) {n} again
        what was my (favourite|favorite) {n}
        what's my (favourite|favorite) {n}?
        what's my fave {n}
        what {n} do/does I like the (best|most)
        (which|what) {n} do/does I like more than any other
        (which|what) {n} do/does I (enjoy|love) (most|the most)
        (which|what) {n} do/does I like (best|most)?
        (which|what) {n} is my number one
        what's my number one {n}
        what is my {n} of choice
        (which|what) {n} is my (favourite|favorite)?
        (which|what) {n} would I (choose|pick|go for) (first|as my favourite|over all others)
        (which|what) {n} do/does I consider the best
        (which|what) {n} do/does I (love|prefer)?
        what's the best {n} for me
        in my opinion, what is the best {n}
        of all, (which|what) {n} do/does I like best
        what did _I (tell you|mention) my (favourite|favorite) {n} (is|was)
        what did _I say my (favourite|favorite) {n} (is|was)?
        (which|what) {n} did _I say was my (favourite|favorite)
        have _I told you my (favourite|favorite) {n}
        do you (know|remember|recall) my (favourite|favorite) {n}
        what would I call my (favourite|favorite) {n}?
        (remind|tell) _me what my (favourite|favorite) {n} is
        (remind _me of|tell _me) my (favourite|favorite) {n}
        name my (favourite|favorite) {n}.
        do/does I have a (favourite|favorite) {n}
        what's the {n} I like/likes (best|most)?
        can you name my (favourite|favorite) {n}
        what would I say is my (favourite|favorite) {n}
        if I had to pick one {n}, what would it be
        * what is the best {n} for me?
        * (which|what) {n} do/does I think is the best?
        * what's my all-time (favourite|favorite) {n}?
        * which is my (favourite|favorite) {n}?
    """,
    clauses="""
        (which|what) {n} I like/likes (best|most)
        my (favourite|favorite) {n}
        what my (favourite|favorite) {n} was
        (which|what) {n} I (love/loves|enjoy/enjoys) (most|the most)
        what my (favourite|favorite) {n} is
        (which|what) {n} I like/likes more than any other
        (which|what) {n} is my number one
        (which|what) {n} is my (favourite|favorite)
        what my (number one|preferred|go-to) {n} is
        (which|what) {n} I think/thinks is the best
        what _I said my (favourite|favorite) {n} is
        * (which|what) {n} I (love/loves|prefer/prefers)
    """,
    topics="""
        my (favourite|favorite) {n}
        my (preferred|number one) {n}
        the {n} I like/likes (best|most)
        the name of my (favourite|favorite) {n}
        * my all-time (favourite|favorite) {n}
    """,
    corrected="""
        my new (favourite|favorite) {n} is {v}
        my (favourite|favorite) {n} (used to be|was) {o}, but now it's {v}
        my (favourite|favorite) {n} isn't {o}[ any more| anymore], it's {v}
        I changed my mind, my (favourite|favorite) {n} is {v}
        my (favourite|favorite) {n} has changed[ from {o}] to {v}
        {v} has replaced {o} as my (favourite|favorite) {n}
        these days my (favourite|favorite) {n} is {v}[, not {o}| rather than {o}]
        my (favourite|favorite) {n} is {v} now[, not {o}]
        {o} isn't my (favourite|favorite) {n} (any more|anymore), {v} is
        {o} is no longer my (favourite|favorite) {n}, {v} is
        I like/likes {v} better than {o} now, it is my favourite {n}
        I've got a new (favourite|favorite) {n}[ now], it's {v}
        I've changed my mind about my (favourite|favorite) {n}, it's {v}[ now]
        I (prefer/prefers|now prefer/prefers) {v} to {o}, so my (favourite|favorite) {n} is {v}
        my (favourite|favorite) {n} is no longer {o}, it is {v}
        1: sorry, I meant {v} is my (favourite|favorite) {n}[, not {o}]
        1: actually my (favourite|favorite) {n} is {v}[, not {o}]
        {v} is my (favourite|favorite) {n} now
        1: scratch that, my (favourite|favorite) {n} is {v}
        I was wrong about my (favourite|favorite) {n}, it's {v}[, not {o}]
        my (favourite|favorite) {n} is {v} instead of {o}
        * {v} has become my favourite {n}
        * my favourite {n} used to be {o}, but now I prefer/prefers {v}
    """,
)
