"""Whatever is done to a file, reading it ends in grids or in one problem, never otherwise.

Good files are damaged byte by byte, also inside the ZIP of a workbook, where the XML is.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from data.intake.grid import Cell, Grid
from data.intake.limits import MAX_COLUMNS, MAX_ROWS, MAX_TEXT, REFUSALS
from data.intake.read import read_grids, read_pasted
from data.problems import DataError
from tests.data.intake.workbooks import saved

CSV = 'Gemeenten;Titel;Bedrag\r\n"Gent, Liège";"Samen ""sterk""";€ 1.000,50\r\nMol;x;2\r\n'
TEXT = "Oproep\n\nGemeenten\tBedrag\n<p>Gent&nbsp;</p>\t1\n--|---\n| Mol | 2 |\nLier   3\n"
PAGE = """<!doctype html><table><tr><th colspan=2>Wie<tr><td rowspan="2">Gent<td>1<tr><td>
<table><tr><td>Mol</table><!-- x --><script>y</script>&euro; 2</table>"""
HOSTILE = (
    b"\0", b"\xff", b"\xc3", b"<", b">", b'"', b"'", b"&", b"\t", b"\n", b"\r", b"\x1a", b"<!--",
    b"<![CDATA[", b"<!DOCTYPE a>", b"]]>", b"</", b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06",
    b"-1", b"9" * 5000, b"1E999", b"NaN", b"\xef\xbb\xbf", b"\xff\xfe", b"%PDF-", b"rowspan=0 ",
    b"A1:XFD1048576", b"\xed\xa0\x80", b"sep=;\n", b"_x0000_", b"&#0;", b"t='s'", b"<v>", b"<c/>",
)  # fmt: skip


def a_workbook() -> bytes:
    book = Workbook()
    book.active.append(["Gemeenten", "Titel", "Bedrag"])
    book.active.append(["Gent", "=A1", 1.5])
    book.active["C2"].number_format = '#,##0.00 "€"'
    book.active.merge_cells("A2:A3")
    book.active["B3"] = "Samen"
    book.create_sheet("oud").append(["Mol", True])
    return saved(book)


WORKBOOK = a_workbook()
PARTS = {
    name: zipfile.ZipFile(io.BytesIO(WORKBOOK)).read(name)
    for name in zipfile.ZipFile(io.BytesIO(WORKBOOK)).namelist()
}
FLAT = [
    CSV.encode(), CSV.encode("utf-16"), CSV.encode("cp1252"), TEXT.encode(), PAGE.encode(),
    CSV.replace(";", ",").encode("utf-8-sig"),
]  # fmt: skip

Change = tuple[str, float, float, bytes]
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["insert", "delete", "repeat", "replace", "cut"]),
        st.floats(0, 1),
        st.floats(0, 0.2),
        st.sampled_from(HOSTILE) | st.binary(min_size=1, max_size=4),
    ),
    min_size=1,
    max_size=6,
)
NAMES = st.sampled_from(["a.csv", "a.tsv", "a.txt", "a.xlsx", "a.html", "-", ""])


def damaged(content: bytes, changes: list[Change]) -> bytes:
    for kind, place, length, piece in changes:
        start = int(place * len(content))
        end = start + max(1, int(length * len(content)))
        match kind:
            case "insert":
                content = content[:start] + piece + content[start:]
            case "delete":
                content = content[:start] + content[end:]
            case "repeat":
                content = content[:start] + content[start:end] * 3 + content[end:]
            case "replace":
                content = content[:start] + piece + content[start + len(piece) :]
            case _:
                content = content[: start + 1]
    return content


def check(read: Callable[[], tuple[Grid, ...]]) -> None:
    found = outcome(read)
    if isinstance(found, DataError):
        assert [problem.code in REFUSALS for problem in found.problems] == [True]
        return
    assert found
    for grid in found:
        check_grid(grid)


def outcome(read: Callable[[], tuple[Grid, ...]]) -> tuple[Grid, ...] | DataError:
    try:
        return read()
    except DataError as error:
        return error


def check_grid(grid: Grid) -> None:
    numbers = [row.number for row in grid.rows]
    assert numbers == sorted(set(numbers))
    assert len([row for row in grid.rows if any(cell.text for cell in row.cells)]) <= MAX_ROWS
    for row in (grid.rows[0], grid.rows[-1]):
        assert any(cell.text for cell in row.cells)
    for cell in (cell for row in grid.rows for cell in row.cells):
        assert type(cell) is Cell
        assert cell.text == cell.text.strip()
        assert len(cell.text) <= MAX_TEXT
        cell.text.encode()
    assert max(len(row.cells) for row in grid.rows) <= MAX_COLUMNS


@settings(max_examples=600)
@given(content=st.sampled_from([*FLAT, WORKBOOK]), changes=CHANGES, name=NAMES)
def test_a_damaged_file_gives_grids_or_one_problem(
    content: bytes, changes: list[Change], name: str
) -> None:
    check(lambda: read_grids(name, damaged(content, changes)))


@settings(max_examples=600)
@given(part=st.sampled_from(sorted(PARTS)), changes=CHANGES)
def test_a_workbook_with_damaged_parts_gives_grids_or_one_problem(
    part: str, changes: list[Change]
) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in PARTS.items():
            archive.writestr(name, damaged(content, changes) if name == part else content)
    check(lambda: read_grids("a.xlsx", buffer.getvalue()))


@settings(max_examples=300)
@given(text=st.text(max_size=60), changes=CHANGES)
def test_any_text_can_be_pasted(text: str, changes: list[Change]) -> None:
    pasted = damaged((TEXT + text).encode("utf-8", "replace"), changes).decode("utf-8", "replace")
    check(lambda: read_pasted(pasted))
    check(lambda: read_pasted(text))


@settings(max_examples=300)
@given(content=st.binary(max_size=80), name=NAMES)
def test_any_bytes_can_be_offered(content: bytes, name: str) -> None:
    check(lambda: read_grids(name, content))
