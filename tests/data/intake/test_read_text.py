"""Text pasted from pages, PDFs, e-mails and Excel."""

from __future__ import annotations

import pytest

from data.intake.limits import Meter
from data.intake.read_text import read_lines, without_tags


def rows(text: str) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in read_lines(text, Meter("a.txt"))]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("Gent, Aalst\tSamen  sterk | 2\t1,00", ["Gent, Aalst", "Samen  sterk | 2", "1,00"]),
        ("Gent   Samen sterk    1 000 euro", ["Gent", "Samen sterk", "1 000 euro"]),
        ("Gent\xa0\xa0150\xa0000 euro", ["Gent", "150\xa0000 euro"]),
        ("  Gent", ["Gent"]),
        ("| Gent | Samen \\| sterk | 1 |", ["Gent", "Samen | sterk", "1"]),
        ("Gent | Samen | 1", ["Gent", "Samen", "1"]),
        ("--|---|---", ["--", "---", "---"]),
        ("|:--|--:|", [":--", "--:"]),
        ("a|b", ["a|b"]),
        ("Het project beoogt:", ["Het project beoogt:"]),
        ("\tGent", ["", "Gent"]),
        ("<p>Ninove</p> <p>Brakel</p>\t1", ["Ninove\nBrakel", "1"]),
        ('<ul style="x: y;"> - geïntegreerd<br/>werken</ul>', ["- geïntegreerd\nwerken"]),
        ("<td><b>Gent</b></td>\t<TD>1</TD>", ["Gent", "1"]),
        ("R&amp;D &eacute;&eacute;n &amp;lt; AT&T &copy 3", ["R&D één &lt; AT&T &copy 3"]),
        ("<script>alert(1)</script> 3 < 5 > 2", ["<script>alert(1)</script> 3 < 5 > 2"]),
    ],
)  # fmt: skip
def test_a_line_is_cut_into_cells(line: str, cells: list[str]) -> None:
    assert rows(line) == [cells]


def test_lines_of_all_systems_are_counted_and_no_other_breaks() -> None:
    read = list(read_lines("a\r\nb\rc\nd\u2028e\x0cf", Meter("a.txt")))
    assert [row.number for row in read] == [1, 2, 3, 4]


def test_a_table_copied_from_excel_keeps_line_breaks_inside_its_cells() -> None:
    text = 'Gemeenten\tBedrag\n"Gent\nAalst ""stad"""\t1\nLier\t2'
    read = list(read_lines(text, Meter("a.txt")))
    assert [row.number for row in read] == [1, 2, 4]
    assert read[1].cells[0].text == 'Gent\nAalst "stad"'


@pytest.mark.parametrize(
    "text",
    [
        '"Samen" is de titel\nGent\t1\nAalst\t2',
        '"Samen sterk\nGent\t1\nAalst\t2',
        '"Samen\nGent\t1\nsterk"\nAalst\t2',
    ],
)
def test_quotes_of_prose_swallow_no_rows(text: str) -> None:
    assert [row for row in rows(text) if len(row) == 2] == [
        line.split("\t") for line in text.split("\n") if "\t" in line
    ]


def test_text_without_tags_is_left_alone() -> None:
    assert without_tags("3 < 5 en 7 > 2, a<b>c <ab>") == "3 < 5 en 7 > 2, ac <ab>"
