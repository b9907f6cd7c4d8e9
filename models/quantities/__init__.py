"""Figures as they stand in Chinese prose, read as intervals with a unit. Nothing is guessed."""
