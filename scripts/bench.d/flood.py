"""Somebody hostile beside an audience; see hostile.py.

usage: flood.py stuck PORT CAFE TOKEN COUNT    so many moderators' windows that never read
       flood.py flood PORT CAFE TOKEN COUNT    so many connections at a time, each full of commands
"""

import json
import pathlib
import signal
import socket
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "torture.d"))

from caller import frame, handshake  # noqa: E402 - after the path is set

RECEIVE_BYTES = 4096
# Far more than one connection may say.
COMMANDS = 200


def connected(port, *said):
    """A connection on which these messages were said, whatever came of it."""
    one = socket.socket()
    one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, RECEIVE_BYTES)
    one.connect(("127.0.0.1", port))
    one.sendall(handshake(port))
    head = b""
    while b"\r\n\r\n" not in head and (piece := one.recv(1)):
        head += piece
    one.sendall(b"".join(frame(json.dumps(message).encode()) for message in said))
    return one


def main(kind, port, cafe, token, count):
    if kind == "stuck":
        stick(port, cafe, token, count)
    else:
        flood(port, cafe, count)


def stick(port, cafe, token, count):
    """Opens windows, and leaves in them whatever comes, until this process is ended."""
    hello = {"hello": {"version": 1, "cafe": cafe, "token": token}}
    readers = [connected(port, hello) for _ in range(count)]
    print("begun", flush=True)
    while readers:
        signal.pause()


def flood(port, cafe, count):
    """Knocks, asks for what no visitor may, and begins again, until this process is ended."""
    commands = [{"command": {"id": f"f-{number}", "do": {"callModerator": {}}}}
                for number in range(COMMANDS)]
    print("begun", flush=True)
    while True:
        try:
            open_ones = [connected(port, {"hello": {"version": 1, "cafe": cafe}}, *commands)
                         for _ in range(count)]
            for one in open_ones:
                one.close()
        except OSError:
            continue


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4], int(sys.argv[5]))
