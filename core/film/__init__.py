"""All that a screen shows of a sweep while a hand moves over its levels, made before the hand moves."""

from core.film.reel import Reel, reel

__all__ = ["Reel", "reel"]
