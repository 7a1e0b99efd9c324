"""Corrections: what is held true beside what a source printed, and why.

A correction is a claim about a statement, with its own source. It stands beside the statement
and never over it, and it applies only to what it was written for: where the source prints
something else than it expects (a later version may have mended the row), it stands still and
says so. The corrections that we can source are data, in ``data/``.
"""
