"""The map of a division: a colour that differs from the neighbours', and a number."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from analysis.coverage import Status
from analysis.ground.landscape import Landscape
from analysis.measures import ZERO
from data.schemas import FLEMISH_REGION
from geo.palette import FIVE_KINDS
from views import controls
from views.choices import Address
from views.colouring import colour_of_groups
from views.division.asked import Parts
from views.division.shown import Shown
from views.markup import plain
from views.picture import Picture, draw_picture
from views.pictures import choices_in
from views.rule_choices import Question
from views.store import landscape_on
from views.tables import Notes
from views.texts import Texts

NAME = "verdelen"
OUTSIDE = str(Status.NOT_APPLICABLE)
NOBODY = pd.DataFrame({"members": [], "names": []})


def draw_empty(
    address: Address, asked: Question, parts: Parts, notes: Notes, lines: list[str], texts: Texts
) -> None:
    """Draw the map on which a region is chosen, or is being divided."""
    land = landscape_on(asked.day, address.minimum_m)
    codes = [code for part in parts.values() for code in part]
    inside = land.municipalities["region"] == FLEMISH_REGION
    if codes:
        inside = inside & land.municipalities.index.isin(codes)
    fills = inside.map({True: ZERO, False: OUTSIDE}).astype(object)
    kinds: dict[int | str, str] = {
        ZERO: texts("division-kind-busy" if codes else "division-kind-region"),
        OUTSIDE: texts("division-kind-outside" if codes else "division-kind-no-region"),
    }
    words = {} if codes else land.municipalities.loc[inside, "reference_region"].to_dict()
    picture = Picture(
        title=texts("page-division" if codes else "choice-region"),
        fills=fills,
        colours=(),
        words=words,
        kinds=kinds,
        selected=address.nis,
        focus=tuple(codes),
        choices=choices_in(notes, texts),
        source_lines=lines,
        name=NAME,
    )
    draw_picture(
        picture,
        address,
        NOBODY,
        asked.day,
        texts,
        clicked=partial(_take_region, land, texts),
    )


def _take_region(land: Landscape, texts: Texts, nis: str) -> str:
    region = land.municipalities["reference_region"].get(nis)
    if pd.isna(region):
        return texts("division-no-region")
    st.session_state[controls.key("region")] = str(region)
    return texts("division-region-chosen", region=plain(str(region)))


def draw_division(shown: Shown, notes: Notes, lines: list[str], texts: Texts) -> None:
    """Draw the map of a division; a click shows the consortium of a municipality."""
    order = shown.order
    outlines = pd.DataFrame(
        {
            "members": shown.members.tolist(),
            "names": [(str(number),) for number in shown.members.index],
        },
        index=shown.members.index.astype("str"),
    )
    draw_picture(
        picture_of(shown, notes, lines, texts),
        order.address,
        outlines,
        order.asked.day,
        texts,
        clicked=partial(_look_at, order.names, texts),
    )
    if shown.groups:
        st.caption(texts("division-colours"))


def _look_at(names: pd.Series, texts: Texts, nis: str) -> str:
    controls.choose_municipality(nis)
    return texts("division-looked-at", name=plain(str(names.get(nis, nis))))


def picture_of(shown: Shown, notes: Notes, lines: list[str], texts: Texts) -> Picture:
    """Return what the map shows."""
    order, numbers = shown.order, shown.numbers
    fills = pd.Series(OUTSIDE, index=order.land.municipalities.index, dtype="object")
    kinds: dict[int | str, str] = {}
    if len(numbers):
        colour = colour_of_groups(shown.members, order.land.neighbours.pairs)
        fills.loc[numbers.index] = numbers.map(colour).astype(object)
        # In the order of the table.
        for fill in colour.sort_index().unique():
            alike = colour.index[colour == fill]
            listed = ", ".join(map(str, alike))
            kinds[int(fill)] = texts("division-in-colour", numbers=listed, count=len(alike))
    left = shown.left_out
    fills.loc[list(left)] = ZERO
    words = {
        str(nis): texts(
            "division-tip", number=str(number), names=order.listed(shown.members[number])
        )
        for nis, number in numbers.items()
    }
    words |= {code: why_left(why, texts) for code, why in left.items()}
    kinds |= {
        ZERO: texts("division-kind-left"),
        OUTSIDE: texts("division-kind-outside"),
    }
    return Picture(
        title=texts("page-division"),
        fills=fills,
        colours=FIVE_KINDS,
        words=words,
        kinds=kinds,
        selected=order.address.nis,
        focus=tuple(code for region in order.regions for code in region.figures),
        choices=choices_in(notes, texts),
        source_lines=lines,
        name=NAME,
        names=True,
        outlines=texts("division-outline"),
    )


def why_left(why: str | None, texts: Texts) -> str:
    """Return why a municipality is in no consortium."""
    return texts(f"division-left-{why or 'further'}", count=1)
