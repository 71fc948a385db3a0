using System.Net;
using Bunit;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Runs.Results;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Runs.Results;

public sealed class DigitPadTests : UiContext
{
    private static readonly string Predict = $"POST /api/v1/runs/{Some.Id(1)}/predict?weights=";
    private static readonly double[] Drawing = [.. Enumerable.Range(0, 784).Select(at => at % 2.0)];

    [Fact]
    public async Task The_answer_comes_with_its_certainty_and_all_probabilities()
    {
        Answer("final", 3, 0.75);
        IRenderedComponent<DigitPad> pad = Show();
        Assert.Contains("Nothing is drawn", pad.Find(TestId("draw-answer")).TextContent, StringComparison.Ordinal);

        await pad.InvokeAsync(() => pad.Instance.OnDrawn(Drawing));

        Assert.Equal("3", pad.Find(TestId("draw-digit")).TextContent);
        Assert.Contains("0.750", pad.Find(TestId("draw-answer")).TextContent, StringComparison.Ordinal);
        Assert.Equal("3 0.750", Row(pad, 3));
        Assert.Equal("0 0.028", Row(pad, 0));
        Assert.Contains("draw-first", pad.FindAll("tbody tr")[3].ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cleared_is_unanswered()
    {
        Answer("final", 3, 0.75);
        IRenderedComponent<DigitPad> pad = Show();
        await pad.InvokeAsync(() => pad.Instance.OnDrawn(Drawing));

        pad.Find(TestId("draw-clear")).Click();

        Assert.Empty(pad.FindAll(TestId("draw-digit")));
        Assert.Single(Service.Requests);
    }

    [Fact]
    public async Task Other_weights_answer_the_same_drawing()
    {
        Answer("final", 3, 0.75);
        Answer("best", 8, 0.5);
        IRenderedComponent<DigitPad> pad = Show();
        await pad.InvokeAsync(() => pad.Instance.OnDrawn(Drawing));

        pad.Render(parameters => parameters.Add(page => page.Weights, WeightsChoice.Best));

        Assert.Equal("8", pad.Find(TestId("draw-digit")).TextContent);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_said_and_can_be_asked_again()
    {
        Service.Problem($"{Predict}final", HttpStatusCode.Conflict, """{"status": 409, "code": "conflict", "detail": "No weights."}""");
        IRenderedComponent<DigitPad> pad = Show();
        await pad.InvokeAsync(() => pad.Instance.OnDrawn(Drawing));
        Assert.Contains("No weights.", pad.Find(TestId("failure")).TextContent, StringComparison.Ordinal);
        Answer("final", 3, 0.75);

        pad.Find(TestId("retry")).Click();

        Assert.Equal("3", pad.Find(TestId("draw-digit")).TextContent);
    }

    private static string Row(IRenderedComponent<DigitPad> pad, int digit) =>
        string.Join(' ', pad.FindAll("tbody tr")[digit].Children.Select(cell => cell.TextContent.Trim()));

    private void Answer(string weights, int digit, double certainty)
    {
        double?[] probabilities = [.. Enumerable.Range(0, 10).Select(at => at == digit ? certainty : (double?)((1 - certainty) / 9))];
        Service.Answer(Predict + weights, new PredictResponse(probabilities, digit, certainty), ContractsJson.Default.PredictResponse);
    }

    private IRenderedComponent<DigitPad> Show() => Render<DigitPad>(parameters => parameters.Add(pad => pad.Run, Some.Id(1)));
}
