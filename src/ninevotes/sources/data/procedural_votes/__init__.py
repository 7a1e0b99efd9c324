"""Procedural votes of the Council, gathered from public pages."""
