"""One file per output format: report in, string out."""
