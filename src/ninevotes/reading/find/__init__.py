"""Finders: one file a claim type, each from a sentence to what it claims."""
