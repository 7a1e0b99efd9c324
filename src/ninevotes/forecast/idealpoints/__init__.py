"""Ideal points: where members stand, by how they vote, through time and with uncertainty.

Points come from ballots alone, in arrays (:class:`~ninevotes.forecast.idealpoints.ballots.Ballots`)
that :func:`~ninevotes.forecast.idealpoints.recorded.recorded_ballots` makes from the record.
:func:`~ninevotes.forecast.idealpoints.fit.fit` estimates them,
:func:`~ninevotes.forecast.idealpoints.as_of.points_as_of` as of a day, from no later ballot.
NumPy and Numba are needed (the extra ``forecast``).
"""
