using System.Globalization;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class GetLogTests(WorkingService service) : IClassFixture<WorkingService>
{
    [Fact]
    public async Task Prints_one_line_a_record_as_the_document_does()
    {
        ApiClient api = service.Api;
        RunResponse run = await api.CreateAsync("""{"dataset": {"trainSize": 1, "testSize": 1}, "model": {"hidden": []}, "training": {"epochs": 3, "batchSize": 1}}""");
        await api.WaitForEndAsync(run.Id);

        using HttpResponseMessage response = await api.Http.GetAsync(ApiRoutes.Log(run.Id), TestContext.Current.CancellationToken);

        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        MetricsResponse metrics = await api.MetricsAsync(run.Id);
        // One image is classified rightly or not at all: Python prints 1.0 and 0.0, not 1 and 0.
        string expected = string.Concat(metrics.Items.Select(record => string.Create(
            CultureInfo.InvariantCulture, $"epoch:{record.Epoch}, train acc:{record.TrainAccuracy:0.0}, test acc:{record.TestAccuracy:0.0}\n")));
        Assert.Equal(expected, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("epoch:0, train acc:", expected, StringComparison.Ordinal);
        Assert.Contains("train acc:1.0,", expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_empty_before_the_first_record()
    {
        await using IdleService idle = new();
        RunResponse run = await idle.Api.CreateAsync(Specs.Small);

        Assert.Equal("", await idle.Api.TextAsync(ApiRoutes.Log(run.Id)));
    }
}
