using Microsoft.AspNetCore.Components;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Runs;

namespace OverfitWeb.Ui.NewRun;

/// <summary>What a start would come to, as the service reckons: parameters, time, memory, and what one should know.</summary>
public sealed partial class CostPanel
{
    /// <summary>The service's answer; null while there is none.</summary>
    [Parameter]
    public ValidateRunResponse? Check { get; set; }

    /// <summary>Whether a newer answer is on its way.</summary>
    [Parameter]
    public bool Checking { get; set; }

    /// <summary>Why there is no answer.</summary>
    [Parameter]
    public ApiFailure? Failure { get; set; }

    /// <summary>How many runs a start queues.</summary>
    [Parameter]
    public int Runs { get; set; } = 1;

    private string Time(RunEstimate estimate)
    {
        string low = Durations.Text(L, estimate.LowSeconds);
        string high = Durations.Text(L, estimate.HighSeconds);
        string time = low == high ? low : $"{low} – {high}";
        time = estimate.IsUpperBound ? L["Time_AtMost", time] : time;
        return Runs > 1 ? L["Cost_Each", time] : time;
    }
}
