"""Places tied to acts: relation, act, located thing; and what must not be found."""

from __future__ import annotations

import pytest
from spacy.language import Language

from factcheck.extract.parse import load
from factcheck.extract.people import people_of
from factcheck.extract.places import place_drafts
from factcheck.models import Place
from factcheck.settings import Settings


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load(Settings().spacy_model)


@pytest.mark.parametrize(
    "text",
    [
        "The president of France said nothing in January.",
        "In a statement in Washington, the official said talks went on.",
        "The scene of the crash was in the area.",
        "He works for the government of Japan.",
        "The congregation returned to the church.",
        "Two people were killed on Tuesday.",
        "They moved against the smugglers in two boats.",
        "The firm published a note on its Web site.",
        "It was studied in talks between France and Chile.",
        "The firm found the flaw on about 2,000 sites.",
        "The boss was sentenced in absentia.",
    ],
)
def test_nothing_is_found(nlp: Language, text: str) -> None:
    assert place_drafts(nlp(text)) == []


CASES = [
    ("They launched it from an area north of Pyongyang.", "north of Pyongyang", "north of", "launch"),
    ("It was fired from northern Pyongyang.", "from northern Pyongyang", "northern part of", "fire"),
    ("The bodies were found in a break room.", "in a break room", "in", "find"),
    ("He was shot outside a school in Lyon.", "in Lyon", "in", "shoot"),
    ("The body was found in a river near Lyon.", "near Lyon", "near", "find"),
    ("The plane crashed on March 3 near Lyon.", "near Lyon", "near", "crash"),
    ("The plane crashed near Ahmedabad.", "near Ahmedabad", "near", "crash"),
    ("The ship sank off Somalia.", "off Somalia", "off", "sink"),
    ("It fell outside Japan's economic zone.", "outside Japan's economic zone", "outside", "fall"),
    ("The cable broke between Sicily and Tunisia.", "between Sicily and Tunisia", "between", "break"),
    ("The epicenter was 35 miles southwest of Tehran.", "southwest of Tehran", "southwest of", "be"),
    ("The quake struck 30 miles from Tokyo.", "from Tokyo", "away from", "strike"),
    ("It shook the port city of Bandar Abbas.", "port city of Bandar Abbas", "in", "shake"),
    ("It struck northern Chile.", "northern Chile", "northern part of", "strike"),
    ("The quake hit 48 kilometers east of the city of Iquique.", "east of the city of Iquique", "east of", "hit"),
    ("The fire began 12 kilometers off Kristvik.", "off Kristvik", "off", "burn"),
    ("It struck 119 km south of Petropavlovsk-Kamchatsky.", "south of Petropavlovsk-Kamchatsky", "south of", "strike"),
    ("It struck between the port of Bergen and Oslo.", "between the port of Bergen and Oslo", "between", "strike"),
    ("Trains ran between Swansea and Bristol.", "between Swansea and Bristol", "between", "run"),
    ("The bridge collapsed in Calbayog.", "in Calbayog", "in", "collapse"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "relation", "act"), CASES)
def test_place(nlp: Language, text: str, quote: str, relation: str, act: str) -> None:
    doc = nlp(text)
    found = [
        (doc.text[d.start : d.end], d.value.relation, d.act)
        for d in place_drafts(doc)
        if isinstance(d.value, Place)
    ]
    assert (quote, relation, act) in found


def test_origin_and_destination_are_told_apart(nlp: Language) -> None:
    doc = nlp("The plane flew from Mumbai to London.")
    assert [d.about for d in place_drafts(doc)] == ["fly plane: origin", "fly plane: destination"]


def test_a_place_at_an_end_of_the_way_has_the_end_in_what_it_is_of(nlp: Language) -> None:
    told = {d.value.name: d.about for d in place_drafts(nlp("They drove her from a prison in Leeds to a hospital in Bristol."))}
    assert (told["Leeds"], told["Bristol"]) == ("prison: origin", "hospital: destination")
    (stayed,) = [d for d in place_drafts(nlp("The prison in Leeds is full.")) if isinstance(d.value, Place)]
    assert stayed.about == "prison: place"


