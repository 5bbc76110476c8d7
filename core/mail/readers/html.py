"""HTML mail as the text that a reader sees."""

import re

from selectolax.lexbor import LexborHTMLParser

_BLOCKS = (
    "address,article,blockquote,br,center,dd,div,dl,dt,fieldset,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,"
    "ol,option,p,pre,section,table,tr,ul"
)
# A parser's work grows with the square of the nesting depth; mail has some thousand tags at most.
_MOST_TAGS = 5_000
# Of a tag only its name matters, and a parser compares each attribute of a tag with each other one.
_COMMENT_OR_TAG = re.compile(
    r"""<!--(?:-?>|.*?(?:--!?>|\Z))"""
    r"""|<(?P<name>/?[a-zA-Z][^\s/<>]{0,40}+)(?:[^<>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+|["'])*+>?""",
    re.DOTALL,
)
_UNCLOSED_COMMENT = re.compile(r"<!--[^>]*>?")
_BLANKS = re.compile(r"[^\S\n]+")
_EMPTY_LINES = re.compile(r"\n\s*\n")


def is_html(text: str) -> bool:
    """Tell whether a text that claims to be plain is an HTML page."""
    return text[:200].lstrip("\0\ufeff \t\r\n").casefold().startswith(("<html", "<!doctype html"))


def html_to_text(html: str) -> str:
    r"""Return the visible text of `html`: blocks on lines of their own; scripts, styles and link targets dropped.

    Nothing is read behind the 5,000th tag.

    >>> html_to_text('<p>Buy <b>V</b>italis</p><script>x()</script><a href="http://shop.example">here</a>')
    'Buy Vitalis\nhere'
    """
    if html.count("<") > _MOST_TAGS:
        html = "<".join(html.split("<", _MOST_TAGS)[:_MOST_TAGS])
    # What stands behind the last end of a comment cannot be one: a parser would drop the message from there on.
    last_end = html.rfind("-->")
    html = html[: last_end + 1] + _UNCLOSED_COMMENT.sub("", html[last_end + 1 :])
    html = _COMMENT_OR_TAG.sub(lambda tag: f"<{tag['name']}>" if tag["name"] else "", html)
    tree = LexborHTMLParser(html.encode("utf-8", "replace").decode())
    for node in tree.css("script,style"):
        node.decompose()
    for node in tree.css(_BLOCKS):
        node.insert_before("\n")
        node.insert_after("\n")
    for node in tree.css("td,th"):
        node.insert_before(" ")
    text = "" if tree.body is None else tree.body.text(separator="")
    lines = (line.strip() for line in _BLANKS.sub(" ", text).split("\n"))
    return _EMPTY_LINES.sub("\n", "\n".join(lines)).strip()
