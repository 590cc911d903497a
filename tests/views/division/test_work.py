"""Work beside the page: one at a time for each session, stopped at will, kept when it is done."""

from __future__ import annotations

import threading

import pytest

from analysis.division.divide import Status
from analysis.partners.table import Connection
from tests.views.division.divided import SAY, ordered
from views.division import work
from views.division.waiting import progress_line
from views.division.work import Made, Phase, Work, work_of

LONG_S = 60.0


def long_work() -> Work:
    """Return work that takes minutes, begun."""
    return Work(ordered("Kempen", adjoining=Connection.ANY, seconds=300))


def test_a_region_is_divided_with_what_is_told_of_it() -> None:
    done = Work(ordered("Rivierenland", limit=6))
    assert done.wait(LONG_S)
    assert done.outcomes is not None
    (outcome,) = done.outcomes
    assert outcome.division.status is Status.OPTIMAL
    assert [each.differing_pairs for each in outcome.others] == [16, 10]
    assert (outcome.obstacles, outcome.left_out) == (None, {})
    assert not done.stopped


def test_somebody_who_stops_gets_the_best_so_far_soon() -> None:
    begun = long_work()
    begun.cancel()
    assert begun.wait(LONG_S)
    assert begun.outcomes is not None
    assert begun.outcomes[0].division.status is Status.CANCELLED
    assert begun.stopped
    assert not begun.lost


def test_work_that_nobody_looks_at_ends_and_is_begun_anew_when_somebody_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(work, "LOST_S", -1.0)
    begun = long_work()
    assert begun.wait(LONG_S)
    assert begun.lost
    again = work_of(begun.order, begun)
    assert again is not begun
    again.cancel()
    assert again.wait(LONG_S)


def test_the_same_order_goes_on_and_another_one_stops_it() -> None:
    begun = long_work()
    assert work_of(begun.order, begun) is begun
    other = work_of(ordered("Waasland"), begun)
    assert begun.stopped
    assert other.wait(LONG_S)
    assert begun.wait(LONG_S)
    assert other.outcomes is not None


def test_how_far_it_is_is_said_with_what_was_found_and_what_is_proven() -> None:
    done = Work(ordered("Waasland"))
    assert done.wait(LONG_S)
    assert done.stand.phase is Phase.FURTHER
    assert "twee andere goede verdelingen" in progress_line(done, SAY)
    done.stand = work.Stand(0, "Waasland", Phase.DIVIDE, 26.277, 25.0, done.stand.begun)
    line = progress_line(done, SAY)
    assert line.startswith("Waasland: we zoeken al")
    assert line.endswith("Beste tot nu toe: 26,277 punten. Lager dan 25,000 kan niet.")


def test_work_that_breaks_ends_without_an_outcome(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ArithmeticError

    told: list[object] = []
    monkeypatch.setattr(threading, "excepthook", told.append)
    monkeypatch.setattr(work, "divide", broken)
    begun = Work(ordered("Waasland"))
    assert begun.wait(LONG_S)
    assert begun.outcomes is None


def test_those_kept_longest_go_when_there_are_many() -> None:
    made = Made()
    for number in range(work.MOST + 1):
        made.keep(str(number), ())
    assert made.get("0") is None
    assert made.get("1") == made.get(str(work.MOST)) == ()
