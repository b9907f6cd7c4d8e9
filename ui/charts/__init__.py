"""Charts: axes, signs, hit testing and pictures for the rooms that draw what they know."""
