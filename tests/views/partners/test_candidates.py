"""The table of candidates says what is known, and why something is not."""

from __future__ import annotations

from tests.views.pages import opened, table_with, words
from views.texts import Language, translator

PAGE, VLETEREN = "partners", "33041"
NL = translator(Language.NL)


def test_outside_its_period_a_programme_is_why_nobody_can_be_called_free() -> None:
    before = opened(PAGE, gemeente=VLETEREN)
    not_running = NL("freedom-not-running")
    assert set(table_with(before, "freedom")["freedom"]) == {not_running}
    assert f"{NL('partners-part-freedom')} {not_running} (telt voor" in words(before)
    during = opened(PAGE, gemeente=VLETEREN, peildatum="2024-03-01")
    assert set(table_with(during, "freedom")["freedom"]) == {
        NL("freedom-elsewhere"), NL("freedom-not_known"),
    }  # fmt: skip
