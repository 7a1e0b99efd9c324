"""Compressed files are expanded piece by piece; bombs and broken members are told."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninevotes.sources.reports.formats.compressed import expanded
from ninevotes.sources.reports.formats.stream import ByteStream, DamagedError
from tests.sources.reports.formats.made import stream

zstandard = pytest.importorskip("zstandard")
MAGIC = [b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd"]
WORDS = b"The Council met. " * 500


def taken(data: bytes) -> bytes:
    return stream(data).take(10_000_000)


def test_each_compression_gives_the_same_bytes() -> None:
    assert taken(WORDS) == WORDS
    assert taken(gzip.compress(WORDS)) == WORDS
    assert taken(zstandard.compress(WORDS)) == WORDS
    assert taken(gzip.compress(zstandard.compress(WORDS))) == WORDS


def test_members_one_after_another_are_one_file() -> None:
    assert taken(gzip.compress(b"one ") + b"\0" * 20 + gzip.compress(b"two")) == b"one two"
    assert taken(zstandard.compress(b"one ") + zstandard.compress(b"two")) == b"one two"


def test_behind_a_broken_member_reading_goes_on_at_the_next() -> None:
    broken = bytearray(gzip.compress(bytes(range(256)) * 40))
    broken[60:80] = b"\xff" * 20
    reading = stream(bytes(broken) + gzip.compress(b"whole"))
    with pytest.raises(DamagedError, match="broken gzip"):
        reading.take(1_000_000)
    assert reading.take(100) == b"whole"


@pytest.mark.parametrize("compress", [gzip.compress, zstandard.compress])
def test_a_file_not_copied_whole_is_told(compress: type[bytes]) -> None:
    data = bytes(compress(bytes(range(256)) * 400))
    reading = stream(data[: len(data) // 2])
    try:
        got = reading.take(1_000_000)
    except DamagedError:
        return
    assert len(got) < 256 * 400


def test_bombs_are_left_off() -> None:
    zeros = zlib.compressobj(9, wbits=31)
    gzip_bomb = b"".join(zeros.compress(b"\0" * 1_000_000) for _ in range(200)) + zeros.flush()
    zstd_bomb = zstandard.compress(b"\0" * 200_000_000)
    assert len(zstd_bomb) < 50_000
    for bomb in (gzip_bomb, zstd_bomb):
        reading = expanded(ByteStream([bomb]))
        with pytest.raises(DamagedError, match="times its size"):
            reading.take(200_000_000)
        assert reading.peek(1) == b""


@given(
    st.binary(max_size=300),
    st.integers(1, 50),
    st.sampled_from([b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd"]),
)
def test_nothing_that_begins_like_a_compressed_file_breaks_us(
    rest: bytes, piece: int, magic: bytes
) -> None:
    reading = stream(magic + rest, piece)
    for _ in range(1000):
        try:
            if not reading.take(64):
                return
        except DamagedError:
            continue
    pytest.fail("it never ends")


@given(st.lists(st.binary(max_size=30), max_size=20), st.integers(1, 40))
def test_lines_are_those_of_the_whole(pieces: list[bytes], longest: int) -> None:
    data = b"".join(pieces)
    reading = ByteStream(pieces)
    lines = []
    while (line := reading.line(1000))[0]:
        lines.append(line[0])
    assert lines == data.splitlines(keepends=True) or b"\r" in data or set(data) & set(b"\v\f\x1c")
    assert b"".join(lines) == data
    assert reading.offset == len(data)
