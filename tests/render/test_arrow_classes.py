from cjm_site.render.arrow_classes import arrow_css
from cjm_site.render.environment import theme_dir


def test_the_styles_of_arrows_end_with_the_numbered_classes() -> None:
    styles = (theme_dir() / "assets/cjm/arrows.css").read_text(encoding="utf-8")
    assert styles.endswith("\n" + arrow_css())
