"""Below the map of verdicts: all consortia in a table, what was chosen, and the sources."""

from __future__ import annotations

import streamlit as st

from analysis.people import counted_on
from analysis.rules.existing import Existing
from analysis.rules.tables import judged_table
from analysis.rules.verdict import Verdict
from analysis.units import Unit
from data.load import Tables
from data.rule_kinds import Leaving
from views import formats, panels
from views.names import programme_names
from views.rule_choices import rules_asked, rules_name
from views.tables import FiguresTable, Notes, draw_table
from views.texts import Texts
from views.verdict_panel import cited_by_source
from views.verdicts.kept import by_own_rules
from views.verdicts.scene import Scene, signed

SOURCES = (
    *("statbel-origin", "regiodecreet-2023", "statbel-refnis", "statbel-mergers"),
    "statbel-boundaries",
)
RULE = "rule_"
_BEFORE: dict[str, Unit | None] = {"consortium": None, "judged": None, "could": None}
_AFTER: dict[str, Unit | None] = {
    "reference_regions": None,
    "lower": Unit.COUNT,
    "upper": Unit.COUNT,
    "margin_lower": Unit.COUNT,
    "margin_upper": Unit.COUNT,
    "by_own_rules": None,
    "programme": None,
    "period": None,
    "members": None,
}


def draw_consortia(scene: Scene, notes: Notes, known: Tables, texts: Texts) -> None:
    """Draw a row for each consortium, with the verdict on each rule."""
    st.header(texts("verdicts-table"), anchor=False)
    table = _consortia(scene, known, texts)
    draw_table(table, notes, "samenkaart-regels-toetsen", texts, on=scene.asked.day)
    st.caption(f"{texts('verdicts-table-help')} {texts('table-sort-help')}")


def notes_of(scene: Scene, lines: list[str], known: Tables, texts: Texts) -> list[tuple[str, str]]:
    """Return what was chosen and the sources, for the second sheet of a workbook."""
    titles = programme_names(known, texts)
    minimum = formats.value(scene.address.minimum_m, Unit.LENGTH_M, texts.language)
    return [
        (texts("choice-programmes"), ", ".join(titles[list(scene.address.programmes)])),
        *rules_asked(scene.asked, texts),
        (texts("choice-method"), texts(f"allocation-{scene.address.method}")),
        (texts("choice-minimum_m"), minimum),
        *((texts("source-title"), line) for line in lines),
    ]


def source_lines(scene: Scene, known: Tables, texts: Texts) -> list[str]:
    """Return the sources: of the consortia, of the figures, and of each rule."""
    names = dict.fromkeys([*panels.programme_sources(scene.address, known), *SOURCES])
    lines = [panels.source_line(name, texts) for name in names]
    counted = counted_on(scene.asked.day, known)
    if counted is None:
        lines.append(texts("source-no-figures"))
    else:
        when = formats.day(counted, texts.language)
        lines.append(texts("source-inhabitants-of", date=when))
    asked = scene.asked.rules
    return [*lines, *cited_by_source((*asked.conditions, *asked.all_of(Leaving)), texts).values()]


def _consortia(scene: Scene, known: Tables, texts: Texts) -> FiguresTable:
    frame = judged_table(scene.found, known)
    rules = [column for column in frame.columns if column.startswith(RULE)]
    records = list(scene.found.values())
    own = by_own_rules(scene.address.programmes)
    words = {str(each): signed(each, texts) for each in Verdict}
    shown = frame.assign(
        consortium=[scene.label(each) for each in records],
        judged=frame["overall"].map(words),
        could=[_could(each, scene, texts) for each in records],
        reference_regions=frame["reference_regions"].map(", ".join),
        by_own_rules=[
            signed(own[name], texts) if name in own else texts("verdicts-no-rules")
            for name in scene.found
        ],
        programme=[rules_name(each.programme, known, texts) for each in records],
        period=[_period(each, known, texts) for each in records],
        members=[scene.listed(each.members) for each in records],
        **{column: frame[column].map(words).fillna("") for column in rules},
    )
    units = _BEFORE | dict.fromkeys(rules) | _AFTER
    places = [each.members for each in records]
    return FiguresTable(shown.reset_index(drop=True)[list(units)], units, places)


def _could(record: Existing, scene: Scene, texts: Texts) -> str:
    """Return which part could, else which perhaps could."""
    if record.overall is not Verdict.NOT_MET:
        return texts(f"could-whole-{record.overall}")
    if could := record.could():
        return " | ".join(map(scene.listed, could))
    if perhaps := record.could(Verdict.NOT_DECIDABLE):
        return texts("could-perhaps", names=" | ".join(map(scene.listed, perhaps)))
    return texts("could-none")


def _period(record: Existing, known: Tables, texts: Texts) -> str:
    precisions = known.programmes.set_index("programme")["period_precision"]
    precision = str(precisions[record.programme])
    return formats.period(record.first, record.last, texts.language, precision)
