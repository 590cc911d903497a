"""Writes the data dictionary, ``docs/data-dictionary.md``, from the schemas.

A door: ``python -m data.dictionary``. Nothing imports it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandera.pandas as pa

from data.schemas import SCHEMAS

DICTIONARY = Path(__file__).parents[1] / "docs" / "data-dictionary.md"

_HEAD = """# Data dictionary

Made from `data/schemas.py` by `python -m data.dictionary`: do not edit this page by hand.

The shipped tables are `data/tables/<name>.csv`: UTF-8, comma, a header, dates as 2015-12-01,
amounts in integer cents. **An empty cell means not known or not applicable; 0 means zero.** A NIS
code is a text of five digits; *vintage* says in which code list it is to be read. "Whole number"
is the pandas type Int64, which can be empty.
"""
_TAIL = """
## The boundary layers

| file | holds | coordinates |
|---|---|---|
| `data/boundaries/atoms.parquet` | GeoParquet to compute with: `nis`, `geometry`; the \
municipalities of Flanders and Brussels in the code list to 2018, and `03000`, the outline of the \
Walloon Region | EPSG:31370 (Belgian Lambert 72), metres |
| `data/boundaries/map.topojson` | TopoJSON to draw: an object for each vintage (`v1995`, `v2019`, \
`v2025`; `id` is the NIS code, `properties.name` the Dutch name) and `walloon_region` | EPSG:4326 \
(WGS84), degrees |
"""
_TYPES = {"string": "text", "Int64": "whole number", "datetime64": "date"}
_COLUMN_HEADER = ("column", "type", "unit", "vintage", "may be empty", "rule", "meaning")


def dictionary_text(schemas: Mapping[str, pa.DataFrameSchema]) -> str:
    """Return the data dictionary as Markdown: every table with its columns, units and rules.

    Args:
        schemas: table name to schema, as `data.schemas.SCHEMAS`; the order is kept.

    Errors:
        KeyError: a column of a type that has no word here.

    Example:
        >>> text = dictionary_text({"mergers": SCHEMAS["mergers"]})
        >>> next(line for line in text.splitlines() if line.startswith("Key"))
        'Key: `date`, `nis`.'
    """
    contents = "\n".join(f"- [{name}](#{name})" for name in schemas)
    tables = "\n".join(_table(name, schema) for name, schema in schemas.items())
    return f"{_HEAD}\n{contents}\n\n{tables}{_TAIL}"


def _table(name: str, schema: pa.DataFrameSchema) -> str:
    key = ", ".join(f"`{column}`" for column in schema.unique or ())
    parts = [f"## {name}", "", str(schema.description), "", f"Key: {key}."]
    rules = [str(check.name) for check in schema.checks]
    if rules:
        parts += ["", f"Rules: {'; '.join(rules)}."]
    rows = [_row(str(column), spec) for column, spec in schema.columns.items()]
    return "\n".join([*parts, "", *_markdown(_COLUMN_HEADER, rows), ""])


def _row(name: str, column: pa.Column) -> tuple[str, ...]:
    metadata: dict[str, Any] = column.metadata or {}
    return (
        f"`{name}`",
        # How text is stored, string[pyarrow], is no news to a reader.
        _TYPES[str(column.dtype).split("[")[0]],
        str(metadata.get("unit", "")),
        str(metadata.get("vintage", "")),
        "yes" if column.nullable else "",
        "; ".join(_rules(column.checks)),
        str(column.description),
    )


def _rules(checks: Iterable[pa.Check]) -> Iterator[str]:
    for check in checks:
        values: dict[str, Any] = check.statistics or {}
        match check.name:
            case "str_length":
                continue  # An empty text is a missing value, which has its own column.
            case "isin":
                yield " or ".join(f"`{value}`" for value in values["allowed_values"])
            case "str_matches":
                yield f"matches `{getattr(values['pattern'], 'pattern', values['pattern'])}`"
            case "greater_than_or_equal_to":
                yield f"at least {values['min_value']}"
            case other:
                yield str(check.error or other)


def _markdown(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    for cells in (header, ["---"] * len(header), *rows):
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def main() -> int:
    """Write the page and return 0."""
    DICTIONARY.write_text(dictionary_text(SCHEMAS), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{len(SCHEMAS)} tables  docs/{DICTIONARY.name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
