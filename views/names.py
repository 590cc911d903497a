"""Names by their codes, for pages."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from data.load import Tables
from views.texts import Texts


def programme_names(tables: Tables, texts: Texts) -> pd.Series:
    """Return the name of each programme in the reader's language, by its identifier.

    Example:
        >>> from data.load import load_tables
        >>> from views.texts import Language, translator
        >>> programme_names(load_tables(), translator(Language.NL))["oproep-2015"]
        'Projectoproep intergemeentelijke samenwerking 2015'
    """
    programmes = tables.programmes
    names = programmes[f"name_{texts.language}"].array
    return pd.Series(names, index=pd.Index(programmes["programme"]))


def names_ever(tables: Tables) -> pd.Series:
    """Return the name of each municipality of any vintage, by its NIS code.

    Example:
        >>> from data.load import load_tables
        >>> names_ever(load_tables())["11007"]
        'Borsbeek'
    """
    register = tables.municipalities.loc[:, ["nis", "name_nl"]].drop_duplicates("nis")
    return register.set_index("nis")["name_nl"]


def pieces_words(pieces: Sequence[Sequence[str]], names: pd.Series) -> str:
    """Return how many pieces there are, and who is in each when there are several.

    Example:
        >>> names = pd.Series({"11001": "Aartselaar", "11007": "Borsbeek", "11029": "Mortsel"})
        >>> pieces_words([["11007", "11029"], ["11001"]], names), pieces_words([["11001"]], names)
        ('2: Borsbeek, Mortsel | Aartselaar', '1')
    """
    if len(pieces) == 1:
        return "1"
    return f"{len(pieces)}: {' | '.join(', '.join(names[list(piece)]) for piece in pieces)}"
