using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Ui.Resources;
using OverfitWeb.Ui.Runs;

namespace OverfitWeb.Ui.Compare;

/// <summary>Only what differs between the groups: a row a member of the spec, a column a group, numbers with their Δ.</summary>
public sealed partial class DifferenceTable
{
    /// <summary>The comparison.</summary>
    [Parameter, EditorRequired]
    public CompareResponse Comparison { get; set; } = new([], []);

    /// <summary>Its groups, the baseline first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<GroupView> Groups { get; set; } = [];

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private IReadOnlyList<SpecDifference> Rows => [.. Comparison.Differences.Where(row => row.Pointer != GroupNames.Seed)];

    private IEnumerable<(string Value, string? Delta)> Cells(SpecDifference row)
    {
        Dictionary<Guid, int> places = Comparison.Runs.Select((item, place) => (item.Run.Id, place)).ToDictionary();
        JsonElement?[] values = [.. Groups.Select(group => row.Values[places[group.Group.Runs[0]]])];
        return values.Select((value, at) => (ChoiceText.Of(L, value), at == 0 ? null : SpecValue.Delta(value, values[0])));
    }
}
