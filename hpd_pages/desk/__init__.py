"""The PIO's own web page: every task of the command line, over the same wiring."""
