using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Experiments.Plan;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Settings;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments;

/// <summary>An experiment that could be started: its plan, its trials, what it takes.</summary>
internal sealed record PreparedExperiment(Guid Id, ExperimentPlan Plan, TrialBatch Batch, ExperimentEstimate Estimate);

/// <summary>Prepares an experiment, or says what keeps it from being started; nothing is queued.</summary>
internal sealed class ExperimentDesk(
    TrialMaker trials, ExperimentEstimator estimator, ExperimentQueue queue, MnistStore mnist, OverfitSettings settings)
{
    /// <param name="http">The request.</param>
    /// <param name="reading">What was asked for.</param>
    /// <param name="id">Of the experiment; null for a new one.</param>
    /// <param name="existing">Trials that it has and keeps.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(PreparedExperiment? Prepared, ProblemHttpResult? Problem)> PrepareAsync(
        HttpContext http, ExperimentReading reading, Guid? id, IReadOnlyCollection<Trial> existing, CancellationToken cancellationToken)
    {
        (int priority, ProblemHttpResult? problem) = Priority.Read(http, Priority.OfExperiments);
        if (problem is not null)
            return (null, problem);
        if (reading.Errors.Any)
            return (null, ApiProblem.Invalid(http, reading.Errors.ToDictionary()));
        if (reading.Excess.Any)
            return (null, ApiProblem.TooLarge(http, reading.Excess.ToDictionary()));
        if (mnist.IsDamaged(out string? sentence))
            return (null, ApiProblem.Unavailable(http, sentence));

        ExperimentPlan plan = reading.Plan!;
        Guid experimentId = id ?? queue.NewId();
        TrialBatch batch = await trials.MakeAsync(plan, experimentId, existing, priority, cancellationToken);
        ExperimentEstimate estimate = await estimator.EstimateAsync(plan, batch, priority, cancellationToken);
        RequestErrors errors = new();
        RequestErrors excess = new();
        CheckBudget(plan.Request.Budget, estimate, errors);
        if (batch.Runs.Count > settings.QueueLimit)
            excess.Add("/axes", Texts.Of(Text.MoreRunsThanQueue, batch.Runs.Count, settings.QueueLimit));
        if (errors.Any)
            return (null, ApiProblem.Invalid(http, errors.ToDictionary()));
        return excess.Any
            ? (null, ApiProblem.TooLarge(http, excess.ToDictionary()))
            : (new(experimentId, plan, batch, estimate), null);
    }

    private static void CheckBudget(ExperimentBudget? budget, ExperimentEstimate estimate, RequestErrors errors)
    {
        if (budget?.Runs is int runs && estimate.ToTrain > runs)
            errors.Add("/budget/runs", Texts.Of(Text.BudgetOfRuns, estimate.ToTrain, runs));
        if (budget?.Seconds is double seconds && estimate.TrainingSeconds > seconds)
            errors.Add("/budget/seconds", Texts.Of(Text.BudgetOfSeconds, JsonNumber.Show(Math.Ceiling(estimate.TrainingSeconds)), JsonNumber.Show(seconds)));
    }
}
