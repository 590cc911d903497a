"""Groups of neighbours that resemble each other: connected, countable, and the same every time."""

from __future__ import annotations

import math
from datetime import date

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import calinski_harabasz_score, silhouette_score

from analysis.patterns.alike import MINIMUM, MOST, GroupCountRefusedError, Grouping, alike
from analysis.patterns.profile import Profile, profile_on, standardised
from analysis.patterns.regionalisation import cuts
from analysis.people import INDICATORS, people_on
from data.load import load_atoms, load_tables
from geo.boundaries import dissolve_to
from geo.neighbours import neighbourhood

TABLES = load_tables()
THEN, NOW = date(2015, 6, 1), date(2025, 1, 1)
VOEREN = "73109"
Case = tuple[Profile, pd.DataFrame, pd.Series]


def case_of(day: date) -> Case:
    """Return the profile of all indicators, the neighbours and the inhabitants of a day."""
    layer = dissolve_to(day, load_atoms(), TABLES.municipalities, TABLES.mergers)
    people, _ = people_on(day, day, TABLES)
    profile = profile_on(list(INDICATORS), day, day, TABLES)
    return profile, neighbourhood(layer).pairs, people["inhabitants"]


@pytest.fixture(scope="module")
def now() -> Case:
    """Return the case of today."""
    return case_of(NOW)


@pytest.fixture(scope="module")
def then() -> Case:
    """Return the case of 2015, when 43 municipalities lack their newcomers."""
    return case_of(THEN)


def rows(*values: list[float]) -> Case:
    """Return a made-up grid: one value per cell, neighbours to the side, below and above."""
    graph = nx.grid_2d_graph(len(values), len(values[0]))
    code = {cell: f"{number:05}" for number, cell in enumerate(sorted(graph), start=1)}
    frame = pd.DataFrame({"a": np.concatenate(values)}, index=pd.Index(code.values(), name="nis"))
    pairs = pd.DataFrame(
        [sorted((code[one], code[other])) for one, other in graph.edges], columns=["nis_a", "nis_b"]
    )
    people = pd.Series(range(10, 10 * len(frame) + 10, 10), index=frame.index, dtype="Int64")
    return Profile(frame, standardised(frame), {}), pairs, people


def labels(found: Grouping, index: pd.Index) -> list[int]:
    """Return the group of every municipality."""
    members = found.groups["members"].explode()
    return pd.Series(members.index, index=members.to_numpy())[index].tolist()


def connected(members: tuple[str, ...], pairs: pd.DataFrame) -> bool:
    """Whether every municipality of a group can be reached from every other within it."""
    graph = nx.from_pandas_edgelist(pairs, "nis_a", "nis_b")
    graph.add_nodes_from(members)
    return nx.is_connected(graph.subgraph(members))


def test_two_halves_of_a_grid_are_found_by_the_criterion() -> None:
    found = alike(*rows([1, 2, 90, 91], [2, 1, 92, 90], [1, 2, 91, 90]))
    assert found.groups["members"].tolist() == [
        ("00001", "00002", "00005", "00006", "00009", "00010"),
        ("00003", "00004", "00007", "00008", "00011", "00012"),
    ]
    assert found.groups["inhabitants"].tolist() == [330, 450]
    assert found.by_criterion
    assert found.seed is None


def test_equals_that_do_not_touch_are_two_groups() -> None:
    profile, pairs, people = rows([1, 1, 1, 50, 50, 50, 1, 1, 1])
    found = alike(profile, pairs, people, count=3)
    assert found.groups["size"].tolist() == [3, 3, 3]
    assert found.groups.loc[1, "a_centre"] == pytest.approx(found.groups.loc[3, "a_centre"])
    assert found.figures.loc[3, "within_share"] == pytest.approx(0)


def test_centre_and_spread_are_those_of_plain_arithmetic() -> None:
    profile, pairs, people = rows([1, 2, 6, 41, 44, 50])
    found = alike(profile, pairs, people, count=2)
    scores = profile.scores["a"].tolist()[:3]
    centre = sum(scores) / 3
    assert found.groups.loc[1, "a_centre"] == pytest.approx(centre)
    spread = math.sqrt(sum((score - centre) ** 2 for score in scores) / 3)
    assert found.groups.loc[1, "spread"] == pytest.approx(spread)


@pytest.mark.parametrize("minimum", [1, MINIMUM, 5])
@pytest.mark.parametrize("count", [None, 4, 12, MOST])
def test_every_municipality_is_in_one_connected_group_that_is_large_enough(
    count: int | None, minimum: int, now: Case
) -> None:
    profile, pairs, people = now
    found = alike(profile, pairs, people, count=count, minimum=minimum)
    members = found.groups["members"].explode()
    assert sorted(members) == profile.scores.index.tolist()
    assert all(connected(each, pairs) for each in found.groups["members"])
    small = found.groups.loc[found.groups["size"] < minimum, "members"]
    assert set(small) <= {(VOEREN,)}
    assert found.groups["size"].is_monotonic_decreasing
    assert found.groups["inhabitants"].sum() == people[profile.scores.index].sum()
    assert len(found.groups) == found.count
    assert found.minimum == minimum


