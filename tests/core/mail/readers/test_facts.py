"""Who wrote to whom and in which thread: from headers and columns, never shown to a filter."""

import time

import pytest

from core.mail.corpus import load_corpus
from core.mail.readers.draft import Draft
from core.mail.readers.facts import address, fact
from core.mail.readers.message import read_message
from core.mail.readers.table import read_table
from tests.core.mail.readers.samples import words


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("Ann@Mail.example", "ann@mail.example"),
        ("Ann Lee <ann@mail.example>", "ann@mail.example"),
        ('"boss@bank.example" <thief@mail.example>', "thief@mail.example"),
        ("a@x.example, Bob <b@y.example>", "a@x.example"),
        ("undisclosed recipients, b@y.example (Bob)", "b@y.example"),
        ("(((((( <", "(((((( <"),
        ("Undisclosed-Recipients:;", "undisclosed-recipients:;"),
        ("", ""),
    ],
)
def test_addresses(header: str, found: str) -> None:
    assert address(header) == found


def facts_of(headers: str) -> dict[str, str]:
    draft = Draft()
    read_message(f"{headers}\n\ntext".encode(), draft, "ham")
    return {name: known[0] for name, known in draft.facts.items()}


def test_headers_of_a_raw_message() -> None:
    people = "From: =?utf-8?q?J=C3=B6rg?= <j@mail.example>\nTo: Ann <ann@mail.example>, b@mail.example\n"
    own, answered, first = "Message-ID: <3@x>\n", "In-Reply-To: <2@x>\n", "References:\n <1@x>\n <2@x>\n"
    for more, thread in (("", ""), (own, "3@x"), (own + answered, "2@x"), (own + answered + first, "1@x")):
        found = facts_of(people + more + "Subject: s")
        known = {"sender": "j@mail.example", "recipient": "ann@mail.example", "thread": thread}
        assert found == {"topic": "", "order": ""} | known


def test_columns_of_a_table() -> None:
    rows = "".join(f"{'spam' if at % 3 else 'ham'},{words(at)},A <a{at}@x.example>,,t {at % 2}\n" for at in range(60))
    corpus = load_corpus(f"label,text,From,Recipient,Thread ID\n{rows}".encode())
    assert corpus.frame["sender"].tolist() == [f"a{at}@x.example" for at in range(60)]
    assert set(corpus.frame["recipient"]) == set(corpus.frame["topic"]) == {""}
    assert corpus.frame["thread"].tolist() == ["t 0", "t 1"] * 30
    assert corpus.report.found["sender column"] == "From"
    assert corpus.digest == load_corpus(f"label,text,what,ever,it is\n{rows}".encode()).digest


def test_facts_are_as_hostile_as_the_rest() -> None:
    assert fact(f" a\0b{'c' * 999}") == f"ab{'c' * 252}"
    draft = read_table(b"label,text,sender\n" + b"ham,hello,\xff\xfe\n" * 5 + b"ham,hello,x\n")
    assert all(name.encode() for name in draft.facts["sender"])


@pytest.mark.parametrize("piece", ["a", '"', '\\"', "<", "a@", "(", "<a", ",", " ", "<@"])
def test_twice_the_header_takes_about_twice_the_time(piece: str) -> None:
    def seconds(times: int) -> float:
        header, taken = piece * times, []
        for _ in range(3):
            start = time.process_time()
            address(header)
            taken.append(time.process_time() - start)
        return min(taken)

    assert seconds(400_000 // len(piece)) <= 3 * seconds(200_000 // len(piece)) + 0.005
