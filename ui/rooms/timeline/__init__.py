"""The time line: events and dated claims in lanes, from decades to days."""
