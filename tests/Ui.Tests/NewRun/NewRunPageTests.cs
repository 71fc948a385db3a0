using System.Net;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.NewRun;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.NewRun;

public sealed class NewRunPageTests : UiContext
{
    private const string Create = "POST /api/v1/runs";
    private const string Validate = "POST /api/v1/runs/validate";

    [Fact]
    public void A_link_opens_the_form_exactly_so()
    {
        IRenderedComponent<NewRunPage> page = Show("new?preset=dropout&model.hidden=50,40&training.epochs=7&penalties=l1(lambda:0.3)&runs=4&v=1");

        Assert.Equal("dropout", page.Find(TestId("field-preset")).GetAttribute("value"));
        Assert.Equal("50, 40", Value(page, "field-widths"));
        Assert.Equal("7", Value(page, "field-epochs"));
        Assert.True(page.Find(TestId("use-l1")).HasAttribute("checked"));
        Assert.Equal("0.3", Value(page, "field-l1-lambda"));
        Assert.Equal("4", Value(page, "field-runs"));
        Assert.Contains("4 runs", page.Find(TestId("start-run")).TextContent, StringComparison.Ordinal);
        Assert.True(page.Find(TestId("section-more")).HasAttribute("open"));
        Assert.False(page.Find(TestId("section-data")).HasAttribute("open"));
    }

    [Fact]
    public void Parts_that_cannot_be_read_are_said() =>
        Assert.Contains("training.x=1", Show("new?preset=overfit&training.x=1&v=1").Find(TestId("unread")).TextContent, StringComparison.Ordinal);

