"""The declared sources: who published what, where, when, and under which licence."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data.contracts import read_text
from data.problems import Problem, raise_all

DECLARATIONS = Path(__file__).parent / "sources.toml"

NOT_STATED = "not stated"
"""What a declaration says where the source says nothing."""

OFFICIAL = "official document"
"""The licence of laws and decrees: they are free to use."""

_REQUIRED = ("publisher", "title", "page", "licence", "reference_date")
_OPTIONAL = ("title_en", "file", "package", "sha256", "gaps_nl", "gaps_en")


@dataclass(frozen=True)
class Source:
    """One source as declared in ``data/sources.toml``.

    Attributes:
        id: identifier used by the tables.
        publisher: organisation that published it.
        title: title as published, in Dutch where it is published in Dutch.
        title_en: the same in English, where it helps.
        page: where a reader finds it: a site and the title of the page.
        licence: licence, or "not stated".
        reference_date: the day the figures speak of, or the day of publication; ``None`` when
            the source carries no date.
        file: name of the file the data build reads, if any.
        package: Python package that carries the file, if any.
        sha256: checksum of that file.
        gaps_nl: known gaps, for readers, in Dutch.
        gaps_en: the same in English.
    """

    id: str
    publisher: str
    title: str
    page: str
    licence: str
    reference_date: date | None
    title_en: str | None = None
    file: str | None = None
    package: str | None = None
    sha256: str | None = None
    gaps_nl: str | None = None
    gaps_en: str | None = None


def load_sources(path: Path = DECLARATIONS) -> dict[str, Source]:
    """Return every declared source by its identifier, in the order of the file.

    Errors:
        DataError: the file is missing or not TOML, or a declaration lacks or misspells a field,
            holds a value of another kind, or names a file without its sha256.

    Example:
        >>> load_sources()["statbel-origin"].licence
        'CC BY 4.0'
    """
    try:
        declared = tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise_all([Problem("not_toml", path.name, str(error), "correct the line")])
        raise
    raise_all(
        problem for name, fields in declared.items() for problem in _wrong(name, fields, path)
    )
    return {name: _source(name, fields) for name, fields in declared.items()}


def _wrong(name: str, fields: object, path: Path) -> Iterator[Problem]:
    if not isinstance(fields, dict):
        cause, remedy = "stands outside a declaration", "move it below a [name], or remove it"
        yield Problem("unknown_field", path.name, cause, remedy, column=name, value=fields)
        return
    required = (*_REQUIRED, "sha256") if "file" in fields else _REQUIRED
    for field in required:
        if field not in fields:
            yield Problem("missing_field", path.name, "the field is missing", "add it", name, field)
    for field, value in fields.items():
        place = (name, field, value)
        if field not in (*_REQUIRED, *_OPTIONAL):
            remedy = f"remove it; the fields are {', '.join((*_REQUIRED, *_OPTIONAL))}"
            yield Problem("unknown_field", path.name, "the field is unknown", remedy, *place)
        elif field == "reference_date" and value != NOT_STATED and not isinstance(value, date):
            remedy = f"write 2015-12-01 without quotes, or {NOT_STATED!r}"
            yield Problem("not_a_date", path.name, "is not a date", remedy, *place)
        elif field != "reference_date" and not isinstance(value, str):
            yield Problem("wrong_type", path.name, "is not a text", "put it in quotes", *place)


def _source(name: str, fields: dict[str, object]) -> Source:
    stated = fields["reference_date"]
    texts = {key: str(value) for key, value in fields.items() if key != "reference_date"}
    return Source(
        id=name,
        publisher=texts["publisher"],
        title=texts["title"],
        page=texts["page"],
        licence=texts["licence"],
        reference_date=stated if isinstance(stated, date) else None,
        **{key: texts[key] for key in _OPTIONAL if key in texts},
    )
