"""What a painting says of each municipality, in few characters; ``map_packing.js`` reads it back.

Every choice of a reader sends it anew, and each quote, comma and code of five digits costs: packed
it takes half. Nothing here depends on what the texts are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count, pairwise
from string import ascii_lowercase, digits
from typing import Final

NEW: Final = "+"
"""Stands for a text that was not there before: the next of the texts."""
NONE: Final = "-"
"""Stands for a fill or a text that is not given."""
_DIGITS: Final = digits + ascii_lowercase


def packed_codes(codes: Sequence[str]) -> str:
    """Return codes in ascending order as what each adds to the one before.

    That is one sign below 36, as most are, and a number between brackets from there on.

    Example:
        >>> packed_codes(["11001", "11002", "11004", "23105"])
        '(11001)12(12101)'
    """
    steps = (after - before for before, after in pairwise([0, *map(int, codes)]))
    return "".join(_DIGITS[step] if step < len(_DIGITS) else f"({step})" for step in steps)


def packed_fills(fills: Iterable[int | None]) -> str:
    """Return numbers below 36 as one sign each, `NONE` where there is none.

    Example:
        >>> packed_fills([0, 11, None])
        '0b-'
    """
    return "".join(NONE if fill is None else _DIGITS[fill] for fill in fills)


def packed_texts(texts: Iterable[str | None]) -> tuple[str, str, str]:
    """Return each text once, one after the other, the sign between them, and which stands where.

    The last is for each place `NEW`, `NONE`, or the number of a text with a comma after it. The
    sign between the texts is one that none of them has.

    Example:
        >>> packed_texts(["12 %", None, "3 %", "12 %"])
        ('12 %|3 %', '|', '+-+0,')
    """
    seen: dict[str, int] = {}
    places = []
    for text in texts:
        known = NEW if text not in seen else f"{seen[text]},"
        places.append(NONE if text is None else known)
        if text is not None:
            seen.setdefault(text, len(seen))
    taken = set("".join(seen))
    between = next(sign for sign in map(chr, count(ord("|"))) if sign not in taken)
    return between.join(seen), between, "".join(places)
