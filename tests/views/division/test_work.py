"""A division as work beside the page: what it gives, stopped or not, and how far it says it is."""

from __future__ import annotations

import pytest

from analysis.division.divide import Status
from analysis.partners.table import Connection
from tests.views.division.divided import SAY, ordered
from views.division import work
from views.division.waiting import bar
from views.division.work import Made, Phase, Stand, dividing

LONG_S = 60.0


def test_a_region_is_divided_with_what_is_told_of_it() -> None:
    done = dividing(ordered("Rivierenland", limit=6))
    assert done.wait(LONG_S)
    (outcome,) = done.result()
    assert outcome.division.status is Status.OPTIMAL
    assert [each.differing_pairs for each in outcome.others] == [16, 10]
    assert (outcome.obstacles, outcome.left_out) == (None, {})
    assert not done.stopped


def test_somebody_who_stops_gets_the_best_so_far_soon() -> None:
    begun = dividing(ordered("Kempen", adjoining=Connection.ANY, seconds=300))
    begun.cancel()
    assert begun.wait(LONG_S)
    assert begun.result()[0].division.status is Status.CANCELLED


def test_how_far_it_is_is_said_with_what_was_found_and_what_is_proven() -> None:
    order = ordered("Waasland")
    done = dividing(order)
    assert done.wait(LONG_S)
    assert done.stand.phase is Phase.FURTHER
    share, line = bar(done.stand, order, SAY)
    assert share == 1.0
    assert "twee andere goede verdelingen" in line
    stand = Stand(0, "Waasland", Phase.DIVIDE, 26.277, 25.0, done.stand.begun)
    share, line = bar(stand, order, SAY)
    assert 0 < share < 1
    assert line.startswith("Waasland: we zoeken al")
    assert line.endswith("Beste tot nu toe: 26,277 punten. Lager dan 25,000 kan niet.")


def test_work_that_breaks_raises_what_broke_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ArithmeticError

    monkeypatch.setattr(work, "divide", broken)
    begun = dividing(ordered("Waasland"))
    assert begun.wait(LONG_S)
    with pytest.raises(ArithmeticError):
        begun.result()


def test_those_kept_longest_go_when_there_are_many() -> None:
    made = Made()
    for number in range(work.MOST + 1):
        made.keep(str(number), ())
    assert made.get("0") is None
    assert made.get("1") == made.get(str(work.MOST)) == ()
