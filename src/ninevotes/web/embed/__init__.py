"""A vote's picture within the page of someone else: a plain page for it, and oEmbed 1.0."""

from __future__ import annotations

from ninevotes.web.embed.oembed import oembed
from ninevotes.web.embed.page import embed_vote

EMBEDS = (embed_vote, oembed)
"""The two addresses."""
