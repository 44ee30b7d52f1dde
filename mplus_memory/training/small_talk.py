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
        the (bakery|market|supermarket) has {food} on offer (today|this week).
        the cook at the canteen made {food}[ again].
        the whole (street|house|stairwell) smelled of {food}[ this morning].
        {food} (is|are) in season[ now| again].
        the new cafe serves {drink} in (tall glasses|tiny cups).
        they gave (us|everybody) {drink} on the (train|plane|ferry).
        a (postcard|parcel|letter) from {city} came (today|this morning|in the post).
        (there was|we saw) a lovely view of {city} (from the plane|on television).
        the (bus|train) went (through|past) {city} (this time|today).
        the sunset over {city} was on the front page.
        the (park|lake|square) was full of {animal}[ today].
        somebody was walking {animal} (in|through) the park.
        the children in the (yard|square) played {sport}[ all afternoon].
        the sky was {colour} (this morning|last night).
        a {colour} van (is parked|was parked) outside[ again].
        the (curtains|chairs|doors) at the (library|station) are {colour} now.
        (somebody|a busker) played the {instrument} (at the station|in the underground|by the fountain).
        the baker greeted everyone in {language}[ today].
        a (choir|band|guide) from {country} was in town.
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
        there was something about {city} (in the paper|on the news|on the radio)[ today].
        the (president|mayor|queen) of {country} gave a (speech|talk)[ yesterday].
        they opened a (bridge|tunnel|hotel|hospital|market) in {city}[ this week| last year].
        {city} has a new (tram|airport|mayor|stadium).
        (it snowed|it is snowing|there was a storm) in {city}[ again].
        a friend of a friend went to {city} once.
        the (film|play|novel) (is set|takes place) in {city}.
        the {language} word for (rain|bread|door) is very long.
        the (man|woman) on the radio spoke {language}.
        the subtitles were in {language}.
        a (quiz|podcast|lecture) about {subject} was on[ last night| today].
        people say that {subject} is (hard|difficult|useful).
        the (shop|bank|office) downstairs is looking for a {job}.
        a {job} was (interviewed|asked) on the radio.
        they say a good {job} is hard to find.
        the film is about a {job} (and a dog|from {city}|who gets lost).
        {company} (is|was) in the news[ again| today].
        {company} opened (an office|a shop) in {city}.
        shares of {company} (fell|rose)[ again| today].
        {company} is building a factory in {country}.
        the (museum|zoo|circus) has {animal} now.
        {team} (won|lost|played)[ again] (last night|yesterday|on Sunday).
        everyone at the (pub|bar) was watching {sport}.
        they showed {sport} on TV (all day|last night).
        the (club|town hall|school) offers a course in {hobby}.
        (lots of|many) people are into {hobby} these days.
        there is a sale of {instrument}s in town.
        they grow {food} in {country}[ now].
        {country} has (many|very) (old castles|high mountains|long beaches).
        {title} is on (at the cinema|television)[ tonight| again].
        the (library|bookshop) has {title} in the window.
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
        (someone|a man|a woman) called {name} (rang|phoned|knocked)[ by mistake| this morning].
        there was a letter for a {full_name} in (the|our) letter box.
        the postman asked for {name}.
        {name} from the second floor says hello.
        the waiter (was called|is called) {name}.
        a parrot called {pet} was on the news.
        the neighbour's dog is called {pet}[, it turns out].
        the bus had the number {number}.
        the lottery numbers began with {number}.
        there are {number} steps (up the tower|to the church).
        the parcel was for number {number}.
        (somebody|someone) wrote {code} on the (wall|board).
        the (shop|bank) on {street} (closed|moved|burnt down).
        there are roadworks on {street}[ again].
        a {colour} balloon landed on the roof.
        the clock at the station stopped at {time}.
        the fire alarm went off at {time}.
        (somebody|a stranger) spilled {drink} on the (floor|seat|carpet)[ of the bus].
        a (lorry|truck) full of {food} turned over[ near {city}].
        {animal} (got out of|escaped from) the zoo.
        a {job} from {city} won the lottery.
        the (plumber|driver|singer) came from {country}.
        the taxi driver had been to {country}.
        the (lady|man) next to us on the train was from {city}.
        the tourists (came from|were from) {city}.
        somebody at the bus stop was eating {food}.
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
        the flight from {city} was (late|delayed|cancelled)[ again].
        the shop was out of {food}[ again| today].
        they (had no|ran out of) {food}[ at the market].
        the {drink} machine is broken[ again].
        the concert in {city} was sold out.
        {team} lost[ again].
        the {sport} match was called off.
        the {instrument} lesson upstairs went on until midnight.
        the exhibition about {country} is over.
        the course in {language} was full.
        the {job} did not (come|turn up)[ today].
        the ferry to {country} does not run[ today| in winter].
    """,
    "I hope it gets better soon.": """
        it has been raining (all day|all week|since Monday|the whole time).
        traffic was (terrible|awful) (this morning|today|on the way home).
        the (internet|wifi|phone line) is (slow|down)[ again| today].
        I have a (headache|cold|sore throat).
        it is so (cold|hot|dark|noisy)[ here| today| outside].
        nothing works today.
        there is a strike at {company}[ again| this week].
        the weather in {city} is (terrible|awful|worse).
        the motorway to {city} is one long traffic jam.
        the kitchen at the office smells of {food}.
        the neighbours are learning the {instrument}[, badly].
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
