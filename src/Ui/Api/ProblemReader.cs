using System.Net;
using System.Text.Json;
using OverfitWeb.Contracts;

namespace OverfitWeb.Ui.Api;

/// <summary>Turns an answer without success into an <see cref="ApiFailure"/>, whatever its body holds.</summary>
public static class ProblemReader
{
    private const string ProblemJson = "application/problem+json";

    /// <summary>Reads the answer. A proxy's HTML page, an empty or a broken body give a failure without a problem.</summary>
    public static async Task<ApiFailure> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        ProblemResponse? problem = await ReadProblemAsync(response, cancel);
        TimeSpan? retryAfter = response.Headers.RetryAfter?.Delta;
        return new ApiFailure(KindOf(response.StatusCode), problem, retryAfter);
    }

    private static ApiFailureKind KindOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound => ApiFailureKind.NotFound,
        HttpStatusCode.TooManyRequests => ApiFailureKind.QueueFull,
        HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => ApiFailureKind.Unreachable,
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => ApiFailureKind.Rejected,
        _ => ApiFailureKind.Faulted,
    };

    private static async Task<ProblemResponse?> ReadProblemAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        if (response.Content.Headers.ContentType?.MediaType != ProblemJson)
            return null;

        try
        {
            await using Stream body = await response.Content.ReadAsStreamAsync(cancel);
            return await JsonSerializer.DeserializeAsync(body, ContractsJson.Default.ProblemResponse, cancel);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
