using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Problems;

/// <summary>Every error of the service, in the shape of <see cref="ProblemResponse"/>.</summary>
internal static class ApiProblem
{
    public static ProblemHttpResult MalformedJson(HttpContext http, string detail) =>
        Of(http, StatusCodes.Status400BadRequest, ProblemCodes.MalformedJson, "The body is not JSON", detail);

    public static ProblemHttpResult Invalid(HttpContext http, IReadOnlyDictionary<string, IReadOnlyList<string>> errors) =>
        Of(http, StatusCodes.Status400BadRequest, ProblemCodes.InvalidRequest, "The request is not valid", Summary(errors), errors);

    public static ProblemHttpResult TooLarge(HttpContext http, IReadOnlyDictionary<string, IReadOnlyList<string>> errors) =>
        Of(http, StatusCodes.Status422UnprocessableEntity, ProblemCodes.TooLarge, "The job is too large for this service", Summary(errors), errors);

    public static ProblemHttpResult BodyTooLarge(HttpContext http, string detail) =>
        Of(http, StatusCodes.Status413PayloadTooLarge, ProblemCodes.BodyTooLarge, "The body is too large", detail);

    public static ProblemHttpResult UnsupportedMediaType(HttpContext http) => Of(
        http,
        StatusCodes.Status415UnsupportedMediaType,
        ProblemCodes.UnsupportedMediaType,
        "The body is not JSON",
        "Send the body as JSON, with the header Content-Type: application/json.");

    public static ProblemHttpResult NoSuchRun(HttpContext http, string id) =>
        Of(http, StatusCodes.Status404NotFound, ProblemCodes.NotFound, "Not found", $"There is no run '{Shorten(id)}'.");

    public static ProblemHttpResult Conflict(HttpContext http, string detail) =>
        Of(http, StatusCodes.Status409Conflict, ProblemCodes.Conflict, "The run's status does not allow it", detail);

    public static ProblemHttpResult QueueFull(HttpContext http, int limit, int retryAfterSeconds)
    {
        http.Response.Headers.RetryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return Of(
            http,
            StatusCodes.Status429TooManyRequests,
            ProblemCodes.QueueFull,
            "The queue is full",
            $"{limit} runs are waiting already, which is the limit. Try again in {retryAfterSeconds} seconds.");
    }

    public static ProblemHttpResult Unavailable(HttpContext http, string detail) =>
        Of(http, StatusCodes.Status503ServiceUnavailable, ProblemCodes.Unavailable, "The service cannot take runs now", detail);

    /// <summary>A status that comes from the framework, without a body of its own.</summary>
    public static ProblemHttpResult OfStatus(HttpContext http, int status) => status switch
    {
        StatusCodes.Status404NotFound => Of(http, status, ProblemCodes.NotFound, "Not found", $"There is nothing at {http.Request.Method} {Shorten(http.Request.Path)}. Swagger lists what there is: /swagger."),
        StatusCodes.Status405MethodNotAllowed => Of(http, status, ProblemCodes.MethodNotAllowed, "The method is not allowed here", $"{http.Request.Method} is not allowed here; allowed: {http.Response.Headers.Allow}."),
        StatusCodes.Status413PayloadTooLarge => Of(http, status, ProblemCodes.BodyTooLarge, "The body is too large", "The body is larger than this service takes."),
        StatusCodes.Status415UnsupportedMediaType => UnsupportedMediaType(http),
        >= 500 => Of(http, status, ProblemCodes.Internal, "The service failed", "The fault is logged under the trace id of this answer."),
        _ => Of(http, status, ProblemCodes.InvalidRequest, "The request is not valid", "The service could not read the request."),
    };

    private static ProblemHttpResult Of(
        HttpContext http,
        int status,
        string code,
        string title,
        string detail,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? errors = null)
    {
        ProblemDetails problem = new()
        {
            Type = "urn:overfitweb:problem:" + code,
            Title = title,
            Status = status,
            Detail = detail,
        };
        problem.Extensions["code"] = code;
        if (errors is not null)
            problem.Extensions["errors"] = errors;
        problem.Extensions["traceId"] = Activity.Current?.Id ?? http.TraceIdentifier;
        return TypedResults.Problem(problem);
    }

    private static string Summary(IReadOnlyDictionary<string, IReadOnlyList<string>> errors)
    {
        (string pointer, IReadOnlyList<string> sentences) = errors.First();
        string first = pointer.Length == 0 ? sentences[0] : $"{pointer}: {sentences[0]}";
        return errors.Count == 1 ? first : $"{first} ({errors.Count - 1} more in 'errors'.)";
    }

    private static string Shorten(string? text) => text is { Length: > 100 } ? text[..100] + "…" : text ?? "";
}
