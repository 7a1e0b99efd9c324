"""Claims as stated, and the record derived from them.

Two halves. The *store* keeps what each document said (`store.py`, SQLite by default). The
*derived record* is a pure fold of readings: `derive.derive` finds the same event in several
reports, counts independent origins and sets differences side by side; `recompute.recompute`
judges the reported votes by the rules; `ledger.ledger` ties predictions to what then happened.

Import from the modules: whoever derives without a store does not pay for loading SQLAlchemy.
"""
