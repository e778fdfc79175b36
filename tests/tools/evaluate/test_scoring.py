"""The figures are only worth what their counting is worth: small cases counted by hand."""

import pytest

from jianfu.audit.measured import Tally
from tools.evaluate.scoring import (
    Case,
    Label,
    Predicted,
    bears_out,
    document_tally,
    false_alarms,
    interval,
    missed,
    near_miss_hits,
    overlap,
    passage_tally,
    places,
)


def label(norm: str, *spots: tuple[int, int], required: bool = True, whole: bool = False) -> Label:
    return Label(norm, "", required, spots, whole)


def case(
    labels: tuple[Label, ...] = (),
    predicted: tuple[Predicted, ...] = (),
    near_misses: tuple[Label, ...] = (),
) -> Case:
    return Case("one", labels, near_misses, predicted, {})


def test_places_ignore_white_space_and_name_every_occurrence() -> None:
    text = "各乡镇每周\n报送 进度。\n各乡镇每周报送进度。"
    assert places("每周报送　进度", text) == ((3, 11), (16, 22))
    assert places("每月", text) == ()
    assert places(" ", text) == ()


def test_places_take_marks_of_patterns_literally() -> None:
    assert places("（一）.*", "（一）.*和（一）甲") == ((0, 5),)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((0, 9), (6, 30), True),  # 3 of 9 shared: exactly a third of the shorter
        ((0, 9), (7, 30), False),  # 2 of 9
        ((0, 100), (50, 53), True),  # a short passage inside a long one
        ((0, 5), (5, 10), False),  # they touch but share nothing
        ((3, 3), (0, 9), False),  # nothing cannot overlap
    ],
)
def test_overlap_is_a_third_of_the_shorter(
    one: tuple[int, int], other: tuple[int, int], expected: bool
) -> None:
    assert overlap(one, other) is expected
    assert overlap(other, one) is expected


def test_a_finding_may_stand_on_any_of_two_copies_of_the_quote() -> None:
    twice = label("8.13", (0, 10), (100, 110))
    assert bears_out(twice, Predicted("8.13", (102, 112)))
    assert not bears_out(twice, Predicted("8.13", (50, 60)))
    assert not bears_out(twice, Predicted("8.14", (102, 112)))


def test_whole_document_findings_match_by_norm_alone() -> None:
    assert bears_out(label("2.2", (0, 10)), Predicted("2.2", (500, 510)))
    assert bears_out(label("1.5", (0, 10), whole=True), Predicted("1.5", (500, 510)))
    assert bears_out(label("1.5", (0, 10)), Predicted("1.5", None))


def test_document_tally_counts_acceptable_as_right_but_asks_only_for_required() -> None:
    one = case(
        (
            label("3.3", (0, 9)),
            label("3.3", (20, 29)),
            label("3.4", (40, 49), required=False),
            label("8.2", (50, 59)),
        ),
        (
            Predicted("3.3", (900, 909)),
            Predicted("3.4", (40, 49)),
            Predicted("9.6", (0, 9)),
            Predicted("2.1", None),
        ),
    )
    tally = document_tally(one, ["3.3", "3.4", "8.2", "9.6"])  # 2.1 is not asked about
    assert tally == Tally(labelled=3, required=2, predicted=3, right=2, found=1)
    assert tally.precision == pytest.approx(2 / 3)
    assert tally.recall == pytest.approx(1 / 2)
    assert tally.f1 == pytest.approx(4 / 7)


def test_passage_tally_counts_each_passage() -> None:
    one = case(
        (label("3.3", (0, 9)), label("3.3", (20, 29))),
        (Predicted("3.3", (0, 9)), Predicted("3.3", (2, 8)), Predicted("3.3", (900, 909))),
    )
    assert passage_tally(one, ["3.3"]) == Tally(labelled=2, required=2, predicted=3, right=2, found=1)


def test_unknown_is_not_zero() -> None:
    assert Tally(required=1).precision is None
    assert Tally(predicted=1).recall is None
    assert Tally(required=1).f1 is None
    assert Tally(required=1, predicted=1).f1 == 0.0


def test_errors_are_what_no_label_bears_out_and_required_labels_nothing_bears_out() -> None:
    found, lost, allowed = (
        label("3.3", (0, 9)),
        label("3.4", (20, 29)),
        label("8.2", (30, 39), required=False),
    )
    right, wrong = Predicted("3.3", (0, 9)), Predicted("3.3", (60, 69))
    one = case((found, lost, allowed), (right, wrong))
    assert false_alarms(one) == [wrong]
    assert missed(one) == [lost]


def test_a_near_miss_is_hit_only_by_a_false_alarm_of_its_norm() -> None:
    near = label("8.13", (50, 70), required=False)
    alarm, other_norm, beside = (
        Predicted("8.13", (55, 70)),
        Predicted("8.14", (55, 70)),
        Predicted("8.13", (80, 90)),
    )
    assert near_miss_hits(case((), (alarm, other_norm, beside), (near,))) == [(near, alarm)]
    # the same words labelled as a finding too: then the finding is right and no near miss is hit
    assert near_miss_hits(case((label("8.13", (55, 70)),), (alarm,), (near,))) == []


def test_interval_holds_the_figure_repeats_itself_and_is_wide_where_documents_differ() -> None:
    alike = [Tally(predicted=2, right=1)] * 20
    assert interval(alike, lambda t: t.precision) == (0.5, 0.5)
    unlike = [Tally(predicted=2, right=2), Tally(predicted=2, right=0)] * 10
    low, high = interval(unlike, lambda t: t.precision) or (0.0, 0.0)
    assert low < 0.4
    assert high > 0.6
    assert interval(unlike, lambda t: t.precision) == (low, high)
    assert interval([Tally()], lambda t: t.precision) is None
    assert interval([], lambda t: t.precision) is None
