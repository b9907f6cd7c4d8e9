"""The corpus room: how far the work has come, by article, person, label, outlet and time."""
