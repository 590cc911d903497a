"""Ranks the municipalities that a name may stand for, by similarity and by neighbourhood."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from data.intake.known_names import KnownNames
from data.intake.resolution import Candidate

LEAST_SCORE = 70
"""Names less similar than this are not suggested."""
MOST = 5
NEIGHBOUR_BONUS = 8
"""Rank, not score: about one letter in twelve."""
ALREADY_MEMBER = -15
_OTHER_NAME, _OTHER_DAY = 2, 4
_SHORTEST_START = 4


@dataclass(frozen=True)
class Lexicon:
    """Spellings that can be suggested, with their codes and handicaps, and the names of the codes.

    All are of one day.
    """

    keys: tuple[str, ...]
    codes: tuple[str, ...]
    handicaps: tuple[int, ...]
    names: dict[str, str]


def lexicon(names: KnownNames) -> Lexicon:
    """Return the spellings of a day: own names first, then other names, then those of other days.

    A name of another day leads to the municipalities that cover it on the day.
    """
    rows = [(key, known.nis, 0) for key, known in names.own.items()]
    rows += [(key, known.nis, _OTHER_NAME) for key, known in names.other.items()]
    rows += [
        (key, nis, _OTHER_DAY)
        for key, found in names.elsewhen.items()
        for known in found
        for nis in names.on_day[known.nis]
    ]
    keys, codes, handicaps = zip(*rows, strict=True)
    named = {nis: known.name for nis, known in names.by_code.items()}
    return Lexicon(keys, codes, handicaps, named)


def suggestions(
    key: str,
    words: Lexicon,
    beside: Collection[str] = (),
    among: Collection[str] = (),
) -> tuple[Candidate, ...]:
    """Return the municipalities whose names are most similar, the likeliest first.

    The score is the mean of two similarities, in per cent: the share of letters that need no
    correction (deletions, insertions, substitutions and transpositions: optimal string
    alignment) and Jaro-Winkler, which gives more weight to the beginning.

    Args:
        key: spelling of the name.
        words: see `lexicon`.
        beside: codes that border on another member: they move up.
        among: codes of the other members: they move down.
    """
    if not key:
        return ()
    scores = _similarity(key, words.keys)
    hits = np.flatnonzero(scores >= LEAST_SCORE).tolist()
    rank = {at: float(scores[at]) - words.handicaps[at] for at in hits}
    for at in hits:
        rank[at] += NEIGHBOUR_BONUS * (words.codes[at] in beside)
        rank[at] += ALREADY_MEMBER * (words.codes[at] in among)
    found: dict[str, Candidate] = {}
    for at in sorted(hits, key=lambda at: -rank[at]):
        nis = words.codes[at]
        if nis not in found:
            near = nis in beside
            score = round(float(scores[at]), 1)
            reason = _reason(key, words.keys[at], words.handicaps[at], near=near)
            found[nis] = Candidate(nis, words.names[nis], score, reason, near)
    return tuple(found.values())[:MOST]


def _reason(key: str, similar: str, handicap: int, *, near: bool) -> str:
    if handicap == _OTHER_DAY:
        return "similar_other_day"
    if near:
        return "similar_neighbour"
    starts = len(key) >= _SHORTEST_START and similar.startswith(key)
    return "starts_so" if starts else "similar"


def _similarity(key: str, keys: tuple[str, ...]) -> np.ndarray:
    edits = process.cdist([key], keys, scorer=OSA.normalized_similarity, dtype=np.float32)
    start = process.cdist([key], keys, scorer=JaroWinkler.normalized_similarity, dtype=np.float32)
    return 50 * (edits[0] + start[0])
