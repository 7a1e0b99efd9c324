"""The front hall: the flow from reports to a brief, on one screen in `briefing.py`."""
