"""Full-text search of a journal by Postgres: ``tsvector`` over the session's rows, weighed as FTS5 weighs them.

Nothing is stored and no index is kept, as with ``word_index``: the rows of one session are read for each search.
Scores are BM25 (k1 = 1.2, b = 0.75, as in FTS5) and not ``ts_rank``, which does not know that a rare word tells more
than a common one. A text's length is its number of different words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import CTE, ColumnElement, LargeBinary, Text, case, column, func, literal, or_, select, table, true
from sqlalchemy.dialects.postgresql import ARRAY, REGCONFIG
from sqlalchemy.engine import Connection

from mplus_memory.store.catalog import Key
from mplus_memory.store.journal_views import View, view_of
from mplus_memory.store.schema import messages
from mplus_memory.store.word_query import STOP_WORDS, UNDIVIDED

MAX_CHARACTERS = 65_536  # of a text that take part: a tsvector may have 1 MiB
K1, B = 1.2, 0.75
_COLLATIONS = ("und-x-icu", "pg_c_utf8", "C.utf8", "C.UTF-8", "en_US.utf8", "en_US.UTF-8")
_NOT_TEXT = "((?:..)*?)(?:00|ed[ab]...)"  # in hex: NUL, or a lone surrogate
_MARKS = r"[\u0300-\u036f]+"
_PUNCTUATION = r"[!-/:-@\[-`{-~\u00a0-\u00bf\u2010-\u2027\u2030-\u205e\u3000-\u3003\u3008-\u3011]+"


def find_collation(connection: Connection) -> str:
    """The collation by which the server makes small letters of all scripts; nothing if it has none for any text."""
    if connection.scalar(select(func.current_setting("server_encoding"))) != "UTF8":
        return ""
    known = column("collname", Text)
    wanted = select(known).select_from(table("pg_collation", known, schema="pg_catalog")).where(known.in_(_COLLATIONS))
    found = set(connection.scalars(wanted))
    return next((name for name in _COLLATIONS if name in found), "")


def search(
    connection: Connection, key: Key, words: Sequence[str], limit: int | None, collation: str
) -> list[tuple[str, float]]:
    """Ids and scores of the session's messages that hold any of the words, best first; of equal ones the last."""
    language = literal("simple" if STOP_WORDS.issuperset(words) else "english", REGCONFIG)
    plain = _plain(literal(" ".join(words), Text), collation)
    lexemes = func.tsvector_to_array(func.to_tsvector(language, plain), type_=ARRAY(Text))
    said = _said(view_of(connection, key), language, collation)
    ranked = _ranked(said, _found(said, lexemes)).limit(limit)
    return [(row.id, float(row.score)) for row in connection.execute(ranked)]


def _said(view: View, language: Any, collation: str) -> CTE:
    """The words of every message of a journal."""
    author = func.coalesce(_text(messages.c.author), "")
    text = _plain(func.left(author + " " + _text(messages.c.content), MAX_CHARACTERS), collation)
    rows = select(messages.c.id, messages.c.position, func.to_tsvector(language, text).label("words"))
    return rows.where(view.where(), messages.c.content.is_not(None)).cte("said")


def _found(said: CTE, lexemes: Any) -> CTE:
    """How often each wanted word stands in each message that has it, and the message's length."""
    word = func.unnest(said.c.words).table_valued("lexeme", "positions", "weights", name="word")
    times = func.cardinality(word.c.positions)
    rows = select(
        said.c.id, said.c.position, func.length(said.c.words).label("length"), word.c.lexeme, times.label("n")
    )
    return rows.select_from(said.join(word, true())).where(word.c.lexeme == func.any(lexemes)).cte("found")


def _ranked(said: CTE, found: CTE) -> Any:
    """BM25 over what was found."""
    total = select(func.count().label("messages"), func.avg(func.length(said.c.words)).label("length")).cte("total")
    held = select(found.c.lexeme, func.count().label("messages")).group_by(found.c.lexeme).cte("held")
    rarity = func.greatest(1e-6, func.ln((total.c.messages - held.c.messages + 0.5) / (held.c.messages + 0.5)))
    share = found.c.n * (K1 + 1) / (found.c.n + K1 * (1 - B + B * found.c.length / total.c.length))
    score = func.sum(rarity * share).label("score")
    rows = select(found.c.id, score).select_from(found.join(held, found.c.lexeme == held.c.lexeme).join(total, true()))
    return rows.group_by(found.c.id, found.c.position).order_by(score.desc(), found.c.position.desc())


def _text(stored: Any) -> ColumnElement[str]:
    """The text in a column of bytes; a space for each character that Postgres takes in no text."""
    unsure = or_(*(func.bytealike(stored, literal(part, LargeBinary)) for part in (b"%\x00%", b"%\xed%")))
    cleaned = func.regexp_replace(func.encode(stored, "hex"), _NOT_TEXT, r"\120", "g")  # \1, then hex for a space
    return func.convert_from(case((unsure, func.decode(cleaned, "hex")), else_=stored), "UTF8", type_=Text)


def _plain(text: ColumnElement[str], collation: str) -> ColumnElement[str]:
    """In lower case, without accents and punctuation, so that a word is a word to Postgres's parser."""
    bare = func.regexp_replace(func.pg_catalog.normalize(text, "NFKD"), _MARKS, "", "g")
    spaced = func.regexp_replace(bare, f"({UNDIVIDED})", r" \1 ", "g")
    ascii_only = func.octet_length(text) == func.char_length(text)  # then there is nothing to take apart
    words: ColumnElement[str] = func.regexp_replace(
        func.lower(case((ascii_only, text), else_=spaced).collate(collation)), _PUNCTUATION, " ", "g", type_=Text
    )
    return words
