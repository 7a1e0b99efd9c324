"""An engine maps a function over tasks and answers in their order, wherever it works."""

from __future__ import annotations

from importlib.util import find_spec
from statistics import fmean

import pytest

from ninevotes.forecast.backtesting.engines import OnRay, Processes, engine, one_after_another
from ninevotes.forecast.result import ForecastError

TASKS = tuple([float(count), 0.0] for count in range(12, 0, -1))
ANSWERS = [fmean(task) for task in TASKS]


def test_here_and_in_processes_the_answers_are_the_same() -> None:
    assert list(one_after_another(fmean, TASKS)) == ANSWERS
    assert list(Processes(2)(fmean, TASKS)) == ANSWERS


def test_the_number_of_jobs_and_the_wish_for_a_cluster_decide() -> None:
    assert engine(1) is one_after_another
    assert isinstance(engine(3), Processes)
    assert isinstance(engine(1, ray=True), OnRay)


@pytest.mark.skipif(find_spec("ray") is None, reason="Ray is not installed: it is in 'dev'")
@pytest.mark.filterwarnings("ignore")
def test_on_a_cluster_of_this_machine_too() -> None:
    import ray  # noqa: PLC0415 - an extra

    try:
        assert list(engine(2, ray=True)(fmean, TASKS)) == ANSWERS
    finally:
        ray.shutdown()


def test_without_ray_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("ninevotes.forecast.backtesting.engines.import_module", missing)
    with pytest.raises(ForecastError, match=r"install ninevotes\[ray\]"):
        list(engine(2, ray=True)(fmean, TASKS))
