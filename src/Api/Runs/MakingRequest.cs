using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>What every request that makes a run has: perhaps a body, a key that makes it safe to repeat, a priority.</summary>
/// <param name="Body">The body; null if it was left out.</param>
/// <param name="Key">The key; null for none.</param>
/// <param name="Priority">The priority of the run.</param>
internal sealed record MakingRequest(JsonElement? Body, RequestKey? Key, int Priority)
{
    /// <summary>Reads a request and has it carried out, unless it is wrong or was carried out before.</summary>
    /// <param name="http">The request.</param>
    /// <param name="admission">Knows what was carried out.</param>
    /// <param name="whenEmpty">What is said about an empty body; null if it may be left out.</param>
    /// <param name="carryOut">Makes the run.</param>
    /// <param name="cancellationToken">Gives up before anything is made.</param>
    public static async Task<Results<Accepted<RunResponse>, Ok<RunResponse>, ProblemHttpResult>> AnswerAsync(
        HttpContext http,
        RunAdmission admission,
        Text? whenEmpty,
        Func<MakingRequest, Task<Results<Accepted<RunResponse>, Ok<RunResponse>, ProblemHttpResult>>> carryOut,
        CancellationToken cancellationToken)
    {
        (JsonDocument? document, ProblemHttpResult? problem) = whenEmpty is Text sentence
            ? await JsonBody.ReadAsync(http, sentence, cancellationToken)
            : await JsonBody.ReadOptionalAsync(http, cancellationToken);
        if (problem is not null)
            return problem;
        using (document)
        {
            (RequestKey? key, problem) = RequestKey.Read(http, document?.RootElement);
            if (problem is not null)
                return problem;
            if (await admission.AnswerAgainAsync(http, key, cancellationToken) is { } known)
                return known;
            (int priority, problem) = Runs.Priority.Read(http);
            return problem is not null ? problem : await carryOut(new(document?.RootElement, key, priority));
        }
    }
}
