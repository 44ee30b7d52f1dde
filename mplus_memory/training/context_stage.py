"""Stage A: facts and questions in one ordinary context, without memory.

A model learns to look a fact up and to copy its value there in minutes; learning it through memory from
random weights did not succeed in hours.
"""

from __future__ import annotations

from random import Random

from mplus_memory.training.dialogues import FactSource, Style, exchange
from mplus_memory.training.encoding import Encoder, Row
from mplus_memory.training.facts import Fact


def context_row(rng: Random, encoder: Encoder, style: Style, *, num_facts: int, num_questions: int) -> Row:
    """A dialogue of ``num_facts`` facts or a little more, then questions for some of them."""
    source = FactSource(rng, style)
    facts: list[Fact] = []
    row = Row()
    while len(facts) < num_facts:
        for turn in source.turns():
            row.tokens += encoder.turn(turn)
            facts += turn.facts
    for fact in rng.sample(facts, min(num_questions, len(facts))):
        encoder.add_exchange(row, exchange(fact, rng, style))
    return row


def context_rows(rng: Random, encoder: Encoder, *, batch_size: int, most_facts: int) -> list[Row]:
    """A batch of contexts; a few plain ones among them keep the first lookup easy."""
    rows = []
    for _ in range(batch_size):
        row_rng = Random(rng.getrandbits(64))
        style = Style(small_talk=0.1, replies=rng.choice((0.0, 0.0, 0.4)))
        count = rng.randint(2, most_facts)
        rows.append(context_row(row_rng, encoder, style, num_facts=count, num_questions=4))
    return rows
