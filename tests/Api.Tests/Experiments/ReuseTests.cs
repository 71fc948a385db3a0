using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Experiments;

namespace OverfitWeb.Api.Tests.Experiments;

/// <summary>A run that is there is not trained again, unless its bits would be others.</summary>
public sealed class ReuseTests(WorkingService service) : IClassFixture<WorkingService>
{
    [Theory]
    [InlineData(100, "engine_version = '0'")]
    [InlineData(200, "kernels = 'of another processor'")]
    [InlineData(300, "status = 'failed'")]
    public async Task Equal_runs_of_the_same_engine_and_instruction_set_are_reused(int seed, string difference)
    {
        Guid[] first = await RunsAsync(seed, reused: false);
        Assert.Equal(first, await RunsAsync(seed, reused: true));

        await DatabaseFile.ExecuteAsync(service.Folder, $"UPDATE runs SET {difference}");

        Guid[] second = await RunsAsync(seed, reused: false);
        Assert.Empty(first.Intersect(second));
        Assert.Equal(second, await RunsAsync(seed, reused: true));
    }

    /// <summary>Asks for two runs, and waits for them.</summary>
    private async Task<Guid[]> RunsAsync(int seed, bool reused)
    {
        string body = $$"""{"seeds": {"first": {{seed}}, "count": 2}, "base": {{Specs.Small}} }""";
        ExperimentResponse made = await service.Api.CreateExperimentAsync(body);
        ExperimentTrial[] trials = [.. made.Groups.Single().Trials];
        Assert.Equal([reused, reused], trials.Select(trial => trial.Reused));
        foreach (ExperimentTrial trial in trials)
            await service.Api.WaitForEndAsync(trial.Run);
        return [.. trials.Select(trial => trial.Run)];
    }
}
