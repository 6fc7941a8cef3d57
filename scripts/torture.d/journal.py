"""Writes journals of any size after the journal's own page, *The files of a journal*.

A café that was really played is written again and again under other codes. Nothing here is shared with
the program, so a server that reads such a journal also proves the page.
"""

import hashlib
import os
import pathlib
import signal
import sqlite3
import struct

import server as servers

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
EPOCH = "0123456789abcdef" * 2
SECTOR = 512


class Played:
    """The records of one café: sequence, kind, time, body."""

    def __init__(self, data, code):
        self.code = code.encode()
        with sqlite3.connect(pathlib.Path(data) / "journal.sqlite") as base:
            self.records = base.execute(
                "SELECT record.sequence, kind, at_ms, body FROM record"
                " JOIN stream ON stream.id = record.stream WHERE name = ?"
                " ORDER BY record.sequence", (code,)).fetchall()

    def before(self, kind):
        """The same café as it was when this kind of event had not happened yet."""
        other = object.__new__(Played)
        other.code = self.code
        last = next(record[0] for record in self.records if record[1] == kind)
        other.records = [record for record in self.records if record[0] < last]
        return other


def code(number):
    """The code of a café by its number."""
    digits = "".join(ALPHABET[number >> 5 * place & 31] for place in range(7, -1, -1))
    return f"{digits[:4]}-{digits[4:]}"


def write(folder, played, count):
    """Makes a data directory with `count` cafés that went like the played one."""
    # An empty journal: the tables are the program's own.
    servers.Server(folder).end(signal.SIGTERM)
    data = pathlib.Path(folder) / "data"
    base = sqlite3.connect(data / "journal.sqlite")
    base.execute("PRAGMA synchronous = OFF")
    with open(data / "journal.marks", "r+b") as marks, base:
        for number in range(1, count + 1):
            name = code(number)
            chain = _write_records(base, number, name, played)
            head = played.records[-1][0]
            base.execute("INSERT INTO stream VALUES (?, ?, ?, ?, ?, ?)", (
                number, name, EPOCH, head, chain,
                _sha(_text(b"stream"), _number(number), _text(name.encode()),
                     _text(EPOCH.encode()), _number(head), chain)))
            marks.seek(2 * SECTOR * number)
            marks.write(_mark(name, head, chain))
            marks.write(bytes(SECTOR))
    base.close()
    return data


def _write_records(base, stream, name, played):
    chain = _sha(b"worldcafe journal 1\0", name.encode())
    rows = []
    for sequence, kind, at_ms, body in played.records:
        body = body.replace(played.code, name.encode())
        salt = os.urandom(16)
        body_hash = _sha(salt, body)
        chain = _sha(chain, _number(sequence), _number(at_ms), _text(kind.encode()), body_hash)
        rows.append((stream, sequence, kind, at_ms, salt, body, body_hash, chain))
    base.executemany("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    return chain


def _mark(name, head, chain):
    name = name.encode()
    mark = (b"WCHW\0\0\0\0" + _number(1) + _number(1) + _number(head) + EPOCH.encode() + chain
            + _number(len(name)) + name)
    mark = mark.ljust(480, b"\0")
    return mark + _sha(mark)


def _sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def _number(value):
    return struct.pack(">q", value)


def _text(value):
    return _number(len(value)) + value
