"""The figures room: what several articles count, side by side."""
