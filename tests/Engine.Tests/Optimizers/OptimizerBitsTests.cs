using System.Numerics;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Optimizers;

namespace OverfitWeb.Engine.Tests.Optimizers;

/// <summary>Steps that go a vector at a time give the bits of their formulas, element by element, each operation rounded; at any length.</summary>
public sealed class OptimizerBitsTests
{
    private const double Rate = 0.01;
    private const double Small = 1e-8;

    public static TheoryData<int> Lengths => [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 1000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Adam_s(int length)
    {
        Check<float>(length, new Adam(Rate, 0.9, 0.999, Small), AdamByElement);
        Check<double>(length, new Adam(Rate, 0.9, 0.999, Small), AdamByElement);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void AdaGrad_s(int length)
    {
        Check<float>(length, new AdaGrad(Rate, Small), AdaGradByElement);
        Check<double>(length, new AdaGrad(Rate, Small), AdaGradByElement);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void RMSProp_s(int length)
    {
        Check<float>(length, new RmsProp(Rate, 0.99, Small), RmsPropByElement);
        Check<double>(length, new RmsProp(Rate, 0.99, Small), RmsPropByElement);
    }

    private static T AdamByElement<T>(int number, T w, T g, T[] slots)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        slots[0] = (Of<T>(0.9) * slots[0]) + (Of<T>(1 - 0.9) * g);
        slots[1] = (Of<T>(0.999) * slots[1]) + (Of<T>(1 - 0.999) * g * g);
        T rate = Of<T>(Rate / (1 - Math.Pow(0.9, number)));
        return w - (rate * slots[0] / ((T.Sqrt(slots[1]) / Of<T>(Math.Sqrt(1 - Math.Pow(0.999, number)))) + Of<T>(Small)));
    }

    private static T AdaGradByElement<T>(int number, T w, T g, T[] slots)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        slots[0] += g * g;
        return w - (Of<T>(Rate) * g / (T.Sqrt(slots[0]) + Of<T>(Small)));
    }

    private static T RmsPropByElement<T>(int number, T w, T g, T[] slots)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        slots[0] = (Of<T>(0.99) * slots[0]) + (Of<T>(1 - 0.99) * g * g);
        return w - (Of<T>(Rate) * g / (T.Sqrt(slots[0]) + Of<T>(Small)));
    }

    /// <summary>Ten steps, some gradients of which are zero, tiny or huge.</summary>
    private static void Check<T>(int length, IOptimizer optimizer, Func<int, T, T, T[], T> byElement)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        System.Random random = new(length);
        T[] values = [.. Enumerable.Range(0, length).Select(_ => Of<T>(random.NextDouble() - 0.5))];
        T[] expected = [.. values];
        T[][] slots = [.. Enumerable.Range(0, optimizer.Slots).Select(_ => new T[length])];
        T[][] expectedSlots = [.. Enumerable.Range(0, length).Select(_ => new T[optimizer.Slots])];
        for (int number = 1; number <= 10; number++)
        {
            T[] gradient = [.. Enumerable.Range(0, length).Select(_ => Of<T>((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-25, 5)) * random.Next(4)))];
            optimizer.Step(new ReferenceKernels<T>(), new OptimizerStep(Rate, number, IsWeight: true), values.AsSpan(), gradient, slots);
            for (int i = 0; i < length; i++)
                expected[i] = byElement(number, expected[i], gradient[i], expectedSlots[i]);
        }

        Assert.Equal(expected, values);
        for (int slot = 0; slot < slots.Length; slot++)
            Assert.Equal(expectedSlots.Select(element => element[slot]), slots[slot]);
    }

    private static T Of<T>(double value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.CreateTruncating(value);
}
