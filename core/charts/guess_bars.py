"""How many learners gave each answer, in the first round and in the latest one."""

from collections.abc import Sequence
from textwrap import wrap

import plotly.graph_objects as go

from core.charts.look import Look, layout, untrusted

ROW = 64  # pixels
LONGEST_LINE = 34  # characters


def guess_bars(
    answers: Sequence[str], first: Sequence[int], again: Sequence[int] | None, right: int | None, look: Look
) -> go.Figure:
    """A row per answer, the first one at the top. right: which one came out, marked in words. again: the counts of the
    latest round, where there was another one than the first."""
    labels = ["<br>".join(wrap(untrusted(said), LONGEST_LINE)) for said in answers]
    if right is not None:
        labels[right] = f"<b>{labels[right]}</b><br>(this came out)"
    figure = go.Figure()
    rounds = [("guesses" if again is None else "first round", first, look.unsure if again else look.poison)]
    if again is not None:
        rounds.append(("latest round", again, look.poison))
    for name, counts, colour in rounds:
        figure.add_bar(
            y=labels,
            x=list(counts),
            name=name,
            orientation="h",
            marker={"color": colour},
            text=[str(count) for count in counts],
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{x}<extra>" + name + "</extra>",
        )
    most = max([1, *first, *(again or ())])
    figure.update_layout(layout(look, height=ROW * len(labels) + 100), showlegend=again is not None, barmode="group")
    figure.update_layout(legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "traceorder": "normal"})
    figure.update_layout(margin={"l": 8, "r": 24, "t": 36, "b": 44})
    figure.update_xaxes(title_text="learners", range=[0, most * 1.12], tickformat="d", rangemode="tozero")
    figure.update_yaxes(autorange="reversed", showgrid=False)
    return figure
