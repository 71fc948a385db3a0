namespace OverfitWeb.Api.Runs;

/// <summary>One tag of one run, for finding runs by it; a run's tags in order are <see cref="Run.Tags"/>.</summary>
internal sealed class RunTag
{
    public required string Tag { get; init; }

    public required Guid RunId { get; init; }
}
