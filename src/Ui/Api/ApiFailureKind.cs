namespace OverfitWeb.Ui.Api;

/// <summary>The cases of a failed call that a page answers differently.</summary>
public enum ApiFailureKind
{
    /// <summary>No answer: the service is stopped or the connection is lost.</summary>
    Unreachable,

    /// <summary>There is no such thing (404).</summary>
    NotFound,

    /// <summary>The request is not acceptable; the problem's errors say where (400, 409, 413, 422).</summary>
    Rejected,

    /// <summary>The queue is full (429).</summary>
    QueueFull,

    /// <summary>The service answers but cannot work (5xx and all else).</summary>
    Faulted,
}
