"""The room of the registry: who and what mentions point to."""
