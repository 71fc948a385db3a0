using OverfitWeb.Api.Experiments.Results;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments;

/// <summary>Shows experiments as they stand.</summary>
internal sealed class ExperimentView(ExperimentStore store, ExperimentTime time)
{
    public async Task<ExperimentResponse> OfAsync(Experiment experiment, CancellationToken cancellationToken) =>
        experiment.ToResponse(await store.TrialsAsync(experiment.Id, cancellationToken), time.Workers);

    public async Task<ExperimentSummary> SummaryAsync(Experiment experiment, CancellationToken cancellationToken) =>
        experiment.ToSummary(await store.TrialsAsync(experiment.Id, cancellationToken), time.Workers);

    public async Task<ExperimentResults> ResultsAsync(Experiment experiment, CancellationToken cancellationToken)
    {
        IReadOnlyList<TrialState> trials = await store.TrialsAsync(experiment.Id, cancellationToken);
        ExperimentProgress progress = ExperimentProgressOf.Trials(experiment, trials, time.Workers);
        return ResultTable.Of(experiment, trials, ExperimentProgressOf.Status(experiment, progress));
    }
}
