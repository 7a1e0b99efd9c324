"""The wordings that finders look for, as patterns over masked sentences."""
