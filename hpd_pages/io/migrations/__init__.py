"""How an older history becomes one of today: one step a revision, run by Alembic."""
