using System.Numerics;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Benchmarks.Kernels;

/// <summary>What benchmarks compute on.</summary>
internal static class Draws
{
    /// <summary>Of MNIST's pixels 19 % are not zero.</summary>
    private const double PixelsUsed = 0.19;

    /// <summary>One of a list where benchmarks only have to run (<c>OVERFIT_BENCHMARKS=smoke</c>), else all.</summary>
    public static IReadOnlyList<T> OnlyFirst<T>(IReadOnlyList<T> all) =>
        Environment.GetEnvironmentVariable("OVERFIT_BENCHMARKS") == "smoke" ? [all[0]] : all;

    public static T[] Normal<T>(NumPyRandom random, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] values = new T[length];
        random.FillNormal(1, values.AsSpan());
        return values;
    }

    /// <summary>As sparse as images.</summary>
    public static T[] Pixels<T>(NumPyRandom random, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] values = new T[length];
        for (int i = 0; i < length; i++)
            values[i] = random.NextDouble() < PixelsUsed ? T.CreateTruncating(random.NextDouble()) : T.Zero;
        return values;
    }
}
