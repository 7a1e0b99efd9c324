"""Which claims speak of the same event.

`statements.py` puts a claim beside what is needed to compare it; `likeness.py` holds the table
of rules by claim type, one file each for kinds of claims; `gather.py` applies them.
"""
