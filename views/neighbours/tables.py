"""Below the map of neighbours: who lies around, doubtful contacts, consortia, and sources."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from analysis.coverage import Status
from analysis.ground.landscape import Landscape
from analysis.ground.touching import bridges, touching
from analysis.units import Unit
from data.load import Tables
from views import formats, panels
from views.figures_table import programmes_of
from views.municipality_list import counted_lines, draw_municipality_list
from views.neighbours.panel import Scene
from views.paint import outline_label
from views.places import on_first_day
from views.store import grounds_of
from views.tables import FiguresTable, Notes, draw_table
from views.texts import Texts

SHORT_TABLE = 250
SOURCES = (
    *("statbel-boundaries", "statbel-refnis", "statbel-mergers", "statbel-origin"),
    "regiodecreet-2023",
)

_NEAR: dict[str, Unit | None] = {
    "name": None,
    "steps": Unit.COUNT,
    "border_m": Unit.LENGTH_M,
    "centroid_m": Unit.LENGTH_M,
    "apart_m": Unit.LENGTH_M,
    "status": None,
    "consortium": None,
    "region_mark": None,
    "province": None,
    "reference_region": None,
    "nis": None,
}
_CONTACTS: dict[str, Unit | None] = {
    "name": None,
    "name_b": None,
    "contact": None,
    "border_m": Unit.LENGTH_M,
}
_TOUCHING: dict[str, Unit | None] = {
    "consortium_a": None,
    "consortium_b": None,
    "border_m": Unit.LENGTH_M,
    "in_common": None,
}
_BRIDGES: dict[str, Unit | None] = {
    "name": None,
    "consortium_a": None,
    "border_a_m": Unit.LENGTH_M,
    "consortium_b": None,
    "border_b_m": Unit.LENGTH_M,
    "status": None,
    "nis": None,
}
_GROUNDS: dict[str, Unit | None] = {
    "consortium": None,
    "when": None,
    "members": None,
    "pieces": Unit.COUNT,
    "bordering": Unit.COUNT,
    "enclosed": None,
    "compactness": Unit.NUMBER,
    "furthest_m": Unit.LENGTH_M,
    "inhabitants": Unit.COUNT,
    "foreign_origin": Unit.COUNT,
    "provinces": None,
    "arrondissements": None,
    "reference_regions": None,
}


def source_lines(land: Landscape, texts: Texts) -> list[str]:
    """Return where the page comes from."""
    lines = [panels.source_line(name, texts) for name in SOURCES]
    return [*lines, texts("source-borders"), *counted_lines(land, texts)]


def draw_tables(scene: Scene, near: pd.DataFrame | None, known: Tables, texts: Texts) -> None:
    """Draw the tables of the page, each with its files, and the sources."""
    lines = source_lines(scene.land, texts)
    notes = [*chosen(scene, texts), *((texts("source-title"), line) for line in lines)]
    if near is None:
        draw_municipality_list(scene.land, notes, "samenkaart-gemeenten", texts)
    elif len(near):
        st.header(texts("neighbours-table"), anchor=False)
        draw_table(
            _near_table(scene, near, texts), notes, "samenkaart-buren", texts, on=scene.land.day
        )
    _contacts(scene, notes, texts)
    if len(scene.groups):
        _touching(scene, notes, texts)
        _bridges(scene, notes, texts)
        _grounds(scene, known, notes, texts)
    panels.sources_of(lines, texts)


def chosen(scene: Scene, texts: Texts) -> Notes:
    """Return what was chosen, for the files."""
    minimum = formats.value(scene.address.minimum_m, Unit.LENGTH_M, texts.language)
    return [
        (texts("page-neighbours"), scene.name),
        (texts("choice-programmes"), programmes_of(scene.address, texts)),
        (texts("choice-date"), formats.day(scene.day, texts.language)),
        (texts("choice-vintage"), texts(f"vintage-{scene.address.reading}")),
        (texts("choice-minimum_m"), minimum),
    ]


def _status_words(statuses: pd.Series, texts: Texts) -> pd.Series:
    return statuses.map({str(status): texts(f"status-{status}") for status in Status})


def _consortium_names(scene: Scene, identifiers: pd.Series) -> pd.Series:
    labels = scene.groups["names"].map(outline_label)
    listed = identifiers.fillna("").str.split(";")
    return listed.map(lambda names: "; ".join(labels[name] for name in names if name in labels))


def _near_table(scene: Scene, near: pd.DataFrame, texts: Texts) -> FiguresTable:
    regions = scene.land.municipalities["region"]
    frame = near.assign(
        status=_status_words(near["status"], texts),
        consortium=_consortium_names(scene, scene.table["consortium"].reindex(near.index)),
        region_mark=regions.reindex(near.index),
        border_m=near["border_m"].round(),
        centroid_m=near["centroid_m"].round(),
        apart_m=near["apart_m"].round(),
    )
    return FiguresTable(frame.reset_index()[list(_NEAR)], _NEAR)


def _contacts(scene: Scene, notes: Notes, texts: Texts) -> None:
    st.header(texts("neighbours-doubtful"), anchor=False)
    st.caption(texts("neighbours-doubtful-help"))
    found = pd.concat(
        [
            scene.land.neighbours.doubtful.assign(contact=texts("contact-line")),
            scene.land.neighbours.points.assign(contact=texts("contact-point")),
        ]
    )
    if scene.codes:
        theirs = found["nis_a"].isin(scene.codes) | found["nis_b"].isin(scene.codes)
        found = found[theirs]
    if found.empty:
        st.markdown(texts("neighbours-doubtful-none"))
        return
    frame = found.assign(
        name=found["nis_a"].map(scene.names),
        name_b=found["nis_b"].map(scene.names),
        border_m=found["border_m"].round(1),
    )
    places = found[["nis_a", "nis_b"]].to_numpy().tolist()
    table = FiguresTable(frame[list(_CONTACTS)], _CONTACTS, places)
    draw_table(table, notes, "samenkaart-contacten", texts, height=SHORT_TABLE, on=scene.land.day)


def _touching(scene: Scene, notes: Notes, texts: Texts) -> None:
    st.header(texts("neighbours-touching"), anchor=False)
    found = _with_ours(touching(scene.groups, scene.land.neighbours.pairs), scene)
    if found.empty:
        st.markdown(texts("neighbours-touching-none"))
        return
    labels = scene.groups["names"].map(", ".join)
    frame = found.assign(
        consortium_a=found["consortium_a"].map(labels),
        consortium_b=found["consortium_b"].map(labels),
        border_m=found["border_m"].round(),
        in_common=found["in_common"].map(scene.listed),
    )
    members = scene.groups["members"].to_dict()
    places = [
        members[one] + members[other]
        for one, other in zip(found["consortium_a"], found["consortium_b"], strict=True)
    ]
    table = FiguresTable(frame[list(_TOUCHING)], _TOUCHING, places)
    draw_table(table, notes, "samenkaart-raken", texts, height=SHORT_TABLE, on=scene.land.day)


def _with_ours(found: pd.DataFrame, scene: Scene) -> pd.DataFrame:
    """Return the pairs of consortia with the one chosen; all when none is."""
    own = scene.address.consortium
    if own is None:
        return found
    return found[(found["consortium_a"] == own) | (found["consortium_b"] == own)]


def _bridges(scene: Scene, notes: Notes, texts: Texts) -> None:
    st.header(texts("neighbours-bridges"), anchor=False)
    st.caption(texts("neighbours-bridges-help"))
    found = _with_ours(bridges(scene.groups, scene.land, scene.table["status"]), scene)
    if found.empty:
        st.markdown(texts("neighbours-bridges-none"))
        return
    labels = scene.groups["names"].map(outline_label)
    frame = found.assign(
        status=_status_words(found["status"], texts),
        consortium_a=found["consortium_a"].map(labels),
        consortium_b=found["consortium_b"].map(labels),
        border_a_m=found["border_a_m"].round(),
        border_b_m=found["border_b_m"].round(),
    )
    table = FiguresTable(frame[list(_BRIDGES)], _BRIDGES)
    draw_table(table, notes, "samenkaart-bruggen", texts, height=SHORT_TABLE, on=scene.land.day)


def _grounds(scene: Scene, known: Tables, notes: Notes, texts: Texts) -> None:
    st.header(texts("neighbours-consortia"), anchor=False)
    st.caption(texts("neighbours-consortia-help"))
    start, now = grounds_of(scene.address.programmes, scene.address.minimum_m)
    first, today = texts("neighbours-at-start"), texts("neighbours-today")
    found = pd.concat([start.assign(when=first), now.assign(when=today)]).sort_index(kind="stable")
    register = known.municipalities.drop_duplicates("nis").set_index("nis")
    names = register["name_nl"].to_dict()

    def listed(codes: Iterable[str]) -> str:
        return ", ".join(names[code] for code in codes)

    labels = start["members"].map(lambda codes: outline_label([names[code] for code in codes]))
    labels.update(scene.groups["names"].map(outline_label))
    frame = found.assign(
        consortium=found.index.map(labels),
        members=found["members"].map(listed),
        enclosed=found["enclosed"].map(listed),
        furthest_m=found["furthest_m"].round(),
        compactness=found["compactness"].round(3),
        provinces=found["provinces"].map(", ".join),
        arrondissements=found["arrondissements"].map(", ".join),
        reference_regions=found["reference_regions"].map(", ".join),
    )
    on, places = on_first_day(found["members"], found["day"], known)
    table = FiguresTable(frame[list(_GROUNDS)], _GROUNDS, places)
    draw_table(table, notes, "samenkaart-terrein", texts, height=SHORT_TABLE, on=on)
