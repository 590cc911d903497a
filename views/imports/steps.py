"""The long work of an import, which a person can stop: what is found, read, and would change.

It ends between two steps. A step that was begun goes on unseen: for 5,000 rows at most two seconds,
for 20,000 rows, the most there may be, two to five. None of them writes to the store.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from data.combined import of_another_day
from data.intake.awards import Intake
from data.intake.grid import Grid
from data.intake.tables import FoundTable
from data.store import Diff, Meta, Store
from views.imports.data import Given, Place, Replies, found_in, grids_of, read_as
from views.long_work import Tell, result_of
from views.store import shipped, store_state
from views.texts import Texts


@dataclass(frozen=True)
class Asked:
    """What the table is said to be.

    Attributes:
        given: the file or text.
        programme: identifier.
        day: day of the award: the first day of the programme unless changed.
        control_cents: the control total typed in, if any.
    """

    given: Given
    programme: str
    day: date
    control_cents: int | None


@dataclass(frozen=True)
class Found:
    """What is in a file or text.

    Attributes:
        grids: its sheets or tables.
        tables: in each, the table of awards as found, if there is one.
    """

    grids: tuple[Grid, ...]
    tables: tuple[FoundTable | None, ...]


@dataclass(frozen=True)
class Read:
    """A table as read before anything was answered.

    Attributes:
        table: with the roles that a person gave to columns; ``None`` when there is no table.
        awards: in it.
    """

    table: FoundTable | None
    awards: Intake | None


@dataclass(frozen=True)
class Compared:
    """A table as read with the answers of a person, held against what is stored.

    Attributes:
        done: the awards.
        meta: where they come from.
        diff: what accepting them would change.
    """

    done: Intake
    meta: Meta
    diff: Diff


def find(asked: Asked, texts: Texts) -> Found | None:
    """Return what is in a file or text; nothing while it is looked for, which is shown.

    Errors:
        DataError: it cannot be read, or breaks a limit.
    """

    def job(tell: Tell) -> Found:
        tell("read")
        grids, found = grids_of(asked.given), []
        for at in range(len(grids)):
            tell("table", at / len(grids))
            found.append(found_in(Place(asked.given, at), asked.day))
        return Found(grids, tuple(found))

    words = _words(("read", "table"), texts)
    return result_of("import-find", (asked.given, asked.day), words, job, texts)


def read(asked: Asked, place: Place, texts: Texts) -> Read | None:
    """Return a table with its columns as a person sees them; nothing while it is being read."""

    def job(tell: Tell) -> Read:
        tell("table")
        table = found_in(place, asked.day)
        if table is None:
            return Read(None, None)
        tell("awards")
        return Read(table, _awards(asked, place, Replies()))

    words = _words(("table", "awards"), texts)
    return result_of("import-read", (asked, place), words, job, texts)


def compare(
    asked: Asked, place: Place, table: FoundTable, replies: Replies, texts: Texts
) -> Compared | None:
    """Return what a table would change; nothing while that is being worked out.

    Errors:
        DataError: what is stored cannot be read.
    """

    def job(tell: Tell) -> Compared:
        tell("awards")
        done, meta = _awards(asked, place, replies), _meta(asked, table)
        tell("compare")
        diff = Store().preview(done.accepted, meta)
        other = of_another_day(done.accepted, meta, shipped())
        return Compared(done, meta, replace(diff, problems=(*diff.problems, *other)))

    words = _words(("awards", "compare"), texts)
    key = (asked, place, replies, store_state())
    return result_of("import-compare", key, words, job, texts)


def _awards(asked: Asked, place: Place, replies: Replies) -> Intake:
    return read_as(place, asked.programme, asked.day, asked.control_cents, replies)


def _meta(asked: Asked, table: FoundTable) -> Meta:
    programme = shipped().programmes.set_index("programme").loc[asked.programme]
    return Meta(
        asked.programme,
        programme["period_start"].date(),
        programme["period_end"].date(),
        asked.given.name,
        table.grid_name,
        asked.given.sha256,
    )


def _words(steps: tuple[str, ...], texts: Texts) -> dict[str, str]:
    return {step: texts(f"import-step-{step}") for step in steps}
