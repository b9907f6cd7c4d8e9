"""The things of a project that mentions point to: who and what they are, under which names."""
