using OverfitWeb.Api.Compare;
using OverfitWeb.Api.Experiments.Report;

namespace OverfitWeb.Api.Tests.Experiments.Report;

/// <summary>Where numbers of a report lead.</summary>
public sealed class RunLinksTests
{
    private readonly Guid _experiment = Guid.CreateVersion7();
    private readonly RunLinks _links;

    public RunLinksTests() => _links = new("http://here", _experiment);

    [Fact]
    public void One_run_is_shown_alone_and_several_beside_each_other_each_once()
    {
        Guid[] runs = [Guid.CreateVersion7(), Guid.CreateVersion7()];

        Assert.Equal($"http://here/runs/{runs[0]}", _links.Of([runs[0], runs[0]]));
        Assert.Equal($"http://here/compare?runs={runs[0]},{runs[1]}", _links.Of([.. runs, runs[0]]));
    }

    /// <summary>A comparison that left some out would show another number.</summary>
    [Fact]
    public void What_cannot_be_compared_as_a_whole_leads_to_the_experiment()
    {
        Guid[] most = [.. Enumerable.Range(0, CompareQuery.MostRuns).Select(_ => Guid.CreateVersion7())];

        Assert.All(most, run => Assert.Contains(run.ToString(), _links.Of(most), StringComparison.Ordinal));
        Assert.Equal($"http://here/experiments/{_experiment}", _links.Of([.. most, Guid.CreateVersion7()]));
        Assert.Equal($"http://here/experiments/{_experiment}", _links.Of([]));
    }

    [Theory]
    [InlineData("fell by 3.9 points (98.75 % interval −6.8 to −1.0, 5 seeds).", "3.9|98.75 %|−6.8|−1.0|5")]
    [InlineData("정확도가 3.9점 떨어졌습니다(98.75% 구간 -6.8~-1.0, 시드5개).", "3.9|98.75%|-6.8|-1.0|5")]
    [InlineData("12,000 runs & L2 <b>'s, 7", "12,000|7")]
    [InlineData("no number", "")]
    public void Every_number_of_a_sentence_is_a_link(string sentence, string numbers)
    {
        string html = RunLinks.Numbers("there", sentence);

        string[] linked = [.. html.Split("<a href=\"there\">").Skip(1).Select(part => part[..part.IndexOf('<', StringComparison.Ordinal)])];
        Assert.Equal(numbers, System.Net.WebUtility.HtmlDecode(string.Join('|', linked)));
        string plain = html.Replace("<a href=\"there\">", "", StringComparison.Ordinal).Replace("</a>", "", StringComparison.Ordinal);
        Assert.DoesNotContain('<', plain);
        Assert.Equal(sentence, System.Net.WebUtility.HtmlDecode(plain));
    }
}
