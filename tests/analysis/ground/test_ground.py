"""Consortia on the ground: the seven of 2015, and shapes with an answer known beforehand.

Checked against the polygons by shapely.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
import shapely

from analysis.coverage import coverage
from analysis.ground.ground import ground, polsby_popper
from analysis.ground.landscape import landscape
from data.load import load_atoms, load_tables

TABLES, ATOMS = load_tables(), load_atoms()
FIRST, TODAY = date(2015, 12, 1), date(2025, 1, 1)
THEN, NOW = landscape(FIRST, ATOMS, TABLES), landscape(TODAY, ATOMS, TABLES)
CALL = TABLES.memberships.query("programme == 'oproep-2015'")
SEVEN = CALL.groupby("consortium")["nis"].agg(tuple).to_dict()
WEMMEL, BORSBEEK = SEVEN["oproep-2015-wemmel"], SEVEN["oproep-2015-borsbeek"]
AFFLIGEM = SEVEN["oproep-2015-affligem"]


def outline(codes: tuple[str, ...]) -> shapely.Geometry:
    """Return the union of municipalities of 2015, by another way than ours."""
    return shapely.union_all(THEN.municipalities.geometry.loc[list(codes)].to_numpy())


# --- Pieces ---


@pytest.mark.parametrize(
    ("consortium", "pieces"),
    [
        ("affligem", 1),
        ("borsbeek", 2),
        ("de-panne", 1),
        ("grobbendonk", 1),
        ("lebbeke", 1),
        ("ninove", 1),
        ("wemmel", 3),
    ],
)
def test_the_seven_of_2015_have_as_many_pieces_as_their_outline(
    consortium: str, pieces: int
) -> None:
    members = SEVEN[f"oproep-2015-{consortium}"]
    found = ground(members, THEN)
    assert len(found.pieces) == pieces
    parts = shapely.get_parts(outline(members))
    inside = THEN.municipalities.geometry.representative_point()
    names = {frozenset(nis for nis in members if part.covers(inside[nis])) for part in parts}
    assert names == set(map(frozenset, found.pieces))


def test_aartselaar_lay_apart_from_borsbeek_and_mortsel() -> None:
    assert ground(BORSBEEK, THEN).pieces == (("11007", "11029"), ("11001",))


def test_today_antwerpen_stands_for_borsbeek_and_joins_the_two_pieces() -> None:
    now = ground(["11002", "11001", "11029"], NOW)
    assert now.pieces == (("11001", "11002", "11029"),)
    joined = NOW.neighbours.pairs.set_index(["nis_a", "nis_b"]).index
    assert {("11001", "11002"), ("11002", "11029")} <= set(joined)
    assert ("11001", "11029") not in joined


def test_drogenbos_hangs_on_by_a_doubtful_contact_only() -> None:
    found = ground(WEMMEL, THEN)
    assert found.pieces == (("23098", "23100", "23101"), ("23102",), ("23103",))
    assert found.certain_pieces == (("23100", "23101"), ("23098",), ("23102",), ("23103",))
    assert found.doubtful[["nis_a", "nis_b"]].values.tolist() == [["23098", "23100"]]
    assert found.doubtful["border_m"].iloc[0] == pytest.approx(21.4, abs=0.05)


def test_a_lower_minimum_makes_the_contact_certain() -> None:
    found = ground(WEMMEL, landscape(FIRST, ATOMS, TABLES, 20))
    assert found.certain_pieces == found.pieces
    assert found.doubtful.empty


# --- Bordering ---


@pytest.mark.parametrize("consortium", sorted(SEVEN))
def test_borders_are_those_of_the_outline(consortium: str) -> None:
    members = SEVEN[consortium]
    found = ground(members, THEN).bordering
    others = THEN.municipalities.drop(index=list(members))
    lengths = others.geometry.intersection(outline(members).boundary).length
    assert found.index.tolist() == lengths.index[lengths >= 100].tolist()
    # Doubtful contacts of a neighbour are no part of its border.
    short_m = ground(members, THEN).doubtful["border_m"].sum()
    assert found["border_m"].to_numpy() == pytest.approx(lengths[found.index], abs=short_m + 1e-6)


def test_neighbours_have_their_status_and_whether_they_lie_outside_the_region() -> None:
    statuses = coverage(["oproep-2015"], FIRST, TABLES)["status"]
    found = ground(WEMMEL, THEN, statuses).bordering
    assert found.loc["21004", ["name", "status", "outside"]].tolist() == [
        "Brussel", "not_applicable", True,
    ]  # fmt: skip
    assert found.loc["23002", ["name", "status", "outside"]].tolist() == [
        "Asse", "not_covered", False,
    ]  # fmt: skip
    assert ground(AFFLIGEM, THEN, statuses).bordering.loc["41048", "status"] == "covered"


def test_without_a_programme_no_status_is_known() -> None:
    assert ground(WEMMEL, THEN).bordering["status"].isna().all()


def test_voeren_borders_on_nobody_and_the_columns_stay() -> None:
    alone = ground(["73109"], NOW)
    some = ground(AFFLIGEM, THEN)
    assert alone.bordering.empty
    assert alone.bordering.dtypes.to_dict() == some.bordering.dtypes.to_dict()
    assert (alone.pieces, alone.furthest) == ((("73109",),), None)


# --- Extent, compactness and people ---


def test_affligem_liedekerke_denderleeuw_crosses_two_provinces_and_reference_regions() -> None:
    found = ground(AFFLIGEM, THEN)
    assert found.provinces == ("Oost-Vlaanderen", "Vlaams-Brabant")
    assert found.arrondissements == ("Aalst", "Halle-Vilvoorde")
    assert found.reference_regions == ("Denderregio", "Halle-Vilvoorde")


def test_brussels_lies_in_no_province() -> None:
    found = ground(["21004", "23103"], NOW)
    assert found.provinces == ("Vlaams-Brabant",)
    assert found.arrondissements == ("Brussel-Hoofdstad", "Halle-Vilvoorde")


def test_compactness_of_shapes_that_are_known() -> None:
    square = shapely.box(0, 0, 1, 1)
    assert polsby_popper(square) == pytest.approx(math.pi / 4)
    assert polsby_popper(shapely.box(0, 0, 1, 9)) == pytest.approx(4 * math.pi * 9 / 20**2)
    assert polsby_popper(shapely.Point(0, 0).buffer(1, 256)) == pytest.approx(1, abs=1e-4)
    apart = shapely.union(square, shapely.box(5, 5, 6, 6))
    assert polsby_popper(apart) == pytest.approx(math.pi / 8)
    holed = shapely.box(0, 0, 3, 3) - shapely.box(1, 1, 2, 2)
    assert polsby_popper(holed) == pytest.approx(4 * math.pi * 8 / 16**2)


@pytest.mark.parametrize("consortium", sorted(SEVEN))
def test_compactness_is_that_of_the_outline(consortium: str) -> None:
    whole = outline(SEVEN[consortium])
    expected = 4 * math.pi * whole.area / whole.length**2
    assert ground(SEVEN[consortium], THEN).compactness == pytest.approx(expected)


def test_people_are_summed_from_the_table_of_their_year() -> None:
    found = ground(AFFLIGEM, THEN)
    rows = TABLES.inhabitants[TABLES.inhabitants["date"] == "2015-01-01"]
    rows = rows[rows["nis"].isin(AFFLIGEM)]
    assert found.inhabitants == rows["inhabitants"].sum()
    assert found.foreign_origin == rows["inhabitants"].sum() - rows["belgian"].sum()
    assert found.counted_on == date(2015, 1, 1)


def test_people_are_not_known_when_those_of_one_member_are_not() -> None:
    people = THEN.people.astype("Int64").copy()
    people.loc["23105", "belgian"] = pd.NA
    people["foreign_origin"] = people["inhabitants"] - people["belgian"]
    found = ground(AFFLIGEM, replace(THEN, people=people))
    assert found.inhabitants == ground(AFFLIGEM, THEN).inhabitants
    assert found.foreign_origin is None


def test_before_the_first_count_nobody_is_counted() -> None:
    found = ground(AFFLIGEM, landscape(date(2000, 1, 1), ATOMS, TABLES))
    assert (found.inhabitants, found.foreign_origin, found.counted_on) == (None, None, None)


@pytest.mark.parametrize("consortium", sorted(SEVEN))
def test_the_furthest_members_are_those_of_the_longest_line(consortium: str) -> None:
    members = SEVEN[consortium]
    centre = THEN.municipalities.geometry.loc[list(members)].centroid
    apart = {pair: centre[pair[0]].distance(centre[pair[1]])
             for pair in itertools.combinations(sorted(members), 2)}  # fmt: skip
    found = ground(members, THEN).furthest
    assert found is not None
    assert found[:2] == max(apart, key=lambda pair: apart[pair])
    assert found[2] == pytest.approx(max(apart.values()))


# --- What is asked ---


def test_neither_order_nor_repetition_matters() -> None:
    one, other = ground(WEMMEL, THEN), ground([*reversed(WEMMEL), WEMMEL[2]], THEN)
    assert one.members == other.members == tuple(sorted(WEMMEL))
    assert one.pieces == other.pieces
    assert one.inhabitants == other.inhabitants
    pd.testing.assert_frame_equal(one.bordering, other.bordering)


def test_a_code_of_another_day_is_refused() -> None:
    with pytest.raises(KeyError, match="no municipality 11007, 99999 on 2025-01-01"):
        ground(["99999", "11007", "11001"], NOW)


def test_nobody_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="give at least one NIS code"):
        ground([], NOW)
