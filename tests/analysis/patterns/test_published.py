"""Patterns of the example data of PySAL and GeoDa: the values that their documentation prints.

The data comes with libpysal. Statistics are the same to the digits printed. Where a value comes
from random permutations, ours differ from those printed by the luck of the draw: the tolerance is
five standard errors of both.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations, pairwise
from math import dist

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from libpysal.examples import get_path

from analysis.patterns.inference import Inference, threshold
from analysis.patterns.local import local_patterns
from analysis.patterns.weights import Rate
from analysis.patterns.whole import global_moran, join_counts
from tests.analysis.patterns.small_maps import FULL, pairs_of

ESDA_MORAN = "esda 2.9, docstring of esda.moran"
TUTORIAL = "PySAL 1.14, doc/source/users/tutorials/autocorrelation.rst, Spatial Autocorrelation"
SPDEP_JOINS = "spdep, reference of joincount.multi, r-spatial.github.io/spdep"
BIVAND = "R. Bivand, R: Interoperability (5 September 2019): spdep and esda on the same weights"
QUADRANTS = {"high_high": 1, "low_high": 2, "low_low": 3, "high_low": 4}


@cache
def neighbours(name: str) -> tuple[list[str], pd.DataFrame]:
    """Return the codes of a GAL file in its order, and its pairs."""
    with open(get_path(name), encoding="ascii") as file:  # noqa: PTH123 - a path of libpysal
        lines = file.read().splitlines()[1:]
    lists = {
        head.split()[0]: beside.split()
        for head, beside in zip(lines[::2], lines[1::2], strict=True)
    }
    edges = [(code, other) for code, others in lists.items() for other in others]
    return list(lists), pairs_of(edges)


def column(file: str, name: str, codes: list[str]) -> pd.Series:
    if file.endswith(".txt"):
        table = pd.read_csv(get_path(file), skiprows=1)
    else:
        table = gpd.read_file(get_path(file), columns=[name], ignore_geometry=True)
    return pd.Series(table[name].to_numpy(), index=codes)


def columbus(name: str) -> tuple[pd.Series, pd.DataFrame]:
    codes, pairs = neighbours("columbus.gal")
    return column("columbus.dbf", name, codes), pairs


def saint_louis() -> tuple[pd.Series, pd.DataFrame]:
    codes, pairs = neighbours("stl.gal")
    return column("stl_hom.txt", "HR8893", codes), pairs


def sudden_deaths() -> tuple[Rate, pd.DataFrame]:
    codes, pairs = neighbours("sids2.gal")
    events, births = (column("sids2.dbf", name, codes) for name in ("SID79", "BIR79"))
    return Rate(events, births), pairs


def test_columbus_crime() -> None:
    """`BIVAND`: I 0.500188557, expected -0.020833333, z 5.5894 under randomisation."""
    crime, pairs = columbus("CRIME")
    assert (len(crime), len(pairs)) == (49, 236 / 2)
    found = global_moran(crime, pairs)
    assert round(found.statistic, 9) == 0.500188557
    assert round(found.expected, 9) == -0.020833333
    assert found.z == pytest.approx(5.5894, rel=0.035)
    assert found.p_value == found.inference.smallest_p
    local = local_patterns(crime, pairs).frame["local_i"]
    # spdep divides by n where GeoDa and PySAL divide by n - 1: "sum(Ii) / S0" is 0.5001886.
    assert round(local.sum() / (len(crime) - 1), 7) == 0.5001886


def test_columbus_crime_and_income_in_the_workbook_of_anselin() -> None:
    """Anselin, Spatial Regression Analysis in R, A Workbook (2007), 3.2 and 3.3.

    I of CRIME 0.485770914 (z 5.3427 under randomisation), of INC 0.416837942. His weights, as his
    footnote 1 says, differ from those of GeoDa, which libpysal has: by three pairs. Only without
    these three is I of CRIME his; I of INC and the numbers of links he prints follow.
    """
    crime, pairs = columbus("CRIME")
    income, _ = columbus("INC")
    lacking = [("16", "5"), ("25", "30"), ("31", "39")]
    his = pairs[~pd.MultiIndex.from_frame(pairs[["nis_a", "nis_b"]]).isin(lacking)]
    links = pd.concat([his["nis_a"], his["nis_b"]]).value_counts().value_counts().sort_index()
    assert links.to_dict() == {2: 7, 3: 7, 4: 13, 5: 4, 6: 9, 7: 6, 8: 1, 9: 1, 10: 1}
    found = global_moran(crime, his)
    assert round(found.statistic, 9) == 0.485770914
    assert found.z == pytest.approx(5.3427, rel=0.035)
    assert round(global_moran(income, his).statistic, 9) == 0.416837942


def test_columbus_high_and_low_crime() -> None:
    """`SPDEP_JOINS`: observed, expected and z of low:low, high:high and high:low."""
    crime, pairs = columbus("CRIME")
    joins = join_counts(crime > 35, pairs).joins
    assert joins["statistic"].to_dict() == {"both": 54, "one": 29, "neither": 35}
    assert joins["expected"].round(3).tolist() == [27.694, 60.204, 30.102]
    assert joins["z"].tolist() == pytest.approx([6.1630, -6.0468, 1.1164], rel=0.035)
    assert joins["significant"].tolist() == [True, True, False]


def test_the_halves_of_a_lattice() -> None:
    """Docstring of esda.join_counts, and `TUTORIAL`: BB 10, BW 4, WW 10; means 5.547, 12.812.

    Its p-value of BB, 0.003, is of one side and of 999 permutations.
    """
    codes = [f"{place:02}" for place in range(16)]
    rows = [codes[start : start + 4] for start in range(0, 16, 4)]
    lines = [*rows, *map(list, zip(*rows, strict=True))]
    pairs = pairs_of(pair for line in lines for pair in pairwise(line))
    half = pd.Series([False] * 8 + [True] * 8, index=codes)
    found = join_counts(half, pairs, FULL).joins
    assert found["statistic"].to_dict() == {"both": 10, "one": 4, "neither": 10}
    assert found["expected"].tolist() == pytest.approx([5.547, 12.812, 5.547], abs=0.25)
    assert found.loc["both", "p_value"] / 2 == pytest.approx(0.003, abs=0.006)


def test_homicides_around_saint_louis() -> None:
    """`ESDA_MORAN` and `TUTORIAL`: I 0.244, expected -0.01299, z of permutations 4.55."""
    found = global_moran(*saint_louis())
    assert round(found.statistic, 3) == 0.244
    assert found.expected == -0.012987012987012988
    assert found.z == pytest.approx(4.5545, rel=0.1)
    assert found.p_value / 2 == pytest.approx(0.0022, abs=0.0025)


PUBLISHED_P = np.array([
    0.176, 0.073, 0.405, 0.267, 0.332, 0.057, 0.296, 0.242, 0.055, 0.062, 0.273, 0.488, 0.440,
    0.354, 0.415, 0.478, 0.473, 0.374, 0.415, 0.210, 0.161, 0.025, 0.338, 0.375, 0.285, 0.374,
    0.208, 0.300, 0.373, 0.411, 0.478, 0.414, 0.009, 0.429, 0.269, 0.015, 0.005, 0.002, 0.077,
    0.001, 0.088, 0.459, 0.435, 0.365, 0.231, 0.017, 0.033, 0.040, 0.068, 0.101, 0.284, 0.309,
    0.113, 0.457, 0.045, 0.269, 0.118, 0.346, 0.328, 0.379, 0.342, 0.390, 0.376, 0.467, 0.357,
    0.241, 0.260, 0.401, 0.185, 0.172, 0.248, 0.400, 0.482, 0.159, 0.373, 0.455, 0.083, 0.128,
])  # fmt: skip


def test_local_homicides_around_saint_louis() -> None:
    """`TUTORIAL`: one-sided p-values of 999 permutations, and the quadrants of those below 5%."""
    frame = local_patterns(*saint_louis()).frame.loc[neighbours("stl.gal")[0]]
    ours = frame["p_value"].to_numpy(float) / 2
    error = np.sqrt(PUBLISHED_P * (1 - PUBLISHED_P) * (1 / 999 + 1 / 9_999))
    assert (np.abs(ours - PUBLISHED_P) <= 5 * error + 0.001).all()
    published = frame["quadrant"].map(QUADRANTS)[PUBLISHED_P < 0.05]
    assert published.tolist() == [4, 1, 3, 1, 3, 1, 1, 3, 3, 3]


@pytest.mark.parametrize(
    ("alpha", "expected"), [(0.1, 0.002564102564102564), (0.05, 0.000641025641025641)]
)
def test_false_discoveries_around_saint_louis(alpha: float, expected: float) -> None:
    """Docstring of esda.util.fdr: the thresholds for these p-values."""
    assert threshold(PUBLISHED_P, alpha) == pytest.approx(expected)


def test_rate_of_sudden_deaths_as_geoda_has_it() -> None:
    """`ESDA_MORAN`, "SIDS example replicating OpenGeoda": I 0.248."""
    codes, pairs = neighbours("sids2.gal")
    found = global_moran(column("sids2.dbf", "SIDR74", codes), pairs)
    assert round(found.statistic, 3) == 0.248
    assert found.p_value < 0.002


def test_sudden_deaths_per_birth() -> None:
    """`ESDA_MORAN`, Moran_Rate, and `TUTORIAL`: I 0.1662, expected -0.0101."""
    found = global_moran(*sudden_deaths())
    assert found.empirical_bayes
    assert round(found.statistic, 4) == 0.1662
    assert round(found.expected, 4) == -0.0101
    assert 0.001 < found.p_value < 0.03


def test_local_sudden_deaths_per_birth() -> None:
    """`ESDA_MORAN`, Moran_Local_Rate, and `TUTORIAL`: the first ten local I and quadrants."""
    first = local_patterns(*sudden_deaths()).frame.loc[neighbours("sids2.gal")[0][:10]]
    published = [
        -0.13452366, -1.21133985, 0.05019761, 0.06127125, -0.12627466,
        0.23497679, 0.26345855, -0.00951288, -0.01517879, -0.34513514,
    ]  # fmt: skip
    assert first["local_i"].round(8).tolist() == published
    assert first["quadrant"].map(QUADRANTS).tolist() == [2, 4, 3, 1, 2, 1, 1, 4, 2, 4]


def test_quadrants_of_desmith() -> None:
    """`ESDA_MORAN`, Moran_Local."""
    codes, pairs = neighbours("desmith.gal")
    found = local_patterns(column("desmith.txt", "z", codes), pairs, Inference(minimum=10))
    quadrants = found.frame.loc[codes, "quadrant"].map(QUADRANTS)
    assert quadrants.tolist() == [4, 4, 4, 2, 3, 3, 1, 4, 3, 3]


def test_g_star_of_six_points() -> None:
    """Docstring of esda.getisord.G_Local with star and binary weights: its z."""
    points = [(10, 10), (20, 10), (40, 10), (15, 20), (30, 20), (30, 30)]
    near = [
        (str(one), str(other))
        for one, other in combinations(range(6), 2)
        if dist(points[one], points[other]) <= 15
    ]
    values = pd.Series([2, 3, 3.2, 5, 8, 7], index=list("012345"))
    found = local_patterns(values, pairs_of(near), FULL).frame["g_z"]
    published = [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331]
    assert found.round(8).tolist() == published
