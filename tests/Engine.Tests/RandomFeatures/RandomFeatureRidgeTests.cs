using System.Text.Json;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.RandomFeatures;
using OverfitWeb.Engine.Tests.Data;

namespace OverfitWeb.Engine.Tests.RandomFeatures;

public sealed class RandomFeatureRidgeTests(MnistFixture mnist)
{
    /// <summary>Values made with NumPy by <c>tests/reference/random_features.py</c>.</summary>
    private static readonly JsonElement Expected = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "RandomFeatures", "random_features.json"))).RootElement;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Scores_are_those_of_NumPy()
    {
        JsonElement[] cases = [.. Expected.GetProperty("cases").EnumerateArray()];
        double[] lambdas = [.. cases.Select(one => Number(one, "lambda")).Distinct()];
        RidgeScore[] scores = [.. Solve([.. cases.Select(one => (int)Number(one, "features")).Distinct()], lambdas).SelectMany(of => of)];

        Assert.Equal(cases.Length, scores.Length);
        Assert.All(cases.Zip(scores), pair =>
        {
            (JsonElement expected, RidgeScore score) = pair;
            Assert.Equal((Number(expected, "features"), Number(expected, "lambda")), (score.Features, score.Lambda));
            // What a Gram matrix loses to the features themselves grows with its condition, unless λ is added to it.
            double relative = 1e-13 * (score.Lambda > 0 ? Math.Min(Number(expected, "condition"), 1e4 / score.Lambda) : Number(expected, "condition"));
            Near("trainSquaredError", score.TrainSquaredError);
            Near("testSquaredError", score.TestSquaredError);
            Near("weightNorm", score.WeightNorm);
            Assert.Equal(Number(expected, "trainError"), score.TrainError);
            Assert.Equal(Number(expected, "testError"), score.TestError);

            void Near(string name, double actual) => Assert.True(
                Math.Abs(Number(expected, name) - actual) <= (relative * Number(expected, name)) + 1e-12,
                $"{score.Features} features, λ {score.Lambda}: {name} {actual:R}, expected {Number(expected, name):R}");
        });
    }

    [Fact]
    public void Features_are_the_first_of_any_larger_number()
    {
        RidgeScore alone = Solve([200], [0.01]).Single().Single();
        RidgeScore grown = Solve([5, 40, 60, 200], [0.01]).Last().Single();

        Assert.Equal(alone.TestSquaredError, grown.TestSquaredError, 1e-10);
        Assert.Equal(alone.WeightNorm, grown.WeightNorm, 1e-9);
    }

    [Fact]
    public void It_stops_when_asked_to()
    {
        using CancellationTokenSource source = new();
        using IEnumerator<IReadOnlyList<RidgeScore>> scores = Solve([5, 10], [0], source.Token).GetEnumerator();
        Assert.True(scores.MoveNext());

        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => scores.MoveNext());
    }

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private IEnumerable<IReadOnlyList<RidgeScore>> Solve(int[] features, double[] lambdas, CancellationToken? token = null)
    {
        ImageSet train = mnist.Mnist.Train.First(Expected.GetProperty("train").GetInt32());
        ImageSet test = mnist.Mnist.Test.First(Expected.GetProperty("test").GetInt32());
        return RandomFeatureRidge.Solve(train, test, features, lambdas, Expected.GetProperty("seed").GetUInt32(), token ?? Token);
    }
}
