"""Headers in lines of single spaces, and the orders of columns that can be read."""

from __future__ import annotations

import pytest

from data.intake.headers import Role
from data.intake.loose_shape import Line, Shape, find_shape, has_other_header, repeated


def lines(*texts: str) -> list[Line]:
    return [Line(at, text) for at, text in enumerate(texts)]


def shape(*texts: str) -> Shape:
    found = find_shape(lines(*texts))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("header", "texts"),
    [
        ("Gemeenten Titel Subsidiebedrag", ["Gemeenten", "Titel", "Subsidiebedrag"]),
        ("Lokaal bestuur Project Toegekend bedrag",
         ["Lokaal bestuur", "Project", "Toegekend bedrag"]),
        ("Trekker Partners Titel Bedrag", ["Trekker", "Partners", "Titel", "Bedrag"]),
        ("Nr. Gemeente(n) Titel van het project Jaar Gevraagd bedrag Toegekend bedrag (in €)",
         ["Nr.", "Gemeente(n)", "Titel van het project", "Jaar", "Gevraagd bedrag",
          "Toegekend bedrag (in €)"]),
        ("Naam gemeente Bedrag", ["Naam gemeente", "Bedrag"]),
    ],
)  # fmt: skip
def test_a_header_is_cut_by_its_words(header: str, texts: list[str]) -> None:
    found = shape("Oproep 2015", header, "Mol Samen 1,00 euro")
    assert found.header == (1,)
    assert [text for text, _ in found.columns] == texts


def test_leads_beside_partners_are_two_columns_of_names() -> None:
    assert shape("Trekker Partners Titel Bedrag").names == 2
    assert shape("Trekker Titel Bedrag").names == 1


def test_the_last_columns_are_years_and_amounts() -> None:
    found = shape("Jaar Gemeenten Project Gevraagd bedrag Toegekend bedrag")
    assert found.front
    assert found.tail == (Role.IGNORE, Role.AMOUNT)


@pytest.mark.parametrize(
    ("texts", "rows"),
    [
        (("Gemeenten", "Titel", "Subsidiebedrag", "Mol"), (0, 1, 2)),
        (("Toegekende subsidies", "Gemeenten Titel Bedrag", "(in euro)"), (1, 2)),
        (("Gemeenten Titel Toegekend", "bedrag"), (0, 1)),
        (("Lokaal bestuur", "Titel van", "het project Bedrag"), (0, 1, 2)),
    ],
)
def test_a_header_may_stand_on_several_lines(texts: tuple[str, ...], rows: tuple[int, ...]) -> None:
    assert shape(*texts).header == rows


@pytest.mark.parametrize(
    "header",
    ["Titel Gemeenten Bedrag", "Gemeenten Provincie Titel Bedrag", "Gemeenten Bedrag Titel",
     "Gemeenten Trekker Partners Bedrag"],
)  # fmt: skip
def test_other_orders_are_told_apart_from_no_header(header: str) -> None:
    assert find_shape(lines(header)) is None
    assert has_other_header(lines(header))


@pytest.mark.parametrize("line", ["Gemeenten Titel", "Ninove Titel Bedrag", "Bedrag", "", "2015"])
def test_other_lines_are_no_header(line: str) -> None:
    assert find_shape(lines(line)) is None
    assert not has_other_header(lines(line))


def test_a_header_is_repeated_only_as_a_whole() -> None:
    texts = ("Gemeenten Titel", "Bedrag", "Mol", "GEMEENTEN Titel", "Bedrag", "Titel", "Bedrag")
    assert list(repeated(lines(*texts), shape(*texts))) == [3, 4]
