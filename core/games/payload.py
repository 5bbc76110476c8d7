"""What a spam is sent for: the link or the offer, which has to stay however the rest is edited."""

import re

from core.mail.encode import has_word

LONGEST = 12  # words between blanks: whoever sends one sentence keeps the rest of it to play with
_BEFORE = 9  # of them at most stand before the link or the offer itself
# what it is sent for, the surest sign first: a link, an address, a sum of money or a share, a telephone number
_SIGNS = (
    r"\S*(?:://|www\.)\S+",
    r"\S+@\S+\.\S+",
    r"\b[\w-]+(?:\.[\w-]+)+/\S+",
    r"[$€£]\s?\d\S*|\b(?:USD|EUR|GBP)\s?\d\S*|\b\d\S*\s?(?:dollars|euros|pounds)\b|\d+%",
    r"\+?\d[\d -]{5,}\d",
)
_WAY_OUT = re.compile(r"(?i)opt out|unsubscri|no more mail|no longer|remov|taken off|web version|picture")
_TAG = re.compile(r"<[a-zA-Z/!]")
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+|\n+")
_WORD = re.compile(r"\S+")


def apart(text: str) -> tuple[str, str]:
    r"""(what may be edited, what has to stay): the text cut in two between words, so that both together have its words.

    What stays are at most 12 words of one sentence around the first link, of markup the link alone; where there is
    none, around an address, a sum of money or a telephone number; where there is none of these either, the first words
    there are. A way to be taken off a list is only taken where there is nothing else.

    >>> apart("Hello Kim,\nlook at http://cheap.test/pills now. Bye")
    ('Hello Kim,\n Bye', 'look at http://cheap.test/pills now.')
    """
    at = _place(text)
    begin = max((end.end() for end in _SENTENCE_ENDS.finditer(text) if end.end() <= at), default=0)
    end = min((end.start() for end in _SENTENCE_ENDS.finditer(text) if end.start() > at), default=len(text))
    words = [(begin + word.start(), begin + word.end()) for word in _WORD.finditer(text[begin:end])]
    hit = next((number for number, (_, stop) in enumerate(words) if stop > at), 0)
    first = max(0, min(hit - _BEFORE, len(words) - LONGEST))
    kept = words[hit : hit + 1] if _TAG.search(text[begin:end]) else words[first : first + LONGEST]
    if not kept:
        return text, ""
    start, stop = kept[0][0], kept[-1][1]
    return text[:start] + text[stop:], text[start:stop]


def _place(text: str) -> int:
    """Where the link or the offer begins."""
    ways_out = []
    for sign in _SIGNS:
        for found in re.finditer(sign, text):
            if has_word(found.group()):
                line = text[text.rfind("\n", 0, found.start()) + 1 : found.end()]
                if not _WAY_OUT.search(line):
                    return found.start()
                ways_out.append(found.start())
    first = (word.start() for word in _WORD.finditer(text) if has_word(word.group()))
    return next(iter(ways_out), next(first, 0))
