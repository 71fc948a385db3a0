using System.Net;
using System.Text;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Queue;

public sealed class PriorityTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_of_low_priority_comes_before_one_of_high_priority_once_it_has_waited_long_enough()
    {
        await using IdleService service = new();
        RunResponse low = await CreateAsync(service.Api, -2);
        RunResponse plain = await CreateAsync(service.Api, 0);
        RunResponse high = await CreateAsync(service.Api, 5);

        Assert.Equal([high.Id, plain.Id, low.Id], await NextAsync(service));
        await WaitAsync(service, low, minutes: 4);
        Assert.Equal([high.Id, low.Id, plain.Id], await NextAsync(service));
        await WaitAsync(service, low, minutes: 4);
        Assert.Equal([low.Id, high.Id, plain.Id], await NextAsync(service));
    }

    [Fact]
    public async Task A_run_of_high_priority_is_trained_before_those_that_wait()
    {
        await using Service service = new(null, ("OVERFIT_WORKERS", "1"));
        RunResponse first = await service.Api.CreateAsync(Specs.Long);
        RunResponse[] waiting = [await CreateAsync(service.Api, 0), await CreateAsync(service.Api, 0), await CreateAsync(service.Api, 1)];
        await service.Api.WaitForEndAsync(first.Id);

        RunResponse[] ended = await Task.WhenAll(waiting.Select(run => service.Api.WaitForEndAsync(run.Id)));

        Assert.Equal(
            [waiting[2].Id, waiting[0].Id, waiting[1].Id], ended.OrderBy(run => run.StartedAt).ThenBy(run => run.FinishedAt).Select(run => run.Id));
    }

    [Fact]
    public async Task A_single_run_does_not_wait_for_an_experiment_that_came_less_than_an_hour_before_it()
    {
        await using IdleService service = new();
        string experiment = $$"""{"seeds": {"count": 3}, "base": {{Specs.Small}} }""";
        Guid[] trials = await TrialsAsync(service.Api, experiment, "");
        RunResponse single = await CreateAsync(service.Api, 0);

        Assert.Equal([single.Id, .. trials], await NextAsync(service));
        Assert.Equal(-60, (await service.Api.RunAsync(trials[0])).Priority);
        await ComeLaterAsync(service, single.Id, minutes: 61);
        Assert.Equal([.. trials, single.Id], await NextAsync(service));
    }

    [Fact]
    public async Task An_experiment_is_trained_seed_by_seed_so_that_every_group_has_an_answer_early()
    {
        await using IdleService service = new();

        ExperimentResponse made = await service.Api.CreateExperimentAsync(
            $$"""{"axes": [{"pointer": "/model/width", "values": [3, 4, 5]}], "seeds": {"count": 3}, "base": {{Specs.Small}} }""");

        Assert.Equal(
            Enumerable.Range(0, 3).SelectMany(seed => made.Groups.Select(group => group.Trials[seed].Run)), await NextAsync(service));
    }

    [Fact]
    public async Task An_experiment_may_ask_for_a_priority_and_is_told_how_many_come_before_it()
    {
        await using IdleService service = new();
        string experiment = $$"""{"seeds": {"count": 3}, "base": {{Specs.Small}} }""";
        Guid[] urgent = await TrialsAsync(service.Api, experiment, "?priority=1");
        RunResponse single = await CreateAsync(service.Api, 0);
        Guid[] patient = await TrialsAsync(service.Api, experiment, "");

        Assert.Equal([.. urgent, single.Id, .. patient], await NextAsync(service));
        Assert.Equal((7, 4, 0), (await WaitingAsync(""), await WaitingAsync("?priority=-30"), await WaitingAsync("?priority=2")));
        using HttpResponseMessage wrong = await PostAsync(service.Api, ApiRoutes.Experiments + "?priority=101", experiment);
        ProblemResponse problem = await ApiClient.ProblemAsync(wrong, HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest);
        Assert.Contains("priority", Assert.Single(problem.Errors!).Key, StringComparison.Ordinal);

        async Task<int> WaitingAsync(string query)
        {
            using HttpResponseMessage response = await PostAsync(service.Api, ApiRoutes.ValidateExperiment + query, experiment);
            return (await ApiClient.ReadAsync(response, ContractsJson.Default.ExperimentEstimate)).QueuePosition;
        }
    }

    [Fact]
    public async Task What_an_experiment_trains_anew_has_the_priority_that_it_asked_for()
    {
        await using IdleService service = new();
        string experiment = $$"""{"seeds": {"count": 2}, "base": {{Specs.Small}} }""";
        ExperimentResponse made = await service.Api.ExperimentAsync(ApiRoutes.Experiments + "?priority=7", experiment);
        await service.Api.ExperimentAsync(ApiRoutes.CancelExperiment(made.Id));

        ExperimentResponse again = await service.Api.ExperimentAsync(ApiRoutes.ResumeExperiment(made.Id));

        Guid[] renewed = [.. again.Groups.Single().Trials.Select(trial => trial.Run)];
        Assert.Empty(renewed.Intersect(made.Groups.Single().Trials.Select(trial => trial.Run)));
        foreach (Guid run in renewed)
            Assert.Equal(7, (await service.Api.RunAsync(run)).Priority);
    }

    private static async Task<Guid[]> TrialsAsync(ApiClient api, string experiment, string query) =>
        [.. (await api.ExperimentAsync(ApiRoutes.Experiments + query, experiment)).Groups.Single().Trials.Select(trial => trial.Run)];

    private static async Task<RunResponse> CreateAsync(ApiClient api, int priority)
    {
        using HttpResponseMessage response = await PostAsync(api, $"{ApiRoutes.Runs}?priority={priority}", Specs.Small);
        return await ApiClient.ReadAsync(response, ContractsJson.Default.RunResponse);
    }

    private static Task<HttpResponseMessage> PostAsync(ApiClient api, string address, string body) =>
        api.Http.PostAsync(address, new StringContent(body, Encoding.UTF8, "application/json"), Token);

    private static async Task<IEnumerable<Guid>> NextAsync(Service service) =>
        (await service.Get<RunQueue>().NextAsync(10, [], Token)).Select(run => run.Id);

    private static Task ComeLaterAsync(Service service, Guid run, int minutes) => DatabaseFile.ExecuteAsync(
        service.Folder, $"UPDATE runs SET due_at = due_at + {minutes * 60_000} WHERE id = '{run.ToString().ToUpperInvariant()}'");

    /// <summary>The others came as much later.</summary>
    private static Task WaitAsync(Service service, RunResponse run, int minutes) => DatabaseFile.ExecuteAsync(
        service.Folder, $"UPDATE runs SET due_at = due_at + {minutes * 60_000} WHERE id <> '{run.Id.ToString().ToUpperInvariant()}'");
}
