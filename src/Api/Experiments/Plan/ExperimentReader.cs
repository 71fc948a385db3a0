using System.Text.Json;
using System.Text.Json.Nodes;
using OverfitWeb.Api.Experiments.ReadyMade;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.Plan;

/// <summary>An experiment after reading: a plan, or what is wrong with it.</summary>
/// <param name="Plan">Written out; null if the request is not valid.</param>
/// <param name="Errors">What is not valid.</param>
/// <param name="Excess">What is valid but larger than this service takes.</param>
internal sealed record ExperimentReading(ExperimentPlan? Plan, RequestErrors Errors, RequestErrors Excess);

/// <summary>Reads a body of <c>POST /experiments</c>: form, shape, axes, size, every group, seeds, in this order.</summary>
internal static class ExperimentReader
{
    /// <summary>Runs of one experiment.</summary>
    public const int MostRuns = 2000;

    private const int MostAxes = 6;
    private const int LongestName = 200;
    private const int LongestNotes = 10_000;

    private static readonly JsonNode Defaults = JsonSerializer.SerializeToNode(new ExperimentRequest(), ContractsJson.Default.ExperimentRequest)!;

    /// <summary>A request of the right shape; what is left out has its default.</summary>
    public static ExperimentRequest Deserialize(JsonNode request) =>
        MergePatch.Fill(request, Defaults).Deserialize(ContractsJson.Default.ExperimentRequest)!;

    public static ExperimentReading Read(JsonElement body)
    {
        RequestErrors errors = new();
        JsonText.Check(body, "", errors);
        if (!errors.Any)
            JsonShape.Check(body, typeof(ExperimentRequest), "", isPatch: false, errors, mustFit: true);
        if (errors.Any)
            return new(null, errors, new());
        ExperimentRequest request = Deserialize(JsonNode.Parse(body.GetRawText())!);
        CheckPointers(request.Axes, errors);
        return Read(request, errors);
    }

    /// <summary>Writes a request out that has the right shape.</summary>
    public static ExperimentReading Read(ExperimentRequest request, RequestErrors errors)
    {
        RequestErrors excess = new();
        ExperimentReading refused = new(null, errors, excess);
        Check(request, errors);
        ReadyMadeExperiment? ready = request.ReadyMade is string id ? ReadyMadeList.Find(id) : null;
        if (request.ReadyMade is string unknown && ready is null)
            errors.Add("/readyMade", Texts.Of(Text.NoSuchReadyMade, unknown) + NearestName.Hint(unknown, ReadyMadeList.Ids));
        if (errors.Any)
            return refused;
        ExperimentRequest whole = ready is null ? request : ready.Merge(request);
        if (ready is { IsComputed: true })
            return new(new(whole, ready.Id, ready.ComputedAxes(whole.Scale), [], SeedReader.Read(whole.Seeds ?? new(), 1, errors), 0), errors, excess);

        SpecReading basis = ReadBase(whole.Base, errors, excess);
        AxisReader reader = new(whole.Random, errors);
        AxisPlan?[] axes = [.. whole.Axes.Select((axis, i) => reader.Read(axis, JsonPointer.Item("/axes", i)))];
        if (whole.Random is not null && axes.All(axis => axis?.Request.Draw is null))
            errors.Add("/random", Texts.Of(Text.PointsNeedDraw));
        if (errors.Any || excess.Any)
            return refused;
        CheckSize(axes!, SeedReader.CountOf(whole.Seeds ?? new()), errors);
        if (errors.Any)
            return refused;

        IReadOnlyList<GroupPlan> groups = new GroupExpansion(basis.Spec!, basis.Preset, axes!, errors, excess).Expand();
        if (errors.Any || excess.Any)
            return refused;
        IReadOnlyList<long> seeds = SeedReader.Read(whole.Seeds ?? new(), groups.Max(group => group.Spec.Model.Members), errors);
        int baseline = whole.Baseline ?? 0;
        if (baseline < 0 || baseline >= groups.Count)
            errors.Add("/baseline", Range(0, groups.Count - 1, baseline));
        ExperimentPlan plan = new(whole, ready?.Id, [.. axes.Select(axis => axis!.Response)], groups, seeds, baseline);
        return new(errors.Any ? null : plan, errors, excess);
    }

    /// <summary>The plan of an experiment that is there.</summary>
    public static ExperimentPlan Reread(Experiment experiment) => Reread(experiment, experiment.Request, new()).Plan
        ?? throw new InvalidOperationException($"The request of experiment {experiment.Id} is not valid any more.");

