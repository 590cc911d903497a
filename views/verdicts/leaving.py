"""Below the verdicts on a consortium: what the others keep or lose when a member leaves."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analysis.allocation import Method
from analysis.rules.existing import Existing
from analysis.rules.leaving import Departure, leaving_table
from analysis.rules.verdict import RuleVerdict, Verdict
from analysis.units import Unit
from data.load import Tables
from data.rule_kinds import Leaving
from views import formats
from views.markup import plain
from views.tables import FiguresTable, Notes, draw_table
from views.texts import Texts
from views.verdict_panel import SIGNS, cited, rule_name, verdict_word
from views.verdicts.kept import departures_of
from views.verdicts.scene import Scene, signed

COLUMNS: dict[str, Unit | None] = {
    "name": None,
    "left_overall": None,
    "left_keeping": None,
    "left_lost": None,
    "left_gained": None,
    "left_lower": Unit.COUNT,
    "left_upper": Unit.COUNT,
    "margin_lower": Unit.COUNT,
    "margin_upper": Unit.COUNT,
    "left_regions": None,
    "left_pieces": Unit.COUNT,
    "left_share_cents": Unit.CENTS,
    "nis": None,
}


def draw_leaving(record: Existing, scene: Scene, notes: Notes, known: Tables, texts: Texts) -> None:
    """Draw a row for each member: what the others keep or lose when it alone leaves."""
    st.header(texts("verdicts-leaving"), anchor=False)
    address = scene.address
    found = departures_of(scene.judged, record.consortium, address.minimum_m, address.method)
    if not found:
        st.markdown(texts("verdicts-leaving-alone"))
        return
    st.markdown(texts("verdicts-leaving-help"))
    rule = record.rules.one_of(Leaving)
    if rule is None:
        st.caption(texts("verdicts-leaving-no-rule"))
    else:
        name, least = plain(scene.asked.name), rule.remaining_at_least
        st.markdown(texts("verdicts-leaving-rule", rules=name, count=least))
        if source := cited(rule, texts):
            st.caption(plain(source))
    _say_award(next(iter(found.values())), address.method, texts)
    shown = _leaving_rows(found, record, scene, known, texts)
    heading = [(texts("column-consortium"), scene.listed(record.members)), *notes]
    draw_table(shown, heading, "samenkaart-uitstappen", texts, on=record.day)


def _say_award(found: Departure, method: Method, texts: Texts) -> None:
    if found.award_cents is None:
        st.caption(texts("verdicts-award-not-known"))
        return
    amount = formats.euro(found.award_cents, texts.language)
    how = texts(f"allocation-{method}")
    st.caption(plain(texts("verdicts-award", amount=amount, method=how)))
    if method is Method.WHOLE:
        st.caption(texts("note-not-additive"))


def _leaving_rows(
    found: dict[str, Departure], record: Existing, scene: Scene, known: Tables, texts: Texts
) -> FiguresTable:
    frame = leaving_table(found, record, known).reset_index()
    each = list(found.values())
    keeping = [None if one.keeping is None else one.keeping.verdict for one in each]
    shown = frame.assign(
        name=frame["nis"].map(scene.names),
        left_overall=[signed(one.overall, texts) for one in each],
        left_keeping=[_keeps(one, texts) for one in keeping],
        left_lost=[_changes(one.lost, texts) for one in each],
        left_gained=[_changes(one.gained, texts) for one in each],
        left_lower=frame["lower"],
        left_upper=frame["upper"],
        left_regions=frame["reference_regions"].map(", ".join),
        left_pieces=frame["pieces"],
        left_share_cents=frame["share_cents"],
    )
    # Most rules say nothing of leavers.
    asked = record.rules.one_of(Leaving) is not None
    units = {name: unit for name, unit in COLUMNS.items() if asked or name != "left_keeping"}
    return FiguresTable(shown[list(units)], units)


def _keeps(keeping: Verdict | None, texts: Texts) -> str:
    return "" if keeping is None else f"{SIGNS[keeping]} {texts(f'keeping-{keeping}')}"


def _changes(changed: Sequence[RuleVerdict], texts: Texts) -> str:
    return "; ".join(
        f"{rule_name(each.rule.kind, texts)}: {verdict_word(each.verdict, texts)}"
        for each in changed
    )
