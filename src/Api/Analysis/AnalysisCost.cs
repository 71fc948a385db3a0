using System.Globalization;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Data;

namespace OverfitWeb.Api.Analysis;

/// <summary>What an analysis would cost, worked out from spec and query alone, before anything is allocated.</summary>
internal static class AnalysisCost
{
    /// <summary>Floating-point operations of predictions: some two minutes of one core.</summary>
    public const double MostOperations = 3e12;

    /// <summary>Weights of a layer that is drawn: a picture of some 30 MB before compression.</summary>
    public const double MostDrawnWeights = 10e6;

    /// <summary>A unit's mask takes a random number, which takes the time of so many operations of the kernels.</summary>
    private const double OperationsOfAMask = 300;

    /// <summary>Says whether the predictions take too long.</summary>
    public static void Check(RunSpec spec, AnalysisQuery query, RequestErrors excess)
    {
        double operations = Operations(spec, query);
        if (operations > MostOperations)
        {
            excess.Add(
                query.Samples > 0 ? "samples" : "images",
                Texts.Of(Text.TooMuchToAnalyse, ShowPower(operations), ShowPower(MostOperations)));
        }
    }

    /// <summary>Floating-point operations, roughly; a multiply-add is two.</summary>
    public static double Operations(RunSpec spec, AnalysisQuery query)
    {
        double networks = query.Member is null ? spec.Model.Members : 1;
        double pass = 2 * SpecSize.Of(spec).Parameters;
        double masks = (spec.Model.Dropout is null ? 0 : spec.Model.Hidden.Sum(width => (double)width))
            + (spec.Model.InputDropout > 0 ? Mnist.Side * Mnist.Side : 0);
        double image = query.Samples == 0 ? pass : query.Samples * (pass + (OperationsOfAMask * masks));
        return networks * ImagesOf(spec.Dataset, query.Images) * image;
    }

    private static int ImagesOf(DatasetSpec dataset, ImagesChoice images) => images switch
    {
        ImagesChoice.Train => dataset.TrainSize,
        ImagesChoice.Validation => dataset.ValidationSize,
        _ => dataset.TestSize,
    };

    private static string ShowPower(double value) => value.ToString("0.#e0", CultureInfo.InvariantCulture);
}
