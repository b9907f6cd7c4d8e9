"""The twins room: two articles on one story side by side, and annotations carried between them."""
