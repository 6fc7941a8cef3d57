"""A plain web server for tests that need files but no product: folders under paths, with our policy."""

import functools
import http.server
import pathlib
import threading

POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'; "
          "require-trusted-types-for 'script'")


class FileServer:
    """Serves `folders` (path prefix → folder, the longest prefix wins) on a free port."""

    def __init__(self, folders):
        answers = functools.partial(_Answers, folders=folders)
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), answers)
        self.base = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self):
        self._server.shutdown()
        self._server.server_close()


class _Answers(http.server.SimpleHTTPRequestHandler):
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}

    def __init__(self, *arguments, folders):
        self._folders = folders
        super().__init__(*arguments)

    def translate_path(self, path):
        path = path.partition("?")[0]
        prefix = max((p for p in self._folders if path.startswith(p)), key=len)
        folder = pathlib.Path(self._folders[prefix]).resolve()
        found = (folder / path.removeprefix(prefix)).resolve()
        return str(found if found.is_relative_to(folder) else folder / "absent")

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_):
        pass
