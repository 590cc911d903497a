"""The sheet of one consortium: on its first day, and what became of it."""

from __future__ import annotations

from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from analysis.allocation import Method
from analysis.members import default_day
from analysis.portrait.timeline import consortium_timeline, mergers_of
from analysis.rules.existing import Existing, existing
from analysis.units import Unit
from data.load import Tables
from data.register import municipalities_on
from views import formats
from views.brief.story import verdict_items
from views.choices import Address, Subject
from views.markup import plain
from views.names import names_ever, programme_names
from views.paint import outline_label
from views.pictures import Caption
from views.places import on_first_day
from views.portrait.history import Past, memberships_piece
from views.portrait.kept import members_of, newest_day
from views.portrait.map import map_piece
from views.portrait.rules import cited_lines
from views.portrait.sheet import Piece, Sheet, said
from views.portrait.together import members_beside
from views.portrait.words import (
    PEOPLE_SOURCES,
    map_source_lines,
    metres,
    period_of,
    source_lines,
)
from views.rule_choices import Question
from views.store import grounds_of, rules
from views.tables import FiguresTable
from views.texts import Texts
from views.verdict_panel import draw_verdicts, overall_line, verdicts_table

_MEMBERS: dict[str, Unit | None] = {
    "name": None,
    "role": None,
    "period": None,
    "inhabitants": Unit.COUNT,
    "foreign_origin": Unit.COUNT,
    **{f"share_{method}": Unit.CENTS for method in Method if method is not Method.WHOLE},
    "name_now": None,
    "nis": None,
}


def consortium_sheet(
    consortium: str, address: Address, today: date, known: Tables, texts: Texts
) -> Sheet:
    """Return all that is known of a consortium.

    Args:
        consortium: identifier, of a consortium with members on record.
        address: the choices.
        today: what has ended by then is over.
        known: the tables.
        texts: the language.
    """
    day = newest_day(known)
    members = members_of(consortium, max(day, _joined(consortium, known)))
    record = known.consortia.set_index("consortium").loc[consortium]
    programme = str(record["programme"])
    title = ", ".join(members["name"])
    first = members[members["valid_from"] == members["valid_from"].min()]
    start = first["valid_from"].min().date()
    mergers = mergers_of(list(members["nis"]), start, known)
    past = Past(
        consortium_timeline(consortium, today, address.method, known), mergers, today, consortium
    )
    ground = _grounds(consortium, programme, address, known, texts)
    return Sheet(
        title=outline_label(members["name"]),
        subtitle=_in_programme(programme, known, texts),
        rows=[
            [_what(title, record, members, known, texts), *ground],
            [
                _map(consortium, programme, first, known, texts),
                _verdicts(consortium, programme, known, texts),
            ],
            [_members(members, record["award_cents"], known, texts)],
            [members_beside(consortium, list(first["nis"]), start, address, known, texts)],
            [memberships_piece(past, address, known, texts)],
        ],
        sources=source_lines(past.rows["programme"].unique(), PEOPLE_SOURCES, known, texts),
        chosen=[
            (texts("column-consortium"), title),
            (texts("source-reference_date"), formats.day(today, texts.language)),
            (texts("choice-method"), texts(f"allocation-{address.method}")),
            (texts("choice-minimum_m"), metres(address.minimum_m, texts)),
        ],
        name=f"samenkaart-{consortium}",
    )


def _joined(consortium: str, known: Tables) -> date:
    members = known.memberships[known.memberships["consortium"] == consortium]
    last: date = members["valid_from"].max().date()
    return last


def _in_programme(programme: str, known: Tables, texts: Texts) -> str:
    name = programme_names(known, texts)[programme]
    return texts("portrait-of-consortium", programme=name)


def _map(
    consortium: str, programme: str, first: pd.DataFrame, known: Tables, texts: Texts
) -> Piece:
    """Return where its first members lie, on its first day."""
    start = first["valid_from"].min().date()
    lines = map_source_lines((programme,), known, texts)
    choices = [_in_programme(programme, known, texts)]
    caption = Caption(", ".join(first["name"]), start, (), choices, lines)
    kinds = {texts("portrait-members"): list(first["nis"])}
    return map_piece(kinds, caption, f"samenkaart-{consortium}-kaart", texts)


def _what(
    title: str, record: pd.Series, members: pd.DataFrame, known: Tables, texts: Texts
) -> Piece:
    language = texts.language
    programme = known.programmes.set_index("programme").loc[record["programme"]]
    period = {"valid_from": record["period_start"], "valid_to": record["period_end"]}
    award = formats.value(record["award_cents"], Unit.CENTS, language)
    partners = known.partners.loc[known.partners["consortium"] == record.name, "name"]
    now = members.loc[members["merged"], ["name", "name_now"]].drop_duplicates()
    facts = {
        "portrait-members": title,
        "column-programme": str(programme[f"name_{language}"]),
        "column-period": period_of(period, str(programme["period_precision"]), texts),
        "column-title": texts("portrait-no-title") if pd.isna(record["title"]) else record["title"],
        "portrait-award": award,
        "portrait-partners": ", ".join(partners),
        "portrait-became": "; ".join(
            texts("portrait-is-now", name=row.name_then, now=row.name_now)
            for row in now.rename(columns={"name": "name_then"}).itertuples()
        )
        or texts("portrait-nothing-merged"),
    }
    return Piece(
        texts("portrait-what"),
        facts={texts(name): str(text) for name, text in facts.items() if text},
        links={
            texts("portrait-to-programme"): {
                "subject": Subject.PROGRAMME,
                "programmes": [str(record["programme"])],
                "day": default_day([str(record["programme"])], known),
            }
        },
    )


