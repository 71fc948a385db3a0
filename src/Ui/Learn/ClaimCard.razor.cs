using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Recorded;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Learn;

/// <summary>One claim: what the document says, what was measured here, and what was recorded.</summary>
public sealed partial class ClaimCard
{
    /// <summary>The claim.</summary>
    [Parameter, EditorRequired]
    public Claim Claim { get; set; } = null!;

    /// <summary>The runs that there are.</summary>
    [Parameter, EditorRequired]
    public ClaimBook Book { get; set; } = null!;

    /// <summary>The comparison of its finished runs; null without any.</summary>
    [Parameter]
    public CompareResponse? Comparison { get; set; }

    /// <summary>Whether runs are being queued.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>What is missing shall be run.</summary>
    [Parameter]
    public EventCallback OnRun { get; set; }

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private (double Mean, int Runs)? AtEpoch
    {
        get
        {
            if (Claim.AtEpoch is not { } epoch || GroupOf(Claim.Arms[0])?.Curves is not { } curves)
                return null;
            int place = curves.Epoch.ToList().IndexOf(epoch);
            return place >= 0 && curves.TrainAccuracy.Mean[place] is { } mean ? (mean, curves.Members) : null;
        }
    }

    private CompareGroup? GroupOf(Arm arm)
    {
        IReadOnlyList<RunResponse> runs = Book.Finished(arm);
        return runs.Count == 0 ? null : Comparison?.Groups.FirstOrDefault(group => group.Runs.Contains(runs[0].Id));
    }

    // The first group is the baseline only where the first setting has runs.
    private VerdictResponse? VerdictOf(Arm arm) => GroupOf(Claim.Arms[0]) is { } baseline && GroupOf(arm) is { } group
        ? Comparison!.Verdicts.FirstOrDefault(verdict => verdict.Baseline == baseline.Key && verdict.Candidate == group.Key)
        : null;

    private static string Text(EstimateResponse value) => value is { Low: { } low, High: { } high }
        ? $"{Digits.Text(value.Mean)} ± {Digits.Text((high - low) / 2)}"
        : Digits.Text(value.Mean);

    private static string Text(RecordedValue value) => $"{Digits.Text(value.Mean)} ± {Digits.Text(value.Half)}";
}
