"""Values in made-up sentences: the thing, the act and the words around them; first what is left alone."""

from __future__ import annotations

import pytest
from parsed_text import parsed, token_of

from factcheck.extract.clause import masked_clause
from factcheck.extract.draft import Draft
from factcheck.extract.quantities import quantity_drafts
from factcheck.models import Quantity
from factcheck.values import find

BLAST = "The blast killed five, injured nine people and left 40 missing."


def drafts(text: str) -> list[Draft]:
    return quantity_drafts(parsed(text), find(text, "2031-03-05"))


def row(text: str, quote: str) -> Draft:
    """Return the draft whose quote starts as given."""
    found = [d for d in drafts(text) if text[d.start : d.end].lower().startswith(quote.lower())]
    assert found, [text[d.start : d.end] for d in drafts(text)]
    return found[0]


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman declined to comment.",
        "The minister made a statement after a meeting.",
        "There was a problem with a permit.",
        "A resident watched a film.",
        "It took three years and a trail of delays.",
    ],
)
def test_an_article_alone_is_no_count(text: str) -> None:
    assert not [d for d in drafts(text) if d.kind != "duration"]


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("Two gunmen killed the guard.", "Two gunmen", "count"),
        ("Three men are believed to have killed the guard.", "Three men", "count"),
        ("Three miners are believed to be alive.", "Three miners", "count"),
        ("Rescuers pulled out 14 people.", "14 people", "count"),
        ("The town evacuated 300 residents.", "300 residents", "count"),
        ("Doctors counted four gunshot wounds.", "four", "count"),
        ("The boat is 12 metres long.", "12 metres", "distance"),
        ("The rocket came down after a 340-kilometre flight.", "340-kilometre", "distance"),
        ("Was it five? 900 men came.", "900 men", "count"),
        ("The clerk earns ?900 a month.", "900", "money"),
        ("The state cut 30bn euros (\N{REPLACEMENT CHARACTER}25.7bn) from its budget.", "25.7bn", "money"),
        ("He is charged with two counts of murder and three of attempted murder.", "three", "count"),
        ("The men were treated to a meal by two guests.", "two guests", "count"),
        ("The youngest player scored 13.", "13", "count"),
    ],
)
def test_what_only_looks_like_a_toll_or_a_height_keeps_its_kind(text: str, quote: str, kind: str) -> None:
    assert row(text, quote).kind == kind


@pytest.mark.parametrize(
    ("text", "quote", "kind", "head", "act"),
    [
        (BLAST, "five", "casualties", "person", "killed"),
        (BLAST, "nine people", "casualties", "person", "injured"),
        ("19 killed, 60 missing in ferry disaster", "19", "casualties", "person", "killed"),
        ("Nine dead after hotel fire", "Nine", "casualties", "person", "killed"),
        ("The storm claimed 12 lives.", "12 lives", "casualties", "person", "killed"),
        ("The death toll rose to 118 on Friday.", "118", "casualties", "person", "killed"),
        ("At least 12 people were feared dead.", "At least 12", "casualties", "person", "killed"),
        ("Nine were confirmed dead.", "Nine", "casualties", "person", "killed"),
        ("Six are believed to have died.", "Six", "casualties", "person", "killed"),
        ("Seven guards are thought to have been killed.", "Seven", "casualties", "guard", "killed"),
        ("Five workers are reported missing.", "Five", "casualties", "worker", "missing"),
        ("Two rockets are believed to have landed at sea.", "Two", "count", "rocket", "land"),
        ("Two missiles were fired from the coast.", "Two missiles", "count", "missile", "fire"),
        ("The army launched three long-range drones.", "three long-range drones", "count", "drone", "launch"),
        ("Raiders attacked 100 vessels and hijacked 40.", "40", "count", "vessel", "hijack"),
        ("The rocket climbed to an altitude of 70 km.", "70 km", "altitude", "rocket", "climb"),
        ("The waves topped 19 feet.", "topped 19 feet", "altitude", "wave", "top"),
        ("A quake with a magnitude of 5.8 struck.", "magnitude of 5.8", "magnitude", "quake", "strike"),
        ("The launch at 3:50 p.m. was a surprise.", "3:50 p.m.", "time", "launch", "launch"),
        ("Maria Keller will be 29 in April.", "29", "age", "keller", ""),
        ("Voss, a 46-year-old clerk, was fired.", "46-year-old", "age", "voss", ""),
        ("The driver, a 46-year-old man, fled.", "46-year-old", "age", "man", ""),
        ("They held 41 people, the youngest of them 13.", "13", "age", "youngest", ""),
        ("They came down 9,150ft Mount Holm.", "9,150ft", "altitude", "holm", "come down"),
        ("Two of his men were treated for smoke inhalation.", "Two of his men", "casualties", "man", "injured"),
        ("The find brings to 55 the number of survivors.", "55", "casualties", "person", "survived"),
        ("He was wanted for six killings.", "six killings", "casualties", "person", "killed"),
        ("The tremor was felt 35 km southwest of Lund.", "35 km", "distance", "tremor", "feel"),
    ],
)  # fmt: skip
def test_the_thing_and_its_act(text: str, quote: str, kind: str, head: str, act: str) -> None:
    found = row(text, quote)
    assert (found.kind, found.head, found.act) == (kind, head, act)


