"""The typology: every status with every eligibility, and never "not eligible" without knowing."""

from __future__ import annotations

from datetime import date
from itertools import product

import pandas as pd
import pytest

from analysis.coverage import Status, coverage
from analysis.gaps.typology import TYPE_FILLS, Eligibility, Type, typology
from data.load import load_tables
from geo.map import Painting
from geo.palette import LOOKS

TABLES = load_tables()
FIRST = date(2015, 12, 1)
# What each pair of a status and an eligibility makes, written out: the order of precedence.
EXPECTED = {
    "not_applicable": dict.fromkeys(["alone", "with_others", "none", None], "not_applicable"),
    "covered": dict.fromkeys(["alone", "with_others", "none", None], "covered"),
    "not_known": dict.fromkeys(["alone", "with_others", "none", None], "not_known"),
    "ended": dict.fromkeys(["alone", "with_others", "none", None], "ended"),
    "not_covered": {
        "alone": "eligible_alone",
        "with_others": "eligible_with_others",
        "none": "not_eligible",
        None: "not_known",
    },
}
CELLS = [(status, allowed) for status in EXPECTED for allowed in EXPECTED[status]]


def test_the_table_holds_every_status_with_every_eligibility() -> None:
    assert set(CELLS) == set(product(map(str, Status), [*map(str, Eligibility), None]))
    assert {kind for row in EXPECTED.values() for kind in row.values()} == set(map(str, Type))


@pytest.mark.parametrize(("status", "allowed"), CELLS)
def test_each_status_with_each_eligibility_is_of_one_type(status: str, allowed: str | None) -> None:
    found = typology(
        pd.Series([status], index=["23105"]), pd.Series([allowed], index=["23105"], dtype="str")
    )
    assert found.to_dict() == {"23105": EXPECTED[status][allowed]}


def test_all_at_once_is_each_one_by_one() -> None:
    codes = [f"{place:05}" for place in range(len(CELLS))]
    statuses = pd.Series([status for status, _ in CELLS], index=pd.Index(codes, name="nis"))
    allowed = pd.Series([allowed for _, allowed in CELLS], index=codes, dtype="str")
    found = typology(statuses, allowed.iloc[::-1])
    assert found.tolist() == [EXPECTED[status][allowed] for status, allowed in CELLS]
    assert found.index.equals(statuses.index)
    assert (found.name, str(found.dtype)) == ("type", "str")


@pytest.mark.parametrize("dtype", ["str", "object", "float64"])
def test_without_any_rules_nobody_is_called_ineligible(dtype: str) -> None:
    table = coverage(["oproep-2015"], FIRST, TABLES)
    for nothing in (pd.Series(dtype=dtype), pd.Series(pd.NA, index=table.index, dtype="str")):
        counts = typology(table["status"], nothing).value_counts().to_dict()
        assert counts == {"not_known": 279, "covered": 29, "not_applicable": 19}


def test_members_of_an_enum_are_read_like_their_values() -> None:
    statuses = pd.Series([Status.NOT_COVERED, Status.ENDED], index=["23105", "23044"])
    allowed = pd.Series([Eligibility.NONE, Eligibility.ALONE], index=["23105", "23044"])
    assert typology(statuses, allowed).tolist() == [Type.NOT_ELIGIBLE, Type.ENDED]


@pytest.mark.parametrize(
    ("statuses", "allowed", "message"),
    [
        ({"23105": "white"}, {"23105": "alone"}, "no status: white"),
        ({"23105": "covered"}, {"23105": "perhaps"}, "no eligibility: perhaps"),
        ({"23105": "covered"}, {"11007": "alone"}, "no municipality of the statuses: 11007"),
    ],
)
def test_what_is_no_status_eligibility_or_municipality_is_refused(
    statuses: dict[str, str], allowed: dict[str, str], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        typology(pd.Series(statuses), pd.Series(allowed))


def test_every_type_has_a_look_of_its_own_that_the_map_can_draw() -> None:
    assert set(TYPE_FILLS) == set(Type)
    assert len(set(TYPE_FILLS.values())) == len(Type)
    colours = ("#173f65", "#498b70", "#f3c846", "#794819", "#94c9fb")
    fills = {f"{place:05}": fill for place, fill in enumerate(TYPE_FILLS.values())}
    Painting("v2025", fills, colours, {}, "", dict.fromkeys(LOOKS, ""))
    numbers = sorted(fill for fill in TYPE_FILLS.values() if isinstance(fill, int))
    assert numbers == list(range(len(colours)))
