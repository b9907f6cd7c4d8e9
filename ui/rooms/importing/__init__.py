"""The room in which files become articles: what was found, what is doubtful, what came of it.

Nothing here is imported before somebody imports.
"""
