"""One place for all columns: every table has its file, every column its unit, every key holds."""

from __future__ import annotations

from dataclasses import fields

import pandera.pandas as pa
import pytest

from data.load import TABLES, Tables, load_table
from data.schemas import SCHEMAS


def test_schemas_loaded_tables_and_shipped_files_are_the_same_set() -> None:
    assert [field.name for field in fields(Tables)] == list(SCHEMAS)
    assert {path.name for path in TABLES.iterdir()} == {f"{name}.csv" for name in SCHEMAS}


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_column_says_what_it_holds_and_in_what_unit(name: str) -> None:
    for column in SCHEMAS[name].columns.values():
        assert column.description
        assert column.metadata
        assert column.metadata["unit"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_code_says_of_which_code_list_it_is(name: str) -> None:
    for column in SCHEMAS[name].columns.values():
        metadata = column.metadata or {}
        assert ("vintage" in metadata) == (metadata["unit"] == "NIS code"), column.name


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_check_says_in_plain_words_what_is_wrong(name: str) -> None:
    schema = SCHEMAS[name]
    of_columns: list[pa.Check] = [check for c in schema.columns.values() for check in c.checks]
    for check in [*of_columns, *schema.checks]:
        assert check.error
        assert not set("^$\\[]'\"{}()") & set(str(check.error)), check.error


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_rule_between_columns_is_told_of_one_of_them(name: str) -> None:
    for check in SCHEMAS[name].checks:
        assert check.title in SCHEMAS[name].columns


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_key_is_of_the_table_and_occurs_once_in_it(name: str) -> None:
    key = list(SCHEMAS[name].unique or [])
    assert key
    table = load_table(name)
    assert not table[key].duplicated().any()
    assert list(table.columns) == list(SCHEMAS[name].columns)


def test_codes_are_texts_and_amounts_are_whole_cents() -> None:
    assert load_table("memberships")["nis"].dtype == "str"
    assert str(load_table("consortia")["award_cents"].dtype) == "Int64"
