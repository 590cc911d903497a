"""The sheet of one municipality, as it is today."""

from __future__ import annotations

from datetime import date

import pandas as pd

from analysis.card import Card, card
from analysis.ground.surroundings import surroundings
from analysis.portrait.benchmarks import Benchmarks
from analysis.portrait.timeline import mergers_of, municipality_timeline
from analysis.units import Unit
from analysis.vintages import codes_on
from data.load import Tables
from data.register import municipalities_on
from data.translate import crosswalk
from views import formats
from views.choices import Address
from views.meanings import meanings
from views.names import programme_names
from views.pictures import Caption, choices_in
from views.portrait.comparison import Told, comparison_piece
from views.portrait.history import Past, memberships_piece
from views.portrait.kept import alike_to, municipality_beside, newest_day
from views.portrait.map import map_piece
from views.portrait.sheet import Piece, Sheet
from views.portrait.words import (
    PEOPLE_SOURCES,
    map_source_lines,
    metres,
    origin_facts,
    people_facts,
    source_lines,
)
from views.store import eligibility_on, landscape_on, rules
from views.tables import FiguresTable
from views.texts import Texts

_NEIGHBOURS: dict[str, Unit | None] = {
    "name": None,
    "border_m": Unit.LENGTH_M,
    "centroid_m": Unit.LENGTH_M,
    "reference_region": None,
    "nis": None,
}


def municipality_sheet(
    nis: str, address: Address, today: date, known: Tables, texts: Texts
) -> Sheet:
    """Return all that is known of a municipality.

    Args:
        nis: a code of the newest municipalities.
        address: the choices.
        today: what has ended by then is over.
        known: the tables.
        texts: the language.
    """
    day = newest_day(known)
    found = card(nis, day, address.method, known)
    figures = municipality_beside(nis, day, address.minimum_m)
    name = str(found.record["name_nl"])
    past = Past(
        municipality_timeline(nis, today, address.method, known),
        mergers_of([nis], day, known),
        today,
        name,
    )
    could = _eligibility(nis, day, past.rows, known, texts)
    return Sheet(
        title=name,
        subtitle=texts("portrait-of-municipality", date=formats.day(day, texts.language)),
        rows=[
            [
                _place(found, texts),
                _people(found, figures, texts),
                _map(nis, name, address, day, known, texts),
            ],
            [memberships_piece(past, address, known, texts)],
            [_beside(found, figures, day, known, texts)],
            [_neighbours(nis, address, day, texts), could],
        ],
        sources=source_lines(known.programmes["programme"], PEOPLE_SOURCES, known, texts),
        chosen=[
            (texts("column-name"), name),
            (texts("source-reference_date"), formats.day(today, texts.language)),
            (texts("choice-method"), texts(f"allocation-{address.method}")),
            (texts("choice-minimum_m"), metres(address.minimum_m, texts)),
        ],
        name=f"samenkaart-{nis}",
    )


def _place(found: Card, texts: Texts) -> Piece:
    record, language = found.record, texts.language
    none = texts("state-not_applicable")
    french = str(record["name_fr"])
    before = "; ".join(
        texts(
            "portrait-former",
            name=row.name_nl,
            nis=row.nis,
            date=formats.day(row.valid_to.date(), language),
        )
        for row in found.predecessors.itertuples()
    )
    facts = {
        "card-nis": found.nis,
        "portrait-french": "" if french == record["name_nl"] else french,
        "portrait-before": before or texts("portrait-never-merged"),
        "card-province": none if pd.isna(record["province"]) else str(record["province"]),
        "portrait-arrondissement": str(record["arrondissement"]),
        "card-reference_region": (
            none if pd.isna(record["reference_region"]) else str(record["reference_region"])
        ),
        "card-area": formats.value(record["area_m2"], Unit.AREA_M2, language),
        "card-postal_codes": ", ".join(found.postal_codes) or texts("state-not_known"),
    }
    words = {texts(name): text for name, text in facts.items() if text}
    return Piece(texts("portrait-place"), facts=words, help=" ".join(meanings(words, texts)))


