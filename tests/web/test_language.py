"""A page is told in the language of its reader, and programs are answered in English."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from ninevotes.brief.language.po import CatalogueError, entries, translations
from ninevotes.web.language import preferred
from tests.web.conftest import Site

VOTE = "/votes/S/2014/348"
FRENCH = {"Accept-Language": "fr-CH, fr;q=0.9, en;q=0.8"}


def said(site: Site, address: str, **headers: str) -> Any:
    return site.get(address, headers=headers or {"Accept-Language": "en"})


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ("", "en"),
        ("fr", "fr"),
        ("FR-ca", "fr"),
        ("en, fr;q=0.9", "en"),
        ("en;q=0.1, fr;q=0.9", "fr"),
        ("de, es;q=0.9", "en"),
        ("fr;q=0", "en"),
        ("*", "en"),
        (";;;,q=fr", "en"),
        ("fr;q=9", "en"),
    ],
)
def test_what_a_browser_prefers(wanted: str, code: str) -> None:
    assert preferred(wanted) == code


def test_a_french_browser_gets_french(whole_site: Site) -> None:
    answer = whole_site.get(VOTE, headers=FRENCH)
    assert answer.headers["content-language"] == "fr"
    assert "Accept-Language" in answer.headers["vary"]
    assert '<html lang="fr">' in answer.text
    for words in ("Conseil de sécurité", "membre permanent", "22 mai 2014", "requis", "Pourquoi"):
        assert words in answer.text


def test_what_has_no_french_stands_in_english(whole_site: Site) -> None:
    assert "Nine affirmative votes of fifteen" in whole_site.get(VOTE, headers=FRENCH).text


def test_the_same_address_is_kept_apart_by_language(whole_site: Site) -> None:
    one, other = said(whole_site, VOTE), whole_site.get(VOTE, headers=FRENCH)
    again = said(whole_site, VOTE)
    assert one.text == again.text != other.text
    assert one.headers["etag"] == again.headers["etag"] != other.headers["etag"]
    tag = {"If-None-Match": one.headers["etag"]}
    assert whole_site.get(VOTE, headers=FRENCH | tag).status_code == 200
    assert whole_site.get(VOTE, headers=tag).status_code == 304


def test_the_address_goes_before_the_browser(whole_site: Site) -> None:
    assert '<html lang="en">' in whole_site.get(f"{VOTE}?lang=en", headers=FRENCH).text
    assert '<html lang="fr">' in said(whole_site, f"{VOTE}?lang=fr").text
    assert '<html lang="fr">' in whole_site.get(f"{VOTE}?lang=xx", headers=FRENCH).text


def test_a_language_that_was_chosen_stays(whole_site: Site) -> None:
    """As everything else it stands in the address; nothing is remembered of the reader."""
    text = said(whole_site, "/votes?member=RUS:N&lang=fr").text
    assert 'href="/members?lang=fr"' in text
    assert re.search(r'href="/votes/[^"]*\?lang=fr"', text)
    assert '<input type="hidden" name="lang" value="fr">' in text
    assert 'href="/static/site.css"' in text
    assert "lang=fr" not in re.sub(
        r"hreflang=\"fr\"|\?lang=fr", "", said(whole_site, "/votes").text
    )
    assert "set-cookie" not in said(whole_site, "/votes?lang=fr").headers


def test_each_page_leads_to_itself_in_the_other_language(whole_site: Site) -> None:
    text = said(whole_site, "/search?q=veto&lang=en").text
    found = re.search(r'<a href="(\?[^"]*)" hreflang="fr" lang="fr">Français</a>', text)
    assert found
    assert found[1].replace("&amp;", "&") == "?q=veto&lang=fr"


@pytest.mark.parametrize("address", [f"/api/v1{VOTE}", "/feeds/votes.atom", "/static/site.css"])
def test_programs_are_answered_in_english(whole_site: Site, address: str) -> None:
    english, french = said(whole_site, address), whole_site.get(address, headers=FRENCH)
    assert english.content == french.content
    assert "content-language" not in french.headers


def test_a_mistake_is_told_in_the_language_too(whole_site: Site) -> None:
    answer = whole_site.get("/votes/S/2099/1", headers=FRENCH)
    assert answer.status_code == 404
    assert "Absent du registre" in answer.text


def test_hostile_text_is_escaped_in_a_translation_too(whole_site: Site) -> None:
    answer = whole_site.get("/members/%3Cscript%3E", headers=FRENCH)
    assert answer.status_code == 404
    assert "<script>alert" not in answer.text
    assert "<script>." not in answer.text


def test_a_catalogue_s_plural_follows_its_own_rule(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'
        'msgid "%(num)s vote"\nmsgid_plural "%(num)s votes"\n'
        'msgstr[0] "%(num)s voix"\nmsgstr[1] "%(num)s des voix"\n\n'
        '#, fuzzy\nmsgid "Day"\nmsgstr "Nuit"\n',
        "utf-8",
    )
    french = translations(path)
    assert [french.ngettext("%(num)s vote", "%(num)s votes", n) for n in (0, 1, 2)] == [
        "%(num)s voix", "%(num)s voix", "%(num)s des voix",
    ]  # fmt: skip
    assert french.gettext("Day") == "Day"


@pytest.mark.parametrize("text", ['msgid "open', "nonsense", 'msgid "a"\nnot "b"'])
def test_a_catalogue_that_is_none_says_where(text: str) -> None:
    with pytest.raises(CatalogueError, match=r"line \d"):
        entries(text, "site.xx.po")
