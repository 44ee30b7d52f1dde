"""Phrasings that any attribute can stand in: indirect questions, questions for a topic, corrections.

``*`` holds a frame out of training, as in ``attributes.py``.
"""

from __future__ import annotations

# {c} is a whole statement without its full stop.
STATED = """
    by the way, {c}
    btw, {c}
    just so you know, {c}
    (fyi|FYI), {c}
    remember that {c}
    (ok|ok so|yeah|hmm|oh), {c}
    please remember[ that|:] {c}
    (hey|hi), just so you know, {c}
    (oh|oh, and) by the way, {c}
    just letting you know that {c}
    hi! {c}
    before I forget[ to mention it]: {c}
    (hi|hello|hey), {c}
    in case you were wondering, {c}
    (hello there|good morning|good evening)! {c}
    in case it (comes up|matters|helps), {c}
    also, {c}
    for the record, {c}
    (please |)note that {c}
    heads up, {c}
    I should (tell you|mention) that {c}
    (quick note|side note|note to self|little detail|small detail): {c}
    I (wanted|want) to tell you that {c}
    (remember this|note this|save this|make a note of this|write this down|jot this down): {c}
    (well|so|okay|right|yes|anyway), {c}
    here's something (to remember|you should know|for your notes): {c}
    did I tell you? {c}
    add this to your notes: {c}
    did I (mention|tell you) that {c}?
    (can|could) you (remember|make a note|note) that {c}?
    did you know that {c}?
    I thought (I'd mention|I should say|you should know) that {c}
    you should know that {c}
    I (may|might) have mentioned that {c}
    fun fact: {c}
    (I don't think|I'm not sure) I told you, but {c}
    for your information, {c}
    I (forgot|keep forgetting) to (say|mention|tell you) that {c}
    one more thing: {c}
    it (may|might) (help|be useful|be good) to know that {c}
    something about me: {c}
    you [probably ]don't know this yet, but {c}
    (please |)keep in mind that {c}
    (guess what|you know what|did you know)? {c}
    don't forget that {c}
    did I [ever |already ](say|tell you|mention) that {c}?
    {c}, by the way
    have I (told you|mentioned) that {c}?
    {c}, just so you know
    (the thing is|the fact is|basically|incidentally|oh yes|speaking of which), {c}
    {c}, you know
    to give you some (background|context), {c}
    {c}, (remember that|please remember that|keep that in mind)
    a bit of background: {c}
    {c}, as I (said|mentioned) before
    it so happens that {c}
    {c}!
    (truth is|turns out|as you might have guessed), {c}
    (I think |)I've never told you that {c}
    {c}, (don't forget|please note that|make a note of that|please don't forget that)
    as you may know, {c}
    {c}, just (for the record|so you're aware|for your information)
    it's true that {c}
    {c}, (I think I mentioned that|did I mention that|did you know that)?
    let me tell you something: {c}
    {c}, (believe it or not|actually|as it happens|as you know)
    (to be honest|honestly|in fact|as it happens), {c}
    {c}. (Please remember that|Please note that down|Just so you know|Remember that for later).
    * I'd like you to know that {c}
    * you might want to know that {c}
    * please make a note that {c}
    * before I forget, {c}
    * {c}, in case you were wondering
    * {c}, for what it's worth
    * one thing to remember: {c}
"""

