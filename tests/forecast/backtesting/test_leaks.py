"""A forecast knows nothing of its own day or later, and nothing of how an entry is written."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest

from ninevotes.forecast.backtesting.folds import FoldTask, fit_fold
from ninevotes.forecast.backtesting.leaks import corrupted_from, form_only, within_years
from ninevotes.forecast.descriptors.described import DescribedVote
from ninevotes.forecast.descriptors.items import matter
from ninevotes.forecast.descriptors.terms import index_terms
from ninevotes.forecast.features.archive import Archive
from ninevotes.forecast.features.matrix import FeatureMaker
from ninevotes.forecast.models.followed import Followed
from tests.forecast.backtesting.votes import made_up

VOTES = made_up(150)


@pytest.mark.parametrize("row", [40, 97, 149])
def test_features_do_not_change_by_a_bit_when_everything_from_the_day_on_is_corrupted(
    row: int,
) -> None:
    true, false = (FeatureMaker(Archive.of(votes)) for votes in (VOTES, _false(row)))
    members = tuple(VOTES[row].votes)
    names, seen = true.of(VOTES[row].before, members)
    assert names == false.of(VOTES[row].before, members)[0]
    assert seen.tobytes() == false.of(VOTES[row].before, members)[1].tobytes()


def test_nor_do_the_chances_of_the_ordinal_model() -> None:
    row = 120
    chances = []
    for votes in (VOTES, _false(row)):
        maker = FeatureMaker(Archive.of(votes))
        followed = Followed(maker)
        followed.advance(maker.archive.before(VOTES[row].date))
        chances.append(followed.chances(VOTES[row].before, tuple(VOTES[row].votes)))
    assert chances[0].tobytes() == chances[1].tobytes()


def test_nor_do_the_fitted_models_when_the_ballots_of_their_own_year_are_turned() -> None:
    archive = Archive.of(VOTES)
    table = FeatureMaker(archive).table(range(30, 150))
    years = archive.years[table.vote]
    year = int(years[-1])
    turned = np.where(years == year, 2 - table.choice, table.choice)
    told = np.ones(len(years), dtype=bool)
    other = type(table)(table.names, table.rows, table.vote, table.state, turned)
    one, two = (fit_fold(FoldTask(each, years, told, year)) for each in (table, other))
    assert all(one[name].tobytes() == two[name].tobytes() for name in one)


def test_votes_of_the_same_day_are_not_known() -> None:
    archive = Archive.of(VOTES)
    assert archive.before(VOTES[10].date) == 10


def test_numbers_months_and_repetitions_in_a_title_leave_no_trace() -> None:
    plain = index_terms("Draft resolution [on sanctions against Yemen]")
    dated = index_terms("Draft resolution [on sanctions against Yemen until 26 February 2019]")
    assert plain == dated


def test_a_description_twice_as_long_in_the_same_words_is_the_same_direction() -> None:
    maker = FeatureMaker(Archive.of(VOTES))
    before = VOTES[100].before
    longer = type(before)(
        before.date, {term: 2 * w for term, w in before.terms.items()}, before.sponsors
    )
    members = tuple(VOTES[100].votes)
    np.testing.assert_allclose(
        maker.of(before, members)[1], maker.of(longer, members)[1], atol=1e-5
    )


@pytest.mark.parametrize(
    ("sentence", "item"),
    [
        (
            "Security Council resolution 2674 (2023) [on renewal of UN operations in Cyprus]",
            "The situation in Cyprus",
        ),
        (
            "Security Council resolution 2640 (2022) [on the mandate of the mission in Mali]",
            "The situation in Mali",
        ),
        (
            "Security Council resolution 2671 (2022) [on the UN Disengagement Observer Force]",
            "The situation in the Middle East",
        ),
    ],
)
def test_a_sentence_written_after_the_vote_and_the_bare_item_say_the_same(
    sentence: str, item: str
) -> None:
    assert matter(sentence) == matter(item)


def test_scrambling_keeps_the_form_and_takes_the_words() -> None:
    blank = form_only(VOTES)
    pairs = [
        (one.before.terms, other.before.terms) for one, other in zip(VOTES, blank, strict=True)
    ]
    assert all(sorted(a.values()) == sorted(b.values()) for a, b in pairs)
    assert any(set(a) != set(b) for a, b in pairs)
    assert not any(vote.before.sponsors for vote in blank)


def test_comparing_within_years_knows_guessing_from_knowing() -> None:
    years = np.array([2010, 2010, 2010, 2011, 2011])
    failed = np.array([True, False, False, True, False])
    assert within_years(np.array([0.9, 0.1, 0.2, 0.3, 0.1]), failed, years) == 1.0
    assert within_years(np.array([0.5] * 5), failed, years) == 0.5


def _false(row: int) -> tuple[DescribedVote, ...]:
    return corrupted_from(VOTES, VOTES[row].date)


def test_the_corruption_is_real() -> None:
    day = VOTES[120].date
    assert any(one != other for one, other in zip(VOTES, _false(120), strict=True))
    assert all(
        one == other for one, other in zip(VOTES, _false(120), strict=True) if one.date < day
    )
    assert day > dt.date(2001, 1, 1)
