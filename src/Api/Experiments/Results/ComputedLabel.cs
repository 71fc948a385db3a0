using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.Results;

/// <summary>What people call a row that has no group.</summary>
internal static class ComputedLabel
{
    public static LocalizedText Of(IReadOnlyList<AxisResponse> axes, IReadOnlyList<int> values) =>
        new(Join(axes, values, text => text.Ko), Join(axes, values, text => text.En));

    private static string Join(IReadOnlyList<AxisResponse> axes, IReadOnlyList<int> values, Func<LocalizedText, string> language) =>
        string.Join(", ", axes.Zip(values, (axis, value) => $"{language(axis.Name)} = {language(axis.Values[value].Label)}"));
}
