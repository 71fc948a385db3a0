namespace OverfitWeb.Benchmarks.Kernels;

/// <summary>One product: rows × inputs times inputs × outputs.</summary>
public sealed record Shape(int Rows, int Inputs, int Outputs)
{
    /// <summary>Those of the document's network, in a batch and in an evaluation, of one ten times as wide, and of one ten units wide.</summary>
    public static IReadOnlyList<Shape> All { get; } = Draws.OnlyFirst<Shape>(
        [new(100, 784, 100), new(100, 100, 100), new(100, 100, 10), new(240, 784, 100), new(240, 100, 100), new(240, 100, 10), new(100, 1000, 1000), new(240, 784, 10), new(240, 10, 10)]);

    public override string ToString() => $"{Rows}×{Inputs}×{Outputs}";
}
