"""What a draft is: its verdicts, what it counts and how it lies."""

from __future__ import annotations

import streamlit as st

from analysis.drafts.facts import Facts
from analysis.units import Unit
from views import formats, panels
from views.drawing.scene import Scene
from views.markup import definitions, plain
from views.names import pieces_words
from views.texts import Texts
from views.verdict_panel import draw_verdicts, overall_line

PEOPLE = ("inhabitants", "foreign_origin", "other_eu27", "non_eu27", "newcomers")
"""What is summed on the page; the table has all origins."""


def draw_summary(scene: Scene, texts: Texts) -> None:
    """Say in a line for each draft who is in it, and whether it meets the rules."""
    drafts = {"drawing-draft": scene.first, "drawing-second": scene.second}
    lines = [
        f"**{texts(name)}:** {plain(_summary(found, scene, texts))}"
        for name, found in drafts.items()
        if found is not None or name == "drawing-draft"
    ]
    st.markdown("  \n".join(lines))


def _summary(found: Facts | None, scene: Scene, texts: Texts) -> str:
    if found is None:
        return texts("drawing-none-yet")
    members = scene.listed(found.codes)
    if not (scene.ruled and found.verdicts):
        return members
    return f"{members}. {overall_line(found.overall, texts)}"


def draw_both(scene: Scene, texts: Texts) -> None:
    """Draw the two drafts side by side."""
    for column, name, found in zip(
        st.columns(2, gap="medium"),
        ("drawing-draft", "drawing-second"),
        (scene.first, scene.second),
        strict=True,
    ):
        with column:
            st.header(texts(name), anchor=False)
            if found is None:
                st.markdown(texts("drawing-none-yet"))
                continue
            st.markdown(f"**{plain(scene.listed(found.codes))}**")
            draw_judged(found, scene, texts)
            draw_figures(found, scene, texts)


def draw_judged(found: Facts, scene: Scene, texts: Texts) -> None:
    """Draw the verdicts on a draft, that on being connected last."""
    asked = found.verdicts if scene.ruled else ()
    draw_verdicts([*asked, found.connected], scene.asked, scene.names, texts)


def draw_figures(found: Facts, scene: Scene, texts: Texts) -> None:
    """Draw the sums of the members and how they lie."""
    st.header(texts("drawing-figures"), anchor=False)
    figures = _people(found, texts) | _place(found, scene, texts)
    facts = {texts(f"drawing-fact-{name}"): text for name, text in figures.items()}
    definitions(facts, "facts")
    panels.explain(facts, texts)
    if found.figures.sums[list(PEOPLE)].isna().any():
        st.caption(texts("drawing-not-known-help"))


def _people(found: Facts, texts: Texts) -> dict[str, str]:
    language, sums = texts.language, found.figures.sums
    figures = {name: formats.value(sums[name], Unit.COUNT, language) for name in PEOPLE}
    counted_on, newcomers_to = found.figures.counted_on, found.figures.newcomers_to
    if counted_on is not None:
        figures["inhabitants"] += f" ({formats.day(counted_on, language)})"
    if newcomers_to is not None:
        figures["newcomers"] += f" ({newcomers_to.year})"
    return figures


def _place(found: Facts, scene: Scene, texts: Texts) -> dict[str, str]:
    language, ground = texts.language, found.ground
    none = texts("drawing-none")
    border = formats.value(ground.bordering["border_m"].sum(), Unit.LENGTH_M, language)
    figures = {
        "pieces": pieces_words(ground.pieces, scene.names),
        "border": texts("drawing-border", length=border, count=len(ground.bordering)),
        "around": ", ".join(ground.bordering.sort_values("border_m", ascending=False)["name"]),
        "enclosed": ", ".join(scene.listed(group) for group in ground.enclosed),
        "reference_regions": ", ".join(ground.reference_regions),
        "provinces": ", ".join(ground.provinces),
    }
    if ground.certain_pieces != ground.pieces:
        figures["certain_pieces"] = pieces_words(ground.certain_pieces, scene.names)
    if ground.furthest is not None:
        one, other, metres = ground.furthest
        figures["furthest"] = texts(
            "drawing-furthest",
            first=scene.names[one],
            second=scene.names[other],
            distance=formats.value(metres, Unit.LENGTH_M, language),
        )
    return {name: text or none for name, text in figures.items()}
