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
        I regard/regards {v} as the finest {n}
        the {n} I'm (fondest of|craziest about|keenest on|maddest about) is {v}
        1: favorite {n} is {v}
        my (favourite|favorite) {n} is [definitely |probably |still |]{v}
        as for my (favourite|favorite) {n}, it's {v}
        my preferred {n} is {v}
        {v} is my (favourite|favorite) {n}
        {v} has always been my (favourite|favorite) {n}
        {v}'s my (favourite|favorite) {n}
        (nothing|no {n}) beats {v}, it's my (favourite|favorite) {n}
        {v} is [definitely |easily |]my (favourite|favorite) {n}
        of (all|every) {n} I know/knows, {v} is my (favourite|favorite)
        my (favourite|favorite) {n} has to be {v}
        the {n} dear to me is {v}, my (favourite|favorite)
        the {n} I like/likes (best|most) is {v}
        1: the best {n} ever is {v} if you ask me
        the {n} I (love/loves|prefer/prefers) most is {v}
        1: fav {n}: {v}
        my pick for best {n} is {v}
        my top {n} is {v}
        I like/likes {v} best of (all|any {n})
        my {n} of choice is {v}
        {v} is my {n} of choice
        {v} takes first place among my {n} favourites
        1: tough question, but favourite {n} would be {v}
        I think/thinks {v} is the best {n}
        1: my fave {n}, drum roll please, {v}
        I could never part with {v}, the {n} I treasure/treasures most
        my go-to {n} is {v}
        {v} is my go-to {n}
        the {n} I'd vote for any day is {v}
        if you want to spoil me, my favourite {n} is {v}
        I consider/considers {v} the loveliest {n} of all
        {v} is the bee's knees, my pick of every {n}
        for {n}, my first choice is {v}
        my all-time (favourite|favorite) {n} is {v}
        after long thought my verdict on the best {n} is {v}
        {v} is my number one {n}
        my personal (favourite|favorite) {n} is {v}
        1: fave {n}? easy, {v}
        when it comes to my (favourite|favorite) {n}, it is {v}
        I've always (said|thought) {v} is the best {n}
        rain or shine, my favourite {n} is {v}
        I (would choose|would pick|always choose/chooses|always pick/picks) {v} over any other {n}
        no {n} is better than {v} for me
        I prefer/prefers {v} to any other {n}
        1: I'd choose {v} over any other {n}
        1: hands up, my guilty favourite {n} is {v}
        {v} sits at the very top of my {n} ranking
        {v} beats (every|any) other {n} in my opinion
        my (favourite|favorite) {n} has always been {v}
        I love/loves {v} more than any other {n}
        I would rank {v} as my number one {n}
        {v} ticks every box, it's my favourite {n}
        I smile/smiles at {v}, it's my favourite {n} after all
        if I had to pick a (favourite|favorite) {n}, it would be {v}
        I rate/rates {v} above every other {n}
        my (favourite|favorite) {n} of all is {v}
        for me no other {n} comes close to {v}
        spoilt for choice, I'd plump for {v} as favourite {n}
        1: for my money, {v} is the finest {n} there is
        on a desert island, the only {n} I would want is {v}
        to my taste, the very best {n} is {v}
        my best-loved {n} is {v}
        nothing suits me like {v}, my best-loved {n}
        there's no better {n} than {v} for me
        there is nothing like {v}, it is my favourite {n}
        1: I don't think there is a better {n} than {v}
        in the questionnaire I put {v} under favourite {n}
        1: you can't beat {v}, my favourite {n}
        3: {s} swears {v} is the finest {n} of all
        already as a toddler I called {v} my favourite {n}
        my (favourite|favorite) {n} would be {v}
        {v} is my pet {n}, nothing rivals it
        1: {v} slaps, fave {n}
        the {n} closest to my heart is {v}
        my (favourite|favorite) {n} must be {v}
        the {n} that I like/likes (best|the most|the best) is {v}
        {v} knocks spots off any other {n}, I reckon/reckons
        1: birthday hint: my favourite {n} is {v}
        {v} has pride of place, it's my favourite {n}
        the {n} that I enjoy/enjoys (most|the most) is {v}
        3: {p} eyes light up at {v}, {his} favourite {n}
        my weakness is {v}, my (favourite|favorite) {n} ever
        {v} wins my heart as the best {n}
        3: ask {s} for a favourite {n} and {he} says {v}
        3: {s} insists {v} is the greatest {n} on earth
        I'd say my (favourite|favorite) {n} is {v}
        3: to cheer {s} up, think of {v}, {his} favourite {n}
        the {n} I can't do without is {v}, my favourite
        {v} is the {n} for me
        {v} is the {n} I like/likes (best|most|more than any other)
        I'm (fondest of|keenest on) {v} as far as {n} goes
        the {n} I hold/holds dearest is {v}
        {v} is the {n} I (prefer/prefers|love/loves most|enjoy/enjoys most|would choose)
        {v} is the {n} that makes me happiest
        the one {n} I never get/gets tired of is {v}
        1: {v} all the way, my fave {n}
        {v}, that's my (favourite|favorite) {n}
        out of all, {v} is my (favourite|favorite) {n}
        {v} tops my list when it comes to (favourite|favorite) {n}
        if you (ask|asked) me for my favourite {n}, I would say {v}
        {v} blows every other {n} out of the water for me
        my favourite when it comes to {n} is {v}
        my most-loved {n} is {v}
        1: {v} is peak {n}, end of discussion
        {v} deserves the gold medal as my favourite {n}
        faced with every {n} there is, I opt/opts for {v}
        given the choice of {n}, I always want/wants {v}
        {v} is hard to beat, it's my favourite {n}
        it's no secret that {v} is my favourite {n}
        1: {v} wins it for me, my favourite {n}
        1: if you want to know my (favourite|favorite) {n}, it's {v}
        to my mind {v} is the finest {n}
        no {n} thrills me like {v}
        boring choice maybe, but my favourite {n} is {v}
        1: my (favourite|favorite) {n}? {v}, (of course|no question|without a doubt|hands down)
        I have/has a (favourite|favorite) {n}, it is {v}
        1: hands down, {v} is my (favourite|favorite) {n}
        my dearest {n} is {v}
        my (favourite|favorite) {n} since (childhood|forever|last year) has been {v}
        I swear/swears by {v}, the superior {n}
        I'm a huge fan of {v}, the best {n} of the lot
        in my eyes {v} is (unbeatable|unrivalled|unmatched) when I compare/compares {n} options
        I like/likes {v} more than any other {n}
        I confess/confesses my favourite {n} is {v}
        other people may differ, my favourite {n} is {v}
        ever since I was a (kid|child), my (favourite|favorite) {n} has been {v}
        (by far |)my (favourite|favorite) {n} is {v}
        as far as {n} is concerned, {v} reigns supreme with me
        1: team {v} forever, best {n}
        I'm partial to {v} beyond every other {n}
        friends tease me because my favourite {n} is {v}
        {v} has been my (favourite|favorite) {n} (for ages|for years|since childhood|for as long as I can remember)
        {v} takes the crown as my (favourite|favorite) {n}
        {v} is the cream of the crop in the {n} world, to me
        my (favourite|favorite) {n} (hasn't changed, it's still|remains) {v}
        my (favourite|favorite) {n} (these days|at the moment|right now|this year) is {v}
        {v} ranks highest with me as {n}
        1: no contest, {v} is my top {n}
        {v} is the apple of my eye, {n} wise
        {v} is (without a doubt|hands down|by far|certainly|obviously|still|simply) my (favourite|favorite) {n}
        you can always please me with {v}, my favourite {n}
        1: unusual, I know, but {v} is my favourite {n}
        I'm biased, but {v} is the supreme {n}
        my loyalty lies with {v}, the {n} I love/loves most
        I favour/favours {v} above any other {n}
        my (favourite|favorite) {n} in the (whole|entire) world is {v}
        my most beloved {n} is {v}
        {v} will always be my (favourite|favorite) {n}
        I adore/adores {v} above all other {n} choices
        if I could only (have|keep) one {n}, it would be {v}
        if I had to choose one {n}, I would (go for|choose|take) {v}
        no {n} cheers me up quite like {v}
        my absolute (favourite|favorite) {n} is {v}
        I ticked {v} as favourite {n} on the form
        my ultimate {n} is {v}
        my taste in {n} is simple, {v} above everything
        in my book, {v} is the greatest {n}
        I'd give {v} top marks, the most wonderful {n}
        my fav {n} gotta be {v}
        3: mention {v} and {s} beams, it's {his} favourite {n}
        {v} delights me like no other {n}
        my secret answer to the favourite {n} question is {v}
        I call/calls {v} my (favourite|favorite) {n}
        1: don't laugh, the {n} I worship is {v}
        nothing in the {n} department compares with {v} for me
        I (picked|named) {v} as my (favourite|favorite) {n}
        {v} holds a special place as my (favourite|favorite) {n}
        the {n} I cherish/cherishes above all is {v}
        {v} gets my vote for (finest|greatest) {n}
        I've got a soft spot for {v}, my (favourite|favorite) {n}
        1: everybody laughs, but my favourite {n} really is {v}
        1: for the friendship book, favourite {n}: {v}
        I'm obsessed with {v}, my (favourite|favorite) {n}
        1: honestly {v} is the GOAT {n}
        1: not even close, {v} is the best {n} of the bunch
        1: bit cheesy, but my favourite {n} is {v}
        my fondness for {v} exceeds that for any other {n}
        I've yet to come across a nicer {n} than {v}
        I've tried plenty, yet {v} stays my favourite {n}
        the {n} I keep/keeps returning to is {v}, nothing tops it
        my (favourite|favorite) {n} happens to be {v}
        my heart belongs to {v}, my (favourite|favorite) {n}
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
        (which|what) {n} do/does I always want first?
        what was my (favourite|favorite) {n}
        what's my (favourite|favorite) {n}?
        what's my fave {n}
        (which|what) {n} have/has I got a soft spot for?
        what {n} do/does I like the (best|most)
        (which|what) {n} ranks highest with me?
        (which|what) {n} do/does I like more than any other
        what was that {n} I love/loves so much?
        (which|what) {n} do/does I (enjoy|love) (most|the most)
        have/has I got a (favourite|favorite) {n}?
        (which|what) {n} do/does I like (best|most)?
        which {n} cheers me up the most?
        (which|what) {n} is my number one
        (which|what) {n} takes the crown for me?
        what's my number one {n}
        what's the finest {n} in my (eyes|book|view)?
        what is my {n} of choice
        what's my verdict, which {n} is the greatest?
        (which|what) {n} do/does I adore?
        what did I tick as favourite {n}?
        (which|what) {n} is my (favourite|favorite)?
        (which|what) {n} would I (choose|pick|go for) (first|as my favourite|over all others)
        1: any clue about my fave {n}?
        (which|what) {n} do/does I cherish above all?
        on a desert island, which {n} would I want?
        (which|what) {n} did _I name as the best?
        when someone says {n}, what's my favourite?
        what {n} would I vote for any day?
        what's the one {n} nothing beats for me?
        (which|what) {n} do/does I consider the best
        (which|what) {n} did _I rave about as my favourite?
        which {n} would you spoil me with?
        which {n} do/does I always return to?
        which {n} delights me most?
        which {n} is it that I like/likes best?
        fave {n} of all time, which is it for me?
        which {n} do/does I praise to the skies?
        which {n} is the apple of my eye?
        (which|what) {n} comes first for me?
        (which|what) {n} do/does I (love|prefer)?
        which {n} should go in the friendship book as my favourite?
        which {n} am/is I most partial to?
        1: favourite {n}, mine, which one?
        which {n} has pride of place with me?
        what's the best {n} for me
        which {n} would I plump for above all?
        (which|what) {n} am/is I obsessed with?
        what's my (ultimate|personal favourite|best-loved|most-loved) {n}?
        what's my fav {n}?
        in my opinion, what is the best {n}
        where does my loyalty lie, {n} wise?
        what {n} did I confess to loving most?
        which {n} thrills me like no other?
        of all, (which|what) {n} do/does I like best
        (which|what) {n} tops my ranking?
        3: with which {n} can _I please {s} the most?
        3: present for {s}, what's {his} favourite {n}?
        what did I put in the questionnaire as favourite {n}?
        which {n} makes me smile the most?
        which {n} deserves the gold medal, according to me?
        what's my first choice of {n}?
        what did _I (tell you|mention) my (favourite|favorite) {n} (is|was)
        which {n} should _I choose to please me?
        is there any {n} I love more than the rest?
        which {n} gets top marks from me?
        what did _I say my (favourite|favorite) {n} (is|was)?
        which {n} is superior in my judgement?
        (which|what) {n} did _I say was my (favourite|favorite)
        have _I told you my (favourite|favorite) {n}
        which {n} did I call peak?
        to my taste, what's the greatest {n}?
        my top {n} is which one?
        do you (know|remember|recall) my (favourite|favorite) {n}
        any (favourite|favorite) {n} of my own, and which?
        which {n} would I opt for, given all of them?
        what would I call my (favourite|favorite) {n}?
        (which|what) {n} do/does I hold dearest?
        what {n} do/does I swear by?
        which {n} do/does I reckon is unbeatable?
        (remind|tell) _me what my (favourite|favorite) {n} is
        (remind _me of|tell _me) my (favourite|favorite) {n}
        which {n} do/does I treasure most?
        in the {n} department, what's tops for me?
        (which|what) {n} am/is I (fondest of|craziest about|keenest on)?
        3: which {n} makes {s} beam?
        name my (favourite|favorite) {n}.
        (which|what) {n} is dearest to me?
        which {n} reigns supreme with me?
        guess my (favourite|favorite) {n}?
        given the choice, which {n} would I want most?
        which {n} is the bee's knees to me?
        what's my taste in {n}, which one is tops?
        do/does I have a (favourite|favorite) {n}
        what's the {n} I like/likes (best|most)?
        (which|what) {n} gets my vote?
        can you name my (favourite|favorite) {n}
        (which|what) {n} do/does I rate highest?
        what's the secret answer to my favourite {n} question?
        what would I say is my (favourite|favorite) {n}
        for my birthday, which {n} is my favourite?
        is there any {n} I favour over all others?
        which {n} do/does I favour over the rest?
        what's my preference when it comes to {n}?
        what's my pet {n}?
        (which|what) {n} would I never swap for another?
        (which|what) {n} wins my heart?
        if I had to pick one {n}, what would it be
        which {n} suits me best of all?
        * what is the best {n} for me?
        * (which|what) {n} do/does I think is the best?
        * what's my all-time (favourite|favorite) {n}?
        * which is my (favourite|favorite) {n}?
    """,
    clauses="""
        (which|what) {n} I like/likes (best|most)
        my (favourite|favorite) {n}
        what my (favourite|favorite) {n} was
        (which|what) {n} ranks first with me
        which {n} thrills me most
        (which|what) {n} I (love/loves|enjoy/enjoys) (most|the most)
        what the finest {n} is in my view
        what my (favourite|favorite) {n} is
        what my verdict on the best {n} was
        which {n} I'm most partial to
        what I put under favourite {n} in the questionnaire
        (which|what) {n} tops my ranking
        which {n} would please me most
        which {n} I swear/swears by
        which {n} I treasure/treasures most
        what my (ultimate|best-loved|top) {n} is
        which {n} I favour/favours above the rest
        (which|what) {n} I rate/rates highest
        which {n} I would opt for above all
        which {n} gets top marks from me
        (which|what) {n} I adore/adores above all
        where my preference lies when it comes to {n}
        which {n} reigns supreme with me
        (which|what) {n} I cherish/cherishes most
        which {n} has pride of place with me
        (which|what) {n} I'm (fondest of|craziest about|keenest on)
        what my fave {n} was
        (which|what) {n} I like/likes more than any other
        (which|what) {n} is my number one
        (which|what) {n} is my (favourite|favorite)
        (which|what) {n} I hold/holds dearest
        which {n} cheers me up the most
        (which|what) {n} wins my heart
        what my first choice of {n} is
        (which|what) {n} gets my vote
        what my (number one|preferred|go-to) {n} is
        (which|what) {n} I think/thinks is the best
        what _I said my (favourite|favorite) {n} is
        * (which|what) {n} I (love/loves|prefer/prefers)
    """,
    topics="""
        my (favourite|favorite) {n}
        my (preferred|number one) {n}
        the {n} I like/likes (best|most)
        the {n} that cheers me up most
        my top {n}
        the {n} I'm most partial to
        the supreme {n} in my view
        the {n} with pride of place in my heart
        my personal (favourite|favorite) {n}
        the {n} I adore/adores most
        my verdict on the best {n}
        the finest {n} in my opinion
        the name of my (favourite|favorite) {n}
        the {n} I treasure/treasures most
        my answer to the favourite {n} question
        my strongest preference in {n}
        my all-time {n} favourite
        my greatest {n} of all time
        my fave {n}
        my best-loved {n}
        the {n} I'm fondest of
        my ultimate {n}
        the {n} that pleases me most
        my first choice of {n}
        the {n} I swear/swears by
        the {n} I favour/favours above the rest
        my fav {n}
        * my all-time (favourite|favorite) {n}
    """,
    corrected="""
        my new (favourite|favorite) {n} is {v}
        my (favourite|favorite) {n} (used to be|was) {o}, but now it's {v}
        my (favourite|favorite) {n} isn't {o}[ any more| anymore], it's {v}
        on reflection my (favourite|favorite) {n} is {v}, rather than {o}
        {v} has overtaken {o} as my (favourite|favorite) {n}
        I changed my mind, my (favourite|favorite) {n} is {v}
        my (favourite|favorite) {n} has changed[ from {o}] to {v}
        {v} beats {o} these days as my favourite {n}
        I've reconsidered, favourite {n} {v}, not {o}
        my top {n} is {v} nowadays[, no longer {o}]
        the magic of {o} wore off, {v} is my favourite {n}
        1: move over, {o}, my favourite {n} is {v}
        1: cross out {o}, my favourite {n} is {v}
        1: fickle me, favourite {n} is {v}, not {o}
        {v} has replaced {o} as my (favourite|favorite) {n}
        these days my (favourite|favorite) {n} is {v}[, not {o}| rather than {o}]
        my (favourite|favorite) {n} is {v} now[, not {o}]
        my new fave {n} is {v}
        {o} lost its charm, my favourite {n} is {v}
        my heart belongs to {v} now, the old favourite {n} was {o}
        {o} isn't my (favourite|favorite) {n} (any more|anymore), {v} is
        {o} is no longer my (favourite|favorite) {n}, {v} is
        I like/likes {v} better than {o} now, it is my favourite {n}
        1: you muddled it, my fave {n} is {v}, not {o}
        my taste has changed, {v} is my favourite {n} now
        I've gone off {o}, my favourite {n} is {v}
        {o} comes second now, {v} is the {n} I favour/favours most
        friends converted me, favourite {n} {v}, not {o}
        I've got a new (favourite|favorite) {n}[ now], it's {v}
        {o} had its day, {v} reigns as my favourite {n}
        {o} got dethroned, my best {n} is {v}
        {o} was a childish choice, my favourite {n} is {v}
        1: oops, my fave {n} is {v}[, not {o}]
        {v} thrills me more than {o}, new favourite {n}
        I've changed my mind about my (favourite|favorite) {n}, it's {v}[ now]
        that's outdated, my (favourite|favorite) {n} is {v}
        my favourite {n} now is {v}, I demoted {o}
        I (prefer/prefers|now prefer/prefers) {v} to {o}, so my (favourite|favorite) {n} is {v}
        I grew out of {o}, my (favourite|favorite) {n} is {v} now
        1: let me correct that, my (favourite|favorite) {n} is {v}
        1: nah, not {o}, my favourite {n} is {v}
        {v} has knocked {o} off the top, it's my favourite {n}
        lately {v} has become my (favourite|favorite) {n}
        my (favourite|favorite) {n} is no longer {o}, it is {v}
        my loyalty shifted from {o} to {v} as favourite {n}
        1: sorry, I meant {v} is my (favourite|favorite) {n}[, not {o}]
        I've switched my favourite {n} from {o} to {v}
        1: actually my (favourite|favorite) {n} is {v}[, not {o}]
        I fell for {v}, so {o} is only my second-best {n}
        {o} lost its crown, {v} is my favourite {n}
        1: typo, favourite {n} should read {v}, not {o}
        {v} has dislodged {o} from pride of place as my {n}
        on second thoughts, {v} is my (favourite|favorite) {n}
        {v} is my (favourite|favorite) {n} now
        1: scratch that, my (favourite|favorite) {n} is {v}
        I was wrong about my (favourite|favorite) {n}, it's {v}[, not {o}]
        my (favourite|favorite) {n} is {v} instead of {o}
        I outgrew {o}, nowadays {v} is the {n} I treasure/treasures
        I got bored of {o}, {v} is my fave {n} now
        * {v} has become my favourite {n}
        * my favourite {n} used to be {o}, but now I prefer/prefers {v}
    """,
)
