"""One press of the browser's Back button is one step: a script of ours in Streamlit's page sees to it."""

from starlette.datastructures import MutableHeaders
from starlette.responses import FileResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SCRIPT = "one_step_back.js"
_TAG = f'<script src="./{SCRIPT}"></script></head>'.encode()

one_step_back = Route(f"/{SCRIPT}", lambda _: FileResponse(f"assets/{SCRIPT}", media_type="text/javascript"))


class OneStepBack:
    """Put the script into the head of every page of HTML."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        held: list[Message] = []

        async def send_with_script(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_page(message):
                held.append(message)  # its length is known when the whole body is
            elif held:
                held.append(message)
                if not message.get("more_body"):
                    for changed in _with_script(held):
                        await send(changed)
            else:
                await send(message)

        await self.app(scope, receive, send if scope["type"] != "http" else send_with_script)


def _is_page(start: Message) -> bool:
    return start["status"] == 200 and MutableHeaders(scope=start).get("content-type", "").startswith("text/html")


def _with_script(held: list[Message]) -> list[Message]:
    start, *parts = held
    body = b"".join(part.get("body", b"") for part in parts).replace(b"</head>", _TAG, 1)
    if body:  # a question for the headers alone has none
        MutableHeaders(scope=start)["content-length"] = str(len(body))
    return [start, {"type": "http.response.body", "body": body}]
