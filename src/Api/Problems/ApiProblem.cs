using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Problems;

/// <summary>Every error of the service, in the shape of <see cref="ProblemResponse"/>.</summary>
internal static class ApiProblem
{
    public static ProblemHttpResult MalformedJson(HttpContext http, string detail) =>
        Of(http, StatusCodes.Status400BadRequest, ProblemCodes.MalformedJson, Texts.Of(Text.TitleNotJson), detail);

    public static ProblemHttpResult Invalid(HttpContext http, IReadOnlyDictionary<string, IReadOnlyList<string>> errors) =>
        Of(http, StatusCodes.Status400BadRequest, ProblemCodes.InvalidRequest, Texts.Of(Text.TitleInvalid), Summary(errors), errors);

    public static ProblemHttpResult TooLarge(HttpContext http, IReadOnlyDictionary<string, IReadOnlyList<string>> errors) =>
        Of(http, StatusCodes.Status422UnprocessableEntity, ProblemCodes.TooLarge, Texts.Of(Text.TitleTooLarge), Summary(errors), errors);

    public static ProblemHttpResult BodyTooLarge(HttpContext http, string detail) =>
        Of(http, StatusCodes.Status413PayloadTooLarge, ProblemCodes.BodyTooLarge, Texts.Of(Text.TitleBodyTooLarge), detail);

    public static ProblemHttpResult NotAcceptable(HttpContext http, string offered) => Of(
        http,
        StatusCodes.Status406NotAcceptable,
        ProblemCodes.NotAcceptable,
        Texts.Of(Text.TitleNotAcceptable),
        Texts.Of(Text.NotAcceptable, offered));

    public static ProblemHttpResult IdempotencyMismatch(HttpContext http) => Of(
        http,
        StatusCodes.Status422UnprocessableEntity,
        ProblemCodes.IdempotencyMismatch,
        Texts.Of(Text.TitleIdempotencyMismatch),
        Texts.Of(Text.IdempotencyMismatch));

    public static ProblemHttpResult PreconditionFailed(HttpContext http) => Of(
        http,
        StatusCodes.Status412PreconditionFailed,
        ProblemCodes.PreconditionFailed,
        Texts.Of(Text.TitlePreconditionFailed),
        Texts.Of(Text.PreconditionFailed));

    public static ProblemHttpResult UnsupportedMediaType(HttpContext http) => Of(
        http,
        StatusCodes.Status415UnsupportedMediaType,
        ProblemCodes.UnsupportedMediaType,
        Texts.Of(Text.TitleNotJson),
        Texts.Of(Text.SendJson));

    public static ProblemHttpResult NoSuchRun(HttpContext http, string id) =>
        Of(http, StatusCodes.Status404NotFound, ProblemCodes.NotFound, Texts.Of(Text.TitleNotFound), Texts.Of(Text.NoSuchRun, Shorten(id)));

    public static ProblemHttpResult NoSuchEnsemble(HttpContext http, string id) =>
        Of(http, StatusCodes.Status404NotFound, ProblemCodes.NotFound, Texts.Of(Text.TitleNotFound), Texts.Of(Text.NoSuchEnsemble, Shorten(id)));

    public static ProblemHttpResult NoSuchExperiment(HttpContext http, string id) =>
        Of(http, StatusCodes.Status404NotFound, ProblemCodes.NotFound, Texts.Of(Text.TitleNotFound), Texts.Of(Text.NoSuchExperiment, Shorten(id)));

    public static ProblemHttpResult NoSuchLayer(HttpContext http, string layer, int layers) =>
        Of(http, StatusCodes.Status404NotFound, ProblemCodes.NotFound, Texts.Of(Text.TitleNotFound), Texts.Of(Text.NoSuchLayer, Shorten(layer), layers));

    public static ProblemHttpResult Conflict(HttpContext http, string detail) =>
        Of(http, StatusCodes.Status409Conflict, ProblemCodes.Conflict, Texts.Of(Text.TitleConflict), detail);

    public static ProblemHttpResult QueueFull(HttpContext http, int limit, int retryAfterSeconds) =>
        Full(http, Text.WaitForQueue, limit, retryAfterSeconds);

    public static ProblemHttpResult AnalysesFull(HttpContext http, int limit, int retryAfterSeconds) =>
        Full(http, Text.WaitForAnalyses, limit, retryAfterSeconds);

    public static ProblemHttpResult Unavailable(HttpContext http, string detail) =>
        Of(http, StatusCodes.Status503ServiceUnavailable, ProblemCodes.Unavailable, Texts.Of(Text.TitleUnavailable), detail);

    /// <summary>A status that comes from the framework, without a body of its own.</summary>
    public static ProblemHttpResult OfStatus(HttpContext http, int status) => status switch
    {
        StatusCodes.Status404NotFound => Of(http, status, ProblemCodes.NotFound, Texts.Of(Text.TitleNotFound), Texts.Of(Text.NothingAt, http.Request.Method, Shorten(http.Request.Path))),
        StatusCodes.Status405MethodNotAllowed => Of(http, status, ProblemCodes.MethodNotAllowed, Texts.Of(Text.TitleMethod), Texts.Of(Text.MethodNotAllowed, http.Request.Method, http.Response.Headers.Allow)),
        StatusCodes.Status413PayloadTooLarge => Of(http, status, ProblemCodes.BodyTooLarge, Texts.Of(Text.TitleBodyTooLarge), Texts.Of(Text.BodyLargerThanTaken)),
        StatusCodes.Status415UnsupportedMediaType => UnsupportedMediaType(http),
        >= 500 => Of(http, status, ProblemCodes.Internal, Texts.Of(Text.TitleInternal), Texts.Of(Text.LoggedUnderTraceId)),
        _ => Of(http, status, ProblemCodes.InvalidRequest, Texts.Of(Text.TitleInvalid), Texts.Of(Text.CannotRead)),
    };

    /// <summary>A problem as part of another answer.</summary>
    public static ProblemResponse ToResponse(this ProblemHttpResult problem) => new()
    {
        Type = problem.ProblemDetails.Type,
        Title = problem.ProblemDetails.Title,
        Status = problem.StatusCode,
        Detail = problem.ProblemDetails.Detail,
        Code = problem.ProblemDetails.Extensions["code"] as string,
        Errors = problem.ProblemDetails.Extensions.TryGetValue("errors", out object? errors)
            ? (IReadOnlyDictionary<string, IReadOnlyList<string>>?)errors
            : null,
        TraceId = problem.ProblemDetails.Extensions["traceId"] as string,
    };

    private static ProblemHttpResult Full(HttpContext http, Text sentence, int limit, int retryAfterSeconds)
    {
        http.Response.Headers.RetryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return Of(
            http,
            StatusCodes.Status429TooManyRequests,
            ProblemCodes.QueueFull,
            Texts.Of(Text.TitleQueueFull),
            Texts.Of(sentence, limit, retryAfterSeconds));
    }

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
        return errors.Count == 1 ? first : Texts.Of(Text.MoreErrors, first, errors.Count - 1);
    }

    private static string Shorten(string? text) => text is { Length: > 100 } ? text[..100] + "…" : text ?? "";
}
