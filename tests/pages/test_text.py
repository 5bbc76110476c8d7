"""A stranger's text is sent so that no part of it can be markup."""

import re

from streamlit.testing.v1 import AppTest

HOSTILE = (
    "<img src=x onerror=alert(1)> </div><script>x</script> & \" ' [a](b) **c** :material/home: `d` http://e.example"
)


def page(line: str) -> None:
    from pages.ui import text  # noqa: PLC0415 - the page's own script

    text.marked([(line, 1.0), (line, -0.1), (line, 0.0)], height=100)
    text.message(line)
    text.plain(line)


def test_marked_text_holds_no_markup_but_ours() -> None:
    at = AppTest.from_function(page, args=(HOSTILE,), default_timeout=60).run()
    assert not at.exception
    (sent,) = at.get("html")
    tags = re.findall(r"<(/?\w+)", sent.proto.body)
    assert set(tags) == {"style", "/style", "div", "/div", "mark", "/mark"}
    assert (tags.count("mark"), tags.count("div")) == (2, 1)
    assert re.findall('class="(to-[^"]*)"', sent.proto.body) == ["to-spam loud", "to-good"]


def test_a_label_reads_as_the_line_and_holds_no_sign_of_markdown() -> None:
    from pages.ui.text import label  # noqa: PLC0415 - it draws nothing by itself

    said = label(HOSTILE)
    assert not re.search(r"[<>\[\]()*:`/_!$\\\"'.]", said.replace("&#", ""))
    assert re.sub(r"&#(\d+);\N{WORD JOINER}", lambda sign: chr(int(sign[1])), said) == HOSTILE
