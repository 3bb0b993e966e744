"""Learning from what was decided: a regression over hashed words, and over how critical the text sounds.

scikit-learn is needed to learn and not to suggest: only what learns imports this, so that no web process holds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold
from threadpoolctl import threadpool_limits

from feedback.moderation.suggesting.said import SLOTS, Said

LEVELS = range(1, 6)
FOLDS = 5
# It takes so many critical texts, and so many others.
FEWEST = 2
# How closely the past is followed: found on stories of which the half that it was tried on was kept out.
CLOSENESS = 3.0


class NothingToTellApart(Exception):
    """Fewer than FEWEST texts are critical, or fewer are not."""


@dataclass(frozen=True)
class Learnt:
    """What was learnt: a weight for each slot, and one for how critical a text sounds."""

    weights: list[float]
    intercept: float
    thresholds: list[float]
    """The scores from which the levels 1 to 5 begin."""
    auc: float
    """How well it tells apart texts that it was not learnt from: area under the ROC curve."""


def learn(texts: Sequence[Said], levels: Sequence[int]) -> Learnt:
    """Learn from texts and the level that somebody gave each, 0 to 5. Raises NothingToTellApart."""
    decided = np.array(levels)
    critical = decided > 0
    rarer = min(int(critical.sum()), int((~critical).sum()))
    if rarer < FEWEST:
        raise NothingToTellApart
    matrix = _matrix(texts)
    unseen = np.zeros(len(decided))
    folds = StratifiedKFold(min(FOLDS, rarer), shuffle=True, random_state=0)
    # On one core: the others are for the site, and so many small steps gain nothing from more.
    with threadpool_limits(1):
        for seen, tried in folds.split(matrix, critical):
            weights, intercept = _fit(matrix[seen], decided[seen])
            unseen[tried] = matrix[tried] @ weights + intercept
        weights, intercept = _fit(matrix, decided)
    return Learnt(
        weights=[round(float(weight), 6) for weight in weights],
        intercept=round(intercept, 6),
        thresholds=_thresholds(unseen, decided),
        auc=area_under_curve(unseen, critical),
    )


def area_under_curve(scores: ArrayLike, critical: ArrayLike) -> float:
    """Say how often a critical text scores above another: 0.5 is chance, 1 is always."""
    return float(roc_auc_score(critical, scores))


def _fit(matrix: csr_matrix, decided: np.ndarray) -> tuple[np.ndarray, float]:
    """Fit one set of weights to all steps of the scale at once: is it 1 or more, is it 2 or more, and so on."""
    telling = _telling(matrix)
    matrix = matrix.multiply(telling).tocsr()
    steps = [level for level in LEVELS if (decided >= level).any()]
    beginnings = np.eye(len(steps))
    rows = [hstack([matrix, np.tile(beginnings[number], (len(decided), 1))]) for number in range(len(steps))]
    is_above = np.concatenate([decided >= level for level in steps])
    fitted = LogisticRegression(C=CLOSENESS, max_iter=500).fit(vstack(rows).tocsr(), is_above)
    found = fitted.coef_[0]
    return found[: matrix.shape[1]] * telling, float(fitted.intercept_[0] + found[matrix.shape[1]])


def _telling(matrix: csr_matrix) -> np.ndarray:
    """How much each column may tell: a word that stands in every text tells less than one that stands in a few.

    It is folded into the weights, so that nothing but them is kept. Source: inverse document frequency, Sparck Jones,
    "A statistical interpretation of term specificity" (1972).
    """
    texts = matrix.shape[0]
    telling = np.log((1 + texts) / (1 + matrix.getnnz(axis=0))) + 1
    telling[SLOTS] = 1.0
    return telling


def _thresholds(scores: np.ndarray, decided: np.ndarray) -> list[float]:
    """Place the levels so that each is suggested as often as people chose it."""
    highest_first = np.sort(scores)[::-1]
    above = [int((decided >= level).sum()) for level in LEVELS]
    beyond = float(highest_first[0]) + 1.0
    return [round(float(highest_first[count - 1]), 6) if count else beyond for count in above]


def _matrix(texts: Iterable[Said]) -> csr_matrix:
    values: list[float] = []
    columns: list[int] = []
    ends = [0]
    for said in texts:
        columns += [*said.slots, SLOTS]
        values += [*said.slots.values(), said.criticism]
        ends.append(len(columns))
    return csr_matrix((values, columns, ends), shape=(len(ends) - 1, SLOTS + 1))
