using System.Numerics;

namespace OverfitWeb.Engine.Analysis;

/// <summary>A weight matrix as it stands, one pixel a weight: for the layers above the first, whose inputs are no pixels.</summary>
public static class WeightMatrixPicture
{
    /// <summary>Draws it; the largest |w| is in full colour.</summary>
    /// <param name="weights">Inputs × outputs, row-major.</param>
    /// <param name="inputs">Rows: the height.</param>
    /// <param name="outputs">Columns: the width.</param>
    /// <exception cref="ArgumentException">The sizes do not fit the weights.</exception>
    public static Picture Draw<T>(ReadOnlySpan<T> weights, int inputs, int outputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if ((long)inputs * outputs != weights.Length)
            throw new ArgumentException($"{weights.Length} weights are no {inputs} × {outputs} matrix.", nameof(weights));
        double limit = SignedScale.LargestFinite(weights);
        byte[] rgb = new byte[checked(weights.Length * 3)];
        for (int i = 0; i < weights.Length; i++)
            DivergingPalette.Write(SignedScale.Of(weights[i], limit), rgb.AsSpan(i * 3, 3));
        return new Picture(outputs, inputs, rgb);
    }
}
