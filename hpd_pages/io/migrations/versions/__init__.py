"""The revisions of the history's tables, oldest first."""
