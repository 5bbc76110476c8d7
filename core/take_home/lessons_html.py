"""A learner's lessons as one page that needs nothing else, to keep, to print and to read aloud."""

import base64
import hashlib
import html
from collections.abc import Iterator

import plotly.graph_objects as go
import plotly.io
from plotly.offline import get_plotlyjs

from core.take_home.lessons import Lesson, Result, Rows, TakeHome, asked, cells, plain, plain_lines, web_address

MOST_CHARTS = 40
LARGEST_CHART = 300_000  # characters of a chart as data
MOST_OF_CHARTS = 3_000_000  # of all of them
_DRAW = """for (const box of document.querySelectorAll("[data-chart]")) {
  const figure = JSON.parse(document.getElementById(box.dataset.chart).textContent);
  Plotly.newPlot(box, figure.data, figure.layout, {displaylogo: false, responsive: true, displayModeBar: false});
}"""
_STYLE = """:root { color-scheme: light dark; --ground: #ffffff; --text: #1f2430; --faint: #c9ccd4; --link: #00568c; }
@media (prefers-color-scheme: dark) { :root { --ground: #14161c; --text: #eceef3; --faint: #4b5160; --link: #7cc8ff; } }
@media print { :root { --ground: #ffffff; --text: #000000; --faint: #999999; --link: #000000; } }
html { scrollbar-gutter: stable; }
body { font: 1rem/1.5 sans-serif; color: var(--text); background: var(--ground); max-width: 56rem; margin: 2rem auto;
  padding: 0 1rem; overflow-wrap: anywhere; }
a { color: var(--link); }
figure { margin: 1rem 0; break-inside: avoid; }
.chart { background: #ffffff; border: 1px solid var(--faint); border-radius: 4px; }
table { border-collapse: collapse; margin: 1rem 0; break-inside: avoid; }
caption { text-align: left; font-weight: bold; }
th, td { border: 1px solid var(--faint); padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
pre { white-space: pre-wrap; border: 1px solid var(--faint); padding: 0.5rem; }
th { overflow-wrap: normal; }
h2 { break-before: auto; border-top: 1px solid var(--faint); padding-top: 1rem; }
h2, h3 { break-after: avoid; }"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'"


def lessons_html(record: TakeHome) -> bytes:
    """UTF-8. Charts bring Plotly's script with them, 5 MB; without a chart there is none. No other script may run, and
    nothing is asked of any server. Charts that are too large are left out, and the page says so."""
    charts = _Charts()
    body = "".join(_lesson(lesson, charts) for lesson in record.lessons)
    scripts = [get_plotlyjs(), _DRAW] if charts.data else []
    allowed = " ".join(f"'sha256-{_digest(script)}'" for script in scripts)
    policy = f"{_POLICY}; script-src {allowed}" if scripts else _POLICY
    learner = f"<p>Taken home by <bdi>{_text(record.learner)}</bdi></p>" if record.learner else ""
    page = (
        '<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{_text(record.title)}</title><style>{_STYLE}</style></head>\n"
        f"<body><main><h1>{_text(record.title)}</h1>{learner}{body}</main>\n"
        f"{''.join(f'<script>{script}</script>' for script in scripts)}</body>\n</html>\n"
    )
    return page.encode("utf-8", "replace")


class _Charts:
    """The charts of one page, as data."""

    def __init__(self) -> None:
        self.data: list[str] = []

    def add(self, result: Result) -> str:
        """The element in which it will be drawn, or the sentence that there is no room for it."""
        no_room = f"<p>The chart is too large to take home. {_text(result.alt)}</p>"
        if len(self.data) == MOST_CHARTS:
            return no_room
        described = go.Figure(result.figure, skip_invalid=True)
        told = plotly.io.to_json(described, validate=False, engine="json").replace("<", "\\u003c")
        if len(told) > LARGEST_CHART or sum(map(len, self.data)) + len(told) > MOST_OF_CHARTS:
            return no_room
        self.data.append(told)
        name = f"chart-{len(self.data)}"
        return (
            f'<figure><div class="chart" role="img" aria-label="{_text(result.alt)}" data-chart="{name}"></div>'
            f'<script type="application/json" id="{name}">{told}</script>'
            f"<figcaption>{_text(result.alt)}</figcaption></figure>"
        )


def _lesson(lesson: Lesson, charts: _Charts) -> str:
    parts = [f"<section><h2>{_text(lesson.title)}</h2>"]
    for caption, rows in asked(lesson).items():
        parts += _table(rows, caption)
    for result in lesson.results:
        parts += _result(result, charts)
    if lesson.take_away:
        parts.append(f"<h3>To take away</h3><p>{_text(lesson.take_away)}</p>")
    return "".join([*parts, "</section>\n"])


def _result(result: Result, charts: _Charts) -> Iterator[str]:
    yield f"<h3>{_text(result.title)}</h3><p>{_text(result.sentence)}</p>"
    if result.figure is not None:
        yield charts.add(result)
    if result.table is not None:
        yield from _table(cells(result.table), result.title)
    for what, text in result.made.items():
        lines = "\n".join(map(html.escape, plain_lines(text)))
        yield f"<details><summary>{_text(what)}</summary><pre>{lines}</pre></details>"
    address = web_address(result.link)
    again = f' <a href="{html.escape(address)}">Open this question</a>' if address else f" {_text(result.link)}"
    yield f"<p>Seed {result.seed}.{again if result.link else ''}</p>"


def _table(table: Rows, caption: str) -> Iterator[str]:
    yield f"<table><caption>{_text(caption)}</caption><thead><tr>"
    yield from (f'<th scope="col">{_text(name)}</th>' for name in table.names)
    yield "</tr></thead><tbody>"
    for row in table.rows:
        yield f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>"
    yield "</tbody></table>"
    if table.left_out:
        yield f"<p>{table.left_out:,} more rows are left out.</p>"


def _text(text: str) -> str:
    return html.escape(plain(text))


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
