"""Undo and redo of drafts, compared with a plain list of what was drawn."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from views.drawing.history import MOST_STEPS_BACK, Drafts, History

codes = st.sampled_from(["11001", "11002", "23105"])
lists = st.lists(codes, unique=True).map(tuple)
drafts = st.builds(Drafts, lists, lists)
EMPTY = History(Drafts())


def drawn(steps: list[Drafts]) -> History:
    history = EMPTY
    for step in steps:
        history = history.then(step)
    return history


@given(st.lists(drafts), st.integers(0, 10))
def test_undoing_and_redoing_walks_through_what_was_drawn(steps: list[Drafts], back: int) -> None:
    walked = [Drafts()]
    for step in steps:
        if step != walked[-1]:
            walked.append(step)
    history = drawn(steps)
    for _ in range(back):
        history = history.undone
    place = max(len(walked) - 1 - back, 0)
    assert history.present == walked[place]
    assert history.past == tuple(walked[:place])
    assert history.future == tuple(walked[place + 1 :])
    for _ in range(back):
        history = history.redone
    assert history == drawn(steps)


@given(st.lists(drafts, min_size=2), drafts)
def test_a_new_step_forgets_what_was_undone(steps: list[Drafts], new: Drafts) -> None:
    history = drawn(steps).undone
    after = history.then(new)
    assert after.future == (() if new != history.present else history.future)
    assert after.present == new


@given(st.lists(drafts), drafts)
def test_a_translation_is_no_step(steps: list[Drafts], same: Drafts) -> None:
    history = drawn(steps)
    told = history.told_as(same)
    assert (told.past, told.future, told.present) == (history.past, history.future, same)


@given(drafts, codes)
def test_a_municipality_that_is_toggled_twice_is_in_the_draft_as_before(
    before: Drafts, nis: str
) -> None:
    after = before.toggled(nis)
    assert set(after.first) ^ set(before.first) == {nis}
    assert set(after.toggled(nis).first) == set(before.first)
    assert after.second == before.second


@given(drafts)
def test_the_second_draft_is_kept_swapped_and_left_out(before: Drafts) -> None:
    assert before.swapped.swapped == before
    assert before.kept.second == before.kept.first == before.first
    assert before.cleared == Drafts((), before.second)
    assert before.alone == Drafts(before.first, ())


def test_the_history_has_an_end() -> None:
    history = EMPTY
    for number in range(2 * MOST_STEPS_BACK):
        history = history.then(Drafts((str(number),)))
    assert len(history.past) == MOST_STEPS_BACK
    assert history.past[-1] == Drafts((str(2 * MOST_STEPS_BACK - 2),))
