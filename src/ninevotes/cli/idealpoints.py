"""``ninevotes idealpoints``: where members stand by how they vote, through time."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ninevotes.cli.answers import print_json, print_rows
from ninevotes.cli.options import Home, StoreAddress, opened
from ninevotes.cli.progress import waiting_for
from ninevotes.cli.record_options import Form, Format, day_of, member_named
from ninevotes.vocabulary.organs import Organ

if TYPE_CHECKING:
    from ninevotes.forecast.idealpoints.published import Likeness
    from ninevotes.forecast.idealpoints.saved import SavedPoints

_PERMANENT = ["USA", "GBR", "FRA", "CHN", "RUS"]


class PointsOf(StrEnum):
    """Whose votes are looked at."""

    ASSEMBLY = "assembly"
    COUNCIL = "council"


_ORGANS = {
    PointsOf.ASSEMBLY: Organ.GENERAL_ASSEMBLY,
    PointsOf.COUNCIL: Organ.SECURITY_COUNCIL,
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which points are asked for, and where the record is."""

    organ: PointsOf
    dimensions: int
    day: dt.date | None
    source: str | None
    home: Path | None
    store: str | None


def idealpoints(
    members: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="MEMBER...",
            help="Members to show, by code or name. [default: the permanent members]",
            show_default=False,
        ),
    ] = None,
    *,
    organ: Annotated[
        PointsOf, typer.Option("--organ", help="Whose votes: those of the assembly or the council.")
    ] = PointsOf.ASSEMBLY,
    dimensions: Annotated[
        int, typer.Option("--dimensions", min=1, max=2, help="How many dimensions.")
    ] = 1,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DAY", help="Use no ballot after this day."),
    ] = None,
    everyone: Annotated[
        bool, typer.Option("--all", help="All members, in a table of the last period or as data.")
    ] = False,
    published: Annotated[
        bool,
        typer.Option("--published", help="Compare with the published points that were imported."),
    ] = False,
    plot: Annotated[
        Path | None, typer.Option("--plot", metavar="FILE.svg", help="Draw the members' lines.")
    ] = None,
    save: Annotated[
        Path | None,
        typer.Option("--save", metavar="FILE", help="Keep all points: .json or .parquet."),
    ] = None,
    read: Annotated[
        Path | None,
        typer.Option("--read", metavar="FILE", help="Read points kept before; estimate nothing."),
    ] = None,
    source: Annotated[
        str | None, typer.Option("--source", help="Id of the source. [default: the largest]")
    ] = None,
    form: Format = Form.TABLE,
    home: Home = None,
    store: StoreAddress = None,
) -> None:
    """Estimate where members stand, by how they vote, through time and with uncertainty.

    A model of votes for, against and abstaining. The scale has no unit: a point unknown is
    standard normal, and the side of the United States is positive. Intervals hold the point with
    90 per cent, by the model. A position in it is not a position of a government.

    The permanent members in the Assembly, in the terminal and as a drawing:

      ninevotes idealpoints --plot points.svg

    Others, from the Council's own votes, and as a table:

      ninevotes idealpoints IND BRA ZAF --organ council --format csv

    All points as of the end of 1990, from no later vote, kept for later:

      ninevotes idealpoints --all --as-of 1990 --save 1990.json
    """
    codes = [member_named(name) for name in members or []] or _PERMANENT
    asked = _Asked(organ, dimensions, day_of(as_of, last=True), source, home, store)
    kept = _points(asked, read)
    likeness = _published(kept, asked) if published else None
    if save is not None:
        _kept(kept, save)
    if plot is not None:
        _drawn(kept, codes, plot)
    _written(kept, codes, likeness, form, everyone=everyone)


def _points(asked: _Asked, read: Path | None) -> SavedPoints:
    """The points, estimated or read."""
    # Many small matrices: threads of the linear algebra would only wait for each other.
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    try:
        import numba  # noqa: F401, PLC0415 - an extra

        from ninevotes.forecast.idealpoints.ballots import BallotsError  # noqa: PLC0415
        from ninevotes.forecast.idealpoints.saved import SavedPointsError, load  # noqa: PLC0415
    except ImportError as error:
        raise typer.BadParameter(
            f"ideal points need {error.name}: install ninevotes[forecast]"
        ) from None
    try:
        return _estimated(asked) if read is None else load(read)
    except (BallotsError, SavedPointsError) as error:
        typer.echo(f"ninevotes: {error}", err=True)
        raise typer.Exit(1) from None


