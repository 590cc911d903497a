"""The sheet of one programme: what it is, its rules, and who our sources say took part."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd

from analysis.allocation import Method
from analysis.coverage import Reading
from analysis.portrait.timeline import all_mergers, programmes_timeline
from analysis.summary import stated_figures, summary
from analysis.units import Unit
from data.load import Tables
from views import formats, panels
from views.about_page import figures_table
from views.choices import Address, Subject
from views.names import names_ever
from views.paint import outline_label
from views.places import on_first_day
from views.portrait.history import Past, programmes_piece
from views.portrait.rules import rule_items, rules_table
from views.portrait.sheet import Piece, Sheet, said
from views.portrait.together import participants_beside_others
from views.portrait.words import (
    PEOPLE_SOURCES,
    consortium_names,
    metres,
    period_of,
    source_lines,
)
from views.store import coverage_table, grounds_of, rules
from views.tables import FiguresTable
from views.texts import Texts
from views.verdict_panel import cited_by_source

_CONSORTIA: dict[str, Unit | None] = {
    "consortium": None,
    "title": None,
    "award_cents": Unit.CENTS,
    "member_count": Unit.COUNT,
    "inhabitants": Unit.COUNT,
    "foreign_origin": Unit.COUNT,
    "reference_regions": None,
}


def programme_sheet(
    programme: str, address: Address, today: date, known: Tables, texts: Texts
) -> Sheet:
    """Return all that is known of a programme.

    Args:
        programme: identifier.
        address: the choices.
        today: what has ended by then is over.
        known: the tables.
        texts: the language.
    """
    record = known.programmes.set_index("programme").loc[programme]
    name = str(record[f"name_{texts.language}"])
    past = Past(programmes_timeline(today, known), all_mergers(known), today)
    beside = participants_beside_others(record, address, known, texts)
    people = ["statbel-origin"] if beside.table is None else PEOPLE_SOURCES
    return Sheet(
        title=name,
        subtitle=texts("portrait-of-programme"),
        rows=[
            [_what(record, known, texts), _totals(programme, record, address, known, texts)],
            [_consortia(programme, address, known, texts)],
            [beside],
            [_figures(programme, known, texts)],
            [_rules(programme, texts)],
            [programmes_piece(past, known, texts)],
        ],
        sources=source_lines([programme], people, known, texts),
        chosen=[
            (texts("column-programme"), name),
            (texts("source-reference_date"), formats.day(today, texts.language)),
            (texts("choice-minimum_m"), metres(address.minimum_m, texts)),
        ],
        name=f"samenkaart-{programme}",
    )


def _what(record: pd.Series, known: Tables, texts: Texts) -> Piece:
    language = texts.language
    period = {"valid_from": record["period_start"], "valid_to": record["period_end"]}
    budgets = stated_figures("budget_cents", known).get(str(record.name), ())
    unknown = texts("state-not_known")
    facts = {
        "column-period": period_of(period, str(record["period_precision"]), texts),
        "column-funder": unknown if pd.isna(record["funder"]) else str(record["funder"]),
        "portrait-region": str(record["region"]),
        "figure-budget_cents": " / ".join(formats.euro(each, language) for each in budgets)
        or unknown,
        "column-member_list": texts(f"member-list-{record['member_list']}"),
        "column-known-members": _known_members(str(record.name), known, texts),
    }
    return Piece(texts("portrait-what"), facts={texts(word): text for word, text in facts.items()})


def _known_members(programme: str, known: Tables, texts: Texts) -> str:
    """Return how many municipalities our sources name, and how many they say there are."""
    members = known.memberships
    named = members.loc[members["programme"] == programme, "nis"].nunique()
    number = formats.number(named, texts.language)
    stated = stated_figures("participants", known).get(programme, ())
    if not stated:
        return number
    others = " / ".join(formats.number(each, texts.language) for each in stated)
    return texts("portrait-of-stated", known=number, stated=others)


def _totals(
    programme: str, record: pd.Series, address: Address, known: Tables, texts: Texts
) -> Piece:
    # On its last day everyone who joined has done so.
    day = record["period_end"].date()
    table = coverage_table((programme,), day, Reading.THEN, Method.EQUAL)
    found = summary((programme,), day, table, known)
    asked = replace(address, programmes=(programme,), day=day)
    return Piece(
        texts("total-title"),
        facts=panels.total_figures(found, texts),
        lines=panels.total_notes(found, asked, known, texts),
    )


def _figures(programme: str, known: Tables, texts: Texts) -> Piece:
    figures = known.programme_figures
    own = figures[figures["programme"] == programme]
    every = figures_table(own, known, texts)
    units = {name: unit for name, unit in every.units.items() if name != "programme"}
    differ = own.groupby("figure")["value"].nunique()
    conflicting = [texts(f"figure-{name}") for name in differ.index[differ > 1]]
    return Piece(
        texts("portrait-figures"),
        lines=[] if len(own) else [texts("portrait-no-figures")],
        table=FiguresTable(every.frame[list(units)], units),
        name="programmacijfers",
        help=(texts("portrait-conflict", figures=", ".join(conflicting)) if conflicting else ""),
    )


def _rules(programme: str, texts: Texts) -> Piece:
    own = rules().get(programme)
    if own is None:
        return Piece(texts("portrait-rules"), lines=[texts("portrait-no-rules")])
    return Piece(
        texts("portrait-rules"),
        lines=[] if own.complete else [texts("portrait-rules-incomplete")],
        items=rule_items(own, texts),
        cited=list(cited_by_source(own.rules, texts).values()),
        table=rules_table(own, texts),
        name="regels",
    )


def _consortia(programme: str, address: Address, known: Tables, texts: Texts) -> Piece:
    names = consortium_names(known)
    own = known.consortia[known.consortia["programme"] == programme].set_index("consortium")
    ground, _ = grounds_of((programme,), address.minimum_m)
    ground = ground.reindex(own.index)
    frame = own.assign(
        consortium=[names.get(each, texts("card-consortium-not-known")) for each in own.index],
        title=own["title"].fillna(""),
        member_count=ground["members"].map(len, na_action="ignore").astype("Int64"),
        inhabitants=ground["inhabitants"],
        foreign_origin=ground["foreign_origin"],
        reference_regions=ground["reference_regions"].map(", ".join, na_action="ignore"),
    ).fillna({"reference_regions": ""})
    on, places = on_first_day(ground["members"], ground["day"], known)
    members = known.memberships[known.memberships["programme"] == programme]
    loose = ", ".join(names_ever(known)[members.loc[members["consortium"].isna(), "nis"]])
    return Piece(
        texts("total-consortia"),
        lines=[
            *([] if len(own) else [texts("portrait-no-consortia")]),
            *([texts("portrait-loose", names=loose)] if loose else []),
        ],
        table=said(FiguresTable(frame[list(_CONSORTIA)], _CONSORTIA, places)),
        name="samenwerkingsverbanden",
        on=on,
        help=texts("portrait-consortia-help") if len(own) else "",
        links={
            outline_label(names[each].split(", ")): {
                "subject": Subject.CONSORTIUM,
                "consortium": each,
            }
            for each in own.index
            if each in names.index
        },
    )