    /// <summary>The plan of an experiment with another request.</summary>
    public static ExperimentReading Reread(Experiment experiment, ExperimentRequest request, RequestErrors errors)
    {
        // What was written out for a ready-made experiment stands beside its name here.
        ExperimentReading reading = Read(request with { ReadyMade = null }, errors);
        return reading with { Plan = reading.Plan is { } plan ? plan with { Request = request, ReadyMade = experiment.ReadyMade } : null };
    }

    // Of new requests alone: those that are stored were taken without it.
    private static void CheckPointers(IReadOnlyList<ExperimentAxis> axes, RequestErrors errors)
    {
        for (int i = 1; i < axes.Count; i++)
        {
            if (axes[i].Pointer is not string member)
                continue;
            int replaced = axes.Take(i).TakeWhile(earlier => earlier.Pointer is null || !SpecMember.Replaces(member, earlier.Pointer)).Count();
            if (replaced < i)
            {
                Text sentence = axes[replaced].Pointer == member ? Text.AxisTwice : Text.AxisReplacesAnother;
                errors.Add(JsonPointer.Item("/axes", i) + "/pointer", Texts.Of(sentence, JsonPointer.Item("/axes", replaced)));
            }
        }
    }

    private static void Check(ExperimentRequest request, RequestErrors errors)
    {
        SeedReader.CheckCount(request.Seeds, errors);
        if (request.Name.Length > LongestName)
            errors.Add("/name", Texts.Of(Text.TooLong, LongestName, request.Name.Length));
        if (request.Notes.Length > LongestNotes)
            errors.Add("/notes", Texts.Of(Text.TooLong, LongestNotes, request.Notes.Length));
        if (request.Axes.Count > MostAxes)
            errors.Add("/axes", Texts.Of(Text.TooManyItems, MostAxes, request.Axes.Count));
        if (request.ReadyMade is not null && (request.Base is not null || request.Axes.Count > 0 || request.Random is not null))
            errors.Add("/readyMade", Texts.Of(Text.ReadyMadeAlone));
        if (request.Random is { Points: < 1 or > MostRuns } search)
            errors.Add("/random/points", Range(1, MostRuns, search.Points));
        if (request.Random is { Seed: < 0 or > uint.MaxValue } drawn)
            errors.Add("/random/seed", Range(0, uint.MaxValue, drawn.Seed));
        if (request.Budget is { Runs: < 0 } runs)
            errors.Add("/budget/runs", Range(0, MostRuns, runs.Runs!.Value));
        if (request.Budget is { Seconds: <= 0 or > int.MaxValue } seconds)
            errors.Add("/budget/seconds", Texts.Of(Text.MustBe, Texts.Of(Text.AboveAtMost, Texts.Of(Text.ANumber), 0, int.MaxValue), JsonNumber.Show(seconds.Seconds!.Value)));
    }

    private static SpecReading ReadBase(JsonElement? given, RequestErrors errors, RequestErrors excess)
    {
        SpecReading reading = SpecReader.Read(given ?? JsonElement.Parse("{}"));
        foreach ((string pointer, IReadOnlyList<string> sentences) in reading.Errors.ToDictionary())
            errors.Add("/base" + pointer, SpecMember.StandsForAnother(pointer) ? Texts.Of(Text.ForAxesOnly) : sentences[0]);
        foreach ((string pointer, IReadOnlyList<string> sentences) in reading.Excess.ToDictionary())
            excess.Add("/base" + pointer, sentences[0]);
        return reading;
    }

    // Before anything is written out: a grid of a million runs must not become a million specs.
    private static void CheckSize(IReadOnlyList<AxisPlan> axes, int seeds, RequestErrors errors)
    {
        double groups = axes.Where(axis => !axis.Response.Drawn).Aggregate(1.0, (product, axis) => product * axis.Count)
            * (axes.FirstOrDefault(axis => axis.Response.Drawn)?.Count ?? 1);
        double runs = groups * Math.Max(1, seeds);
        if (runs > MostRuns)
            errors.Add("/axes", Texts.Of(Text.TooManyRuns, runs.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture), MostRuns));
    }

    private static string Range(long least, long most, long given) => Texts.Of(
        Text.MustBe,
        Texts.Of(Text.FromTo, Texts.Of(Text.AWholeNumber), JsonNumber.Show(least), JsonNumber.Show(most)),
        JsonNumber.Show(given));
}
