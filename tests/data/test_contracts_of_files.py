"""Reading text tables: cp1252, quotes, uneven rows and empty lines are told, nothing is guessed."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.build.write import table_text
from data.contracts import read_strings, read_text
from data.problems import DataError, Problem


def problems_of_text(path: Path, text: str | bytes) -> list[Problem]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(DataError) as error:
        read_strings(path)
    return list(error.value.problems)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"mergers\.csv: is not there; put it in "):
        read_text(tmp_path / "mergers.csv")


def test_a_byte_order_mark_is_no_part_of_the_first_column(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes("\ufeffnis,name\r\n23105,Afligem\r\n".encode())
    assert read_strings(path).to_dict("list") == {"nis": ["23105"], "name": ["Afligem"]}


def test_a_cp1252_file_names_the_row_of_its_first_wrong_byte(tmp_path: Path) -> None:
    text = "nis,name\n41081,Zottegem\n38014,Koksijde-aan-Zée\n".encode("cp1252")
    (problem,) = problems_of_text(tmp_path / "names.csv", text)
    assert (problem.code, problem.row, problem.value) == ("not_utf8", 3, "é")
    assert str(problem).endswith("save the file as UTF-8 (in Excel: 'CSV UTF-8')")


def test_a_utf16_file_is_refused_as_not_utf8(tmp_path: Path) -> None:
    (problem,) = problems_of_text(tmp_path / "t.csv", "nis,name\n".encode("utf-16"))
    assert problem.code == "not_utf8"


def test_nothing_is_guessed_from_cells(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("a,b,c\n007,NA,\n1e3,null,nan\n", encoding="utf-8")
    table = read_strings(path)
    assert table["a"].tolist() == ["007", "1e3"]
    assert table["b"].tolist() == ["NA", "null"]
    assert table["c"].isna().tolist() == [True, False]


def test_an_empty_file_has_no_header(tmp_path: Path) -> None:
    (problem,) = problems_of_text(tmp_path / "t.csv", "\n\n")
    assert str(problem) == "t.csv: is empty; add a header and rows"


def test_a_row_with_one_cell_more_does_not_shift_the_others(tmp_path: Path) -> None:
    (problem,) = problems_of_text(tmp_path / "t.csv", "a,b\n1,2\n1,2,3\n")
    assert problem.row == 3
    assert "3 and 2" in problem.cause


def test_every_row_with_one_cell_more_is_refused_too(tmp_path: Path) -> None:
    # pandas would take the first column for row names and shift the rest, without a word.
    rows = [problem.row for problem in problems_of_text(tmp_path / "t.csv", "a,b\n1,2,3\n4,5,6\n")]
    assert rows == [2, 3]


def test_an_empty_line_between_rows_is_refused_since_it_would_shift_row_numbers(
    tmp_path: Path,
) -> None:
    (problem,) = problems_of_text(tmp_path / "t.csv", "a,b\n\n1,2\n")
    assert problem.row == 2


def test_empty_lines_at_the_end_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("a,b\n1,2\n\n\n", encoding="utf-8")
    assert len(read_strings(path)) == 1


def test_a_quote_without_its_end_is_refused(tmp_path: Path) -> None:
    (problem,) = problems_of_text(tmp_path / "t.csv", 'a,b\n"1,2\n')
    assert problem.cause == "a quote is out of place"


@given(
    st.lists(
        st.tuples(*[st.text(st.characters(codec="utf-8", exclude_characters="\0\r"))] * 2),
        max_size=6,
    )
)
def test_what_the_build_writes_is_read_back_as_it_was(rows: list[tuple[str, str]]) -> None:
    written = pd.DataFrame(rows, columns=["a", "b"], dtype="str").replace("", pd.NA)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"
        path.write_text(table_text(written), encoding="utf-8", newline="")
        assert read_strings(path).equals(written)
