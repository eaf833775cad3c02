"""Made-up pairs of one kind and one noun: what is still set against each other comes first, then what is of two things."""

from __future__ import annotations

import pytest
from claims_of import claim, report

from factcheck.checker.sides import relation_of
from factcheck.checker.unlike import unlike
from factcheck.models import Claim, Quantity


def said(sentence: str, quote: str, kind: str, **fields: str) -> Claim:
    return claim(report(sentence, sentence), quote, kind, **fields)


def points(sentence: str, quote: str, act: str = "score") -> Claim:
    return said(sentence, quote, "count", head="point", act=act)


def rank(sentence: str, quote: str, **fields: str) -> Claim:
    return said(sentence, quote, "rank", head="vote", act="vote", **fields)


def clock(sentence: str, quote: str, act: str, **fields: str) -> Claim:
    return said(sentence, quote, "time", act=act, **fields)


def people(sentence: str, quote: str, head: str, act: str = "shoot") -> Claim:
    return said(sentence, quote, "count", head=head, act=act)


def fired(sentence: str, quote: str, act: str = "fire") -> Claim:
    return said(sentence, quote, "count", head="rocket", act=act)


def blast(sentence: str, quote: str) -> Claim:
    return said(sentence, quote, "rank", head="blast", act="break", about=quote)


