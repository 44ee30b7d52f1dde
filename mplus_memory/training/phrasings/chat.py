"""Talk that states no fact about anybody; ``grammar.py`` says how to read it."""

from __future__ import annotations

# Lines of the user, under what the assistant says to them.
TALK: dict[str, str] = {
    "Hello! How can I help you?": """
        (hello|hi|hey)[ there| again]!
        (hello|hi|hey)[ there| again].
        (hi|hello), (it's me|it's me again|I'm back).
        (good to|nice to) (see|hear from) you[ again].
        hello, is this the hotline of {company}?
        hello hello, testing, one, two, {number}.
    """,
    "Good morning!": """
        good morning[!|, how nice to see you.]
        morning!
        good morning to you.
        good morning, the radio says it is {time} in {city}.
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
        the {animal} that got lost near {city} are all safe.
        the hikers who were missing in {country} have been found.
        the bridge to {city} is open again, thank goodness.
        the fire on {street} is out and nobody was hurt.
        the strike at {company} is over at last.
        some {job} found the lost wallet and handed it in.
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
        [apparently ]the carnival in {city} lasts a whole week.
        the window display at the florist is all {colour} this week.
        outside the town hall they are giving away {food}[ for free].
        the smell of {drink} drifted up from the cafe.
        what a lovely (postcard|calendar) of {country} they had at the kiosk.
        on the radio a {job} thanked everyone who had helped.
        there is a mural of {animal} on the side of the post office now.
        children were drawing {animal} on the pavement with chalk.
        free {drink} for everyone at the opening of the new library!
        even the rain sounded like {instrument} music on the roof.
        some kind stranger on {street} hung up lanterns.
        the statue of {full_name} has been cleaned at last.
        the fair had a stall with nothing but {food}.
        they named the baby giraffe at the zoo {pet}.
        the last tram was full of people singing in {language}.
        it is warmer in {city} than here, says the forecast.
        an orchestra from {city} is playing in the park for nothing.
        the fireworks over {city} were (mostly|all) {colour}.
        a choir sang in {language} at the market.
        the newspaper printed a recipe for {drink} with honey.
        a street band played {sport} songs outside the stadium.
        strangers were sharing {food} on the night train.
        there was a rainbow over {street} (earlier|just now).
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
        guess what, {city} has banned cars from the centre.
        the new prime minister of {country} is called {full_name}.
        the weather people have named the next storm {name}.
        the most common name in {country} is {name}, it seems.
        somewhere in {country} they hold a race for {animal} every year.
        the quiz question was how long {animal} live.
        a tortoise in {city} zoo is said to be {age} years old.
        they found an old {instrument} in a cellar in {city}.
        the {job} in that series turned out to be the thief.
        the cartoon has a {job} who is afraid of {animal}.
        a former {job} wrote {title}, it says.
        the critics did not agree about {title} at all.
        someone translated {title} into {language}.
        a poster in the lift advertises lessons in {language}.
        the robot in the advert plays the {instrument}.
        [they say ]{food} used to be worth more than silver.
        scientists taught {animal} to open doors, the paper says.
        one in {number} people believes that, the paper claims.
        the astronaut came from a village near {city}.
        a museum in {country} is made entirely of glass.
        {company} is testing delivery by drone in {city}.
        {company} has a new boss, a certain {full_name}.
        the vote in {country} has been set for {date}.
        the old coin in the shop window says {number}.
        some famous chef from {city} puts {food} in everything.
        the actor in that advert used to be a {job}.
        the next eclipse is on {date}, the almanac says.
        there is a magazine about {hobby} at the station kiosk.
        somebody wrote a whole musical about {hobby}.
        doctors in {country} now recommend {hobby}, it seems.
        they are thinking of making {sport} an Olympic event for {animal}.
        the world record in {sport} was broken in {city}.
        the referee spoke only {language}, according to the paper.
        {team} (signed|bought) a goalkeeper from {country}.
        the new coach of {team} is a certain {full_name}.
        the tower in {city} is painted {colour} every ten years.
        cars in {country} mostly seem to be {colour}.
        ancient sailors believed that {drink} cured everything.
        the professor on TV mixed up {subject} and cooking.
        schools in {country} want to drop {subject}.
        a schoolgirl from {city} won a prize for {subject}.
        the winner of the dance show was {age} years old.
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
        some tourist paid a fortune for {drink} at the airport.
        {animal} blocked the runway in {city}.
        a voice from the loudspeaker kept asking for {full_name}.
        two passengers on the bus argued about {food}.
        somebody tied a {colour} ribbon round every lamp post.
        the sign at the bakery says {language} spoken here.
        a flyer for {hobby} classes is stuck on every door.
        the street sweeper found a {instrument} in a bin.
        a burglar in {city} fell asleep on the sofa, the paper says.
        the thief left behind nothing but {food}.
        the cash machine gave out {number} notes by mistake.
        there is a taxi company called {name} and Sons.
        the circus lost its {animal} on the way to {city}.
        a shopkeeper on {street} sells only {colour} shoes.
        the police closed {street} at {time}, nobody knows why.
        every poster in the underground is about {company} now.
        a man dressed as a {job} was dancing on {street}.
        some stranger left a {instrument} in the lift.
        the guard on the train announced everything in {language}.
        a cat called {pet} was stuck in a tree on {street}.
        there was a missing poster for a hamster named {pet}.
        somebody carved {name} into the park bench.
        the graffiti under the bridge says {name} was here.
        two people called {name} got married in {city} on the same day.
        the fire brigade had to rescue {animal} from a balcony.
        an old lady at the market haggled over {food} for an hour.
        the new vending machine sells {food} and umbrellas.
        a lorry from {country} got stuck on {street}.
        half of {city} had no electricity at {time}.
        the ad says {job} wanted, no experience needed!
        the fortune teller at the fair said only {number}.
        the fans of {team} painted the whole bus {colour}.
        some actor called {full_name} was on every channel.
        at the crossing a {job} was handing out {drink}.
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
        the only copy of {title} at the library was out.
        they have taken {title} off the programme.
        the old cinema on {street} is being pulled down.
        the famous tree in {city} fell in the storm.
        {company} is closing its shop on {street}.
        the parade on {date} will not take place, the mayor says.
        rain washed the {colour} paint right off the fence.
        the zoo in {city} has no {animal} any more.
        frost ruined most of the {food} in {country}.
        {full_name} did not win the election after all.
        the last bus from {city} leaves far too early.
        the village show has no prize for {hobby} this year.
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
        fog has shut every airport in {country}.
        the drilling on {street} starts at {time} every day.
        the strike in {city} is in its second week.
        there is flu all over {city}, the radio says.
        the drains on {street} are blocked again.
        nobody at the {company} hotline picks up the phone.
        there have been floods in {country} since {date}.
    """,
    "I hope you get some rest.": """
        I had a long day[ at the office| today].
        I am (a bit|so|very|really) tired[ today].
        what a (week|day|month) it has been.
        I did not sleep (well|much)[ last night].
        I have been (up|busy|working) since (five|dawn|early this morning).
        I need a (break|holiday|nap).
        what a noise, they had {sport} on next door until {time}.
        someone in the street sang in {language} all night long.
        {animal} were making a racket outside until {time}.
        somebody rang the bell at {time} and asked for {name}.
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
        can we talk about {city} for a change?
        let us chat about {animal} for a minute.
        can you guess what the {language} word for {colour} is?
        could you say hello in {language}[ some time]?
        may I ask a silly question about {animal}?
        here is a riddle about a {job} and a {colour} hat, ready?
        could we go over the rules of {sport} (later|one day)?
        just a second, there is something about {country} on TV.
        tell me a joke about a {job}[, please].
        could you make up a rhyme with {name} in it?
    """,
    "See you soon!": """
        I will be back (later|soon|tomorrow).
        (goodbye|bye|bye-bye)[ for now](!|.)
        see you[ later| tomorrow| soon](!|.)
        I have to go now.
        talk to you (later|soon|tomorrow).
        that's all for (now|today).
        that's the doorbell, somebody with {food} by the sound of it, bye!
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
        is it all right to ask about {country}?
        could you explain {subject} in plain words one day?
        can anyone learn the {instrument}, even late in life?
        do {animal} need water?
        would you help with a crossword clue about {subject}?
        does it ever rain in {city}?
        do people in {country} have neighbours too?
        can one make mistakes in {subject}?
    """,
    "Happy to hear that you like it.": """
        this is (fun|great fun|nice).
        you are (funny|clever|great|very kind).
        I enjoy talking to you.
        well done!
        that joke about {animal} was a good one!
        ha, a {job} could not have put it better!
    """,
    "No problem.": """
        (sorry|I'm sorry)[, that was a mistake| about that].
        (never mind|forget it|it's nothing).
        (oops|ups), wrong window.
        I was not paying attention.
        sorry, that message was meant for a certain {full_name}.
        ignore that, the phone turned it into {animal} by itself.
        oh, forget the {number}, the keyboard is sticking.
        sorry, the spelling checker made {food} out of it.
        pardon the noise, it is only the {instrument} on the radio.
    """,
}
