"""Corrections of what was read from reports: beside what the reader read, never over it.

A person who sees that a report was misread says so: a field is otherwise, the claim is not made,
or the report makes a claim that was missed. The source of all this is the report itself; a place
in it may be quoted. What was read stays as it is. What is held true is worked out from it
(``apply.py``) and is what everything else is made of; a correction applies as long as the report
is read as it was when the person spoke, and otherwise stands still.
"""
