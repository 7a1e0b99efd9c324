"""What one database would take and the other would not is refused by both, in the same words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.record.builders import reading, request
from tests.record.databases import address_on, database, postgresql_or_skip, run
from tests.record.faults.program import ran
from tests.record.official.said import CARD, FILE, MONDAY, vote
from tests.record.search.asked import fill

from ninevotes.record.fitting import LARGEST, LONGEST_NAME
from ninevotes.record.search import SearchQuery, search, show
from ninevotes.record.store import Store, StoreError
from ninevotes.vocabulary.events import Reading
from ninevotes.vocabulary.official import OfficialLink

LONG = "x" * 400


def _named(name: str) -> Reading:
    return replace(reading(name), claims=())


def _with(**changes: object) -> Reading:
    return replace(reading("r", request("2014-12")), **changes)  # type: ignore[arg-type]


def _with_text(more: str) -> Reading:
    plain = reading("r")
    return replace(plain, document=replace(plain.document, text=plain.document.text + more))


NUL_IN_A_FIELD = reading("r", request("2014-12", requesters=["FRA\x00"]))

REFUSED: tuple[tuple[Reading, str], ...] = (
    (_named(LONG + "y"), r"xxx\.\.\. cannot be kept: name: 401 characters are too many, 400 are"),
    (_with(title="a\x00b"), "r cannot be kept: title: the character NUL cannot be kept"),
    (_with(notes=("a\x00b",)), "r cannot be kept: notes: the character NUL cannot be kept"),
    (_with_text("\uffff"), r"r cannot be kept: text: U\+FFFF is no character"),
    (NUL_IN_A_FIELD, "r cannot be kept: fields: the character NUL cannot be kept"),
)


@pytest.mark.parametrize(("one", "says"), REFUSED, ids=[says[-40:] for _, says in REFUSED])
def test_a_reading_that_does_not_fit_is_refused(address: str, one: Reading, says: str) -> None:
    with Store.at(address) as store:
        with pytest.raises(StoreError, match=says):
            store.add(one)
        assert store.readings() == []


def test_the_longest_name_that_fits_is_kept(address: str) -> None:
    with Store.at(address) as store:
        assert store.add(_named(LONG)).document == LONG


def test_numbers_of_any_size_in_a_claim_are_kept(address: str) -> None:
    huge = reading("r", request("2014-12", requester_count=10**30))
    with Store.at(address) as store:
        store.add(huge)
        assert store.readings() == [huge]


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        (OfficialLink(CARD.id, "1", LARGEST + 1, "https://x"), "resolution: 2,147,483,648 is too"),
        (vote("S/1", session=10**30), "session: 1,000,000,"),
        (vote("S/" + "1" * LONGEST_NAME), "symbol: 602 characters are too many, 600 are"),
        (replace(vote("S/1"), printed={"a": "\x00"}), "printed: the character NUL cannot be kept"),
    ],
    ids=["a number", "a huge number", "a symbol", "NUL"],
)
def test_a_statement_that_does_not_fit_refuses_its_file(
    address: str, statement: OfficialLink, says: str
) -> None:
    with Store.at(address) as store:
        report = store.official.import_statements(
            CARD, FILE, [vote("S/2"), statement], imported_at=MONDAY
        )
        assert says in str(report.refused[0]) or "its name has more" in str(report.refused[0])
        assert store.official.imports() == []


@pytest.mark.parametrize("number", [LARGEST + 1, 10**30])
def test_a_number_too_large_in_a_file_is_named_with_its_row(
    address: str, tmp_path: Path, number: int
) -> None:
    path = tmp_path / "links.csv"
    rows = (f"{each},https://digitallibrary.un.org/record/1\n" for each in (1, number))
    path.write_text("res_no,url_record\n" + "".join(rows))
    status, out, complaints = ran("import", path, "--store", address)
    assert (status, out) == (1, "")
    assert "  row 2, column res_no:" in complaints[1]
    assert complaints[1].endswith("is too large a number")


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Store]]:
    """The same record in SQLite, and in PostgreSQL where texts are compared as in English."""
    engine = postgresql_or_skip()
    name = "ninevotes_test_english"
    run(f"DROP DATABASE IF EXISTS {name}")
    run(
        f"CREATE DATABASE {name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US' "
        "ENCODING 'UTF8'"
    )
    try:
        with (
            database("sqlite", tmp_path_factory.mktemp("alike")) as plain,
            Store.at(plain) as one,
            Store.at(address_on(engine, name)) as other,
        ):
            for store in (one, other):
                fill(store)
                for key in ("a-b", "ab", "A-c", "s/res/2094(2013)", "S/RES/2094(2013)"):
                    store.official.import_statements(
                        replace(CARD, id=key[:3]),
                        FILE,
                        [replace(vote("S/9"), source=key[:3], resolution=key)],
                        imported_at=MONDAY,
                    )
            yield one, other
    finally:
        run(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.mark.parametrize("asked", ["2094", "resolution 2094", "S/RES/2094 (2013)", "S/9", "a-b"])
def test_what_is_shown_does_not_depend_on_the_language_of_the_database(
    stores: tuple[Store, Store], asked: str
) -> None:
    one, other = (show(store, asked) for store in stores)
    assert one == other
    assert one.votes or one.vetoes


def test_neither_does_what_is_found_nor_its_order(stores: tuple[Store, Store]) -> None:
    one, other = stores
    assert list(one.official.attributions()) == list(other.official.attributions())
    for query in (SearchQuery(), SearchQuery("syria"), SearchQuery(kinds=("vote", "veto"))):
        assert search(one, query) == search(other, query)
    assert [r.document.id for r in one.readings()] == [r.document.id for r in other.readings()]
