"""Separators, quotes and line numbers of CSV files as people make them."""

from __future__ import annotations

import pytest

from data.intake.limits import Meter
from data.intake.read_csv import find_separator, read_csv
from data.problems import DataError


def rows(text: str) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in read_csv(text, Meter("a.csv"))]


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("Gemeenten;Titel;Bedrag\nA, B;x;1,00\nC, D;y;2,00", ";"),
        ("A, B;x;1,00\nC, D;y;2,00", ";"),
        ("Subsidies, toegekend in 2015\n\nGemeenten;Bedrag\nA, B;1,00\nC;2,00\n", ";"),
        ("Gemeenten,Titel,Bedrag\n'A; B',x,1\n'C; D; E',y,2", ","),
        ("Gemeenten\tTitel\tBedrag\nA, B\tx; y\t1,00", "\t"),
        ('"A, B","x; y",1\n"C","z; z; z",2', ","),
        ('"a";","\n"b";","', ";"),
        ("Gemeente, Titel, Bedrag\nGent, Samen, 100\nAalst, Alleen, 200", ","),
        ("9000,12\n9300,345", ","),
    ],
)
def test_the_separator_is_the_one_that_cuts_rows_alike(text: str, separator: str) -> None:
    assert find_separator(text)[0] == separator


@pytest.mark.parametrize("text", ["149.722,00\n150.000,50", "1,5 euro\n2,5 euro", "Gent\nAalst"])
def test_decimal_commas_and_single_columns_have_no_separator(text: str) -> None:
    assert find_separator(text) == ("\t", 0.0)


@pytest.mark.parametrize("text", ["Gent, Aalst\nLier, Mol", "Gent; Aalst\nLier; Mol"])
def test_names_with_spaces_between_them_are_prose_and_no_csv(text: str) -> None:
    assert find_separator(text, prose=True) == ("\t", 0.0)


def test_a_cell_of_more_lines_has_the_number_of_its_first() -> None:
    text = 'Gemeenten;Bedrag\n"Gent\nAalst\nNinove";1\n\nLier;2\n'
    numbered = {row.number: row.cells[0].text for row in read_csv(text, Meter("a.csv"))
                if row.cells}  # fmt: skip
    assert numbered == {1: "Gemeenten", 2: "Gent\nAalst\nNinove", 6: "Lier"}


def test_the_line_of_excel_that_tells_the_separator_is_no_row() -> None:
    read = list(read_csv("sep=,\r\nA;B,1\r\nC;D,2", Meter("a.csv")))
    assert [(row.number, row.cells[0].text) for row in read] == [(2, "A;B"), (3, "C;D")]


def test_quotes_in_the_middle_of_a_cell_are_text() -> None:
    assert rows('Gent;het "samen" project;1\nMol;"Oud" Turnhout;2') == [
        ["Gent", 'het "samen" project', "1"],
        ["Mol", "Oud Turnhout", "2"],
    ]


def test_a_quote_that_is_never_closed_is_an_error_and_swallows_nothing() -> None:
    with pytest.raises(DataError) as caught:
        rows('Gent;1\nAalst;"t Kasteel;2\nNinove;3\nLier;"x" y;4')
    [problem] = caught.value.problems
    assert (problem.code, problem.row) == ("not_a_table", 2)
