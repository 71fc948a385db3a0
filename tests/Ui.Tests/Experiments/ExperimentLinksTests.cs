using System.Net;
using System.Text.Json;
using Bunit;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Experiments;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Experiments;

public sealed class ExperimentLinksTests : UiContext
{
    private static readonly ExperimentResponse Experiment = SomeExperiment.Running(SomeExperiment.Axis("a", AxisScale.Linear, 1)) with
    {
        Request = new()
        {
            Name = "Did it's job?",
            Base = JsonElement.Parse("""{"preset": "overfit", "overrides": {"training": {"earlyStopping": null}}}"""),
            Axes = [new() { Pointer = "/training/epochs", Values = [JsonElement.Parse("5")] }],
            Seeds = new() { First = 3, Count = 2 },
        },
    };

    [Fact]
    public void The_link_makes_the_same_experiment_and_so_does_the_command()
    {
        IRenderedComponent<ExperimentLinks> links = Show();

        string address = links.Find(TestId("again")).GetAttribute("href")!;
        string request = Uri.UnescapeDataString(address["experiments/new?request=".Length..]);
        Assert.Equal(
            """{"name":"Did it's job?","base":{"preset":"overfit","overrides":{"training":{"earlyStopping":null}}},"axes":[{"pointer":"/training/epochs","values":[5]}],"seeds":{"count":2,"first":3}}""",
            request);
        Assert.Equal(
            JsonSerializer.Serialize(Experiment.Request, ContractsJson.Default.ExperimentRequest),
            JsonSerializer.Serialize(ExperimentAddress.Parse(request)!, ContractsJson.Default.ExperimentRequest));
        Assert.EndsWith(
            $"-d '{request.Replace("it's", """it'\''s""", StringComparison.Ordinal)}'",
            links.Find(TestId("reproduce-command")).TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_is_in_the_language_of_the_page() =>
        Assert.Equal($"/api/v1/experiments/{Experiment.Id}/report?lang=en", Show().Find(TestId("report")).GetAttribute("href"));

    [Fact]
    public void The_numbers_are_saved_as_the_service_writes_them()
    {
        BunitJSModuleInterop script = JSInterop.SetupModule("./js/app.js");
        Service.Answer($"GET /api/v1/experiments/{Experiment.Id}/results", HttpStatusCode.OK, "text/csv", "a,b\r\n1,2\r\n");
        IRenderedComponent<ExperimentLinks> links = Show();

        links.Find(TestId("save-csv")).Click();

        links.WaitForAssertion(() => Assert.Equal(
            [$"experiment-{Experiment.Id}.csv", "text/csv", "a,b\r\n1,2\r\n"], script.Invocations["saveText"].Single().Arguments));
        Assert.Equal("text/csv", Service.Requests.Single().Headers.Accept.Single().MediaType);
    }

    private IRenderedComponent<ExperimentLinks> Show() => Render<ExperimentLinks>(parameters => parameters.Add(shown => shown.Experiment, Experiment));
}
