"""The tables of programmes, made from the curated records."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

import pandas as pd
import pytest

from data.build.account import Account
from data.build.curated import read_curated
from data.build.programmes import build_programme_tables
from data.problems import DataError
from data.sources import Source, load_sources

CURATED = read_curated()
SOURCES = list(load_sources().values())


def built(
    curated: dict[str, list[dict[str, Any]]], sources: list[Source] = SOURCES
) -> dict[str, pd.DataFrame]:
    return build_programme_tables(curated, sources, Account("programmes"))


def test_every_record_is_kept() -> None:
    account = Account("programmes")
    tables = build_programme_tables(CURATED, SOURCES, account)
    assert account.balanced
    assert account.read == sum(map(len, CURATED.values()))
    assert len(tables["memberships"]) == 2 + 29 + 4 + 2
    assert len(tables["partners"]) == 2


def test_a_membership_lasts_as_long_as_its_programme() -> None:
    members = built(CURATED)["memberships"]
    of_2015 = members[members["programme"] == "oproep-2015"]
    assert set(of_2015["valid_from"]) == {date(2015, 12, 1)}
    assert set(of_2015["valid_to"]) == {date(2018, 11, 30)}


def test_a_consortium_with_dates_of_its_own_gives_them_to_its_members() -> None:
    curated = copy.deepcopy(CURATED)
    curated["consortium"][1]["period_end"] = date(2017, 11, 30)
    tables = built(curated)
    name = curated["consortium"][1]["consortium"]
    members = tables["memberships"]
    members = members[members["consortium"] == name]
    assert set(members["valid_to"]) == {date(2017, 11, 30)}
    assert set(members["valid_from"]) == {date(2015, 12, 1)}
    ends = tables["consortia"].set_index("consortium")["period_end"]
    assert ends[name] == date(2017, 11, 30)


def test_denderleeuw_and_liedekerke_are_mentors_and_nobody_is_said_to_lead() -> None:
    members = built(CURATED)["memberships"]
    mentors = members.loc[members["role"] == "mentor", "name_in_source"]
    assert sorted(mentors) == ["Denderleeuw", "Liedekerke"]
    assert not (members["role"] == "lead").any()


def test_an_unknown_programme_is_told_with_its_record() -> None:
    curated = copy.deepcopy(CURATED)
    curated["partner"][1]["programme"] = "plan-samenleven-9"
    with pytest.raises(DataError) as error:
        built(curated)
    assert [str(problem) for problem in error.value.problems] == [
        "programmes.toml, row partner 2, column programme, value 'plan-samenleven-9': is no "
        "programme; correct it"
    ]


def test_a_source_that_is_not_declared_is_told() -> None:
    with pytest.raises(DataError) as error:
        built(CURATED, [source for source in SOURCES if source.id != "awards-2015"])
    assert {problem.value for problem in error.value.problems} == {"awards-2015"}
