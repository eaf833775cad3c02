"""Report text to parsed paragraphs: the only place that knows spaCy's loading and batching."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.errors import SettingsError
from factcheck.extract.mend import lemma_mender, mend_nouns
from factcheck.libraries import let_threads_sleep
from factcheck.models import Report

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LINE = re.compile(r"[^\n]*\S[^\n]*")
_PART = r"(?:[A-Z][\w.'’]{0,30}|\d{1,4}|\([A-Z][\w .]{0,30}\))"
DATELINE = re.compile(rf"\s*{_PART}(?:[,/ ]{{1,2}}{_PART}){{0,7}} ?(?:--|[-–—]) (?=[A-Z\"“])")
"""Place, date and agency before a dash that opens a line: parsed with what follows, the place would be its subject."""
UNITS_AND_STOPS = frozenset(["m.", "g.", "k.", "b.", "t."])
"""What spaCy's tokenizer takes for one abbreviation: "waves of 1.3 m. No one was hurt" would have no end."""
HALVES = frozenset(["a.m.", "p.m."])
"""What ends in a stop that ends no sentence where a zone follows."""
TITLES = (
    "Sgt.", "Cpl.", "Capt.", "Col.", "Maj.", "Cmdr.", "Det.", "Supt.", "Insp.", "Atty.", "Pvt.", "Asst.", "Brig.", "Pfc.", "Lt.",
    "Msgr.", "Spc.", "Cllr.",
)  # fmt: skip
"""Short titles that the tokenizer does not know: their stop, a token of its own, would end the sentence before the name."""
BATCH = 16
"""Paragraphs parsed together: of the sizes measured the best lay between 8 and 32."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of a report, parsed. ``start`` is its offset in ``report.text``."""

    doc: Doc
    start: int


@functools.cache
def load(model: str) -> Language:
    """Load a spaCy pipeline by package name or folder.

    Raises SettingsError when it is not installed.
    """
    let_threads_sleep()
    import spacy
    from spacy.attrs import ORTH
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer

    try:
        nlp = spacy.load(model)
    except OSError as error:
        raise SettingsError(
            f"spaCy model {model!r} is not installed; install it, or name another in the settings"
        ) from error
    if isinstance(nlp.tokenizer, Tokenizer):
        kept = {text: rule for text, rule in nlp.tokenizer.rules.items() if text not in UNITS_AND_STOPS}
        nlp.tokenizer.rules = kept | {title: [{ORTH: title}] for title in TITLES}
    if "parser" in nlp.pipe_names:
        Language.component("running_on", func=_run_on)
        nlp.add_pipe("running_on", before="parser")
    if "lemmatizer" in nlp.pipe_names:
        Language.component("lemmas", func=lemma_mender(nlp.get_pipe("lemmatizer")))
        nlp.add_pipe("lemmas", after="lemmatizer")
    Language.component("nouns", func=mend_nouns)
    nlp.add_pipe("nouns", last=True)
    return nlp


def _run_on(doc: Doc) -> Doc:
    """Tell the parser where no sentence begins: after a word or a comma, in small letters, in "2 p.m. Pacific time"."""
    for before, token in itertools.pairwise(doc):
        zone = before.lower_ in HALVES and doc[token.i : token.i + 2].text.lower().endswith(" time")
        if before.text[-1].isalnum() or before.text == "," or token.text[0].islower() or zone:
            token.is_sent_start = False
    return doc


def paragraphs(reports: Iterable[Report], model: str) -> Iterator[tuple[Report, list[Paragraph]]]:
    """Yield each report with its parsed paragraphs; a dateline is a paragraph of its own.

    Paragraphs are parsed one by one: across a newline spaCy glues a closing quotation mark to the
    next sentence. A text that several reports in a row print is parsed once.
    """
    nlp = load(model)
    last: str | None = None
    parsed: list[Paragraph] = []
    for report in reports:
        if report.text != last:
            lines = list(_lines(report.text))
            docs = nlp.pipe((text for text, _ in lines), batch_size=BATCH)
            parsed = [Paragraph(doc, start) for doc, (_, start) in zip(docs, lines, strict=True)]
            last = report.text
        yield report, parsed


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """Yield the lines that hold words, each with its offset, a dateline apart from the rest of its line."""
    for match in LINE.finditer(text):
        dateline = DATELINE.match(match.group())
        cut = dateline.end() if dateline else 0
        if cut:
            yield match.group()[:cut], match.start()
        yield match.group()[cut:], match.start() + cut
