"""Clauses that the parse joins to the wrong subject, and those that are well joined; the sentences are made up."""

from __future__ import annotations

import pytest
from parsed_text import parsed

from factcheck.extract.statements import statement_drafts


def abouts(text: str) -> list[str]:
    return [draft.about for draft in statement_drafts(parsed(text))]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The men were hungry and were given bread.", "give bread to men"),
        ("The mayor said the road was dry but was not open.", "road not be open"),
        ("The storm, which closed the port, cut two lines.", "storm close port"),
        ("Berg worked as a clerk and walked home.", "Berg walk home"),
        ("The road was shut, so nobody could enter.", "anybody not enter"),
        ("The crew saw the flames and fled.", "crew flee"),
        ("It was closed three days before the storm hit Lom.", "storm hit Lom"),
        ("Police stopped two men working on the church.", "two men work on church"),
        ("The runner was hit and fell.", "runner fall"),
        ("The boat, which was seized by rebels, sank.", "boat sink"),
        ("The mill -- built on sand -- was lost.", "lose mill"),
        ("Roads reopened after a strong wave struck near Lom.", "strong wave strike near Lom"),
    ],
)
def test_what_is_well_joined_keeps_its_subject(text: str, about: str) -> None:
    assert about in abouts(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The officials had mistakenly believed he was lamed following a fall, and was chair bound.", "officials be"),
        ("Crews said that it was lost, and is now empty.", "Crews be"),
        ("A deputy was shot Friday when a gunman burst out of the house, put a gun to his face and fired.", "deputy fire"),
        ("A woman dismissed a week earlier from her post as an accountant walked into her old office.", "accountant walk"),
        ("Amazon, just as rivals Google and Intel (15,000 jobs cut), looks to trade.", "cut rival"),
        ("Lund scored with 7:41 left in the first half.", "leave 7:41"),
        ("The gate is guarded so that nobody can enter.", "enter"),
        ("Lund fled from a ward in an Oslo clinic that was run by nuns and a priest and flew to Rome.", "clinic fly"),
        ("Four armed robbers -- two dressed as women -- made off with gold from a famed shop.", "make off women"),
        ("The Saints running back Reggie Bush has been placed on the list.", "run"),
        ("McDermott now has 2,129 points heading into Saturday's semifinals.", "head into"),
        ("That would not have hurt the rich.", "That"),
        ("Climber dead after Aoraki Mount Cook fall", "fall"),
        ("Thousands of workers took to the streets and masked youths clashed with police in riot gear, who fled.", "mask"),
        ("In the hall, Berg told the Oslo Times, a newspaper, that around the mill he had seen bodies.", "tell"),
        ("The ministry said it will take weeks for cables to be repaired and is trying to reroute calls.", "cables try"),
        ("He has denounced what he called the \"murder\" of three bank workers killed when a hall burned.", "He kill"),
        ("Lund forced her way in, police say, and headed back up to the third floor armed with her gun.", "arm"),
        ("The fog is not the only thing that delays the boats.", "thing"),
        ("Doug McDermott put on a show, becoming the school's all-time leader in points scored.", "score"),
        ("The loans are aimed at preventing the debt from becoming a crisis by engulfing other towns.", "engulf"),
        ("Judging by their range, the rockets were meant for the coast.", "judge"),
        ("Wladimir Klitschko stops Tony Thompson to retain world heavyweight titles", "Thompson"),
    ],
)
def test_what_cannot_be_its_subject_makes_no_row(text: str, wrong: str) -> None:
    assert not [about for about in abouts(text) if wrong in about]


def test_it_that_only_waits_is_of_nothing() -> None:
    doc = parsed("The fault is known; it may be days before the line is mended.")
    it = next(token for token in doc if token.lower_ == "it")
    assert not [d.about for d in statement_drafts(doc, {it.i: doc[1]}) if "days" in d.about]


def test_the_object_of_two_verbs_is_of_both_where_the_first_needs_one() -> None:
    assert abouts("The guard shot and killed a dog.") == ["guard shoot dog", "guard kill dog"]
    assert abouts("The guard intervened and killed a dog.") == ["guard intervene", "guard kill dog"]


def test_who_is_to_do_something_does_it_an_aim_does_not() -> None:
    assert abouts("The aim is to cut costs.") == []
    assert abouts("The union is to call a strike.") == ["union call strike"]
    assert abouts("The bridge is to be closed.") == ["close bridge"]


def test_who_keeps_silent_is_who_speaks() -> None:
    text = 'Chief Ole Berg said the department was "treating it as arson" but did not elaborate, the paper reported.'
    assert "department not elaborate" not in abouts(text)
    assert "Chief Ole Berg not elaborate" in abouts(text)


def test_a_participle_set_off_with_a_subject_of_its_own_is_done_to_that() -> None:
    text = "A gang of four thieves -- two of them disguised as clerks -- on Monday robbed the bank."
    assert "disguise two of them as clerks" in abouts(text)
    assert "charge Driver" in abouts("Woman Killed in Queens Hit-Run, Driver Charged")


