"""The table shows the rows of the map: in order, in words, and sorted by figure."""

from __future__ import annotations

import io
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

import pandas as pd
import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from analysis.coverage import Reading
from analysis.measures import MEASURES
from tests.views.conftest import Stage
from views import tables as views_tables
from views.choices import Address
from views.figures_table import COLUMNS, chosen, table_of
from views.tables import MOST_ROWS, csv_file, draw_table, header_of, workbook
from views.texts import Language, translator

GRID = """
import pandas as pd
from analysis.units import Unit
from views.tables import FiguresTable, draw_table
from views.texts import Language, translator
units = {{"name": None, "inhabitants": Unit.COUNT}}
frame = pd.DataFrame({{"name": ["Aalst"], "inhabitants": [{figure}]}})
draw_table(FiguresTable(frame, units), [], "proef", translator(Language.{language}))
"""
LONG = """
import pandas as pd
from analysis.units import Unit
from views.tables import FiguresTable, draw_table
from views.texts import Language, translator
frame = pd.DataFrame({{"inhabitants": range({count})}})
draw_table(FiguresTable(frame, {{"inhabitants": Unit.COUNT}}), [], "lang", translator(Language.NL))
"""


@dataclass
class Drawn:
    """What was handed to Streamlit: the figures, the words for them, and the headers."""

    styled: Any
    headers: dict[str, str]
    settings: dict[str, Any]

    @property
    def figures(self) -> pd.DataFrame:
        return self.styled.data

    @cached_property
    def words(self) -> pd.DataFrame:
        body = self.styled._translate(sparse_index=False, sparse_cols=False)["body"]
        return pd.DataFrame(
            [[cell["display_value"] for cell in row if cell["type"] == "td"] for row in body],
            columns=self.figures.columns,
        )