# {c} is a whole question without its question mark.
ASKED = """
    (hey|hi|hello|so|well|okay|sorry|right|now|and), {c}?
    (ok|okay so|um|uh|hmm|oh|yo|hey there|excuse me), {c}?
    (good morning|good evening|hi there)! {c}?
    tell me, {c}?
    (out of curiosity|just curious|just out of interest|just wondering), {c}?
    (do you remember|do you know|can you tell me|any idea|any clue): {c}?
    quick question: {c}?
    (please tell me|please remind me|do tell me|say), {c}?
    remind me, {c}?
    (help me remember|jog my memory|refresh my memory), {c}?
    (can|could|would) you help me? {c}?
    by the way, {c}?
    (one more question|another question|small question|a question|question for you|next question): {c}?
    (it slipped my mind|it has slipped my mind|my mind's gone blank|I'm drawing a blank), {c}?
    I forgot. {c}?
    (I can't remember|I don't remember|I can't recall|I've lost track), {c}?
    (I forget|I always forget|I keep forgetting), {c}?
    {c} again?
    (I told you before|I think I told you|I mentioned it before), {c}?
    (let me test you|memory test|pop quiz|quiz time|test): {c}?
    {c}, (please|again|by the way)?
    (let me ask you something|can I ask you something|may I ask): {c}?
    {c}, do you (know|remember|recall)?
    (sorry to ask again|sorry if I asked before|sorry to bother you), but {c}?
    (if you remember|if you know|if you still know|if I told you), {c}?
    {c}, can you tell me?
    (remember what I said|from what I told you|based on what I told you|according to what I said), {c}?
    (going back to what I said|speaking of which|on another note|while we're at it|changing the subject), {c}?
    I've forgotten, {c}?
    (someone asked me|somebody just asked|people keep asking me), {c}?
    (I have to fill in a form|I'm filling out a form), {c}?
    one question: {c}?
    (quickly|quick one|real quick|hey quick question), {c}?
    (btw|also|then|then again|right then|alright), {c}?
    let me see if you remember: {c}?
    {c}, (do you still know|any idea|any clue|remind me|tell me)?
    {c}, (could you tell me|can you remind me|could you remind me|can you help)?
    just checking, {c}?
    {c}? (I can't recall|It slipped my mind|I don't remember any more).
    help me out, {c}?
    {c}? (I forgot|I can't remember|I don't remember|I've forgotten).
    {c}? (Please tell me|Remind me|Tell me|I forget).
    (hi|hello) again! {c}?
    {c}? (Thanks|Thank you|Thanks in advance).
    {c}, (just out of curiosity|just to check|once more|one more time)?
    * out of interest, {c}?
    * please tell me: {c}?
    * I was wondering, {c}?
    * {c}, if you remember?
    * one more thing, {c}?
"""

# {c} is "where I live".
CLAUSE_FRAMES = """
    can you tell me {c}?
    (can|could) you tell me {c}[, please]?
    {c}, do you (know|remember|recall)?
    {c}, can you tell me?
    do you (know|remember|recall) {c}?
    (can|could|would) you (please tell me|let me know|tell me again) {c}?
    (can|could) you (remember|recall) {c}?
    would you (happen to|still|by any chance) (know|remember|recall) {c}?
    [please ]tell me {c}[ again].
    have you any idea {c}?
    have I (told you|ever told you|mentioned|already told you) {c}?
    [please ]remind me {c}[, please].
    did I [ever |already ](tell you|say|mention) {c}?
    are you able to (tell me|remember|recall|say) {c}?
    are you sure you (know|remember) {c}?
    (can|could) you remind me {c}?
    (help me remember|let me know|say|just tell me|quickly tell me) {c}.
    [please ](help me remember|let me know|look up|check) {c}.
    (I've|I have) forgotten {c}.
    I (wanted|want) to ask[ you] {c}.
    I (can't recall|can't think|don't recall|no longer know|no longer remember) {c}.
    I (forgot|can't remember|don't remember) {c}.
    I (always forget|keep forgetting) {c}.
    I('m trying|'ve been trying| was trying) to remember {c}.
    do you still (know|remember) {c}?
    I('m not sure| don't know| have no idea| can't say) {c} (any more|anymore|now|right now).
    I was (wondering|asking myself) {c}.
    I wonder {c}.
    any idea {c}?
    I (told you|already told you) {c}, (didn't I|remember|right)?
    I think I (told you|mentioned) {c}, (can you repeat it|do you remember|didn't I)?
    what did I (say|tell you) about {c}?
    (you do|you still|surely you|you must|I hope you) (remember|know) {c}?
    (you remember|you still know|you should know) {c}, (don't you|right|no)?
    it's slipped my mind {c}.
    I want to know {c}.
    (quick|one|another) question, do you (know|remember) {c}?
    (hey|hi|hello|sorry|so), (can|could) you (tell|remind) me {c}?
    you know {c}, (don't you|right)?
    (from what I said|going by what I told you), do you know {c}?
    someone (asked|wants to know) {c}, what should I say?
    what do you (know|remember|have noted) about {c}?
    I wonder if you (know|remember) {c}.
    what was it I (said|told you) about {c}?
    any clue {c}?
    * would you mind telling me {c}?
    * do you happen to know {c}?
    * I'd like to know {c}[, please].
    * can you still tell me {c}?
    * do you have any idea {c}?
"""

