"""PDF files, which are made when somebody asks for them: how long that takes."""

from __future__ import annotations

from datetime import date

import pandas as pd

from analysis.rules.verdicts import verdict
from analysis.units import Unit
from benchmarks.timing import median_ms
from benchmarks.work import Step
from data.load import Tables
from data.rules import load_rules
from views.brief.content import Brief
from views.brief.story import brief_file
from views.choices import MOST_REMARK, Address
from views.portrait.municipality import municipality_sheet
from views.portrait.paper import paper_file
from views.rule_choices import Question
from views.tables import FiguresTable
from views.texts import Language, translator

ANTWERPEN, NINOVE, ZOTTEGEM = "11002", "41048", "41081"
DAY, ASKED_ON = date(2026, 1, 15), date(2022, 1, 1)
ON_THE_LIST = 20


def papers(tables: Tables) -> list[Step]:
    """Return the time of the fullest sheet, and of a brief that is longer than any of ours."""
    texts = translator(Language.NL)
    sheet = municipality_sheet(ANTWERPEN, Address(), DAY, tables, texts)
    content = _long_brief(tables)
    return [
        Step("the sheet of Antwerpen as PDF", median_ms(lambda: paper_file(sheet, texts))),
        Step(
            f"a brief with {ON_THE_LIST} combinations, seven pages, as PDF",
            median_ms(lambda: brief_file(content, texts)),
        ),
    ]


def _long_brief(tables: Tables) -> Brief:
    rules = load_rules()["plan-samenleven-2"]
    codes = sorted(set(tables.municipalities["nis"]) - {NINOVE})[:ON_THE_LIST]
    judged = verdict(rules, [NINOVE, ZOTTEGEM], ASKED_ON, tables)
    rows = pd.DataFrame({"name": ["Ninove", "Zottegem"] * ON_THE_LIST, "inhabitants": 39_500})
    return Brief(
        title="Partners voor Ninove",
        asked=Question(rules, ASKED_ON, rules.programme),
        asking=(NINOVE,),
        chosen=tuple(codes),
        sentences=dict.fromkeys(codes, "Ze liggen in dezelfde provincie."),
        remark="Eerst bellen. " * (MOST_REMARK // 14),
        verdicts=[(f"Combinatie {place}", judged) for place in range(ON_THE_LIST)],
        figures=FiguresTable(rows, {"name": None, "inhabitants": Unit.COUNT}),
        source_lines=["Statbel: herkomst, 1 januari 2022"],
    )
