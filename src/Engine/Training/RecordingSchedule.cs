namespace OverfitWeb.Engine.Training;

/// <summary>
/// When records are made. The book's rule is <c>i % max(N/B, 1) == 0</c>; where B does not divide N it becomes
/// the first iteration at or after each multiple of N/B: ⌈kN/B⌉.
/// </summary>
public sealed class RecordingSchedule
{
    private readonly RecordingKind _kind;
    private readonly long _trainSize;
    private readonly long _batchSize;

    /// <param name="kind">The rule.</param>
    /// <param name="epochs">Number of records, at least 1.</param>
    /// <param name="trainSize">N, at least 1.</param>
    /// <param name="batchSize">B, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1, or the iterations do not fit an int.</exception>
    public RecordingSchedule(RecordingKind kind, int epochs, int trainSize, int batchSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(trainSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        _kind = kind;
        _trainSize = trainSize;
        _batchSize = batchSize;
        TotalRecords = epochs;
        long total = kind switch
        {
            RecordingKind.Book => FirstIterationOf(epochs - 1) + 1,
            RecordingKind.Trainer => Math.Max(epochs * Math.Max(_trainSize, _batchSize) / _batchSize, FirstIterationOf(epochs - 1) + 1),
            _ => FirstIterationOf(epochs),
        };
        ArgumentOutOfRangeException.ThrowIfGreaterThan(total, int.MaxValue);
        TotalIterations = (int)total;
    }

    /// <summary>Records of a run to its end.</summary>
    public int TotalRecords { get; }

    /// <summary>Iterations of a run to its end.</summary>
    public int TotalIterations { get; }

    /// <summary>max(N/B, 1).</summary>
    public double IterationsPerEpoch => Math.Max(_trainSize / (double)_batchSize, 1);

    /// <summary>Number of iterations done when record <paramref name="record"/> (0 … <see cref="TotalRecords"/> − 1) is made.</summary>
    public int IterationsAt(int record) =>
        (int)(_kind == RecordingKind.Epoch ? FirstIterationOf(record + 1) : FirstIterationOf(record) + 1);

    private long FirstIterationOf(long epoch) =>
        _batchSize >= _trainSize ? epoch : (epoch * _trainSize + _batchSize - 1) / _batchSize;
}
