"""Official and scholarly data, kept statement by statement as each source gave it.

One import is one transaction: all of a file is kept, or nothing. A statement is known by its
source and its key there. Where a later file says otherwise, the new statement stands beside
the old one, which keeps the times between which it was what the record knew.
"""
