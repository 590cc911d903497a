"""The choice of rules and of the day on which they are asked, shared by pages that judge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import streamlit as st

from analysis.rules.days import Days, Remark, days_of
from analysis.rules.exploring import COUNTED, ExploringRefusedError, exploring
from analysis.vintages import codes_on
from data.load import Tables
from data.register import municipalities_on
from data.rule_kinds import EarlierParticipation, OneMembership, Threshold
from data.rules import RuleSet
from data.schemas import REGISTER_START
from views import controls, formats
from views.choices import MOST_MEMBERS, MOST_PEOPLE, OWN_RULES, Address
from views.markup import plain
from views.names import names_ever, programme_names
from views.store import rules, shipped
from views.texts import Texts

RULES_SHOWN = (
    *("rules", "asked_on", "own_indicator", "own_more_than", "own_region"),
    *("own_smallest", "own_largest"),
)
"""The choices of rules, for the address of a page that shows them."""
OF_MEMBERSHIPS = (OneMembership, EarlierParticipation)
"""The rules that ask who takes part on a day."""


@dataclass(frozen=True)
class Question:
    """Which rules are asked, and when.

    Attributes:
        rules: of a programme, or of one's own.
        day: the day of the municipalities, the figures and the memberships.
        name: of the rules, in the reader's language.
    """

    rules: RuleSet
    day: date
    name: str


def choose_rules(tables: Tables, texts: Texts) -> None:
    """Draw the choice of rules, and of their parts when they are one's own."""
    known = [OWN_RULES, *rules()]
    st.selectbox(
        texts("choice-rules"),
        [*reversed(known)],
        format_func=lambda name: rules_name(name, tables, texts),
        placeholder=texts("choice-one-placeholder"),
        help=texts("choice-rules-help"),
        key=controls.key("rules"),
        on_change=_follow_rules,
        persist_state="session",
    )
    if st.session_state[controls.key("rules")] == OWN_RULES:
        _choose_own(texts)


def choose_asked_on(texts: Texts) -> None:
    """Draw the choice of the day on which the rules are asked."""
    if st.session_state[controls.key("asked_on")] is None:
        _follow_rules()
    today = date.today()  # noqa: DTZ011 - a calendar day for a reader, not a moment
    st.date_input(
        texts("choice-asked_on"),
        min_value=REGISTER_START,
        max_value=max(today, st.session_state[controls.key("asked_on")]),
        format="DD/MM/YYYY",
        help=texts("choice-asked_on-help"),
        key=controls.key("asked_on"),
        persist_state="session",
    )


def question(address: Address, tables: Tables, texts: Texts) -> Question | None:
    """Return what is asked; says so and returns nothing when one's own rules contradict."""
    name = rules_name(address.rules, tables, texts)
    day = address.asked_on or day_of(address.rules)
    if address.rules != OWN_RULES:
        return Question(rules()[address.rules], day, name)
    try:
        own = exploring(
            address.own_indicator,
            address.own_more_than,
            one_region=address.own_region,
            smallest=address.own_smallest,
            largest=address.own_largest or None,
        )
    except ExploringRefusedError as error:
        least, most = error.smallest, error.largest
        st.error(texts("own-contradiction", smallest=least, largest=most))
        return None
    return Question(own, day, name)


def rules_asked(asked: Question, texts: Texts) -> list[tuple[str, str]]:
    """Return which rules are asked, and the days behind the answer, as notes for the files."""
    days = days_of(asked.rules, asked.day, shipped())
    told = [*_days_told(asked, days, texts), *_figures_warned(days, texts)]
    return [
        (texts("choice-rules"), asked.name),
        (texts("choice-asked_on"), formats.day(asked.day, texts.language)),
        *([(texts("rules-days"), " ".join(told))] if told else []),
    ]


def say_question(asked: Question, texts: Texts) -> None:
    """Say which rules are asked on which days, and what our sources lack."""
    days = days_of(asked.rules, asked.day, shipped())
    when = formats.day(asked.day, texts.language)
    lines = [texts("rules-asked", rules=plain(asked.name), date=when)]
    lines += _days_told(asked, days, texts)
    if days.stage is not None and days.period is not None:
        first, last = (
            formats.day(day, texts.language) for day in (days.period.first, days.period.last)
        )
        lines.append(texts("rules-inside", first=first, last=last))
    st.caption(" ".join(lines))
    if warned := _figures_warned(days, texts):
        st.info(" ".join(warned))
    if not asked.rules.complete:
        st.warning(texts("rules-incomplete", rules=plain(asked.name)), icon=":material/help:")


