"""What the header of a column says: its role in a table of awards, in Dutch or English."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from data.intake.spelling import words


class Role(StrEnum):
    """What a column of a table of awards holds."""

    MUNICIPALITIES = "municipalities"
    LEAD = "lead"
    PARTNERS = "partners"
    TITLE = "title"
    AMOUNT = "amount"
    YEAR = "year"
    IGNORE = "ignore"


NAMING = frozenset((Role.LEAD, Role.MUNICIPALITIES, Role.PARTNERS))
"""The roles of columns with names; columns of names may be several, of other roles only one."""

SEVERAL = frozenset((Role.MUNICIPALITIES, Role.PARTNERS, Role.IGNORE))
"""The roles that more than one column may have."""

LONGEST = 80
"""Characters: a longer text is no header."""
_LONGEST_LINE = 200


@dataclass(frozen=True)
class Header:
    """The role of a header; of two headers with one role the heavier is meant."""

    role: Role
    weight: int = 1


_OTHER_THINGS = """
    aangevraagd aangevraagde gevraagd gevraagde aantal percentage kostprijs kost kosten inbreng
    provincie arrondissement regio postcode nis niscode code nr nummer volgnummer dossiernummer
    dossier datum startdatum einddatum looptijd inwoners opmerking opmerkingen status rij row
    beslissing score rangschikking contactpersoon mail telefoon website requested number
"""
_LEADS = """
    trekker trekkers trekkende trekkergemeente trekkersgemeente penvoerder penvoerders penhouder
    penvoerende hoofdaanvrager aanvrager aanvragers indiener indieners promotor coordinator
    coordinerende lead
"""
_PARTNERS = """
    partner partners partnergemeente partnergemeenten partnerbestuur partnerbesturen
    projectpartner projectpartners samenwerkingspartner samenwerkingspartners medeaanvrager
    medeaanvragers
"""
_MUNICIPALITIES = """
    gemeente gemeenten gemeentes stad steden bestuur besturen gemeentebestuur gemeentebesturen
    deelnemer deelnemers begunstigde begunstigden leden samenwerkingsverband
    samenwerkingsverbanden ocmw municipality municipalities
"""
_YEARS = "jaar werkjaar begrotingsjaar projectjaar subsidiejaar jaartal year"
_TITLES = {
    "titel": 3, "projecttitel": 3, "projectnaam": 3, "title": 3,
    "project": 2, "projecten": 2, "projects": 2,
    "omschrijving": 1, "projectomschrijving": 1, "beschrijving": 1, "onderwerp": 1,
}  # fmt: skip
_AMOUNTS = {
    "toegekend": 4, "toegekende": 4, "subsidiebedrag": 2, "award": 2, "awarded": 4, "grant": 2,
}  # fmt: skip
_LIGHT_AMOUNTS = """
    bedrag bedragen subsidie subsidies subsidiebedragen projectsubsidie projectsubsidies toelage
    toekenning steun steunbedrag financiering totaalbedrag budget amount
"""
_FILLER_WORDS = """
    van het de een per in en of voor aan door met n s e euro eur naam namen name of the
    deelnemende betrokken samenwerkende intergemeentelijk intergemeentelijke lokaal lokale
    totaal totale maximaal max incl inclusief excl btw vlaamse vlaanderen
"""
_FILLERS = frozenset(_FILLER_WORDS.split())
_LINK_WORDS = "van het de een per in en of voor aan door met n s e euro eur the"
_OPENING_WORDS = """
    toegekend toegekende gevraagd gevraagde aangevraagd aangevraagde aantal trekkende penvoerende
    coordinerende
