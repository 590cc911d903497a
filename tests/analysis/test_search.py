"""Search: every name of every vintage leads to its municipalities on every date."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analysis.search import search_entries
from data.load import load_tables
from data.register import Vintage, municipalities_on, vintages
from data.translate import crosswalk

TABLES = load_tables()
THEN, NOW = date(2015, 12, 1), date(2025, 1, 1)
DAYS = [THEN, date(2018, 12, 31), date(2019, 1, 1), date(2024, 12, 31), NOW, date(2026, 6, 1)]


def led_to(name: str, day: date) -> list[str]:
    entries = search_entries(day, TABLES)
    return entries.loc[entries["name"] == name, "leads_to"].tolist()


@pytest.mark.parametrize("day", DAYS)
def test_every_name_of_every_vintage_leads_to_all_it_overlaps(day: date) -> None:
    entries = search_entries(day, TABLES)
    found = set(zip(entries["name"], entries["nis"], strict=True))
    expected = set()
    for vintage in vintages(TABLES.mergers):
        names = municipalities_on(vintage.start, TABLES.municipalities)["name_nl"]
        pairs = crosswalk(vintage.start, day, TABLES.municipalities, TABLES.mergers)
        expected |= {
            (names[old], new) for old, new in zip(pairs["nis_from"], pairs["nis_to"], strict=True)
        }
    assert found == expected
    assert set(TABLES.municipalities["name_nl"]) == set(entries["name"])


@pytest.mark.parametrize("day", DAYS)
def test_no_pair_of_name_and_code_comes_twice_and_each_leads_to_a_municipality(day: date) -> None:
    entries = search_entries(day, TABLES)
    register = municipalities_on(day, TABLES.municipalities)
    assert not entries.duplicated(["name", "nis"]).any()
    assert (entries["nis"].map(register["name_nl"]) == entries["leads_to"]).all()
    assert entries.notna().all(axis=None)
    assert set(entries.loc[entries["own"], "nis"]) == set(register.index)
    assert (entries["own"] == (entries["name"] == entries["leads_to"])).all()
    assert list(entries.index) == list(range(len(entries)))


@pytest.mark.parametrize("vintage", vintages(TABLES.mergers))
def test_no_two_municipalities_of_a_vintage_share_a_name(vintage: Vintage) -> None:
    names = municipalities_on(vintage.start, TABLES.municipalities)["name_nl"]
    assert names.is_unique


@pytest.mark.parametrize("day", DAYS)
def test_names_stand_in_order_and_the_own_name_comes_first(day: date) -> None:
    entries = search_entries(day, TABLES)
    assert entries["name"].is_monotonic_increasing
    shared = entries[entries["name"].isin(entries.loc[entries["own"], "name"])]
    assert shared.groupby("name")["own"].first().all()


def test_a_former_name_leads_to_the_successor() -> None:
    assert led_to("Borsbeek", NOW) == ["Antwerpen"]
    assert led_to("Meulebeke", NOW) == ["Tielt"]
    assert led_to("Zwijndrecht", NOW) == ["Beveren-Kruibeke-Zwijndrecht"]
    assert led_to("Kruishoutem", NOW) == ["Kruisem"]


def test_a_later_name_leads_to_each_predecessor() -> None:
    assert led_to("Kruisem", THEN) == ["Kruishoutem", "Zingem"]
    assert led_to("Beveren-Kruibeke-Zwijndrecht", THEN) == ["Beveren", "Kruibeke", "Zwijndrecht"]


def test_a_name_that_stayed_leads_first_to_itself_and_then_to_the_others() -> None:
    assert led_to("Tielt", THEN) == ["Tielt", "Meulebeke"]
    assert led_to("Antwerpen", THEN) == ["Antwerpen", "Borsbeek"]
    assert led_to("Tielt", NOW) == ["Tielt"]
    assert led_to("Antwerpen", NOW) == ["Antwerpen"]


def test_tielt_has_the_code_of_the_day() -> None:
    for day, nis in ((THEN, "37015"), (NOW, "37022")):
        entries = search_entries(day, TABLES)
        own = entries[entries["own"] & (entries["name"] == "Tielt")]
        assert own["nis"].tolist() == [nis]


def by_postal_code(code: str, day: date) -> pd.DataFrame:
    entries = search_entries(day, TABLES)
    return entries[entries["postal_codes"].str.split(" ").map(lambda codes: code in codes)]


def test_the_postal_code_of_borsbeek_leads_to_antwerpen() -> None:
    assert set(by_postal_code("2150", NOW)["leads_to"]) == {"Antwerpen"}
    assert "Borsbeek" in set(by_postal_code("2150", THEN)["leads_to"])


@pytest.mark.parametrize("day", DAYS)
def test_every_postal_code_leads_somewhere(day: date) -> None:
    entries = search_entries(day, TABLES)
    codes = set(" ".join(entries["postal_codes"]).split())
    assert codes == set(TABLES.postal_codes["postal_code"])
    assert entries["postal_codes"].ne("").all()
