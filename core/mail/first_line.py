"""A message in one line."""


def first_line(text: str, *, longest: int = 90) -> str:
    r"""The subject, or the first line that is not empty, cut to `longest` characters.

    >>> first_line("Subject: Lunch on Friday?\n\nShall we")
    'Lunch on Friday?'
    """
    line = next((line.strip() for line in text.splitlines() if line.strip()), "(empty)")
    line = line.removeprefix("Subject:").strip() or "(no subject)"
    return line if len(line) <= longest else line[: longest - 1] + "…"
