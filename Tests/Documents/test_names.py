"""A search over all bytes of all files: no name of a guest, and no secret, stands in any."""

import io
import subprocess
import zipfile

import pytest

FORMS = ["json", "csv", "markdown", "html", "docx", "odt", "pdf", "xlsx",
         "table-cards", "attendance", "polis-comments"]


def contents(path):
    """Everything that a file says, unpacked."""
    data = path.read_bytes()
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return b"\n".join(archive.read(name) for name in archive.namelist())
    if data.startswith(b"%PDF"):
        plain = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", path, "-"],
                               check=True, capture_output=True).stdout
        words = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True).stdout
        return plain + words
    return data


@pytest.mark.parametrize("form", FORMS)
def test_no_file_holds_a_name_of_a_guest(workshop, form):
    guests = {guest["name"] for guest in workshop.sample["participants"]}
    names = [name for name in guests if name.encode() in workshop.journal.read_bytes()]
    assert len(names) == 15
    found = contents(workshop.export(form, "--origin", "https://cafe.example"))
    assert [name for name in names if name.encode() in found] == []
    assert [name for name in names if name.encode("utf-16-be").hex().upper().encode() in found] == []
