using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Data;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>Checks members of a spec that are each within their range, but must also fit together.</summary>
internal static class TogetherCheck
{
    public static void Run(RunSpec spec, string prefix, RequestErrors errors)
    {
        // Training and validation images come from the same set and never overlap.
        int left = Mnist.TrainCount - spec.Dataset.TrainSize;
        if (spec.Dataset.ValidationSize > left)
            errors.Add(prefix + "/dataset/validationSize", Range(0, left, spec.Dataset.ValidationSize));

        long lastSeed = uint.MaxValue - (spec.Model.Members - 1);
        if (spec.Training.Seed > lastSeed)
            errors.Add(prefix + "/training/seed", Range(0, lastSeed, spec.Training.Seed));

        bool needsValidation = spec.Training.EarlyStopping?.Monitor is MonitoredMetric.ValidationLoss or MonitoredMetric.ValidationAccuracy;
        if (needsValidation && spec.Dataset.ValidationSize == 0)
            errors.Add(prefix + "/training/earlyStopping/monitor", Texts.Of(Text.NeedsValidation));
    }

    private static string Range(long minimum, long maximum, long given) => Texts.Of(
        Text.MustBe,
        Texts.Of(Text.FromTo, Texts.Of(Text.AWholeNumber), JsonNumber.Show(minimum), JsonNumber.Show(maximum)),
        JsonNumber.Show(given));
}
