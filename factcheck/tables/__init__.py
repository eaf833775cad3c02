"""Claim tables as files: written by ``factcheck extract``, corrected by hand, checked again.

JSON (``factcheck-claims/1``) holds the reports with their texts and the claims as ``check`` prints
them. CSV and parquet have one flat row a claim: the value spread over columns ``value.*``, the
report's own fields repeated in ``report.*``. A parquet file keeps the reports' texts in its
metadata; a CSV has none, so the texts are read again from the files that it names.
"""

from factcheck.tables.flat_files import csv_file, parquet_file
from factcheck.tables.read import ClaimTable, is_claim_table, read_table
from factcheck.tables.write import csv_text, json_text, parquet_bytes

__all__ = [
    "ClaimTable",
    "csv_file",
    "csv_text",
    "is_claim_table",
    "json_text",
    "parquet_bytes",
    "parquet_file",
    "read_table",
]
