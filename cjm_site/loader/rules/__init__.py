"""The rules that reading reports by itself, for without them there is no Atlas to look at."""

from cjm_site.loader.rules import joining, reading, values

RULES = (*reading.RULES, *values.RULES, *joining.RULES)
"""In the order of the documentation."""

BY_NAME = {rule.name: rule for rule in RULES}
