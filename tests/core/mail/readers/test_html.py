"""HTML mail to text."""

from hypothesis import given
from hypothesis import strategies as st

from core.mail.readers.html import html_to_text


def test_inline_tags_join_and_blocks_part():
    assert html_to_text("<div>one</div><div>t<i>w</i>o</div>three<ul><li>four<li>five</ul>") == (
        "one\ntwo\nthree\nfour\nfive"
    )
    assert html_to_text("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>") == "a b\nc"


def test_entities_are_characters_and_blanks_are_one():
    assert html_to_text("a&nbsp;&nbsp; b &lt;script&gt; &euro;5") == "a b <script> €5"


def test_only_what_is_seen_is_kept():
    page = "<head><title>t</title><style>x{}</style></head><p onclick='y()'>seen<!-- not --><script>no()</script></p>"
    assert html_to_text(page) == "seen"
    assert html_to_text('<a href="http://x.example">go</a><img src="http://x.example/p.gif" alt="z">') == "go"


def test_a_comment_that_never_ends_hides_nothing():
    assert html_to_text("<b><!--#rotate>Instantly</b> <!-- x -->attract <!--a>now") == "attract now"
    assert html_to_text("<b><!--#rotate>Instantly</b> attract") == "Instantly attract"


def test_endless_tags_are_cut():
    text = html_to_text("<div>" * 4_000 + "seen" + "<div>" * 200_000 + "unseen")
    assert text == "seen"


@given(st.text(alphabet="<>/!-abp &#;x0\"'=\0\ud800 \n", max_size=80))
def test_any_text_is_read(page):
    html_to_text(page).encode()
