"""A few messages as a defender gets them, for transcriptions that go over them one by one."""

import numpy as np
import pandas as pd

from core.defences._received import Received, Trusted
from core.mail.encode import encode
from core.mail.readers.labels import HAM, SPAM
from tests.small_mail import random_messages

TRUSTED = 60


def received(
    seed: int, messages: int = 60, longest: int = 15, trusted: int = TRUSTED
) -> tuple[Received, list[str], list[str]]:
    """Messages of few words, one in ten under the wrong label and some of them twice; their texts and labels."""
    rng = np.random.default_rng(seed)
    drawn, spam = random_messages(rng, messages + trusted, 80, longest)
    # another order of the words would be the same message
    texts = list(dict.fromkeys(" ".join(sorted(text.split())) or "empty" for text in drawn))
    encoding, of = encode(texts), {text: at for at, text in enumerate(texts)}
    text = np.array([of[" ".join(sorted(one.split())) or "empty"] for one in drawn])
    label = np.array(spam) ^ (rng.random(len(spam)) < 0.1)
    days = pd.Timestamp("2024-01-01", tz="UTC") + pd.to_timedelta(rng.permutation(messages), unit="D")
    facts = {name: rng.choice(["", "ann", "bob"], messages) for name in ("sender", "recipient", "reporter")}
    mail = Received(
        words=encoding.words,
        counts=encoding.counts,
        text=text[:messages],
        spam=label[:messages],
        facts=pd.DataFrame({"sent_at": days, **facts}),
        trusted=Trusted(encoding.counts[text[messages:]], np.array(spam[messages:])),
    )
    return mail, [texts[at] for at in mail.text], [SPAM if one else HAM for one in mail.spam]


def all_there(mail: Received) -> np.ndarray:
    return np.ones((1, len(mail.text)), dtype=bool)
