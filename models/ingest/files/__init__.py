"""Reading files of any kind: bytes in, articles with their decoded text out."""
