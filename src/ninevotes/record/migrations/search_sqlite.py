# ruff: noqa: S608 - all SQL here is of our own making
"""The index of the search in SQLite: FTS5 over the entries, kept up by triggers."""

from __future__ import annotations

from ninevotes.record.migrations.search_rows import CLAIM, COLUMNS, DOCUMENT, LISTS, STATEMENTS

_INTO = f"INSERT INTO search_entries ({COLUMNS}) "
_BALLOTS = "INSERT OR IGNORE INTO search_ballots (entry, state, vote) "
_DATED = "INSERT OR IGNORE INTO search_ballots (entry, state, vote, date) "
_TEXT = "(rowid, title, item, words)"
_OLD = "('delete', OLD.key, OLD.title, OLD.item, OLD.words)"
_NEW = "(NEW.key, NEW.title, NEW.item, NEW.words)"
_HEAD = "FROM official_statements s WHERE s.key = NEW.statement"


_WORDS = (
    "CREATE VIRTUAL TABLE search_words USING fts5(title, item, words, content='search_entries', "
    "content_rowid='key', tokenize='porter unicode61 remove_diacritics 2')"
)


def _claim(row: str) -> str:
    return CLAIM.format(
        row=row,
        organ=f"json_extract({row}.fields, '$.organ')",
        outcome=f"json_extract({row}.fields, '$.outcome')",
        symbol=f"coalesce(json_extract({row}.fields, '$.symbol'), "
        f"json_extract({row}.fields, '$.document_symbol'))",
    )


def _listed(row: str, field: str, vote: str, *, dated: bool = False) -> str:
    column, path = ("vetoed_by", "$") if vote == "veto" else ("fields", f"$.{field}")
    letter = "N" if vote == "veto" else vote
    key = f"{row}.statement * 3" if vote == "veto" else f"{row}.key * 3 + 1"
    each = f"json_each({row}.{column}, '{path}') AS listed"
    when = f", (SELECT date FROM search_entries WHERE key = {key})" if dated else ""
    return (
        f"SELECT {key}, listed.value, '{letter}'{when} FROM {{others}}{each} "
        "WHERE listed.type = 'text'"
    )


def _votes_of_claim(row: str, others: str = "") -> list[str]:
    return [_BALLOTS + _listed(row, f, v).format(others=others) for f, v in LISTS.items()]


def _votes_of_veto(row: str, others: str = "") -> str:
    return _BALLOTS + _listed(row, "", "veto").format(others=others)


def _dated_votes_of_claim() -> list[str]:
    said = (_listed("NEW", field, vote, dated=True) for field, vote in LISTS.items())
    return [_DATED + each.format(others="") for each in said]


def _dated_votes_of_veto() -> str:
    return _DATED + _listed("NEW", "", "veto", dated=True).format(others="")


def _trigger(name: str, when: str, *body: str) -> str:
    return f"CREATE TRIGGER search_{name} {when} BEGIN {'; '.join(body)}; END"


def _gone(key: str) -> tuple[str, str]:
    return (
        f"DELETE FROM search_entries WHERE key = {key}",
        f"DELETE FROM search_ballots WHERE entry = {key}",
    )


def _statement_triggers() -> list[str]:
    made = []
    for table, select in STATEMENTS.items():
        entry = f"{_INTO}{select.format(row='NEW')} {_HEAD}"
        if table == "official_vetoes":
            made.append(_on_vetoes(_votes_of_veto("NEW")))
        else:
            made.append(_trigger(f"{table}_new", f"AFTER INSERT ON {table}", entry))
    return [
        *made,
        _trigger(
            "statement_replaced",
            "AFTER UPDATE OF replaced ON official_statements WHEN NEW.replaced IS NOT NULL",
            *_gone("OLD.key * 3"),
        ),
        _trigger("statement_gone", "AFTER DELETE ON official_statements", *_gone("OLD.key * 3")),
    ]


def _fill() -> list[str]:
    rows = [
        f"{_INTO}{select.format(row='v')} FROM {table} v JOIN official_statements s "
        "ON s.key = v.statement WHERE s.replaced IS NULL"
        for table, select in STATEMENTS.items()
    ]
    return [
        *rows,
        f"{_INTO}{DOCUMENT.format(row='d')} FROM documents d",
        f"{_INTO}{_claim('c')} FROM claims c JOIN documents d ON d.key = c.document",
        *_votes_of_claim("c", "claims c, "),
        _votes_of_veto("v", "official_vetoes v, "),
    ]


def _on_claims(votes: list[str]) -> str:
    entry = f"{_INTO}{_claim('NEW')} FROM documents d WHERE d.key = NEW.document"
    return _trigger("claim_new", "AFTER INSERT ON claims", entry, *votes)


def _on_vetoes(votes: str) -> str:
    entry = f"{_INTO}{STATEMENTS['official_vetoes'].format(row='NEW')} {_HEAD}"
    return _trigger("official_vetoes_new", "AFTER INSERT ON official_vetoes", entry, votes)


class Index:
    """The statements that make the index, and those that drop it."""

    UP: tuple[str, ...] = (
        _WORDS,
        _trigger(
            "entry_new",
            "AFTER INSERT ON search_entries",
            f"INSERT INTO search_words{_TEXT} VALUES {_NEW}",
        ),
        _trigger(
            "entry_gone",
            "AFTER DELETE ON search_entries",
            f"INSERT INTO search_words(search_words, {_TEXT[1:]} VALUES {_OLD}",
        ),
        _trigger(
            "entry_changed",
            "AFTER UPDATE ON search_entries",
            f"INSERT INTO search_words(search_words, {_TEXT[1:]} VALUES {_OLD}",
            f"INSERT INTO search_words{_TEXT} VALUES {_NEW}",
        ),
        *_statement_triggers(),
        _on_claims(_votes_of_claim("NEW")),
        _trigger("claim_gone", "AFTER DELETE ON claims", *_gone("OLD.key * 3 + 1")),
        _trigger(
            "document_new",
            "AFTER INSERT ON documents",
            f"{_INTO}{DOCUMENT.format(row='NEW')}",
        ),
        _trigger(
            "document_changed",
            "AFTER UPDATE ON documents",
            _gone("OLD.key * 3 + 2")[0],
            f"{_INTO}{DOCUMENT.format(row='NEW')}",
        ),
        _trigger("document_gone", "AFTER DELETE ON documents", _gone("OLD.key * 3 + 2")[0]),
        *_fill(),
    )
    DOWN: tuple[str, ...] = (
        *(f"DROP TRIGGER search_{table}_new" for table in STATEMENTS),
        *(
            f"DROP TRIGGER search_{name}"
            for name in (
                "statement_replaced",
                "statement_gone",
                "claim_new",
                "claim_gone",
                "document_new",
                "document_changed",
                "document_gone",
                "entry_new",
                "entry_gone",
                "entry_changed",
            )
        ),
        "DROP TABLE search_words",
    )


class Dated:
    """Ballots with the date of their entry."""

    UP: tuple[str, ...] = (
        "DROP TRIGGER search_claim_new",
        "DROP TRIGGER search_official_vetoes_new",
        _on_claims(_dated_votes_of_claim()),
        _on_vetoes(_dated_votes_of_veto()),
    )
    DOWN: tuple[str, ...] = (
        "DROP TRIGGER search_claim_new",
        "DROP TRIGGER search_official_vetoes_new",
        _on_claims(_votes_of_claim("NEW")),
        _on_vetoes(_votes_of_veto("NEW")),
    )
