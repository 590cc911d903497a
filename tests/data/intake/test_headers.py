"""Headers tell their role, in the words that Flemish tables use."""

from __future__ import annotations

import pytest

from data.intake.headers import Role, cut_header, header_of, is_unit


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Gemeente", Role.MUNICIPALITIES),
        ("Gemeente(n)", Role.MUNICIPALITIES),
        ("GEMEENTEN", Role.MUNICIPALITIES),
        ("Lokaal bestuur", Role.MUNICIPALITIES),
        ("Lokale besturen", Role.MUNICIPALITIES),
        ("Deelnemende gemeenten:", Role.MUNICIPALITIES),
        ("Naam gemeente", Role.MUNICIPALITIES),
        ("Stad/gemeente", Role.MUNICIPALITIES),
        ("Titel", Role.TITLE),
        ("Titel van het project", Role.TITLE),
        ("Project", Role.TITLE),
        ("Projectnaam", Role.TITLE),
        ("Omschrijving", Role.TITLE),
        ("Subsidiebedrag", Role.AMOUNT),
        ("Toegekend bedrag", Role.AMOUNT),
        ("Toegekende subsidie (in €)", Role.AMOUNT),
        ("Bedrag", Role.AMOUNT),
        ("Subsidie 2015", Role.AMOUNT),
        ("Bedrag per gemeente", Role.AMOUNT),
        ("Trekker", Role.LEAD),
        ("Trekkende gemeente", Role.LEAD),
        ("Penvoerder", Role.LEAD),
        ("Partner(s)", Role.PARTNERS),
        ("Partner 2", Role.PARTNERS),
        ("Partnergemeenten", Role.PARTNERS),
        ("Jaar", Role.YEAR),
        ("Nr.", Role.IGNORE),
        ("Aantal gemeenten", Role.IGNORE),
        ("Aangevraagd bedrag", Role.IGNORE),
    ],
)
def test_a_header_tells_its_role(text: str, role: Role) -> None:
    found = header_of(text)
    assert found is not None
    assert found.role is role


@pytest.mark.parametrize(
    "text",
    ["", "Ninove", "Gemeente Meise", "Stad Gent", "Project integratie", "150.000,00 euro", "2015"],
)
def test_names_titles_and_amounts_are_no_headers(text: str) -> None:
    assert header_of(text) is None


def test_a_column_beside_known_headers_may_have_words_of_its_own() -> None:
    text = "Bedrag toegekend door de minister"
    assert header_of(text) is None
    found = header_of(text, strict=False)
    assert found is not None
    assert found.role is Role.AMOUNT


def test_the_amount_that_was_granted_weighs_more_than_another() -> None:
    granted, other = header_of("Toegekend bedrag"), header_of("Bedrag")
    assert granted is not None
    assert other is not None
    assert granted.weight > other.weight


def test_a_text_that_is_no_header_for_its_length() -> None:
    assert header_of("gemeenten " * 20) is None


def test_a_unit_is_told_from_a_name() -> None:
    assert is_unit("(in euro)")
    assert not is_unit("Lille")


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("Gemeenten Titel Bedrag", ["Gemeenten", "Titel", "Bedrag"]),
        ("Lokaal bestuur Projecttitel Toegekend bedrag",
         ["Lokaal bestuur", "Projecttitel", "Toegekend bedrag"]),
        ("Trekkende gemeente Partners Titel van het project Bedrag (in euro)",
         ["Trekkende gemeente", "Partners", "Titel van het project", "Bedrag (in euro)"]),
        ("Gemeenten en OCMW Gevraagd bedrag Toegekend bedrag",
         ["Gemeenten en OCMW", "Gevraagd bedrag", "Toegekend bedrag"]),
        ("Gemeenten Project Bedrag toegekend", ["Gemeenten", "Project", "Bedrag toegekend"]),
        ("Titel", ["Titel"]),
        ("Gemeenten van Vlaams-Brabant", []),
        ("in euro", []),
        ("", []),
        ("Titel " * 40, []),
    ],
)  # fmt: skip
def test_a_line_of_headers_is_cut_where_another_begins(line: str, texts: list[str]) -> None:
    assert [text for text, _ in cut_header(line)] == texts
