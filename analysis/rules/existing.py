"""Consortia on record under the rules of any programme: the verdicts, and which part could."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd

from analysis.members import chosen_programmes
from analysis.rules.situation import Situation
from analysis.rules.verdict import RuleVerdict, Verdict
from analysis.rules.verdicts import judge, overall
from data.load import Tables
from data.rule_kinds import Applicants, OneReferenceRegion
from data.rules import RuleSet
from data.translate import crosswalk


@dataclass(frozen=True)
class Part:
    """A part of a consortium, judged by the same rules as if the others were not in it.

    Attributes:
        region: the reference region its members share; ``None`` for the whole without those who
            may not apply.
        members: their codes.
        verdicts: on each rule.
    """

    region: str | None
    members: tuple[str, ...]
    verdicts: tuple[RuleVerdict, ...]

    @property
    def overall(self) -> Verdict:
        """The verdict on all rules."""
        return overall(self.verdicts)


@dataclass(frozen=True)
class Existing:
    """A consortium on record, judged by a rule set on a day.

    Attributes:
        consortium: identifier.
        programme: of the consortium; that of ``rules`` may be another.
        rules: the rules asked.
        day: the day of the municipalities, the figures and the memberships.
        first: the first day of the consortium.
        last: its last day.
        became: for each code of its own time what it is on ``day``: itself, its successor, or
            all that went into it later.
        verdicts: on each rule.
        parts: what it falls into, when it lies in several reference regions or holds some who
            may not apply.
    """

    consortium: str
    programme: str
    rules: RuleSet
    day: date
    first: date
    last: date
    became: Mapping[str, tuple[str, ...]]
    verdicts: tuple[RuleVerdict, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def members(self) -> tuple[str, ...]:
        """The members as municipalities of the day, in the order of the record, each once."""
        return tuple(dict.fromkeys(code for codes in self.became.values() for code in codes))

    @property
    def overall(self) -> Verdict:
        """The verdict on all rules."""
        return overall(self.verdicts)

    @property
    def runs(self) -> bool:
        """Whether the consortium runs on the day."""
        return self.first <= self.day <= self.last

    def could(self, outcome: Verdict = Verdict.MET) -> tuple[tuple[str, ...], ...]:
        """Return the members of each part with a verdict; of the whole, when it has it itself."""
        if self.overall is outcome:
            return (self.members,)
        return tuple(part.members for part in self.parts if part.overall is outcome)


def existing(
    programmes: Sequence[str], rules: RuleSet, day: date, tables: Tables
) -> dict[str, Existing]:
    """Return every consortium on record of some programmes, judged by a rule set on a day.

    A consortium is judged with its members of the day; when it does not run then, with those of
    its day nearest to it. A membership whose consortium is not known makes no consortium.

    Args:
        programmes: identifiers.
        rules: of any programme, or of one's own.
        day: any day of the register, before, in or after the days of the consortia.
        tables: the shipped tables.

    Returns:
        The consortia by identifier, in the order of the record.

    Errors:
        UnknownProgrammeError: an identifier that is not in the tables.

    Example:
        >>> from data.load import load_tables
        >>> from data.rules import load_rules
        >>> rules = load_rules()["plan-samenleven-2"]
        >>> found = existing(["oproep-2015"], rules, date(2022, 1, 1), load_tables())
        >>> ninove = found["oproep-2015-ninove"]
        >>> str(ninove.overall), [(part.region, str(part.overall)) for part in ninove.parts]
        ('not_met', [('Vlaamse Ardennen', 'not_met'), ('Denderregio', 'met')])
        >>> ninove.could()  # Ninove and Erpe-Mere
        (('41048', '41082'),)
    """
    chosen = chosen_programmes(programmes, tables)["programme"]
    members = tables.memberships[tables.memberships["programme"].isin(chosen)]
    members = members.dropna(subset="consortium")
    near = _nearest(members, day)
    near = near.assign(now=codes_of_day(near, day, tables))
    spans = members.groupby("consortium").agg(first=("valid_from", "min"), last=("valid_to", "max"))
    found, situation = {}, Situation(rules, day, tables)
    for name, rows in near.groupby("consortium", sort=False):
        first, last = (spans.loc[name, column].date() for column in ("first", "last"))
        became = dict(zip(rows["nis"], rows["now"], strict=True))
        programme = rows["programme"].iloc[0]
        record = Existing(str(name), programme, rules, day, first, last, became)
        found[record.consortium] = _judged(record, situation)
    return found


def judged_as(record: Existing, codes: Iterable[str], tables: Tables) -> tuple[RuleVerdict, ...]:
    """Return the verdicts on a part of a consortium as if the others were not in it.

    Their own membership is the consortium itself: it is no other one, in which they could not be
    a second time.

    Args:
        record: from `existing`.
        codes: some of its members, or all.
        tables: the shipped tables.

    Errors:
        ValueError: no codes, or one that is none on the day.

    Example:
        >>> from data.load import load_tables
        >>> from data.rules import load_rules
        >>> tables, day = load_tables(), date(2024, 1, 1)
        >>> found = existing(["plan-samenleven-2"], load_rules()["plan-samenleven-2"], day, tables)
        >>> dendermonde = found["plan-samenleven-2-dendermonde"]
        >>> str(overall(judged_as(dendermonde, dendermonde.members[:3], tables)))
        'met'
    """
    return judged_in(record, codes, Situation(record.rules, record.day, tables))


def judged_in(
    record: Existing, codes: Iterable[str], situation: Situation
) -> tuple[RuleVerdict, ...]:
    """Return the verdicts as `judged_as`, for one of many parts.

    Args:
        record: from `existing`.
        codes: some of its members, or all.
        situation: the rules and the day of ``record``.

    Errors:
        ValueError: no codes, or one that is none on the day.
    """
    codes = tuple(codes)
    own = record.programme == record.rules.programme
    return judge(codes, situation, _left_out(codes, record) if own else frozenset())


def codes_of_day(members: pd.DataFrame, day: date, tables: Tables) -> pd.Series:
    """Return for each membership the codes its municipality has on any day.

    Args:
        members: rows of the table ``memberships``.
        day: any day of the register, later or earlier than the memberships.
        tables: the shipped tables.

    Returns:
        Tuples of codes with the index of ``members``: several going back before a merger.

    Example:
        >>> from data.load import load_tables
        >>> tables = load_tables()
        >>> borsbeek = tables.memberships[tables.memberships["nis"] == "11007"]
        >>> codes_of_day(borsbeek, date(2025, 1, 1), tables).tolist()
        [('11002',)]
    """
    codes = pd.Series(index=members.index, dtype="object")
    for start, rows in members.groupby("valid_from"):
        pairs = crosswalk(start.date(), day, tables.municipalities, tables.mergers)
        now = pairs.groupby("nis_from")["nis_to"].agg(tuple)
        codes.loc[rows.index] = rows["nis"].map(now)
    return codes


def _nearest(members: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return the memberships of each consortium that run on a day, or nearest to it."""
    # Counted in days of the calendar: in nanoseconds no difference reaches past 2262.
    when = np.datetime64(day, "D")
    first, last = (members[name].to_numpy("datetime64[D]") for name in ("valid_from", "valid_to"))
    away = pd.Series(np.maximum(first - when, when - last).astype(int), members.index).clip(lower=0)
    return members[away == away.groupby(members["consortium"]).transform("min")]


def _judged(record: Existing, situation: Situation) -> Existing:
    record = replace(record, verdicts=judged_in(record, record.members, situation))
    wanted: list[tuple[str | None, tuple[str, ...]]] = []
    for each in record.verdicts:
        if each.verdict is Verdict.MET:
            continue
        if isinstance(each.rule, Applicants):
            rest = tuple(code for code in record.members if code not in each.concerned)
            wanted += [(None, rest)] if rest else []
        elif isinstance(each.rule, OneReferenceRegion):
            wanted += each.parts
    parts = (Part(name, codes, judged_in(record, codes, situation)) for name, codes in wanted)
    return replace(record, parts=tuple(parts))


def _left_out(codes: tuple[str, ...], record: Existing) -> frozenset[tuple[str, str]]:
    """Return the memberships of a consortium in which some are left out."""
    gone = (then for then, now in record.became.items() if not set(now) & set(codes))
    return frozenset((record.consortium, then) for then in gone)
