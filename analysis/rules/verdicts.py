"""Verdicts: whether a combination of municipalities meets the rules of a programme on a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from analysis.ground.pieces import contacts, pieces
from analysis.rules.judges import JUDGES, Case
from analysis.rules.situation import Situation
from analysis.rules.verdict import RuleVerdict, Verdict, held
from data.load import Tables
from data.rule_kinds import Applicants, Condition
from data.rules import RuleSet
from geo.neighbours import Neighbourhood


class Connected(Condition):
    """The members border on one another: a preference of ours, which no programme asks for."""

    kind = "connected"


class Unstated(Condition):
    """Conditions of which our sources say nothing, beside those that they give."""

    kind = "unstated"


def verdict(
    rules: RuleSet, codes: Iterable[str], day: date, tables: Tables
) -> tuple[RuleVerdict, ...]:
    """Return the verdict on every condition of a programme, in the order of its file.

    Who may apply comes first: those who may not are named there, and count in no other rule.

    Args:
        rules: from `data.rules.load_rules`, or of one's own.
        codes: the combination, in the code list of ``day``; one that is named twice counts once.
        day: the day of the municipalities, of the inhabitants (1 January of its year, or the last
            known) and of the memberships on record.
        tables: the shipped tables.

    Returns:
        One verdict for each condition; where our sources do not give all conditions a last one,
        `Unstated`, is not decidable.

    Errors:
        ValueError: no codes, or one that is none on that day.

    Example:
        >>> from data.load import load_tables
        >>> from data.rules import load_rules
        >>> ninove = ["41048", "41081", "41027", "41082", "45059"]
        >>> found = verdict(load_rules()["plan-samenleven-2"], ninove, date(2022, 1, 1),
        ...                 load_tables())
        >>> [(each.rule.kind, str(each.verdict)) for each in found][:3]
        [('applicants', 'met'), ('threshold', 'met'), ('one_reference_region', 'not_met')]
        >>> found[1].lower, found[1].upper, found[1].margin_lower
        (11335, 15372, 3834)
        >>> found[2].parts
        (('Vlaamse Ardennen', ('41081', '41027', '45059')), ('Denderregio', ('41048', '41082')))
    """
    return judge(codes, Situation(rules, day, tables))


def judge(
    codes: Iterable[str], situation: Situation, left_out: frozenset[tuple[str, str]] = frozenset()
) -> tuple[RuleVerdict, ...]:
    """Return the verdict on every condition as `verdict`, for one of many combinations.

    Args:
        codes: the combination.
        situation: the rules and the day; its figures and memberships are looked up once.
        left_out: memberships that do not count: their consortium, and the code of their own time.

    Errors:
        ValueError: no codes, or one that is none on that day.

    Example:
        >>> from data.load import load_tables
        >>> from data.rules import load_rules
        >>> year_2 = Situation(load_rules()["plan-samenleven-2"], date(2022, 1, 1), load_tables())
        >>> [str(overall(judge(codes, year_2))) for codes in (["73107"], ["41048", "41082"])]
        ['met', 'met']
    """
    given = tuple(dict.fromkeys(codes))
    unknown = [code for code in given if code not in situation.regions]
    if unknown or not given:
        day, names = situation.day, ", ".join(unknown)
        found = f"no municipality on {day}: {names}" if unknown else "no municipality"
        raise ValueError(f"{found}; give codes of that day")
    rules, case = situation.rules, Case(given, situation, left_out)
    who = {rule: JUDGES[Applicants](rule, case) for rule in rules.all_of(Applicants)}
    outside = {code for each in who.values() for code in each.concerned}
    admitted = replace(case, codes=tuple(code for code in given if code not in outside))
    stated = tuple(
        who[rule] if isinstance(rule, Applicants) else JUDGES[type(rule)](rule, admitted)
        for rule in rules.conditions
        if isinstance(rule, Applicants) or admitted.codes
    )
    unstated = RuleVerdict(Unstated(), Verdict.NOT_DECIDABLE)
    return stated if rules.complete else (*stated, unstated)


def overall(verdicts: Sequence[RuleVerdict]) -> Verdict:
    """Return the verdict on all: not met when one is not, else not decidable when one is not.

    Example:
        >>> str(overall([]))
        'met'
    """
    found = {each.verdict for each in verdicts}
    worst = (Verdict.NOT_MET, Verdict.NOT_DECIDABLE)
    return next((each for each in worst if each in found), Verdict.MET)


def connected(codes: Iterable[str], neighbours: Neighbourhood) -> RuleVerdict:
    """Return whether the members form one piece: our preference, to be asked for apart.

    Args:
        codes: the combination.
        neighbours: who borders on whom on the day.

    Returns:
        Met when borders of the minimum join them all, not met when no shared line does, and not
        decidable when they hang together by shorter, doubtful lines only. ``parts`` are the pieces
        by lines of any length, numbered, the largest first.

    Example:
        >>> import geopandas as gpd, shapely
        >>> from geo.neighbours import neighbourhood
        >>> squares = gpd.GeoDataFrame(index=["11001", "11002"], crs="EPSG:31370",
        ...                            geometry=[shapely.box(0, 0, 9, 9), shapely.box(9, 0, 18, 9)])
        >>> [str(connected(squares.index, neighbourhood(squares, least)).verdict)
        ...  for least in (5, 100)]
        ['met', 'not_decidable']
    """
    members = tuple(codes)
    found = pieces(members, contacts(neighbours))
    parts = tuple((str(number), piece) for number, piece in enumerate(found, start=1))
    doubtful = len(found) == 1 < len(pieces(members, neighbours.pairs))
    outcome = Verdict.NOT_DECIDABLE if doubtful else held(len(found) == 1)
    return RuleVerdict(Connected(), outcome, parts=parts)
