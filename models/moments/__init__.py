"""Dates and periods as they stand in Chinese prose, placed on the calendar."""
