using AngleSharp.Dom;
using Bunit;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Experiments;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Experiments;

public sealed class SpecialTests : UiContext
{
    private static readonly AxisResponse Lambdas = SomeExperiment.Axis("lambda", AxisScale.Log, 0.001, 0.1);

    [Fact]
    public void Images_flip_at_the_record_where_they_are_memorised()
    {
        ExperimentResponse experiment = SomeExperiment.Running(SomeExperiment.Axis("noise", AxisScale.Category, "a"));
        experiment = experiment with
        {
            Groups = [experiment.Groups[0] with { Trials = [experiment.Groups[0].Trials[0] with { Records = 4 }] }],
        };
        Service.Answer(
            $"GET /api/v1/runs/{experiment.Groups[0].Trials[0].Run}/memorization",
            new MemorizationResponse(experiment.Groups[0].Trials[0].Run, 1, [0, 1, 2, 3], [new(5, 3, 8, [2], [0]), new(9, 1, 4, [3, 4], [255]), new(12, 1, 7, [], [9])]),
            ContractsJson.Default.MemorizationResponse);

        IRenderedComponent<MemorizationWall> wall = Render<MemorizationWall>(parameters => parameters.Add(one => one.Experiment, experiment));

        Assert.Equal("1 of 3 memorised at epoch 3", Told(wall));
        wall.Find(TestId("wall-slider")).Input("3");
        Assert.Equal("2 of 3 memorised at epoch 2", Told(wall));
        wall.Find(TestId("wall-slider")).Input("1");
        Assert.Empty(wall.FindAll(".wall-memorized"));
        Assert.Equal("a 8 that is labelled 3", wall.Find(".wall-image img").GetAttribute("alt"));
    }

    [Fact]
    public void The_slider_turns_the_curves_and_the_images_of_each_penalty()
    {
        ExperimentResults results = Grid(SomeExperiment.Axis("penalty", AxisScale.Category, "L1", "L2"), "testAccuracy", [0.1, 0.2, 0.3, 0.4]);
        Service.Answer(
            $"GET /api/v1/runs/sparklines?runs={string.Join(',', results.Rows.Select(row => row.Runs[0]))}",
            new SparklinesResponse([.. results.Rows.Select(row => new Sparkline(row.Runs[0], [1, 2], [0.2, 1], [0.1, 0.1 * (row.Group + 1)]))]),
            ContractsJson.Default.SparklinesResponse);

        IRenderedComponent<LambdaJourney> journey = Render<LambdaJourney>(parameters => parameters.Add(one => one.Results, results));
        Assert.Equal([Picture(0), Picture(2)], Shown());
        string[] before = Paths();

        journey.Find(TestId("axis-slider")).Input("1");

        Assert.Equal([Picture(1), Picture(3)], Shown());
        Assert.Equal(before[0], Paths()[0]);
        Assert.NotEqual(before[1], Paths()[1]);
        Assert.Equal(before[1].Split('L').Length, Paths()[1].Split('L').Length);

        string[] Paths() => [.. journey.FindAll("path.morph-line").Select(path => path.GetAttribute("d")!)];
        string[] Shown() => [.. journey.FindAll("img.journey-now").Select(image => image.GetAttribute("src")!)];
        string Picture(int row) => ApiRoutes.WeightPicture(results.Rows[row].Runs[0], 1);
    }

    [Fact]
    public void A_ridge_melts_the_peak()
    {
        ExperimentResults results = Grid(Lambdas, "testError", [0.4, 0.9, 0.4, 0.3]);

        IRenderedComponent<RidgeMelting> melting = Render<RidgeMelting>(parameters => parameters.Add(one => one.Results, results));
        Assert.Contains("highest 0.900", Summary(), StringComparison.Ordinal);

        melting.Find(TestId("axis-slider")).Input("1");

        Assert.Contains("highest 0.400", Summary(), StringComparison.Ordinal);
        string Summary() => melting.Find($"{TestId("melting-testError")} svg[role=img]").GetAttribute("aria-label")!;
    }

    private static string Told(IRenderedComponent<MemorizationWall> wall) => wall.Find(TestId("wall-told")).Text();

    private static ExperimentResults Grid(AxisResponse rows, string measure, double[] means) => new()
    {
        Experiment = Some.Id(7),
        Status = ExperimentStatus.Succeeded,
        Picture = ExperimentPicture.Line,
        Axes = [rows, rows == Lambdas ? SomeExperiment.Axis("features", AxisScale.Log, 100, 300) : Lambdas],
        Measures = [new(measure, SomeExperiment.Text(measure), true, null)],
        Rows = [.. means.Select((mean, number) => new ResultRow
        {
            Group = number,
            Key = $"{number}",
            Label = SomeExperiment.Text($"{number}"),
            Values = [number / 2, number % 2],
            Runs = [Some.Id(100 + number)],
            Seeds = [0],
            Measures = new Dictionary<string, MeasureEstimate> { [measure] = SomeExperiment.Estimate(mean) },
        })],
        Grid = [[0, 1], [2, 3]],
    };
}
