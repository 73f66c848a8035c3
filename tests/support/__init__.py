"""What several tests use."""

import pytest

pytest.register_assert_rewrite("tests.support.site", "tests.support.links")
