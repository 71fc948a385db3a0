using System.Text.Json;
using System.Text.Json.Nodes;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.OpenApi;

/// <summary>Examples of what an analysis answers, shortened.</summary>
internal static class ExampleAnalysis
{
    private const int Side = 28;

    /// <summary>A thick vertical line, which is a one.</summary>
    public static JsonNode Body => JsonSerializer.SerializeToNode(
        new PredictRequest { Pixels = [.. Enumerable.Range(0, Side * Side).Select(Ink)] }, ContractsJson.Default.PredictRequest)!;

    public static PredictResponse Answer { get; } =
        new([0.001, 0.98, 0.004, 0.003, 0.002, 0.001, 0.002, 0.003, 0.003, 0.001], 1, 0.98);

    public static MistakesResponse Mistakes { get; } = new(Side, 2434, [new(4176, 2, 7, 0.9998, 0.0001, new byte[Side * Side])]);

    public static AnalysisResult Result { get; } = new()
    {
        Run = Examples.RunId,
        Weights = WeightsChoice.Final,
        Images = ImagesChoice.Test,
        Member = null,
        Samples = 0,
        Count = 10_000,
        Accuracy = 0.7566,
        Loss = 0.95,
        Confusion = [[880, 0, 12, 9, 3, 41, 20, 5, 9, 1], [0, 1075, 9, 5, 1, 8, 4, 3, 29, 1]],
        Classes = [new(0, 980, 0.898, 0.861), new(1, 1135, 0.947, 0.904)],
        Calibration = new([new(0.8666666666666667, 0.9333333333333333, 1104, 0.71, 0.90)], 0.13, 0.21, 0.37),
        LabelNoise = null,
        Layers =
        [
            new()
            {
                Layer = 1,
                Inputs = 784,
                Outputs = 100,
                Norms = new(3157.2, 14.16, 0.239),
                Mean = -0.0002,
                StandardDeviation = 0.0506,
                ZeroFraction = 0,
                NearZeroFraction = 0.0038,
                Histogram = new(0.239, [1, 40, 900, 4100, 900, 40, 1]),
                Spectrum = new([2.05, 1.94, 1.91], 2.05, 47.7, 98.9),
            },
        ],
    };

    private static double Ink(int pixel) => pixel / Side is >= 4 and < 24 && pixel % Side is >= 13 and < 16 ? 1 : 0;
}
