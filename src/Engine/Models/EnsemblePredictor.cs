using System.Collections.Immutable;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Threading;

namespace OverfitWeb.Engine.Models;

/// <summary>
/// The mean of several predictors' probabilities (Hansen and Salamon 1990; Lakshminarayanan et al. 2017, section 2.4).
/// They may differ in shape, precision and training; only the classes must be the same.
/// </summary>
public sealed class EnsemblePredictor : IPredictor
{
    private readonly ImmutableArray<IPredictor> _members;

    /// <param name="members">At least one, all with the same number of classes.</param>
    /// <exception cref="ArgumentException">There is none, or the classes differ.</exception>
    public EnsemblePredictor(IReadOnlyList<IPredictor> members)
    {
        if (members.Count == 0 || members.Any(member => member.Classes != members[0].Classes))
            throw new ArgumentException("An ensemble needs members with the same classes.", nameof(members));
        _members = [.. members];
    }

    /// <inheritdoc/>
    public int Classes => _members[0].Classes;

    /// <inheritdoc/>
    public double[] Predict(ImageSet images, WorkerTeam team, CancellationToken cancellationToken) =>
        Average([.. _members.Select(member => member.Predict(images, team, cancellationToken))]);

    /// <summary>Element by element, members added in order.</summary>
    /// <param name="members">Probabilities of each, equal in length; at least one.</param>
    public static double[] Average(IReadOnlyList<double[]> members)
    {
        double[] mean = new double[members[0].Length];
        foreach (double[] member in members)
        {
            for (int i = 0; i < mean.Length; i++)
                mean[i] += member[i];
        }

        foreach (ref double value in mean.AsSpan())
            value /= members.Count;
        return mean;
    }
}
