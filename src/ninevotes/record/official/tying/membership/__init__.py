"""Membership: lists of members by year, the terms of the vocabulary, and whose ballots there are.

One membership is one state's in one year. The bounds of the vocabulary's terms are held
against the days on which a source has ballots of the state.
"""
