"""In a long document what came before is found by look-ups: the same as by comparing with all."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ninevotes.reading.clean.offsets import BlockKind
from ninevotes.reading.find.finding import Finding
from ninevotes.reading.find.votes import Vote
from ninevotes.reading.mentions.masking import mask
from ninevotes.reading.resolve import duplicates, kept
from ninevotes.reading.resolve.same_vote import is_same, latest_same
from ninevotes.reading.structure.report import Report, Sentence
from ninevotes.vocabulary.claims import ClaimType

_DAYS = st.sampled_from([None, "2014", "2014-12", "2014-12-22", "2018-03-19"])
_VOTES = st.builds(
    Vote,
    sentence=st.integers(0, 200),
    paragraph=st.integers(0, 3),
    start=st.just(0),
    end=st.just(1),
    outcome=st.sampled_from([None, "adopted", "failed"]),
    counts=st.sampled_from([{}, {"yes": 11}, {"yes": 11, "no": 2}]),
    lists=st.sampled_from([{}, {"no": ["RUS"]}, {"no": ["RUS", "CHN"]}]),
    date=_DAYS,
    new=st.booleans(),
    last_sentence=st.integers(0, 200),
)


@given(st.lists(_VOTES, max_size=12), _VOTES)
def test_the_vote_that_a_stretch_goes_back_to_is_the_last_that_it_may_mean(
    told: list[Vote], other: Vote
) -> None:
    wanted = next((one for one in reversed(told) if is_same(one, other)), None)
    assert latest_same(told, other) is wanted


_WORDS = "They met on the oil embargo and the travel ban."
_SENTENCE = Sentence(
    *(0, len(_WORDS), _WORDS, BlockKind.BODY, 0, True, ()),
    *(mask(_WORDS, []), mask(_WORDS, []), None),
)
_NAMES = st.sampled_from([None, "PRK", "SYR"])
_FIELDS: dict[ClaimType, dict[str, st.SearchStrategy[Any]]] = {
    ClaimType.QUOTE: {"text": st.sampled_from(["No.", "Yes."])},
    ClaimType.MEETING_REQUEST: {
        "requesters": st.sampled_from([[], ["USA"], ["USA", "FRA"]]),
        "requester_count": st.sampled_from([None, 9, 10]),
        "requested_for": _DAYS,
    },
    ClaimType.PARTICIPATION: {
        "state": _NAMES,
        "invited": st.sampled_from([None, True]),
        "will_attend": st.sampled_from([None, True, False]),
    },
    ClaimType.SANCTIONS: {
        "situation": _NAMES,
        "status": st.sampled_from(["adopted", "pending"]),
        "measure": st.just("the embargo"),
    },
    ClaimType.OBJECTION: {
        "by": st.sampled_from([["RUS"], ["CHN", "RUS"], ["RUS", "CHN"]]),
        "ground": st.sampled_from([None, "no threat to peace", "the threat was none"]),
    },
}


@st.composite
def _findings(draw: st.DrawFn) -> Finding:
    kind = draw(st.sampled_from(sorted(_FIELDS)))
    start = draw(st.integers(0, 30))
    fields = draw(st.fixed_dictionaries(_FIELDS[kind]))
    fields = {name: list(told) if isinstance(told, list) else told for name, told in fields.items()}
    return Finding(kind, start, start + draw(st.integers(1, 16)), 0, fields, draw(_DAYS))


@given(st.lists(_findings(), max_size=14))
def test_claims_that_say_the_same_become_one_as_if_each_were_compared_with_all(
    findings: list[Finding],
) -> None:
    report = Report([_SENTENCE], None)
    before = [(f.type, f.start, f.end, dict(f.fields), f.date) for f in findings]
    merged = duplicates.merge_duplicates([_again(one) for one in before], report)
    held: list[Finding] = []
    for one in sorted((_again(one) for one in before), key=lambda f: f.start):
        twin = next((k for k in held if duplicates._repeats(k, one, report)), None)
        if twin is None:
            held.append(one)
        else:
            duplicates._fold(twin, one, report)
    assert merged == sorted(held, key=lambda f: (f.start, f.end, f.type))
    assert set(duplicates._KEYS) <= set(kept._EVER_ONE)


def _again(told: tuple[ClaimType, int, int, dict[str, Any], str | None]) -> Finding:
    kind, start, end, fields, date = told
    copied = {name: list(v) if isinstance(v, list) else v for name, v in fields.items()}
    return Finding(kind, start, end, 0, copied, date)
