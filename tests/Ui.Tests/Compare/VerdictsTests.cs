using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Compare;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Compare;

public sealed class VerdictsTests : UiContext
{
    [Fact]
    public void Says_what_whom_and_how_much()
    {
        IRenderedComponent<Verdicts> verdicts = Show(VerdictCode.Hurt);

        Assert.Equal("Hurt", Text(verdicts.Find(".verdict-chip")));
        Assert.Contains("overfit #0002 against overfit #0001", verdicts.Find("h3").TextContent, StringComparison.Ordinal);
        Assert.Equal("The verdict's sentence", Text(verdicts.Find("p")));
        Assert.Equal(["Mean difference", "−0.107", "−0.039", "−0.068", "–"], Row(verdicts, 0));
        Assert.Equal(["97.5 % interval", "−0.127 … −0.087", "−0.059 … −0.019", "−0.088 … −0.048", "–"], Row(verdicts, 1));
    }

    [Fact]
    public void Speaks_the_language_of_the_page()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ko-KR");

        IRenderedComponent<Verdicts> verdicts = Show(VerdictCode.Helped);

        Assert.Equal("도움이 됨", Text(verdicts.Find(".verdict-chip")));
        Assert.Equal("판정 문장", Text(verdicts.Find("p")));
    }

    [Fact]
    public void One_pair_has_no_intervals_and_none_has_no_table()
    {
        Assert.Single(Show(VerdictCode.NotEnoughSeeds, pairs: 1).FindAll("tbody tr"));
        Assert.Empty(Show(VerdictCode.NotEnoughSeeds, pairs: 0).FindAll("table"));
    }

    [Fact]
    public void Every_verdict_has_a_word_and_an_icon() => Assert.All(Enum.GetValues<VerdictCode>(), code =>
    {
        IElement chip = Show(code).Find(".verdict-chip");
        Assert.Contains($"verdict-{code.ToString().ToLowerInvariant()}", chip.ClassList);
        Assert.NotNull(chip.QuerySelector("svg"));
    });

    [Fact]
    public void Without_verdicts_nothing_is_shown() =>
        Assert.Empty(Render<Verdicts>(parameters => parameters.Add(v => v.Comparison, new CompareResponse([], []))).Markup.Trim());

    private static string Text(IElement element) => element.TextContent.Trim();

    private static IEnumerable<string> Row(IRenderedComponent<Verdicts> verdicts, int row) =>
        verdicts.FindAll("tbody tr")[row].Children.Select(Text);

    private IRenderedComponent<Verdicts> Show(VerdictCode code, int pairs = 5) => Render<Verdicts>(parameters => parameters.Add(
        verdicts => verdicts.Comparison,
        Some.Comparison(Some.Run(1, RunStatus.Succeeded), Some.Run(2, RunStatus.Succeeded), code, pairs)));
}
