using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Initializers;

/// <summary>Normal with a given standard deviation (Saito, <i>Deep Learning from Scratch</i>, section 6.2.1).</summary>
/// <param name="standardDeviation">The standard deviation.</param>
public sealed class NormalInitializer(double standardDeviation) : IInitializer
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IInitializer> Descriptor { get; } = new()
    {
        Kind = "normal",
        Name = new("정규분포 초깃값", "Normal"),
        Description = new("주어진 표준편차의 정규분포에서 뽑습니다.", "Drawn from a normal distribution with the given standard deviation."),
        Source = "Saito 2016, section 6.2.1",
        Parameters =
        [
            new("standardDeviation", ParameterKind.Number, new("표준편차입니다.", "Standard deviation."))
            {
                Default = 0.01, Minimum = 0, Maximum = 10, ExclusiveMinimum = true, LogScale = true,
            },
        ],
        Create = values => new NormalInitializer(values.Number("standardDeviation")),
    };

    /// <inheritdoc/>
    public void Fill<T>(NumPyRandom random, int inputs, int outputs, Span<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        random.FillNormal(standardDeviation, weights);
}
