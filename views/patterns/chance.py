"""What the two views share that hold a map against chance: what is stated, and refusals."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

from analysis.patterns.inference import Inference, PatternError
from analysis.patterns.whole import Stated
from analysis.units import Unit
from views import formats
from views.long_work import Tell, result_of
from views.patterns.view import Case, left_out, named
from views.tables import FiguresTable, Notes
from views.texts import Texts

_Found = TypeVar("_Found")
WORK = "patterns-work"


def inference_of(case: Case) -> Inference:
    """Return how the outcome is judged."""
    return Inference(permutations=case.address.permutations, seed=case.address.seed)


def against_chance(
    steps: tuple[str, ...], key: Hashable, job: Callable[[Tell], _Found], texts: Texts
) -> _Found | None:
    """Return what is held against chance; nothing while it is made, which is shown, or stopped.

    Args:
        steps: names of the steps that the job tells of.
        key: equal for work with the same result.
        job: makes it.
        texts: the language.

    Errors:
        PatternError: there is no such statistic.
    """
    words = {step: texts(f"pattern-step-{step}") for step in steps}
    return result_of(WORK, (steps, key), words, job, texts)


def refusal(error: PatternError, texts: Texts) -> str:
    """Return in words why there is no statistic."""
    return texts(f"pattern-refusal-{error.code}", **error.values)


def drawn_by_lot(case: Case, texts: Texts) -> Notes:
    """Return what was chosen about chance, for the files."""
    return [
        (
            texts("choice-permutations"),
            formats.number(case.address.permutations, texts.language),
        ),
        (texts("choice-seed"), str(case.address.seed)),
    ]


def stated(found: Stated, threshold: float, case: Case, texts: Texts) -> dict[str, str]:
    """Return what is stated with every outcome."""
    language, inference = texts.language, found.inference
    share = formats.percent(inference.alpha, language, 0)
    figures = {
        "permutations": formats.number(inference.permutations, language),
        "seed": str(inference.seed),
        "correction": texts("pattern-correction", share=share),
        "threshold": formats.value(threshold, Unit.NUMBER, language),
        "municipalities": formats.number(found.n, language),
        "isolates": named(found.isolates, case, texts),
        "missing": named(found.missing, case, texts),
    }
    return {texts(f"pattern-figure-{name}"): figure for name, figure in figures.items()}


def left_out_table(found: Stated, case: Case, texts: Texts) -> FiguresTable:
    """Return the municipalities that took no part, and why."""
    reasons = {
        texts("pattern-kind-isolate"): found.isolates,
        texts("pattern-kind-not_known"): found.missing,
    }
    return left_out(reasons, case)
