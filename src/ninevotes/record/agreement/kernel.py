"""All pairs at once over machine words: 64 roll calls an operation.

A vote is two bits, 01 in favour, 10 against, 11 abstaining, 00 none. Two codes differ where
either bit does. Counting where they differ (``differ``) and where both voted (``both``) gives
where they agree: calls of equal code are those of agreement and those where neither voted, so
``same = voted(i) + voted(j) - both - differ``. Two counts a pair instead of four.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ninevotes.record.agreement.bitsets import Bitsets

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    Words = NDArray[np.uint64]
    Counts = NDArray[np.int32]


def words_of(votes: Bitsets) -> tuple[Words, Words]:
    """The low and the high bit of every member's votes, one row a member, 64 calls a word."""
    import numpy as np  # noqa: PLC0415 - an extra, and slow to load

    size = votes.count // 64 + 1

    def rows(bits: list[int]) -> Words:
        data = b"".join(number.to_bytes(size * 8, "little") for number in bits)
        return np.frombuffer(data, "<u8").astype(np.uint64).reshape(len(bits), size)

    cast = votes.members.values()
    low = rows([one.in_favour | one.abstaining for one in cast])
    return low, rows([one.against | one.abstaining for one in cast])


def count_all(votes: Bitsets) -> tuple[Counts, Counts] | None:
    """Roll calls in common and in agreement for every pair; null without NumPy."""
    try:
        import numpy  # noqa: F401, PLC0415 - an extra
    except ImportError:
        return None
    return count_words(*words_of(votes))


def count_words(low: Words, high: Words, *, compiled: bool = True) -> tuple[Counts, Counts]:
    """Roll calls in common and in agreement for every pair, from the words.

    Args:
        low: the low bits of the votes, one row a member.
        high: the high bits.
        compiled: whether to use the compiled loop, where Numba is installed.
    """
    import numpy as np  # noqa: PLC0415 - an extra, and slow to load

    members = len(low)
    both = np.zeros((members, members), np.int32)
    differ = np.zeros((members, members), np.int32)
    loop = _compiled() if compiled else None
    if loop is not None:
        loop(low, high, low | high, both, differ)
    else:
        _rows(low, high, both, differ)
    below = np.tril_indices(members, -1)
    both[below] = both.T[below]
    differ[below] = differ.T[below]
    voted = both.diagonal()
    return both, voted[:, None] + voted[None, :] - both - differ


def _rows(low: Words, high: Words, both: Counts, differ: Counts) -> None:
    """One member at a time against those after it, words down, members across."""
    import numpy as np  # noqa: PLC0415 - an extra, and slow to load

    low, high = np.ascontiguousarray(low.T), np.ascontiguousarray(high.T)
    voted = low | high
    for row in range(low.shape[1]):
        apart = low[:, row:] ^ low[:, row : row + 1]
        apart |= high[:, row:] ^ high[:, row : row + 1]
        differ[row, row:] = _ones(apart)
        both[row, row:] = _ones(voted[:, row:] & voted[:, row : row + 1])


def _ones(words: Words) -> Any:
    import numpy as np  # noqa: PLC0415 - an extra, and slow to load

    if hasattr(np, "bitwise_count"):
        return np.bitwise_count(words).sum(axis=0, dtype=np.int32)
    # Before NumPy 2: through a table of the ones in each byte.
    bytes_ = np.ascontiguousarray(words).view(np.uint8).reshape(*words.shape, 8)
    table = np.array([byte.bit_count() for byte in range(256)], np.uint8)
    return table[bytes_].sum(axis=(0, 2), dtype=np.int32)


@cache
def _compiled() -> Callable[[Words, Words, Words, Counts, Counts], None] | None:
    """The loop over pairs as machine code; null where Numba is not installed."""
    try:
        import numba  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415 - an extra
        from numba.extending import (  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415
            intrinsic,
        )
    except ImportError:
        return None

    def popcount(_typing: Any, _word: Any) -> Any:
        def code(_context: Any, builder: Any, _signature: Any, given: Any) -> Any:
            return builder.ctpop(given[0])

        return numba.types.uint64(numba.types.uint64), code

    ones: Any = intrinsic(popcount)

    @numba.njit  # type: ignore[untyped-decorator, unused-ignore]
    def loop(low: Any, high: Any, voted: Any, both: Any, differ: Any) -> None:
        members, words = low.shape
        for i in range(members):
            for j in range(i, members):
                together = apart = numba.types.uint64(0)
                for w in range(words):
                    apart += ones((low[i, w] ^ low[j, w]) | (high[i, w] ^ high[j, w]))
                    together += ones(voted[i, w] & voted[j, w])
                both[i, j] = together
                differ[i, j] = apart

    return loop  # type: ignore[no-any-return, unused-ignore]
