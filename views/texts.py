"""All words for users, by key: Fluent files per language in ``views/locales``."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cache
from numbers import Integral, Real
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import MAX_PART_LENGTH
from fluent.syntax import ast

LOCALES = Path(__file__).with_name("locales")
_PRIVATE = 0xE000
"""The first character that Unicode leaves to programs."""


class Language(StrEnum):
    """A language of the interface; Dutch is the default.

    Example:
        >>> Language("nl").locale
        'nl_BE'
    """

    NL = "nl"
    EN = "en"

    @property
    def locale(self) -> str:
        """The Babel locale of numbers, dates and plurals: Belgian Dutch or British English.

        British English rather than ``en_BE``, which writes English words around Dutch numbers.
        """
        return {"nl": "nl_BE", "en": "en_GB"}[self.value]


@dataclass(frozen=True)
class Texts:
    """The texts of one language; call it with a key and the values of its variables.

    Numbers are formatted and choose the plural; other values must be text already (see
    `views.formats`). Values are not escaped: a caller that builds HTML escapes the result.
    """

    language: Language
    _bundle: FluentBundle = field(repr=False, compare=False)

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the text of a key in this language.

        Raises:
            KeyError: the language has no such key; a user never sees a bare key.
            ValueError: a variable is missing, or a value is neither text nor a number.

        Example:
            >>> translator(Language.NL)("list-incomplete-count", known=6, total=147)
            '6 van 147 gemeenten bekend'
        """
        pattern = self._bundle.get_message(key).value if key in self else None
        if pattern is None:
            raise KeyError(f"no text {key!r} in language {self.language.value!r}")
        plain = {name: _plain(value) for name, value in values.items()}
        long = {name: str(value) for name, value in plain.items() if _is_long(value)}
        marks = {name: chr(_PRIVATE + place) for place, name in enumerate(long)}
        text, errors = self._bundle.format_pattern(pattern, plain | marks)
        if errors:
            problems = "; ".join(str(error) for error in errors)
            raise ValueError(f"text {key!r} in language {self.language.value!r}: {problems}")
        return str(text).translate({ord(mark): long[name] for name, mark in marks.items()})

    def __contains__(self, key: str) -> bool:
        """Whether the language has a text with this key.

        Example:
            >>> "app-title" in translator(Language.EN)
            True
        """
        return bool(self._bundle.has_message(key))


@cache
def translator(language: Language) -> Texts:
    """Return the texts of a language, read once per process.

    Raises:
        ValueError: a file has a line that is not Fluent, or a key stands there twice.

    Example:
        >>> translator(Language.EN)("measure-coverage")
        'Coverage'
    """
    # Isolating marks (U+2068, U+2069) keep right-to-left values apart. Both our languages and all
    # our values run left to right, and the marks would end up in exports, copies and searches.
    bundle = FluentBundle([language.locale.replace("_", "-")], use_isolating=False)
    for resource in read_resources(LOCALES / language.value):
        bundle.add_resource(resource)
    return Texts(language, bundle)


def read_resources(folder: Path) -> list[ast.Resource]:
    """Return the parsed Fluent files, checked: fluent.runtime drops bad and double entries unseen.

    Raises:
        ValueError: naming the file and each bad line or double key.

    Example:
        >>> len(read_resources(LOCALES / "nl")) > 1
        True
    """
    resources: list[ast.Resource] = []
    problems: list[str] = []
    seen: dict[str, str] = {}
    for path in sorted(folder.glob("*.ftl")):
        content = path.read_text(encoding="utf-8")
        resource = FluentResource(content)
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                line = content[: entry.span.start if entry.span else 0].count("\n") + 1
                why = f"line {line} is not Fluent: {entry.annotations[0].message}"
                problems.append(f"{path.name}: {why}")
            elif isinstance(entry, ast.Message | ast.Term):
                name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
                if name in seen:
                    problems.append(f"{path.name}: key {name!r} stands in {seen[name]} too")
                seen[name] = path.name
        resources.append(resource)
    if problems:
        raise ValueError("; ".join(problems))
    return resources


def _is_long(value: object) -> bool:
    """Whether Fluent refuses a value: it guards against translators, whom we trust."""
    return isinstance(value, str) and len(value) > MAX_PART_LENGTH


def _plain(value: object) -> object:
    """Return any number as an int or float, the only ones of which Fluent finds the plural."""
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Real):
        return float(value)
    return value
