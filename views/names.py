"""Names by their codes, for pages."""

from __future__ import annotations

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
