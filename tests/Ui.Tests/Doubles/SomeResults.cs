using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Tests.Doubles;

/// <summary>What the service finds in a run's weights, small enough to check by hand.</summary>
internal static class SomeResults
{
    /// <summary>Two classes, ten images: 5 and 3 right, 2 of class 1 taken for 0.</summary>
    public static AnalysisResult Analysis(LabelNoiseResult? noise = null) => new()
    {
        Run = Some.Id(1),
        Weights = WeightsChoice.Final,
        Images = ImagesChoice.Test,
        Member = null,
        Samples = 0,
        Count = 10,
        Accuracy = 0.8,
        Loss = 0.5,
        Confusion = [[5, 0], [2, 3]],
        Classes = [new ClassScore(0, 5, 1, 0.714), new ClassScore(1, 5, 0.6, 1)],
        Calibration = new CalibrationResult(
            [new CalibrationBin(0, 0.5, 0, null, null), new CalibrationBin(0.5, 1, 10, 0.8, 0.95)], 0.15, 0.15, 0.3),
        LabelNoise = noise,
        Layers =
        [
            Layer(1, new LayerHistogram(0.5, [1, 4, 1]), new LayerSpectrum([3, 1.5], 3, 1.25, 1.89)),
            Layer(2, null, null),
        ],
    };

    public static MistakesResponse Mistakes(int total = 7) => new(2, total, total == 0
        ? []
        : [new MistakeItem(12, 4, 9, 0.987, 0.01, [0, 255, 128, 64]), new MistakeItem(30, 3, 5, 0.9, 0.05, [0, 0, 0, 0])]);

    private static LayerAnalysis Layer(int number, LayerHistogram? histogram, LayerSpectrum? spectrum) => new()
    {
        Layer = number,
        Inputs = 3,
        Outputs = 2,
        Norms = new WeightNorms(1, 2, 0.5),
        Mean = 0,
        StandardDeviation = 0.25,
        ZeroFraction = 0,
        NearZeroFraction = 0,
        Histogram = histogram,
        Spectrum = spectrum,
    };
}
