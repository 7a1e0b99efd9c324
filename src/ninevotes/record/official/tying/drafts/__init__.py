"""Drafts: papers of a catalogue, the drafts that votes were taken on, and those vetoed.

A draft is known by its symbol; its revisions, addenda and corrections are the same draft. A
resolution's draft may be known by the resolution alone.
"""
