namespace OverfitWeb.Engine.Catalog;

/// <summary>One parameter of a kind, with what is allowed.</summary>
/// <param name="Name">Its name in a spec (camelCase).</param>
/// <param name="Kind">Its type.</param>
/// <param name="Description">What it means, in a sentence.</param>
public sealed record ParameterDescriptor(string Name, ParameterKind Kind, Sentence Description)
{
    /// <summary>Used where the parameter is not given; null where leaving it out has a meaning of its own.</summary>
    public double? Default { get; init; }

    /// <summary>Smallest value, for each element of a list.</summary>
    public required double Minimum { get; init; }

    /// <summary>Largest value, for each element of a list.</summary>
    public required double Maximum { get; init; }

    /// <summary>True if <see cref="Minimum"/> itself is not allowed.</summary>
    public bool ExclusiveMinimum { get; init; }

    /// <summary>True if <see cref="Maximum"/> itself is not allowed.</summary>
    public bool ExclusiveMaximum { get; init; }

    /// <summary>True where the steps of a slider are better on a logarithmic scale.</summary>
    public bool LogScale { get; init; }

    /// <summary>Whether <paramref name="value"/> is finite and within the range.</summary>
    public bool Allows(double value) =>
        double.IsFinite(value)
        && (ExclusiveMinimum ? value > Minimum : value >= Minimum)
        && (ExclusiveMaximum ? value < Maximum : value <= Maximum)
        && (Kind != ParameterKind.Integer || value == Math.Floor(value));
}
