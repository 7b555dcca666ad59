"""The encoder: a small transformer that reads the words of a message in their order.

all-MiniLM-L6-v2 (Wang et al., 2020; Apache-2.0), fine-tuned on the question bank, in int8, run by
onnxruntime. NumPy, which is there for the diary's pictures, would take three times as long.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from bot.answers.models.wordpieces import WordPieces

LONGEST = 160
"""Pieces that are read, the marks among them; of a longer text its beginning and its end."""

QUIET = 3
"""onnxruntime's level of logging that leaves its warnings out; an error is raised anyway."""


@dataclass(frozen=True, slots=True)
class Encoder:
    """`session` holds the network, `labels` the order of its scores."""

    labels: tuple[str, ...]
    pieces: WordPieces
    session: Any

    def read(self, text: str, before: str = "") -> tuple[list[float], Any]:
        """One score a label, of any sum, in `labels`' order; and the pooled numbers of its layers.

        The higher a score, the likelier. `before` is the title of the topic that a short text
        leans on.
        """
        numbers = np.array([marked(self.pieces, text, before)], np.int64)
        scores, pooled = self.session.run(["scores", "features"], {"pieces": numbers})
        return scores[0].tolist(), pooled[0]


def marked(pieces: WordPieces, text: str, before: str = "") -> Sequence[int]:
    """The numbers that the encoder reads: a mark, the topic with its mark, the text and a mark."""
    topic = [*pieces.numbers(before), pieces.end] if before else []
    own, most = pieces.numbers(text), LONGEST - 2 - len(topic)
    if len(own) > most:
        own = own[: most // 2] + own[-(most - most // 2) :]
    return [pieces.begin, *topic, *own, pieces.end]


def read_encoder(file: Path) -> Encoder:
    """The encoder from its file; an error of onnxruntime or OSError when it cannot be read."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = options.enable_cpu_mem_arena = False
    options.add_session_config_entry("session.disable_prepacking", "1")
    options.log_severity_level = QUIET
    session = onnxruntime.InferenceSession(str(file), options)
    facts = session.get_modelmeta().custom_metadata_map
    labels, vocabulary = json.loads(facts["labels"]), json.loads(facts["pieces"])
    return Encoder(tuple(labels), WordPieces(vocabulary), session)