@pytest.mark.parametrize(
    ("text", "quote", "about"),
    [
        ("The army launched three long-range drones.", "three", "long-range drones launched"),
        ("Five people died and four more were injured.", "four", "people injured"),
        ("Contact lost: 17:42 UTC", "17:42", "contact lost"),
        ("Maximum Altitude Reached: 625 feet", "625 feet", "maximum altitude reached"),
        ("The epicentre lay 60 km south of Tehran.", "60 km", "south of Tehran"),
        ("The club pays him $22 million per season.", "$22 million", "per season"),
        ("The other two men were released.", "two men", "other men released"),
        ("They seized 12 Somali and 11 Yemeni sailors.", "12", "Somali sailors"),
        ("The fire left 20 families homeless.", "20 families", "families homeless"),
        ("It dropped six bombs over the camp, three of which did not detonate.", "three", "bombs detonate"),
        ("The phone goes on sale on Sept. 20.", "Sept. 20", "phone sold"),
        ("The laptop hits shelves on November 2.", "November 2", "laptop sold"),
        ("He was available for comment on Monday.", "Monday", "comment"),
    ],
)
def test_about_sets_the_thing_apart(text: str, quote: str, about: str) -> None:
    assert about.lower() in row(text, quote).about.lower()


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("A male nurse was wounded.", "A male nurse", "casualties"),
        ("The fire left two women dead and a third worker injured.", "a third worker", "casualties"),
        ("The patrol found three rifles and a launcher.", "a launcher", "count"),
        ("It is the only hospital on the island.", "only hospital", "count"),
        ("It was the largest strike in the firm's history.", "largest strike", "rank"),
        ("The crew escaped unharmed.", "unharmed", "casualties"),
    ],
)
def test_a_value_that_no_number_says(text: str, quote: str, kind: str) -> None:
    found = [d for d in drafts(text) if d.kind == kind and quote in text[d.start : d.end]]
    assert len(found) == 1
    assert found[0].value.type == "quantity"
    assert found[0].value.low == (0.0 if quote == "unharmed" else 1.0)


def test_a_quote_runs_over_a_hyphened_noun_and_never_over_the_next_value() -> None:
    text = "She shot three co-workers, and police held 12 Somali and 11 Yemeni sailors."
    quotes = {text[d.start : d.end] for d in drafts(text)}
    assert quotes == {"three co-workers", "12", "11 Yemeni sailors"}


@pytest.mark.parametrize(
    ("text", "quote", "clause"),
    [
        ("A quake struck on Sunday, killing 12 people and razing huts.", "12 people", "A quake killing #"),
        ("Raiders attacked ships off the coast and hijacked 40.", "40", "Raiders hijacked #"),
        ("The port, which handled 30 ships, closed.", "30 ships", "The port which handled #"),
        ("The firm's boss said the plant made 600 cars.", "600 cars", "the plant made #"),
    ],
)
def test_the_clause_keeps_its_subject_and_masks_the_value(text: str, quote: str, clause: str) -> None:
    start = text.index(quote)
    anchor = token_of(parsed(text), quote)
    assert masked_clause(parsed(text), start, start + len(quote), anchor) == clause


