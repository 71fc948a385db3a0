using System.Globalization;

namespace OverfitWeb.Ui.Recorded;

/// <summary>A row of docs/experiments.md.</summary>
/// <param name="Train">Train accuracy.</param>
/// <param name="Test">Test accuracy.</param>
/// <param name="Gap">Generalisation gap.</param>
/// <param name="Verdict">The verdict in a word, or <c>baseline</c>.</param>
public sealed record RecordedFigure(RecordedValue Train, RecordedValue Test, RecordedValue Gap, string Verdict);

/// <summary>A mean with half the width of its 95 % interval, as fractions.</summary>
public sealed record RecordedValue(double Mean, double Half)
{
    /// <summary>Reads percent, such as <c>75.45 ± 2.71</c>; null for anything else.</summary>
    public static RecordedValue? Of(string text)
    {
        string[] parts = text.Split('±', StringSplitOptions.TrimEntries);
        return parts.Length == 2
            && double.TryParse(parts[0], CultureInfo.InvariantCulture, out double mean)
            && double.TryParse(parts[1], CultureInfo.InvariantCulture, out double half)
                ? new RecordedValue(mean / 100, half / 100)
                : null;
    }
}
