"""Addresses that were written once mean the same for ever."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest

from analysis.allocation import Method
from analysis.classes import Scheme
from analysis.coverage import Reading
from analysis.gaps.white_spots import Doubt, Order
from analysis.measures import MEASURES
from analysis.partners.pool import Reach
from analysis.partners.table import Connection
from analysis.partners.table import Order as SetOrder
from analysis.rules.exploring import COUNTED
from data.load import Tables
from views.address import read_address
from views.choices import (
    PARAMETERS,
    SECONDS,
    VARIANTS,
    Address,
    Background,
    CostKind,
    Gaps,
    Lines,
    Pattern,
    Search,
    Subject,
)
from views.misread import misread
from views.texts import Language

# Written by the app once, and standing in e-mails and reports since. Add to this list; never
# change a line of it.
OLD_ADDRESSES = [
    ({"toon": ["award"], "gemeente": ["23105"]}, Address(measure="award", nis="23105")),
    ({"taal": ["en"], "indeling": ["now"]}, Address(language=Language.EN, reading=Reading.NOW)),
    (
        {"programma": ["plan-samenleven-1", "plan-samenleven-2"], "datum": ["2024-01-31"]},
        Address(programmes=("plan-samenleven-1", "plan-samenleven-2"), day=date(2024, 1, 31)),
    ),
    (
        {"programma": ["samen-inburgeren-2014", "vluchtelingen-2016", "esf-507"]},
        Address(programmes=("samen-inburgeren-2014", "vluchtelingen-2016", "esf-507")),
    ),
    ({"programma": ["plan-samenleven-3"]}, Address(programmes=("plan-samenleven-3",))),
    ({"programma": ["oproep-2015"]}, Address()),
    (
        {"verband": ["oproep-2015-ninove"], "grens": ["500"], "stappen": ["2"]},
        Address(consortium="oproep-2015-ninove", minimum_m=500, steps=2),
    ),
    (
        {"vlekken": ["need"], "twijfel": ["ended"], "volgorde": ["newcomers"]},
        Address(gaps=Gaps.NEED, doubts=(Doubt.ENDED,), order=Order.NEWCOMERS),
    ),
    (
        {"patroon": ["groups"], "cijfer": ["non_eu27_share"], "groepen": ["8"]},
        Address(pattern=Pattern.GROUPS, indicator="non_eu27_share", groups=8),
    ),
    (
        {"patroon": ["coverage"], "herhalingen": ["999"], "toeval": ["7"]},
        Address(pattern=Pattern.COVERAGE, permutations=999, seed=7),
    ),
    ({"profiel": ["inhabitants"]}, Address(profile=("inhabitants",))),
    (
        {"toon": ["allocated"], "verdeling": ["inhabitants"], "klassen": ["natural_breaks"]},
        Address(measure="allocated", method=Method.INHABITANTS, scheme=Scheme.NATURAL_BREAKS),
    ),
    (
        {"toon": ["allocated_per_inhabitant"], "verdeling": ["origin"], "aantal": ["9"]},
        Address(measure="allocated_per_inhabitant", method=Method.ORIGIN, classes=9),
    ),
    (
        {"toon": ["allocated_per_foreign_origin"], "verdeling": ["whole"], "aantal": ["2"]},
        Address(measure="allocated_per_foreign_origin", method=Method.WHOLE, classes=2),
    ),
    ({"toon": ["coverage"], "grenzen": ["provinces"]}, Address(lines=Lines.PROVINCES)),
    (
        {"toon": ["consortia"], "grenzen": ["reference_regions"]},
        Address(measure="consortia", lines=Lines.REFERENCE_REGIONS),
    ),
    (
        {"toon": ["inhabitants"], "achtergrond": ["grey"], "namen": ["nee"]},
        Address(measure="inhabitants", background=Background.GREY, names=False),
    ),
    (
        {"toon": ["foreign_origin_share"], "achtergrond": ["osm"]},
        Address(measure="foreign_origin_share", background=Background.OSM),
    ),
    (
        {"toon": ["non_eu27_share"], "klassen": ["equal_steps"]},
        Address(measure="non_eu27_share", scheme=Scheme.EQUAL_STEPS),
    ),
    (
        {"toon": ["newcomers_per_thousand"], "klassen": ["round_numbers"]},
        Address(measure="newcomers_per_thousand", scheme=Scheme.ROUND_NUMBERS),
    ),
    ({"toon": ["non_eu27_share"], "tabel": ["ja"]}, Address(measure="non_eu27_share", table=True)),
    (
        {"onderwerp": ["consortium"], "verband": ["oproep-2015-borsbeek"]},
        Address(subject=Subject.CONSORTIUM, consortium="oproep-2015-borsbeek"),
    ),
    (
        {"onderwerp": ["programme"], "programma": ["plan-samenleven-2"]},
        Address(subject=Subject.PROGRAMME, programmes=("plan-samenleven-2",)),
    ),
    (
        {
            "regels": ["eigen"],
            "peildatum": ["2024-05-06"],
            "eigen-cijfer": ["inhabitants"],
            "eigen-drempel": ["0"],
            "eigen-regio": ["nee"],
            "eigen-minimum": ["1"],
            "eigen-maximum": ["12"],
        },
        Address(
            rules="eigen",
            asked_on=date(2024, 5, 6),
            own_indicator="inhabitants",
            own_more_than=0,
            own_region=False,
            own_smallest=1,
            own_largest=12,
        ),
    ),
    (
        {"regels": ["plan-samenleven-1"], "eigen-cijfer": ["foreign_origin"]},
        Address(rules="plan-samenleven-1", own_indicator="foreign_origin"),
    ),
    (
        {
            "zoek": ["mentors"],
            "gewichten": ["5-0-1-2-3-4-1"],
            "lijst": ["41011", "23044"],
            "notitie": ["Bel eerst Liedekerke.\nDan de rest: 50 % & meer?"],
        },
        Address(
            search=Search.MENTORS,
            weights=(5, 0, 1, 2, 3, 4, 1),
            shortlist=("41011", "23044"),
            remark="Bel eerst Liedekerke.\nDan de rest: 50 % & meer?",
        ),
    ),
    (
        {
            "zoek": ["combinations"],
            "eerst": ["distance"],
            "grootte": ["8"],
            "aaneengesloten": ["only"],
            "kandidaat": ["41011"],
            "combinatie": ["41048", "41011"],
        },
        Address(
            search=Search.COMBINATIONS,
            sequence=SetOrder.DISTANCE,
            max_size=8,
            connection=Connection.ONLY,
            candidate="41011",
            combination=("41048", "41011"),
        ),
    ),
    (
        {"eerst": ["likeness"], "aaneengesloten": ["any"]},
        Address(sequence=SetOrder.LIKENESS, connection=Connection.ANY),
    ),
    (
        {"ontwerp": ["41048", "41082"], "tweede": ["45017"]},
        Address(draft=("41048", "41082"), second=("45017",)),
    ),
    (
        {
            "regio": ["Vlaams-Brabant"],
            "kost": ["unlikeness"],
            "hoogstens": ["6"],
            "tellen": ["possible"],
            "behoud": ["oproep-2015-ninove"],
            "tijd": ["10"],
            "samen": ["41048-41082", "23050-23102-23105"],
            "apart": ["41048-23050"],
        },
        Address(
            region="Vlaams-Brabant",
            cost=CostKind.UNLIKENESS,
            limit=6,
            reach=Reach.POSSIBLE,
            kept=("oproep-2015-ninove",),
            seconds=10,
            together=(("41048", "41082"), ("23050", "23102", "23105")),
            apart=(("41048", "23050"),),
        ),
    ),
    (
        {"regio": ["Vlaanderen"], "kost": ["size"], "tijd": ["300"]},
        Address(region="Vlaanderen", cost=CostKind.SIZE, seconds=300),
    ),
    (
        {"regio": ["Kempen"], "aansluitend": ["preferred"], "keuze": ["2"]},
        Address(region="Kempen", adjoining=Connection.PREFERRED, variant=2),
    ),
    (
        {"regio": ["Kempen"], "aansluitend": ["any"], "keuze": ["1"], "minstens": ["3"]},
        Address(region="Kempen", adjoining=Connection.ANY, variant=1, least=3),
    ),
    (
        {"kost": ["mixed"], "mengeling": ["2-0-15"], "liefst": ["5"]},
        Address(cost=CostKind.MIXED, mix=(2, 0, 15), preferred=5),
    ),
    # Borsbeek is part of Antwerpen since 2025; its code stays an address.
    ({"gemeente": ["11007"]}, Address(nis="11007")),
]


@pytest.mark.parametrize(("parameters", "address"), OLD_ADDRESSES)
def test_an_address_of_an_old_mail_still_means_the_same(
    parameters: dict[str, list[str]], address: Address, tables: Tables
) -> None:
    assert read_address(parameters, tables) == address
    assert misread(parameters, tables) == ()


def test_the_old_addresses_hold_every_word_an_address_can_say(tables: Tables) -> None:
    said = {value for parameters, _ in OLD_ADDRESSES for values in parameters.values()
            for value in values}  # fmt: skip
    defaults = {str(getattr(Address(), field.name)) for field in fields(Address)}
    words = (
        *(Language, Reading, Method, Scheme, Lines, Background, MEASURES, COUNTED, Connection),
        *(Search, SetOrder, CostKind, Reach, Subject, SECONDS, VARIANTS),
    )
    for each in words:
        assert {str(word) for word in each} - defaults <= said
    assert set(tables.programmes["programme"]) <= said
    assert {name for parameters, _ in OLD_ADDRESSES for name in parameters} == set(
        PARAMETERS.values()
    )
