"""What persons judged of two things: are they one?

Judgements are added and taken back, never changed; who, when and why stay on record. The
invariant: no two judgements that stand contradict one another (``algebra.py``).
"""
