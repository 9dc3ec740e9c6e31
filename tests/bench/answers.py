"""Answers to "what shares ground at the same time, and how many square metres", in a comparable form."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from city import Floats, Ints

NOISE_M2: Final = 1e-6


@dataclass(frozen=True)
class Answer:
    """Pairs of rows a < b, sorted, and the square metres they share."""

    a: Ints
    b: Ints
    area_m2: Floats

    @classmethod
    def of(cls, a: npt.ArrayLike, b: npt.ArrayLike, area_m2: npt.ArrayLike) -> "Answer":
        """The answer from pairs in any order, without those that share no more than noise."""
        one, other, area = np.asarray(a, np.int64), np.asarray(b, np.int64), np.asarray(area_m2, np.float64)
        kept = area > NOISE_M2
        low, high = np.minimum(one, other)[kept], np.maximum(one, other)[kept]
        order = np.lexsort((high, low))
        return cls(low[order], high[order], area[kept][order])

    def __len__(self) -> int:
        return len(self.a)

    def is_same_as(self, other: "Answer") -> bool:
        """Whether the pairs are the same ones and their areas agree within 10⁻⁵ m² or a millionth."""
        return (
            np.array_equal(self.a, other.a)
            and np.array_equal(self.b, other.b)
            and np.allclose(self.area_m2, other.area_m2, rtol=1e-6, atol=1e-5)
        )

    def save(self, path: Path) -> None:
        """Write the answer for another process to compare with."""
        np.savez(path, a=self.a, b=self.b, area_m2=self.area_m2)

    @classmethod
    def load(cls, path: Path) -> "Answer":
        """Read what `save` wrote."""
        with np.load(path) as arrays:
            return cls(arrays["a"], arrays["b"], arrays["area_m2"])
