"""Hostile and mistaken files end in one clear error, before they cost time or memory."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zipfile
from copy import copy
from pathlib import Path

import pytest

from data.intake.limits import (
    MAX_BYTES,
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ENTRIES,
    MAX_ROWS,
    MAX_TEXT,
    REFUSALS,
    Meter,
    check_zip,
    refused,
)
from data.intake.read import read_grids, read_pasted
from data.problems import DataError, Problem

ROOT = Path(__file__).resolve().parents[3]
BOMB, SHEETS = 376_000_000, 4


def refusal(name: str, content: bytes) -> Problem:
    with pytest.raises(DataError) as caught:
        read_grids(name, content)
    [problem] = caught.value.problems
    assert problem.file == name
    assert problem.code in REFUSALS
    return problem


def zipped(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(path, content)
    return buffer.getvalue()


def bomb() -> bytes:
    """A workbook of about 234 kB that unpacks to 376 MB of cells.

    Deflate packs such cells to 915 kB, and nothing to less than a thousandth. So four sheets of
    94 MB share one packed stream: the directory names it four times, the archive holds it once.
    """
    cells = b'<row><c t="n"><v>1</v></c></row>' * 31_250
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            for _ in range(BOMB // SHEETS // len(cells)):
                sheet.write(cells)
        for number in range(2, SHEETS + 1):
            again = copy(archive.infolist()[1])
            again.filename = f"xl/worksheets/sheet{number}.xml"
            archive.filelist.append(again)
    return buffer.getvalue()


MEASURE = """
import resource, sys, time
from data.intake.read import read_grids
from data.problems import DataError
content = open(sys.argv[1], "rb").read()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.perf_counter()
try:
    read_grids("bomb.xlsx", content)
except DataError as error:
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(error.problems[0].code, time.perf_counter() - start, (after - before) / 1024)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell a process its peak")
def test_a_small_workbook_that_unpacks_to_376_mb_is_refused_at_once(tmp_path: Path) -> None:
    content = bomb()
    assert len(content) == pytest.approx(234_000, rel=0.05)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        declared = sum(entry.file_size for entry in archive.infolist())
    assert declared == pytest.approx(BOMB, rel=0.001)
    file = tmp_path / "bomb.xlsx"
    file.write_bytes(content)
    result = subprocess.run(  # noqa: S603
        [sys.executable, "-c", MEASURE, str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    code, seconds, megabytes = result.stdout.split()
    assert code == "zip_bomb"
    assert float(seconds) < 1
    assert float(megabytes) < 50


def test_a_zip_that_understates_its_size_gives_no_more_than_it_states() -> None:
    content = zipped({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b" " * 500_000})
    at = content.rindex(b"PK\x01\x02") + 24
    lying = content[:at] + struct.pack("<I", 10) + content[at + 4 :]
    assert refusal("a.xlsx", lying).code == "broken_file"


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"a.xml": b" " * 2_000_000}, "zip_bomb"),
        ({f"{n}.xml": b"" for n in range(MAX_ENTRIES + 1)}, "zip_bomb"),
        ({f"{n}.xml": b" " * 900_000 for n in range(120)}, "zip_bomb"),
        ({"../a.xml": b""}, "broken_file"),
        ({"/etc/a.xml": b""}, "broken_file"),
        ({"C:\\a.xml": b""}, "broken_file"),
        ({"xl\\..\\..\\a.xml": b""}, "broken_file"),
        ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, "not_a_table"),
        ({"word/document.xml": b"<document/>"}, "not_a_table"),
        ({"xl/workbook.xml": b"<workbook/>"}, "broken_file"),
    ],
)
def test_an_archive_that_is_no_honest_workbook_is_refused(
    parts: dict[str, bytes], code: str
) -> None:
    assert refusal("a.xlsx", zipped(parts)).code == code


def test_small_entries_may_pack_well() -> None:
    archive = check_zip("a.xlsx", zipped({"a.xml": b" " * 900_000}))
    assert archive.infolist()[0].file_size == 900_000


def test_a_workbook_with_a_password_inside_the_zip_is_refused() -> None:
    content = bytearray(zipped({"xl/workbook.xml": b"<workbook/>"}))
    at = content.rindex(b"PK\x01\x02") + 8
    content[at] |= 1
    assert refusal("a.xlsx", bytes(content)).code == "encrypted"


def test_packing_that_excel_does_not_use_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>")
    assert refusal("a.xlsx", buffer.getvalue()).code == "broken_file"


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7\n1 0 obj\nendobj\n", "pdf"),
        (b"\xef\xbb\xbf\n%PDF-1.4 \x00", "pdf"),
        (b"junk\n%PDF-1.4\n1 0 obj endobj\x00", "pdf"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "image"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "image"),
        (b"GIF89a" + bytes(20), "image"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "image"),
        (b"BM\x10\x00\x01\x00\x00\x00\x00\x00", "image"),
        (b"\x00\x00\x00\x18ftypheic", "image"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (OLE + "Workbook".encode("utf-16-le"), "old_excel"),
        (OLE + "WordDocument".encode("utf-16-le"), "not_a_table"),
        (b"Gent;1\nAal\x00st;2\n", "nul_bytes"),
        ("Gent;1\nAal\0st;2\n".encode("utf-16"), "nul_bytes"),
        (b"\x01\x02\x03\x04\x05\x06" * 20, "not_a_table"),
        (b"PK\x03\x04 but no archive", "broken_file"),
        (b"PK\x05\x06" + bytes(18), "not_a_table"),
        (b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "xml_entities"),
        (b"<!doctype html><html><body><p>Gent</p></body></html>", "not_a_table"),
        (b"<table><tr><td> </td></tr></table>", "not_a_table"),
    ],
)
def test_a_file_that_is_something_else_is_named_for_what_it_is(content: bytes, code: str) -> None:
    for name in ("a.csv", "a.xlsx", "a"):
        assert refusal(name, content).code == code


