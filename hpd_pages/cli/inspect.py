def inspect() -> None:
    "x"
