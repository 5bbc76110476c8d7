"""Who gets through under each condition: the class as dots over simulated bars."""

from collections.abc import Mapping

import plotly.graph_objects as go

from core.charts.look import Look, layout
from core.games.noise_and_words.attempts import Evaded
from core.games.noise_and_words.conditions import CONDITIONS, Condition

HEIGHT = 340


def evasion_by_condition(
    of_class: Mapping[Condition, Evaded], simulated: Mapping[Condition, Evaded], look: Look
) -> go.Figure:
    """Shares with their 95% intervals; either may lack conditions, or all of them. Bars are hatched and named as
    simulated, dots are people."""
    figure = go.Figure()
    for found, name in ((simulated, "simulated editors"), (of_class, "the class")):
        some = [which for which in CONDITIONS if which in found]
        shares = [found[which].share for which in some]
        low, high = ([found[which].interval[end] for which in some] for end in (0, 1))
        shown = {
            "x": [CONDITIONS.index(which) for which in some],
            "y": shares,
            "name": name,
            "customdata": [[which.title, found[which].evaded, found[which].of] for which in some],
            "hovertemplate": "%{customdata[0]}: %{customdata[1]} of %{customdata[2]} get through<extra>"
            + name
            + "</extra>",
            "error_y": {
                "type": "data",
                "symmetric": False,
                "array": [end - share for end, share in zip(high, shares, strict=True)],
                "arrayminus": [share - end for end, share in zip(low, shares, strict=True)],
                "color": look.unsure if found is simulated else look.text,
                "thickness": 1.5,
            },
        }
        if found is simulated:
            hatched = {"shape": "/", "fgcolor": look.missed, "bgcolor": look.ground, "size": 6}
            figure.add_bar(**shown, marker={"line": {"color": look.missed, "width": 2}, "pattern": hatched}, width=0.6)
        else:
            marker = {"color": look.missed, "size": 14, "line": {"color": look.text, "width": 1.5}}
            figure.add_scatter(**shown, mode="markers", marker=marker)
    figure.update_layout(layout(look, height=HEIGHT), showlegend=True)
    figure.update_layout(
        legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"}, margin={"l": 56, "r": 16, "t": 40, "b": 48}
    )
    titles = [which.title.replace(", ", ",<br>") for which in CONDITIONS]
    figure.update_xaxes(range=[-0.5, len(CONDITIONS) - 0.5], tickvals=list(range(len(CONDITIONS))), ticktext=titles)
    figure.update_xaxes(showgrid=False, tickfont={"color": look.text, "size": 13})
    figure.update_yaxes(range=[0, 1.02], tickformat=".0%", title_text="spam that gets through")
    return figure
