namespace OverfitWeb.Engine.Catalog;

/// <summary>One kind that a spec may choose, and how to make it.</summary>
/// <typeparam name="TComponent">What is made.</typeparam>
public sealed record Descriptor<TComponent> : IDescriptor
{
    /// <inheritdoc/>
    public required string Kind { get; init; }

    /// <inheritdoc/>
    public required Sentence Name { get; init; }

    /// <inheritdoc/>
    public required Sentence Description { get; init; }

    /// <inheritdoc/>
    public required string Source { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<ParameterDescriptor> Parameters { get; init; } = [];

    /// <summary>Makes the component from its parameters.</summary>
    public required Func<ParameterValues, TComponent> Create { get; init; }
}
