using System.Numerics;

namespace OverfitWeb.Engine.Analysis;

/// <summary>
/// What each unit of the first layer looks for: its weights, laid out as the pixels that they multiply. Values are −1 … 1;
/// a weight that is not finite is NaN.
/// </summary>
public sealed class FirstLayerImages
{
    private readonly float[] _values;

    private FirstLayerImages(int side, int units)
    {
        Side = side;
        Units = units;
        _values = new float[checked(units * side * side)];
    }

    /// <summary>Rows and columns of an image.</summary>
    public int Side { get; }

    /// <summary>Number of images.</summary>
    public int Units { get; }

    /// <summary>One unit's image: side × side, row-major.</summary>
    public ReadOnlySpan<float> this[int unit] => _values.AsSpan(unit * Side * Side, Side * Side);

    /// <summary>Takes a matrix apart.</summary>
    /// <param name="weights">Inputs × units, row-major.</param>
    /// <param name="inputs">Pixels of a square image.</param>
    /// <param name="units">Units of the first layer.</param>
    /// <param name="scale">Which weight becomes ±1.</param>
    /// <exception cref="ArgumentException">The sizes do not fit the weights, or the inputs make no square.</exception>
    public static FirstLayerImages Of<T>(ReadOnlySpan<T> weights, int inputs, int units, WeightScale scale = WeightScale.Layer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int side = (int)Math.Sqrt(inputs);
        if (inputs < 1 || side * side != inputs)
            throw new ArgumentException($"{inputs} inputs are no square image.", nameof(inputs));
        if ((long)inputs * units != weights.Length)
            throw new ArgumentException($"{weights.Length} weights are no {inputs} × {units} matrix.", nameof(weights));

        FirstLayerImages images = new(side, units);
        double layerLimit = SignedScale.LargestFinite(weights);
        T[] own = new T[inputs];
        for (int unit = 0; unit < units; unit++)
        {
            for (int pixel = 0; pixel < inputs; pixel++)
                own[pixel] = weights[(pixel * units) + unit];
            double limit = scale == WeightScale.Layer ? layerLimit : SignedScale.LargestFinite<T>(own);
            for (int pixel = 0; pixel < inputs; pixel++)
                images._values[(unit * inputs) + pixel] = SignedScale.Of(own[pixel], limit);
        }

        return images;
    }
}
