"""Beside and below the map of verdicts: what was found, and one consortium with its parts."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from analysis.rules.existing import Existing, Part
from analysis.rules.verdict import RuleVerdict, Verdict
from data.load import Tables
from data.rule_kinds import Threshold
from views import formats
from views.markup import bullets, definitions, plain
from views.names import names_ever, programme_names
from views.rule_choices import rules_name
from views.store import rules
from views.texts import Texts
from views.verdict_panel import draw_verdicts, overall_line, rule_name, told, verdict_word
from views.verdicts.kept import by_own_rules
from views.verdicts.scene import Scene, signed

MOST_NAMED = 20


def notes(scene: Scene, known: Tables, texts: Texts) -> None:
    """Say what a reader must know before reading the verdicts."""
    chosen = scene.address.programmes
    titles = programme_names(known, texts)
    lists = known.programmes.set_index("programme")["member_list"]
    lacking = [name for name in titles.index if name in chosen and lists[name] == "incomplete"]
    if lacking:
        names = plain(", ".join(titles[lacking]))
        st.warning(texts("verdicts-incomplete", programmes=names), icon=":material/help:")
    members = known.memberships
    unnamed = members[members["programme"].isin(chosen) & members["consortium"].isna()]
    if len(unnamed):
        register = names_ever(known)
        names = plain(", ".join(dict.fromkeys(unnamed["nis"].map(register))))
        st.info(texts("verdicts-unnamed", names=names, count=unnamed["nis"].nunique()))


def beside(scene: Scene, known: Tables, texts: Texts) -> None:
    """Draw the verdicts on the consortium chosen; without one, what was found of all."""
    if scene.chosen is None:
        _overview(scene, texts)
    else:
        _chosen(scene.chosen, scene, known, texts)


def parts(record: Existing, scene: Scene, texts: Texts) -> None:
    """Draw which part of a consortium could, and why."""
    st.header(texts("verdicts-parts"), anchor=False)
    if record.overall is Verdict.MET:
        st.markdown(texts("verdicts-parts-whole"))
        return
    if not record.parts:
        st.markdown(texts("verdicts-parts-none"))
        return
    could = [part for part in record.parts if part.overall is Verdict.MET]
    st.markdown(texts("verdicts-parts-could", could=len(could), total=len(record.parts)))
    for part in record.parts:
        _part(part, scene, texts)


def _overview(scene: Scene, texts: Texts) -> None:
    st.header(texts("verdicts-overview", count=len(scene.found)), anchor=False)
    overalls = [record.overall for record in scene.found.values()]
    counts = {signed(each, texts): str(overalls.count(each)) for each in Verdict}
    definitions(counts, "totals")
    bullets(_stumbling(scene, texts))
    others = sum(not record.runs for record in scene.found.values())
    if others:
        when = formats.day(scene.asked.day, texts.language)
        some = "verdicts-some-other-day" if others < len(scene.found) else "verdicts-other-day"
        st.info(texts(some, count=others, date=when))
    st.markdown(texts("verdicts-how"))


def _stumbling(scene: Scene, texts: Texts) -> Iterator[str]:
    """Return for each rule which consortia do not meet it, or perhaps do."""
    stumbled: dict[tuple[str, Verdict], list[str]] = {}
    for record in scene.found.values():
        for each in record.verdicts:
            if each.verdict is not Verdict.MET:
                at = (each.rule.kind, each.verdict)
                stumbled.setdefault(at, []).append(scene.label(record))
    for (kind, outcome), labels in stumbled.items():
        name, word = rule_name(kind, texts), verdict_word(outcome, texts)
        yield texts(
            "verdicts-stumbling", rule=name, verdict=word, consortia=_some_of(labels, texts)
        )


def _some_of(labels: list[str], texts: Texts) -> str:
    """Return the first of many names; all of them stand in the table."""
    named, others = ", ".join(labels[:MOST_NAMED]), len(labels) - MOST_NAMED
    return texts("verdicts-and-others", names=named, count=others) if others > 0 else named


def _chosen(record: Existing, scene: Scene, known: Tables, texts: Texts) -> None:
    st.header(plain(scene.listed(record.members)), anchor=False)
    programme = known.programmes.set_index("programme").loc[record.programme]
    period = formats.period(
        record.first, record.last, texts.language, programme["period_precision"]
    )
    st.caption(plain(f"{programme[f'name_{texts.language}']} · {period}"))
    for line in _of_the_day(record, scene, known, texts):
        st.caption(line)
    st.markdown(f"**{plain(overall_line(record.overall, texts))}**")
    draw_verdicts(record.verdicts, scene.asked, scene.names, texts)
    _by_own_rules(record, scene, known, texts)


def _of_the_day(record: Existing, scene: Scene, known: Tables, texts: Texts) -> Iterator[str]:
    """Return what is different from the consortium as it was."""
    when = formats.day(record.day, texts.language)
    if not record.runs:
        yield texts("verdicts-as-if", date=when)
    register = names_ever(known)
    for then, now in record.became.items():
        if now != (then,):
            name, names = plain(str(register[then])), plain(scene.listed(now))
            yield texts("verdicts-became", name=name, names=names, date=when, count=len(now))


def _by_own_rules(record: Existing, scene: Scene, known: Tables, texts: Texts) -> None:
    own = rules().get(record.programme)
    if own is None or own.day is None or own.programme == scene.asked.rules.programme:
        return
    found = by_own_rules((record.programme,))[record.consortium]
    name, when = rules_name(own.programme, known, texts), formats.day(own.day, texts.language)
    word = signed(found, texts)
    st.markdown(texts("verdicts-own", rules=plain(name), date=when, verdict=word))


def _part(part: Part, scene: Scene, texts: Texts) -> None:
    names = scene.listed(part.members)
    if part.region is None:
        title = texts("verdicts-part-rest", names=names)
    else:
        title = texts("verdicts-part-region", region=part.region, names=names)
    st.markdown(f"**{plain(signed(part.overall, texts))}** · {plain(title)}")
    bullets(
        f"{rule_name(each.rule.kind, texts)}: {told(each, scene.names, texts)}"
        for each in _telling(part)
    )


def _telling(part: Part) -> list[RuleVerdict]:
    """Return the verdicts that say why: those that are not met, else that on the threshold."""
    against = [each for each in part.verdicts if each.verdict is not Verdict.MET]
    return against or [each for each in part.verdicts if isinstance(each.rule, Threshold)]
