using System.Text.Json;
using System.Text.Json.Nodes;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Experiments.Plan;

/// <summary>Makes a spec of every combination of the axes' values, checked as <c>POST /runs</c> checks it.</summary>
/// <param name="basis">What all groups have in common, resolved.</param>
/// <param name="preset">The preset it was made from, if any.</param>
/// <param name="axes">What differs.</param>
/// <param name="errors">Gets what is not valid, by its place in the request.</param>
/// <param name="excess">Gets what is larger than this service takes.</param>
internal sealed class GroupExpansion(RunSpec basis, string? preset, IReadOnlyList<AxisPlan> axes, RequestErrors errors, RequestErrors excess)
{
    public IReadOnlyList<GroupPlan> Expand()
    {
        JsonNode start = JsonSerializer.SerializeToNode(
            basis with { Training = basis.Training with { Seed = 0 } }, ContractsJson.Default.RunSpec)!;
        List<GroupPlan> groups = [];
        foreach (int[] values in Combinations())
        {
            if (errors.IsFull || excess.IsFull)
                break;
            if (Group(start, values) is GroupPlan group)
                groups.Add(group);
        }

        return groups;
    }

    /// <summary>Combinations of values, the last axis changing fastest; all drawn axes move together.</summary>
    private IEnumerable<int[]> Combinations()
    {
        int[] steps = [.. axes.Select((axis, i) => IsFollower(i) ? 1 : axis.Count)];
        int total = steps.Aggregate(1, (product, count) => product * count);
        for (int number = 0; number < total; number++)
        {
            int[] values = new int[axes.Count];
            int rest = number;
            for (int i = axes.Count - 1; i >= 0; i--)
            {
                values[i] = rest % steps[i];
                rest /= steps[i];
            }

            for (int i = 0; i < values.Length; i++)
            {
                if (IsFollower(i))
                    values[i] = values[FirstDrawn];
            }

            yield return values;
        }
    }

    private int FirstDrawn => axes.Select((axis, i) => (axis, i)).First(pair => pair.axis.Response.Drawn).i;

    private bool IsFollower(int axis) => axes[axis].Response.Drawn && axis != FirstDrawn;

    private GroupPlan? Group(JsonNode start, int[] values)
    {
        JsonNode spec = start.DeepClone();
        string? from = preset;
        for (int i = 0; i < axes.Count; i++)
        {
            if (axes[i].Apply(spec, values[i], ref from) is not JsonNode changed)
            {
                string member = axes[i].Request.Pointer!;
                string? meant = NearestName.Of(member, SpecMember.PointersOf(spec));
                errors.Add(axes[i].Pointer + "/pointer", Texts.Of(Text.NoSuchAxis, member) + (meant is null ? "" : " " + Texts.Of(Text.DidYouMean, meant)));
                return null;
            }

            spec = changed;
        }

        SpecReading reading = SpecReader.Read(JsonElement.Parse(spec.ToJsonString()));
        Report(reading.Errors, values, errors);
        Report(reading.Excess, values, excess);
        if (reading.Spec is not RunSpec resolved || reading.Excess.Any)
            return null;
        // A case with a preset of its own brings that preset's seed; the experiment's seeds take its place.
        return new(values, AxisNames.Group(axes, values), resolved with { Training = resolved.Training with { Seed = 0 } }, from);
    }

    private void Report(RequestErrors found, int[] values, RequestErrors destination)
    {
        foreach ((string pointer, IReadOnlyList<string> sentences) in found.ToDictionary())
            destination.Add(Address(pointer, values), SpecMember.StandsForAnother(pointer) ? Texts.Of(Text.ForAxesOnly) : sentences[0]);
    }

    // Who set the member last is asked to mend it.
    private string Address(string pointer, int[] values)
    {
        for (int i = axes.Count - 1; i >= 0; i--)
        {
            if (axes[i].Owns(pointer))
                return axes[i].AddressOf(values[i]);
            if (axes[i].Request.Cases is { } cases && cases[values[i]] is { } one && Touches(one.Overrides, pointer))
                return axes[i].AddressOf(values[i]) + "/overrides" + pointer;
        }

        return "/base" + pointer;
    }

    private static bool Touches(JsonElement? overrides, string pointer) =>
        overrides is JsonElement given && pointer.Split('/') is [_, string first, ..]
        && given.ValueKind == JsonValueKind.Object && given.TryGetProperty(first, out _);
}
