"""Judged consortia as a table, and the reference regions that members lie in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

import pandas as pd

from analysis.rules.existing import Existing
from analysis.rules.verdict import Verdict
from data.load import Tables
from data.register import municipalities_on
from data.rule_kinds import Threshold

FIGURES = ("lower", "upper", "threshold", "margin_lower", "margin_upper")
_COLUMNS = (
    *("programme", "first", "last", "members", "reference_regions", "overall"),
    *(*FIGURES, "could", "perhaps"),
)


def judged_table(found: Mapping[str, Existing], tables: Tables) -> pd.DataFrame:
    """Return judged consortia as a table.

    Args:
        found: from `analysis.rules.existing.existing`, all of the same rules and day.
        tables: the shipped tables.

    Returns:
        Indexed by ``consortium`` as given: ``programme``, ``first`` and ``last`` (its own days),
        ``members`` (tuple of codes of the day), ``reference_regions`` (tuple of names, the one
        with most members first; Brussels lies in none), ``overall`` (`Verdict`), ``rule_<kind>``
        (`Verdict`, one column for each rule asked; missing where nobody who may apply is left),
        the figures of the threshold in persons (Int64, missing when not known or not asked):
        ``lower``, ``upper``, ``threshold``, ``margin_lower`` and ``margin_upper``; and ``could``
        and ``perhaps`` (tuples of tuples of codes: the parts that meet the rules, and those of
        which it is not decidable).

    Example:
        >>> from analysis.rules.existing import existing
        >>> from data.load import load_tables
        >>> from data.rules import load_rules
        >>> tables, rules = load_tables(), load_rules()["plan-samenleven-2"]
        >>> table = judged_table(existing(["oproep-2015"], rules, date(2022, 1, 1), tables), tables)
        >>> table["rule_one_reference_region"].value_counts().to_dict()
        {'met': 4, 'not_met': 3}
        >>> table.loc["oproep-2015-lebbeke", ["lower", "upper", "margin_lower"]].tolist()
        [7953, 10485, 452]
    """
    asked_on = {each.day for each in found.values()}
    regions = {day: reference_regions_on(day, tables) for day in asked_on}
    rows = [_row(each, regions[each.day]) for each in found.values()]
    index = pd.Index(found, name="consortium", dtype="str")
    frame = pd.DataFrame(rows, index=index, columns=None if rows else _COLUMNS)
    days = {"first": "datetime64[ns]", "last": "datetime64[ns]"}
    return frame.astype(days | dict.fromkeys(FIGURES, "Int64"))


def reference_regions_on(day: date, tables: Tables) -> dict[str, str]:
    """Return the reference region of each municipality of a day by code; Brussels has none.

    Example:
        >>> from data.load import load_tables
        >>> reference_regions_on(date(2025, 1, 1), load_tables())["41048"]  # Ninove
        'Denderregio'
    """
    register = municipalities_on(day, tables.municipalities)
    return register["reference_region"].dropna().to_dict()


def regions_of(codes: Iterable[str], regions: Mapping[str, str]) -> tuple[str, ...]:
    """Return in which reference regions municipalities lie, the one with most of them first.

    Args:
        codes: the municipalities.
        regions: from `reference_regions_on`.

    Example:
        >>> regions_of(["1", "2", "3", "4"], {"1": "Westhoek", "2": "Limburg", "3": "Limburg"})
        ('Limburg', 'Westhoek')
    """
    counts = Counter(regions[code] for code in codes if code in regions)
    return tuple(name for name, _ in counts.most_common())


def _row(record: Existing, regions: Mapping[str, str]) -> dict[str, object]:
    counted = next((each for each in record.verdicts if isinstance(each.rule, Threshold)), None)
    return {
        "programme": record.programme,
        "first": record.first,
        "last": record.last,
        "members": record.members,
        "reference_regions": regions_of(record.members, regions),
        "overall": str(record.overall),
        **{f"rule_{each.rule.kind}": str(each.verdict) for each in record.verdicts},
        **{name: getattr(counted, name, None) for name in FIGURES},
        "could": record.could(),
        "perhaps": record.could(Verdict.NOT_DECIDABLE),
    }
