"""Joins the verbs, the catalogue and the edges: one file a verb; the defaults in `defaults`."""
