"""Counts that depend on how one counts: each number comes with its rule, in words.

Lists of vetoes count drafts, votes or votes cast, tables of meetings count resumptions or do
not, and nobody agrees on procedural votes. So there is no count here without a rule.
"""
