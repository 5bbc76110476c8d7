"""Lessons on the pages: the strip over every page, the list, the teacher's sheet and the composer."""
