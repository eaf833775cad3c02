"""Statements read off parsed sentences; the sentences are made up."""

from __future__ import annotations

import pytest

from factcheck.extract.draft import Draft
from factcheck.extract.parse import load
from factcheck.extract.quotes import QUOTE_WORDS
from factcheck.extract.statements import statement_drafts
from factcheck.models import Statement
from factcheck.settings import Settings


def drafts(text: str) -> list[Draft]:
    return statement_drafts(load(Settings().spacy_model)(text))


def found(text: str) -> list[tuple[str, str, str, bool]]:
    values = [draft.value for draft in drafts(text)]
    assert all(isinstance(value, Statement) for value in values)
    return [(v.subject, v.act, v.object, v.polarity) for v in values if isinstance(v, Statement)]


@pytest.mark.parametrize(
    "text",
    [
        "Did the guards close the gate?",
        "If the guards close the gate, the trucks will turn back.",
        "I love this town.",
        "This is a tragedy.",
        "It was a terrible shock.",
        "The fire killed 14 people.",
        "The wall is 40 metres long.",
        "The ministry said.",
    ],
)
def test_no_row(text: str) -> None:
    kept = [row for row in found(text) if row[1] != "turn back"]
    assert kept == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The guards closed the northern gate.", [("guards", "close", "northern gate", True)]),
        ("The northern gate was closed by the guards.", [("guards", "close", "northern gate", True)]),
        ("Firefighters put out the blaze.", [("Firefighters", "put out", "blaze", True)]),
        ("The harbour was not closed.", [("", "close", "harbour", False)]),
        ("The chapel was undamaged.", [("", "damage", "chapel", False)]),
        ("No damage was reported in the village.", [("", "damage", "village", False)]),
        ("No tsunami warning was issued.", [("", "issue", "tsunami warning", False)]),
        ("The airport suffered minor damage.", [("", "minor damage", "airport", True)]),
        ("There was no damage to the dam.", [("", "damage", "dam", False)]),
        ("Engineers failed to repair the bridge.", [("Engineers", "repair", "bridge", False)]),
        ("The company plans to send a ship.", [("company", "plan to send", "ship", True)]),
        ("The men were lifted in raids and brought to the station.",
         [("", "lift", "men in raids", True), ("", "bring", "men to station", True)]),
        ("The cables were partly cut.", [("", "partly cut", "cables", True)]),
        ("Part of the school collapsed.", [("school", "part collapse", "", True)]),
        ("None of the crew was rescued.", [("", "rescue", "crew", False)]),
        ("Not all passengers were rescued.", [("", "all rescue", "passengers", False)]),
        ("Some flights were cancelled.", [("", "some cancel", "flights", True)]),
        ("No rain warning was issued.", [("", "issue", "rain warning", False)]),
        ("The sailor was pronounced dead at the scene.", [("sailor", "be", "dead at scene", True)]),
        ("The broker pleaded not guilty to the charge.", [("broker", "be", "guilty", False)]),
        ("The driver is in critical but stable condition.", [("driver", "be", "in critical but stable condition", True)]),
        ("The pilot escaped with minor injuries.", [("", "minor injure", "pilot", True)]),
        ("The passengers escaped injury.", [("", "injure", "passengers", False)]),
        ("The club made Moreno an offer.", [("club", "make", "offer to Moreno", True)]),
        ("The search was called off.", [("", "call off", "search", True)]),
        ("The ferry sank.", [("ferry", "sink", "", True)]),
        ("The cause of the blast was not known.", [("", "know", "cause of blast", False)]),
        ("The road is open.", [("road", "be", "open", True)]),
        ("The talks ended smoothly.", [("talks", "end", "smoothly", True)]),
        ("Power was restored to the villages.", [("", "restore", "Power to villages", True)]),
        ("The pilot has been confirmed dead.", [("pilot", "be", "dead", True)]),
        ("Everybody had been warned.", [("", "warn", "Everybody", True)]),
        ("A co-worker attacked the guard.", [("co-worker", "attack", "guard", True)]),
    ],
)
def test_one_clause(text: str, rows: list[tuple[str, str, str, bool]]) -> None:
    assert found(text) == rows


def test_what_is_said_is_kept_without_the_saying() -> None:
    assert found("The mayor said the road was closed.") == [("", "close", "road", True)]


