"""What is known of a message besides its text: words that no filter ever sees."""

import re

FACTS = ("topic", "sender", "recipient", "thread", "order")
_LONGEST = 254  # as long as an address may be
_QUOTED = re.compile(r'"[^"]*+"')
_IN_BRACKETS = re.compile(r"<([^<>\s]++)>")
_BETWEEN = re.compile(r"[\s<>();]++")


def fact(text: str) -> str:
    """One fact as it is kept: without NUL characters and outer space, at most 254 characters."""
    return text.replace("\0", "").strip()[:_LONGEST]


def address(header: str) -> str:
    """Return the first address of a From or To header in lower case; what is there instead, where none is.

    The standard library's parser recurses into comments and is slow on hostile headers; this one reads once.

    >>> address('"Lee, Ann" <Ann@Mail.example>, bob@mail.example')
    'ann@mail.example'
    """
    unquoted = _QUOTED.sub("", header)
    first = next((part for part in unquoted.split(",") if "@" in part), "")
    words = [*_IN_BRACKETS.findall(first), *_BETWEEN.split(first)]
    return fact(next((word for word in words if "@" in word), header)).casefold()


def thread_of(references: str, in_reply_to: str, message_id: str) -> str:
    """Return the id of the message that began a thread, as the headers of one message name it.

    It is the first of References; where that is missing, the message answered; where nothing is answered, its own.

    >>> thread_of("<a@x.example> <b@x.example>", "<b@x.example>", "<c@x.example>")
    'a@x.example'
    """
    for header in (references, in_reply_to, message_id):
        if found := _IN_BRACKETS.search(header):
            return fact(found.group(1))
    return ""
