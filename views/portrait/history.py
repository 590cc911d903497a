"""The piece of a sheet on time: the figure with its table, and the mergers in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

import pandas as pd

from analysis.coverage import Status
from analysis.units import Unit
from data.load import Tables
from views import formats
from views.card_panel import provenance
from views.choices import Address, Subject
from views.names import programme_names
from views.paint import outline_label
from views.portrait.sheet import Piece, said
from views.portrait.timeline import Label, draw_timeline
from views.portrait.words import consortium_names, period_of
from views.tables import FiguresTable
from views.texts import Texts

_MEMBERSHIPS: dict[str, Unit | None] = {
    "programme": None,
    "period": None,
    "took_part": None,
    "member": None,
    "role": None,
    "consortium": None,
    "title": None,
    "award_cents": Unit.CENTS,
    "allocated_cents": Unit.CENTS,
}
_PROGRAMMES: dict[str, Unit | None] = {"programme": None, "period": None, "runs": None}


@dataclass(frozen=True)
class Past:
    """What a timeline shows.

    Attributes:
        rows: of `analysis.portrait.timeline`.
        mergers: of `analysis.portrait.timeline`.
        until: the last day.
        own: the consortium or the name of the municipality that the sheet is about.
    """

    rows: pd.DataFrame
    mergers: pd.DataFrame
    until: date
    own: str = ""


def memberships_piece(past: Past, address: Address, known: Tables, texts: Texts) -> Piece:
    """Return the memberships through time, with the amounts by the method that was chosen."""
    rows, members = past.rows, consortium_names(known)
    records = rows.to_dict("records")
    frame = rows.assign(
        programme=rows["programme"].map(programme_names(known, texts)),
        period=[period_of(row, str(row["precision"]), texts) for row in records],
        took_part=rows["status"].map({each: texts(f"portrait-status-{each}") for each in Status}),
        member=rows["name"].where(rows["name"] != past.own).fillna(""),
        role=["" if pd.isna(role) else texts(f"role-{role}") for role in rows["role"]],
        consortium=[_members(row, members, texts) for row in records],
        title=rows["title"].fillna(""),
    )
    identifiers = rows["consortium"].dropna()
    origins = filter(None, dict.fromkeys(provenance(each, texts) for each in identifiers))
    return Piece(
        texts("portrait-timeline"),
        lines=[*_merged(past.mergers, texts), *origins],
        table=said(FiguresTable(frame[list(_MEMBERSHIPS)], _MEMBERSHIPS)),
        name="tijdlijn",
        help=texts("portrait-timeline-help", method=texts(f"allocation-{address.method}")),
        drawn=partial(draw_timeline, rows, _labels(frame), past.mergers, past.until, texts),
        links=_to_consortia(past, members, known, texts),
    )


def _to_consortia(
    past: Past, members: pd.Series, known: Tables, texts: Texts
) -> dict[str, dict[str, object]]:
    """Return the sheets of the consortia, each named as that sheet is."""
    rows = past.rows.dropna(subset="consortium").drop_duplicates("consortium")
    programmes = programme_names(known, texts)
    return {
        texts(
            "portrait-to-consortium",
            name=outline_label(members[row.consortium].split(", ")),
            programme=programmes[row.programme],
        ): {"subject": Subject.CONSORTIUM, "consortium": row.consortium}
        for row in rows.itertuples()
        if row.consortium != past.own
    }


def programmes_piece(past: Past, known: Tables, texts: Texts) -> Piece:
    """Return all programmes through time."""
    rows = past.rows
    frame = pd.DataFrame(
        {
            "programme": rows["programme"].map(programme_names(known, texts)),
            "period": [
                period_of(row, str(row["precision"]), texts) for row in rows.to_dict("records")
            ],
            "runs": [texts(f"portrait-runs-{status}") for status in rows["status"]],
        }
    )
    labels = [(row.programme, row.runs) for row in frame.itertuples()]
    counts = past.mergers.groupby("date").agg(into=("nis", "size"), former=("former", "sum"))
    lines = [
        texts(
            "portrait-mergers-of",
            date=formats.day(day.date(), texts.language),
            former=len(row.former),
            count=row.into,
        )
        for day, row in zip(counts.index, counts.itertuples(), strict=True)
    ]
    return Piece(
        texts("portrait-all-programmes"),
        lines=lines,
        table=FiguresTable(frame, _PROGRAMMES),
        name="programmas",
        drawn=partial(draw_timeline, rows, labels, past.mergers, past.until, texts),
    )


def _merged(mergers: pd.DataFrame, texts: Texts) -> list[str]:
    return [
        texts(
            "portrait-merger",
            date=formats.day(row.date.date(), texts.language),
            former=", ".join(row.former),
            name=row.name,
        )
        for row in mergers.itertuples(index=False)
    ]


def _members(row: dict[str, object], members: pd.Series, texts: Texts) -> str:
    if pd.isna(row["nis"]):
        return ""
    return str(members.get(row["consortium"], texts("card-consortium-not-known")))


def _labels(frame: pd.DataFrame) -> list[Label]:
    """Return what stands above each bar: the programme; who, whether and as what."""
    return [
        (row.programme, ", ".join(filter(None, [row.member, row.took_part, row.role])))
        for row in frame.itertuples()
    ]
