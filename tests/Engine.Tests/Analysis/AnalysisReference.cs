using System.Text.Json;
using OverfitWeb.Engine.Analysis;

namespace OverfitWeb.Engine.Tests.Analysis;

/// <summary>Values made with NumPy by <c>tests/reference/analysis.py</c>.</summary>
internal static class AnalysisReference
{
    private static readonly JsonElement Root =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Analysis", "analysis.json"))).RootElement;

    public static JsonElement Case(string group, string name) => Root.GetProperty(group).GetProperty(name);

    public static JsonElement Group(string group) => Root.GetProperty(group);

    public static TheoryData<string> Names(string group) => [.. Root.GetProperty(group).EnumerateObject().Select(p => p.Name)];

    public static int[] Integers(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(e => e.GetInt32())];

    public static double? Number(JsonElement element) => element.ValueKind == JsonValueKind.Null ? null : element.GetDouble();

    public static double?[] Numbers(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(Number)];

    public static Predictions Predictions(JsonElement element) => new(
        Reference.Array(element, "probabilities"),
        Integers(element, "labels").Select(l => (byte)l).ToArray(),
        element.GetProperty("classes").GetInt32());

    public static void AssertClose(double? expected, double? actual, double tolerance = 1e-12)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is double number)
            Assert.Equal(number, actual!.Value, tolerance);
    }
}
