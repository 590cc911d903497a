"""Lines of single spaces are joined to records; what may belong elsewhere is not sure."""

from __future__ import annotations

import pytest

from data.intake.loose_records import MOST_LINES, Record, is_page, read_records
from data.intake.loose_shape import PLAIN, Line
from data.intake.loose_words import Spotter
from tests.data.intake.award_tables import CALL_DAY, names_on

SPOTTER = Spotter(names_on(CALL_DAY))


def records(*texts: str) -> list[Record]:
    return read_records([Line(at, text) for at, text in enumerate(texts)], PLAIN, SPOTTER)


def places(*texts: str) -> list[tuple[int, ...]]:
    return [record.places for record in records(*texts)]


def doubts(*texts: str) -> list[bool]:
    return [record.is_unsure for record in records(*texts)]


def test_lines_are_joined_until_an_amount() -> None:
    texts = (
        "Mol Een 1,00 euro",
        "Olen, Lier",
        "Een lange",
        "titel 2,00 euro",
        "Boom Drie 3,00 euro",
    )
    assert places(*texts) == [(0,), (1, 2, 3), (4,)]
    assert not any(doubts(*texts))


@pytest.mark.parametrize("first", ["Olen,", "Olen en", "Sint-", "De", "Olen, Sint-Genesius-"])
def test_names_go_on_below_a_separator_and_inside_a_name(first: str) -> None:
    second = "Genesius-Rode" if first == "Sint-" else "Panne" if first == "De" else "Mol"
    second = "Rode" if first.endswith("Genesius-") else second
    texts = (first, f"{second} Samen 1,00 euro")
    assert places(*texts) == [(0, 1)]
    assert doubts(*texts) == [False]


def test_an_amount_is_read_with_its_place_in_the_record() -> None:
    [record] = records("Mol", "Samen", "5,00 euro")
    assert record.tail is not None
    assert record.text[record.tail.start :] == "5,00 euro"


def test_a_record_below_one_without_an_amount_is_not_sure() -> None:
    texts = ("Mol Samen", "Olen Buren 1,00 euro")
    assert places(*texts) == [(0,), (1,)]
    assert doubts(*texts) == [False, True]
    assert doubts("Mol Samen", "", "Olen Buren 1,00 euro") == [False, False]


def test_names_below_names_may_be_those_of_another_award() -> None:
    assert doubts("Antwerpen", "Mol, Olen Samen 1,00 euro") == [True]


def test_a_line_below_an_award_may_be_more_of_its_title() -> None:
    assert doubts("Mol Samen 1,00 euro", "verder leven") == [True]
    assert doubts("Mol Samen 1,00 euro", "* voorbehoud", "Inhoud: leven", "2") == [False]
    assert doubts("Mol Samen 1,00 euro", "", "verder leven") == [False]


def test_a_typing_error_below_an_open_record_is_not_swallowed_in_silence() -> None:
    assert doubts("Mol Samen", "Afligem Bouwen 1,00 euro") == [True]


def test_totals_end_a_record_and_may_have_their_amount_below() -> None:
    found = records(
        "Mol Samen", "Totaal", "1,00 euro", "Subtotaal 2,00 euro", "Totaal", "Mol A 1 k€"
    )
    assert [(record.places, record.is_total) for record in found] == [
        ((0,), False), ((1, 2), True), ((3,), True), ((4,), True), ((5,), False),
    ]  # fmt: skip


def test_a_title_may_begin_with_a_total_but_that_is_not_sure() -> None:
    assert doubts("Mol", "Totaal anders 1,00 euro") == [True]


def test_an_amount_without_names_is_a_record_of_its_own() -> None:
    found = records("Mol Samen 1,00 euro", "", "Samen leven 2,00 euro")
    assert [record.is_named for record in found] == [True, False]


def test_notes_open_no_record() -> None:
    assert records("Ninove werkt samen.", "- Mol", "Samen leven", "Het agentschap van Mol") == []


def test_a_record_has_so_many_lines_at_most() -> None:
    found = records("Mol", *["verder"] * 20)
    assert [len(record.places) for record in found] == [MOST_LINES]


@pytest.mark.parametrize("text", ["Pagina 2 van 3", "blz. 4", "p. 12/14", "- 4 -", "2/3", "Page 1"])
def test_numbers_of_pages_are_known(text: str) -> None:
    assert is_page(text)


@pytest.mark.parametrize(
    "text", ["2015", "Pagina", "2 gemeenten", "Pagina 2 van de krant", "P" * 50]
)
def test_other_lines_are_no_numbers_of_pages(text: str) -> None:
    assert not is_page(text)
