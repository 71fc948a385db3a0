namespace OverfitWeb.Engine;

/// <summary>What identifies the arithmetic of a run: equal version, kernels and precision give equal bits.</summary>
public static class EngineInfo
{
    /// <summary>Raised whenever a change alters the bits of a run.</summary>
    public const string Version = "4";
}
