"""What is taken from verbatim records and press releases, and where exactly it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.reading import document_of, read
from ninevotes.reading.official import is_release, parse_record
from ninevotes.reading.official.announcements import announcements
from ninevotes.vocabulary.claims import Claim
from ninevotes.vocabulary.events import Reading

HERE = Path(__file__).parent
CASES: dict[str, Any] = yaml.safe_load((HERE / "cases.yaml").read_text("utf-8"))


def reading(name: str) -> Reading:
    path = next(HERE.glob(f"re*/{name}.txt"))
    return read(document_of(path.read_bytes(), path.name))


@pytest.mark.parametrize("name", CASES)
def test_a_record_says_what_its_form_says(name: str) -> None:
    case, found = CASES[name], reading(name)
    assert found.document.date == case["date"]
    assert found.document.official is case["official"]
    assert found.title == case.get("title", found.title)
    assert found.item is None or found.item.key == case.get("item", found.item.key)
    assert set(case.get("notes", ())) <= set(found.notes)
    for kind, wanted in case["claims"].items():
        claims = [claim for claim in found.claims if claim.type.value == kind]
        assert len(claims) == len(wanted), claims
        for claim, want in zip(claims, wanted, strict=True):
            _agrees(claim, want)


def _agrees(claim: Claim, want: dict[str, Any]) -> None:
    for field, value in want.get("fields", {}).items():
        assert claim.fields.get(field) == value, field
    for field, length in want.get("lengths", {}).items():
        assert len(set(claim.fields[field])) == length
    assert claim.date == str(want.get("date", claim.date))
    assert claim.attribution == want.get("attribution", claim.attribution)
    assert claim.evidence.text.startswith(want.get("begins", ""))
    assert claim.evidence.text.endswith(want.get("ends", ""))


@pytest.mark.parametrize("name", CASES)
def test_evidence_is_the_documents_own_characters_line_breaks_and_all(name: str) -> None:
    found = reading(name)
    assert found.claims
    for claim in found.claims:
        assert found.document.quote(claim.evidence.span) == claim.evidence.text


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case["official"]])
def test_lists_and_announcement_of_a_true_record_agree(name: str) -> None:
    assert not [note for note in reading(name).notes if note.startswith("vote ")]


def test_a_list_that_is_shorter_than_announced_is_remarked() -> None:
    path = HERE / "records" / "S-PV-7353.txt"
    changed = path.read_text("utf-8").replace("Chad, Nigeria", "Chad, Ruritania")
    notes = read(document_of(changed.encode(), path.name)).notes
    assert "vote 1: nobody knows the member 'Ruritania'" in notes
    assert "vote 1: 2 abstaining announced, 1 listed" in notes


def test_a_word_divided_at_the_margin_is_one_word_in_a_quotation() -> None:
    quote = next(c for c in reading("S-PV-7353").claims if c.type.value == "quote")
    assert "a longer explanation of that view" in quote.fields["text"]
    assert "expla-\nnation" in quote.evidence.text


@pytest.mark.parametrize(
    ("name", "president", "members"),
    [("S-PV-7353", ("Mr. Cherif", "TCD"), 14), ("S-PV-6932", ("Mr. Churkin", "RUS"), 14)],
)
def test_members_are_read_from_one_column_or_two(
    name: str, president: tuple[str, str], members: int
) -> None:
    path = HERE / "records" / f"{name}.txt"
    record = parse_record(document_of(path.read_bytes(), path.name))
    assert record is not None
    assert record.front.president == president
    assert len(record.front.members) == members
    assert ("ARG", "Mrs. Perceval") in record.front.members
    assert ("GBR", "Sir Mark Lyall Grant") in record.front.members


def test_statements_say_who_speaks_for_whom_in_which_language() -> None:
    path = HERE / "records" / "S-PV-7353.txt"
    record = parse_record(document_of(path.read_bytes(), path.name))
    assert record is not None
    said = [(s.speaker, s.state, s.language) for s in record.statements if not s.presiding]
    assert said == [
        ("Mr. Liu Jieyi", "CHN", "Chinese"),
        ("Ms. Power", "USA", None),
        ("Mr. Šimonović", None, None),
        ("Mr. Cherif", "TCD", "French"),
    ]
    assert [each.kind for each in record.course] == ["called to order", "suspended", "rose"]


ANNOUNCED = yaml.safe_load((HERE / "announcements.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", ANNOUNCED, ids=[case["says"][:60] for case in ANNOUNCED])
def test_the_presidents_announcement(case: dict[str, Any]) -> None:
    found = announcements(case["says"], 0)
    if case["counts"] is None:
        assert not found
        return
    (told,) = found
    assert {vote.value: count for vote, count in told.counts.items()} == case["counts"]
    assert told.outcome == case["outcome"]
    assert told.procedural is case.get("procedural", False)
    assert told.resolution == case.get("resolution")
    assert told.unanimous is case.get("unanimous", False)


def test_a_page_of_markup_is_known_by_its_masthead_too() -> None:
    page = (
        "<html><body><p>S/PV.7353</p><p><strong>7353</strong><sup>rd</sup> meeting</p>"
        "<p>Monday, 22 December 2014, 3 p.m.</p><p><i>In favour:</i> Chad</p></body></html>"
    )
    assert document_of(page.encode(), "record.html").official


def test_a_release_is_known_by_what_it_prints_of_itself() -> None:
    head = "16 February 2012 | General Assembly GA/11207 |\n\nText passes.\n\n"
    assert not is_release(head)
    assert is_release(head + "For information media. Not an official record.")


@pytest.mark.parametrize(
    "text",
    [
        "The verbatim record, S/PV.7353, shows that China objected to the 7353rd meeting.",
        "S/PV.7353 is the record of the 7353rd meeting, Monday, 22 December 2014.",
        "On Monday the Security Council held its 7353rd meeting.\nMonday, 22 December 2014",
    ],
)
def test_a_report_that_cites_a_record_is_none(text: str) -> None:
    assert not document_of(text.encode(), "report.txt").official


_HEAD = "S/PV.7353\n7353rd meeting\nMonday, 22 December 2014, 3 p.m.\n\n"
_PIECES = st.sampled_from(
    [
        "In favour:",
        "Against: China, Russian Fed-\neration",
        "\n\n",
        "Abstaining:\n",
        "None",
        "There were 11 votes in favour, 2 against and 2 abstentions.",
        "The draft resolution has not been adopted.",
        "The President (spoke in French):",
        "Mr. X (Chad):",
        "\f14-70729  3/21\n",
        "I shall now make a statement in my capacity as the representative of Chad.",
        "rule 39 of the Council's provisional rules of procedure, I invite Mr. A B, Head of C.",
        "é\u00a0“quoted” ",
        "(",
    ]
)


_LETTERS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12)


@given(st.lists(_PIECES | _LETTERS, max_size=25))
def test_whatever_follows_a_masthead_evidence_is_verbatim(pieces: list[str]) -> None:
    found = read(document_of((_HEAD + " ".join(pieces)).encode(), "x.txt"))
    for claim in found.claims:
        assert found.document.quote(claim.evidence.span) == claim.evidence.text
