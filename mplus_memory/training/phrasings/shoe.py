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
        my shoe sizing is {v}
        {v} is my shoe size
        size {v} is comfortable for my feet
        1: shoes? size {v} for me
        1: feet: size {v}
        I wear/wears shoes in size {v}
        anything but a size {v} shoe hurts me
        I'm a size {v} in (shoes|boots|trainers|sneakers)
        my feet need size {v} (footwear|sandals|slippers|wellies)
        I'm a shoe size {v}
        the comfy shoe size for me is {v}
        I squeeze/squeezes my feet into a size {v}
        I'm a {v} in shoes
        I have/has size {v} feet
        I've got size {v} feet
        I've got shoe size {v}
        I take/takes [shoe |]size {v} in shoes
        my feet are a size {v}
        I run/runs in size {v} trainers
        I've small feet, only size {v}
        my feet take [a ]size {v}
        the sole of my shoes shows size {v}
        my shoes say {v} on the label, that's the size
        I choose/chooses size {v} in (heels|sandals|slippers|loafers)
        my footwear size is {v}
        I've broad feet and take/takes shoe size {v}
        my feet measure a size {v}
        I always ask/asks for size {v} in the shoe shop
        I take/takes a {v} in (shoes|boots|trainers|sneakers)
        I tried on shoes and {v} was the right size
        I slip/slips into a size {v} shoe with ease
        I go/goes for size {v} in (heels|sandals|wellies|pumps)
        I've narrow feet, shoe size {v}
        the label inside my shoes says size {v}
        I take/takes a size {v} (shoe|boot|trainer|sneaker)
        size {v} shoes fit me
        my footwear is size {v}
        I wear/wears a size {v} (shoe|boot|trainer|sneaker)
        foot-wise I'm a size {v}
        I wear/wears a {v} in (shoes|boots|trainers|sneakers)
        my feet stopped growing at size {v}
        I (usually|normally|generally|always) (wear/wears|take/takes) size {v} shoes
        my feet have grown to size {v}
        I (buy/buys|order/orders|get/gets) (shoes|boots|trainers|sneakers) in size {v}
        I (buy/buys|order/orders|get/gets) (my|all my) shoes in [a ]size {v}
        I (need/needs|want/wants) [a ]size {v} (in shoes|when it comes to shoes|for shoes)
        I wear/wears size {v} (shoes|boots|trainers|sneakers)
        I need/needs a size {v} shoe
        I fit/fits [into ]size {v} (shoes|boots|trainers|sneakers)
        I bought [new ]shoes [yesterday |today |last week ]in size {v}, (my size|they fit perfectly|my usual size)
        the box my shoes came in says size {v}
        I require/requires a size {v} shoe
        my feet slip into size {v} shoes
        I ask/asks for size {v} when trying on shoes
        I walk/walks in size {v} shoes
        I'm looking for (shoes|boots|trainers|sneakers) in size {v}
        I've (always|long) (worn|taken) size {v} (shoes|boots)
        I've worn size {v} shoes (for years|for ages|since last year|since school)
        I need/needs (shoes|boots) in size {v}
        1: size {v} feet here
        I'm size {v} when shopping for shoes
        I've been a shoe size {v} (for years|for ages|since last year|since school)
        my (running shoes|hiking boots|football boots|ski boots) are size {v}
        my (shoes|boots|trainers|sneakers) are all size {v}
        my (shoes|boots|trainers|sneakers) are a size {v}
        size {v} is perfect on my feet
        my (wellies|flip-flops|pumps) are a {v}
        my (shoes|boots|trainers|sneakers|footwear) come in size {v}
        the cobbler noted my shoe size as {v}
        all my shoes are size {v}
        the shoes I (wear/wears|buy/buys) are size {v}
        my (shoes|boots|trainers|sneakers) are size {v}
        the size of my (shoes|feet) is {v}
        my kicks are size {v}
        my true shoe size is {v}
        my size in (shoes|boots|footwear) is {v}
        I require/requires footwear in size {v}
        1: size {v} shoes pls
        my toes need a size {v} shoe
        my shoes are marked {v}
        a pair of shoes for me should be {v} in size
        my (usual|normal|regular) shoe size is {v}
        1: shoes wise I'm a {v}
        a {v} is comfy for me in shoes
        I hire/hires bowling shoes in size {v}
        I own/owns nothing but size {v} shoes
        when it comes to shoes, I'm a size {v}
        when I buy/buys shoes, I (take/takes|get/gets|go/goes for) size {v}
        I'm comfortable in size {v} shoes
        footwear-wise I'm a size {v}
        in shoes, I'm a size {v}
        for shoes, I (need/needs|take/takes|wear/wears) [a ]size {v}
        my shoe size according to the shop is {v}
        as for shoes, I take/takes [a ]size {v}
        in (boots|trainers|sneakers|footwear), I (wear/wears|take/takes) [a ]size {v}
        if you buy me shoes, (get|take) size {v}
        my (sandals|slippers|wellies|heels|loafers) are size {v}
        shoes (have to|need to|should) be size {v} for me
        my feet are size {v}
        my adult shoe size is {v}
        shoes fit me [best |well ]in size {v}
        only size {v} shoes fit me
        any shoe below size {v} is too tight for me
        I had my feet measured, I'm a size {v}
        my foot size is {v}
        the shop assistant measured my feet at {v}
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
        (what|which) size am/is I when shopping for shoes?
        (what|which) size (do/does I take|am/is I|do/does I need) in (shoes|boots|trainers|sneakers)?
        what's my size in (shoes|boots|trainers|sneakers|footwear)?
        (what|which) size (running shoes|hiking boots|football boots) do/does I need?
        how (big|large) are my feet in shoe size?
        I'm trying on shoes, what's my size?
        what's my shoe size?
        how big are my feet?
        what size feet do/does I have?
        state my shoe size.
        (what|which) size should my (shoes|boots|trainers|sneakers) be?
        (what|which) size (boots|trainers|sneakers) do/does I (need|take|wear)?
        shoes, what do/does I take, which size?
        is there a note of my shoe size, what is it?
        what does the label in my shoes say, which size?
        (what|which) shoe size do/does I (wear|have|take)?
        what shoe size do/does I need?
        look up my shoe size.
        what's my true shoe size?
        (what|which) size (sandals|slippers|wellies|heels) do/does I take?
        what size pair of shoes should _I pick up for me?
        (what|which) size bowling shoes do/does I hire?
        what's my shoe sizing?
        would you know the size of my feet?
        what shoe size was I?
        how long are my feet in shoe size?
        what was my shoe size?
        what shoe size have/has I got?
        (what|which) size kicks do/does I wear?
        (what|which) size is on my shoe box?
        (what|which) size shoes (fit|would fit) me?
        (what|which) shoe size am/is I?
        are my feet big, which size?
        what do my feet measure in shoe size?
        (what|which) shoe size fits me?
        size of my shoes?
        what size of shoes do/does I (wear|take|need)?
        (what|which) size of shoe do/does I (wear|take|need)?
        (what|which) size (should|do) _I order if the shoes are for me?
        if someone bought me shoes, what size should they (get|pick|choose)?
        what size are my (shoes|boots|trainers|sneakers)?
        (what|which) size do/does I go for in (heels|sandals|boots)?
        what did _I say my shoe size (is|was)?
        (what|which) size do my feet need?
        (what|which) size are my (slippers|sandals|wellies|heels)?
        what shoe size did _I (say|tell you) I (wear/wears|take/takes|have/has)?
        do you (know|remember|recall|have) my shoe size?
        (what|which) size is on the label of my shoes?
        (can|could) you (tell|give) _me my shoe size?
        (what|which) size am/is I (footwear-wise|foot-wise)?
        what size (shoes|boots) do/does I wear?
        (what|which) size do/does I ask for in the shoe shop?
        size of my feet?
        (remind _me of|tell _me) my shoe size?
        did _I (tell you|mention|give you) my shoe size?
        (what|which) size footwear do/does I require?
        which size is it that I wear/wears in shoes?
        I'm ordering slippers, what's my size?
        my shoe size is what?
        my shoe size?
        (what|which) size (loafers|pumps|flip-flops) do/does I wear?
        what's my foot size?
        shoes for me, (what|which) size?
        (what|which) size is comfortable for my feet?
        the assistant wants my shoe size, which one?
        * in what size do/does I wear shoes?
        * what size are my feet?
        * what size shoes should someone buy me?
    """,
    clauses="""
        what my shoe size is
        what size my (shoes|feet|boots|trainers|sneakers) are
        (what|which) shoe size I (take/takes|need/needs|am/is)
        how big my feet are
        what my feet measure in shoe size
        (what|which) size I ask/asks for in the shoe shop
        (what|which) size I go/goes for in footwear
        what size my footwear is
        (what|which) size I (take/takes|wear/wears|am/is|need/needs) in shoes
        how big my feet are in shoe size
        (what|which) size my feet need
        (what|which) size is on the label of my shoes
        (what|which) size footwear I require/requires
        (what|which) size running shoes I need/needs
        (what|which) size (sandals|slippers|wellies|heels) I take/takes
        (what|which) size (boots|trainers|sneakers) I (wear/wears|take/takes)
        (what|which) shoe size I (wear/wears|have/has)
        what my size in shoes is
        in (what|which) size I (buy/buys|order/orders) shoes
        (what|which) shoe size is comfortable for me
        (what|which) size of shoe I (wear/wears|take/takes)
        (what|which) size shoes fit me
        * what size shoes I wear/wears
    """,
    topics="""
        my shoe size
        my size in (shoes|boots|footwear)
        the shoe size I (wear/wears|take/takes|need/needs)
        my size in (heels|sandals|slippers)
        my true shoe size
        my adult shoe size
        the size of my feet
        the size of my (slippers|sandals|wellies)
        the shoe size for my feet
        the size on my shoe label
        my (usual|normal|exact) shoe size
        the size of my footwear
        my shoe measurement
        my footwear size
        my foot size
        * the size of my shoes
    """,
    corrected="""
        my shoe size is {v}, not {o}
        my shoe size is {v} now[, not {o}]
        my shoe size is now {v}
        my feet shrank, my shoe size is {v}
        1: make that a {v}, my shoe size[, not {o}]
        1: the label fooled me, my shoe size is {v}
        my shoe size is no longer {o}, it's {v}
        my shoe size isn't {o} (any more|anymore), it's {v}
        my shoe size (changed|went|has gone) from {o} to {v}
        I take/takes size {v} in shoes now[, not {o}]
        my feet went up to size {v}
        my feet have grown, my shoe size is {v} now
        1: typo, my shoe size is {v}
        I moved up from {o} to {v} in shoes
        I wear/wears size {v} shoes now[, not {o}]
        I wear/wears a size {v} shoe now[, not a {o}]
        I'm a shoe size {v}, not {o}
        I'm a size {v} in shoes now[, not {o}]
        size {o} is too tight, I require/requires a size {v} shoe
        change my shoe size from {o} to {v}
        size {o} is too loose, my shoe size is {v}
        I need/needs size {v} shoes now[, not {o}]
        the assistant says my shoe size is {v}, not {o}
        my feet have swollen, so I take/takes shoe size {v}
        size {o} hurts my toes, my feet need size {v}
        amend my shoe size to {v}
        the shop measured my feet wrong, the shoe size is {v}
        I need/needs shoes in size {v}, not {o}
        size {o} is too small, my shoe size is {v}
        size {o} shoes don't fit me (any more|anymore), I need/needs {v}
        size {o} shoes (pinch|are wrong for me|no longer fit me), I take/takes size {v}
        my shoe size went (up|down) to {v}[ from {o}]
        I've gone up a shoe size to {v}
        I used to wear size {o} shoes, now it's {v}
        I had my feet measured again, my shoe size is {v}[, not {o}]
        1: oops, shoe size {v}[, not {o}]
        {o} was my childhood shoe size, it's {v} now
        I outgrew size {o}, my shoe size is {v}
        my feet grew from size {o} to size {v}
        my feet are size {v}, not {o}
        the right shoe size for me is {v}, not {o}
        * I need/needs shoe size {v} now
    """,
)
