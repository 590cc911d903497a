"""Why a candidate is a good partner and why not, in one sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from babel.lists import format_list

from analysis.partners.ranking import Partners
from analysis.partners.reasons import Reason, Side, Why, reasons
from analysis.rules.exploring import EXPLORING
from analysis.units import Unit
from data.load import Tables
from views import formats
from views.names import programme_names
from views.texts import Texts
from views.verdict_panel import rule_name

_LENGTHS = ("border_m", "apart_m")
_PROGRAMMES = {Why.WAS_MENTOR: "mentor_in", Why.TOOK_PART: "programmes"}


def listed(items: Sequence[str], texts: Texts) -> str:
    """Return things after each other, with "and" before the last.

    Example:
        >>> from views.texts import Language, translator
        >>> listed(["Asse", "Dilbeek", "Ternat"], translator(Language.NL))
        'Asse, Dilbeek en Ternat'
    """
    return format_list(items, locale=texts.language.locale)


def programmes_listed(programmes: Sequence[str], tables: Tables, texts: Texts) -> str:
    """Return the names of programmes after each other."""
    names = programme_names(tables, texts)
    return listed([str(names[name]) for name in programmes], texts)


def sentences(found: Partners, tables: Tables, texts: Texts) -> pd.Series:
    """Return for each candidate the sentence that says why and why not, by code.

    Args:
        found: the candidates.
        tables: the tables they were found in.
        texts: the language.
    """
    codes = found.candidates.index
    # Rules of one's own have no programme in which a candidate could be free.
    without = {Why.FREE} if found.terms.rules.programme == EXPLORING else set()
    told = [
        sentence(
            [each for each in reasons(nis, found) if each.why not in without],
            tables,
            texts,
            asking=len(found.asking),
        )
        for nis in codes
    ]
    return pd.Series(told, index=codes, dtype="str")


def sentence(given: Sequence[Reason], tables: Tables, texts: Texts, *, asking: int = 1) -> str:
    r"""Return why a candidate is a good partner and why not.

    Args:
        given: from `analysis.partners.reasons.reasons`.
        tables: the tables with the names of programmes.
        texts: the language.
        asking: how many ask; a candidate can be like some of them only.

    Example:
        >>> from data.load import load_tables
        >>> from views.texts import Language, translator
        >>> told = [Reason(Why.BORDERS, {"border_m": 2100}), Reason(Why.NO_EXPERIENCE, {})]
        >>> sentence(told, load_tables(), translator(Language.NL)).replace("\xa0", " ")
        'Voordeel: 2,1 km gedeelde grens. Nadeel: geen ervaring.'
    """
    sides: list[str] = []
    for each in given:
        if each.why is Why.BREAKS_RULE:
            rule = rule_name(each.values["rule"], texts)
            sides.append(texts("partners-why-breaks_rule", rule=rule))
    for side in Side:
        words = [
            reason_words(each, tables, texts, asking=asking)
            for each in given
            if each.why.side is side and each.why is not Why.BREAKS_RULE
        ]
        if words:
            told = listed(words, texts)
            sides.append(texts(f"partners-side-{side}", count=len(words), reasons=told))
    return " ".join(sides)


def reason_words(reason: Reason, tables: Tables, texts: Texts, *, asking: int = 1) -> str:
    """Return one reason as a part of the sentence."""
    values: dict[str, Any] = {
        name: formats.value(reason.values[name], Unit.LENGTH_M, texts.language)
        for name in _LENGTHS
        if name in reason.values
    }
    match reason.why:
        case Why.SAME_REFERENCE_REGION | Why.OTHER_REFERENCE_REGION:
            place = reason.values["reference_region"] or texts("state-not_known")
            values |= {"place": place, "asking": asking}
        case Why.SAME_PROVINCE | Why.OTHER_PROVINCE:
            place = reason.values["province"] or texts("state-not_known")
            values |= {"place": place, "asking": asking}
        case Why.WAS_MENTOR | Why.TOOK_PART:
            taken = reason.values[_PROGRAMMES[reason.why]]
            values["programmes"] = programmes_listed(taken, tables, texts)
        case Why.SUFFICES:
            values["spare"] = reason.values["spare_least"]
        case Why.MAY_SUFFICE | Why.FALLS_SHORT:
            values["missing"] = missing_words(reason.values, texts)
    return texts(f"partners-why-{reason.why}", **values)


def missing_words(values: Mapping[str, Any], texts: Texts) -> str:
    """Return how many persons are lacking, between bounds as far as they are known."""
    least, most = values.get("missing_least"), values["missing_most"]
    if least is None:
        return texts("partners-missing-most", most=most) if most else texts("partners-missing-open")
    if most is None:
        return texts("partners-missing-least", least=least)
    if most == least:
        return texts("partners-missing-exact", count=least)
    return texts("partners-missing-between", least=least, most=most)
