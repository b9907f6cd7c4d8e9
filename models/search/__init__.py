"""What may be asked of a project, and where a text answers it: pure functions over values."""
