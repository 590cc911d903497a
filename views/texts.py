"""All words for users, by key: one Fluent file per language in ``views/locales``."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cache
from numbers import Integral, Real
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

LOCALES = Path(__file__).with_name("locales")


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
        text, errors = self._bundle.format_pattern(pattern, plain)
        if errors:
            problems = "; ".join(str(error) for error in errors)
            raise ValueError(f"text {key!r} in language {self.language.value!r}: {problems}")
        return str(text)

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
        ValueError: the file has a line that is not Fluent, or a key twice.

    Example:
        >>> translator(Language.EN)("measure-coverage")
        'Coverage'
    """
    # Isolating marks (U+2068, U+2069) keep right-to-left values apart. Both our languages and all
    # our values run left to right, and the marks would end up in exports, copies and searches.
    bundle = FluentBundle([language.locale.replace("_", "-")], use_isolating=False)
    bundle.add_resource(read_resource(LOCALES / f"{language.value}.ftl"))
    return Texts(language, bundle)


def read_resource(path: Path) -> ast.Resource:
    """Return the parsed Fluent file, checked: fluent.runtime drops bad and double entries unseen.

    Raises:
        ValueError: naming the file and each bad line or double key.

    Example:
        >>> len(read_resource(LOCALES / "nl.ftl").body) > 100
        True
    """
    content = path.read_text(encoding="utf-8")
    resource = FluentResource(content)
    problems: list[str] = []
    seen: set[str] = set()
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            line = content[: entry.span.start if entry.span else 0].count("\n") + 1
            problems.append(f"line {line} is not Fluent: {entry.annotations[0].message}")
        elif isinstance(entry, ast.Message | ast.Term):
            name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
            if name in seen:
                problems.append(f"key {name!r} stands there twice")
            seen.add(name)
    if problems:
        raise ValueError(f"{path.name}: {'; '.join(problems)}")
    return resource


def _plain(value: object) -> object:
    """Return any number as an int or float, the only ones of which Fluent finds the plural."""
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Real):
        return float(value)
    return value
