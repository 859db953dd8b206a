def generate() -> None:
    """X"""
