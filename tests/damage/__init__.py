"""Damage done to clean text on purpose, with what stood at each damaged place."""
