namespace OverfitWeb.Api.Queue;

/// <summary>What came of a request to cancel, pause or resume a run.</summary>
internal enum RequestOutcome
{
    /// <summary>It is done, or its worker was asked to do it.</summary>
    Changed,

    /// <summary>There was nothing to do.</summary>
    AlreadySo,

    /// <summary>The run's status does not allow it.</summary>
    Impossible,
}
