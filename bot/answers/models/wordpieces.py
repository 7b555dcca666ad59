"""WordPiece: a text as numbers of the pieces that the encoder knows (Schuster and Nakajima, 2012).

The same pieces as BERT's uncased tokenizer, but for a letter that is repeated more than twice. The
package `tokenizers` would bring a client for a model hub, 31 MB in all, for these lines.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.language.lazy_regex import Pattern

BEGIN, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"

LONGEST_WORD = 100
"""Letters of a word that is looked at; a longer one is unknown."""

REMEMBERED = 4096
"""Words whose pieces are kept ready: most words of a message were in another one before."""

_WORD = Pattern(r"[^\W_]+|[^\w\s]|_")
_SAME_AGAIN = Pattern(r"([^\W\d])\1{2,}")


class WordPieces:
    """The pieces of a vocabulary; those that do not begin a word begin with `##`."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        """Number the pieces; ValueError when one of the three marks is missing."""
        self._number = {piece: number for number, piece in enumerate(vocabulary)}
        if missing := {BEGIN, END, UNKNOWN} - self._number.keys():
            raise ValueError(f"a vocabulary without {', '.join(sorted(missing))}")
        self.begin, self.end = self._number[BEGIN], self._number[END]
        self._split = lru_cache(REMEMBERED)(lambda word: tuple(self._pieces(word)))

    def numbers(self, text: str) -> list[int]:
        """The numbers of the pieces of a text, without the marks around it."""
        return [number for word in split(text) for number in self._split(word)]

    def _pieces(self, word: str) -> Iterator[int]:
        """The longest known piece first, then the longest of the rest; or unknown as a whole."""
        pieces, start = [], 0
        while start < len(word):
            mark = "##" if start else ""
            ends = range(min(len(word), LONGEST_WORD), start, -1)
            end = next((end for end in ends if mark + word[start:end] in self._number), None)
            if end is None or len(word) > LONGEST_WORD:
                return iter([self._number[UNKNOWN]])
            pieces.append(self._number[mark + word[start:end]])
            start = end
        return iter(pieces)


def split(text: str) -> list[str]:
    """Words and signs of a text in lower case without accents."""
    plain = unicodedata.normalize("NFKD", text).lower().replace("’", "'")
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _WORD.findall(_SAME_AGAIN.sub(r"\1\1", bare))
