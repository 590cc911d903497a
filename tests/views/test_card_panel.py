"""The card of a municipality: what is known of it, in words, and what is not known as such."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import pandas as pd
import pytest
from openpyxl import load_workbook

from analysis.allocation import Method
from analysis.card import card
from data.load import Tables
from data.schemas import ORIGINS
from views import card_panel
from views.card_panel import draw_card
from views.imports.data import PASTED
from views.tables import FiguresTable, Notes, workbook
from views.texts import Language, Texts, translator

NL = translator(Language.NL)
CALL, TODAY = date(2015, 12, 1), date(2025, 1, 1)


def _facts(nis: str, day: date, tables: Tables) -> dict[str, str]:
    facts = card_panel._facts(card(nis, day, Method.EQUAL, tables), NL)
    return {word: text.replace("\N{NO-BREAK SPACE}", " ") for word, text in facts.items()}


def _memberships(nis: str, day: date, tables: Tables, method: Method = Method.EQUAL) -> list[str]:
    lines = card_panel._memberships(card(nis, day, method, tables), tables, NL)
    return [line.replace("\N{NO-BREAK SPACE}", " ").replace("\\", "") for line in lines]


def _relatives(nis: str, day: date, tables: Tables) -> list[str]:
    return card_panel._relatives(card(nis, day, Method.EQUAL, tables), NL)


def test_affligem_in_2015(tables: Tables) -> None:
    assert _facts("23105", CALL, tables) == {
        "Inwoners": "13.016 (1 januari 2015)",
        "Provincie": "Vlaams-Brabant",
        "Referentieregio": "Halle-Vilvoorde",
        "Oppervlakte": "17,90 km²",
        "Postcodes": "1790",
        "NIS-code": "23105",
    }


def test_brussels_has_no_province_and_no_reference_region(tables: Tables) -> None:
    facts = _facts("21004", TODAY, tables)
    assert facts["Provincie"] == facts["Referentieregio"] == "niet van toepassing"
    assert facts["Postcodes"].startswith("1000, 1020")


def test_inhabitants_before_the_figures_begin_are_not_known(tables: Tables) -> None:
    assert _facts("23105", date(2010, 12, 31), tables)["Inwoners"] == "niet bekend"


def test_zwijndrecht_changes_province_with_its_merger(tables: Tables) -> None:
    assert _facts("11056", date(2024, 12, 31), tables)["Provincie"] == "Antwerpen"
    assert _facts("46030", TODAY, tables)["Provincie"] == "Oost-Vlaanderen"
    assert "Voorganger: Zwijndrecht, tot en met 31 december 2024" in _relatives(
        "46030", TODAY, tables
    )


def test_borsbeek_and_antwerpen_know_each_other(tables: Tables) -> None:
    assert _relatives("11007", CALL, tables) == ["Opvolger: Antwerpen, vanaf 1 januari 2025"]
    assert _relatives("11002", TODAY, tables) == [
        "Voorganger: Borsbeek, tot en met 31 december 2024"
    ]
    assert _relatives("73109", TODAY, tables) == []  # Voeren never merged


def test_a_membership_says_programme_period_title_members_role_and_amount(
    tables: Tables,
) -> None:
    (line,) = _memberships("11007", CALL, tables)
    assert line.split("  \n  ") == [
        "- **Projectoproep intergemeentelijke samenwerking 2015**, "
        "1 december 2015 – 30 november 2018",
        "_BAM empowerment, onthalen, nodigen uit en zetten aan tot deelname_",
        "Borsbeek, Aartselaar, Mortsel",
        "Rol: lid",
        "Toegerekend bedrag: € 48.571,67",
    ]


def test_a_membership_of_a_predecessor_keeps_the_name_of_its_time(tables: Tables) -> None:
    (line,) = _memberships("11002", TODAY, tables)
    assert line.startswith("- Borsbeek: **Projectoproep")
    assert "Toegerekend bedrag: € 48.571,67" in line


def test_with_the_whole_amount_each_member_shows_the_award(tables: Tables) -> None:
    (line,) = _memberships("11007", CALL, tables, Method.WHOLE)
    assert "Toegerekend bedrag: € 145.715,00" in line


def test_affligem_took_part_twice_and_the_first_amount_is_not_known(tables: Tables) -> None:
    earlier, call = _memberships("23105", CALL, tables)
    assert "**Samen Inburgeren 2014-2015**, 2014 – 2015" in earlier
    assert "Toegerekend bedrag: niet bekend" in earlier
    assert "Toegerekend bedrag: € 50.000,00" in call


def test_a_membership_without_a_known_consortium_says_so(tables: Tables) -> None:
    (line,) = _memberships("23050", date(2023, 10, 1), tables)  # Meise
    assert "samenwerkingsverband niet bekend" in line


@pytest.mark.parametrize("language", Language)
def test_every_role_and_every_programme_with_members_has_words(
    language: Language, tables: Tables
) -> None:
    kinds = tables.memberships.drop_duplicates(["programme", "role"])
    for nis, start in zip(kinds["nis"], kinds["valid_from"], strict=True):
        found = card(nis, start.date(), Method.ORIGIN, tables)
        lines = card_panel._memberships(found, tables, translator(language))
        assert len(lines) == len(found.memberships) > 0
        assert all("nan" not in line and "NaT" not in line for line in lines)


@pytest.fixture
def origin(monkeypatch: pytest.MonkeyPatch) -> list[pd.DataFrame]:
    """The tables of origin that were drawn."""
    drawn: list[pd.DataFrame] = []
    monkeypatch.setattr(card_panel.st, "table", drawn.append)
    return drawn


def test_origin_is_four_parts_of_all_inhabitants(
    origin: list[pd.DataFrame], tables: Tables
) -> None:
    draw_card("73109", TODAY, Method.EQUAL, tables, NL)
    (table,) = origin
    assert table.index.tolist() == [
        "Belgisch",
        "Buurlanden",
        "Andere landen van de EU27",
        "Buiten de EU27",
    ]
    people = table["Inwoners"].str.replace(".", "").astype(int)
    register = tables.inhabitants.set_index(["date", "nis"])["inhabitants"]
    assert people.sum() == register[(pd.Timestamp(TODAY), "73109")] == 4412
    assert table.loc["Buiten de EU27", "Aandeel"] == "5,0%"


def test_origin_is_left_out_when_it_is_not_known(
    origin: list[pd.DataFrame], tables: Tables
) -> None:
    draw_card("23105", date(2010, 1, 1), Method.EQUAL, tables, NL)
    assert origin == []


def test_origin_leaves_as_figures_with_municipality_date_and_source(
    monkeypatch: pytest.MonkeyPatch, tables: Tables
) -> None:
    left: list[tuple[list[tuple[Any, ...]], Notes, str]] = []

    def take(table: FiguresTable, notes: Notes, name: str, texts: Texts) -> None:
        book = load_workbook(BytesIO(workbook(table, notes, texts)))
        left.append((list(book.worksheets[0].iter_rows(values_only=True)), notes, name))

    monkeypatch.setattr(card_panel, "downloads", take)
    draw_card("23105", CALL, Method.EQUAL, tables, NL)
    (((header, *rows), notes, name),) = left
    assert header == ("Herkomst van de inwoners", "Inwoners", "Aandeel (%)")
    assert [row[0] for row in rows] == [NL(f"origin-{origin}") for origin in ORIGINS]
    assert sum(row[1] for row in rows) == 13_016
    assert sum(row[2] for row in rows) == pytest.approx(100)
    assert name == "samenkaart-herkomst-23105"
    assert notes[:3] == [
        ("Gemeente", "Affligem"),
        ("NIS-code", "23105"),
        ("Datum", "1 december 2015"),
    ]
    figures_of, source = [value for word, value in notes if word == "Bronnen"]
    assert figures_of == "Inwoners op 1 januari 2015"
    assert source.startswith("Statbel")


def test_where_a_pasted_award_comes_from_is_said_in_the_language_of_the_reader(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    award: dict[str, object] = {
        "file": PASTED,
        "sheet": "tabel 1",
        "source_row": 2,
        "sha256": "0" * 64,
    }
    award["imported_at"] = pd.Timestamp("2026-01-05")
    monkeypatch.setattr(card_panel, "imported", lambda: {"x": award})
    assert "geplakte tekst" in card_panel.provenance("x", NL)
    assert "pasted text" in card_panel.provenance("x", translator(Language.EN))


def test_a_hostile_name_stays_text(monkeypatch: pytest.MonkeyPatch, tables: Tables) -> None:
    title: list[Any] = []
    monkeypatch.setattr(
        card_panel.st.delta_generator.DeltaGenerator,
        "header",
        lambda _, text, **__: title.append(text),
    )
    names = tables.municipalities.assign(name_nl="**[x](y)**")
    hostile = Tables(**{**vars(tables), "municipalities": names})
    draw_card("11007", CALL, Method.EQUAL, hostile, NL)
    assert title == [r"\*\*\[x\]\(y\)\*\*"]
    (line,) = card_panel._memberships(card("11007", CALL, Method.EQUAL, hostile), hostile, NL)
    assert "**[x]" not in line
