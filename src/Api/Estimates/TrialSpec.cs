using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Estimates;

/// <summary>
/// A spec cut down to what decides its speed, small enough to be tried in some hundredths of a second: one network, few
/// images, kinds with their default parameters. Specs that differ in λ, seed or length have the same one.
/// </summary>
/// <param name="Spec">What is tried, resolved.</param>
/// <param name="Iteration">A training step of the whole network over one of the tried one, by <see cref="EngineWork"/>.</param>
/// <param name="Image">The same of measuring an image.</param>
/// <param name="Record">The same of a record's copies and norms.</param>
/// <param name="Weights">Parameters of the whole network over those of the tried one.</param>
internal sealed record TrialSpec(RunSpec Spec, double Iteration, double Image, double Record, double Weights)
{
    /// <summary>Test images that are tried: two blocks of the engine.</summary>
    public const int TestImages = 480;

    private const double MostParameters = 1e6;
    private const double MostBatchWork = 1e8;
    private const int MostTrainImages = 1000;

    public static TrialSpec Of(RunSpec spec)
    {
        IReadOnlyList<int> hidden = spec.Model.Hidden;
        while (NetworkShape.Parameters(hidden) > MostParameters)
            hidden = [.. hidden.Select(width => Math.Max(1, (int)(0.8 * width)))];
        int batch = (int)Math.Clamp(MostBatchWork / NetworkShape.Parameters(hidden), 1, spec.Training.BatchSize);
        RunSpec tried = new()
        {
            Dataset = new()
            {
                TrainSize = Math.Min(spec.Dataset.TrainSize, MostTrainImages),
                TestSize = TestImages,
                Augmentation = Plain(spec.Dataset.Augmentation),
            },
            Model = new()
            {
                Hidden = hidden,
                Activation = Plain(spec.Model.Activation),
                Initializer = new() { Kind = "he" },
                Dropout = spec.Model.Dropout is null ? null : Plain(spec.Model.Dropout),
                InputDropout = spec.Model.InputDropout > 0 ? 0.1 : 0,
                BatchNorm = spec.Model.BatchNorm,
            },
            Penalties = Plain(spec.Penalties),
            Constraints = Plain(spec.Constraints),
            LabelSmoothing = spec.LabelSmoothing > 0 ? 0.1 : 0,
            Optimizer = new() { Kind = spec.Optimizer.Kind },
            Training = new()
            {
                Epochs = 1,
                BatchSize = batch,
                Sampling = spec.Training.Sampling,
                Recording = Recording.Epoch,
                Precision = spec.Training.Precision,
            },
        };
        RunSpec resolved = SpecResolver.Resolve(System.Text.Json.JsonSerializer.SerializeToNode(tried, ContractsJson.Default.RunSpec)!);
        return new(
            resolved,
            EngineWork.IterationOf(spec) / EngineWork.IterationOf(resolved),
            EngineWork.ImageOf(spec) / EngineWork.ImageOf(resolved),
            EngineWork.RecordOf(spec) / EngineWork.RecordOf(resolved),
            NetworkShape.Parameters(spec.Model.Hidden) / NetworkShape.Parameters(hidden));
    }

    private static KindSpec Plain(KindSpec kind) => new() { Kind = kind.Kind };

    private static IReadOnlyList<KindSpec> Plain(IReadOnlyList<KindSpec> kinds) => [.. kinds.Select(Plain)];
}
