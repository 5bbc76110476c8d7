"""What machines write: readings, logs, settings, changes of files."""

from datetime import timedelta

from sample_data.grammar.engine import Pen
from sample_data.words.english import nouns, verbs


def readings(pen: Pen) -> str:
    """Return a table of measured values, a row per time and a column per station."""
    dice = pen.dice
    stations = [pen.say("town") for _ in range(dice.between(1, 4))]
    start = pen.message.sent_at - timedelta(hours=dice.between(2, 90))
    step = dice.pick((10, 15, 30, 60, 360, 1440))
    rows = ["time".ljust(17) + "  ".join(stations)]
    level = dice.between(200, 9000)
    for at in range(dice.size(4, 160)):
        level += dice.between(-90, 90)
        values = "  ".join(f"{(level + dice.between(-400, 400)) / 100:.2f}" for _ in stations)
        rows.append(f"{start + timedelta(minutes=step * at):%Y-%m-%d %H:%M} {values}")
    return "\n".join(rows)


def log(pen: Pen) -> str:
    """Return lines of a system log, all of one machine and a few programs."""
    dice = pen.dice
    host, programs = pen.say("host"), [pen.say("daemon") for _ in range(2)]
    moment = pen.message.sent_at - timedelta(minutes=dice.between(3, 900))
    lines = []
    for _ in range(dice.size(3, 110)):
        moment += timedelta(seconds=dice.between(0, 400))
        program = f"{dice.pick(programs)}[{dice.between(300, 32000)}]"
        lines.append(f"{moment:%b %d %H:%M:%S} {host} {program}: {_event(pen)}")
    return "\n".join(lines)


def _event(pen: Pen) -> str:
    dice = pen.dice
    return dice.pick(
        (
            f"connection from 10.{dice.between(0, 40)}.{dice.between(0, 255)}.{dice.between(1, 254)} port {dice.between(1024, 65535)}",
            f"job {pen.write('{code:XXXXXXXX}')} finished in {dice.between(1, 900)} ms",
            f"cannot {dice.pick_rare(verbs())} /var/spool/{path(pen)}: no such file",
            f"retrying {path(pen)} ({dice.between(2, 9)} of 10)",
            f"user {pen.say('first_name').lower()} logged out after {dice.between(2, 400)} minutes",
            f"queue length {dice.between(0, 900)}, oldest {dice.between(1, 90)} s",
            f"checksum mismatch on block {pen.write('{code:XXXXXX}')}, expected {pen.write('{code:XXXXXX}')}",
            f"{dice.pick_rare(nouns())} service restarted",
            f"temperature {dice.between(18, 71)} above threshold",
            f"message-id=<{pen.write('{code:XXXXXXXXXX}')}@{pen.say('host')}> status=sent",
        )
    )


def path(pen: Pen) -> str:
    """Return the path of a file as people name their files."""
    dice = pen.dice
    folder, name = dice.pick_rare(nouns()), dice.pick_rare(nouns())
    ending = dice.pick(("csv", "txt", "log", "xls", "pdf", "py", "cfg", "tmp", "bak", "ini", "sql", "html"))
    return f"{folder}/{name}_{dice.pick(('final', 'new', 'old', 'v2', 'copy', 'draft', '2024', '2025'))}.{ending}"


def settings(pen: Pen) -> str:
    """Return a piece of a configuration file, or of a change to one."""
    dice = pen.dice
    lines = [f"[{pen.say('thing').replace(' ', '_')}]"]
    for _ in range(dice.size(4, 30)):
        name = f"{dice.pick_rare(nouns())}_{dice.pick(('max', 'min', 'timeout', 'path', 'mode', 'size', 'rate', 'enabled'))}"
        value = dice.pick((str(dice.between(0, 9000)), "true", "false", "auto", path(pen), pen.write("{code:XXXX}")))
        lines.append(f"{name} = {value}")
    if dice.happens(0.4):
        lines = [f"--- a/{path(pen)}", *(f"{dice.pick(('+', '-', ' '))} {line}" for line in lines)]
    return "\n".join(lines)


def invitation(pen: Pen) -> str:
    """Return the calendar entry that a mail program adds to an invitation."""
    dice = pen.dice
    start = pen.message.sent_at + timedelta(days=dice.between(1, 20))
    return "\n".join(
        (
            "BEGIN:VEVENT",
            f"UID:{pen.write('{code:XXXXXXXXXXXX}')}",
            f"DTSTART:{start:%Y%m%dT%H}{dice.pick(('00', '15', '30'))}00",
            f"SUMMARY:{pen.say('thing')} {pen.say('project')}",
            f"LOCATION:{pen.say('room')}",
            *(f"ATTENDEE;CN={pen.say('staff')}" for _ in range(dice.between(1, 6))),
            "END:VEVENT",
        )
    )
