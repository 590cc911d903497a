"""Before anybody is chosen the page shows who can be, on the map and in a table."""

from __future__ import annotations

from datetime import date

from data.load import Tables
from tests.views.pages import opened, table_with, words
from views.texts import Language, translator

PAGE, DAY = "partners", date(2022, 1, 1)
NL = translator(Language.NL)


def test_before_anybody_is_chosen_the_map_has_its_table_and_sources(tables: Tables) -> None:
    app = opened(PAGE)
    said = words(app)
    assert "kan gekozen worden 300 gemeenten" in said
    assert "klik om deze gemeente te kiezen" not in said
    table = table_with(app, "region_mark")
    assert (table["region_mark"] == "Vlaams Gewest").sum() == 300
    rows = table.set_index("name")
    people = tables.inhabitants
    people = people[people["date"] == str(DAY)].set_index("nis")["inhabitants"]
    assert rows["inhabitants"].tolist() == people[rows["nis"]].tolist()
    assert rows.loc["Vleteren", "reference_region"] == "Westhoek"
    assert rows.loc["Elsene", "reference_region"] == "niet van toepassing"
    assert NL("source-inhabitants-of", date="1 januari 2022") in said
    assert "Regiodecreet" in said


def test_who_may_not_ask_still_sees_whom_to_choose_instead() -> None:
    app = opened(PAGE, gemeente="21009")
    assert "Elsene mag hier niet aanvragen." in words(app)
    assert len(table_with(app, "region_mark")) == 319
