"""Cards of real municipalities: those that merged, kept a name, or took part twice."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.allocation import Method
from analysis.card import Card, card
from analysis.coverage import coverage
from data.load import load_tables
from data.register import municipalities_on

TABLES = load_tables()
THEN, NOW = date(2015, 12, 1), date(2025, 1, 1)


def on(nis: str, day: date, method: Method = Method.EQUAL) -> Card:
    return card(nis, day, method, TABLES)


def former(of: Card) -> list[tuple[str, str]]:
    return list(zip(of.predecessors["nis"], of.predecessors["name_nl"], strict=True))


def later(of: Card) -> list[tuple[str, str]]:
    return list(zip(of.successors["nis"], of.successors["name_nl"], strict=True))


def test_borsbeek_in_2015_has_its_membership_and_lies_in_antwerpen_later() -> None:
    borsbeek = on("11007", THEN)
    assert borsbeek.record["name_nl"] == "Borsbeek"
    assert former(borsbeek) == []
    assert later(borsbeek) == [("11002", "Antwerpen")]
    assert borsbeek.successors["valid_from"].tolist() == [pd.Timestamp("2025-01-01")]
    assert borsbeek.people["inhabitants"] == 10_465
    assert borsbeek.people_on == date(2015, 1, 1)
    assert "2150" in borsbeek.postal_codes
    membership = borsbeek.memberships.iloc[0]
    assert len(borsbeek.memberships) == 1
    assert membership["consortium"] == "oproep-2015-borsbeek"
    assert membership["award_cents"] == 14_571_500
    assert membership["title"].startswith("BAM empowerment")


def test_antwerpen_in_2025_has_borsbeek_as_predecessor_with_its_membership() -> None:
    antwerpen = on("11002", NOW)
    assert former(antwerpen) == [("11007", "Borsbeek")]
    assert later(antwerpen) == []
    assert antwerpen.memberships["name_then"].tolist() == ["Borsbeek"]
    assert antwerpen.memberships["nis"].tolist() == ["11007"]
    assert "2150" in antwerpen.postal_codes


def test_antwerpen_in_2015_had_no_part_in_the_membership_of_borsbeek() -> None:
    antwerpen = on("11002", THEN)
    assert antwerpen.memberships.empty
    assert former(antwerpen) == later(antwerpen) == []


def test_tielt_has_another_code_since_2025() -> None:
    before, after = on("37015", THEN), on("37022", NOW)
    assert [one.record["name_nl"] for one in (before, after)] == ["Tielt", "Tielt"]
    assert later(before) == [("37022", "Tielt")]
    assert former(after) == [("37007", "Meulebeke"), ("37015", "Tielt")]


def test_kruisem_has_two_predecessors() -> None:
    kruisem = on("45068", date(2019, 1, 1))
    assert kruisem.record["name_nl"] == "Kruisem"
    assert [name for _, name in former(kruisem)] == ["Kruishoutem", "Zingem"]
    assert kruisem.predecessors["valid_to"].unique().tolist() == [pd.Timestamp("2018-12-31")]
    assert kruisem.people["inhabitants"] > 15_000


def test_zwijndrecht_goes_to_another_province() -> None:
    before = on("11056", THEN)
    ((code, name),) = later(before)
    assert name == "Beveren-Kruibeke-Zwijndrecht"
    assert before.record["province"] == "Antwerpen"
    assert on(code, NOW).record["province"] == "Oost-Vlaanderen"


def test_affligem_took_part_in_2014_and_in_2015() -> None:
    memberships = on("23105", NOW).memberships
    assert memberships["programme"].tolist() == ["samen-inburgeren-2014", "oproep-2015"]
    assert memberships["name_in_source"].tolist() == ["Affligem", "Afligem"]
    assert memberships["allocated_cents"].isna().tolist() == [True, False]
    assert memberships["allocated_cents"].sum() == 5_000_000


@pytest.mark.parametrize("nis", ["23044", "41011"])  # Liedekerke, Denderleeuw
def test_liedekerke_and_denderleeuw_are_mentors_of_affligem(nis: str) -> None:
    memberships = on(nis, THEN).memberships.set_index("consortium")
    assert memberships.loc["oproep-2015-affligem", "role"] == "mentor"


def test_a_municipality_of_brussels_has_people_and_no_memberships() -> None:
    brussels = on("21004", THEN)
    assert brussels.memberships.empty
    assert pd.isna(brussels.record["province"])
    assert brussels.people.notna().all()
    assert "1000" in brussels.postal_codes


def test_before_2011_inhabitants_are_not_known() -> None:
    voeren = on("73109", date(2008, 1, 1))
    assert voeren.people_on is None
    assert voeren.people.isna().all()
    assert "inhabitants" in voeren.people.index


@pytest.mark.parametrize(
    ("nis", "day"),
    [("11007", NOW), ("37022", THEN), ("37015", NOW), ("99999", THEN), ("", THEN), ("1100", THEN)],
)
def test_a_code_that_is_not_of_the_day_is_refused(nis: str, day: date) -> None:
    with pytest.raises(KeyError, match=f"no municipality {nis} on {day.isoformat()}"):
        on(nis, day)


def test_the_method_decides_what_a_membership_is_allocated() -> None:
    cents = {
        method: int(on("23105", THEN, method).memberships["allocated_cents"].sum())
        for method in Method
    }
    assert cents[Method.WHOLE] == 15_000_000
    assert cents[Method.EQUAL] == 5_000_000
    assert 0 < cents[Method.INHABITANTS] < 15_000_000
    assert cents[Method.INHABITANTS] != cents[Method.ORIGIN]


ON_CARDS = st.sampled_from([date(2015, 12, 1), date(2019, 1, 1), date(2025, 6, 1)]).flatmap(
    lambda day: st.tuples(
        st.just(day), st.sampled_from(municipalities_on(day, TABLES.municipalities).index.tolist())
    )
)


@given(chosen=ON_CARDS)
@settings(max_examples=12)
def test_every_card_agrees_with_the_table_behind_the_map(chosen: tuple[date, str]) -> None:
    day, nis = chosen
    of = on(nis, day)
    table = coverage(list(TABLES.programmes["programme"]), day, TABLES)
    begun = of.memberships[of.memberships["valid_from"] <= pd.Timestamp(day)]
    assert begun["allocated_cents"].sum() == table["allocated_cents"].fillna(0)[nis]
    assert of.people["inhabitants"] == table.loc[nis, "inhabitants"]
    assert nis not in set(of.predecessors["nis"]) | set(of.successors["nis"])
    assert of.postal_codes
