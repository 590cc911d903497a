"""Two drafts of a consortium, and the steps that led to them."""

from __future__ import annotations

from dataclasses import dataclass, replace

MOST_STEPS_BACK = 200

Codes = tuple[str, ...]


@dataclass(frozen=True)
class Drafts:
    """The draft that is being drawn, and a second one beside it.

    Attributes:
        first: codes, in the order in which they were chosen.
        second: the same; empty when there is no second draft.

    Example:
        >>> Drafts(("23105",)).toggled("23044").toggled("23105").kept.swapped
        Drafts(first=('23044',), second=('23044',))
    """

    first: Codes = ()
    second: Codes = ()

    def toggled(self, nis: str) -> Drafts:
        """Return the drafts with a municipality added to the first, or taken out of it."""
        others = tuple(code for code in self.first if code != nis)
        return replace(self, first=others if nis in self.first else (*others, nis))

    @property
    def cleared(self) -> Drafts:
        """The drafts without the first."""
        return replace(self, first=())

    @property
    def kept(self) -> Drafts:
        """The drafts with the first as the second too."""
        return replace(self, second=self.first)

    @property
    def swapped(self) -> Drafts:
        """The second draft first."""
        return Drafts(self.second, self.first)

    @property
    def alone(self) -> Drafts:
        """The first draft without the second."""
        return replace(self, second=())


@dataclass(frozen=True)
class History:
    """What is drawn, and what was drawn before.

    Attributes:
        present: what is drawn.
        past: what was, the last step last.
        future: what was undone, the next to redo first.

    Example:
        >>> one, two = Drafts(("23105",)), Drafts(("23105", "23044"))
        >>> history = History(one).then(two)
        >>> history.undone.present == one, history.undone.redone.present == two
        (True, True)
    """

    present: Drafts
    past: tuple[Drafts, ...] = ()
    future: tuple[Drafts, ...] = ()

    def then(self, drafts: Drafts) -> History:
        """Return the history with a further step; without one when nothing changes."""
        if drafts == self.present:
            return self
        return History(drafts, (*self.past, self.present)[-MOST_STEPS_BACK:])

    def told_as(self, drafts: Drafts) -> History:
        """Return the history with other words for the same drafts, which is no step."""
        return replace(self, present=drafts)

    @property
    def undone(self) -> History:
        """The history one step back; itself at its beginning."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.present, *self.future))

    @property
    def redone(self) -> History:
        """The history one step further; itself when nothing was undone."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.present), self.future[1:])
