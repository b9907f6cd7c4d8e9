"""The window and the command line: how people and scripts reach the library."""

__version__ = "0.1.0"
