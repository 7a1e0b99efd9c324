"""Where the work of a back-test is done: here, or in parallel processes.

An engine maps a pure function over tasks. Whoever has a cluster writes another one: function
and tasks can be pickled, and the answer does not depend on where they run.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Protocol, TypeVar

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


def engine(jobs: int) -> Engine:
    """The engine for a number of jobs: more than one is processes."""
    return one_after_another if jobs == 1 else Processes(jobs)
