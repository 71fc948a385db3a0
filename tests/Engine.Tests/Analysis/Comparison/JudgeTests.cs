using OverfitWeb.Engine.Analysis.Comparison;

namespace OverfitWeb.Engine.Tests.Analysis.Comparison;

/// <summary>Each rule of <c>docs/verdict.md</c> by itself.</summary>
public sealed class JudgeTests
{
    private static readonly Arm Baseline = Arms.Of((1, 0.75), (1, 0.76), (1, 0.755), (1, 0.75), (1, 0.76));

    [Theory]
    [InlineData(1, 0.78, VerdictCode.Helped)]
    [InlineData(0.9, 0.78, VerdictCode.Helped)]
    [InlineData(1, 0.72, VerdictCode.Hurt)]
    [InlineData(0.9, 0.72, VerdictCode.Hurt)]
    [InlineData(0.9, 0.755, VerdictCode.OnlyNarrowedTheGap)]
    [InlineData(1, 0.755, VerdictCode.NoClearDifference)]
    public void The_intervals_decide(double train, double test, VerdictCode code)
    {
        Verdict verdict = Judge(Around(train, test));

        Assert.Equal(code, verdict.Code);
        Assert.Equal(5, verdict.Pairs);
        Assert.Equal(0.975, verdict.Level);
        Assert.Equal(test - 0.755, verdict.Test!.Mean, 1e-9);
        Assert.Equal(train - 1, verdict.Train!.Mean, 1e-9);
        Assert.Equal(train - test - 0.245, verdict.Gap!.Mean, 1e-9);
        Assert.Equal(0, verdict.TestLoss!.Mean);
    }

    [Theory]
    [InlineData(0.9, 0.02, VerdictCode.Undertrained)]
    [InlineData(0.9, 0.019, VerdictCode.Hurt)]
    [InlineData(1, 0.02, VerdictCode.Hurt)]
    public void Whoever_still_learns_and_lags_is_not_judged_yet(double train, double rise, VerdictCode code) =>
        Assert.Equal(code, Judge(Around(train, 0.72).With(outcome => outcome with { LateRise = rise })).Code);

    [Fact]
    public void Two_hundredths_are_two_hundredths_whatever_subtraction_makes_of_them() =>
        Assert.Equal(VerdictCode.Undertrained, Judge(Around(0.9, 0.72).With(outcome => outcome with { LateRise = 0.12 - 0.1 })).Code);

    [Fact]
    public void What_subtraction_leaves_of_equal_accuracies_is_no_effect()
    {
        // Both gaps are 0.1, but not as doubles: the difference is 2.8e-17 for every seed.
        Arm baseline = Large((0.3, 0.2), (0.3, 0.2), (0.3, 0.2));
        Arm candidate = Large((0.4, 0.3), (0.4, 0.3), (0.4, 0.3));
        Assert.NotEqual(0.3 - 0.2, 0.4 - 0.3);

        Assert.Equal(0, Judge(baseline, candidate).Gap!.Mean);

        static Arm Large(params ReadOnlySpan<(double, double)> accuracies) =>
            Arms.Of(accuracies) with { TrainSize = 60_000, TestSize = 60_000 };
    }

    [Fact]
    public void Seeds_that_agree_on_a_few_images_prove_nothing()
    {
        Arm baseline = Arms.Of((1, 0.75), (1, 0.77)) with { TestSize = 100 };
        Arm candidate = Arms.Of((1, 0.77), (1, 0.79)) with { TestSize = 100 };

        Assert.Equal(VerdictCode.NoClearDifference, Judge(baseline, candidate).Code);
        Assert.Equal(VerdictCode.Helped, Judge(baseline with { TestSize = 10_000 }, candidate with { TestSize = 10_000 }).Code);
    }

    [Fact]
    public void Pairs_are_those_of_equal_seed_in_any_order()
    {
        Arm candidate = Baseline with { Outcomes = [.. Baseline.Outcomes.Reverse().Take(3), new(99, 0.1, 0.1, 1, 0, 601)] };

        Verdict verdict = Judge(candidate);

        Assert.Equal(3, verdict.Pairs);
        Assert.Equal(0, verdict.Test!.Mean);
    }

    [Fact]
    public void One_pair_has_means_and_no_pair_has_nothing()
    {
        Verdict one = Judge(Arms.Of((0.9, 0.7)));
        Verdict none = Judge(Arms.Of());

        Assert.Equal((VerdictCode.NotEnoughSeeds, 1, null), (one.Code, one.Pairs, one.Level));
        Assert.Equal(-0.05, one.Test!.Mean, 1e-12);
        Assert.Equal((null, null), (one.Test.Low, one.Test.High));
        Assert.Equal((VerdictCode.NotEnoughSeeds, 0, null), (none.Code, none.Pairs, none.Test));
    }

    [Fact]
    public void Arms_are_judged_at_the_levels_of_Holm_and_without_those_that_cannot_be()
    {
        Arm clear = Around(1, 0.78);
        Arm equal = Around(1, 0.755);

        IReadOnlyList<Verdict> verdicts = Engine.Analysis.Comparison.Judge.Compare(Baseline, [equal, clear, Arms.Of((1, 0.9)), equal]);

        double?[] expected = [1 - (0.025 / 2), 1 - (0.025 / 3), null, 1 - (0.025 / 2)];
        Assert.Equal(expected, verdicts.Select(verdict => verdict.Level));
    }

    [Fact]
    public void A_loss_that_is_not_finite_has_no_difference()
    {
        Arm candidate = Baseline.With(outcome => outcome with { TestLoss = outcome.Seed == 2 ? double.NaN : 1 });

        Verdict verdict = Judge(candidate);

        Assert.Null(verdict.TestLoss);
        Assert.NotNull(verdict.Test);
    }

    [Fact]
    public void Different_numbers_of_iterations_are_flagged()
    {
        Assert.False(Judge(Baseline).DifferentIterations);
        Assert.True(Judge(Baseline.With(outcome => outcome with { Iterations = 601 + (int)(outcome.Seed / 4) })).DifferentIterations);
    }

    [Fact]
    public void A_seed_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => Judge(Baseline with { Outcomes = [Baseline.Outcomes[0], Baseline.Outcomes[0]] }));

    private static Verdict Judge(Arm candidate) => Judge(Baseline, candidate);

    private static Verdict Judge(Arm baseline, Arm candidate) =>
        Assert.Single(Engine.Analysis.Comparison.Judge.Compare(baseline, [candidate]));

    // Paired differences that spread a little around those of the means.
    private static Arm Around(double train, double test) => Baseline.With(outcome => outcome with
    {
        TrainAccuracy = train,
        TestAccuracy = outcome.TestAccuracy + test - 0.755 + (0.001 * (outcome.Seed - 2)),
    });
}
