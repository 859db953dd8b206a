"""Frozen values: what the toolkit talks about. Nothing here reads a file, a clock or a network."""
