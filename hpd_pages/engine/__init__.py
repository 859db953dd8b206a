"""The verbs over values and ports: validate, generate, audit. No edge is imported here."""
