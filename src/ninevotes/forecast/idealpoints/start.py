"""Where the work begins: the leading axes of how members vote alike."""

from __future__ import annotations

import numpy as np

from ninevotes.forecast.idealpoints.ballots import Floats
from ninevotes.forecast.idealpoints.state import Items


def leading_axes(items: Items, dimensions: int) -> Floats:
    """Points for all periods alike: float64 [N, D], each dimension with mean square 1.

    The leading eigenvectors of the members' mean products of centred votes, over the roll calls
    in which both voted.
    """
    cast = (items.votes >= 0).astype(np.float32)
    votes = np.where(items.votes >= 0, items.votes, 0).astype(np.float32)
    counted = np.maximum(cast.sum(axis=1, keepdims=True), 1)
    centred = (votes - votes.sum(axis=1, keepdims=True) / counted) * cast
    together = np.maximum(cast.T @ cast, 1)
    products = ((centred.T @ centred) / together).astype(np.float64)
    _, vectors = np.linalg.eigh(products)
    axes = vectors[:, ::-1][:, :dimensions] * np.sqrt(len(products))
    # The sign of an eigenvector is the library's whim: fixed, so that runs are alike.
    signs = np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(axes.shape[1])])
    return np.asarray(axes * signs, np.float64)


def thresholds(items: Items) -> Floats:
    """Thresholds at which a member in the middle votes as members do: float64 [G, 2]."""
    against, abstaining, in_favour = (items.counts().astype(np.float64) + 0.5).T
    odds = np.stack([in_favour / (against + abstaining), abstaining / against], axis=1)
    return np.asarray(-np.log(odds), np.float64)
