"""Beside the map of a division: what is proven, the figures, and one consortium."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from analysis.division.divide import Status
from analysis.units import Unit
from views import controls, formats
from views.division.shown import Group, Shown
from views.division.words import PROVEN, cost_line, proven_lines
from views.drafting import drawing_button
from views.markup import definitions, plain
from views.texts import Texts

PICKED = "division-picked"


def draw_result(shown: Shown, texts: Texts) -> None:
    """Draw what is proven and the figures behind it."""
    st.header(texts("division-result"), anchor=False)
    proven = all(each.division.status in PROVEN for each in shown.outcomes)
    words = " ".join(proven_lines(shown, texts))
    (st.success if proven and not shown.variant else st.warning)(words)
    definitions(figures_of(shown, texts), "facts")
    st.caption(cost_line(shown.order, texts))


def figures_of(shown: Shown, texts: Texts) -> dict[str, str]:
    """Return words with figures; a bound and a gap only where they are proven."""
    language, best = texts.language, [each.division for each in shown.outcomes]
    whole = partial(formats.number, language=language)
    points = partial(formats.value, unit=Unit.NUMBER, language=language)
    figures = {
        "consortia": whole(len(shown.groups)),
        "left": whole(len(shown.left_out)),
    }
    if shown.order.terms.more_than >= 0:
        most = sum(figure or 0 for each in best for figure in each.region.figures.values())
        placed = sum(group.consortium.figure or 0 for group in shown.groups)
        counted = any(each.status is not Status.NOT_COUNTED for each in best)
        told = texts("division-of", part=whole(placed), whole=whole(most))
        figures["placed"] = told if counted else texts("state-not_known")
    if shown.groups:
        figures["cost"] = points(shown.objective)
        bound = shown.bound
        figures["bound"] = texts("state-not_known") if bound is None else points(bound)
        gap = shown.gap
        known = gap is not None
        figures["gap"] = formats.percent(gap, language) if known else texts("state-not_known")
    figures |= {
        "seconds": texts(
            "division-seconds-precise",
            seconds=formats.number(sum(each.seconds for each in best), language, 1),
        ),
        "candidates": whole(sum(each.candidates for each in best)),
        "solver": best[0].solver,
    }
    return {texts(f"division-figure-{name}"): figure for name, figure in figures.items()}


def choose_variant(shown: Shown, texts: Texts) -> None:
    """Draw the choice between the best division and the further ones, if there are any."""
    (outcome, *more) = shown.outcomes
    if more or outcome.division.status is not Status.OPTIMAL:
        return
    if not outcome.others:
        st.caption(texts("division-no-others"))
        return
    controls.select(
        "variant",
        range(len(outcome.others) + 1),
        lambda number: variant_words(shown, number, texts),
        texts,
    )


def variant_words(shown: Shown, number: int, texts: Texts) -> str:
    """Return what sets a division apart: its cost, and in how many pairs it differs."""
    outcome, language = shown.outcomes[0], texts.language
    if number == 0:
        cost = formats.value(outcome.division.objective, Unit.NUMBER, language)
        return texts("division-variant-best", cost=cost)
    other = outcome.others[number - 1]
    return texts(
        "division-variant",
        number=number + 1,
        cost=formats.value(other.objective, Unit.NUMBER, language),
        pairs=other.differing_pairs,
    )


def draw_group(shown: Shown, texts: Texts) -> None:
    """Draw the choice of one consortium, and the button that opens it as a draft."""
    groups = {group.number: group for group in shown.groups}
    if not groups:
        return
    st.header(texts("division-one"), anchor=False)
    chosen = shown.numbers.get(shown.order.address.nis)
    st.session_state[PICKED] = None if chosen is None else int(chosen)
    st.selectbox(
        texts("division-pick"),
        list(groups),
        format_func=lambda number: _label(groups[number], shown),
        index=None,
        placeholder=texts("division-pick-placeholder"),
        help=texts("division-pick-help"),
        key=PICKED,
        on_change=_take,
        args=({number: group.consortium.members for number, group in groups.items()},),
    )
    if chosen is None:
        return
    group = groups[int(chosen)]
    st.markdown(f"**{plain(shown.order.listed(group.consortium.members))}**")
    definitions(_facts(group, shown, texts), "facts")
    drawing_button(group.consortium.members, "division-draw", texts)


def _label(group: Group, shown: Shown) -> str:
    return f"{group.number} · {shown.order.listed(group.consortium.members)}"


def _take(members: dict[int, Sequence[str]]) -> None:
    chosen = st.session_state[PICKED]
    if chosen is None:
        controls.forget_municipality()
    else:
        controls.choose_municipality(members[chosen][0])


def _facts(group: Group, shown: Shown, texts: Texts) -> dict[str, str]:
    consortium, language = group.consortium, texts.language
    facts = {"division_region": group.region}
    if shown.order.terms.more_than >= 0:
        known = consortium.figure is not None
        figure = formats.number(consortium.figure, language) if known else texts("state-not_known")
        facts["division_counted"] = figure
    facts["division_cost"] = formats.value(consortium.cost, Unit.NUMBER, language)
    facts["division_kept"] = texts("answer-yes" if consortium.kept else "answer-no")
    return {texts(f"column-{name}"): fact for name, fact in facts.items()}
