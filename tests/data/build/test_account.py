"""The row account: every row read is kept or dropped for a reason."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from data.build.account import Account


@given(st.integers(0, 10**6), st.lists(st.tuples(st.integers(0, 99), st.sampled_from("abc"))))
def test_an_account_balances_when_every_dropped_row_has_its_reason(
    kept: int, drops: list[tuple[int, str]]
) -> None:
    account = Account("t", read=kept + sum(rows for rows, _ in drops), kept=kept)
    for rows, why in drops:
        account.drop(rows, why)
    assert account.balanced
    account.read += 1
    assert not account.balanced


def test_reasons_add_up_and_none_is_told_for_no_rows() -> None:
    account = Account("newcomers", read=5, kept=2, note="a note")
    account.drop(1, "repeated")
    account.drop(0, "in the Walloon Region")
    account.drop(2, "repeated")
    assert account.dropped == {"repeated": 3}
    line = " ".join(str(account).split())
    assert line == "newcomers read 5 kept 2 dropped 3 (3 repeated); a note"
