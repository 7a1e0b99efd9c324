"""What answers a prediction: later events of the record that show whether it came true.

Each kind of expectation has one function, which returns null where a prediction is not of its
kind and else the answers it finds, none included. `table.py` lists them. Silence is never an
answer: that no veto is on record does not say that none was cast.
"""
