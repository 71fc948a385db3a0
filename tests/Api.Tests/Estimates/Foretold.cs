namespace OverfitWeb.Api.Tests.Estimates;

/// <summary>
/// Times against foretold ones, where both are measured: the machine has other work, and may have it during one of the two
/// alone. A factor of three in two of three pairs is what a test can ask; the accuracy is measured by <c>scripts/estimates.py</c>.
/// </summary>
internal static class Foretold
{
    /// <param name="ratio">Measures a pair anew.</param>
    public static async Task AssertNearAsync(Func<Task<double>> ratio)
    {
        List<double> ratios = [];
        while (ratios.Count(IsNear) < 2 && ratios.Count < 3)
            ratios.Add(await ratio());

        Assert.True(ratios.Count(IsNear) == 2, $"One is {string.Join(", ", ratios)} times the other.");
    }

    private static bool IsNear(double ratio) => ratio is > 1 / 3.0 and < 3;
}
