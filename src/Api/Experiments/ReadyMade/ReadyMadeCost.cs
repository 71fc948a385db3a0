using System.Collections.Concurrent;
using OverfitWeb.Api.Estimates;
using OverfitWeb.Api.Experiments.Plan;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.ReadyMade;

/// <summary>What the trainings of a ready-made experiment cost, worked out once.</summary>
internal static class ReadyMadeCost
{
    private static readonly ConcurrentDictionary<(string Id, ExperimentScale Scale), (int Groups, int Seeds, double[] Costs, bool StopsEarly)> Known = new();

    /// <summary>Number of groups and of seeds, what each run costs (<see cref="EngineWork"/>), and whether some may stop early.</summary>
    public static (int Groups, int Seeds, double[] Costs, bool StopsEarly) Of(ReadyMadeExperiment experiment, ExperimentScale scale) =>
        Known.GetOrAdd((experiment.Id, scale), _ => WorkOut(experiment, scale));

    private static (int Groups, int Seeds, double[] Costs, bool StopsEarly) WorkOut(ReadyMadeExperiment experiment, ExperimentScale scale)
    {
        ExperimentPlan plan = ExperimentReader.Read(new() { ReadyMade = experiment.Id, Scale = scale }, new()).Plan!;
        if (experiment.IsComputed)
        {
            int rows = plan.Axes.Aggregate(1, (product, axis) => product * axis.Values.Count);
            return (rows, plan.Seeds.Count, [RandomFeaturesWork.Cost(scale, plan.Seeds.Count)], false);
        }

        double[] costs = [.. plan.Groups.SelectMany(group => Enumerable.Repeat(EngineWork.Of(group.Spec), plan.Seeds.Count))];
        return (plan.Groups.Count, plan.Seeds.Count, costs, plan.Groups.Any(group => group.Spec.Training.EarlyStopping is not null));
    }
}
