"""The shortlist: who was chosen, whether it holds, and how it leaves."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from analysis.rules.verdict import RuleVerdict, Verdict
from analysis.rules.verdicts import overall, verdict
from analysis.units import Unit
from data.load import Tables
from data.rule_kinds import Threshold
from views.brief.panel import draw_brief_button
from views.choices import MOST_REMARK
from views.controls import key, select_many
from views.drafting import drawing_button
from views.markup import plain
from views.partners.brief import Judged, brief_of
from views.partners.case import Case
from views.partners.kept import sentences_of
from views.partners.listing import settle_list
from views.tables import FiguresTable, Notes, draw_table
from views.texts import Texts
from views.verdict_panel import draw_verdicts, overall_line, verdict_word
from views.verdict_words import told

SHORT_TABLE = 300
_COLUMNS: dict[str, Unit | None] = {
    "name": None,
    "with_asking": None,
    "in_the_way": None,
    "counted_lower": Unit.COUNT,
    "counted_upper": Unit.COUNT,
    "margin_lower": Unit.COUNT,
    "margin_upper": Unit.COUNT,
    "why": None,
    "nis": None,
}


def draw_shortlist(
    case: Case, known: Tables, notes: Notes, lines: Sequence[str], texts: Texts
) -> None:
    """Draw the shortlist with the remark, the verdicts, its files and its link."""
    st.header(texts("partners-shortlist"), anchor=False)
    settle_list(case, known, texts)
    names = case.found.candidates["name"]
    select_many("shortlist", list(names.index), lambda nis: str(names[nis]), texts)
    _choose_remark(texts)
    chosen = tuple(st.session_state[key("shortlist")])
    if not chosen:
        st.markdown(texts("partners-shortlist-empty"))
        return
    judged = judged_of(case, chosen, known)
    everyone, together = next(iter(judged.items()))
    remark = str(st.session_state[key("remark")])
    said = [(texts("choice-remark"), remark)] if remark else []
    table = shortlist_table(case, judged, texts)
    name = "samenkaart-lijst"
    draw_table(table, [*said, *notes], name, texts, height=SHORT_TABLE, on=case.asked.day)
    st.markdown(f"**{texts('partners-together', names=plain(case.listed(everyone)))}**")
    st.markdown(plain(overall_line(overall(together), texts)))
    draw_verdicts(together, case.asked, case.names, texts)
    with st.container(horizontal=True):
        draw_brief_button(brief_of(case, chosen, judged, remark, lines, texts), texts)
        drawing_button(everyone, "draft-shortlist", texts)
    _link(texts)


def judged_of(case: Case, chosen: tuple[str, ...], known: Tables) -> Judged:
    """Return the verdicts on who asks with all that were chosen, then with each."""
    asking = case.search.codes
    combined = ((*asking, *chosen), *((*asking, nis) for nis in chosen))
    rules, day = case.asked.rules, case.asked.day
    return {members: verdict(rules, members, day, known) for members in combined}


def shortlist_table(case: Case, judged: Judged, texts: Texts) -> FiguresTable:
    """Return a row for who asks with each that was chosen, and one for all when there are more."""
    why = sentences_of(case.search, case.address.weights, texts.language)
    (everyone, together), *_ = judged.items()
    asking = case.search.codes
    chosen = everyone[len(asking) :]
    rows = [
        (str(case.names[nis]), *_row(judged[*asking, nis], case, texts), why[nis], nis)
        for nis in chosen
    ]
    places = [(*asking, nis) for nis in chosen]
    if len(chosen) > 1:
        rows.append((texts("partners-all-together"), *_row(together, case, texts), "", ""))
        places.append(everyone)
    types = {column: "str" if unit is None else "Int64" for column, unit in _COLUMNS.items()}
    frame = pd.DataFrame(rows, columns=list(_COLUMNS)).astype(types)
    return FiguresTable(frame, _COLUMNS, places)


def _row(verdicts: Sequence[RuleVerdict], case: Case, texts: Texts) -> tuple[object, ...]:
    lacking = [each for each in verdicts if each.verdict is not Verdict.MET]
    counted = next((each for each in verdicts if isinstance(each.rule, Threshold)), None)
    figures = ("lower", "upper", "margin_lower", "margin_upper")
    return (
        verdict_word(overall(verdicts), texts),
        "; ".join(told(each, case.names, texts) for each in lacking),
        *(None if counted is None else getattr(counted, figure) for figure in figures),
    )


def _choose_remark(texts: Texts) -> None:
    st.text_area(
        texts("choice-remark"),
        max_chars=MOST_REMARK,
        placeholder=texts("choice-remark-placeholder"),
        help=texts("choice-remark-help"),
        key=key("remark"),
        persist_state="session",
    )


def _link(texts: Texts) -> None:
    """Draw the address of the page, which holds all choices, to be copied."""
    st.markdown(texts("partners-link"))
    parameters = {name: st.query_params.get_all(name) for name in st.query_params}
    here = st.context.url or ""
    st.code(f"{here}?{urlencode(parameters, doseq=True)}", language=None, wrap_lines=True)
