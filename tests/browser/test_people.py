"""From mail to loans and back, a person's card, and an own table, in a real browser."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

ROWS = "".join(
    f"{20 + at % 50},{'abc'[at % 3]}town,{'yes' if at % 50 < 14 and at % 9 else 'no'}\n" for at in range(400)
)
EVIL = "<img src=http://evil.example/a.png>[x](http://evil.example/b)"


def test_one_choice_turns_the_lab_to_loans_and_back_with_nothing_lost(visit) -> None:
    now = visit()
    page = now.open("/?filter=multinomial_nb&attack=label_flip&poison=50")
    title = page.locator("h1")
    expect(title).to_contain_text("changed labels")
    before = title.inner_text()
    page.get_by_role("link", name="Loans, credit, insurance").click()
    page.get_by_role("button", name="Look at it").nth(3).click()
    expect(title).to_have_text("Loan sanction is under attack")
    page.get_by_role("link", name="Attack it").click()
    expect(title).to_contain_text("the loan model")
    page.wait_for_url("**corpus=loan&filter=naive_bayes&attack=wrong_outcomes**")
    page.get_by_role("link", name="Fool the filter").click()
    expect(title).to_have_text("Fool the filter: only with mail")
    page.get_by_role("button", name="Back to the mail").click()
    expect(title).not_to_contain_text("only with mail")
    page.wait_for_url("**/evade?corpus=sample**")
    page.get_by_test_id("stSidebarNav").get_by_role("link", name="The lab").click()
    expect(title).to_have_text(before)
    page.go_back()
    expect(title).not_to_have_text(before)
    page.go_back()
    expect(title).to_have_text("Fool the filter: only with mail")
    page.go_back()
    expect(title).to_contain_text("the loan model")
    assert now.errors + now.outside == []


def test_a_persons_card_opens_from_the_list_of_those_whose_decision_flips(visit) -> None:
    now = visit()
    page = now.open("/?corpus=loan&filter=naive_bayes&attack=wrong_outcomes&poison=80&view=Who+did+it")
    page.get_by_role("button", name="Application ").first.click()
    window = page.get_by_role("dialog")
    expect(window).to_contain_text("Before: ")
    expect(window.get_by_test_id("stDataFrame").first).to_be_visible()
    expect(window).to_contain_text("What would turn it now")
    page.keyboard.press("Escape")
    expect(window).to_have_count(0)
    assert now.errors + now.outside == []


def test_an_own_table_is_brought_and_attacked_and_its_words_stay_words(visit) -> None:
    now = visit()
    page = now.open("/people")
    data = f"age,{EVIL},default\n{ROWS}".replace("btown", EVIL.replace(",", ";")).encode()
    page.locator('input[type="file"]').set_input_files({"name": "cases.csv", "mimeType": "text/csv", "buffer": data})
    page.get_by_role("button", name="Use this table").click()
    title = page.locator("h1")
    expect(title).to_have_text("Own table is under attack")
    page.get_by_role("link", name="Attack it").click()
    page.get_by_role("button", name="Just show me").click()
    expect(title).to_contain_text("forged cases")
    page.get_by_role("button", name="Who pays for it?").click()
    expect(page.get_by_text("Wrong decisions cost")).to_be_visible()
    assert now.errors + now.outside == []
