"""The store: accepting is all or nothing, undoing goes back exactly, and every figure has a place.

Kills and damaged files are in `test_store_schema`; what counts as changed is in `test_store_diff`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from data.contracts import conform
from data.load import load_tables
from data.problems import DataError
from data.schemas import SCHEMAS
from data.store import Meta, Store, fingerprint, store_path

COLUMNS = ["consortium", "title", "award_cents", "nis", "name", "role", "source_row"]
META = Meta(
    "oproep-2015", date(2015, 12, 1), date(2018, 11, 30), "oproep.xlsx", "Blad1", fingerprint(b"1")
)
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
Line = tuple[str, str | None, int | None, str | None, str, str, int]
NINOVE: list[Line] = [
    ("Ninove", "Onthaal", 14972200, "41048", "Ninove", "member", 3),
    ("Ninove", "Onthaal", 14972200, "41081", "Zottegem", "member", 3),
]
AFFLIGEM: list[Line] = [
    ("Liedekerke", "Netwerk", None, "23044", "Liedekerke", "mentor", 4),
    ("Liedekerke", "Netwerk", None, None, "Wereldhuis", "partner", 4),
]


def table(*lines: Line) -> pd.DataFrame:
    return pd.DataFrame(list(lines), columns=COLUMNS)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "home" / "awards.sqlite")


def codes(error: pytest.ExceptionInfo[DataError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def test_every_award_carries_its_file_sheet_row_date_and_hash(store: Store) -> None:
    assert store.accept(table(*NINOVE, *AFFLIGEM), META, now=NOW) == 1
    awards = store.awards().set_index("consortium")
    assert awards.index.tolist() == ["oproep-2015-liedekerke", "oproep-2015-ninove"]
    ninove = awards.loc["oproep-2015-ninove"]
    assert ninove[["title", "award_cents", "members"]].tolist() == ["Onthaal", 14972200, 2]
    place = ["file", "sheet", "source_row", "sha256", "imported_at"]
    assert ninove[place].tolist() == ["oproep.xlsx", "Blad1", 3, META.sha256, pd.Timestamp(NOW)]
    assert pd.isna(awards.loc["oproep-2015-liedekerke", "award_cents"])
    members = store.members()
    assert members["name"].tolist() == ["Liedekerke", "Wereldhuis", "Ninove", "Zottegem"]
    assert members["file"].eq("oproep.xlsx").all()


def test_the_same_file_twice_changes_nothing(store: Store) -> None:
    store.accept(table(*NINOVE, *AFFLIGEM), META, now=NOW)
    before = store.path.read_bytes()
    assert store.accept(table(*NINOVE, *AFFLIGEM), META) is None
    assert store.accept(table(*AFFLIGEM, *NINOVE), replace(META, file="again.xlsx")) is None
    assert store.path.read_bytes() == before
    assert len(store.history()) == 1


def test_an_award_that_stays_keeps_its_place_and_a_changed_one_gets_the_new(store: Store) -> None:
    store.accept(table(*NINOVE, *AFFLIGEM), META)
    corrected = [(*line[:2], 15000000, *line[3:]) for line in AFFLIGEM]
    later = replace(META, file="corrected.xlsx", sha256=fingerprint(b"2"))
    assert store.accept(table(*NINOVE, *corrected), later) == 2
    assert store.awards()["file"].tolist() == ["corrected.xlsx", "oproep.xlsx"]
    assert store.awards()["award_cents"].tolist() == [15000000, 14972200]


def test_the_last_import_can_be_undone_and_the_one_before_it_too(store: Store) -> None:
    store.accept(table(*NINOVE), META, now=NOW)
    first = store.members()
    store.accept(table(*AFFLIGEM), META)
    assert store.awards()["title"].tolist() == ["Netwerk"]
    undone = store.undo_last(now=NOW)
    assert undone is not None
    assert (undone.id, undone.new, undone.gone, undone.rows) == (2, 1, 1, 1)
    assert_frame_equal(store.members(), first)
    assert store.undo_last() is not None
    assert store.members().empty
    assert store.undo_last() is None


def test_the_history_keeps_imports_also_when_undone(store: Store) -> None:
    store.accept(table(*NINOVE), META, now=NOW)
    store.accept(table(*NINOVE, *AFFLIGEM), META, now=NOW + timedelta(hours=1))
    store.undo_last(now=NOW + timedelta(hours=2))
    history = store.history()
    assert history["id"].tolist() == [2, 1]
    assert history[["new", "changed", "same", "gone", "rows"]].values.tolist() == [
        [1, 0, 1, 0, 2],
        [1, 0, 0, 0, 1],
    ]
    assert history["undone_at"].tolist() == [pd.Timestamp(NOW + timedelta(hours=2)), pd.NaT]
    assert history["imported_at"].iloc[1] == pd.Timestamp(NOW)


def test_imports_of_other_programmes_and_periods_stay(store: Store) -> None:
    store.accept(table(*NINOVE), META)
    other = replace(META, programme="plan-samenleven-2")
    later = replace(META, period_start=date(2018, 12, 1), period_end=date(2019, 11, 30))
    for meta in (other, later):
        diff = store.preview(table(*NINOVE), meta)
        assert diff.counts == {"new": 1, "changed": 0, "same": 0, "gone": 0}
        store.accept(table(*NINOVE), meta)
    assert store.awards()["consortium"].tolist() == [
        "oproep-2015-ninove", "oproep-2015-ninove-2", "plan-samenleven-2-ninove",
    ]  # fmt: skip


def test_stored_awards_have_the_shape_of_the_shipped_tables(store: Store) -> None:
    shipped = load_tables()
    for lines in ([], [*NINOVE, *AFFLIGEM]):
        if lines:
            store.accept(table(*lines), replace(META, programme="imported"))
        ours = store.consortia_and_memberships()
        for name in ("consortia", "memberships", "partners"):
            frame, sister = getattr(ours, name), getattr(shipped, name)
            assert frame.dtypes.to_dict() == sister.dtypes.to_dict()
            both = pd.concat([sister, frame], ignore_index=True)
            assert_frame_equal(conform(both, SCHEMAS[name], name), both)
    assert ours.memberships["nis"].tolist() == ["23044", "41048", "41081"]
    assert ours.partners[["consortium", "name"]].values.tolist() == [
        ["imported-liedekerke", "Wereldhuis"]
    ]


def test_a_body_in_two_consortia_is_one_partner_of_the_programme(store: Store) -> None:
    again: Line = ("Ninove", "Onthaal", 14972200, None, "Wereldhuis", "partner", 3)
    store.accept(table(*NINOVE, again, *AFFLIGEM), META)
    partners = store.consortia_and_memberships().partners
    assert partners["name"].tolist() == ["Wereldhuis"]
    assert partners["consortium"].isna().all()


def test_a_municipality_in_two_awards_of_a_period_is_refused_with_both_rows(store: Store) -> None:
    again: Line = ("Liedekerke", "Netwerk", None, "41048", "Ninove", "member", 4)
    frame = table(*NINOVE, *AFFLIGEM, again)
    assert [problem.row for problem in store.preview(frame, META).problems] == [4]
    with pytest.raises(DataError, match=r"by row 3 of oproep\.xlsx") as error:
        store.accept(frame, META)
    assert codes(error) == ["repeated_member"]
    assert store.awards().empty


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("award_cents", -1, "broken_rule"),
        ("award_cents", 1.5, "wrong_type"),
        ("award_cents", 7, "two_values"),
        ("title", "Iets anders", "two_values"),
        ("nis", "3000", "not_a_code"),
        ("name", " ", "missing_value"),
        ("role", "boss", "unknown_role"),
        ("title", "\ud800", "not_text"),
    ],
)
def test_values_that_do_not_fit_are_named_by_their_row_and_nothing_is_stored(
    store: Store, column: str, value: object, code: str
) -> None:
    frame = table(*NINOVE).astype("object")
    frame.loc[1, column] = value
    with pytest.raises(DataError) as error:
        store.accept(frame, META)
    assert code in codes(error)
    if code != "not_text":
        assert str(error.value.problems[0].row) == "3"
    assert store.awards().empty


def test_missing_columns_wrong_periods_and_empty_tables_are_refused(store: Store) -> None:
    with pytest.raises(DataError, match="column role: the column is missing"):
        store.accept(table(*NINOVE).drop(columns="role"), META)
    with pytest.raises(DataError, match="the period ends before it starts"):
        store.accept(table(*NINOVE), replace(META, period_end=date(2015, 1, 1)))
    with pytest.raises(DataError, match="holds no awards"):
        store.accept(table(), META)


def test_a_preview_that_is_out_of_date_is_not_accepted(store: Store) -> None:
    seen = store.preview(table(*NINOVE), META)
    store.accept(table(*AFFLIGEM), META)
    with pytest.raises(DataError, match="changed since the preview"):
        store.accept(table(*NINOVE), META, seen=seen)
    store.undo_last()
    with pytest.raises(DataError, match="changed since the preview"):
        store.accept(table(*NINOVE), META, seen=seen)
    assert store.accept(table(*NINOVE), META, seen=store.preview(table(*NINOVE), META)) == 2


def test_reading_makes_no_file_and_a_preview_none_either(store: Store) -> None:
    assert store.awards().empty
    assert store.history().empty
    assert store.preview(table(*NINOVE), META).counts["new"] == 1
    assert store.undo_last() is None
    assert not store.path.parent.exists()


def test_texts_are_kept_as_typed(store: Store) -> None:
    title = "<script>alert(1)</script> `${alert(1)}` '; DROP TABLE members; -- \x00 é \uff1d"
    store.accept(table(("x", title, 0, None, title, "partner", 9)), META)
    assert store.awards()["title"].tolist() == [title]
    assert store.awards()["award_cents"].tolist() == [0]
    assert store.members()["name"].tolist() == [title]


def test_the_folder_is_that_of_the_user_unless_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SAMENKAART_HOME", str(tmp_path / "een map"))
    assert store_path() == tmp_path / "een map" / "awards.sqlite"
    assert Store().path == store_path()
    for home in (None, ""):
        if home is None:
            monkeypatch.delenv("SAMENKAART_HOME")
        else:
            monkeypatch.setenv("SAMENKAART_HOME", home)
        assert store_path().parent.name == "samenkaart"


AWARDS = st.lists(
    st.tuples(
        st.sampled_from(["Onthaal", "Netwerk", None]),
        st.sampled_from([0, 100, None]),
        st.integers(1, 3),
    ),
    min_size=1,
    max_size=3,
)
STEPS = st.lists(
    st.tuples(AWARDS, st.sampled_from(["a", "b"]), st.booleans()) | st.none(), max_size=6
)


def frame_of(awards: list[tuple[str | None, int | None, int]]) -> pd.DataFrame:
    """Consecutive codes are dealt out: an award of other members in most tables."""
    lines: list[Line] = []
    for number, (title, cents, size) in enumerate(awards):
        start = 10000 + len(lines)
        names = [str(start + member) for member in range(size)]
        lines += [(names[0], title, cents, nis, nis, "member", number + 2) for nis in names]
    return table(*lines)


def in_force(store: Store) -> list[pd.DataFrame]:
    return [frame.drop(columns="import_id") for frame in (store.awards(), store.members())]


@settings(max_examples=8)
@given(STEPS)
def test_accepts_and_undos_equal_a_replay_of_the_accepts_that_remain(
    steps: list[tuple[list[tuple[str | None, int | None, int]], str, bool] | None],
) -> None:
    with TemporaryDirectory() as folder:
        store, again = (Store(Path(folder) / name) for name in ("one", "two"))
        remaining: list[tuple[pd.DataFrame, Meta, datetime]] = []
        for number, step in enumerate(steps):
            now = NOW + timedelta(days=number)
            if step is None:
                assert (store.undo_last(now=now) is None) == (not remaining)
                remaining = remaining[:-1]
                continue
            frame, meta = frame_of(step[0]), replace(META, programme=step[1], whole=step[2])
            if store.preview(frame, meta).problems:
                continue
            if store.accept(frame, meta, now=now) is not None:
                remaining.append((frame, meta, now))
            assert store.preview(frame, meta).is_empty
        for frame, meta, now in remaining:
            again.accept(frame, meta, now=now)
        for found, expected in zip(in_force(store), in_force(again), strict=True):
            assert_frame_equal(found, expected)