def _people(found: Card, figures: Benchmarks, texts: Texts) -> Piece:
    facts = people_facts(figures.own.to_dict(), figures.references, texts)
    facts |= origin_facts(found.people, texts)
    return Piece(texts("portrait-people"), facts=facts, help=" ".join(meanings(facts, texts)))


def _beside(found: Card, figures: Benchmarks, day: date, known: Tables, texts: Texts) -> Piece:
    told = Told(str(found.record["name_nl"]), [], texts("portrait-benchmarks-help"))
    register = municipalities_on(day, known.municipalities)
    return comparison_piece(figures, alike_to((found.nis,), day), told, register, texts)


def _map(nis: str, name: str, address: Address, day: date, known: Tables, texts: Texts) -> Piece:
    near = surroundings([nis], landscape_on(day, address.minimum_m), 1)
    kinds = {name: [nis]}
    kinds[texts("portrait-neighbours")] = list(near.index)
    choices = choices_in([(texts("choice-minimum_m"), metres(address.minimum_m, texts))], texts)
    caption = Caption(name, day, (), choices, map_source_lines((), known, texts))
    return map_piece(kinds, caption, f"samenkaart-{nis}-kaart", texts)


def _neighbours(nis: str, address: Address, day: date, texts: Texts) -> Piece:
    near = surroundings([nis], landscape_on(day, address.minimum_m), 1)
    frame = near.assign(
        border_m=near["border_m"].round(),
        centroid_m=near["centroid_m"].round(),
        reference_region=near["reference_region"].fillna(texts("state-not_applicable")),
    ).reset_index()
    alone = [] if len(near) else [texts("portrait-no-neighbours")]
    return Piece(
        texts("portrait-neighbours"),
        lines=alone,
        table=FiguresTable(frame[list(_NEIGHBOURS)], _NEIGHBOURS),
        name="buren",
        on=day,
        help=texts("portrait-neighbours-help", minimum=metres(address.minimum_m, texts)),
    )


def _eligibility(
    nis: str, day: date, memberships: pd.DataFrame, known: Tables, texts: Texts
) -> Piece:
    """Return by the rules of each programme whether the municipality of then could take part.

    Who took part, could: that is said first, also of a programme whose rules we do not know.
    """
    names = programme_names(known, texts)
    own = municipalities_on(day, known.municipalities).loc[nis, "name_nl"]
    facts = {}
    for programme, each in rules().items():
        if each.day is None:
            continue
        called = municipalities_on(each.day, known.municipalities)["name_nl"]
        found = eligibility_on((programme,), each.day)
        allowed = {
            str(called[code]): _allowed(found.get(code, pd.NA), code in found.index, texts)
            for code in _codes_of(nis, day, each.day, known)
        } | {
            str(called[code]): word
            for code, word in _took_part(memberships, programme, each.day, known, texts).items()
        }
        when = texts(
            "portrait-asked",
            programme=names[programme],
            date=formats.day(each.day, texts.language),
        )
        facts[when] = "; ".join(
            word if name == own and len(allowed) == 1 else f"{name}: {word}"
            for name, word in allowed.items()
        )
    return Piece(
        texts("portrait-eligibility"), facts=facts, help=texts("portrait-eligibility-help")
    )


def _took_part(
    memberships: pd.DataFrame, programme: str, then: date, known: Tables, texts: Texts
) -> dict[str, str]:
    """Return by code of a day who takes or took part in a programme, in words."""
    taken = memberships[(memberships["programme"] == programme) & memberships["nis"].notna()]
    return {
        code: texts(f"portrait-status-{row.status}")
        for row in taken.itertuples()
        for code in codes_on([row.nis], then, known).codes
    }


def _codes_of(nis: str, day: date, then: date, known: Tables) -> list[str]:
    """Return all municipalities of another day that a municipality was or became."""
    pairs = crosswalk(day, then, known.municipalities, known.mergers)
    return list(pairs.loc[pairs["nis_from"] == nis, "nis_to"])


def _allowed(word: object, flemish: bool, texts: Texts) -> str:
    if not flemish:
        return texts("state-not_applicable")
    return texts("state-not_known") if pd.isna(word) else texts(f"eligibility-{word}")