@pytest.mark.parametrize(
    ("text", "quote", "about", "head"),
    [
        ("A quake, the strongest since 1952, hit the coast.", "strongest", "strongest quake since 1952", "quake"),
        ("The test was the second in January.", "second", "second test in January", "test"),
        ("The first missile rose 80 km and the second climbed 70 km.", "second", "second missile", "missile"),
        ("It was the largest round of cuts in the company's history.", "largest", "largest round", "round"),
    ],
)
def test_a_rank_tells_what_is_ranked_and_within_what(text: str, quote: str, about: str, head: str) -> None:
    found = row(text, quote)
    assert (found.kind, found.head) == ("rank", head)
    assert found.about.startswith(about)


def test_a_measure_of_the_second_is_marked_as_its() -> None:
    found = row("The first missile flew 80 km; the second climbed to about 70 km.", "about 70 km")
    assert (found.kind, found.head, found.act) == ("altitude", "missile", "climb")
    assert "second missile" in found.about
    assert "first" not in found.about


def test_the_clause_on_a_bound_has_its_date() -> None:
    found = row("It is the biggest round since 2023, when 400 jobs were cut.", "2023")
    assert (found.head, found.act) == ("job", "cut")


def test_until_tells_the_end_of_an_act() -> None:
    assert row("Crews fought the blaze until 5 a.m.", "5 a.m.").act == "end"
    assert row("Crews fought the blaze at 5 a.m.", "5 a.m.").act != "end"


def test_how_long_a_happening_was_felt_is_its_own() -> None:
    assert row("Witnesses reported a definite tremor for one minute.", "one minute").head == "tremor"


def test_what_is_expected_is_the_noun_before_the_comma() -> None:
    found = row("It came in the run-up to the party congress, expected to open in late May.", "late May")
    assert (found.head, found.act) == ("congress", "open")


def test_a_wave_is_as_high_as_it_is_somewhere() -> None:
    text = "The tsunami was measured at 3 meters in Chile and at 60 centimeters on Hokkaido."
    assert [row(text, quote).about for quote in ("3 meters", "60 centimeters")] == [
        "tsunami measured at Chile",
        "tsunami measured at Hokkaido",
    ]


def test_how_much_later_is_told_of_what_came_later() -> None:
    found = row("Two days after he was arrested, the man died in his cell.", "Two days")
    assert (found.head, found.act, found.about) == ("man", "die", "man died after arrested")


@pytest.mark.parametrize(
    ("quote", "state"),
    [("At least 265", "killed"), ("40", "injured"), ("one passenger", "survived"), ("Three injured", "injured")],
)
def test_a_bare_number_has_the_state_that_stands_right_behind_it(quote: str, state: str) -> None:
    text = "Plane crash: At least 265 dead, 40 hurt, one passenger survives. Three injured passengers survived."
    assert row(text, quote).act == state


@pytest.mark.parametrize(
    ("text", "quote", "state"),
    [
        ("The number of people killed when the dam at Orrin broke rose to 118, police said.", "118", "people killed"),
        ("The number of dead rose to 118.", "118", "people killed"),
        ("The number of people missing fell to 12.", "12", "people missing"),
        ("Five bodies were found, and the number of those pulled alive has reached 37.", "37", "people survived"),
    ],
)
def test_a_number_of_dead_that_rose_is_a_toll(text: str, quote: str, state: str) -> None:
    found = row(text, quote)
    assert (found.kind, found.about) == ("casualties", state)


def test_a_number_of_houses_that_rose_is_no_toll() -> None:
    assert row("The number of houses destroyed rose to 118.", "118").kind == "count"


def test_a_mother_is_killed_and_not_the_children_she_is_mother_of() -> None:
    assert row("The mother of two victims wept.", "two victims").head == "victim"
    for text, quote in (("A mother of two died in the crash.", "two"), ("Crash leaves Lubno mother of 2 dead", "2")):
        found = row(text, quote)
        assert (found.kind, found.head) == ("count", "child")


@pytest.mark.parametrize(
    ("text", "quote", "kind", "about"),
    [
        ("Five soldiers shot, two dead", "two", "casualties", "soldiers killed"),
        ("Two trains collide near Lubno, 17 hurt", "17", "casualties", "people injured"),
        ("Two trains collide near Lubno, 17 hurt", "Two trains", "count", "trains"),
        ("Two buses crash in Peru, 19 killed, 30 injured", "19", "casualties", "people killed"),
        ("Three boats capsize off Malta, 40 missing", "40", "casualties", "people missing"),
        ("Fire destroys 20 homes, 3 dead", "20 homes", "count", "homes destroyed"),
    ],
)
def test_a_toll_in_a_headline_is_of_people_and_not_of_what_was_counted_before(
    text: str, quote: str, kind: str, about: str
) -> None:
    found = row(text, quote)
    assert (found.kind, found.about) == (kind, about)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The deal was reported on Monday.", "report"),
        ("The ministry reported the first case on Monday.", "report"),
        ("The first case was reported on Monday.", "record"),
        ("The fire was reported on Monday.", "record"),
    ],
)
def test_the_first_word_of_a_happening_has_one_date(text: str, act: str) -> None:
    assert row(text, "Monday").act == act


