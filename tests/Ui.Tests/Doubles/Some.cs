using System.Text.Json;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Tests.Doubles;

/// <summary>Runs, records and events as the service sends them; tests change what they are about.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Time = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static readonly CurveBand NoBand = new([], null, null);

    public static Guid Id(int number) => Guid.Parse($"01900000-0000-7000-8000-{number:x12}");

    public static RunResponse Run(
        int number = 1, RunStatus status = RunStatus.Running, int records = 0, int total = 10, long lastEventSeq = 0) => new()
        {
            Id = Id(number),
            Status = status,
            Preset = "overfit",
            Spec = new RunSpec { Training = new TrainingSpec { Epochs = total } },
            Progress = new RunProgress
            {
                Records = records,
                TotalRecords = total,
                Iterations = records * 3,
                TotalIterations = total * 3,
            },
            CreatedAt = Time,
            LastEventSeq = lastEventSeq,
        };

    public static MetricRecord Record(int seq, double train = 0.5, double test = 0.4, double? testLoss = 1) => new()
    {
        Seq = seq,
        Epoch = seq - 1,
        Iteration = (3 * seq) - 2,
        TrainAccuracy = train,
        TestAccuracy = test,
        TrainLoss = 1,
        TestLoss = testLoss,
        Gap = train - test,
        LearningRate = 0.01,
        ElapsedSeconds = seq * 0.1,
    };

    /// <summary>An event with the records numbered as given.</summary>
    public static RunEvent Event(long eventSeq, params int[] records) => new()
    {
        EventSeq = eventSeq,
        RunId = Id(1),
        Type = RunEventType.EpochCompleted,
        Time = Time,
        Data = new RunEventData { Status = RunStatus.Running, Attempt = 1, Records = [.. records.Select(seq => Record(seq))] },
    };

    public static RunEvent Succeeded(long eventSeq) => new()
    {
        EventSeq = eventSeq,
        RunId = Id(1),
        Type = RunEventType.Succeeded,
        Time = Time,
        Data = new RunEventData
        {
            Status = RunStatus.Succeeded,
            StopReason = StopReason.Epochs,
            Attempt = 1,
            Final = new FinalMetrics(30, 1, 0.75, 0.01, 0.9),
        },
    };

    /// <summary>Groups 1 and 2, each of the run of that number, and the verdict on 2.</summary>
    public static CompareResponse Comparison(RunResponse first, RunResponse second, VerdictCode code, int pairs = 5) => new(
        [new ComparedRun(first, [Record(1), Record(2)]), new ComparedRun(second, [Record(1)])], [])
    {
        Groups = [Group("1", first.Id), Group("2", second.Id)],
        Verdicts =
        [
            new VerdictResponse
            {
                Baseline = "1",
                Candidate = "2",
                Code = code,
                Pairs = pairs,
                Level = pairs > 1 ? 0.975 : null,
                DeltaTrain = Delta(-0.107, pairs),
                DeltaTest = Delta(-0.039, pairs),
                DeltaGap = Delta(-0.068, pairs),
                Sentence = new LocalizedText("판정 문장", "The verdict's sentence"),
            },
        ],
    };

    public static CompareGroup Group(string key, params Guid[] runs) => new()
    {
        Key = key,
        Runs = runs,
        Counted = runs,
        Seeds = [0],
        Curves = new GroupCurves { Members = 0, Seq = [], Epoch = [], TrainAccuracy = NoBand, TestAccuracy = NoBand, Gap = NoBand, TrainLoss = NoBand, TestLoss = NoBand },
    };

    public static PresetResponse Preset(string id, RunSpec? spec = null) => new(
        id, new LocalizedText($"{id} 이름", $"{id} name"), new LocalizedText($"{id} 설명", $"{id} text"), spec ?? new RunSpec());

    public static KindSpec Kind(string kind, string parameter, double value) => new()
    {
        Kind = kind,
        Parameters = new Dictionary<string, JsonElement> { [parameter] = JsonSerializer.SerializeToElement(value) },
    };

    public static CatalogResponse Catalog() => new()
    {
        Fields =
        [
            Parameter("/dataset/trainSize", 1, 60_000), Parameter("/training/epochs", 1, 100_000),
            Parameter("/model/hidden", 1, 10_000) with { LogScale = true }, Parameter("/training/seed", 0, 4_294_967_295),
            Options("/training/precision", "float32", "float64"), Options("/training/earlyStopping/monitor", "validationLoss", "testLoss"),
        ],
        Penalties = [Entry("l2", Parameter("lambda", 0, 10) with { Default = Json("0.1"), LogScale = true }), Entry("l1", Parameter("lambda", 0, 10) with { Default = Json("0.001") })],
        Constraints = [Entry("maxNorm", Parameter("limit", 0, 1000) with { Default = Json("3") })],
        Dropouts =
        [
            Entry("standard", Parameter("ratio", 0, 1) with { ExclusiveMaximum = true, Default = Json("0.5") }),
            Entry("inverted", Parameter("ratio", 0, 1) with { ExclusiveMaximum = true, Default = Json("0.5") }),
        ],
        Activations = [Entry("relu"), Entry("tanh")],
        Initializers = [Entry("he")],
        Optimizers =
        [
            Entry("sgd", Parameter("learningRate", 0, 10) with { ExclusiveMinimum = true, Default = Json("0.01") }),
            Entry("adam", Parameter("learningRate", 0, 10) with { ExclusiveMinimum = true, Default = Json("0.001") }, Parameter("beta1", 0, 1) with { Default = Json("0.9") }),
        ],
        Schedules = [Entry("constant"), Entry("step", Parameter("factor", 0, 1) with { Default = Json("0.5") })],
        Augmentations = [Entry("shift", Parameter("maxPixels", 1, 14) with { Default = Json("2") })],
    };

    public static ValidateRunResponse Check(params RunWarning[] warnings) => new()
    {
        Spec = new RunSpec(),
        Warnings = warnings,
        Parameters = 130_010,
        TotalIterations = 601,
        TotalRecords = 201,
        Estimate = new RunEstimate
        {
            Seconds = 2,
            LowSeconds = 1.5,
            HighSeconds = 3,
            MemoryBytes = 12_000_000,
            Basis = EstimateBasis.Calibration,
            Measurements = 5,
            TypicalError = 0.1,
        },
    };

    private static JsonElement Json(string value) => JsonDocument.Parse(value).RootElement;

    private static CatalogParameter Options(string name, params string[] options) => new()
    {
        Name = name,
        Description = new LocalizedText("", ""),
        Type = ParameterType.Choice,
        Options = options,
    };

    private static EstimateResponse? Delta(double mean, int pairs) =>
        pairs == 0 ? null : new(mean, pairs > 1 ? mean - 0.02 : null, pairs > 1 ? mean + 0.02 : null);

    private static CatalogEntry Entry(string kind, params CatalogParameter[] parameters) =>
        new(kind, new LocalizedText(kind, kind), new LocalizedText("", ""), "", parameters);

    private static CatalogParameter Parameter(string name, double low, double high) => new()
    {
        Name = name,
        Description = new LocalizedText("", ""),
        Type = ParameterType.Number,
        Minimum = low,
        Maximum = high,
    };
}
