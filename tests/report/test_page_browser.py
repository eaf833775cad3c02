"""The page in a real browser: filter, decide by keyboard, export, apply. Needs Chromium and its driver."""

from __future__ import annotations

import csv
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from samples import HOSTILE, hostile_result

from factcheck.models import CheckResult
from factcheck.report import page
from factcheck.report.order import ranked
from factcheck.review import apply_sheet, load_decisions

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
DRIVER = shutil.which("chromedriver")

pytestmark = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="Chromium and chromedriver are not installed: the page is not clicked"
)
selenium = pytest.importorskip("selenium", reason="selenium is not installed: the page is not clicked")

FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic",
    "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--window-size=1400,1000",
)  # fmt: skip

Open = Callable[[str], Any]


@pytest.fixture(scope="module")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory, downloads: Path) -> Iterator[Any]:
    from selenium import webdriver
    from selenium.common.exceptions import SessionNotCreatedException
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    options.set_capability("unhandledPromptBehavior", "ignore")
    try:
        browser = webdriver.Chrome(options=options, service=Service(str(DRIVER)))
    except SessionNotCreatedException as error:
        pytest.skip(f"Chromium and its driver do not fit together: {error.msg}")
    yield browser
    browser.quit()


@pytest.fixture
def browser(driver: Any, tmp_path: Path, result: CheckResult) -> Iterator[Any]:
    """The page of the made-up event, opened from a file, with an empty memory."""
    path = tmp_path / "report.html"
    path.write_text(page.render(result), encoding="utf-8")
    driver.get_log("browser")
    driver.get(path.as_uri())
    driver.execute_script("localStorage.clear()")
    driver.refresh()
    yield driver
    assert driver.get_log("browser") == [], "the console complains"


def shown(browser: Any) -> list[str]:
    cards = browser.find_elements("css selector", "article.card")
    return [card.get_attribute("data-id") for card in cards if card.is_displayed()]


def keys(browser: Any, *names: str) -> None:
    from selenium.webdriver import ActionChains

    for name in names:
        ActionChains(browser).send_keys(name).perform()


def decided(browser: Any) -> dict[str, str]:
    return dict(
        browser.execute_script(
            "return [...document.querySelectorAll('.choices [aria-pressed=true]')]"
            ".map((b) => [b.closest('article').dataset.id, b.value])"
        )
    )


def current(browser: Any) -> str | None:
    found = browser.find_elements("css selector", "article[aria-current=true]")
    return found[0].get_attribute("data-id") if found else None


def ids(result: CheckResult) -> list[str]:
    return [finding.id for finding in ranked(result.discrepancies)]


# --- reading and filtering ----------------------------------------------------------------------------


def test_filters_narrow_findings_and_matrix(browser: Any, result: CheckResult) -> None:
    everything = ids(result)
    assert shown(browser) == everything
    browser.find_element("css selector", "input[value=vague]").click()
    assert shown(browser) == everything[4:]
    rows = browser.find_elements("css selector", ".matrix tbody tr")
    assert sum(row.is_displayed() for row in rows) == 1
    browser.find_element("css selector", "button[type=reset]").click()
    time.sleep(0.05)
    assert shown(browser) == everything
    browser.find_element("id", "find").send_keys("INEZ marot")
    assert shown(browser) == [everything[2]]
    assert browser.find_element("id", "shown").text == "1 of 5 shown, 0 decided"
    browser.find_element("id", "find").send_keys(" nobody")
    assert browser.find_element("id", "none").is_displayed()


def test_a_question_of_the_matrix_leads_to_its_finding(browser: Any, result: CheckResult) -> None:
    browser.find_element("css selector", ".matrix a[href='#f4']").click()
    time.sleep(0.05)
    assert current(browser) == ids(result)[3]


# --- deciding by keyboard -------------------------------------------------------------------------------


