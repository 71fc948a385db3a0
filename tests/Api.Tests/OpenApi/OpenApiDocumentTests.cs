using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Tests.OpenApi;

public sealed class OpenApiDocumentTests(IdleService service) : IClassFixture<IdleService>
{
    private const string Address = "/swagger/v1/swagger.json";

    private readonly ApiClient _api = service.Api;

    public static TheoryData<string, string, string> Operations => new()
    {
        { "POST", ApiRoutes.Runs, "200,202,400,413,415,422,429,500,503" },
        { "POST", ApiRoutes.ValidateRun, "200,400,413,415,422,429,500,503" },
        { "POST", ApiRoutes.BulkRuns, "200,400,413,415,500" },
        { "GET", ApiRoutes.Runs, "200,400,500" },
        { "GET", ApiRoutes.Sparklines, "200,400,500" },
        { "GET", ApiRoutes.Runs + "/{id}", "200,304,404,500" },
        { "PATCH", ApiRoutes.Runs + "/{id}", "200,400,404,412,413,415,500" },
        { "DELETE", ApiRoutes.Runs + "/{id}", "204,404,409,500" },
        { "POST", ApiRoutes.Runs + "/{id}/clone", "200,202,400,404,413,415,422,429,500,503" },
        { "GET", ApiRoutes.Runs + "/{id}/metrics", "200,400,404,406,500" },
        { "GET", ApiRoutes.Runs + "/{id}/log", "200,404,500" },
        { "GET", ApiRoutes.Runs + "/{id}/events", "200,204,400,404,500" },
        { "POST", ApiRoutes.Runs + "/{id}/cancel", "200,202,404,409,500" },
        { "POST", ApiRoutes.Runs + "/{id}/pause", "200,202,404,409,500" },
        { "POST", ApiRoutes.Runs + "/{id}/resume", "200,202,404,409,500" },
        { "POST", ApiRoutes.Runs + "/{id}/fork", "200,202,400,404,409,413,415,422,429,500,503" },
        { "POST", ApiRoutes.Ensembles, "202,400,409,413,415,500,503" },
        { "GET", ApiRoutes.Ensembles, "200,500" },
        { "GET", ApiRoutes.Ensembles + "/{id}", "200,404,500" },
        { "GET", ApiRoutes.Runs + "/{id}/analysis", "200,400,404,409,422,429,500,503" },
        { "GET", ApiRoutes.Runs + "/{id}/mistakes", "200,400,404,409,422,429,500,503" },
        { "GET", ApiRoutes.Runs + "/{id}/weights/{layer}.png", "200,304,400,404,409,422,429,500,503" },
        { "POST", ApiRoutes.Runs + "/{id}/predict", "200,400,404,409,413,415,422,429,500,503" },
        { "GET", ApiRoutes.Runs + "/{id}/memorization", "200,404,409,500,503" },
        { "POST", ApiRoutes.Experiments, "202,400,413,415,422,429,500,503" },
        { "POST", ApiRoutes.ValidateExperiment, "200,400,413,415,422,500,503" },
        { "GET", ApiRoutes.Experiments, "200,400,500" },
        { "GET", ApiRoutes.ReadyMadeExperiments, "200,500,503" },
        { "GET", ApiRoutes.Experiments + "/{id}", "200,404,500" },
        { "POST", ApiRoutes.Experiments + "/{id}/pause", "200,202,404,409,500" },
        { "POST", ApiRoutes.Experiments + "/{id}/resume", "200,202,404,409,429,500" },
        { "POST", ApiRoutes.Experiments + "/{id}/cancel", "200,202,404,409,500" },
        { "POST", ApiRoutes.Experiments + "/{id}/extend", "202,400,404,413,415,422,429,500,503" },
        { "GET", ApiRoutes.Experiments + "/{id}/results", "200,404,500" },
        { "GET", ApiRoutes.Experiments + "/{id}/report", "200,400,404,500" },
        { "GET", ApiRoutes.Compare, "200,400,404,500" },
        { "GET", ApiRoutes.Presets, "200,500" },
        { "GET", ApiRoutes.Catalog, "200,500" },
        { "GET", ApiRoutes.Datasets, "200,500" },
        { "GET", ApiRoutes.HealthLive, "200,500" },
        { "GET", ApiRoutes.HealthReady, "200,500,503" },
    };

    [Fact]
    public async Task Is_valid()
    {
        ReadResult result = OpenApiDocument.Parse(await _api.TextAsync(Address), "json");

        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        Assert.Equal("OverfitWeb", result.Document!.Info.Title);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_has_every_status_with_an_example(string method, string route, string statuses)
    {
        JsonElement document = await _api.JsonAsync(Address);

        JsonElement operation = document.GetProperty("paths").GetProperty(route).GetProperty(method.ToLowerInvariant());
        Assert.False(string.IsNullOrEmpty(operation.GetProperty("summary").GetString()));
        JsonElement responses = operation.GetProperty("responses");
        Assert.Equal(statuses, string.Join(',', responses.EnumerateObject().Select(response => response.Name).Order(StringComparer.Ordinal)));
        // 304 has no content, the reader has it already; nor has 204.
        Assert.All(responses.EnumerateObject().Where(response => response.Name is not ("204" or "304")), response =>
            Assert.All(response.Value.GetProperty("content").EnumerateObject(), content =>
                Assert.True(content.Value.TryGetProperty("example", out _), $"{method} {route} {response.Name} has no example.")));
    }

    [Fact]
    public async Task Every_route_is_listed()
    {
        JsonElement document = await _api.JsonAsync(Address);

        string[] listed = [.. document.GetProperty("paths").EnumerateObject().Select(path => path.Name)];
        IEnumerable<string> routes = service.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Where(route => route.StartsWith("/api", StringComparison.Ordinal) || route.StartsWith("/health", StringComparison.Ordinal));
        Assert.Equal(routes.Distinct().Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Equal(
            Operations.Select(row => row.Data.Item2).Distinct().Order(StringComparer.Ordinal),
            listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_examples_of_bodies_are_taken()
    {
        JsonElement document = await _api.JsonAsync(Address);

        JsonElement body = document.GetProperty("paths").GetProperty(ApiRoutes.Runs).GetProperty("post").GetProperty("requestBody")
            .GetProperty("content").GetProperty("application/json");
        Assert.Equal(2, body.GetProperty("schema").GetProperty("oneOf").GetArrayLength());
        foreach (JsonProperty example in body.GetProperty("examples").EnumerateObject())
            await _api.CreateAsync(example.Value.GetProperty("value").GetRawText());
    }

    [Fact]
    public async Task Query_parameters_are_described()
    {
        JsonElement document = await _api.JsonAsync(Address);

        JsonElement list = document.GetProperty("paths").GetProperty(ApiRoutes.Runs).GetProperty("get");
        Assert.Equal(
            ["status", "tag", "q", "preset", "pinned", "createdAfter", "createdBefore", "orderBy", "pageSize", "cursor"],
            list.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()));
        Assert.All(list.GetProperty("parameters").EnumerateArray(), parameter => Assert.NotEmpty(parameter.GetProperty("description").GetString()!));
    }

    [Fact]
    public async Task The_page_is_there()
    {
        string page = await _api.TextAsync("/swagger/index.html");

        Assert.Contains("OverfitWeb API", page, StringComparison.Ordinal);
    }
}
