using System.Numerics;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Estimates;

/// <summary>
/// Which parts of the engine's code a spec's training runs through: each runs slowly in a process until it was called some
/// thirty times and the runtime has compiled it for speed.
/// </summary>
internal static class EngineParts
{
    /// <summary>Layers up to this width have products of their own.</summary>
    private const int NarrowWidth = 64;

    /// <summary>A name for each; two specs that share one run through the same code there.</summary>
    public static IEnumerable<string> Of(RunSpec spec)
    {
        ModelSpec model = spec.Model;
        IEnumerable<string?> kinds =
        [
            "products",
            model.Activation.Kind,
            model.Dropout?.Kind,
            model.InputDropout > 0 ? "inputDropout" : null,
            model.BatchNorm ? "batchNorm" : null,
            spec.LabelSmoothing > 0 ? "labelSmoothing" : null,
            spec.Optimizer.Kind,
            .. spec.Penalties.Select(penalty => penalty.Kind),
            .. spec.Constraints.Select(constraint => constraint.Kind),
            .. spec.Dataset.Augmentation.Select(change => change.Kind),
            .. model.Hidden.Where(width => width < NarrowWidth).Select(width => $"up to {(int)BitOperations.RoundUpToPowerOf2((uint)width)} wide"),
        ];
        return kinds.OfType<string>().Distinct().Select(kind => $"{kind}, {spec.Training.Precision}");
    }
}
