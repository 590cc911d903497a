"""Why partners or combinations are not looked for."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum


class SearchRefusal(StrEnum):
    """Why nothing is looked for."""

    NO_MUNICIPALITY = "no_municipality"
    UNKNOWN = "unknown"
    MAY_NOT_APPLY = "may_not_apply"


_CAUSES = {
    SearchRefusal.NO_MUNICIPALITY: "no municipality; give at least one",
    SearchRefusal.UNKNOWN: "no municipality of the day; give codes of it",
    SearchRefusal.MAY_NOT_APPLY: "may not apply under these rules; leave it out",
}


class SearchRefusedError(ValueError):
    """A search for partners that cannot be made.

    Attributes:
        code: why.
        subjects: the codes it is about.
    """

    def __init__(self, code: SearchRefusal, subjects: Collection[str] = ()) -> None:
        self.code = code
        self.subjects = tuple(subjects)
        super().__init__(": ".join(filter(None, [", ".join(self.subjects), _CAUSES[code]])))
