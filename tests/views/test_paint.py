"""What a map shows is what the figures say: every municipality once, and nothing made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pandas as pd
import pytest

from analysis.allocation import Method
from analysis.classes import Scheme
from analysis.coverage import Reading, Status
from analysis.measures import MEASURES
from data.load import Tables
from data.register import municipalities_on, vintages
from geo.palette import LOOKS, is_colour
from tests.views.conftest import Scene, Stage
from views.choices import Address, Lines
from views.paint import STATES, outline_label, painting, show
from views.texts import Language, translator

NL = translator(Language.NL)
PROGRAMMES = (
    "samen-inburgeren-2014",
    "oproep-2015",
    "vluchtelingen-2016",
    "esf-507",
    "plan-samenleven-1",
    "plan-samenleven-2",
    "plan-samenleven-3",
)
VALUED = [name for name, measure in MEASURES.items() if measure.unit is not None]
SEVEN = Address()


def _counts(scene: Scene) -> dict[str, int]:
    return {row.look: row.count for row in scene.shown.legend}


def _painted(scene: Scene, tables: Tables, address: Address | None = None) -> dict[str, int | str]:
    drawn = painting(
        address or scene.address, scene.shown, scene.groups, scene.shown_on, tables, NL
    )
    return dict(drawn.fills)


def _with_awards(stage: Stage, tables: Tables, awards: pd.Series, scheme: Scheme) -> Scene:
    """Return the map of made-up awards for the municipalities of 2015."""
    scene = stage(Address(measure="award", scheme=scheme))
    table = scene.table.assign(award_cents=awards.reindex(scene.table.index))
    shown = show(scene.address, table, scene.day, scene.shown_on, tables, NL)
    return replace(scene, table=table, shown=shown)


def test_all_programmes_are_looked_at(tables: Tables) -> None:
    assert sorted(PROGRAMMES) == sorted(tables.programmes["programme"])


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("programme", PROGRAMMES)
def test_the_rows_of_the_legend_add_up_to_all_municipalities(
    programme: str, measure: str, stage: Stage, tables: Tables
) -> None:
    # People do not depend on the programme: their slow schemes once are enough.
    depends = MEASURES[measure].column is not None or programme == "oproep-2015"
    for reading, scheme in product(Reading, Scheme if depends else [Scheme.QUANTILES]):
        scene = stage(
            Address(programmes=(programme,), measure=measure, reading=reading, scheme=scheme)
        )
        register = municipalities_on(scene.shown_on, tables.municipalities)
        assert list(scene.shown.fills.index) == list(register.index)
        assert sum(row.count for row in scene.shown.legend) == len(register)


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("programme", ["oproep-2015", "vluchtelingen-2016", "plan-samenleven-2"])
def test_each_row_of_the_legend_counts_the_municipalities_that_look_like_it(
    programme: str, measure: str, stage: Stage
) -> None:
    shown = stage(Address(programmes=(programme,), measure=measure)).shown
    looks = [shown.colours[fill] if isinstance(fill, int) else fill for fill in shown.fills]
    painted = {str(look): count for look, count in pd.Series(looks).value_counts().items()}
    assert {row.look: row.count for row in shown.legend if row.count} == painted
    assert all(is_colour(row.look) or row.look in LOOKS for row in shown.legend)
    assert len({row.look for row in shown.legend}) == len(shown.legend)
    assert len({row.text for row in shown.legend}) == len(shown.legend)


@pytest.mark.parametrize("measure", VALUED)
@pytest.mark.parametrize("programme", ["oproep-2015", "plan-samenleven-2"])
def test_only_a_known_figure_that_is_not_zero_has_words(
    programme: str, measure: str, stage: Stage
) -> None:
    shown = stage(Address(programmes=(programme,), measure=measure)).shown
    assert shown.measured is not None
    known = shown.measured.values.dropna()
    assert set(shown.texts) == set(known[known != 0].index)
    assert set(shown.texts) == {nis for nis, fill in shown.fills.items() if isinstance(fill, int)}


def test_the_seven_awards_are_read_as_a_reader_of_dutch_writes_them(stage: Stage) -> None:
    texts = stage(Address(measure="award")).shown.texts
    assert len(texts) == 29
    assert texts["41048"].replace("\N{NO-BREAK SPACE}", " ") == "€ 149.722,00"
    assert texts["11007"].replace("\N{NO-BREAK SPACE}", " ") == "€ 145.715,00"
    assert "11002" not in texts


def test_zero_not_known_and_not_applicable_are_three_rows(stage: Stage, tables: Tables) -> None:
    awards = pd.Series({"23105": 15_000_000, "11002": 0}, dtype="Int64")
    scene = _with_awards(stage, tables, awards, Scheme.QUANTILES)
    fills = scene.shown.fills
    # Affligem, Antwerpen, Voeren without a figure, Brussels outside the Flemish Region.
    assert [fills[nis] for nis in ("23105", "11002", "73109", "21004")] == [
        0,
        "zero",
        "not_known",
        "not_applicable",
    ]
    words = {row.look: row.text for row in scene.shown.legend}
    assert [words[state] for state in STATES] == ["nul", "niet bekend", "niet van toepassing"]
    assert [_counts(scene)[state] for state in STATES] == [1, 306, 19]


def test_brussels_has_inhabitants_and_no_call_of_the_flemish_region(stage: Stage) -> None:
    assert stage(Address(measure="award")).shown.fills["21004"] == "not_applicable"
    assert isinstance(stage(Address(measure="inhabitants")).shown.fills["21004"], int)


def test_coverage_has_a_row_for_each_status_there_is(stage: Stage) -> None:
    assert [(row.text, row.count) for row in stage(SEVEN).shown.legend] == [
        ("doet mee", 29),
        ("doet niet mee", 279),
        ("niet van toepassing", 19),
    ]
    later = stage(replace(SEVEN, day=date(2018, 12, 1))).shown.legend
    assert [(row.text, row.count) for row in later] == [
        ("deelname afgelopen", 29),
        ("doet niet mee", 279),
        ("niet van toepassing", 19),
    ]


def test_plan_samenleven_paints_who_is_not_named_as_not_known(stage: Stage) -> None:
    scene = stage(Address(programmes=("plan-samenleven-2",)))
    assert [(row.text, row.count) for row in scene.shown.legend] == [
        ("doet mee", 6),
        ("niet bekend", 294),
        ("niet van toepassing", 19),
    ]
    assert scene.shown.fills["42006"] == 0  # Dendermonde


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(
    ("figures", "classes", "note"),
    [
        ({}, 0, "Geen enkele gemeente heeft hier een cijfer."),
        ({"23105": 0}, 0, "Geen enkele gemeente heeft hier een cijfer."),
        ({"23105": 5}, 1, "Met deze cijfers is er maar 1 klasse."),
        (dict.fromkeys(["23105", "11007", "73109"], 5), 1, "Met deze cijfers is er maar 1 klasse."),
        ({"23105": 5, "11007": 7}, 2, "Met deze cijfers zijn er maar 2 klassen."),
    ],
    ids=["none", "only zero", "one", "all equal", "fewer than classes"],
)
def test_figures_that_fill_no_classes_still_make_a_true_legend(
    scheme: Scheme, figures: dict[str, int], classes: int, note: str, stage: Stage, tables: Tables
) -> None:
    scene = _with_awards(stage, tables, pd.Series(figures, dtype="Int64"), scheme)
    shown = scene.shown
    assert len(shown.colours) == classes
    assert shown.note == note
    assert sum(_counts(scene).values()) == len(scene.table)
    assert [row.count for row in shown.legend if is_colour(row.look)] == (
        pd.Series([n for n in figures.values() if n], dtype="int").value_counts().sort_index()
    ).tolist()
    assert _painted(scene, tables) == shown.fills.to_dict()


def test_one_class_has_a_dark_colour_that_is_not_taken_for_zero(
    stage: Stage, tables: Tables
) -> None:
    awards = pd.Series({"23105": 5}, dtype="Int64")
    scene = _with_awards(stage, tables, awards, Scheme.QUANTILES)
    assert scene.shown.colours != (LOOKS["zero"].background,)
    assert len(scene.shown.colours) == 1


def test_a_legend_with_all_classes_asked_needs_no_note(stage: Stage) -> None:
    shown = stage(Address(measure="inhabitants", classes=9)).shown
    assert shown.note is None
    assert len(shown.colours) == 9


@pytest.mark.parametrize("language", Language)
def test_the_legend_speaks_the_language_of_the_reader(language: Language, stage: Stage) -> None:
    shown = stage(Address(measure="foreign_origin_share", language=language)).shown
    assert shown.legend[0].text.count("," if language is Language.NL else ".") == 2
    assert stage(Address(language=language)).shown.legend[0].text == translator(language)(
        "status-covered"
    )


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("day", [date(2018, 12, 31), date(2019, 1, 1), date(2025, 1, 1)])
def test_the_painting_is_of_the_vintage_that_the_day_and_the_reading_show(
    day: date, reading: Reading, stage: Stage, tables: Tables
) -> None:
    scene = stage(replace(SEVEN, day=day, reading=reading, measure="inhabitants"))
    drawn = painting(scene.address, scene.shown, scene.groups, scene.shown_on, tables, NL)
    shown = {vintage.name: vintage for vintage in vintages(tables.mergers)}[drawn.vintage]
    assert shown.start <= scene.shown_on <= (shown.end or date.max)
    assert drawn.vintage == "v2025" if reading is Reading.NOW else shown.start <= day
    codes = set(municipalities_on(scene.shown_on, tables.municipalities).index)
    assert set(drawn.fills) == codes
    members = {nis for _, group in drawn.outlines.values() for nis in group}
    assert members <= codes
    assert len(drawn.outlines) == 7


def test_the_award_of_borsbeek_lies_in_antwerpen_today(stage: Stage, tables: Tables) -> None:
    then, now = (stage(Address(measure="allocated", reading=reading)) for reading in Reading)
    assert isinstance(_painted(then, tables)["11007"], int)
    assert _painted(then, tables)["11002"] == "zero"
    assert "11007" not in _painted(now, tables)
    assert isinstance(_painted(now, tables)["11002"], int)


def test_the_painting_takes_over_every_choice(stage: Stage, tables: Tables) -> None:
    scene = stage(Address(measure="award", names=False, nis="23105"))
    drawn = painting(scene.address, scene.shown, scene.groups, scene.shown_on, tables, NL)
    assert (drawn.title, drawn.show_names, drawn.selected) == ("Toekenning (hele bedrag)",
                                                               False, "23105")  # fmt: skip
    assert drawn.lines is None
    label, members = drawn.outlines["oproep-2015-borsbeek"]
    assert (label, sorted(members)) == ("Borsbeek + 2", ["11001", "11007", "11029"])
    assert drawn.state_texts["zero"] == "nul"


def test_who_does_not_take_part_reads_as_such_and_not_as_zero(stage: Stage, tables: Tables) -> None:
    scene = stage(SEVEN)
    drawn = painting(scene.address, scene.shown, scene.groups, scene.shown_on, tables, NL)
    assert drawn.state_texts["zero"] == "doet niet mee"
    assert set(drawn.texts) == set(scene.table.index[scene.table["status"] == Status.COVERED])
    assert set(drawn.texts.values()) == {"doet mee"}


@pytest.mark.parametrize(
    ("lines", "of_voeren", "of_brussels"),
    [(Lines.PROVINCES, "Limburg", None), (Lines.REFERENCE_REGIONS, "Limburg", None)],
)
def test_lines_are_drawn_between_provinces_or_reference_regions(
    lines: Lines, of_voeren: str, of_brussels: None, stage: Stage, tables: Tables
) -> None:
    scene = stage(replace(SEVEN, lines=lines))
    drawn = painting(scene.address, scene.shown, scene.groups, scene.shown_on, tables, NL)
    assert drawn.lines is not None
    assert drawn.lines["73109"] == of_voeren
    assert drawn.lines.get("21004") is of_brussels
    assert len(set(drawn.lines.values())) == {Lines.PROVINCES: 5}.get(lines, 15)


def test_zwijndrecht_lies_in_its_new_province_from_2025(stage: Stage, tables: Tables) -> None:
    of: dict[date, str] = {}
    for day, nis in ((date(2024, 12, 31), "11056"), (date(2025, 1, 1), "46030")):
        scene = stage(replace(SEVEN, lines=Lines.PROVINCES, day=day))
        drawn = painting(scene.address, scene.shown, scene.groups, scene.shown_on, tables, NL)
        assert drawn.lines is not None
        of[day] = drawn.lines[nis]
    assert list(of.values()) == ["Antwerpen", "Oost-Vlaanderen"]


def test_a_whole_amount_and_a_share_of_it_are_not_the_same_figure(stage: Stage) -> None:
    whole, equal = (
        stage(Address(measure="allocated", method=method)).shown.texts["23105"]
        for method in (Method.WHOLE, Method.EQUAL)
    )
    assert [text.replace("\N{NO-BREAK SPACE}", " ") for text in (whole, equal)] == [
        "€ 150.000,00",
        "€ 50.000,00",
    ]


def test_a_consortium_is_named_after_its_first_member() -> None:
    assert outline_label(["Ninove", "Zottegem"]) == "Ninove + 1"
    assert outline_label(("Meise",)) == "Meise"
