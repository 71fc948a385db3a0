using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Tests.Experiments.Results;

public sealed class ResultTableTests(WorkingService service) : IClassFixture<WorkingService>
{
    private const string Rates = """{"pointer": "/optimizer/learningRate", "values": [0.01, 0.1]}""";
    private const string Widths = """{"pointer": "/model/width", "values": [8, 16]}""";
    private const string Batches = """{"pointer": "/training/batchSize", "values": [10, 25]}""";
    private const string Kinds = """{"pointer": "/model/activation/kind", "values": ["relu", "tanh"]}""";
    private const string Drawn = """{"pointer": "/optimizer/learningRate", "draw": {"from": 0.01, "to": 0.1}}, {"pointer": "/model/inputDropout", "draw": {"from": 0, "to": 0.3}}""";

    /// <summary>A heat map for two axes, parallel coordinates for more and for drawn ones, a line for numbers, a ranking for anything else.</summary>
    [Theory]
    [InlineData("", ExperimentPicture.Ranking, 1)]
    [InlineData(Kinds, ExperimentPicture.Ranking, 2)]
    [InlineData(Rates, ExperimentPicture.Line, 2)]
    [InlineData(Rates + "," + Widths, ExperimentPicture.HeatMap, 4)]
    [InlineData(Rates + "," + Widths + "," + Batches, ExperimentPicture.ParallelCoordinates, 8)]
    [InlineData(Drawn, ExperimentPicture.ParallelCoordinates, 3)]
    public async Task The_picture_fits_the_axes(string axes, ExperimentPicture picture, int groups)
    {
        string random = axes == Drawn ? """, "random": {"points": 3} """ : "";
        ExperimentResponse experiment = await service.Api.EndExperimentAsync($$"""
            {"base": {{Specs.Small}}, "axes": [{{axes}}], "seeds": {"count": 1} {{random}} }
            """);

        ExperimentResults results = await service.Api.GetAsync(ApiRoutes.ExperimentResults(experiment.Id), ContractsJson.Default.ExperimentResults);

        Assert.Equal((picture, groups), (results.Picture, results.Rows.Count));
        Assert.Equal(picture == ExperimentPicture.HeatMap, results.Grid is not null);
        Assert.All(results.Rows, row => Assert.InRange(row.Measures["testAccuracy"].Mean, 0, 1));
    }

    [Fact]
    public async Task Points_that_are_added_leave_the_others_where_they_are()
    {
        ExperimentResponse few = await service.Api.EndExperimentAsync($$"""
            {"base": {{Specs.Small}}, "axes": [{{Drawn}}], "random": {"points": 3, "seed": 5}, "seeds": {"count": 1} }
            """);

        ExperimentResponse more = await service.Api.ExperimentAsync(ApiRoutes.ExtendExperiment(few.Id), """{"morePoints": 2}""");

        Assert.Equal(5, more.Groups.Count);
        Assert.Equal(few.Groups.Select(group => group.Trials.Single().Run), more.Groups.Take(3).Select(group => group.Trials.Single().Run));
        more = await service.Api.WaitForExperimentAsync(few.Id, experiment => experiment.FinishedAt is not null);
        Assert.Equal(5, more.Progress.Succeeded);
    }
}
