"""Write the bundled inboxes: `python -m sample_data.generate`. The same bytes on every machine and Python version."""

import csv
import io
from pathlib import Path

from sample_data.inbox import COMPANY, OUTSIDER, Plan, write_inbox

MAIL = Path(__file__).with_name("mail.csv")
INBOXES = {MAIL: COMPANY, MAIL.with_name("outside.csv"): OUTSIDER}


def mail_csv(plan: Plan) -> bytes:
    r"""Return one inbox as bytes: UTF-8, line ends "\\n", columns text, label, sent_at (ISO 8601, UTC), topic."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(("text", "label", "sent_at", "topic", "sender", "recipient", "thread"))
    for mail in write_inbox(plan):
        moment = f"{mail.sent_at:%Y-%m-%dT%H:%M:%SZ}"
        writer.writerow((mail.text, mail.label, moment, mail.topic, mail.sender, mail.recipient, mail.thread))
    return table.getvalue().encode()


if __name__ == "__main__":
    for file, plan in INBOXES.items():
        file.write_bytes(mail_csv(plan))
        print(f"{file}: {file.stat().st_size:,} bytes")
