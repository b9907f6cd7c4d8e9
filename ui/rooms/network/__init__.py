"""The network room: who works together with whom, and where it is told."""
