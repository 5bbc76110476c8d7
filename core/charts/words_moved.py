"""How far the poison moved the weights of words: a dumbbell per word."""

import pandas as pd
import plotly.graph_objects as go

from core.charts.look import Look, layout, untrusted


def words_moved(
    words: pd.DataFrame, look: Look, *, weight_name: str, named: tuple[str, str] = ("before the attack", "now")
) -> go.Figure:
    """`words` has the columns word, clean and poisoned; the first row is drawn on top. named: what these two
    columns are of."""
    words = words.iloc[::-1]
    names = [untrusted(str(word)) for word in words["word"]]
    figure = go.Figure()
    for name, clean, poisoned in zip(names, words["clean"], words["poisoned"], strict=True):
        figure.add_scatter(
            x=[clean, poisoned], y=[name, name], mode="lines", line={"color": look.poison, "width": 3}, hoverinfo="skip"
        )
    for column, colour, symbol, label in (
        ("clean", look.unsure, "circle-open", named[0]),
        ("poisoned", look.poison, "circle", named[1]),
    ):
        figure.add_scatter(
            x=words[column].tolist(),
            y=names,
            mode="markers",
            name=label,
            showlegend=True,
            marker={"color": colour, "size": 12, "symbol": symbol, "line": {"width": 2, "color": colour}},
            hovertemplate="%{y}: " + weight_name + " %{x:.3f}<extra>" + label + "</extra>",
        )
    figure.update_traces(showlegend=False, selector={"mode": "lines"})
    figure.update_layout(layout(look, height=60 + 30 * len(words)), showlegend=True)
    figure.update_layout(legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"}, margin={"t": 36})
    figure.add_vline(x=0, line={"color": look.unsure, "width": 1})
    figure.update_xaxes(title_text="← speaks for good mail · speaks for spam →")
    figure.update_yaxes(automargin=True, showgrid=False, tickfont={"color": look.text})
    return figure
