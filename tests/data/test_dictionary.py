"""The data dictionary says what the schemas say, and the page is the one they give today."""

from __future__ import annotations

import pandera.pandas as pa
import pytest

from data.dictionary import DICTIONARY, dictionary_text
from data.load import TABLES
from data.schemas import SCHEMAS


def line_of(text: str, column: str) -> list[str]:
    """The cells of the row of one column."""
    (line,) = [line for line in text.splitlines() if line.startswith(f"| `{column}` |")]
    return [cell.strip() for cell in line.strip("|").split(" | ")]


def test_the_page_is_up_to_date() -> None:
    written = DICTIONARY.read_text(encoding="utf-8")
    assert written == dictionary_text(SCHEMAS), "run python -m data.dictionary"


def test_every_shipped_table_and_every_column_has_its_line() -> None:
    text = dictionary_text(SCHEMAS)
    for path in TABLES.glob("*.csv"):
        header = path.read_text(encoding="utf-8").split("\n", maxsplit=1)[0].split(",")
        _, section = text.split(f"\n## {path.stem}\n")
        rows = section.split("\n## ")[0]
        assert [row.split("`")[1] for row in rows.splitlines() if row.startswith("| `")] == header


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_column_says_what_it_means_and_in_which_unit(name: str) -> None:
    for column in SCHEMAS[name].columns.values():
        assert column.description
        assert (column.metadata or {}).get("unit"), column.name


def test_a_column_is_written_with_type_unit_vintage_and_rules() -> None:
    column = pa.Column(
        "Int64",
        [pa.Check.ge(0), pa.Check.isin([1, 2])],
        nullable=True,
        description="one | two",
        metadata={"unit": "cents"},
    )
    schema = pa.DataFrameSchema({"n": column}, unique=["n"], description="Numbers.")
    assert line_of(dictionary_text({"t": schema}), "n") == [
        "`n`", "whole number", "cents", "", "yes", "at least 0; `1` or `2`", r"one \| two",
    ]  # fmt: skip


def test_the_code_of_a_membership_is_that_of_its_time() -> None:
    text = dictionary_text({"memberships": SCHEMAS["memberships"]})
    assert line_of(text, "nis")[2:5] == ["NIS code", "the code list of valid_from", ""]
    assert "Rules: valid_to is not before valid_from." in text


def test_a_type_without_a_word_is_refused() -> None:
    schema = pa.DataFrameSchema({"n": pa.Column("float64", description="n")})
    with pytest.raises(KeyError, match="float64"):
        dictionary_text({"t": schema})
