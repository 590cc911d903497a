"""The best next member of a draft, and what adding it does to the verdicts.

Why it is the best, `analysis.partners.reasons.reasons` tells.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.ground.landscape import Landscape
from analysis.partners.ranking import Partners
from analysis.rules.verdict import RuleVerdict
from analysis.rules.verdicts import connected, verdict
from data.load import Tables


@dataclass(frozen=True)
class Change:
    """What a further member does to one rule.

    Attributes:
        before: the verdict on the draft as it is.
        after: the verdict on the draft with the further member.
    """

    before: RuleVerdict
    after: RuleVerdict


@dataclass(frozen=True)
class NextMember:
    """Who fits best with a draft.

    Attributes:
        nis: its code.
        name: of the municipality.
        score: 0 to 1; ``None`` when no part of it is known.
        hindrance: the kind of a rule that would be broken for good: then every other candidate
            breaks one too.
        changes: by rule, that on being connected last.
    """

    nis: str
    name: str
    score: float | None
    hindrance: str | None
    changes: tuple[Change, ...]


def next_member(found: Partners, land: Landscape, tables: Tables) -> NextMember | None:
    """Return who fits best with those who ask: the first of the candidates.

    Args:
        found: from `analysis.partners.ranking.partners`.
        land: the landscape it was made with.
        tables: the shipped tables.

    Returns:
        ``None`` when nobody is left who may apply.

    Example:
        >>> from datetime import date
        >>> from analysis.ground.landscape import landscape
        >>> from analysis.partners.ranking import partners
        >>> from data.load import load_atoms, load_tables
        >>> from data.rules import load_rules
        >>> tables = load_tables()
        >>> land = landscape(date(2022, 1, 1), load_atoms(), tables)
        >>> affligem = partners(["23105"], load_rules()["plan-samenleven-2"], land, tables, None)
        >>> best = next_member(affligem, land, tables)
        >>> best.name, [(each.before.rule.kind, str(each.before.verdict), str(each.after.verdict))
        ...             for each in best.changes if each.before.verdict != each.after.verdict]
        ('Asse', [('threshold', 'not_met', 'met')])
    """
    if found.candidates.empty:
        return None
    first = found.candidates.iloc[0]
    nis = str(first.name)
    drafts = (found.asking, (*found.asking, nis))
    before, after = (verdict(found.terms.rules, each, land.day, tables) for each in drafts)
    pieces = Change(*(connected(each, land.neighbours) for each in drafts))
    # Everyone who asks may apply, so both drafts have a verdict on every rule.
    changes = (*(Change(*pair) for pair in zip(before, after, strict=True)), pieces)
    return NextMember(
        nis=nis,
        name=str(first["name"]),
        score=None if pd.isna(first["score"]) else float(first["score"]),
        hindrance=None if pd.isna(first["hindrance"]) else str(first["hindrance"]),
        changes=changes,
    )
