"""Maps in a browser: arrows stay off the words, headings stay, and either rendering can be chosen."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Visit

BLUEPRINT = "blueprints/getting-around/blueprints/ride-home/"
JOURNEY = "blueprints/getting-around/get-home-late/"
EXPERIENCE = "blueprints/getting-around/"
MAPS = (
    BLUEPRINT,
    JOURNEY,
    EXPERIENCE,
    "blueprints/getting-around/blueprints/price-estimate/",
    "blueprints/getting-around/blueprints/lost-property/",
    "blueprints/getting-around/blueprints/group-dispatch/",
    "blueprints/earning-by-driving/become-a-driver/",
    "blueprints/earning-by-driving/blueprints/driver-check/",
)

# Pieces of arrows are pseudo-elements: their boxes are read from their styles, and each border is a line.
CROSSED = """() => {
  const canvas = document.querySelector(".cjm-map__canvas").getBoundingClientRect();
  const lines = [];
  for (const arrow of document.querySelectorAll(".cjm-arrow"))
    for (const part of [arrow, arrow.querySelector("b")])
      for (const pseudo of ["::before", "::after"]) {
        const style = getComputedStyle(part, pseudo);
        if (style.content === "none") continue;
        const at = (name) => parseFloat(style[name]);
        const [left, top] = [at("left"), at("top")];
        const [right, bottom] = [left + at("width"), top + at("height")];
        if (at("borderTopWidth")) lines.push([left, top, right, top, arrow]);
        if (at("borderBottomWidth")) lines.push([left, bottom, right, bottom, arrow]);
        if (at("borderLeftWidth")) lines.push([left, top, left, bottom, arrow]);
        if (at("borderRightWidth")) lines.push([right, top, right, bottom, arrow]);
      }
  const crossed = [];
  for (const entry of document.querySelectorAll(".cjm-grid .cjm-cell li")) {
    const walker = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      for (const box of range.getClientRects())
        for (const [x1, y1, x2, y2, arrow] of lines)
          if (x2 > box.left - canvas.left + 1 && x1 < box.right - canvas.left - 1 &&
              y2 > box.top - canvas.top + 2 && y1 < box.bottom - canvas.top - 2)
            crossed.push(`${arrow.className} over ${walker.currentNode.data}`);
    }
  }
  return {lines: lines.length, crossed};
}"""


@pytest.mark.parametrize("width", [768, 1440, 1920])
@pytest.mark.parametrize("path", MAPS)
def test_no_arrow_crosses_the_words_of_an_entry(visit: Visit, path: str, width: int) -> None:
    found = visit(path, width=width).evaluate(CROSSED)
    assert found["lines"] > 0
    assert found["crossed"] == []


# Of each label beside an upright piece: how far its knot is from that piece, and whether it is on it.
KNOTS = """() => [...document.querySelectorAll(".cjm-arrow--tied")].map(arrow => {
  const box = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const at = (name) => parseFloat(style[name]);
    const [left, top] = [at("left"), at("top")];
    return {left, top, right: left + at("width"), bottom: top + at("height")};
  };
  const [knot, line] = [box(arrow.querySelector("b"), "::before"), box(arrow, "::before")];
  const side = /--(down|up|hook-left)/.test(arrow.className) ? "left" : "right";
  const [x, y] = [(knot.left + knot.right) / 2, (knot.top + knot.bottom) / 2];
  return Math.abs(x - line[side]) <= 1.5 && y > line.top && y < line.bottom;
})"""


@pytest.mark.parametrize("path", MAPS)
def test_labels_are_tied_to_their_own_arrow(visit: Visit, path: str) -> None:
    assert all(visit(path).evaluate(KNOTS))


def test_some_labels_stand_one_above_another(visit: Visit) -> None:
    assert len(visit(BLUEPRINT).evaluate(KNOTS)) > 1


def test_an_arrow_off_its_gutter_would_be_noticed(visit: Visit) -> None:
    page = visit(BLUEPRINT)
    page.add_style_tag(content=".cjm-arrow { --gx: 6rem !important; }")
    assert page.evaluate(CROSSED)["crossed"] != []


def test_a_phone_shows_steps_and_a_choice_is_remembered(visit: Visit) -> None:
    page = visit(BLUEPRINT, width=390)
    assert page.locator(".cjm-steps").is_visible()
    page.locator('.cjm-choice__item:has([value="map"])').click()
    assert page.locator(".cjm-map__scroll").is_visible()
    page.reload()
    assert page.locator(".cjm-map__scroll").is_visible()
    assert page.locator(".cjm-steps").is_hidden()


# Each leads to a phase, a step or an entry of the table; on a phone to what stands beside it in the list.
HIDDEN = [
    ("#ride-home--track", BLUEPRINT, ".cjm-tale", 1),
    ("#get-home-late--decide", JOURNEY, ".cjm-steps__phase", 0),
    ("#get-home-late--book", JOURNEY, ".cjm-steps__phase", 1),
    ("#get-home-late--ride", JOURNEY, ".cjm-steps__phase", 2),
    ("#get-home-late--wait-at-kerb", JOURNEY, ".cjm-tale", 3),
    ("#get-home-late--surprise-fee", JOURNEY, ".cjm-tale", 6),
    ("#getting-around--on-the-way", EXPERIENCE, ".cjm-steps__phase", 4),
    ("#getting-around--last-stretch", EXPERIENCE, ".cjm-tale", 7),
]
TOP = "([selector, number]) => document.querySelectorAll(selector)[number].getBoundingClientRect().top"


@pytest.mark.parametrize("chosen", [False, True], ids=["phone", "steps chosen"])
@pytest.mark.parametrize(("goal", "path", "selector", "number"), HIDDEN)
def test_a_link_to_the_hidden_map_leads_to_the_same_place(
    visit: Visit, goal: str, path: str, selector: str, number: int, chosen: bool
) -> None:
    page = visit(path, width=1440 if chosen else 390)
    if chosen:
        page.locator('.cjm-choice__item:has([value="steps"])').click()
    page.evaluate("goal => { location.hash = goal }", goal)
    page.wait_for_function("scrollY > 100")
    assert 0 <= page.evaluate(TOP, [selector, number]) <= 150


def test_a_link_to_a_hidden_step_of_the_list_leads_to_its_heading(visit: Visit) -> None:
    page = visit(f"{JOURNEY}#get-home-late--_step-7", width=1000)
    step = "document.querySelectorAll('.cjm-step')[6]"
    page.wait_for_function(f"{step}.getBoundingClientRect().right <= innerWidth")


@pytest.mark.parametrize("goal", ["#%", "#%E0%A4%A", "#nowhere", "#get-home-late--_map"])
def test_an_address_that_leads_nowhere_does_no_harm(visit: Visit, goal: str) -> None:
    page = visit(JOURNEY, width=390)
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.evaluate("goal => { location.hash = goal }", goal)
    page.reload()
    page.wait_for_function("document.documentElement.dataset.cjm === ''")
    assert said == []


def test_headings_stay_below_the_header_while_the_page_scrolls(visit: Visit) -> None:
    page = visit(BLUEPRINT)
    page.evaluate("document.querySelector('.cjm-band--support').scrollIntoView({block: 'center'})")
    page.wait_for_timeout(100)
    edges = page.evaluate(
        "[document.querySelector('.md-header').getBoundingClientRect().bottom,"
        " document.querySelector('.cjm-grid thead').getBoundingClientRect().top]"
    )
    assert edges[0] == pytest.approx(edges[1], abs=1.5)


def test_a_step_has_its_link_and_its_source_without_scripts(visit: Visit) -> None:
    step = visit(BLUEPRINT, scripts=False).locator(".cjm-step").first
    link, source = step.get_by_role("link", name="step 1").all()
    assert (link.get_attribute("href") or "").startswith("#ride-home--")
    assert "ride-home.md#L" in (source.get_attribute("href") or "")


def test_an_entry_has_its_link_without_scripts(visit: Visit) -> None:
    page = visit(BLUEPRINT, scripts=False)
    entry = page.locator('[id="ride-home--match"]')
    link = entry.get_by_role("link", name="this entry")
    assert link.get_attribute("href") == "#ride-home--match"
    assert link.evaluate("link => getComputedStyle(link).clipPath") != "none"
    link.focus()
    assert link.evaluate("link => getComputedStyle(link).clipPath") == "none"


def test_paper_is_white_and_says_whose_map_it_is(visit: Visit) -> None:
    page = visit(BLUEPRINT, dark=True)
    page.emulate_media(media="print", color_scheme="dark")
    # The sheet round the page is of the colour that words on it are not.
    assert page.evaluate("getComputedStyle(document.documentElement).color") == "rgb(0, 0, 0)"
    assert page.locator(".cjm-imprint").is_visible()
