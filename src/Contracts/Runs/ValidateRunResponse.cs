namespace OverfitWeb.Contracts.Runs;

/// <summary>What a body of <c>POST /runs</c> would come to.</summary>
public sealed record ValidateRunResponse
{
    /// <summary>The resolved spec: every member filled in.</summary>
    public required RunSpec Spec { get; init; }

    /// <summary>The preset it was made from, if any.</summary>
    public string? Preset { get; init; }

    /// <summary>What one should know before starting it. None of it keeps the run from being queued.</summary>
    public required IReadOnlyList<RunWarning> Warnings { get; init; }

    /// <summary>Weights and biases of one network, with what batch normalisation learns.</summary>
    public required long Parameters { get; init; }

    /// <summary>Iterations that a run to its end makes.</summary>
    public required int TotalIterations { get; init; }

    /// <summary>Records that a run to its end makes.</summary>
    public required int TotalRecords { get; init; }

    /// <summary>Time and memory.</summary>
    public required RunEstimate Estimate { get; init; }
}
