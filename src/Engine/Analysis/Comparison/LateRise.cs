namespace OverfitWeb.Engine.Analysis.Comparison;

/// <summary>Whether a training was stopped while it still learnt.</summary>
public static class LateRise
{
    /// <summary>
    /// How far a curve rose over the last tenth of its N records: a_N − a_(N−w) with w = ⌈N/10⌉. 0 where there are fewer
    /// than two records.
    /// </summary>
    public static double Of(IReadOnlyList<double> curve)
    {
        int window = (curve.Count + 9) / 10;
        return curve.Count < 2 ? 0 : curve[^1] - curve[^(1 + window)];
    }
}
