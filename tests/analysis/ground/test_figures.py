"""The figures of many consortia at once are those of each on the ground by itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.ground.figures import facts, no_facts
from analysis.ground.ground import Ground, ground
from analysis.ground.landscape import Landscape, landscapes
from data.load import load_atoms, load_tables

TABLES, ATOMS = load_tables(), load_atoms()
FIRST, UNKNOWN, TODAY = date(2015, 12, 1), date(2000, 1, 1), date(2025, 1, 1)
LANDS = landscapes([FIRST, UNKNOWN, TODAY], ATOMS, TABLES)
THEN = LANDS[FIRST]
WEMMEL = ["23102", "23103", "23098", "23100", "23101"]
BRUSSELS = THEN.municipalities.index[THEN.municipalities["province"].isna()].tolist()
RING = ground(BRUSSELS, THEN).bordering.index.tolist()


def one_by_one(consortia: Mapping[str, list[str]], land: Landscape) -> pd.DataFrame:
    """Return the figures of each consortium by another way than ours: its own `ground`."""
    rows = [_row(ground(codes, land)) for codes in consortia.values()]
    types = no_facts().dtypes.to_dict()
    index = pd.Index(consortia, name="consortium", dtype="str")
    return pd.DataFrame(rows, index=index, columns=list(types)).astype(types)


def _row(found: Ground) -> tuple[object, ...]:
    return (
        found.day,
        found.members,
        len(found.pieces),
        len(found.certain_pieces),
        len(found.bordering),
        tuple(nis for group in found.enclosed for nis in group),
        found.provinces,
        found.arrondissements,
        found.reference_regions,
        found.compactness,
        found.inhabitants,
        found.foreign_origin,
        found.counted_on,
        *(found.furthest or (None, None, None)),
    )


@st.composite
def sets(draw: st.DrawFn) -> tuple[Landscape, dict[str, list[str]]]:
    """Draw consortia: any municipalities, or all around one, which they may enclose."""
    land = LANDS[draw(st.sampled_from(sorted(LANDS)))]
    codes = st.sampled_from(land.municipalities.index.tolist())
    found: dict[str, list[str]] = {}
    for number in range(draw(st.integers(1, 4))):
        chosen = draw(st.lists(codes, min_size=1, max_size=6))
        if draw(st.booleans()):
            chosen += ground(chosen, land).bordering.index.difference(chosen).tolist()
        found[f"nummer-{number}"] = chosen
    return land, found


@settings(max_examples=30)
@given(sets())
def test_they_are_those_of_each_by_itself(drawn: tuple[Landscape, dict[str, list[str]]]) -> None:
    land, consortia = drawn
    pd.testing.assert_frame_equal(facts(consortia, land), one_by_one(consortia, land))


def test_several_enclosed_groups_come_the_largest_first() -> None:
    consortia = {"ring": RING, "wemmel": WEMMEL}
    found = facts(consortia, THEN)
    assert found["enclosed"].tolist() == [(*BRUSSELS, "23103"), ()]
    pd.testing.assert_frame_equal(found, one_by_one(consortia, THEN))


def test_figures_stand_in_one_row_each_in_the_order_given() -> None:
    table = facts({"wemmel": WEMMEL, "alone": ["73109"]}, THEN)
    assert table.index.tolist() == ["wemmel", "alone"]
    assert table["pieces"].tolist() == [3, 1]
    assert table["certain_pieces"].tolist() == [4, 1]
    assert table.loc["alone", ["bordering", "enclosed"]].tolist() == [0, ()]
    assert table.loc["alone", ["nis_furthest_a", "furthest_m"]].isna().all()


def test_figures_have_the_same_types_when_nothing_is_known() -> None:
    known = facts({"a": WEMMEL}, THEN)
    for table in (facts({"a": ["73109"]}, LANDS[UNKNOWN]), facts({}, THEN)):
        pd.testing.assert_series_equal(table.dtypes, known.dtypes)
        assert table.index.dtype == known.index.dtype
        assert table["inhabitants"].isna().all()


def test_a_sum_with_a_part_that_is_not_known_is_not_known() -> None:
    known = THEN.people.copy()
    known.loc["23102"] = pd.NA
    land = Landscape(FIRST, THEN.municipalities, THEN.neighbours, known, FIRST)
    found = facts({"wemmel": WEMMEL, "rest": WEMMEL[1:]}, land)
    assert found["inhabitants"].isna().tolist() == [True, False]


def test_codes_of_another_day_and_an_empty_consortium_are_refused() -> None:
    with pytest.raises(KeyError, match="no municipality 37022 on 2015-12-01"):
        facts({"tielt": ["37022"], "wemmel": WEMMEL}, THEN)
    with pytest.raises(ValueError, match="at least one NIS code"):
        facts({"none": []}, THEN)
