using OverfitWeb.Api.Analysis;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Ensembles;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Analysis;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Threading;

namespace OverfitWeb.Api.Ensembles;

/// <summary>Measures the average of finished runs on test images. Takes the calling thread for as long as that takes.</summary>
internal sealed class EnsembleMeasurement(MnistStore mnist, ModelShelf models)
{
    /// <param name="runs">Runs that kept their weights, in the order in which they are added.</param>
    /// <param name="choice">Which weights.</param>
    /// <param name="cancellationToken">Stops between two blocks of images.</param>
    /// <exception cref="UnreadableWeightsException">A file of weights is missing, damaged, or from another version.</exception>
    public EnsembleResult Measure(IReadOnlyList<Run> runs, WeightsChoice choice, CancellationToken cancellationToken)
    {
        ImageSet images = mnist.Loaded.Result.Test.First(runs.Max(run => run.Spec.Dataset.TestSize));
        using WorkerTeam team = new(1);
        List<double[]> answers = [];
        List<EnsembleMember> members = [];
        List<EnsembleSize> curve = [];
        foreach (Run run in runs)
        {
            answers.Add(models.Take(run, choice).Model.Average().Predict(images, team, cancellationToken));
            (double accuracy, double loss) = Score(answers[^1], images);
            members.Add(new(run.Id, accuracy, loss));
            (accuracy, loss) = Score(EnsemblePredictor.Average(answers), images);
            curve.Add(new(answers.Count, accuracy, loss));
        }

        EnsembleSize whole = curve[^1];
        return new(
            images.Count,
            whole.TestAccuracy,
            whole.TestLoss,
            VoteAccuracy(answers, images),
            members.Average(member => member.TestAccuracy),
            members,
            curve);
    }

    private static (double Accuracy, double Loss) Score(double[] probabilities, ImageSet images)
    {
        Predictions predictions = new(probabilities, images.Labels, images.Classes);
        // A run that kept its weights has finite ones, but its answers to other images may still overflow.
        return (ConfusionMatrix.Of(predictions).Accuracy, Calibration.Of(predictions).NegativeLogLikelihood ?? double.MaxValue);
    }

    private static double VoteAccuracy(IReadOnlyList<double[]> answers, ImageSet images)
    {
        double[] average = EnsemblePredictor.Average(answers);
        int classes = images.Classes;
        int correct = 0;
        Span<int> votes = stackalloc int[classes];
        for (int image = 0; image < images.Count; image++)
        {
            votes.Clear();
            foreach (double[] answer in answers)
                votes[Decision.Of<double>(answer.AsSpan(image * classes, classes))]++;
            if (Decision.ByVotes<double>(votes, average.AsSpan(image * classes, classes)) == images.Labels.Span[image])
                correct++;
        }

        return correct / (double)images.Count;
    }
}
