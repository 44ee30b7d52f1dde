"""How people say who they are, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

PEOPLE = (
    Attribute(
        key="name",
        kind="full_name",
        answer="my name is {v}.",
        weight=2.5,
        owners=("self", "relative"),
        acknowledgement="Nice to meet you, {v}.",
        told="""
            my name is {v}
            my name's {v}
            I'm called {v}
            I am/is called {v}
            my [first |full ]name is {v}
            1: I'm {v}[, nice to meet you|, by the way]
            1: I am {v}
            1: I'm {v}
            1: call me {v}[, please]
            1: you can call me {v}
            1: everyone calls me {v}
            1: (people|my friends|they) call me {v}
            1: this is {v}[ speaking| here| writing]
            1: {v} is my name
            1: {v} here
            1: the name is {v}
            1: my parents named me {v}
            1: just call me {v}
            r: {s} is {v}
            r: {v} is {s}
            r: {v} is {p} name
            r: {s} goes by {v}
            r: {s} has the name {v}
            r: {s}, {v}, (says hello|is visiting|came by|sends greetings|called today)
            r: meet {s}, {v}
            r: this is {s}, {v}
            r: everyone calls {s} {v}
            r: the name of {s} is {v}
            1: hello, my name is {v}
            1: hi, I'm {v}
            1: {v} is what people call me
            1: I was named {v} (by my parents|at birth)
            1: my friends know me as {v}
            1: I'm {v}, (pleased to meet you|good to meet you|that's my name)
            1: it is {v} speaking
            1: you are speaking with {v}
            1: my mother calls me {v}
            r: {s} {v} (is visiting|came to see me|says hi)
            r: I have {an_owner} called {v}
            r: I have {an_owner} named {v}
            r: {s}'s first name is {v}
            r: the first name of {s} is {v}
            r: I call {s} {v}
            r: you have to meet {s}, {v} is (great|lovely)
            r: they (named|call) {s} {v}
            1: my name's {v}, (nice to meet you|by the way|hello)
            1: you may know me as {v}
            1: I'm known as {v}
            1: {v}, that's me
            1: I answer to {v}
            1: I was baptised {v}
            1: I'm called {v}, (nice to meet you|by the way)
            1: they call me {v}
            * 1: I go by {v}
            * 1: I go by the name of {v}
            * 1: you're talking to {v}
            * 1: you may call me {v}
            * 1: they named me {v}
            * r: {s} is named {v}
            * r: I know {s} as {v}
            * r: {v} is what {s} is called
            * 1: folks call me {v}
            * 1: I'm known by the name {v}
            * r: {p} name happens to be {v}
            * r: people call {s} {v}
            * r: {v}, that is {p} name
            * r: I've got {an_owner} called {v}
            * 1: most people know me as {v}
        """,
        asked="""
            what is my name[ again]?
            what's my name?
            what am/is I called?
            what name do/does I have?
            what did _I say my name (is|was)?
            1: who am I?
            1: what do you call me?
            1: do you know who I am?
            1: do you remember who I am?
            1: what do people call me?
            1: what should you call me?
            r: who is {s}?
            r: who's {s}?
            r: what is the name of {s}?
            r: do you know {p} name?
            r: what did I say {s} is called?
            * 1: what name did I give you?
            * 1: can you say my name?
            * 1: what name do I go by?
            * 1: which name is mine?
            * r: what's the name of {s}?
            * r: by what name is {s} called?
            * r: what name does {s} go by?
        """,
        clauses="""
            what I'm called
            what my name is
            1: who I am
            r: who {s} is
            * r: what name {s} has
            * 1: what name I have
            * what people call me
        """,
        topics="""
            my name
            * my first name
        """,
        corrected="""
            I changed my name to {v}
            I've changed my name to {v}
            my name is {v}, not {o}
            my new name is {v}
            1: please call me {v} from now on
            1: call me {v} from now on[, not {o}]
            1: I'm not {o}, I'm {v}
            1: I go by {v} now
            1: don't call me {o}, call me {v}
            3: {s} isn't called {o}, {s} is called {v}
            3: {s} goes by {v} now
            * my name is not {o} but {v}
            * I'm called {v} now, not {o}
        """,
    ),
    Attribute(
        key="age",
        kind="age",
        answer="I am/is {v} years old.",
        related=frozenset({"birthday"}),
        told="""
            I'm {v}[ years old]
            I am/is {v} years old
            I [just |recently |have/has just ]turned {v}
            I've just turned {v}
            my age is {v}
            I turned {v} (last week|yesterday|last month|this year|in May)
            I'm {v} years of age
            I'm already {v}
            I celebrated my birthday and I'm {v} now
            1: I'm a {v} year old
            1: at {v}, I feel quite young
            I'm {v} (now|this year|at the moment)
            I've been {v} (for a month|since May|since last week)
            I'm {v} years old (now|this year|already)
            I'm only {v}[ years old]
            my age now is {v}
            it was my birthday and I'm {v} now
            with my {v} years I feel/feels (young|fit|fine)
            my passport says I'm {v} years old
            1: I became {v} years old (not long ago|in spring)
            1: {v} years old, that's me
            * I'm now {v} years old
            * at the moment I'm {v} years old
            * I was {v} on my last birthday
            * I've reached the age of {v}
            * I'm {v} in years
        """,
        asked="""
            how old am/is I[ now| again]?
            how old am/is I?
            what is my age?
            what's my age?
            what age am/is I?
            how many years old am/is I?
            how old did _I say I am/is?
            * at what age am/is I?
            * how many years have/has I lived?
            * which age did I turn?
        """,
        clauses="""
            how old I am/is[ now]
            what age I am/is
            * how many years old I am/is
            * my current age
        """,
        topics="""
            my age
        """,
        corrected="""
            I turned {v}
            I just turned {v}
            I've just turned {v}
            I had a birthday, I'm {v} now
            I'm {v} now
            I'm {v}, not {o}
            I'm no longer {o}, I'm {v}
            1: it was my birthday, I'm {v} now
            * since my birthday I'm {v}
            * I'm {v} by now, not {o}
        """,
    ),
    Attribute(
        key="birthday",
        kind="date",
        answer="my birthday is on {v}.",
        weight=1.5,
        related=frozenset({"age"}),
        told="""
            my birthday is [on ]{v}
            my birthday's [on ]{v}
            I was born on {v}
            my date of birth is {v}
            I celebrate/celebrates my birthday on {v}
            I have/has my birthday on {v}
            my (birth date|birthdate) is {v}
            {v} is my birthday
            my birthday falls on {v}
            the date of my birthday is {v}
            I came into the world on {v}
            I have/has a birthday on {v}
            1: I was born on {v}, so that's my birthday
            1: my big day is {v}, my birthday
            my birthday comes on {v}
            my birthday is coming up on {v}
            I turn/turns a year older on {v}
            remember my birthday: {v}
            the day I was born was {v}
            every year my birthday is on {v}
            my birthday (will be|comes|is always|is again) on {v}
            I have/has my next birthday on {v}
            (please |)(wish me|congratulate me) on {v}, it is my birthday
            my actual birthday is {v}
            I was born on {v}, (in the morning|early in the morning|at night|at home)
            I get/gets my presents on {v}, my birthday
            (write down|note|save) my birthday, it is {v}
            (write down|note|save) my birthday: {v}
            I share/shares my birthday, {v}, with a friend
            (it's|it is) my birthday on {v}
            my birth certificate says {v}
            * I always celebrate/celebrates my birthday on {v}
            * on {v} it is my birthday
            * my birthday party is always on {v}
            * the day I was born is {v}
            * {v} is when I was born
            * my birthday party is on {v}, the day itself
            * my birthday lands on {v}
            * I turn/turns one year older on {v}
        """,
        asked="""
            when is my birthday?
            when's my birthday?
            when was I born?
            (what|which) (date|day) is my birthday[ on]?
            on (what|which) (date|day) is my birthday?
            on (what|which) (date|day) was I born?
            what is my (date of birth|birth date|birthday)?
            when do/does I celebrate my birthday?
            when do/does I have my birthday?
            when did _I say my birthday is?
            what's my birthday?
            * what day was I born on?
            * on which day do/does I celebrate my birthday?
            * when exactly is my birthday?
            * what is my exact birthday?
        """,
        clauses="""
            when my birthday is
            when I was born
            (what|which) (date|day) my birthday is[ on]
            when I celebrate/celebrates my birthday
            * on (what|which) (date|day) my birthday is
            * the day I was born
        """,
        topics="""
            my (birthday|date of birth|birth date)
            the date of my birthday
            * my birthdate
        """,
        corrected="""
            my birthday is on {v}, not on {o}
            I was born on {v}, not on {o}
            my birthday isn't on {o}, it is on {v}
            I got my birthday wrong, it is on {v}
            I was wrong about my birthday, it is on {v}
            the right date of my birthday is {v}
            my date of birth is {v}, not {o}
            it is not on {o}, my birthday is on {v}
            * it is {v} that is my birthday, not {o}
            * my real birthday is on {v}, not {o}
        """,
    ),
    Attribute(
        key="spouse",
        kind="full_name",
        answer="I am/is married to {v}.",
        weight=0.5,
        told="""
            I'm [happily ]married to {v}
            I am/is married to {v}
            I [just |recently ]married {v}
            I got married to {v}[ last year| in May| this summer]
            I've been married to {v} for (years|ten years|a long time)
            the person I married is {v}
            1: {v} and I (are|got) married
            1: {v} and I have been married for (years|ten years|a long time)
            3: {s} and {v} (are|got) married
            * {v} is the person I'm married to
            * {v} married me
            * I tied the knot with {v}
        """,
        asked="""
            who am/is I married to?
            who did I marry?
            whom did I marry?
            to whom am/is I married?
            * who have/has I been married to?
            * what's the name of the person I'm married to?
        """,
        clauses="""
            who I'm married to
            who I married
            * to whom I'm married
            * whom I married
        """,
        corrected="""
            I'm married to {v} now
            I (divorced {o} and married|left {o} and married) {v}
            I'm not married to {o}, I'm married to {v}
            * I got married again, to {v}
        """,
    ),
)
