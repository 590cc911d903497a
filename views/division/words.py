"""What is proven of a division, and what stands in the way, in sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from analysis.division.clash import Named
from analysis.division.divide import Status
from analysis.division.regions import Region
from analysis.partners.pool import Reach
from analysis.partners.table import Connection
from analysis.partners.terms import UNSTATED
from views import formats
from views.division.asked import Order
from views.division.shown import Shown
from views.division.work import Outcome
from views.markup import plain
from views.texts import Texts

PROVEN = (Status.OPTIMAL, Status.INFEASIBLE)


def proven_lines(shown: Shown, texts: Texts) -> Iterator[str]:
    """Yield what is proven of the best division, and how far the one shown is from it."""
    if len(shown.outcomes) > 1:
        proven = sum(each.division.status in PROVEN for each in shown.outcomes)
        yield texts("division-regions-proven", proven=proven, count=len(shown.outcomes))
        return
    (outcome,) = shown.outcomes
    best = outcome.division
    if 0 < shown.variant <= len(outcome.others):
        yield texts("division-shows-further")
    yield texts(f"division-proven-{best.status}")
    if best.status in (*PROVEN, Status.NOT_COUNTED):
        return
    if best.gap is not None:
        yield texts("division-gap-known", gap=formats.percent(best.gap, texts.language))
    else:
        yield texts("division-gap-not-known")
    if best.placed < best.placed_at_most and shown.order.terms.more_than >= 0:
        more = best.placed_at_most - best.placed
        people = formats.number(more, texts.language)
        yield texts("division-may-place", count=more, people=people)


def cost_line(order: Order, texts: Texts) -> str:
    """Return what the cost counts."""
    cost = order.wishes.cost
    told = texts(
        f"division-cost-told-{order.address.cost}",
        preferred=cost.preferred,
        travel=cost.travel,
        unlikeness=cost.unlikeness,
        size=cost.size,
    )
    if order.address.adjoining is Connection.PREFERRED:
        points = formats.number(cost.piece, texts.language)
        told = f"{told} {texts('division-pieces-told', points=points)}"
    return told


def notes_to_read(order: Order, texts: Texts) -> Iterator[str]:
    """Yield what a reader must know before believing the division."""
    if order.address.reach is Reach.POSSIBLE and order.terms.more_than >= 0:
        yield texts("division-note-possible")
    least = max(order.terms.size.minimum, order.wishes.smallest)
    if order.terms.more_than < 0 and least <= 1:
        yield texts("division-note-alone")
    unchecked = {kind for region in order.regions for kind in region.unchecked}
    for kind in sorted(unchecked - {UNSTATED}):
        yield texts("division-note-unchecked", rule=texts(f"rule-kind-{kind}"))


def left_lines(shown: Shown, texts: Texts) -> Iterator[str]:
    """Yield who is left over and why, a line for each reason."""
    of_reason: dict[str, list[str]] = defaultdict(list)
    for code, why in shown.left_out.items():
        of_reason[str(why or "further")].append(code)
    for reason, codes in of_reason.items():
        names = plain(shown.order.listed(codes))
        yield f"**{names}**: {texts(f'division-left-{reason}', count=len(codes))}"


def obstacle_lines(outcome: Outcome, order: Order, texts: Texts) -> Iterator[str]:
    """Yield the smallest set of rules and wishes that clash, and the smallest change that helps."""
    found, region = outcome.obstacles, outcome.division.region
    if found is None:
        return
    if found.clash is None:
        yield texts("division-clash-not-found")
        return
    demands = "; ".join(_demand(each, region, order, texts) for each in found.clash.demands)
    yield texts(f"division-clash-{found.clash.aim}", demands=demands)
    for aim, limit in found.limits.items():
        yield texts(f"division-helps-limit-{aim}", limit=limit)
    for each in found.helps:
        wish = _demand(each, region, order, texts)
        yield texts(f"division-helps-without-{found.clash.aim}", wish=wish)
    if not found.limits and not found.helps:
        yield texts("division-helps-nothing")


def _demand(named: Named, region: Region, order: Order, texts: Texts) -> str:
    task = region.task
    number = {
        "threshold": task.more_than, "largest": task.largest, "smallest": task.smallest,
    }.get(named.demand, 0)  # fmt: skip
    return texts(
        f"division-demand-{named.demand}",
        count=number,
        number=formats.number(number, texts.language),
        names=plain(order.listed(named.codes)),
    )
