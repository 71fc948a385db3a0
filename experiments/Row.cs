using System.Globalization;
using System.Text.Json;
using OverfitWeb.Contracts.Compare;

namespace OverfitWeb.Experiments;

/// <summary>A line of a table: means over seeds with 95 % intervals, and the difference from the table's first line.</summary>
internal sealed record Row(
    string Setting,
    EstimateResponse Train,
    EstimateResponse Test,
    EstimateResponse Gap,
    EstimateResponse? DeltaTest,
    EstimateResponse? DeltaGap,
    string Verdict)
{
    public const string Head =
        "| Setting | Train accuracy | Test accuracy | Gap | Δ test | Δ gap | Verdict |\n|---|---|---|---|---|---|---|";

    public override string ToString() =>
        $"| {Setting} | {Mean(Train)} | {Mean(Test)} | {Mean(Gap)} | {Difference(DeltaTest)} | {Difference(DeltaGap)} | {Verdict} |";

    /// <summary>A verdict as the API spells it.</summary>
    public static string Name<TCode>(TCode verdict)
        where TCode : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(verdict.ToString());

    // Accuracies in percent, differences in points.
    private static string Mean(EstimateResponse value) => value.High is double high
        ? Text($"{100 * value.Mean:0.00} ± {100 * (high - value.Mean):0.00}")
        : Text($"{100 * value.Mean:0.00}");

    private static string Difference(EstimateResponse? value) => value switch
    {
        null => "",
        { Low: double low, High: double high } => Text($"{100 * value.Mean:+0.00;−0.00} ({100 * low:+0.00;−0.00} … {100 * high:+0.00;−0.00})"),
        _ => Text($"{100 * value.Mean:+0.00;−0.00}"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
