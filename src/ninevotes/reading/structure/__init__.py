"""Paragraphs into quotations and sentences."""
