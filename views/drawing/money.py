"""The money of a project under the rules: its maximum, who pays which part, what there is."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from analysis.drafts.money import SUBSIDY, Money, PayerShare
from data.rule_kinds import OWN, WHOLE_PERCENT, Budget, Rule
from views import formats
from views.markup import bullets, definitions
from views.texts import Texts
from views.verdict_panel import cited


def draw_money(money: Money, texts: Texts) -> None:
    """Draw what the rules say of money, each part with where it stands."""
    st.header(texts("drawing-money"), anchor=False)
    st.caption(texts("drawing-money-help"))
    rows = {texts("drawing-maximum"): _maximum(money, texts)}
    rows |= {payer_name(each.payer, texts): share_words(each, texts) for each in money.shares}
    rows |= {_budget_name(each.purpose, texts): _budget(each, texts) for each in money.budgets}
    rows |= {
        _incentive_name(each.engagement, texts): texts("drawing-amount-not-known")
        for each in money.incentives
    }
    definitions(rows, "facts")
    if not money.shares:
        st.caption(texts("drawing-no-shares"))
    elif money.maximum is not None:
        st.caption(texts("drawing-maximum-help"))
    if lines := _citations(money, texts):
        with st.expander(texts("drawing-money-sources")):
            bullets(lines)


def payer_name(payer: str, texts: Texts) -> str:
    """Return who pays: a funder has the name that the rules give it.

    Example:
        >>> from views.texts import Language, translator
        >>> payer_name("AMIF", translator(Language.NL)), payer_name(OWN, translator(Language.NL))
        ('AMIF', 'De gemeenten zelf')
    """
    words = {OWN: "drawing-payer-own", SUBSIDY: "drawing-payer-subsidy"}
    return texts(words[payer]) if payer in words else payer


def share_words(share: PayerShare, texts: Texts) -> str:
    r"""Return which part a payer bears, in percent and in euros as far as these are known.

    Example:
        >>> from data.rules import load_rules
        >>> from analysis.drafts.money import money
        >>> from views.texts import Language, translator
        >>> share = money(load_rules()["esf-507"]).shares[0]
        >>> share_words(share, translator(Language.NL)).replace("\xa0", " ")
        'hoogstens 25% van de kosten: hoogstens € 10.000,00'
    """
    language = texts.language
    percents = _bounds(
        share.at_least_percent,
        share.at_most_percent,
        WHOLE_PERCENT,
        lambda percent: formats.percent(percent / WHOLE_PERCENT, language, digits=0),
        texts,
    )
    amount = texts("drawing-amount-not-known")
    if share.at_least_cents is not None and share.at_most_cents is not None:
        whole = None if share.at_most_percent < WHOLE_PERCENT else share.at_most_cents
        amount = _bounds(
            share.at_least_cents,
            share.at_most_cents,
            whole,
            lambda cents: formats.euro(cents, language),
            texts,
        )
    return texts("drawing-share", percent=percents, amount=amount)


def _bounds(
    least: int, most: int, whole: int | None, told: Callable[[int], str], texts: Texts
) -> str:
    """Return bounds in words; one that says nothing, zero or the whole, is left out."""
    if least == most:
        return texts("drawing-exactly", value=told(least))
    if most == whole:
        return texts("drawing-at-least", value=told(least)) if least else texts("drawing-open")
    if least == 0:
        return texts("drawing-at-most", value=told(most))
    return texts("drawing-between", least=told(least), most=told(most))


def _budget_name(purpose: str, texts: Texts) -> str:
    # A new programme may bring a purpose of which we have no word.
    key = f"drawing-budget-{purpose}"
    return texts(key) if key in texts else texts("drawing-other-budget", purpose=purpose)


def _incentive_name(engagement: str, texts: Texts) -> str:
    key = f"drawing-incentive-{engagement}"
    return texts(key) if key in texts else texts("drawing-other-incentive", engagement=engagement)


def _maximum(money: Money, texts: Texts) -> str:
    cents = money.project_cents
    if cents is None:
        return texts("drawing-maximum-not-known")
    return formats.euro(cents, texts.language)


def _budget(budget: Budget, texts: Texts) -> str:
    amount = formats.euro(budget.cents, texts.language)
    return amount if budget.rounded_to_cents is None else texts("drawing-about", amount=amount)


def _citations(money: Money, texts: Texts) -> list[str]:
    rules: list[Rule | None] = [
        money.maximum,
        *(share.rule for share in money.shares),
        *money.budgets,
        *money.incentives,
    ]
    found = [cited(rule, texts) for rule in rules if rule is not None]
    return list(dict.fromkeys(line for line in found if line))
