namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>A job in the service as its client lives through it, in seconds.</summary>
/// <param name="Posted">From the request to its answer.</param>
/// <param name="First">From the answer to the first record at the client.</param>
/// <param name="Between">From the first record to the last.</param>
/// <param name="Ending">From the last record to the event that ends the run.</param>
internal sealed record ServiceRun(double Posted, double First, double Between, double Ending)
{
    public double Whole => Posted + First + Between + Ending;

    /// <summary>From when the run was queued to when its end was stored, by the service's clock: without the way to the client and its pace.</summary>
    public double Job { get; init; }

    /// <summary>From when the run was queued to when its claim began, by the service's clock.</summary>
    public double Claimed { get; init; }

    /// <summary>Of all threads of the service, from the request to the event that ends the run.</summary>
    public double CpuSeconds { get; init; }

    /// <summary>Training time up to the first record.</summary>
    public double FirstTrained { get; init; }

    /// <summary>Training time up to the last record.</summary>
    public double LastTrained { get; init; }

    /// <summary>From the last record to the stored end, with the claim's last steps before training.</summary>
    public double Closing => Job - Claimed - LastTrained;
}
