"""A Ray cluster to read on: the one that is there, or workers of our own on this machine."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

BLOCK = 1_000_000
"""Bytes of opened reports that go to a worker together: a second or two of reading."""


class RayMissingError(RuntimeError):
    """Ray is not installed."""


@contextmanager
def cluster(workers: int) -> Iterator[None]:
    """Ray, ready for work, and ended afterwards if it was not there before.

    Args:
        workers: processes on this machine. Where ``RAY_ADDRESS`` names a cluster, that one is
            used, with all the processors it has.

    Raises:
        RayMissingError: it is not installed.
        ConnectionError: there is no cluster at the address.
    """
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    try:
        import ray  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415 - an extra
        from ray.data import DataContext  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise RayMissingError(
            "--engine ray needs Ray: install it with pip install 'ninevotes[ray]'"
        ) from error
    ours = not ray.is_initialized()
    if ours:
        there = os.environ.get("RAY_ADDRESS")
        ray.init(
            address=there or "local",
            num_cpus=None if there else workers,
            include_dashboard=None if there else False,
            log_to_driver=False,
            logging_level=logging.ERROR,
        )
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    context = DataContext.get_current()
    context.enable_progress_bars = False
    context.execution_options.preserve_order = True
    context.target_max_block_size = BLOCK
    context.max_errored_blocks = -1  # what a worker could not do is told; the rest is done
    try:
        yield
    finally:
        if ours:
            ray.shutdown()
