using System.Text.Json;
using OverfitWeb.Engine.Analysis;

namespace OverfitWeb.Engine.Tests.Analysis;

public sealed class CalibrationTests
{
    public static TheoryData<string> Cases => AnalysisReference.Names("predictions");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Bins_and_scores_are_those_of_NumPy(string name)
    {
        JsonElement expected = AnalysisReference.Case("predictions", name);
        Calibration calibration = Calibration.Of(AnalysisReference.Predictions(expected), expected.GetProperty("bins").GetInt32());
        Assert.Equal(AnalysisReference.Integers(expected, "binCount"), calibration.Bins.Select(b => b.Count));
        double?[] accuracies = AnalysisReference.Numbers(expected, "binAccuracy");
        double?[] confidences = AnalysisReference.Numbers(expected, "binConfidence");
        for (int i = 0; i < calibration.Bins.Count; i++)
        {
            AnalysisReference.AssertClose(accuracies[i], calibration.Bins[i].Accuracy);
            AnalysisReference.AssertClose(confidences[i], calibration.Bins[i].MeanConfidence);
        }

        AnalysisReference.AssertClose(expected.GetProperty("expectedError").GetDouble(), calibration.ExpectedError);
        AnalysisReference.AssertClose(expected.GetProperty("maximumError").GetDouble(), calibration.MaximumError);
        AnalysisReference.AssertClose(expected.GetProperty("brier").GetDouble(), calibration.BrierScore);
        AnalysisReference.AssertClose(expected.GetProperty("negativeLogLikelihood").GetDouble(), calibration.NegativeLogLikelihood);
        Assert.Equal(0, calibration.NotFinite);
    }

    [Fact]
    public void Bins_share_their_edges_and_reach_from_0_to_1()
    {
        IReadOnlyList<ReliabilityBin> bins = Calibration.Of(new Predictions([1], new byte[] { 0 }, 1)).Bins;
        Assert.Equal(Calibration.DefaultBins, bins.Count);
        Assert.Equal(0, bins[0].Lower);
        Assert.Equal(1, bins[^1].Upper);
        Assert.All(Enumerable.Range(1, bins.Count - 1), i => Assert.Equal(bins[i - 1].Upper, bins[i].Lower));
    }

    [Theory]
    [InlineData(0.6, 2)]
    [InlineData(0.600000001, 3)]
    [InlineData(0.8, 3)]
    [InlineData(1, 4)]
    [InlineData(1.0000000000000002, 4)]
    public void An_edge_belongs_to_the_bin_below_it(double confidence, int bin)
    {
        Calibration calibration = Calibration.Of(new Predictions([confidence, 1 - confidence], new byte[] { 0 }, 2), bins: 5);
        Assert.Equal(bin, calibration.Bins.Select(b => b.Count).ToList().IndexOf(1));
    }

    [Fact]
    public void Being_sure_and_right_is_perfect_and_being_sure_and_wrong_the_worst()
    {
        Calibration right = Calibration.Of(new Predictions([1, 0], new byte[] { 0 }, 2));
        Assert.Equal((0, 0, 0), (right.ExpectedError, right.MaximumError, right.BrierScore));
        Calibration wrong = Calibration.Of(new Predictions([1, 0], new byte[] { 1 }, 2));
        Assert.Equal((1, 1, 2), (wrong.ExpectedError, wrong.MaximumError, wrong.BrierScore));
        Assert.Equal(-Math.Log(1e-7), wrong.NegativeLogLikelihood!.Value, 1e-12);
    }

    [Fact]
    public void A_diverged_network_has_no_scores_and_its_images_no_bin()
    {
        Calibration calibration = Calibration.Of(new Predictions([double.NaN, double.NaN, 0.75, 0.25], new byte[] { 0, 0 }, 2));
        Assert.Equal(1, calibration.NotFinite);
        Assert.Equal(1, calibration.Bins.Sum(b => b.Count));
        Assert.Null(calibration.ExpectedError);
        Assert.Null(calibration.MaximumError);
        Assert.Null(calibration.BrierScore);
        Assert.Null(calibration.NegativeLogLikelihood);
    }

    [Fact]
    public void There_is_a_bin() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Calibration.Of(new Predictions([1], new byte[] { 0 }, 1), bins: 0));
}
