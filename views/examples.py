"""Sample questions for each kind of user, made from what the archive holds."""

import streamlit as st

from index import Archive, PlanRecord
from views import services
from views.state import put_question, say

GROUPS = ("drafting", "leading", "filing", "duty")


def show_examples(archive: Archive) -> None:
    """Buttons that ask a question each, two for each kind of user."""
    st.subheader(say("examples"), anchor=False)
    examples = _examples(archive)
    columns = st.columns(2, gap="medium")
    for i, group in enumerate(GROUPS):
        with columns[i % 2], st.container(border=True, gap="xxsmall"):
            st.markdown(f"**{say(f'examples_{group}')}**")
            for question in examples[group]:
                st.button(
                    question,
                    key=f"example-{group}-{question}",
                    on_click=put_question,
                    args=(question,),
                    type="tertiary",
                )


def _examples(archive: Archive) -> dict[str, list[str]]:
    """The questions of each group; those for which the archive has nothing are left out."""
    plans = [plan for plan in archive.plans() if plan.best and plan.kind and plan.number]
    dated = next((_name(plan) for plan in plans if plan.date), "")
    signed = next((_name(plan) for plan in plans if plan.signer), "")
    found = services.sample_mentions(archive)
    wanted = {
        "drafting": [("cites", {"code": found["code"]}), ("wording", {})],
        "leading": [("percent", {"percent": found["percent"]}), ("lead", {})],
        "filing": [("date", {"plan": dated}), ("signer", {"plan": signed})],
        "duty": [("phone", {"phone": found["phone"]})],
    }
    return {
        group: [say(f"example_{key}", **values) for key, values in pairs if all(values.values())]
        for group, pairs in wanted.items()
    }


def _name(plan: PlanRecord) -> str:
    return say("example_plan", kind=plan.kind, number=plan.number)
