def validate() -> None:
    """X"""
