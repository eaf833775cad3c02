"""A further vote on statements: a tiny cross-encoder with random weights stands for a real one."""

from __future__ import annotations

from pathlib import Path

import pytest
from claims_of import claim, report

from factcheck.checker.entailment import Entailment
from factcheck.checker.sides import ValueSide
from factcheck.errors import SettingsError
from factcheck.models import Statement
from factcheck.pipeline import check_claims
from factcheck.settings import Settings

LABELS = {0: "contradiction", 1: "entailment", 2: "neutral"}
WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "gate", "stayed", "as", "it", "was", "looked", "different"]


def model(folder: Path, labels: dict[int, str]) -> str:
    """Save a cross-encoder of a few hundred random weights."""
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizer

    folder.mkdir()
    (folder / "vocab.txt").write_text("\n".join(WORDS), encoding="utf-8")
    BertTokenizer(str(folder / "vocab.txt")).save_pretrained(folder)
    config = BertConfig(
        vocab_size=len(WORDS), hidden_size=8, num_hidden_layers=1, num_attention_heads=1, intermediate_size=8,
        max_position_embeddings=64, id2label=labels, label2id={name: n for n, name in labels.items()},
    )  # fmt: skip
    BertForSequenceClassification(config).save_pretrained(folder)
    return str(folder)


def sides() -> list[ValueSide]:
    texts = ("The gate stayed as it was", "The gate looked different")
    reports = [report(f"r{n}", f"{text}.") for n, text in enumerate(texts)]
    return [
        ValueSide((claim(of, text, "statement", value=Statement(subject="gate", act=text), about="gate"),))
        for of, text in zip(reports, texts, strict=True)
    ]


@pytest.mark.parametrize("folder", ["", "missing"])
def test_a_folder_without_a_model_is_an_error_that_names_it(tmp_path: Path, folder: str) -> None:
    with pytest.raises(SettingsError, match="entailment_model"):
        Entailment(str(tmp_path / folder), 0.9)


@pytest.mark.slow
def test_a_model_that_knows_no_contradiction_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="contradiction"):
        Entailment(model(tmp_path / "m", {0: "no", 1: "yes"}), 0.9)


@pytest.mark.slow
def test_it_votes_on_what_the_rules_leave_open(tmp_path: Path) -> None:
    folder = model(tmp_path / "m", LABELS)
    (vote,) = Entailment(folder, 0.0).votes(sides(), set())
    assert vote.sides == (0, 1)
    assert 0 < vote.probability < 1
    assert Entailment(folder, 0.0).votes(sides(), {(0, 1)}) == []
    assert Entailment(folder, 1.0).votes(sides(), set()) == []


@pytest.mark.slow
def test_the_result_says_which_ran(tmp_path: Path) -> None:
    folder = model(tmp_path / "m", LABELS)
    claims = [side.first for side in sides()]
    reports = [report(f"r{n}", f"{one.quote}.") for n, one in enumerate(claims)]
    alone = Settings(link_threshold=0, report_threshold=0)
    assert check_claims(claims, reports, settings=alone).discrepancies == ()
    asked = alone.model_copy(update={"entailment_model": folder, "entailment_threshold": 0.0})
    result = check_claims(claims, reports, settings=asked)
    assert [note.path for note in result.skipped] == [folder]
    assert "entailment model" in result.discrepancies[0].relations[0].reason
