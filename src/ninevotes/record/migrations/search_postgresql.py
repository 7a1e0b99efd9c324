# ruff: noqa: S608 - all SQL here is of our own making
"""The index of the search in PostgreSQL: a column of words over the entries, kept up by triggers.

Words are cut and stemmed as SQLite's index does it: marks and case left out, everything but
letters and digits a space, English stems, no stop words.
"""

from __future__ import annotations

from ninevotes.record.migrations.search_rows import CLAIM, COLUMNS, DOCUMENT, LISTS, STATEMENTS

_INTO = f"INSERT INTO search_entries ({COLUMNS}) "
_BALLOTS = "INSERT INTO search_ballots (entry, state, vote) "
_DATED = "INSERT INTO search_ballots (entry, state, vote, date) "
STATEMENT_HEAD = "FROM official_statements s WHERE s.key = NEW.statement"

_PLAIN = r"""CREATE FUNCTION search_plain(given text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
SELECT regexp_replace(
  regexp_replace(normalize(given, NFKD), '[\u0300-\u036f]', '', 'g'),
  '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g')
$$"""


def claim(row: str) -> str:
    """The entry of a claim, without where it is selected from."""
    return CLAIM.format(
        row=row,
        organ=f"left({row}.fields ->> 'organ', 10)",
        outcome=f"left({row}.fields ->> 'outcome', 30)",
        symbol=f"coalesce({row}.fields ->> 'symbol', {row}.fields ->> 'document_symbol')",
    )


def _each(key: str, column: str, vote: str, *, dated: bool = False) -> str:
    array = f"CASE WHEN json_typeof({column}) = 'array' THEN {column} ELSE '[]'::json END"
    into = _DATED if dated else _BALLOTS
    when = f", (SELECT date FROM search_entries WHERE key = {key})" if dated else ""
    return (
        f"{into}SELECT {key}, listed.value, '{vote}'{when} FROM {{others}}"
        f"json_array_elements_text({array}) AS listed(value) "
        "WHERE listed.value IS NOT NULL AND length(listed.value) <= 20 ON CONFLICT DO NOTHING"
    )


def votes_of_claim(row: str, others: str = "", *, dated: bool = False) -> list[str]:
    """What puts the ballots of a claim under its entry."""
    key = f"{row}.key * 3 + 1"
    return [
        _each(key, f"({row}.fields -> '{field}')", vote, dated=dated).format(others=others)
        for field, vote in LISTS.items()
    ]


def votes_of_veto(row: str, others: str = "", *, dated: bool = False) -> str:
    """What puts the ballots of a list of vetoes under its entry."""
    votes = _each(f"{row}.statement * 3", f"{row}.vetoed_by", "N", dated=dated)
    return votes.format(others=others)


def function(name: str, *body: str) -> str:
    """What a trigger does, made or made anew."""
    done = "; ".join((*body, "RETURN NULL", "END $$"))
    return (
        f"CREATE OR REPLACE FUNCTION search_{name}() RETURNS trigger LANGUAGE plpgsql "
        f"AS $$ BEGIN {done}"
    )


def _trigger(name: str, when: str, *body: str) -> list[str]:
    return [
        function(name, *body),
        f"CREATE TRIGGER search_{name} AFTER {when} EXECUTE FUNCTION search_{name}()",
    ]


def _gone(key: str) -> tuple[str, str]:
    return (
        f"DELETE FROM search_entries WHERE key = {key}",
        f"DELETE FROM search_ballots WHERE entry = {key}",
    )


_MOST = 200_000
"""Characters of a passage that are indexed: a vector of PostgreSQL holds a megabyte at most."""

_STEMMED = (
    "ALTER TEXT SEARCH CONFIGURATION search_words "
    "ALTER MAPPING FOR asciiword, word, numword WITH search_stem"
)


def _vector() -> str:
    parts = (("title", "A"), ("item", "B"), ("words", "D"))
    words = " || ".join(
        f"setweight(to_tsvector('search_words'::regconfig, search_plain(left({name}, {_MOST}))), "
        f"'{weight}')"
        for name, weight in parts
    )
    return f"({words}) STORED"