def test_triage_by_keyboard_export_and_apply(browser: Any, result: CheckResult, downloads: Path) -> None:
    from selenium.webdriver.common.keys import Keys

    first, second, third, *_ = ids(result)
    keys(browser, "j", "1", "n")
    note = browser.switch_to.active_element
    assert note.tag_name == "textarea"
    note.send_keys('=1+1, "called"\nthe ministry j 2', Keys.ESCAPE)
    keys(browser, Keys.ARROW_RIGHT, "2", "j", "k", "k", "j", "j")
    assert current(browser) == third
    keys(browser, "3", "3")
    assert decided(browser) == {first: "confirmed", second: "not an issue"}
    browser.find_element("id", "reviewer").send_keys("Ana Öz")
    browser.find_element("id", "export").click()
    path = downloads / "factcheck-decisions.csv"
    for _ in range(100):
        if path.exists():
            break
        time.sleep(0.05)
    assert "Exported 2" in browser.find_element("id", "said").text
    with path.open(newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert [(row["id"], row["decision"], row["reviewer"]) for row in rows] == [
        (first, "confirmed", "Ana Öz"),
        (second, "not an issue", "Ana Öz"),
    ]
    assert rows[0]["note"].startswith("'=1+1")
    applied = apply_sheet(path)
    assert (applied.applied, applied.unknown, applied.impossible) == (2, [], [])
    kept = {found.id: found for found in load_decisions(applied.decisions_path).findings}
    assert kept[first].reviews[0].note == '=1+1, "called"\nthe ministry j 2'
    assert kept[first].question and len(kept[first].sides) == 3


def test_what_was_decided_leaves_the_undecided_only_when_one_goes_on(
    browser: Any, result: CheckResult
) -> None:
    first, second, *rest = ids(result)
    keys(browser, "u", "j", "1")
    assert shown(browser) == [first, second, *rest]
    keys(browser, "j")
    assert shown(browser) == [second, *rest] and current(browser) == second


def test_decisions_are_there_again_after_a_reload(browser: Any, result: CheckResult) -> None:
    keys(browser, "j", "4")
    browser.refresh()
    assert decided(browser) == {ids(result)[0]: "corrected"}


def test_keys_can_be_switched_off_and_help_can_be_left(browser: Any) -> None:
    from selenium.webdriver.common.keys import Keys

    keys(browser, "?")
    assert browser.find_element("id", "keys").is_displayed()
    browser.find_element("id", "keys-on").click()
    keys(browser, Keys.ESCAPE, "j", "1")
    assert not browser.find_element("id", "keys").is_displayed()
    assert current(browser) is None and decided(browser) == {}


def test_tab_goes_through_the_page_and_out_again(browser: Any) -> None:
    """No element holds the focus: Tab from the first reaches the last."""
    from selenium.webdriver.common.keys import Keys

    seen = set()
    for _ in range(120):
        keys(browser, Keys.TAB)
        active = browser.switch_to.active_element
        if active.tag_name == "body":
            break
        seen.add(active.id)
        outline = active.value_of_css_property("outline-style")
        assert outline != "none", active.get_attribute("outerHTML")
    assert len(seen) > 40


# --- hostile reports ----------------------------------------------------------------------------------------


def test_hostile_reports_run_nothing_and_scroll_in_their_box(driver: Any, tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    long = ("9" * 32767, "ha" * 16383)
    path.write_text(page.render(hostile_result(HOSTILE + long, reports=300)), encoding="utf-8")
    driver.get_log("browser")
    driver.get(path.as_uri())
    assert driver.get_log("browser") == []
    assert driver.title.endswith("300 reports")
    assert len(driver.find_elements("css selector", "script")) == 1
    width, wide = driver.execute_script(
        "const box = document.querySelector('.scroll');"
        "return [document.documentElement.scrollWidth - innerWidth, box.scrollWidth - box.clientWidth]"
    )
    assert width <= 0 and wide > 1000
    keys(driver, "j", "1")
    assert len(decided(driver)) == 1


def test_a_script_that_slipped_in_could_not_run(driver: Any, tmp_path: Path, result: CheckResult) -> None:
    source = page.render(result).replace("<h1>", "<script>document.title='owned'</script><h1>", 1)
    path = tmp_path / "slipped.html"
    path.write_text(source, encoding="utf-8")
    driver.get(path.as_uri())
    assert driver.title == "5 discrepancies in 4 reports"
    assert any("Content Security Policy" in entry["message"] for entry in driver.get_log("browser"))
