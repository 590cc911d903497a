"""Makes workbooks for the tests of reading, and tells what came of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest
from openpyxl import Workbook

from data.intake.grid import Grid
from data.intake.read import read_grids
from data.problems import DataError

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def saved(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in grid.rows]


def by_hand(sheet: str, parts: Mapping[str, str] | None = None, *, packed: bool = True) -> bytes:
    """A workbook of one sheet, from its XML."""
    links = "".join(
        f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for kind, target in (("worksheet", "worksheets/s.xml"), ("sharedStrings", "/xl/t.xml"))
    )
    content = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Override PartName="/xl/workbook.xml" '
        f'ContentType="{WORKBOOK}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>',
        "xl/workbook.xml": f'<x:workbook xmlns:x="{MAIN}" xmlns:r="{OFFICE}"><x:sheets>'
        '<x:sheet name="Blad" sheetId="1" r:id="worksheet"/></x:sheets></x:workbook>',
        "xl/t.xml": f'<sst xmlns="{MAIN}"><si><t>Gent</t></si><si><r><t>Sint-</t></r><r><t>Niklaas'
        "</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si><si><t>a_x000D_\nb</t></si><si/></sst>",
        "xl/worksheets/s.xml": f'<worksheet xmlns="{MAIN}">{sheet}</worksheet>',
    } | dict(parts or {})
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED if packed else 0) as archive:
        for path, text in content.items():
            archive.writestr(path, text)
    return buffer.getvalue()


def code_of(content: bytes) -> str:
    with pytest.raises(DataError) as caught:
        read_grids("a.xlsx", content)
    [problem] = caught.value.problems
    return problem.code
