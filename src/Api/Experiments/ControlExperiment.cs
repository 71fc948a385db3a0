using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Settings;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments;

/// <summary><c>POST /experiments/{id}/pause</c>, <c>/resume</c>, <c>/cancel</c></summary>
internal static class ControlExperiment
{
    public static Task<Results<Accepted<ExperimentResponse>, Ok<ExperimentResponse>, ProblemHttpResult>> PauseAsync(
        string id, HttpContext http, ExperimentControl control, ExperimentView view, OverfitSettings settings, CancellationToken cancellationToken) =>
        AnswerAsync(id, http, control.PauseAsync, view, settings, cancellationToken);

    public static Task<Results<Accepted<ExperimentResponse>, Ok<ExperimentResponse>, ProblemHttpResult>> ResumeAsync(
        string id, HttpContext http, ExperimentControl control, ExperimentView view, OverfitSettings settings, CancellationToken cancellationToken) =>
        AnswerAsync(id, http, control.ResumeAsync, view, settings, cancellationToken);

    public static Task<Results<Accepted<ExperimentResponse>, Ok<ExperimentResponse>, ProblemHttpResult>> CancelAsync(
        string id, HttpContext http, ExperimentControl control, ExperimentView view, OverfitSettings settings, CancellationToken cancellationToken) =>
        AnswerAsync(id, http, control.CancelAsync, view, settings, cancellationToken);

    private static async Task<Results<Accepted<ExperimentResponse>, Ok<ExperimentResponse>, ProblemHttpResult>> AnswerAsync(
        string id,
        HttpContext http,
        Func<Guid, CancellationToken, Task<(Experiment? Experiment, ControlOutcome Outcome)>> act,
        ExperimentView view,
        OverfitSettings settings,
        CancellationToken cancellationToken)
    {
        (Experiment? experiment, ControlOutcome outcome) = RunId.TryParse(id, out Guid experimentId)
            ? await act(experimentId, cancellationToken)
            : (null, ControlOutcome.Unchanged);
        if (experiment is null)
            return ApiProblem.NoSuchExperiment(http, id);
        return outcome switch
        {
            ControlOutcome.Ended => ApiProblem.Conflict(http, Texts.Of(Text.ExperimentEnded)),
            ControlOutcome.BudgetSpent => ApiProblem.Conflict(http, Texts.Of(Text.ExperimentBudgetSpent)),
            ControlOutcome.QueueFull => ApiProblem.QueueFull(http, settings.QueueLimit, CreateExperiment.FullQueueRetrySeconds),
            ControlOutcome.Changed => TypedResults.Accepted(ApiRoutes.Experiment(experiment.Id), await view.OfAsync(experiment, CancellationToken.None)),
            _ => TypedResults.Ok(await view.OfAsync(experiment, CancellationToken.None)),
        };
    }
}
