"""What of ours stands in the head of Streamlit's page: one press of Back is one step; what its theme cannot say."""

from starlette.datastructures import MutableHeaders
from starlette.responses import FileResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SCRIPT, STYLE = "one_step_back.js", "house.css"
_TAGS = f'<script src="./{SCRIPT}"></script><link rel="stylesheet" href="./{STYLE}"></head>'.encode()

UNWANTED = {b"accept-encoding", b"if-none-match", b"if-modified-since"}

files = [
    Route(f"/{SCRIPT}", lambda _: FileResponse(f"assets/{SCRIPT}", media_type="text/javascript")),
    Route(f"/{STYLE}", lambda _: FileResponse(f"assets/{STYLE}", media_type="text/css")),
]


class Head:
    """Put them into the head of every page of HTML."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        held: list[Message] = []

        async def send_with_tags(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_page(message):
                held.append(message)  # its length is known when the whole body is
            elif held:
                held.append(message)
                if not message.get("more_body"):
                    for changed in _with_tags(held):
                        await send(changed)
            else:
                await send(message)

        if scope["type"] != "http":
            await self.app(scope, receive, send)
        else:
            await self.app(_asking_for_text(scope), receive, send_with_tags)


def _asking_for_text(scope: Scope) -> Scope:
    """The same request; one for a page takes it neither compressed nor as known: it is to be written into."""
    headers = dict(scope["headers"])
    if b"text/html" not in headers.get(b"accept", b""):
        return scope
    return {**scope, "headers": [(name, value) for name, value in scope["headers"] if name not in UNWANTED]}


def _is_page(start: Message) -> bool:
    return start["status"] == 200 and MutableHeaders(scope=start).get("content-type", "").startswith("text/html")


def _with_tags(held: list[Message]) -> list[Message]:
    start, *parts = held
    body = b"".join(part.get("body", b"") for part in parts).replace(b"</head>", _TAGS, 1)
    if body:  # a question for the headers alone has none
        MutableHeaders(scope=start)["content-length"] = str(len(body))
    return [start, {"type": "http.response.body", "body": body}]
