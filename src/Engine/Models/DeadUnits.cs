using System.Numerics;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Layers;

namespace OverfitWeb.Engine.Models;

/// <summary>Hidden units that answer 0 to every image: a ReLU whose input is never positive no longer learns (Lu et al. 2019, <i>dying ReLU</i>).</summary>
public static class DeadUnits
{
    private const int MostImages = 1000;

    /// <summary>Fraction of all hidden units that are dead.</summary>
    /// <param name="network">Evaluated.</param>
    /// <param name="kernels">Arithmetic.</param>
    /// <param name="images">The first 1,000 of them are looked at.</param>
    /// <returns>0 … 1; 0 without hidden units.</returns>
    public static double FractionOf<T>(Network<T> network, IKernels<T> kernels, ImageMatrix<T> images)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int rows = Math.Min(images.Count, MostImages);
        int units = 0;
        int dead = 0;
        ReadOnlySpan<T> x = images.Rows(0, rows);
        foreach (ILayer<T> layer in network.Layers)
        {
            T[] y = new T[checked(rows * layer.Outputs)];
            layer.Infer(kernels, x, rows, y);
            if (layer is ActivationLayer<T>)
            {
                units += layer.Outputs;
                dead += CountZeroColumns<T>(y, layer.Outputs);
            }

            x = y;
        }

        return units == 0 ? 0 : dead / (double)units;
    }

    private static int CountZeroColumns<T>(ReadOnlySpan<T> y, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        bool[] answers = new bool[columns];
        for (int i = 0; i < y.Length; i++)
            answers[i % columns] |= !T.IsZero(y[i]);
        return answers.Count(answered => !answered);
    }
}
