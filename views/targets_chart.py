"""The values of a series over years, a small picture for each place, drawn of HTML alone.

Text of a picture is text: it is read out, wraps on a narrow screen, and each value is a link to its
place. The table below the chart has all of it in words.
"""

import html
from collections.abc import Sequence

import streamlit as st

from answer.records.counted import by_letters
from answer.records.target_series import Point, Series
from index.records import TargetRecord
from views.state import language, say
from views.targets_table import link

MOST_PLACES = 12
_HEIGHT = 6.5  # rem of the highest value
_SIGNS = {"at_least": "≥", "more_than": ">", "at_most": "≤", "less_than": "<", "about": "≈"}
_Where = tuple[str, int | None]


def show_chart(series: Series) -> None:
    """Draws the values of the places with most years; says so where some are left out."""
    years = _years(series.points)
    top = _top(series)
    places = _places(series)
    figures = "".join(_figure(place, series, years, top) for place in places[:MOST_PLACES])
    wide = " widest" if len(years) > 8 else " wide" if len(years) > 5 else ""
    label = html.escape(say("targets_chart", name=series.name))
    st.html(f'<section class="targets-chart{wide}" aria-label="{label}">{figures}</section>')
    st.caption(say("targets_signs"))
    if len(places) > MOST_PLACES:
        st.caption(say("targets_places_shown", n=MOST_PLACES, m=len(places)))


def short_value(target: TargetRecord) -> str:
    """The value in a few signs, decimals as the language has them: "> 75%", "5–10%", "30 lớp"."""
    low, high = target.low, target.high
    if low is not None and high is not None and low != high:
        figure = f"{number(low)}–{number(high)}"
    else:
        figure = number(low if low is not None else high or 0.0)
    unit = "%" if target.unit == "%" else f" {target.unit}"
    sign = _SIGNS.get(target.comparator)
    return f"{sign}\xa0{figure}{unit}" if sign else f"{figure}{unit}"


def number(value: float) -> str:
    """A figure with a decimal comma and full stops in Vietnamese, the other way in English."""
    text = f"{value:,.10f}".rstrip("0").rstrip(".")
    return text if language() == "en" else text.translate(str.maketrans(",.", ".,"))


def _years(points: Sequence[Point]) -> list[int | None]:
    """The years that any place has, in order; an unknown one last."""
    known = sorted({point.year for point in points if point.year is not None})
    return [*known, *([None] if any(point.year is None for point in points) else [])]


def _top(series: Series) -> float:
    """The value at the upper end of the scale; percentages that come near go up to 100."""
    highest = max(_upper(point.target) for point in series.points)
    return 100.0 if series.unit == "%" and 50 <= highest <= 100 else highest or 1.0


def _upper(target: TargetRecord) -> float:
    return target.high if target.high is not None else target.low or 0.0


def _places(series: Series) -> list[str]:
    """The places, those with most years first."""
    years: dict[str, set[int | None]] = {}
    for point in series.points:
        years.setdefault(point.place, set()).add(point.year)
    return sorted(years, key=lambda place: (-len(years[place]), by_letters(place)))


def _figure(place: str, series: Series, years: Sequence[int | None], top: float) -> str:
    name = html.escape(place or say("targets_no_place"))
    columns = "".join(
        f'<div class="year"><div class="values">{_values(place, year, series, top)}</div>'
        f"<div>{html.escape(str(year or say('targets_no_year')))}</div></div>"
        for year in years
    )
    return f'<figure><figcaption>{name}</figcaption><div class="years">{columns}</div></figure>'


def _values(place: str, year: int | None, series: Series, top: float) -> str:
    """The values of one place and year side by side; equal ones once."""
    own: dict[str, list[Point]] = {}
    for point in series.points:
        if (point.place, point.year) == (place, year):
            own.setdefault(short_value(point.target), []).append(point)
    return "".join(_value(shown, points, top) for shown, points in own.items())


def _value(shown: str, points: Sequence[Point], top: float) -> str:
    target, plan = points[0].target, points[0].plan
    label = say("targets_value_label", value=target.value.text, place=points[0].place)
    count = f" ×{len(points)}" if len(points) > 1 else ""
    upper = _HEIGHT * max(0.02, min(1.0, _upper(target) / top))
    lower = target.low if target.comparator == "range" and target.low is not None else None
    inner = (
        "" if lower is None else f'<i style="height:{upper - _HEIGHT * lower / top:.2f}rem"></i>'
    )
    bar = f'<span class="bar {target.comparator}" style="height:{upper:.2f}rem">{inner}</span>'
    text = f"<b>{html.escape(shown + count)}</b>{bar}"
    return link(plan, target.clause.start, target.clause.end, text, label)
