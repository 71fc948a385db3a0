namespace OverfitWeb.Engine.Training;

/// <summary>Floating-point type of weights and arithmetic.</summary>
public enum FloatPrecision
{
    /// <summary>Single precision.</summary>
    Float32,

    /// <summary>Double precision, as the book's Python code.</summary>
    Float64,
}
