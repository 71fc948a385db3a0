namespace OverfitWeb.Contracts;

/// <summary>The stable values of <see cref="ProblemResponse.Code"/>.</summary>
public static class ProblemCodes
{
    /// <summary>The body is not JSON (400).</summary>
    public const string MalformedJson = "malformedJson";

    /// <summary>Members are missing, unknown, of a wrong type or out of range (400).</summary>
    public const string InvalidRequest = "invalidRequest";

    /// <summary>The network or the job is larger than this service takes (422).</summary>
    public const string TooLarge = "tooLarge";

    /// <summary>The body exceeds the size limit (413).</summary>
    public const string BodyTooLarge = "bodyTooLarge";

    /// <summary>The body is not <c>application/json</c> (415).</summary>
    public const string UnsupportedMediaType = "unsupportedMediaType";

    /// <summary>No such run, or no such address (404).</summary>
    public const string NotFound = "notFound";

    /// <summary>The address exists, but not for this method (405).</summary>
    public const string MethodNotAllowed = "methodNotAllowed";

    /// <summary>The run's status does not allow it (409).</summary>
    public const string Conflict = "conflict";

    /// <summary>The <c>Idempotency-Key</c> was used with another body (422).</summary>
    public const string IdempotencyMismatch = "idempotencyMismatch";

    /// <summary>The run was changed since the <c>If-Match</c> tag was read (412).</summary>
    public const string PreconditionFailed = "preconditionFailed";

    /// <summary>None of the media types of <c>Accept</c> can be written (406).</summary>
    public const string NotAcceptable = "notAcceptable";

    /// <summary>The queue is full; come back after <c>Retry-After</c> seconds (429).</summary>
    public const string QueueFull = "queueFull";

    /// <summary>The service cannot work now; the detail says why (503).</summary>
    public const string Unavailable = "unavailable";

    /// <summary>A fault of the service, logged under the trace id (500).</summary>
    public const string Internal = "internal";
}
