"""Pages as readers adapt them: wider spacing of text, four times the size, colours of their own."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.test_pages import BLUEPRINT, JOURNEY, PAGES, WIDTHS

# WCAG 1.4.12.
SPACING = """
* { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }
"""
SEEN = """
const seen = (element) =>
    element.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && !element.closest(".cjm-hidden, .md-skip, svg")
    && !element.matches("details:not([open])")
    && !(element.closest("thead")?.clientWidth <= 1);
"""
CLIPPED = f"""() => {{ {SEEN}
    const cuts = (overflow) => ["hidden", "clip"].includes(overflow);
    return [...document.querySelectorAll("article *")].filter((element) => {{
        const style = getComputedStyle(element);
        const wide = cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
        const high = cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
        return seen(element) && (wide || high);
    }}).map((element) => element.outerHTML.slice(0, 120));
}}"""
TEXTS = f"""{SEEN}
    const texts = [];
    const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    for (let text; (text = walker.nextNode());) {{
        if (text.data.trim() && seen(text.parentElement)) texts.push(text);
    }}
"""
# Letters are lower than their lines, and lines may overlap by two pixels.
OVERLAPS = f"""() => {{ {TEXTS}
    const boxes = texts.flatMap((text) => {{
        const range = document.createRange();
        range.selectNodeContents(text);
        const size = parseFloat(getComputedStyle(text.parentElement).fontSize);
        return [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1).map((box) => {{
            const cut = Math.max(0, (box.height - size) / 2);
            return {{text, left: box.left, right: box.right, top: box.top + cut, bottom: box.bottom - cut}};
        }});
    }}).sort((a, b) => a.top - b.top);
    return boxes.flatMap((a, index) => {{
        const found = [];
        for (let other = index + 1; boxes[other]?.top < a.bottom - 2; other++) {{
            const b = boxes[other];
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            if (a.text !== b.text && across > 2 && Math.min(a.bottom, b.bottom) - b.top > 2)
                found.push(`${{a.text.data.trim()}} | ${{b.text.data.trim()}}`);
        }}
        return found;
    }});
}}"""
# Without the heads of tables, which are for the ears alone on narrow screens.
WORDS = f"""() => {{ {TEXTS}
    return texts.filter((text) => !text.parentElement.closest("thead"))
        .map((text) => text.data.trim().replace(/\\s+/g, " "));
}}"""
SCROLLING = """() => [...document.querySelectorAll("article *")].filter((element) =>
    element.checkVisibility() && element.scrollWidth > element.clientWidth + 1
    && ["auto", "scroll"].includes(getComputedStyle(element).overflowX)
).map((element) => element.className)"""
# The table and the list of steps say the same in different words, and one of them is chosen.
LISTS = sorted(set(PAGES) - {"experience", "journey", "blueprint"})


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", PAGES)
def test_wider_spacing_of_text_clips_nothing_and_nothing_overlaps(
    visit: Visit, kind: str, width: int
) -> None:
    page = visit(PAGES[kind], width=width)
    page.add_style_tag(content=SPACING)
    assert page.evaluate(CLIPPED) == []
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_texts_that_overlap_are_noticed(visit: Visit) -> None:
    page = visit(JOURNEY)
    page.add_style_tag(content=".cjm-facts { display: block; block-size: 1em; overflow: hidden }")
    page.add_style_tag(content=".cjm-facts div { display: block; block-size: 2px }")
    assert page.evaluate(CLIPPED)
    assert page.evaluate(OVERLAPS)


@pytest.mark.parametrize("kind", PAGES)
def test_at_four_times_the_size_nothing_scrolls_sideways(visit: Visit, kind: str) -> None:
    page = visit(PAGES[kind], width=320, height=256)
    assert page.evaluate(SCROLLING) == []
    assert page.evaluate(CLIPPED) == []


@pytest.mark.parametrize("kind", LISTS)
def test_at_four_times_the_size_every_word_is_there(visit: Visit, kind: str) -> None:
    shown = " ".join(visit(PAGES[kind], width=320, height=256).evaluate(WORDS))
    expected = visit(PAGES[kind]).evaluate(WORDS)
    assert [each for each in expected if each not in shown] == []


@pytest.mark.parametrize("kind", ["experience", "journey", "blueprint"])
def test_at_four_times_the_size_the_map_scrolls_in_its_own_region(visit: Visit, kind: str) -> None:
    page = visit(PAGES[kind], width=320, height=256)
    page.locator(".cjm-choice__item--map").click()
    assert page.evaluate(SCROLLING) in (["cjm-map__scroll"], [])
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.locator(".cjm-map__scroll").get_attribute("tabindex") == "0"


@pytest.fixture(params=["light", "dark"])
def forced(visit: Visit, request: pytest.FixtureRequest) -> Page:
    """A blueprint in the colours of the reader's system."""
    page = visit(BLUEPRINT, dark=request.param == "dark")
    page.emulate_media(forced_colors="active")
    return page


def styles(page: Page, selector: str, names: list[str], pseudo: str = "") -> list[list[Any]]:
    return list(
        page.locator(selector).evaluate_all(
            """(elements, [names, pseudo]) => elements
                .filter((each) => each.checkVisibility())
                .map((each) => getComputedStyle(each, pseudo || null))
                .map((style) => names.map((name) => style.getPropertyValue(name)))""",
            [names, pseudo],
        )
    )


def test_forced_colours_keep_the_three_lines_apart(forced: Page) -> None:
    text = styles(forced, "article h1", ["color"])[0][0]
    lines = styles(forced, ".cjm-line__box", ["border-top-style", "border-top-color"], "::before")
    assert lines == [["solid", text], ["dashed", text], ["dotted", text]]


def test_forced_colours_keep_marks(forced: Page) -> None:
    text = styles(forced, "article h1", ["color"])[0][0]
    marks = styles(forced, ".cjm-risk .cjm-mark, .cjm-facts .cjm-mark", ["background-color"], "::before")
    assert marks
    assert {colour for (colour,) in marks} == {text}


def test_forced_colours_show_what_is_chosen(forced: Page) -> None:
    names = ["background-color", "color", "forced-color-adjust"]
    chosen, other = styles(forced, ".cjm-choice__item", names)
    # The reader's ground would else lie under the letters.
    assert chosen[2] == "none"
    assert chosen[0] != chosen[1]
    assert chosen[0] != other[0]


def test_forced_colours_show_the_focus(forced: Page) -> None:
    forced.locator(".cjm-map__scroll a").first.focus()
    forced.keyboard.press("Tab")
    outline = styles(forced, ":focus", ["outline-style", "outline-width"])
    assert [(style != "none", width != "0px") for style, width in outline] == [(True, True)]
