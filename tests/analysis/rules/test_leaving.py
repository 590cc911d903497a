"""Leaving: threshold, region, pieces, the rule on leavers and the money, member by member."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from analysis.allocation import Method
from analysis.ground.landscape import landscape
from analysis.members import members_on
from analysis.rules.existing import Existing, existing
from analysis.rules.leaving import Departure, each_leaving, leaving, leaving_table, shares_of
from analysis.rules.verdict import RuleVerdict, Verdict
from data.load import Tables, load_atoms, load_tables
from data.rule_kinds import Leaving, Threshold
from data.rules import RuleSet, load_rules
from tests.analysis.rules.records import with_consortium

TABLES = load_tables()
ALL = load_rules()
YEAR_2 = ALL["plan-samenleven-2"]
COUNTED, RUNNING = date(2022, 1, 1), date(2024, 1, 1)
NEIGHBOURS = landscape(COUNTED, load_atoms(), TABLES).neighbours
CALL = "oproep-2015"
AFFLIGEM, LIEDEKERKE, DENDERLEEUW = "23105", "23044", "41011"
DENDERMONDE, LEBBEKE, BUGGENHOUT, HAMME = ("42006", "42011", "42004", "42008")


def record(
    name: str = "oproep-2015-affligem",
    rules: RuleSet = YEAR_2,
    day: date = COUNTED,
    tables: Tables = TABLES,
) -> Existing:
    programme = tables.memberships.set_index("consortium").loc[[name], "programme"].iloc[0]
    return existing([programme], rules, day, tables)[name]


def without(*leavers: str, of: Existing, tables: Tables = TABLES) -> Departure:
    return leaving(of, leavers, NEIGHBOURS, tables)


def kinds(found: Sequence[RuleVerdict]) -> list[str]:
    return [each.rule.kind for each in found]


def test_without_denderleeuw_the_rest_lies_in_one_region_and_is_too_few() -> None:
    found = without(DENDERLEEUW, of=record())
    assert found.remaining == (AFFLIGEM, LIEDEKERKE)
    assert kinds(found.gained) == ["one_reference_region"]
    assert kinds(found.lost) == ["threshold"]
    assert found.overall is Verdict.NOT_MET
    assert (found.award_cents, found.share_cents) == (15_000_000, 5_000_000)


def test_without_liedekerke_the_threshold_is_no_longer_certain() -> None:
    found = without(LIEDEKERKE, of=record())
    (threshold,) = found.lost
    assert (threshold.rule.kind, threshold.verdict) == ("threshold", Verdict.NOT_DECIDABLE)
    assert (threshold.lower, threshold.upper) == (6779, 8352)
    assert found.gained == ()


def test_those_who_stay_count_what_they_counted_before() -> None:
    rows = TABLES.inhabitants
    people = rows[rows["date"] == "2022-01-01"].set_index("nis")
    of = record("oproep-2015-ninove")
    table = leaving_table(each_leaving(of, NEIGHBOURS, TABLES), of, TABLES)
    assert table.index.tolist() == list(of.members)
    for code, row in table.iterrows():
        stay = people.loc[[each for each in of.members if each != code]]
        least = int(stay["non_eu27"].sum())
        assert (row["lower"], row["margin_lower"]) == (least, least - 7501)
        assert row["upper"] == least + int(stay["other_eu27"].sum())


def test_two_may_leave_together() -> None:
    of = record("oproep-2015-ninove")
    # Ninove and Erpe-Mere go: three in Vlaamse Ardennen stay.
    found = without("41048", "41082", of=of)
    assert kinds(found.gained) == ["one_reference_region"]
    assert found.share_cents == 2 * 14_972_200 // 5
    table = leaving_table({"samen": found}, of, TABLES)
    assert table.loc["samen", "reference_regions"] == ("Vlaamse Ardennen",)


def test_without_herzele_the_rest_falls_into_three_pieces() -> None:
    of = record("oproep-2015-ninove")
    table = leaving_table(each_leaving(of, NEIGHBOURS, TABLES), of, TABLES)
    assert table["pieces"].tolist() == [1, 2, 3, 1, 1]
    found = without("41027", of=of)
    assert kinds(found.lost) == ["connected"]
    assert sorted(len(piece) for _, piece in found.connected.parts) == [1, 1, 2]


def test_connectedness_is_a_preference_of_ours_and_no_rule() -> None:
    # Wemmel lies apart from Wezembeek-Oppem: still all rules are met without Drogenbos.
    found = without("23098", of=record("oproep-2015-wemmel"))
    assert (found.connected.verdict, found.overall) == (Verdict.NOT_MET, Verdict.MET)
    # Without Aartselaar the consortium of Borsbeek becomes one piece.
    assert kinds(without("11001", of=record("oproep-2015-borsbeek")).gained) == ["connected"]


def test_the_own_membership_of_those_who_stay_is_not_elsewhere() -> None:
    of = record("plan-samenleven-2-dendermonde", day=RUNNING)
    found = each_leaving(of, NEIGHBOURS, TABLES)
    assert list(found) == [DENDERMONDE, LEBBEKE, BUGGENHOUT, HAMME]
    for each in found.values():
        after = {one.rule.kind: one.verdict for one in each.after}
        assert after["one_membership"] is Verdict.MET


@pytest.mark.parametrize(
    ("count", "keeps", "meets"),
    [(7499, "not_met", "not_met"), (7500, "met", "not_met"), (7501, "met", "met")],
)
def test_by_the_rule_on_leavers_as_many_as_7500_keep_their_subsidy(
    count: int, keeps: str, meets: str
) -> None:
    tables = counting({DENDERMONDE: count - 1, LEBBEKE: 1, BUGGENHOUT: 9})
    of = record("oproep-2015-lebbeke", tables=tables)
    found = without(BUGGENHOUT, of=of, tables=tables)
    (threshold,) = [each for each in found.after if isinstance(each.rule, Threshold)]
    keeping = found.keeping
    assert keeping is not None
    assert isinstance(keeping.rule, Leaving)
    assert keeping.rule.citation is not None
    assert (str(keeping.verdict), str(threshold.verdict)) == (keeps, meets)
    assert (keeping.lower, keeping.threshold, keeping.margin_lower) == (count, 7500, count - 7500)
    assert threshold.margin_lower == count - 7501


def test_rules_without_a_rule_on_leavers_say_nothing_of_it() -> None:
    found = without(DENDERLEEUW, of=record(rules=ALL["plan-samenleven-1"]))
    assert found.keeping is None
    of = record(rules=ALL["esf-507"])
    table = leaving_table(each_leaving(of, NEIGHBOURS, TABLES), of, TABLES)
    assert table["keeping"].isna().all()
    assert table["margin_upper"].isna().all()


def test_without_a_threshold_nobody_can_say_who_keeps_the_subsidy() -> None:
    only = RuleSet("eigen", YEAR_2.all_of(Leaving))
    keeping = without(DENDERLEEUW, of=record(rules=only)).keeping
    assert keeping is not None
    assert (keeping.verdict, keeping.upper) == (Verdict.NOT_DECIDABLE, None)


@pytest.mark.parametrize("method", [Method.EQUAL, Method.INHABITANTS, Method.ORIGIN])
def test_the_shares_are_those_of_the_map_and_add_up_to_the_award(method: Method) -> None:
    known = members_on([CALL], date(2015, 12, 1), method, TABLES)
    for name, of in existing([CALL], YEAR_2, COUNTED, TABLES).items():
        shares = shares_of(of, method, TABLES)
        theirs = known[known["consortium"] == name].set_index("nis")["allocated_cents"]
        assert shares.to_dict() == theirs.to_dict()
        assert shares.sum() == known.loc[known["consortium"] == name, "award_cents"].iloc[0]


def test_the_whole_award_is_of_each_and_is_not_added_up() -> None:
    of = record()
    found = leaving(of, [AFFLIGEM, LIEDEKERKE], NEIGHBOURS, TABLES, Method.WHOLE)
    assert found.share_cents == found.award_cents == 15_000_000


def test_an_award_that_is_not_known_has_no_shares() -> None:
    found = without(HAMME, of=record("plan-samenleven-2-dendermonde"))
    assert (found.award_cents, found.share_cents) == (None, None)
    of = record("plan-samenleven-2-dendermonde")
    table = leaving_table(each_leaving(of, NEIGHBOURS, TABLES), of, TABLES)
    assert table["share_cents"].isna().all()


def test_a_share_is_not_known_without_the_figures_it_is_weighed_by() -> None:
    tables = replace(TABLES, inhabitants=TABLES.inhabitants.query("nis != '41011'"))
    of = record(tables=tables)
    assert leaving(of, [AFFLIGEM], NEIGHBOURS, tables, Method.ORIGIN).share_cents is None
    assert leaving(of, [AFFLIGEM], NEIGHBOURS, tables, Method.EQUAL).share_cents == 5_000_000


def test_a_share_follows_a_member_that_merged() -> None:
    of = record("oproep-2015-borsbeek", day=date(2025, 6, 1))
    assert shares_of(of, Method.EQUAL, TABLES).to_dict() == {
        "11002": 4_857_167,
        "11001": 4_857_167,
        "11029": 4_857_166,
    }


def test_before_a_merger_the_share_of_a_part_of_a_member_is_not_known() -> None:
    days = (date(2025, 1, 1), date(2025, 12, 31))
    members = {"11002": days, "11001": days}
    tables = with_consortium(TABLES, "nu", "plan-samenleven-3", members, award_cents=1001)
    shares = shares_of(record("nu", tables=tables), Method.EQUAL, tables)
    assert shares.isna().to_dict() == {"11002": True, "11007": True, "11001": False}
    assert shares["11001"] in (500, 501)


def test_a_single_member_leaves_nobody() -> None:
    days = (date(2023, 10, 1), date(2024, 9, 30))
    tables = with_consortium(TABLES, "alleen", "plan-samenleven-2", {"73107": days})
    of = record("alleen", tables=tables)
    assert each_leaving(of, NEIGHBOURS, tables) == {}
    assert leaving_table({}, of, tables).empty


@pytest.mark.parametrize(
    ("leavers", "cause"),
    [
        ((), "and not all"),
        ((AFFLIGEM, LIEDEKERKE, DENDERLEEUW), "and not all"),
        ((DENDERMONDE,), "42006: no member"),
    ],
)
def test_who_cannot_leave_is_refused(leavers: tuple[str, ...], cause: str) -> None:
    with pytest.raises(ValueError, match=cause):
        without(*leavers, of=record())


def counting(persons: dict[str, int]) -> Tables:
    """Return tables in which some have just so many of non-EU27 and none of another EU origin."""
    rows = TABLES.inhabitants
    touched = (rows["date"] == "2022-01-01") & rows["nis"].isin(list(persons))
    people = rows["nis"].map(persons).astype("Int64")
    return replace(
        TABLES,
        inhabitants=rows.assign(
            non_eu27=rows["non_eu27"].mask(touched, people),
            other_eu27=rows["other_eu27"].mask(touched, 0),
        ),
    )
