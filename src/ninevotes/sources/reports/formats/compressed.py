"""Gzip and Zstandard, expanded piece by piece; a bomb is defused, a broken member left out."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from ninevotes.sources.reports.formats.stream import CHUNK, ByteStream, Damage, DamagedError

GZIP = b"\x1f\x8b\x08"
ZSTANDARD = b"\x28\xb5\x2f\xfd"
DEEPEST = 3
"""Layers of compression one around another; more have no purpose."""

_ENDLESS = 200
"""Times its size that a file may expand to. Prose shrinks to a third or a quarter; a file of
near copies of one report to a fiftieth."""

_NO_BOMB = 64_000_000
"""Bytes that may come out whatever went in."""

_WINDOW = 1 << 27
"""Bytes of look-back that a Zstandard file may ask memory for: what ``zstd --long`` makes."""

NEEDS_ZSTANDARD = (
    "is compressed with zstd, for which the extra is needed: pip install 'ninevotes[formats]'"
)


def chunks_of(raw: BinaryIO) -> Iterator[bytes]:
    """The bytes of a file, piece by piece; those of a pipe as they come."""
    take = getattr(raw, "read1", raw.read)
    while chunk := take(CHUNK):
        yield chunk


def expanded(stream: ByteStream) -> ByteStream:
    """The stream, expanded as often as it is compressed."""
    for _ in range(DEEPEST):
        start = stream.peek(4)
        if start.startswith(GZIP):
            stream = ByteStream(_bounded(_Counted(stream), _gunzip))
        elif start.startswith(ZSTANDARD):
            stream = ByteStream(_bounded(_Counted(stream), _unzstd))
        else:
            break
    return stream


def size_expanded(data: bytes, most: int) -> int:
    """Bytes that data have when they are expanded; counting ends at ``most``.

    Damage is passed over: who reads them will tell of it.
    """
    stream = expanded(ByteStream([data]))
    size = 0
    while size < most:
        try:
            taken = len(stream.take(CHUNK))
        except DamagedError:
            continue
        if not taken:
            break
        size += taken
    return min(size, most)


def too_much(given: int, taken: int) -> bool:
    """Whether what comes out of a file is out of proportion to what went in, both in bytes.

    >>> too_much(60_000_000, 1_000), too_much(70_000_000, 1_000), too_much(70_000_000, 10_000_000)
    (False, True, False)
    """
    return given > _NO_BOMB and given > _ENDLESS * taken


def endless(given: int) -> str:
    """What is said of such a file."""
    return f"expands to more than {_ENDLESS} times its size; left off after {given / 1e6:.0f} MB"


class _Counted:
    """A stream to read from, and how much was read."""

    def __init__(self, stream: ByteStream) -> None:
        self._stream = stream
        self.taken = 0

    def read(self, size: int = CHUNK) -> bytes:
        """Some bytes; none at the end."""
        data = self._stream.take(min(size, CHUNK) if size > 0 else CHUNK)
        self.taken += len(data)
        return data


def _bounded(source: _Counted, expand: Any) -> Iterator[bytes | Damage]:
    """What comes out of a compressed stream, as long as it stands in proportion to what went in."""
    given = 0
    try:
        for piece in expand(source):
            yield piece
            given += len(piece) if isinstance(piece, bytes) else 0
            if too_much(given, source.taken):
                yield Damage(endless(given))
                return
    except ValueError as error:  # damage of the layer outside
        yield Damage(str(error))


def _gunzip(source: _Counted) -> Iterator[bytes | Damage]:
    """Members one after another. Behind a broken one, reading goes on at the next."""
    data = source.read()
    while data:
        member = zlib.decompressobj(wbits=31)
        broken = False
        while not member.eof and not broken:
            try:
                out = member.decompress(data, CHUNK)
            except zlib.error as error:
                broken = True
                yield Damage(f"is broken gzip ({error})")
                break
            if out:
                yield out
            data = member.unconsumed_tail
            if not data and not member.eof and not out:
                data = source.read()
                if not data:
                    yield Damage("ends before its gzip data do: it was not copied whole")
                    return
        data = _next_member(data[2:] if broken else member.unused_data, source, lost=broken)


def _next_member(data: bytes, source: _Counted, *, lost: bool) -> bytes:
    """What begins the next member: after padding with zeros, or wherever one begins."""
    while True:
        if not lost:
            data = data.lstrip(b"\0")
            if data:
                return data + (source.read() if len(data) < len(GZIP) else b"")
        else:
            found = data.find(GZIP)
            if found >= 0:
                return data[found:]
            data = data[-(len(GZIP) - 1) :]
        more = source.read()
        if not more:
            return b""
        data += more


def _unzstd(source: _Counted) -> Iterator[bytes | Damage]:
    try:
        import zstandard  # noqa: PLC0415 - an extra
    except ModuleNotFoundError:
        yield Damage(NEEDS_ZSTANDARD)
        return
    reader = zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(
        cast(BinaryIO, source), read_across_frames=True
    )
    try:
        while out := reader.read(CHUNK):
            yield out
    except zstandard.ZstdError as error:
        yield Damage(f"is broken zstd ({error})")
