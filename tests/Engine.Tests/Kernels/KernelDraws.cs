using System.Numerics;
using System.Runtime.InteropServices;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Tests.Kernels;

/// <summary>What the tests of the kernels share: kernels by name, random matrices, and the bits of a result.</summary>
internal static class KernelDraws
{
    private const int Guard = 64;

    public static IKernels<T> Find<T>(string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        KernelCatalog.All<T>().Single(s => s.Name == name).Kernels;

    /// <summary>Standard normal values.</summary>
    public static T[] Normal<T>(NumPyRandom random, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] values = new T[length];
        for (int i = 0; i < length; i++)
            values[i] = T.CreateTruncating(random.NextGaussian());
        return values;
    }

    /// <summary>What a kernel writes: it begins with a filled buffer, so that a value left unwritten or written beyond the end shows.</summary>
    public static byte[] Bits<T>(int length, Action<T[]> write)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] target = new T[length + Guard];
        Array.Fill(target, T.CreateTruncating(0.625));
        write(target);
        return MemoryMarshal.AsBytes(target.AsSpan()).ToArray();
    }
}
