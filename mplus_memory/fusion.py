"""Two rankings of messages made into one: by the words of a query and by the model's retriever.

score(m) = bm25(m) / best bm25 + w · clip(z(m), 0, 4) / 4, with z the retriever's score of m, standardised over the
session's messages, and w = max(0, 2·AUC − 1): how far the retriever agrees with the words, AUC being the chance that
one of the 20 messages with the best words stands before one of the others in the retriever's ranking. A retriever
that ranks by chance has AUC ½ and no say, whatever its scores look like; one that finds what the words find is
believed about the rest. Without any message that has the words, the retriever alone decides.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

Ranking = Sequence[tuple[str, float]]  # (message id, score), best first

_JUDGES = 20  # messages with the best words; more would be chance hits on a common word
_MOST = 4.0  # standard deviations from which on a message is as near as can be


def fuse(latent: Ranking, lexical: Ranking) -> list[tuple[str, float]]:
    """Every message of either ranking with its score, best first; of equal ones as in ``lexical``, then ``latent``."""
    total = dict.fromkeys([message_id for message_id, _ in (*lexical, *latent)], 0.0)
    best = lexical[0][1] if lexical else 1.0
    for message_id, score in lexical:
        total[message_id] += score / best
    weight = agreement([message_id for message_id, _ in latent], [message_id for message_id, _ in lexical])
    for (message_id, _), nearness in zip(latent, _nearness([score for _, score in latent]), strict=True):
        total[message_id] += weight * nearness
    return sorted(total.items(), key=lambda item: -item[1])


def agreement(latent: Sequence[str], lexical: Sequence[str]) -> float:
    """How far a ranking of all messages agrees with the best of another, from 0 (by chance, or worse) to 1.

    1 where the other has nothing to say.
    """
    place = {message_id: at for at, message_id in enumerate(latent)}
    judges = [place[message_id] for message_id in lexical if message_id in place][: min(_JUDGES, len(place) // 2)]
    if not judges:
        return 0.0 if lexical else 1.0
    num_others = len(place) - len(judges)
    before = sum(at - earlier for earlier, at in enumerate(sorted(judges)))  # others that stand before a judge
    return max(0.0, 1.0 - 2.0 * before / (len(judges) * num_others))


def _nearness(scores: Sequence[float]) -> list[float]:
    """From 0 (no nearer than the mean) to 1."""
    values = np.asarray(scores, dtype=np.float64)
    spread = float(values.std()) if len(values) else 0.0
    if spread < 1e-9:
        return [0.0] * len(values)
    nearness: list[float] = (np.clip((values - values.mean()) / spread, 0.0, _MOST) / _MOST).tolist()
    return nearness
