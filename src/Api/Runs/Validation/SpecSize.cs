using System.Globalization;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>What a run would cost, worked out from its spec alone, before anything is allocated.</summary>
/// <param name="Parameters">Weights and biases of one network.</param>
/// <param name="Members">Networks of the ensemble.</param>
/// <param name="Iterations">Training steps.</param>
/// <param name="Operations">Floating-point operations, roughly.</param>
/// <param name="Bytes">Memory (<see cref="MemoryUse"/>).</param>
/// <param name="Norms">Weight norms and members' numbers that its records hold.</param>
internal sealed record SpecSize(double Parameters, double Members, double Iterations, double Operations, double Bytes, double Norms)
{
    public const double MostParameters = 50e6;
    public const double MostIterations = 100e6;
    public const double MostNorms = 2e6;

    /// <summary>Days on a fast machine.</summary>
    public const double MostOperations = 1e17;

    public const double MostBytes = 4.0 * (1 << 30);

    public static SpecSize Of(RunSpec spec)
    {
        double parameters = NetworkShape.Parameters(spec.Model.Hidden);
        double batch = spec.Training.BatchSize;
        double members = spec.Model.Members;
        double iterations = spec.Training.Epochs * Math.Ceiling(Math.Max(1, spec.Dataset.TrainSize / batch));
        double measured = (double)spec.Training.Epochs * (spec.Dataset.TrainSize + spec.Dataset.ValidationSize + spec.Dataset.TestSize);
        return new(
            parameters,
            members,
            iterations,
            // A step passes forwards, and backwards to weights and to inputs; a multiply-add is two operations.
            members * parameters * (6 * iterations * batch + 2 * measured),
            MemoryUse.Of(spec, threads: 1),
            (double)spec.Training.Epochs * (spec.Model.Hidden.Count + members));
    }

    public void Check(string prefix, RequestErrors excess)
    {
        if (Parameters > MostParameters)
            excess.Add(prefix + "/model/hidden", Texts.Of(Text.TooManyParameters, Show(Parameters), Show(MostParameters)));
        else if (Bytes > MostBytes)
            excess.Add(prefix + (Members > 1 ? "/model/members" : "/training/batchSize"), Texts.Of(Text.TooMuchMemory, Show(Bytes / (1 << 20)), Show(MostBytes / (1 << 20))));
        if (Iterations > MostIterations)
            excess.Add(prefix + "/training/epochs", Texts.Of(Text.TooManyIterations, Show(Iterations), Show(MostIterations)));
        if (Norms > MostNorms)
            excess.Add(prefix + "/training/epochs", Texts.Of(Text.TooManyNorms, Show(Norms), Show(MostNorms)));
        if (Operations > MostOperations)
            excess.Add(prefix + "/training/epochs", Texts.Of(Text.TooManyOperations, ShowPower(Operations), ShowPower(MostOperations)));
    }

    private static string ShowPower(double value) => value.ToString("0.#e0", CultureInfo.InvariantCulture);

    private static string Show(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
