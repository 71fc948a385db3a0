namespace OverfitWeb.Api.Checkpoints;

/// <summary>A checkpoint on its way to the disk: its temporary file is written, and nothing depends on it yet.</summary>
/// <param name="Path">The file, once it counts.</param>
/// <param name="Record">Records made when it was taken.</param>
/// <param name="Stage">Which of a fork's specs it belongs to.</param>
/// <param name="TestAccuracy">Of its record.</param>
/// <param name="Bytes">Length of the file.</param>
internal sealed record PendingCheckpoint(string Path, int Record, int Stage, double TestAccuracy, long Bytes);
