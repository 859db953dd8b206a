def audit() -> None:
    """X"""
