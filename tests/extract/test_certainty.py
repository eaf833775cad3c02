from __future__ import annotations

import pytest
from parsed_text import parsed, token_of

from factcheck.extract.certainty import certainty_of
from factcheck.extract.claims import extract_claims
from factcheck.models import Report

# text, quote, certainty. First what is plainly asserted.
CASES = [
    ("We would have left after ten minutes.", "ten minutes", "hedged"),
    ("Towns prepared for waves to reach them after the two quakes.", "two quakes", "asserted"),
    ("No member of the team would add comment on two offers.", "two offers", "asserted"),
    ("The tower could no longer reach the two pilots.", "two pilots", "asserted"),
    ("The firm means to fill 90 posts.", "90 posts", "expected"),
    ("The firm is getting ready to let go 90 clerks.", "90 clerks", "expected"),
    ("The nine rockets are assessed to have come down at sea.", "nine rockets", "hedged"),
    ("The jet could not climb and went into a descent over two towns.", "two towns", "asserted"),
    ("Five people died in the fire.", "Five people", "asserted"),
    ("No injuries were reported.", "No injuries", "asserted"),
    ("The quake did not cause any injuries.", "any injuries", "asserted"),
    ("The mayor said five people died.", "five people", "asserted"),
    ("Damage was estimated at $2 million.", "$2 million", "asserted"),
    ("The man who will run the port saw ten boats.", "ten boats", "asserted"),
    ("Rescuers will reach his three companions.", "three companions", "asserted"),
    ("The boat with 20 miles of cable will leave.", "20 miles", "asserted"),
    ("The club offered him $20 million.", "$20 million", "asserted"),
    ("The report of five dead was confirmed by police.", "five dead", "asserted"),
    ("The lawyer does not dispute that two men fled.", "two men", "asserted"),
    ("He would not be drawn on the two boats.", "two boats", "asserted"),
    ("Five people may have died in the fire.", "Five people", "hedged"),
    ("She apologized for the possibility two fires were linked to it.", "linked", "hedged"),
    ("Some 90 houses were destroyed or damaged.", "destroyed", "hedged"),
    ("Some 90 houses were destroyed and damaged.", "destroyed", "asserted"),
    ("They would have left after ten minutes.", "left", "hedged"),
    ("The guards wait, and then hopefully help arrives.", "arrives", "expected"),
    ("Lund Steel to cut 300 jobs, report says", "300 jobs", "expected"),
    ("It should have service restored by May.", "May", "expected"),
    ("She urged parliament to pass the $9 million.", "$9 million", "expected"),
    ("A quake of that size can cause damage in ten villages.", "ten villages", "hedged"),
    ("The boat can carry ten men.", "ten men", "asserted"),
    ("They have the weakest offer, a proposal reportedly worth $9 million over six years.", "six years", "alleged"),
    ("They plan to leave after two men fled.", "two men", "asserted"),
    ("It appears, from his words, the price is too high.", "high", "hedged"),
    ("They seek cuts in exchange for an aid package of $9 million unveiled on Sunday.", "$9 million", "asserted"),
    ("The sale should close by the end of May.", "close", "expected"),
    ("Five people are believed to have died.", "Five people", "hedged"),
    ("The fire likely started in two kitchens.", "two kitchens", "hedged"),
    ("The army fired two suspected rockets.", "two suspected rockets", "hedged"),
    ("The crew will not leave until Monday.", "Monday", "expected"),
    ("The crew could not reach two boats.", "reach", "asserted"),
    ("Smoke could be seen from two towns.", "two towns", "asserted"),
    ("Two boats sank, and a third is believed lost.", "Two boats", "asserted"),
    ("The boat could hit two piers.", "two piers", "hedged"),
    ("Soon two boats sank.", "two boats", "asserted"),
    ("The flood has not been forgotten, and what was learned was put to use.", "put", "asserted"),
    ("She dismissed a report Thursday that the hall was shut.", "Thursday", "asserted"),
    ("The mayor would not specify how many days it took.", "specify", "asserted"),
    ("The navy plans to move against pirates operating in the bay.", "operating", "asserted"),
    ("The leak was believed to have been caused by anchors ripping through it.", "ripping", "hedged"),
    ("The firm will soon sell two boats.", "two boats", "expected"),
    ("There could be two boats that sank.", "two boats", "hedged"),
    ("A leak, it is thought, hit two pumps.", "two pumps", "hedged"),
    ("He is said to have stolen 12 cars.", "12 cars", "alleged"),
    ("The rule is to be voted on Monday.", "Monday", "expected"),
    ("Even if it rained, two boats sailed.", "two boats", "asserted"),
    ("If the fire reached two depots, the town would empty.", "two depots", "hedged"),
    ("Because two boats had left, no rescue is expected.", "two boats", "asserted"),
    ("There are no plans for two boats to leave.", "two boats", "denied"),
    ("The other two boats seemed to be gone.", "two boats", "hedged"),
    ("It is unlikely that two boats will leave.", "two boats", "denied"),
    ("They did not say why two boats left.", "two boats", "asserted"),
    ("She would like to sell two boats.", "two boats", "expected"),
    ("The clerk would not discuss the two boats.", "two boats", "asserted"),
    ("She fought accusations of stealing two boats.", "two boats", "alleged"),
    ("A man accused of stealing two boats fled.", "two boats", "alleged"),
    ("A leak could cause two pumps to fail.", "two pumps", "hedged"),
    ("A rule would allow two boats to enter.", "two boats", "expected"),
    ("The sea was set ablaze while two boats lay there.", "two boats", "asserted"),
    ("Apparently ten boats sank.", "ten boats", "hedged"),
    ("He allegedly stole 12 cars.", "12 cars", "alleged"),
    ("Reportedly 30 homes burned.", "30 homes", "alleged"),
    ("The rebels claimed that they had killed 40 soldiers.", "40 soldiers", "alleged"),
    ("The firm will cut 300 jobs.", "300 jobs", "expected"),
    ("The firm plans to cut 300 jobs.", "300 jobs", "expected"),
    ("The minister is to visit three towns.", "three towns", "expected"),
    ("The firm is expected to cut 300 jobs.", "300 jobs", "expected"),
    ("The army denied that it had killed 40 civilians.", "40 civilians", "denied"),
    ("The rocket did not reach 100 kilometers.", "100 kilometers", "denied"),
    ("Officials have not confirmed whether 12 people died.", "12 people", "unknown"),
    ("It is unclear how many of the 12 men survived.", "12 men", "unknown"),
    ("Did 12 people die?", "12 people", "unknown"),
]


