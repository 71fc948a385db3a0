using System.Net;
using System.Text;
using System.Text.Json;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class ValidateRunTests(IdleService service) : IClassFixture<IdleService>
{
    private readonly ApiClient _api = service.Api;

    [Theory]
    [InlineData("""{"preset": "overfit"}""", "overfit", 130_010, 601, 201)]
    [InlineData("""{"preset": "dropout"}""", "dropout", 130_010, 903, 301)]
    [InlineData("""{"model": {"hidden": [16, 8], "batchNorm": true}, "training": {"epochs": 7}}""", null, 12_834, 19, 7)]
    public async Task Says_what_a_run_would_come_to_and_makes_none(string body, string? preset, long parameters, int iterations, int records)
    {
        using HttpResponseMessage response = await ValidateAsync(body);

        ValidateRunResponse answer = await ReadAsync(response);
        Assert.Equal((preset, parameters, iterations, records), (answer.Preset, answer.Parameters, answer.TotalIterations, answer.TotalRecords));
        Assert.True(answer.Estimate is { Seconds: > 0, MemoryBytes: > 1_000_000, Measurements: > 3, TypicalError: >= 0 and < 1 });
        Assert.InRange(answer.Estimate.Seconds, answer.Estimate.LowSeconds, answer.Estimate.HighSeconds);
        Assert.Equal(0, (await _api.ListAsync()).Total);
    }

    [Fact]
    public async Task Resolves_as_the_run_would_be()
    {
        const string Body = """{"preset": "weight-decay", "overrides": {"penalties": [{"kind": "l1"}]}}""";
        await using IdleService another = new();

        ValidateRunResponse answer = await ReadAsync(await ValidateAsync(Body));

        Assert.Equal(
            JsonSerializer.Serialize((await another.Api.CreateAsync(Body)).Spec, ContractsJson.Default.RunSpec),
            JsonSerializer.Serialize(answer.Spec, ContractsJson.Default.RunSpec));
    }

    [Fact]
    public async Task Warns_in_both_languages()
    {
        ValidateRunResponse answer = await ReadAsync(await ValidateAsync("""{"penalties": [{"kind": "l2", "lambda": 0.3}]}"""));

        RunWarning warning = Assert.Single(answer.Warnings);
        Assert.Equal((WarningCode.WeightsCollapse, "/penalties/0/lambda"), (warning.Code, warning.Pointer));
        Assert.StartsWith("λ = 0.3 will collapse the weights", warning.Sentence.En, StringComparison.Ordinal);
        Assert.StartsWith("λ = 0.3이면 가중치가", warning.Sentence.Ko, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"training": {"epochs": 0}}""", HttpStatusCode.BadRequest, ProblemCodes.InvalidRequest, "/training/epochs")]
    [InlineData("""{"model": {"hidden": [10000, 10000]}}""", HttpStatusCode.UnprocessableEntity, ProblemCodes.TooLarge, "/model/hidden")]
    public async Task Refuses_what_POST_runs_refuses(string body, HttpStatusCode status, string code, string pointer)
    {
        using HttpResponseMessage response = await ValidateAsync(body);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, status, code);
        Assert.Equal([pointer], problem.Errors!.Keys);
    }

    private Task<HttpResponseMessage> ValidateAsync(string body) => _api.Http.PostAsync(
        ApiRoutes.ValidateRun, new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

    private static async Task<ValidateRunResponse> ReadAsync(HttpResponseMessage response)
    {
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await ApiClient.ReadAsync(response, ContractsJson.Default.ValidateRunResponse);
    }
}