def _estimated(asked: _Asked) -> SavedPoints:
    from ninevotes.forecast.idealpoints.fit import fit  # noqa: PLC0415 - an extra
    from ninevotes.forecast.idealpoints.recorded import recorded_ballots  # noqa: PLC0415
    from ninevotes.forecast.idealpoints.saved import SavedPoints  # noqa: PLC0415
    from ninevotes.forecast.idealpoints.settings import ASSEMBLY, COUNCIL  # noqa: PLC0415
    from ninevotes.record.agreement import TopicError  # noqa: PLC0415

    organ = _ORGANS[asked.organ]
    settings = ASSEMBLY if asked.organ is PointsOf.ASSEMBLY else COUNCIL
    with opened(asked.home, asked.store) as record:
        try:
            with waiting_for("Reading the votes"):
                ballots = recorded_ballots(record, organ, source=asked.source, until=asked.day)
        except TopicError as error:
            typer.echo(f"ninevotes: {error}", err=True)
            raise typer.Exit(1) from None
        attribution = record.official.attributions().get(ballots.source, ballots.source)
    with waiting_for("Estimating"):
        points = fit(ballots, replace(settings, dimensions=asked.dimensions))
    if not points.run.converged:
        typer.echo(
            f"ninevotes: not converged after {points.run.passes} passes "
            f"(relative change {points.run.change:.1e})",
            err=True,
        )
    return SavedPoints.of(points, organ.value, (attribution,))


def _published(kept: SavedPoints, asked: _Asked) -> Likeness | None:
    from ninevotes.forecast.idealpoints.published import likeness, published_points  # noqa: PLC0415
    from ninevotes.vocabulary.official import OfficialIdealPoint  # noqa: PLC0415 - with the record

    if kept.body != Organ.GENERAL_ASSEMBLY.value:
        raise typer.BadParameter("published points are of the Assembly", param_hint="--published")
    with opened(asked.home, asked.store) as record:
        others = published_points(record.official.statements(OfficialIdealPoint))
    if not others:
        typer.echo("ninevotes: no published points are imported: ninevotes import FILE", err=True)
        raise typer.Exit(1)
    return likeness(kept.points, others)


def _kept(kept: SavedPoints, path: Path) -> None:
    from ninevotes.forecast.idealpoints.saved import save  # noqa: PLC0415 - as above

    try:
        save(kept, path)
    except ImportError:
        raise typer.BadParameter("Parquet needs Polars: install ninevotes[data]") from None
    typer.echo(f"kept: {path}", err=True)


def _drawn(kept: SavedPoints, codes: list[str], path: Path) -> None:
    from ninevotes.cli.idealpoints_view import drawn  # noqa: PLC0415 - as above

    try:
        path.write_text(drawn(kept, codes), "utf-8")
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--plot") from None
    typer.echo(f"drawn: {path}", err=True)


def _written(
    kept: SavedPoints,
    codes: list[str],
    likeness: Likeness | None,
    form: Form,
    *,
    everyone: bool,
) -> None:
    from rich.console import Console  # noqa: PLC0415 - only where something is printed

    from ninevotes.cli.idealpoints_view import (  # noqa: PLC0415 - as above
        likeness_data,
        show_everyone,
        show_likeness,
        show_members,
    )
    from ninevotes.forecast.idealpoints.saved import head_of, rows_of  # noqa: PLC0415

    if form is Form.TABLE:
        console = Console()
        if everyone:
            show_everyone(console, kept)
        else:
            show_members(console, kept, codes)
        if likeness is not None:
            show_likeness(console, likeness)
        return
    chosen = kept.points if everyone else [p for code in codes for p in kept.of_member(code)]
    rows = rows_of(chosen)
    if form is Form.JSON:
        told = head_of(kept) | {"points": rows}
        if likeness is not None:
            told["published"] = likeness_data(likeness)
        print_json(told)
    elif rows:
        print_rows(rows, list(rows[0]), form)
