"""Talk that states no fact about anybody, and what the assistant says to it; ``grammar.py`` says how to read it."""

from __future__ import annotations

import re
from random import Random

from mplus_memory.training.grammar import compile_pattern, draw_text
from mplus_memory.training.values import Split, draw_value

# Lines of the user, under what the assistant says to them.
_TALK: dict[str, str] = {
    "Hello! How can I help you?": """
        (hello|hi|hey)[ there| again]!
        (hello|hi|hey)[ there| again].
        (hi|hello), (it's me|it's me again|I'm back).
        (good to|nice to) (see|hear from) you[ again].
    """,
    "Good morning!": """
        good morning[!|, how nice to see you.]
        morning!
        good morning to you.
    """,
    "Good evening!": """
        good evening[!|, how nice to see you.]
        evening!
    """,
    "I am fine, thank you.": """
        how are you[ today| doing| this morning| tonight]?
        how is it going[ today]?
        how do you do?
        (is everything|everything) all right with you?
        are you well?
        how have you been?
    """,
    "You are welcome.": """
        thank you[ very much| so much| for your help]!
        thanks[ a lot| a million| again| for that].
        (that was|this is) [very |really ](helpful|kind)[, thank you].
        I appreciate (it|your help).
        cheers!
    """,
    "I am glad to hear that.": """
        that's (great|wonderful|perfect|good news|fantastic|lovely).
        (great|perfect|excellent|wonderful|nice)[, thank you| work]!
        I feel (much better|great|good) today.
        everything went (well|fine)[ today| in the end].
        I slept [very |really ]well[ last night].
        I had a (lovely|great|nice) (day|morning|weekend|evening).
        the (sun|weather) was (lovely|wonderful) all (day|week).
    """,
    "That sounds nice.": """
        the weather is (lovely|great|nice|beautiful) today.
        (we|they) (watched|saw) a film about {animal} (yesterday|last night|on Sunday).
        there was {food} for (lunch|dinner|breakfast) today.
        I saw a {colour} (bird|car|balloon|kite|door) (in the garden|on the way home|outside).
        I baked (bread|a cake|biscuits) this morning.
        we went for a (walk|swim|run) (by the river|in the park|after lunch).
        the garden (looks|is) (beautiful|lovely) (now|this year).
        (someone|a friend of ours) is (cooking|making) {food} (tonight|for everyone).
        there are (tulips|roses|new trees) all over the park.
        they painted the (bridge|fence|station) {colour}.
    """,
    "That sounds interesting.": """
        we talked about {subject} (over dinner|at lunch|last night).
        I (read|heard) something about {country}[ today| this morning| on the radio].
        they are building a new (road|bridge|school|library|station) near {city}.
        I [just ]finished a book about {animal}.
        the news today was all about {country}.
        there is (an exhibition|a talk|a show) about {subject} (in town|next week|tonight).
        there was a (documentary|programme) about {animal} on (TV|the radio).
        a (museum|shop|theatre) about {subject} opened (in town|last week).
        did you know that {animal} sleep at (night|noon)?
        (someone|a man) on the bus was talking about {subject}.
    """,
    "Oh, really?": """
        someone (at the door|in the street|at the market) sold {food}.
        the neighbours were playing the {instrument} again.
        somebody left {food} on the (table|train|bench).
        there were {animal} on the (road|roof|lawn) (today|this morning).
        the (lift|printer|heating) broke again.
        someone painted the (wall|gate) {colour} (overnight|today).
        (tickets|flights) to {city} are cheap (this week|now).
        a stranger asked for directions to {city}.
    """,
    "What a pity.": """
        the shop had no {drink} left.
        the train to {city} was (late|cancelled|full)[ again| today].
        the (concert|match|picnic) was cancelled[ because of the rain].
        the {food} in the canteen (was|were) (cold|gone|burnt)[ again| today].
        it is too (cold|wet|hot|windy) to go out.
        the (cafe|shop|museum) was closed (today|yesterday).
        they (ran out|are out) of {drink}[ again| at the shop].
        the road to {city} is (closed|blocked).
    """,
    "I hope it gets better soon.": """
        it has been raining (all day|all week|since Monday|the whole time).
        traffic was (terrible|awful) (this morning|today|on the way home).
        the (internet|wifi|phone line) is (slow|down)[ again| today].
        I have a (headache|cold|sore throat).
        it is so (cold|hot|dark|noisy)[ here| today| outside].
        nothing works today.
    """,
    "I hope you get some rest.": """
        I had a long day[ at the office| today].
        I am (a bit|so|very|really) tired[ today].
        what a (week|day|month) it has been.
        I did not sleep (well|much)[ last night].
        I have been (up|busy|working) since (five|dawn|early this morning).
        I need a (break|holiday|nap).
    """,
    "Good luck!": """
        I need to (clean the house|do the laundry|finish a report|write some letters|fix the roof).
        I have a lot (to do|on my plate) today.
        wish me luck!
        I am about to (start|leave|begin).
        there is so much to (do|tidy up|pack).
        I still have to (cook|go shopping|pack|clean up)[ tonight].
    """,
    "Sure.": """
        let us talk about something else.
        (can|could) (we|I) (talk|chat) for a (bit|moment|while)?
        (wait|hold on) a (moment|minute|second)[, please].
        (can|could) I ask you something?
        one moment, please.
        (okay|all right|fine)[, let us go on].
        may I tell you something?
    """,
    "See you soon!": """
        I will be back (later|soon|tomorrow).
        (goodbye|bye|bye-bye)[ for now](!|.)
        see you[ later| tomorrow| soon](!|.)
        I have to go now.
        talk to you (later|soon|tomorrow).
        that's all for (now|today).
    """,
    "Good night!": """
        good night[!|, sleep well.]
        I am going to bed[ now].
        time to sleep.
    """,
    "I remember what you tell me.": """
        what can you do[ for me]?
        what are you [good ]for?
        how can you help[ me]?
        what do you do?
        how does this work?
    """,
    "I am an assistant with a memory.": """
        who are you?
        what are you?
        what is your name?
        what's your name?
        are you (a robot|a computer|human|real)?
        tell me about yourself.
    """,
    "Yes, I am here.": """
        are you (there|still there|listening|awake)?
        can you hear me?
        is (anyone|anybody|somebody) there?
    """,
    "Yes, I will.": """
        will you remember (that|this|it)?
        can you remember (that|this|things)?
        please remember what I tell you.
        can you keep (that|this) in mind?
    """,
    "Of course.": """
        can you help me[ with something]?
        (could|would) you help me[, please]?
        can I (trust|count on) you?
        do you have (time|a minute)[ for me]?
    """,
    "Happy to hear that you like it.": """
        this is (fun|great fun|nice).
        you are (funny|clever|great|very kind).
        I enjoy talking to you.
        well done!
    """,
    "No problem.": """
        (sorry|I'm sorry)[, that was a mistake| about that].
        (never mind|forget it|it's nothing).
        (oops|ups), wrong window.
        I was not paying attention.
    """,
}
_LINES = tuple(
    (compile_pattern(line.strip()), reply)
    for reply, block in _TALK.items()
    for line in block.splitlines()
    if line.strip()
)
_ARTICLE = re.compile(r"\ba(?= [aeiou])")
_SLOT = re.compile(r"\{(\w+)\}")


def small_talk(rng: Random, split: Split) -> tuple[str, str]:
    """A line that states no fact, and what the assistant says to it."""
    pattern, reply = _LINES[int(rng.random() * len(_LINES))]
    line = _SLOT.sub(lambda slot: draw_value(rng, slot[1], split), draw_text(pattern, rng))
    return _ARTICLE.sub("an", line[:1].upper() + line[1:]), reply
