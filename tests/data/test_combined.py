"""Imported awards beside the shipped ones: nothing counts twice, nothing shipped is lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data.combined import RENAMED, of_another_day, replaced_by, with_imports
from data.load import Tables, load_tables
from data.store import Meta, Store, StoredTables

PERIOD = date(2015, 12, 1), date(2018, 11, 30)


@pytest.fixture(scope="module")
def shipped() -> Tables:
    """Return the shipped tables."""
    return load_tables()


def stored(folder: Path, lines: list[tuple[str, int, str | None, str]], programme: str,
           period: tuple[date, date] = PERIOD) -> StoredTables:  # fmt: skip
    """Return the stored tables of an import with (consortium, cents, nis, name) lines."""
    frame = pd.DataFrame(lines, columns=["consortium", "award_cents", "nis", "name"]).assign(
        title="Samen", role="member", source_row=range(2, len(lines) + 2)
    )
    store = Store(folder / "awards.sqlite")
    meta = Meta(programme, *period, "oproep.csv", "oproep.csv", "0" * 64)
    store.accept(frame.astype({"award_cents": "Int64", "source_row": "Int64"}), meta)
    return store.consortia_and_memberships()


def test_a_municipality_of_another_day_than_the_programme_s_first_is_named(
    shipped: Tables,
) -> None:
    frame = pd.DataFrame(
        [("12041", "Puurs-Sint-Amands", 2), ("12007", "Bornem", 2), (None, "vzw De Brug", 3)],
        columns=["nis", "name", "source_row"],
    )
    meta = Meta("oproep-2015", *PERIOD, "oproep.csv", "oproep.csv", "0" * 64)
    (problem,) = of_another_day(frame, meta, shipped)
    assert (problem.row, problem.value) == (2, "12041 Puurs-Sint-Amands")
    assert "2015-12-01" in problem.cause


def test_without_imports_the_tables_are_the_shipped_ones(shipped: Tables, tmp_path: Path) -> None:
    nothing = Store(tmp_path / "awards.sqlite").consortia_and_memberships()
    assert with_imports(shipped, nothing) is shipped


def test_an_imported_award_replaces_the_shipped_one_it_shares_a_member_with(
    shipped: Tables, tmp_path: Path
) -> None:
    lines: list[tuple[str, int, str | None, str]] = [
        ("a", 15_100_000, "23105", "Affligem"),
        ("a", 15_100_000, "23044", "Liedekerke"),
    ]
    ours = with_imports(shipped, stored(tmp_path, lines, "oproep-2015"))
    awards = ours.consortia[ours.consortia["programme"] == "oproep-2015"]
    assert len(awards) == 7
    assert awards["award_cents"].sum() == 100_639_700 - 15_000_000 + 15_100_000
    members = ours.memberships[ours.memberships["programme"] == "oproep-2015"]
    assert len(members) == 29 - 3 + 2
    assert "41011" not in set(members["nis"])  # Denderleeuw was in the award that is replaced


def test_other_programmes_and_periods_stay(shipped: Tables, tmp_path: Path) -> None:
    lines: list[tuple[str, int, str | None, str]] = [("a", 100, "23105", "Affligem")]
    ours = with_imports(shipped, stored(tmp_path, lines, "oproep-2015"))
    before = shipped.memberships[shipped.memberships["programme"] != "oproep-2015"]
    after = ours.memberships[ours.memberships["programme"] != "oproep-2015"]
    pd.testing.assert_frame_equal(before.reset_index(drop=True), after.reset_index(drop=True))


def test_an_import_completes_a_list_that_was_incomplete(shipped: Tables, tmp_path: Path) -> None:
    period = date(2023, 10, 1), date(2024, 9, 30)
    lines: list[tuple[str, int, str | None, str]] = [
        ("meise", 500_000, "23050", "Meise"),
        ("meise", 500_000, "23088", "Vilvoorde"),
        ("vgc", 900_000, None, "VGC"),
    ]
    ours = with_imports(shipped, stored(tmp_path, lines, "plan-samenleven-2", period))
    year_2 = ours.memberships[ours.memberships["programme"] == "plan-samenleven-2"]
    assert len(year_2) == 6 + 1
    assert year_2.set_index("nis").loc["23050", "consortium"] == "plan-samenleven-2-meise"
    assert "VGC" in set(ours.partners["name"])


def test_identifiers_never_clash(shipped: Tables, tmp_path: Path) -> None:
    lines: list[tuple[str, int, str | None, str]] = [("ninove", 100, "11002", "Antwerpen")]
    tables = stored(tmp_path, lines, "oproep-2015")
    named = StoredTables(
        tables.consortia.assign(consortium="oproep-2015-ninove"),
        tables.memberships.assign(consortium="oproep-2015-ninove"),
        tables.partners,
    )
    ours = with_imports(shipped, named)
    assert ours.consortia["consortium"].is_unique
    assert f"oproep-2015-ninove{RENAMED}" in set(ours.consortia["consortium"])


def test_what_would_be_replaced_is_known_before(shipped: Tables) -> None:
    new = pd.DataFrame(
        {
            "programme": "oproep-2015",
            "valid_from": pd.Timestamp(2015, 12, 1),
            "nis": ["11007", None, "11002"],
        }
    )
    assert replaced_by(shipped, new) == {"oproep-2015-borsbeek"}
