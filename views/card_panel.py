"""The card of one municipality."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from analysis.allocation import Method
from analysis.card import Card, card
from analysis.units import Unit
from data.combined import RENAMED
from data.load import Tables
from data.schemas import ORIGINS
from views import formats, panels
from views.controls import forget_municipality
from views.imports.tables import file_in_words
from views.markup import bullets, definitions, plain
from views.names import names_ever
from views.store import imported
from views.tables import FiguresTable, downloads
from views.texts import Texts

_ORIGIN: dict[str, Unit | None] = {
    "origin": None,
    "inhabitants": Unit.COUNT,
    "share": Unit.SHARE,
}


def draw_card(nis: str, day: date, method: Method, tables: Tables, texts: Texts) -> None:
    """Draw what is known of a municipality on a day.

    Args:
        nis: a code of ``day``.
        day: the day whose municipalities are shown.
        method: how awards are put to members.
        tables: the shipped tables.
        texts: the language.
    """
    found = card(nis, day, method, tables)
    title, close = st.columns([3, 1], vertical_alignment="center")
    title.header(plain(str(found.record["name_nl"])), anchor=False)
    close.button(texts("card-close"), on_click=forget_municipality, width="stretch")
    st.caption(texts("card-on-date", date=formats.day(day, texts.language)))
    facts = _facts(found, texts)
    definitions(facts, "facts")
    panels.explain(facts, texts)
    _draw_origin(found, day, texts)
    st.markdown(f"**{texts('card-memberships')}**")
    if found.memberships.empty:
        st.markdown(texts("card-no-memberships"))
    else:
        st.markdown("\n".join(_memberships(found, tables, texts)))
    relatives = _relatives(found, texts)
    if relatives:
        st.markdown(f"**{texts('card-predecessors')}**")
        bullets(relatives)


def _facts(found: Card, texts: Texts) -> dict[str, str]:
    record, language = found.record, texts.language
    none, unknown = texts("state-not_applicable"), texts("state-not_known")
    people = unknown
    if found.people_on is not None:
        number = formats.value(found.people["inhabitants"], Unit.COUNT, language, unknown)
        people = f"{number} ({formats.day(found.people_on, language)})"
    facts = {
        "card-inhabitants": people,
        "card-province": none if pd.isna(record["province"]) else str(record["province"]),
        "card-reference_region": (
            none if pd.isna(record["reference_region"]) else str(record["reference_region"])
        ),
        "card-area": formats.value(record["area_m2"], Unit.AREA_M2, language),
        "card-postal_codes": ", ".join(found.postal_codes) or unknown,
        "card-nis": found.nis,
    }
    return {texts(name): text for name, text in facts.items()}


def _draw_origin(found: Card, day: date, texts: Texts) -> None:
    counted = found.people_on
    if counted is None or found.people.isna().any():
        return
    table = origin_table(found, texts)
    shown = {
        texts(f"column-{name}"): [
            formats.value(figure, unit, texts.language) for figure in table.frame[name]
        ]
        for name, unit in table.units.items()
        if unit is not None
    }
    origins = pd.Index(table.frame["origin"], name=texts("column-origin"))
    st.table(pd.DataFrame(shown, index=origins))
    panels.explain(origins, texts)
    notes = [
        (texts("column-name"), str(found.record["name_nl"])),
        (texts("column-nis"), found.nis),
        (texts("choice-date"), formats.day(day, texts.language)),
        (
            texts("source-title"),
            texts("source-inhabitants-of", date=formats.day(counted, texts.language)),
        ),
        (texts("source-title"), panels.source_line("statbel-origin", texts)),
    ]
    downloads(table, notes, f"samenkaart-herkomst-{found.nis}", texts)


def origin_table(found: Card, texts: Texts) -> FiguresTable:
    """Return the inhabitants by origin (persons), with their share of all (0 to 1).

    Args:
        found: a card whose figures are known.
        texts: the language.
    """
    people = found.people[list(ORIGINS)]
    frame = pd.DataFrame(
        {
            "origin": [texts(f"origin-{origin}") for origin in ORIGINS],
            "inhabitants": people.to_numpy(),
            "share": (people / found.people["inhabitants"]).to_numpy(),
        }
    )
    return FiguresTable(frame, _ORIGIN)


def _memberships(found: Card, tables: Tables, texts: Texts) -> list[str]:
    programmes = tables.programmes.set_index("programme")
    return [
        _membership(row, programmes.loc[row["programme"]], found, tables, texts)
        for row in found.memberships.to_dict("records")
    ]


def _membership(
    row: dict[str, object], programme: pd.Series, found: Card, tables: Tables, texts: Texts
) -> str:
    period = formats.period(
        pd.Timestamp(str(row["valid_from"])).date(),
        pd.Timestamp(str(row["valid_to"])).date(),
        texts.language,
        programme["period_precision"],
    )
    then = str(row["name_then"])
    head = f"**{plain(str(programme[f'name_{texts.language}']))}**, {period}"
    if then != found.record["name_nl"]:
        head = f"{plain(then)}: {head}"
    amount = formats.value(
        row["allocated_cents"], Unit.CENTS, texts.language, texts("state-not_known")
    )
    role = texts(f"role-{row['role']}")
    lines = [
        head,
        "" if pd.isna(row["title"]) else f"_{plain(str(row['title']))}_",
        plain(_members(row["consortium"], tables) or texts("card-consortium-not-known")),
        f"{texts('column-role')}: {role}",
        f"{texts('card-allocated')}: {plain(amount)}",
        plain(provenance(row["consortium"], texts)),
    ]
    return "- " + "  \n  ".join(line for line in lines if line)


def provenance(consortium: object, texts: Texts) -> str:
    """Return where an imported award comes from; nothing for a shipped one."""
    found = imported().get(str(consortium).removesuffix(RENAMED))
    if found is None:
        return ""
    return texts(
        "import-provenance",
        file=file_in_words(str(found["file"]), texts),
        sheet=str(found["sheet"]),
        row=str(found["source_row"]),
        date=formats.day(pd.Timestamp(str(found["imported_at"])).date(), texts.language),
        hash=str(found["sha256"])[:12],
    )


def _members(consortium: object, tables: Tables) -> str:
    members = tables.memberships[tables.memberships["consortium"] == consortium]
    names = names_ever(tables)
    return ", ".join(members["nis"].map(names))


def _relatives(found: Card, texts: Texts) -> list[str]:
    language = texts.language
    before = [
        texts("card-predecessor", name=name, date=formats.day(until.date(), language))
        for name, until in zip(
            found.predecessors["name_nl"], found.predecessors["valid_to"], strict=True
        )
    ]
    after = [
        texts("card-successor", name=name, date=formats.day(since.date(), language))
        for name, since in zip(
            found.successors["name_nl"], found.successors["valid_from"], strict=True
        )
    ]
    return [*before, *after]
