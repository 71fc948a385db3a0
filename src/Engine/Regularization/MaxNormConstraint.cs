using System.Numerics;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Regularization;

/// <summary>
/// Max-norm: after each step the incoming weights of every unit (a column of W) with √Σw² &gt; c are scaled back to length c
/// (Srebro and Shraibman 2005; Srivastava et al. 2014, section 5.1). Not to be taken for the L∞ penalty.
/// </summary>
/// <param name="limit">c &gt; 0.</param>
public sealed class MaxNormConstraint(double limit) : IWeightConstraint
{
    /// <summary>Its entry in the catalogue.</summary>
    public static Descriptor<IWeightConstraint> Descriptor { get; } = new()
    {
        Kind = "maxNorm",
        Name = new("맥스 노름 제약", "Max-norm"),
        Description = new(
            "갱신한 뒤 뉴런마다 들어오는 가중치의 길이 √Σw²가 c를 넘으면 c로 줄입니다. 편향에는 적용하지 않습니다.",
            "After each step scales the incoming weights of every unit back to length c where √Σw² exceeds it; biases are left alone."),
        Source = "Srivastava et al. 2014, section 5.1",
        Parameters =
        [
            new("limit", ParameterKind.Number, new("길이의 상한 c입니다.", "Largest length c."))
            {
                Default = 3, Minimum = 0, Maximum = 1000, ExclusiveMinimum = true, LogScale = true,
            },
        ],
        Create = values => new MaxNormConstraint(values.Number("limit")),
    };

    /// <inheritdoc/>
    public void Project<T>(IKernels<T> kernels, int layer, Span<T> weights, int inputs, int outputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int unit = 0; unit < outputs; unit++)
        {
            double squares = 0;
            for (int i = unit; i < weights.Length; i += outputs)
            {
                double weight = double.CreateTruncating(weights[i]);
                squares += weight * weight;
            }

            if (squares <= limit * limit)
                continue;
            T scale = T.CreateTruncating(limit / Math.Sqrt(squares));
            for (int i = unit; i < weights.Length; i += outputs)
                weights[i] *= scale;
        }
    }
}
