"""What short words such as EU14 mean, said where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from views.texts import Texts

WORDS = {
    "NIS": "meaning-nis",
    "EU14": "meaning-non_eu14",
    "EU15": "meaning-non_eu15",
    "EU27": "meaning-non_eu27",
}
"""Short words of the interface and of our sources, with the keys of their meanings."""


def meanings(told: Iterable[str], texts: Texts) -> list[str]:
    """Return what the short words in some texts mean, each once; not where the texts say so.

    Args:
        told: what a reader sees.
        texts: the language.

    Example:
        >>> from views.texts import Language, translator
        >>> meanings(["Herkomst buiten de EU27"], translator(Language.NL))
        ['EU27: de landen van de Europese Unie sinds 2020, zonder het Verenigd Koninkrijk.']
    """
    whole = " ".join(told)
    found = [texts(key) for word, key in WORDS.items() if re.search(rf"\b{word}\b", whole)]
    return [meaning for meaning in found if meaning not in whole]
