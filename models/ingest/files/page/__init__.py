"""HTML with its offsets: every character that is shown is known by its place in the page."""
