"""A sheet of paper is looked at as it is printed; each fault is tried, so that it is found."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from geo.palette import FIVE_KINDS
from tests.views.printed import BRIEF, SHEET, Margins, Page, faults, printed
from views.brief import pdf
from views.brief.pdf import TEMPLATE, document
from views.brief.sections import Beside, Drawing, Section, Table, Text
from views.texts import Language

BLUE = FIVE_KINDS[0]
MAP = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">'
    f'<rect width="400" height="200" fill="{BLUE}"/>'
    f'<rect y="260" width="30" height="18" fill="{BLUE}"/></svg>'
)
SENTENCE = "Een zin die zegt wat er te zeggen valt over gemeenten. "
TABLE = Table("Cijfers", ["Gemeente", "Deelt"], [["Affligem", "1.234 ja"]] * 4, [False, True])
SECTIONS: list[Section] = [
    Beside([[Text("Wie", [SENTENCE * 3])], [Drawing("Waar", MAP, "Een kaart.")]]),
    TABLE,
    Text("Meer", [SENTENCE * 5] * 4, small=True),
]


def pages_of(sections: Sequence[Section] = SECTIONS, *, dense: bool = True) -> list[Page]:
    return printed(document("Affligem", "Een gemeente", sections, Language.NL, dense=dense))


@pytest.mark.parametrize(("dense", "margins"), [(True, SHEET), (False, BRIEF)])
def test_a_sheet_is_whole_and_can_be_read(dense: bool, margins: Margins) -> None:
    pages = pages_of(dense=dense)
    assert faults(pages, margins) == []
    assert [page.bands(BLUE) for page in pages] == [2]


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ('paper: "a4"', 'paper: "us-letter"', "are no A4"),
        ("(x: 1.2cm, top: 1cm", "(x: 0.6cm, top: 1cm", "printed on the left margin"),
        ("(x: 1.2cm, top: 1cm", "(x: 1.2cm, top: 0.5cm", "printed on the top margin"),
        ("bottom: 1.3cm)", "bottom: 0.4cm)", "printed on the lower margin"),
        ('#let grey = rgb("#4d4d4d")', '#let grey = rgb("#999999")', "has a contrast of"),
        ("leading: 0.6em", "leading: -0.5em", "lies over"),
        ("bottom: 0.4em", "bottom: 0.1em", "a line touches 'Affligem"),
        ("{ as-section(part) }", "{ as-section(part) }\n#pagebreak()\nRest", "next to nothing"),
        ("{ as-section(part) }", "{}", "next to nothing"),
    ],
)
def test_a_fault_of_the_template_is_seen(
    right: str, wrong: str, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = TEMPLATE.read_text(encoding="utf-8")
    assert template.count(right) == 1
    bad = tmp_path / "bad.typ"
    bad.write_text(template.replace(right, wrong), encoding="utf-8")
    monkeypatch.setattr(pdf, "TEMPLATE", bad)
    assert fault in "\n".join(faults(pages_of(), SHEET))


@pytest.mark.parametrize("lost", ['width="400" height="200" ', 'y="260" width="30" height="18" '])
def test_a_map_or_a_legend_that_is_not_printed_is_missed(lost: str) -> None:
    (page,) = pages_of([Drawing("Waar", MAP.replace(lost, ""), "Een kaart."), TABLE])
    assert page.bands(BLUE) == 1


@pytest.mark.parametrize("dense", [True, False])
def test_a_word_without_an_end_stays_on_paper(dense: bool) -> None:
    endless = "https" + "x" * 300
    table = Table("Titels", ["Gemeente", "Titel"], [["Affligem", endless]], [False, False])
    sections = [*SECTIONS, Text("Notitie", [endless]), table]
    made = document("Nota", "", sections, Language.NL, dense=dense)
    assert faults(printed(made), SHEET if dense else BRIEF) == []
    # It can be copied: nothing but the ends of lines came between its letters.
    told = "".join(PdfReader(BytesIO(made)).pages[0].extract_text().split())
    assert told.count(endless) == 2
