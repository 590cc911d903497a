"""What counts as the same spelling of a name: case, accents, spaces and signs do not matter."""

from __future__ import annotations

import re
import unicodedata

_POINT_BETWEEN_LETTERS = re.compile(r"(?<=\b\w)\.(?=\w\b)")
_ASCII_WORD = re.compile("[a-z0-9]+")


def tidy(text: str) -> str:
    r"""Return the text without invisible characters, every run of white space as one space.

    Example:
        >>> tidy(" Sint-\u00adGenesius-\u200bRode\u00a0")
        'Sint-Genesius-Rode'
    """
    if text.isascii():
        return " ".join(text.split())
    return " ".join("".join(c for c in text if unicodedata.category(c) != "Cf").split())


def words(text: str) -> tuple[str, ...]:
    """Return the words in small letters without accents; other signs part them.

    Footnote figures (``¹``) are no part of a word.

    Example:
        >>> words("O.C.M.W. St.-Genesius-Rode¹")
        ('ocmw', 'st', 'genesius', 'rode')
    """
    joined = _POINT_BETWEEN_LETTERS.sub("", tidy(text))
    if joined.isascii():
        return tuple(_ASCII_WORD.findall(joined.lower()))
    kept = "".join(c for c in joined if unicodedata.category(c) != "No")
    letters = unicodedata.normalize("NFKD", kept).casefold()
    plain = (c if c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    return tuple("".join(plain).split())


def spelling(text: str) -> str:
    """Return what two ways to write the same name have in common.

    Example:
        >>> spelling("Wezembeek- Oppem") == spelling("WEZEMBEEK OPPEM")
        True
    """
    return "".join(words(text))
