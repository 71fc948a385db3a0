namespace OverfitWeb.Api.Checkpoints;

/// <summary>A checkpoint that counts: its file is whole on disk, and every record up to its own is stored.</summary>
internal sealed class CheckpointRow
{
    public required Guid RunId { get; init; }

    /// <summary>Records made when it was taken.</summary>
    public required int Record { get; init; }

    /// <summary>Which of a fork's specs it belongs to, from 0; its own is the last.</summary>
    public required int Stage { get; init; }

    /// <summary>The claim that wrote it; part of the file's name.</summary>
    public required long Fence { get; init; }

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    /// <summary>Of its record: the best one is kept.</summary>
    public required double TestAccuracy { get; init; }

    public required string EngineVersion { get; init; }

    public required string Kernels { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