def _grounds(
    consortium: str, programme: str, address: Address, known: Tables, texts: Texts
) -> list[Piece]:
    """Return how it lies on the ground: on its first day, and in the municipalities of today."""
    names = names_ever(known)
    found = grounds_of((programme,), address.minimum_m)
    return [
        _ground(title, each.loc[consortium], names, texts)
        for title, each in zip(
            (texts("neighbours-at-start"), texts("neighbours-today")), found, strict=True
        )
        if consortium in each.index
    ]


def _ground(title: str, row: pd.Series, names: pd.Series, texts: Texts) -> Piece:
    language = texts.language
    when = "" if pd.isna(row["counted_on"]) else formats.day(row["counted_on"].date(), language)
    facts = {
        "pieces": formats.number(row["pieces"], language),
        "count": formats.number(row["bordering"], language),
        "enclosed": ", ".join(names[list(row["enclosed"])]),
        "provinces": ", ".join(row["provinces"]),
        "arrondissements": ", ".join(row["arrondissements"]),
        "reference_regions": ", ".join(row["reference_regions"]),
        "furthest": _furthest(row, names, texts),
        "compactness": _compactness(row["compactness"], texts),
        **{
            name: " ".join(
                filter(None, [formats.value(row[name], Unit.COUNT, language), when and f"({when})"])
            )
            for name in ("inhabitants", "foreign_origin")
        },
    }
    none = texts("neighbours-none")
    return Piece(
        title,
        facts={texts(f"neighbours-fact-{name}"): text or none for name, text in facts.items()},
    )


def _compactness(figure: float, texts: Texts) -> str:
    if pd.isna(figure):
        return ""
    said = formats.value(figure, Unit.NUMBER, texts.language)
    return texts("portrait-compactness", figure=said)


def _furthest(row: pd.Series, names: pd.Series, texts: Texts) -> str:
    if pd.isna(row["furthest_m"]):
        return texts("neighbours-alone")
    return texts(
        "neighbours-furthest",
        first=names[row["nis_furthest_a"]],
        second=names[row["nis_furthest_b"]],
        distance=metres(row["furthest_m"], texts),
    )


def _members(members: pd.DataFrame, award: object, known: Tables, texts: Texts) -> Piece:
    language = texts.language
    frame = members.assign(
        role=[texts(f"role-{role}") for role in members["role"]],
        # One period for all stands among the facts.
        period=[period_of(row, "day", texts) for row in members.to_dict("records")]
        if members["valid_from"].nunique() * members["valid_to"].nunique() > 1
        else "",
    )
    # Each code is of the day on which it joined.
    codes = pd.Series([(code,) for code in members["nis"]])
    on, places = on_first_day(codes, members["valid_from"], known)
    sums = members[["inhabitants", "foreign_origin"]].sum(skipna=False)
    together = texts(
        "portrait-together",
        inhabitants=formats.value(sums["inhabitants"], Unit.COUNT, language),
        origin=formats.value(sums["foreign_origin"], Unit.COUNT, language),
        award=formats.value(award, Unit.CENTS, language),
    )
    return Piece(
        texts("portrait-members-and-shares"),
        lines=[together],
        table=said(FiguresTable(frame[list(_MEMBERS)], _MEMBERS, places)),
        name="leden",
        on=on,
        help=texts("portrait-shares-help"),
    )


def _verdicts(consortium: str, programme: str, known: Tables, texts: Texts) -> Piece:
    """Return the verdict of the rules of its own programme, on the day that they name."""
    own = rules().get(programme)
    if own is None or own.day is None:
        return Piece(texts("portrait-verdict"), lines=[texts("portrait-no-rules")])
    asked = Question(own, own.day, str(programme_names(known, texts)[programme]))
    found = existing((programme,), own, asked.day, known)[consortium]
    names = municipalities_on(asked.day, known.municipalities)["name_nl"]
    return Piece(
        texts("portrait-verdict"),
        table=verdicts_table(found.verdicts, names, texts),
        name="oordeel",
        help=texts("portrait-verdict-help", date=formats.day(asked.day, texts.language)),
        drawn=partial(_draw_verdicts, found, asked, names, texts),
        items=verdict_items(found.verdicts, names, texts),
        cited=cited_lines([each.rule for each in found.verdicts], texts),
    )


def _draw_verdicts(found: Existing, asked: Question, names: pd.Series, texts: Texts) -> None:
    st.markdown(plain(overall_line(found.overall, texts)))
    draw_verdicts(found.verdicts, asked, names, texts)
