using System.Numerics;

namespace OverfitWeb.Engine.Optimizers;

/// <summary>
/// The step that AdaGrad and RMSProp share: ηg / (√h + ε), a vector at a time; as each operation rounds as the standard says,
/// the bits do not depend on its width.
/// </summary>
internal static class RootedStep
{
    public static Vector<T> Of<T>(Vector<T> rate, Vector<T> gradient, Vector<T> squares, Vector<T> small) =>
        rate * gradient / (Vector.SquareRoot(squares) + small);
}
