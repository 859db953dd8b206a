"""The edges, and only here: files, YAML, HTTP, SQL and template rendering."""
