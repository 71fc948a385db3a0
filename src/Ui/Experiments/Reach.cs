namespace OverfitWeb.Ui.Experiments;

/// <summary>Round ends and labels of an axis of values.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Ticks">What is labelled, the ends among them.</param>
public sealed record Reach(double Low, double High, IReadOnlyList<double> Ticks)
{
    private const int MostSteps = 5;

    /// <summary>Around the given values, in steps of 1, 2 or 5.</summary>
    public static Reach Around(IEnumerable<double> values)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        if (finite.Length == 0)
            return new(0, 1, [0, 0.5, 1]);
        (double low, double high) = (finite.Min(), finite.Max());
        if (low == high)
            (low, high) = (low - (Math.Abs(low) is > 0 and var size ? 0.1 * size : 0.5), high + (Math.Abs(high) is > 0 and var other ? 0.1 * other : 0.5));
        double step = Step((high - low) / MostSteps);
        long first = (long)Math.Floor((low / step) + 1e-9);
        long last = (long)Math.Ceiling((high / step) - 1e-9);
        double[] ticks = [.. Enumerable.Range(0, (int)(last - first) + 1).Select(at => Math.Round((first + at) * step, 12))];
        return new(ticks[0], ticks[^1], ticks);
    }

    /// <summary>Where a value lies, from 0 to 1.</summary>
    public double Place(double value) => Math.Clamp((value - Low) / (High - Low), 0, 1);

    private static double Step(double rough)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return new[] { 1.0, 2, 5, 10 }.First(digit => digit * power >= rough * 0.9999) * power;
    }
}
