"""What the two views share that compare municipalities by a profile of indicators."""

from __future__ import annotations

from analysis.patterns.profile import Profile, ProfileRefusedError
from analysis.people import INDICATORS
from views import formats
from views.patterns.view import Case, dated, left_out
from views.tables import FiguresTable, Notes
from views.texts import Texts

OVERLAP = ("foreign_origin_share", "non_eu27_share")
"""The second is a part of the first."""


def profile_chosen(case: Case, texts: Texts) -> Notes:
    """Return the indicators chosen, for the files."""
    names = ", ".join(texts(f"measure-{name}") for name in case.address.profile)
    return [(texts("choice-profile"), names)]


def profile_sources(profile: Profile) -> list[str]:
    """Return the declared sources of a profile, each once."""
    named = [INDICATORS[str(name)].source for name in profile.values]
    # Rates are divided by the inhabitants.
    return list(dict.fromkeys([*named, INDICATORS["inhabitants"].source]))


def profile_dated(profile: Profile, texts: Texts) -> list[str]:
    """Return lines that say of when the figures of a profile are."""
    return [
        line
        for name, reference in profile.references.items()
        for line in dated(texts(f"measure-{name}"), reference, texts)
    ]


def profile_refusal(error: ProfileRefusedError, name: str, texts: Texts) -> str:
    """Return in words why there is no profile, or no place for a municipality in it."""
    known = [subject for subject in error.subjects if subject in INDICATORS]
    subjects = ", ".join(texts(f"measure-{subject}") for subject in known)
    return texts(f"profile-refusal-{error.code}", name=name, subjects=subjects)


def overlap_note(profile: Profile, texts: Texts) -> list[str]:
    """Return what to know when origin counts twice."""
    if not set(OVERLAP) <= set(profile.scores):
        return []
    first, second = (profile.scores[name] for name in OVERLAP)
    return [texts("pattern-overlap", r=formats.number(first.corr(second), texts.language, 2))]


def not_comparable_table(profile: Profile, case: Case, texts: Texts) -> dict[str, FiguresTable]:
    """Return the municipalities of which an indicator is not known, and which."""
    lacking = profile.not_comparable
    reasons: dict[str, list[str]] = {}
    for nis, names in lacking.items():
        words = ", ".join(texts(f"measure-{name}") for name in names)
        reasons.setdefault(texts("pattern-not-comparable", names=words), []).append(str(nis))
    return {"pattern-table-left-out": left_out(reasons, case)} if reasons else {}
