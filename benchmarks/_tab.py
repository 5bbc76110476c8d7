"""A browser tab as the server sees it: it speaks Streamlit's websocket protocol and looks again when it is told to."""

import asyncio
import contextlib
import time
from collections.abc import Callable
from typing import Any, Self

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

TIMEOUT = 120  # seconds for one answer
KINDS = {"number_input", "text_input", "button", "file_uploader", "page_link"}


class Tab:
    """widgets: the latest numbers, texts, buttons, file uploaders and links to pages by label, as (message, id of the
    fragment). drawn: how often the whole page was. shown: the exceptions on it."""

    def __init__(self, address: str, query: str = "", page: str = "") -> None:
        self._url = address.replace("http", "ws", 1) + "/_stcore/stream"
        self._query, self._page, self._page_hash = query, page, ""
        self.session, self.widgets, self.drawn, self.shown = "", {}, 0, []
        self._polls: dict[str, asyncio.Task] = {}
        self._finished, self._awaited = asyncio.Event(), ""
        self._running: set[str] | None = None  # fragments, none for the whole page
        self._answers: asyncio.Queue = asyncio.Queue()

    async def __aenter__(self) -> Self:
        options = {"subprotocols": ["streamlit"], "max_size": None, "ping_interval": None, "compression": None}
        self._socket = await websockets.connect(self._url, open_timeout=TIMEOUT, **options)
        self._reader = asyncio.create_task(self._read())
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        for task in (self._reader, *self._polls.values()):
            task.cancel()
        await self._socket.close()

    async def run(self, *states: WidgetState, fragment: str = "") -> float:
        """Run the page, or a part of it, with widgets set; seconds until all of the answer is there."""
        self._finished.clear()
        self._awaited, self._running = fragment, None
        start = time.perf_counter()
        await self._ask(fragment, states)
        finished = asyncio.create_task(self._finished.wait())
        await asyncio.wait([finished, self._reader], timeout=TIMEOUT, return_when=asyncio.FIRST_COMPLETED)
        if not self._finished.is_set():
            finished.cancel()
            raise TimeoutError("The server gave no answer.")
        return time.perf_counter() - start

    async def begin(self, *states: WidgetState, fragment: str = "") -> None:
        """Ask, and do not wait for the answer."""
        await self._ask(fragment, states)

    async def press(self, label: str, *states: WidgetState) -> float:
        """Press a button, as a browser does in the fragment in which it stands; seconds as of `run`."""
        button, fragment = await self.widget(label)
        return await self.run(*states, WidgetState(id=button.id, trigger_value=True), fragment=fragment)

    async def follow(self, label: str) -> float:
        """Open a page by its link; seconds as of `run`."""
        link, _ = await self.widget(label)
        self._page_hash, self._query, self._page = link.page_script_hash, link.query_string, link.page
        return await self.run()

    async def slide(self, share: float) -> tuple[float, float]:
        """Move the number of poison messages to this share of its range; where that is, and seconds until all of the
        answer is there."""
        number, fragment = await self._seen(lambda _, widget: widget.DESCRIPTOR.name == "NumberInput")
        to = number.min + round((number.max - number.min) / number.step * share) * number.step
        return to, await self.run(WidgetState(id=number.id, double_value=to), fragment=fragment)

    async def widget(self, label: str) -> tuple[Any, str]:
        """The widget with this label and its fragment's id, as soon as the page shows it. Raises `TimeoutError`."""
        return await self._seen(lambda said, _: said == label)

    async def _seen(self, which: Callable[[str, Any], bool]) -> tuple[Any, str]:
        """The first of the widgets that is such a one. Raises `TimeoutError` for none."""
        end = time.monotonic() + TIMEOUT
        while time.monotonic() < end:
            for label, (widget, fragment) in self.widgets.items():
                if which(label, widget):
                    return widget, fragment
            await asyncio.sleep(0.02)
        raise TimeoutError("The page does not show it.")

    async def upload_url(self, name: str) -> tuple[str, str]:
        """(id, path) at which the server takes a file of this session."""
        asked = BackMsg()
        asked.file_urls_request.request_id, asked.file_urls_request.session_id = name, self.session
        asked.file_urls_request.file_names.append(name)
        await self._socket.send(asked.SerializeToString())
        answer = await asyncio.wait_for(self._answers.get(), TIMEOUT)
        return answer.file_urls[0].file_id, answer.file_urls[0].upload_url

    async def _ask(self, fragment: str, states: tuple[WidgetState, ...] = (), *, auto: bool = False) -> None:
        asked = BackMsg()
        asked.rerun_script.query_string, asked.rerun_script.page_name = self._query, self._page
        asked.rerun_script.page_script_hash, asked.rerun_script.fragment_id = self._page_hash, fragment
        asked.rerun_script.context_info.timezone, asked.rerun_script.context_info.locale = "UTC", "en-US"
        asked.rerun_script.is_auto_rerun = auto
        asked.rerun_script.widget_states.widgets.extend(states)
        await self._socket.send(asked.SerializeToString())

    async def _read(self) -> None:
        with contextlib.suppress(websockets.ConnectionClosed):
            async for raw in self._socket:
                answer = ForwardMsg()
                answer.ParseFromString(raw)
                self._take(answer)

    def _take(self, answer: ForwardMsg) -> None:
        kind = answer.WhichOneof("type")
        if kind == "new_session":
            self.session = answer.new_session.initialize.session_id or self.session
            self._begin(set(answer.metadata.run.fragment_ids))
        elif kind == "delta" and answer.delta.WhichOneof("type") == "new_element":
            self._see(answer.delta)
        elif kind == "navigation":
            self._page_hash = answer.navigation.page_script_hash
        elif kind == "auto_rerun":
            self._stop([answer.auto_rerun.fragment_id])
            poll = self._poll(answer.auto_rerun.fragment_id, answer.auto_rerun.interval)
            self._polls[answer.auto_rerun.fragment_id] = asyncio.create_task(poll)
        elif kind == "stop_auto_rerun":
            self._stop(answer.stop_auto_rerun.fragment_ids)
        elif kind == "file_urls_response":
            self._answers.put_nowait(answer.file_urls_response)
        elif kind == "script_finished":
            self._finish(answer.script_finished, set(answer.metadata.run.fragment_ids))

    def _see(self, delta: Delta) -> None:
        kind = delta.new_element.WhichOneof("type")
        if kind in KINDS:
            widget = getattr(delta.new_element, kind)
            self.widgets[widget.label] = widget, delta.fragment_id
        elif kind == "exception":
            self.shown.append(delta.new_element.exception.message)

    def _begin(self, fragments: set[str]) -> None:
        """A run begins, of the whole page or of some fragments. Where one was over before its end was sent, that is
        never told: it was the answer, unless this run draws anew what was asked for."""
        if self._running is not None and fragments and self._awaited not in fragments:
            self._end(self._running)
        if not fragments:
            self._stop([*self._polls])
            self.widgets.clear()
        self._running = fragments

    def _end(self, fragments: set[str]) -> None:
        """A poll that ends is no answer to who asked for something else."""
        self._running = None
        if not fragments or self._awaited in fragments:
            self._finished.set()

    def _finish(self, how: int, fragments: set[str]) -> None:
        """A run that made way for another is no answer yet."""
        if how == ForwardMsg.FINISHED_SUCCESSFULLY:
            self.drawn += 1
        if how != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            self._end(fragments)

    async def _poll(self, fragment: str, interval: float) -> None:
        with contextlib.suppress(websockets.ConnectionClosed):
            while True:
                await asyncio.sleep(interval)
                await self._ask(fragment, auto=True)

    def _stop(self, fragments: list[str]) -> None:
        for fragment in fragments:
            if fragment in self._polls:
                self._polls.pop(fragment).cancel()
