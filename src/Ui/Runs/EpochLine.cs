using System.Globalization;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Runs;

/// <summary>A record as the document's program prints it, digit for digit.</summary>
public static class EpochLine
{
    /// <summary>Such as <c>epoch:0, train acc:0.12333333333333334, test acc:0.1456</c>.</summary>
    public static string Format(MetricRecord record) =>
        $"epoch:{record.Epoch}, train acc:{Repr(record.TrainAccuracy)}, test acc:{Repr(record.TestAccuracy)}";

    /// <summary>Python's float repr for a fraction: the shortest digits that read back the same, <c>1.0</c> and not <c>1</c>.</summary>
    private static string Repr(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text.Replace('E', 'e') : text + ".0";
    }
}
