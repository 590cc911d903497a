"""What a user sees when something of ours is broken: a plain line and a number, never a trace.

The log has the trace under the same number, and nothing about who asked.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable

import streamlit as st
from streamlit.logger import get_logger

from data.problems import DataError
from views.assets import AssetsError
from views.texts import Language, translator

_LOG = get_logger(__name__)


def guarded(draw: Callable[[], None]) -> None:
    """Draw, or say in a plain line that the data or the files of the app are broken.

    Args:
        draw: draws the page.
    """
    try:
        draw()
    except DataError as error:
        _say(error, "error-data")
    except AssetsError as error:
        _say(error, "error-assets", what=error.folder.name)


def failed(error: Exception) -> bool:
    """Say in a plain line that a page went wrong; the other pages go on.

    Args:
        error: what no page expected; for `streamlit.App`, which asks whether the user was told.
    """
    _say(error, "error-page")
    return True


def _say(error: Exception, key: str, **values: str) -> None:
    number = secrets.token_hex(3).upper()
    _LOG.error("%s, reference %s", key, number, exc_info=error)
    asked = st.query_params.get("taal")
    texts = translator(Language.EN if asked == Language.EN else Language.NL)
    st.error(texts(key, **values))
    st.caption(texts("error-reference", number=number))
