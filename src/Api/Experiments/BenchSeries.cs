using OverfitWeb.Api.Analysis;
using OverfitWeb.Api.Runs;
using OverfitWeb.Engine.Analysis;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Threading;

namespace OverfitWeb.Api.Experiments;

/// <summary>Accuracy and loss on the test images against the number of answers that are averaged.</summary>
internal static class BenchSeries
{
    /// <summary>Of networks trained apart.</summary>
    public const string TrueEnsemble = "trueEnsemble";

    /// <summary>Of samples of one network with dropout.</summary>
    public const string MonteCarlo = "monteCarloDropout";

    /// <summary>One network with dropout, its units scaled instead: a level, counted 0.</summary>
    public const string WeightScaling = "weightScaling";

    /// <param name="run">A run that kept its weights.</param>
    /// <param name="loaded">Its networks.</param>
    /// <param name="samples">Most samples.</param>
    /// <param name="cancellationToken">Stops between two blocks of images.</param>
    public static Dictionary<string, IReadOnlyList<CountedScore>> Of(Run run, LoadedModel loaded, int samples, CancellationToken cancellationToken)
    {
        using WorkerTeam team = new(1);
        ImageSet images = loaded.Plan.Data.Test;
        Dictionary<string, IReadOnlyList<CountedScore>> series = [];
        if (run.Spec.Model.Members > 1)
            series[TrueEnsemble] = Averages(loaded.Model.Members());
        if (run.Spec.Model.Dropout is null && run.Spec.Model.InputDropout == 0)
            return series;
        series[MonteCarlo] = Averages([.. Enumerable.Range(0, samples).Select(sample => loaded.Model.MonteCarloSample(0, sample, loaded.Plan.Seed))]);
        series[WeightScaling] = [Averages([loaded.Model.Member(0)])[0] with { Count = 0 }];
        return series;

        IReadOnlyList<CountedScore> Averages(IReadOnlyList<IPredictor> predictors)
        {
            double[] sum = new double[images.Count * images.Classes];
            double[] mean = new double[sum.Length];
            List<CountedScore> scores = [];
            foreach (IPredictor predictor in predictors)
            {
                double[] answer = predictor.Predict(images, team, cancellationToken);
                for (int i = 0; i < sum.Length; i++)
                {
                    sum[i] += answer[i];
                    mean[i] = sum[i] / (scores.Count + 1);
                }

                Predictions predictions = new(mean, images.Labels, images.Classes);
                scores.Add(new(
                    scores.Count + 1,
                    ConfusionMatrix.Of(predictions).Accuracy,
                    Calibration.Of(predictions).NegativeLogLikelihood ?? double.MaxValue));
            }

            return scores;
        }
    }
}
