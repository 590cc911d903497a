"""Who fits best as the next member of the draft, why, and what that does to the verdicts."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from analysis.drafts.facts import Facts
from analysis.drafts.next_member import Change, NextMember, next_member
from analysis.partners.ranking import Part
from analysis.partners.refusal import SearchRefusedError
from analysis.rules.verdict import Verdict
from data.load import Tables
from views import formats
from views.drawing import steps
from views.drawing.scene import Scene, wanted
from views.markup import plain
from views.partners.kept import partners_of
from views.partners.words import sentences
from views.texts import Texts
from views.verdict_panel import rule_name, told, verdict_word

EQUAL = (1,) * len(Part)


def draw_next(found: Facts, scene: Scene, known: Tables, texts: Texts) -> None:
    """Draw who fits best next, with the button that adds it."""
    st.header(texts("drawing-next"), anchor=False)
    try:
        candidates = partners_of(wanted(found.codes, scene.asked, scene.address), EQUAL)
    except SearchRefusedError as error:
        # The codes are of the day and there are some: who is named here may not apply.
        names = scene.listed(error.subjects)
        st.info(texts("drawing-next-refused", count=len(error.subjects), names=plain(names)))
        return
    best = next_member(candidates, scene.land, known)
    if best is None:
        st.info(texts("drawing-next-nobody"))
        return
    if best.hindrance is not None:
        rule = rule_name(best.hindrance, texts)
        st.warning(texts("drawing-next-hindered", rule=plain(rule)))
    elif found.overall is Verdict.MET:
        st.caption(texts("drawing-next-not-needed"))
    first = replace(candidates, candidates=candidates.candidates.head(1))
    _draw_best(best, sentences(first, known, texts)[best.nis], scene, texts)


def _draw_best(best: NextMember, why: str, scene: Scene, texts: Texts) -> None:
    st.markdown(f"**{plain(best.name)}.** {plain(why)}")
    if best.score is not None:
        score = formats.number(round(100 * best.score), texts.language)
        st.caption(texts("drawing-next-score", score=score))
    changed = [change for change in best.changes if change.before.verdict != change.after.verdict]
    st.markdown(texts("drawing-next-changes", name=plain(best.name), count=len(changed)))
    for change in changed:
        st.markdown(f"- {plain(_words(change, scene, texts))}")
    st.button(
        texts("drawing-add", name=best.name),
        on_click=steps.toggle,
        args=(best.nis,),
        type="secondary" if best.hindrance else "primary",
        key="drawing-add",
    )


def _words(change: Change, scene: Scene, texts: Texts) -> str:
    return texts(
        "drawing-change",
        rule=rule_name(change.after.rule.kind, texts),
        before=verdict_word(change.before.verdict, texts),
        after=verdict_word(change.after.verdict, texts),
        told=told(change.after, scene.names, texts),
    )
