using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Compare;

/// <summary>The groups of a comparison: how they ended, how good they were at best, and which one is the baseline.</summary>
public sealed partial class GroupTable
{
    /// <summary>The groups, the baseline first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<GroupView> Groups { get; set; } = [];

    /// <summary>The runs, in the order of the address.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Guid> Runs { get; set; } = [];

    /// <summary>Whether members are shown, which a new baseline does not change.</summary>
    [Parameter]
    public bool Members { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    // Until a run has succeeded there is no end to average: a run that is alone shows where it stands.
    private static string Estimate(EstimateResponse? end, Func<RunResponse, double?> now, GroupView group) => end switch
    {
        { Low: { } low, High: { } high } => $"{Digits.Text(end.Mean)} ± {Digits.Text((high - low) / 2)}",
        not null => Digits.Text(end.Mean),
        _ when group.Members is [var only] => Digits.Text(now(only.Run)),
        _ => Digits.Text(null),
    };

    private static double? Best(GroupView group) => group.Members.Average(view => view.Run.Best?.TestAccuracy);

    private string Seeds(GroupView group)
    {
        int counted = group.Group.Counted.Count;
        return counted == group.Members.Count ? $"{counted}" : L["Groups_SeedsOf", counted, group.Members.Count];
    }

    private string BaselineAddress(GroupView group) =>
        CompareAddress.Of(CompareAddress.WithBaseline(Runs, group.Group.Runs), Members);
}
