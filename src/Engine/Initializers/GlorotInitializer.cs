using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Initializers;

/// <summary>Normal with standard deviation √(2 / (inputs + outputs)) (Glorot and Bengio 2010, eq. 12).</summary>
public sealed class GlorotInitializer : IInitializer
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IInitializer> Descriptor { get; } = new()
    {
        Kind = "glorot",
        Name = new("Glorot (Xavier) 초깃값", "Glorot (Xavier)"),
        Description = new(
            "표준편차가 √(2/(입력 수 + 출력 수))인 정규분포에서 뽑습니다. sigmoid와 tanh에 알맞습니다.",
            "Drawn from a normal distribution with standard deviation √(2 / (inputs + outputs)); made for sigmoid and tanh."),
        Source = "Glorot & Bengio 2010, eq. 12",
        Create = _ => new GlorotInitializer(),
    };

    /// <inheritdoc/>
    public void Fill<T>(NumPyRandom random, int inputs, int outputs, Span<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        random.FillNormal(Math.Sqrt(2.0 / (inputs + outputs)), weights);
}
