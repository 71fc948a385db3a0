namespace OverfitWeb.Engine.Models;

/// <summary>Weights of one dense layer, for looking at.</summary>
/// <param name="Inputs">Rows.</param>
/// <param name="Outputs">Columns.</param>
/// <param name="Values">inputs × outputs, row-major.</param>
public sealed record WeightMatrix(int Inputs, int Outputs, double[] Values);
