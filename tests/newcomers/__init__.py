"""Ideas that nobody has had yet, a file each: `test_one_file_is_enough.py` puts them into a copy of the project."""
