"""All that a screen shows while a hand moves over levels of poison, or over weeks, made before the hand moves."""

from core.film.reel import Reel, reel
from core.film.weeks import WeeksReel, weeks_reel

__all__ = ["Reel", "WeeksReel", "reel", "weeks_reel"]
