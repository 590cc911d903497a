"""Problems with data, said all at once: where, what value, why, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong at one place of a file.

    Returns (as text) one line: file, row, column, value, cause and remedy.

    Attributes:
        code: a stable identifier, such as ``unknown_code``; pages translate it.
        file: the file or table.
        cause: why it is wrong.
        remedy: what to do about it.
        row: the line in the file (the header is line 1), or a key; ``None`` for the whole file.
        column: the column, or ``None``.
        value: the value as found, or ``None``.

    Example:
        >>> print(Problem("not_a_number", "inhabitants.csv", "not a whole number",
        ...               "correct it", row=7, column="inhabitants", value="veel"))
        inhabitants.csv, row 7, column inhabitants, value 'veel': not a whole number; correct it
    """

    code: str
    file: str
    cause: str
    remedy: str
    row: int | str | None = None
    column: str | None = None
    value: object = None

    def __str__(self) -> str:
        where = [self.file]
        if self.row is not None:
            where.append(f"row {self.row}")
        if self.column is not None:
            where.append(f"column {self.column}")
        if self.value is not None:
            where.append(f"value {str(self.value)[:80]!r}")
        return f"{', '.join(where)}: {self.cause}; {self.remedy}"


class DataError(ValueError):
    """Data that breaks its contract, with every problem found.

    Example:
        >>> raise DataError([Problem("missing_file", "mergers.csv", "is not there",
        ...                          "run python -m data.build")])
        Traceback (most recent call last):
        data.problems.DataError: 1 problem
        mergers.csv: is not there; run python -m data.build
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order found."""
        self.problems = tuple(problems)
        count = len(self.problems)
        head = f"{count} problem{'' if count == 1 else 's'}"
        super().__init__("\n".join([head, *map(str, self.problems)]))


def raise_all(problems: Iterable[Problem]) -> None:
    """Raise one `DataError` with all problems; return nothing when there are none.

    Example:
        >>> raise_all([])
    """
    found = tuple(problems)
    if found:
        raise DataError(found)
