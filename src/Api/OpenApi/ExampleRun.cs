using System.Buffers;
using System.Text;
using OverfitWeb.Api.Live;
using OverfitWeb.Api.Presets;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.OpenApi;

/// <summary>A run of the document's first experiment, for examples.</summary>
internal static class ExampleRun
{
    private static readonly DateTimeOffset Created = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<MetricRecord> Records { get; } =
    [
        Record(1, 1, 0.12333333333333334, 0.1456, 2.41, 2.38, 0.02),
        Record(2, 4, 0.14, 0.1502, 2.29, 2.31, 0.03),
    ];

    public static RunResponse Queued { get; } = new()
    {
        Id = Examples.RunId,
        Status = RunStatus.Queued,
        Preset = "overfit",
        Spec = PresetList.Find("overfit")!.Spec,
        Progress = new() { Records = 0, TotalRecords = 201, Iterations = 0, TotalIterations = 601 },
        CreatedAt = Created,
        LastEventSeq = 1,
    };

    public static RunResponse Canceled { get; } = Queued with
    {
        Status = RunStatus.Canceled,
        StopReason = StopReason.Canceled,
        FinishedAt = Created.AddSeconds(1),
        LastEventSeq = 2,
    };

    public static RunResponse Paused { get; } = Queued with
    {
        Status = RunStatus.Paused,
        Progress = new() { Records = 2, TotalRecords = 201, Iterations = 4, TotalIterations = 601, ElapsedSeconds = 0.03 },
        Best = Records[1],
        Last = Records[1],
        StartedAt = Created.AddMilliseconds(12),
        Attempts = 1,
        LastEventSeq = 4,
    };

    public static RunResponse Fork { get; } = Paused with
    {
        Id = Examples.OtherRunId,
        Status = RunStatus.Queued,
        ParentId = Examples.RunId,
        ParentRecord = 2,
        Lineage = [new(Queued.Spec, 2)],
        StartedAt = null,
        Attempts = 0,
        LastEventSeq = 2,
    };

    public static RunResponse Finished { get; } = Queued with
    {
        Status = RunStatus.Succeeded,
        StopReason = StopReason.Epochs,
        Progress = new() { Records = 201, TotalRecords = 201, Iterations = 601, TotalIterations = 601, ElapsedSeconds = 4.2, ImagesPerSecond = 507_000 },
        Best = Record(119, 355, 0.9966666666666667, 0.7624, 0.04, 0.94, 2.5),
        Last = Record(201, 601, 1, 0.7566, 0.02, 0.95, 4.2),
        Final = new(601, 1, 0.7566, 0.02, 0.95),
        StartedAt = Created.AddMilliseconds(12),
        FinishedAt = Created.AddSeconds(4.3),
        Attempts = 1,
        EngineVersion = "1",
        Kernels = "vector256",
        LastEventSeq = 24,
    };

    /// <summary>The first lines of a run's Server-Sent Events.</summary>
    public static string Stream { get; } = StreamOf(
        new() { EventSeq = 1, RunId = Examples.RunId, Type = RunEventType.Queued, Time = Created, Data = new() { Status = RunStatus.Queued } },
        new()
        {
            EventSeq = 3,
            RunId = Examples.RunId,
            Type = RunEventType.EpochCompleted,
            Time = Created.AddMilliseconds(40),
            Data = new() { Status = RunStatus.Running, Attempt = 1, Records = [Records[0]] },
        });

    private static string StreamOf(params IEnumerable<RunEvent> events)
    {
        ArrayBufferWriter<byte> text = new();
        text.Write(EventText.Opening.Span);
        foreach (RunEvent each in events)
            EventText.Write(text, each);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
    public static SparklinesResponse Sparklines { get; } = new(
    [
        new(Examples.RunId, [1, 2], [.. Records.Select(record => record.TrainAccuracy)], [.. Records.Select(record => record.TestAccuracy)]),
    ]);

    private static MetricRecord Record(int seq, int iteration, double train, double test, double trainLoss, double testLoss, double seconds) => new()
    {
        Seq = seq,
        Epoch = seq - 1,
        Iteration = iteration,
        TrainAccuracy = train,
        TestAccuracy = test,
        TrainLoss = trainLoss,
        TestLoss = testLoss,
        Penalty = 0,
        Gap = train - test,
        WeightNorms = [new(3157.2, 14.16, 0.239)],
        LearningRate = 0.01,
        ElapsedSeconds = seconds,
    };
}
