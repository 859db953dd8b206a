def audit() -> None:
    "x"
