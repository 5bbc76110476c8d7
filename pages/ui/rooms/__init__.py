"""Rooms of a class on the screen: a teacher's board, a learner's page, and a line on every other page."""
