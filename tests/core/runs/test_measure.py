"""Both errors, counted by hand."""

import numpy as np

from core.runs.measure import confusion, error_rates

HAM, UNSURE, SPAM = 0, 1, 2


def test_errors_counted_by_hand() -> None:
    spam = np.array([True, True, True, True, False, False, False, False, False])
    verdicts = np.array(
        [
            [SPAM, SPAM, HAM, UNSURE, HAM, HAM, SPAM, UNSURE, UNSURE],
            [SPAM, SPAM, SPAM, SPAM, HAM, HAM, HAM, HAM, HAM],
            [HAM, HAM, HAM, HAM, SPAM, SPAM, SPAM, SPAM, SPAM],
        ]
    )
    rates = error_rates(verdicts, spam)
    assert rates["fn"].tolist() == [1 / 4, 0, 1]
    assert rates["fp"].tolist() == [1 / 5, 0, 1]
    assert rates["fn_count"].tolist() == [1, 0, 4]
    assert rates["fp_count"].tolist() == [1, 0, 5]
    assert rates["spam_unsure"].tolist() == [1 / 4, 0, 0]
    assert rates["ham_unsure"].tolist() == [2 / 5, 0, 0]
    assert rates["spam"].tolist() == [4, 4, 4]
    assert rates["ham"].tolist() == [5, 5, 5]


def test_label_of_a_row_decides_which_error_it_is() -> None:
    verdicts = np.array([[SPAM, HAM]])
    right = error_rates(verdicts, np.array([True, False])).iloc[0]
    wrong = error_rates(verdicts, np.array([False, True])).iloc[0]
    assert (right["fn"], right["fp"]) == (0, 0)
    assert (wrong["fn"], wrong["fp"]) == (1, 1)


def test_the_table_of_verdicts_counted_by_hand() -> None:
    verdicts = np.array([HAM, HAM, UNSURE, HAM, SPAM, SPAM, SPAM, UNSURE, UNSURE, UNSURE])
    spam = np.array([False, False, False, True, True, True, True, True, True, True])
    table = confusion(verdicts, spam)
    assert list(table.index) == ["Good mail", "Spam"]
    assert table.to_dict("list") == {"Inbox": [2, 1], "Unsure": [1, 3], "Spam folder": [0, 3]}
