"""Why this answer: what in the question bound it, to be lifted by a click, and how it was found."""

import streamlit as st

from answer.types import Answer, Constraint
from views.state import lift, put_back, removed, say


def show_constraints(answer: Answer) -> None:
    """A button for each thing that binds the answer, and for each that was lifted."""
    lifted = removed()
    if not answer.trace.constraints and not lifted:
        return
    with st.container(key="constraints", horizontal=True, vertical_alignment="center"):
        st.markdown(say("bound_by"), width="content")
        for number, constraint in enumerate(answer.trace.constraints):
            st.button(
                f"{_label(constraint)} ✕",
                key=f"lift-{number}",
                type="secondary" if constraint.resolved else "tertiary",
                help=say("lift" if constraint.resolved else "lift_unresolved"),
                on_click=lift,
                args=(constraint.key,),
            )
        for number, key in enumerate(lifted):
            st.button(
                f"↩ {_escaped(key.partition(':')[2])}",
                key=f"back-{number}",
                type="tertiary",
                help=say("put_back"),
                on_click=put_back,
                args=(key,),
            )


def show_why(answer: Answer) -> None:
    """The way to the answer, folded away."""
    trace = answer.trace
    with st.expander(say("why"), key="why"):
        lines = [
            say("why_kind", kind=say(f"kind_{trace.kind}")),
            say("why_plans", n=trace.plans, m=answer.searched.of_plans),
            say("why_read", n=trace.read) if trace.read else say("why_scanned"),
        ]
        if trace.read:
            lines.append(say("why_support", percent=round(100 * trace.support)))
        if trace.unproved:
            lines.append(say("why_unproved", n=trace.unproved))
        st.markdown("\n".join(f"- {line}" for line in lines))


def _label(constraint: Constraint) -> str:
    return say(f"bound_{constraint.kind}", text=_escaped(constraint.text))


def _escaped(text: str) -> str:
    """The words of a question are data: what Markdown would read as marks is escaped."""
    return "".join(f"\\{c}" if c in r"\`*_{}[]()#+-.!|<>~$:" else c for c in text)
