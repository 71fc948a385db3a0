using OverfitWeb.Api.Analysis;
using OverfitWeb.Api.Experiments.ReadyMade;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Analysis;
using OverfitWeb.Engine.Analysis.Comparison;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Api.Experiments;

/// <summary>Measures a run that succeeded: from its records, and where an experiment asks for it from its weights.</summary>
internal sealed class TrialMeasurement(ModelShelf models, RunReader reader)
{
    private static readonly IKernels<double> Kernels = KernelCatalog.Fastest<double>().Kernels;

    /// <summary>Whether an experiment looks at weights.</summary>
    public static bool NeedsWeights(ReadyMadeExperiment? experiment) =>
        experiment is not null && (experiment.BenchSize is not null || experiment.Measures.Contains(Measure.NearZeroFraction));

    /// <summary>Measures; takes the calling thread for as long as that takes. The data set must be loaded.</summary>
    /// <param name="run">A run that succeeded.</param>
    /// <param name="experiment">The ready-made experiment it belongs to; null for another.</param>
    /// <param name="scale">At which scale.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="UnreadableWeightsException">The weights are needed and cannot be read.</exception>
    public TrialMeasures Read(Run run, ReadyMadeExperiment? experiment, ExperimentScale scale, CancellationToken cancellationToken)
    {
        IReadOnlyList<MetricRecord> records = reader.RecordsAsync(run.Id, 0, cancellationToken).GetAwaiter().GetResult();
        Dictionary<string, double> values = [];
        if (records.Count > 0)
            Add(values, run, records);
        IReadOnlyDictionary<string, IReadOnlyList<CountedScore>>? series = null;
        if (NeedsWeights(experiment) && run.WeightsFence is not null)
        {
            LoadedModel loaded = models.Take(run, WeightsChoice.Final);
            values[Measure.NearZeroFraction] = NearZero(loaded);
            series = experiment!.BenchSize is { } size ? BenchSeries.Of(run, loaded, size(scale), cancellationToken) : null;
        }

        return new(values, series);
    }

    private static void Add(Dictionary<string, double> values, Run run, IReadOnlyList<MetricRecord> records)
    {
        MetricRecord last = records[^1];
        FinalMetrics? final = run.Final;
        double train = final?.TrainAccuracy ?? last.TrainAccuracy;
        double test = final?.TestAccuracy ?? last.TestAccuracy;
        MetricRecord best = records.MaxBy(record => record.TestAccuracy)!;
        MetricRecord? lowest = records.Where(record => record.TestLoss is not null).MinBy(record => record.TestLoss);
        values[Measure.TestAccuracy] = test;
        values[Measure.TrainAccuracy] = train;
        values[Measure.Gap] = train - test;
        Set(values, Measure.TestLoss, final is null ? last.TestLoss : final.TestLoss);
        Set(values, Measure.TrainLoss, final is null ? last.TrainLoss : final.TrainLoss);
        Set(values, Measure.ValidationAccuracy, final is null ? last.ValidationAccuracy : final.ValidationAccuracy);
        values[Measure.BestTestAccuracy] = best.TestAccuracy;
        values[Measure.BestAccuracyEpoch] = best.Epoch;
        Set(values, Measure.BestLossEpoch, lowest?.Epoch);
        Set(values, Measure.AccuracyAtBestLoss, lowest?.TestAccuracy);
        values[Measure.Epochs] = records.Count;
        Set(values, Measure.CleanAccuracy, last.CleanAccuracy);
        Set(values, Measure.MemorizedFraction, last.MemorizedFraction);
        Set(values, Measure.L1, last.WeightNorms.Sum(norms => norms.L1));
        Set(values, Measure.L2, Root(last.WeightNorms.Sum(norms => norms.L2 * norms.L2)));
        Set(values, Measure.Max, last.WeightNorms.Max(norms => norms.Max));
        values[Measure.Seconds] = last.ElapsedSeconds;
        values[Measure.LateRise] = LateRise.Of([.. records.Select(record => record.TrainAccuracy)]);
        values[Measure.Iterations] = final?.Iteration ?? last.Iteration;
    }

    private static double NearZero(LoadedModel loaded)
    {
        double near = 0;
        double all = 0;
        foreach (Engine.Models.WeightMatrix layer in loaded.Model.Weights.SelectMany(member => member))
        {
            near += (WeightStatistics.Of<double>(layer.Values, Kernels).NearZeroFraction ?? 0) * layer.Values.Length;
            all += layer.Values.Length;
        }

        return near / all;
    }

    private static double? Root(double? value) => value is double number ? Math.Sqrt(number) : null;

    private static void Set(Dictionary<string, double> values, string measure, double? value)
    {
        if (value is double number && double.IsFinite(number))
            values[measure] = number;
    }
}
