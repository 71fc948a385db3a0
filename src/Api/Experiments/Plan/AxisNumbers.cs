using System.Globalization;
using System.Text.Json;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Api.Experiments.Plan;

/// <summary>The numbers of an axis that is given by its ends.</summary>
internal static class AxisNumbers
{
    /// <summary>Digits of a value that was worked out; more would only make it hard to read.</summary>
    private const string Digits = "G6";

    public static IReadOnlyList<JsonElement> Of(AxisRange range)
    {
        double[] numbers = [.. Enumerable.Range(0, range.Count).Select(i => At(range.From, range.To, range.Scale, i / (range.Count - 1.0)))];
        numbers[^1] = range.To;
        return [.. numbers.Select(number => range.Integer ? Math.Round(number) : Short(number)).Distinct().Select(number => Element(number, range.Integer))];
    }

    /// <summary>Draws points of an axis.</summary>
    /// <param name="draw">Where from.</param>
    /// <param name="pointer">The axis: it has a stream of its own, so that another axis does not move its values.</param>
    /// <param name="search">How many, and the seed.</param>
    public static IReadOnlyList<JsonElement> Of(AxisDraw draw, string pointer, RandomSearch search)
    {
        NumPyRandom random = NumPyRandom.Derived(checked((uint)search.Seed), "experiment axis " + pointer);
        return [.. Enumerable.Range(0, search.Points).Select(_ => Element(Draw(draw, random.NextDouble()), draw.Integer))];
    }

    private static double Draw(AxisDraw draw, double uniform)
    {
        if (!draw.Integer)
            return Short(At(draw.From, draw.To, draw.Scale, uniform));
        // Whole numbers are drawn from half a step below to half a step above, so that the ends are as likely as the others.
        double number = draw.Scale == AxisScale.Log
            ? At(draw.From, draw.To + 1, draw.Scale, uniform)
            : At(draw.From, draw.To + 1, AxisScale.Linear, uniform);
        return Math.Clamp(Math.Floor(number), draw.From, draw.To);
    }

    private static double At(double from, double to, AxisScale scale, double fraction) => scale == AxisScale.Log
        ? from * Math.Pow(to / from, fraction)
        : from + ((to - from) * fraction);

    private static double Short(double number) =>
        double.Parse(number.ToString(Digits, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static JsonElement Element(double number, bool integer) =>
        integer ? JsonSerializer.SerializeToElement((long)number) : JsonSerializer.SerializeToElement(number);
}
