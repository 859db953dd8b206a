"""Policy as code for a police department's official social-media pages."""

__version__ = "0.1.0"
