"""What visitors take with them: snippet, notebook, files."""
