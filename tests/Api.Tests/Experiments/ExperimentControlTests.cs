using System.Net;
using System.Text;
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

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_that_train_pause_at_a_record_and_end_as_if_they_had_not()
    {
        ExperimentResponse made = await PostAsync(ApiRoutes.Experiments, Body(first: 3, count: 4));
        Guid first = made.Groups[0].Trials[0].Run;
        await service.Api.WaitAsync(first, run => run.Progress.Records > 0);

        await PostAsync(ApiRoutes.PauseExperiment(made.Id));
        ExperimentResponse paused = await WaitAsync(made.Id, ExperimentStatus.Paused);
        RunResponse held = await service.Api.RunAsync(first);
        Assert.Equal((4, RunStatus.Paused), (paused.Progress.Paused, held.Status));
        Assert.InRange(held.Progress.Records, 1, Records - 1);

        await PostAsync(ApiRoutes.ResumeExperiment(made.Id));
        await WaitAsync(made.Id, ExperimentStatus.Succeeded);
        RunResponse ended = await service.Api.RunAsync(first);
        RunResponse unbroken = await service.Api.WaitForEndAsync((await service.Api.CreateAsync(Specs.Longer(Records))).Id);
        Assert.Equal((2, unbroken.Final), (ended.Attempts, ended.Final));
    }

    [Fact]
    public async Task One_that_is_resumed_at_once_goes_on()
    {
        ExperimentResponse made = await PostAsync(ApiRoutes.Experiments, Body(first: 13, count: 2));
        await service.Api.WaitAsync(made.Groups[0].Trials[0].Run, run => run.Progress.Records > 0);

        await PostAsync(ApiRoutes.PauseExperiment(made.Id));
        await PostAsync(ApiRoutes.ResumeExperiment(made.Id));

        ExperimentResponse ended = await WaitAsync(made.Id, ExperimentStatus.Succeeded);
        Assert.Equal(2, ended.Progress.Succeeded);
    }

    private static string Body(int first, int count) =>
        $$"""{"seeds": {"first": {{first}}, "count": {{count}} }, "base": """ + Specs.Longer(Records) + "}";

    private async Task<ExperimentResponse> WaitAsync(Guid id, ExperimentStatus status)
    {
        while (true)
        {
            ExperimentResponse experiment = await service.Api.GetAsync(ApiRoutes.Experiment(id), ContractsJson.Default.ExperimentResponse);
            if (experiment.Status == status)
                return experiment;
            await Task.Delay(50, Token);
        }
    }

    private async Task<ExperimentResponse> PostAsync(string address, string? body = null)
    {
        using HttpResponseMessage response = await service.Api.Http.PostAsync(
            address, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"), Token);
        Assert.True(response.StatusCode == HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync(Token));
        return await ApiClient.ReadAsync(response, ContractsJson.Default.ExperimentResponse);
    }
}