def _days_told(asked: Question, days: Days, texts: Texts) -> list[str]:
    """Return the day of the figures and of the memberships, as far as the rules ask for them."""
    lines, when = [], formats.day(asked.day, texts.language)
    if asked.rules.one_of(Threshold) is not None and days.figures is not None:
        key = "rules-figures-named" if days.figures == days.named else "rules-figures-other"
        lines.append(texts(key, figures=formats.day(days.figures, texts.language)))
    if days.stage is not None:
        lines.append(texts(f"rules-outside-{days.stage}", date=when))
    elif any(isinstance(rule, OF_MEMBERSHIPS) for rule in asked.rules.conditions):
        lines.append(texts("rules-memberships", date=when))
    return lines


def _figures_warned(days: Days, texts: Texts) -> list[str]:
    """Return what is amiss with the figures of the day asked, if anything."""
    year = str(days.asked.year)
    figures, named, oldest = (
        "" if day is None else formats.day(day, texts.language)
        for day in (days.figures, days.named, days.oldest)
    )
    told = {
        Remark.NO_FIGURES: texts("rules-no-figures", year=year, oldest=oldest),
        Remark.OLD_FIGURES: texts("rules-old-figures", year=year, figures=figures),
        Remark.OTHER_FIGURES: texts("rules-other-figures", named=named, figures=figures),
    }
    return [told[remark] for remark in days.remarks if remark in told]


def rules_name(name: str, tables: Tables, texts: Texts) -> str:
    """Return the name of rules: that of their programme, or our word for one's own."""
    if name == OWN_RULES:
        return texts("rules-own")
    names = programme_names(tables, texts)
    return str(names.get(name, name))


def codes_of(given: Sequence[str], day: date, tables: Tables, texts: Texts) -> tuple[str, ...]:
    """Return codes of any vintage as codes of a day, and say which were another's."""
    found = codes_on(given, day, tables)
    names = municipalities_on(day, tables.municipalities)["name_nl"]
    ever = names_ever(tables)
    for code, now in found.translated.items():
        st.info(
            texts(
                "codes-translated",
                name=plain(str(ever[code])),
                date=formats.day(day, texts.language),
                now=plain(", ".join(names[list(now)])),
            )
        )
    return found.codes


def say_what_became(day: date, tables: Tables, texts: Texts) -> None:
    """Choose what the chosen municipality is on a day, and say so; of several the first."""
    before = st.session_state[controls.key("nis")]
    taken = controls.carry_over(tables, day)
    if before == taken:
        return
    found = codes_of([before], day, tables, texts)
    if len(found) > 1 and taken is not None:
        name = municipalities_on(day, tables.municipalities).loc[taken, "name_nl"]
        st.info(texts("codes-one-taken", name=plain(str(name))))


def day_of(name: str) -> date:
    """Return the day on which rules are asked unless a reader chooses another."""
    named = None if name == OWN_RULES else rules()[name].day
    return named or date.today()  # noqa: DTZ011 - a calendar day for a reader, not a moment


def _choose_own(texts: Texts) -> None:
    with st.expander(texts("own-title"), expanded=True):
        controls.select(
            "own_indicator", list(COUNTED), lambda name: texts(f"own-counts-{name}"), texts
        )
        _number("own_more_than", 0, MOST_PEOPLE, texts, None)
        _number("own_smallest", 1, MOST_MEMBERS, texts)
        _number("own_largest", 0, MOST_MEMBERS, texts)
        st.toggle(
            texts("choice-own_region"),
            help=texts("choice-own_region-help"),
            key=controls.key("own_region"),
            persist_state="session",
        )


def _number(
    field: str, least: int, most: int, texts: Texts, value: Literal["min"] | None = "min"
) -> None:
    """Draw a whole number; one without a value to begin with may be left empty."""
    name = f"choice-{field}"
    st.number_input(
        texts(name),
        least,
        most,
        value,
        step=1,
        help=texts(f"{name}-help"),
        key=controls.key(field),
        persist_state="session",
    )


def _follow_rules() -> None:
    chosen = st.session_state[controls.key("rules")]
    st.session_state[controls.key("asked_on")] = day_of(chosen)
