"""Every table of every page leaves as a file; rows about municipalities also with their shapes."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest

from tests.views.imports.test_tables import CLASHING
from tests.views.pages import SLOWEST_RUN
from tests.views.test_every_page import NAMES, opened
from views import tables
from views.choices import Gaps, Pattern
from views.tables import FiguresTable, Notes, geojson
from views.texts import Language, Texts, translator

Asked = dict[str, str | list[str]]
BORSBEEK = "oproep-2015-borsbeek"
QUICK = {"herhalingen": "99"}
CONSORTIUM: Asked = {"onderwerp": "consortium", "verband": BORSBEEK}
PROGRAMME: Asked = {"onderwerp": "programme", "programma": "oproep-2015"}
DIVIDED: Asked = {"peildatum": "2025-01-01", "regio": "Rivierenland"}
MORE: list[tuple[str, Asked]] = [
    ("map", {"gemeente": "23105"}),
    ("gaps", {"vlekken": "types", "programma": "plan-samenleven-2"}),
    ("gaps", {"vlekken": "need"}),
    ("portrait", CONSORTIUM),
    ("portrait", PROGRAMME),
    ("neighbours", {"gemeente": "23105"}),
    ("patterns", {"patroon": "coverage", **QUICK}),
    ("patterns", {"patroon": "similar", "gemeente": "44021"}),
    ("patterns", {"patroon": "groups"}),
    ("partners", {}),
    ("partners", {"gemeente": "23105", "zoek": "mentors"}),
    ("partners", {"verband": BORSBEEK, "zoek": "combinations"}),
    ("division", {}),
]
FIRST: dict[str, Asked] = {
    "map": {"tabel": "ja"},
    "portrait": {"gemeente": "23105"},
    "neighbours": {"verband": BORSBEEK},
    "patterns": {**QUICK},
    "partners": {"verband": BORSBEEK},
    "drawing": {"ontwerp": ["23105", "41082"]},
    "division": DIVIDED,
}


@pytest.mark.parametrize(
    ("name", "asked"),
    [*((name, FIRST.get(name, {})) for name in NAMES), *MORE],
)
def test_each_table_has_its_buttons_right_below_it(name: str, asked: Asked) -> None:
    app = opened(name, Language.NL, **asked)
    if name == "import":
        app.text_area(key="import-paste").set_value(CLASHING).run(timeout=SLOWEST_RUN)
    assert not app.exception
    # A caption says that a long table is not drawn whole; the buttons stand in a row of their own.
    drawn = [each for each in app.main if each.type not in ("caption", "flex_container")]
    kinds = [each.type for each in drawn]
    found = [place for place, kind in enumerate(kinds) if kind in ("dataframe", "table")]
    assert found
    for place in found:
        below = [getattr(each.proto, "id", "") for each in drawn[place + 1 : place + 3]]
        assert ["-xlsx-" in below[0], "-csv-" in below[1]] == [True, True]


@pytest.mark.parametrize(
    ("page", "asked", "names"),
    [
        ("neighbours", {"programma": "oproep-2015"}, ["bruggen", "terrein"]),
        ("division", {**DIVIDED, "regio": "Vlaams-Brabant"}, ["verbanden", "verdeelde-regios"]),
        ("portrait", CONSORTIUM, ["leden"]),
        ("portrait", PROGRAMME, ["samenwerkingsverbanden"]),
    ],
)
def test_each_row_leaves_with_its_shape(
    page: str, asked: Asked, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made: dict[str, bytes] = {}

    def take(table: FiguresTable, notes: Notes, name: str, texts: Texts, on: date | None) -> None:
        if on is not None:
            made[name.removeprefix("samenkaart-")] = geojson(table, notes, on, texts)

    monkeypatch.setattr(tables, "downloads", take)
    assert not opened(page, Language.NL, **asked).exception
    for name in names:
        features = json.loads(made[name])["features"]
        assert features
        assert all(each["geometry"] for each in features)


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        *(("gaps", {"vlekken": view, "programma": "oproep-2015"}) for view in Gaps),
        *(("patterns", {"patroon": view, "gemeente": "23105", **QUICK}) for view in Pattern),
    ],
)
def test_no_file_bears_a_word_of_the_code(
    page: str, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []
    monkeypatch.setattr(tables, "downloads", lambda _, __, name, *___: names.append(name))
    assert not opened(page, Language.NL, **asked).exception
    assert names
    words = {word for name in names for word in name.split("-")}
    assert not words & {*Gaps, *Pattern}


@pytest.mark.parametrize("asked", [{"gemeente": "23105"}, CONSORTIUM, PROGRAMME])
def test_the_files_of_a_sheet_say_what_it_is_about_and_its_day(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[list[str]] = []
    take: Callable[..., None] = lambda _, notes, *__: told.append([word for word, _ in notes])  # noqa: E731
    monkeypatch.setattr(tables, "downloads", take)
    assert not opened("portrait", Language.NL, **asked).exception
    say = translator(Language.NL)
    about = {say(f"column-{word}") for word in ("name", "consortium", "programme")}
    assert told
    for words in told:
        assert words[0] in about
        assert words[1] == say("source-reference_date")