@pytest.mark.parametrize(("text", "rows"), [
    ("The mayor left. She appealed.", []),
    ("The mayor left. Her lawyer said she appealed.", [("mayor", "appeal", "", True)]),
])  # fmt: skip
def test_what_somebody_is_quoted_for_is_told_of_whom_the_pronoun_stands_for(
    text: str, rows: list[tuple[str, str, str, bool]]
) -> None:
    doc = load(Settings().spacy_model)(text)
    she = next(token for token in doc if token.lower_ == "she")
    values = [draft.value for draft in statement_drafts(doc, {she.i: doc[1]})]
    assert [(v.subject, v.act, v.object, v.polarity) for v in values if isinstance(v, Statement) and v.act == "appeal"] == rows


def test_a_subject_that_the_parse_hangs_on_the_auxiliary_is_the_subject() -> None:
    assert ("", "close", "road to Brenik", True) in found("Eleven villages were emptied; the road to Brenik was closed.")


def test_one_row_a_clause() -> None:
    text = "The storm flooded the port and cut power supplies, leaving the chapel untouched."
    acts = [(act, polarity) for _, act, _, polarity in found(text)]
    assert ("flood", True) in acts
    assert ("cut", True) in acts
    assert ("damage", False) in acts


def test_the_subject_of_a_relative_clause_is_the_noun() -> None:
    assert ("trawler", "carry", "ammunition", True) in found(
        "The navy sank a trawler that was carrying ammunition."
    )


LONG = (
    "On a cold night the old and badly lit ferry with its crew of volunteers from northern islands, "
    "which had left the harbour late, struck a reef near the lighthouse, the coast guard said, and sank."
)


@pytest.mark.parametrize("text", [LONG, "", "  ", "No.", "“", "Unharmed", "- - -", "The gate was closed"])
def test_quotes_are_pieces_of_the_text(text: str) -> None:
    for draft in drafts(text):
        quote = text[draft.start : draft.end]
        assert quote and quote == quote.strip()
        assert len(quote.split()) <= QUOTE_WORDS
        assert draft.kind == "statement"