@pytest.mark.parametrize(
    "text",
    [
        "It was the first time the army had fired a missile since May.",
        "The army never fired a missile.",
        "The army could fire a missile.",
    ],
)
def test_any_of_a_kind_is_not_one_of_it(text: str) -> None:
    assert "count" not in [draft.kind for draft in drafts(text)]
    assert row("The army fired a missile.", "a missile").kind == "count"


def test_one_beside_another_of_its_kind_is_not_their_number() -> None:
    assert row("The driver hit a parked truck.", "a parked truck").kind == "count"
    assert not drafts("A fuel truck hit a parked truck.")


@pytest.mark.parametrize(
    ("text", "quote", "about"),
    [
        ("The army launched three drones.", "three drones", "drones launched"),
        ("Three drones crossed the river.", "Three drones", "drones crossed river"),
        ("The river was crossed by three drones.", "three drones", "drones (crossed by)"),
        ("The guards caught four of the smugglers.", "four", "smugglers caught"),
        ("Crews searched houses in seven villages.", "seven villages", "villages (searched houses in)"),
        ("Nearly 900 workers lost their jobs among 12 firms.", "12 firms", "firms (lost jobs among)"),
        ("Millions of people have lost access to the web.", "Millions of people", "people lost access"),
        ("Two of the boats managed to escape.", "Two of the boats", "boats managed to escape"),
        ("The arrest of the 23 smugglers is good news.", "23 smugglers", "smugglers arrested"),
        ("Some 2,000 people took to the streets.", "Some 2,000 people", "people took to streets"),
        ("One cable failed, the other two seemed to be cut.", "two", "other cable seemed to be cut"),
        ("Some 90 jobs were lost across 12 firms, up from 70 in 2030.", "70", "jobs"),
        ("The ferry, with four divers, was launched.", "four divers", "divers"),
        ("The town is home to 2,000 people, and the flood destroyed it.", "2,000 people", "population"),
    ],
)
def test_a_count_is_told_with_the_part_that_it_takes(text: str, quote: str, about: str) -> None:
    assert row(text, quote).about == about


@pytest.mark.parametrize(
    ("text", "quote", "about"),
    [
        ("The strike lasted three hours.", "three hours", "strike lasted"),
        ("The minister landed during a four-day visit to the island.", "four-day", "visit to island"),
        ("Waves rolled in after the magnitude 7.1 quake.", "magnitude 7.1", "quake"),
        ("The council is trying to save 30 million euros.", "30 million euros", "council trying to save"),
        ("The guard saw the warehouse, and he left it 20 minutes later.", "20 minutes", "guard left warehouse later"),
        ("The office spoke of small waves, the first of which, measured at 30 cm, hit Lund.", "30 cm", "small waves measured"),
    ],
)
def test_a_measure_is_told_of_what_it_measures(text: str, quote: str, about: str) -> None:
    assert row(text, quote).about == about


def test_not_until_is_when_it_begins() -> None:
    assert not row("The ferry will not arrive until Monday.", "Monday").about.startswith("end")
    assert row("The ferry will run until Monday.", "Monday").about.startswith("end")


def test_the_first_three_are_no_rank() -> None:
    assert "rank" not in {d.kind for d in drafts("The club won in its first three seasons.")}
    assert "rank" in {d.kind for d in drafts("The club won in its third season.")}


def test_a_number_that_only_points_back_is_no_row() -> None:
    assert not drafts("The envoy welcomed close talks among the three.")
    assert drafts("The envoy welcomed close talks among the three ministers.")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The flood took two officers' lives.", "two officers"),
        ("One officer was hurt.", "One officer"),
        ("She finished first in the race.", "first"),
        ("The first storm came on Monday.", "first storm"),
    ],
)
def test_a_possessive_of_two_and_a_rank_of_something_stay(text: str, quote: str) -> None:
    assert row(text, quote)


