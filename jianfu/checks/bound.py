"""Who is meant, where the words do not say: the learned second opinion, weighed as a feature."""

from jianfu.checks.check import ours
from jianfu.documents.addressed import likelihood_of_binding
from jianfu.documents.reading import Hit, Reading

LIKELY = ours(
    0.3,
    "没有写明由谁办理时，由随附的小型学习模型估计是否针对下级单位，可能性不足三成的按针对企业、申报人或本机关看，不报",
)


def likely_bound(reading: Reading, hit: Hit) -> bool:
    """Whether a clause probably binds lower offices, not private parties or the issuer itself.

    A rule must have found the clause before; this can only keep a check silent.
    """
    return likelihood_of_binding(reading, hit) >= LIKELY
