using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Compare;

/// <summary>The four differences of a verdict with their intervals.</summary>
public sealed partial class VerdictTable
{
    /// <summary>The verdict.</summary>
    [Parameter, EditorRequired]
    public VerdictResponse Verdict { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private (string Name, EstimateResponse? Delta)[] Deltas =>
    [
        (L["Train"], Verdict.DeltaTrain),
        (L["Test"], Verdict.DeltaTest),
        (L["Gap"], Verdict.DeltaGap),
        (L["Verdicts_TestLoss"], Verdict.DeltaTestLoss),
    ];

    private static string Interval(EstimateResponse? delta) =>
        delta is { Low: { } low, High: { } high } ? $"{Digits.Signed(low)} … {Digits.Signed(high)}" : Digits.Signed(null);
}
