using System.Globalization;
using System.Text.Json;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.Plan;

/// <summary>Reads a body of <c>POST /experiments/{id}/extend</c> into the plan of the extended experiment.</summary>
internal static class ExtensionReader
{
    public static ExperimentReading Read(JsonElement body, Experiment experiment)
    {
        RequestErrors errors = new();
        JsonText.Check(body, "", errors);
        if (!errors.Any)
            JsonShape.Check(body, typeof(ExtendExperimentRequest), "", isPatch: false, errors, mustFit: true);
        if (errors.Any)
            return new(null, errors, new());
        ExtendExperimentRequest given = body.Deserialize(ContractsJson.Default.ExtendExperimentRequest)!;
        // The serializer leaves what is missing null.
        ExtendExperimentRequest more = given with { Axes = given.Axes ?? [] };
        Check(more, experiment, errors);
        if (errors.Any)
            return new(null, errors, new());
        ExperimentReading whole = ExperimentReader.Reread(experiment, Extend(experiment, more), errors);
        return whole with { Errors = Own(whole.Errors, experiment, more), Excess = Own(whole.Excess, experiment, more) };
    }

    /// <summary>What is wrong with the extended experiment, by its place in the request that extends it.</summary>
    private static RequestErrors Own(RequestErrors found, Experiment experiment, ExtendExperimentRequest more)
    {
        RequestErrors own = new();
        foreach ((string pointer, IReadOnlyList<string> sentences) in found.ToDictionary())
            own.Add(Address(pointer, experiment, more), sentences[0]);
        return own;
    }

    private static string Address(string pointer, Experiment experiment, ExtendExperimentRequest more)
    {
        if (pointer.StartsWith("/seeds", StringComparison.Ordinal))
            return "/moreSeeds";
        if (pointer.Split('/', 6) is not [_, "axes", string axis, string list, string value, ..] parts)
            return pointer;
        for (int i = 0; i < more.Axes.Count; i++)
        {
            int known = experiment.Layout.Axes[more.Axes[i].Axis].Values.Count;
            if (more.Axes[i].Axis == int.Parse(axis, CultureInfo.InvariantCulture) && int.TryParse(value, CultureInfo.InvariantCulture, out int number) && number >= known)
                return string.Join('/', [JsonPointer.Item(JsonPointer.Item("/axes", i) + "/" + list, number - known), .. parts[5..]]);
        }

        return pointer;
    }

    private static void Check(ExtendExperimentRequest more, Experiment experiment, RequestErrors errors)
    {
        IReadOnlyList<ExperimentAxis> axes = experiment.Request.Axes;
        if (experiment.Layout.Groups.Count == 0)
            errors.Add("", Texts.Of(Text.NothingToExtend));
        int room = SeedReader.MostSeeds - experiment.Layout.Seeds.Count;
        if (more.MoreSeeds is int seeds && (seeds < 1 || seeds > room))
            errors.Add("/moreSeeds", Range(1, room, seeds));
        if (more.MorePoints is < 1 or > ExperimentReader.MostRuns)
            errors.Add("/morePoints", Range(1, ExperimentReader.MostRuns, more.MorePoints.Value));
        if (more.MorePoints is not null && experiment.Request.Random is null)
            errors.Add("/morePoints", Texts.Of(Text.PointsNeedDraw));
        for (int i = 0; i < more.Axes.Count; i++)
        {
            string pointer = JsonPointer.Item("/axes", i);
            MoreValues one = more.Axes[i];
            if (one.Axis < 0 || one.Axis >= axes.Count)
                errors.Add(pointer + "/axis", Range(0, axes.Count - 1, one.Axis));
            else if (more.Axes.Take(i).Any(earlier => earlier.Axis == one.Axis))
                errors.Add(pointer + "/axis", Texts.Of(Text.GivenTwice));
            else if (axes[one.Axis].Draw is not null || one.Values is [] || one.Cases is [] || (axes[one.Axis].Cases is null ? one.Values is null || one.Cases is not null : one.Cases is null || one.Values is not null))
                errors.Add(pointer, Texts.Of(Text.ValuesOfAxis));
        }
    }

    private static ExperimentRequest Extend(Experiment experiment, ExtendExperimentRequest more)
    {
        ExperimentRequest request = experiment.Request;
        IReadOnlyList<long> seeds = experiment.Layout.Seeds;
        long spacing = Math.Max(1, experiment.Layout.Groups.Max(group => group.Members));
        return request with
        {
            // With other values it is no longer the ready-made one.
            ReadyMade = more.Axes.Count > 0 ? null : request.ReadyMade,
            Axes = [.. request.Axes.Select((axis, i) => With(axis, experiment.Layout.Axes[i], more.Axes.FirstOrDefault(one => one.Axis == i)))],
            Random = request.Random is { } search ? search with { Points = search.Points + (more.MorePoints ?? 0) } : null,
            Seeds = new() { List = [.. seeds, .. Enumerable.Range(1, more.MoreSeeds ?? 0).Select(i => seeds.Max() + (i * spacing))] },
            Budget = more.Budget ?? request.Budget,
        };
    }

    private static ExperimentAxis With(ExperimentAxis axis, AxisResponse known, MoreValues? more)
    {
        if (more is null)
            return axis;
        return axis.Cases is { } cases
            ? axis with { Cases = [.. cases, .. more.Cases!] }
            : axis with { Range = null, Values = [.. known.Values.Select(value => value.Value), .. more.Values!] };
    }

    private static string Range(long least, long most, long given) => Texts.Of(
        Text.MustBe, Texts.Of(Text.FromTo, Texts.Of(Text.AWholeNumber), least, most), given);
}
