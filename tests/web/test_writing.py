"""Corrections, reviews and data through the site: by forms, for who may write and nobody else."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from litestar.testing import TestClient

from ninevotes.pipeline.readers import READER, read_reports
from ninevotes.record.corrections.claims.fields import fields_of
from ninevotes.record.review.case import Subject
from ninevotes.record.search import show
from ninevotes.record.store import Store
from ninevotes.sources.reports import Problem
from ninevotes.vocabulary.claims import ClaimType
from ninevotes.vocabulary.official import OfficialOutcome
from ninevotes.vocabulary.votes import Ballot, Vote
from ninevotes.web.app import make_app
from ninevotes.web.settings import Limits, Settings
from ninevotes.web.views.dockets import dockets_of
from tests.record.search.asked import add, council_vote
from tests.web.conftest import TOKEN, Site
from tests.web.whole import EXAMPLES

NAME = "lakeside-courier-2014-12-23"
DOUBTFUL = "northgate-2018-03-19.txt"
SYMBOL = "S/2014/348"
LINKS = b"res_no,url_record\n1,https://digitallibrary.un.org/record/1\n"
ALIKE = council_vote(
    "one",
    "1",
    "2014-05-22",
    "Syria",
    Ballot.of("FRA GBR USA", "CHN RUS"),
    symbol=SYMBOL,
    outcome=OfficialOutcome.VETOED,
)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as store:
        for outcome in read_reports([EXAMPLES / f"{NAME}.txt", EXAMPLES / DOUBTFUL]):
            assert not isinstance(outcome, Problem)
            store.add(outcome, reader=READER)
        add(store, ALIKE)
        yield store


@pytest.fixture
def desk(kept: Store) -> Iterator[Site]:
    limits = Limits(upload_bytes=300_000)
    with TestClient(make_app(kept, Settings(token=TOKEN, limits=limits))) as client:
        yield client


@pytest.fixture
def writer(desk: Site) -> Site:
    assert desk.get(f"/sign-in?token={TOKEN}", follow_redirects=False).status_code == 303
    return desk


def claim_of(store: Store, kind: ClaimType) -> str:
    found = store.claim_corrections.of_document(NAME)
    assert found is not None
    return next(each.id for each in found.every if each.claim.type is kind)


def send(site: Site, path: str, **said: str) -> Any:
    """Fill in a form of a page and send it, as a browser without scripts does."""
    token = re.search(r'name="_csrf_token" value="([^"]+)"', site.get(path).text)
    return site.post(path, data={"_csrf_token": token[1] if token else "", **said})


def test_a_claim_is_corrected_and_the_report_tells_both(writer: Site, kept: Store) -> None:
    claim = claim_of(kept, ClaimType.PROCEDURAL_VOTE)
    assert f'href="/corrections/claims/{claim}"' in writer.get(f"/reports/{NAME}").text
    said = {"act": "correct", "field": "tally", "value": "10-3-2", "by": "AB"}
    answer = send(writer, f"/corrections/claims/{claim}", because="Misread.", **said)
    assert answer.status_code == 200
    assert "Kept as claim-1: yes: 11 → 10" in answer.text
    shown = writer.get(f"/reports/{NAME}").text
    assert "yes: 11 → 10" in shown
    assert "Misread." in shown
    assert "claim-1" in writer.get("/corrections").text


def test_a_claim_is_refused_and_taken_back(writer: Site, kept: Store) -> None:
    claim = claim_of(kept, ClaimType.PREDICTION)
    answer = send(
        writer, f"/corrections/claims/{claim}", act="refuse", because="No forecast.", by="AB"
    )
    assert "used nowhere" in answer.text
    assert "Held not to be said" in writer.get(f"/reports/{NAME}").text
    back = send(writer, "/corrections", id="claim-1", by="CD")
    assert "Taken back: claim-1" in back.text
    assert "Held not to be said" not in writer.get(f"/reports/{NAME}").text


def test_an_official_value_is_corrected_with_its_source(writer: Site, kept: Store) -> None:
    path = f"/corrections/votes/{SYMBOL}"
    assert f'href="{path}"' in writer.get(f"/votes/{SYMBOL}").text
    said = {"field": "date", "value": "2014-05-23", "because": "The record says so.", "by": "AB"}
    missing = send(writer, path, **said)
    assert missing.status_code == 400
    assert "Where it can be looked up" in missing.text
    assert 'value="2014-05-23"' in missing.text, "what was typed is not lost"
    answer = send(writer, path, source="S/PV.7180", **said)
    assert "Kept as person-1" in answer.text
    (held,) = show(kept, SYMBOL).votes
    assert str(held.statement.date) == "2014-05-23"
    assert str(held.printed.date) == "2014-05-22"
    assert "Taken back: person-1" in send(writer, "/corrections", id="person-1", by="AB").text


def test_a_members_vote_is_corrected_by_its_code(writer: Site, kept: Store) -> None:
    send(
        writer,
        f"/corrections/votes/{SYMBOL}",
        field="",
        member="chn",
        value="a",
        source="S/PV.7180",
        because="Page 3.",
        by="AB",
    )
    (held,) = show(kept, SYMBOL).votes
    assert "CHN" in held.statement.ballot.cast(Vote.ABSTENTION)


def test_a_waiting_case_is_judged_and_taken_back(writer: Site, kept: Store) -> None:
    case = dockets_of(kept).of(Subject.CLAIMS, "now").waiting[0]
    path = f"/review/claims/{case.id}"
    assert path in writer.get("/review?of=claims").text
    nothing = send(writer, path, by="AB")
    assert nothing.status_code == 400
    assert "no judgement was chosen" in nothing.text
    answer = send(writer, path, judgement="different", because="A joke.", by="AB")
    assert "Kept, no. 1" in answer.text
    assert "Judged by persons" in writer.get("/review?of=claims").text
    assert "Taken back: no. 1" in send(writer, path, judgement="undo", by="AB").text
    assert kept.judgements.standing() == ()


def test_a_data_file_is_recognised_and_told_of(writer: Site, kept: Store) -> None:
    answer = bring(writer, ("votes.csv", b"a,b\n1,2\n"), ("data.parquet", b"PAR1xxxx"))
    assert answer.status_code == 200
    assert "no known data set has the columns a, b" in answer.text
    assert "a Parquet file is read by" in answer.text
    assert not list(kept.official.votes(source="sciencespo_votes"))


def test_a_data_file_of_a_known_source_is_kept_once(writer: Site, kept: Store) -> None:
    first, again = bring(writer, ("links.csv", LINKS)), bring(writer, ("links.csv", LINKS))
    assert "1 new, 0 changed, 0 unchanged" in first.text
    assert "0 new, 0 changed, 1 unchanged" in again.text
    assert "undl_record_urls" in kept.official.attributions()


def test_a_file_that_fails_its_card_is_refused_with_the_row(writer: Site, kept: Store) -> None:
    answer = bring(writer, ("links.csv", LINKS + b"two,https://example.org/\n"))
    assert "nothing of it is kept" in answer.text
    assert "row 2" in answer.text
    assert "undl_record_urls" not in kept.official.attributions()


def bring(site: Site, *files: tuple[str, bytes]) -> Any:
    token = re.search(r'name="_csrf_token" value="([^"]+)"', site.get("/import").text)
    return site.post(
        "/import",
        data={"_csrf_token": token[1] if token else ""},
        files=[("files", (name, data)) for name, data in files],
    )


FORMS: tuple[tuple[str, dict[str, str]], ...] = (
    ("/corrections", {"id": "person-1", "by": "AB"}),
    (f"/corrections/votes/{SYMBOL}", {"field": "date", "value": "2014-05-23", "by": "AB"}),
    ("/review/claims/12345678", {"judgement": "same", "by": "AB"}),
    ("/import", {}),
)


@pytest.mark.parametrize(("path", "said"), FORMS)
def test_without_the_token_nothing_is_changed(
    desk: Site, kept: Store, path: str, said: dict[str, str]
) -> None:
    page = desk.get("/corrections")
    assert "printed at its start" in page.text
    assert "<form" not in page.text
    own = desk.cookies["ninevotes-csrf"]
    assert desk.post(path, data={"_csrf_token": own, **said}).status_code == 401
    assert kept.corrections.standing() == ()


@pytest.mark.parametrize(("path", "said"), FORMS)
def test_a_page_elsewhere_cannot_change_anything(
    writer: Site, path: str, said: dict[str, str]
) -> None:
    for forged in ("", "0" * 128):
        assert writer.post(path, data={"_csrf_token": forged, **said}).status_code == 403
    elsewhere = {"Origin": "https://example.org", "Sec-Fetch-Site": "cross-site"}
    own = writer.cookies["ninevotes-csrf"]
    answer = writer.post(path, data={"_csrf_token": own, **said}, headers=elsewhere)
    assert answer.status_code == 403


HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>"


def test_markup_in_every_field_stays_text(writer: Site, kept: Store) -> None:
    claim = claim_of(kept, ClaimType.PROCEDURAL_VOTE)
    pages = [
        send(
            writer,
            f"/corrections/claims/{claim}",
            act="correct",
            field="item",
            value=HOSTILE,
            because=HOSTILE,
            by=HOSTILE,
        ),
        send(writer, f"/corrections/claims/{claim}", act="correct", field=HOSTILE, value=HOSTILE),
        send(
            writer,
            f"/corrections/votes/{SYMBOL}",
            field="title",
            value=HOSTILE,
            source=HOSTILE,
            because=HOSTILE,
            by=HOSTILE,
            of=HOSTILE,
        ),
        send(writer, "/corrections", id=HOSTILE, by=HOSTILE),
        writer.get("/corrections"),
        writer.get(f"/reports/{NAME}"),
        writer.get(f"/corrections/claims/{HOSTILE}"),
        writer.get("/review", params={"of": HOSTILE[:20]}),
        bring(writer, (HOSTILE, b"a,b\n1,2\n")),
    ]
    for page in pages:
        assert page.status_code in {200, 400, 404}
        assert "<script>alert" not in page.text
        assert "<img src=x" not in page.text
    assert "&lt;script&gt;alert" in writer.get("/corrections").text


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("14-3-2", "more than the 15 members"),
        ("x" * 5_000, "is no tally"),
        ("\x00", "is no tally"),
        ("", "is no tally"),
    ],
)
def test_what_cannot_be_is_refused_with_what_would_be_right(
    writer: Site, kept: Store, value: str, words: str
) -> None:
    claim = claim_of(kept, ClaimType.PROCEDURAL_VOTE)
    said = {"act": "correct", "field": "tally", "because": "Why.", "by": "AB"}
    answer = send(writer, f"/corrections/claims/{claim}", value=value, **said)
    assert answer.status_code == 400
    assert words in answer.text
    assert kept.claim_corrections.standing() == ()


def test_a_file_that_is_much_larger_than_it_looks_is_refused(writer: Site) -> None:
    bomb = gzip.compress(b"0" * 3_000_000)
    assert bring(writer, ("votes.csv.gz", bomb)).status_code == 413
    assert bring(writer, ("large.csv", b"x" * 400_000)).status_code == 413


TYPED = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    field=st.sampled_from(fields_of(ClaimType.PROCEDURAL_VOTE)) | TYPED,
    value=TYPED | st.from_regex(r"[0-9-]{4,10}", fullmatch=True),
    because=TYPED,
    quote=TYPED,
)
def test_whatever_is_typed_is_kept_or_refused_in_words(
    writer: Site, kept: Store, field: str, value: str, because: str, quote: str
) -> None:
    claim = claim_of(kept, ClaimType.PROCEDURAL_VOTE)
    answer = send(
        writer,
        f"/corrections/claims/{claim}",
        act="correct",
        field=field,
        value=value,
        because=because,
        quote=quote,
        by="AB",
    )
    assert answer.status_code in {200, 400}
    assert ('role="alert"' in answer.text) is (answer.status_code == 400)