@pytest.mark.parametrize(
    "text",
    [
        "The inspector described how the roof fell.",
        "The guards left when the bell rang.",
        "There is a sign that the river has fallen.",
        "The crew said the pump had failed once the water rose.",
    ],
)
def test_a_told_or_dated_clause_stays(text: str) -> None:
    assert {"fall", "ring", "rise"} & {row[1] for row in found(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The owner is not sure what caused the leak.",
        "The inspector asked how the roof fell.",
        "The survivor told reporters what he went through.",
        "There is no indication that the valve leaked.",
        "When the season is over, the hotel will close for repairs.",
        "The mayor told the crews to open the gates, see to the boats and take every precaution.",
        "This resulted in long delays.",
        "They are the ones who caused the delays.",
        "It was in the middle of a working day.",
        "It looks like the usual weather.",
        "The ferry bound for the island sank.",
        "The broadcaster quoted the police.",
        "The clerk sounded as if he had broken a leg.",
        "The waves were weaker than had been feared.",
        "The firm intends to let go 400 clerks.",
        "The vote following a long debate.",
        "Word from officials is that",
        "It was the last reading before the wave reaches the coast.",
        "The doctor related.",
        "Police put the march, to mark a strike, at roughly 900.",
        "There is a chance that",
        "It is the fault of all the people who cheat.",
    ],
)
def test_what_is_not_claimed_or_names_nothing(text: str) -> None:
    left = {"close", "sink", "tell", "ask", "be"}
    assert {row[1] for row in found(text)} <= left
    assert not any(row[0] in {"ones", "it", "It", "this", "This"} for row in found(text))


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The attention that the village received surprised the mayor.", ("village", "receive", "attention", True)),
        ("The pills the nurse handed out were harmless.", ("nurse", "hand out", "pills", True)),
        ("The day the guards left was a Monday.", ("guards", "leave", "", True)),
        ("The families were given warm blankets.", ("", "give", "warm blankets to families", True)),
        ("The shed was emptied by 6:40 a.m.", ("", "empty", "shed", True)),
        ("Power supply fully restored: 4 November", ("", "fully restore", "Power supply", True)),
        ("The two women, both of whom left the hall, were guards.", ("two women", "leave", "hall", True)),
        ("The council met before the congress, expected to open in May.", ("congress", "expect to open", "", True)),
        ("The storm cut traffic between Halden and Oslo.", ("storm", "cut", "traffic between Halden and Oslo", True)),
        ("No team offered a contract longer than eight years.", ("team", "offer", "contract", False)),
        ("The march came amid a 24-hour nationwide general strike.",
         ("march", "come", "amid 24-hour nationwide general strike", True)),
        ("He’s a plumber from the valley.", ("He", "be", "plumber from valley", True)),
        ("The barge was laden with timber.", ("barge", "be", "laden with timber", True)),
        ("The grants are aimed at keeping rents low.", ("", "aim", "grants at keeping rents", True)),
        ("The clerk was fined after leaving the gate open.", ("", "fine", "clerk", True)),
        ("The storm destroyed or damaged 40 barns.", ("storm", "destroy", "40 barns", True)),
        ("The flood forced many farmers to leave their houses.",
         ("flood", "force", "many farmers to leave their houses", True)),
        ("There were no plans to sell the port.", ("plans", "be", "to sell port", False)),
        ("The coach was fired following a poor start.", ("", "fire", "coach following poor start", True)),
        ("There was a fire.", ("fire", "be", "", True)),
        ("The harbour (which has a crane) was closed.", ("harbour", "have", "crane", True)),
    ],
)
def test_who_takes_which_part(text: str, row: tuple[str, str, str, bool]) -> None:
    assert row in found(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The mayor told the crews to wait while the boats left.", "leave"),
        ("The smugglers, told to stop, must have crossed the river.", "cross"),
        ("Guards patrolling the harbour stopped a boat.", "patrol"),
        ("The captain ordered the boats that carried food.", "carry"),
    ],
)
def test_what_stands_beside_an_order_is_claimed(text: str, act: str) -> None:
    assert act in {row[1] for row in found(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Everyone must leave the valley.",
        "The mayor told the crews to see to it that the boats were safe.",
        "The minister instructed the agencies not to lose time and to keep the public informed.",
        "Breaking the record took months.",
        "The owner bought a pump in case the river rose.",
        "The guards saw each other.",
        "No port earns the island more money than Halden.",
        "The minister tried to find out to which country the crews were handed over.",
        "An official who asked not to be named left the room.",
    ],
)
def test_what_is_bidden_or_only_named(text: str) -> None:
    left = {"tell", "instruct", "buy", "take", "try"} | (set() if "must" in text else {"leave"})
    assert {row[1] for row in found(text)} <= left


def test_an_admission_is_its_content() -> None:
    assert [row[1] for row in found("The guard admitted opening the gate.")] != ["admit"]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Some youths smashed windows.", "some youths smash windows"),
        ("One of the hospitals was destroyed.", "destroy one of hospitals"),
        ("Most of the bodies were burned.", "burn most bodies"),
        ("A group of women worked on toys.", "group of women work on toys"),
        ("All flights were cancelled.", "cancel all flights"),
        ("No one was hurt.", "not hurt anyone"),
    ],
)
def test_a_reader_is_told_of_how_many(text: str, about: str) -> None:
    assert [draft.about for draft in drafts(text)] == [about]


