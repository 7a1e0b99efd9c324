"""Where the work of a back-test is done: here, in parallel processes, or on a Ray cluster.

An engine maps a pure function over tasks. Function and tasks can be pickled, and the answer does
not depend on where they run.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from typing import Any, Protocol, TypeVar

from ninevotes.forecast.result import ForecastError

Task = TypeVar("Task")
Answer = TypeVar("Answer")


class Engine(Protocol):
    """Maps a function over tasks, answers in the order of the tasks."""

    def __call__(
        self, function: Callable[[Task], Answer], tasks: Sequence[Task]
    ) -> Iterator[Answer]:
        """The answers, each as soon as it and those before it are there."""


def one_after_another(
    function: Callable[[Task], Answer], tasks: Sequence[Task]
) -> Iterator[Answer]:
    """In this process."""
    return map(function, tasks)


class Processes:
    """In parallel processes on this machine.

    Args:
        jobs: how many; as many as there are processors by default.
    """

    def __init__(self, jobs: int | None = None) -> None:
        self.jobs = jobs or os.cpu_count() or 1

    def __call__(
        self, function: Callable[[Task], Answer], tasks: Sequence[Task]
    ) -> Iterator[Answer]:
        """The answers, in the order of the tasks."""
        with ProcessPoolExecutor(self.jobs) as pool:
            yield from pool.map(function, tasks)


class OnRay:
    """On a Ray cluster: the one that ``RAY_ADDRESS`` names, else processes of this machine.

    Args:
        jobs: processes on this machine; without meaning on another cluster.
    """

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs

    def __call__(
        self, function: Callable[[Task], Answer], tasks: Sequence[Task]
    ) -> Iterator[Answer]:
        """The answers, in the order of the tasks.

        Raises:
            ForecastError: Ray is not installed, or there is no cluster at the address.
        """
        ray = _ray(self.jobs)
        remote = ray.remote(function)
        waiting = [remote.remote(task) for task in tasks]
        return (ray.get(one) for one in waiting)


def _ray(jobs: int) -> Any:
    """Ray, started where it is not running yet."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    try:
        ray: Any = import_module("ray")
        if not ray.is_initialized():
            there = os.environ.get("RAY_ADDRESS")
            ray.init(
                address=there or "local",
                num_cpus=None if there else jobs,
                include_dashboard=None if there else False,
                log_to_driver=False,
                logging_level=logging.ERROR,
            )
    except ImportError as error:
        raise ForecastError("--engine ray needs Ray: install ninevotes[ray]") from error
    except ConnectionError as error:
        raise ForecastError(f"no Ray cluster at RAY_ADDRESS: {error}") from error
    return ray


def engine(jobs: int, *, ray: bool = False) -> Engine:
    """The engine for a number of jobs: more than one is processes."""
    if ray:
        return OnRay(jobs)
    return one_after_another if jobs == 1 else Processes(jobs)
