"""The row account: for each table what was read, kept and dropped, and why."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Account:
    """Rows of one table.

    Example:
        >>> account = Account("newcomers", read=3, kept=2)
        >>> account.drop(1, "no municipality")
        >>> print(account)
        newcomers           read     3   kept     2   dropped     1 (1 no municipality)
    """

    table: str
    read: int = 0
    kept: int = 0
    dropped: dict[str, int] = field(default_factory=dict)
    note: str = ""

    def drop(self, rows: int, why: str) -> None:
        """Count rows left out for a reason; zero rows are not worth a word."""
        if rows:
            self.dropped[why] = self.dropped.get(why, 0) + rows

    @property
    def balanced(self) -> bool:
        """Whether every row read is either kept or dropped."""
        return self.read == self.kept + sum(self.dropped.values())

    def __str__(self) -> str:
        total = sum(self.dropped.values())
        reasons = "; ".join(f"{rows} {why}" for why, rows in self.dropped.items())
        line = f"{self.table:<18}  read {self.read:>5}   kept {self.kept:>5}   dropped {total:>5}"
        return line + (f" ({reasons})" if reasons else "") + (f"; {self.note}" if self.note else "")
