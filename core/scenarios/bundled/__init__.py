"""The decisions about people that come with the project, one scenario per file."""
