"""Every page, light and dark, on a desk and in a hand: readable for all, calm, and silent to the outside."""

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser

# what an answer that is on its way will replace is faded for that moment, which is no colour of the page
NOT_FADED = '[data-stale="true"], [data-stale="true"] * { opacity: 1 !important; transition: none !important; }'
SIZES = {"desktop": {"width": 1440, "height": 900}, "phone": {"width": 390, "height": 844}}


@pytest.mark.parametrize(("size", "theme"), [("desktop", "light"), ("phone", "dark")])
def test_no_page_has_faults(visit, theme: str, size: str) -> None:
    start = visit()
    start.open()
    paths = start.page.eval_on_selector_all('[data-testid="stSidebarNavLink"]', "links => links.map(a => a.pathname)")
    assert len(paths) >= 3
    for path in [*paths, "/room", "/?view=Poison"]:  # and one with a step that is chosen, and a message to scroll
        now = visit(viewport=SIZES[size], color_scheme=theme)
        page = now.open(path)
        assert page.locator('[data-testid="stException"]').count() == 0, path
        assert now.errors == [], path
        assert now.outside == [], path
        assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1"), path
        page.add_style_tag(content=NOT_FADED)
        found = Axe().run(page, context='[data-testid="stMain"]').response["violations"]
        assert [fault["id"] for fault in found if fault["impact"] in ("serious", "critical")] == [], path
        page.context.close()  # what nobody looks at is computed no further
