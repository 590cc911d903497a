"""The three views of the page "Witte vlekken": white spots, kinds of municipalities, and need."""

from __future__ import annotations

from datetime import date

import pandas as pd

from analysis.classes import Classes
from analysis.coverage import Status
from analysis.gaps.need import SIDES, Need, fill_number, need_by_coverage
from analysis.gaps.typology import TYPE_FILLS, Eligibility, Type, typology
from analysis.gaps.white_spots import Finding, WhiteSpots, ranked, spot_numbers
from analysis.measures import MEASURES, ZERO, measure_on
from analysis.units import Unit
from data.load import Tables
from geo.palette import FIVE_KINDS, TWO_WAY, colours
from views import formats, panels
from views.choices import Address
from views.formats import interval, legend_digits
from views.names import programme_names
from views.paint import PALETTE, outline_label
from views.picture import Picture
from views.store import eligibility_on, rules
from views.tables import FiguresTable
from views.texts import Texts
from views.white_spots.tables import View

NEED_CLASSES = len(TWO_WAY)
OWN_COLOUR = 5
"""White spots with a colour of their own; the smaller ones share the lightest."""
_SPOTS: dict[str, Unit | None] = {
    "spot": Unit.COUNT,
    "municipalities": Unit.COUNT,
    "names": None,
    "inhabitants": Unit.COUNT,
    "foreign_origin": Unit.COUNT,
    "newcomers": Unit.COUNT,
    "newcomers_known": Unit.COUNT,
    "bordering_consortia": None,
    "reference_regions": None,
    "provinces": None,
}
_MUNICIPALITIES: dict[str, Unit | None] = {
    "name": None,
    "kind": None,
    "status": None,
    "eligibility": None,
    "inhabitants": Unit.COUNT,
    "province": None,
    "reference_region": None,
    "nis": None,
}


def spots_view(
    found: WhiteSpots, address: Address, groups: pd.DataFrame, known: Tables, texts: Texts
) -> View:
    """Return the map and the table of white spots."""
    spots = ranked(found.spots, address.order)
    numbers = spot_numbers(spots)
    shades = min(len(spots), OWN_COLOUR)
    palette = tuple(reversed(colours(PALETTE, max(shades, 2))))[: max(shades, 1)]
    fills = found.statuses.map(_STATUS_FILLS).astype(object)
    fills.loc[numbers.index] = (numbers.clip(upper=OWN_COLOUR) - 1).astype(object)
    kinds: dict[int | str, str] = {
        number - 1: _spot_words(number, spots, texts) for number in range(1, shades + 1)
    }
    kinds |= {
        ZERO: texts("gaps-reached"),
        str(Status.NOT_KNOWN): texts("status-not_known"),
        str(Status.NOT_APPLICABLE): texts("status-not_applicable"),
    }
    words = {str(nis): texts("gaps-in-spot", spot=str(spot)) for nis, spot in numbers.items()}
    labels = groups["names"].map(outline_label)
    frame = spots.reset_index().assign(
        names=spots["names"].map(", ".join).to_numpy(),
        bordering_consortia=[
            "; ".join(labels[name] for name in names if name in labels)
            for names in spots["consortia"]
        ],
        reference_regions=spots["reference_regions"].map(", ".join).to_numpy(),
        provinces=spots["provinces"].map(", ".join).to_numpy(),
    )
    return View(
        picture=Picture(texts("gaps-view-spots"), fills, palette, words, kinds, address.nis),
        notes=_finding(found, known, texts),
        tables={
            "gaps-table-spots": FiguresTable(frame[list(_SPOTS)], _SPOTS, spots["members"].tolist())
        },
        chosen=[
            (texts("choice-doubts"), ", ".join(texts(f"doubt-{name}") for name in address.doubts)),
            (texts("choice-order"), texts(f"order-{address.order}")),
        ],
    )


_STATUS_FILLS = {
    Status.COVERED: ZERO,
    Status.ENDED: ZERO,
    Status.NOT_COVERED: ZERO,
    Status.NOT_KNOWN: str(Status.NOT_KNOWN),
    Status.NOT_APPLICABLE: str(Status.NOT_APPLICABLE),
}


def _spot_words(number: int, spots: pd.DataFrame, texts: Texts) -> str:
    if number == OWN_COLOUR and len(spots) > OWN_COLOUR:
        return texts("gaps-spots-from", spot=str(number))
    return texts("gaps-spot", spot=str(number))


def _finding(found: WhiteSpots, known: Tables, texts: Texts) -> list[str]:
    names = programme_names(known, texts)
    incomplete = ", ".join(names[name] for name in found.incomplete)
    if found.finding is not Finding.FOUND:
        return [texts(f"gaps-finding-{found.finding}", programmes=incomplete)]
    if found.incomplete:
        return [texts("gaps-left-out", programmes=incomplete)]
    return []