    [Fact]
    public void What_is_typed_is_checked_and_written_into_the_address()
    {
        IRenderedComponent<NewRunPage> page = Show("new");

        page.Find(TestId("field-trainSize")).Input("600");

        page.WaitForAssertion(() => Assert.EndsWith("new?preset=overfit&dataset.trainSize=600&v=1", Address, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("\"trainSize\":600", Service.Requests[^1].Body, StringComparison.Ordinal));
        Assert.Equal("600", Value(page, "field-trainSize"));
        Assert.Contains("130,010", page.Find(TestId("cost-parameters")).TextContent, StringComparison.Ordinal);
        Assert.Contains("1.5 s – 3.0 s", page.Find(TestId("cost-time")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_stop_early_takes_so_long_at_most()
    {
        ValidateRunResponse check = Some.Check();
        Plan(check with { Estimate = check.Estimate with { IsUpperBound = true } });

        IRenderedComponent<NewRunPage> page = Render<NewRunPage>();

        page.WaitForAssertion(() => Assert.Equal("at most about 1.5 s – 3.0 s", page.Find(TestId("cost-time")).TextContent));
    }

    [Fact]
    public void The_services_sentence_stands_at_its_field_and_nowhere_else()
    {
        IRenderedComponent<NewRunPage> page = Show("new");
        Refuse(Validate);

        page.Find(TestId("field-trainSize")).Input("0");

        page.WaitForAssertion(() => Assert.Equal("true", page.Find(TestId("field-trainSize")).GetAttribute("aria-invalid")));
        Assert.Equal("false", page.Find(TestId("field-epochs")).GetAttribute("aria-invalid"));
        Assert.Contains("Between 1 and 60000.", Describing(page, page.Find(TestId("field-trainSize"))), StringComparison.Ordinal);
        Assert.Equal("0", Value(page, "field-trainSize"));
    }

    [Fact]
    public void A_refused_start_puts_the_cursor_into_the_field()
    {
        IRenderedComponent<NewRunPage> page = Show("new");
        Refuse(Create);

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("true", page.Find(TestId("field-trainSize")).GetAttribute("aria-invalid")));
        JSInterop.VerifyFocusAsyncInvoke();
    }

    [Fact]
    public void A_depth_that_is_no_number_is_said_at_the_field_without_starting()
    {
        IRenderedComponent<NewRunPage> page = Show("new");
        page.Find(TestId("field-depth")).Input("deep");

        page.Find("form").Submit();

        Assert.Contains("0 or more", Describing(page, page.Find(TestId("field-depth"))), StringComparison.Ordinal);
        Assert.DoesNotContain(Service.Requests, request => request.Request == Create);
    }

    [Fact]
    public void Depth_and_width_change_the_list_of_layers()
    {
        IRenderedComponent<NewRunPage> page = Show("new");

        page.Find(TestId("field-depth")).Input("3");
        page.Find(TestId("field-width")).Input("30");

        Assert.Equal("30, 30, 30", Value(page, "field-widths"));
        Assert.Contains("784–30–30–30–10", page.Find(".network-picture").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sliders_put_a_sensible_value_into_the_field()
    {
        IRenderedComponent<NewRunPage> page = Show("new?preset=overfit&penalties=l2(lambda:0.1)&v=1");

        page.Find(TestId("field-l2-lambda-slider")).Input("0");

        Assert.Equal("0", Value(page, "field-l2-lambda"));
    }

    [Fact]
    public void A_seed_is_rolled_now_or_at_each_start()
    {
        IRenderedComponent<NewRunPage> page = Show("new?preset=overfit&v=1");
        Assert.Equal("0", page.Find(TestId("field-seed")).GetAttribute("value"));

        page.Find(TestId("roll-seed")).Click();
        string? rolled = page.Find(TestId("field-seed")).GetAttribute("value");
        Assert.NotEqual("0", rolled);
        page.WaitForAssertion(() => Assert.Contains($"training.seed={rolled}", Address, StringComparison.Ordinal));

        page.Find(TestId("seed-roll")).Change(true);
        page.WaitForAssertion(() => Assert.Contains("roll=1", Address, StringComparison.Ordinal));
    }

    [Fact]
    public void Another_optimiser_brings_its_defaults_and_keeps_the_schedule()
    {
        IRenderedComponent<NewRunPage> page = Show("new?preset=overfit&optimizer.schedule=step(factor:0.5)&v=1");

        page.Find(TestId("field-optimizer")).Change("adam");

        Assert.Equal("0.001", Value(page, "field-learningRate"));
        Assert.Equal("0.9", Value(page, "field-adam-beta1"));
        page.WaitForAssertion(() => Assert.Contains("optimizer=adam(learningRate:0.001,beta1:0.9)&optimizer.schedule=step(factor:0.5)", Address, StringComparison.Ordinal));
    }

    [Fact]
    public void Early_stopping_brings_the_validation_images_that_it_needs()
    {
        IRenderedComponent<NewRunPage> page = Show("new");

        page.Find(TestId("use-earlyStopping")).Change(true);

        page.WaitForAssertion(() => Assert.Contains("dataset.validationSize=1000", Address, StringComparison.Ordinal));
        Assert.Contains("training.earlyStopping.monitor=validationLoss", Address, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_runs_are_queued_from_seeds_that_follow_and_compared()
    {
        IRenderedComponent<NewRunPage> page = Show("new?preset=overfit&training.seed=8&runs=3&v=1");
        Service.Answer(Create, Some.Run(5), ContractsJson.Default.RunResponse, HttpStatusCode.Accepted);

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("/compare?runs=", Address, StringComparison.Ordinal));
        string[] bodies = [.. Service.Requests.Where(request => request.Request == Create).Select(request => request.Body)];
        Assert.Equal(3, bodies.Length);
        Assert.Contains("\"seed\":10", bodies[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_lesson_shows_its_title_and_its_controls_alone_and_says_what_it_set()
    {
        IRenderedComponent<NewRunPage> page = Show("new?preset=weight-decay&training.epochs=50&penalties=l2(lambda:0.1)&lesson=Shrink!!&show=lambda,seed&v=1");

        Assert.Equal("Shrink!!", page.Find("h1").TextContent);
        Assert.NotEmpty(page.FindAll(TestId("field-l2-lambda")));
        Assert.NotEmpty(page.FindAll(TestId("field-seed")));
        Assert.Empty(page.FindAll(TestId("field-epochs")));
        Assert.Empty(page.FindAll(TestId("field-preset")));
        Assert.Contains("Epochs", page.Find(TestId("changes")).TextContent, StringComparison.Ordinal);
        Assert.Contains("→ 50", page.Find(TestId("changes")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lesson_link_hides_what_is_not_ticked()
    {
        IRenderedComponent<NewRunPage> page = Show("new");

        page.Find(TestId("lesson-title")).Input("λ");
        page.Find(TestId("show-seed")).Change(false);

        Assert.EndsWith("new?preset=overfit&lesson=%CE%BB&show=lambda,dropout&v=1", Value(page, "lesson-link"), StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_are_shown_before_one_starts()
    {
        Plan(Some.Check(new RunWarning(WarningCode.WeightsCollapse, "/penalties/0/lambda", new LocalizedText("가중치", "It will collapse."))));
        Services.GetRequiredService<NavigationManager>().NavigateTo("new");

        IRenderedComponent<NewRunPage> page = Render<NewRunPage>();

        Assert.Contains("It will collapse.", page.Find(TestId("warnings")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stopped_service_is_said_with_a_way_to_try_again()
    {
        Service.Stopped = true;
        IRenderedComponent<NewRunPage> page = Render<NewRunPage>();
        Assert.Contains("does not answer", page.Find(TestId("failure")).TextContent, StringComparison.Ordinal);

        Service.Stopped = false;
        Plan();
        page.Find(TestId("retry")).Click();

        Assert.NotEmpty(page.FindAll(TestId("start-run")));
    }

    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    private static string? Value(IRenderedComponent<NewRunPage> page, string id) => page.Find(TestId(id)).GetAttribute("value");

    private static string Describing(IRenderedComponent<NewRunPage> page, IElement input) =>
        page.Find($"[id='{input.GetAttribute("aria-describedby")}']").TextContent;

    private void Refuse(string request) => Service.Problem(request, HttpStatusCode.BadRequest, """
        {"status": 400, "code": "invalidRequest", "errors": {"/overrides/dataset/trainSize": ["Between 1 and 60000."]}}
        """);

    private IRenderedComponent<NewRunPage> Show(string address)
    {
        Plan();
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<NewRunPage>();
    }

    private void Plan(ValidateRunResponse? check = null)
    {
        Service.Answer("GET /api/v1/presets",
            [Some.Preset("overfit"), Some.Preset("weight-decay"), Some.Preset("dropout")], ContractsJson.Default.IReadOnlyListPresetResponse);
        Service.Answer("GET /api/v1/catalog", Some.Catalog(), ContractsJson.Default.CatalogResponse);
        Service.Answer(Validate, check ?? Some.Check(), ContractsJson.Default.ValidateRunResponse);
    }
}