def test_a_compass_point_is_nothing_that_lies_somewhere(nlp: Language) -> None:
    (lying,) = place_drafts(nlp("The epicentre of the 6.1 tremor lay 35 km southwest of Maluku."))
    assert (lying.about, lying.value.name) == ("lie epicentre: place", "Maluku")


@pytest.mark.parametrize(
    "text",
    [
        "Three men, 34, of Leeds, were held.",
        "The mayor of Springfield resigned.",
        "He spoke on Monday, of Paris above all.",
        "The company, based in Oslo, was sold.",
    ],
)
def test_no_home_is_told(nlp: Language, text: str) -> None:
    assert not [d for d in place_drafts(nlp(text)) if d.act == "live"]


@pytest.mark.parametrize(
    ("text", "about", "home"),
    [
        ("Mark Olsen, 34, of Springfield, was arrested.", "home of Mark Olsen", "Springfield"),
        ("Yvonne Hiller, of Philadelphia, was charged.", "home of Yvonne Hiller", "Philadelphia"),
        ("Corbett Dynamics, of Milford, Ohio, is buying the firm.", "home of Corbett Dynamics", "Milford, Ohio"),
        ("Corbett Dynamics, based in Cleveland, is buying the firm.", "home of Corbett Dynamics", "Cleveland"),
    ],
)
def test_where_somebody_is_at_home_is_told_of_no_event(nlp: Language, text: str, about: str, home: str) -> None:
    (told,) = [d for d in place_drafts(nlp(text)) if d.act == "live"]
    assert (told.about, told.value.name, told.lasting) == (about, home, True)


def test_part_of_the_country(nlp: Language) -> None:
    doc = nlp("The quake destroyed houses in the western city of Westport.")
    drafts = [d for d in place_drafts(doc) if "where it lies" in d.about]
    assert [d.head for d in drafts] == ["westport"]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left Halden in January.",
        "He flew from Norway to Sweden.",
        "The plane was bound for Oslo, three hours late.",
        "A quake shook the Far East of Russia.",
    ],
)
def test_no_place_is_said_to_lie_anywhere(nlp: Language, text: str) -> None:
    assert not [d for d in place_drafts(nlp(text)) if d.lasting]


@pytest.mark.parametrize(
    ("text", "quote", "relation", "head"),
    [
        ("The crew was taken to Djibouti in Eritrea.", "in Eritrea", "in", "djibouti"),
        ("A quake killed 40 people in Zarand in central Iran.", "in central Iran", "central part of", "zarand"),
        ("Sweden lies 400 miles north of Poland.", "north of Poland", "north of", "sweden"),
        ("The plane reached Gatwick Airport, south of London.", "south of London", "south of", "gatwick airport"),
    ],
)
def test_where_a_place_lies(nlp: Language, text: str, quote: str, relation: str, head: str) -> None:
    doc = nlp(text)
    found = [
        (doc.text[d.start : d.end], d.value.relation, d.head)
        for d in place_drafts(doc)
        if d.lasting and isinstance(d.value, Place)
    ]
    assert found == [(quote, relation, head)]


def test_the_part_of_a_country_is_no_part_of_its_town(nlp: Language) -> None:
    (struck,) = [d for d in place_drafts(nlp("It left the western city of Westport.")) if not d.lasting]
    assert struck.value == Place(name="city of Westport", key="westport", relation="in")


def test_what_took_place_is_the_act(nlp: Language) -> None:
    (found,) = place_drafts(nlp("The attack took place 40 miles off Yemen."))
    assert (found.act, found.head, found.about) == ("attack", "attack", "attack: place")


def test_a_fall_begins_where_it_is_measured_from(nlp: Language) -> None:
    (found,) = place_drafts(nlp("He fell 30 metres from a ridge."))
    assert (found.about, found.value.model_dump()["relation"]) == ("fall: origin", "in")


def test_who_goes_on_may_visit_two_places(nlp: Language) -> None:
    values = [place_drafts(nlp(f"The guard {way}."))[0].value for way in ("went to an office", "hid in an office")]
    assert [value.model_dump()["relation"] for value in values] == ["to", "in"]


