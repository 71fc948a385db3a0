using System.Numerics;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Layers;

namespace OverfitWeb.Engine.Models;

/// <summary>Hidden units that answer 0 to every image: a ReLU whose input is never positive no longer learns (Lu et al. 2019, <i>dying ReLU</i>).</summary>
public static class DeadUnits
{
    private const int MostImages = 960;

    /// <summary>Fraction of all hidden units that are dead.</summary>
    /// <param name="network">Evaluated.</param>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="images">The first 960 of them are looked at: four blocks.</param>
    /// <returns>0 … 1; 0 without hidden units.</returns>
    public static double FractionOf<T>(Network<T> network, IKernels<T> kernels, ImageBlocks<T> images)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        bool[][] answers = [.. network.Layers.Select(layer => layer is ActivationLayer<T> ? new bool[layer.Outputs] : [])];
        for (int block = 0; block < images.Blocks && block * ImageBlocks<T>.BlockSize < MostImages; block++)
        {
            SparseBlock<T> x = images[block];
            ReadOnlySpan<T> below = x.Dense;
            for (int i = 0; i < network.Layers.Length; i++)
            {
                T[] y = new T[checked(x.Rows * network.Layers[i].Outputs)];
                network.Layers[i].Infer(kernels, below, x.Rows, y);
                for (int at = 0; answers[i].Length > 0 && at < y.Length; at++)
                    answers[i][at % answers[i].Length] |= !T.IsZero(y[at]);
                below = y;
            }
        }

        int units = answers.Sum(layer => layer.Length);
        return units == 0 ? 0 : answers.Sum(layer => layer.Count(answered => !answered)) / (double)units;
    }
}
