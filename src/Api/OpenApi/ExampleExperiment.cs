using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using OverfitWeb.Api.Experiments;
using OverfitWeb.Api.Experiments.Plan;
using OverfitWeb.Api.Experiments.ReadyMade;
using OverfitWeb.Api.Experiments.Results;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.OpenApi;

/// <summary>Two strengths of weight decay from two seeds each: asked for, running, measured.</summary>
internal static class ExampleExperiment
{
    public static Guid Id { get; } = Guid.Parse("019a5c1e-ae33-7d21-9b5e-3f2a41c0a004");

    private const string Asked = """
        {
          "name": "Which λ?",
          "base": {"preset": "weight-decay"},
          "axes": [{"pointer": "/penalties/0/lambda", "values": [0.02, 0.1]}],
          "seeds": {"count": 2}
        }
        """;

    private static readonly ExperimentPlan Plan = ExperimentReader.Read(JsonElement.Parse(Asked)).Plan!;

    private static readonly (double Train, double Test)[] Ends = [(1, 0.7640), (1, 0.7656), (0.92, 0.7331), (0.8767, 0.7079)];

    private static readonly Experiment Stored = new()
    {
        Id = Id,
        Name = Plan.Request.Name,
        Request = Plan.Request,
        Layout = ExperimentQueue.LayoutOf(Plan),
        Wish = ExperimentWish.Run,
        CreatedAt = new DateTimeOffset(2026, 1, 5, 9, 10, 0, TimeSpan.Zero),
    };

    public static JsonNode Body => JsonNode.Parse(Asked)!;

    public static JsonNode ExtendBody => JsonNode.Parse("""{"moreSeeds": 3, "axes": [{"axis": 0, "values": [0.05]}]}""")!;

    /// <summary>The example of an answer; null for another operation.</summary>
    public static JsonNode? Response(string operationId) => operationId switch
    {
        "createExperiment" or "getExperiment" or "resumeExperiment" or "extendExperiment" =>
            Write(Stored.ToResponse(Trials(RunStatus.Running), 2), ContractsJson.Default.ExperimentResponse),
        "pauseExperiment" => Write(Stored.ToResponse(Trials(RunStatus.Paused), 2), ContractsJson.Default.ExperimentResponse),
        "cancelExperiment" => Write(Stored.ToResponse(Trials(RunStatus.Canceled), 2), ContractsJson.Default.ExperimentResponse),
        "validateExperiment" => Write(Estimate, ContractsJson.Default.ExperimentEstimate),
        "listExperiments" => Write(new ExperimentListResponse([Stored.ToSummary(Trials(RunStatus.Running), 2)], 1, null), ContractsJson.Default.ExperimentListResponse),
        "listReadyMade" => Write([.. ReadyMadeList.All.Select(ToResponse)], ContractsJson.Default.IReadOnlyListReadyMadeResponse),
        "getExperimentResults" => Write(ResultTable.Of(Stored, Trials(RunStatus.Succeeded), ExperimentStatus.Succeeded), ContractsJson.Default.ExperimentResults),
        "getExperimentReport" => "<!doctype html>…",
        "getMemorization" => Write(
            new MemorizationResponse(Examples.RunId, 28, [0, 1, 2], [new(17, 3, 8, [2], new byte[28 * 28])]), ContractsJson.Default.MemorizationResponse),
        _ => null,
    };

    private static ExperimentEstimate Estimate => new()
    {
        Groups = 2,
        Seeds = Plan.Seeds,
        Runs = 4,
        Reused = 1,
        ToTrain = 3,
        TrainingSeconds = 4.2,
        EstimatedSeconds = 2.8,
        QueuePosition = 0,
        WaitSeconds = 0,
        Axes = Plan.Axes,
    };

    private static ReadyMadeResponse ToResponse(ReadyMadeExperiment one) => new(
        one.Id, one.Name, one.Question, one.Explanation, one.Picture, one.Measures, new(7, 2, 14, 12), new(7, 5, 35, 60));

    private static TrialState[] Trials(RunStatus status) =>
        [.. Ends.Select((end, i) => new TrialState(
            new()
            {
                ExperimentId = Id,
                Group = i / 2,
                Seed = i % 2,
                RunId = Guid.Parse($"{Examples.RunId:D}"[..^2] + $"{i}{i}"),
                Reused = i == 0,
                Cost = 1,
                Measures = i == 0 || status == RunStatus.Succeeded ? MeasuresOf(end.Train, end.Test) : null,
            },
            new(Examples.RunId, i == 0 ? RunStatus.Succeeded : status, null, Priority.OfExperiments, i == 0 || status == RunStatus.Succeeded ? 201 : 80, 201, ExampleRun.Records[^1], null, null)))];

    private static TrialMeasures MeasuresOf(double train, double test) => new(new Dictionary<string, double>
    {
        [Measure.TrainAccuracy] = train,
        [Measure.TestAccuracy] = test,
        [Measure.Gap] = train - test,
        [Measure.TestLoss] = 0.9,
    });

    private static JsonNode? Write<TValue>(TValue value, JsonTypeInfo<TValue> type) => JsonSerializer.SerializeToNode(value, type);
}