def test_by_does_not_make_a_passive_of_a_verb_with_subject_and_object() -> None:
    text = "Oslo had taken a serious view of raids after the seizure of MV Lom, with 18 sailors on board, by men in May."
    assert "Oslo take serious view of raids" in " ".join(abouts(text))


def test_who_is_in_a_place_acts_there() -> None:
    assert "women work on crafts" in abouts("The women were inside the church working on crafts.")


def test_two_participles_share_a_passive() -> None:
    assert "hit woman" in abouts("A woman hit and killed by a motorist Friday night outside a store might be alive today.")
    assert "almost hit guard" in abouts("The guard was shot at and almost hit.")


def test_what_is_agreed_on_in_a_list_is_agreed_on() -> None:
    assert "town agree to raise taxes" in abouts("The town agreed to cut wages and raise taxes.")


def test_a_verb_that_nothing_is_done_to_by_is_no_passive() -> None:
    text = "Thousands took to the streets and masked youths clashed with police in riot gear, who responded with gas."
    assert "youths clash with police in riot gear" in abouts(text)


def test_who_is_wanted_to_do_something_does_not_want_it() -> None:
    assert "Berg return" in abouts("The club wanted Berg to return.")
    assert abouts("Berg wanted to return.") == ["Berg want to return"]


def test_what_quotes_hold_of_a_noun_is_done_by_that() -> None:
    text = 'Brickhouse said anyone unaware of what was happening would have taken it for a plane "approaching the runway".'
    assert "plane approach runway" in abouts(text)


def test_a_clause_is_of_the_noun_right_before_it() -> None:
    text = (
        "The protesters were joined by drivers, as flaming barricades were erected along central streets of the city "
        "and clashes developed between protesters and the police."
    )
    assert "clashes develop between protesters and police" in abouts(text)
    text = (
        "23-year-old John Dahl, of Lom, has been charged with the murder of his 58-year-old mother, Alice McMeekin, "
        "and sister, Kathryn Jenkin, 20, who is from Oslo."
    )
    assert "Kathryn Jenkin be from Oslo" in abouts(text)


def test_what_a_boy_cannot_be_which_did_the_shooting_did() -> None:
    text = "A week has passed since the police shooting of a 15-year-old boy, which triggered the riots."
    assert "15-year-old boy trigger riots" not in abouts(text)


def test_of_two_subjects_the_one_right_before_the_verb_is_its_own() -> None:
    text = "In Dubai, one of the seven emirates of the UAE, several buildings in the skyscraper-lined centre were evacuated."
    assert abouts(text) == ["evacuate several buildings in Dubai"]
    assert "disrupt Asia" not in abouts("Calls between Europe, the Middle East, and Asia have been disrupted after a storm.")


def test_who_is_accused_of_something_did_it() -> None:
    assert "clerks spray guard" in abouts("She accused the clerks of spraying the guard.")
    assert "clerk spray guard" in abouts("The clerk was accused of spraying the guard.")


def test_nobody_acts_on_whom_a_pronoun_beside_means() -> None:
    doc = parsed("The mayor left. The mayor hit him.")
    him = next(token for token in doc if token.lower_ == "him")
    assert [d.about for d in statement_drafts(doc, {him.i: doc[1]})] == ["mayor leave"]


def test_what_took_place_gives_no_speech() -> None:
    text = "Minister Anna Lund was in the north when the launches took place, delivering a stump speech in Lom."
    assert not [about for about in abouts(text) if "launches deliver" in about]


def test_a_headline_leaves_out_the_helper_of_a_passive() -> None:
    assert abouts("Strong earthquake jolts southern Iran, felt in Oman") == ["feel Strong earthquake jolts in Oman"]
    assert abouts("The crew felt the quake in Oman.") == ["crew feel quake in Oman"]


def test_a_list_behind_a_preposition_is_no_object() -> None:
    assert "Anna Hiller get into altercation" in abouts(
        "Anna Hiller, 43, got into an altercation with the two women and a male co-worker Thursday night, was taken out."
    )


def test_a_city_of_people_is_what_was_jolted() -> None:
    text = "Two helicopters flew to Bandar Abbas, a city of 500,000 people that also was jolted by the quake."
    assert "quake jolt city of 500,000 people" in abouts(text)


def test_who_stands_behind_a_phrase_of_time_is_the_subject() -> None:
    text = "After the hearing, Hiller, 43, was ordered held on multiple counts of murder, attempted murder, and other crimes."
    rows = abouts(text)
    assert not [about for about in rows if "hearing" in about]


def test_who_gives_no_figure_is_who_speaks() -> None:
    rows = abouts("In Russia, authorities said that several people were injured but gave no figure.")
    assert "authorities not give figure" in rows
    assert "several people not give figure" not in rows


def test_what_was_seen_rises_not_who_saw_it() -> None:
    text = "Thick black smoke was seen by eyewitnesses rising from the scene."
    assert "Thick black smoke rise from scene" in abouts(text)


def test_the_last_of_a_list_behind_a_preposition_may_be_a_subject() -> None:
    rows = abouts("People ran for higher land and ports were flooded on the peninsula.")
    assert "flood ports on peninsula" in rows
