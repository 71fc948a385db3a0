using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Analysis.Comparison;

namespace OverfitWeb.Experiments;

/// <summary>
/// One network, five averaged, dropout, and the same networks asked with Monte-Carlo dropout. The last is no run of its
/// own, so all four are judged here, by the same rules as <c>GET /compare</c>.
/// </summary>
internal static class AnswersTable
{
    private const int Samples = 50;
    private const int TestSize = 10_000;
    private const int TrainSize = 300;

    public static async Task WriteAsync(TextWriter report, ServiceClient service, IReadOnlyList<long> seeds)
    {
        IReadOnlyList<RunResponse> single = await service.FinishedAsync(Settings.Overfit, seeds);
        IReadOnlyList<RunResponse> ensemble = await service.FinishedAsync(Settings.Ensemble, seeds);
        IReadOnlyList<RunResponse> dropout = await service.FinishedAsync(Settings.DropoutTuned, seeds);
        (string Name, IReadOnlyList<SeedOutcome> Outcomes)[] arms =
        [
            ($"one network ({Settings.Overfit.Name})", await OutcomesAsync(service, single, Own)),
            ("five networks, averaged", await OutcomesAsync(service, ensemble, Own)),
            ("five networks, majority vote", await OutcomesAsync(service, ensemble, Vote)),
            ($"{Settings.DropoutTuned.Name}, weights scaled", await OutcomesAsync(service, dropout, Own)),
            ($"the same, Monte-Carlo dropout with {Samples} samples", await OutcomesAsync(service, dropout, (run, _) => MonteCarloAsync(service, run))),
        ];

        Arm baseline = ArmOf(arms[0].Outcomes);
        IReadOnlyList<Verdict> verdicts = Judge.Compare(baseline, [.. arms[1..].Select(arm => ArmOf(arm.Outcomes))]);
        report.WriteLine(Row.Head);
        for (int i = 0; i < arms.Length; i++)
        {
            Verdict? verdict = i == 0 ? null : verdicts[i - 1];
            report.WriteLine(new Row(
                arms[i].Name,
                Mean(arms[i].Outcomes, outcome => outcome.TrainAccuracy),
                Mean(arms[i].Outcomes, outcome => outcome.TestAccuracy),
                Mean(arms[i].Outcomes, outcome => outcome.TrainAccuracy - outcome.TestAccuracy),
                Wire(verdict?.Test),
                Wire(verdict?.Gap),
                verdict is null ? "baseline" : $"**{Row.Name(verdict.Code)}**"));
        }

        report.WriteLine();
        report.WriteLine("| | Test loss |");
        report.WriteLine("|---|---|");
        foreach ((string name, IReadOnlyList<SeedOutcome> outcomes) in arms.Where(arm => !arm.Name.Contains("vote", StringComparison.Ordinal)))
            report.WriteLine(FormattableString.Invariant($"| {name} | {outcomes.Average(outcome => outcome.TestLoss):0.000} |"));
        report.WriteLine();
    }

    private static Arm ArmOf(IReadOnlyList<SeedOutcome> outcomes) => new(TrainSize, TestSize, outcomes);

    private static async Task<IReadOnlyList<SeedOutcome>> OutcomesAsync(
        ServiceClient service, IReadOnlyList<RunResponse> runs, Func<RunResponse, SeedOutcome, Task<SeedOutcome>> answer)
    {
        List<SeedOutcome> outcomes = [];
        foreach (RunResponse run in runs)
        {
            IReadOnlyList<MetricRecord> records = await service.RecordsAsync(run);
            FinalMetrics final = run.Final!;
            SeedOutcome own = new(
                run.Spec.Training.Seed,
                final.TrainAccuracy,
                final.TestAccuracy,
                final.TestLoss ?? double.NaN,
                LateRise.Of([.. records.Select(record => record.TrainAccuracy)]),
                final.Iteration);
            outcomes.Add(await answer(run, own));
        }

        return outcomes;
    }

    private static Task<SeedOutcome> Own(RunResponse run, SeedOutcome own) => Task.FromResult(own);

    private static Task<SeedOutcome> Vote(RunResponse run, SeedOutcome own) => Task.FromResult(own with
    {
        TrainAccuracy = run.Final!.Vote!.TrainAccuracy,
        TestAccuracy = run.Final.Vote.TestAccuracy,
    });

    private static async Task<SeedOutcome> MonteCarloAsync(ServiceClient service, RunResponse run)
    {
        AnalysisResult train = await service.MonteCarloAsync(run, "train", Samples);
        AnalysisResult test = await service.MonteCarloAsync(run, "test", Samples);
        return new(run.Spec.Training.Seed, train.Accuracy, test.Accuracy, test.Loss ?? double.NaN, 0, run.Final!.Iteration);
    }

    private static EstimateResponse Mean(IReadOnlyList<SeedOutcome> outcomes, Func<SeedOutcome, double> value) =>
        Wire(new SampleMean([.. outcomes.Select(value)]).Interval(0.95))!;

    private static EstimateResponse? Wire(Estimate? estimate) =>
        estimate is null ? null : new(estimate.Mean, estimate.Low, estimate.High);
}
