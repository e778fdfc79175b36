"""One question to an OpenAI-compatible address on the local network. Nothing else of the program uses a network.

A draft must not leave the local network, so the host's addresses are looked up, checked, and connected to as
they are: no second look-up, no redirects, no proxies. What answers may be broken or hostile: time and size are
limited as a whole, and nothing is unpacked.
"""

import asyncio
import json
import os
import socket
import ssl
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING

from jianfu.settings import SecondReader

if TYPE_CHECKING:
    import httpx

_LOCAL = tuple(
    ip_network(network)
    for network in (
        "127.0.0.0/8", "::1/128",  # this machine
        "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7",  # private
        "169.254.0.0/16", "fe80::/10",  # this link
    )
)  # fmt: skip
# not ipaddress's is_private: it lets pass what is translated or tunnelled to public addresses
_REPLY_BYTES = 1_000_000
_CONNECT_SECONDS = 5.0  # on a local network; a dead address must not cost the time of an answer
_LAST_PORT = 65535

Address = IPv4Address | IPv6Address


class UnfinishedError(Exception):
    """The second reader gave nothing usable; the message is a Chinese phrase with the reason."""


def ask(reader: SecondReader, messages: list[dict[str, str]]) -> str:
    """Puts a question and gives the model's words.

    Args:
        reader: where and whom to ask.
        messages: of the chat, each with ``role`` and ``content``.

    Returns:
        What the model wrote, as it came: not to be trusted in any way.

    Raises:
        UnfinishedError: the address is not local, or no answer of the right shape came in time.
    """
    try:
        import httpx
    except ImportError as error:
        raise UnfinishedError("没有安装所需的组件，请安装jianfu[second-reader]") from error
    headers = {"Accept-Encoding": "identity", "Content-Type": "application/json"}
    if reader.key_variable:
        key = os.environ.get(reader.key_variable, "")
        if not key or not key.isascii() or not key.isprintable():
            raise UnfinishedError(f"环境变量{reader.key_variable}里没有可用的密钥")
        headers["Authorization"] = f"Bearer {key}"
    question = {"model": reader.model, "messages": messages, "temperature": 0, "stream": False}
    try:
        url = httpx.URL(f"{reader.address}/chat/completions")
        if url.port is not None and not 0 < url.port <= _LAST_PORT:
            raise UnfinishedError("地址写得不对")
        addresses = local_addresses(url.raw_host.decode("ascii"))
        body = asyncio.run(
            _post(url, addresses, headers, json.dumps(question).encode(), reader.timeout_seconds)
        )
    except httpx.InvalidURL as error:
        raise UnfinishedError("地址写得不对") from error
    except (TimeoutError, httpx.TimeoutException) as error:
        raise UnfinishedError(f"{reader.timeout_seconds:g}秒内没有答完") from error
    except httpx.NetworkError as error:
        raise UnfinishedError("连不上，或者连接中断") from error
    except httpx.HTTPError as error:
        raise UnfinishedError("回答不合HTTP规则") from error
    return _content(body)


def local_addresses(host: str) -> list[Address]:
    """The addresses of a host, all of them local.

    Raises:
        UnfinishedError: the host has no address, or one that is not of the local network.
    """
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnfinishedError("找不到主机") from error
    return checked([ip_address(item[4][0]) for item in found])


def checked(addresses: list[Address]) -> list[Address]:
    """The same addresses, when all are of this machine, a private network or this link.

    Raises:
        UnfinishedError: one of them is not.
    """
    for address in addresses:
        inner = address.ipv4_mapped if isinstance(address, IPv6Address) else None
        if not any((inner or address) in network for network in _LOCAL):
            raise UnfinishedError("地址不在本地网络内，文件没有发出")
    return addresses


async def _post(
    url: "httpx.URL", addresses: list[Address], headers: dict[str, str], content: bytes, seconds: float
) -> bytes:
    """The body of the answer, from the first of the addresses that can be connected to."""
    import httpx

    timeout = httpx.Timeout(seconds, connect=min(seconds, _CONNECT_SECONDS))
    # an office's own authority is known to its machines, not to a list that comes with a package
    verify = ssl.create_default_context() if url.scheme == "https" else False
    headers = {**headers, "Host": url.netloc.decode("ascii")}
    async with asyncio.timeout(seconds), httpx.AsyncClient(
        verify=verify, timeout=timeout, trust_env=False, follow_redirects=False
    ) as client:  # fmt: skip
        for last, address in enumerate(addresses, start=1 - len(addresses)):
            request = client.build_request(
                "POST",
                url.copy_with(host=str(address)),
                headers=headers,
                content=content,
                extensions={"sni_hostname": url.raw_host.decode("ascii")},
            )
            try:
                response = await client.send(request, stream=True)
            except httpx.ConnectError:
                if last == 0:
                    raise
                continue
            try:
                return await _body(response)
            finally:
                await response.aclose()
    raise UnfinishedError("找不到主机")


async def _body(response: "httpx.Response") -> bytes:
    if response.is_redirect:
        raise UnfinishedError("回答要求转到别处，没有跟去")
    if response.status_code != 200:
        raise UnfinishedError(f"回答HTTP {response.status_code}")
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise UnfinishedError("回答经过压缩，没有解开")
    body = bytearray()
    async for piece in response.aiter_raw():
        body += piece
        if len(body) > _REPLY_BYTES:
            raise UnfinishedError(f"回答超过{_REPLY_BYTES}字节")
    return bytes(body)


def _content(body: bytes) -> str:
    """The words of the first choice."""
    try:
        content = json.loads(body.decode("utf-8"))["choices"][0]["message"]["content"]
    except UnicodeDecodeError as error:
        raise UnfinishedError("回答不是UTF-8文字") from error
    except (ValueError, RecursionError) as error:
        raise UnfinishedError("回答不是JSON") from error
    except (LookupError, TypeError) as error:
        raise UnfinishedError("回答的JSON不是对话接口的样子") from error
    if not isinstance(content, str):
        raise UnfinishedError("回答的JSON不是对话接口的样子")
    return content
