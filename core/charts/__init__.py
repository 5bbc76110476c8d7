"""One chart per file: data in, plotly Figure out; pages and notebooks draw the same."""
