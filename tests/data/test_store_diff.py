"""What counts as new, changed, same and gone when a corrected table comes in."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from random import Random

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.store import Meta
from data.store_diff import Diff, compare
from data.store_lines import incoming_lines

COLUMNS = ["consortium", "title", "award_cents", "nis", "name", "role", "source_row"]
META = Meta("oproep-2015", date(2015, 12, 1), date(2018, 11, 30), "oproep.xlsx", "Blad1", "ab")
NONE = {"new": 0, "changed": 0, "same": 0, "gone": 0}
Award = tuple[str | None, int | None, tuple[str, ...]]
NINOVE: Award = ("Onthaal", 14972200, ("41048", "41081"))
AFFLIGEM: Award = ("Netwerk", 15000000, ("23105", "23044"))
WEMMEL: Award = ("Participatie", 12000000, ("23102",))


def lines_of(*awards: Award, meta: Meta = META, first_row: int = 3) -> pd.DataFrame:
    records = [
        (members[0], title, cents, nis, f"name {nis}", "member", row)
        for row, (title, cents, members) in enumerate(awards, first_row)
        for nis in members
    ]
    return incoming_lines(pd.DataFrame(records, columns=COLUMNS), meta)


def stored(lines: pd.DataFrame) -> pd.DataFrame:
    """Lines as the store gives them back: with identifiers and a key for each award."""
    keys = lines.groupby("consortium", sort=False).ngroup() + 1
    return lines.assign(award_id=keys, consortium="oproep-2015-" + lines["consortium"])


def diff(before: pd.DataFrame, after: pd.DataFrame, meta: Meta = META) -> Diff:
    return compare(stored(before), after, meta)


def test_a_first_table_is_all_new() -> None:
    found = diff(lines_of(), lines_of(NINOVE, AFFLIGEM))
    assert found.counts == NONE | {"new": 2}
    assert found.new["consortium"].tolist() == ["oproep-2015-41048", "oproep-2015-23105"]
    assert found.lines["change"].eq("new").all()


def test_the_order_of_rows_and_members_does_not_matter() -> None:
    swapped: Award = ("Onthaal", 14972200, ("41081", "41048"))
    found = diff(lines_of(NINOVE, AFFLIGEM), lines_of(AFFLIGEM, swapped, first_row=9))
    assert found.counts == NONE | {"same": 2}
    assert found.is_empty


@pytest.mark.parametrize(
    ("corrected", "differs"),
    [
        (("Netwerk", 15000001, ("23105", "23044")), "award_cents"),
        (("Netwerk", None, ("23105", "23044")), "award_cents"),
        (("Netwerken", 15000000, ("23105", "23044")), "title"),
        ((None, 1, ("23105", "23044")), "title,award_cents"),
        (("Netwerk", 15000000, ("23105", "23044", "41011")), "members"),
        (("Netwerk", 15000000, ("23044",)), "members"),
        (("Netwerken", 15000000, ("23105",)), "title,members"),
    ],
)
def test_a_corrected_award_is_changed_and_says_in_what(corrected: Award, differs: str) -> None:
    found = diff(lines_of(NINOVE, AFFLIGEM), lines_of(NINOVE, corrected))
    assert found.counts == NONE | {"same": 1, "changed": 1}
    changed = found.changed.iloc[0]
    assert changed["differs"] == differs
    assert changed["consortium"] == "oproep-2015-23105"
    assert changed["title_before"] == "Netwerk"
    assert changed[["award_cents_before", "members_before"]].tolist() == [15000000, 2]


def test_what_the_file_no_longer_has_is_gone() -> None:
    found = diff(lines_of(NINOVE, AFFLIGEM), lines_of(NINOVE, WEMMEL))
    assert found.counts == NONE | {"same": 1, "new": 1, "gone": 1}
    assert found.gone["title"].tolist() == ["Netwerk"]
    assert found.ended == (2,)
    by_member = found.lines.set_index("nis")["change"].to_dict()
    assert by_member == {
        "41048": "same", "41081": "same", "23102": "new", "23105": "gone", "23044": "gone",
    }  # fmt: skip


def test_members_of_a_changed_award_say_who_joined_and_who_left() -> None:
    moved: Award = ("Netwerk", 15000000, ("23105", "41011"))
    by_member = diff(lines_of(AFFLIGEM), lines_of(moved)).lines.set_index("nis")["change"]
    assert by_member.to_dict() == {"23105": "same", "41011": "new", "23044": "gone"}


def test_a_table_that_adds_leaves_the_rest_as_it_is() -> None:
    adds = replace(META, whole=False)
    found = diff(lines_of(NINOVE, AFFLIGEM), lines_of(WEMMEL, meta=adds), adds)
    assert found.counts == NONE | {"new": 1}
    assert found.lines["nis"].tolist() == ["23102"]
    second: Award = ("Onthaal deel 2", 1, NINOVE[2])
    found = diff(lines_of(NINOVE), lines_of(second, meta=adds), adds)
    assert found.counts == NONE | {"new": 1}
    assert {problem.code for problem in found.problems} == {"repeated_member"}


def test_a_title_that_many_awards_share_pairs_nothing_by_itself() -> None:
    before = lines_of(("Subsidie", 1, ("41048",)), ("Subsidie", 1, ("23105",)))
    after = lines_of(("Subsidie", 1, ("23102",)), ("Subsidie", 1, ("23105",)))
    assert diff(before, after).counts == NONE | {"new": 1, "same": 1, "gone": 1}


def test_a_longer_period_changes_the_awards() -> None:
    longer = replace(META, period_end=date(2019, 11, 30))
    found = diff(lines_of(NINOVE), lines_of(NINOVE, meta=longer), longer)
    assert found.changed["differs"].tolist() == ["period_end"]


AWARDS = st.lists(
    st.tuples(
        st.sampled_from(["Onthaal", "Netwerk", None]),
        st.sampled_from([None, 0, 1]),
        st.sets(st.sampled_from(["10001", "10002", "10003"]), min_size=1).map(
            lambda members: tuple(sorted(members))
        ),
    ),
    max_size=4,
)


def numbered(awards: list[Award], order: list[int]) -> pd.DataFrame:
    """Awards as lines, each under a name of its own, however alike they are."""
    records = [
        (f"award {place}", *awards[place][:2], nis, nis, "member", row)
        for row, place in enumerate(order, 2)
        for nis in awards[place][2]
    ]
    return incoming_lines(pd.DataFrame(records, columns=COLUMNS), META)


@settings(max_examples=12)
@given(AWARDS, AWARDS, st.randoms())
def test_every_award_is_counted_once_and_a_table_is_the_same_as_itself(
    before: list[Award], after: list[Award], random: Random
) -> None:
    mixed = list(range(len(after)))
    random.shuffle(mixed)
    old, new = numbered(before, list(range(len(before)))), numbered(after, mixed)
    found = diff(old, new)
    counts = found.counts
    assert counts["new"] + counts["changed"] + counts["same"] == len(after)
    assert counts["gone"] + counts["changed"] + counts["same"] == len(before)
    assert counts["same"] == (Counter(before) & Counter(after)).total()
    assert diff(new, numbered(after, list(range(len(after))))).counts["same"] == len(after)
