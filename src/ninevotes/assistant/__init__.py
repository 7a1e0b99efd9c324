"""The same questions for assistants, over the Model Context Protocol: stdio, or HTTP.

Beside the site, and like it without logic of its own: each tool asks a question of
:mod:`ninevotes.answers`, and tells the answer in a few lines and as data, always with its sources
and what kind of truth it is. Nothing can be changed through it.
"""