def test_a_title_about_pdf_is_not_a_pdf() -> None:
    [grid] = read_grids("a.csv", b"Titel;Bedrag\nZo leest u een %PDF-1 bestand;1\n")
    assert len(grid.rows) == 2


def test_the_line_of_a_nul_byte_is_named() -> None:
    assert refusal("a.csv", b"Gent;1\nAal\x00st;2\n").row == 2


def test_ten_megabytes_are_read_and_one_byte_more_is_not() -> None:
    line = b"x" * 999 + b"\n"
    content = line * (MAX_BYTES // len(line))
    assert len(content) == MAX_BYTES
    [grid] = read_grids("a.txt", content)
    assert len(grid.rows) == 10_000
    assert refusal("a.txt", content + b"x").code == "too_large"


def test_a_pasted_text_has_the_same_limits() -> None:
    for text, code in (("é" * 5_000_001, "too_large"), ("a\0b", "nul_bytes"), (" \n ", "empty")):
        with pytest.raises(DataError) as caught:
            read_pasted(text)
        assert caught.value.problems[0].code == code


def test_twenty_thousand_rows_are_read_and_the_next_is_named() -> None:
    [grid] = read_grids("a.csv", b"Gent;1\n" * MAX_ROWS)
    assert len(grid.rows) == MAX_ROWS
    problem = refusal("a.csv", b"Gent;1\n" * MAX_ROWS + b"\nAalst;1\n")
    assert (problem.code, problem.row) == ("too_many_rows", MAX_ROWS + 2)
    html = b"<table>" + b"<tr><td>Gent" * (MAX_ROWS + 1)
    assert refusal("a.html", html).code == "too_many_rows"


def test_empty_rows_and_columns_do_not_count() -> None:
    [grid] = read_grids("a.csv", b"Gent;1" + b";" * 500 + b"\n" * 100_000)
    assert [cell.text for cell in grid.rows[0].cells] == ["Gent", "1"]
    assert len(grid.rows) == 1


def test_two_hundred_columns_are_read_and_one_more_is_not() -> None:
    [grid] = read_grids("a.csv", b";".join([b"x"] * MAX_COLUMNS))
    assert len(grid.rows[0].cells) == MAX_COLUMNS
    problem = refusal("a.csv", b"Gent;1\n" + b";".join([b"x"] * (MAX_COLUMNS + 1)))
    assert (problem.code, problem.row) == ("too_many_columns", 2)
    html = b"<table><tr>" + b"<td>x</td>" * (MAX_COLUMNS + 1)
    assert refusal("a.html", html).code == "too_many_columns"


def test_a_cell_longer_than_excel_allows_is_refused() -> None:
    [grid] = read_grids("a.csv", b"Gent;" + b"x" * MAX_TEXT)
    assert len(grid.rows[0].cells[1].text) == MAX_TEXT
    assert refusal("a.csv", b"Gent;" + b"x" * (MAX_TEXT + 1)).code == "too_large"
    assert refusal("a.csv", b"Gent;" + b"x" * 200_000).code == "not_a_table"


def test_cells_are_counted_over_all_tables_of_a_file() -> None:
    meter = Meter("a.xlsx")
    for sheet in range(MAX_CELLS // 1_000):
        meter.grid()
        for column in range(100):
            for row in range(10):
                meter.cell(row, column, str(sheet))
    with pytest.raises(DataError, match="1,000,000 cells"):
        meter.cell(1, 1, "Gent")


def test_every_refusal_says_what_and_what_to_do() -> None:
    for code in REFUSALS:
        [problem] = refused(code, "a.csv", row=3).problems
        assert str(problem).startswith("a.csv, row 3: ")
        assert problem.cause
        assert problem.remedy


# Each of these makes a parser that looks ahead again and again run for minutes.
@pytest.mark.parametrize(
    "piece",
    [
        "<!--", "<a '", '<a ">" ', "<a <b ", "</script ", "<script>", "<", "&", "&#", "<td a",
        "<table>", "<td rowspan=65534 colspan=1000>", "<tr>", "<td>", "a=", "|", "| ", '"', '\t"',
        "\n\n", " ", "--|", "<p ", "< ", "\r", '";', ",\"", "&#9;",
    ],
)  # fmt: skip
def test_many_repetitions_of_a_hostile_piece_come_to_an_end(piece: str) -> None:
    for before in ("<table><tr><td>", "Gent\tAalst\n", ""):
        text = before + piece * (200_000 // len(piece))
        for name in ("a.csv", "a.txt"):
            assert outcome(name, text) in {"grids", *REFUSALS}


def outcome(name: str, text: str) -> str:
    try:
        return "grids" if read_grids(name, text.encode()) else "nothing"
    except DataError as error:
        return error.problems[0].code
