"""Text that was read in another encoding than it was written in, found by its bytes."""
