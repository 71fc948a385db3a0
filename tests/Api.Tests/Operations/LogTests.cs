using System.Text.Json;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Operations;

public sealed class LogTests
{
    [Fact]
    public async Task Logs_are_an_object_a_line_with_run_and_fence_if_asked_for()
    {
        string folder = Service.NewFolder();
        using ServiceProcess service = await ServiceProcess.StartAsync(folder, ("OVERFIT_LOGS", "json"));
        RunResponse run = await service.Api.CreateAsync(Specs.Small);
        await service.Api.WaitForEndAsync(run.Id);
        await service.Api.ListAsync("?status=succeeded&tag=none&q=a");

        await service.StopAsync();

        JsonElement[] lines = [.. (await service.OutputAsync())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonElement.Parse(line))];
        Assert.All(lines, line => Assert.Equal("Information", line.GetProperty("LogLevel").GetString()));
        JsonElement[] ofRun = [.. lines.Where(line => line.GetProperty("State").TryGetProperty("RunId", out JsonElement id) && id.GetString() == run.Id.ToString())];
        Assert.Equal(2, ofRun.Length);
        Assert.All(ofRun, line =>
        {
            Assert.Equal("OverfitWeb.Api.Worker.RunExecutor", line.GetProperty("Category").GetString());
            Assert.EndsWith("Z", line.GetProperty("Timestamp").GetString(), StringComparison.Ordinal);
            Assert.Equal("1", line.GetProperty("State").GetProperty("Fence").ToString());
        });
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_form_that_is_not_known_is_named() => Assert.Contains(
        "OVERFIT_LOGS",
        Assert.Throws<InvalidOperationException>(() => new Service(null, ("OVERFIT_LOGS", "xml")).Services).Message,
        StringComparison.Ordinal);
}
