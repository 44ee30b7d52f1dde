"""Phrasings that any attribute can stand in: indirect questions, questions for a topic, corrections.

``*`` holds a frame out of training, as in ``attributes.py``.
"""

from __future__ import annotations

# {c} is a whole statement without its full stop.
STATED = """
    by the way, {c}
    just so you know, {c}
    remember that {c}
    please remember[ that|:] {c}
    (oh|oh, and) by the way, {c}
    hi! {c}
    (hi|hello|hey), {c}
    (hello there|good morning|good evening)! {c}
    also, {c}
    (please |)note that {c}
    I should (tell you|mention) that {c}
    I (wanted|want) to tell you that {c}
    (well|so|okay|right|yes|anyway), {c}
    did I tell you? {c}
    did I (mention|tell you) that {c}?
    did you know that {c}?
    you should know that {c}
    fun fact: {c}
    for your information, {c}
    one more thing: {c}
    something about me: {c}
    (please |)keep in mind that {c}
    don't forget that {c}
    {c}, by the way
    {c}, just so you know
    {c}, you know
    {c}, (remember that|please remember that|keep that in mind)
    {c}, as I (said|mentioned) before
    {c}!
    (I think |)I've never told you that {c}
    as you may know, {c}
    it's true that {c}
    let me tell you something: {c}
    (to be honest|honestly|in fact|as it happens), {c}
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
    tell me, {c}?
    quick question: {c}?
    remind me, {c}?
    by the way, {c}?
    I forgot. {c}?
    {c} again?
    {c}, (please|again|by the way)?
    {c}, do you (know|remember|recall)?
    {c}, can you tell me?
    I've forgotten, {c}?
    one question: {c}?
    let me see if you remember: {c}?
    just checking, {c}?
    help me out, {c}?
    (hi|hello) again! {c}?
    * out of interest, {c}?
    * please tell me: {c}?
    * I was wondering, {c}?
    * {c}, if you remember?
    * one more thing, {c}?
"""

# {c} is "where I live".
CLAUSE_FRAMES = """
    (can|could) you tell me {c}[, please]?
    do you (know|remember|recall) {c}?
    [please ]tell me {c}[ again].
    [please ]remind me {c}[, please].
    (can|could) you remind me {c}?
    (I've|I have) forgotten {c}.
    I (forgot|can't remember|don't remember) {c}.
    do you still (know|remember) {c}?
    any idea {c}?
    what did I (say|tell you) about {c}?
    I want to know {c}.
    you know {c}, (don't you|right)?
    I wonder if you (know|remember) {c}.
    * would you mind telling me {c}?
    * do you happen to know {c}?
    * I'd like to know {c}[, please].
    * can you still tell me {c}?
    * do you have any idea {c}?
"""

# {c} is "my locker code".
TOPIC_FRAMES = """
    what is {c}[ again]?
    what's {c}[ again|, please]?
    what is {c}?
    what's {c}?
    (can|could) you tell me {c}[, please]?
    do you (know|remember|recall) {c}?
    [please ](tell me|give me) {c}[ again].
    [please ]remind me of {c}.
    (can|could) you remind me of {c}?
    what was {c}[ again]?
    what did I say {c} (is|was)?
    what did I tell you {c} (is|was)?
    {c}[, please]?
    (I've forgotten|I forgot|I can't remember) {c}.
    (can|could) you tell me what {c} is?
    do you (know|remember) what {c} is?
    tell me what {c} is.
    remind me what {c} is.
    do you still (know|have|remember) {c}?
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
    correction: {c}
    scratch that, {c}
    sorry, I got that wrong. {c}
    update: {c}
    that has changed: {c}
    I was wrong earlier, {c}
    things have changed: {c}
    no, wait, {c}
    (I made a mistake|I misspoke|my mistake), {c}
    to correct myself: {c}
    it's different now: {c}
    as of (today|now|this week), {c}
    from now on, {c}
    * let me correct that: {c}
    * oops, I meant to say {c}
    * small change: {c}
    * not (any more|anymore). {c}
"""

# {c} is "my locker code", {w} the new value as it is shown.
CORRECTED_TOPICS = """
    {c} is now {w}
    {c} has changed to {w}
    {c} has changed, it is {w} now
    {c} is {w} now
    actually, {c} is {w}
    actually, {c} is now {w}
    {c} is not {o}, it is {w}
    {c} isn't {o} (any more|anymore), it's {w}
    {c} used to be {o}, now it is {w}
    {c} is no longer {o} but {w}
    I said {c} was {o}, but it is {w}
    please change {c} to {w}
    please note that {c} is now {w}
    {c} is {w}, not {o}
    * {c} is {w} these days, not {o} (any more|anymore)
    * {c} has been changed and is {w} now
    * instead of {o}, {c} is now {w}
    * it turns out {c} is {w}
    * forget {o}, {c} is {w} now
"""
