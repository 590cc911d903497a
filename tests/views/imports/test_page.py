"""The page for imports, driven without a browser: paste, answer, accept, undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from data.store import Store
from tests.views.held import GIVE_UP_S, Held
from views import long_work, picture
from views.imports import steps
from views.imports.page import LEAVE_OPEN, PASTED
from views.pictures import Caption
from views.texts import Language, translator

NL = translator(Language.NL)
TABLE = (
    "Gemeenten\tTitel\tSubsidiebedrag\n"
    "Afligem, Liedekerke, Denderleeuw\tLeren van elkaar\t150.000,00 euro\n"
    "Lebbeke en Dendermonde\tSamen\t140.960,00 euro\n"
    "Totaal\t\t290.960,00 euro\n"
)


def words(page: AppTest) -> str:
    """Return all that the page says."""
    elements = [*page.markdown, *page.success, *page.info, *page.warning, *page.error]
    return "\n".join(str(element.value) for element in elements)


def paste(page: AppTest, text: str) -> AppTest:
    """Return the page with a table pasted."""
    page.text_area(key="import-paste").set_value(text)
    return page.run()


def accept(page: AppTest) -> AppTest:
    """Return the page after accepting."""
    button = next(one for one in page.button if one.label == NL("import-accept"))
    assert not button.disabled
    return button.click().run()


def answer_affligem(page: AppTest) -> AppTest:
    """Return the page with the one question answered."""
    (question,) = [one for one in page.selectbox if "Afligem" in one.label]
    assert question.value == LEAVE_OPEN
    return question.set_value("23105").run()


def undo_button(page: AppTest) -> Button:
    """Return the button that undoes the last import."""
    return next(one for one in page.button if one.label == NL("import-undo"))


def test_it_opens_with_nothing_stored(page: AppTest, home: Path) -> None:
    assert not page.exception
    assert not list(home.iterdir())


def test_a_doubtful_name_is_asked_and_blocks_until_answered(page: AppTest) -> None:
    paste(page, TABLE)
    assert not page.exception
    button = next(one for one in page.button if one.label == NL("import-accept"))
    assert button.disabled
    assert NL("import-not-clean") in words(page)
    answer_affligem(page)
    assert NL("import-no-problems") in words(page)


def test_the_map_of_changes_is_told_and_can_be_taken_along(page: AppTest) -> None:
    answer_affligem(paste(page, TABLE))
    said = [str(getattr(each, "value", "")) for each in page.get("html")]
    (told,) = [each for each in said if "sk-told" in each]
    assert "nieuw (5 gemeenten)" in told
    assert "niet in de tabel (322 gemeenten)" in told
    boxes = [box.proto.popover.label for box in page.get("popover")]
    assert NL("pictures-download") in boxes


def test_the_map_of_changes_leaves_with_its_sources(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    captions: list[Caption] = []

    def kept(_: object, caption: Caption, *__: object) -> None:
        captions.append(caption)

    monkeypatch.setattr(picture, "draw_map_downloads", kept)
    answer_affligem(paste(page, TABLE))
    first, *others = captions[-1].source_lines
    assert first == f"{NL('import-file')}: {PASTED}"
    assert [line for line in others if line.startswith("Statbel")]


def test_accepting_stores_and_the_same_again_changes_nothing(page: AppTest) -> None:
    accept(answer_affligem(paste(page, TABLE)))
    assert len(Store().awards()) == 2
    assert Store().awards()["award_cents"].sum() == 29_096_000
    assert NL("import-nothing-changes") in words(page)


def test_the_last_import_can_be_undone(page: AppTest) -> None:
    accept(answer_affligem(paste(page, TABLE)))
    undo_button(page).click().run()
    assert Store().awards().empty


def test_a_click_that_was_meant_for_another_import_undoes_nothing(page: AppTest) -> None:
    for line in ("Asse\tEerste\t1.500,00 euro\n", "Gent\tTweede\t2.500,50 euro\n"):
        accept(paste(page, TABLE.splitlines(keepends=True)[0] + line))
    # Another session, or the first half of a double click.
    Store().undo_last()
    undo_button(page).click().run()
    assert not page.exception
    assert list(Store().awards()["title"]) == ["Eerste"]
    undo_button(page).click().run()
    assert Store().awards().empty


def test_a_control_total_that_differs_is_said_to_the_cent(page: AppTest) -> None:
    page.text_input(key="import-control").set_value("290960,01")
    paste(page, TABLE)
    assert "0,01" in words(page)
    assert next(one for one in page.button if one.label == NL("import-accept")).disabled


def test_a_control_total_that_is_none_is_said(page: AppTest) -> None:
    page.text_input(key="import-control").set_value("veel")
    page.run()
    assert NL("import-control-wrong") in words(page)


def test_text_without_a_table_says_so(page: AppTest) -> None:
    paste(page, "Beste collega, tot morgen.")
    assert NL("import-no-table") in words(page)


def test_hostile_titles_are_only_text(page: AppTest) -> None:
    title = "<script>alert(1)</script> ${alert(1)} `x` </script>"
    paste(page, f"Gemeenten\tTitel\tBedrag\nAffligem\t{title}\t1.500,00 euro\n")
    assert not page.exception
    assert "<script>" not in words(page)


def test_amounts_that_read_two_ways_are_asked(page: AppTest) -> None:
    paste(page, "Gemeenten\tTitel\tBedrag\nAffligem\tSamen\t16.907\nAsse\tOok\t12.500\n")
    (question,) = page.radio
    assert question.value is None
    question.set_value("comma_decimal").run()
    accept(page)
    assert sorted(Store().awards()["award_cents"]) == [1_250_000, 1_690_700]


def test_a_name_in_several_rows_is_asked_once(page: AppTest) -> None:
    rows = "".join(f"Afligem\tProject {n}\t{n}.500,00 euro\n" for n in (1, 2, 3))
    paste(page, f"Gemeenten\tTitel\tBedrag\n{rows}")
    (question,) = [one for one in page.selectbox if "Afligem" in one.label]
    assert "2, 3, 4" in question.label
    question.set_value("23105").run()
    assert NL("import-no-problems") in words(page)


def test_a_municipality_in_two_awards_cannot_be_stored_and_the_rows_are_named(
    page: AppTest,
) -> None:
    rows = "Affligem\tEen\t1.500,00 euro\nAffligem\tTwee\t2.500,00 euro\n"
    paste(page, f"Gemeenten\tTitel\tBedrag\n{rows}")
    assert NL("import-cannot", count=1) in words(page)
    assert next(one for one in page.button if one.label == NL("import-accept")).disabled


def test_lines_of_single_spaces_are_read_and_their_columns_can_be_mapped(page: AppTest) -> None:
    paste(page, "Mol, Olen Samen sterk 150 000 euro\nLebbeke en Brakel Buren 90.000,50 euro")
    assert not page.exception
    assert NL("import-no-problems") in words(page)
    columns = [one for one in page.selectbox if str(one.key).startswith("import-role-")]
    assert [one.value for one in columns] == ["municipalities", "title", "amount"]
    assert page.expander[0].proto.expanded
    columns[1].set_value("ignore").run()
    accept(page)
    awards = Store().awards()
    assert awards["title"].isna().all()
    assert sorted(awards["award_cents"]) == [9_000_050, 15_000_000]


def test_where_names_end_is_not_guessed_and_a_tab_says_it(page: AppTest) -> None:
    line = "Mol, Herzele{}Herzele werkt samen 150 000 euro\nLebbeke, Brakel Buren 90.000,00 euro"
    paste(page, line.format(" "))
    assert NL("import-not-clean") in words(page)
    paste(page, line.format("\t"))
    assert NL("import-no-problems") in words(page)


def impatient(page: AppTest, slot: str) -> AppTest:
    """Return the page after the work of a slot."""
    assert page.session_state[slot].wait(GIVE_UP_S)
    return page.run()


@pytest.mark.parametrize(
    ("slow", "slot", "step"),
    [
        ("grids_of", "import-find", "import-step-read"),
        ("found_in", "import-find", "import-step-table"),
        ("read_as", "import-read", "import-step-awards"),
    ],
)
def test_an_import_that_is_stopped_keeps_what_was_given_stores_nothing_and_goes_on(
    page: AppTest, home: Path, monkeypatch: pytest.MonkeyPatch, slow: str, slot: str, step: str
) -> None:
    held = Held()
    monkeypatch.setattr(steps, slow, held.before(getattr(steps, slow)))
    with monkeypatch.context() as patched:
        patched.setattr(long_work, "PATIENCE_S", 0.0)
        paste(page, TABLE)
        if slot != "import-find":
            impatient(page, "import-find")
        assert held.begun.wait(GIVE_UP_S)
        page.run()
        assert [bar.proto.text for bar in page.get("progress")] == [NL(step)]
        page.button(key=f"{slot}-stop").click().run()
    page.run()
    assert not page.exception
    assert NL("work-stopped", step=NL(step)) in words(page)
    assert page.text_area(key="import-paste").value == TABLE
    assert not list(home.iterdir())
    assert not [one for one in page.button if one.label == NL("import-accept")]
    held.go_on.set()
    page.button(key=f"{slot}-go-on").click().run()
    accept(answer_affligem(page))
    assert len(Store().awards()) == 2


def test_answers_outlive_a_run_that_is_still_reading(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer_affligem(paste(page, TABLE))
    held = Held()
    monkeypatch.setattr(steps, "read_as", held.before(steps.read_as))
    with monkeypatch.context() as patched:
        patched.setattr(long_work, "PATIENCE_S", 0.0)
        page.text_input(key="import-control").set_value("290960")
        page.run()
        assert not [one for one in page.selectbox if "Afligem" in one.label]
        held.go_on.set()
        impatient(page, "import-read")
        impatient(page, "import-compare")
    assert NL("import-no-problems") in words(page)


def test_what_is_read_once_is_not_read_again_when_a_person_answers(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    paste(page, TABLE)
    held = Held()
    held.go_on.set()
    monkeypatch.setattr(steps, "grids_of", held.before(steps.grids_of))
    monkeypatch.setattr(steps, "found_in", held.before(steps.found_in))
    answer_affligem(page)
    assert NL("import-no-problems") in words(page)
    assert held.times == 0
