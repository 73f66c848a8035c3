"""The kind table: what each kind of page is called, what may stand above it, how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from cjm_site.model.lanes import BLUEPRINT, EXPERIENCE, JOURNEY


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of page."""

    name: str
    """The word typed after `kind:`."""
    plural: str
    title: str
    """On its page, above the title."""
    plural_title: str
    parents: tuple[str, ...]
    """Kinds that its `parent` may be of; empty: it has none."""
    is_map: bool
    meaning: str

    @property
    def page(self) -> str:
        """The address of the page that lists all of its pages."""
        return f"_{self.plural}"


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            EXPERIENCE,
            "experiences",
            "Experience map",
            "Experience maps",
            (),
            True,
            "How people in general reach a goal, with no product in it.",
        ),
        Kind(
            JOURNEY,
            "journeys",
            "Journey map",
            "Journey maps",
            (EXPERIENCE, JOURNEY),
            True,
            "One actor in one scenario, with our service.",
        ),
        Kind(
            BLUEPRINT,
            "blueprints",
            "Service blueprint",
            "Service blueprints",
            (JOURNEY,),
            True,
            "How we deliver a journey: what is seen, and the work behind it.",
        ),
        Kind("persona", "personas", "Persona", "Personas", (), False, "Who takes a journey."),
        Kind("tour", "tours", "Tour", "Tours", (), False, "A reading path, for new staff."),
    )
}
