using OverfitWeb.Engine.Data;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>The weight layers of a network, by the widths of its hidden layers.</summary>
internal static class NetworkShape
{
    /// <summary>From the pixels to the classes; as floating-point numbers, for a spec may ask for more than whole ones hold.</summary>
    public static IEnumerable<WeightLayer> Layers(IReadOnlyList<int> hidden)
    {
        double inputs = Mnist.Side * Mnist.Side;
        bool isLowest = true;
        foreach (int outputs in hidden.Append(Mnist.Classes))
        {
            yield return new(inputs, outputs, isLowest);
            (inputs, isLowest) = (outputs, false);
        }
    }

    /// <summary>Weights and biases.</summary>
    public static double Parameters(IReadOnlyList<int> hidden) => Layers(hidden).Sum(layer => (layer.Inputs + 1) * layer.Outputs);
}

/// <summary>One of them.</summary>
/// <param name="Inputs">Width below.</param>
/// <param name="Outputs">Width above.</param>
/// <param name="IsLowest">Whether pixels come in.</param>
internal readonly record struct WeightLayer(double Inputs, double Outputs, bool IsLowest);
