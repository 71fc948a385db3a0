using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Problems;

internal static class ProblemResponses
{
    /// <summary>Says that an endpoint may answer these statuses with a problem.</summary>
    public static void ProducesProblems(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (int status in statuses)
            endpoint.Produces<ProblemResponse>(status, "application/problem+json");
    }
}