"""
_LINKS = frozenset(_LINK_WORDS.split())
# In a line of headers, links join what is on both sides; openings belong to what is behind them.
_OPENINGS = (_FILLERS - _LINKS) | frozenset(_OPENING_WORDS.split())
_ORDER: tuple[tuple[Role, dict[str, int]], ...] = (
    (Role.IGNORE, dict.fromkeys(_OTHER_THINGS.split(), 1)),
    (Role.LEAD, dict.fromkeys(_LEADS.split(), 1)),
    (Role.PARTNERS, dict.fromkeys(_PARTNERS.split(), 1)),
    (Role.AMOUNT, dict.fromkeys(_LIGHT_AMOUNTS.split(), 1) | _AMOUNTS),
    (Role.YEAR, dict.fromkeys(_YEARS.split(), 1)),
)
_THINGS = (
    (Role.MUNICIPALITIES, dict.fromkeys(_MUNICIPALITIES.split(), 1)),
    (Role.TITLE, _TITLES),
)
_ROLE_OF = {
    word: Header(role, weight)
    for role, weights in (*_THINGS, *reversed(_ORDER))
    for word, weight in weights.items()
}


def header_of(text: str, *, strict: bool = True) -> Header | None:
    """Return what a text says as the header of a column, ``None`` when it says nothing.

    Args:
        text: of a cell.
        strict: all words must be words of headers; else one is enough.

    Example:
        >>> header_of("Lokaal bestuur/besturen").role, header_of("Toegekend bedrag (in euro)").role
        (<Role.MUNICIPALITIES: 'municipalities'>, <Role.AMOUNT: 'amount'>)
        >>> header_of("Gemeente Meise"), header_of("Aangevraagd bedrag").role
        (None, <Role.IGNORE: 'ignore'>)
    """
    if not text or len(text) > LONGEST:
        return None
    found = [word for word in words(text) if not word.isdecimal()]
    if strict and not all(word in _ROLE_OF or word in _FILLERS for word in found):
        return None
    known = [_ROLE_OF[word] for word in found if word in _ROLE_OF]
    for role, _ in _ORDER:
        weights = [header.weight for header in known if header.role is role]
        if weights:
            return Header(role, sum(weights))
    return known[0] if known else None


def is_unit(text: str) -> bool:
    """Return whether a text is only the unit of a column, such as ``(in euro)``.

    Example:
        >>> is_unit("(in €)"), is_unit("Gent")
        (True, False)
    """
    found = words(text)
    return len(text) <= LONGEST and all(word in _FILLERS or word.isdecimal() for word in found)


def cut_header(text: str) -> tuple[tuple[str, Header], ...]:
    """Return the headers in a line of headers that only single spaces part.

    Returns:
        The text and meaning of each, in order; nothing when the line holds any other word.

    Example:
        >>> [(name, header.role.value) for name, header in cut_header(
        ...     "Lokaal bestuur Titel van het project Toegekend bedrag (in euro)")]
        [('Lokaal bestuur', 'municipalities'), ('Titel van het project', 'title'),
         ('Toegekend bedrag (in euro)', 'amount')]
        >>> cut_header("Gemeente Meise")
        ()
    """
    if len(text) > _LONGEST_LINE:
        return ()
    groups: list[list[str]] = []
    joins, role = False, None
    for word in text.split():
        parts = words(word)
        if not all(part in _ROLE_OF or part in _FILLERS or part.isdecimal() for part in parts):
            return ()
        is_link = all(part in _LINKS or part.isdecimal() for part in parts)
        opens = not is_link and _OPENINGS.issuperset(parts)
        own = None if is_link else _role(word)
        if groups and (joins or is_link or (own is role and not opens)):
            groups[-1].append(word)
        else:
            groups.append([word])
        joins, role = is_link or opens, own or role
    if joins and len(groups) > 1 and _role(*groups[-1]) in {None, _role(*groups[-2])}:
        groups[-2:] = [groups[-2] + groups[-1]]
    named = [(name, header_of(name)) for name in map(" ".join, groups)]
    return tuple((name, header) for name, header in named if header)


def _role(*texts: str) -> Role | None:
    header = header_of(" ".join(texts))
    return header.role if header else None
