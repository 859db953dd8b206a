def generate() -> None:
    "x"
