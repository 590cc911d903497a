"""The made-up award tables of the tests, each with what must come of it in a file beside it."""

from __future__ import annotations

import io
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from data.intake.amounts import read_amounts
from data.intake.awards import ACCEPTED, Answers, Intake, intake
from data.intake.grid import Cell, Grid
from data.intake.names import Resolver, resolver
from data.intake.read import read_grids
from data.intake.tables import FoundTable, find_table
from data.load import load_tables
from tests.data.intake.workbooks import saved

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "awards"
EXPECTED = ".expected.toml"
SHEETS = ".sheet.toml"
CALL_DAY = date(2015, 12, 1)
PROGRAMME = "oproep"


@dataclass(frozen=True)
class Case:
    """One made-up table."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.name.split(".")[0]

    @property
    def expected(self) -> dict[str, Any]:
        return tomllib.loads((FOLDER / f"{self.name}{EXPECTED}").read_text("utf-8"))

    @property
    def content(self) -> bytes:
        """The bytes of the file; a workbook is made from the sheets that the file lists."""
        if not self.path.name.endswith(SHEETS):
            return self.path.read_bytes()
        return workbook(tomllib.loads(self.path.read_text("utf-8"))["sheet"])

    @property
    def day(self) -> date:
        return self.expected.get("date", CALL_DAY)

    @property
    def grids(self) -> tuple[Grid, ...]:
        return read_grids(self.path.name, self.content)

    @property
    def tables(self) -> list[FoundTable]:
        found = (find_table(grid, names=names_on(self.day)) for grid in self.grids)
        return [table for table in found if table]

    def taken_in(self, table: FoundTable, answers: Answers | None = None) -> Intake:
        total = self.expected.get("total")
        return intake(
            table,
            programme=PROGRAMME,
            day=self.day,
            resolver=names_on(self.day),
            control_cents=read_amounts([Cell(total)]).cents[0] if total else None,
            answers=answers,
        )


def workbook(sheets: list[dict[str, Any]]) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for sheet in sheets:
        page = book.create_sheet(sheet["name"])
        for row in sheet["rows"]:
            page.append([cell if cell != "" else None for cell in row])
        for area in sheet.get("merge", []):
            page.merge_cells(area)
        if sheet.get("hidden"):
            page.sheet_state = "hidden"
    return saved(book)


@cache
def names_on(day: date) -> Resolver:
    return resolver(load_tables(), day)


def cases() -> list[Case]:
    files = sorted(FOLDER.iterdir())
    return [Case(path) for path in files if not path.name.endswith(EXPECTED)]


def case(name: str) -> Case:
    return next(each for each in cases() if each.name == name)


def told(done: Intake, table: FoundTable) -> dict[str, Any]:
    """What came of a table, as the file beside it says it."""
    control = done.control
    reasons: dict[str, list[int]] = {}
    for row, reason in done.ignored.itertuples(index=False):
        reasons.setdefault(reason, []).append(int(row))
    return {
        "sheet": table.grid_name,
        "guessed": sorted(table.guessed),
        "accepted": as_csv(done.accepted),
        "problems": as_csv(done.problems),
        "ignored": reasons,
        "counts": list(done.counts),
        "summed_cents": control.summed_cents,
        **({} if control.found_cents is None else {"found_cents": control.found_cents}),
        **({"difference_cents": control.difference_cents} if control.difference_cents else {}),
        **({"explained_by": list(control.explained_by)} if control.explained_by else {}),
        **({"reason": control.reason} if control.reason else {}),
    }


def as_csv(frame: Any) -> list[str]:
    text = io.StringIO(newline="")
    frame.to_csv(text, index=False, header=False, sep=";", lineterminator="\x1e")
    return [line.replace("\n", " ") for line in text.getvalue().split("\x1e") if line]


def codes(done: Intake) -> list[tuple[str, int]]:
    return list(zip(done.problems["code"], done.problems["row"], strict=True))


def assert_whole(done: Intake, grid: Grid) -> None:
    rows = {row.number for row in grid.rows}
    problem, ignored = set(done.problems["row"]), set(done.ignored["row"])
    assert len(done.ignored) == len(ignored)
    assert not problem & ignored
    assert problem | ignored <= rows
    assert tuple(done.counts) == (len(rows - problem - ignored), len(problem), len(ignored))
    assert sum(done.counts) == len(grid.rows)
    assert set(done.accepted["source_row"]) <= rows - ignored
    assert tuple(done.accepted.columns) == ACCEPTED
