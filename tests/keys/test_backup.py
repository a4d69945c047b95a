"""The 24 words: published vectors, every way of typing them, and how a mistake is told."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError, UsageError
from desktop.keys.backup import WORD_COUNT, root_of, word_list, words_of

VECTORS: list[dict[str, str]] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "backup" / "bip39_english.json").read_text()
)["vectors"]
ROOT = bytes.fromhex(VECTORS[-1]["entropy"])
WORDS = VECTORS[-1]["words"]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["entropy"][:8])
def test_words_and_root_are_those_of_the_published_vectors(vector: dict[str, str]) -> None:
    root = bytes.fromhex(vector["entropy"])
    assert words_of(root) == words_of(bytearray(root)) == vector["words"]
    assert root_of(vector["words"]) == root


@given(st.binary(min_size=32, max_size=32))
def test_any_root_comes_back_from_its_words(root: bytes) -> None:
    assert root_of(words_of(root)) == root


@pytest.mark.parametrize(
    "typed",
    [
        WORDS.upper(),
        WORDS.title(),
        f"\n\t {WORDS}\r\n",
        WORDS.replace(" ", "  \n"),
        WORDS.replace(" ", "\u00a0"),
        WORDS.replace(" ", "\u3000"),
        "".join(chr(ord(letter) + 0xFEE0) if letter.isalpha() else letter for letter in WORDS),
    ],
    ids=["upper", "title", "around", "lines", "no-break", "wide space", "wide letters"],
)
def test_the_way_of_typing_does_not_matter(typed: str) -> None:
    assert root_of(typed) == ROOT


@pytest.mark.parametrize("position", [1, 2, 13, 24])
def test_a_misspelt_word_is_named_by_its_position_alone(position: int) -> None:
    typed = WORDS.split()
    typed[position - 1] = "sekret"
    with pytest.raises(FormatError) as refused:
        root_of(" ".join(typed))
    assert refused.value.what.startswith(f"Word {position} ")
    told = f"{refused.value} {refused.value!r} {refused.value.__context__}"
    assert "sekret" not in told
    assert not refused.value.evidence


@pytest.mark.parametrize("count", [0, 12, 23, 25, 48])
def test_another_number_of_words_is_told(count: int) -> None:
    typed = (WORDS.split() * 2)[:count]
    with pytest.raises(FormatError, match=f"these are {count}"):
        root_of(" ".join(typed))


def test_two_words_that_changed_places_are_found() -> None:
    typed = WORDS.split()
    typed[0], typed[1] = typed[1], typed[0]
    with pytest.raises(FormatError, match="do not belong together") as refused:
        root_of(" ".join(typed))
    assert not any(word in str(refused.value).split() for word in WORDS.split())


def test_of_all_last_words_only_one_in_256_fits() -> None:
    fitting = 0
    for last in word_list():
        try:
            root_of(" ".join([*WORDS.split()[:-1], last]))
        except FormatError:
            continue
        fitting += 1
    assert fitting == 8


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_root_of_another_length_has_no_words(length: int) -> None:
    with pytest.raises(UsageError, match="32 bytes"):
        words_of(bytes(length))


def test_the_list_is_that_of_bip_39() -> None:
    words = word_list()
    assert len(set(words)) == 2048
    assert list(words) == sorted(words)
    assert (words[0], words[-1]) == ("abandon", "zoo")
    assert len({word[:4] for word in words}) == 2048
    assert len(words_of(ROOT).split()) == WORD_COUNT
