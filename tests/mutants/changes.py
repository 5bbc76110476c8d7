"""Every small change that can be made to a file: a comparison, an operator, a number, a truth value, and/or/not."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
SYMBOLS: dict[type[ast.AST], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.In: "in",
    ast.NotIn: "not in",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.And: "and",
    ast.Or: "or",
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.BitAnd: "&",
    ast.BitOr: "|",
}


@dataclass(frozen=True)
class Change:
    """One small change: the file, the line (from 1 on), what stands there, what is put in its place, the whole file
    afterwards."""

    path: Path
    line: int
    before: str
    after: str
    source: str

    def told(self, root: Path) -> str:
        """The change in one line that survives moves of the line, such as a kept list may hold."""
        return f"{self.path.relative_to(root).as_posix()}: {self.before}  →  {self.after}"


def changes(path: Path) -> Iterator[Change]:
    """Every change to a file, in the order of its nodes; annotations and docstrings are left alone."""
    text = path.read_text(encoding="utf-8")
    module = ast.parse(text)
    quiet = {id(inside) for node in _annotations(module) for inside in ast.walk(node)}
    for node in ast.walk(module):
        if id(node) in quiet:
            continue
        for start, end, new in _edits(node, text):
            changed = text[:start] + new + text[end:]
            line = text.count("\n", 0, start)
            before, after = (source.splitlines()[line].strip() for source in (text, changed))
            if before != after and _parses(changed):
                yield Change(path, line + 1, before, after, changed)


def _annotations(module: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(module):
        for name in ("annotation", "returns"):
            if (annotation := getattr(node, name, None)) is not None:
                yield annotation


def _edits(node: ast.AST, text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, what to put there) in characters of the text."""
    at = _Positions(text)
    if isinstance(node, ast.Compare):
        operands = [node.left, *node.comparators]
        for left, sign, right in zip(operands[:-1], node.ops, operands[1:], strict=True):
            if type(sign) in COMPARISONS:
                yield from _sign(at, left, right, SYMBOLS[type(sign)], SYMBOLS[COMPARISONS[type(sign)]])
    elif isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        yield from _sign(at, node.left, node.right, SYMBOLS[type(node.op)], SYMBOLS[OPERATORS[type(node.op)]])
    elif isinstance(node, ast.BoolOp):
        other = "or" if isinstance(node.op, ast.And) else "and"
        for left, right in zip(node.values[:-1], node.values[1:], strict=True):
            yield from _sign(at, left, right, SYMBOLS[type(node.op)], other)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield at.start(node), at.start(node.operand), ""
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield at.start(node), at.end(node), str(not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        yield at.start(node), at.end(node), repr(node.value + 1 if isinstance(node.value, int) else node.value * 2 + 1)


def _sign(at: "_Positions", left: ast.expr, right: ast.expr, old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """The operator between two operands; brackets and line breaks may stand around it."""
    start, end = at.end(left), at.start(right)
    found = at.text.find(old, start, end)
    if found >= 0:
        yield found, found + len(old), new


class _Positions:
    """Where nodes begin and end, in characters; the parser counts columns in bytes."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.splitlines(keepends=True)

    def start(self, node: ast.expr) -> int:
        return self._of(node.lineno, node.col_offset)

    def end(self, node: ast.expr) -> int:
        return self._of(node.end_lineno or node.lineno, node.end_col_offset or 0)

    def _of(self, line: int, column: int) -> int:
        before = sum(len(each) for each in self.lines[: line - 1])
        return before + len(self.lines[line - 1].encode()[:column].decode())


def _parses(source: str) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True