# {c} is "my locker code".
TOPIC_FRAMES = """
    what is {c}[ again]?
    what did you say {c} (is|was)?
    what did we say {c} (is|was)?
    what's {c}[ again|, please]?
    what do you have (as|for|down as|down for|noted as) {c}?
    what was it again, {c}?
    what is {c}?
    what's {c}, (do you know|do you remember|by the way|if I may ask)?
    what's {c}?
    (so|hey|hi|hello|ok|sorry|and), what's {c}?
    (hey|hi|hello|sorry), (can|could) you (tell|remind) me what {c} is?
    (can|could) you tell me {c}[, please]?
    {c} is what[ again]?
    {c} was what again?
    do you (know|remember|recall) {c}?
    {c} - what (is|was) (it|that)[ again]?
    {c}, what (is|was) (it|that)[ again]?
    [please ](tell me|give me) {c}[ again].
    {c}, do you (know|remember|recall|have) it?
    {c}, can you (tell|remind) me?
    [please ]remind me of {c}.
    (I need|I want|I'm after|I'm looking for) {c}.
    (can|could) you remind me of {c}?
    I (don't|can't) (remember|recall) what {c} is.
    I (can't recall|don't recall|don't remember|no longer know|can't think of) {c}.
    what was {c}[ again]?
    (I forgot|I forget|I've forgotten|I keep forgetting) what {c} is.
    (I wonder|I was wondering) what {c} (is|was).
    what did I say {c} (is|was)?
    would you (happen to|still|by any chance) (know|remember|recall) {c}?
    what did I tell you {c} (is|was)?
    {c}[, please]?
    did I [ever |already ](tell you|mention|say) what {c} is?
    did I [ever |already ](tell you|mention) {c}?
    (I've forgotten|I forgot|I can't remember) {c}.
    have I (told you|mentioned|given you) {c}?
    (let me know|name|state|repeat|say) {c}.
    (can|could) you tell me what {c} is?
    let me know what {c} is[, please].
    (refresh my memory|jog my memory|quick question|help me out), what('s| is) {c}?
    do you (know|remember) what {c} is?
    (it slipped my mind|I've lost track|I forgot|I can't remember), what('s| is) {c}?
    (can|could) you (look up|check|repeat|recall) {c}[ for me]?
    tell me what {c} is.
    what can you tell me about {c}?
    remind me what {c} is.
    you (know|remember) {c}, (don't you|right)?
    you (know|remember) what {c} is, (don't you|right)?
    do you still (know|have|remember) {c}?
    just checking, what('s| is) {c}?
    someone (asked me for|wants to know) {c}, what is it?
    * what would {c} be?
    * I need to know {c}[, please].
    * do you happen to know {c}?
    * could you say what {c} is?
    * I'd like to know what {c} is.
    * what have I told you {c} is?
"""

