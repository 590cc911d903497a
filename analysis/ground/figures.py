"""The single figures of many consortia on the ground, worked out for all of them at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress

import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from analysis.ground.ground import CLOSED_M, members_of, open_m, polsby_popper
from analysis.ground.landscape import Landscape
from analysis.ground.pieces import contacts
from geo.distances import furthest_of

Bools = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]

_CROSSED = {
    "provinces": "province",
    "arrondissements": "arrondissement",
    "reference_regions": "reference_region",
}
_TYPES = {
    "day": "datetime64[ns]",
    "members": "object",
    "pieces": "int64",
    "certain_pieces": "int64",
    "bordering": "int64",
    "enclosed": "object",
    **dict.fromkeys(_CROSSED, "object"),
    "compactness": "float64",
    "inhabitants": "Int64",
    "foreign_origin": "Int64",
    "counted_on": "datetime64[ns]",
    "nis_furthest_a": "str",
    "nis_furthest_b": "str",
    "furthest_m": "float64",
}


def facts(consortia: Mapping[str, Iterable[str]], land: Landscape) -> pd.DataFrame:
    """Return the single figures of consortia, one row each.

    They are those of `analysis.ground.ground.ground`, without what it says of each neighbour.

    Args:
        consortia: municipalities of ``land``, by a name; one named twice counts once.
        land: the landscape of a day.

    Returns:
        Indexed by ``consortium`` as given: ``day``, ``members`` (tuple of codes), ``pieces`` and
        ``certain_pieces`` (their number), ``bordering`` (number of neighbours), ``enclosed``
        (tuple of codes), ``provinces``, ``arrondissements``, ``reference_regions`` (names),
        ``compactness``, ``inhabitants`` and ``foreign_origin`` (persons, Int64), ``counted_on``,
        ``nis_furthest_a``, ``nis_furthest_b`` and ``furthest_m`` (metres, missing for one member).

    Errors:
        ValueError: a consortium without any municipality.
        KeyError: codes that are not in ``land``.

    Example:
        >>> from datetime import date
        >>> from data.load import load_atoms, load_tables
        >>> from analysis.ground.landscape import landscape
        >>> land = landscape(date(2025, 1, 1), load_atoms(), load_tables())
        >>> facts({"alone": ["73109"]}, land)[["pieces", "bordering"]].values.tolist()
        [[1, 0]]
    """
    index = pd.Index(consortia, name="consortium", dtype="str")
    members = [members_of(codes, land) for codes in consortia.values()]
    if not members:
        return no_facts()
    codes, register = land.municipalities.index, land.municipalities
    places = [codes.get_indexer(pd.Index(each, dtype="str")) for each in members]
    inside = np.zeros((len(members), len(codes)), dtype=bool)
    for row, each in enumerate(places):
        inside[row, each] = True
    every = contacts(land.neighbours)
    shared, certain = _by_place(every, codes), _by_place(land.neighbours.pairs, codes)
    free_m = open_m(register, every).to_numpy()
    columns = {
        "day": land.day,
        "members": members,
        "pieces": _pieces(inside, shared),
        "certain_pieces": _pieces(inside, certain),
        "bordering": _beside(inside, certain).sum(axis=1),
        "enclosed": _enclosed(inside, shared, free_m, codes),
        **{name: _crossed(inside, register[column]) for name, column in _CROSSED.items()},
        **{name: _persons(inside, land.people[name]) for name in ("inhabitants", "foreign_origin")},
        "counted_on": land.counted_on,
        **_shape(places, land),
    }
    return pd.DataFrame(columns, index=index)[list(_TYPES)].astype(_TYPES)


def no_facts() -> pd.DataFrame:
    """Return the figures of no consortium at all: no rows, with the columns of `facts`.

    Example:
        >>> len(no_facts())
        0
    """
    index = pd.Index([], name="consortium", dtype="str")
    return pd.DataFrame(index=index, columns=list(_TYPES)).astype(_TYPES)


def _by_place(pairs: pd.DataFrame, codes: pd.Index) -> tuple[Places, Places]:
    """Return both ends of pairs as places in the code list."""
    return codes.get_indexer(pairs["nis_a"]), codes.get_indexer(pairs["nis_b"])


def _labels(inside: Bools, pairs: tuple[Places, Places]) -> Places:
    """Return the number of the piece that each municipality inside a set, a row each, belongs to.

    No two sets share a number; whoever is not inside has one alone.
    """
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    one, other = pairs
    row, pair = np.nonzero(inside[:, one] & inside[:, other])
    start = row * inside.shape[1]
    ends = (start + one[pair], start + other[pair])
    graph = coo_array((np.ones(len(row), np.int8), ends), shape=(inside.size, inside.size))
    labels: Places = connected_components(graph, directed=False)[1].reshape(inside.shape)
    return labels


def _pieces(inside: Bools, pairs: tuple[Places, Places]) -> Places:
    first = np.unique(_labels(inside, pairs)[inside], return_index=True)[1]
    return np.bincount(np.nonzero(inside)[0][first], minlength=len(inside))


def _beside(inside: Bools, pairs: tuple[Places, Places]) -> Bools:
    """Return who is a neighbour of a member and no member."""
    beside = np.zeros_like(inside)
    for one, other in (pairs, pairs[::-1]):
        row, pair = np.nonzero(inside[:, one])
        beside[row, other[pair]] = True
    return beside & ~inside


def _enclosed(
    inside: Bools, pairs: tuple[Places, Places], free_m: npt.NDArray[np.float64], codes: pd.Index
) -> list[tuple[str, ...]]:
    """Return the codes of those surrounded, the largest connected group first, then by code."""
    labels = _labels(~inside, pairs)
    outer_m = np.bincount(labels.ravel(), np.broadcast_to(free_m, inside.shape).ravel())
    found: list[tuple[str, ...]] = [()] * len(inside)
    surrounded = (outer_m[labels] < CLOSED_M) & ~inside
    for row in np.flatnonzero(surrounded.any(axis=1)):
        own = pd.Series(labels[row], index=codes)[surrounded[row]]
        groups = sorted(own.groupby(own).groups.values(), key=lambda group: (-len(group), group[0]))
        found[row] = tuple(nis for group in groups for nis in group)
    return found


def _crossed(inside: Bools, names: pd.Series) -> list[tuple[str, ...]]:
    """Return the names of the areas in which members lie, ascending."""
    known = sorted(set(names.dropna()))
    among = names.to_numpy()[:, None] == np.array(known, dtype=object)
    return [tuple(compress(known, among[each].any(axis=0))) for each in inside]


def _persons(inside: Bools, counts: pd.Series) -> pd.Series:
    """Return the sums of persons; one with a part that is not known is not known."""
    sums = pd.Series(inside @ counts.fillna(0).to_numpy(np.int64), dtype="Int64")
    return sums.mask((inside & counts.isna().to_numpy(bool)).any(axis=1)).array


def _shape(places: Sequence[Places], land: Landscape) -> dict[str, object]:
    codes, shapes = land.municipalities.index, land.municipalities.geometry.to_numpy()
    middles = shapely.get_coordinates(land.municipalities.centroid.to_numpy())
    furthest = [furthest_of(codes[each], middles[each]) or (None, None, None) for each in places]
    outlines = [shapely.coverage_union_all(shapes[each]) for each in places]
    names = ("nis_furthest_a", "nis_furthest_b", "furthest_m")
    return {
        "compactness": [polsby_popper(outline) for outline in outlines],
        **dict(zip(names, zip(*furthest, strict=True), strict=True)),
    }
