namespace OverfitWeb.Engine.Analysis.Comparison;

/// <summary>
/// Holm's step-down rule ("A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics
/// 6, 1979): the chance of even one false alarm among m tests stays below α, however they hang together.
/// </summary>
public static class Holm
{
    /// <summary>
    /// The level at which each test is judged: the smallest p value at α/m, the next at α/(m − 1), and so on, as long as
    /// each is below its level. From the first that is not, all are judged at that one's level, and so stay unrejected.
    /// </summary>
    /// <param name="pValues">p of each test, in any order.</param>
    /// <param name="alpha">α for all tests together.</param>
    /// <returns>A level for each test, in the same order.</returns>
    public static double[] Levels(IReadOnlyList<double> pValues, double alpha)
    {
        double[] levels = new double[pValues.Count];
        int rejected = 0;
        foreach (int test in Enumerable.Range(0, levels.Length).OrderBy(test => pValues[test]))
        {
            levels[test] = alpha / (levels.Length - rejected);
            if (pValues[test] < levels[test])
                rejected++;
        }

        return levels;
    }
}
