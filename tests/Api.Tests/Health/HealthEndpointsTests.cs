using System.Net;
using System.Text.Json;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Tests.Health;

public sealed class HealthEndpointsTests
{
    [Theory]
    [InlineData("2", "2 of 2 workers")]
    [InlineData("0", "OVERFIT_WORKERS is 0")]
    public async Task Is_ready_once_everything_is(string workers, string words)
    {
        await using Service service = new(null, ("OVERFIT_WORKERS", workers));

        JsonElement health = await ReadyAsync(service);

        Assert.Equal("ok", health.GetProperty("status").GetString());
        Assert.Equal(["database", "dataset", "storage", "worker"], health.GetProperty("checks").EnumerateObject().Select(check => check.Name).Order());
        Assert.Contains(words, health.GetProperty("checks").GetProperty("worker").GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_told_without_its_secrets()
    {
        await using IdleService service = new();
        await ReadyAsync(service);
        await DatabaseFile.ExecuteAsync(service.Folder, "ALTER TABLE runs RENAME TO gone");

        using HttpResponseMessage response = await service.Api.Http.GetAsync(ApiRoutes.HealthReady, TestContext.Current.CancellationToken);

        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("The database does not answer", body, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite", body, StringComparison.Ordinal);
        // The process itself is well: to start it anew would help nobody.
        using HttpResponseMessage live = await service.Api.Http.GetAsync(ApiRoutes.HealthLive, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task A_folder_that_is_gone_is_told()
    {
        await using IdleService service = new();
        await ReadyAsync(service);
        string elsewhere = service.Folder + "-elsewhere";
        Directory.Move(service.Folder, elsewhere);

        try
        {
            using HttpResponseMessage response = await service.Api.Http.GetAsync(ApiRoutes.HealthReady, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            JsonElement health = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Contains("cannot be written", health.GetProperty("checks").GetProperty("storage").GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Move(elsewhere, service.Folder);
        }
    }

    private static async Task<JsonElement> ReadyAsync(Service service)
    {
        while (true)
        {
            using HttpResponseMessage response = await service.Api.Http.GetAsync(ApiRoutes.HealthReady, TestContext.Current.CancellationToken);
            if (response.StatusCode == HttpStatusCode.OK)
                return JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