FIRED_TWO = fired("The army fired two rockets on May 4, 2031.", "two rockets")
BLAST = blast("The second blast broke all the windows of the old mill.", "second blast")
SCORED = points("Varga scored 20 points on Friday.", "20 points")
FOURTH = rank("It was the fourth vote.", "fourth vote")
ARRESTED = clock("Lam was arrested at 9:35 a.m.", "9:35 a.m.", "arrest")
THREE = people("The man shot three people.", "three people", "person")
NONE = Quantity(low=0, high=0)
OFFER = said("It offered $92 a share.", "$92", "money", head="offer", act="offer")
SHARES = said("Shares closed at $29 on Monday.", "$29", "money", head="share", act="close")
HELD = people("Police arrested 19 people.", "19 people", "person", "arrest")
PROFIT = said("The firm made a profit of $18 million.", "$18 million", "money", head="profit", act="make")
AGED = said("Mark Ruiz, 20, was held.", "20", "age", about="Mark Ruiz")
SENTENCES = said("She has three life sentences.", "three life sentences", "count", head="sentence", act="serve")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (AGED, said("Mark Ruiz, 2, was held.", "2", "age", about="Mark Ruiz")),
        (FIRED_TWO, fired("The army fired three rockets on May 5.", "three rockets")),
        (FIRED_TWO, fired("The army fired three rockets.", "three rockets")),
        (fired("The toll reached 20 on May 4.", "20", "reach"), fired("The toll reached 31 on May 9.", "31", "reach")),
        (BLAST, blast("It was the third blast.", "third blast")),
        (BLAST, blast("The third blast broke all the windows of the old mill.", "third blast")),
        (SCORED, points("Varga had 22 points in a win.", "22 points", "have")),
        (SCORED, points("Varga set a record of 24 points.", "24 points", "set")),
        (points("Varga got 9 points in the first half.", "9 points"), points("Varga had 7 points in the half.", "7 points")),
        (points("She had 9 points in two games.", "9 points"), points("She has 7 points in two games.", "7 points")),
        (points("They need 9 points.", "9 points", "need"), points("They wanted 7 points.", "7 points", "want")),
        (FOURTH, rank("It was the first vote held in the town.", "first vote")),
        (FOURTH, rank("It was the fifth vote after the war.", "fifth vote")),
        (rank("It was the first vote since May.", "first vote"), rank("It was the second vote since May.", "second vote")),
        (said("It moved her into 10th.", "10th", "rank", act="move"), said("She rose to 11th.", "11th", "rank", act="rise")),
        (ARRESTED, clock("Lam was detained at 9:50 a.m.", "9:50 a.m.", "detain")),
        (ARRESTED, clock("Lam was picked up at 9:50 a.m.", "9:50 a.m.", "pick up")),
        (clock("The shop was robbed at 2 a.m.", "2 a.m.", "rob"), clock("Police were called at 3 a.m.", "3 a.m.", "call")),
        (clock("It will open at 2 p.m.", "2 p.m.", "open", certainty="expected"), clock("It opened at 3 p.m.", "3 p.m.", "open")),
        (clock("She fell on Friday at 2 p.m.", "2 p.m.", "fall"), clock("She fell on Sunday at 3 p.m.", "3 p.m.", "fall")),
        (clock("She fell on Friday at 2 p.m.", "2 p.m.", "fall"), clock("She slipped Friday at 3 p.m.", "3 p.m.", "slip")),
        (THREE, people("The man shot four employees.", "four employees", "employee")),
        (THREE, people("The man shot one person and wounded four others.", "one person", "person")),
        (people("Two crews came.", "Two crews", "crew"), people("Three teams came.", "Three teams", "team")),
        (people("They freed 26 crew.", "26 crew", "crew"), people("They freed 25 sailors.", "25 sailors", "sailor")),
        (people("They held 23 pirates.", "23 pirates", "pirate"), people("They held 26 raiders.", "26 raiders", "raider")),
        (people("They held 23 pirates.", "23 pirates", "pirate"), people("They held 26 people.", "26 people", "person")),
        (SENTENCES, said("She has two life sentences.", "two life sentences", "count", head="sentence", act="serve")),
        (PROFIT, said("It earned $20 million.", "$20 million", "money", head="", act="earn")),
        (PROFIT, said("Its earnings were $20 million.", "$20 million", "money", head="earnings", act="be")),
        (AGED, said("The 21-year-old man was held.", "21-year-old", "age", about="man")),
        (said("It came a day later.", "a day", "duration"), said("It came two days later.", "two days", "duration")),
        (said("She stole a pistol.", "pistol", "weapon", act="steal"), said("He stole a rifle.", "rifle", "weapon", act="steal")),
        (clock("It broke out at 2 p.m.", "2 p.m.", "break out"), clock("It was reported at 3 p.m.", "3 p.m.", "report")),
        (people("It runs 900 flights a day.", "900 flights", "flight"), people("It runs 800 a day.", "800", "flight")),
        (clock("It sank at 2 p.m.", "2 p.m.", "sink"), clock("It capsized at 3 p.m.", "3 p.m.", "capsize")),
        (clock("A vigil was held at 7 p.m.", "7 p.m.", "hold", head="vigil"),
         clock("The vigil began at 8 p.m.", "8 p.m.", "begin", head="vigil")),
        (people("They saved 12 boys.", "12 boys", "boy", "save"), people("They rescued 13 boys.", "13 boys", "boy", "rescue")),
        (said("The quake was 10 km deep.", "10 km", "distance", about="quake deep"),
         said("It struck at a depth of 30 km.", "30 km", "distance", about="depth of quake")),
        (said("It was 10 km from Lund.", "10 km", "distance", about="quake from Lund"),
         said("It struck 30 km south of Lund.", "30 km", "distance", about="quake struck")),
        (said("The film took $3 million.", "$3 million", "money", act="take"),
         said("It earned $4 million.", "$4 million", "money", act="earn")),
        (said("Ann's daughter, 19, fell.", "19", "age", about="Ann's daughter", head="daughter"),
         said("A woman, 20, fell.", "20", "age", about="woman", head="woman")),
        (said("Ann's daughter, 19, fell.", "19", "age", about="Ann's daughter", head="daughter"),
         said("Ida Moss, 20, fell.", "20", "age", about="Ida Moss", head="moss")),
        (people("They launched three rockets.", "three rockets", "rocket", "launch"),
         people("They launched five rockets this week.", "five rockets", "rocket", "launch")),
        (said("It flew from Lund.", "from Lund", "place", about="fly plane: origin", act="fly"),
         said("It flew from Oslo.", "from Oslo", "place", about="fly: origin", act="fly")),
        (said("She threw for 205 yards.", "205 yards", "distance", act="throw"),
         said("She passed for 210 yards.", "210 yards", "distance", act="pass")),
        (people("Three gunmen robbed a bank.", "Three gunmen", "gunman", "rob"),
         said("Four masked men raided it.", "Four masked men", "count", head="man", act="raid", about="masked men raided it")),
        (people("The crash killed the driver and two boys.", "two boys", "boy", "kill"),
         people("Five boys died in the crash.", "Five boys", "boy", "kill")),
        (people("It killed six people in Lund.", "six people", "person", "kill"),
         people("It killed 15 in Lund.", "15", "person", "kill")),
        (said("He faces 20 years in jail.", "20 years", "duration", act="face"),
         said("He could face 25 years in jail.", "25 years", "duration", act="face")),
        (said("The film took $3 million worldwide.", "$3 million", "money", act="take"),
         said("It took $4 million around the world.", "$4 million", "money", act="take")),
        (said("Ida Moss won 3 games.", "3 games", "count", act="win", about="games won by Ida Moss", head="game"),
         said("Moss won 4 games.", "4 games", "count", act="win", about="games won by Moss", head="game")),
        (said("Waves of 3 m hit Oslo.", "3 m", "altitude", about="waves hit at Oslo"),
         said("Waves of 5 m hit Oslo.", "5 m", "altitude", about="waves hit at Oslo")),
        (people("He faces two counts.", "two counts", "count"), people("He faces four charges.", "four charges", "charge")),
        (people("It took one season.", "one season", "season"), people("It took two seasons.", "two seasons", "season")),
        (said("They fled to Lund.", "to Lund", "place", about="flee: destination"),
         said("They fled to Oslo.", "to Oslo", "place", about="escape: destination")),
        (OFFER, said("It offered $95 a share.", "$95", "money", head="offer", act="offer")),
        (SHARES, said("Shares closed at $30 on Monday.", "$30", "money", head="share", act="close")),
        (HELD, people("Police arrested 23 people.", "23 people", "person", "arrest")),
        (said("The 700-tonne ferry sank.", "700-tonne", "mass"), said("It was a 650-tonne ferry.", "650-tonne", "mass")),
        (people("Two died in the riot on the first night.", "Two", "person", "die"),
         people("Three died on the first night.", "Three", "person", "die")),
        (rank("It is the world's No. 4 maker of shoes.", "No. 4 maker").model_copy(update={"head": "maker"}),
         rank("It is the world's fifth largest vendor of shoes.", "fifth largest vendor").model_copy(update={"head": "vendor"})),
        (said("Nobody was hurt.", "Nobody", "casualties", head="person", act="injured").model_copy(update={"value": NONE}),
         said("Two of his men were hurt.", "Two of his men", "casualties", head="man", act="injured")),
        (said("He could get 14 years in prison.", "14 years", "duration", act="get"),
         said("He faces 11 years in jail.", "11 years", "duration", act="face")),
        (said("It may be completed in May.", "May", "date", act="complete"),
         said("It will close in June.", "June", "date", act="close")),
    ],
)  # fmt: skip
def test_what_answers_one_question_is_compared(first: Claim, second: Claim) -> None:
    assert unlike(first, second) == unlike(second, first) == ""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (said("The phone costs $199.", "$199", "money", act="cost"),
         said("The older model costs $99.", "$99", "money", act="cost")),
        (said("Waves of 3 m hit Oslo.", "3 m", "altitude", about="waves hit at Oslo"),
         said("Waves of 5 m hit Bergen.", "5 m", "altitude", about="waves hit at Bergen")),
        (said("They solved a 41-year-old case.", "41-year-old", "age", about="case", head="case"),
         said("Ida Moss, 60, was held.", "60", "age", about="Ida Moss", head="moss")),
        (people("He pointed a gun.", "a gun", "gun", "point"),
         people("He shot two officers.", "two officers", "officer", "shoot")),
        (said("His brothers, 17 and 22, fled.", "22", "age", about="brothers", head="brother"),
         said("Ole Lam, 20, fled.", "20", "age", about="Ole Lam", head="lam")),
        (said("Ida Moss won 3 games.", "3 games", "count", act="win", about="games won by Ida Moss", head="game"),
         said("Ole Lam won 4 games.", "4 games", "count", act="win", about="games won by Ole Lam", head="game")),
        (people("Two men were held on Monday, a third on Tuesday.", "Two men", "man", "hold"),
         people("Three men were held.", "Three men", "man", "hold")),
        (people("Divers found 12 bodies on Monday and 9 on Tuesday.", "9", "body", "find"),
         people("Divers found 21 bodies.", "21 bodies", "body", "find")),
        (people("Three gunmen robbed a bank.", "Three gunmen", "gunman", "rob"),
         people("Four men fled.", "Four men", "man", "flee")),
        (people("The crash killed the driver and two boys.", "two boys", "boy", "kill"),
         people("Three people died in the crash.", "Three people", "person", "kill")),
        (people("It killed six people in Lund and nine in Vorn.", "six people", "person", "kill"),
         people("It killed 15 people.", "15 people", "person", "kill")),
        (people("It killed six people in Lund and nine in Vorn.", "nine", "person", "kill"),
         people("It killed 15 people.", "15 people", "person", "kill")),
        (said("He faces up to 20 years in jail.", "up to 20 years", "duration", act="face"),
         said("He was sentenced to 12 years.", "12 years", "duration", act="sentence")),
        (said("The film took $3 million at home.", "$3 million", "money", act="take"),
         said("It took $9 million worldwide.", "$9 million", "money", act="take")),
        (FIRED_TWO, fired("The army had fired three rockets on May 11.", "three rockets")),
        (BLAST, blast("The third blast killed a man.", "third blast")),
        (SCORED, points("Varga needed 9 points to pass him.", "9 points", "need")),
        (SCORED, points("Varga made a bid for 25 points.", "25 points", "make")),
        (points("Varga came to 2,117 points.", "2,117 points"), points("She broke a record of 2,106 points.", "2,106 points")),
        (SCORED, points("Varga had five points during a late run.", "five points", "have")),
        (SCORED, points("Varga got 12 points in the first half.", "12 points")),
        (SCORED, points("Varga has averaged 15 points.", "15 points", "average")),
        (SCORED, points("Varga has never had fewer than 8 points.", "fewer than 8 points", "have")),
        (SCORED, points("Varga has 43 points in three games.", "43 points", "have")),
        (said("He has $8 million left.", "$8 million", "money", act="have"),
         said("He is seeking $6 million.", "$6 million", "money", act="seek")),
        (said("An eight-year deal is on the table.", "eight-year", "duration"),
         said("They refused his request for a 10-year deal.", "10-year", "duration")),
        (FOURTH, rank("It was the first vote held after the war.", "first vote")),
        (FOURTH, rank("It was the second vote under the new law.", "second vote")),
        (said("It moved her into 10th in league history.", "10th", "rank", act="move"),
         said("It was her 11th point of the game.", "11th point", "rank", head="point", act="score")),
        (FOURTH, rank("It was not the first vote.", "first vote", certainty="denied")),
        (said("They won the first quarterfinal.", "first quarterfinal", "rank", head="quarterfinal", act="win"),
         said("They meet who won the second quarterfinal.", "second quarterfinal", "rank", head="quarterfinal", act="meet")),
        (ARRESTED, clock("The bodies were found at 8:40 a.m.", "8:40 a.m.", "find")),
        (ARRESTED, clock("Lam was charged in the evening.", "in the evening", "charge")),
        (clock("Lam was charged at 2 p.m.", "2 p.m.", "charge"), clock("Lam will appear at 4 p.m.", "4 p.m.", "appear")),
        (clock("It sank at 2 p.m.", "2 p.m.", "sink"),
         clock("They meet the press at 4 p.m.", "4 p.m.", "meet", certainty="expected")),
        (clock("The vigil began on Monday evening.", "Monday evening", "begin"),
         clock("She was shot late Saturday night.", "late Saturday night", "shoot")),
        (clock("They beat Lund on Friday afternoon.", "Friday afternoon", "beat"),
         clock("They play Oslo on Saturday at 1:35 p.m.", "1:35 p.m.", "play")),
        (said("The quake came on Sunday.", "Sunday", "date", head="quake", act="come"),
         said("An aftershock came on Monday.", "Monday", "date", head="aftershock", act="come")),
        (THREE, people("The man shot one person and wounded two others.", "one person", "person")),
        (people("Eight crews fought the fire.", "Eight crews", "crew", "fight"),
         people("Dozens of firefighters fought it.", "Dozens of firefighters", "firefighter", "fight")),
        (people("Two officers ran.", "Two officers", "officer"), people("He fell several times.", "several times", "time")),
        (people("They held 23 pirates.", "23 pirates", "pirate"), people("They took 22 sailors.", "22 sailors", "sailor")),
        (people("Three teens fled.", "Three teens", "teen"), people("His two brothers also were.", "two brothers", "brother")),
        (SENTENCES, said("She got two extra life sentences.", "two extra life sentences", "count", head="sentence", act="get")),
        (clock("He was born at 4 p.m.", "4 p.m.", "bear"), clock("It was announced at 8 p.m.", "8 p.m.", "announce")),
        (clock("They went in at 1 p.m.", "1 p.m.", "go"), clock("They were rescued at 3 p.m.", "3 p.m.", "rescue")),
        (people("It cancelled 300 flights.", "300 flights", "flight", "cancel"),
         people("It runs 1,500 flights a day.", "1,500 flights", "flight", "run")),
        (people("It fixes 12 flaws.", "12 flaws", "flaw", "fix"), people("Three of the flaws are bad.", "Three", "flaw", "")),
        (clock("It left at 2 p.m.", "2 p.m.", "take off"), clock("It crashed at 3 p.m.", "3 p.m.", "crash")),
        (clock("She was shot at 7 p.m.", "7 p.m.", "shoot"), clock("A vigil began at 8 p.m.", "8 p.m.", "begin", head="vigil")),
        (people("A killer who fled with two other inmates was caught.", "two other inmates", "inmate", "flee"),
         people("Three inmates fled.", "Three inmates", "inmate", "flee")),
        (people("They stole five paintings.", "five paintings", "painting", "steal"),
         people("They recovered two paintings.", "two paintings", "painting", "recover")),
        (people("It carried 312 people.", "312 people", "person", "carry"),
         people("They pulled out 180 people.", "180 people", "person", "pull")),
        (said("The quake was 10 km deep.", "10 km", "distance", about="quake deep"),
         said("It struck 60 km from Lund.", "60 km", "distance", about="quake struck")),
        (said("The film took $3 million.", "$3 million", "money", act="take"),
         said("It cost $9 million.", "$9 million", "money", act="cost")),
        (said("She won 52 percent of the vote.", "52 percent", "percent", head="vote"),
         said("Turnout was 61 percent.", "61 percent", "percent", head="turnout")),
        (said("The mayor's daughter, 19, fell.", "19", "age", about="mayor's daughter", head="daughter"),
         said("The mayor, 48, spoke.", "48", "age", about="mayor", head="mayor")),
        (people("They launched three rockets.", "three rockets", "rocket", "launch"),
         people("They launched 15 rockets since 2009.", "15 rockets", "rocket", "launch")),
        (said("It took off from Lund.", "from Lund", "place", about="take off plane: origin", act="take"),
         said("It crashed near Oslo.", "near Oslo", "place", about="crash plane: place", act="crash")),
        (SENTENCES, said("He faces two counts.", "two counts", "count", head="count", act="face")),
        (said("She threw for 205 yards.", "205 yards", "distance", act="throw"),
         said("He rushed for 226 yards.", "226 yards", "distance", act="rush")),
        (said("None of those offers is for ten years.", "None of those offers", "count", head="offer"),
         said("There is at least one offer.", "at least one offer", "count", head="offer")),
        (PROFIT, said("Revenue came to $30.9 million.", "$30.9 million", "money", head="revenue", act="come")),
        (AGED, said("An 11-year-old girl was hurt by Mark Ruiz.", "11-year-old", "age", about="girl")),
        (AGED, said("Ruiz will be 21 in April.", "21", "age", about="Ruiz")),
        (said("It was the second death in the park in two days.", "two days", "duration"),
         said("It came a day after a climber died.", "a day", "duration")),
        (said("He pulled a gun.", "gun", "weapon", act="pull"), said("He stole a shotgun.", "shotgun", "weapon", act="steal")),
        (said("It was a revolver.", "revolver", "weapon"), said("It was not a pistol.", "pistol", "weapon", certainty="denied")),
        (said("They came from a jail in Lund.", "in Lund", "place", about="jail: origin"),
         said("They went to a jail in Oslo.", "in Oslo", "place", about="jail: destination")),
        (OFFER, said("A rival bid of $95 a share failed.", "$95", "money", head="bid", act="fail")),
        (OFFER, said("It offered $95, including debt.", "$95", "money", head="offer", act="offer")),
        (SHARES, said("Shares were up at $31.", "$31", "money", head="share", act="be")),
        (HELD, people("Some 17 people remained in custody.", "17 people", "person", "remain")),
        (said("The 700-tonne ferry sank.", "700-tonne", "mass"), said("It carried 180 tonnes of rice.", "180 tonnes", "mass")),
        (people("Two died in the riot on the first night.", "Two", "person", "die"),
         people("Three died on the second night.", "Three", "person", "die")),
        (people("Two have died since Saturday.", "Two", "person", "die"),
         people("Three died in the riot overnight.", "Three", "person", "die")),
        (said("A 27-year-old parolee was held.", "27-year-old", "age", about="parolee", head="parolee"),
         said("Deputy Jerry Lam, 35, was shot.", "35", "age", about="Deputy Jerry Lam", head="lam")),
        (rank("It began on the first night of riots.", "first night").model_copy(update={"head": "night"}),
         rank("Second night of fury in the suburb.", "Second night").model_copy(update={"head": "night"})),
        (people("It has 11,900 people, including 3,200 in Ohio.", "3,200", "person", ""),
         people("It employs 2,300 people.", "2,300 people", "person", "employ")),
        (said("He died on Friday.", "Friday", "date", act="die"),
         said("Police said on Sunday that he died.", "Sunday", "date", act="say")),
    ],
)  # fmt: skip
def test_what_is_of_two_things_is_not(first: Claim, second: Claim) -> None:
    assert unlike(first, second) and unlike(second, first)


