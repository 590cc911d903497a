"""What the tables say on a day of all that rules ask, worked out once for many combinations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from analysis.members import translated
from analysis.people import people_on
from data.load import Tables
from data.register import municipalities_on
from data.rule_kinds import EarlierParticipation, OneMembership, Threshold
from data.rules import RuleSet


def bounds(rule: Threshold, day: date, tables: Tables) -> tuple[pd.DataFrame, date | None]:
    """Return what is known of the indicator of a threshold, for every municipality of a day.

    Returns:
        A frame (``lower`` and ``upper``, persons, Int64, indexed by ``nis`` of the day; missing is
        not known) and the date of the figures, ``None`` when there are none.

    Source: Statbel, population by origin (CC BY 4.0).

    Example:
        >>> from data.load import load_tables
        >>> from data.rules import load_rules
        >>> rule = load_rules()["plan-samenleven-2"].one_of(Threshold)
        >>> found, reference = bounds(rule, date(2022, 1, 1), load_tables())
        >>> found.loc["23050"].tolist(), reference.isoformat()  # Meise
        ([3406, 4949], '2022-01-01')
    """
    people, reference = people_on(day, day, tables)
    nis = municipalities_on(day, tables.municipalities).index
    sums = {
        name: people[list(columns)].sum(axis=1, skipna=False)
        if columns
        else pd.Series(pd.NA, index=people.index)
        for name, columns in (("lower", rule.lower), ("upper", rule.upper))
    }
    return pd.DataFrame(sums).reindex(nis).astype("Int64"), reference


class Counted(NamedTuple):
    """What is counted for a threshold: persons by code, ``None`` where not known, and the date."""

    lower: Mapping[str, int | None]
    upper: Mapping[str, int | None]
    reference: date | None


class Membership(NamedTuple):
    """A membership on record that has begun by the day.

    Attributes:
        consortium: identifier; ``None`` when not known.
        nis: the municipality, in the code list of the day.
        nis_then: in that of its own time.
        lead: whether it leads the consortium.
        runs: whether it has not ended by the day.
    """

    consortium: str | None
    nis: str
    nis_then: str
    lead: bool
    runs: bool


@dataclass(frozen=True)
class OnRecord:
    """The memberships of a programme that have begun by the day.

    Attributes:
        by_code: those of each municipality.
        by_consortium: those of each consortium that is known.
        complete: whether our sources name all members.
    """

    by_code: Mapping[str, Sequence[Membership]]
    by_consortium: Mapping[str, Sequence[Membership]]
    complete: bool


@dataclass(frozen=True, eq=False)
class Situation:
    """A day under a rule set, with what its judges look up of any combination.

    Attributes:
        rules: the rules that ask.
        day: the day of the municipalities, the figures and the memberships on record.
        tables: the shipped tables.
    """

    rules: RuleSet
    day: date
    tables: Tables

    @cached_property
    def regions(self) -> dict[str, str]:
        """The region of every municipality of the day, by code."""
        return self._register["region"].to_dict()

    @cached_property
    def reference_regions(self) -> dict[str, str]:
        """The reference region of those that lie in one, by code; Brussels lies in none."""
        return self._register["reference_region"].dropna().to_dict()

    @cached_property
    def counted(self) -> dict[Threshold, Counted]:
        """What each threshold counts."""
        return {rule: self._counted(rule) for rule in self.rules.all_of(Threshold)}

    @cached_property
    def on_record(self) -> dict[str, OnRecord]:
        """The memberships of each programme that the rules ask of, by its identifier."""
        excepting = (each.except_several_in for each in self.rules.all_of(OneMembership))
        earlier = (each.programme for each in self.rules.all_of(EarlierParticipation))
        asked = {self.rules.programme, *filter(None, excepting), *earlier}
        return {programme: self._on_record(programme) for programme in asked}

    @cached_property
    def _register(self) -> pd.DataFrame:
        return municipalities_on(self.day, self.tables.municipalities)

    def _counted(self, rule: Threshold) -> Counted:
        figures, reference = bounds(rule, self.day, self.tables)
        lower, upper = (_or_none(figures[name]) for name in ("lower", "upper"))
        return Counted(lower, upper, reference)

    def _on_record(self, programme: str) -> OnRecord:
        when, members = pd.Timestamp(self.day), self.tables.memberships
        begun = members[(members["programme"] == programme) & (members["valid_from"] <= when)]
        now = translated(begun, self.day, self.tables)["nis"]
        names = begun["consortium"].astype(object).where(begun["consortium"].notna(), None)
        columns = names, now, begun["nis"], begun["role"] == "lead", begun["valid_to"] >= when
        by_code: dict[str, list[Membership]] = {}
        by_consortium: dict[str, list[Membership]] = {}
        for each in map(Membership._make, zip(*columns, strict=True)):
            by_code.setdefault(each.nis, []).append(each)
            if each.consortium is not None:
                by_consortium.setdefault(each.consortium, []).append(each)
        lists = self.tables.programmes.set_index("programme")["member_list"]
        return OnRecord(by_code, by_consortium, bool(lists.get(programme) == "complete"))


def _or_none(counts: pd.Series) -> dict[str, int | None]:
    return {str(nis): None if pd.isna(count) else int(count) for nis, count in counts.items()}