def _for_a_claim(*, dated: bool) -> tuple[str, ...]:
    """What is done for a new claim."""
    entry = f"{_INTO}{claim('NEW')} FROM documents d WHERE d.key = NEW.document"
    return (entry, *votes_of_claim("NEW", dated=dated))


def _for_a_veto(*, dated: bool) -> tuple[str, ...]:
    """What is done for a new statement of a veto."""
    entry = f"{_INTO}{STATEMENTS['official_vetoes'].format(row='NEW')} {STATEMENT_HEAD}"
    return (entry, votes_of_veto("NEW", dated=dated))


def _statement_triggers() -> list[str]:
    made: list[str] = []
    for table, select in STATEMENTS.items():
        body: tuple[str, ...] = (f"{_INTO}{select.format(row='NEW')} {STATEMENT_HEAD}",)
        if table == "official_vetoes":
            body = _for_a_veto(dated=False)
        made += _trigger(f"{table}_new", f"INSERT ON {table} FOR EACH ROW", *body)
    return [
        *made,
        *_trigger(
            "statement_replaced",
            "UPDATE OF replaced ON official_statements FOR EACH ROW "
            "WHEN (NEW.replaced IS NOT NULL)",
            *_gone("OLD.key * 3"),
        ),
        *_trigger(
            "statement_gone", "DELETE ON official_statements FOR EACH ROW", *_gone("OLD.key * 3")
        ),
    ]


def _report_triggers() -> list[str]:
    document = f"{_INTO}{DOCUMENT.format(row='NEW')}"
    gone = _gone("OLD.key * 3 + 2")[0]
    each = "FOR EACH ROW"
    return [
        *_trigger("claim_new", f"INSERT ON claims {each}", *_for_a_claim(dated=False)),
        *_trigger("claim_gone", f"DELETE ON claims {each}", *_gone("OLD.key * 3 + 1")),
        *_trigger("document_new", f"INSERT ON documents {each}", document),
        *_trigger("document_changed", f"UPDATE ON documents {each}", gone, document),
        *_trigger("document_gone", f"DELETE ON documents {each}", gone),
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
        f"{_INTO}{claim('c')} FROM claims c JOIN documents d ON d.key = c.document",
        *votes_of_claim("c", "claims c, "),
        votes_of_veto("v", "official_vetoes v, "),
    ]


_TRIGGERS = {
    **{f"{table}_new": table for table in STATEMENTS},
    "statement_replaced": "official_statements",
    "statement_gone": "official_statements",
    "claim_new": "claims",
    "claim_gone": "claims",
    "document_new": "documents",
    "document_changed": "documents",
    "document_gone": "documents",
}


class Index:
    """The statements that make the index, and those that drop it."""

    UP: tuple[str, ...] = (
        _PLAIN,
        "CREATE TEXT SEARCH DICTIONARY search_stem (TEMPLATE = snowball, LANGUAGE = english)",
        "CREATE TEXT SEARCH CONFIGURATION search_words (COPY = pg_catalog.simple)",
        _STEMMED,
        f"ALTER TABLE search_entries ADD COLUMN vector tsvector GENERATED ALWAYS AS {_vector()}",
        "CREATE INDEX ix_search_entries_vector ON search_entries USING gin (vector)",
        *_statement_triggers(),
        *_report_triggers(),
        *_fill(),
    )
    DOWN: tuple[str, ...] = (
        *(f"DROP TRIGGER search_{name} ON {table}" for name, table in _TRIGGERS.items()),
        *(f"DROP FUNCTION search_{name}()" for name in _TRIGGERS),
        "ALTER TABLE search_entries DROP COLUMN vector",
        "DROP TEXT SEARCH CONFIGURATION search_words",
        "DROP TEXT SEARCH DICTIONARY search_stem",
        "DROP FUNCTION search_plain(text)",
    )


class Dated:
    """Ballots with the date of their entry: only what the triggers do is another."""

    UP: tuple[str, ...] = (
        function("claim_new", *_for_a_claim(dated=True)),
        function("official_vetoes_new", *_for_a_veto(dated=True)),
    )
    DOWN: tuple[str, ...] = (
        function("claim_new", *_for_a_claim(dated=False)),
        function("official_vetoes_new", *_for_a_veto(dated=False)),
    )
