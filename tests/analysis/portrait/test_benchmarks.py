"""A municipality beside others: sums by hand, never means of rates, and its place among them."""

from __future__ import annotations

import csv
from datetime import date
from functools import cache

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.ground.landscape import Landscape, landscape
from analysis.patterns.profile import Profile, profile_on, similar
from analysis.people import INDICATORS, indicator_on
from analysis.portrait.alike import MOST_ALIKE
from analysis.portrait.benchmarks import Benchmarks, Group, benchmarks, each_alone, groups_of
from data.load import TABLES as FOLDER
from data.load import load_atoms, load_tables

TABLES = load_tables()
NOW = date(2025, 1, 1)
AFFLIGEM, VOEREN, BRUSSEL, VILVOORDE = "23105", "73109", "21004", "23088"


@cache
def land(day: date = NOW) -> Landscape:
    return landscape(day, load_atoms(), TABLES)


@cache
def profile(day: date = NOW) -> Profile:
    return profile_on(list(INDICATORS), day, day, TABLES)


@cache
def beside(nis: str, day: date = NOW) -> Benchmarks:
    groups = groups_of([nis], land(day), profile(day))
    return benchmarks(groups, each_alone(groups), day, TABLES)


def read(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def region_of(name: str) -> set[str]:
    rows = read("municipalities")
    return {row["nis"] for row in rows if row["reference_region"] == name and not row["valid_to"]}


def test_the_share_of_a_region_is_that_of_all_its_inhabitants_together() -> None:
    codes = region_of("Halle-Vilvoorde")
    people = [
        row for row in read("inhabitants") if row["date"] == "2025-01-01" and row["nis"] in codes
    ]
    total = sum(int(row["inhabitants"]) for row in people)
    foreign = total - sum(int(row["belgian"]) for row in people)
    row = beside(AFFLIGEM).table.loc[("reference_region", "foreign_origin_share")]
    assert row["members"] == row["known"] == len(codes) == 31
    assert row["value"] == pytest.approx(foreign / total, rel=1e-12)


def test_newcomers_per_thousand_of_a_region_are_divided_by_its_inhabitants_of_that_year() -> None:
    codes = region_of("Halle-Vilvoorde")
    newcomers = sum(
        int(row["newcomers"])
        for row in read("newcomers")
        if row["year"] == "2024" and row["nis"] in codes
    )
    day = date(2024, 1, 1)
    people = indicator_on(INDICATORS["inhabitants"], day, NOW, TABLES).values
    row = beside(AFFLIGEM).table.loc[("reference_region", "newcomers_per_thousand")]
    assert row["value"] == pytest.approx(1000 * newcomers / int(people[list(codes)].sum()))


def test_inhabitants_of_a_group_are_the_mean_of_its_municipalities() -> None:
    codes = region_of("Halle-Vilvoorde")
    people = [
        int(row["inhabitants"])
        for row in read("inhabitants")
        if row["date"] == "2025-01-01" and row["nis"] in codes
    ]
    row = beside(AFFLIGEM).table.loc[("reference_region", "inhabitants")]
    assert row["value"] == pytest.approx(sum(people) / len(people))


def test_the_place_counts_who_is_higher() -> None:
    shares = indicator_on(INDICATORS["non_eu27_share"], NOW, NOW, TABLES).values
    codes = sorted(region_of("Halle-Vilvoorde"))
    ordered = sorted(codes, key=lambda nis: -shares[nis])
    row = beside(AFFLIGEM).table.loc[("reference_region", "non_eu27_share")]
    assert (row["rank"], row["of"]) == (ordered.index(AFFLIGEM) + 1, 31)


def test_among_neighbours_the_municipality_itself_counts_for_its_place_only() -> None:
    row = beside(AFFLIGEM).table.loc[("neighbours", "inhabitants")]
    assert row["members"] == 5
    assert row["of"] == 6
    # Aalst, Asse, Ternat, Denderleeuw and Liedekerke all have more.
    assert row["rank"] == 6


def test_who_is_most_alike_is_who_the_page_on_patterns_names_first() -> None:
    found = groups_of([AFFLIGEM], land(), profile())[Group.ALIKE]
    register, pairs = land().municipalities, land().neighbours.pairs
    assert list(found) == list(similar(AFFLIGEM, profile(), register, pairs).index[:MOST_ALIKE])


def test_voeren_has_no_neighbours_to_be_put_beside() -> None:
    assert Group.NEIGHBOURS not in groups_of([VOEREN], land(), profile())


def test_brussel_has_no_province_no_region_and_nobody_alike_and_newcomers_are_not_known() -> None:
    found = groups_of([BRUSSEL], land(), profile())
    assert set(found) == {Group.OWN, Group.REGION, Group.NEIGHBOURS}
    table = beside(BRUSSEL).table
    row = table.loc[("neighbours", "newcomers_per_thousand")]
    assert pd.isna(beside(BRUSSEL).own["newcomers_per_thousand"])
    assert pd.isna(row["rank"])
    assert pd.isna(row["of"])
    assert (row["known"], row["members"]) == (5, 16)
    assert pd.isna(table.loc[("region", "newcomers_per_thousand"), "value"])


def test_neighbours_in_brussels_count_where_they_have_figures_and_only_there() -> None:
    table = beside(VILVOORDE).table.loc["neighbours"]
    assert table.loc["inhabitants", "known"] == table.loc["inhabitants", "members"]
    assert table.loc["newcomers_per_thousand", "known"] < table.loc["inhabitants", "members"]


def test_a_day_before_the_figures_gives_no_figures_and_no_place() -> None:
    day = date(2000, 1, 1)
    groups = {Group.OWN: (AFFLIGEM,), Group.NEIGHBOURS: ("23044",)}
    found = benchmarks(groups, each_alone(groups), day, TABLES)
    assert found.table[["value", "rank", "of"]].isna().all(axis=None)
    assert (found.table["known"] == 0).all()
    assert found.references["inhabitants"] is None


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        groups_of(["11007"], land(), profile())


@cache
def values_of(indicator: str) -> pd.Series:
    return indicator_on(INDICATORS[indicator], NOW, NOW, TABLES).values


@settings(max_examples=15)
@given(nis=st.sampled_from(sorted(profile().values.index)))
def test_a_group_lies_between_its_lowest_and_its_highest_member(nis: str) -> None:
    found = beside(nis)
    for group, codes in found.groups.items():
        for name in INDICATORS:
            values = values_of(name).reindex(list(codes)).dropna()
            row = found.table.loc[(str(group), name)]
            assert values.min() - 1e-9 <= row["value"] <= values.max() + 1e-9
            if group is not Group.OWN:
                assert 1 <= row["rank"] <= row["of"] <= len({*codes, nis})
