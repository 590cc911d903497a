"""The pieces that put several municipalities beside others: members, and participants."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from analysis.portrait.benchmarks import Group
from data.load import Tables
from data.register import municipalities_on
from views import formats
from views.choices import Address
from views.paint import outline_label
from views.portrait.comparison import Told, comparison_piece, counted_words
from views.portrait.kept import alike_to, consortium_beside, participants_beside
from views.portrait.sheet import Piece
from views.texts import Texts


def members_beside(
    consortium: str,
    codes: Sequence[str],
    day: date,
    address: Address,
    known: Tables,
    texts: Texts,
) -> Piece:
    """Return the members of a consortium together beside others, and its place among consortia.

    Args:
        consortium: identifier.
        codes: its members, of its first day.
        day: its first day.
        address: the choices.
        known: the tables.
        texts: the language.
    """
    own = tuple(codes)
    figures = consortium_beside(consortium, own, day, address.minimum_m)
    of = texts(
        "portrait-benchmarks-members",
        date=formats.day(day, texts.language),
        counted=counted_words(figures.references, texts),
    )
    place = "portrait-place-of-consortium" if figures.ranked else "portrait-no-other-consortium"
    register = municipalities_on(day, known.municipalities)
    told = Told(
        outline_label(register.loc[list(own), "name_nl"]),
        [of],
        f"{texts('portrait-benchmarks-members-help')} {texts(place)}",
    )
    return comparison_piece(figures, alike_to(own, day), told, register, texts)


def participants_beside_others(
    record: pd.Series, address: Address, known: Tables, texts: Texts
) -> Piece:
    """Return the participants of a programme that our sources name together beside others.

    Args:
        record: of the programme, named by its identifier.
        address: the choices.
        known: the tables.
        texts: the language.
    """
    # On its last day everyone who joined has done so.
    day = record["period_end"].date()
    region = str(record["region"])
    figures = participants_beside(str(record.name), region, day, address.minimum_m)
    if figures is None:
        return Piece(
            texts("portrait-benchmarks"), lines=[texts("portrait-benchmarks-no-participants")]
        )
    own = figures.groups[Group.OWN]
    lines = [
        texts(
            "portrait-benchmarks-participants",
            count=len(own),
            date=formats.day(day, texts.language),
            counted=counted_words(figures.references, texts),
        )
    ]
    if record["member_list"] == "incomplete":
        lines.append(texts("portrait-benchmarks-incomplete"))
    told = Told(
        texts("portrait-participants"),
        lines,
        texts("portrait-benchmarks-participants-help", region=region),
    )
    register = municipalities_on(day, known.municipalities)
    return comparison_piece(figures, alike_to(own, day), told, register, texts)