def types_view(address: Address, table: pd.DataFrame, shown_on: date, texts: Texts) -> View:
    """Return the map and the table of what each municipality is to the programme."""
    eligibility = eligibility_on(address.programmes, shown_on)
    types = typology(table["status"], eligibility)
    kinds = {fill: texts(f"type-{kind}") for kind, fill in TYPE_FILLS.items()}
    fills = types.map({str(kind): fill for kind, fill in TYPE_FILLS.items()}).astype(object)
    frame = table.reset_index().assign(
        kind=types.map({str(kind): texts(f"type-{kind}") for kind in Type}).to_numpy(),
        status=table["status"].map({str(s): texts(f"status-{s}") for s in Status}).to_numpy(),
        eligibility=_eligibility_words(eligibility.reindex(table.index), texts).to_numpy(),
    )
    notes = [texts("gaps-rules-not-known")] if eligibility.isna().all() else []
    if len(address.programmes) > 1:
        notes.append(texts("gaps-rules-of-one"))
    return View(
        picture=Picture(texts("gaps-view-types"), fills, FIVE_KINDS, {}, kinds, address.nis),
        notes=notes,
        tables={"gaps-table-types": FiguresTable(frame[list(_MUNICIPALITIES)], _MUNICIPALITIES)},
        chosen=[],
        sources=_rule_sources(address.programmes, texts),
    )


def _rule_sources(programmes: tuple[str, ...], texts: Texts) -> list[str]:
    cited = [
        rule.citation.source
        for programme in programmes
        if programme in rules()
        for rule in rules()[programme].rules
        if rule.citation is not None
    ]
    return [panels.source_line(name, texts) for name in dict.fromkeys(cited)]


def _eligibility_words(eligibility: pd.Series, texts: Texts) -> pd.Series:
    words = {str(kind): texts(f"eligibility-{kind}") for kind in Eligibility}
    return eligibility.map(words).fillna(texts("state-not_known"))


def need_view(
    address: Address, table: pd.DataFrame, shown_on: date, known: Tables, texts: Texts
) -> View:
    """Return the map and the tables of need against coverage."""
    day = address.day or shown_on
    measured = measure_on(MEASURES[address.indicator], table, day, shown_on, known)
    found = need_by_coverage(measured, table, address.scheme, NEED_CLASSES)
    units = _unreached_units(measured.unit)
    classes = _class_words(found.classes, measured.unit, texts)
    unreached = _unreached(found.unreached, table, texts)[list(units)]
    counts = _counts(found.counts, classes, texts)
    when = measured.reference
    return View(
        picture=_need_picture(found, measured.unit, address, classes, texts),
        notes=[] if when else [texts("source-no-figures")],
        tables={
            "gaps-table-unreached": FiguresTable(unreached, units),
            "gaps-table-need": FiguresTable(counts, _COUNTS),
        },
        chosen=[
            (texts("choice-indicator"), texts(f"measure-{address.indicator}")),
            (texts("choice-scheme"), texts(f"classification-{address.scheme}")),
        ],
        sources=[texts("source-figures-of", date=formats.day(when, texts.language))]
        if when
        else [],
    )


def _class_words(classes: Classes, unit: Unit, texts: Texts) -> list[str]:
    digits = legend_digits([*classes.lower, *classes.upper], unit)
    return [
        interval(lower, upper, unit, texts.language, is_integer=classes.whole, digits=digits)
        for lower, upper in zip(classes.lower, classes.upper, strict=True)
    ]


def _need_picture(
    found: Need, unit: Unit, address: Address, classes: list[str], texts: Texts
) -> Picture:
    kinds: dict[int | str, str] = {
        fill_number(need, side): f"{words}: {texts(f'status-{side}')}"
        for side in SIDES
        for need, words in enumerate(classes)
    }
    kinds |= {state: texts(f"state-{state}") for state in (ZERO, *_UNKNOWN)}
    rows = found.table
    words = {
        str(nis): f"{formats.value(figure, unit, texts.language)}, {texts(f'status-{status}')}"
        for nis, figure, status in zip(rows.index, rows["value"], rows["status"], strict=True)
    }
    # Fewer classes than colours leave out the lightest.
    palette = tuple(colour for row in TWO_WAY[-max(len(classes), 1) :] for colour in row)
    title = texts(f"measure-{address.indicator}")
    return Picture(title, found.fills.astype(object), palette, words, kinds, address.nis)


_UNKNOWN = (str(Status.NOT_KNOWN), str(Status.NOT_APPLICABLE))
_COUNTS: dict[str, Unit | None] = {
    "need": None,
    "status": None,
    "municipalities": Unit.COUNT,
    "inhabitants": Unit.COUNT,
}


def _unreached_units(unit: Unit) -> dict[str, Unit | None]:
    return {
        "name": None,
        "value": unit,
        "status": None,
        "inhabitants": Unit.COUNT,
        "province": None,
        "reference_region": None,
        "nis": None,
    }


def _unreached(rows: pd.DataFrame, table: pd.DataFrame, texts: Texts) -> pd.DataFrame:
    about = table.loc[rows.index, ["province", "reference_region"]]
    words = rows["status"].map({str(s): texts(f"status-{s}") for s in Status})
    return rows.assign(status=words).join(about).reset_index()


def _counts(counts: pd.DataFrame, classes: list[str], texts: Texts) -> pd.DataFrame:
    words: dict[object, str] = dict(enumerate(classes))
    words |= {state: texts(f"state-{state}") for state in (ZERO, *_UNKNOWN)}
    frame = counts[counts["municipalities"] > 0].reset_index()
    return frame.assign(
        need=frame["need"].map(words),
        status=frame["status"].map({str(s): texts(f"status-{s}") for s in Status}),
    )
