"""Packing messages into chunks: properties of any list of messages, told in any grouping."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mplus_memory.chunking import MIN_CHUNK_TOKENS, Chunk, Piece, num_tokens, pack, token_ids

lengths = st.lists(st.one_of(st.integers(1, 12), st.integers(1, 120)), max_size=25)
limits = st.integers(1, 70)


def pieces_of(counts: list[int]) -> list[Piece]:
    """Messages whose every token is different, so that order and identity show."""
    starts = [sum(counts[:at]) for at in range(len(counts))]
    return [
        Piece(f"m{at}", tuple(range(start, start + count)), 0, True)
        for at, (start, count) in enumerate(zip(starts, counts, strict=True))
    ]


@given(lengths, limits)
def test_nothing_is_lost_doubled_or_moved(counts: list[int], limit: int) -> None:
    full, tail = pack(pieces_of(counts), limit)
    assert [token for chunk in [*full, tail] for token in token_ids(chunk)] == [*range(sum(counts))]


@given(lengths, limits)
def test_chunks_keep_their_limits(counts: list[int], limit: int) -> None:
    full, tail = pack(pieces_of(counts), limit)
    assert all(min(MIN_CHUNK_TOKENS, limit) <= num_tokens(chunk) <= limit for chunk in full)
    assert num_tokens(tail) <= limit
    assert all(piece.ids for chunk in [*full, tail] for piece in chunk)


@given(lengths, limits)
def test_spans_of_a_message_join_up_and_end_once(counts: list[int], limit: int) -> None:
    full, tail = pack(pieces_of(counts), limit)
    spans = [piece.span for chunk in [*full, tail] for piece in chunk]
    for at, count in enumerate(counts):
        own = [span for span in spans if span.message_id == f"m{at}"]
        assert [span.start for span in own] == [0, *(span.end for span in own[:-1])]
        assert own[-1].end == count
        assert [span.complete for span in own] == [False] * (len(own) - 1) + [True]


@given(lengths, limits)
def test_only_what_no_chunk_can_hold_is_split(counts: list[int], limit: int) -> None:
    full, _ = pack(pieces_of(counts), limit)
    for chunk in full:
        for at, piece in enumerate(chunk):
            if piece.complete:
                continue
            whole = counts[int(piece.message_id[1:])]
            before = num_tokens(chunk[:at])
            assert whole > limit or (piece.start == 0 and before < MIN_CHUNK_TOKENS) or piece.start > 0


@given(lengths, limits, st.data())
def test_any_grouping_of_calls_gives_the_same_chunks(counts: list[int], limit: int, data: st.DataObject) -> None:
    pieces = pieces_of(counts)
    at_once, last = pack(pieces, limit)
    chunks: list[Chunk] = []
    tail: Chunk = ()
    rest = pieces
    while rest:
        count = data.draw(st.integers(1, len(rest)))
        full, tail = pack([*tail, *rest[:count]], limit)
        chunks += full
        rest = rest[count:]
    assert chunks == at_once and tail == last
