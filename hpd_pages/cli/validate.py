def validate() -> None:
    "x"
