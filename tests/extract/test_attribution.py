from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parsed_text import parsed, token_of

from factcheck.extract.attribution import Attribution, attribute, told_back

# text, words asked about, speaker. First what must be left to the outlet.
CASES = [
    ("Two ferries collided off the northern coast, killing five people.", "five people", None),
    ("Police arrested 12 men after the march.", "12 men", None),
    ("The company cut 300 jobs on Monday.", "300 jobs", None),
    ("The new rules add 5 percent to the price.", "5 percent", None),
    ("The court found the driver guilty of two murders.", "two murders", None),
    ("The flood claimed 40 lives.", "40 lives", None),
    ('He called the "miracle" bridge home.', "bridge", None),
    ("The mayor, Ana Ruiz, said five people died.", "Ruiz", None),
    ("She then heard her brother named on the news on Friday.", "named", None),
    ("One report posted online last night by Ole Berg suggested that the firm has raised its offer.", "night", None),
    ("Two papers broke the strike to report on the deaths.", "strike", None),
    ("The man police say is behind nine raids now faces a charge.", "nine raids", "police"),
    ("The strike brought ten lines to a standstill and the union said it was planning more.", "ten lines", None),
    ("A plan for two bridges is to be announced by the mayor in May.", "two bridges", None),
    ("Jury shown film of a raid in which two men died.", "two men", None),
    ("Lom, located 40 kilometers north of Bergen, has a port.", "40 kilometers", None),
    ("The mayor said the road was shut but did not say for how many days.", "many days", None),
    ("The army gave evidence of five raids.", "five raids", None),
    ("The striker scored 30 goals in nine seasons, while the team posted a record 20 wins.", "20 wins", None),
    ("The crew is responding to two fires.", "two fires", None),
    ("A lawyer told the seven jurors that the man was at home.", "seven jurors", None),
    ("A man who shot two men has been described by colleagues as kind.", "two men", None),
    ("Officials reckon the loot is worth 2 million. It is the first raid in nine years.", "nine years", None),
    ("The firm sold nine ships in May, although sales fell, according to Daxter.", "nine ships", None),
    ("Although the firm reported a profit of $9 million, 300 jobs will go.", "300 jobs", None),
    ("Two routes out of town: north or south", "Two routes", None),
    ("Gov. Ruiz declared an emergency in Lom, which has two ports.", "two ports", None),
    ('"She has two sons," the mayor said, weeping over five graves.', "five graves", None),
    ("The two raids were announced by the mayor.", "announced", None),
    ("Five measures were put into effect by the ministry.", "Five", None),
    ("It's official: Nordbank is cutting nine jobs.", "nine jobs", None),
    ("Sources: 3", "3", None),
    ("The paper doesn't cite its source. The offer is for eight years.", "eight years", None),
    ("They felt the hall shake for two minutes.", "two minutes", None),
    # said, before, after, between
    ("Oslo and Bergen each reported two raids.", "two raids", "Oslo and Bergen"),
    ("Tension grew over the North's charge that two drones were flown.", "two drones", "the North"),
    ("The law could include the declaration by leader Ana Ruiz that two states exist.", "two states", "leader Ana Ruiz"),
    ("The gauge was read by the Survey, which put the depth at 19 kilometers.", "19 kilometers", "the Survey"),
    ("Word from officials is that at least two people survived.", "two people", "officials"),
    ("Report: Rovers offer Berg $9 million", "$9 million", "Report"),
    ("Some insiders admit that two lines are cut.", "two lines", "Some insiders"),
    ("They feel that two lines are cut, the union said.", "two lines", "the union"),
    ("The defence argued that he was ill; a doctor for the state said two tests were clear.", "two tests",
     "a doctor for the state"),
    ('"Two lines are cut," a statement said, while a guard said nine men were at work.', "nine men", "a guard"),
    ("Quake hits island, five people hurt: state media", "five people", "state media"),
    ("The firm said it has two boats, according to Telcor.", "two boats", "Telcor, citing the firm"),
    ("Police put the march, to mark a strike, at 30,000 people.", "30,000", "Police"),
    ("Her agent, Barry Simms, told the inquest that two letters had been found.", "two letters", "Her agent, Barry Simms"),
    ("The sheriff believes they had help, and that two men were waiting.", "two men", "the sheriff"),
    ('"She had two homes," said his wife, actress Lorna Peel, in a statement.', "two homes", "his wife"),
    ("Two bodies were found on Sunday after a first search failed, according to local media.", "Two bodies", "local media"),
    ("A lawyer told a judge that two men were at home.", "two men", "a lawyer"),
    ("Five shops were damaged, the governor of Lom, Ana Ruiz, told Tanjug.", "Five shops", "the governor of Lom, Ana Ruiz"),
    ("Others warned that trade on two markets could suffer.", "two markets", "others"),
    ('She fired a shot at a man who had yelled, "Hide, she has a gun!" Ruiz said.', "shot", "Ruiz"),
    ("Nordbank issued a statement announcing that two branches are closed.", "two branches", "Nordbank"),
    ("An official played down the unrest, saying that two marches were small.", "two marches", "an official"),
    ("The quake was given a magnitude of 8.0 by the Geological Survey.", "8.0", "the Geological Survey"),
    ("Five men were shot, according to police -- the women were hit on the third floor.", "third floor", "police"),
    ("Rovers offered Ole Berg a four-year contract. Berg said he wanted five years.", "five years", "Ole Berg"),
    ("Lines A and B failed for two days, a guard who asked not to be named said.", "two days", "a guard"),
    ("The staff gave notice on Monday that the North had fired two rockets.", "two rockets", "the staff"),
    ("The mayor said some were inside but no one was hurt.", "no one", "the mayor"),
    ("The navy said five people were rescued.", "five people", "the navy"),
    ("Five people were rescued, the navy said.", "Five people", "the navy"),
    ("The ferry, officials said, sank within ten minutes.", "ten minutes", "officials"),
    ("Officials in Peru and Chile said 30 homes were lost.", "30 homes", "Officials in Peru and Chile"),
    ("Fire chief Maria Lopez told reporters that 40 crews came.", "40 crews", "Fire chief Maria Lopez"),
    ("In a statement, the ministry put the toll at 12.", "12", "the ministry"),
    ("Tremors may go on for weeks, experts warned.", "weeks", "experts"),
    # according to, by, passive, nouns
    ("According to the coast guard, two boats sank.", "two boats", "the coast guard"),
    ("Two boats sank, according to the coast guard.", "Two boats", "the coast guard"),
    ("Two rockets were detected by the Norwegian army.", "Two rockets", "the Norwegian army"),
    ("It was reported by local media that nine houses burned.", "nine houses", "local media"),
    ("It was the agency's finding that the rocket flew 80 km.", "80 km", "the agency"),
    ("Reports have it that six people were hurt.", "six people", "Reports"),
    ("The toll was 12, according to a message that the health ministry sent to reporters.", "12",
     "the health ministry"),
    ("Two cables broke, according to information received from Telcor.", "Two cables", "Telcor"),
    ("Five people died, according to Costa Rica media reports.", "Five people", "Costa Rica media reports"),
    ("There were reports of people fleeing the town.", "people", "reports"),
    ("Ana Ruiz, head of the firm, left. Five jobs were named by the firm as lost.", "lost", "the firm"),
    ("Mayor Ana Ruiz left. A warning came from Ole Berg: the sea, he said, had risen.", "risen", "Ole Berg"),
    # a thing that cannot speak is passed over for who can
    ("Officials feared that the debt crisis spread, insisting it was five times as deep.", "five times", "Officials"),
    ("According to officials, the rockets rose at noon; both flew 350 km.", "350 km", "officials"),
    # a ship is no "he"
    ("One report posted online last night by Ole Berg suggested that the firm has raised its nine offers.", "nine offers",
     "Ole Berg, citing One report"),
    ("Kyodo reported it. Norway has carried out tests of rockets, weapons it has said it is building in nine towns.",
     "nine towns", "Norway"),
    ("According to the coast guard, surveillance and vigilance have been tightened in nine bays.", "nine bays",
     "the coast guard"),
    # whose plant somebody works at is no speaker's name, nor is the town that reports come from
    ("A Lund Steel plant worker fell. The plant will stay shut for 20 days, Lund said.", "20 days", "Lund"),
    ("The vote ended at noon in nine towns, said reports from Oslo.", "nine towns", "reports from Oslo"),
    ("The lines, which link two towns, a Telcor spokeswoman said, cost nine jobs.", "nine jobs", "a Telcor spokeswoman"),
    # "she" is none that her own words are about
    ("Anna Lund said it. Clara Berg left. She said 20 boats and Berg had gone.", "20 boats", "Anna Lund"),
    ("Captain Ole Berg met reporters. MV Halden was later towed to port, he added.", "towed", "Captain Ole Berg"),
    ("Valdoria have signed the Ugandan striker Moses Okello for five years, the club said.", "five years", "the club"),
    # "the club" is the one that the report names most often; a name that stands there once may be no club
    ("Okello signs. Okello and Weyland Group met the press. The club said it paid 48 million.", "48 million", "the club"),
    ("Norvia Airlines lost an engine. Boeing sent a crew. Norvia Airlines has 40 planes. The airline said nine are old.",
     "nine", "Norvia Airlines"),
    # nested
    ("Kyodo News, citing a ministry official, reported that two rockets fell into the bay.", "two rockets",
     "Kyodo News, citing a ministry official"),
    ("Five people died, state media quoted the governor as saying.", "Five people",
     "state media, citing the governor"),
    ("The governor was quoted by state media as saying that five people died.", "five people",
     "state media, citing the governor"),
    # quotations over sentences, pronouns, shorter names
    ('"We saw 20 boats," said Maria Lopez. "It was bad for ten days."', "ten days", "Maria Lopez"),
    ("Maria Lopez, the mayor, said one bridge fell. She said 200 families had left.", "200 families",
     "Maria Lopez, the mayor"),
    ("Harbour master Maria Lopez said one pier fell. Lopez said ten boats sank.", "ten boats",
     "Harbour master Maria Lopez"),
    ("The rockets were small, the defence ministry said. They flew 80 kilometers.", "80 kilometers",
     "the defence ministry"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speaker"), CASES, ids=[c[0][:48] for c in CASES])
def test_said_by(text: str, words: str, speaker: str | None) -> None:
    doc = parsed(text)
    assert attribute(doc).said_by(token_of(doc, words)) == speaker


@pytest.mark.parametrize(
    ("paragraphs", "words", "speaker"),
    [
        (["Maria Lopez is the mayor.", "She said five people died."], "five people", "Maria Lopez"),
        (["The Irish navy sent a ship.", "The navy said five men died."], "five men", "the Irish navy"),
        (
            ['Maria Lopez said: "The bridge is gone.', '"We lost 30 homes in an hour."'],
            "30 homes",
            "Maria Lopez",
        ),
        (["Police said one man died.", "The fire burned for two days."], "two days", None),
        (["\"Two lines failed, Berg noted.", "No details of the two lines were given."], "two lines", None),
        (["Halden Telecom spokesman Ole Berg left.", "Halden Telecom said two lines failed."], "two lines", "Halden Telecom"),
        (
            ["In a statement, the navy called it a raid.", "The Bureau said one ship sank.", "Two men fled, the release said."],
            "Two men",
            "the navy",
        ),
    ],
)
def test_context_goes_on(paragraphs: list[str], words: str, speaker: str | None) -> None:
    context = None
    for text in paragraphs:
        sources = attribute(parsed(text), context)
        context = sources.context
    doc = parsed(paragraphs[-1])
    assert sources.said_by(token_of(doc, words)) == speaker


WORDS = ["police", "said", "\"", "“", "”", ",", ".", "he", "according to", "citing", "12 dead", "reports"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_any_text_has_one_source_a_token(words: list[str]) -> None:
    doc = parsed(" ".join(words))
    assert len(attribute(doc).sources) == len(doc)


def test_he_is_no_woman() -> None:
    text = "Mayor Ole Berg met a distraught elderly woman, who wept. Five people died, he told reporters."
    assert "Berg" in (attribute(parsed(text)).said_by(token_of(parsed(text), "Five people")) or "")


def paragraphs(*texts: str) -> list[Attribution]:
    found: list[Attribution] = []
    for text in texts:
        found.append(attribute(parsed(text), found[-1].context if found else None))
    return told_back(found)


def test_a_quotation_left_open_is_spoken_by_whom_the_next_paragraph_names() -> None:
    first, _ = paragraphs('"The ship turned to the two boats.', '"They fled at once," Captain Nair said.')
    assert first.said_by(6) == "Captain Nair"


def test_a_quotation_that_opens_a_paragraph_is_not_the_last_speakers() -> None:
    _, first, _ = paragraphs("State media said a wall fell.", '"The two walls shook.', 'We ran," said Sara Holt.')
    assert first.said_by(3) == "Sara Holt"


def test_a_mark_left_out_makes_no_quotation_of_a_whole_paragraph() -> None:
    first, _ = paragraphs('He called the two boats "a nuisance.', '"They fled at once," Captain Nair said.')
    assert set(first.sources) == {None}
