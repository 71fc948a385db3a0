using OverfitWeb.Api.Queue;

namespace OverfitWeb.Api.Tests.Queue;

public sealed class ActiveRunsTests
{
    private static readonly int Cores = Environment.ProcessorCount;

    private readonly ActiveRuns _active = new();

    [Fact]
    public void Runs_share_the_cores_so_that_the_machine_is_full_and_not_overfull()
    {
        List<RunControl> runs = [];
        for (int count = 1; count <= Cores + 2; count++)
        {
            runs.Add(Enter(alone: false)!);
            AssertShared(runs);
        }

        while (runs.Count > 1)
        {
            _active.Leave(runs[0]);
            runs.RemoveAt(0);
            AssertShared(runs);
        }
    }

    [Fact]
    public void One_that_wants_no_company_neither_joins_others_nor_is_joined()
    {
        RunControl first = Enter(alone: false)!;
        Assert.Null(Enter(alone: true));
        _active.Leave(first);

        RunControl alone = Enter(alone: true)!;

        Assert.Null(Enter(alone: false));
        Assert.True(_active.WantsNoCompany);
        Assert.Equal([alone.RunId], _active.Ids);
    }

    // Each has one core, and no core that could be used is left.
    private static void AssertShared(List<RunControl> runs)
    {
        int[] threads = [.. runs.Select(run => run.Threads.Now)];
        Assert.Equal(Math.Max(Cores, runs.Count), threads.Sum());
        Assert.InRange(threads.Max() - threads.Min(), 0, 1);
    }

    private RunControl? Enter(bool alone)
    {
        RunControl control = new(Guid.NewGuid(), alone, CancellationToken.None);
        return _active.TryEnter(control) ? control : null;
    }
}
