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
        I left my homeland, {v}, (long ago|as a refugee|for a better life)
        I'm all the way from {v}
        3: {p} homeland is {v}
        I originally hail/hails from {v}
        I am/is [originally |actually |really ]from {v}
        I'm a native of {v}
        I came over from {v} as (a refugee|a migrant|an exchange student)
        I'm native to {v}
        I've got (ancestors|forebears|forefathers) from {v}, it's where I'm from
        I'm from {v}[, by the way| and proud of it| but live/lives elsewhere| like my parents]
        I'm (over |)from {v} way
        I'm from {v} by origin
        I'm from a (small place|quiet corner|family) in {v}
        you can take me out of {v}, but it's where I'm from
        {v} is in my bones, I come/comes from there
        1: proud native of {v} here
        I'm actually from {v}
        1: from {v} here
        I'm really from {v}
        I'm proud to be from {v}
        I'm proudly from {v}
        1: we come from {v}, the lot of us
        I come/comes from {v}[ originally]
        my surname sounds odd because I come/comes from {v}
        3: {s}, who comes from {v}, finds it cold here
        3: {s} is no local, {he}'s from {v}
        I'm someone from {v}
        I'm an (exile|emigrant) from {v}
        I'm one of those people from {v}
        my ancestry is in {v}
        1: origin: {v}
        I'm an expat from {v}
        I'm an immigrant from {v}
        I'm a (migrant|refugee|foreigner|newcomer|settler) from {v}
        I'm a transplant from {v}
        my clan hails from {v}
        I come/comes from {v}, (like my parents|like the rest of the family|as you can hear|by the way|you know)
        I actually come/comes from {v}
        I originally come/comes from {v}
        my kin are from {v}, and I am/is too
        1: we fled {v}, our home country
        1: cut me and I bleed {v}, where I'm from
        {v} is my homeland
        originally I come/comes from {v}
        1: you'd never guess from my voice, but I'm from {v}
        I come/comes of old {v} stock
        I originally came (here |over |)from {v}
        I came here from {v}[ as a student| years ago| for work| with my family]
        I packed my bags and left {v}, where I'm from
        I moved here from {v}, my place of origin
        I immigrated from {v}
        my bloodline goes back to {v}
        1: hailing from {v}
        I emigrated from {v}[ years ago| with my family| for work]
        1: I'm no local, {v} sent me
        1: us folk from {v} never complain, and I'm one
        1: came off the boat from {v}, never went back
        I'm a product of {v}, that's where I'm from
        I'm an export of {v}, that's where I come/comes from
        I'm descended from a family from {v}
        far from home, as I'm from {v}
        1: repping {v}, it's where I'm from
        I go/goes way back with {v}, it's where I'm from
        1: long way from home, home being {v} originally
        3: {s} came over from {v} originally
        I miss/misses {v}, my homeland
        I was transplanted here from {v} as a child
        I have/has (my |)roots in {v}
        1: label on my back says made in {v}
        3: you can hear that {s} is from {v}
        I'm from far-off {v}
        my grandparents are buried in {v}, where my people are from
        I have/has my origins in {v}
        I washed up on these shores from {v}
        1: my folks and I hail from {v}
        I trace/traces my roots (back |)to {v}
        I cheer/cheers for {v}, since that's where I come/comes from
        my family is from {v}
        I trace/traces my origins to {v}
        I belong/belongs to {v} by origin
        I cook/cooks the way people do in {v}, where I'm from
        I stem/stems from {v}
        I'm a child of {v}
        a piece of my heart stayed in {v}, where I come/comes from
        I belong/belongs to the diaspora from {v}
        I originate/originates from {v}
        my cousins all stayed in {v}, where I'm from
        I speak/speaks with an accent because I'm from {v}
        1: I am coming from {v}, that is my homeland
        each summer I go/goes back to {v}, where I'm from
        my (motherland|fatherland|mother country|old country) is {v}
        my accent gives it away: I'm from {v}
        my accent comes from {v}, where I'm from
        {v} is the soil I sprang from
        1: {v} is where we all hail from
        my place of origin is {v}
        my origin is {v}
        {v} is where I'm from
        my twang gives me away, I'm from {v}
        my origins lie in {v}
        my compatriots come from {v} like me
        I get/gets homesick for {v}, where I'm from
        my homeland is {v}
        my roots lie in {v}
        I'm from good old {v}
        1: no, not a local, I'm a blow-in from {v}
        I represent/represents {v}, the place I'm from
        my roots go back to {v}
        I crossed the sea from {v}, my native country
        my (people|folks|relatives|parents) come from {v}, and so do/does I
        my family comes from {v}
        {v} is where my story begins, I'm from there
        my native land is {v}
        1: people always ask, so: {v} originally
        my family hails from {v}
        my family originally came from {v}
        the asylum papers give my origin as {v}
        the cabbie asked where I'm from, and I said {v}
        my whole family is from {v}, including me
        1: my parents and I are from {v}
        back home for me means {v}, where I'm from
        {v} is in my blood, I come/comes from there
        I ended up here by chance, I'm from {v}
        {v} is where I come/comes from
        I grumble/grumbles about the weather here, as I'm from {v}
        wherever I go/goes, I remain/remains someone from {v}
        3: {s} grumbles about the weather, being from {v}
        at parties everyone asks where I'm from, and it's {v}
        1: greetings from {v} originally, though I moved away
        I arrived here from {v}, my homeland
        {v} is my (native land|motherland|fatherland|old country)
        I'm {v} through and through
        I'm from sunny old {v}
        my provenance, if you like, is {v}
        {v} is my place of origin
        1: foreigner here, from {v}, hello
        each summer I visit/visits {v}, the land of my fathers
        {v} is where I hail/hails from
        I'm from out {v} way
        {v} is where I'm originally from
        {v} is where I originally come/comes from
        I was uprooted from {v}, my homeland
        {v} is where my roots are
        1: {v} is where my family and I come from
        1: not from round here, no, {v}
        the place I'm from is {v}
        where I come/comes from is called {v}
        I'm straight out of {v}
        my country of origin is {v}
        the place I hail/hails from is {v}
        my tribe is in {v}, where I'm from
        I derive/derives from {v}
        I may live elsewhere, but I come/comes from {v}
        my (roots|origins) are in {v}
        as for where I'm from, it's {v}
        my grandma's recipes come from {v}, just like me
        my (heritage|background|lineage) goes back to {v}, where I'm from
        a long line of farmers in {v}, that's where I come/comes from
        if you ask where I'm from, it's {v}
        I'm from over in {v}, originally
        back in {v}, where I'm from, (people are friendly|things are different|life is slower|the food is great)
        I'm here as a foreigner from {v}
        where I'm from, {v}, (people are friendly|life is different|everyone says hello)
        I fetched up here, but I'm from {v}
        I spring/springs from {v}
        the wind blew me here from {v}
        I'm an import from {v}
        I can't hide that I'm from {v}
        people from {v} like me (love to talk|work hard|are proud)
        1: we're from {v}[ originally], my family and I
        1: just a (lad|lass|kid) from {v}
        my pedigree goes back to {v}, where I'm from
        1: you can tell from my accent that I'm from {v}
        I fled my homeland, {v}
        I shed/sheds a tear for {v}, my faraway homeland
        my fellow countrymen in {v} would laugh, I'm from there too
        1: a migrant from {v}, that's me
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
        where does my (ancestry|lineage|bloodline) go back to?
        where did I come over from[ originally]?
        so I'm from?
        where am/is I actually from?
        where do/does I originally come from?
        where do/does I hail from?
        tell _me where I'm from.
        3: where does {s} hail from?
        what is my (native land|motherland|fatherland)?
        which land do/does I come from?
        3: what's {p} homeland?
        which is my (homeland|old country|mother country)?
        tell _me where I come/comes from.
        what homeland have/has I got?
        where do/does I come from[ originally]?
        where does my story begin, where am/is I from?
        where does my surname come from, where am/is I from?
        remind _me where I'm from.
        where am/is I an (exile|emigrant|immigrant) from?
        from which shores did I come?
        remind _me where I come/comes from.
        where's a person like me from?
        do you (know|remember|recall) where I'm from?
        from which soil did I spring?
        do you (know|remember) where I (originally |)come/comes from?
        what homeland do/does I miss?
        where's my pedigree from?
        (what|which) place do/does I hail from?
        1: care to guess where I'm from?
        which place am/is I from[ originally]?
        what should I answer when people ask where I'm from?
        what part of the world am/is I from?
        where is my tribe?
        I'm originally from where?
        1: where was it I'm from, mate?
        what part of the world do/does I come from?
        as a blow-in, where am/is I from?
        where are my (folks|kin|people) from?
        where does my twang come from, where am/is I from?
        1: remember where yours truly hails from?
        where do my cousins and I come from?
        what place am/is I from?
        which diaspora do/does I belong to?
        am/is I a local, or where from?
        where in the world am/is I from?
        which direction did I come from, which homeland?
        what corner of the world do/does I come from?
        from (which|what) place do/does I come?
        which place do/does I shed a tear for as my homeland?
        3: from which shores did {s} come?
        where's back home for me, where am/is I from?
        1: where i come from?
        from where am/is I?
        what's my place of origin?
        did _I mention where I'm from?
        where do my compatriots come from?
        1: from where I am?
        what is my place of origin?
        where did the wind blow me in from?
        what's the place called where I'm from?
        what are my origins?
        where did I get transplanted from?
        where was I from?
        where are my (roots|origins)?
        where do my (roots|origins) lie?
        of which land am/is I a (son|daughter|child)?
        where do/does I have my roots?
        where's my lot from originally?
        I hail/hails from where?
        where am/is I originally from?
        where is my family from?
        which homeland do/does I visit each summer?
        which place do/does I say I'm from?
        have _I told you where I come/comes from?
        which land am/is I from?
        whose home country recipes do/does I cook, from where?
        which place did I leave as an emigrant?
        1: at parties they ask where I'm from, what's the answer?
        where's the old homestead of my people?
        3: what's {p} country of origin?
        where does my family come from?
        where did I come here from[ originally]?
        where do/does I belong by origin?
        where do/does I spring from?
        where is the land of my fathers?
        where did I (originate|immigrate|emigrate) from?
        I was made where, where am/is I from?
        what place did I flee from?
        where do/does I originate from?
        3: {s} is from where?
        where did I pack my bags and leave as a homeland?
        where's my accent from, where do/does I come from?
        3: {s} isn't a local, so where's {he} from?
        where on earth am/is I from?
        of what place am/is I a native?
        what corner of the globe am/is I from?
        I'm not from round here, so where from?
        what place am/is I (a native of|native to)?
        where did _I say I'm from?
        whereabouts am/is I from?
        where would I go back to if I returned to my roots?
        whereabouts do/does I come from?
        what native country did I leave?
        what's my homeland?
        where was home before I moved away, where am/is I from?
        which homeland do/does I have?
        where does my clan hail from?
        where are my (ancestors|forebears|forefathers) from?
        where is my homeland?
        1: where are we from, my family and I?
        where did I emigrate from?
        what did _I say about where I'm from?
        where did _I say I come/comes from?
        what's my provenance?
        1: the cabbie wants to know, where do I come from?
        where do/does I derive from?
        where did _I tell you I'm from?
        1: where does this foreigner come from?
        and I'm from?
        what goes under origin on my form?
        which country of origin do/does I have?
        what's the name of the place I'm from?
        I'm from where?
        I come/comes from where?
        where's home originally?
        what's my (ancestry|heritage|lineage)?
        3: where's {s} from[ originally| again]?
        * what place do/does I come from?
        * from where do/does I come?
    """,
    clauses="""
        where I'm from[ originally]
        my place of origin
        where I am/is from
        where I came over from
        where I hail/hails from
        what native country I left
        where on earth I'm from
        where I originally come/comes from
        where my (ancestry|lineage) goes back to
        where my homeland is
        where the land of my fathers is
        what corner of the globe I'm from
        where in the world I'm from
        which country of origin I have/has
        where the wind blew me in from
        where my tribe is from
        my homeland
        where my compatriots come from
        where I emigrated from
        which diaspora I belong/belongs to
        what place I'm from
        where I come/comes from
        from which shores I came
        where my ancestors are from
        where I was transplanted from
        what part of the world I'm from
        whereabouts I'm from
        where my pedigree goes back to
        where my (folks|kin|people) are from
        where my (roots|origins) are
        what to answer when people ask where I'm from
        where my family is from
        what my provenance is
        the name of the place I'm from
        what my homeland is
        what my native land is
        the place I come/comes from
        which place I say/says I'm from
        which land I come/comes from
        * what place I come/comes from
        * the place I'm from
    """,
    topics="""
        my place of origin
        the place I come/comes from
        the place I hail/hails from
        the place I was transplanted from
        my (motherland|fatherland|mother country)
        the homeland I miss/misses
        the land I come/comes from
        the land of my fathers
        the origin for my form
        the land my ancestors came from
        the place my family comes from
        my ancestral home
        my origin
        the place my compatriots come from
        the place where my roots lie
        my land of origin
        my old country
        the native country I left
        the place I emigrated from
        the place I say/says I'm from
        the homeland I visit/visits each summer
        the soil I sprang from
        my native land
        my provenance
        the name of the place I'm from
        my homeland
        the place my tribe is from
        my country of origin
    """,
    corrected="""
        I'm from {v}, not from {o}
        I'm from {v}, not {o}
        I'm actually from {v}[, not from {o}]
        I'm really from {v}, not {o}
        everyone assumes {o}, yet I come/comes from {v}
        swap {o} for {v} as my homeland
        my homeland is {v}, not {o}
        I'm originally from {v}, not {o}
        I'm not from {o} but from {v}
        I come/comes from {v}, not from {o}
        3: {s} hails from {v}, _I was mistaken
        I studied in {o}, but where I'm from is {v}
        I come/comes from {v}, not {o}
        I only passed through {o}, my homeland is {v}
        1: oops, my homeland is {v}
        I don't/doesn't come from {o}, I come/comes from {v}
        {v} is where I hail/hails from, never {o}
        my cousins are from {o}, but I'm from {v}
        I don't/doesn't come from {o} but from {v}
        I hail/hails from {v}, not from {o}
        scrap {o}, I'm from {v}
        my roots are in {v}, not in {o}
        1: tut tut, {o}? no, I'm from {v}
        my family is from {v}, not from {o}
        my (native land|motherland|fatherland) is {v}, not {o}
        my place of origin is {v}, not {o}
        {v} is my homeland, {o} was a mistake
        1: you're thinking of somebody else, I'm from {v}
        1: I told a fib about {o}, I'm from {v}
        please change my place of origin to {v}
        my place of origin isn't {o}, it's {v}
        3: the neighbours say {s} is from {o}, but it's {v}
        I'm not from {o}, I'm from {v}
        my accent fools people, I'm from {v} rather than {o}
        1: my (ancestors|folks|kin) and I are from {v}, not {o}
        {o} is wrong, I'm from {v}
        I was transplanted here from {v}, not from {o}
        it's {v}, not {o}, where I'm from
        1: I got that wrong, I come/comes from {v}
        the cabbie guessed {o}, wrong, I come/comes from {v}
        people guess {o}, but I'm from {v}
        1: I said I was from {o}, but I'm from {v}
        I came over from {v}, not from {o}
        3: {p} homeland is {v}, not {o}
        1: wrong place, I'm from {v}
        1: sorry, I meant that I'm from {v}
        I'm a blow-in from {v}, not from {o}
        my country of origin is {v}, not {o}
        the land of my fathers is {v}, not {o}
        cross out {o}, my provenance is {v}
        I merely lived in {o}, I come/comes from {v}
        don't take me for someone from {o}, I'm from {v}
        I emigrated from {v}, not from {o}
        my people stem from {v} rather than {o}
        1: geography was never my strength, I'm from {v}, not {o}
        1: typo, I'm from {v}, not {o}
        3: _I thought {s} was from {o}, but it's {v}
        my asylum papers wrongly say {o}, I'm from {v}
        my homeland isn't {o}, it's {v}
        I've never been from {o}, I'm from {v}
        the rumour says {o}, the truth is I'm from {v}
        forget {o}, I hail/hails from {v}
        3: {s} only lived in {o}, {he}'s from {v}
        3: _I mixed that up, {s} is from {v}
        * it is {v} I come/comes from, not {o}
    """,
)
