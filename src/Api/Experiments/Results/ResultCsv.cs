using System.Globalization;
using System.Text;
using System.Text.Json;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.Results;

/// <summary>Results as CSV (RFC 4180), a line for each row and measure; numbers as JSON writes them.</summary>
internal static class ResultCsv
{
    public static string Of(ExperimentResults results)
    {
        StringBuilder csv = new();
        Line(csv, [.. results.Axes.Select(axis => axis.Pointer ?? axis.Name.En), "measure", "mean", "low", "high", "count", "members"]);
        foreach (ResultRow row in results.Rows)
        {
            string[] values = [.. results.Axes.Zip(row.Values, Show)];
            foreach (MeasureResponse measure in results.Measures.Where(measure => row.Measures.ContainsKey(measure.Id)))
            {
                MeasureEstimate estimate = row.Measures[measure.Id];
                Line(csv,
                [
                    .. values,
                    measure.Id,
                    Number(estimate.Mean),
                    Number(estimate.Low),
                    Number(estimate.High),
                    Number(estimate.Members.Count(member => member is not null)),
                    string.Join(' ', row.Seeds.Zip(estimate.Members, (seed, member) => $"{seed}={Number(member)}")),
                ]);
            }
        }

        return csv.ToString();
    }

    private static string Show(AxisResponse axis, int value)
    {
        AxisValue one = axis.Values[value];
        return axis.Pointer is null && axis.Scale == AxisScale.Category ? one.Label.En
            : one.Value.ValueKind == JsonValueKind.String ? one.Value.GetString()! : one.Value.GetRawText();
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static void Line(StringBuilder csv, IReadOnlyList<string> fields) => csv.AppendJoin(',', fields.Select(Quote)).Append("\r\n");

    private static string Quote(string field)
    {
        // What a spreadsheet would take for a formula is a name that somebody gave.
        if (field.Length > 0 && field[0] is '=' or '+' or '@' or '\t' || (field.StartsWith('-') && !double.TryParse(field, CultureInfo.InvariantCulture, out _)))
            field = "'" + field;
        return field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
