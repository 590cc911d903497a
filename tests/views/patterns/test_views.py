"""The views of the page on patterns, without the page: maps, colours and who is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from analysis.coverage import coverage
from analysis.ground.landscape import landscape
from analysis.patterns.alike import MOST, alike
from analysis.patterns.local import Pattern, local_patterns
from analysis.patterns.profile import Profile, profile_on
from analysis.people import INDICATORS
from data.load import Tables, load_atoms
from geo.palette import FIVE_KINDS, LOOKS
from views.choices import Address
from views.patterns.chance import inference_of
from views.patterns.clusters import COLOURS, FILLS, clusters_view
from views.patterns.coverage import coverage_view
from views.patterns.groups import colour_of_groups, groups_view
from views.patterns.similar import CHOSEN, similar_view
from views.patterns.view import MOST_NAMED, Case, named
from views.texts import Language, translator

NL = translator(Language.NL)
THEN, NOW = date(2015, 12, 1), date(2025, 1, 1)
GENT, BRUSSEL = "44021", "21004"


@pytest.fixture(scope="module")
def case(tables: Tables) -> Callable[..., Case]:
    """Return a case of a day."""
    lands = {day: landscape(day, load_atoms(), tables) for day in (THEN, NOW)}

    def made(day: date = THEN, **choices: Any) -> Case:
        address = replace(Address(permutations=999), day=day, **choices)
        return Case(address, day, lands[day], coverage(address.programmes, day, tables))

    return made


def test_the_map_of_clusters_shows_each_municipality_as_the_statistic_says(
    case: Callable[..., Case], tables: Tables
) -> None:
    from analysis.patterns.weights import figures_on

    found = case()
    picture = clusters_view(found, tables, NL).picture
    rates, _ = figures_on(INDICATORS["foreign_origin_share"], THEN, THEN, tables)
    patterns = local_patterns(rates, found.land.neighbours.pairs, inference_of(found)).frame
    expected = patterns["pattern"].map({str(name): fill for name, fill in FILLS.items()})
    assert picture.fills.loc[expected.index].tolist() == expected.tolist()
    assert picture.fills.drop(expected.index).eq("not_applicable").all()
    assert picture.fills[BRUSSEL] == "not_applicable"
    assert set(picture.fills) <= set(picture.kinds)
    zaventem = patterns.loc["23094"]
    assert picture.words["23094"] == (
        f"{zaventem['value']:.1%}, hoog, en de buren ook".replace(".", ",")
    )


def test_every_kind_of_pattern_looks_different() -> None:
    looks = [COLOURS[fill] if isinstance(fill, int) else LOOKS[fill] for fill in FILLS.values()]
    assert len(set(map(str, looks))) == len(Pattern)


def test_the_map_of_coverage_is_the_coverage_of_the_day(
    case: Callable[..., Case], tables: Tables
) -> None:
    found = case()
    fills = coverage_view(found, tables, NL).picture.fills
    covered = found.table["status"] == "covered"
    assert set(fills.index[fills == 0]) == set(covered.index[covered])
    assert (fills == 0).sum() == 29


def test_the_nearest_are_darkest_and_the_chosen_one_stands_out(case: Callable[..., Case]) -> None:
    view = similar_view(case(nis=GENT), NL)
    fills, table = view.picture.fills, view.tables["pattern-table-similar"].frame
    assert fills[GENT] == CHOSEN
    by_distance = table.set_index("nis")["distance"].index.map(fills).tolist()
    assert by_distance == sorted(by_distance)
    lightness = [int(colour[1:3], 16) + int(colour[3:5], 16) for colour in view.picture.colours[1:]]
    assert lightness == sorted(lightness)
    assert (fills == "not_known").sum() == len(view.tables["pattern-table-left-out"].frame)


def test_identical_municipalities_are_said_to_be_so(
    case: Callable[..., Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = case().land.municipalities.index[:40]
    values = pd.DataFrame({"inhabitants": [10, 10, *range(20, 58)]}, index=codes, dtype="Int64")
    scores = values.astype(float) / 10
    profile = Profile(values, scores, {"inhabitants": THEN})
    monkeypatch.setattr("views.patterns.similar.profile_of", lambda *_: profile)
    results = similar_view(case(nis=str(codes[0]), profile=("inhabitants",)), NL).results
    assert any("in elk cijfer gelijk" in line for line in results)


@pytest.mark.parametrize("day", [THEN, NOW])
@pytest.mark.parametrize("profile", [tuple(INDICATORS), ("inhabitants",), ("non_eu27_share",)])
def test_neighbouring_groups_never_share_a_colour_whatever_their_number(
    day: date, profile: tuple[str, ...], case: Callable[..., Case], tables: Tables
) -> None:
    land = case(day).land
    pairs, people = land.neighbours.pairs, land.people["inhabitants"]
    scored = profile_on(profile, day, day, tables)
    for count in range(6, MOST + 1):
        members = alike(scored, pairs, people, count=count).groups["members"]
        colour = colour_of_groups(members, pairs)
        assert colour.between(0, len(FIVE_KINDS) - 1).all()
        codes = members.explode()
        group = pd.Series(codes.index, index=codes.to_numpy())
        first, second = pairs["nis_a"].map(group), pairs["nis_b"].map(group)
        across = (first != second) & first.notna() & second.notna()
        assert (first[across].map(colour) != second[across].map(colour)).all()


def test_up_to_five_groups_have_a_colour_each(case: Callable[..., Case]) -> None:
    view = groups_view(case(groups=5), NL)
    numbered = view.picture.fills[view.picture.fills.map(lambda fill: isinstance(fill, int))]
    assert numbered.nunique() == 5


def test_the_groups_of_the_tables_are_those_of_the_map(case: Callable[..., Case]) -> None:
    view = groups_view(case(groups=12), NL)
    members = view.tables["pattern-table-members"].frame
    groups = view.tables["pattern-table-groups"].frame.set_index("group")
    assert members.groupby("group").size().to_dict() == groups["size"].to_dict()
    assert members["nis"].is_unique
    assert groups["inhabitants"].sum() == members["inhabitants"].sum()
    words = members.set_index("nis")["group"].astype(str)
    assert all(view.picture.words[nis].startswith(f"groep {words[nis]},") for nis in words.index)
    left_out = view.tables["pattern-table-left-out"].frame
    assert len(members) + len(left_out) == 308


def test_many_names_are_cut_short_and_few_are_not(case: Callable[..., Case]) -> None:
    found = case()
    codes = list(found.about.index)
    assert named(codes[:MOST_NAMED], found, NL).count(",") == MOST_NAMED - 1
    assert named(codes[: MOST_NAMED + 3], found, NL).endswith("en nog 3 (zie de tabel)")
    assert named([], found, NL) == "geen"
