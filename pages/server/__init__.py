"""What stands between a stranger and Streamlit: one file for each thing that is refused or added."""
