"""Codes to read out, secrets not to be guessed."""

import re

from core.rooms.keys import CODE_LENGTH, LETTERS, hashed, new_code, new_secret, opens, typed_code


def test_codes_have_no_letters_that_are_taken_for_another() -> None:
    assert len(set(LETTERS)) == len(LETTERS) == 31
    assert not set(LETTERS) & set("01OIZ")
    codes = {new_code() for _ in range(300)}
    assert len(codes) > 290
    assert set("".join(codes)) == set(LETTERS)
    assert all(typed_code(f" {code.lower()[:3]} - {code[3:]}\n") == code for code in codes)
    assert all(len(code) == CODE_LENGTH for code in codes)


def test_a_longer_code_is_not_cut_to_a_right_one() -> None:
    assert typed_code("ABCDEFG") != "ABCDEF"


def test_secrets_hold_more_than_128_bits_and_fit_in_an_address() -> None:
    secrets = {new_secret() for _ in range(100)}
    assert len(secrets) == 100
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{32}", secret) for secret in secrets)


def test_a_secret_opens_what_was_stored_of_it() -> None:
    secret = new_secret()
    assert opens(secret, hashed(secret))
    assert not opens(new_secret(), hashed(secret))
    assert secret not in hashed(secret)
