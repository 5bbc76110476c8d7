"""The address that is given away works beyond this machine, or is known not to."""

import socket
from ipaddress import ip_address

import pytest
from streamlit import config

from pages.server import network
from pages.server.network import for_others, listening_on

HERE = "192.168.7.3"


@pytest.fixture
def listens(monkeypatch: pytest.MonkeyPatch):
    """Set what the server listens on; the machine's network card has the number `HERE`."""
    monkeypatch.setattr(network, "_outward", lambda: HERE)
    return lambda address: monkeypatch.setattr(config, "get_option", {"server.address": address}.get)


@pytest.mark.parametrize("address", ["0.0.0.0", None, "::", "192.168.7.3"])  # noqa: S104 - what is asked about
@pytest.mark.parametrize("host", ["127.0.0.1:8501", "localhost:8501", "[::1]:8501"])
def test_where_it_listens_beyond_this_machine_others_get_its_number(listens, address: str | None, host: str) -> None:
    listens(address)
    assert for_others(f"http://{host}/map?seed=3") == f"http://{HERE}:8501/map?seed=3"


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "localhost"])
def test_where_it_does_not_there_is_none(listens, address: str) -> None:
    listens(address)
    for host in ("127.0.0.1:8501", "localhost", "laptop:8501", ""):
        assert for_others(f"http://{host}/") is None


@pytest.mark.parametrize("address", ["127.0.0.1", "0.0.0.0"])  # noqa: S104 - what is asked about
def test_a_name_that_others_gave_stays(listens, address: str) -> None:
    listens(address)
    for url in ("https://lab.school.example/?seed=3", "http://10.0.0.9:8501/"):
        assert for_others(url) == url
    assert for_others("http://laptop:8501/") == ("http://laptop:8501/" if address == "0.0.0.0" else None)  # noqa: S104


def test_without_a_network_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "get_option", {"server.address": "0.0.0.0"}.get)  # noqa: S104 - what is asked about

    def unreachable(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(socket.socket, "connect", unreachable)
    assert listening_on() is None
    assert for_others("http://127.0.0.1:8501/") is None


def test_the_number_is_one_of_this_machine() -> None:
    found = network._outward()
    assert found is None or not ip_address(found).is_loopback
