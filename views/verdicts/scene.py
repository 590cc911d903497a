"""What every piece of the page "Regels toetsen" works with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.ground.landscape import Landscape
from analysis.rules.existing import Existing
from analysis.rules.verdict import Verdict
from views.choices import Address
from views.paint import outline_label
from views.rule_choices import Question
from views.texts import Texts
from views.verdict_panel import SIGNS, verdict_word
from views.verdicts.kept import Asked


@dataclass(frozen=True)
class Scene:
    """The consortia of the programmes chosen, with their verdicts.

    Attributes:
        address: the choices.
        asked: the rules and the day.
        land: the landscape of the day.
        found: the consortia on record, judged.
    """

    address: Address
    asked: Question
    land: Landscape
    found: Mapping[str, Existing]

    @property
    def judged(self) -> Asked:
        """What was judged, as it is kept."""
        return Asked(self.address.programmes, self.asked.rules, self.asked.day)

    @property
    def chosen(self) -> Existing | None:
        """The consortium chosen, if any."""
        return self.found.get(self.address.consortium or "")

    @property
    def names(self) -> pd.Series:
        """The names of the municipalities of the day, by code."""
        return self.land.municipalities["name_nl"]

    def listed(self, codes: Iterable[str]) -> str:
        """Return the names of municipalities, in the order of their codes."""
        names = self.names
        return ", ".join(names[code] for code in codes)

    def label(self, record: Existing) -> str:
        """Return the short name of a consortium."""
        names = self.names
        return outline_label([names[code] for code in record.members])


def signed(verdict: Verdict, texts: Texts) -> str:
    """Return a verdict in words behind its sign.

    Example:
        >>> from views.texts import Language, translator
        >>> signed(Verdict.NOT_MET, translator(Language.NL))
        '✗ voldoet niet'
    """
    return f"{SIGNS[verdict]} {verdict_word(verdict, texts)}"
