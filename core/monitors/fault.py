"""A fault of a filter as a test shows it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """kind: id of the kind of test. subject: what it is about: words, a topic, a change. spam: whether spam passes;
    else good mail is blocked. failed, of: how many messages of how many fail. beside, of_beside: how many fail without
    it. message: the shortest that shows it."""

    kind: str
    subject: str
    spam: bool
    failed: int
    of: int
    beside: int
    of_beside: int
    message: str
