"""Feeds and folders followed as time goes on: politely, safely, and nothing twice."""

from ninevotes.sources.watching.feeds import Feed
from ninevotes.sources.watching.fetch import Fetcher, FetchError, Limits
from ninevotes.sources.watching.folders import Folder
from ninevotes.sources.watching.state import WatchState

__all__ = ["Feed", "FetchError", "Fetcher", "Folder", "Limits", "WatchState"]