@pytest.fixture
def draw(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a function that draws the table of an address and keeps what was drawn."""

    def drawn(address: Address) -> Drawn:
        kept: list[Drawn] = []

        def take(styled: Any, **settings: Any) -> None:
            headers = {name: c["label"] for name, c in settings["column_config"].items()}
            kept.append(Drawn(styled, headers, settings))

        monkeypatch.setattr(views_tables.st, "dataframe", take)
        monkeypatch.setattr(views_tables.st, "download_button", lambda *_, **__: None)
        scene = stage(address)
        texts = translator(address.language)
        table = table_of(scene.address, scene.table, scene.shown, scene.groups, texts)
        # One that was drawn before is replayed, past Streamlit's function.
        views_tables._draw_grid.clear()
        draw_table(table, [], "samenkaart", texts)
        (found,) = kept
        return found

    return drawn


def test_of_a_very_long_table_the_first_rows_are_drawn_and_it_says_so() -> None:
    said = "U ziet de eerste 1.000 van 1.001 rijen."
    for count, is_said in ((MOST_ROWS, False), (MOST_ROWS + 1, True)):
        app = AppTest.from_string(LONG.format(count=count)).run()
        assert len(app.dataframe[0].value) == MOST_ROWS
        assert any(each.value.startswith(said) for each in app.caption) == is_said


def _column(measure: str) -> str:
    return MEASURES[measure].column or measure


@pytest.mark.parametrize("measure", [name for name in MEASURES if name != "coverage"])
def test_the_measure_chosen_stands_after_the_name(measure: str, draw: Any) -> None:
    columns = list(draw(Address(measure=measure)).figures.columns)
    assert columns[:2] == ["name", _column(measure)]
    assert columns[2:] == [name for name in COLUMNS if name not in columns[:2]]


def test_coverage_shows_who_takes_part_first_by_name(draw: Any) -> None:
    table = draw(Address())
    assert list(table.figures.columns) == list(COLUMNS)
    assert table.words["status"].tolist()[:29] == ["doet mee"] * 29
    names = table.words["name"].tolist()
    assert names[:2] == ["Aartselaar", "Affligem"]
    assert names[:29] == sorted(names[:29])
    assert table.words["status"].tolist()[29] == "doet niet mee"


@pytest.mark.parametrize("measure", [name for name in MEASURES if name != "coverage"])
def test_the_highest_figure_stands_first_and_the_missing_ones_last(measure: str, draw: Any) -> None:
    figures = draw(Address(measure=measure)).figures[_column(measure)]
    known = figures.dropna()
    assert known.is_monotonic_decreasing
    assert figures.isna().tolist() == [False] * len(known) + [True] * (len(figures) - len(known))


@pytest.mark.parametrize("reading", Reading)
def test_the_rows_are_the_municipalities_of_the_map(
    reading: Reading, draw: Any, stage: Stage
) -> None:
    address = Address(measure="allocated", reading=reading)
    assert sorted(draw(address).figures["nis"]) == list(stage(address).table.index)


def test_figures_are_written_as_the_reader_does_and_sorted_as_figures(draw: Any) -> None:
    table = draw(Address(measure="award"))
    row = table.words[table.words["name"] == "Ninove"].iloc[0].map(_plain_space)
    assert row["award_cents"] == "€ 149.722,00"
    assert row["inhabitants"] == "37.965"
    assert row["consortium"].split(", ")[0] == "Ninove"
    ninove = table.words["name"].eq("Ninove").to_numpy()
    assert table.figures.loc[ninove, "award_cents"].tolist() == [149_722.0]
    english = draw(Address(measure="award", language=Language.EN))
    assert english.words.loc[english.words["name"] == "Ninove", "award_cents"].item() == (
        "€149,722.00"
    )


def _plain_space(text: Any) -> Any:
    return text.replace("\N{NO-BREAK SPACE}", " ") if isinstance(text, str) else text


def test_a_missing_figure_is_words_and_zero_is_a_figure(draw: Any) -> None:
    words = draw(Address(measure="award")).words.set_index("name").map(_plain_space)
    assert words.loc["Antwerpen", "award_cents"] == "€ 0,00"
    assert words.loc["Brussel", "award_cents"] == "geen cijfer"
    assert words.loc["Brussel", "status"] == "niet van toepassing"


def test_the_allocated_amounts_of_the_table_add_up_to_the_awards(draw: Any) -> None:
    words = draw(Address(measure="allocated")).words["allocated_cents"]
    amounts = words[words != "geen cijfer"].str.replace(r"[^\d,]", "", regex=True)
    assert sum(map(Decimal, amounts.str.replace(",", "."))) == Decimal("1006397.00")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("measure", MEASURES)
def test_every_column_has_a_header_in_words(measure: str, language: Language, draw: Any) -> None:
    table = draw(Address(measure=measure, language=language))
    assert list(table.headers) == list(table.figures.columns)
    assert len(set(table.headers.values())) == len(table.headers)
    assert table.settings["placeholder"] == translator(language)("table-missing")


def test_a_municipality_in_two_consortia_names_both(draw: Any) -> None:
    both = ("oproep-2015", "plan-samenleven-2")
    words = draw(Address(programmes=both)).words.set_index("name")
    # Lebbeke, Dendermonde and Buggenhout worked together twice.
    assert words.loc["Lebbeke", "consortium"].count("Lebbeke") == 2
    assert "; " in words.loc["Lebbeke", "consortium"]


@pytest.mark.parametrize("measure", MEASURES)
def test_the_excel_file_holds_the_same_rows_with_figures_choices_and_sources(
    measure: str, stage: Stage
) -> None:
    scene, texts = stage(Address(measure=measure)), translator(Language.NL)
    table = table_of(scene.address, scene.table, scene.shown, scene.groups, texts)
    notes = [*chosen(scene.address, texts), (texts("source-title"), "Statbel, REFNIS")]
    content = workbook(table, notes, texts)
    book = load_workbook(io.BytesIO(content))
    figures, notes = book.worksheets
    header, *rows = figures.iter_rows(values_only=True)
    assert header == tuple(header_of(*column, texts) for column in table.units.items())
    assert len(rows) == 327
    awards = header.index("Toekenning (hele bedrag, euro)")
    by_name = {row[0]: row for row in rows}
    assert by_name["Ninove"][awards] == 149_722
    assert by_name["Antwerpen"][awards] == 0
    assert by_name["Brussel"][awards] is None
    assert by_name["Affligem"][header.index("NIS-code")] == "23105"
    told = [cell for row in notes.iter_rows(values_only=True) for cell in row]
    assert "1 december 2015" in told
    assert "Projectoproep intergemeentelijke samenwerking 2015" in told
    assert "Statbel, REFNIS" in told


def test_the_csv_file_is_one_for_excel_in_belgium_with_the_same_rows(stage: Stage) -> None:
    scene, texts = stage(Address(measure="award")), translator(Language.NL)
    table = table_of(scene.address, scene.table, scene.shown, scene.groups, texts)
    header, *rows = csv_file(table, texts).decode("utf-8-sig").splitlines()
    assert header.startswith("Gemeente;Toekenning (hele bedrag, euro);")
    assert len(rows) == 327
    assert any(row.startswith("Ninove;149722,00;") for row in rows)


def test_a_table_drawn_before_is_replayed_and_another_one_is_not() -> None:
    def sent(language: str, figure: int) -> bytes:
        app = AppTest.from_string(GRID.format(language=language, figure=figure)).run(timeout=30)
        return bytes(app.dataframe[0].proto.SerializeToString())

    first = sent("NL", 1)
    assert sent("NL", 1) == first
    assert sent("EN", 1) != first
    assert sent("NL", 2) != first
