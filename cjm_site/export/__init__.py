"""What the wiki is given out as: JSON Schemas, reference pages."""
