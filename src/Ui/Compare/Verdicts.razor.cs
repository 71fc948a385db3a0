using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Compare;

/// <summary>Did it help? For each group but the baseline a word, the changes with their intervals, and why in a sentence.</summary>
public sealed partial class Verdicts
{
    /// <summary>Verdicts that are shown whole; of more, each shows its word and opens by itself, so that the chart is not far below.</summary>
    public const int MostOpen = 3;

    /// <summary>The comparison.</summary>
    [Parameter, EditorRequired]
    public CompareResponse Comparison { get; set; } = new([], []);

    /// <summary>What can be done about it.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    /// <summary>How many runs are on their way: a verdict without enough seeds comes by itself, and one that there is may change.</summary>
    public static int Waiting(CompareResponse comparison) =>
        comparison.Runs.Count(item => item.Run.Status is RunStatus.Queued or RunStatus.Running);

    private bool IsComing(VerdictResponse verdict) => verdict.Code == VerdictCode.NotEnoughSeeds && Waiting(Comparison) > 0;

    private (string Name, string Help, EstimateResponse? Delta)[] Deltas(VerdictResponse verdict) =>
    [
        (L["Delta_Train"], L["Delta_Train_Help"], verdict.DeltaTrain),
        (L["Delta_Test"], L["Delta_Test_Help"], verdict.DeltaTest),
        (L["Delta_Gap"], L["Delta_Gap_Help"], verdict.DeltaGap),
        (L["Delta_TestLoss"], L["Delta_TestLoss_Help"], verdict.DeltaTestLoss),
    ];

    private static string Interval(EstimateResponse? delta) =>
        delta is { Low: { } low, High: { } high } ? $"[{Digits.Signed(low)}, {Digits.Signed(high)}]" : "";

    private string NameOf(string key) => GroupNames.Of(Comparison, L)[key];
}
