using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Experiments;

/// <summary>All that an experiment knows is in the database: it goes on after any death of the service.</summary>
public sealed class ExperimentRestartTests : IDisposable
{
    private readonly string _folder = Service.NewFolder();

    [Fact]
    public async Task One_that_was_killed_goes_on_by_itself_to_the_same_results()
    {
        string body = """{"axes": [{"pointer": "/optimizer/learningRate", "values": [0.01, 0.1]}], "seeds": {"count": 2}, "base": """ + Specs.Long + "}";
        ExperimentResponse made;
        using (ServiceProcess first = await ServiceProcess.StartAsync(_folder))
        {
            made = await first.Api.CreateExperimentAsync(body);
            await first.Api.WaitAsync(made.Groups[0].Trials[0].Run, run => run.Progress.Records is > 5 and < Specs.LongRecords);
            await first.KillAsync();
        }

        await using Service second = new(_folder);
        ExperimentResponse ended = await second.Api.WaitForExperimentAsync(made.Id, experiment => experiment.FinishedAt is not null);
        Assert.Equal((ExperimentStatus.Succeeded, 4), (ended.Status, ended.Progress.Succeeded));
        Assert.Equal(Runs(made), Runs(ended));
        Assert.Equal(2, (await second.Api.RunAsync(made.Groups[0].Trials[0].Run)).Attempts);

        ExperimentResults results = await second.Api.GetAsync(ApiRoutes.ExperimentResults(made.Id), ContractsJson.Default.ExperimentResults);
        RunResponse unbroken = await second.Api.WaitForEndAsync(
            (await second.Api.CreateAsync(Specs.Long.Replace("\"seed\": 3", "\"seed\": 0", StringComparison.Ordinal))).Id);
        Assert.Equal(unbroken.Final, (await second.Api.RunAsync(made.Groups[0].Trials[0].Run)).Final);
        Assert.All(results.Rows, row => Assert.Equal(2, row.Seeds.Count));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<Guid> Runs(ExperimentResponse experiment) => experiment.Groups.SelectMany(group => group.Trials).Select(trial => trial.Run);
}
