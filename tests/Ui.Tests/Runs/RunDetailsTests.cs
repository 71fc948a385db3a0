using System.Net;
using System.Text.Json;
using Bunit;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Runs;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Runs;

public sealed class RunDetailsTests : UiContext
{
    private static readonly string Patch = $"PATCH /api/v1/runs/{Some.Id(1)}";

    private RunResponse? _answered;

    [Fact]
    public void A_run_is_pinned_and_nothing_else_is_sent()
    {
        Service.Answer(Patch, Some.Run() with { Pinned = true }, ContractsJson.Default.RunResponse);

        Show(Some.Run()).Find(TestId("pin-run")).Click();

        Assert.Equal("""{"pinned":true}""", Service.Requests.Single().Body);
        Assert.True(_answered?.Pinned);
    }

    [Fact]
    public void Name_tags_and_notes_are_sent_together()
    {
        Service.Answer(Patch, Some.Run(), ContractsJson.Default.RunResponse);
        IRenderedComponent<RunDetails> details = Show(Some.Run());
        details.Find(TestId("edit-details")).Click();

        details.Find(TestId("details-name")).Change(" second try ");
        details.Find(TestId("details-tags")).Change("a, b,,");
        details.Find(TestId("details-notes")).Change("why");
        details.Find("form").Submit();

        Assert.True(JsonElement.DeepEquals(
            JsonElement.Parse("""{"name": "second try", "tags": ["a", "b"], "notes": "why"}"""), JsonElement.Parse(Service.Requests.Single().Body)));
        Assert.Empty(details.FindAll("form"));
    }

    [Fact]
    public void What_is_refused_is_said_beside_its_field()
    {
        Service.Problem(Patch, HttpStatusCode.BadRequest,
            """{"status": 400, "code": "invalidRequest", "errors": {"/tags/1": ["too long"]}}""");
        IRenderedComponent<RunDetails> details = Show(Some.Run());
        details.Find(TestId("edit-details")).Click();

        details.Find("form").Submit();

        Assert.Equal("too long", details.FindAll("label")[1].QuerySelector(".field-error")?.TextContent);
        Assert.Null(_answered);
    }

    private IRenderedComponent<RunDetails> Show(RunResponse run) => Render<RunDetails>(parameters => parameters
        .Add(details => details.Run, run)
        .Add(details => details.OnChanged, answer => _answered = answer));
}
