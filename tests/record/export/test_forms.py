"""Exports hold to their schemas, as independent validators see it, and come back whole."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.record.search.asked import ADOPTED, VETOED, add, council_vote, fill

from ninevotes.record.export import Extract, Selection, extract
from ninevotes.record.export.columns import DICTIONARY
from ninevotes.record.export.csv_form import METADATA, read_csv, write_csv
from ninevotes.record.export.json_form import NotAnExportError, as_json, from_json, schema
from ninevotes.record.export.parquet_form import read_parquet, write_parquet
from ninevotes.record.export.popolo import as_popolo, from_popolo
from ninevotes.record.store import Store
from ninevotes.vocabulary.official import OfficialMeeting, OfficialVote
from ninevotes.vocabulary.organs import Organ
from ninevotes.vocabulary.votes import Ballot, Vote

HOSTILE = "a \"quoted\"; line,\r\nanother\tone \\ 'x' <b>&amp; {é} ’"
UNSURE = council_vote(
    "one",
    "?",
    "1947-01-20",
    HOSTILE,
    Ballot({"FRA": Vote.DID_NOT_PARTICIPATE, "GBR": Vote.ABSENT}, {Vote.IN_FAVOUR: 7}),
    unknown=("CHN", "SUN"),
    printed={"note": HOSTILE, "": ""},
    link="https://example.org/1",
)


@pytest.fixture(scope="module")
def given_extract(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Extract]:
    with Store.open(tmp_path_factory.mktemp("home")) as store:
        fill(store)
        add(store, UNSURE)
        yield extract(store)


def test_what_an_export_holds(given_extract: Extract) -> None:
    assert [source.id for source in given_extract.sources] == ["one", "three", "two"]
    assert given_extract.notes[0] == "A publisher, A data set [CC BY 4.0]"
    assert "25 words" in given_extract.notes[-1]
    (claim, *_) = given_extract.claims
    assert (claim.start, claim.end, claim.quote) == (0, 15, "paper claims 0.")
    assert len(claim.sha256) == 64


def test_filters(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        fill(store)
        of_2013 = extract(store, Selection(since=dt.date(2013, 1, 1), until=dt.date(2013, 12, 31)))
        assembly = extract(store, Selection(Organ.GENERAL_ASSEMBLY))
        reports = extract(store, Selection(sources=("reports",)))
    assert {vote.key for vote in of_2013.votes} == {"2", "r2094"}
    assert [source.id for source in of_2013.sources] == ["one", "two"]
    assert [vote.key for vote in assembly.votes] == ["9"]
    assert (assembly.meetings, assembly.documents, assembly.drafts) == ((), (), ())
    assert [document.id for document in reports.documents] == ["paper", "monthly", "undated"]
    assert not reports.sources


def test_json_is_valid_and_comes_back(given_extract: Extract) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    text = as_json(given_extract)
    validator = jsonschema.Draft202012Validator(
        schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    jsonschema.Draft202012Validator.check_schema(schema())
    assert list(validator.iter_errors(json.loads(text))) == []
    broken = json.loads(text)
    broken["votes"][0]["ballots"]["FRA"] = "yes"
    assert len(list(validator.iter_errors(broken))) == 1
    assert from_json(text) == given_extract


def test_csv_is_valid_csvw_and_comes_back(given_extract: Extract, tmp_path: Path) -> None:
    csvw = pytest.importorskip("csvw")
    written = write_csv(given_extract, tmp_path)
    assert {path.name for path in written} == {METADATA, *(f"{name}.csv" for name in DICTIONARY)}
    read = csvw.CSVW(str(tmp_path / METADATA), validate=True)
    assert read.is_valid
    assert read_csv(tmp_path) == given_extract
    ballots = (tmp_path / "ballots.csv").read_text("utf-8")
    (tmp_path / "ballots.csv").write_text(ballots.replace("one,1,", "nowhere,1,"), "utf-8")
    with pytest.raises(ValueError, match="nowhere"):
        csvw.CSVW(str(tmp_path / METADATA), validate=True).is_valid  # noqa: B018 - it looks there


def test_every_column_is_in_the_dictionary(given_extract: Extract, tmp_path: Path) -> None:
    write_csv(given_extract, tmp_path)
    for name, columns in DICTIONARY.items():
        heading = (tmp_path / f"{name}.csv").read_text("utf-8").splitlines()[0]
        assert heading.split(",") == list(columns)
        assert all(column.meaning for column in columns.values())


def test_parquet_comes_back_with_its_notes(given_extract: Extract, tmp_path: Path) -> None:
    polars = pytest.importorskip("polars")
    write_parquet(given_extract, tmp_path)
    assert read_parquet(tmp_path) == given_extract
    frame = polars.read_parquet(tmp_path / "votes.parquet")
    assert frame.schema["date"] == polars.Date
    assert frame.schema["in_favour"] == polars.Int64
    notes = polars.read_parquet_metadata(tmp_path / "votes.parquet")["notes"]
    assert json.loads(notes) == list(given_extract.notes)


def test_popolo_comes_back_as_far_as_it_goes(given_extract: Extract) -> None:
    text = as_popolo(given_extract)
    back = from_popolo(text)
    assert (back.votes, back.sources) == (given_extract.votes, given_extract.sources)
    made = json.loads(text)
    motions = {motion["id"] for motion in made["motions"]}
    bodies = {one["id"] for one in made["organizations"]}
    for event in made["vote_events"]:
        assert event["motion_id"] in motions
        assert event["organization_id"] in bodies
        assert {vote["voter_id"] for vote in event["votes"]} <= bodies
        assert {one["option"] for one in event["counts"]} <= {
            *("yes", "no", "abstain", "absent", "not voting")
        }
    assert made["notes"] == list(given_extract.notes)


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
NAMES = st.none() | TEXTS.filter(bool)
VOTES = st.builds(
    replace,
    st.sampled_from([VETOED, ADOPTED, UNSURE]),
    key=TEXTS.filter(bool),
    title=TEXTS,
    date=st.none() | st.dates(),
    symbol=NAMES,
    item=NAMES,
    printed=st.dictionaries(TEXTS, TEXTS, max_size=2),
)


@settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(votes=st.lists(VOTES, max_size=4, unique_by=lambda vote: vote.key), topic=TEXTS)
def test_every_round_trip_gives_the_same_record(
    tmp_path: Path, given_extract: Extract, votes: list[OfficialVote], topic: str
) -> None:
    meeting = OfficialMeeting("one", "m", None, None, "", topic, (topic, "b"))
    made = Extract(sources=given_extract.sources, votes=tuple(votes), meetings=(meeting,))
    assert from_json(as_json(made)) == made
    write_csv(made, tmp_path)
    assert read_csv(tmp_path) == made
    write_parquet(made, tmp_path)
    assert read_parquet(tmp_path) == made
    assert from_popolo(as_popolo(made)).votes == made.votes


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "x", "version": 9}', "null", "{"])
def test_what_is_no_export_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(NotAnExportError):
        from_json(text)
    with pytest.raises(NotAnExportError):
        from_popolo(text)
    with pytest.raises(NotAnExportError):
        read_csv(tmp_path)
    with pytest.raises(NotAnExportError):
        read_parquet(tmp_path)
