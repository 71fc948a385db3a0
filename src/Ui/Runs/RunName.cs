using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Runs;

/// <summary>What a run is called: its name, else its preset, with four digits of its id.</summary>
public static class RunName
{
    /// <summary>Such as <c>overfit #3f2a</c>. The last digits: the first ones are the time.</summary>
    public static string Of(RunResponse run) => $"{Plain(run)} #{run.Id.ToString("N")[^4..]}";

    /// <summary>Such as <c>overfit</c>, for several runs of one kind.</summary>
    public static string Plain(RunResponse run) => run.Spec.Name.Length > 0 ? run.Spec.Name : run.Preset ?? "run";
}
