using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Experiments.Plan;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Settings;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments;

/// <summary><c>POST /experiments/{id}/extend</c></summary>
internal static class ExtendExperiment
{
    public static async Task<Results<Accepted<ExperimentResponse>, ProblemHttpResult>> HandleAsync(
        string id,
        HttpContext http,
        ExperimentStore store,
        ExperimentDesk desk,
        RunIntake intake,
        ExperimentControl control,
        ExperimentSignal signal,
        ExperimentView view,
        OverfitSettings settings,
        CancellationToken cancellationToken)
    {
        if (!RunId.TryParse(id, out Guid experimentId) || await store.FindAsync(experimentId, cancellationToken) is not Experiment experiment)
            return ApiProblem.NoSuchExperiment(http, id);
        (JsonDocument? document, ProblemHttpResult? problem) = await JsonBody.ReadAsync(http, Text.EmptyExtension, cancellationToken);
        if (document is null)
            return problem!;
        ExperimentReading reading;
        using (document)
            reading = ExtensionReader.Read(document.RootElement, experiment);
        IReadOnlyList<TrialState> states = await store.TrialsAsync(experimentId, cancellationToken);
        IReadOnlyList<Trial> kept = reading.Plan is null ? [] : Renumber(states, experiment.Layout, reading.Plan);
        (PreparedExperiment? prepared, problem) = await desk.PrepareAsync(http, reading, experimentId, kept, cancellationToken);
        if (prepared is null)
            return problem!;

        if (!await StoreAsync(intake, prepared, kept, cancellationToken))
            return ApiProblem.QueueFull(http, settings.QueueLimit, CreateExperiment.FullQueueRetrySeconds);
        if (experiment.BudgetSpent)
            await control.ResumeAsync(experimentId, CancellationToken.None);
        signal.Set();
        Experiment extended = await store.FindAsync(experimentId, CancellationToken.None) ?? experiment;
        return TypedResults.Accepted(ApiRoutes.Experiment(experimentId), await view.OfAsync(extended, CancellationToken.None));
    }

    // Groups are numbered by their values: one more value moves the numbers of those that come after.
    private static Trial[] Renumber(IReadOnlyList<TrialState> states, ExperimentLayout old, ExperimentPlan plan)
    {
        Dictionary<string, int> numbers = plan.Groups.Select((group, number) => (Key: string.Join(',', group.Values), number))
            .ToDictionary(pair => pair.Key, pair => pair.number);
        return [.. states.Select(state => new Trial
        {
            ExperimentId = state.Trial.ExperimentId,
            Group = numbers[string.Join(',', old.Groups[state.Trial.Group].Values)],
            Seed = state.Trial.Seed,
            RunId = state.Trial.RunId,
            Reused = state.Trial.Reused,
            Cost = state.Trial.Cost,
            Measures = state.Trial.Measures,
        })];
    }

    private static Task<bool> StoreAsync(
        RunIntake intake, PreparedExperiment prepared, IReadOnlyList<Trial> kept, CancellationToken cancellationToken)
    {
        ExperimentLayout layout = ExperimentQueue.LayoutOf(prepared.Plan);
        return intake.TryTakeAsync(
            prepared.Batch.Runs,
            async db =>
            {
                await db.Trials.Where(trial => trial.ExperimentId == prepared.Id).ExecuteDeleteAsync(CancellationToken.None);
                db.AddRange(kept);
                db.AddRange(prepared.Batch.Trials);
                await db.Experiments.Where(row => row.Id == prepared.Id).ExecuteUpdateAsync(
                    row => row
                        .SetProperty(e => e.Request, prepared.Plan.Request)
                        .SetProperty(e => e.Layout, layout)
                        .SetProperty(e => e.BudgetSpent, false)
                        .SetProperty(e => e.FinishedAt, (DateTimeOffset?)null)
                        .SetProperty(e => e.Wish, e => e.Wish == ExperimentWish.Cancel || e.BudgetSpent ? ExperimentWish.Run : e.Wish),
                    CancellationToken.None);
            },
            cancellationToken);
    }
}
