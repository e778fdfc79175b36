"""What may answer at an address: everything but a good reply ends in one phrase, in time and without harm."""

import gzip
import socket
import time
from http.server import BaseHTTPRequestHandler
from ipaddress import ip_address

import pytest

from jianfu.second_reader.endpoint import UnfinishedError, ask, checked, local_addresses
from jianfu.settings import SecondReader

from .conftest import Answer, Stub, sends, writes

MESSAGES = [{"role": "user", "content": "问\ud800题"}]


def raw(*pieces: bytes, pause: float = 0, again: int = 1) -> Answer:
    """Bytes as they are, each behind a pause, the whole so many times; ends when whoever asked hangs up."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        for _ in range(again):
            for piece in pieces:
                handler.wfile.write(piece)
                handler.wfile.flush()
                time.sleep(pause)

    return answer


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
BOMB = gzip.compress(b"0" * 50_000_000)


def then(*answers: Answer) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        for each in answers:
            each(handler)

    return answer


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (sends(b"", 500), "HTTP 500"),
        (sends(b'{"error": "model not found"}', 404), "HTTP 404"),
        (sends(b"", 401), "HTTP 401"),
        (sends(b"<html><script>alert(1)</script>"), "不是JSON"),
        (sends(b""), "不是JSON"),
        (sends(b"[" * 500_000), "不是JSON"),
        (sends(b'{"a": ' + b"9" * 10_000 + b"}"), "不是JSON"),
        (sends(b'{"choices": "\xff\xfe"}'), "不是UTF-8"),
        (sends(b"{}"), "不是对话接口的样子"),
        (sends(b"[]"), "不是对话接口的样子"),
        (sends(b"null"), "不是对话接口的样子"),
        (sends(b'{"choices": []}'), "不是对话接口的样子"),
        (sends(b'{"choices": {"0": 1}}'), "不是对话接口的样子"),
        (sends(b'{"choices": [{"message": null}]}'), "不是对话接口的样子"),
        (writes(None), "不是对话接口的样子"),
        (writes([{"type": "text"}]), "不是对话接口的样子"),
        (sends(BOMB, Content_Encoding="gzip"), "压缩"),
        (sends(b"x", Content_Encoding="br"), "压缩"),
        (sends(b"0" * 1_000_001), "超过1000000字节"),
        (then(raw(CHUNKED), raw(b"10000\r\n" + b"0" * 65536 + b"\r\n", again=10_000)), "超过1000000字节"),
        (then(raw(HEAD + b"\r\n"), raw(b"0" * 65536, again=10_000)), "超过1000000字节"),
        (raw(HEAD + b"Content-Length: 500\r\n\r\n{}"), "不合HTTP"),
        (raw(CHUNKED + b"zz\r\n{}\r\n"), "不合HTTP"),
        (raw(b"SSH-2.0-OpenSSH_9.6\r\n"), "不合HTTP"),
        (then(raw(HEAD), raw(b"X-A: " + b"a" * 1000 + b"\r\n", again=10_000)), "不合HTTP"),
        (raw(), "不合HTTP"),
    ],
)
def test_a_bad_answer_ends_in_a_phrase(stub: Stub, answer: Answer, says: str) -> None:
    stub.answer = answer
    with pytest.raises(UnfinishedError) as raised:
        ask(stub.reader(), MESSAGES)
    assert says in str(raised.value)
    assert str(raised.value).isprintable()


@pytest.mark.parametrize(
    "answer",
    [
        raw(b"", pause=0.05, again=600),  # silence
        then(raw(b"HTTP/1.1 200 OK\r\n"), raw(b"X", pause=0.05, again=600)),  # a head that never ends
        then(raw(CHUNKED), raw(b"1\r\n \r\n", pause=0.05, again=600)),  # a body by the byte
        raw(b"HTTP/1.1 103 Early Hints\r\n\r\n", pause=0.05, again=600),
    ],
)
def test_time_counts_as_a_whole_not_from_byte_to_byte(stub: Stub, answer: Answer) -> None:
    """Each of these sends for half a minute and would end otherwise, were it waited for."""
    stub.answer = answer
    with pytest.raises(UnfinishedError, match=r"^0\.5秒内没有答完$"):
        ask(stub.reader(seconds=0.5), MESSAGES)


def test_nobody_at_home_is_told(stub: Stub) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(UnfinishedError, match="连不上"):
        ask(SecondReader(f"http://127.0.0.1:{port}/v1", "小模型"), MESSAGES)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(stub: Stub, status: int) -> None:
    stub.answer = sends(b"", status, Location=f"{stub.address}/elsewhere")
    with pytest.raises(UnfinishedError, match="转到别处"):
        ask(stub.reader(), MESSAGES)
    assert len(stub.questions) == 1


def test_proxies_of_the_environment_are_ignored(stub: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy = Stub()
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, proxy.address)
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    stub.answer = writes("答")
    assert ask(stub.reader(), MESSAGES) == "答"
    assert proxy.questions == []
    proxy.server.shutdown()
    proxy.server.server_close()


def test_a_name_is_looked_up_once_and_named_to_the_server(stub: Stub) -> None:
    stub.answer = writes("答")
    address = stub.address.replace("127.0.0.1", "localhost")
    assert ask(stub.reader(address=address), MESSAGES) == "答"
    headers = stub.questions[-1][1]
    assert headers["Host"] == f"localhost:{stub.server.server_port}"
    assert headers["Accept-Encoding"] == "identity"
    assert "Authorization" not in headers


def test_the_key_comes_from_the_environment(stub: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    stub.answer = writes("答")
    monkeypatch.setenv("OUR_KEY", "abc-123")
    ask(stub.reader(key_variable="OUR_KEY"), MESSAGES)
    assert stub.questions[-1][1]["Authorization"] == "Bearer abc-123"
    for unusable in ("", "abc\r\nX-Other: 1", "口令"):
        monkeypatch.setenv("OUR_KEY", unusable)
        with pytest.raises(UnfinishedError, match="OUR_KEY") as raised:
            ask(stub.reader(key_variable="OUR_KEY"), MESSAGES)
        assert not unusable or unusable not in str(raised.value)
    assert len(stub.questions) == 1


LOCAL = ("127.0.0.1", "127.8.8.8", "::1", "10.1.2.3", "172.31.0.1", "192.168.1.20", "fd00::5", "169.254.3.4",
         "fe80::1", "fe80::1%eth0", "::ffff:10.0.0.1")  # fmt: skip
ELSEWHERE = ("8.8.8.8", "172.32.0.1", "100.64.0.1", "0.0.0.0", "203.0.113.9", "224.0.0.1", "255.255.255.255",  # noqa: S104
             "2001:4860:4860::8888", "::", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1",
             "2001:0:808:808::1", "ff02::1")  # fmt: skip


def test_only_local_addresses_are_asked() -> None:
    local = [ip_address(each) for each in LOCAL]
    assert checked(local) == local
    for address in ELSEWHERE:
        with pytest.raises(UnfinishedError, match="没有发出"):
            checked([ip_address("127.0.0.1"), ip_address(address)])


@pytest.mark.parametrize(
    "host", ["8.8.8.8", "[2001:4860:4860::8888]", "[::ffff:8.8.8.8]", "134744072", "0x8080808"]
)
def test_a_public_address_is_refused_before_anything_is_sent(host: str) -> None:
    with pytest.raises(UnfinishedError) as raised:
        ask(SecondReader(f"http://{host}:9/v1", "小模型"), MESSAGES)
    assert "没有发出" in str(raised.value) or "地址写得不对" in str(raised.value)


@pytest.mark.parametrize("rest", ["127.0.0.1:99999", "127.0.0.1:-1", "127.0.0.1:端口", "[::1"])
def test_an_address_that_is_none_is_told(rest: str) -> None:
    with pytest.raises(UnfinishedError, match="地址写得不对"):
        ask(SecondReader(f"http://{rest}/v1", "小模型"), MESSAGES)


def test_a_host_that_is_nowhere_is_told() -> None:
    with pytest.raises(UnfinishedError, match="找不到主机"):
        local_addresses("no-such-host.invalid")
    with pytest.raises(UnfinishedError, match="找不到主机"):
        local_addresses("长" * 100)


def test_a_server_that_cannot_prove_its_name_is_not_asked(stub: Stub) -> None:
    """A plain server behind https:// is no partner either."""
    with pytest.raises(UnfinishedError, match="连不上"):
        ask(stub.reader(address=stub.address.replace("http:", "https:")), MESSAGES)
    assert stub.questions == []
