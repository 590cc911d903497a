"""An address says every choice, and lets nothing in that is no choice."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.allocation import Method
from analysis.classes import FEWEST, MOST, Scheme
from analysis.coverage import Reading
from analysis.division.regions import FLANDERS
from analysis.gaps.white_spots import Doubt, Order
from analysis.measures import MEASURES
from analysis.members import default_day
from analysis.partners.pool import Reach
from analysis.partners.ranking import Part
from analysis.partners.table import Connection
from analysis.partners.table import Order as SetOrder
from analysis.people import INDICATORS
from analysis.rules.exploring import COUNTED
from data.load import Tables, load_tables
from data.rules import load_rules
from data.schemas import REGISTER_START
from views import choices
from views.address import MOST_SETS, read_address, write_address
from views.choices import OWN_RULES, PARAMETERS, Address
from views.misread import misread
from views.texts import Language

TABLES = load_tables()
RULES = load_rules()
CODES = st.sampled_from(sorted(set(TABLES.municipalities["nis"])))
CONSORTIA = st.sampled_from(sorted(TABLES.memberships["consortium"].dropna()))
REGIONS = sorted({FLANDERS, *TABLES.municipalities["reference_region"].dropna(),
                  *TABLES.municipalities["province"].dropna()})  # fmt: skip
DAYS = st.none() | st.dates(min_value=REGISTER_START)
WRITABLE = st.sampled_from("\n\t\u00a0\u200d") | st.characters(exclude_categories=("C", "Z"))


def several(each: st.SearchStrategy[str], least: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    """Return lists of a few, each once."""
    return st.lists(each, min_size=least, max_size=4, unique=True).map(tuple)


def sets() -> st.SearchStrategy[tuple[tuple[str, ...], ...]]:
    """Return lists of sets of codes."""
    return st.lists(several(CODES, 2), max_size=3, unique=True).map(tuple)


CHOICES: dict[str, st.SearchStrategy[object]] = {
    "language": st.sampled_from(Language),
    "programmes": several(st.sampled_from(sorted(TABLES.programmes["programme"])), 1),
    "measure": st.sampled_from(sorted(MEASURES)),
    "day": DAYS,
    "reading": st.sampled_from(Reading),
    "method": st.sampled_from(Method),
    "scheme": st.sampled_from(Scheme),
    "classes": st.integers(FEWEST, MOST),
    "lines": st.sampled_from(choices.Lines),
    "names": st.booleans(),
    "background": st.sampled_from(choices.Background),
    "nis": st.none() | CODES,
    "consortium": st.none() | CONSORTIA,
    "minimum_m": st.integers(0, choices.MOST_METRES),
    "steps": st.integers(1, choices.MOST_STEPS),
    "gaps": st.sampled_from(choices.Gaps),
    "doubts": several(st.sampled_from(Doubt)),
    "order": st.sampled_from(Order),
    "indicator": st.sampled_from(sorted(INDICATORS)),
    "pattern": st.sampled_from(choices.Pattern),
    "profile": several(st.sampled_from(sorted(INDICATORS)), 1),
    "permutations": st.sampled_from(choices.PERMUTATIONS),
    "seed": st.integers(0, choices.MOST_SEED),
    "groups": st.just(0) | st.integers(2, choices.MOST_GROUPS),
    "rules": st.sampled_from([OWN_RULES, *RULES]),
    "asked_on": DAYS,
    "own_indicator": st.sampled_from(sorted(COUNTED)),
    "own_more_than": st.none() | st.integers(0, choices.MOST_PEOPLE),
    "own_region": st.booleans(),
    "own_smallest": st.integers(1, choices.MOST_MEMBERS),
    "own_largest": st.integers(0, choices.MOST_MEMBERS),
    "connection": st.sampled_from(Connection),
    "search": st.sampled_from(choices.Search),
    "weights": st.tuples(*[st.integers(0, choices.MOST_WEIGHT)] * len(Part)).filter(any),
    "sequence": st.sampled_from(SetOrder),
    "max_size": st.integers(1, choices.MOST_SIZE),
    "shortlist": several(CODES),
    "remark": st.text(WRITABLE, max_size=20),
    "candidate": st.none() | CODES,
    "combination": several(CODES),
    "draft": several(CODES),
    "second": several(CODES),
    "region": st.none() | st.sampled_from(REGIONS),
    "cost": st.sampled_from(choices.CostKind),
    "limit": st.integers(0, choices.MOST_MEMBERS),
    "reach": st.sampled_from(Reach),
    "kept": several(CONSORTIA),
    "together": sets(),
    "apart": sets(),
    "seconds": st.sampled_from(choices.SECONDS),
    "subject": st.sampled_from(choices.Subject),
    "adjoining": st.sampled_from(Connection),
    "variant": st.sampled_from(choices.VARIANTS),
    "least": st.integers(1, choices.MOST_MEMBERS),
    "preferred": st.integers(1, choices.MOST_MEMBERS),
    "mix": st.tuples(*[st.integers(0, choices.MOST_MIX)] * 3).filter(any),
    "table": st.booleans(),
}
ADDRESSES = st.builds(Address, **CHOICES)
FREE = ("remark",)
"""Choices that can be any text."""
HOSTILE = (
    "",
    " ",
    "<script>alert(1)</script>",
    "'; DROP TABLE programmes; --",
    "../../etc/passwd",
    "{ $total }",
    "\x00",
    "é" * 5000,
    "NL",
    "None",
    "-1",
    "1e9",
    "\u0665",
    "2015-02-30",
    "1994-12-31",
    "0001-01-01",
    "99999-01-01",
    "2015-12-01T00:00:00",
    "11002 ",
    "99998-99999",
)


@given(address=ADDRESSES)
def test_an_address_that_is_written_reads_back_as_the_same_choices(address: Address) -> None:
    first = default_day(address.programmes, TABLES)
    expected = replace(address, day=None) if address.day == first else address
    named = None if address.rules == OWN_RULES else RULES[address.rules].day
    if address.asked_on == named:
        expected = replace(expected, asked_on=None)
    written = write_address(address, TABLES)
    assert read_address(written, TABLES) == expected
    assert misread(written, TABLES) == ()


@given(address=ADDRESSES)
def test_every_parameter_written_is_a_list_of_plain_words(address: Address) -> None:
    for name, values in write_address(address, TABLES).items():
        assert name in PARAMETERS.values()
        assert values
        if name not in ("notitie", "regio"):
            assert all(re.fullmatch("[a-z0-9_-]+", value) for value in values)


def test_the_defaults_leave_the_address_empty(tables: Tables) -> None:
    assert write_address(Address(), tables) == {}
    assert read_address({}, tables) == Address()
    assert write_address(Address(day=date(2015, 12, 1)), tables) == {}


def test_every_choice_has_a_parameter_of_its_own() -> None:
    assert list(PARAMETERS) == list(CHOICES) == [field.name for field in fields(Address)]
    assert len(set(PARAMETERS.values())) == len(PARAMETERS)


@pytest.mark.parametrize("field", [field for field in PARAMETERS if field not in FREE])
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_a_hostile_value_falls_back_to_the_default_and_is_told(
    field: str, text: str, tables: Tables
) -> None:
    asked = {PARAMETERS[field]: [text]}
    assert read_address(asked, tables) == Address()
    assert misread(asked, tables) == (PARAMETERS[field],)


@given(
    parameters=st.dictionaries(
        st.sampled_from(sorted(PARAMETERS.values())) | st.text(max_size=9),
        st.lists(st.text(max_size=12), max_size=3),
    )
)
def test_whatever_an_address_says_the_choices_are_possible(
    parameters: dict[str, list[str]],
) -> None:
    address = read_address(parameters, TABLES)
    assert read_address(write_address(address, TABLES), TABLES).measure == address.measure
    assert set(address.programmes) <= set(TABLES.programmes["programme"])
    assert FEWEST <= address.classes <= MOST


def test_one_wrong_value_leaves_the_others_as_asked(tables: Tables) -> None:
    asked = {"toon": ["award"], "aantal": ["10"], "programma": ["esf-507", "esf-508", "esf-507"]}
    assert read_address(asked, tables) == Address(measure="award", programmes=("esf-507",))


def test_a_code_of_no_vintage_is_left_out(tables: Tables) -> None:
    asked = {"gemeente": ["99998"], "ontwerp": ["99998", "11002"], "lijst": ["99998"]}
    assert read_address(asked, tables) == Address(draft=("11002",))
    assert misread(asked, tables) == ("gemeente", "lijst", "ontwerp")


def test_a_parameter_without_a_value_is_a_default(tables: Tables) -> None:
    assert read_address({name: [] for name in PARAMETERS.values()}, tables) == Address()


def test_the_date_of_the_programmes_is_left_out_and_another_one_stands(tables: Tables) -> None:
    address = Address(programmes=("plan-samenleven-2",), day=date(2023, 10, 1))
    assert "datum" not in write_address(address, tables)
    later = replace(address, day=date(2024, 1, 1))
    assert write_address(later, tables)["datum"] == ["2024-01-01"]


def test_the_day_the_rules_name_is_left_out_and_another_one_stands(tables: Tables) -> None:
    named = Address(rules="plan-samenleven-1", asked_on=RULES["plan-samenleven-1"].day)
    assert write_address(named, tables) == {"regels": ["plan-samenleven-1"]}
    own = replace(named, rules=OWN_RULES)
    assert write_address(own, tables)["peildatum"] == ["2022-10-01"]


def test_only_the_choices_a_page_shows_are_written(tables: Tables) -> None:
    address = Address(measure="award", draft=("11002",), remark="x")
    assert write_address(address, tables, ("draft",)) == {"ontwerp": ["11002"]}


def test_a_list_that_was_emptied_is_not_written(tables: Tables) -> None:
    assert write_address(Address(profile=()), tables) == {}


@pytest.mark.parametrize("text", [each for each in HOSTILE if each.strip("\x00")])
def test_a_remark_is_any_text_without_signs_that_do_things(text: str, tables: Tables) -> None:
    found = read_address({"notitie": [f"\x00\x1b{text}\r\u2028"]}, tables).remark
    assert found == text[: choices.MOST_REMARK]


def test_a_remark_that_is_too_long_is_cut_and_told(tables: Tables) -> None:
    most = "é" * choices.MOST_REMARK
    assert misread({"notitie": [most]}, tables) == ()
    assert read_address({"notitie": [most + "x"]}, tables).remark == most
    assert misread({"notitie": [most + "x"]}, tables) == ("notitie",)


@pytest.mark.parametrize(
    "text",
    ["1-1-1-1-1-1", "1-1-1-1-1-1-1-1", "0-0-0-0-0-0-0", "1-1-1-1-1-1-6", "1-1-1-1-1-1-",
     "1-1-1-x-1-1-1-1", "1--1-1-1-1-1-1", "1-1-1-1-1-1-\u0661"],
)  # fmt: skip
def test_weights_are_one_for_each_part_or_as_by_default(text: str, tables: Tables) -> None:
    assert read_address({"gewichten": [text]}, tables) == Address()
    assert misread({"gewichten": [text]}, tables) == ("gewichten",)


@pytest.mark.parametrize("text", ["0-0-0", "1-1", "1-1-1-1", "1-1-100", "1--1", "1-x-1"])
def test_a_mix_has_three_weights_that_are_not_all_zero(text: str, tables: Tables) -> None:
    assert read_address({"mengeling": [text]}, tables) == Address()
    assert misread({"mengeling": [text]}, tables) == ("mengeling",)


@pytest.mark.parametrize("field", ["together", "apart"])
def test_a_set_holds_two_known_codes_at_least(field: str, tables: Tables) -> None:
    def read(*values: str) -> tuple[tuple[str, ...], ...]:
        found: tuple[tuple[str, ...], ...] = getattr(
            read_address({PARAMETERS[field]: values}, tables), field
        )
        return found

    assert read("11002", "11002-11002", "11002-99998") == ()
    assert read("11002-99998-11001", "x") == (("11002", "11001"),)
    assert read(*["11001-11002"] * 500) == (("11001", "11002"),)
    codes = sorted(set(tables.municipalities["nis"]))
    assert len(read(*[f"11001-{code}" for code in codes if code != "11001"])) == MOST_SETS


@pytest.mark.parametrize("field", ["shortlist", "draft", "second"])
def test_a_list_is_no_longer_than_a_consortium_can_be(field: str, tables: Tables) -> None:
    every = sorted(set(tables.municipalities["nis"]))
    asked = {PARAMETERS[field]: every}
    assert getattr(read_address(asked, tables), field) == tuple(every[: choices.MOST_MEMBERS])
    assert misread(asked, tables) == (PARAMETERS[field],)


@given(st.dictionaries(st.sampled_from(sorted(PARAMETERS.values())), st.lists(st.text(max_size=9))))
def test_what_was_misread_is_told_and_is_one_of_ours(parameters: dict[str, list[str]]) -> None:
    told = misread(parameters, TABLES)
    assert set(told) <= {name for name, values in parameters.items() if values}
    kept = {name: values for name, values in parameters.items() if name not in told}
    assert misread(kept, TABLES) == ()
