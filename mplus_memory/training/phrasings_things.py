"""How people speak of their pets, codes and belongings, and ask for them."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute
from mplus_memory.training.nouns import CODES, OBJECTS, PETS

THINGS = (
    Attribute(
        key="pet",
        kind="pet",
        weight=3.0,
        nouns=PETS,
        answer="my {n}'s name is {v}.",
        told="""
            my {n} is called {v}
            my {n}'s name is {v}
            my {n} is named {v}
            I have/has a {n} called {v}
            I have/has a {n} named {v}
            I have/has a {n}, (its|his|her) name is {v}
            I've got a {n} (called|named) {v}
            {v} is my {n}
            {v} is the name of my {n}
            the name of my {n} is {v}
            my {n} goes by {v}
            I call/calls my {n} {v}
            I own/owns a {n} (called|named) {v}
            my [little |old |new |sweet |]{n} {v} (is asleep|is so funny|ate too much|needs a bath|is at home)
            I adopted a {n} (called|named) {v}
            I [just |recently ]got a {n} (called|named) {v}
            my [little |old |]{n}, {v}, (is asleep|is unwell|is hungry|is very sweet)
            I live/lives with my {n} {v}
            I share/shares my home with a {n} called {v}
            we named my {n} {v}
            I look/looks after my {n} {v}
            this is my {n}, {v}
            I have/has a {n} and (its|his|her) name is {v}
            I've got a {n} and (he|she|it) is called {v}
            I have/has a [little |lovely |young |old |brown |black |white ]{n} (called|named) {v}
            my {n} is a (good boy|good girl|sweetheart), (his|her) name is {v}
            {v}, my {n}, (is asleep|is hungry|likes the sofa|is getting old)
            I [just ]came back from a walk with {v}, my {n}
            I took my {n} {v} to the vet
            I'm looking after my {n} {v}
            there is a {n} at my home, (he|she|it) is called {v}
            my {n} has the name {v}
            my {n} is (called|named) {v} and is (two|three|five|ten) years old
            my family has a {n} (called|named) {v}
            I've had my {n} {v} for (years|three years|a long time)
            * I named my {n} {v}
            * my {n} answers to {v}
            * I gave my {n} the name {v}
            * there's a {n} in my home called {v}
            * {v} is what I call/calls my {n}
            * the {n} I have/has is called {v}
            * I have/has a {n} who is called {v}
            * the name my {n} has is {v}
            * I've got a {n} and the name is {v}
        """,
        asked="""
            what is my {n}'s name?
            what's my {n}'s name?
            what is my {n} called?
            what's my {n} called?
            what is the name of my {n}?
            what's the name of my {n}?
            what do/does I call my {n}?
            what did I (call|name) my {n}?
            do you know my {n}'s name?
            what name does my {n} have?
            what did _I say my {n} is called?
            what did _I say my {n}'s name (is|was)?
            who is my {n}?
            which name did I give my {n}?
            how is my {n} called?
            what do they call my {n}?
            what did _I tell you my {n}'s name is?
            what's the name of that {n} I have/has?
            * what is my {n} named?
            * what's the name of the {n} I have/has?
            * what name did I give my {n}?
            * what does my {n} go by?
            * what is that {n} I have/has called?
        """,
        clauses="""
            what my {n} is called
            what my {n}'s name is
            what I call/calls my {n}
            the name of my {n}
            * what name my {n} has
            * what I named my {n}
        """,
        topics="""
            my {n}'s name
            the name of my {n}
            * the name I gave my {n}
        """,
        corrected="""
            I renamed my {n}, it is {v} now
            I changed my {n}'s name (from {o} |)to {v}
            my {n} is called {v}, not {o}
            my new {n} is called {v}
            I have/has a new {n}, called {v}
            my {n}'s name isn't {o}, it is {v}
            I don't/doesn't have {o} (any more|anymore), my {n} is called {v}
            * my {n} is now called {v}
            * I gave my {n} a new name, {v}
        """,
    ),
    Attribute(
        key="code",
        kind="code",
        weight=4.0,
        nouns=CODES,
        answer="my {n} is {v}.",
        told="""
            my {n} is {v}
            my {n}'s {v}
            {v} is my {n}
            my {n} is [still |currently |simply |]{v}
            my new {n} is {v}
            here is my {n}: {v}
            here's my {n}: {v}
            my {n}: {v}
            for my {n}, I use/uses {v}
            I set my {n} to {v}
            the {n} I have/has is {v}
            I use/uses {v} as my {n}
            (note down|write down|save|keep) my {n}, it is {v}
            (note|save|please save|please note) my {n}: {v}
            I have/has {v} as my {n}
            my {n} reads {v}
            my {n}, by the way, is {v}
            don't forget my {n}: {v}
            the thing to remember is {v}, it is my {n}
            I was given {v} as my {n}
            it says {v}, that is my {n}
            use {v} as my {n}
            {v} should be my {n}
            my {n} happens to be {v}
            the {n} that I use/uses is {v}
            they gave me {v} as my {n}
            I picked {v} for my {n}
            I remember/remembers {v} as my {n}
            my {n} goes {v}
            my {n} is written down as {v}
            my {n} (starts and ends here|is this): {v}
            my {n} (has to be|has always been|should be) {v}
            (today|yesterday|this morning) I got my {n}: {v}
            I wrote down my {n}: {v}
            I was told my {n} is {v}
            (keep|hold on to) this: my {n} is {v}
            the email says my {n} is {v}
            * in case you need it, my {n} is {v}
            * for the record my {n} is {v}
            * {v}, that's my {n}
            * I chose {v} as my {n}
            * you'll need my {n}, which is {v}
            * I got {v} as my {n}
            * I've got {v} as my {n}
            * if anyone needs my {n}, it is {v}
        """,
        asked="""
            (which|what) {n} do/does I have?
            what did I (choose|set|use) as my {n}?
            what did _I (give|tell) you as my {n}?
            what {n} do/does I use?
            what do/does I have as my {n}?
            how does my {n} go?
            what {n} did _I (give|tell) you?
            * which is my {n}?
            * what have/has I got as my {n}?
            * what does my {n} look like?
        """,
        clauses="""
            what my {n} is
            which {n} I have/has
            * which {n} I use/uses
        """,
        topics="""
            my {n}
            my {n}
            my {n}
        """,
        corrected="""
            I changed my {n} to {v}
            I had to change my {n}, it is {v} now
            my new {n} is {v}
            my {n} was changed (from {o} |)to {v}
            I got a new {n}: {v}
            the old {n} is gone, my {n} is {v} now
            my {n} has been reset to {v}
            _I gave you the wrong {n}, my {n} is {v}
            * they gave me a new {n}, my {n} is {v}
            * my {n} is different now: {v}
            * from today my {n} is {v}
        """,
    ),
    Attribute(
        key="object",
        kind="place",
        weight=2.5,
        nouns=OBJECTS,
        answer="my {n} {be} in the {v}.",
        shown="in the {v}",
        told="""
            my {n} {be} in the {v}
            I keep/keeps (the|my) {n} in the {v}
            I left (the|my) {n} in the {v}
            I put (the|my) {n} in the {v}
            I stored (the|my) {n} in the {v}
            I hid (the|my) {n} in the {v}
            you find my {n} in the {v}
            (the|my) {n} {be} in the {v}, that is where I keep/keeps it
            in the {v} you find my {n}
            in the {v} {be} my {n}
            (the|my) {n} {belong} in the {v}
            I always leave/leaves (the|my) {n} in the {v}
            I've put (the|my) {n} in the {v}
            I've left (the|my) {n} in the {v}
            I forgot (the|my) {n} in the {v}
            if anyone asks, my {n} {be} in the {v}
            my {n} {be} [still |always |now |]in the {v}
            I keep/keeps my {n} safe in the {v}
            my {n} should be in the {v}
            I think/thinks my {n} {be} in the {v}
            look in the {v} for my {n}
            my {n} {be} (lying|sitting) in the {v}
            my {n} {be} (hidden|stored|kept) in the {v}
            I dropped my {n} in the {v}
            the place for my {n} is in the {v}
            I've hidden my {n} in the {v}
            I've kept my {n} in the {v} (for years|for ages|since spring)
            (today|yesterday|this morning) I put my {n} in the {v}
            I must have left my {n} in the {v}
            my {n} {belong} in the {v}
            I (locked|packed|tucked) my {n} in the {v}
            my {n} {be} safe in the {v}
            (remember|note|don't forget), my {n} {be} in the {v}
            * I placed (the|my) {n} in the {v}
            * the {v} is where I keep/keeps my {n}
            * my {n} can be found in the {v}
            * I've stored my {n} in the {v}
            * you can find my {n} in the {v}
            * I've got my {n} in the {v}
            * I found my {n} in the {v}
        """,
        asked="""
            where {be} my {n}?
            where do/does I keep (the|my) {n}?
            where did I (leave|put|store|hide) (the|my) {n}?
            where can _I find my {n}?
            where have/has I (left|put) (the|my) {n}?
            where {be} my {n} kept?
            in which place {be} my {n}?
            where did _I say my {n} {be}?
            where do _I find my {n}?
            where should _I look for my {n}?
            * where {be} my {n} now?
            * where exactly {be} my {n}?
            * in what place do/does I keep my {n}?
            * where could my {n} be?
        """,
        clauses="""
            where my {n} {be}
            where I (keep/keeps|left|put) my {n}
            where to find my {n}
            * where I can find my {n}
            * where my {n} {be} kept
        """,
        corrected="""
            I moved my {n} to the {v}
            I've moved my {n} to the {v}
            my {n} {be} in the {v} now[, not in the {o}]
            my {n} {be} not in the {o} (any more|anymore), but in the {v}
            I took my {n} from the {o} to the {v}
            I put my {n} in the {v} now
            I keep/keeps my {n} in the {v} now
            * I took my {n} out of the {o} and put {it} in the {v}
            * you find my {n} in the {v} now
        """,
    ),
    Attribute(
        key="car",
        kind="car",
        answer="I drive/drives {a} {v}.",
        shown="{a} {v}",
        told="""
            I drive/drives {a} {v}
            my car is {a} {v}
            I have/has {a} {v}, (a great car|my first car|a used car)
            I [just |recently ]bought {a} {v}, (a lovely car|my first car|a used car)
            I own/owns {a} {v} as my car
            I've got {a} {v} for a car
            I go/goes to work in {a} {v}
            the car I drive/drives is {a} {v}
            the car in my garage is {a} {v}
            I've been driving {a} {v} for (years|a while)
            I get/gets around in {a} {v}
            my [new |old |family ]car is {a} {v}
            I drive/drives [an old |a new |a red |a used ]{v}
            my new car, {a} {v}, (runs well|is great|was expensive)
            I've bought {a} {v}, (a lovely car|my first car)
            my car, {a} {v}, is (at the garage|parked outside|quite old)
            I've had {a} {v} as my car for (years|a while)
            I park/parks my car, {a} {v}, (outside|in the street)
            the car I own/owns is {a} {v}
            * I've driven {a} {v} for years
            * {a} {v} is the car I have/has
            * as for my car, it is {a} {v}
            * I travel/travels everywhere in {a} {v}
            * I'm the owner of {a} {v}, a car
        """,
        asked="""
            (what|which) car do/does I (drive|have|own)?
            what do/does I drive?
            what is my car?
            what's my car?
            what kind of car do/does I (have|drive)?
            what (make|brand) is my car?
            what type of car do/does I drive?
            what car did I buy?
            (what|which) (make|brand) of car do/does I drive?
            * what sort of car do/does I (have|drive)?
            * what am/is I driving?
        """,
        clauses="""
            (what|which) car I (drive/drives|have/has)
            what kind of car I (drive/drives|have/has)
            what I drive/drives
            * what (make|brand) my car is
            * what sort of car I drive/drives
        """,
        topics="""
            my car
        """,
        corrected="""
            I sold the {o}, I drive/drives {a} {v} now
            I bought a new car, {a} {v}
            my new car is {a} {v}
            I traded my {o} for {a} {v}
            I drive/drives {a} {v} now[, not {an_o} {o}]
            I don't/doesn't have the {o} (any more|anymore), I drive/drives {a} {v}
            * I've replaced the {o} with {a} {v}
            * I got rid of the {o} and bought {a} {v}
        """,
    ),
    Attribute(
        key="shoe",
        kind="size",
        answer="my shoe size is {v}.",
        weight=0.7,
        told="""
            my shoe size is {v}
            I wear/wears shoes in size {v}
            I take/takes [shoe |]size {v} in shoes
            size {v} shoes fit me
            I wear/wears size {v} (shoes|boots|trainers|sneakers)
            I need/needs (shoes|boots) in size {v}
            my (shoes|boots|trainers|sneakers) are size {v}
            in shoes, I'm a size {v}
            my feet are size {v}
            * I have/has shoe size {v}
            * for shoes my size is {v}
            * I always buy/buys shoes in size {v}
        """,
        asked="""
            what is my shoe size?
            what's my shoe size?
            (what|which) shoe size do/does I (wear|have|take)?
            (what|which) shoe size am/is I?
            what size are my (shoes|boots|trainers|sneakers)?
            what size (shoes|boots) do/does I wear?
            * in what size do/does I wear shoes?
            * what size are my feet?
            * what size shoes should someone buy me?
        """,
        clauses="""
            what my shoe size is
            (what|which) shoe size I (wear/wears|have/has)
            * what size shoes I wear/wears
        """,
        topics="""
            my shoe size
            * the size of my shoes
        """,
        corrected="""
            my shoe size is {v}, not {o}
            I wear/wears size {v} shoes now[, not {o}]
            size {o} is too small, my shoe size is {v}
            * I need/needs shoe size {v} now
        """,
    ),
)
