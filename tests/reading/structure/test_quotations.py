"""Where quoted words begin and end."""

from __future__ import annotations

import pytest

from ninevotes.reading.structure.quotations import quotations


def inner(text: str) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in quotations(text)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "no" and "never again".', ["no", "never again"]),
        ('"We go on, he said.', ["We go on, he said."]),
        ('He is 5\'11" tall and said "we shall see".', ["we shall see"]),
        ('The "first "second try" counts.', ["second try"]),
        ('"A," he said ("B," she replied).', ["A,", "B,"]),
        ("'We count,' he said. 'So do they.'", ["We count,", "So do they."]),
        ("'The members' votes are what counts,' he said.", ["The members' votes are what counts,"]),
        ("Russia's envoy and China's did not speak.", []),
        (
            "\"He told me, 'Vote yes,' and I did,\" she said.",
            ["He told me, 'Vote yes,' and I did,"],
        ),
    ],
)
def test_marks_pair_up(text: str, quoted: list[str]) -> None:
    assert inner(text) == quoted
