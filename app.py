"""The web page's entry point: `streamlit run app.py`.

Streamlit finds `app`, serves it and runs views/main.py for each visitor.
"""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from views.headers import SecurityHeaders
from views.messages import show_unexpected
from views.services import lifespan

ASSETS = Path(__file__).parent / "views" / "assets"

app = st.App(
    "views/main.py",
    lifespan=lifespan,
    routes=[Mount("/assets", StaticFiles(directory=ASSETS))],
    middleware=[Middleware(SecurityHeaders)],
    on_script_error=show_unexpected,
)
