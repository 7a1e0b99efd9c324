"""Whole ballots: members drawn together, judged by the rules."""
