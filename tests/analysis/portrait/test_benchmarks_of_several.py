"""Members and participants together beside others: sums by hand, and the place of a consortium."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis.ground.landscape import Landscape, landscape
from analysis.patterns.profile import profile_on
from analysis.people import INDICATORS
from analysis.portrait.benchmarks import Benchmarks, Group, benchmarks, groups_of
from analysis.portrait.consortium import other_consortia
from analysis.portrait.programme import participants
from data.load import TABLES as FOLDER
from data.load import load_atoms, load_tables

TABLES = load_tables()
START, END = date(2015, 12, 1), date(2018, 11, 30)
NINOVE = ("41027", "41048", "41081", "41082", "45059")
CONSORTIUM = "oproep-2015-ninove"


def raw(name: str) -> pd.DataFrame:
    return pd.read_csv(FOLDER / f"{name}.csv", dtype={"nis": "str"})


def living(day: date) -> pd.DataFrame:
    """Return the municipalities of a day straight from the table."""
    rows = raw("municipalities").fillna({"valid_to": "9999-12-31"})
    return rows[rows["valid_from"].le(str(day)) & rows["valid_to"].ge(str(day))].set_index("nis")


def counted(day: date, codes: set[str] | None = None) -> pd.DataFrame:
    """Return inhabitants of 1 January of a year straight from the table."""
    people = raw("inhabitants")
    people = people[people["date"] == f"{day.year}-01-01"].set_index("nis")
    return people if codes is None else people.loc[sorted(codes)]


def shares(people: pd.DataFrame) -> tuple[float, float, float]:
    """Return the mean number of inhabitants and the shares of both origins."""
    total = people["inhabitants"].sum()
    foreign = total - people["belgian"].sum()
    return total / len(people), foreign / total, people["non_eu27"].sum() / total


def three(found: Benchmarks, group: Group) -> list[float]:
    names = ["inhabitants", "foreign_origin_share", "non_eu27_share"]
    return [float(found.table.loc[(str(group), name), "value"]) for name in names]


@pytest.fixture(scope="module")
def then() -> Landscape:
    return landscape(START, load_atoms(), TABLES)


@pytest.fixture(scope="module")
def consortium(then: Landscape) -> Benchmarks:
    others = other_consortia(CONSORTIUM, START, TABLES)
    profile = profile_on(list(INDICATORS), START, START, TABLES)
    groups = groups_of(NINOVE, then, profile, consortia=others)
    return benchmarks(groups, {Group.CONSORTIA: others}, START, TABLES)


@pytest.fixture(scope="module")
def programme() -> Benchmarks:
    land = landscape(END, load_atoms(), TABLES)
    own = participants("oproep-2015", END, TABLES)
    profile = profile_on(list(INDICATORS), END, END, TABLES)
    groups = groups_of(own, land, profile, region="Vlaams Gewest")
    return benchmarks(groups, {}, END, TABLES)


def members_of_2015() -> pd.DataFrame:
    rows = raw("memberships")
    return rows[rows["programme"] == "oproep-2015"]


def test_the_members_of_ninove_are_summed_and_then_divided(consortium: Benchmarks) -> None:
    assert three(consortium, Group.OWN) == pytest.approx(shares(counted(START, set(NINOVE))))


def test_newcomers_of_the_members_are_divided_by_their_inhabitants(consortium: Benchmarks) -> None:
    newcomers = raw("newcomers")
    newcomers = newcomers[(newcomers["year"] == START.year) & newcomers["nis"].isin(NINOVE)]
    assert len(newcomers) == len(NINOVE)
    people = counted(START, set(NINOVE))["inhabitants"].sum()
    own = consortium.own["newcomers_per_thousand"]
    assert own == pytest.approx(1000 * newcomers["newcomers"].sum() / people)


def test_all_members_of_the_programme_stand_beside_it(consortium: Benchmarks) -> None:
    codes = set(members_of_2015()["nis"])
    assert set(consortium.groups[Group.CONSORTIA]) == codes
    assert three(consortium, Group.CONSORTIA) == pytest.approx(shares(counted(START, codes)))


def test_both_reference_regions_and_the_one_province_count_whole(consortium: Benchmarks) -> None:
    register = living(START)
    for group in (Group.REFERENCE_REGION, Group.PROVINCE):
        areas = register.loc[list(NINOVE), str(group)]
        codes = set(register.index[register[str(group)].isin(areas)])
        assert set(consortium.groups[group]) == codes
        assert three(consortium, group) == pytest.approx(shares(counted(START, codes)))
    assert register.loc[list(NINOVE), "reference_region"].nunique() == 2


def test_neighbours_border_on_a_member_and_are_none(
    consortium: Benchmarks, then: Landscape
) -> None:
    polygons = then.municipalities.geometry
    whole = polygons[list(NINOVE)].union_all()
    found = set(consortium.groups[Group.NEIGHBOURS])
    touching = {nis for nis, shape in polygons.items() if shape.intersects(whole)} - set(NINOVE)
    assert found <= touching
    shared = {nis: polygons[nis].boundary.intersection(whole.boundary).length for nis in touching}
    assert found == {nis for nis, metres in shared.items() if metres >= 100}


def test_the_place_is_that_among_the_seven_consortia(consortium: Benchmarks) -> None:
    members = members_of_2015().groupby("consortium")["nis"].agg(set)
    ranks = pd.DataFrame([shares(counted(START, codes)) for codes in members], index=members.index)
    ranks = ranks.rank(ascending=False).loc[CONSORTIUM].tolist()
    rows = consortium.table.loc[str(Group.CONSORTIA)]
    names = ["inhabitants", "foreign_origin_share", "non_eu27_share"]
    assert rows.loc[names, "rank"].tolist() == ranks
    assert rows.loc[names, "of"].tolist() == [7, 7, 7]


def test_who_has_a_member_without_a_figure_has_no_place_and_gives_none(
    consortium: Benchmarks, then: Landscape
) -> None:
    # Of Borsbeek, a part of Antwerpen now, the newcomers of 2015 are not known.
    assert consortium.table.loc[("consortia", "newcomers_per_thousand"), "of"] == 6
    own = ("11001", "11007", "11029")
    others = other_consortia("oproep-2015-borsbeek", START, TABLES)
    groups = groups_of(own, then, None, consortia=others)
    found = benchmarks(groups, {Group.CONSORTIA: others}, START, TABLES).table
    row = found.loc[("own", "newcomers_per_thousand")]
    assert (row["known"], row["members"]) == (2, 3)
    assert found.loc[("consortia", "newcomers_per_thousand"), ["rank", "of"]].isna().all()
    assert found.loc[("consortia", "inhabitants"), "of"] == 7


def test_only_the_consortia_have_a_place(consortium: Benchmarks, programme: Benchmarks) -> None:
    assert consortium.ranked == {Group.CONSORTIA}
    table = consortium.table.drop(str(Group.CONSORTIA), level="group")
    assert table[["rank", "of"]].isna().all(axis=None)
    assert programme.ranked == set()
    assert programme.table[["rank", "of"]].isna().all(axis=None)


def test_the_participants_are_summed_on_the_last_day(programme: Benchmarks) -> None:
    codes = set(members_of_2015()["nis"])
    assert set(programme.groups[Group.OWN]) == codes
    assert len(codes) == 29
    assert three(programme, Group.OWN) == pytest.approx(shares(counted(END, codes)))
    assert programme.references["inhabitants"] == date(2018, 1, 1)
    assert programme.references["newcomers_per_thousand"] == date(2018, 12, 31)


def test_the_region_beside_the_participants_is_the_flemish_one(programme: Benchmarks) -> None:
    register = living(END)
    codes = set(register.index[register["region"] == "Vlaams Gewest"])
    assert len(codes) == 308
    assert three(programme, Group.REGION) == pytest.approx(shares(counted(END, codes)))


def test_who_stands_beside_the_participants_took_no_part_and_could_have(
    programme: Benchmarks,
) -> None:
    own = set(programme.groups[Group.OWN])
    flemish = set(programme.groups[Group.REGION])
    for group in (Group.NEIGHBOURS, Group.ALIKE):
        codes = set(programme.groups[group])
        assert codes
        assert not codes & own
        assert codes <= flemish
    assert "21001" not in flemish  # Anderlecht, beside Drogenbos
