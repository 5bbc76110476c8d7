"""Launcher: imports the engine, warms the shared answers, guards the server, then hands over to pages/menu.py."""

import gc
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.middleware import Middleware

import core
import pages.ui
from core.mail import reading
from pages.server.clicks import let_clicks_win
from pages.server.head import Head, files
from pages.server.headers import SecurityHeaders
from pages.server.hosts import OwnNamesOnly
from pages.server.imports import import_all
from pages.server.origins import SameOriginOnly
from pages.server.uploads import UploadLimit
from pages.ui import cache

SELDOM = 10_000, 20, 50  # a search through all that a class has made holds up everybody for a fifth of a second
SWITCH = 0.0005  # seconds; at Python's 5 ms long work in other threads holds up each of a visitor's many short steps


@asynccontextmanager
async def warm(_: st.App) -> AsyncIterator[None]:
    """Answer the front page once before the first visitor comes."""
    let_clicks_win()
    sys.setswitchinterval(SWITCH)
    import_all(core, pages.ui)
    reading.warm()
    cache.warm()
    gc.collect()
    gc.freeze()  # what is shared by all is never searched for garbage again
    gc.set_threshold(*SELDOM)
    yield


app = st.App(
    "pages/menu.py",
    lifespan=warm,
    routes=files,
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(Head),
        Middleware(OwnNamesOnly),
        Middleware(SameOriginOnly, trusted=st.get_option("server.corsAllowedOrigins")),
        Middleware(UploadLimit),
    ],
)
