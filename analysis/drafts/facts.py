"""What is known of a draft: verdicts, figures, ground and money; and two drafts side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.drafts.figures import COUNTS, Figures, figures
from analysis.drafts.money import Money, money
from analysis.ground.ground import Ground, ground
from analysis.ground.landscape import Landscape
from analysis.rules.verdict import RuleVerdict, Verdict
from analysis.rules.verdicts import connected, overall, verdict
from data.load import Tables
from data.rule_kinds import Threshold
from data.rules import RuleSet


@dataclass(frozen=True)
class Facts:
    """What is known of a draft on a day.

    Attributes:
        codes: its members, in the order in which they were chosen.
        verdicts: on every condition, from `analysis.rules.verdicts.verdict`.
        connected: whether the members form one piece: a preference of ours, in no programme.
        figures: what they count.
        ground: how they lie, and who lies around.
        money: what the rules say of it.
    """

    codes: tuple[str, ...]
    verdicts: tuple[RuleVerdict, ...]
    connected: RuleVerdict
    figures: Figures
    ground: Ground
    money: Money

    @property
    def overall(self) -> Verdict:
        """The verdict on all conditions; being connected is none of them."""
        return overall(self.verdicts)

    @property
    def threshold(self) -> RuleVerdict | None:
        """The verdict on the threshold; ``None`` when none is asked, or nobody may apply."""
        return next((each for each in self.verdicts if isinstance(each.rule, Threshold)), None)


def facts(codes: Sequence[str], rules: RuleSet, land: Landscape, tables: Tables) -> Facts:
    """Return what is known of a draft.

    One member is a draft too. Members that may not apply count in the figures and on the ground,
    and in no rule but the one on who may apply (`analysis.rules.verdicts.verdict`).

    Args:
        codes: municipalities of ``land``; one named twice counts once.
        rules: from `data.rules.load_rules`, or of one's own.
        land: the landscape of the day.
        tables: the shipped tables.

    Errors:
        ValueError: no codes, or one that is none on the day.

    Example:
        >>> from datetime import date
        >>> from analysis.ground.landscape import landscape
        >>> from data.load import load_atoms, load_tables
        >>> from data.rules import load_rules
        >>> tables = load_tables()
        >>> land = landscape(date(2022, 1, 1), load_atoms(), tables)
        >>> found = facts(["23105", "23044"], load_rules()["plan-samenleven-2"], land, tables)
        >>> str(found.overall), int(found.figures.sums["non_eu27"]), len(found.ground.pieces)
        ('not_met', 4624, 1)
    """
    given = tuple(dict.fromkeys(codes))
    return Facts(
        codes=given,
        verdicts=verdict(rules, given, land.day, tables),
        connected=connected(given, land.neighbours),
        figures=figures(given, land, tables),
        ground=ground(given, land),
        money=money(rules),
    )


def compared(drafts: Mapping[str, Facts]) -> pd.DataFrame:
    """Return drafts side by side, one row each.

    Args:
        drafts: of one day and one rule set, by a name each.

    Returns:
        Indexed by ``draft``: ``members`` (their number), `COUNTS` (persons, Int64, missing when
        not known of a member), ``threshold_lower`` and ``threshold_upper`` (persons that count for
        the threshold, at least and at most), ``spare_lower`` and ``spare_upper`` (to spare, below
        zero missing; all four Int64, missing when not known; no such columns when the rules ask no
        threshold), ``pieces`` and
        ``bordering`` (their number), ``border_m`` (metres shared with neighbours), ``furthest_m``
        (metres between the middles of the members furthest apart, missing for one member),
        ``compactness``, ``verdict`` (`Verdict` on all conditions), and ``rule_k`` (`Verdict`) for
        each kind k of them and for being connected; missing where nobody of the draft may apply.

    Example:
        >>> from datetime import date
        >>> from analysis.ground.landscape import landscape
        >>> from data.load import load_atoms, load_tables
        >>> from data.rules import load_rules
        >>> tables, rules = load_tables(), load_rules()["plan-samenleven-2"]
        >>> land = landscape(date(2022, 1, 1), load_atoms(), tables)
        >>> drafts = {"alone": ["73107"], "pair": ["23105", "41011"]}
        >>> told = compared({name: facts(codes, rules, land, tables)
        ...                  for name, codes in drafts.items()})
        >>> told[["members", "spare_lower", "verdict"]].values.tolist()
        [[1, 2251, 'met'], [2, -722, 'not_met']]
    """
    rows = pd.DataFrame([_row(each) for each in drafts.values()])
    typed = rows.astype({name: kind for name, kind in _TYPES.items() if name in rows})
    return typed.set_index(pd.Index(drafts, name="draft", dtype="str"))


_THRESHOLD = {
    "threshold_lower": "lower", "threshold_upper": "upper",
    "spare_lower": "margin_lower", "spare_upper": "margin_upper",
}  # fmt: skip
_TYPES = {
    **dict.fromkeys(["members", *COUNTS, *_THRESHOLD, "pieces", "bordering"], "Int64"),
    **dict.fromkeys(["border_m", "furthest_m", "compactness"], "Float64"),
}


def _row(found: Facts) -> dict[str, object]:
    threshold, furthest = found.threshold, found.ground.furthest
    counted = {}
    if threshold is not None:
        counted = {name: getattr(threshold, field) for name, field in _THRESHOLD.items()}
    return {
        "members": len(found.codes),
        **found.figures.sums.to_dict(),
        **counted,
        "pieces": len(found.ground.pieces),
        "bordering": len(found.ground.bordering),
        "border_m": found.ground.bordering["border_m"].sum(),
        "furthest_m": None if furthest is None else furthest[2],
        "compactness": found.ground.compactness,
        "verdict": str(found.overall),
        **{
            f"rule_{each.rule.kind}": str(each.verdict)
            for each in (*found.verdicts, found.connected)
        },
    }
