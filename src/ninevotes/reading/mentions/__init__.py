"""Mentions: states, bodies, dates, numbers and symbols, found in a sentence."""
