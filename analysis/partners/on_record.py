"""The consortia of a programme on record, as a matrix of consortia and municipalities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.members import translated
from data.load import Tables
from data.rule_kinds import Period
from data.rules import RuleSet

Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class OnRecord:
    """Who takes part in a programme, as far as our sources say.

    Attributes:
        consortia: whether a municipality (column) is in a consortium (row); a membership whose
            consortium is not known makes no row.
        unnamed: who takes part in a consortium that is not known.
        leads: who leads one.
        complete: whether our sources name all members.
    """

    consortia: Bools
    unnamed: Bools
    leads: Bools
    complete: bool

    @property
    def named(self) -> Bools:
        """Who is in a consortium that is known."""
        return np.asarray(self.consortia.any(axis=0))

    @property
    def several(self) -> Bools:
        """Who is in more than one."""
        return np.asarray(self.consortia.sum(axis=0) > 1)


def begun(programme: str, day: date, codes: pd.Index, tables: Tables) -> OnRecord:
    """Return who has taken part in a programme by a day, in its code list.

    Args:
        programme: identifier; one that is in no table has no members and is not complete.
        day: memberships that begin later are left out.
        codes: the municipalities of the day.
        tables: the shipped tables.

    Example:
        >>> from data.load import load_tables
        >>> from data.register import municipalities_on
        >>> tables, day = load_tables(), date(2024, 1, 1)
        >>> codes = municipalities_on(day, tables.municipalities).index
        >>> year_2 = begun("plan-samenleven-2", day, codes, tables)
        >>> year_2.consortia.sum(axis=1).tolist(), codes[year_2.unnamed].tolist(), year_2.complete
        ([4], ['23050', '73107'], False)
    """
    return _on_record(programme, day, codes, tables)


def running(rules: RuleSet, day: date, codes: pd.Index, tables: Tables) -> OnRecord:
    """Return who takes part in the programme of some rules on a day; nobody outside its period.

    Example:
        >>> from data.load import load_tables
        >>> from data.rules import load_rules
        >>> rules = load_rules()["plan-samenleven-2"]
        >>> running(rules, date(2022, 1, 1), pd.Index(["42006"]), load_tables()).complete
        True
    """
    period = rules.one_of(Period)
    if period is None or not period.has(day):
        nobody = np.zeros(len(codes), dtype=bool)
        return OnRecord(np.zeros((0, len(codes)), dtype=bool), nobody, nobody, complete=True)
    return _on_record(rules.programme, day, codes, tables, still=True)


def _on_record(
    programme: str, day: date, codes: pd.Index, tables: Tables, *, still: bool = False
) -> OnRecord:
    members = tables.memberships
    wanted = (members["programme"] == programme) & (members["valid_from"] <= pd.Timestamp(day))
    if still:
        wanted &= members["valid_to"] >= pd.Timestamp(day)
    members = translated(members[wanted], day, tables)
    named = members.dropna(subset="consortium")
    row, names = pd.factorize(named["consortium"])
    consortia = np.zeros((len(names), len(codes)), dtype=bool)
    consortia[row, codes.get_indexer(named["nis"])] = True
    lists = tables.programmes.set_index("programme")["member_list"]
    return OnRecord(
        consortia=consortia,
        unnamed=codes.isin(members.loc[members["consortium"].isna(), "nis"]),
        leads=codes.isin(members.loc[members["role"] == "lead", "nis"]),
        complete=lists.get(programme) == "complete",
    )
