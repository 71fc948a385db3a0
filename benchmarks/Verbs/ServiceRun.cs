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

    /// <summary>Training time up to the last record.</summary>
    public double Training { get; init; }

    public override string ToString() =>
        $"{Whole:F3} s, stored after {Job:F3} s, trained {Training:F3} s (posted {Posted * 1000:F1} ms, first record after {First * 1000:F1} ms, records for {Between * 1000:F0} ms, end after {Ending * 1000:F1} ms)";
}
