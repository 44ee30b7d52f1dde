"""How people say what they like and what they avoid, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute
from mplus_memory.training.nouns import FAVOURITES

TASTE = (
    Attribute(
        key="favourite",
        kind="",
        weight=4.0,
        nouns=tuple(noun for nouns in FAVOURITES.values() for noun in nouns),
        answer="my favourite {n} is {v}.",
        related=frozenset({"like", "sport", "hobby", "reading"}),
        told="""
            my favourite {n} is {v}
            my favorite {n} is {v}
            my (favourite|favorite) {n} is [definitely |probably |still |]{v}
            {v} is my (favourite|favorite) {n}
            {v} is [definitely |easily |]my (favourite|favorite) {n}
            the {n} I like/likes (best|most) is {v}
            the {n} I (love/loves|prefer/prefers) most is {v}
            I like/likes {v} best of (all|any {n})
            I think/thinks {v} is the best {n}
            my all-time (favourite|favorite) {n} is {v}
            when it comes to my (favourite|favorite) {n}, it is {v}
            no {n} is better than {v} for me
            my (favourite|favorite) {n} has always been {v}
            if I had to pick a (favourite|favorite) {n}, it would be {v}
            my (favourite|favorite) {n} of all is {v}
            there is nothing like {v}, it is my favourite {n}
            my (favourite|favorite) {n} would be {v}
            my (favourite|favorite) {n} must be {v}
            I'd say my (favourite|favorite) {n} is {v}
            {v} is the {n} I like/likes (best|most|more than any other)
            the one {n} I never get/gets tired of is {v}
            out of all, {v} is my (favourite|favorite) {n}
            my favourite when it comes to {n} is {v}
            I have/has a (favourite|favorite) {n}, it is {v}
            I like/likes {v} more than any other {n}
            (by far |)my (favourite|favorite) {n} is {v}
            my (favourite|favorite) {n} (these days|at the moment|right now|this year) is {v}
            {v} will always be my (favourite|favorite) {n}
            my absolute (favourite|favorite) {n} is {v}
            I (picked|named) {v} as my (favourite|favorite) {n}
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
            what's my (favourite|favorite) {n}?
            (which|what) {n} do/does I like (best|most)?
            (which|what) {n} is my (favourite|favorite)?
            (which|what) {n} do/does I (love|prefer)?
            what did _I say my (favourite|favorite) {n} (is|was)?
            what would I call my (favourite|favorite) {n}?
            what's the {n} I like/likes (best|most)?
            * what is the best {n} for me?
            * (which|what) {n} do/does I think is the best?
            * what's my all-time (favourite|favorite) {n}?
            * which is my (favourite|favorite) {n}?
        """,
        clauses="""
            (which|what) {n} I like/likes (best|most)
            what my (favourite|favorite) {n} is
            (which|what) {n} is my (favourite|favorite)
            * (which|what) {n} I (love/loves|prefer/prefers)
        """,
        topics="""
            my (favourite|favorite) {n}
            * my all-time (favourite|favorite) {n}
        """,
        corrected="""
            my new (favourite|favorite) {n} is {v}
            I changed my mind, my (favourite|favorite) {n} is {v}
            my (favourite|favorite) {n} is {v} now[, not {o}]
            I like/likes {v} better than {o} now, it is my favourite {n}
            my (favourite|favorite) {n} is no longer {o}, it is {v}
            {v} is my (favourite|favorite) {n} now
            * {v} has become my favourite {n}
            * my favourite {n} used to be {o}, but now I prefer/prefers {v}
        """,
    ),
    Attribute(
        key="like",
        kind="food",
        answer="I like/likes {v}.",
        related=frozenset({"favourite", "diet", "hobby"}),
        additive=True,
        told="""
            I [really |]love/loves {v}
            I [really |quite |]like/likes {v}
            I'm [very |really |]fond of {v}
            I adore/adores {v}
            I'm crazy about {v}
            I [really |]enjoy/enjoys {v}[ a lot]
            I'm a [big |huge |]fan of {v}
            I can't get enough of {v}
            I like/likes {v} a lot
            {v} is something I [really |]like/likes
            I could eat {v} every day
            I'm always happy with {v}
            1: give me {v} any day, I love it
            I'd eat {v} every day if I could
            I can never say no to {v}
            nothing beats {v} for me
            I eat/eats a lot of {v} because I like/likes it
            {v} (makes|make) me happy
            I have/has always liked {v}
            my taste is for {v}
            I think/thinks {v} (tastes|taste) great
            I [just |]love/loves eating {v}
            I [really |]like/likes to (eat|have) {v}
            I'm (mad|wild) about {v}
            I'd love some {v}, I like/likes it so much
            I (order/orders|buy/buys|eat/eats) {v} all the time, I like/likes it
            * I have/has a soft spot for {v}
            * I'm very keen on {v}
            * I think/thinks {v} is delicious
            * I've always loved {v}
            * I never say/says no to {v}
        """,
        asked="""
            what do/does I [really |]like?
            what do/does I [really |]love?
            what am/is I fond of?
            what food do/does I like?
            what do/does I like to eat?
            what am/is I crazy about?
            what kind of food do/does I (like|love)?
            * what do/does I love to eat?
            * which food do/does I like?
            * what am/is I keen on?
        """,
        clauses="""
            what I like/likes[ to eat]
            what I love/loves
            what food I like/likes
            * what I'm fond of
        """,
        corrected="""
            it is {v} that I like/likes, not {o}
            I don't/doesn't like {o} (any more|anymore), I like/likes {v}
            I like/likes {v} now, not {o}
            I've gone off {o}, I like/likes {v} now
            * what I like/likes is {v}, not {o}
        """,
    ),
    Attribute(
        key="dislike",
        kind="food",
        answer="I don't/doesn't like {v}.",
        related=frozenset({"allergy", "diet"}),
        additive=True,
        told="""
            I [really |]hate/hates {v}
            I (do/does not|don't/doesn't) like {v}[ at all]
            I can't stand {v}
            I dislike/dislikes {v}
            I never eat/eats {v}
            I [really |]can't (bear|abide) {v}
            I find/finds {v} (disgusting|awful|horrible)
            I'm not fond of {v}
            {v} is something I (hate/hates|can't stand)
            I don't/doesn't care for {v}
            I'm not a fan of {v}
            I've never liked {v}
            1: please, no {v} for me, I hate it
            {v} (is|are) not for me
            I think/thinks {v} (tastes|taste) awful
            I'd rather not eat {v}
            I refuse/refuses to eat {v}
            the one food I (hate/hates|can't stand) is {v}
            I won't eat {v}
            * I detest/detests {v}
            * I think/thinks {v} is disgusting
            * I always avoid/avoids {v}
            * I'm not keen on {v}
            * {v} (is|are) something I never eat/eats
        """,
        asked="""
            what do/does I [really |]hate?
            what do/does I dislike?
            what do/does I not like[ at all]?
            what don't/doesn't I like[ to eat]?
            what can't I stand?
            what do/does I never eat?
            what food do/does I (hate|dislike)?
            what food can't I stand?
            what do/does I find disgusting?
            * which food don't/doesn't I like?
            * what don't/doesn't I care for?
            * what am/is I not fond of?
        """,
        clauses="""
            what I (hate/hates|dislike/dislikes)
            what I don't/doesn't like
            what I can't stand
            * what food I (hate/hates|dislike/dislikes)
            * what I never eat/eats
        """,
        corrected="""
            it is {v} that I dislike/dislikes, not {o}
            I don't/doesn't mind {o} (any more|anymore), but I hate/hates {v}
            I hate/hates {v} now, not {o}
            * what I don't/doesn't like is {v}, not {o}
        """,
    ),
    Attribute(
        key="allergy",
        kind="allergen",
        weight=2.0,
        answer="I am/is allergic to {v}.",
        related=frozenset({"dislike"}),
        additive=True,
        told="""
            I'm [very |badly |severely |highly |terribly |a bit |]allergic to {v}
            I am/is allergic to {v}
            I have/has (an allergy|a bad allergy|a severe allergy|a food allergy|a serious allergy) to {v}
            my [only |worst |main |]allergy is {v}
            {v} (gives|give) me a bad reaction, I'm allergic
            I've been allergic to {v} (for years|since I was a child|all my life)
            I've got an allergy to {v}
            I suffer/suffers from an allergy to {v}
            I have/has {a} {v} allergy
            I'm allergic to {v}, (please be careful|so please keep that in mind|unfortunately)
            I can't (have|eat|go near|touch) {v} because I'm allergic
            I (found out|learned) [that |]I'm allergic to {v}
            I must avoid {v}, I'm allergic
            I react/reacts badly to {v}, it is an allergy
            I turned out to be allergic to {v}
            the doctor says I'm allergic to {v}
            I get/gets (ill|a rash|very sick) from {v}, it is an allergy
            I've (developed|discovered) an allergy to {v}
            no {v} for me, I'm allergic
            please remember I'm allergic to {v}
            {v} (is|are) dangerous for me, I'm allergic
            I carry/carries medicine because I'm allergic to {v}
            I have/has to stay away from {v}, I'm allergic
            I was diagnosed with an allergy to {v}
            * {v} is what I'm allergic to
            * I've had an allergy to {v} for years
            * one thing I'm allergic to is {v}
            * I need/needs to avoid {v} because of an allergy
            * unfortunately I'm allergic to {v}
            * I'm quite allergic to {v}
            * I've always been allergic to {v}
        """,
        asked="""
            what am/is I allergic to?
            what allergy do/does I have?
            what is my allergy?
            what's my allergy?
            do/does I have any allergies?
            (which|what) allergy do/does I have?
            what allergies do/does I have?
            am/is I allergic to anything?
            what do/does I have an allergy to?
            what food or thing am/is I allergic to?
            what can't I have because of my allergy?
            what should I avoid because of my allergy?
            what did _I say I'm allergic to?
            * have/has I got any allergies?
            * what gives me an allergic reaction?
            * what kind of allergy do/does I have?
            * which thing am/is I allergic to?
        """,
        clauses="""
            what I'm allergic to
            (which|what) allergy I have/has
            what my allergy is
            what allergies I have/has
            * what I have/has an allergy to
            * what I must avoid because of my allergy
        """,
        topics="""
            my allergy
        """,
        corrected="""
            it is {v} I'm allergic to, not {o}
            I'm allergic to {v}, not [to |]{o}
            I'm not allergic to {o}, I'm allergic to {v}
            I'm no longer allergic to {o}, but to {v}
            the test says it is {v} I'm allergic to, not {o}
            I mixed it up, I'm allergic to {v}, not {o}
            * my allergy isn't {o}, it is {v}
            * I said {o}, but I'm allergic to {v}
        """,
    ),
    Attribute(
        key="diet",
        kind="diet",
        answer="I follow/follows {a} {v} diet.",
        weight=0.6,
        shown="{v}",
        related=frozenset({"like", "dislike"}),
        told="""
            I follow/follows {a} {v} diet
            I'm on {a} {v} diet
            my diet is {v}
            I eat/eats {a} {v} diet
            I keep/keeps to {a} {v} diet
            I've been on {a} {v} diet for (years|a while)
            I [just |recently ]started {a} {v} diet
            the diet I follow/follows is {v}
            all my meals have to be {v}
            * my food has to be {v}
            * I stick/sticks to {a} {v} diet
        """,
        asked="""
            what diet (do/does I follow|am/is I on)?
            what kind of diet (do/does I follow|am/is I on)?
            which diet do/does I follow?
            what is my diet?
            what's my diet?
            do/does I follow a diet?
            * which diet am/is I on?
            * what sort of diet do/does I keep to?
        """,
        clauses="""
            what [kind of |]diet I (follow/follows|am/is on)
            what my diet is
            * which diet I follow/follows
        """,
        topics="""
            my diet
        """,
        corrected="""
            I switched to {a} {v} diet
            I changed my diet, it is {v} now
            I'm on {a} {v} diet now[, not {an_o} {o} one]
            I gave up the {o} diet, I follow/follows {a} {v} one
            * I went from {o} to {v} with my diet
        """,
    ),
)
