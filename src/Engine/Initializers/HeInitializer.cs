using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Initializers;

/// <summary>Normal with standard deviation √(2 / inputs) (He et al. 2015, eq. 10).</summary>
public sealed class HeInitializer : IInitializer
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IInitializer> Descriptor { get; } = new()
    {
        Kind = "he",
        Name = new("He 초깃값", "He"),
        Description = new(
            "표준편차가 √(2/입력 수)인 정규분포에서 뽑습니다. ReLU에 알맞습니다.",
            "Drawn from a normal distribution with standard deviation √(2 / inputs); made for ReLU."),
        Source = "He et al. 2015, eq. 10",
        Create = _ => new HeInitializer(),
    };

    /// <inheritdoc/>
    public void Fill<T>(NumPyRandom random, int inputs, int outputs, Span<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        random.FillNormal(Math.Sqrt(2.0 / inputs), weights);
}
