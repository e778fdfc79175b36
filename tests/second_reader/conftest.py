"""A server that speaks the protocol of chat completions, well or badly, in a thread of the test."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from jianfu.settings import SecondReader

Answer = Callable[[BaseHTTPRequestHandler], None]


class Stub:
    """A server on this machine.

    Attributes:
        answer: what it does with a request.
        questions: path, headers and JSON of each request.
    """

    def __init__(self) -> None:
        self.answer: Answer = says([])
        self.questions: list[tuple[str, dict[str, str], Any]] = []
        stub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                stub.questions.append((self.path, dict(self.headers), json.loads(body)))
                self.close_connection = True
                with suppress(OSError):  # whoever asked has hung up
                    stub.answer(self)

            def log_message(self, *words: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.block_on_close = False
        Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/v1"

    def reader(self, seconds: float = 20, **changes: str) -> SecondReader:
        return SecondReader(
            **{"address": self.address, "model": "小模型", "timeout_seconds": seconds, **changes}
        )

    def asked(self) -> str:
        """All words of the last question."""
        return "\n".join(message["content"] for message in self.questions[-1][2]["messages"])


@pytest.fixture
def stub() -> Iterator[Stub]:
    made = Stub()
    yield made
    made.server.shutdown()
    made.server.server_close()


def sends(body: bytes, status: int = 200, **headers: str) -> Answer:
    """A body, whole, with a status and headers."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def writes(content: object) -> Answer:
    """A completion with the model's words."""
    message = {"role": "assistant", "content": content}
    envelope = {"object": "chat.completion", "choices": [{"index": 0, "message": message}]}
    return sends(json.dumps(envelope).encode())


def says(proposals: object) -> Answer:
    """A completion as it was asked for."""
    return writes(json.dumps({"proposals": proposals}, ensure_ascii=False))
