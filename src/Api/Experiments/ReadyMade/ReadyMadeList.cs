namespace OverfitWeb.Api.Experiments.ReadyMade;

/// <summary>The experiments that need one button, in the order in which one would do them.</summary>
internal static class ReadyMadeList
{
    public static IReadOnlyList<ReadyMadeExperiment> All { get; } =
    [
        DocumentExperiment.Experiment,
        CureRace.Experiment,
        LambdaPath.Experiment,
        HowMuchData.Experiment,
        NetworkSize.Experiment,
        DepthRemedies.Experiment,
        NoisyLabels.Experiment,
        EnsembleBench.Experiment,
        DoubleDescent.Experiment,
        WhenToStop.Experiment,
    ];

    public static IReadOnlyList<string> Ids { get; } = [.. All.Select(experiment => experiment.Id)];

    public static ReadyMadeExperiment? Find(string? id) => All.FirstOrDefault(experiment => experiment.Id == id);
}
