"""How people say their shoe size, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

SHOE = Attribute(
    key="shoe",
    kind="size",
    answer="my shoe size is {v}.",
    weight=0.7,
    told="""
        my shoe size is {v}
        1: shoe size: {v}
        1: shoe size is {v}
        my shoe size: {v}
        my shoe size's {v}
        size {v} is my shoe size
        {v} is my shoe size
        I wear/wears shoes in size {v}
        I'm a size {v} in (shoes|boots|trainers|sneakers)
        I'm a shoe size {v}
        I'm a {v} in shoes
        I have/has size {v} feet
        I've got size {v} feet
        I've got shoe size {v}
        I take/takes [shoe |]size {v} in shoes
        my feet are a size {v}
        my feet take [a ]size {v}
        my feet measure a size {v}
        I take/takes a {v} in (shoes|boots|trainers|sneakers)
        I take/takes a size {v} (shoe|boot|trainer|sneaker)
        size {v} shoes fit me
        I wear/wears a size {v} (shoe|boot|trainer|sneaker)
        I wear/wears a {v} in (shoes|boots|trainers|sneakers)
        I (usually|normally|generally|always) (wear/wears|take/takes) size {v} shoes
        I (buy/buys|order/orders|get/gets) (shoes|boots|trainers|sneakers) in size {v}
        I (buy/buys|order/orders|get/gets) (my|all my) shoes in [a ]size {v}
        I (need/needs|want/wants) [a ]size {v} (in shoes|when it comes to shoes|for shoes)
        I wear/wears size {v} (shoes|boots|trainers|sneakers)
        I need/needs a size {v} shoe
        I fit/fits [into ]size {v} (shoes|boots|trainers|sneakers)
        I bought [new ]shoes [yesterday |today |last week ]in size {v}, (my size|they fit perfectly|my usual size)
        I'm looking for (shoes|boots|trainers|sneakers) in size {v}
        I've (always|long) (worn|taken) size {v} (shoes|boots)
        I've worn size {v} shoes (for years|for ages|since last year|since school)
        I need/needs (shoes|boots) in size {v}
        I've been a shoe size {v} (for years|for ages|since last year|since school)
        my (shoes|boots|trainers|sneakers) are all size {v}
        my (shoes|boots|trainers|sneakers) are a size {v}
        my (shoes|boots|trainers|sneakers|footwear) come in size {v}
        all my shoes are size {v}
        the shoes I (wear/wears|buy/buys) are size {v}
        my (shoes|boots|trainers|sneakers) are size {v}
        the size of my (shoes|feet) is {v}
        my size in (shoes|boots|footwear) is {v}
        my (usual|normal|regular) shoe size is {v}
        when it comes to shoes, I'm a size {v}
        when I buy/buys shoes, I (take/takes|get/gets|go/goes for) size {v}
        in shoes, I'm a size {v}
        for shoes, I (need/needs|take/takes|wear/wears) [a ]size {v}
        as for shoes, I take/takes [a ]size {v}
        in (boots|trainers|sneakers|footwear), I (wear/wears|take/takes) [a ]size {v}
        if you buy me shoes, (get|take) size {v}
        shoes (have to|need to|should) be size {v} for me
        my feet are size {v}
        shoes fit me [best |well ]in size {v}
        only size {v} shoes fit me
        I had my feet measured, I'm a size {v}
        my foot size is {v}
        on my feet, I wear/wears size {v}
        a size {v} shoe fits me (perfectly|well|best|just right)
        * I have/has shoe size {v}
        * for shoes my size is {v}
        * I always buy/buys shoes in size {v}
    """,
    asked="""
        what is my shoe size?
        (what|which) size shoe do/does I (take|wear|need|have)?
        what size shoes do/does I (take|need|buy|get)?
        (what|which) size (do/does I take|am/is I|do/does I need) in (shoes|boots|trainers|sneakers)?
        what's my size in (shoes|boots|trainers|sneakers|footwear)?
        how (big|large) are my feet in shoe size?
        what's my shoe size?
        what size feet do/does I have?
        (what|which) size should my (shoes|boots|trainers|sneakers) be?
        (what|which) size (boots|trainers|sneakers) do/does I (need|take|wear)?
        (what|which) shoe size do/does I (wear|have|take)?
        what shoe size do/does I need?
        what shoe size was I?
        what was my shoe size?
        what shoe size have/has I got?
        (what|which) size shoes (fit|would fit) me?
        (what|which) shoe size am/is I?
        (what|which) shoe size fits me?
        what size of shoes do/does I (wear|take|need)?
        (what|which) size of shoe do/does I (wear|take|need)?
        (what|which) size (should|do) _I order if the shoes are for me?
        if someone bought me shoes, what size should they (get|pick|choose)?
        what size are my (shoes|boots|trainers|sneakers)?
        what did _I say my shoe size (is|was)?
        what shoe size did _I (say|tell you) I (wear/wears|take/takes|have/has)?
        do you (know|remember|recall|have) my shoe size?
        (can|could) you (tell|give) _me my shoe size?
        what size (shoes|boots) do/does I wear?
        (remind _me of|tell _me) my shoe size?
        did _I (tell you|mention|give you) my shoe size?
        my shoe size is what?
        my shoe size?
        shoes for me, (what|which) size?
        * in what size do/does I wear shoes?
        * what size are my feet?
        * what size shoes should someone buy me?
    """,
    clauses="""
        what my shoe size is
        what size my (shoes|feet|boots|trainers|sneakers) are
        (what|which) shoe size I (take/takes|need/needs|am/is)
        (what|which) size I (take/takes|wear/wears|am/is|need/needs) in shoes
        (what|which) size (boots|trainers|sneakers) I (wear/wears|take/takes)
        (what|which) shoe size I (wear/wears|have/has)
        what my size in shoes is
        in (what|which) size I (buy/buys|order/orders) shoes
        (what|which) size of shoe I (wear/wears|take/takes)
        (what|which) size shoes fit me
        * what size shoes I wear/wears
    """,
    topics="""
        my shoe size
        my size in (shoes|boots|footwear)
        the shoe size I (wear/wears|take/takes|need/needs)
        my (usual|normal|exact) shoe size
        my foot size
        * the size of my shoes
    """,
    corrected="""
        my shoe size is {v}, not {o}
        my shoe size is {v} now[, not {o}]
        my shoe size is now {v}
        my shoe size is no longer {o}, it's {v}
        my shoe size isn't {o} (any more|anymore), it's {v}
        my shoe size (changed|went|has gone) from {o} to {v}
        I take/takes size {v} in shoes now[, not {o}]
        I wear/wears size {v} shoes now[, not {o}]
        I wear/wears a size {v} shoe now[, not a {o}]
        I'm a shoe size {v}, not {o}
        I'm a size {v} in shoes now[, not {o}]
        I need/needs size {v} shoes now[, not {o}]
        I need/needs shoes in size {v}, not {o}
        size {o} is too small, my shoe size is {v}
        size {o} shoes don't fit me (any more|anymore), I need/needs {v}
        size {o} shoes (pinch|are wrong for me|no longer fit me), I take/takes size {v}
        I used to wear size {o} shoes, now it's {v}
        I had my feet measured again, my shoe size is {v}[, not {o}]
        my feet are size {v}, not {o}
        the right shoe size for me is {v}, not {o}
        * I need/needs shoe size {v} now
    """,
)
