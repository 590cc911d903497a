"""The municipalities of any date, against the counts of the code lists and against REFNIS."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.load import load_tables
from data.register import Vintage, municipalities_on, vintage_on, vintages

TABLES = load_tables()
REGISTER = TABLES.municipalities
LONG_AGO = date(1995, 1, 1)


def flemish_ones(day: date) -> int:
    """The number that the code lists give."""
    if day < date(2019, 1, 1):
        return 308
    return 300 if day < date(2025, 1, 1) else 285


@given(st.dates(min_value=LONG_AGO))
@example(LONG_AGO)
@example(date(2018, 12, 31))
@example(date(2019, 1, 1))
@example(date(2024, 12, 31))
@example(date(2025, 1, 1))
@example(date.max)
def test_any_day_has_the_municipalities_of_its_code_list(day: date) -> None:
    found = municipalities_on(day, REGISTER)
    assert found["region"].value_counts().to_dict() == {
        "Vlaams Gewest": flemish_ones(day),
        "Brussels Hoofdstedelijk Gewest": 19,
    }
    assert found.index.is_unique
    assert found.index.is_monotonic_increasing
    assert found.index.str.fullmatch(r"(1|21|23|24|3|4|7)[0-9]{3,4}").all()
    when = pd.Timestamp(day)
    assert (found["valid_from"] <= when).all()
    assert (found["valid_to"].isna() | (found["valid_to"] >= when)).all()


@pytest.mark.parametrize("day", [date(1994, 12, 31), date(1977, 1, 1), date.min])
def test_a_day_before_the_register_is_refused_in_plain_words(day: date) -> None:
    said = rf"^{day.isoformat()} lies before the register, which begins on 1995-01-01; choose a"
    with pytest.raises(ValueError, match=said):
        municipalities_on(day, REGISTER)
    with pytest.raises(ValueError, match=said):
        vintage_on(day, TABLES.mergers)


def test_the_merger_table_separates_three_vintages_without_a_day_between() -> None:
    found = vintages(TABLES.mergers)
    assert [vintage.name for vintage in found] == ["v1995", "v2019", "v2025"]
    assert found[0].start == LONG_AGO
    assert found[-1].end is None
    for before, after in pairwise(found):
        assert before.end == after.start - timedelta(days=1)


@given(st.dates(min_value=LONG_AGO))
def test_every_day_lies_in_exactly_one_vintage(day: date) -> None:
    around = [v for v in vintages(TABLES.mergers) if v.start <= day <= (v.end or date.max)]
    assert around == [vintage_on(day, TABLES.mergers)]


def test_without_mergers_there_is_one_vintage() -> None:
    assert vintages(TABLES.mergers.iloc[:0]) == (Vintage(LONG_AGO, None),)


def test_tielt_kept_its_name_and_got_a_new_code() -> None:
    then = municipalities_on(date(2024, 12, 31), REGISTER)
    now = municipalities_on(date(2025, 1, 1), REGISTER)
    assert then.loc["37015", "name_nl"] == now.loc["37022", "name_nl"] == "Tielt"
    assert "37015" not in now.index


def test_antwerpen_kept_its_code_and_gained_borsbeek() -> None:
    then, now = REGISTER[REGISTER["nis"] == "11002"].to_dict("records")
    (borsbeek,) = REGISTER[REGISTER["nis"] == "11007"].to_dict("records")
    assert now["area_m2"] == then["area_m2"] + borsbeek["area_m2"]
    assert now["valid_from"] - then["valid_to"] == timedelta(days=1)


def test_zwijndrecht_changed_province() -> None:
    then = municipalities_on(date(2024, 12, 31), REGISTER)
    now = municipalities_on(date(2025, 1, 1), REGISTER)
    assert then.loc["11056", ["name_nl", "province"]].tolist() == ["Zwijndrecht", "Antwerpen"]
    assert now.loc["46030", ["name_nl", "province"]].tolist() == [
        "Beveren-Kruibeke-Zwijndrecht",
        "Oost-Vlaanderen",
    ]


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("44001", "44084", "Aalter"),
        ("44011", "44083", "Deinze"),
        ("71022", "71072", "Hasselt"),
        ("46014", "46029", "Lokeren"),
        ("44034", "44087", "Lochristi"),
        ("37018", "37021", "Wingene"),
    ],
)
def test_some_kept_their_name_and_changed_code(before: str, after: str, name: str) -> None:
    names = REGISTER.set_index("nis")["name_nl"]
    assert names[before] == names[after] == name


def test_homonyms_lose_the_disambiguation_of_refnis() -> None:
    names = REGISTER.drop_duplicates("nis").set_index("nis")["name_nl"]
    assert names["42008"] == "Hamme"
    assert names["73109"] == "Voeren"
    assert names["13002"] == "Baarle-Hertog"
    assert not names.str.contains("(", regex=False).any()


def test_provinces_follow_the_first_digits_of_the_code() -> None:
    # README of the sources: "The first digit of a NIS code is the province, except Brussels".
    provinces = {
        "1": "Antwerpen", "23": "Vlaams-Brabant", "24": "Vlaams-Brabant",
        "3": "West-Vlaanderen", "4": "Oost-Vlaanderen", "7": "Limburg",
    }  # fmt: skip
    for digits, province in provinces.items():
        of_these = REGISTER["nis"].str.startswith(digits)
        assert set(REGISTER.loc[of_these, "province"]) == {province}
    brussels = REGISTER[REGISTER["nis"].str.startswith("21")]
    assert brussels["province"].isna().all()
    assert brussels["reference_region"].isna().all()


def test_there_are_fifteen_reference_regions_and_a_former_municipality_has_its_successors() -> None:
    flemish = REGISTER[REGISTER["region"] == "Vlaams Gewest"]
    assert flemish["reference_region"].nunique() == 15
    regions = REGISTER.drop_duplicates("nis", keep="last").set_index("nis")["reference_region"]
    assert regions["11056"] == regions["46030"]


def test_the_area_of_flanders_stays_the_same_through_the_mergers() -> None:
    areas = {
        int(municipalities_on(day, REGISTER)["area_m2"].sum())
        for day in (date(2018, 12, 31), date(2019, 1, 1), date(2025, 1, 1))
    }
    assert len(areas) == 1


def day_of(text: str) -> date:
    day, month, year = map(int, text.split("/"))
    return date(year, month, day)


def test_refnis_records_no_change_in_flanders_and_brussels_from_1995_to_2018(
    sources: Path,
) -> None:
    with (sources / "refnis.txt").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="|") if row["LVL_REFNIS"] == "4"]
    ours = [
        row for row in rows if row["CD_REFNIS"].startswith(("1", "21", "23", "24", "3", "4", "7"))
    ]
    changes = [
        row
        for row in ours
        if LONG_AGO < day_of(row["DT_VLDT_START"]) <= date(2018, 12, 31)
        or LONG_AGO <= day_of(row["DT_VLDT_END"]) < date(2018, 12, 31)
    ]
    assert changes == []
    valid = {
        row["CD_REFNIS"]
        for row in ours
        if day_of(row["DT_VLDT_START"]) <= LONG_AGO and day_of(row["DT_VLDT_END"]) >= LONG_AGO
    }
    assert valid == set(municipalities_on(LONG_AGO, REGISTER).index)
