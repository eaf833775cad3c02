"""Statements related: what must be left alone first, then what excludes, what is only vaguer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models import Statement
from factcheck.values import oppositions
from factcheck.values.clauses import view
from factcheck.values.statements import relate_statements


def said(text: str) -> Statement:
    """Read "subject | act | object", denied where it begins with "not "."""
    denied = text.startswith("not ")
    subject, act, *rest = (part.strip() for part in text.removeprefix("not ").split("|"))
    return Statement(subject=subject, act=act, object=rest[0] if rest else "", polarity=not denied)


LEFT_ALONE = [
    ("other things", "| close | harbour", "| open | museum"),
    ("pronouns point elsewhere", "it | be | closed", "it | be | open"),
    ("shares of two firms", "Shares of Borvik | rise", "Shares of Halden | fall"),
    ("one of many", "bank | close | branches", "bank | open | branch"),
    ("an old and a new one", "old bridge | collapse", "new bridge | stand"),
    ("given names apart", "| be | Peter Lund in stable condition", "| be | Karen Lund in critical condition"),
    ("countries a letter apart", "| close | Iran Airways", "| open | Iraq Airways"),
    ("names apart", "| close | Oslo airport", "| open | Bergen airport"),
    ("kinds apart", "| cut | internet services", "not | cut | phone services"),
    ("numbers apart", "| damage | two bridges", "not | damage | three bridges"),
    ("another one", "other tower | stand", "tower | collapse"),
    ("places apart", "drone | land | in Lagos", "not drone | land | in Accra"),
    ("the denial is of a case", "not ferry | land | in Dover", "ferry | land"),
    ("only large harm is denied", "not | major damage | bridge", "| damage | bridge"),
    ("an act and its undoing", "| cut | power", "| restore | power"),
    ("done by others", "army | close | border", "not police | close | border"),
    ("attempted and done", "crew | attempt to free | ship", "crew | free | ship"),
    ("empty verbs", "mayor | have | plan", "not mayor | have | plan"),
    ("both denied", "not | damage | dam", "not | destroy | dam"),
    ("a mutual act", "minister | meet | president", "president | meet | minister"),
    ("manner of other acts", "talks | end | quickly", "talks | begin | slowly"),
    ("no thing", "| open", "| close"),
    ("critical but stable", "driver | be | in critical but stable condition", "driver | be | in stable condition"),
    ("serious and critical", "driver | be | in serious condition", "driver | be | in critical condition"),
    ("some and no word of how many", "| some cancel | flights", "| cancel | flights"),
    ("ports and one port", "| partly flood | ports", "| flood | port"),
    ("causes that share a word", "gas leak | cause | blast", "leaking gas pipe | cause | blast"),
    ("who asks what caused it", "what | cause | blast", "cause of blast | be | unclear"),
    ("no large damage", "| report | major damage", "quake | damage | buildings", ),
    ("a place of death and a town", "Okafor | die | in hospital", "Okafor | die | in Lagos"),
    ("who is sent for finds it too", "hiker | find | body", "police | find | body"),
    ("no one who finds", "motel | find | body", "driver | find | body"),
    ("one told with his trade", "driver | find | body", "her driver | find | body"),
    ("what only looks denied", "firm | be | famous", "firm | be | infamous"),
]
EXCLUDING = [
    ("who was the first to do it", "taxi driver | raise | alarm", "his wife | sound | alarm"),
    ("a machine that works", "signal | work", "not signal | work"),
    ("negation", "navy | sink | trawler", "not navy | sink | trawler"),
    ("poles, active and passive", "road | be | open", "| close | road"),
    ("poles of manner", "relief work | go | smoothly", "relief effort | be | slow"),
    ("unharmed", "not | damage | chapel", "| destroy | chapel"),
    ("no large harm, but razed", "not | major damage | mill", "| badly damage | mill"),
    ("general denied, special said", "not | affect | power supply", "storm | knock out | electricity"),
    ("steps of a scale", "| destroy | hospital", "hospital | part collapse"),
    ("minor and serious", "| minor injure | survivor", "| serious injure | survivor"),
    ("conditions of one misspelled", "| list | Brian Lund in fair condition", "| list | Bryant Lund in critical condition"),
    ("conditions", "| list | driver in stable condition", "| hospitalize | driver in critical condition"),
    ("all and part", "| all cut | cables", "| partly cut | cables"),
    ("during and after", "launch | occur | during visit", "test | take | place after visit"),
    ("following", "launch | follow | visit", "launch | come | during visit"),
    ("roles", "guard | shoot | robber", "robber | shoot | guard"),
    ("nations", "INS Tara | sink | Thai trawler", "INS Tara | sink | Omani fishing vessel"),
    ("ways of dying", "three people | suffocate | to death", "| burn | 3 workers to death"),
    ("inside an unharmed place", "not | damage | town", "houses | collapse | in town"),
    ("his group", "Mr Amund | be | well equipped", "Mr Amund's group | be | insufficiently equipped"),
    ("participle as adjective", "line | be | fully severed", "not | sever | line"),
    ("dead and critical", "sailor | be | dead at scene", "sailor | be | in critical condition"),
    ("died and survived", "pilot | die | at scene", "pilot | survive | crash"),
    ("where he died", "Okafor | die | at scene", "Okafor | die | in hospital"),
    ("all and some", "| all cancel | flights", "| some cancel | flights"),
    ("all and not all", "| all rescue | passengers", "not | all rescue | passengers"),
    ("there was none, and one was made", "not alarm | be", "staff | raise | alarm"),
    ("an offer made and not made", "club | make | offer", "not club | make | offer"),
    ("guilty and acquitted", "broker | be | guilty", "| acquit | broker"),
    ("a denying prefix", "| lock | gate", "gate | be | unlocked"),
    ("by his own hand", "gunman | kill | himself", "police | shoot | gunman"),
    ("no part taken", "not government | take | part in talks", "government | take | part in talks"),
    ("a state that a bare noun tells", "drivers | be | on strike in Lom", "not drivers | be | on strike in Lom"),
    ("nothing seen", "not observers | see | fraud", "observers | see | fraud"),
    ("set on purpose", "| set | fire deliberately", "fire | be | accidental"),
]
FOLLOWING = [
    ("planned and done", "company | plan to send | ship", "company | dispatch | vessel"),
    ("struggling and done", "crews | struggle to restore | power", "| restore | electricity"),
    ("offered and withdrawn by one", "Harriers | make | offer", "Harriers | withdraw | offer"),
    ("restored and still out", "| restore | power", "power | be | out"),
    ("two causes", "gas leak | cause | blast", "| blame | blast on short circuit"),
    ("no damage, and some", "not | report | damage", "quake | damage | several buildings"),
]
VAGUER = [
    ("damage", "| damage | village", "| destroy | village", 0),
    ("minor damage", "| minor damage | airport", "| damage | airport", 1),
    ("partly", "| flood | port", "| partly flood | port", 0),
    ("cause unknown", "cause of fire | be | under investigation", "short circuit | cause | fire", 0),
]
SAME = [
    ("other words", "| hand over | suspects", "police | turn over | suspects"),
    ("not open", "not shop | be | open", "| close | shop"),
    ("almost a synonym", "| flatten | village", "| raze | village"),
    ("both denied", "not | injure | pilot", "not | injure | pilot"),
]


def relation(left: str, right: str) -> str:
    return relate_statements(said(left), said(right)).relation


@pytest.mark.parametrize(
    ("left", "right"), [row[1:] for row in LEFT_ALONE], ids=[row[0] for row in LEFT_ALONE]
)
def test_left_alone(left: str, right: str) -> None:
    assert relation(left, right) in {"incomparable", "same"}


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in EXCLUDING], ids=[row[0] for row in EXCLUDING])
def test_excluding(left: str, right: str) -> None:
    assert relation(left, right) == "excluding"


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in FOLLOWING], ids=[row[0] for row in FOLLOWING])
def test_one_after_the_other_is_less_plausible(left: str, right: str) -> None:
    found = relate_statements(said(left), said(right))
    assert found.relation == "excluding"
    assert found.plausibility < 1


@pytest.mark.parametrize(
    ("left", "right", "vaguer"), [row[1:] for row in VAGUER], ids=[row[0] for row in VAGUER]
)
def test_vaguer(left: str, right: str, vaguer: int) -> None:
    found = relate_statements(said(left), said(right))
    assert (found.relation, found.vaguer) == ("vaguer", vaguer)


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_same(left: str, right: str) -> None:
    assert relation(left, right) == "same"


PAIRS = [*LEFT_ALONE, *EXCLUDING, *FOLLOWING, *SAME, *(row[:3] for row in VAGUER)]
STATEMENTS = st.sampled_from(sorted({text for row in PAIRS for text in row[1:]})).map(said)
WORDS = st.text(max_size=60)


@given(STATEMENTS, STATEMENTS)
def test_symmetric(a: Statement, b: Statement) -> None:
    there, back = relate_statements(a, b), relate_statements(b, a).swapped()
    assert (there.relation, there.vaguer, there.plausibility) == (
        back.relation,
        back.vaguer,
        back.plausibility,
    )


@given(STATEMENTS)
def test_nothing_excludes_itself(a: Statement) -> None:
    assert relate_statements(a, a).relation in {"same", "incomparable"}


@given(WORDS, WORDS, WORDS, WORDS)
def test_any_words_are_read(subject: str, act: str, thing: str, other: str) -> None:
    a = Statement(subject=subject, act=act, object=thing)
    b = Statement(subject=subject, act=act, object=other, polarity=False)
    assert relate_statements(a, b).reason
    assert relate_statements(a, a).relation != "excluding"


def test_a_statement_is_taken_apart() -> None:
    found = view(said("crew | partly flood | two old docks in Oslo"))
    assert found.agent.head == "crew"
    assert (found.thing.head, found.thing.numbers) == ("dock", frozenset(["2"]))
    assert (found.verb, found.degree) == ("flood", "part")
    assert [(place.preposition, place.phrase.head) for place in found.places] == [("in", "oslo")]


def test_no_word_stands_on_two_sides() -> None:
    oppositions.check()
