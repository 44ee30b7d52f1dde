"""How people say where they live and come from, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

HOMES = (
    Attribute(
        key="city",
        kind="city",
        weight=2.0,
        answer="I live/lives in {v}.",
        related=frozenset({"origin", "hometown", "address"}),
        told="""
            I live/lives in {v}[ now| these days| at the moment]
            I live/lives in {v}
            I'm [currently |now ](living|based|settled) in {v}[ now| these days| at the moment]
            I [just |recently |finally ]moved to {v}[ last year| last month| this spring| for work|, by the way]
            I've [just |recently ]moved to {v}
            I've been living in {v} for (years|a while|ages|two years|a few months)
            I've lived in {v} (for years|since last year|for a long time|my whole life)
            my (home|flat|apartment|house|place) is in {v}
            home for me is {v}
            my home (town|city) is {v}
            {v} is where I live/lives
            {v} is my home[ now]
            {v} has been my home for (years|a while)
            I have/has (a flat|an apartment|a house|a place|a small flat) in {v}
            I rent/rents (a flat|a room|an apartment|a house) in {v}
            I share/shares (a flat|a house) in {v}
            the (city|town|place) I live/lives in is {v}
            I settled down in {v}
            I live/lives (over in|near the centre of|in the middle of|right in) {v}
            I bought (a flat|a house|an apartment) in {v}
            1: we live in {v}[ now| these days]
            1: we (moved|have moved) to {v}[ last year| last month]
            1: I call {v} home
            3: my home is {v}[ now]
            I've (settled|set up home) in {v}
            my family and home are in {v}
            I live/lives with my family in {v}
            I live/lives (alone|with friends|with two others) in {v}
            I love/loves living in {v}
            I came to live in {v} (last year|years ago|two years ago)
            I'm at home in {v}
            I've got (a place|a flat|a house) in {v}
            I spend/spends my days in {v}, where I live/lives
            I got (a flat|an apartment|a room) in {v} and moved in
            1: we've been living in {v} for (years|a while|two years)
            1: my address is in {v}, that is where I live
            * these days I live/lives in {v}
            * I make/makes my home in {v}
            * I've made my home in {v}
            * I ended up (living |)in {v}
            * my (flat|house|apartment) is over in {v}
            * the place where I live/lives is {v}
            * I reside/resides in {v}
            * it is {v} where I live/lives
            * I'm living over in {v}
            * I found a (flat|place) in {v} and live/lives there[ now]
        """,
        asked="""
            where do/does I live[ now| these days| at the moment]?
            where do/does I live?
            which (city|town) do/does I live in?
            what (city|town) do/does I live in?
            where am/is I (living|based)[ now| these days| at the moment]?
            in (which|what) (city|town) do/does I live?
            where is my (home|flat|house|place|apartment)?
            where's my (home|flat|house|place|apartment)?
            (what|which) (city|town) am/is I (living |based |)in?
            what is my home (city|town)?
            where is home for me?
            where did _I say I live/lives?
            where is it that I live/lives?
            what place do/does I call home?
            where have/has I been living?
            which (city|town) is my home in?
            what's the (city|town) I live/lives in?
            where do/does I have my (home|flat|house)?
            where have/has I settled[ down]?
            in what part of the world do/does I live?
            which place am/is I living in?
            * (which|what) (city|town) have/has I settled in?
            * in which (city|town) is my (home|flat|house)?
            * where have/has I moved to?
            * what's the name of the (city|town) I live/lives in?
            * where do/does I currently live?
            * where can my home be found?
        """,
        clauses="""
            where I live/lives[ now]
            where I'm (living|based)
            (which|what) (city|town) I live/lives in
            where my (home|flat|house) is
            the (city|town) I live/lives in
            * in (which|what) (city|town) I live/lives
            * the name of my (city|town)
        """,
        corrected="""
            I [just |recently ]moved to {v}
            I've [just |recently |now ]moved to {v}
            I moved from {o} to {v}
            I (left {o} and|left {o} and now) live/lives in {v}
            I don't/doesn't live in {o} (any more|anymore), I live/lives in {v}[ now]
            I no longer live/lives in {o}, I live/lives in {v}
            I live/lives in {v} now[, not in {o}]
            I'm living in {v} now
            I've relocated (from {o} |)to {v}
            my new (home|flat|house|place) is in {v}
            1: we moved to {v}
            1: I'm in {v} now, we moved
            * I packed up and moved to {v}
            * I've left {o} for {v}
            * since last month I live/lives in {v}
            * {v} is where I live/lives now
        """,
    ),
    Attribute(
        key="address",
        kind="address",
        answer="my address is {v}.",
        weight=0.7,
        related=frozenset({"city"}),
        told="""
            my [home |new |postal ]address is {v}
            I live/lives at {v}
            the address of my (house|flat) is {v}
            {v} is my [home ]address
            my (house|flat) is at {v}
            I can be found at {v}
            you can send my (post|mail|parcels) to {v}
            my (post|mail) goes to {v}
            my street address is {v}
            I live/lives at {v} (now|these days|at the moment)
            (please send|send) my (mail|letters|parcels) to {v}
            my (home|house|flat) address is {v}
            the address where I live/lives is {v}
            I moved to {v}, that is my street and number
            you (find|reach|can visit) me at {v}
            I get/gets my (post|mail) at {v}
            (write down|note|save) my address: {v}
            my front door is at {v}
            * I stay/stays at {v}
            * my place is at {v}
            * if you need my address, it is {v}
            * come and see me at {v}
        """,
        asked="""
            what is my [home |street |postal ]address?
            what's my [home |street |postal ]address?
            what address do/does I live at?
            which address do/does I have?
            which street and number do/does I live at?
            * where exactly do/does I live, street and number?
            * at which address do/does I live?
        """,
        topics="""
            my [home |street ]address
            * the address of my (house|flat)
        """,
        corrected="""
            my new address is {v}
            I moved, my address is {v} now
            I live/lives at {v} now
            * I've moved to {v}, so that is my address
        """,
    ),
    Attribute(
        key="birthplace",
        kind="city",
        answer="I was/was born in {v}.",
        related=frozenset({"origin", "hometown", "nationality"}),
        told="""
            I was born in {v}
            my (birthplace|place of birth) is {v}
            {v} is (my birthplace|where I was born)
            I was born and raised in {v}
            the (city|town|place) I was born in is {v}
            I was born in a (hospital|clinic) in {v}
            [originally, ]I was born (over in|up in|down in) {v}
            my parents lived in {v} when I was born
            * {v} is my place of birth
            * the town of my birth is {v}
            * I came into the world in {v}
        """,
        asked="""
            where was I born?
            in (which|what) (city|town|place) was I born?
            (which|what) (city|town) was I born in?
            what is my (birthplace|place of birth)?
            where did _I say I was born?
            * where exactly was I born?
            * (which|what) (city|town) is my birthplace?
        """,
        clauses="""
            where I was born
            (which|what) (city|town) I was born in
            * in (which|what) (city|town) I was born
            * the (city|town) I was born in
        """,
        topics="""
            my (birthplace|place of birth)
            * the place of my birth
        """,
        corrected="""
            I was born in {v}, not in {o}
            I wasn't born in {o}, I was born in {v}
            * it was {v} where I was born, not {o}
        """,
    ),
    Attribute(
        key="origin",
        kind="place_of_origin",
        answer="I am/is from {v}.",
        related=frozenset({"city", "birthplace", "hometown", "nationality"}),
        told="""
            I'm [originally ]from {v}
            I am/is [originally |actually |really ]from {v}
            I come/comes from {v}[ originally]
            originally I come/comes from {v}
            my family is from {v}
            {v} is where I'm from
            {v} is where I come/comes from
            my (roots|origins) are in {v}
            * I hail/hails from {v}
            * the place I come/comes from is {v}
            * by origin I'm from {v}
        """,
        asked="""
            where am/is I from[ originally]?
            where do/does I come from[ originally]?
            what place am/is I from?
            where am/is I originally from?
            where did _I say I'm from?
            * what place do/does I come from?
            * from where do/does I come?
        """,
        clauses="""
            where I'm from[ originally]
            where I come/comes from
            * what place I come/comes from
            * the place I'm from
        """,
        topics="""
            my place of origin
        """,
        corrected="""
            I'm from {v}, not from {o}
            I don't/doesn't come from {o}, I come/comes from {v}
            I'm not from {o}, I'm from {v}
            * it is {v} I come/comes from, not {o}
        """,
    ),
    Attribute(
        key="hometown",
        kind="city",
        answer="I grew up in {v}.",
        weight=0.7,
        related=frozenset({"city", "birthplace", "origin", "school", "nationality"}),
        told="""
            I grew up in {v}
            I was raised in {v}
            I spent my (childhood|youth) in {v}
            {v} is where I grew up
            my childhood home was in {v}
            as a child I lived in {v}
            my family lived in {v} when I was (little|young|a child)
            * I was brought up in {v}
            * I had my childhood in {v}
            * the (city|town) I grew up in is {v}
        """,
        asked="""
            where did I grow up?
            where was I raised?
            (which|what) (city|town|place) did I grow up in?
            where did I spend my (childhood|youth)?
            where did I live as a child?
            * in (which|what) (city|town) did I grow up?
            * where was I brought up?
        """,
        clauses="""
            where I grew up
            (which|what) (city|town) I grew up in
            * in (which|what) (city|town) I grew up
            * the (city|town) I grew up in
        """,
        corrected="""
            I grew up in {v}, not in {o}
            I didn't grow up in {o}, I grew up in {v}
            * it was {v} where I grew up, not {o}
        """,
    ),
    Attribute(
        key="nationality",
        kind="nationality",
        answer="I am/is {v}.",
        weight=0.7,
        related=frozenset({"birthplace", "origin", "native", "hometown"}),
        told="""
            I'm {v} by nationality
            my nationality is {v}
            I have/has {v} (citizenship|nationality)
            I'm {a} {v} citizen
            I have/has {a} {v} passport
            I hold/holds {a} {v} passport
            I'm a citizen with {a} {v} passport
            as for my nationality, I'm {v}
            I've had {v} citizenship (for years|since birth|all my life)
            I'm of {v} nationality
            my passport is {v}
            * I'm {a} {v} national
            * by nationality I'm {v}
            * my citizenship is {v}
        """,
        asked="""
            what is my nationality?
            what's my nationality?
            what nationality am/is I?
            what nationality do/does I have?
            (which|what) citizenship do/does I have?
            (which|what) passport do/does I (have|hold)?
            * which nationality am/is I?
            * what citizen am/is I?
        """,
        clauses="""
            what nationality I am/is
            what nationality I have/has
            * (which|what) passport I have/has
        """,
        topics="""
            my nationality
            * my citizenship
        """,
        corrected="""
            I became {a} {v} citizen
            I've become {a} {v} citizen
            I'm not {o}, I'm {v} by nationality
            * I took {v} citizenship
        """,
    ),
)
