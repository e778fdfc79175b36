"""The learned models: small, told where they come from, and computed as their training says."""

import math
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianfu.learned.linear import LinearModel, model, ngrams, normalised

MODELS = ("bound",)


@pytest.mark.parametrize("name", MODELS)
def test_a_model_is_small_and_says_where_it_comes_from(name: str) -> None:
    assert files("jianfu.learned").joinpath(f"{name}.json.gz").stat().st_size < 5_000_000  # type: ignore[attr-defined]
    provenance = model(name).provenance
    assert {"data", "purpose", "seed", "samples"} <= provenance.keys()


def test_numbers_are_all_one_and_blanks_are_gone() -> None:
    assert normalised("每月 5 日前报 APP，12.5%") == "每月0日前报app，0%"


def test_ngrams_of_several_texts_are_kept_apart() -> None:
    assert ngrams(("甲",), 2) == {"0^", "0甲", "0$", "0^甲", "0甲$"}
    assert ngrams(("甲", "乙"), 1) == {"0^", "0甲", "0$", "1^", "1乙", "1$"}


def test_a_score_is_the_logistic_function_of_bias_and_weights() -> None:
    made = LinearModel(("是",), (0.5,), 1, {"0甲": ((0, 2.0),)}, {})
    scale = 1 / math.sqrt(3)  # ^, 甲 and $
    assert made.scores("甲")["是"] == pytest.approx(1 / (1 + math.exp(-(0.5 + 2.0 * scale))))
    assert made.scores("乙")["是"] == pytest.approx(1 / (1 + math.exp(-0.5)))


@given(st.text(max_size=200))
def test_any_text_has_probabilities(text: str) -> None:
    for name in MODELS:
        assert all(0 <= score <= 1 for score in model(name).scores(text, text, text).values())


def test_who_is_meant_is_told_apart() -> None:
    scores = model("bound").scores
    lower = scores("各乡镇要于每月5日前报送进展", "各乡镇要于每月5日前报送进展", "关于做好秋收工作的通知")
    private = scores(
        "项目承担单位应于每年年底前提交项目执行情况报告",
        "项目承担单位应于每年年底前提交项目执行情况报告",
        "科技计划项目管理办法",
    )
    assert lower["bound"] > 0.5 > private["bound"]
