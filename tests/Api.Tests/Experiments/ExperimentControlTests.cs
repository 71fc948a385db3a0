using System.Net;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Experiments;

/// <summary>An experiment is stopped and goes on while its runs train.</summary>
public sealed class ExperimentControlTests(WorkingService service) : IClassFixture<WorkingService>
{
    /// <summary>Some seconds of training, so that a pause comes in the middle of every run on a fast machine too.</summary>
    private const int Records = 2000;

    [Fact]
    public async Task Runs_that_train_pause_at_a_record_and_end_as_if_they_had_not()
    {
        ExperimentResponse made = await service.Api.CreateExperimentAsync(Body(first: 3, count: 4));
        Guid first = made.Groups[0].Trials[0].Run;
        await service.Api.WaitAsync(first, run => run.Progress.Records > 0);

        await service.Api.ExperimentAsync(ApiRoutes.PauseExperiment(made.Id));
        ExperimentResponse paused = await WaitAsync(made.Id, ExperimentStatus.Paused);
        RunResponse held = await service.Api.RunAsync(first);
        Assert.Equal((4, RunStatus.Paused), (paused.Progress.Paused, held.Status));
        Assert.InRange(held.Progress.Records, 1, Records - 1);

        await service.Api.ExperimentAsync(ApiRoutes.ResumeExperiment(made.Id));
        await WaitAsync(made.Id, ExperimentStatus.Succeeded);
        RunResponse ended = await service.Api.RunAsync(first);
        RunResponse unbroken = await service.Api.WaitForEndAsync((await service.Api.CreateAsync(Specs.Longer(Records))).Id);
        Assert.Equal((2, unbroken.Final), (ended.Attempts, ended.Final));
    }

    [Fact]
    public async Task One_that_is_resumed_at_once_goes_on()
    {
        ExperimentResponse made = await service.Api.CreateExperimentAsync(Body(first: 13, count: 2));
        await service.Api.WaitAsync(made.Groups[0].Trials[0].Run, run => run.Progress.Records > 0);

        await service.Api.ExperimentAsync(ApiRoutes.PauseExperiment(made.Id));
        await service.Api.ExperimentAsync(ApiRoutes.ResumeExperiment(made.Id));

        ExperimentResponse ended = await WaitAsync(made.Id, ExperimentStatus.Succeeded);
        Assert.Equal(2, ended.Progress.Succeeded);
    }

    [Fact]
    public async Task One_whose_budget_is_spent_pauses_until_it_has_another()
    {
        ExperimentResponse made = await service.Api.CreateExperimentAsync(Body(first: 23, count: 2, """{"seconds": 10000}"""));
        await service.Api.WaitAsync(made.Groups[0].Trials[0].Run, run => run.Progress.Records > 0);
        // An estimate that was too low.
        await DatabaseFile.ExecuteAsync(
            service.Folder, $"UPDATE experiments SET request = json_set(request, '$.budget.seconds', 0.001) WHERE id = '{made.Id.ToString().ToUpperInvariant()}'");

        ExperimentResponse spent = await service.Api.WaitForExperimentAsync(made.Id, experiment => experiment is { BudgetSpent: true, Progress.Paused: 2 });
        Assert.Equal(ExperimentStatus.Paused, spent.Status);
        using HttpResponseMessage resumed = await service.Api.Http.PostAsync(ApiRoutes.ResumeExperiment(made.Id), null, TestContext.Current.CancellationToken);
        ProblemResponse problem = await ApiClient.ProblemAsync(resumed, HttpStatusCode.Conflict, ProblemCodes.Conflict);
        Assert.Contains("budget", problem.Detail, StringComparison.Ordinal);

        await service.Api.ExperimentAsync(ApiRoutes.ExtendExperiment(made.Id), """{"budget": {"seconds": 10000}}""");

        ExperimentResponse ended = await WaitAsync(made.Id, ExperimentStatus.Succeeded);
        Assert.Equal((2, false), (ended.Progress.Succeeded, ended.BudgetSpent));
    }

    private static string Body(int first, int count, string budget = "null") =>
        $$"""{"seeds": {"first": {{first}}, "count": {{count}} }, "budget": {{budget}}, "base": """ + Specs.Longer(Records) + "}";

    private Task<ExperimentResponse> WaitAsync(Guid id, ExperimentStatus status) =>
        service.Api.WaitForExperimentAsync(id, experiment => experiment.Status == status);
}
