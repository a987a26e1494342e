"""The quality report of an archive: how each file and page in it was read, and what was not."""

from index.archive import Archive
from index.records import PlanRecord
from ingest.quality import readable_share
from ingest.report import FACTS, FileReport, how_read, page_reports, repaired_words


def archive_reports(archive: Archive) -> list[FileReport]:
    """A report for each plan and for each file that could not be read, by file name."""
    reports = [_of_plan(archive, plan) for plan in archive.plans()]
    reports += [FileReport(failure.file, failed=failure.reason) for failure in archive.failures()]
    return sorted(reports, key=lambda report: report.file)


def _of_plan(archive: Archive, plan: PlanRecord) -> FileReport:
    text, pages = archive.plan_text(plan.id), archive.pages(plan.id)
    found = [name for name in (*FACTS, "years", "signed") if getattr(plan, name)]
    return FileReport(
        file=plan.file,
        format=plan.format,
        how=how_read(pages, plan.garbled, plan.reconstructed),
        words=plan.words,
        readable=round(readable_share(text), 3),
        metadata=tuple(found),
        sections=len(archive.sections(plan.id)),
        rows=len(archive.rows([plan.id])),
        repaired=repaired_words(archive.raw_text(plan.id), text) if plan.reconstructed else 0,
        draft=plan.draft,
        encoding="" if plan.encoding == "utf-8" else plan.encoding,
        notes=plan.notes,
        pages=page_reports(text, pages),
    )
