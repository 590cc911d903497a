"""White spots: pieces of what is not covered, whole, once each, with their figures and borders.

Pieces are checked against the union of the polygons.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import geopandas as gpd
import networkx as nx
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.coverage import Reading, coverage, vintage_day
from analysis.gaps.white_spots import (
    FIGURES,
    Doubt,
    Finding,
    Order,
    ranked,
    spot_numbers,
    white_spots,
)
from analysis.ground.pieces import pieces
from analysis.members import UnknownProgrammeError
from analysis.people import newcomers_in
from tests.analysis.gaps.spots import (
    CALL,
    DOUBTS,
    FIRST,
    PLANNED,
    TABLES,
    TODAY,
    flemish_on,
    pairs_on,
    shapes,
    spots_of,
    white_codes,
    with_members,
)

VOEREN = "73109"


# --- The call of 2015 ---


def test_the_279_left_by_the_call_of_2015_are_one_piece_and_voeren() -> None:
    found = spots_of(CALL, FIRST)
    assert found.finding is Finding.FOUND
    assert found.spots["municipalities"].tolist() == [278, 1]
    assert found.spots.loc[2, "members"] == (VOEREN,)
    assert (found.complete, found.incomplete) == (("oproep-2015",), ())
    assert (found.counted_on, found.newcomers_to) == (date(2015, 1, 1), date(2015, 12, 31))


def test_voeren_borders_on_no_consortium_and_the_rest_on_all_seven() -> None:
    spots = spots_of(CALL, FIRST).spots
    assert spots.loc[2, "consortia"] == ()
    assert spots.loc[2, "reference_regions"] == spots.loc[2, "provinces"] == ("Limburg",)
    assert len(spots.loc[1, "consortia"]) == 7
    assert len(spots.loc[1, "provinces"]) == 5


@pytest.mark.parametrize("day", [FIRST, PLANNED, TODAY])
@pytest.mark.parametrize("reading", list(Reading))
@pytest.mark.parametrize("doubts", DOUBTS)
def test_sums_over_the_spots_are_sums_over_the_municipalities_not_covered(
    day: date, reading: Reading, doubts: frozenset[Doubt]
) -> None:
    found = spots_of(CALL, day, doubts, reading)
    counted = {"not_covered", "ended"} if Doubt.ENDED in doubts else {"not_covered"}
    table = coverage(CALL, day, TABLES, reading=reading)
    white = table[table["status"].isin(counted)]
    assert found.spots["municipalities"].sum() == len(white)
    for column in ("inhabitants", "foreign_origin"):
        assert found.spots[column].sum() == white[column].sum()
    shown_on = vintage_day(day, reading, TABLES.mergers)
    newcomers = newcomers_in(day, shown_on, TABLES)[0]["newcomers"].reindex(white.index)
    assert found.spots["newcomers"].sum() == newcomers.sum()
    assert found.spots["newcomers_known"].sum() == newcomers.notna().sum()


def test_read_as_now_antwerpen_is_covered_for_borsbeek() -> None:
    assert "11002" in white_codes(spots_of(CALL, FIRST))
    now = white_codes(spots_of(CALL, FIRST, reading=Reading.NOW))
    assert "11002" not in now
    assert len(now) == 256


def test_once_the_call_is_over_former_members_are_white_only_when_let_in() -> None:
    assert len(white_codes(spots_of(CALL, TODAY))) == 256
    assert len(white_codes(spots_of(CALL, TODAY, {Doubt.ENDED}))) == 285


# --- Pieces, by the union of the polygons ---


def union_pieces(codes: list[str], polygons: gpd.GeoDataFrame) -> set[tuple[str, ...]]:
    """Return connected pieces as the parts of one union; exclaves hold theirs together."""
    chosen = polygons.geometry.loc[codes].explode()
    parts = shapely.get_parts(shapely.union_all(chosen.to_numpy()))
    inside, part = shapely.STRtree(parts).query(chosen.representative_point(), "intersects")
    graph = nx.Graph(zip(chosen.index[inside], map(int, part), strict=True))
    pieces = nx.connected_components(graph)
    return {tuple(sorted(code for code in piece if isinstance(code, str))) for piece in pieces}


@given(kept=st.integers(5, 150), seed=st.integers(0, 10**6))
@settings(max_examples=12)
def test_spots_are_the_parts_of_the_union_of_their_polygons(kept: int, seed: int) -> None:
    flemish = flemish_on(FIRST).to_series()
    white = sorted(flemish.sample(kept, random_state=seed))
    tables = with_members(flemish.drop(white))
    found = white_spots(CALL, FIRST, tables, pairs_on(FIRST, 0))
    assert set(found.spots["members"]) == union_pieces(white, shapes(date(1995, 1, 1)))


def test_brussels_connects_nothing() -> None:
    around = ["23025", "23077", "23088"]  # Sint-Pieters-Leeuw lies opposite the other two
    brussels = [nis for nis in shapes(date(1995, 1, 1)).index if nis.startswith("21")]
    assert len(pieces([*around, *brussels], pairs_on(FIRST))) == 1
    found = spots_of(CALL, FIRST, tables=with_members(flemish_on(FIRST).drop(around)))
    assert sorted(found.spots["members"]) == [("23025", "23088"), ("23077",)]


def test_bordering_consortia_are_those_of_the_neighbours_one_by_one() -> None:
    found = white_spots(CALL, FIRST, TABLES, pairs_on(FIRST, 4000))
    consortium = coverage(CALL, FIRST, TABLES)["consortium"].dropna().to_dict()
    links = {frozenset(pair) for pair in pairs_on(FIRST, 4000)[["nis_a", "nis_b"]].to_numpy()}
    for members, named in zip(found.spots["members"], found.spots["consortia"], strict=True):
        beside = {nis for link in links if link & {*members} for nis in link - {*members}}
        assert set(named) == {consortium[nis] for nis in beside if nis in consortium}
    assert len(found.spots) == 8


def test_a_consortium_that_is_over_does_not_border_on_the_spot_its_members_lie_in() -> None:
    assert len(spots_of(CALL, TODAY).spots.loc[1, "consortia"]) == 7
    let_in = spots_of(CALL, TODAY, {Doubt.ENDED}).spots
    assert let_in["consortia"].tolist() == [(), ()]


# --- Figures that are not known of every member ---


def test_what_is_known_of_no_member_is_missing_and_a_part_says_of_how_many() -> None:
    people = TABLES.inhabitants
    tables = replace(TABLES, inhabitants=people[~people["nis"].isin([VOEREN, "11002"])])
    whole, part = spots_of(CALL, FIRST).spots, spots_of(CALL, FIRST, tables=tables).spots
    antwerpen = coverage(CALL, FIRST, TABLES).loc["11002", "foreign_origin"]
    assert part.loc[1, "foreign_origin"] == whole.loc[1, "foreign_origin"] - antwerpen
    assert part["foreign_origin_known"].tolist() == part["inhabitants_known"].tolist() == [277, 0]
    assert pd.isna(part.loc[2, "foreign_origin"])
    assert pd.isna(part.loc[2, "inhabitants"])


def test_newcomers_of_municipalities_that_merged_later_are_not_known() -> None:
    spots = spots_of(CALL, FIRST).spots
    assert spots["newcomers_known"].tolist() == [236, 1]
    assert spots_of(CALL, FIRST, reading=Reading.NOW).spots["newcomers_known"].tolist() == [255, 1]


# --- Ranks ---


@pytest.mark.parametrize("order", list(Order))
def test_spots_are_ranked_by_the_figure_chosen_and_numbered_from_1(order: Order) -> None:
    spots = white_spots(CALL, FIRST, TABLES, pairs_on(FIRST, 4000)).spots
    again = ranked(spots, order)
    figures = again[str(order)].dropna()
    assert figures.is_monotonic_decreasing
    assert again[str(order)].isna().tolist()[: len(figures)] == [False] * len(figures)
    assert again.index.tolist() == list(range(1, len(spots) + 1))
    assert set(again["members"]) == set(spots["members"])
    numbers = spot_numbers(again)
    assert all((numbers[list(members)] == spot).all() for spot, members in again["members"].items())


def test_equal_spots_are_in_the_order_of_size_and_then_of_code() -> None:
    spots = pd.DataFrame(
        {
            "members": [("11008",), ("11005",), ("11002", "11009")],
            "municipalities": [1, 1, 2],
            **dict.fromkeys(FIGURES, 7),
        }
    )
    expected = [("11002", "11009"), ("11005",), ("11008",)]
    assert ranked(spots)["members"].tolist() == expected
    assert ranked(spots.iloc[::-1])["members"].tolist() == expected


# --- Errors ---


def test_neighbours_of_another_date_are_refused() -> None:
    with pytest.raises(ValueError, match="neighbours of other municipalities"):
        white_spots(CALL, FIRST, TABLES, pairs_on(TODAY))
    with pytest.raises(ValueError, match="11007"):
        white_spots(CALL, TODAY, TABLES, pairs_on(FIRST))


def test_an_unknown_programme_and_an_unknown_doubt_are_refused() -> None:
    with pytest.raises(UnknownProgrammeError, match="did you mean oproep-2015"):
        spots_of(["oproep-2051"], FIRST)
    with pytest.raises(ValueError, match="not a valid Doubt"):
        white_spots(CALL, FIRST, TABLES, pairs_on(FIRST), doubts="ended")  # type: ignore[arg-type]
