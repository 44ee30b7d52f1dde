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
        of all the pairs only the {v} didn't pinch my feet
        I've small feet, only size {v}
        my feet take [a ]size {v}
        finding heels in {v} is a nightmare for me
        my footprint in the sand fits a {v} shoe
        the sole of my shoes shows size {v}
        pretty shoes always sell out in {v}, my size
        my shoes say {v} on the label, that's the size
        I choose/chooses size {v} in (heels|sandals|slippers|loafers)
        3: {s} lent me {his} boots, they're size {v}
        as a teenager I already had feet of size {v}
        1: under the tree please, slippers in {v}
        my footwear size is {v}
        I've broad feet and take/takes shoe size {v}
        my feet measure a size {v}
        I always ask/asks for size {v} in the shoe shop
        I take/takes a {v} in (shoes|boots|trainers|sneakers)
        I tried on shoes and {v} was the right size
        I slip/slips into a size {v} shoe with ease
        I need/needs toecap boots for work in {v}
        {v} is what to look for under my soles, the shoe size
        I go/goes for size {v} in (heels|sandals|wellies|pumps)
        I've narrow feet, shoe size {v}
        my insoles are cut for size {v} shoes
        the label inside my shoes says size {v}
        my feet are nothing special, a {v} like half the world
        I take/takes a size {v} (shoe|boot|trainer|sneaker)
        even with thick socks I fit/fits a {v} boot
        size {v} shoes fit me
        for the ski hire, my boots must be a {v}
        my footwear is size {v}
        I go/goes barefoot mostly, otherwise it's shoe size {v}
        I wear/wears a size {v} (shoe|boot|trainer|sneaker)
        foot-wise I'm a size {v}
        I wear/wears a {v} in (shoes|boots|trainers|sneakers)
        my feet stopped growing at size {v}
        I borrow/borrows my twin's shoes, luckily a {v} too
        I (usually|normally|generally|always) (wear/wears|take/takes) size {v} shoes
        my feet have grown to size {v}
        I (buy/buys|order/orders|get/gets) (shoes|boots|trainers|sneakers) in size {v}
        I (buy/buys|order/orders|get/gets) (my|all my) shoes in [a ]size {v}
        I (need/needs|want/wants) [a ]size {v} (in shoes|when it comes to shoes|for shoes)
        my shoe size is {v} on the dot
        I wear/wears size {v} (shoes|boots|trainers|sneakers)
        I need/needs a size {v} shoe
        1: shoes for a {v} foot like mine are rare
        I fit/fits [into ]size {v} (shoes|boots|trainers|sneakers)
        put me down for {v} in the shoe order
        I bought [new ]shoes [yesterday |today |last week ]in size {v}, (my size|they fit perfectly|my usual size)
        the box my shoes came in says size {v}
        my (cleats|spikes) are size {v}
        my rubber boots for the garden are a {v}
        my shoe rack holds nothing but {v}
        my heels slip out of anything above {v}, so that's my shoe size
        I require/requires a size {v} shoe
        my feet slip into size {v} shoes
        I ask/asks for size {v} when trying on shoes
        I walk/walks in size {v} shoes
        I'm looking for (shoes|boots|trainers|sneakers) in size {v}
        my feet swell in summer, still a {v} shoe will do
        I've (always|long) (worn|taken) size {v} (shoes|boots)
        the measuring gauge at the shop put my feet at {v}
        my orthopaedic shoes are made in {v}
        my toes cramp in any shoe under {v}
        I've worn size {v} shoes (for years|for ages|since last year|since school)
        I need/needs (shoes|boots) in size {v}
        1: size {v} feet here
        I'm size {v} when shopping for shoes
        my army boots were issued in {v}
        1: for the online order, shoes in {v}
        I've been a shoe size {v} (for years|for ages|since last year|since school)
        my (running shoes|hiking boots|football boots|ski boots) are size {v}
        my (shoes|boots|trainers|sneakers) are all size {v}
        my (shoes|boots|trainers|sneakers) are a size {v}
        size {v} is perfect on my feet
        my (wellies|flip-flops|pumps) are a {v}
        my (shoes|boots|trainers|sneakers|footwear) come in size {v}
        the cobbler noted my shoe size as {v}
        all my shoes are size {v}
        if you spot cheap sandals in {v}, buy them for me
        the shoes I (wear/wears|buy/buys) are size {v}
        my (shoes|boots|trainers|sneakers) are size {v}
        the size of my (shoes|feet) is {v}
        my feet are (massive|dainty|like boats|like flippers), shoe size {v}
        with shoe size {v} I shop/shops in the children's department
        I've got clown feet, shoe size {v}
        3: if you get {s} slippers, {he} takes {v}
        my kicks are size {v}
        my true shoe size is {v}
        my size in (shoes|boots|footwear) is {v}
        I require/requires footwear in size {v}
        1: size {v} shoes pls
        my toes need a size {v} shoe
        {v} exactly, no half sizes, that's my shoe size
        my shoes are marked {v}
        my (skates|rollerblades|ice skates) are a {v}, like my shoes
        my sandals wore out, I need/needs fresh ones in {v}
        a pair of shoes for me should be {v} in size
        my (usual|normal|regular) shoe size is {v}
        1: shoes wise I'm a {v}
        I get/gets blisters in anything smaller than a {v} shoe
        after the baby my feet stayed at shoe size {v}
        my (clogs|moccasins|brogues|plimsolls|stilettos) are a {v}
        a {v} is comfy for me in shoes
        my lace-ups are {v}
        I hire/hires bowling shoes in size {v}
        I inherited my father's feet, shoe size {v}
        a pair in {v}, please, the shoes are for me
        my wedding shoes are a {v}
        I own/owns nothing but size {v} shoes
        when it comes to shoes, I'm a size {v}
        when I buy/buys shoes, I (take/takes|get/gets|go/goes for) size {v}
        3: those huge shoes by the door, {v}, are {p}
        the saleswoman guessed {v} for my feet, and she was right
        I'm comfortable in size {v} shoes
        {v} goes on the shoe order for me
        footwear-wise I'm a size {v}
        in shoes, I'm a size {v}
        for shoes, I (need/needs|take/takes|wear/wears) [a ]size {v}
        I stub/stubs my toes a lot, no wonder in {v} shoes
        my shoe size according to the shop is {v}
        as for shoes, I take/takes [a ]size {v}
        my (ballet|tap|dancing|golf) shoes are size {v}
        hardly any shop stocks {v}, my shoe size
        in (boots|trainers|sneakers|footwear), I (wear/wears|take/takes) [a ]size {v}
        if you buy me shoes, (get|take) size {v}
        my (sandals|slippers|wellies|heels|loafers) are size {v}
        shoes (have to|need to|should) be size {v} for me
        my feet are size {v}
        my adult shoe size is {v}
        1: bunions and all, a {v} in shoes
        shoes fit me [best |well ]in size {v}
        only size {v} shoes fit me
        any shoe below size {v} is too tight for me
        with feet of size {v} I have/has to shop online
        the podiatrist jotted down {v} as my shoe size
        my safety boots at work are a {v}
        I had my feet measured, I'm a size {v}
        my foot size is {v}
        the shop assistant measured my feet at {v}
        on my feet, I wear/wears size {v}
        1: out of stock in {v} again, my shoe size, typical
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
        the saleswoman asks about my feet, what size?
        (what|which) size should my (shoes|boots|trainers|sneakers) be?
        (what|which) size (boots|trainers|sneakers) do/does I (need|take|wear)?
        shoes, what do/does I take, which size?
        slippers for me under the tree, which size?
        is there a note of my shoe size, what is it?
        how (huge|small|tiny|enormous) are my feet?
        which size (clogs|plimsolls|brogues|moccasins) do/does I take?
        what does the label in my shoes say, which size?
        (what|which) shoe size do/does I (wear|have|take)?
        what shoe size do/does I need?
        in footwear terms, what size am/is I?
        look up my shoe size.
        what's my true shoe size?
        bowling tonight, what shoe size for me?
        what number is stamped on my soles?
        (what|which) size (sandals|slippers|wellies|heels) do/does I take?
        what size pair of shoes should _I pick up for me?
        which number do/does I look for on shoe boxes?
        what size insoles go in my shoes?
        (what|which) size bowling shoes do/does I hire?
        what's my shoe sizing?
        would you know the size of my feet?
        what shoe size was I?
        do/does I have big feet, and what size?
        how long are my feet in shoe size?
        what size did my feet stop growing at?
        what was my shoe size?
        how roomy must my shoes be, what size?
        what shoe size have/has I got?
        (what|which) size kicks do/does I wear?
        (what|which) size is on my shoe box?
        (what|which) size shoes (fit|would fit) me?
        (what|which) shoe size am/is I?
        will a big shoe fit me, what's my size?
        are my feet big, which size?
        what do my feet measure in shoe size?
        which size of sandals should _I look out for, for me?
        what size do/does I put on the shoe order?
        what size (skates|rollerblades) do/does I need?
        what shoe size goes on the order form for me?
        if shoes are the gift, which size for me?
        what did the podiatrist jot down as my shoe size?
        (what|which) shoe size fits me?
        my shoe number?
        my flip-flops got lost, what size were they?
        the label rubbed off, what size are my shoes?
        which size ski boots do/does I hire?
        size of my shoes?
        what size of shoes do/does I (wear|take|need)?
        what's my shoe number?
        (what|which) size of shoe do/does I (wear|take|need)?
        (what|which) size (should|do) _I order if the shoes are for me?
        the ski hire needs my shoe size, what is it?
        if someone bought me shoes, what size should they (get|pick|choose)?
        what size are my (shoes|boots|trainers|sneakers)?
        (what|which) size do/does I go for in (heels|sandals|boots)?
        which pair fits my feet, what size?
        what size did my feet end up at?
        what did _I say my shoe size (is|was)?
        what shoe size have you got on record for me?
        (what|which) size do my feet need?
        which shoe number do/does I have?
        (what|which) size are my (slippers|sandals|wellies|heels)?
        what size is everything on my shoe rack?
        what shoe size did _I (say|tell you) I (wear/wears|take/takes|have/has)?
        do you (know|remember|recall|have) my shoe size?
        what measurement do my feet have for shoes?
        what size rubber boots would keep my feet dry?
        (what|which) size is on the label of my shoes?
        is my shoe a half size, or what is it?
        (can|could) you (tell|give) _me my shoe size?
        what size are my (dancing|wedding|golf) shoes?
        (what|which) size am/is I (footwear-wise|foot-wise)?
        what size (shoes|boots) do/does I wear?
        what size safety boots do/does I get at work?
        (what|which) size do/does I ask for in the shoe shop?
        size of my feet?
        what number is inside my shoes?
        (remind _me of|tell _me) my shoe size?
        did _I (tell you|mention|give you) my shoe size?
        (what|which) size footwear do/does I require?
        which size is it that I wear/wears in shoes?
        I'm ordering slippers, what's my size?
        what should the cobbler know, my shoe size?
        my shoe size is what?
        my boots wore out, what size should the next pair be?
        wedding shoes for me, which size?
        my shoe size?
        (what|which) size (loafers|pumps|flip-flops) do/does I wear?
        which shoe size is on file for me?
        what's my foot size?
        which size should _I click in the shoe shop online for me?
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
        how (huge|small|tiny) my feet are
        what size my feet ended up at
        what my feet measure in shoe size
        what number is on my soles
        what shoe size goes on the order form for me
        what the podiatrist jotted down as my shoe size
        what size insoles I need/needs in my shoes
        which size ski boots I hire/hires
        what size my next pair of shoes should be
        (what|which) size I ask/asks for in the shoe shop
        (what|which) size I go/goes for in footwear
        which shoe number I have/has
        what size my footwear is
        whether I have/has big feet and what size
        (what|which) size I (take/takes|wear/wears|am/is|need/needs) in shoes
        which size slippers to give me
        how big my feet are in shoe size
        (what|which) size my feet need
        (what|which) size is on the label of my shoes
        (what|which) size footwear I require/requires
        which shoe size is on file for me
        which size safety boots I get/gets at work
        (what|which) size running shoes I need/needs
        (what|which) size (sandals|slippers|wellies|heels) I take/takes
        (what|which) size (boots|trainers|sneakers) I (wear/wears|take/takes)
        (what|which) shoe size I (wear/wears|have/has)
        what my size in shoes is
        in (what|which) size I (buy/buys|order/orders) shoes
        (what|which) shoe size is comfortable for me
        (what|which) size of shoe I (wear/wears|take/takes)
        what size my (skates|clogs|plimsolls) are
        (what|which) size shoes fit me
        * what size shoes I wear/wears
    """,
    topics="""
        my shoe size
        my size in (shoes|boots|footwear)
        the shoe size I (wear/wears|take/takes|need/needs)
        my size at the ski boot hire
        my size in (heels|sandals|slippers)
        the measurement of my feet
        my true shoe size
        the size for my next pair of shoes
        my adult shoe size
        the size of my feet
        the size of my (slippers|sandals|wellies)
        the shoe size for my feet
        the shoe size on file for me
        the size on my shoe label
        the size of my (safety|army|rubber) boots
        my (usual|normal|exact) shoe size
        the shoe size for the order form
        the size of my footwear
        the size on my shoe rack
        my shoe measurement
        my footwear size
        my foot size
        my size in (clogs|skates|ski boots)
        the size my feet ended up at
        the number on my soles
        my shoe number
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
        the size chart misled me, my shoe size is {v}
        my shoe size (changed|went|has gone) from {o} to {v}
        my heels slipped out of {o}, so my shoe size is {v}
        I take/takes size {v} in shoes now[, not {o}]
        the podiatrist corrected my shoe size to {v}[ from {o}]
        my feet went up to size {v}
        my feet have grown, my shoe size is {v} now
        1: typo, my shoe size is {v}
        my arches sank, so it's shoe size {v} instead of {o}
        I moved up from {o} to {v} in shoes
        my feet spread after the baby, shoe size {v} now
        I wear/wears size {v} shoes now[, not {o}]
        I wear/wears a size {v} shoe now[, not a {o}]
        I'm a shoe size {v}, not {o}
        I'm a size {v} in shoes now[, not {o}]
        please exchange the {o} slippers, I need/needs {v}
        1: I typed {o}, but my shoe size is {v}
        after a growth spurt my feet went from {o} to {v}
        size {o} is too tight, I require/requires a size {v} shoe
        3: {p} feet shot up, no longer {o}, now shoe size {v}
        change my shoe size from {o} to {v}
        size {o} is too loose, my shoe size is {v}
        cancel the {o} shoes, my feet need {v}
        I need/needs size {v} shoes now[, not {o}]
        the assistant says my shoe size is {v}, not {o}
        my feet have swollen, so I take/takes shoe size {v}
        size {o} hurts my toes, my feet need size {v}
        amend my shoe size to {v}
        the shop measured my feet wrong, the shoe size is {v}
        I need/needs shoes in size {v}, not {o}
        1: forget the {o} boots, order {v} for my feet
        the {o} boots gave me blisters, I need/needs {v}
        size {o} is too small, my shoe size is {v}
        size {o} shoes don't fit me (any more|anymore), I need/needs {v}
        my toes were crushed in {o}, my shoes must be {v}
        with my new insoles it's {v} in shoes[, not {o}]
        size {o} shoes (pinch|are wrong for me|no longer fit me), I take/takes size {v}
        my shoe size went (up|down) to {v}[ from {o}]
        I've gone up a shoe size to {v}
        I used to wear size {o} shoes, now it's {v}
        I had my feet measured again, my shoe size is {v}[, not {o}]
        1: oops, shoe size {v}[, not {o}]
        {o} was my childhood shoe size, it's {v} now
        I outgrew size {o}, my shoe size is {v}
        my soles don't say {o}, the shoe size is {v}
        {o} is my sister's, my own shoe size is {v}
        1: vanity said {o}, the truth is shoe size {v}
        my feet grew from size {o} to size {v}
        update the shoe order, {v} for me[, not {o}]
        my feet are size {v}, not {o}
        1: returning the {o} shoes, my feet need {v}
        the right shoe size for me is {v}, not {o}
        I sent the {o} shoes back, {v} is right for my feet
        * I need/needs shoe size {v} now
    """,
)
