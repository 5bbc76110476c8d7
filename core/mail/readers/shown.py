"""Names and labels from a stranger's file, made short and harmless for an error sentence."""

import re
from collections.abc import Iterable

_LONGEST = 30
_MOST = 8
_NOT_PLAIN = re.compile(r"[^\w \-.]|(?<=www)\.")


def shown(value: str) -> str:
    """Return `value` in quotation marks: at most 30 characters, and none that markup or addresses are made of.

    >>> shown("v1")
    '“v1”'
    >>> shown("![x](http://mail.example)")
    '“··x··http···mail.example·”'
    """
    plain = _NOT_PLAIN.sub("·", value.strip())
    return f"“{plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + '…'}”"


def shown_list(values: Iterable[str]) -> str:
    """Return the first eight values, each as `shown`, and how many more there are.

    >>> shown_list(["v1", "v2"])
    '“v1”, “v2”'
    >>> shown_list(str(n) for n in range(10))
    '“0”, “1”, “2”, “3”, “4”, “5”, “6”, “7” and 2 more'
    """
    every = list(values)
    listed = ", ".join(shown(value) for value in every[:_MOST])
    return listed if len(every) <= _MOST else f"{listed} and {len(every) - _MOST} more"
