using System.Text.Json;

namespace OverfitWeb.Contracts.Experiments;

/// <summary>
/// One thing that differs between groups: a member of the spec with its values, given in exactly one of the ways
/// <see cref="Values"/>, <see cref="Range"/>, <see cref="Draw"/>; or, without a member, <see cref="Cases"/>.
/// </summary>
public sealed record ExperimentAxis
{
    /// <summary>
    /// JSON pointer into the spec, such as <c>/optimizer/learningRate</c> or <c>/penalties/0/lambda</c>. Two more are
    /// understood: <c>/model/depth</c> (number of hidden layers) and <c>/model/width</c> (units of each). Null for cases.
    /// </summary>
    public string? Pointer { get; init; }

    /// <summary>What people call it; null for the pointer's own name.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>The values, each once.</summary>
    public IReadOnlyList<JsonElement>? Values { get; init; }

    /// <summary>Values in equal steps or ratios.</summary>
    public AxisRange? Range { get; init; }

    /// <summary>Where values are drawn at random; all drawn axes together make the points of <see cref="RandomSearch"/>.</summary>
    public AxisDraw? Draw { get; init; }

    /// <summary>Named changes of several members at once, such as one remedy each.</summary>
    public IReadOnlyList<AxisCase>? Cases { get; init; }
}

/// <summary>Values from one end to the other, both included.</summary>
public sealed record AxisRange
{
    /// <summary>The first.</summary>
    public required double From { get; init; }

    /// <summary>The last.</summary>
    public required double To { get; init; }

    /// <summary>How many, 2 to 200.</summary>
    public required int Count { get; init; }

    /// <summary><see cref="AxisScale.Linear"/> for equal steps, <see cref="AxisScale.Log"/> for equal ratios.</summary>
    public AxisScale Scale { get; init; } = AxisScale.Linear;

    /// <summary>Rounds to whole numbers; equal ones count once.</summary>
    public bool Integer { get; init; }
}

/// <summary>Where values are drawn from, evenly on the scale.</summary>
public sealed record AxisDraw
{
    /// <summary>The smallest.</summary>
    public required double From { get; init; }

    /// <summary>The largest.</summary>
    public required double To { get; init; }

    /// <summary><see cref="AxisScale.Linear"/> or <see cref="AxisScale.Log"/>.</summary>
    public AxisScale Scale { get; init; } = AxisScale.Linear;

    /// <summary>Whole numbers, both ends included.</summary>
    public bool Integer { get; init; }
}

/// <summary>A named change of the base.</summary>
public sealed record AxisCase
{
    /// <summary>What people call it.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Its place on an axis of numbers, such as a number of images with epochs that suit it; null for a mere name.</summary>
    public double? Value { get; init; }

    /// <summary>A preset that takes the place of the base's spec before <see cref="Overrides"/>; null for none.</summary>
    public string? Preset { get; init; }

    /// <summary>Merged into the spec as by RFC 7396 (JSON Merge Patch); null for no change.</summary>
    public JsonElement? Overrides { get; init; }
}
