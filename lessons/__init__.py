"""The lessons that come with the project, a file each, and the courses that they make up."""
