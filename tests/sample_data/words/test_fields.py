"""Fields of work and leisure hold enough things to tell threads apart."""

from sample_data.words.fields import LEISURE, WORK


def test_each_field_has_its_things():
    for name, things in (WORK | LEISURE).items():
        assert len(set(things)) >= 40, name
        assert all(thing.strip() == thing and thing for thing in things)


def test_fields_are_different():
    fields = [set(things) for things in (WORK | LEISURE).values()]
    assert max(len(one & other) for one in fields for other in fields if one is not other) < 15
