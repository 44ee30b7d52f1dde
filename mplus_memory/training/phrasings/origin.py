"""How people say where they are from, and ask for it."""

from __future__ import annotations

from mplus_memory.training.attributes import Attribute

ORIGIN = Attribute(
    key="origin",
    kind="place_of_origin",
    answer="I am/is from {v}.",
    related=frozenset({"city", "birthplace", "hometown", "nationality"}),
    told="""
        I'm [originally ]from {v}
        1: from {v} originally
        1: originally from {v}[, by the way| btw]
        1: im from {v}
        1: I'm from {v} btw
        1: I'm from {v}, how about you
        1: hi from someone who's from {v}
        1: where am I from? {v}
        I originally hail/hails from {v}
        I am/is [originally |actually |really ]from {v}
        I'm a native of {v}
        I'm native to {v}
        I'm from {v}[, by the way| and proud of it| but live/lives elsewhere| like my parents]
        I'm from {v} by origin
        I'm from a (small place|quiet corner|family) in {v}
        I'm actually from {v}
        I'm really from {v}
        I'm proud to be from {v}
        I'm proudly from {v}
        I come/comes from {v}[ originally]
        I'm someone from {v}
        I'm one of those people from {v}
        I'm an expat from {v}
        I'm an immigrant from {v}
        I'm a transplant from {v}
        I come/comes from {v}, (like my parents|like the rest of the family|as you can hear|by the way|you know)
        I actually come/comes from {v}
        I originally come/comes from {v}
        originally I come/comes from {v}
        I originally came (here |over |)from {v}
        I came here from {v}[ as a student| years ago| for work| with my family]
        I moved here from {v}, my place of origin
        I immigrated from {v}
        I emigrated from {v}[ years ago| with my family| for work]
        I'm descended from a family from {v}
        I have/has (my |)roots in {v}
        I have/has my origins in {v}
        I trace/traces my roots (back |)to {v}
        my family is from {v}
        I trace/traces my origins to {v}
        I stem/stems from {v}
        I originate/originates from {v}
        I speak/speaks with an accent because I'm from {v}
        my accent gives it away: I'm from {v}
        my accent comes from {v}, where I'm from
        my place of origin is {v}
        my origin is {v}
        {v} is where I'm from
        my origins lie in {v}
        my roots lie in {v}
        my roots go back to {v}
        my (people|folks|relatives|parents) come from {v}, and so do/does I
        my family comes from {v}
        my family hails from {v}
        my family originally came from {v}
        my whole family is from {v}, including me
        1: my parents and I are from {v}
        {v} is where I come/comes from
        {v} is my place of origin
        {v} is where I hail/hails from
        {v} is where I'm originally from
        {v} is where I originally come/comes from
        {v} is where my roots are
        1: {v} is where my family and I come from
        the place I'm from is {v}
        the place I hail/hails from is {v}
        my (roots|origins) are in {v}
        as for where I'm from, it's {v}
        if you ask where I'm from, it's {v}
        back in {v}, where I'm from, (people are friendly|things are different|life is slower|the food is great)
        where I'm from, {v}, (people are friendly|life is different|everyone says hello)
        people from {v} like me (love to talk|work hard|are proud)
        1: we're from {v}[ originally], my family and I
        1: you can tell from my accent that I'm from {v}
        3: {s}'s from {v}[ originally]
        3: _I think {s} comes from {v}
        * I hail/hails from {v}
        * the place I come/comes from is {v}
        * by origin I'm from {v}
    """,
    asked="""
        where am/is I from[ originally]?
        where am/is I from again?
        where do/does I come from again?
        where exactly am/is I from?
        where am/is I actually from?
        where do/does I originally come from?
        where do/does I hail from?
        tell _me where I'm from.
        tell _me where I come/comes from.
        where do/does I come from[ originally]?
        remind _me where I'm from.
        remind _me where I come/comes from.
        do you (know|remember|recall) where I'm from?
        do you (know|remember) where I (originally |)come/comes from?
        (what|which) place do/does I hail from?
        which place am/is I from[ originally]?
        what part of the world am/is I from?
        what part of the world do/does I come from?
        what place am/is I from?
        from (which|what) place do/does I come?
        from where am/is I?
        what's my place of origin?
        what is my place of origin?
        what are my origins?
        where are my (roots|origins)?
        where do my (roots|origins) lie?
        where do/does I have my roots?
        where am/is I originally from?
        where is my family from?
        where does my family come from?
        where did I come here from[ originally]?
        where did I (originate|immigrate|emigrate) from?
        where do/does I originate from?
        where's my accent from, where do/does I come from?
        of what place am/is I a native?
        what place am/is I (a native of|native to)?
        where did _I say I'm from?
        whereabouts am/is I from?
        whereabouts do/does I come from?
        what did _I say about where I'm from?
        where did _I say I come/comes from?
        where did _I tell you I'm from?
        I'm from where?
        I come/comes from where?
        3: where's {s} from[ originally| again]?
        * what place do/does I come from?
        * from where do/does I come?
    """,
    clauses="""
        where I'm from[ originally]
        my place of origin
        where I am/is from
        where I hail/hails from
        where I originally come/comes from
        what place I'm from
        where I come/comes from
        what part of the world I'm from
        whereabouts I'm from
        where my (roots|origins) are
        where my family is from
        the place I come/comes from
        * what place I come/comes from
        * the place I'm from
    """,
    topics="""
        my place of origin
        the place I come/comes from
        the place I hail/hails from
        the place my family comes from
        my origin
    """,
    corrected="""
        I'm from {v}, not from {o}
        I'm from {v}, not {o}
        I'm actually from {v}[, not from {o}]
        I'm really from {v}, not {o}
        I'm originally from {v}, not {o}
        I'm not from {o} but from {v}
        I come/comes from {v}, not from {o}
        I come/comes from {v}, not {o}
        I don't/doesn't come from {o}, I come/comes from {v}
        I don't/doesn't come from {o} but from {v}
        I hail/hails from {v}, not from {o}
        my roots are in {v}, not in {o}
        my family is from {v}, not from {o}
        my place of origin is {v}, not {o}
        my place of origin isn't {o}, it's {v}
        I'm not from {o}, I'm from {v}
        {o} is wrong, I'm from {v}
        it's {v}, not {o}, where I'm from
        1: I got that wrong, I come/comes from {v}
        1: I said I was from {o}, but I'm from {v}
        1: sorry, I meant that I'm from {v}
        3: _I thought {s} was from {o}, but it's {v}
        3: _I mixed that up, {s} is from {v}
        * it is {v} I come/comes from, not {o}
    """,
)
