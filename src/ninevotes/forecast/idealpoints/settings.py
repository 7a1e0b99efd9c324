"""What is chosen beforehand, and how it was chosen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of the model.

    The scale is a convention, as it is of Bailey, Strezhnev and Voeten (2017): points and slopes
    have standard normal priors. ``keep``, ``tie_agreement`` and ``assent_variance`` were chosen by
    the mean logarithmic loss on held-out ballots of the Assembly, the thresholds' prior by the
    data's own spread (empirical Bayes): ``benchmarks/ideal_points.py --choose`` prints the table.
    No published point had a part in it.

    Args:
        dimensions: how many.
        keep: share of a point that is expected to be left a period later; what is lost in
            variance is added as new, so that a point of which nothing is known has variance 1.
        threshold_mean: prior mean of the two thresholds, in favour and abstaining.
        threshold_variance: their prior variances.
        slope_variance: prior variance of an item's slope in each dimension.
        assent_variance: prior variance of a member's readiness to assent whatever is put to the
            vote; 0 leaves it out.
        tie_agreement: share of votes that must be the same for a recurring title to count as the
            same item; null ties nothing.
        tolerance: relative change of the bound at which the work is done.
        most_passes: passes over all ballots at most.
        anchor: member on whose side the first dimension is positive.
        second_anchor: the same for the second dimension.
    """

    dimensions: int = 1
    keep: float = 0.9
    threshold_mean: tuple[float, float] = (-2.3, -4.75)
    threshold_variance: tuple[float, float] = (5.0, 12.6)
    slope_variance: float = 1.0
    assent_variance: float = 1.0
    tie_agreement: float | None = 0.95
    tolerance: float = 1e-9
    most_passes: int = 500
    anchor: str = "USA"
    second_anchor: str = "RUS"

    def __post_init__(self) -> None:
        """Refuse what has no meaning."""
        if self.dimensions not in {1, 2}:
            raise ValueError("points have one or two dimensions")
        if not 0 < self.keep < 1:
            raise ValueError("the share that a point keeps lies between 0 and 1")
        if min(self.slope_variance, *self.threshold_variance) <= 0 or self.assent_variance < 0:
            raise ValueError("a variance is positive")


ASSEMBLY = Settings()
"""Chosen on the Assembly's held-out ballots; a period is a session."""

COUNCIL = Settings(keep=0.95, tie_agreement=None)
"""Chosen on the Council's held-out ballots; a period is a year, and nothing recurs by title."""
