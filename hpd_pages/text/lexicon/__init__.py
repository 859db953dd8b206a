"""Phrases of one requirement each, by class: one file a language."""
