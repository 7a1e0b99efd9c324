"""Files of every form, broken in every way that comes to mind: read, or refused, never a crash."""

from __future__ import annotations

import importlib.util

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.forms import NAMES
from tests.fuzz.targets import PIECES, SEEDS, read_all

EDITS = st.lists(
    st.tuples(
        st.sampled_from(("insert", "delete", "repeat", "flip", "cut")),
        st.floats(0, 1, exclude_max=True),
        st.integers(1, 200),
        st.sampled_from(PIECES),
    ),
    min_size=1,
    max_size=8,
)
"""How a file is broken: where, in what way, over how many bytes, and with what."""


def edited(data: bytes, edits: list[tuple[str, float, int, bytes]]) -> bytes:
    """Bytes with some put in, left out, repeated, changed, or cut off."""
    for how, where, length, piece in edits:
        at = int(where * len(data))
        if how == "insert":
            data = data[:at] + piece + data[at:]
        elif how == "delete":
            data = data[:at] + data[at + length :]
        elif how == "repeat":
            data = data[:at] + data[at : at + length] * 20 + data[at + length :]
        elif how == "flip" and data:
            data = data[:at] + bytes([data[at] ^ (length % 255 + 1)]) + data[at + 1 :]
        elif how == "cut":
            data = data[: max(at, 1)]
    return data[:100_000]


@pytest.mark.parametrize("form", NAMES)
@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_a_broken_file_is_read_or_refused(form: str, data: st.DataObject) -> None:
    if form == "pdf" and importlib.util.find_spec("pypdfium2") is None:
        pytest.skip("PDF files need the extra 'formats'")
    seed = data.draw(st.sampled_from(SEEDS[form]()))
    read_all(edited(seed, data.draw(EDITS)), NAMES[form])


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PIECES), max_size=60), st.sampled_from(sorted(NAMES)))
def test_pieces_in_any_order_are_read_or_refused(pieces: list[bytes], form: str) -> None:
    read_all(b" ".join(pieces), NAMES[form])


@pytest.mark.parametrize("form", NAMES)
def test_the_sound_file_is_read(form: str) -> None:
    if form == "pdf" and importlib.util.find_spec("pypdfium2") is None:
        pytest.skip("PDF files need the extra 'formats'")
    for seed in SEEDS[form]():
        assert read_all(seed, NAMES[form]) > 0