@pytest.mark.parametrize(("text", "quote", "certainty"), CASES, ids=[c[0][:48] for c in CASES])
def test_certainty(text: str, quote: str, certainty: str) -> None:
    doc = parsed(text)
    start = text.index(quote)
    span = doc.char_span(start, start + len(quote), alignment_mode="expand")
    anchor = next((t.i for t in span if t.like_num), token_of(doc, quote))
    assert certainty_of(doc, anchor, start, start + len(quote)) == certainty


def test_a_negated_verb_is_no_denial_of_its_own_statement() -> None:
    doc = parsed("The rocket did not land inside the zone.")
    assert certainty_of(doc, token_of(doc, "land"), 0, len(doc.text)) == "asserted"


def test_an_age_beside_a_name_holds_whatever_its_bearer_does_not_do() -> None:
    text = "News\n\nOle Berg floored him, and the 40-year-old clerk never recovered."
    report = Report(
        id="r1", path="a.txt", title="News", publisher="", published=None, sha256="0" * 64, text=text
    )
    assert [claim.certainty for claim in extract_claims([report]) if claim.kind == "age"] == ["asserted"]


def test_what_is_done_to_an_alleged_thief_is_done() -> None:
    doc = parsed("Police arrested an alleged thief.")
    assert certainty_of(doc, 1, 0, len(doc.text)) == "asserted"
    doc = parsed("An alleged thief fled.")
    assert certainty_of(doc, 3, 0, len(doc.text)) == "alleged"


def test_what_is_only_possible_of_others_is_sure_of_the_first() -> None:
    text = "Five adult women and possibly two children were inside the church, but escaped unharmed."
    doc = parsed(text)
    assert certainty_of(doc, token_of(doc, "were"), 0, len(text)) == "asserted"
