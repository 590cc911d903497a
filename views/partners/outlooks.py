"""What there is, for certain and possibly; when nothing holds, which rule makes it impossible."""

from __future__ import annotations

import streamlit as st

from analysis.partners.combinations import Combinations
from analysis.partners.outlook import Obstacle, Outlook
from analysis.rules.verdict import Verdict
from data.rule_kinds import Threshold
from views import controls
from views.choices import MOST_SIZE
from views.markup import plain
from views.partners.case import Case
from views.texts import Texts
from views.verdict_panel import rule_name


def draw_outlooks(case: Case, found: Combinations, texts: Texts) -> None:
    """Draw how many combinations there are, or why there are none."""
    for kind, codes in found.left_out.items():
        names = plain(case.listed(codes))
        st.caption(texts(f"partners-left-out-{kind}", names=names, count=len(codes)))
    _draw_alone(case, found, texts)
    for each in found.outlooks:
        line = outlook_words(each, found, texts)
        if each.obstacle is not None:
            st.warning(plain(line))
        elif each.count:
            st.markdown(plain(line))
    _more_members(found, texts)


def _draw_alone(case: Case, found: Combinations, texts: Texts) -> None:
    """Say that those who ask need nobody, if so."""
    alone = found.found[found.found["members"] == found.asking]
    if alone.empty:
        return
    if alone["verdict"].iloc[0] == Verdict.MET:
        st.success(texts("partners-holds-alone", name=plain(case.name)))
    else:
        st.info(texts("partners-may-hold-alone", name=plain(case.name)))


def outlook_words(each: Outlook, found: Combinations, texts: Texts) -> str:
    """Return what there is of a reach, or why there is nothing."""
    most = _most(found)
    size = texts("members-count", count=most)
    if each.obstacle is not None:
        return f"{texts(f'partners-nothing-{each.reach}', size=size)} {_why(each, found, texts)}"
    named = int((found.found["reach"] == each.reach).sum())
    reach = each.reach if found.terms.more_than >= 0 else "any"
    lines = [texts(f"partners-found-{reach}", count=each.count, size=size)]
    open_rules = found.found.loc[found.found["reach"] == each.reach, "undecided"]
    if any({*kinds} - {Threshold.kind} for kinds in open_rules):
        lines.append(texts("partners-some-undecided"))
    if named < each.count:
        lines.append(texts("partners-named", count=named))
    if each.complete_to < most:
        lines.append(texts("partners-complete-to", count=each.complete_to))
    return " ".join(lines)


def _most(found: Combinations) -> int:
    asked = found.preferences.max_size
    return min(asked, found.terms.size.maximum or asked)


def _why(each: Outlook, found: Combinations, texts: Texts) -> str:
    obstacle = each.obstacle
    if obstacle is Obstacle.WHOLE and each.whole is not None:
        threshold = found.terms.more_than
        if each.whole <= threshold:
            return texts("partners-impossible-figures", whole=each.whole, threshold=threshold)
    values: dict[str, object] = {}
    match obstacle:
        case Obstacle.GIVEN | Obstacle.WHOLE:
            values["rule"] = rule_name(str(each.rule), texts)
        case Obstacle.SIZE | Obstacle.MAXIMUM:
            exactly = "partners-takes" if each.smallest_certain else "partners-takes-at-least"
            values["takes"] = texts(exactly, count=each.smallest)
            if obstacle is Obstacle.MAXIMUM:
                values["maximum"] = found.terms.size.maximum
        case Obstacle.TOO_MANY:
            values["count"] = each.complete_to
    return texts(f"partners-obstacle-{obstacle}", **values)


def _more_members(found: Combinations, texts: Texts) -> None:
    """Offer to look among larger combinations when only the size chosen stands in the way."""
    sizes = [
        each.smallest
        for each in found.outlooks
        if each.obstacle is Obstacle.SIZE and each.smallest and each.smallest <= MOST_SIZE
    ]
    if sizes and not len(found.found):
        st.button(
            texts("partners-look-further", count=min(sizes)),
            on_click=_look_among,
            args=(min(sizes),),
            width="stretch",
        )


def _look_among(size: int) -> None:
    st.session_state[controls.key("max_size")] = size
