"""The tables of an import leave as files: typed, with where they come from, and with shapes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from data.load import Tables
from data.store import Meta
from tests.views.imports.test_page import TABLE, accept, answer_affligem, paste
from views import tables as every_table
from views.formats import day
from views.imports.data import PASTED
from views.imports.tables import notes_of
from views.tables import FiguresTable, Notes, geojson, workbook
from views.texts import Language, Texts, translator

NL = translator(Language.NL)
HEADER = "Gemeenten\tTitel\tSubsidiebedrag\n"
CLASHING = (
    f"{HEADER}Affligem\tEen\t1.500,00 euro\nAffligem\tTwee\t2.500,00 euro\n"
    "Afligem\tDrie\t3.500,00 euro\n"
)


@dataclass(frozen=True)
class Left:
    """A table as it leaves."""

    table: FiguresTable
    notes: Notes
    on: date | None

    @property
    def rows(self) -> list[tuple[Any, ...]]:
        """The cells of its workbook, the header first."""
        book = load_workbook(BytesIO(workbook(self.table, self.notes, NL)))
        return list(book.worksheets[0].iter_rows(values_only=True))

    @property
    def features(self) -> list[dict[str, Any]]:
        """Its rows with their shapes."""
        assert self.on is not None
        made: dict[str, list[dict[str, Any]]] = json.loads(
            geojson(self.table, self.notes, self.on, NL)
        )
        return made["features"]


Files = dict[str, Left]


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> Files:
    """The tables that were drawn with files, by the names of these."""
    taken: Files = {}

    def take(table: FiguresTable, notes: Notes, name: str, _: Texts, on: date | None) -> None:
        taken[name.removeprefix("samenkaart-invoer-")] = Left(table, notes, on)

    monkeypatch.setattr(every_table, "downloads", take)
    return taken


def test_every_table_of_an_import_leaves(page: AppTest, files: Files) -> None:
    paste(page, CLASHING)
    assert list(files) == ["gelezen", "overgeslagen", "problemen", "botsingen", "wijzigingen"]
    assert len(page.dataframe) == len(files)


def test_what_was_read_leaves_with_amounts_as_figures(page: AppTest, files: Files) -> None:
    answer_affligem(paste(page, TABLE))
    header, *rows = files["gelezen"].rows
    assert header == (
        "Rij", "Gemeente", "Rol", "Titel", "Toekenning (hele bedrag, euro)", "NIS-code",
    )  # fmt: skip
    assert rows[0] == (2, "Afligem", "lid", "Leren van elkaar", 150_000, "23105")
    assert rows[3] == (3, "Lebbeke", "lid", "Samen", 140_960, "42011")
    assert NL("note-not-additive") in [each.value for each in page.caption]


def test_amounts_that_the_table_does_not_give_are_not_known_and_not_zero(
    page: AppTest, files: Files
) -> None:
    paste(page, "Gemeenten\tTitel\nAffligem, Asse\tSamen\n")
    for name in ("gelezen", "wijzigingen"):
        header, *rows = files[name].rows
        place = header.index("Toekenning (hele bedrag, euro)")
        assert {row[place] for row in rows} == {None}
    assert NL("table-missing-known") in [each.value for each in page.caption]


def test_a_partner_that_is_no_municipality_has_no_code_and_no_shape(
    page: AppTest, files: Files
) -> None:
    paste(page, f"{HEADER}Affligem, Huis van het Kind\tSamen\t1.500,00 euro\n")
    (question,) = [one for one in page.selectbox if "Huis van het Kind" in one.label]
    question.set_value("").run()
    _, *rows = files["gelezen"].rows
    assert [row[-1] for row in rows] == ["23105", NL("state-not_applicable")]
    municipality, body = files["gelezen"].features
    assert municipality["geometry"]
    assert body["geometry"] is None


def test_rows_leave_with_the_shapes_of_the_day_of_the_award(page: AppTest, files: Files) -> None:
    paste(page, f"{HEADER}Borsbeek, Mortsel\tSamen\t1.500,00 euro\n")
    borsbeek, mortsel = files["gelezen"].features
    assert [borsbeek["geometry"]["type"], mortsel["geometry"]["type"]] == ["Polygon", "Polygon"]
    (award,) = files["wijzigingen"].features
    # They adjoin: an award is the one piece of ground of its members.
    assert award["geometry"]["type"] == "Polygon"
    assert files["gelezen"].on == files["wijzigingen"].on == date(2015, 12, 1)


def test_skipped_rows_leave_with_the_reason(page: AppTest, files: Files) -> None:
    paste(page, TABLE)
    assert files["overgeslagen"].rows == [
        ("Rij", "Waarom"),
        (1, NL("left-out-header")),
        (5 - 1, NL("left-out-total")),
    ]


def test_a_clash_leaves_with_the_municipality_and_its_shape(page: AppTest, files: Files) -> None:
    paste(page, CLASHING)
    assert files["botsingen"].rows == [
        ("Rij", "Waarde", "Waarom", "NIS-code"),
        (3, "Affligem", NL("problem-repeated_member"), "23105"),
    ]
    (clash,) = files["botsingen"].features
    assert clash["geometry"]


def test_changes_say_in_words_whose_award_it_is(page: AppTest, files: Files) -> None:
    answer_affligem(paste(page, TABLE))
    header, *rows = files["wijzigingen"].rows
    assert header == (
        "Wijziging", "Samenwerkingsverband", "Titel", "Toekenning (hele bedrag, euro)",
        NL("column-consortium_code"),
    )  # fmt: skip
    assert rows == [
        ("nieuw", "Affligem, Liedekerke, Denderleeuw", "Leren van elkaar", 150_000,
         "oproep-2015-affligem"),
        ("nieuw", "Lebbeke, Dendermonde", "Samen", 140_960, "oproep-2015-lebbeke"),
    ]  # fmt: skip


def test_a_changed_award_names_its_members_of_now_and_a_gone_one_those_it_had(
    page: AppTest, files: Files
) -> None:
    accept(answer_affligem(paste(page, TABLE)))
    paste(page, f"{HEADER}Liedekerke, Affligem, Ternat\tLeren van elkaar\t150.000,00 euro\n")
    _, *rows = files["wijzigingen"].rows
    assert [row[:2] for row in rows] == [
        ("gewijzigd", "Liedekerke, Affligem, Ternat"),
        ("verdwenen", "Lebbeke, Dendermonde"),
    ]


def test_the_files_say_where_the_rows_come_from(page: AppTest, files: Files) -> None:
    content = b"Gemeenten;Titel;Subsidiebedrag\nAffligem, Asse;Samen;1.500,00 euro\n"
    page.file_uploader(key="import-file").set_value(("besluit.csv", content, "text/csv"))
    page.run()
    for left in files.values():
        notes = dict(left.notes)
        assert notes["Bestand"] == "besluit.csv"
        assert notes["Programma"] == "Projectoproep intergemeentelijke samenwerking 2015"
        assert notes["Datum van de toekenning"] == "1 december 2015"
        today = date.today()  # noqa: DTZ011 - a calendar day, as the files say it
        assert notes["Gelezen op"] == day(today, Language.NL)
        assert len(notes["Controlegetal (SHA-256)"]) == 64
        assert [value for word, value in left.notes if word == "Bronnen"]


@pytest.mark.parametrize(("language", "said"), [("nl", "geplakte tekst"), ("en", "pasted text")])
def test_a_pasted_text_is_called_so_in_the_language_of_the_reader(
    tables: Tables, language: Language, said: str
) -> None:
    texts = translator(Language(language))
    start, end = date(2015, 12, 1), date(2018, 11, 30)
    pasted = Meta("oproep-2015", start, end, PASTED, "tabel 1", "0" * 64)
    notes = dict(notes_of(pasted, start, tables, texts))
    assert notes[texts("import-file")] == said
    assert texts("import-of-sheet") not in notes
    sheet = Meta("oproep-2015", start, end, "besluit.xlsx", "Bijlage 2", "0" * 64)
    assert dict(notes_of(sheet, start, tables, texts))[texts("import-of-sheet")] == "Bijlage 2"


def test_a_member_that_was_no_municipality_when_the_programme_began_stops_the_import(
    page: AppTest, files: Files
) -> None:
    page.date_input[0].set_value(date(2019, 6, 1)).run()
    paste(page, f"{HEADER}Puurs-Sint-Amands, Bornem\tSamen\t1.500,00 euro\n")
    _, *clashes = files["botsingen"].rows
    assert clashes == [(2, "Puurs-Sint-Amands", NL("problem-of_another_day"), "12041")]
    button = next(one for one in page.button if one.label == NL("import-accept"))
    assert button.disabled
