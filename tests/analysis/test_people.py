"""Inhabitants and newcomers of a date: the source's figures, summed over mergers, then divided."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.people import INDICATORS, Indicator, Measured, indicator_on, newcomers_in, people_on
from analysis.units import Unit
from data.load import load_tables
from data.register import municipalities_on
from data.schemas import ORIGINS

TABLES = load_tables()
THEN, NOW = date(2015, 12, 1), date(2025, 1, 1)
# The codes of 2018 that went into another municipality in 2019 or 2025.
MERGED_SINCE_2018 = sorted(
    set(TABLES.mergers["nis"])
    & set(municipalities_on(date(2018, 1, 1), TABLES.municipalities).index)
)


def indicator(name: str, day: date, vintage_day: date) -> Measured:
    return indicator_on(INDICATORS[name], day, vintage_day, TABLES)


def of_2015(nis: list[str]) -> pd.Series:
    table = TABLES.inhabitants
    return table[(table["date"] == "2015-01-01") & table["nis"].isin(nis)].sum(numeric_only=True)


def test_people_of_2025_are_the_totals_of_statbel() -> None:
    people, reference = people_on(NOW, NOW, TABLES)
    flemish = people[~people.index.str.startswith("21")]
    assert reference == NOW
    assert flemish[["inhabitants", "non_eu27"]].sum().tolist() == [6_864_766, 1_152_858]


@pytest.mark.parametrize("vintage_day", [THEN, date(2019, 1, 1), NOW])
def test_no_inhabitant_is_lost_in_another_vintage(vintage_day: date) -> None:
    people, reference = people_on(THEN, vintage_day, TABLES)
    assert reference == date(2015, 1, 1)
    assert people.index.equals(municipalities_on(vintage_day, TABLES.municipalities).index)
    every = TABLES.inhabitants[TABLES.inhabitants["date"] == "2015-01-01"]
    assert people["inhabitants"].sum() == every["inhabitants"].sum()
    assert (people[list(ORIGINS)].sum(axis=1) == people["inhabitants"]).all()
    assert (people["foreign_origin"] == people["inhabitants"] - people["belgian"]).all()
    assert {str(kind) for kind in people.dtypes} == {"Int64"}


@given(
    day=st.dates(date(2011, 1, 1), date(2030, 1, 1)),
    later=st.dates(date(2011, 1, 1), date(2030, 1, 1)),
)
@settings(max_examples=20)
def test_every_date_and_later_vintage_has_people_for_all(day: date, later: date) -> None:
    vintage_day = max(day, later)
    people, reference = people_on(day, vintage_day, TABLES)
    assert reference == date(min(day.year, 2025), 1, 1)
    assert people.index.equals(municipalities_on(vintage_day, TABLES.municipalities).index)
    assert people.notna().all(axis=None)


def test_tielt_today_has_the_people_of_tielt_and_meulebeke() -> None:
    people, _ = people_on(THEN, NOW, TABLES)
    assert people.loc["37022", "inhabitants"] == of_2015(["37015", "37007"])["inhabitants"]


def test_after_the_last_year_the_last_year_is_used_and_named() -> None:
    people, reference = people_on(date(2031, 5, 1), date(2031, 5, 1), TABLES)
    assert reference == date(2025, 1, 1)
    assert people.equals(people_on(NOW, NOW, TABLES)[0])
    assert newcomers_in(date(2031, 5, 1), NOW, TABLES)[1] == date(2024, 12, 31)


def test_before_the_first_year_there_are_none() -> None:
    people, reference = people_on(date(2010, 12, 31), date(2010, 12, 31), TABLES)
    assert reference is None
    assert people.empty
    assert {"inhabitants", "foreign_origin", *ORIGINS} == set(people.columns)
    for name in INDICATORS:
        measured = indicator(name, date(2010, 12, 31), date(2010, 12, 31))
        assert measured.reference is None
        assert measured.values.dropna().empty


def test_newcomers_before_2014_are_none_although_inhabitants_are_known() -> None:
    measured = indicator("newcomers_per_thousand", date(2012, 6, 1), date(2012, 6, 1))
    assert measured.reference is None
    assert len(measured.values) == 327
    assert measured.values.isna().all()


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("foreign_origin_share", ["neighbouring", "other_eu27", "non_eu27"]),
        ("non_eu27_share", ["non_eu27"]),
    ],
)
def test_the_share_of_a_merged_municipality_is_that_of_the_sums(
    name: str, parts: list[str]
) -> None:
    then, now = indicator(name, THEN, THEN), indicator(name, THEN, NOW)
    both = of_2015(["11002", "11007"])
    share = both[parts].sum() / both["inhabitants"]
    assert now.values["11002"] == pytest.approx(share)
    mean = then.values[["11002", "11007"]].mean()
    assert abs(now.values["11002"] - mean) > 0.01
    assert then.values["11007"] != now.values["11002"]


@pytest.mark.parametrize("name", sorted(INDICATORS))
def test_rates_are_floats_and_counts_integers(name: str) -> None:
    measured = indicator(name, NOW, NOW)
    assert measured.unit is INDICATORS[name].unit
    assert str(measured.values.dtype) == ("Float64" if measured.unit.is_rate else "Int64")
    assert measured.values.name == name
    if measured.unit is Unit.SHARE:
        assert measured.values.between(0, 1).all()


def test_newcomers_of_2015_as_then_are_not_known_where_municipalities_merged_since() -> None:
    newcomers, reference = newcomers_in(THEN, THEN, TABLES)
    assert reference == date(2015, 12, 31)
    missing = newcomers.index[newcomers["newcomers"].isna()]
    assert sorted(missing) == MERGED_SINCE_2018
    assert not newcomers.index.str.startswith("21").any()


def test_newcomers_of_2015_as_now_are_the_figures_of_the_source(sources: Path) -> None:
    with (sources / "newcomers_by_municipality.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["year"] == "2015"]
    newcomers, _ = newcomers_in(THEN, NOW, TABLES)
    assert len(rows) == 285
    assert newcomers["newcomers"].to_dict() == {row["nis"]: float(row["newcomers"]) for row in rows}


def test_newcomers_per_thousand_divide_by_the_inhabitants_at_the_start_of_the_year() -> None:
    rate = indicator("newcomers_per_thousand", THEN, NOW)
    newcomers, _ = newcomers_in(THEN, NOW, TABLES)
    people = of_2015(["11002", "11007"])["inhabitants"]
    assert rate.reference == date(2015, 12, 31)
    assert rate.values["11002"] == pytest.approx(
        1000 * newcomers.loc["11002", "newcomers"] / people
    )


def test_newcomers_of_2025_are_those_of_2024_over_the_inhabitants_of_2024() -> None:
    rate = indicator("newcomers_per_thousand", NOW, NOW)
    newcomers, _ = newcomers_in(NOW, NOW, TABLES)
    people, _ = people_on(date(2024, 1, 1), NOW, TABLES)
    voeren = 1000 * newcomers.loc["73109", "newcomers"] / people.loc["73109", "inhabitants"]
    assert rate.reference == date(2024, 12, 31)
    assert rate.values["73109"] == pytest.approx(voeren)


@pytest.mark.parametrize("vintage_day", [THEN, NOW])
def test_newcomers_are_not_known_in_brussels(vintage_day: date) -> None:
    rate = indicator("newcomers_per_thousand", THEN, vintage_day).values
    brussels = rate[rate.index.str.startswith("21")]
    assert len(brussels) == 19
    assert brussels.isna().all()


def test_a_part_that_is_not_known_makes_the_indicator_not_known() -> None:
    non_eu = Indicator(
        "twice", ("newcomers", "newcomers_non_eu"), None, Unit.COUNT, "newcomers", "aii-newcomers"
    )
    values = indicator_on(non_eu, THEN, THEN, TABLES).values
    assert pd.isna(values["11007"])
    assert values["23105"] > 0


@pytest.mark.parametrize("unit", list(Unit))
def test_only_rates_may_not_be_summed(unit: Unit) -> None:
    rates = {"share", "per_thousand", "cents_per_person", "number"}
    assert unit.is_rate == (unit.value in rates)
