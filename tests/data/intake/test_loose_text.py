"""Tables in lines of single spaces: read when nothing else is found, never guessed in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.intake.awards import Intake, intake
from data.intake.grid import Cell, Grid, Row
from data.intake.headers import Role
from data.intake.loose_text import read_loose
from data.intake.read import read_grids, read_pasted
from data.intake.tables import FoundTable, find_table
from tests.data.intake.award_tables import CALL_DAY, PROGRAMME, assert_whole, codes, names_on

NAMES = names_on(CALL_DAY)
HEADER = "Gemeenten Titel Bedrag"


def found(*lines: str, roles: dict[int, Role] | None = None) -> FoundTable:
    [grid] = read_pasted("\n".join(lines))
    table = find_table(grid, roles, NAMES)
    assert table is not None
    return table


def of_table(table: FoundTable, total: int | None = None) -> Intake:
    return intake(table, programme=PROGRAMME, day=CALL_DAY, resolver=NAMES, control_cents=total)


def pasted(*lines: str) -> Intake:
    return of_table(found(*lines))


def cells(table: FoundTable) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.body]


def test_the_call_of_2015_in_single_spaces_gives_what_the_call_itself_gives(seeds: Path) -> None:
    [path] = seeds.glob("000_*.txt")
    [grid] = read_grids(path.name, path.read_bytes())
    itself = find_table(grid, names=NAMES)
    assert itself is not None
    lines = [" ".join(filter(None, row)) for row in cells(itself)]
    assert not any("  " in line or "\t" in line for line in lines)
    header = " ".join(itself.headers.values())
    loose = of_table(found(header, *lines, "Totaal 1.006.397,00 euro"), 100_639_700)
    expected = of_table(itself, 100_639_700)
    kept = ["title", "award_cents", "nis", "name", "role"]
    assert loose.accepted[kept].equals(expected.accepted[kept])
    assert loose.accepted["consortium"].nunique() == 7
    assert loose.accepted["nis"].notna().sum() == 28
    assert loose.problems["suggestion"].tolist() == ["Affligem"]
    assert loose.control == expected.control
    assert loose.control.agrees


SURE = sorted(name for name in NAMES.names.official if NAMES.resolve(name).nis)
NAMED = st.lists(st.sampled_from(SURE), min_size=1, max_size=6, unique=True)
WORDS = ["samen", "halen", "boom", "mol", "leven,", "onthaal", "in", "buddy's", "(nieuw)", "ham"]
TITLED = st.lists(st.sampled_from(WORDS) | st.text("abcdefghij", min_size=1, max_size=8),
                  min_size=1, max_size=8).map(" ".join)  # fmt: skip
CENTS = st.integers(1, 10**10)
AWARDS = st.lists(
    st.tuples(NAMED, TITLED, CENTS), min_size=1, max_size=8, unique_by=lambda award: award[1]
)
WIDTHS = st.sampled_from([0, 25, 40])


def in_lines(names: list[str], title: str, cents: int, width: int) -> list[str]:
    """Return an award as lines: one, or one for each part, names over more."""
    amount = f"{cents // 100:,}".replace(",", ".") + f",{cents % 100:02} euro"
    if not width:
        return [f"{', '.join(names)} {title} {amount}"]
    parts: list[str] = []
    line = ""
    for name in names:
        if len(line) > width:
            parts, line = [*parts, line.rstrip()], ""
        line += f"{name}, "
    return [*parts, line.removesuffix(", "), title, amount]


@given(awards=AWARDS, width=WIDTHS, header=st.booleans())
@settings(max_examples=100)
def test_made_up_awards_in_single_spaces_are_read_back(
    awards: list[tuple[list[str], str, int]], width: int, header: bool
) -> None:
    lines = [line for award in awards for line in in_lines(*award, width)]
    table = found(*([HEADER] if header else []), *lines)
    kept = [row.cells for row in table.body]
    assert [cell.problem for row in kept for cell in row] == [None] * 3 * len(awards)
    assert [row[0].text for row in kept] == [", ".join(names) for names, _, _ in awards]
    assert [row[1].text for row in kept] == [title for _, title, _ in awards]
    done = of_table(table)
    assert done.is_clean
    assert done.control.summed_cents == sum(cents for _, _, cents in awards)


PIECES = st.sampled_from(
    [HEADER, "Gemeenten", "Titel", "Mol", "Mol, Olen Samen 5,00 euro", "Afligem Samen 1 000 euro",
     "De", "Sint-", "Panne Samen", "Totaal", "Totaal 5,00 euro", "5,00 euro", "150 000 euro",
     "000 euro", "Pagina 1 van 2", "2", "", "--- ---", "Inhoud: x.", "- punt", "verder", "Herzele",
     "Mol,", "Mol en", "Mol\tSamen 3,00 euro", "Mol\tOlen\t4,00 euro", "a\tb\tc\td", "€", "VGC x"]
)  # fmt: skip


@given(lines=st.lists(PIECES | st.text("MolOen, \t.5€0-\n", max_size=20), max_size=25))
@settings(max_examples=200)
def test_whatever_the_lines_each_is_counted_once(lines: list[str]) -> None:
    [grid] = read_pasted("\n".join(["Mol Samen 7,00 euro", *lines, "Mol Samen 8,00 euro"]))
    table = find_table(grid, names=NAMES)
    if table is not None:
        assert_whole(of_table(table), grid)


def test_without_a_header_all_columns_are_guessed_and_can_be_mapped() -> None:
    lines = ("Mol, Olen Samen 5,00 euro", "Lier Buren 6,00 euro")
    table = found(*lines)
    assert table.guessed == {0, 1, 2}
    assert table.columns == {0: Role.MUNICIPALITIES, 1: Role.TITLE, 2: Role.AMOUNT}
    mapped = found(*lines, roles={1: Role.IGNORE, 0: Role.LEAD})
    assert mapped.columns == {0: Role.LEAD, 1: Role.IGNORE, 2: Role.AMOUNT}
    assert mapped.guessed == {2}
    [grid] = read_pasted("\n".join(lines))
    assert find_table(grid, dict.fromkeys(range(3), Role.IGNORE), NAMES) is None


def test_a_doubtful_cut_stays_a_problem_when_the_title_is_not_used() -> None:
    lines = (HEADER, "Mol, Olen Olen leeft 5,00 euro")
    assert codes(of_table(found(*lines, roles={1: Role.IGNORE}))) == [("unsure_cut", 2)]


def test_a_doubtful_cut_in_a_table_without_titles_is_no_name() -> None:
    done = pasted("Gemeenten Bedrag", "Mol, Olen 5,00 euro", "Mol Lier 6,00 euro")
    assert done.accepted["name"].tolist() == ["Mol", "Olen"]
    assert ("unsure_cut", 3) in codes(done)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Mol, Herzele Herzele werkt samen 5,00 euro", "unsure_cut"),
        ("Herzele Herzele werkt samen 5,00 euro", "unsure_cut"),
        ("Mol en omgeving 5,00 euro", "unsure_cut"),
        ("Mol Welkom fase 2 150 000 euro", "unsure_amount"),
        ("Mol Welkom 60.000,00 euro 50.000,00 euro", "unsure_amount"),
        ("Mol Welkom voor 1.000", "unsure_amount"),
        ("Mol Welkom -5,00 euro", "amount_negative"),
        ("Mol Welkom 5,00 USD", "amount_other_currency"),
        ("Mol Welkom n.v.t.", "amount_missing"),
        ("Xyzzy Welkom 5,00 euro", "names_missing"),
        ("Afligem Welkom 5,00 euro", "name_not_exact"),
        ("Tielt Welkom 5,00 euro", "name_ambiguous"),
        ("Kruisem Welkom 5,00 euro", "name_of_another_day"),
        ("Mol, Mol Welkom 5,00 euro", "repeated_member"),
    ],
)
def test_what_is_doubtful_is_a_problem_of_its_row(line: str, code: str) -> None:
    done = pasted(HEADER, "Olen Samen 1,00 euro", line, "Lier Buren 2,00 euro")
    assert codes(done) == [(code, 3)]


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("Mol, Herzele\tHerzele werkt samen 5,00 euro", ["Mol, Herzele", "Herzele werkt samen"]),
        ("Mol, Herzele  Herzele werkt samen 5,00 euro", ["Mol, Herzele", "Herzele werkt samen"]),
        ("Mol,  Olen Samen 5,00 euro", ["Mol, Olen", "Samen"]),
        ("Mol, Olen Samen  leven 5,00 euro", ["Mol, Olen", "Samen leven"]),
        ("Mol Fase 2\t150 000 euro", ["Mol", "Fase 2"]),
        ("Xyzzy\tWelkom 5,00 euro", ["Xyzzy", "Welkom"]),
    ],
)
def test_a_tab_or_two_spaces_tell_where_a_cell_ends(line: str, row: list[str]) -> None:
    lines = ("Olen Samen 1,00 euro", "Lier Buren 2,00 euro", "Boom Feest 3,00 euro")
    table = found(HEADER, *lines, line)
    assert cells(table)[3][:2] == row
    assert not {"unsure_cut", "unsure_amount"} & set(of_table(table).problems["code"])


def test_nothing_is_cut_where_another_reader_finds_a_table() -> None:
    lines = ("Gemeenten\tTitel\tBedrag", "Mol\tSamen\t5,00 euro", "Olen Buren 6,00 euro")
    assert [len(row.cells) for row in found(*lines).body] == [3, 1]
    [grid] = read_pasted("Mol\tSamen\t5,00 euro\nOlen\tWij\t6,00 euro\nLier Buren 7,00 euro")
    assert read_loose(grid.rows, NAMES) is None


def test_prose_with_names_and_amounts_holds_no_table() -> None:
    lines = ("Beste collega,", "Gent en Mol krijgen een subsidie van 150.000 euro",
             "voor hun werk.", "Dat is goed nieuws.", "Tot morgen", "Een groet")  # fmt: skip
    [grid] = read_pasted("\n".join(lines))
    assert find_table(grid, names=NAMES) is None


@pytest.mark.parametrize("header", ["Titel Gemeenten Bedrag", "Gemeenten Provincie Titel Bedrag"])
def test_columns_in_an_order_that_cannot_be_read_are_no_table(header: str) -> None:
    [grid] = read_pasted(f"{header}\nMol, Olen Limburg Samen 5,00 euro")
    assert find_table(grid, names=NAMES) is None


def test_without_names_to_know_nothing_is_cut() -> None:
    [grid] = read_pasted(f"{HEADER}\nMol Samen 5,00 euro")
    assert find_table(grid) is None


def test_numbers_and_formulas_of_a_sheet_are_left_alone() -> None:
    rows = [
        Row(1, (Cell("Mol Samen 5,00 euro"),)),
        Row(2, (Cell("=A1", problem="formula_without_value"),)),
        Row(3, (Cell("Olen Buren 6,00 euro"),)),
    ]
    table = find_table(Grid("blad", tuple(rows)), names=NAMES)
    assert table is not None
    assert cells(table)[0] == ["Mol", "Samen", "5,00 euro"]
    assert of_table(table).counts == (2, 0, 1)


# Each of these makes a reader that looks ahead again and again run for minutes.
@pytest.mark.parametrize(
    "piece",
    ["Mol, ", "Mol en ", "Mol ", "Mol\n", "Mol,\n", "De\n", "Sint-\n", "1 000 ", "1 ", "1.", "€ ",
     "Gemeenten\n", "Gemeenten Titel\n", "stad ", "Stad\n", "vzw ", "(", "Xy, ", "Totaal\n", "en ",
     "Afligem x 1,00 euro\n", "2\n", "- ", "/", "Mol A 1 000,00\n", "Pagina 1\n"],
)  # fmt: skip
def test_many_repetitions_of_a_hostile_piece_come_to_an_end(piece: str) -> None:
    size = 3_000 * len(piece) if "\n" in piece else 60_000
    text = piece * (size // len(piece))
    lines = [text[at : at + 30_000] for at in range(0, len(text), 30_000)]
    text = text if "\n" in piece else "\n".join(lines)
    [grid] = read_pasted(f"Mol Samen 1,00 euro\n{text}")
    table = find_table(grid, names=NAMES)
    assert table is None or sum(of_table(table).counts) == len(grid.rows)
