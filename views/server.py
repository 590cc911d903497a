"""The server around the pages: what is done once, before the first visitor."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import pyarrow as pa
from starlette.middleware import Middleware
from streamlit.logger import get_logger

from data.problems import DataError
from views.ahead import files_ahead
from views.assets import AssetsError
from views.headers import Headers
from views.map_panel import serve_frame
from views.map_scene import work_out_first_scenes
from views.store import warm_up

MIDDLEWARE: Final = (Middleware(Headers, ahead=files_ahead),)
_LOG = get_logger(__name__)


@asynccontextmanager
async def ready(_app: object) -> AsyncIterator[None]:
    """Load what all sessions share, then let the server answer."""
    await asyncio.to_thread(_load)
    yield


def _load() -> None:
    # Its own pool keeps what it has had for later: 20 MB that no session uses.
    pa.set_memory_pool(pa.system_memory_pool())
    serve_frame()
    try:
        warm_up()
        work_out_first_scenes()
    except (DataError, AssetsError):
        # Every page says so, in plain words.
        _LOG.exception("what all pages share cannot be loaded")
    set_apart()


def set_apart() -> None:
    """Keep the garbage collector away from what is here to stay.

    A full collection walks every object of the process: all modules, tables and shapes, 74 ms or
    more in which no session is answered. Streamlit asks for one after every rerun, which our
    settings switch off (`runner.postScriptGC`); Python still does one when enough objects are new.
    What is loaded now stays until the server stops, so there is nothing to find in it:
    `gc.freeze` takes it out of all later collections, which then cost what the sessions made.
    """
    gc.collect()
    gc.freeze()
