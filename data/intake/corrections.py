"""The rows of a table, with their problems, as a sheet that can be corrected and loaded again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal

import pandas as pd

from data.intake.awards import Intake
from data.intake.grid import EMPTY, Row
from data.intake.headers import Role
from data.intake.tables import FoundTable

SHEET = "rijen"
HEADERS = {
    Role.LEAD: "Trekker",
    Role.MUNICIPALITIES: "Gemeenten",
    Role.PARTNERS: "Partners",
    Role.TITLE: "Titel",
    Role.AMOUNT: "Subsidiebedrag",
    Role.YEAR: "Jaar",
}
"""Headers that `data.intake.headers` knows, for files in Dutch."""
ROW, REMARK = "Rij", "Opmerking"

Value = str | int | Decimal | None


def rows_to_correct(
    found: FoundTable, done: Intake, say: Callable[[str], str] = str
) -> list[list[Value]]:
    """Return all rows of the table below a header, each with its problems.

    All rows are there, so that the corrected sheet can be loaded in place of the file: awards
    that were sound are then the same, and the control total is still that of the whole.

    Args:
        found: the table.
        done: what was read of it.
        say: what a code of a problem is in the words of a reader; the code itself by default.

    Returns:
        The header, then for each row: the row of the source, the cells of the columns with a
        role, as read (numbers of a sheet are numbers), and its problems with their suggestions.
    """
    columns = [at for role in HEADERS for at in found.having(role)]
    notes: dict[int, list[str]] = defaultdict(list)
    for code, row, _, _, suggestion in done.problems.itertuples(index=False):
        notes[row].append(say(code) if pd.isna(suggestion) else f"{say(code)}: {suggestion}")
    ignored = set(done.ignored["row"])
    header: list[Value] = [ROW, *(HEADERS[found.columns[at]] for at in columns), REMARK]
    rows = (row for row in found.body if row.number not in ignored)
    return [
        header,
        *(
            [row.number, *(_value(row, at) for at in columns), "; ".join(notes[row.number]) or None]
            for row in rows
        ),
    ]


def _value(row: Row, column: int) -> Value:
    cell = row.cells[column] if column < len(row.cells) else EMPTY
    if cell.merged:
        return None
    return cell.number if cell.number is not None else cell.text or None
