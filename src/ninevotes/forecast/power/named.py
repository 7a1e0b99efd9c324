"""The bodies that come with the program: Councils past and present, proposals, the Assembly."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from ninevotes.forecast.power.body import Body
from ninevotes.forecast.power.definition import body_of


@cache
def bodies() -> Mapping[str, Body]:
    """The bodies of ``data/bodies.yaml``, by key and in its order.

    >>> bodies()["1946"].game.quota
    7
    """
    text = (files("ninevotes.forecast.power") / "data" / "bodies.yaml").read_text("utf-8")
    return {key: body_of(key, entry) for key, entry in yaml.safe_load(text).items()}
