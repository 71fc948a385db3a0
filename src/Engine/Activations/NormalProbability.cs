using System.Numerics;
using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Activations;

/// <summary>
/// Φ(x) = ½ erfc(−x/√2), a vector at a time: rational approximations in three ranges of y = |x|/√2, below 15/32, up to 4 and
/// beyond (Cody 1969, <i>Rational Chebyshev approximations for the error function</i>, tables I to III as his program calerf has them).
/// </summary>
internal static class NormalProbability
{
    private const double InverseRoot2 = 0.70710678118654752440;
    private const double InverseRootPi = 0.56418958354775628695;

    /// <summary>Φ(x).</summary>
    /// <param name="x">Anywhere.</param>
    /// <param name="exponential">exp(−x²/2).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Of<T>(Vector<T> x, Vector<T> exponential)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector<T> y = Vector.Abs(x) * Number<T>(InverseRoot2);
        Vector<T> half = Number<T>(0.5);
        Vector<T> tail = half * exponential * Vector.ConditionalSelect(Vector.GreaterThan(y, Number<T>(4)), Beyond(y), Between(y));
        Vector<T> far = Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), tail, Vector<T>.One - tail);
        Vector<T> near = half + (half * x * Number<T>(InverseRoot2) * Near(y * y));
        return Vector.ConditionalSelect(Vector.LessThanOrEqual(y, Number<T>(0.46875)), near, far);
    }

    /// <summary>erf(y)/y from y², for y ≤ 15/32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Near<T>(Vector<T> square)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Polynomial(
            square,
            [1.85777706184603153e-1, 3.16112374387056560, 1.13864154151050156e2, 3.77485237685302021e2, 3.20937758913846947e3])
        / Polynomial(
            square,
            [1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3]);

    /// <summary>erfc(y)·exp(y²), for y from 15/32 to 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Between<T>(Vector<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Polynomial(
            y,
            [
                2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594, 6.61191906371416295e1, 2.98635138197400131e2,
                8.81952221241769090e2, 1.71204761263407058e3, 2.05107837782607147e3, 1.23033935479799725e3,
            ])
        / Polynomial(
            y,
            [
                1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3,
                3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3,
            ]);

    /// <summary>erfc(y)·exp(y²), for y ≥ 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Beyond<T>(Vector<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector<T> square = Vector<T>.One / (y * y);
        Vector<T> rest = square
            * Polynomial(
                square,
                [1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1, 1.60837851487422766e-2, 6.58749161529837803e-4])
            / Polynomial(
                square,
                [1, 2.56852019228982242, 1.87295284992346725, 5.27905102951428412e-1, 6.05183413124413191e-2, 2.33520497626869185e-3]);
        return (Number<T>(InverseRootPi) - rest) / y;
    }

    /// <summary>By Horner's rule.</summary>
    /// <param name="x">The variable.</param>
    /// <param name="coefficients">From the highest power down.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Polynomial<T>(Vector<T> x, ReadOnlySpan<double> coefficients)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector<T> sum = Number<T>(coefficients[0]);
        for (int i = 1; i < coefficients.Length; i++)
            sum = (sum * x) + Number<T>(coefficients[i]);
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Number<T>(double value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(T.CreateTruncating(value));
}
