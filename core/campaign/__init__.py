"""A campaign played week by week: mail comes, is judged, gets labels and is learned from."""
