"""Polynomials with whole coefficients, packed into one whole number each.

The coefficient of z**k stands in the digits of 2**bits from place k on, so that a product of
polynomials is one product of numbers, and a member's vote a shift. ``bits`` is chosen so wide
that no sum of coefficients fills a place.
"""

from __future__ import annotations


def width(total: int) -> int:
    """Bits of a place in which any count up to a total finds room."""
    return total.bit_length() + 1


def total_between(packed: int, bits: int, low: int, high: int | None = None) -> int:
    """The sum of the coefficients of z**low up to, not including, z**high.

    A number leaves the same remainder as the sum of its digits when divided by its base less
    one: what casting out nines does in base ten.

    >>> squared = ((1 << 8) + 1) ** 2  # (z + 1)**2 = 1 + 2z + z**2
    >>> total_between(squared, 8, 1), total_between(squared, 8, 0, 2)
    (3, 3)
    """
    low = max(low, 0)
    part = packed >> bits * low
    if high is not None:
        if high <= low:
            return 0
        part &= (1 << bits * (high - low)) - 1
    return part % ((1 << bits) - 1)
