"""What a user sees when something of ours is broken: a plain line, never a trace."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.logger import get_logger

from data.problems import DataError
from views.assets import AssetsError
from views.texts import Language, translator

_LOG = get_logger(__name__)


def guarded(draw: Callable[[], None]) -> None:
    """Draw, or say in a plain line what is broken; the log has every problem.

    Args:
        draw: draws the page.
    """
    try:
        draw()
    except DataError:
        _LOG.exception("the shipped data is broken")
        _say("error-data")
    except AssetsError as error:
        _LOG.exception("the files of the map cannot be prepared")
        _say("error-assets", what=error.folder.name)


def _say(key: str, **values: str) -> None:
    asked = st.query_params.get("taal")
    texts = translator(Language.EN if asked == Language.EN else Language.NL)
    st.error(texts(key, **values))
