"""Every SQL statement that is sent, and what it would need to stay within one namespace.

A statement is looked at as SQLAlchemy's tree, not as text. Each table of ours that a SELECT, UPDATE or DELETE names,
also in its subqueries and common table expressions, must be tied by AND-ed equalities (in WHERE, or ON) to one
namespace: its ``namespace_id`` equals a bound value, or that of a table which is tied. An INSERT must give the column
a value.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.schema import ExecutableDDLElement
from sqlalchemy.sql import operators, visitors
from sqlalchemy.sql.elements import BinaryExpression, BindParameter, BooleanClauseList, Grouping, TextClause
from sqlalchemy.sql.schema import Column, Table
from sqlalchemy.sql.selectable import CTE, Join, Select, Subquery

from mplus_memory.store.schema import metadata

# Maintenance of the whole store: opening, sweeping and finishing look across namespaces, and show nothing to anybody.
ACROSS = {
    "catalog.list_hidden",
    "catalog.make_namespace",
    "deletion.finish_deletions",
    "deletion.unfinished",
    "garbage._noted",
    "journal.count_text",
    "migrate._create",
    "migrate._run_alembic",
    "migrate.recorded_revision",
    "pairing._begin",
    "recovery._sweep",
    "recovery._finish_removing_text",
    "rotation.check_keys",
    "rotation.rotate_key",
    "totals.count_all",
    "triggers.keep_sums",
    "triggers.mark_damaged",
}
_OURS = re.compile("|".join(metadata.tables))


@dataclass
class Log:
    """What was sent: how many statements, which of our tables they named, who looked across, and what was wrong."""

    num_statements: int = 0
    tables: set[str] = field(default_factory=set)
    across: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)
    shapes: set[Any] = field(default_factory=set)  # of statements that were looked at


@contextmanager
def logged() -> Iterator[Log]:
    """Log every statement of every engine."""
    log = Log()

    def before(connection: Any, statement: Any, rows: Any, row: Any, options: Any) -> None:
        note(log, statement, rows or ([row] if row else []), _sender())

    def before_cursor(connection: Any, cursor: Any, text: str, values: Any, context: Any, many: bool) -> None:
        if context.compiled is None and _OURS.search(text) and _sender() not in ACROSS:
            log.wrong.append(text)

    event.listen(Engine, "before_execute", before)
    event.listen(Engine, "before_cursor_execute", before_cursor)
    try:
        yield log
    finally:
        event.remove(Engine, "before_execute", before)
        event.remove(Engine, "before_cursor_execute", before_cursor)


def note(log: Log, statement: Any, rows: list[dict[str, Any]], sender: str) -> None:
    """Log a statement that ``sender`` (module.function of the store) sends."""
    log.num_statements += 1
    shape = _shape(statement, rows, sender)
    if shape is not None and shape in log.shapes:
        return
    log.shapes.add(shape)
    log.tables |= {part.name for part in visitors.iterate(statement) if isinstance(part, Table)}
    if sender in ACROSS:
        log.across.add(sender)
    elif not isinstance(statement, ExecutableDDLElement):
        log.wrong += [f"{sender}: {problem}: {statement}" for problem in problems(statement, rows)]


def _shape(statement: Any, rows: list[dict[str, Any]], sender: str) -> Any:
    """The same for statements that differ in values alone; None if that cannot be told."""
    key = statement._generate_cache_key()
    return None if key is None else (sender, key.key, tuple(sorted(rows[0])) if rows else ())


def problems(statement: Any, rows: list[dict[str, Any]] = []) -> list[str]:  # noqa: B006 (never changed)
    """Why a statement might reach beyond one namespace; nothing if it cannot."""
    if isinstance(statement, TextClause):
        return ["text"] if _OURS.search(statement.text) else []
    found = []
    for part in visitors.iterate(statement):
        if isinstance(part, Select):
            found += _untied(part.get_final_froms(), part.whereclause)
    if statement.is_insert:
        given = {getattr(column, "name", column) for column in statement._values or ()}
        given |= set(statement._select_names or ())
        given |= set.intersection(*map(set, rows)) if rows else set()
        if _tenant(statement.table) and "namespace_id" not in given and statement.table.name != "mplus_namespaces":
            found.append(f"{statement.table.name} gets no namespace")
    elif statement.is_dml:
        found += _untied([statement.table], statement.whereclause)
    return found


def _untied(sources: Any, where: Any) -> list[str]:
    leaves, conditions = [], [where] if where is not None else []
    for source in sources:
        _take_apart(source, leaves, conditions)
    tied: set[Any] = {leaf for leaf in leaves if isinstance(leaf, CTE | Subquery)}  # theirs are looked at by themselves
    links = []
    for left, right in _equalities(conditions):
        for one, other in ((left, right), (right, left)):
            if _names_namespace(one) and isinstance(other, BindParameter):
                tied.add(one.table)
        if _names_namespace(left) and _names_namespace(right):
            links.append((left.table, right.table))
    for _ in links:
        for one, other in links:
            if one in tied or other in tied:
                tied |= {one, other}
    return [f"{leaf.name} is tied to no namespace" for leaf in leaves if _tenant(leaf) and leaf not in tied]


def _take_apart(source: Any, leaves: list[Any], conditions: list[Any]) -> None:
    if isinstance(source, Join):
        _take_apart(source.left, leaves, conditions)
        _take_apart(source.right, leaves, conditions)
        conditions.append(source.onclause)
    else:
        leaves.append(source)


def _equalities(conditions: list[Any]) -> Iterator[tuple[Any, Any]]:
    """The equalities that hold for every row: those joined by AND, never one side of an OR."""
    for condition in conditions:
        while isinstance(condition, Grouping):
            condition = condition.element
        if isinstance(condition, BooleanClauseList) and condition.operator is operators.and_:
            yield from _equalities(list(condition.clauses))
        elif isinstance(condition, BinaryExpression) and condition.operator is operators.eq:
            yield condition.left, condition.right


def _names_namespace(part: Any) -> bool:
    if not isinstance(part, Column) and not hasattr(part, "table"):
        return False
    table = getattr(part.table, "name", None)
    return part.name == "namespace_id" or (table == "mplus_namespaces" and part.name in ("id", "name_digest"))


def _tenant(source: Any) -> bool:
    return isinstance(source, Table) and source.name.startswith("mplus_")


def _sender() -> str:
    frame = sys._getframe(1)
    while frame is not None:
        module = frame.f_globals.get("__name__", "")
        name = frame.f_code.co_name
        if module.startswith("mplus_memory.store.") and not module.endswith((".database", ".sqlite", ".postgres")):
            return f"{module.rpartition('.')[2]}.{name}"
        frame = frame.f_back  # type: ignore[assignment]
    return "nobody"
