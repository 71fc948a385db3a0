using System.Globalization;

namespace OverfitWeb.Api.Settings;

/// <summary>What an operator can set: environment variables, appsettings or command line, under the same names.</summary>
internal sealed record OverfitSettings
{
    /// <summary>Folder of the database (<c>OVERFIT_DATA</c>).</summary>
    public required string DataFolder { get; init; }

    /// <summary>Folder of the MNIST files (<c>OVERFIT_MNIST</c>).</summary>
    public required string MnistFolder { get; init; }

    /// <summary>Runs trained at the same time (<c>OVERFIT_WORKERS</c>); with 0 this node only answers requests.</summary>
    public required int Workers { get; init; }

    /// <summary>Runs that may wait (<c>OVERFIT_QUEUE_LIMIT</c>).</summary>
    public required int QueueLimit { get; init; }

    /// <summary>Least training between two checkpoints of a run (<c>OVERFIT_CHECKPOINT_SECONDS</c>).</summary>
    public required TimeSpan CheckpointInterval { get; init; }

    /// <summary>How long a run that has ended keeps its checkpoints (<c>OVERFIT_CHECKPOINT_DAYS</c>).</summary>
    public required TimeSpan CheckpointAge { get; init; }

    /// <summary>Bytes that all checkpoints may take (<c>OVERFIT_CHECKPOINT_GIGABYTES</c>).</summary>
    public required long CheckpointBytes { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidOperationException">A number is not one, or out of range; the message names the setting.</exception>
    public static OverfitSettings Read(IConfiguration configuration) => new()
    {
        DataFolder = Path.GetFullPath(Text(configuration, "OVERFIT_DATA") ?? DefaultDataFolder),
        MnistFolder = Path.GetFullPath(Text(configuration, "OVERFIT_MNIST") ?? Path.Combine(AppContext.BaseDirectory, "data", "mnist")),
        Workers = Number(configuration, "OVERFIT_WORKERS", Environment.ProcessorCount, minimum: 0, maximum: 1024),
        QueueLimit = Number(configuration, "OVERFIT_QUEUE_LIMIT", 1000, minimum: 1, maximum: 1_000_000),
        CheckpointInterval = TimeSpan.FromSeconds(Number(configuration, "OVERFIT_CHECKPOINT_SECONDS", 2, minimum: 0, maximum: 3600)),
        CheckpointAge = TimeSpan.FromDays(Number(configuration, "OVERFIT_CHECKPOINT_DAYS", 30, minimum: 0, maximum: 36_500)),
        CheckpointBytes = Number(configuration, "OVERFIT_CHECKPOINT_GIGABYTES", 10, minimum: 0, maximum: 1_000_000) * 1_000_000_000L,
    };

    private static string DefaultDataFolder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "overfit-data");

    private static string? Text(IConfiguration configuration, string name) =>
        string.IsNullOrWhiteSpace(configuration[name]) ? null : configuration[name];

    private static int Number(IConfiguration configuration, string name, int fallback, int minimum, int maximum)
    {
        if (Text(configuration, name) is not string text)
            return fallback;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= minimum && value <= maximum
            ? value
            : throw new InvalidOperationException($"{name} must be a whole number from {minimum} to {maximum}, but is '{text}'.");
    }
}
