"""Lets the encoder's network give what it made of a message beside its scores.

`python -m tests.training.pooled` does so to the packaged file (needs onnx; once is enough). The
wishes are told apart by these numbers (`tests.training.wishes`), so that a message is read once.
"""

import onnx
from onnx import TensorProto, helper

from bot.answers.models.ensemble import ENCODER
from tests.training.network import Array

FEATURES = "features"
LAYERS = (2, 3, 4, 5)
"""The layers that count, of 0 to 5: the last knows the article best, the others more of wishes."""

_NORMED = "/bert/encoder/layer.{layer}/output/LayerNorm/LayerNormalization_output_0"


def with_features(network: Array) -> Array:
    """The network with a second output: the means of the layers' numbers."""
    graph = network.graph
    if FEATURES in {output.name for output in graph.output}:
        return network
    axis = helper.make_tensor("pooled_axis", TensorProto.INT64, [1], [1])
    graph.initializer.append(axis)
    means = [f"mean_of_layer_{layer}" for layer in LAYERS]
    for layer, mean in zip(LAYERS, means, strict=True):
        inputs = [_NORMED.format(layer=layer), axis.name]
        graph.node.append(helper.make_node("ReduceMean", inputs, [mean], keepdims=0))
    graph.node.append(helper.make_node("Concat", means, [FEATURES], axis=1))
    graph.output.append(helper.make_tensor_value_info(FEATURES, TensorProto.FLOAT, [1, None]))
    return network


def save(network: Array) -> None:
    """Write the packaged encoder, its numbers beside it, where the bot maps and does not read them.

    They replace those that a running bot has mapped.
    """
    weights = ENCODER.with_suffix(".weights")
    weights.unlink(missing_ok=True)
    onnx.save(network, ENCODER, save_as_external_data=True, location=weights.name)
    print(f"wrote {weights.name}, {weights.stat().st_size / 1e6:.1f} MB")


def main() -> None:
    """Write the packaged encoder with its second output."""
    save(with_features(onnx.load(ENCODER)))


if __name__ == "__main__":
    main()
