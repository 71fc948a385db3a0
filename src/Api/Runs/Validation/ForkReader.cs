using System.Text.Json;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>Reads a body of <c>POST /runs/{id}/fork</c>: the parent's spec with overrides, of which some are impossible.</summary>
internal static class ForkReader
{
    /// <summary>What the trained network consists of, which images it sees and when records are made: a fork takes these over.</summary>
    private static readonly string[] Fixed =
    [
        "/dataset/id", "/dataset/trainSize", "/dataset/selection", "/dataset/validationSize", "/dataset/testSize", "/dataset/labelNoise",
        "/model/hidden", "/model/activation", "/model/initializer", "/model/batchNorm", "/model/members",
        "/training/batchSize", "/training/sampling", "/training/recording", "/training/seed", "/training/precision",
    ];

    public static (int FromRecord, SpecReading Reading) Read(JsonElement body, Run parent)
    {
        RequestErrors errors = new();
        JsonText.Check(body, "", errors);
        if (errors.Any)
            return (0, SpecReader.Refuse(errors));
        JsonShape.Check(body, typeof(ForkRunRequest), "", isPatch: false, errors);
        int fromRecord = FromRecord(body, parent, errors);
        JsonElement overrides = Overrides(body, errors);
        if (errors.Any)
            return (0, SpecReader.Refuse(errors));

        SpecReading reading = SpecReader.Merge(parent.CurrentSpec(), overrides, parent.Preset, "/overrides", errors);
        if (reading.Spec is RunSpec spec)
            CheckFixed(parent.Spec, spec, fromRecord, errors);
        return (fromRecord, errors.Any ? SpecReader.Refuse(errors) : reading);
    }

    private static int FromRecord(JsonElement body, Run parent, RequestErrors errors)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return 0;
        if (!body.TryGetProperty("fromRecord", out JsonElement value))
        {
            errors.Add("/fromRecord", Texts.Of(Text.Required));
            return 0;
        }

        // Another type is told of by the shape.
        if (!JsonNumber.IsWhole(value))
            return 0;
        if (value.TryGetInt32(out int record) && record >= 1 && record <= parent.Records)
            return record;
        string range = Texts.Of(Text.FromTo, Texts.Of(Text.AWholeNumber), 1, parent.Records);
        errors.Add("/fromRecord", Texts.Of(Text.MustBe, range, JsonNumber.Show(value)));
        return 0;
    }

    private static JsonElement Overrides(JsonElement body, RequestErrors errors)
    {
        if (body.ValueKind != JsonValueKind.Object
            || !body.TryGetProperty("overrides", out JsonElement overrides)
            || overrides.ValueKind == JsonValueKind.Null)
            return JsonElement.Parse("{}");
        JsonShape.Check(overrides, typeof(RunSpec), "/overrides", isPatch: true, errors);
        return overrides;
    }

    private static void CheckFixed(RunSpec parent, RunSpec fork, int fromRecord, RequestErrors errors)
    {
        JsonElement before = JsonSerializer.SerializeToElement(parent, ContractsJson.Default.RunSpec);
        JsonElement after = JsonSerializer.SerializeToElement(fork, ContractsJson.Default.RunSpec);
        foreach (string pointer in Fixed)
        {
            if (!JsonElement.DeepEquals(JsonPointer.Find(before, pointer)!.Value, JsonPointer.Find(after, pointer)!.Value))
                errors.Add("/overrides" + pointer, Texts.Of(Text.FixedInFork));
        }

        if (fork.Training.Epochs <= fromRecord)
            errors.Add("/overrides/training/epochs", Texts.Of(Text.EpochsOfFork, fromRecord, fork.Training.Epochs));
    }
}