@pytest.mark.parametrize(
    "text", ["He put on one officer's grey uniform.", "First came the storm: a wall of rain.", "Second, roads were cut."]
)
def test_a_possessive_of_one_and_an_order_of_telling_are_no_rows(text: str) -> None:
    assert not [d for d in drafts(text) if d.kind in {"count", "rank"}]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The accused Mark Ruiz, 20 and Peter Hall, 24, were firing bullets.", "20"),
        ("His two brothers, 17 and 22, were held.", "17"),
        ("His two brothers, 17 and 22, were held.", "22"),
    ],
)
def test_ages_in_a_row_are_ages(text: str, quote: str) -> None:
    assert row(text, quote).kind == "age"


def test_a_place_in_a_table_is_not_of_what_was_counted_before() -> None:
    assert row("It gave her 2,117 points and moved her into 10th in league history.", "10th").head == ""


def test_a_length_of_time_or_a_rank_of_nothing_is_no_row() -> None:
    assert not [d for d in drafts("The first is that it rained.") if d.kind == "rank"]
    assert [d for d in drafts("The first storm broke the dam.") if d.kind == "rank"]


@pytest.mark.parametrize(
    ("text", "quote", "kind", "about", "act"),
    [
        ("Police put guards at two stations.", "two stations", "count", "stations", ""),
        ("The singer died in Lund at 77.", "77", "age", "singer", ""),
        ("Officials put the death toll at 12.", "12", "casualties", "people killed", "killed"),
        ("It drew 10,000 people; police put the number at 4,000.", "4,000", "count", "people", ""),
        ("Police put the number of marchers at 4,000.", "4,000", "count", "marchers", ""),
        ("Police put the crowd at 5,000.", "5,000", "count", "crowd", ""),
        ("Police put the march at roughly 30,000 people.", "roughly 30,000", "count", "people in march", ""),
        ("Experts put the depth at 10 km.", "10 km", "distance", "depth", ""),
        ("The firm put the cost at $3 million.", "$3 million", "money", "cost", ""),
    ],
)
def test_what_is_put_at_a_number_is_the_thing(text: str, quote: str, kind: str, about: str, act: str) -> None:
    found = row(text, quote)
    assert (found.kind, found.about, found.act) == (kind, about, act)


@pytest.mark.parametrize(
    ("text", "quote", "about", "act"),
    [
        ("The army rocked the boat at 5 p.m.", "5 p.m.", "army rocked boat", "rock"),
        ("The coast was rocked by an earthquake at 5 p.m.", "5 p.m.", "earthquake rocked", "strike"),
        ("A blast shook the town on 3 May 2030.", "3 May 2030", "blast shook town", "explode"),
    ],
)
def test_when_a_quake_rocked_is_when_it_was(text: str, quote: str, about: str, act: str) -> None:
    found = row(text, quote)
    assert (found.about, found.act) == (about, act)


@pytest.mark.parametrize(
    ("text", "quote", "value", "about"),
    [
        ("The teenager was shot seven times.", "seven times", 7, "times shot"),
        ("He is serving a life sentence.", "a life sentence", 1, "life sentence served"),
        ("His dozen rounds were fired at a wall.", "dozen rounds", 12, "rounds fired"),
        ("An explosion was heard in the port.", "An explosion", 1, "explosion"),
    ],
)
def test_counts_of_times_sentences_and_a_dozen(text: str, quote: str, value: int, about: str) -> None:
    found = row(text, quote)
    assert isinstance(found.value, Quantity)
    assert (found.value.low, found.about) == (value, about)


@pytest.mark.parametrize(
    ("text", "quote", "kind", "about"),
    [
        ("Half a million people marched.", "Half a million", "count", "people marched"),
        ("He waited half an hour.", "half an hour", "duration", "waited"),
        ("The team made 0.4 errors a game.", "0.4", "count", "errors made"),
        ("One in ten minutes was lost.", "ten minutes", "duration", "lost"),
        ("A third of the city was without power.", "A third", "percent", "city without power"),
        ("More than half of the workers walked out.", "More than half", "percent", "workers walked"),
        ("One in five residents has fled.", "One in five", "percent", "residents fled"),
    ],
)
def test_a_share_in_words_is_a_percent(text: str, quote: str, kind: str, about: str) -> None:
    found = row(text, quote)
    assert (found.kind, found.about) == (kind, about)


