"""The best division of every region, and beside it the max-p heuristic of spopt.

Run alone: ``python -m benchmarks.division`` prints the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from time import perf_counter

import geopandas as gpd
import numpy as np
import shapely
from libpysal.weights import W
from spopt.region import MaxPHeuristic

from analysis.division.divide import Division, Status, divide
from analysis.division.regions import FLANDERS, POINT, Region, regions_of
from analysis.division.task import Bools, group_costs, placeable
from analysis.division.wishes import Wishes
from analysis.ground.landscape import Landscape, landscape
from analysis.partners.terms import terms
from data.load import Tables, load_atoms, load_tables
from data.rule_kinds import OneReferenceRegion, Threshold
from data.rules import RuleSet

DAY = date(2025, 1, 1)
LIMITS = (6, 8, None)
SECONDS = {6: 10, 8: 60}
"""What all regions together may take, by the greatest number of members."""
RUNS = 3
"""Of max-p: it draws by lot and takes no seed."""
BESIDE = ("Denderregio", "Halle-Vilvoorde", "Limburg", "Regio Antwerpen", "Regio Gent", "Waasland")
"""Where a run of max-p takes seconds."""
RULES = RuleSet(
    "benchmark",
    (
        Threshold(indicator="non_eu27", more_than=7500, lower=("non_eu27",), upper=("non_eu27",)),
        OneReferenceRegion(),
    ),
)
NOTE = (
    "Threshold: more than 7,500 inhabitants of non-EU27 origin together, figures of 2025; members "
    "border on one another; the cost is kilometres between all pairs of members; one thread. Each "
    "cell has the cost, the municipalities left over and the seconds; every division is proven "
    "best unless it says otherwise.\n\n"
    "Max-p (`spopt.region.MaxPHeuristic`, default settings, centroids as attributes) cannot do the "
    "same task: it makes as many consortia as it can before it looks at distance, knows no "
    "greatest number of members, always forces contiguity, and takes 'at least' for 'more than' "
    "(so it gets 7,501). It sums distances along both axes; the cost shown is ours. It draws by "
    f"lot and takes no seed: the cheapest and the dearest of {RUNS} runs, and their median time. "
    f"It runs in {len(BESIDE)} regions, where it takes seconds: a run took a minute in Kempen, and "
    "had not ended after one in Middenkust and Westhoek, where the best is one consortium."
)


@dataclass(frozen=True)
class Heuristic:
    """What the max-p heuristic found.

    Attributes:
        consortia: how many, in the best run.
        cheapest: the cost of its best run, in km.
        dearest: that of its worst.
        left_over: municipalities in none, in the best run.
        seconds: the median time of a run.
    """

    consortia: int
    cheapest: float
    dearest: float
    left_over: int
    seconds: float


@dataclass(frozen=True)
class Compared:
    """A region: our division for each limit of members, and the heuristic without one."""

    region: Region
    ours: tuple[Division, ...]
    heuristic: Heuristic | None


def divisions_side_by_side(tables: Tables) -> list[Compared]:
    """Return every region of 2025 divided with each limit, and by the heuristic."""
    asked, land = terms(RULES, DAY, tables), landscape(DAY, load_atoms(), tables)
    by_limit = [regions_of(FLANDERS, asked, land, None, Wishes(largest=limit)) for limit in LIMITS]
    compared = []
    for each in zip(*by_limit, strict=True):
        beside = _heuristic(each[-1], land) if each[-1].name in BESIDE else None
        compared.append(Compared(each[-1], tuple(divide(region) for region in each), beside))
    return compared


def seconds_of(compared: Sequence[Compared], limit: int | None) -> float:
    """Return the seconds that all regions take together with a limit of `LIMITS`."""
    return sum(each.ours[LIMITS.index(limit)].seconds for each in compared)


def unproven(compared: Sequence[Compared]) -> int:
    """Return the number of divisions that are not proven best."""
    proven = (Status.OPTIMAL, Status.INFEASIBLE)
    return sum(division.status not in proven for each in compared for division in each.ours)


def _heuristic(region: Region, land: Landscape) -> Heuristic:
    fits = placeable(region.task)
    codes = np.array(region.codes)[fits]
    task = region.task.part(fits)
    shapes = land.municipalities.loc[codes]
    middles = shapely.get_coordinates(shapes.geometry.centroid.to_numpy())
    layer = gpd.GeoDataFrame(
        {"x": middles[:, 0], "y": middles[:, 1], "figure": task.figures}, geometry=shapes.geometry
    )
    # Its indices have to be places in the layer.
    beside = {place: np.flatnonzero(row).tolist() for place, row in enumerate(task.borders)}
    weights = W(beside, silence_warnings=True)
    runs = []
    for _ in range(RUNS):
        start = perf_counter()
        model = MaxPHeuristic(
            layer, weights, ["x", "y"], "figure", task.more_than + 1, top_n=2, policy="drop"
        )
        model.solve()
        runs.append((perf_counter() - start, _groups(np.array(model.labels_))))
    costs = [int(group_costs(task, groups).sum()) / POINT for _, groups in runs]
    best = runs[int(np.argmin(costs))][1]
    return Heuristic(
        consortia=len(best),
        cheapest=min(costs),
        dearest=max(costs),
        left_over=int((~best.any(axis=0)).sum() + (~fits).sum()),
        seconds=median(seconds for seconds, _ in runs),
    )


def _groups(labels: np.ndarray) -> Bools:
    return np.array([labels == label for label in np.unique(labels) if label > 0])


def table(compared: Sequence[Compared]) -> Iterator[str]:
    """Yield the lines of the table, and the totals of each limit."""
    yield (
        "| region | municipalities | six members | eight | no limit | candidates "
        "| max-p: consortia, cost, left over, s |"
    )
    yield "|---|---:|---|---|---|---|---|"
    for each in compared:
        cells = [_cell(division) for division in each.ours]
        candidates = ", ".join(str(division.candidates) for division in each.ours)
        yield (
            f"| {each.region.name} | {len(each.region.codes)} | {' | '.join(cells)} "
            f"| {candidates} | {_beside(each.heuristic)} |"
        )
    seconds = [seconds_of(compared, limit) for limit in LIMITS]
    yield f"| together | | {' | '.join(f'{one:.1f} s' for one in seconds)} | | |"


def _cell(division: Division) -> str:
    if division.status is Status.INFEASIBLE:
        return f"infeasible, {division.seconds:.2f}"
    proof = "" if division.status is Status.OPTIMAL else f" ({division.status})"
    return f"{division.objective:.1f}{proof}, {len(division.left_over)}, {division.seconds:.2f}"


def _beside(found: Heuristic | None) -> str:
    if found is None:
        return ""
    return (
        f"{found.consortia}, {found.cheapest:.1f} to {found.dearest:.1f}, {found.left_over}, "
        f"{found.seconds:.1f}"
    )


if __name__ == "__main__":
    print("\n".join([NOTE, "", *table(divisions_side_by_side(load_tables()))]))
