"""Tables of HTML pages and fragments, well made and badly made."""

from __future__ import annotations

import pytest

from data.intake.limits import MAX_TABLES, Meter
from data.intake.read_html import is_html, read_html
from data.problems import DataError


def tables(text: str) -> list[list[list[str]]]:
    grids = read_html(text, Meter("a.html"))
    return [[[cell.text for cell in row.cells] for row in grid.rows] for grid in grids]


def table(text: str) -> list[list[str]]:
    [only] = tables(text)
    return only


def test_a_page_gives_its_tables_in_order_and_nothing_else() -> None:
    page = """<!DOCTYPE html><html><head><title>Oproep</title><style>td { color: red }</style>
    <script>document.write("<table><tr><td>x</td></tr></table>")</script></head><body>
    <!-- <table><tr><td>oud</td></tr></table> -->
    <h1>Toegekend</h1><table><caption>2015</caption><thead><tr><th>Gemeenten</th><th>Bedrag</th>
    </tr></thead><tbody><tr><td>Gent<script>alert(1)</script></td><td>1</td></tr></tbody></table>
    <table></table><table><tr><td>Aalst</td></tr></table></body></html>"""
    grids = read_html(page, Meter("a.html"))
    assert [grid.name for grid in grids] == ["tabel 1", "tabel 2"]
    assert tables(page) == [[["Gemeenten", "Bedrag"], ["Gent", "1"]], [["Aalst"]]]


def test_closing_tags_may_be_missing() -> None:
    assert table("<TABLE><TR><TH>Gemeente<TH>Bedrag<TR><TD>Gent<TD>1") == [
        ["Gemeente", "Bedrag"],
        ["Gent", "1"],
    ]
    assert table("<tr><td>Gent</td><td>1</td></tr>") == [["Gent", "1"]]


def test_a_cell_over_rows_is_repeated_and_marked_and_over_columns_is_not() -> None:
    text = """<table><tr><th colspan=2>Wie<th>Bedrag</tr>
    <tr><td rowspan="2">Samen<td>Gent<td rowspan='2'>1</tr><tr><td>Aalst</tr>
    <tr><td rowspan=2 colspan=2>Blok<td>x<tr><td>y<tr><td>Lier</table>"""
    assert table(text) == [
        ["Wie", "", "Bedrag"],
        ["Samen", "Gent", "1"],
        ["Samen", "Aalst", "1"],
        ["Blok", "", "x"],
        ["Blok", "", "y"],
        ["Lier", "", ""],
    ]
    [grid] = read_html(text, Meter("a.html"))
    assert [cell.merged for cell in grid.rows[2].cells] == [True, False, True]


def test_a_cell_to_the_end_of_the_table_ends_there() -> None:
    text = "<table><tr><td rowspan=0>Samen<td>Gent<tr><td>Aalst</table><table><tr><td>x</table>"
    assert tables(text) == [[["Samen", "Gent"], ["Samen", "Aalst"]], [["x"]]]


def test_a_row_that_holds_only_cells_from_above_is_empty() -> None:
    assert table("<table><tr><td rowspan=3>Samen<td>Gent<tr><tr><td>Aalst</table>") == [
        ["Samen", "Gent"],
        ["", ""],
        ["Samen", "Aalst"],
    ]


def test_a_table_inside_a_cell_is_a_grid_of_its_own() -> None:
    text = """<table><tr><td>menu<td><table><tr><td>Gent<td>1</table> na</tr>
    <tr><td>voet</table>"""
    assert tables(text) == [[["menu", "na"], ["voet", ""]], [["Gent", "1"]]]


def test_text_is_as_seen_with_references_replaced_once() -> None:
    text = """<table><tr><td> Ninove,
      <b>Zotte</b>gem<br>Herzele</td><td><p>Sint-Pieters&nbsp;Leeuw</p><p>x</p></td>
    <td>&amp;lt;script&amp;gt; &lt;b&gt; &euro;&nbsp;1 &#8364; &#x20AC;</td><td>3 < 5 & 6</table>"""
    assert table(text) == [[
        "Ninove, Zottegem\nHerzele", "Sint-Pieters\xa0Leeuw\nx",
        "&lt;script&gt; <b> €\xa01 € €", "3 < 5 & 6",
    ]]  # fmt: skip


def test_references_that_are_no_characters_do_no_harm() -> None:
    assert table("<tr><td>x&#xD800;&#1114112;&#999999999;")[0][0].startswith("x")


def test_empty_rows_between_are_kept_and_numbers_count_all() -> None:
    [grid] = read_html("<table><tr><td>a<tr><td><tr><td>b", Meter("a.html"))
    assert [(row.number, row.cells[0].text) for row in grid.rows] == [(1, "a"), (2, ""), (3, "b")]


def test_attributes_with_signs_of_tags_in_them_do_not_end_a_tag() -> None:
    text = """<table><tr><td title="a > b" data-x='</td>'>Gent</td><td title=d'oc>Aalst</td>"""
    assert table(text) == [["Gent", "Aalst"]]


def test_what_never_ends_is_read_as_browsers_do() -> None:
    assert table("<table><tr><td>Gent<!-- <td>Aalst") == [["Gent"]]
    assert table("<table><tr><td>Gent<script>x</td><td>Aalst") == [["Gent"]]
    assert table("<table><tr><td>Gent <b") == [["Gent <b"]]


@pytest.mark.parametrize("value", ["-1", "x", "", "1e9", "9" * 30, "٣"])
def test_odd_spans_are_no_spans_or_end_at_the_limit(value: str) -> None:
    for attribute in ("colspan", "rowspan"):
        text = f'<table><tr><td {attribute}="{value}">Gent<tr><td>Aalst</table>'
        assert table(text)[0][0] == "Gent"


def test_too_many_tables_are_refused() -> None:
    with pytest.raises(DataError) as caught:
        read_html("<table>" * (MAX_TABLES + 1), Meter("a.html"))
    assert caught.value.problems[0].code == "too_large"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\ufeff\n <div><tr><td>x", True),
        ("Beste,\n\n  <table><tr><td>x", True),
        ("Gent;<table><tr><td>x;1", False),
        ("<p>Inhoud</p>\nGent\t1", False),
    ],
)
def test_html_needs_a_row_of_a_table(text: str, *, expected: bool) -> None:
    assert is_html(text) is expected
