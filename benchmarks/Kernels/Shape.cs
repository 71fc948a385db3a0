namespace OverfitWeb.Benchmarks.Kernels;

/// <summary>One product: rows × inputs times inputs × outputs.</summary>
public sealed record Shape(int Rows, int Inputs, int Outputs)
{
    public override string ToString() => $"{Rows}×{Inputs}×{Outputs}";
}
