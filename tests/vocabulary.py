"""One word for one thing, in every sentence and on every page."""

import re

INSTEAD = {
    r"\bquer(?:y|ies)\b": "question",
    r"\btries\b": "questions",
    r"\bprob(?:e|es|ed|ing)\b": "ask",
    r"\bham\b(?!/)": "good mail",
    r"\bpass(?:es|ed|ing)?\b": "gets through",
    r"\bdeliver(?:s|ed|ing)?\b": "gets through, or in the inbox",
    r"\bclean\b(?!-label)": "before the attack",
    r"\bunpoisoned\b|\bwithout (?:any )?(?:poison|attack)\b": "before the attack",
    r"\bpoisoned (?:message|mail|spam)": "poison message",
    r"\bvictims?\b": "target",
    r"\breally\b|\bground truth\b": "truth",
}
"""What is not said → what is said in its place. Folder names and titles of published attacks are names."""

OF_MAIL = re.compile(r"(?i)\b(spam|e?mails?|messages?|filters?|inbox|folder|spambayes)\b")
"""What is not said of applications."""


def strays(text: str) -> list[str]:
    """What of a text another word is meant for, with that word."""
    return [
        f"{found[0]!r} for {word!r} in {text[max(0, found.start() - 40) : found.end() + 40]!r}"
        for stray, word in INSTEAD.items()
        for found in re.finditer(stray, text, re.IGNORECASE)
    ]
