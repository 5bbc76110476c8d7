"""Below every view: the question in code, as a link and as files, and beside others that were pinned."""

from core import InputError, Probing
from core.probing.probe import Probed
from core.take_home.probing import finding_sentence, probed_csv, probing_notebook, probing_snippet
from pages.ui import cache, shelf, state, text
from pages.ui.probed import ProbedFilter
from pages.ui.working import NotYet, follow, watch


def draw(probing: Probing, probed: ProbedFilter) -> None:
    """What is on the open shelf."""
    is_open = shelf.choose("probe.shelf")
    try:
        if is_open == "files":
            files(watch(probed.answer(probing)).latest())
        elif is_open == "pins":
            shelf.pins(probing, "question", row=row, finding=finding, reopen=state.reopen_probing)
        elif is_open == "code":
            shelf.code(probing_snippet(probing))
    except NotYet as nothing:
        follow(nothing.watch, doing="Asking: {} of {} done to take home")
    except InputError as error:
        text.refusal(error)


def files(answer: Probed) -> None:
    shelf.files(
        answer.probing,
        shelf.File("Results", "table", "results", "csv", lambda: probed_csv(answer)),
        shelf.File("Notebook", "book_2", "notebook", "ipynb", lambda: probing_notebook(answer)),
    )


def row(pinned: Probing) -> dict[str, str]:
    """What a pinned question asks."""
    return {
        "Attack": pinned.attack.title,
        "Settings": ", ".join(f"{name} {value}" for name, value in pinned.attack.changed()),
        "Filter": pinned.filter.title,
        "Answers": pinned.feedback.value,
        "Budget": f"{pinned.budget:,}",
        "Seed": str(pinned.seed),
    }


def finding(pinned: Probing) -> shelf.Finding:
    mail = state.mail_of(pinned)
    if mail is None:
        return shelf.Finding("It cannot be asked again: its mail, or the attacker's, is gone.")

    def find() -> str:
        probed = watch(cache.probed(pinned, mail)).latest()
        return finding_sentence(watch(probed.answer(pinned)).latest())

    return shelf.Finding.of(find)
