"""The shipped tables give the published figures, and the awards those of the seed document."""

from __future__ import annotations

import re
from pathlib import Path

from data.load import load_table, load_tables


def amounts_of_the_seed(seeds: Path) -> list[tuple[str, int]]:
    """Titles and cents as printed: the lines that end in an amount."""
    (path,) = seeds.glob("000_*.txt")
    rows = re.findall(
        r"^([^\t\n]+)\t *([^\t\n]*?) *\t *([\d.]+),(\d\d) euro", _one_line(path), re.M
    )
    return [(title, int(euros.replace(".", "") + cents)) for _, title, euros, cents in rows]


def members_of_the_seed(seeds: Path) -> list[list[str]]:
    (path,) = seeds.glob("000_*.txt")
    rows = re.findall(r"^([^\t\n]+, [^\t\n]+)\t[^\t\n]*\t *[\d.]+,\d\d euro", _one_line(path), re.M)
    return [row.split(", ") for row in rows]


def _one_line(path: Path) -> str:
    # A ruler of dashes follows the rows that were split over pages, and the total.
    return re.sub(r"-{5,}[^\n]*", "", path.read_text(encoding="utf-8").replace("\xa0", " "))


def test_the_seven_awards_are_those_of_the_document(seeds: Path) -> None:
    awards = load_tables().consortia.query("programme == 'oproep-2015'")
    printed = [row for row in amounts_of_the_seed(seeds) if row[0]]
    assert len(printed) == 7
    shipped = zip(awards["title"], awards["award_cents"].astype(int), strict=True)
    assert list(shipped) == printed


def test_the_names_of_the_members_are_those_of_the_document(seeds: Path) -> None:
    members = load_tables().memberships.query("programme == 'oproep-2015'")
    printed = members_of_the_seed(seeds)
    assert sum(map(len, printed)) == 29
    shipped = members.groupby("consortium", sort=False)["name_in_source"].agg(list)
    assert shipped.tolist() == printed


def test_the_total_of_the_document_is_the_sum_of_its_awards(seeds: Path) -> None:
    (path,) = seeds.glob("000_*.txt")
    found = re.search(r"^Totaal\s+([\d.]+),(\d\d) euro", path.read_text(encoding="utf-8"), re.M)
    assert found is not None
    total = int(found[1].replace(".", "") + found[2])
    awards = load_tables().consortia.query("programme == 'oproep-2015'")["award_cents"]
    assert int(awards.sum()) == total == 100_639_700


def test_the_call_of_2015_has_29_members_under_codes_of_their_time() -> None:
    tables = load_tables()
    members = tables.memberships.query("programme == 'oproep-2015'")
    assert len(members) == members["nis"].nunique() == 29
    names = tables.municipalities.drop_duplicates("nis").set_index("nis")["name_nl"]
    other = members[members["name_in_source"] != members["nis"].map(names)]
    assert dict(zip(other["name_in_source"], other["nis"].map(names), strict=True)) == {
        "Afligem": "Affligem",
        "Wezembeek- Oppem": "Wezembeek-Oppem",
        "Sint- Genesius-Rode": "Sint-Genesius-Rode",
    }


def test_the_flemish_region_has_the_published_number_of_inhabitants() -> None:
    tables = load_tables()
    register = tables.municipalities
    flemish = register.loc[register["region"] == "Vlaams Gewest", "nis"]
    now = tables.inhabitants[tables.inhabitants["date"] == "2025-01-01"]
    sums = now[now["nis"].isin(flemish)][["inhabitants", "non_eu27"]].sum()
    assert sums.to_dict() == {"inhabitants": 6_864_766, "non_eu27": 1_152_858}


def test_every_year_from_2011_to_2025_has_the_municipalities_of_its_code_list() -> None:
    rows = load_table("inhabitants").groupby("date").size()
    assert rows.index.year.tolist() == list(range(2011, 2026))
    assert rows.tolist() == [327] * 8 + [319] * 6 + [304]


def test_newcomers_are_known_for_2014_to_2024() -> None:
    rows = load_table("newcomers").groupby("year").size()
    assert rows.to_dict() == dict.fromkeys(range(2014, 2025), 285)


def test_plan_samenleven_year_2_names_six_of_its_147_members() -> None:
    tables = load_tables()
    members = tables.memberships.query("programme == 'plan-samenleven-2'")
    assert sorted(members["name_in_source"]) == [
        "Buggenhout", "Dendermonde", "Hamme", "Lebbeke", "Maasmechelen", "Meise",
    ]  # fmt: skip
    alone = members[members["name_in_source"].isin(["Maasmechelen", "Meise"])]
    assert alone["consortium"].isna().all()
    figures = tables.programme_figures.query("programme == 'plan-samenleven-2'")
    assert figures.query("figure == 'participants'")["value"].tolist() == [147]
    programmes = tables.programmes.set_index("programme")
    assert programmes.loc["plan-samenleven-2", "member_list"] == "incomplete"


def test_figures_that_conflict_stand_side_by_side_with_their_source() -> None:
    figures = load_table("programme_figures")
    first = figures.query("programme == 'plan-samenleven-1' and figure == 'participants'")
    assert dict(zip(first["source"], first["value"], strict=True)) == {
        "vvsg-2022": 106,
        "vvsg-2024": 104,
        "plan-samenleven-news": 107,
    }


def test_the_budgets_of_years_2_and_3_differ_in_two_digits_and_are_not_mixed_up() -> None:
    budgets = load_table("programme_figures").query("figure == 'budget_cents'")
    by_programme = budgets.groupby("programme")["value"].agg(set)
    assert by_programme["plan-samenleven-2"] == {16_907_780_00}
    assert by_programme["plan-samenleven-3"] == {16_970_780_00}


def test_only_the_call_of_2015_has_a_complete_list_of_members() -> None:
    programmes = load_table("programmes")
    complete = programmes.loc[programmes["member_list"] == "complete", "programme"]
    assert complete.tolist() == ["oproep-2015"]


def test_what_no_source_says_is_missing_not_zero() -> None:
    consortia = load_table("consortia").set_index("consortium")["award_cents"]
    assert consortia.isna().sum() == 2
    assert not (consortia == 0).any()
