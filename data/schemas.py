"""All columns of all tables: types, units, vintages and keys, in one place.

The same schemas check on build, on load and on import; the data dictionary is made from them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pandas as pd
import pandera.pandas as pa

FLEMISH_REGION = "Vlaams Gewest"
BRUSSELS_REGION = "Brussels Hoofdstedelijk Gewest"
WALLOON_REGION_NIS = "03000"
LAMBERT_72 = "EPSG:31370"
"""Belgian Lambert 72: the metric projection in which areas and borders are measured."""

REGISTER_START = date(1995, 1, 1)
"""Brabant was split on this day; REFNIS records no change in Flanders or Brussels up to 2018."""

ROLES = ("lead", "member", "mentor")
MEMBER_LISTS = ("complete", "incomplete")
PRECISIONS = ("day", "year")
FIGURES = (
    "budget_cents", "good_practice_budget_cents", "maximum_per_project_cents", "files", "consortia",
    "existing_consortia_joined", "participants", "new_participants", "applicants",
    "aimed_pilot_sites", "aimed_pilot_sites_small",
)  # fmt: skip
ORIGINS = ("belgian", "neighbouring", "other_eu27", "non_eu27")
"""The four parts of the inhabitants by origin: their sum is ``inhabitants``."""

NIS_LENGTH = 5
NIS_PATTERN = r"^[0-9]{5}$"
NOT_A_CODE = "is not five digits"
IDENTIFIER = (r"^[a-z0-9]+(-[a-z0-9]+)*$", "is not lower-case words and digits joined by hyphens")


def _nis(description: str, vintage: str, *, unique: bool = False) -> pa.Column:
    return pa.Column(
        str,
        pa.Check.str_matches(NIS_PATTERN, error=NOT_A_CODE),
        unique=unique,
        description=description,
        metadata={"unit": "NIS code", "vintage": vintage},
    )


def _text(
    description: str,
    *,
    nullable: bool = False,
    unit: str = "text",
    among: tuple[str, ...] = (),
    pattern: tuple[str, str] | None = None,
) -> pa.Column:
    checks = [pa.Check.str_length(min_value=1, error="is an empty text")]
    if among:
        checks.append(pa.Check.isin(list(among), error=f"is not one of {', '.join(among)}"))
    if pattern:
        checks.append(pa.Check.str_matches(pattern[0], error=pattern[1]))
    metadata = {"unit": unit}
    return pa.Column(str, checks, nullable=nullable, description=description, metadata=metadata)


def _count(description: str, unit: str = "persons", *, nullable: bool = False) -> pa.Column:
    checks, metadata = pa.Check.ge(0, error="is less than zero"), {"unit": unit}
    return pa.Column("Int64", checks, nullable=nullable, description=description, metadata=metadata)


def _day(description: str, *, nullable: bool = False) -> pa.Column:
    metadata = {"unit": "date"}
    return pa.Column(
        "datetime64[ns]", nullable=nullable, description=description, metadata=metadata
    )


def _table(
    name: str,
    description: str,
    key: tuple[str, ...],
    columns: dict[str, pa.Column],
    *checks: pa.Check,
) -> pa.DataFrameSchema:
    return pa.DataFrameSchema(
        columns,
        checks=list(checks),
        name=name,
        description=description,
        unique=list(key),
        coerce=True,
        strict=True,
        ordered=True,
        metadata={"key": key},
    )


def _rule(
    holds: Callable[[pd.DataFrame], pd.Series], name: str, column: str, error: str
) -> pa.Check:
    # The title names the column that a broken rule is told of.
    return pa.Check(holds, name=name, title=column, error=error)


def _ordered(start: str, end: str) -> pa.Check:
    return _rule(
        lambda frame: frame[end].isna() | (frame[end] >= frame[start]),
        f"{end} is not before {start}",
        end,
        f"lies before {start}",
    )


MUNICIPALITIES = _table(
    "municipalities",
    "The register: one row for each municipality and each period with the same extent.",
    ("nis", "valid_from"),
    {
        "nis": _nis("code of the municipality", "the row's own period"),
        "name_nl": _text("Dutch name, without the disambiguation of REFNIS"),
        "name_fr": _text("French name, without the disambiguation of REFNIS"),
        "province": _text("province, in Dutch; empty in Brussels", nullable=True),
        "arrondissement": _text("administrative arrondissement, in Dutch"),
        "region": _text("region, in Dutch", among=(FLEMISH_REGION, BRUSSELS_REGION)),
        "reference_region": _text(
            "one of the 15 reference regions of 2023; before 2025 that of today's municipality; "
            "empty in Brussels",
            nullable=True,
        ),
        "valid_from": _day("first day with this code and extent; 1995-01-01 or earlier"),
        "valid_to": _day("last day with this code and extent; empty while in force", nullable=True),
        "area_m2": _count("area in Belgian Lambert 72", "m²"),
    },
    _ordered("valid_from", "valid_to"),
)

MERGERS = _table(
    "mergers",
    "Mergers: each row a municipality that went into another on a day, with its whole extent.",
    ("date", "nis"),
    {
        "date": _day("first day of the new municipality"),
        "nis": _nis("code before the merger", "the day before"),
        "successor_nis": _nis("code after the merger", "the day itself"),
    },
)

INHABITANTS = _table(
    "inhabitants",
    "Inhabitants by origin on 1 January, Flemish Region and Brussels.",
    ("date", "nis"),
    {
        "date": _day("1 January of the year"),
        "nis": _nis("code of the municipality", "the code list of the date"),
        "inhabitants": _count("all inhabitants"),
        "belgian": _count("of Belgian origin"),
        "neighbouring": _count("of French, German, Luxembourgish or Dutch origin"),
        "other_eu27": _count("of an origin in another member state of the EU of 27"),
        "non_eu27": _count("of an origin outside the EU of 27"),
    },
    _rule(
        lambda frame: frame[list(ORIGINS)].sum(axis=1) == frame["inhabitants"],
        "origins add up to inhabitants",
        "inhabitants",
        f"is not the sum of {', '.join(ORIGINS)}",
    ),
)

NEWCOMERS = _table(
    "newcomers",
    "Newcomers in a year, Flemish Region; only known for today's municipalities.",
    ("year", "nis"),
    {
        "year": _count("calendar year", "year"),
        "nis": _nis("code of the municipality", "the code list from 2025"),
        "newcomers": _count("newcomers in the year"),
        "newcomers_non_eu": _count("of whom from outside the EU"),
    },
    _rule(
        lambda frame: frame["newcomers_non_eu"] <= frame["newcomers"],
        "a part is not larger than the whole",
        "newcomers_non_eu",
        "is larger than newcomers",
    ),
)

POSTAL_CODES = _table(
    "postal_codes",
    "Postal codes of today's municipalities, for the search box.",
    ("postal_code", "nis"),
    {
        "postal_code": _text(
            "postal code", pattern=(r"^[0-9]{4}$", "is not four digits"), unit="postal code"
        ),
        "nis": _nis("code of the municipality", "the code list from 2025"),
    },
)

PROGRAMMES = _table(
    "programmes",
    "Programmes: calls and plans, with their periods and how complete their member list is.",
    ("programme",),
    {
        "programme": _text("identifier", pattern=IDENTIFIER, unit="identifier"),
        "name_nl": _text("Dutch name"),
        "name_en": _text("English name"),
        "funder": _text("who pays, as named by the sources", nullable=True),
        "region": _text("region whose municipalities may apply", among=(FLEMISH_REGION,)),
        "period_start": _day("first day of the projects"),
        "period_end": _day("last day of the projects"),
        "period_precision": _text(
            "day, or year when the sources name only years", among=PRECISIONS
        ),
        "member_list": _text("whether our sources name all members", among=MEMBER_LISTS),
    },
    _ordered("period_start", "period_end"),
)

FIGURES_OF_PROGRAMMES = _table(
    "programme_figures",
    "Figures about programmes; sources that differ stand side by side.",
    ("programme", "figure", "source", "value"),
    {
        "programme": _text("programme", unit="identifier"),
        "figure": _text("what is counted", among=FIGURES),
        "value": _count("the figure; cents when its name ends in _cents", "cents or count"),
        "rounded_to": _count("rounding of the source, same unit", "cents or count", nullable=True),
        "source": _text("source declaration", unit="identifier"),
        "passage_nl": _text("where in the source, or how it follows from it, in Dutch"),
        "passage_en": _text("the same in English"),
    },
)

CONSORTIA = _table(
    "consortia",
    "Consortia: the members of one award.",
    ("consortium",),
    {
        "consortium": _text("identifier", pattern=IDENTIFIER, unit="identifier"),
        "programme": _text("programme", unit="identifier"),
        "title": _text("title of the project as in the source, in Dutch", nullable=True),
        "award_cents": _count("award; empty when not known", "cents", nullable=True),
        "period_start": _day("first day of the project"),
        "period_end": _day("last day of the project"),
    },
    _ordered("period_start", "period_end"),
)

MEMBERSHIPS = _table(
    "memberships",
    "Memberships: a municipality in a consortium of a programme, under the code of its time.",
    ("programme", "nis", "valid_from"),
    {
        "programme": _text("programme", unit="identifier"),
        "consortium": _text("consortium; empty when not known", nullable=True, unit="identifier"),
        "nis": _nis("code of the municipality", "the code list of valid_from"),
        "role": _text("role; member when the sources name no other", among=ROLES),
        "name_in_source": _text("name as printed in the source"),
        "valid_from": _day("first day of the membership"),
        "valid_to": _day("last day of the membership"),
    },
    _ordered("valid_from", "valid_to"),
)

PARTNERS = _table(
    "partners",
    "Partners that are not municipalities: they have no polygon.",
    ("programme", "name"),
    {
        "programme": _text("programme", unit="identifier"),
        "consortium": _text("consortium; empty when not known", nullable=True, unit="identifier"),
        "name": _text("name of the body"),
    },
)

RECORD_SOURCES = _table(
    "record_sources",
    "Which source says so, for each programme, consortium, membership and partner.",
    ("table", "key", "source"),
    {
        "table": _text("table of the record"),
        "key": _text("key of the record; parts joined with a slash"),
        "source": _text("source declaration", unit="identifier"),
        "passage_nl": _text("where in the source, in Dutch"),
        "passage_en": _text("the same in English"),
    },
)

SCHEMAS: dict[str, pa.DataFrameSchema] = {
    str(schema.name): schema
    for schema in (
        MUNICIPALITIES, MERGERS, INHABITANTS, NEWCOMERS, POSTAL_CODES, PROGRAMMES,
        FIGURES_OF_PROGRAMMES, CONSORTIA, MEMBERSHIPS, PARTNERS, RECORD_SOURCES,
    )
}  # fmt: skip
"""Every shipped table by its name; the file is ``data/tables/<name>.csv``."""
