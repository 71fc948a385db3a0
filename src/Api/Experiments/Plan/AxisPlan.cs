using System.Text.Json.Nodes;
using OverfitWeb.Api.Presets;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Experiments.Plan;

/// <summary>An axis written out, with where it stands in the request.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Response">Its values.</param>
/// <param name="Pointer">Where it stands, such as <c>/axes/0</c>.</param>
internal sealed record AxisPlan(ExperimentAxis Request, AxisResponse Response, string Pointer)
{
    public int Count => Response.Values.Count;

    /// <summary>Sets one of its values in a spec.</summary>
    /// <param name="spec">A whole spec; changed or replaced.</param>
    /// <param name="value">Number of the value.</param>
    /// <param name="preset">The preset that the spec comes from; changed by a case with a preset of its own.</param>
    /// <returns>The spec; null where it has no such member.</returns>
    public JsonNode? Apply(JsonNode spec, int value, ref string? preset)
    {
        if (Request.Cases is not { } cases)
            return SpecMember.TrySet(spec, Request.Pointer!, Response.Values[value].Value) ? spec : null;
        AxisCase one = cases[value];
        if (one.Preset is string name)
        {
            preset = name;
            spec = PresetList.Node(name);
        }

        return one.Overrides is { } overrides ? MergePatch.Apply(spec, JsonNode.Parse(overrides.GetRawText())) : spec;
    }

    /// <summary>Whether a member of the spec is this axis's, or within it.</summary>
    public bool Owns(string pointer) => Request.Pointer is string own
        && (pointer == own || pointer.StartsWith(own + "/", StringComparison.Ordinal) || SpecMember.Stands(own, pointer));

    /// <summary>Where a value stands in the request.</summary>
    public string AddressOf(int value) => Request switch
    {
        { Values: not null } => JsonPointer.Item(Pointer + "/values", value),
        { Range: not null } => Pointer + "/range",
        { Draw: not null } => Pointer + "/draw",
        _ => JsonPointer.Item(Pointer + "/cases", value),
    };
}
