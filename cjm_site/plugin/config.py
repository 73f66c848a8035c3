"""The plugin's options. The core reads them, as it does for the command line; here they are only named."""

from __future__ import annotations

from typing import Any

from mkdocs.config.base import BaseConfigOption, Config, ConfigErrors, ConfigWarnings, ValidationError

from cjm_site.model import Settings
from cjm_site.model.options import OPTIONS, OptionError, unknown_option


class _Option(BaseConfigOption[Any]):
    """One option, None where it is left out."""

    def run_validation(self, value: object) -> Any:
        try:
            return OPTIONS[self._name].read(value) if value is not None else None
        except OptionError as error:
            raise ValidationError(str(error)) from None


class CjmConfig(Config):
    """What can be set under `cjm:` in `mkdocs.yml`."""

    maps_dir = _Option()
    lanes = _Option()
    emotion_scale = _Option()
    severity = _Option()
    html = _Option()
    page_keys = _Option()
    review_every = _Option()
    limits = _Option()
    noindex = _Option()
    feedback_url = _Option()

    def _validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        # The host only warns of what it does not know, and the command line stops there.
        errors, warnings = super()._validate()
        unknown = [name for name in self if name not in OPTIONS]
        known = [warning for warning in warnings if warning[0] not in unknown]
        return [*errors, *((name, ValidationError(unknown_option(name))) for name in unknown)], known

    def settings(self) -> Settings:
        """The options as the core takes them."""
        return Settings(**{name: self[name] for name in OPTIONS if self[name] is not None})
