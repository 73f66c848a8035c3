"""The rules that look at a whole Atlas, in the order of the documentation. A new one is listed here."""

from cjm_site.lint.rules import (
    ambiguous_reference,
    broken_link,
    crowded_map,
    disordered_step,
    duplicate_connection,
    former_id,
    future_review,
    missing_image,
    misspelled_actor,
    parent_cycle,
    repeated_step,
    self_connection,
    taken_id,
    uncovered_step,
    unknown_reference,
    wrong_parent,
)

MODULES = (
    unknown_reference,
    ambiguous_reference,
    former_id,
    wrong_parent,
    parent_cycle,
    uncovered_step,
    repeated_step,
    taken_id,
    disordered_step,
    self_connection,
    duplicate_connection,
    misspelled_actor,
    crowded_map,
    future_review,
    missing_image,
    broken_link,
)