def test_half_is_as_loose_as_people_use_it() -> None:
    value = row("Half of the town was evacuated.", "Half").value
    assert isinstance(value, Quantity)
    assert (value.low, value.high, value.unit, value.bound) == (45.0, 55.0, "%", "about")


@pytest.mark.parametrize(
    ("text", "quote", "about", "act"),
    [
        ("The storm left 12 people dead.", "12 people", "people killed", "killed"),
        ("The storm left 12 people dead and 300 homeless.", "300", "people homeless", "displace"),
        ("He killed 12 people and wounded 58 others.", "58 others", "other people injured", "injured"),
        ("Three people died and dozens more were injured.", "dozens", "more people injured", "injured"),
        ("The author died at his home on Sunday.", "Sunday", "author died", "die"),
        ("The firm will buy its rival for $4 billion in cash.", "$4 billion", "firm buy rival", "buy"),
        ("He announced the launch Monday.", "Monday", "announced launch", "announce"),
        ("The man was held after the attack Monday.", "Monday", "attack", "attack"),
        ("Officials raised the death toll to 63 from 58.", "63", "people killed", "killed"),
        ("The number of cases doubled to 400 in a week.", "400", "cases (doubled to)", "double"),
        ("The bridge, built in 1967, collapsed at 6 a.m.", "6 a.m.", "bridge collapsed", "collapse"),
        ("The bridge, built in 1967, collapsed at 6 a.m.", "1967", "bridge built", "build"),
        ("The bomb, hidden in a van, went off at 8:30 a.m.", "8:30 a.m.", "bomb went off", "go off"),
        ("Crews using hoses took four hours to control the blaze.", "four hours", "Crews control blaze", "control"),
    ],
)
def test_a_value_belongs_to_the_verb_that_governs_it(text: str, quote: str, about: str, act: str) -> None:
    found = row(text, quote)
    assert (found.about, found.act) == (about, act)


def test_a_quarter_of_the_year_is_no_rank() -> None:
    assert not [d for d in drafts("Profit rose in the third quarter.") if d.kind == "rank"]


@pytest.mark.parametrize(
    ("text", "quote", "about", "act"),
    [
        ("From May 3, 2031, the firm plans to close two mills.", "May 3", "firm close mills", "close"),
        ("In May the firm planned the closure of two mills.", "May", "firm planned closure", "plan"),
        ("They tested what they called a new boat early this month.", "early this month", "tested", "test"),
        ("It was around 2 p.m. when the ferry sank.", "around 2 p.m.", "ferry sank", "sink"),
        ("It was around 2 p.m. on Monday.", "around 2 p.m.", "time", ""),
        ("She told the guards that her anger grew in May.", "May", "anger grew", "grow"),
    ],
)
def test_a_time_is_of_what_happened_then(text: str, quote: str, about: str, act: str) -> None:
    found = row(text, quote)
    assert about in found.about or found.about in about
    assert found.act == act


@pytest.mark.parametrize(
    ("text", "quote", "about"),
    [
        ("They lost three out of four lines.", "three", "lines lost"),
        ("The storm caused damage, with 50 schools and 90 houses rendered unsafe.", "50 schools", "schools rendered"),
        ("The guards were trying to stop two boats.", "two boats", "boats stopped"),
        ("The firm plans to cut nearly 10% of its 900 clerks.", "900 clerks", "clerks"),
        (
            "The main shock was followed by four major aftershocks, with magnitudes ranging from 3.6 to 4.3.",
            "magnitudes",
            "major aftershocks followed",
        ),
        ("Lom hit by storm, waves reach 7 feet with Norway next", "7 feet", "waves reach"),
        ("In addition to the 12 smugglers, the navy seized a boat.", "12 smugglers", "smugglers"),
        ("At the congress, the first in five years, the rules could be changed.", "five years", "since last congress"),
        ("The pastor estimates damages at more than $1 million.", "more than $1 million", "damages"),
        ("There were also three outboard motors.", "three outboard motors", "outboard motors"),
        ("With about 300 clerks in the north, the firm is closing a mill.", "about 300 clerks", "clerks in north"),
        ("At the congress, the first in five years, the rules could be changed.", "first", "first congress in five years"),
        ("It was the biggest march since Berg took office.", "biggest march", "biggest march since Berg took office"),
        ("Norvik makes radios. The paper claims the offer was old; it was $5 million.", "$5 million", "offer"),
    ],
)
def test_a_value_is_not_told_of_what_only_stands_near(text: str, quote: str, about: str) -> None:
    assert row(text, quote).about == about


