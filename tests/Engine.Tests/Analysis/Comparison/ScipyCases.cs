using System.Text.Json;

namespace OverfitWeb.Engine.Tests.Analysis.Comparison;

/// <summary>Values made with SciPy by <c>tests/reference/paired_comparison.py</c>.</summary>
internal static class ScipyCases
{
    public static JsonElement Root { get; } = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Analysis", "Comparison", "paired_comparison.json"))).RootElement;

    public static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();

    /// <summary>Equal but for a relative error.</summary>
    public static void AssertNear(double expected, double? actual, double relative = 1e-10) =>
        Assert.True(Math.Abs(expected - actual!.Value) <= relative * Math.Abs(expected), $"expected {expected:R}, got {actual:R}");
}
