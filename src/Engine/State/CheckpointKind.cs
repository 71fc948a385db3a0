namespace OverfitWeb.Engine.State;

/// <summary>What a file of the engine holds, and in which precision.</summary>
internal static class CheckpointKind
{
    /// <summary>A training that can go on.</summary>
    public static string Training<T>() => $"training/{typeof(T).Name}";

    /// <summary>Weights alone.</summary>
    public static string Weights<T>() => $"weights/{typeof(T).Name}";
}
