using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Threading;

namespace OverfitWeb.Engine.Models;

/// <summary>Answers images with probabilities: a network, an ensemble, or a network sampled with Monte-Carlo dropout.</summary>
public interface IPredictor
{
    /// <summary>Number of classes.</summary>
    int Classes { get; }

    /// <summary>Probabilities in evaluation mode; the threads do not show in them.</summary>
    /// <param name="images">What to answer.</param>
    /// <param name="team">The threads.</param>
    /// <param name="cancellationToken">Stops between two blocks of images.</param>
    /// <returns>images × classes, row-major.</returns>
    /// <exception cref="ArgumentException">The images have another size than those that it was trained on.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    double[] Predict(ImageSet images, WorkerTeam team, CancellationToken cancellationToken);
}