# {c} is a whole statement, its first word in lower case where that may be.
CORRECTED_STATEMENTS = """
    actually, {c}
    (wait|hang on|hold on|oops|whoops|ah|oh|no|no no), {c}
    sorry, {c}
    correction: {c}
    (sorry|apologies|pardon me), I meant that {c}
    I meant [to say ][that ]{c}
    scratch that, {c}
    what I meant (is|was|to say was) that {c}
    (change|edit|fix|amendment|new info|news|breaking news): {c}
    sorry, I got that wrong. {c}
    (strike that|scrap that|cancel that|never mind that|forget that), {c}
    (forget|ignore|disregard) what I (said|told you) (before|earlier), {c}
    (that's|it's) (no longer|not) (true|right|correct|the case), {c}
    update: {c}
    (that's|it's) (out of date|outdated|old news|wrong now), {c}
    (that was wrong|that was a mistake|that wasn't right|that was a slip|that was a typo), {c}
    that has changed: {c}
    (I said something wrong|I told you wrong|I gave you the wrong information|I mixed something up|I got mixed up), {c}
    (I need to|let me|I should|I'd like to) update (you|something|that): {c}
    I was wrong earlier, {c}
    please (update|correct|change) (that|your notes|your memory|what you have): {c}
    there's been a change: {c}
    things have changed: {c}
    (something has|a few things have|a lot has|one thing has) changed: {c}
    (since then|since we last spoke|since I told you|in the meantime), things have changed: {c}
    no, wait, {c}
    (I have|I've got|there's) (an update|news|a correction): {c}
    (turns out|it turns out|as it turns out|apparently) {c}
    (I made a mistake|I misspoke|my mistake), {c}
    (in fact|in reality|the truth is|to be precise|to be exact|more precisely), {c}
    to correct myself: {c}
    (I should add that things changed|I have to take that back|I take that back), {c}
    {c}, (please update that|please change that|please correct that|so please update your notes)
    {c}, (sorry about that|sorry for the mix-up|sorry for the confusion|sorry, my mistake)
    it's different now: {c}
    {c}, (I got that wrong before|I was wrong before|I misspoke earlier|I made a mistake earlier)
    {c}, (not what I said before|not what I told you earlier|contrary to what I said|unlike what I told you)
    as of (today|now|this week), {c}
    {c}, (that's new|that's changed|that has changed|that's the latest)
    {c}, (actually|in fact|to be precise|I should say)
    from now on, {c}
    (remember what I told you|about what I said earlier)? (That has changed|It's different now|I was wrong), {c}
    (as from today|as of late|as of yesterday|as of this month|starting today), {c}
    * let me correct that: {c}
    * oops, I meant to say {c}
    * small change: {c}
    * not (any more|anymore). {c}
"""

# {c} is "my locker code", {w} the new value as it is shown.
CORRECTED_TOPICS = """
    {c} is now {w}
    {c} is now {w}, not {o}
    {c} is now {w} instead of {o}
    {c} is {w} now, not {o} (any more|anymore)
    {c} has changed to {w}
    {c} has changed from {o} to {w}
    {c} changed from {o} to {w}
    {c} has changed, it is {w} now
    {c} changed, it's {w} now
    {c} changed, it's now {w}, not {o}
    {c} has become {w}
    {c} is {w} now
    {c} (was|used to be) {o} but (it's|it is|now it's) {w}[ now]
    {c} was {o}, it's {w} now
    {c} isn't {o}, it's {w}
    actually, {c} is {w}
    {c} isn't {o} but {w}
    {c} is not {o} but {w}
    actually, {c} is now {w}
    {c} is no longer {o}, (it's|it is|now it's) {w}
    {c}: {w}, not {o}
    {c}: not {o} but {w}
    {c} is not {o}, it is {w}
    {c}: {w} now
    (correction|update|small change|quick update|edit|news), {c} is {w}[ now]
    {c} isn't {o} (any more|anymore), it's {w}
    (no|sorry|wait|oops|hang on|hold on), {c} is {w}[, not {o}]
    (scratch that|strike that|scrap that|never mind), {c} is {w}
    (I was wrong|I made a mistake|my mistake|I misspoke|I mixed it up), {c} is {w}[, not {o}]
    {c} used to be {o}, now it is {w}
    I (said|told you) {c} was {o}, but (it's|it is) [now |really |actually ]{w}
    I (told|gave) you the wrong thing before, {c} is {w}
    I (meant to say|meant) {c} is {w}[, not {o}]
    {c} is no longer {o} but {w}
    [please ](update|correct|change) {c}: (it's|it is|it should be) {w}
    [please ]update {c} [from {o} ]to {w}
    I said {c} was {o}, but it is {w}
    [please ](remember|note|make a note) that {c} is {w} now[, not {o}]
    [please ](set|switch) {c} to {w}
    (from now on|as of today|as of now|starting today|these days|nowadays), {c} is {w}
    please change {c} to {w}
    it's {w} now, {c}
    it's {w}, not {o}, when it comes to {c}
    {w} is {c} now[, not {o}]
    please note that {c} is now {w}
    {w}, not {o}, is {c}
    as for {c}, it's {w} now[, not {o}]
    {c} is {w}, not {o}
    {c} should be {w}, not {o}
    {c} is different now: {w}
    the new answer for {c} is {w}
    * {c} is {w} these days, not {o} (any more|anymore)
    * {c} has been changed and is {w} now
    * instead of {o}, {c} is now {w}
    * it turns out {c} is {w}
    * forget {o}, {c} is {w} now
"""
