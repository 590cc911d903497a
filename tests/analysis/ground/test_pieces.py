"""Connected pieces: against merging of sets, and on the pieces our sources tell of."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import pandas as pd
import shapely
from hypothesis import given
from hypothesis import strategies as st

from analysis.ground.pieces import both_ways, contacts, pieces
from data.load import load_atoms, load_tables
from geo.boundaries import dissolve_to
from geo.neighbours import neighbourhood

TABLES = load_tables()
CODES = [f"1100{digit}" for digit in range(8)]
NONE = pd.DataFrame({"nis_a": [], "nis_b": []}, dtype="str")
Links = list[tuple[str, str]]
links = st.lists(
    st.tuples(st.sampled_from(CODES), st.sampled_from(CODES)).filter(lambda p: p[0] < p[1])
)


def pairs_of(found: Links) -> pd.DataFrame:
    return pd.DataFrame(found, columns=["nis_a", "nis_b"], dtype="str")


def merged(codes: set[str], found: Links) -> set[frozenset[str]]:
    """Return the pieces by merging sets, link by link."""
    sets = {code: {code} for code in codes}
    for a, b in found:
        if a in codes and b in codes:
            both = sets[a] | sets[b]
            sets |= dict.fromkeys(both, both)
    return {frozenset(each) for each in sets.values()}


@given(st.sets(st.sampled_from(CODES)), links)
def test_pieces_are_those_of_merging_sets(codes: set[str], found: Links) -> None:
    assert set(map(frozenset, pieces(codes, pairs_of(found)))) == merged(codes, found)


@given(st.sets(st.sampled_from(CODES)), links)
def test_the_largest_comes_first_then_the_smallest_code(codes: set[str], found: Links) -> None:
    result = pieces(codes, pairs_of(found))
    assert list(result) == sorted(result, key=lambda piece: (-len(piece), piece[0]))
    assert all(list(piece) == sorted(piece) for piece in result)


@given(st.lists(st.sampled_from(CODES)), links, st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_matters(
    codes: list[str], found: Links, chance: object
) -> None:
    shuffled = [*codes, *codes]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    again = pairs_of([*reversed(found), *found])
    assert pieces(shuffled, again) == pieces(codes, pairs_of(found))


def test_without_codes_there_are_no_pieces() -> None:
    assert pieces([], NONE) == pieces([], pairs_of([("11001", "11002")])) == ()


def test_without_pairs_each_stands_alone() -> None:
    assert pieces(["11002", "11001"], NONE) == (("11001",), ("11002",))


def test_a_municipality_that_is_not_asked_connects_nothing() -> None:
    chain = pairs_of([("11001", "11002"), ("11002", "11003")])
    assert pieces(["11001", "11003"], chain) == (("11001",), ("11003",))


def test_what_the_call_of_2015_left_is_one_piece_of_278_and_voeren() -> None:
    day = date(2015, 12, 1)
    shapes = dissolve_to(day, load_atoms(), TABLES.municipalities, TABLES.mergers)
    members = TABLES.memberships.query("programme == 'oproep-2015'")["nis"]
    flemish = shapes.index[~shapes.index.str.startswith("21")]
    left = pieces(flemish.difference(members), neighbourhood(shapes).pairs)
    assert [len(piece) for piece in left] == [278, 1]
    assert left[1] == ("73109",)


def test_a_municipality_with_exclaves_is_one_piece() -> None:
    day = date(2025, 1, 1)
    shapes = dissolve_to(day, load_atoms(), TABLES.municipalities, TABLES.mergers)
    baarle, hoogstraten = "13002", "13014"
    assert shapely.get_num_geometries(shapes.geometry[baarle]) > 20
    assert pieces([baarle, hoogstraten], neighbourhood(shapes).pairs) == ((baarle, hoogstraten),)


def test_contacts_are_neighbours_and_doubtful_ones_but_no_points() -> None:
    squares = gpd.GeoDataFrame(
        index=CODES[:4],
        geometry=[
            shapely.box(0, 0, 200, 200),
            shapely.Polygon([(200, 0), (200, 200), (200, 250), (400, 250), (400, 0)]),
            shapely.Polygon([(0, 200), (0, 250), (200, 250), (200, 200)]),
            shapely.box(400, 250, 500, 350),
        ],
        crs="EPSG:31370",
    )
    found = contacts(neighbourhood(squares))
    a, b, c, _ = CODES[:4]
    assert found.values.tolist() == [[a, b, 200.0], [a, c, 200.0], [b, c, 50.0]]


@given(links)
def test_both_ways_has_each_pair_from_each_side(found: Links) -> None:
    sides = both_ways(pairs_of(found))
    assert sorted(sides[["nis_a", "nis_b"]].itertuples(index=False, name=None)) == sorted(
        [*found, *((b, a) for a, b in found)]
    )
