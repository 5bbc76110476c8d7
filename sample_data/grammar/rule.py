"""The rule syntax: one alternative of a symbol, from text to parts."""

import re
from dataclasses import dataclass


class GrammarError(ValueError):
    """A rule cannot be read or names something that does not exist."""


@dataclass(frozen=True)
class Text:
    """Words as they are."""

    text: str


@dataclass(frozen=True)
class Expand:
    """`{symbol}`, or `{symbol.capitalise}`: one alternative of the symbol."""

    symbol: str
    capitalise: bool


@dataclass(frozen=True)
class Bind:
    """`{=name:symbol}` expands the symbol and remembers it; `{=name}` (symbol is None) repeats it."""

    name: str
    symbol: str | None


@dataclass(frozen=True)
class Maybe:
    """`{?0.3: parts}`: the parts, with that probability."""

    probability: float
    parts: "Parts"


@dataclass(frozen=True)
class Make:
    """`{int:10-99}`, `{money:5-900}`, `{code:AA-##}`, `{date}`, `{time}`, `{weekday}`, `{month}`."""

    kind: str
    argument: str


Part = Text | Expand | Bind | Maybe | Make
Parts = tuple[Part, ...]

WITH_ARGUMENT = frozenset({"int", "money", "code"})
RANGE = re.compile(r"\d+-\d+")
WITHOUT_ARGUMENT = frozenset({"date", "time", "weekday", "month"})


def parse(source: str) -> Parts:
    """Read one alternative. Raises GrammarError where a brace is left open or closes nothing."""
    parts: list[Part] = []
    position = 0
    while position < len(source):
        opening = source.find("{", position)
        literal = source[position : opening if opening >= 0 else len(source)]
        if "}" in literal:
            raise GrammarError(f"a '}}' closes nothing in {source!r}")
        if literal:
            parts.append(Text(literal))
        if opening < 0:
            break
        closing = _closing_brace(source, opening)
        parts.append(_part(source[opening + 1 : closing]))
        position = closing + 1
    return tuple(parts)


def _closing_brace(source: str, opening: int) -> int:
    depth = 0
    for position in range(opening, len(source)):
        depth += {"{": 1, "}": -1}.get(source[position], 0)
        if depth == 0:
            return position
    raise GrammarError(f"a '{{' is never closed in {source!r}")


def _part(inside: str) -> Part:
    if inside.startswith("?"):
        probability, _, text = inside[1:].partition(":")
        return Maybe(float(probability), parse(text))
    if inside.startswith("="):
        name, _, symbol = inside[1:].partition(":")
        return Bind(name, symbol or None)
    kind, _, argument = inside.partition(":")
    if kind in WITH_ARGUMENT:
        if kind != "code" and not RANGE.fullmatch(argument):
            raise GrammarError(f"{{{inside}}} needs a range such as {{{kind}:5-90}}")
        return Make(kind, argument)
    if inside in WITHOUT_ARGUMENT:
        return Make(inside, "")
    symbol, _, modifier = inside.partition(".")
    if modifier not in {"", "capitalise"}:
        raise GrammarError(f"unknown modifier {modifier!r} in {{{inside}}}")
    return Expand(symbol, capitalise=bool(modifier))
