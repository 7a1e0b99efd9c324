"""What ``record review`` does: list, show, judge, take back, and go through case by case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import typer

from ninevotes.cli.answers import print_json, print_rows
from ninevotes.cli.progress import waiting_for
from ninevotes.cli.record_options import Form, now
from ninevotes.cli.record_review_view import (
    COLUMNS,
    JUDGED,
    case_row,
    judged_row,
    print_case,
    print_cases,
    print_judged,
)
from ninevotes.pipeline.sureness import doubtful
from ninevotes.record.judgements.judged import Judged, standing
from ninevotes.record.judgements.kept import ReviewError
from ninevotes.record.official.tying.judgement import Judgement
from ninevotes.record.review.case import Case, Subject, case_id, judged_dict
from ninevotes.record.review.docket import Docket, docket
from ninevotes.record.store import Store

_KEYS = {"s": Judgement.SAME, "d": Judgement.DIFFERENT, "u": Judgement.UNSURE}
_ASK = "[s]ame  [d]ifferent  [u]nsure  s[k]ip  [b]ack  [q]uit: "


@dataclass(slots=True)
class Work:
    """One call of the command."""

    record: Store
    subjects: tuple[Subject, ...]
    known_at: str | None
    form: Form
    author: str
    because: str
    made: list[Judged] = field(default_factory=list)

    def list_waiting(self) -> None:
        """List what waits."""
        waiting = self._docket().waiting
        if self.form is Form.JSON:
            print_json([case.as_dict() for case in waiting])
        elif self.form is Form.CSV:
            print_rows([case_row(case) for case in waiting], COLUMNS, self.form)
        else:
            print_cases(waiting, len(waiting))

    def list_judged(self) -> None:
        """List what persons judged, and what was taken back."""
        every = self.record.judgements.all(known_at=self.known_at)
        if self.form is Form.JSON:
            print_json([judged_dict(each) for each in every])
        elif self.form is Form.CSV:
            print_rows([judged_row(each) for each in every], JUDGED, self.form)
        else:
            print_judged(every)

    def show(self, name: str) -> None:
        """Show a case."""
        case, _ = self._case(name)
        if self.form is Form.JSON:
            print_json(case.as_dict())
        else:
            print_case(case)

    def judge(self, name: str, judgement: Judgement) -> None:
        """Keep a judgement on a case."""
        case, among = self._case(name)
        made = self._keep(case, judgement, self.because)
        if self.form is Form.JSON:
            print_json(judged_dict(made))
        else:
            typer.echo(f"kept, {made}")
        self._tell_overruled(among, made)

    def undo(self, name: str) -> None:
        """Take back the judgement that stands on a case, or the one of a number."""
        kept = standing(self.record.judgements.all())
        found = [
            each
            for each in kept
            if case_id(*each.pair).startswith(name.lower()) or str(each.number) == name
        ]
        if len(found) != 1:
            many = "several judgements stand" if found else "no judgement stands"
            raise ReviewError(f"{many} on {name}: see 'ninevotes record review --judged'")
        taken = self.record.judgements.take_back(
            found[0].number, author=self.author, made_at=now(), reason=self.because
        )
        if self.form is Form.JSON:
            every = self.record.judgements.all()
            print_json(judged_dict(next(e for e in every if e.number == taken.number)))
        else:
            typer.echo(f"taken back: {taken}")

    def go_through(self, key: Callable[[], str], words: Callable[[str], str]) -> None:
        """Case by case, until all are judged or the person stops."""
        found = self._docket(every=True)
        if not found.waiting:
            typer.echo("nothing waits for a person")
            return
        self.author = self.author or words("Who judges? ")
        skipped: set[str] = set()
        while waiting := [c for c in found.still_waiting(self.made) if c.id not in skipped]:
            case = waiting[0]
            print_case(case, f"{len(waiting)} left. ")
            pressed = self._pressed(key)
            if pressed == "q":
                break
            if pressed == "k":
                skipped.add(case.id)
            elif pressed == "b":
                self._back()
            else:
                self._try(found, case, _KEYS[pressed], words("Why? "))
        typer.echo(f"{len(self.made)} judged, {len(found.still_waiting(self.made))} wait")

    def _pressed(self, key: Callable[[], str]) -> str:
        typer.echo(_ASK, nl=False)
        pressed = key().lower()
        while pressed not in {*_KEYS, "k", "b", "q"}:
            pressed = key().lower()
        typer.echo(pressed)
        return pressed

    def _try(self, among: Docket, case: Case, judgement: Judgement, because: str) -> None:
        """Keep a judgement; a contradiction is told, and the case is asked again."""
        try:
            self.made.append(self._keep(case, judgement, because))
            self._tell_overruled(among, self.made[-1])
        except ReviewError as error:
            typer.echo(f"Not kept: {error}.\n", err=True)

    def _back(self) -> None:
        if not self.made:
            typer.echo("Nothing was judged yet.")
            return
        last = self.made[-1]
        self.record.judgements.take_back(last.number, author=self.author, made_at=now())
        self.made.pop()
        typer.echo(f"Taken back: {last}")

    def _keep(self, case: Case, judgement: Judgement, because: str) -> Judged:
        return self.record.judgements.add(
            case.question,
            case.left.name,
            case.right.name,
            judgement,
            author=self.author,
            made_at=now(),
            reason=because,
        )

    def _tell_overruled(self, among: Docket, made: Judged) -> None:
        for tie in among.overruled_by(made):
            typer.echo(
                f"ninevotes: with this, the program's own judgement falls that {tie.left} and "
                f"{tie.right} are {tie.judgement} ({tie.reason})",
                err=True,
            )

    def _case(self, name: str) -> tuple[Case, Docket]:
        """The case of an id, among those of its subject: the costly subjects are read last."""
        for subject in self.subjects:
            among = self._docket(subject, every=True)
            found = among.named(name)
            if len(found) == 1:
                return found[0], among
            if found:
                ids = ", ".join(case.id for case in found[:5])
                raise ReviewError(f"{name} is the beginning of several cases: {ids}")
        raise ReviewError(f"there is no case {name}: see 'ninevotes record review --list'")

    def _docket(self, *subjects: Subject, every: bool = False) -> Docket:
        asked = subjects or self.subjects
        unsure = doubtful(self.record.each_reading(as_read=True)) if Subject.CLAIMS in asked else ()
        with waiting_for("Comparing the sources"):
            return docket(self.record, asked, known_at=self.known_at, every=every, doubtful=unsure)
