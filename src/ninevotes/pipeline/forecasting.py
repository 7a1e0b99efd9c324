"""Forecasts over a record, their fitted models kept in the record's folder."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path

from ninevotes.forecast.forecasts import FOLDER, Fitting, Forecasts
from ninevotes.record.store import FILE_NAME, Store


def forecasts_of(store: Store, *, fitting: Fitting | None = None) -> Forecasts:
    """Forecasts by what a record holds.

    Args:
        store: the record.
        fitting: is told how far fitting is, which takes a minute or two for each year; without it
            nothing is fitted, and models that are kept are used.
    """
    return Forecasts(store, folder_of(store), fitting=fitting)


def folder_of(store: Store) -> Path:
    """Where the fitted models of a record are: beside its file; of a server's, in the home."""
    place = Path(store.place)
    if place.name == FILE_NAME:
        return place.parent / FOLDER
    named = os.environ.get("NINEVOTES_HOME")
    return (Path(named) if named else user_data_path("ninevotes")) / FOLDER