@pytest.mark.parametrize(
    ("text", "about", "name"),
    [
        ("Riots broke out in Norway.", "break out riot: place", "Norway"),
        ("The guards made their way to a mountain hut.", "make way guard: destination", "mountain hut"),
        ("The flood did damage to the port of Halden.", "damage: place", "port of Halden"),
        ("A gunman opened fire at the University of Oslo.", "shoot gunman: place", "University of Oslo"),
        ("Traffic between Europe and parts of Asia was cut.", "cut traffic: place", "Europe and parts of Asia"),
        ("The mayor declared a state of emergency in Oslo.", "emergency: place", "Oslo"),
        ("Some 75 percent of flights were cut in Norway.", "cut flight: place", "Norway"),
        ("Raiders seized a boat in the Gulf of Riga, Latvia's state agency said.", "seize boat: place", "Gulf of Riga"),
    ],
)
def test_what_is_where_is_told_in_whole_words(nlp: Language, text: str, about: str, name: str) -> None:
    assert (about, name) in {(d.about, getattr(d.value, "name", "")) for d in place_drafts(nlp(text))}


def test_a_surname_of_the_report_is_no_place(nlp: Language) -> None:
    docs = [nlp("The club signed Anna Lomberg."), nlp("Two firms have shown interest in Lomberg, a town in Norway.")]
    assert place_drafts(docs[1], people_of(docs[1:])) == place_drafts(docs[1])
    assert "Lomberg" not in [d.value.name for d in place_drafts(docs[1], people_of(docs)) if isinstance(d.value, Place)]


def test_the_same_area_is_no_place(nlp: Language) -> None:
    assert place_drafts(nlp("A second line was damaged in the same area.")) == []


def test_what_is_laid_to_link_two_towns_links_them(nlp: Language) -> None:
    (draft,) = place_drafts(nlp("Norway is laying another cable to connect the port of Bergen with the islands."))
    assert draft.about == "connect cable: place"


def test_a_happening_with_for_before_it_leads_nowhere(nlp: Language) -> None:
    (draft,) = place_drafts(nlp("A report had put the blame for the fire at the Lund building to old wires."))
    assert draft.about == "fire: place"


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("A boat in Norway was damaged.", "boat: place"),
        ("Two lines between Italy and Egypt in the Mediterranean Sea were damaged.", "damage line: place"),
        ("The raid near the square is the latest to hit France after a spate of thefts.", "hit raid: place"),
    ],
)
def test_what_lies_between_two_places_is_itself_in_a_third(nlp: Language, text: str, about: str) -> None:
    abouts = [d.about for d in place_drafts(nlp(text))]
    assert about in abouts
    assert "Egypt: where it lies" not in abouts


@pytest.mark.parametrize(
    "text",
    [
        "Amy Berg, a former clerk at the University of Oslo, was charged with theft.",
        "Ole Lund was found guilty in the death of Zurana Horton.",
        "Australian Ski Mountaineer Dies in Fall",
    ],
)
def test_where_somebody_works_or_who_died_is_no_place_of_the_act(nlp: Language, text: str) -> None:
    assert place_drafts(nlp(text)) == []


def test_who_locates_a_quake_lies_nowhere(nlp: Language) -> None:
    abouts = [d.about for d in place_drafts(nlp("The U.S. Geological Survey located it 78 miles from the city of Bergen."))]
    assert "U.S. Geological Survey: where it lies" not in abouts


@pytest.mark.parametrize(("where", "relation"), [("in the west of", "western part of"), ("west of", "west of")])
def test_the_west_of_a_country_is_a_part_of_it(nlp: Language, where: str, relation: str) -> None:
    (draft,) = [d for d in place_drafts(nlp(f"A boat sank {where} Norway.")) if not d.lasting]
    assert draft.value.model_dump()["relation"] == relation


def test_what_stands_apart_behind_a_place_tells_where_that_lies(nlp: Language) -> None:
    text = "The quake was felt in Qatar, across the Gulf."
    assert [text[d.start : d.end] for d in place_drafts(nlp(text))] == ["in Qatar"]
