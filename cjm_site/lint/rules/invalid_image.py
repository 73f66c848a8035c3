"""Files of pictures that cannot be shown: their names are judged where they are read, their bytes here."""

from __future__ import annotations

from collections.abc import Iterator

from cjm_site.findings import Finding, Related
from cjm_site.loader.rules import INVALID_IMAGE
from cjm_site.model import Atlas
from cjm_site.model.pictures import places_by_path
from cjm_site.source.wording import named

RULE = INVALID_IMAGE


def check(atlas: Atlas) -> Iterator[Finding]:
    """One a file, at the first place that names it."""
    for path, (first, *others) in places_by_path(atlas).items():
        picture = atlas.pictures.get(path)
        if picture is not None and picture.trouble:
            yield RULE.at(
                first.span,
                f"The picture {named(first.typed)} is refused: {picture.trouble}",
                picture.cure,
                tuple(Related(each.span, "named here too") for each in others),
            )
