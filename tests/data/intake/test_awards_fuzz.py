"""Ten thousand damaged tables: each ends in rows and problems, or in one error about the file.

The same damage is done in every run: the seed is fixed.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from functools import cache

import pytest

from data.intake.awards import intake
from data.intake.grid import EMPTY, Cell, Grid, Row
from data.intake.read import read_grids
from data.intake.tables import find_table
from data.problems import DataError
from tests.data.intake.award_tables import CALL_DAY, Case, cases, names_on

BATCHES, OF_BYTES, OF_CELLS = 10, 600, 400
NAMES = names_on(CALL_DAY)
BYTES = (
    b"\0", b"\xff", b"\xc3", b"<", b">", b'"', b"'", b"&", b"\t", b"\n", b"\r", b";", b",", b".",
    b"-", b"=", b"|", b"(", b"<tr><td>", b"</table>", b"<script>", b"Totaal", b"Gemeenten", b"1e9",
    b"\xe2\x82\xac", b"9" * 40, b"sep=;\n", b"--", b"\xef\xbb\xbf", b"PK\x03\x04", b"Titel;Bedrag",
)  # fmt: skip
TEXTS = (
    "", "-", "--", "Totaal", "Subtotaal", "Gemeenten", "Titel", "Toegekend bedrag", "Mol", "Tielt",
    "Afligem", "Kruisem", "VGC", "Antwerpen", "1", "16.907", "1.000,50", "€ -5", "0",
    "14,1 miljoen", "$ 5", "(", ")", "((((", "/", " en ", "Mol en ", ", , ,", "Inhoud: x", "\n",
    "\u200b", "<b>", "a" * 900, "Mol, " * 40, "en " * 30, "=1+1", "\uff19\uff19",
    "٣", "½", "Ⅷ", "①", "İ", "ß",
)  # fmt: skip


@cache
def contents() -> list[tuple[str, bytes]]:
    small = [each for each in cases() if each.day == CALL_DAY]
    return [(name_of(each), each.content) for each in small]


def name_of(each: Case) -> str:
    return each.path.name.replace(".sheet.toml", ".xlsx")


@cache
def grids() -> list[Grid]:
    return [grid for name, content in contents() for grid in read_grids(name, content)]


def taken_in(grid: Grid) -> str:
    """Take a grid in, check that no row is lost, and tell what came of it."""
    table = find_table(grid, names=NAMES)
    if table is None:
        return "no table"
    done = intake(table, programme="oproep", day=CALL_DAY, resolver=NAMES)
    assert sum(done.counts) == len(grid.rows)
    assert min(done.counts) >= 0
    assert set(done.problems["row"]).isdisjoint(done.ignored["row"])
    assert set(done.accepted["source_row"]).isdisjoint(done.ignored["row"])
    return "rows" if done.problems.empty else "problems"


def taken_in_file(name: str, content: bytes) -> list[str]:
    try:
        found = read_grids(name, content)
    except DataError as error:
        return ["refused"] * len(error.problems)
    return [taken_in(grid) for grid in found]


def damaged(content: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 3)):
        at, size = chance.randrange(len(content) + 1), chance.randint(0, 12)
        piece = content[at : at + size]
        added = chance.choice([chance.choice(BYTES), b"", piece * 2, chance.randbytes(2)])
        content = content[:at] + added + content[at + size :]
    return content


def mutated(grid: Grid, chance: random.Random) -> Grid:
    rows = [list(row.cells) for row in grid.rows]
    for _ in range(chance.randint(1, 4)):
        cells = chance.choice(rows)
        at = chance.randrange(len(cells) + 1)
        how = chance.randrange(5)
        if how == 0 or at == len(cells):
            cells.insert(at, Cell(chance.choice(TEXTS)))
        elif how == 1:
            cells[at] = Cell(chance.choice(TEXTS))
        elif how == 2:
            cells[at] = replace(cells[at], merged=not cells[at].merged)
        elif how == 3:
            cells[at] = chance.choice([EMPTY, Cell("=A1", problem="formula_without_value")])
        else:
            chance.shuffle(rows)
    return replace(
        grid, rows=tuple(Row(number, tuple(cells)) for number, cells in enumerate(rows, start=1))
    )


@pytest.mark.parametrize("batch", range(BATCHES))
def test_damaged_files_end_in_rows_in_problems_or_in_one_error(batch: int) -> None:
    chance = random.Random(batch)  # noqa: S311
    ends: Counter[str] = Counter()
    for turn in range(OF_BYTES):
        name, content = contents()[turn % len(contents())]
        ends.update(taken_in_file(name, damaged(content, chance)))
    assert {"refused", "no table", "rows", "problems"} <= set(ends)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_damaged_cells_end_in_rows_or_in_problems(batch: int) -> None:
    chance = random.Random(1000 + batch)  # noqa: S311
    ends: Counter[str] = Counter()
    for turn in range(OF_CELLS):
        ends[taken_in(mutated(grids()[turn % len(grids())], chance))] += 1
    assert {"rows", "problems"} <= set(ends)


def test_there_are_ten_thousand() -> None:
    assert BATCHES * (OF_BYTES + OF_CELLS) >= 10_000