def stay(act: str, head: str, days: str) -> Claim:
    return said(f"They {act} the {head} for {days}.", days, "duration", act=act, head=head)


@pytest.mark.parametrize(
    ("other", "relation"),
    [
        (stay("search", "lake", "nine days"), "excluding"),
        (stay("comb", "forest", "nine days"), "excluding"),
        (stay("search", "", "nine days"), "excluding"),
        (stay("host", "fair", "nine days"), "incomparable"),
    ],
)
def test_a_length_of_time_excludes_another_of_its_act_or_its_thing(other: Claim, relation: str) -> None:
    assert relation_of(stay("search", "forest", "five days"), other).relation == relation


@pytest.mark.parametrize(("act", "relation"), [("coach", "excluding"), ("play", "incomparable")])
def test_seasons_exclude_others_of_one_act(act: str, relation: str) -> None:
    one = said("She coached them for one season.", "one season", "count", head="season", act="coach")
    two = said("She was there for 11 seasons.", "11 seasons", "count", head="season", act=act)
    assert relation_of(one, two).relation == relation


@pytest.mark.parametrize(("act", "relation"), [("arrest", "excluding"), ("follow", "incomparable"), ("", "incomparable")])
def test_a_bare_number_is_of_its_act_alone(act: str, relation: str) -> None:
    held = said("There, 46 were arrested.", "46", "count", act="arrest")
    assert relation_of(held, said("It was 40 people.", "40 people", "count", head="person", act=act)).relation == relation


def test_two_distances_of_two_verbs_still_exclude_each_other() -> None:
    one = said("It struck 78 miles from Port Arden.", "78 miles", "distance", act="strike", head="quake")
    two = said("Its centre lay 93 miles from Port Arden.", "93 miles", "distance", act="lie", head="centre")
    assert relation_of(one, two).relation == "excluding"
