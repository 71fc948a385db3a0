using System.Text.Json;
using OverfitWeb.Api.Experiments.Plan;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.ReadyMade;

/// <summary>Random ReLU features with ridge in closed form: test error over the number of features, for several λ.</summary>
internal static class DoubleDescent
{
    /// <summary>Training images n; test error peaks where there are as many features.</summary>
    public const int TrainSize = 300;

    private static readonly int[] Features =
        [10, 20, 40, 70, 100, 140, 180, 220, 250, 270, 285, 300, 315, 330, 350, 400, 500, 700, 1000, 1500, 2000, 3000];

    private static readonly double[] Lambdas = [0, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1];

    public static ReadyMadeExperiment Experiment { get; } = new()
    {
        Id = "double-descent",
        Name = new("이중 하강", "Double descent"),
        Question = new("매개변수가 이미지보다 많아지면 왜 시험 오차가 다시 줄어들까요?", "Why does test error fall again once there are more parameters than images?"),
        Explanation = new(
            "무작위 ReLU 특징 N개 위에 선형 층 하나를 닫힌 식으로 풀어 훈련합니다. N이 훈련 이미지 수 n = 300과 같아지는 곳에서 해가 하나뿐이라 가중치가 폭발하고 시험 오차가 솟아오릅니다. N이 더 커지면 노름이 가장 작은 해를 고를 수 있어 오차가 다시 내려갑니다. 릿지 λ를 키우면 봉우리가 녹습니다.",
            "A linear layer on N random ReLU features is solved in closed form. Where N equals the number of training images, n = 300, there is a single solution, its weights explode and test error peaks. With more features the solution of least norm can be chosen, and the error falls again. A larger ridge λ melts the peak."),
        Picture = ExperimentPicture.Line,
        Measures = ["testError", "testSquaredError", "trainSquaredError", "weightNorm"],
        Request = scale => $$$"""{"seeds": {"count": {{{(scale == ExperimentScale.Small ? 3 : 8)}}} }}""",
        Computed = scale =>
        [
            new("/ridge/lambda", new("λ", "λ"), AxisScale.Log, Values(Lambdas)),
            new("/features", new("특징 수 N", "features N"), AxisScale.Log, Values(FeaturesOf(scale).Select(n => (double)n))),
        ],
    };

    /// <summary>Numbers of features, from the smallest.</summary>
    public static int[] FeaturesOf(ExperimentScale scale) =>
        scale == ExperimentScale.Small ? [.. Features.Where((n, i) => n <= 1000 && (i % 2 == 1 || n is >= 270 and <= 330))] : Features;

    /// <summary>Strengths of the ridge; 0 for the solution of least norm.</summary>
    public static IReadOnlyList<double> LambdaGrid => Lambdas;

    /// <summary>Test images.</summary>
    public static int TestSizeOf(ExperimentScale scale) => scale == ExperimentScale.Small ? 1000 : 2000;

    private static AxisValue[] Values(IEnumerable<double> numbers) =>
        [.. numbers.Select(number => JsonSerializer.SerializeToElement(number)).Select(value => new AxisValue(value, AxisNames.Show(value)))];
}
