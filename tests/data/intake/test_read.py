"""Any file or pasted text becomes grids: encodings, separators, what kind of file it is.

The cases: four encodings, three separators, mixtures, seed document 000 as a file, from standard
input and pasted, and files whose name says something else than their content.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.intake.grid import Grid, clean
from data.intake.read import PASTED, read_grids, read_pasted
from data.problems import DataError

TABLE = [
    ["Gemeenten", "Titel", "Subsidiebedrag"],
    ["Liège, Gent", "Een geïntegreerd ‘onthaal’; en meer", "€ 149.722,00"],
    ["Sint-Genesius-Rode\nLinkebeek", 'Zogezegd "samen"', "150 000 euro"],
]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "cp1252"]


def written(rows: list[list[str]], separator: str, encoding: str) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode(encoding)


def texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in grid.rows]


def only(grids: tuple[Grid, ...]) -> Grid:
    [grid] = grids
    return grid


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("name", ["awards.csv", "awards.xlsx", "-"])
def test_a_table_reads_the_same_in_every_encoding_with_every_separator(
    encoding: str, separator: str, name: str
) -> None:
    grid = only(read_grids(name, written(TABLE, separator, encoding)))
    assert [row[:2] for row in texts(grid)] == [row[:2] for row in TABLE]
    assert [clean(row[2]) for row in texts(grid)] == [row[2] for row in TABLE]
    assert [row.number for row in grid.rows] == [1, 2, 3]
    assert grid.name == name


# Letters that Windows-1252 can write, without those that make its bytes look like UTF-8.
LETTERS = "abcXYZ 019 àâçéèêëîïôûùüÿœ€’–' \n\";,|<>&=+-@\xa0."
CELLS = st.text(st.sampled_from(LETTERS), max_size=12)
ROWS = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=6)
)


def trimmed_texts(rows: list[list[str]]) -> list[list[str]]:
    """A second, plainer way to the same end: clean, then drop what is empty at the ends."""
    cleaned = [[clean(cell) for cell in row] for row in rows]
    filled = [index for index, row in enumerate(cleaned) if any(row)]
    if not filled:
        return []
    kept = cleaned[filled[0] : filled[-1] + 1]
    width = max(index + 1 for row in kept for index, cell in enumerate(row) if cell)
    return [row[:width] for row in kept]


@given(rows=ROWS, encoding=st.sampled_from(ENCODINGS), separator=st.sampled_from("\t;,"))
@example(rows=[["", ""]], encoding="utf-8", separator=";")
def test_any_table_written_as_csv_with_all_cells_quoted_reads_back(
    rows: list[list[str]], encoding: str, separator: str
) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=separator, quoting=csv.QUOTE_ALL).writerows(rows)
    content = text.getvalue().encode(encoding)
    expected = trimmed_texts(rows)
    if expected:
        assert texts(only(read_grids("a.csv", content))) == expected
    else:
        with pytest.raises(DataError, match="nothing is in it"):
            read_grids("a.csv", content)


@given(rows=st.lists(st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), max_size=8),
                              min_size=2, max_size=4), min_size=1, max_size=5))  # fmt: skip
def test_any_text_of_unicode_reads_back_from_tsv(rows: list[list[str]]) -> None:
    width = max(map(len, rows))
    rows = [["gemeente"] * width] + [row + [""] * (width - len(row)) for row in rows]
    content = "sep=\t\n".encode("utf-16") + written(rows, "\t", "utf-16")[2:]
    assert texts(only(read_grids("a.csv", content))) == trimmed_texts(rows)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"Gent;1\nLi\xc3\xa8ge;2\nLi\xe8ge;3\n", 3),
        (b"Gent;1\nLi\xe8ge;2\nLi\xc3\xa8ge;3\n", 3),
        (b"Gent;1\r\rLi\xc3\xa8ge Li\xe8ge;3\r", 3),
        (b"\xef\xbb\xbfGent;1\nLi\xe8ge;3\n", 2),
        (b"Gent \xe2\x82\xac 1\nLi\xe8ge \xe2\x82\xac\n", 2),
        (b"Gent;1\nAalst;\x81\n", 2),
        ("Gent;1\nAalst;2".encode("utf-16") + b"\x00", 2),
        ("Gent;1\n".encode("utf-16") + b"\x00\xd8\x41\x00", 2),
    ],
)
def test_mixed_encodings_are_one_error_that_names_the_line(content: bytes, line: int) -> None:
    with pytest.raises(DataError) as caught:
        read_grids("a.csv", content)
    [problem] = caught.value.problems
    assert (problem.code, problem.row) == ("mixed_encoding", line)


def test_a_capital_before_a_closing_quote_is_windows_1252_and_no_mixture() -> None:
    text = "Titel;Bedrag\n“RÉGION Ê”;1\n"
    assert texts(only(read_grids("a.csv", text.encode("cp1252"))))[1] == ["“RÉGION Ê”", "1"]


SEED = "000_50be0478da6c06b5.txt"


def test_seed_000_keeps_every_line_and_cuts_its_table(seeds: Path) -> None:
    content = (seeds / SEED).read_bytes()
    grid = only(read_grids(SEED, content))
    lines = content.decode().split("\n")
    filled = [number for number, line in enumerate(lines, start=1) if line.strip()]
    assert [row.number for row in grid.rows if row.cells] == filled
    rows = {row.number: [cell.text for cell in row.cells] for row in grid.rows}
    assert rows[5] == ["Gemeenten", "Titel", "Subsidiebedrag"]
    assert rows[10][0] == "Afligem, Liedekerke, Denderleeuw"
    assert rows[25][2] == "-----------------"
    assert rows[66] == ["Totaal", "", "1.006.397,00 euro"]
    assert rows[7][0].startswith("Inhoud: Het project wil")
    assert "<" not in "".join(rows[7] + rows[9] + rows[11])
    awards = [row for row in rows.values() if len(row) == 3 and row[2].endswith("euro")]
    assert len(awards) == 8


def test_seed_000_reads_the_same_from_a_file_standard_input_and_the_clipboard(seeds: Path) -> None:
    content = (seeds / SEED).read_bytes()
    rows = only(read_grids(SEED, content)).rows
    assert only(read_grids("-", content)).rows == rows
    pasted = only(read_pasted(content.decode()))
    assert pasted.rows == rows
    assert pasted.name == PASTED


def test_the_other_seeds_are_texts_of_rows(seeds: Path) -> None:
    for path in seeds.glob("00[1-4]*.txt"):
        grid = only(read_grids(path.name, path.read_bytes()))
        assert grid.rows[0].cells[0].text in path.read_text("utf-8")


def test_html_is_known_by_its_content() -> None:
    page = b"<!DOCTYPE html><html><body><table><tr><td>Gent<td>1</table></body></html>"
    for name in ("call.xls", "call.csv", "call.html", "-"):
        grid = only(read_grids(name, page))
        assert (grid.name, texts(grid)) == ("tabel 1", [["Gent", "1"]])
    assert texts(only(read_pasted("Toegekend:\n" + page.decode()))) == [["Gent", "1"]]


def test_a_tag_of_a_table_in_a_title_does_not_make_a_csv_file_html() -> None:
    content = b"Gemeente;Titel;Bedrag\nGent;<table><tr><td>x</td></tr></table>;1\n"
    assert texts(only(read_grids("a.csv", content)))[1][1] == "<table><tr><td>x</td></tr></table>"


def test_titles_of_a_csv_file_are_as_typed() -> None:
    titles = ["<script>alert(1)</script>", "${alert(1)}", "`x`", "R&amp;D", "=1+1", "</b>"]
    content = written([["Titel", "Bedrag"], *([title, "1"] for title in titles)], ";", "utf-8")
    assert [row[0] for row in texts(only(read_grids("a.csv", content)))[1:]] == titles


def test_halves_of_characters_in_a_pasted_text_are_replaced() -> None:
    assert texts(only(read_pasted("Gent\ud800\t1"))) == [["Gent\ufffd", "1"]]
