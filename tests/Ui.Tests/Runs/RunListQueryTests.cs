using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Runs;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Runs;

public sealed class RunListQueryTests
{
    [Fact]
    public void What_is_usual_is_not_in_the_address() => Assert.Equal("", new RunListQuery().Address);

    [Fact]
    public void The_address_says_what_is_asked_for() => Assert.Equal(
        "status=running,failed&tag=a%20b&preset=overfit&pinned=true&q=x%26y&orderBy=name",
        new RunListQuery
        {
            Statuses = [RunStatus.Running, RunStatus.Failed],
            Tag = "a b",
            Preset = "overfit",
            Pinned = true,
            Text = "x&y",
            OrderBy = "name",
        }.Address);

    [Theory]
    [InlineData(null, "-createdAt")]
    [InlineData("nonsense", "-createdAt")]
    [InlineData("-name", "-name")]
    [InlineData("finalGap", "finalGap")]
    public void An_order_that_there_is_not_is_the_usual_one(string? text, string order) =>
        Assert.Equal(order, RunListQuery.ParseOrder(text));

    [Theory]
    [InlineData("-finalTestAccuracy", "2,3,1")]
    [InlineData("finalTestAccuracy", "3,2,1")]
    [InlineData("-createdAt", "3,2,1")]
    [InlineData("createdAt", "1,2,3")]
    public void Runs_without_the_value_come_last_either_way(string order, string expected)
    {
        RunResponse[] runs = [Some.Run(1), Ended(2, 0.8), Ended(3, 0.7)];

        Assert.Equal(
            expected,
            string.Join(',', runs.Order(new RunSorting(new RunListQuery { OrderBy = order })).Select(run => Array.IndexOf(runs, run) + 1)));
    }

    [Fact]
    public void A_run_matches_as_it_would_for_the_service()
    {
        RunResponse run = Some.Run() with { Spec = new RunSpec { Name = "Deep", Tags = ["a"] }, Pinned = true };

        Assert.True(new RunListQuery { Text = "deep", Tag = "a", Pinned = true, Preset = "overfit", Statuses = [RunStatus.Running] }.Matches(run));
        Assert.False(new RunListQuery { Text = "wide" }.Matches(run));
        Assert.False(new RunListQuery { Tag = "b" }.Matches(run));
        Assert.False(new RunListQuery { Preset = "dropout" }.Matches(run));
        Assert.False(new RunListQuery { Statuses = [RunStatus.Failed] }.Matches(run));
        Assert.False(new RunListQuery { Pinned = true }.Matches(run with { Pinned = false }));
    }

    private static RunResponse Ended(int number, double test) =>
        Some.Run(number, RunStatus.Succeeded) with { Final = new FinalMetrics(30, 1, test, 0, 0) };
}
