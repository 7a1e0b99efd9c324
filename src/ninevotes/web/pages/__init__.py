"""The pages, a file each."""

from __future__ import annotations

from ninevotes.web.pages.about import about_page, data_page
from ninevotes.web.pages.back_test import back_test_page
from ninevotes.web.pages.correct_claim import claim_page, correct_a_claim
from ninevotes.web.pages.correct_vote import correct_a_vote, correct_vote_page
from ninevotes.web.pages.corrections import corrections_page, take_a_correction_back
from ninevotes.web.pages.forecast import forecast_page
from ninevotes.web.pages.home import home
from ninevotes.web.pages.import_data import import_data, import_page
from ninevotes.web.pages.items import item, items
from ninevotes.web.pages.meetings import meeting_page
from ninevotes.web.pages.members import member_page, members_page
from ninevotes.web.pages.power import power_page
from ninevotes.web.pages.precedents import precedents_page
from ninevotes.web.pages.report import report_page
from ninevotes.web.pages.reports import bring_reports, reports_page
from ninevotes.web.pages.review import case_page, judge_a_case, review_page
from ninevotes.web.pages.rules import one_rule, rules
from ninevotes.web.pages.search import search_page
from ninevotes.web.pages.sign_in import sign_in, sign_in_with_password, sign_out
from ninevotes.web.pages.votes import vote_page, votes_page
from ninevotes.web.pages.what_if import what_if

PAGES = (
    about_page,
    back_test_page,
    bring_reports,
    case_page,
    claim_page,
    correct_a_claim,
    correct_a_vote,
    correct_vote_page,
    corrections_page,
    data_page,
    forecast_page,
    home,
    import_data,
    import_page,
    item,
    items,
    judge_a_case,
    meeting_page,
    member_page,
    members_page,
    one_rule,
    power_page,
    precedents_page,
    report_page,
    reports_page,
    review_page,
    rules,
    search_page,
    sign_in,
    sign_in_with_password,
    sign_out,
    take_a_correction_back,
    vote_page,
    votes_page,
    what_if,
)
"""Every page's handler."""
