"""Runs as LangSmith's client would send them, kept in a list."""

from __future__ import annotations

import json
from typing import Any

from langchain_core.tracers import BaseTracer
from langsmith.schemas import Run


class Kept(BaseTracer):
    """Keeps runs in the order in which they ended."""

    def __init__(self) -> None:
        super().__init__(_schema_format="original+chat")
        self.runs: list[dict[str, Any]] = []

    def _persist_run(self, run: Any) -> None:
        pass

    def _end_trace(self, run: Any) -> None:
        super()._end_trace(run)
        listed = Run(**run.model_dump(exclude={"child_runs", "session_id"}), session_id=None)
        self.runs.append(json.loads(listed.model_dump_json()))
