"""Colours that can be read: contrast on their ground, and the same as the theme of the pages."""

import re
import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

from core.charts.look import DARK, LIGHT, Look, ink, untrusted

CONFIG = Path(__file__).resolve().parents[3] / ".streamlit" / "config.toml"
READ = ("missed", "blocked", "poison", "unsure", "text")


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb", as the Web Content Accessibility Guidelines define it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("look", [LIGHT, DARK])
@pytest.mark.parametrize("name", READ)
def test_contrast(look: Look, name: str) -> None:
    light, dark = sorted((luminance(getattr(look, name)), luminance(look.ground)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


@pytest.mark.parametrize("look", [LIGHT, DARK])
@pytest.mark.parametrize("share", [at / 50 for at in range(51)])
def test_numbers_on_a_field_of_colour_can_be_read(look: Look, share: float) -> None:
    ends = ([int(colour[at : at + 2], 16) for at in (1, 3, 5)] for colour in (look.ground, look.poison))
    mixed = "#" + "".join(f"{round(low + share * (high - low)):02x}" for low, high in zip(*ends, strict=True))
    light, dark = sorted((luminance(ink(look, look.poison, share)), luminance(mixed)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


@pytest.mark.parametrize(("look", "theme"), [(LIGHT, "light"), (DARK, "dark")])
def test_charts_and_pages_share_their_colours(look: Look, theme: str) -> None:
    page = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"][theme]
    assert page["backgroundColor"] == look.ground
    assert page["textColor"] == look.text
    for own, name in (("missed", "orange"), ("blocked", "blue"), ("poison", "violet"), ("unsure", "gray")):
        assert page[f"{name}Color"] == page[f"{name}TextColor"] == getattr(look, own)
    assert all(re.fullmatch(r"#[0-9a-f]{6}", colour) for colour in asdict(look).values())


def test_a_strangers_text_is_harmless_and_its_quotes_stay() -> None:
    assert untrusted("""<b> "it's" & more""") == """&lt;b&gt; "it's" &amp; more"""
