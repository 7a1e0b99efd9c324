# ruff: noqa: S608 - all SQL here is of our own making
"""Pairs of neighbouring words, and votes, in the one index of PostgreSQL that has the words.

A ``tsvector`` in an index tells which words an entry has, not where: for a phrase every entry with
its words would be read, thousands to find a few. Which two words stand side by side is asked of the
index itself, and so is who voted how: a word and a vote are two lists of entries, and what is in
both is found without reading either entry or ballot.
"""

from __future__ import annotations

from ninevotes.record.migrations.search_postgresql import (
    STATEMENT_HEAD,
    Dated,
    claim,
    function,
    votes_of_claim,
    votes_of_veto,
)
from ninevotes.record.migrations.search_rows import COLUMNS, LISTS, STATEMENTS

_INTO = f"INSERT INTO search_entries ({COLUMNS}, votes) "
_INDEX = "ix_search_entries_vector"

_NUMBERS = 16_384
"""Numbers that a pair may have. There are millions of pairs: with a number for each the index
would be larger than the table, and slow to write. Two that share a number do no harm, as the
words themselves are asked for too."""

_PAIRS = f"""CREATE FUNCTION search_pairs(vector tsvector) RETURNS int[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  word record;
  place int;
  words text[];
  parts text[];
  pairs int[];
BEGIN
  FOR word IN SELECT lexeme, positions, weights FROM unnest(vector) LOOP
    FOR i IN 1 .. coalesce(cardinality(word.positions), 0) LOOP
      place := word.positions[i];
      words[place] := word.lexeme;
      parts[place] := word.weights[i];
    END LOOP;
  END LOOP;
  FOR i IN 2 .. coalesce(array_upper(words, 1), 0) LOOP
    IF parts[i - 1] = parts[i] THEN
      pairs := pairs || (hashtext(words[i - 1] || ' ' || words[i]) & {_NUMBERS - 1});
    END IF;
  END LOOP;
  RETURN pairs;
END $$"""
"""A number for each two words that stand side by side in one part: the last of a title and the
first of the matter are no neighbours. Null where there are none."""

_VOTES = f"""CREATE FUNCTION search_votes(fields json) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
SELECT array_agg(DISTINCT marked) FROM
(VALUES {", ".join(f"('{field}', '{vote}')" for field, vote in LISTS.items())}) kept(field, vote),
json_array_elements_text(CASE WHEN json_typeof(fields -> kept.field) = 'array'
  THEN fields -> kept.field ELSE '[]'::json END) listed(state),
unnest(ARRAY['*:' || listed.state, kept.vote || ':' || listed.state]) marked
WHERE length(listed.state) <= 20
$$"""
"""Who voted, and how: ``*:CHN`` and ``N:CHN``. The mark comes first, so that no name of a member
can be taken for another with its vote."""

_VOTES_OF = """CREATE FUNCTION search_votes_of(entry bigint) RETURNS text[]
LANGUAGE sql STABLE STRICT AS $$
SELECT CASE entry % 3
  WHEN 1 THEN (SELECT search_votes(c.fields) FROM claims c WHERE c.key = entry / 3)
  WHEN 0 THEN (SELECT search_votes(json_build_object('vetoed_by', v.vetoed_by))
    FROM official_vetoes v WHERE v.statement = entry / 3)
END
$$"""


def _for_a_claim() -> tuple[str, ...]:
    entry = f"{_INTO}{claim('NEW')}, search_votes(NEW.fields) FROM documents d"
    return (f"{entry} WHERE d.key = NEW.document", *votes_of_claim("NEW", dated=True))


def _for_a_veto() -> tuple[str, ...]:
    entry = f"{_INTO}{STATEMENTS['official_vetoes'].format(row='NEW')}, "
    entry += f"search_votes(json_build_object('vetoed_by', NEW.vetoed_by)) {STATEMENT_HEAD}"
    return (entry, votes_of_veto("NEW", dated=True))


class Paired:
    """An index that has pairs and votes beside the words."""

    UP: tuple[str, ...] = (
        _PAIRS,
        _VOTES,
        _VOTES_OF,
        f"DROP INDEX {_INDEX}",
        "ALTER TABLE search_entries ADD COLUMN votes text[]",
        # Written anew as a whole: rows changed one by one would leave the old ones between them.
        "ALTER TABLE search_entries ALTER COLUMN votes TYPE text[] USING search_votes_of(key)",
        "DROP FUNCTION search_votes_of(bigint)",
        f"CREATE INDEX {_INDEX} ON search_entries USING gin (vector, search_pairs(vector), votes)",
        # What the planner would learn of the pairs is little, and it takes seconds each time.
        f"ALTER INDEX {_INDEX} ALTER COLUMN 2 SET STATISTICS 0",
        function("claim_new", *_for_a_claim()),
        function("official_vetoes_new", *_for_a_veto()),
    )
    DOWN: tuple[str, ...] = (
        *Dated.UP,
        f"DROP INDEX {_INDEX}",
        f"CREATE INDEX {_INDEX} ON search_entries USING gin (vector)",
        "ALTER TABLE search_entries DROP COLUMN votes",
        "DROP FUNCTION search_votes(json)",
        "DROP FUNCTION search_pairs(tsvector)",
    )
