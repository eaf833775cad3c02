"""What a desk is told of a draft's claim, rule by rule; what must be left alone first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_draft import claim, lines_of, linked, report, result_of

from factcheck.draft import check_lines, with_known_events
from factcheck.draft.otherwise import is_misprint
from factcheck.draft.speakers import are_others
from factcheck.lines import Line
from factcheck.match import Matching
from factcheck.match.copies import origins
from factcheck.models import Group, Name, Place, Quantity
from factcheck.settings import Settings


def count(words: str, *told: str, chance: float = 0.6) -> Line:
    """Return the line of a draft with one count, which the sources tell in their words."""
    draft = report("draft", f"The ferry had {words} on it.")
    sources = [report(f"r{n}", f"Paper {n} says the ferry had {other} on it.") for n, other in enumerate(told)]
    own = claim(draft, words, "count", head="boat", about="boats")
    others = [claim(r, other, "count", head="boat", about="boats") for r, other in zip(sources, told, strict=True)]
    return lines_of([own], others, [draft, *sources], chance)[0]


# --- left alone -------------------------------------------------------------------------------------


def test_what_no_source_tells_is_no_error() -> None:
    line = count("two boats")
    assert (line.outcome, line.answers, line.confidence) == ("no source", (), 0)
    assert line.summary == "no source says so"


def test_another_value_of_something_else_contradicts_nothing() -> None:
    assert count("two boats", "nine boats", chance=0.2).outcome == "no source"


def test_the_same_value_of_something_else_supports_nothing() -> None:
    assert count("two boats", "two boats", chance=0.05).outcome == "no source"


@given(st.lists(st.sampled_from(["two boats", "nine boats", "several boats", "40 boats"]), max_size=4), st.floats(0.1, 1))
def test_a_supported_claim_is_never_called_contradicted(told: list[str], chance: float) -> None:
    assert count("two boats", "two boats", *told, chance=chance).outcome in ("supported", "disputed")


def placed(act: str, words: str, other_act: str, other_words: str) -> str:
    draft, source = report("draft", f"It was {words}."), report("r", f"Others say it was {other_words}.")
    parts = (each.rpartition(" ") for each in (words, other_words))
    values = (Place(name=name, key=name.lower(), relation=rest) for rest, _, name in parts)
    own = claim(draft, words, "place", act=act, value=next(values))
    told = claim(source, other_words, "place", act=other_act, value=next(values))
    return lines_of([own], [told], [draft, source])[0].outcome


def test_in_a_town_and_beside_it_two_acts_have_their_places() -> None:
    assert placed("strike", "south of Velde", "damage", "in Velde") == "no source"
    assert placed("strike", "south of Velde", "strike", "in Velde") == "contradicted"
    assert placed("strike", "south of Velde", "lie", "north of Velde") == "contradicted"


def test_a_source_in_its_own_voice_leaves_open_who_told_it() -> None:
    assert spoken("the police", "the coast guard", None) == "supported"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("officials", "the police"),
        ("the police", "City police chief GS Malik"),
        ("Tokyo", "the Japanese government"),
        ("South Korea's Joint Chiefs of Staff", "the JCS"),
        ("North Korea", "the ministry"),
        ("Prime Minister Ana Sol", "Ana Sol"),
        ("the army", "local media, citing the army"),
        ("the hospital", "Minister Paul Adler"),
    ],
)
def test_speakers_who_may_be_one(one: str, two: str) -> None:
    assert not are_others(one, two) and not are_others(two, one)


def flown(words: str, *told: str) -> str:
    draft, own = report("draft", f"It was {words}."), Name(name=words, key=words.lower())
    sources = [report(f"r{n}", f"Others say it was {other}.") for n, other in enumerate(told)]
    values = [Name(name=other, key=other.lower()) for other in told]
    others = [claim(r, v.name, "weapon", value=v) for r, v in zip(sources, values, strict=True)]
    return lines_of([claim(draft, words, "weapon", value=own)], others, [draft, *sources])[0].outcome


def test_a_plane_bears_out_no_model_and_another_kind_excludes_none() -> None:
    assert flown("a Boeing 787", "a plane") == "more exact"
    assert flown("a Boeing 787", "a Boeing 787") == "supported"
    assert flown("a Boeing 787", "an F-16 fighter jet", "a patrol boat") == "no source"


def test_one_craft_has_one_maker() -> None:
    assert flown("an Airbus A330", "a Boeing 787") == "contradicted"
    assert flown("an Airbus A330", "a Boeing 787", "a plane") == "disputed"


# --- outcomes ---------------------------------------------------------------------------------------


def test_supported_says_by_how_many_independent_origins() -> None:
    line = count("two boats", "two boats", "2 boats")
    assert line.outcome == "supported"
    assert [(answer.stance, answer.origins) for answer in line.answers] == [("same", 2)]


def test_contradicted_shows_the_working() -> None:
    line = count("two boats", "nine boats")
    assert line.outcome == "contradicted"
    assert line.summary == "no source supports it, 1 independent origin against it: 9 and 2 exclude each other, 7 apart" or (
        "2 and 9 exclude each other, 7 apart" in line.summary
    )


def test_vaguer_and_more_exact_are_seen_from_the_draft() -> None:
    assert count("several boats", "four boats").outcome == "vaguer"
    assert count("four boats", "several boats").outcome == "more exact"


def test_a_slip_of_the_finger_needs_less_likeness() -> None:
    assert count("530 boats", "350 boats", chance=0.08).outcome == "contradicted"
    assert count("530 boats", "450 boats", chance=0.08).outcome == "no source"


def test_figures_of_another_size_need_more_likeness() -> None:
    assert count("two boats", "900 boats", chance=0.5).outcome == "no source"
    assert count("two boats", "900 boats", chance=0.7).outcome == "contradicted"


def spoken(said: str, *others: str | None) -> str:
    draft = report("draft", "The ferry had two boats on it.")
    sources = [report(f"r{n}", f"Paper {n} says the ferry had two boats on it.") for n in range(len(others))]
    own = claim(draft, "two boats", "count", head="boat", said_by=said)
    told = [claim(r, "two boats", "count", head="boat", said_by=by) for r, by in zip(sources, others, strict=True)]
    return lines_of([own], told, [draft, *sources])[0].outcome


def test_a_wrong_speaker_is_one_whom_no_source_has_say_it() -> None:
    assert spoken("the police", "the coast guard", "the coast guard of Norway") == "wrong speaker"
    assert spoken("the police", "the coast guard", "Police") == "supported"


def test_speakers_of_two_countries_houses_or_names_are_others() -> None:
    assert are_others("the South Korean military", "Japan's defense ministry")
    assert are_others("the police", "the coast guard")
    assert are_others("Prime Minister Ana Sol", "Cabinet Secretary Rui Mar")


def test_two_rough_figures_that_may_be_one_have_lines_and_speakers_of_their_own() -> None:
    draft = report("draft", "It flew about 80 km. It flew about 70 km.")
    source = report("r", "It flew about 80 km, some say. Others say about 70 km.")
    own = [claim(draft, f"about {n} km", "distance", said_by=who) for n, who in ((80, "the police"), (70, "the coast guard"))]
    told = [claim(source, f"about {n} km", "distance", said_by="the police") for n in (80, 70)]
    chances = linked(own, told, 0.6)
    group = Group(id="g", question="", kind="distance", event="main", claim_ids=tuple(c.id for c in (*own, *told)))
    lines = check_lines("draft", [*own, *told], [draft, source], Matching((group,), chances), Settings(), origins(told, [source]))
    found = {line.draft.value: line.outcome for line in lines}
    assert found == {"about 80 km": "supported", "about 70 km": "wrong speaker"}


def test_a_small_draft_gets_an_outcome_a_value() -> None:
    result = result_of()
    assert [(line.draft.value, line.outcome) for line in result.lines] == [
        ("14 people", "wrong speaker"),
        ("212 passengers", "contradicted"),
        ("Several boats", "vaguer"),
        ("40 meters", "no source"),
    ]


def test_lines_stand_in_the_drafts_order_and_sides_share_no_claim() -> None:
    for line in result_of().lines:
        claims = [claim_id for side in line.sides for claim_id in side.claim_ids]
        assert len(claims) == len(set(claims))


# --- misprints and dates ------------------------------------------------------------------------------


def figure(number: float, unit: str | None = None) -> Quantity:
    return Quantity(low=number, high=number, said_low=number, said_high=number, said_unit=unit)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (350_000, 530_000, True),
        (1.55, 2.55, True),
        (242, 224, True),
        (27_000, 72_000, True),
        (15, 35, False),
        (2, 4, False),
        (350, 3_500, False),
        (242, 242, False),
        (350, 120, False),
        (505, 550, True),
    ],
)
def test_misprints(one: float, two: float, expected: bool) -> None:
    text = report("draft", "There were 12 boats.")
    a, b = (claim(text, "12 boats", "count", value=figure(number)) for number in (one, two))
    assert is_misprint(a, b) is is_misprint(b, a) is expected


def test_a_wrong_day_near_the_event_is_the_events() -> None:
    reports = [report("draft", "x", "2031-03-05"), *(report(f"r{n}", "y", "2031-03-04") for n in range(2))]
    near, far = (claim(reports[0], "x", "count", event=event) for event in ("2031-02-24 fire", "2029-02-24 fire"))
    known = claim(reports[1], "y", "count", event="2031-02-20 fire")
    other = near.model_copy(update={"id": "n", "event": known.event})
    moved = with_known_events([near, far, known, other], "draft", reports, Settings())
    assert [c.event for c in moved] == ["main", "2029-02-24 fire", "2031-02-20 fire", "2031-02-20 fire"]
