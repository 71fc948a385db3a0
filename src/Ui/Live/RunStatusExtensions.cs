using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Live;

/// <summary>What a status means to a viewer.</summary>
public static class RunStatusExtensions
{
    /// <summary>True where nothing will change any more.</summary>
    public static bool IsEnded(this RunStatus status) =>
        status is RunStatus.Succeeded or RunStatus.Failed or RunStatus.Canceled;
}
