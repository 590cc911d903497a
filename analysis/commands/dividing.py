"""What ``divide`` prints: the rows of a division, and lines on what is proven."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from analysis.division import obstacles
from analysis.division.clash import Aim, Named
from analysis.division.divide import Division, Status
from analysis.division.further import Further
from analysis.division.regions import Consortium, Region
from analysis.division.watch import Watch

COLUMNS = {
    "division": "Int64", "region": "str", "nis": "str", "name": "str", "consortium": "Int64",
    "members": "Int64", "figure": "Int64", "consortium_figure": "Int64", "cost": "Float64",
    "kept": "boolean", "status": "str", "objective": "Float64", "bound": "Float64",
    "gap": "Float64", "placed": "Int64", "placed_at_most": "Int64", "differing_pairs": "Int64",
    "candidates": "Int64", "solver": "str",
}  # fmt: skip
DECIMALS = 9
FURTHER = "further"
"""The status of a division that is not the best."""
REACHED = {Aim.ANY: "some consortium holds", Aim.ALL: "all can be placed"}
MISSED = {Aim.ANY: "no consortium holds", Aim.ALL: "not all can be placed"}


def table(
    divisions: Sequence[tuple[Division, Sequence[Further]]], register: pd.DataFrame
) -> pd.DataFrame:
    """Return one row for each municipality of each division; the best of a region is number 1.

    Args:
        divisions: the best division of each region, with further ones.
        register: the municipalities of the day.
    """
    frames = [rows for best, others in divisions for rows in _tables(best, others, register)]
    frame = pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(columns=list(COLUMNS))
    return frame.astype(COLUMNS).round({"gap": DECIMALS})


def _tables(
    division: Division, others: Sequence[Further], register: pd.DataFrame
) -> Iterator[pd.DataFrame]:
    counted = division.status is not Status.NOT_COUNTED
    constant: dict[str, object] = {
        "region": division.region.name,
        "status": str(division.status),
        "bound": division.bound,
        "placed": division.placed if counted else None,
        "placed_at_most": division.placed_at_most if counted else None,
        "candidates": division.candidates,
        "solver": division.solver,
    }
    best = {**constant, "division": 1, "objective": division.objective, "gap": division.gap}
    yield _rows(division.region, division.consortia, best, register)
    for number, each in enumerate(others, start=2):
        cells = {**constant, "division": number, "objective": each.objective, "gap": None}
        cells |= {"status": FURTHER, "differing_pairs": each.differing_pairs}
        yield _rows(division.region, each.consortia, cells, register)


def _rows(
    region: Region,
    consortia: Sequence[Consortium],
    constant: Mapping[str, object],
    register: pd.DataFrame,
) -> pd.DataFrame:
    rows: dict[str, dict[str, object]] = {
        code: {"nis": code, "name": register.loc[code, "name_nl"], "figure": figure, "kept": False}
        for code, figure in sorted(region.figures.items())
    }
    for number, each in enumerate(consortia, start=1):
        for code in each.members:
            rows[code] |= {
                "consortium": number,
                "members": len(each.members),
                "consortium_figure": each.figure,
                "cost": each.cost,
                "kept": each.kept,
            }
    return pd.DataFrame([{**row, **constant} for row in rows.values()], columns=list(COLUMNS))


def lines(division: Division) -> Iterator[str]:
    """Yield what is proven of a division, who is left over, and what was not checked."""
    told = [str(division.status)]
    if division.objective is not None:
        told.append(f"cost {division.objective:g}")
    if division.bound is not None:
        told.append(f"bound {division.bound:g}")
    if division.gap is not None:
        told.append(f"gap {division.gap:.2%}")
    if division.status is Status.NOT_COUNTED:
        told.append("nothing can be said: the figure is known of no municipality")
    else:
        told.append(f"placed {division.placed} of at most {division.placed_at_most}")
    told.append(f"{division.candidates} candidates, {division.seconds:.1f} s, {division.solver}")
    yield ", ".join(told)
    if division.left_over:
        yield f"left over: {' '.join(division.left_over)}"
    if division.region.not_known:
        yield f"figures not known: {' '.join(division.region.not_known)}"
    if division.region.unchecked:
        yield f"rules that were not checked: {' '.join(division.region.unchecked)}"


def in_the_way(division: Division, seconds: float) -> Iterator[str]:
    """Yield what stands in the way of placing everybody, or anybody, searched for ``seconds``."""
    found = obstacles.obstacles(division, Watch(seconds))
    if found is None:
        return
    if found.clash is None:
        yield "what clashes was not found in the time"
        return
    demands = ", ".join(map(_name, found.clash.demands))
    yield f"{MISSED[found.clash.aim]} because of these together: {demands}"
    for aim, limit in found.limits.items():
        yield f"with at most {limit} members {REACHED[aim]}"
    for each in found.helps:
        yield f"without {_name(each)} {REACHED[found.clash.aim]}"


def _name(named: Named) -> str:
    return " ".join([str(named.demand), *named.codes])
