"""Claims and events of all articles as records, and what they say together: pure functions."""
