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
    public void Says_what_whom_how_much_and_why()
    {
        IRenderedComponent<Verdicts> verdicts = Show(VerdictCode.Hurt);

        Assert.Equal("Hurt", Text(verdicts.Find(".verdict-chip")));
        Assert.Contains("overfit #0002 against overfit #0001", verdicts.Find("h3").TextContent, StringComparison.Ordinal);
        Assert.Equal("The verdict's sentence", Text(verdicts.Find(".verdict-reason")));
        Assert.Equal(["Δ train", "Δ test", "Δ gap", "Δ test loss"], verdicts.FindAll("dt .term").Select(Text));
        Assert.Equal(
            ["−0.107 [−0.127, −0.087]", "−0.039 [−0.059, −0.019]", "−0.068 [−0.088, −0.048]", "–"],
            verdicts.FindAll("dd").Select(Text));
        Assert.Contains("5 pairs", verdicts.Find(".quiet").TextContent, StringComparison.Ordinal);
        Assert.Contains("97.5 %", verdicts.Find(".quiet").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Speaks_the_language_of_the_page()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ko-KR");

        IRenderedComponent<Verdicts> verdicts = Show(VerdictCode.Helped);

        Assert.Equal("도움이 됨", Text(verdicts.Find(".verdict-chip")));
        Assert.Equal("판정 문장", Text(verdicts.Find(".verdict-reason")));
    }

    [Fact]
    public void One_pair_has_no_intervals_and_none_has_no_changes()
    {
        Assert.Empty(Show(VerdictCode.NotEnoughSeeds, pairs: 1).FindAll(".quiet"));
        Assert.Empty(Show(VerdictCode.NotEnoughSeeds, pairs: 0).FindAll("dl"));
    }

    [Fact]
    public void Every_verdict_has_a_word_and_an_icon() => Assert.All(Enum.GetValues<VerdictCode>(), code =>
    {
        IElement chip = Show(code).Find(".verdict-chip");
        Assert.Contains($"verdict-{code.ToString().ToLowerInvariant()}", chip.ClassList);
        Assert.NotNull(chip.QuerySelector("svg"));
    });

    [Fact]
    public void Without_a_second_group_it_says_what_is_missing() => Assert.Contains(
        "Add runs with another setup",
        Render<Verdicts>(parameters => parameters.Add(v => v.Comparison, new CompareResponse([], []))).Markup,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 4)]
    [InlineData(8, 8)]
    public void More_than_three_open_one_by_one_and_show_their_words(int count, int closed)
    {
        RunResponse[] runs = [.. Enumerable.Range(1, count + 1).Select(number => Some.Run(number, RunStatus.Succeeded))];
        CompareResponse two = Some.Comparison(runs[0], runs[1], VerdictCode.Helped);
        CompareResponse comparison = new([.. runs.Select(run => new ComparedRun(run, []))], [])
        {
            Groups = [.. runs.Index().Select(pair => Some.Group($"{pair.Index + 1}", pair.Item.Id))],
            Verdicts = [.. Enumerable.Range(2, count).Select(key => two.Verdicts[0] with { Candidate = $"{key}" })],
        };

        IRenderedComponent<Verdicts> verdicts = Render<Verdicts>(parameters => parameters.Add(v => v.Comparison, comparison));

        Assert.Equal(count, verdicts.FindAll("article h3 .verdict-chip").Count);
        Assert.Equal(count, verdicts.FindAll("article dl").Count);
        Assert.Equal(closed, verdicts.FindAll("details:not([open]) > summary h3 .verdict-chip").Count);
    }

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IRenderedComponent<Verdicts> Show(VerdictCode code, int pairs = 5) => Render<Verdicts>(parameters => parameters.Add(
        verdicts => verdicts.Comparison,
        Some.Comparison(Some.Run(1, RunStatus.Succeeded), Some.Run(2, RunStatus.Succeeded), code, pairs)));
}
