"""The derived record, kept: which claims make which event, so that one is found by its name.

The claims as stated are the record; what is here can be thrown away and made again. Which claims
speak of one event is worked out matter by matter (`matter.py`), votes told under several matters
are joined (`joining.py`), and both are brought up to date before they are read
(`bringing.py`), where documents have come or the program derives otherwise (`code.py`). An
event itself is folded from its claims when it is asked for (`asking.py`).
"""