def test_an_age_behind_a_verb_has_the_unit_of_one() -> None:
    value = row("Tom Berrin died on Sunday. He was 68.", "68").value
    assert isinstance(value, Quantity)
    assert value.unit == "year"


def test_who_left_a_town_is_what_the_time_is_of() -> None:
    assert row("The ship left London on Sunday.", "Sunday").head == "ship"


@pytest.mark.parametrize(
    ("text", "quote", "about"),
    [
        ("Police arrested 14 people.", "14 people", "people arrested"),
        ("Ole Lam waited 12 days.", "12 days", "Ole Lam waited"),
        ("Ole Lam grabbed 11 rebounds.", "11 rebounds", "rebounds grabbed by Ole Lam"),
        ("Ole Lam scored 17 points.", "17 points", "points scored by Ole Lam"),
    ],
)
def test_what_one_person_did_is_told_with_the_name(text: str, quote: str, about: str) -> None:
    assert row(text, quote).about == about


@pytest.mark.parametrize("text", ["The two-track plan failed.", 'They sank a pirate "mother vessel".', "Ten years seems fair."])
def test_what_a_hyphen_a_quote_or_an_opinion_makes_no_number(text: str) -> None:
    assert drafts(text) == []


def test_what_is_steered_is_what_was_saved() -> None:
    (towed,) = [d for d in drafts("The pilot saved the boat by towing it 5 km.") if d.kind == "distance"]
    assert "boat" in towed.about


@pytest.mark.parametrize(
    ("text", "quote", "kind", "about"),
    [
        ("Two dead, 14 hurt as train derails.", "14", "casualties", "people injured"),
        ("3 killed, dozens hurt in blast.", "dozens", "casualties", "people injured"),
        ("The oldest survivor is 92.", "92", "age", "oldest survivor"),
        ("There are 92 survivors.", "92", "casualties", "people survived"),
        ("Crews were called at 3:33 a.m. and had the blaze under control by 7 a.m.", "7 a.m.", "time", "Crews had blaze"),
    ],
)
def test_headlines_ages_and_torn_hours(text: str, quote: str, kind: str, about: str) -> None:
    found = row(text, quote)
    assert (found.kind, found.about) == (kind, about)


@pytest.mark.parametrize(
    ("text", "quote", "about"),
    [
        ("Police forced the crew and left for two days.", "two days", "Police left"),
        ("The man left the bodies to rot for two days.", "two days", "bodies rot"),
        ("Crews were on the scene dealing with fire until about 5 a.m. Friday, the Herald reported.", "Friday", "Crews dealing"),
    ],
)
def test_who_is_made_to_act_and_the_day_of_an_hour(text: str, quote: str, about: str) -> None:
    assert row(text, quote).about == about


def test_a_share_in_a_list_is_of_what_the_first_is_of() -> None:
    text = "The same goes for 59% of communications with Singapore, 44% with Malaysia, 55% with Norway and 51% with Peru."
    assert [d.about for d in drafts(text)][1:] == [f"communications with {land}" for land in ("Malaysia", "Norway", "Peru")]


def test_the_gauge_of_a_gun_counts_nothing() -> None:
    assert not [d for d in drafts("He left with a 12-gauge shotgun.") if d.head == "gauge"]


def test_slayings_are_dated_as_such() -> None:
    assert row("A clerk was charged in the 1967 slayings of two women.", "1967").act == "kill"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The gang took 76 watches and a quantity of jewels.", "a quantity"),
        ("At one point a lawyer came in.", "one point"),
        ("She allowed one person to leave unharmed.", "unharmed"),
        ("He was here at least until 2003.", "2003"),
        ("A pitcher plays every five days.", "five days"),
    ],
)
def test_words_that_count_nothing_are_no_rows(text: str, quote: str) -> None:
    assert quote not in {text[d.start : d.end] for d in drafts(text)}


def test_nobody_of_a_crew_was_hurt() -> None:
    assert row("The crew was unharmed.", "unharmed").about == "crew injured"


