using AngleSharp.Dom;
using Bunit;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
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
        IRenderedComponent<LambdaJourney> journey = Journey("testAccuracy", 0.1, 0.2, 0.3, 0.4);
        Assert.Equal([Picture(0), Picture(2)], Shown());
        string[] before = Paths();

        journey.Find(TestId("axis-slider")).Input("1");

        Assert.Equal([Picture(1), Picture(3)], Shown());
        Assert.Equal(before[0], Paths()[0]);
        Assert.NotEqual(before[1], Paths()[1]);
        Assert.Equal(before[1].Split('L').Length, Paths()[1].Split('L').Length);

        string[] Paths() => [.. journey.FindAll("path.morph-line").Select(path => path.GetAttribute("d")!)];
        string[] Shown() => [.. journey.FindAll("img.journey-now").Select(image => image.GetAttribute("src")!)];
        string Picture(int row) => ApiRoutes.WeightPicture(Some.Id(100 + row), 1);
    }

    [Fact]
    public void Pictures_that_are_seen_come_first_and_what_is_missing_is_said()
    {
        IRenderedComponent<LambdaJourney> journey = Journey("testAccuracy", 0.1, 0.2, 0.3, 0.4);
        Assert.Equal([Picture(0), Picture(2)], Asked());
        Assert.Equal(["Drawing the weights…", "Drawing the weights…"], Missing());

        journey.FindAll(".journey-images img")[0].TriggerEvent("onload", EventArgs.Empty);
        Assert.Equal([Picture(0), Picture(2)], Asked());
        journey.FindAll(".journey-images img")[1].TriggerEvent("onload", EventArgs.Empty);
        Assert.Equal([Picture(0), Picture(1), Picture(2), Picture(3)], Asked());
        Assert.Empty(Missing());

        journey.Find(TestId("axis-slider")).Input("1");
        journey.Find("img.journey-now").TriggerEvent("onerror", EventArgs.Empty);
        Assert.Equal(["The picture could not be drawn. Move λ to try again.", "Drawing the weights…"], Missing());
        Assert.Equal([Picture(0), Picture(2), Picture(3)], Asked());

        journey.Find(TestId("axis-slider")).Input("0");
        journey.Find(TestId("axis-slider")).Input("1");
        Assert.Equal([Picture(0), Picture(1), Picture(2), Picture(3)], Asked());

        string[] Asked() => [.. journey.FindAll(".journey-images img").Select(image => image.GetAttribute("src")!)];
        string[] Missing() => [.. journey.FindAll(".journey-images p").Select(words => words.Text())];
        string Picture(int row) => ApiRoutes.WeightPicture(Some.Id(100 + row), 1);
    }

    [Fact]
    public void A_picture_of_weights_next_to_nothing_is_told_to_be_one()
    {
        IRenderedComponent<LambdaJourney> journey = Journey("max", 0.6, 0.004, 0.6, 0);
        Assert.Empty(journey.FindAll(TestId("journey-note")));

        journey.Find(TestId("axis-slider")).Input("1");

        Assert.Equal(
            ["All weights are next to 0, the largest is 0.004; the colours are stretched to it.", "All weights are 0: the picture is blank."],
            journey.FindAll(TestId("journey-note")).Select(note => note.Text()));
    }

    [Fact]
    public void Rules_have_numbers_in_the_order_in_which_they_stop()
    {
        ExperimentResponse experiment = SomeExperiment.Running(SomeExperiment.Axis("rule", AxisScale.Category, "whole", "patient", "hasty"), ExperimentStatus.Succeeded);
        ExperimentResults results = SomeExperiment.Results(experiment, ExperimentPicture.Ranking, (0.7, 1), (0.6, 1), (0.5, 1));
        results = results with
        {
            Measures = [.. new[] { "epochs", "bestLossEpoch", "bestAccuracyEpoch" }.Select(id => new MeasureResponse(id, SomeExperiment.Text(id), false, null))],
            Rows = [Row(0, ("bestLossEpoch", 110), ("bestAccuracyEpoch", 391)), Row(1, ("epochs", 193)), Row(2, ("epochs", 86))],
        };
        Service.Answer(
            $"GET /api/v1/compare?runs={string.Join(',', results.Rows[0].Runs)}",
            Some.Comparison(Some.Run(1), Some.Run(2), OverfitWeb.Contracts.Compare.VerdictCode.Helped),
            ContractsJson.Default.CompareResponse);

        IRenderedComponent<StopFigures> figures = Render<StopFigures>(parameters => parameters.Add(one => one.Results, results));

        Assert.Equal(
            ["hasty: 86.0 ± 0.0", "lowest test loss: 110 ± 0", "patient: 193 ± 0", "highest test accuracy: 391 ± 0"],
            figures.FindAll($"{TestId("stop-marks")} li").Select(mark => mark.TextContent.Trim()));
        Assert.Equal(0, figures.FindComponents<LineChart>().Single(chart => chart.Instance.TestId == "chart-stop-loss").Instance.YMin);

        ResultRow Row(int number, params (string Id, double Mean)[] measures) => results.Rows[number] with
        {
            Measures = measures.ToDictionary(one => one.Id, one => new MeasureEstimate(one.Mean, one.Mean, one.Mean, [])),
        };
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

    /// <summary>Two penalties with two λ each, and what was measured of one after the other.</summary>
    private IRenderedComponent<LambdaJourney> Journey(string measure, params double[] means)
    {
        ExperimentResults results = Grid(SomeExperiment.Axis("penalty", AxisScale.Category, "L1", "L2"), measure, means);
        Service.Answer(
            $"GET /api/v1/runs/sparklines?runs={string.Join(',', results.Rows.Select(row => row.Runs[0]))}",
            new SparklinesResponse([.. results.Rows.Select(row => new Sparkline(row.Runs[0], [1, 2], [0.2, 1], [0.1, 0.1 * (row.Group + 1)]))]),
            ContractsJson.Default.SparklinesResponse);
        return Render<LambdaJourney>(parameters => parameters.Add(one => one.Results, results));
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
