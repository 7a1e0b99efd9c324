"""How a database goes about the statements of a question."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, event

from ninevotes.record.store import Store
from synthetic.questions import Ask


def plans(store: Store, ask: Ask) -> list[str]:
    """The plan of each statement that a question leads to, line by line."""
    engine: Engine = store._engine  # noqa: SLF001 - a benchmark looks inside
    seen: list[tuple[str, Any]] = []

    def note(_: object, __: object, statement: str, given: Any, *___: object) -> None:
        seen.append((statement, given))

    event.listen(engine, "before_cursor_execute", note)
    try:
        ask(store)
    finally:
        event.remove(engine, "before_cursor_execute", note)
    lines = []
    how = "EXPLAIN " if engine.dialect.name == "postgresql" else "EXPLAIN QUERY PLAN "
    with engine.connect() as connection:
        for statement, given in seen:
            if statement.lstrip().upper().startswith(("SELECT", "WITH")):
                lines.append("-- " + " ".join(statement.split())[:150])
                found = connection.exec_driver_sql(how + statement, given)
                lines += [f"   {row[-1]}" for row in found]
    return lines
