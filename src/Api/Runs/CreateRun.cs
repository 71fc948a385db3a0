using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Settings;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary><c>POST /runs</c></summary>
internal static class CreateRun
{
    private const int FullQueueRetrySeconds = 5;

    public static async Task<Results<Accepted<RunResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext http, NewRun newRun, RunQueue queue, MnistStore mnist, OverfitSettings settings, CancellationToken cancellationToken)
    {
        (JsonDocument? document, ProblemHttpResult? problem) = await JsonBody.ReadAsync(http, cancellationToken);
        if (document is null)
            return problem!;
        using (document)
        {
            SpecReading reading = SpecReader.Read(document.RootElement);
            if (reading.Errors.Any)
                return ApiProblem.Invalid(http, reading.Errors.ToDictionary());
            if (reading.Excess.Any)
                return ApiProblem.TooLarge(http, reading.Excess.ToDictionary());
            if (mnist.IsDamaged(out string? sentence))
                return ApiProblem.Unavailable(http, sentence);

            Run run = newRun.Of(reading.Spec!, reading.Preset);
            if (!await queue.TryEnqueueAsync(run, cancellationToken))
                return ApiProblem.QueueFull(http, settings.QueueLimit, FullQueueRetrySeconds);
            http.Response.Headers.RetryAfter = "1";
            return TypedResults.Accepted(ApiRoutes.Run(run.Id), run.ToResponse());
        }
    }
}
