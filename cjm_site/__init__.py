"""A journey wiki from plain text: experience maps, journey maps and service blueprints, linked."""

__version__ = "0.1.0"
