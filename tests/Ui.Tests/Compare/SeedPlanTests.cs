using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Compare;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Compare;

public sealed class SeedPlanTests
{
    [Fact]
    public void Every_group_comes_to_the_same_five_seeds()
    {
        SeedPlan plan = Plan([0, 3], [3, 7]);

        Assert.Equal(5, plan.Seeds);
        Assert.Equal([7, 8, 9], Seeds(plan, group: 0));
        Assert.Equal([0, 8, 9], Seeds(plan, group: 1));
    }

    [Fact]
    public void Five_seeds_each_become_ten() => Assert.Equal(10, Plan([0, 1, 2, 3, 4], [0, 1, 2, 3, 4]).Seeds);

    [Fact]
    public void The_largest_seed_is_followed_by_the_smallest() =>
        Assert.Equal([0, 1, 2, 3], Seeds(Plan([uint.MaxValue]), group: 0));

    [Fact]
    public void A_run_that_failed_gives_no_seed()
    {
        CompareResponse comparison = Comparison([1, 2]);
        ComparedRun failed = comparison.Runs[0] with { Run = comparison.Runs[0].Run with { Status = RunStatus.Failed } };

        Assert.Equal([3, 4, 5, 6], SeedPlan.Of(comparison with { Runs = [failed, comparison.Runs[1]] }).Runs.Select(item => item.Seed));
    }

    private static IEnumerable<long> Seeds(SeedPlan plan, int group) =>
        plan.Runs.Where(item => item.Run == Some.Id(100 * (group + 1))).Select(item => item.Seed);

    private static SeedPlan Plan(params long[][] groups) => SeedPlan.Of(Comparison(groups));

    private static CompareResponse Comparison(params long[][] groups)
    {
        RunResponse[][] runs = [.. groups.Select((seeds, group) => seeds.Select((seed, at) => Run((100 * (group + 1)) + at, seed)).ToArray())];
        return new([.. runs.SelectMany(same => same).Select(run => new ComparedRun(run, []))], [])
        {
            Groups = [.. runs.Select((same, group) => Some.Group($"{group}", [.. same.Select(run => run.Id)]))],
        };
    }

    private static RunResponse Run(int number, long seed)
    {
        RunResponse run = Some.Run(number, RunStatus.Succeeded);
        return run with { Spec = run.Spec with { Training = run.Spec.Training with { Seed = seed } } };
    }
}