def test_a_whole_sentence_is_not_read_as_a_headline() -> None:
    assert [row[0] for row in found("A squad of divers promptly sped across to the wreck.")] == ["squad of divers"]
    assert [row[1:3] for row in found("It is doubtful the bridge will open.")] == [("open", "")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The ferry sailed after the storm and was inspected.", ["ferry sail after storm", "inspect ferry"]),
        ("Guards said after the match the stands were cleared.", ["clear stands"]),
        (
            "The old harbour town was struck almost two years after the northern port of Lom -- "
            "which lies 30 km away -- was flattened in a storm.",
            ["strike old harbour town", "northern port of Lom lie away", "flatten northern port of Lom in storm"],
        ),
        ("There was a strike at the mill and the gates were locked.", ["strike be at mill", "lock gates"]),
        (
            "Guards said two women and one man died in part of the mill which caught fire after masked youths broke a window.",
            ["mill catch fire", "masked youths break window"],
        ),
        ("Mill fire: Old roof comes down with a bang.", ["Old roof come down with bang"]),
        ("Warning: Roads in bad shape, high risk of ice, drivers must wait.", []),
        ("There was a loud bang and shook the houses.", ["loud bang be", "shake houses"]),
    ],
)
def test_a_finite_clause_has_a_subject_of_its_own(text: str, rows: list[str]) -> None:
    assert [draft.about for draft in drafts(text)] == rows


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The owner of the ships which were sunk has sued.", "sink ships"),
        ("The captain of the tugs, which was towed home, resigned.", "tow tugs home"),
        ("A fire at the mill that killed two led to a strike.", "fire lead to strike"),
        ("A blast in a mine that led to two deaths was probed.", "blast lead to two deaths"),
        ("A guard at the mill that burned two years ago has left.", "mill burn"),
        ("Firemen held a woman outside the bank, who wept.", "woman weep"),
        ("Firemen held the woman behind the cordon that fell.", "cordon fall"),
        ("A captain and a cook who were asleep drowned.", "cook be asleep"),
        ("The march followed the shooting of a boy, which shook the town.", "shooting of boy shake town"),
        ("Anna Berg, head of retail sales at Norvik which owns the pipeline, spoke first.", "Norvik own pipeline"),
    ],
)
def test_a_relative_clause_is_told_of_a_noun_that_it_fits(text: str, about: str) -> None:
    assert about in [draft.about for draft in drafts(text)]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The coast guard found the boat 80 miles from the coast.", "coast guard find boat"),
        ("The parks were shut with care.", "shut parks with care"),
        ("The parks were shut, with the guards pointing to the risk of fire.", "shut parks"),
        ("The steps hit other towns such as Lom.", "steps hit other towns"),
        ("The only ward in Lom was full of people.", "only ward be full of people in Lom"),
        ("The office treated the letter as suspicious.", "office treat letter as suspicious"),
        ("The man waved a gun within a foot of the young clerk's face.", "man wave gun within foot of young clerk's face"),
        ("A storm raged across the 24-hour service area of the north line.", "storm rage across service area of north line"),
        (
            "The village lies in the course of the longest and most dangerous overland smuggling route of the north.",
            "village lie in course",
        ),
        ("The village lies in the middle of the largest old oak forest.", "village lie in middle of largest old oak forest"),
        ("The crew fled because of a leak.", "crew flee because of leak"),
        ("The crew fled, for example, from Lom.", "crew flee from Lom"),
        ("The crew is part of a larger fleet.", "crew be part of larger fleet"),
        ("Despite this being a holiday, the crew left Lom.", "crew leave Lom"),
        ("The raid this month on Lom failed.", "raid fail"),
        ("Berg gave the go-ahead to the bridge.", "Berg give go-ahead to bridge"),
        ("The guard was shot at.", "shoot at guard"),
        ("The closure could have a major impact on the region.", "closure major affect region"),
        ("The region had a severe impact from the storm.", "severe affect region"),
    ],
)
def test_what_stands_beside_the_verb(text: str, about: str) -> None:
    assert [draft.about for draft in drafts(text)] == [about]


def test_what_is_bidden_or_aimed_at_in_a_list_is_no_fact() -> None:
    assert [draft.about for draft in drafts("A wave hit the pier and cut the line.")] == ["wave hit pier", "wave cut line"]
    abouts = [d.about for d in drafts("She was quick, telling clerks to do their best, keep the hall well lit and take care.")]
    assert not [about for about in abouts if "keep" in about or "take" in about]
    assert [d.about for d in drafts("There was no date for getting the network fixed.")] == ["date not be"]
    assert "use specific kind of pump" not in [d.about for d in drafts("What specific kind of pump was used was under study.")]


@pytest.mark.parametrize(
    ("text", "abouts"),
    [
        ("It did not sink off Lom.", ["It not sink off Lom"]),
        ("It sank off Lom.", []),
        ("They were led to Lom.", []),
        ("It was a large march, which the band joined.", ["band join large march"]),
        ("It remains unclear what caused the leak.", []),
        ("It was the ministry's finding that the dam held.", ["dam hold"]),
        ("It is the navy which sank the boat.", ["navy sink boat"]),
        ("After hearing about the offers, it seems clear that Berg lost.", ["Berg lose"]),
    ],
)
def test_it_that_stands_for_nothing_makes_no_row(text: str, abouts: list[str]) -> None:
    assert [draft.about for draft in drafts(text)] == abouts


