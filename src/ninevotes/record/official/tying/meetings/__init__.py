"""Meetings: the rows of a table of meetings, and the meetings that votes and vetoes name.

A meeting is known by its record, ``S/PV.9052``. A resumption and a part have records of their
own and are sittings of that meeting; two meetings of one day on one item are two.
"""
