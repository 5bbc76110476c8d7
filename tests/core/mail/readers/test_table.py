"""Tables as people write them."""

import io

import pandas as pd
import pytest

from core.errors import InputError
from core.mail.readers.columns import ColumnNotFoundError
from core.mail.readers.table import read_table
from tests.core.mail.readers.samples import table, words


def read(text: str, **columns: str):
    return read_table(text.encode(), **columns)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_delimiter_with_the_others_in_the_text(delimiter):
    texts = [f"{words(n)}; one, two | three\tfour" for n in range(20)]
    frame = pd.DataFrame({"text": texts, "label": ["ham", "spam"] * 10})
    draft = read(frame.to_csv(index=False, sep=delimiter))
    assert draft.texts == texts
    assert draft.labels == ["ham", "spam"] * 10


@pytest.mark.parametrize(
    "header",
    [
        *(
            "v1,v2",
            "Category,Message",
            "label,text",
            "Spam/Ham,Body",
            "IS_SPAM,email",
            '"type","SMS"',
            "target,content",
        ),
        *("\ufefflabel,text", " Label , Text "),
    ],
)
def test_common_column_names(header):
    assert read(table(header=header)).texts[0] == words(0)


def test_a_subject_column_goes_in_front_and_date_and_topic_are_kept():
    draft = read(
        "Subject,Message,Spam/Ham,Date,topic\n"
        "lunch,see you at one,ham,2024-05-31 12:00:00,social\n"
        ",no subject,ham,,\n"
        'win,"now, here",spam,"Thu, 22 Aug 2002 12:26:25 +0100",x\n'
        "only a subject,,ham,1970-01-01,\n"
        "future,text,ham,2999-01-01,\n"
        "odd,text,ham,next week,\n"
    )
    assert draft.texts[:4] == [
        "Subject: lunch\n\nsee you at one",
        "no subject",
        "Subject: win\n\nnow, here",
        "Subject: only a subject",
    ]
    assert [moment and moment.isoformat() for moment in draft.sent_at] == [
        "2024-05-31T12:00:00+00:00",
        None,
        "2002-08-22T11:26:25+00:00",
        None,
        None,
        None,
    ]
    assert draft.facts["topic"][0] == "social"
    assert sorted(draft.notes.values()) == [1, 2]
    assert draft.found["subject column"] == "Subject"


def test_columns_can_be_chosen():
    rows = "label,text,verdict,original\n" + "x,wrong,spam,right\n" * 20
    draft = read(rows, text_column="original", label_column="Verdict")
    assert set(draft.texts) == {"right"}
    assert set(draft.labels) == {"spam"}
    with pytest.raises(ColumnNotFoundError, match="no column “body”: choose one of “label”, “text”") as caught:
        read(rows, text_column="body")
    assert caught.value.columns == ("label", "text", "verdict", "original")
    with pytest.raises(ColumnNotFoundError, match="choose two columns"):
        read(rows, text_column="text", label_column="text")


@pytest.mark.parametrize(
    ("ham", "spam"),
    [
        *(("ham", "spam"), ("HAM", "Spam "), ("0", "1"), ("0.0", "1.0"), ("-1", "1"), ("good", "bad")),
        *(("False", "True"), ("no", "yes"), ("not spam", "spam"), ("Not_Spam", "SPAM"), ("legitimate", "junk")),
        ("Safe Email", "Phishing Email"),
    ],
)
def test_label_words(ham, spam):
    assert read(f"label,text\n{ham},hello\n{spam},win\n").labels == ["ham", "spam"]


def test_answers_under_a_column_named_for_good_mail_are_turned_round():
    rows = "is_ham,text\n1,hello\n0,win\n"
    assert read(rows, label_column="is_ham").labels == ["ham", "spam"]


def test_labels_of_another_kind_are_named_short_and_harmless():
    rows = "".join(f"{label},text {label}\n" for label in ("sports", "politics", "<img src=x>", "a" * 100) * 5)
    with pytest.raises(InputError) as caught:
        read("label,text\n" + rows)
    sentence = str(caught.value)
    assert "“sports”, “politics”" in sentence
    assert "<" not in sentence
    assert "a" * 31 not in sentence
    assert len(sentence) < 400


def test_a_few_stray_labels_are_skipped_and_counted():
    draft = read(table(100, 100) + "Subject,broken row\n")
    assert draft.skipped == {"row with a label that means neither ham nor spam": 1}


def test_headerless_label_and_text_where_quotes_are_letters():
    lines = [
        f"{label}\t{text}" for label, text in [("ham", '"Well" he said'), ("spam", '"unclosed'), ("ham", "a\tb")] * 9
    ]
    draft = read("\n".join(lines))
    assert draft.texts[:3] == ['"Well" he said', '"unclosed', "a\tb"]
    assert len(draft.texts) == 27


@pytest.mark.parametrize("quoted", [True, False])
def test_tabs_with_a_header_from_writers_that_quote_and_that_do_not(quoted):
    texts = ['"Well" he said', '"unclosed', "plain"] * 5
    if quoted:
        texts += ["two\nlines"]
    frame = pd.DataFrame({"label": "ham", "text": texts})
    lines = frame.to_csv(index=False, sep="\t") if quoted else "label\ttext\n" + "".join(f"ham\t{t}\n" for t in texts)
    assert read(lines).texts == texts


def test_words_that_pandas_takes_for_missing_are_kept():
    assert read("label,text\nham,NA\nham,null\nspam,None\n").texts == ["NA", "null", "None"]


def test_unquoted_commas_in_the_last_column_belong_to_the_text():
    assert read("label,text\nham,hello, you, there\n").texts == ["hello, you, there"]
    draft = read("text,label\nhello,ham,you\n")
    assert draft.notes == {"row with more columns than the header, the rest left out": 1}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(encoding):
    text = "Grüße aus Köln, 50 € für Frau Müller – schöne Grüße"
    rows = table().replace(words(1), text.replace(",", ""))
    assert read_table(rows.encode(encoding)).texts[1] == text.replace(",", "")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("koi8_r", "Привет как дела? Купите сейчас дешёвые лекарства без рецепта врача"),
        ("cp1251", "Привет как дела? Купите сейчас дешёвые лекарства без рецепта врача"),
        ("euc_kr", "이것은 한국어 광고 메일입니다 지금 구매하세요 감사합니다"),
    ],
)
def test_other_alphabets_without_a_word_on_the_encoding(encoding, text):
    rows = "label,text\n" + f"spam,{text}\n" * 30
    assert set(read_table(rows.encode(encoding)).texts) == {text}


def test_a_line_of_nothing_but_cells_is_refused():
    with pytest.raises(InputError, match="more than 100,000 cells"):
        read("label\ttext\nham\t" + "\t" * 100_001)


def test_a_cell_of_a_megabyte_and_an_unclosed_quote_do_no_harm():
    out = io.StringIO()
    pd.DataFrame({"label": ["ham"], "text": ["a" * 1_000_000]}).to_csv(out, index=False)
    assert len(read(out.getvalue()).texts[0]) == 200_000
    assert len(read(table(60, 40) + 'ham,"unclosed\n' + "ham,more\n" * 50).texts) == 101
