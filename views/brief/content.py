"""What the brief of a shortlist says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.rules.verdict import RuleVerdict
from views.rule_choices import Question
from views.tables import FiguresTable


@dataclass(frozen=True)
class Brief:
    """A shortlist with its reasons, for a colleague who does not have the app.

    Attributes:
        title: of the brief, in the reader's language.
        asked: which rules are asked, and on which day; all codes are of that day.
        asking: who looks for partners.
        chosen: the shortlist.
        sentences: per code why it is on the list.
        remark: what the user wrote; it may be empty.
        verdicts: the verdicts on each combination, below a heading of their own.
        figures: of who asks and who is chosen.
        source_lines: where all of this comes from.
    """

    title: str
    asked: Question
    asking: tuple[str, ...]
    chosen: tuple[str, ...]
    sentences: Mapping[str, str]
    remark: str
    verdicts: Sequence[tuple[str, Sequence[RuleVerdict]]]
    figures: FiguresTable
    source_lines: Sequence[str]