def test_voeren_is_a_piece_of_its_own(now: Case) -> None:
    found = alike(*now)
    assert found.pieces[1:] == ((VOEREN,),)
    assert len(found.pieces[0]) == 284
    assert (VOEREN,) in set(found.groups["members"])


def test_those_of_which_something_is_not_known_are_in_no_group_and_connect_nobody(
    then: Case,
) -> None:
    profile, pairs, people = then
    found = alike(profile, pairs, people)
    grouped = set(found.groups["members"].explode())
    assert grouped.isdisjoint(profile.not_comparable.index)
    assert [len(piece) for piece in found.pieces] == [263, 1, 1]
    assert all(connected(each, pairs) for each in found.groups["members"])


def test_the_figures_are_those_of_scikit_learn(now: Case) -> None:
    profile, pairs, people = now
    figures = alike(profile, pairs, people).figures
    assert figures.index.tolist() == list(range(2, MOST + 1))
    for count in (2, 3, 8, 20):
        found = labels(alike(profile, pairs, people, count=count), profile.scores.index)
        points = profile.scores.to_numpy()
        assert figures.loc[count, "calinski_harabasz"] == pytest.approx(
            calinski_harabasz_score(points, found)
        )
        assert figures.loc[count, "silhouette"] == pytest.approx(silhouette_score(points, found))
        centres = profile.scores.groupby(found).transform("mean")
        left = ((profile.scores - centres) ** 2).sum().sum() / profile.scores.size
        assert figures.loc[count, "within_share"] == pytest.approx(left)


def test_the_criterion_takes_the_highest_index_of_calinski_and_harabasz(now: Case) -> None:
    found = alike(*now)
    assert found.count == found.figures["calinski_harabasz"].idxmax()
    assert found.by_criterion
    chosen = alike(*now, count=found.count)
    assert not chosen.by_criterion
    assert chosen.groups.equals(found.groups)


def test_more_groups_leave_less_within_and_only_divide_those_before(now: Case) -> None:
    assert alike(*now).figures["within_share"].is_monotonic_decreasing
    few = alike(*now, count=6).groups["members"].map(set)
    many = alike(*now, count=7).groups["members"].map(set)
    assert all(any(each <= whole for whole in few) for each in many)


def test_the_order_of_rows_and_pairs_changes_nothing(now: Case) -> None:
    profile, pairs, people = now
    turned = Profile(profile.values, profile.scores.sample(frac=1, random_state=1), {})
    found = alike(turned, pairs.sample(frac=1, random_state=2), people[::-1], count=12)
    expected = alike(profile, pairs, people, count=12)
    assert found.groups.equals(expected.groups)
    assert found.figures.equals(expected.figures)


def test_it_leaves_no_more_within_than_skater_with_the_same_smallest_group(now: Case) -> None:
    profile, pairs, people = now
    codes, points = profile.scores.index, profile.scores.to_numpy()
    inside = pairs[pairs["nis_a"].isin(codes) & pairs["nis_b"].isin(codes)]
    ends = zip(codes.get_indexer(inside["nis_a"]), codes.get_indexer(inside["nis_b"]), strict=True)
    graph = nx.Graph()
    for one, other in ends:
        graph.add_edge(one, other, weight=float(np.linalg.norm(points[one] - points[other])))
    tree = list(nx.minimum_spanning_tree(graph).edges)
    skater = {}
    for groups in cuts(points, tree, MINIMUM):
        chosen = [points[list(nodes)] for nodes in groups]
        within = sum(((each - each.mean(axis=0)) ** 2).sum() for each in chosen)
        skater[len(groups)] = within / points.size
    ours = alike(profile, pairs, people).figures["within_share"]
    assert (ours <= pd.Series(skater)[ours.index] + 1e-9).all()


def test_inhabitants_are_not_known_when_one_is_not_known() -> None:
    profile, pairs, people = rows([1, 2, 3, 91, 92, 93])
    people = people.mask(people == 10)
    assert alike(profile, pairs, people, count=2).groups["inhabitants"].isna().tolist() == [
        True,
        False,
    ]


@pytest.mark.parametrize(("count", "minimum"), [(1, 3), (21, 3), (0, 1), (20, 30)])
def test_a_number_that_cannot_be_made_is_refused_with_those_that_can(
    count: int, minimum: int, now: Case
) -> None:
    with pytest.raises(GroupCountRefusedError) as caught:
        alike(*now, count=count, minimum=minimum)
    assert caught.value.asked == count
    assert caught.value.possible == tuple(alike(*now, minimum=minimum).figures.index)
    assert caught.value.possible[0] == 2


def test_nothing_can_be_made_of_one_piece_that_may_not_be_cut() -> None:
    with pytest.raises(GroupCountRefusedError, match="none") as caught:
        alike(*rows([1, 2, 3, 4]), minimum=3)
    assert (caught.value.asked, caught.value.possible) == (None, ())


@pytest.mark.parametrize("minimum", [0, -1])
def test_a_smallest_group_of_nobody_is_refused(minimum: int) -> None:
    with pytest.raises(ValueError, match="one municipality or more"):
        alike(*rows([1, 2, 3, 4]), minimum=minimum)
