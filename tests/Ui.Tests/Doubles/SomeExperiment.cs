using System.Text.Json;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Tests.Doubles;

/// <summary>Experiments and their results as the service sends them; tests change what they are about.</summary>
internal static class SomeExperiment
{
    public static readonly MeasureResponse TestAccuracy = new("testAccuracy", Text("test accuracy"), true, true);
    public static readonly MeasureResponse TestLoss = new("testLoss", Text("test loss"), false, false);

    public static LocalizedText Text(string en) => new($"{en}의 한국어", en);

    public static AxisResponse Axis(string name, AxisScale scale, params object[] values) => new(
        scale == AxisScale.Category ? null : $"/{name}",
        Text(name),
        scale,
        [.. values.Select(value => new AxisValue(JsonSerializer.SerializeToElement(value), Text(value.ToString()!)))]);

    /// <summary>A group for each value of an axis, two seeds each.</summary>
    public static ExperimentResponse Running(AxisResponse axis, ExperimentStatus status = ExperimentStatus.Running, double fraction = 0.25) => new()
    {
        Id = Some.Id(7),
        Status = status,
        Name = "mine",
        Request = new() { Name = "mine", Seeds = new() { Count = 2 } },
        CreatedAt = Some.Time,
        FinishedAt = status == ExperimentStatus.Succeeded ? Some.Time : null,
        Progress = Progress(axis.Values.Count * 2, fraction),
        Axes = [axis],
        Seeds = [0, 1],
        Baseline = 0,
        Groups = [.. axis.Values.Select((value, number) => new ExperimentGroup(
            number, $"key{number}", value.Label, [number], [Trial(0, 10 * number, status), Trial(1, (10 * number) + 1, status)]))],
    };

    public static ExperimentProgress Progress(int runs, double fraction) => new()
    {
        Runs = runs,
        Reused = 0,
        Queued = 0,
        Running = 0,
        Paused = 0,
        Succeeded = (int)(fraction * runs),
        Failed = 0,
        Canceled = 0,
        Fraction = fraction,
        TrainingSeconds = 12,
        RemainingSeconds = fraction < 1 ? 30 : null,
    };

    public static ExperimentResults Results(ExperimentResponse experiment, ExperimentPicture picture, params (double Accuracy, double Loss)[] values) => new()
    {
        Experiment = experiment.Id,
        Status = experiment.Status,
        Picture = picture,
        Axes = experiment.Axes,
        Measures = values.Length == 0 ? [] : [TestAccuracy, TestLoss],
        Rows = [.. experiment.Groups.Select(group => Row(group, values.Length == 0 ? null : values[group.Number]))],
        Baseline = 0,
        Verdicts = [.. experiment.Groups.Skip(1).Select(group => new VerdictResponse
        {
            Baseline = "key0",
            Candidate = group.Key,
            Code = VerdictCode.Helped,
            Pairs = 2,
            Level = 0.975,
            Sentence = new LocalizedText("판정 문장", $"Sentence on {group.Key}"),
        })],
    };

    public static MeasureEstimate Estimate(double mean) => new(mean, mean - 0.02, mean + 0.02, [mean - 0.01, mean + 0.01]);

    public static ReadyMadeResponse ReadyMade(string id, ExperimentPicture picture = ExperimentPicture.Ranking) => new(
        id, Text($"{id} name"), Text($"{id} question"), Text($"{id} explanation"), picture, ["testLoss", "testAccuracy"],
        new(9, 2, 18, 20), new(11, 5, 55, 200));

    public static ExperimentSummary Summary(ExperimentResponse experiment) => new()
    {
        Id = experiment.Id,
        Status = experiment.Status,
        Name = experiment.Name,
        ReadyMade = experiment.ReadyMade,
        CreatedAt = experiment.CreatedAt,
        FinishedAt = experiment.FinishedAt,
        Groups = experiment.Groups.Count,
        Seeds = 2,
        Progress = experiment.Progress,
    };

    public static ExperimentEstimate Takes(int queued = 0) => new()
    {
        Groups = 9,
        Seeds = [0, 1],
        Runs = 18,
        Reused = 3,
        ToTrain = 15,
        TrainingSeconds = 40,
        EstimatedSeconds = 20,
        QueuePosition = queued,
        WaitSeconds = 70,
        Axes = [],
    };

    private static ExperimentTrial Trial(long seed, int run, ExperimentStatus status) => new()
    {
        Seed = seed,
        Run = Some.Id(run),
        Status = status == ExperimentStatus.Succeeded ? RunStatus.Succeeded : RunStatus.Running,
    };

    private static ResultRow Row(ExperimentGroup group, (double Accuracy, double Loss)? value) => new()
    {
        Group = group.Number,
        Key = group.Key,
        Label = group.Label,
        Values = group.Values,
        Runs = value is null ? [] : [.. group.Trials.Select(trial => trial.Run)],
        Seeds = value is null ? [] : [0, 1],
        Measures = value is { } measured
            ? new Dictionary<string, MeasureEstimate> { ["testAccuracy"] = Estimate(measured.Accuracy), ["testLoss"] = Estimate(measured.Loss) }
            : new Dictionary<string, MeasureEstimate>(),
    };
}
