namespace OverfitWeb.Engine.Catalog;

/// <summary>The values that a spec gives for one kind's parameters, with the kind's defaults behind them.</summary>
public sealed class ParameterValues
{
    private readonly IReadOnlyList<ParameterDescriptor> _descriptors;
    private readonly IReadOnlyDictionary<string, double[]> _given;

    /// <param name="descriptors">The kind's parameters.</param>
    /// <param name="given">Values by name: one element for a single value, one per layer for a list.</param>
    /// <exception cref="ArgumentException">A name is unknown or a value is out of range.</exception>
    public ParameterValues(IReadOnlyList<ParameterDescriptor> descriptors, IReadOnlyDictionary<string, double[]> given)
    {
        foreach ((string name, double[] values) in given)
        {
            ParameterDescriptor descriptor = descriptors.FirstOrDefault(d => d.Name == name)
                ?? throw new ArgumentException($"Unknown parameter '{name}'.", nameof(given));
            if (!values.All(descriptor.Allows))
                throw new ArgumentException($"Parameter '{name}' is out of range.", nameof(given));
        }

        _descriptors = descriptors;
        _given = given;
    }

    /// <summary>A single value, or its default.</summary>
    public double Number(string name) =>
        _given.TryGetValue(name, out double[]? values)
            ? values.Single()
            : _descriptors.Single(d => d.Name == name).Default
              ?? throw new ArgumentException($"Parameter '{name}' is required.", nameof(name));

    /// <summary>One value a layer; null where the list is not given.</summary>
    public IReadOnlyList<double>? List(string name) => _given.GetValueOrDefault(name);
}