@pytest.mark.parametrize(
    ("text", "abouts"),
    [
        ("The club made the runner an offer.", ["club make offer to runner"]),
        ("The dam burst, making it the worst flood in ten years.", ["dam burst"]),
        ("The leak grew, causing the line to fail.", ["leak grow", "line fail"]),
        ("Boys smashing shop windows with bars fled.", ["Boys flee"]),
        ("The crowd tried to break a riot police cordon guarding the gate.", ["crowd try to break riot police"]),
        ("Various reports put the loss at a third.", []),
        ("A report posted online by Anna Berg said the deal was off.", ["deal be off"]),
        ("The men drove in and grabbed gold and luxury watches worth much.", ["men drive in", "men grab gold"]),
        ("Two lines were cut, disrupting calls in Lom.", ["cut Two lines", "disrupt calls in Lom"]),
        ("Two men were seen, carrying guns.", ["Two men carry guns"]),
        ("It was a boat in the area which has cut the line.", ["boat cut line"]),
        ("He saw how angry they were.", []),
        ("The lift was out of service.", ["lift be out of service"]),
        ("The town was hit after the port -- built on sand -- was lost.", ["hit town", "build port on sand", "lose port"]),
        ("Charged with theft: What the papers will not tell you", []),
        ("The plan grew from a drive to whip up bad feeling in the town.", ["plan grow from drive"]),
        ("It was found after the storm that the dam held.", ["dam hold"]),
        ("The raid was foiled by a ship, seizing two boats.", ["ship foil raid", "seize two boats"]),
        ("Berg broke the all-time record.", ["Berg break all-time record"]),
        ("Rallies met a strike that shut mills, closed ports and emptied schools.", ["Rallies meet strike", "strike shut mills"]),
        ("Hit by the storm are three towns.", []),
        ("Many were left struggling to get home.", ["Many struggle to get home"]),
        ("Sources told the paper about the talks.", []),
        ("Two clerks, both of whom died, were named.", ["name Two clerks"]),
        ("The ferry made it through the strait.", []),
        ("There is no sign.", []),
        ("The army gave notice that the road is shut.", ["shut road"]),
        ("The count would have to wait until the search ended.", ["count wait"]),
        ("A boat headed for Lom has sunk.", ["boat sink"]),
        ("The agency reports:", []),
        ("The business-to-business trade has stopped.", ["business-to-business trade stop"]),
        ("Speaking to reporters, Berg praised the crew.", ["Berg praise crew"]),
        ("Ferry captain charged with fraud", ["charge Ferry captain with fraud"]),
        ("Between 3,000 and 5,000 routes were cut.", ["cut Between 3,000 and 5,000 routes"]),
        ("Two shops, one used by clerks, caught fire.", ["Two shops catch fire"]),
        ("The army sent its crews including those on leave.", ["army send its crews"]),
        ("Berg went down a hallway.", ["Berg go down hallway"]),
        ("The town lowered its alert from a storm warning to a notice.", ["town lower its alert from storm warning"]),
        ("Lom is the only town where the firm works.", []),
        ("The sea rose, which proves the alarm right.", ["sea rise"]),
        ("Crews stocked nets to give the impression that it was a trawler.", ["Crews stock nets"]),
        ("The ministry said it will take days for the lines to be mended and is trying to find a ship.", []),
        ("The clerk, who wished to remain anonymous, closed the gate.", ["clerk close gate"]),
        ("The strike left shops working with candles.", ["shops work with candles"]),
        ("The boys were spotted, followed and sought shelter.", ["spot boys", "boys seek shelter"]),
        ("The aid is aimed at keeping the town from losing its mill.", ["aim aid at keeping town"]),
        ("Guards stopped a boat flying a false flag.", ["Guards stop boat", "boat fly false flag"]),
        ("A storm warning went to the villages.", ["storm warning go to villages"]),
    ],
)
def test_verbs_that_carry_another_fact_or_are_none(text: str, abouts: list[str]) -> None:
    assert [draft.about for draft in drafts(text)] == abouts


@pytest.mark.parametrize("text", ["In", "In Lom", "Ahead of", "Which proves it", "with 3", "-", "Led by Berg", "left"])
def test_a_scrap_is_read_without_harm(text: str) -> None:
    drafts(text)


def test_what_a_policy_is_against_stays_denied() -> None:
    [row] = statement_drafts(load(Settings().spacy_model)("The club has a policy of not commenting on deals."))
    assert row.about == "club have policy of not commenting"