@pytest.mark.parametrize(
    ("text", "quote", "about", "act"),
    [
        ("Two of the three convicts who broke out were taken.", "Two", "convicts taken", "take"),
        ("At noon 82 percent of the traffic was out of service.", "82 percent", "traffic out of service", ""),
        ("The quake struck Dara, home to 9,000 people.", "9,000 people", "population of Dara", ""),
        ("It rocked Zarand, a town of about 15,000 people.", "about 15,000 people", "population of Zarand", ""),
        ("A group of about 15,000 people marched.", "about 15,000 people", "people marched", "march"),
        ("At the congress, the first in five years, a vote is due.", "five years", "since last congress", ""),
        ("Her approval ratings have dropped six points.", "six points", "approval ratings dropped", "drop"),
        ("About 4% of Amazon's 350,000 white-collar workforce will have to go.", "About 4%", "Amazon's workforce", ""),
        ("The club scored six points.", "six points", "points scored", "score"),
        ("Losses exceeded $40 million.", "exceeded $40 million", "Losses exceeded", "exceed"),
    ],
)
def test_a_figure_is_told_of_what_its_verb_says(text: str, quote: str, about: str, act: str) -> None:
    found = row(text, quote)
    assert (found.about, found.act) == (about, act)


def test_over_three_days_at_the_start_is_how_long() -> None:
    opening = row("Over three days, crews searched for the boy.", "three days").value
    inside = row("Crews searched for the boy for over three days.", "over three days").value
    assert isinstance(opening, Quantity)
    assert isinstance(inside, Quantity)
    assert (opening.said_low, opening.said_high) == (3, 3)
    assert Quantity.model_validate(opening.model_dump()) == opening
    assert inside.said_high is None


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("A wall fell at kindergarten No. 15, yet no one was hurt.", "No. 15"),
        ("SportsCenter 5 has learned that the club was outbid.", "5"),
        ("There were no plans to close the port.", "no plans"),
        ("Waves ran into Japan after a quake among the strongest on record hit the coast.", "strongest"),
        ("For this to happen twice in one year is a concern.", "one year"),
        ("It was the worst air disaster in a decade.", "a decade"),
    ],
)
def test_part_of_a_name_a_wish_and_the_bounds_of_a_superlative_are_no_rows(text: str, quote: str) -> None:
    assert quote not in [text[d.start : d.end] for d in drafts(text)]


def test_one_of_the_worst_has_an_open_rank_and_is_quoted_so() -> None:
    found = row("The crash is one of the country's worst airline disasters in decades.", "one of the")
    assert isinstance(found.value, Quantity)
    assert (found.kind, found.value.low, found.value.high, found.value.bound) == ("rank", 1, None, "at_least")
    plain = row("It was the worst crash in ten years.", "worst")
    assert isinstance(plain.value, Quantity)
    assert plain.value.high == 1


@pytest.mark.parametrize(
    ("text", "quote", "about"),
    [
        ("It took ten days.", "ten days", "took"),
        ("The ministry said it will take several days for cables to be repaired.", "several days", "cables repaired"),
        ("It could take until 31 December to fully repair the line.", "31 December", "end of line repaired"),
        ("The navy took 23 into custody.", "23", "people taken"),
        ("By night 46 were arrested.", "46", "people arrested"),
        ("The wave hit Halden Island, home to 900 people.", "900 people", "population of Halden Island"),
    ],
)
def test_what_takes_so_long_and_who_is_counted(text: str, quote: str, about: str) -> None:
    assert row(text, quote).about == about


@pytest.mark.parametrize(
    ("text", "quote", "kind", "about"),
    [
        ("Marchers met in Lom, and 900 people marched in Dara.", "900 people", "count", "people marched"),
        ("Violence was seen in Lom, where 900 people marched.", "900 people", "count", "people marched in Lom"),
        ("The Halden Nationals made Berg a two-year offer.", "two-year", "duration", "Halden Nationals made offer"),
        ("Suspended Worker Kills 2 Women in Lom Factory Shooting: Police", "2 Women", "casualties", "Women killed"),
        ("Lom stocks closed down 3.9 percent.", "3.9 percent", "percent", "Lom stocks closed down"),
        ("It was the worst storm to hit Lom since riots in 2008.", "worst storm", "rank", "worst storm since riots in 2008"),
        ("Lom's center put the quake's magnitude at 5.9, but the Survey said it was 6.1.", "6.1", "magnitude", "earthquake"),
    ],
)
def test_what_tells_a_figure_from_its_like_stays_with_it(text: str, quote: str, kind: str, about: str) -> None:
    found = row(text, quote)
    assert (found.kind, found.about) == (kind, about)
