"""The web page's entry point: `streamlit run app.py`.

Streamlit finds `app`, serves it and runs views/main.py for each visitor.
"""

import streamlit as st
from starlette.middleware import Middleware

from views.headers import SecurityHeaders
from views.messages import show_unexpected
from views.services import lifespan

app = st.App(
    "views/main.py",
    lifespan=lifespan,
    middleware=[Middleware(SecurityHeaders)],
    on_script_error=show_unexpected,
)
