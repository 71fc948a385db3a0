using OverfitWeb.Api.Compare;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Compare;

public sealed class RunGroupTests
{
    [Fact]
    public void Only_labels_and_seed_may_differ()
    {
        Run[] runs =
        [
            Some(1) with { Seed = 0, Name = "a" },
            Some(2) with { Epochs = 5 },
            Some(3) with { Seed = 7, Name = "b" },
        ];

        IReadOnlyList<RunGroup> groups = RunGroup.Of(runs);

        Assert.Equal([[runs[0].Id, runs[2].Id], [runs[1].Id]], groups.Select(group => group.Runs.Select(run => run.Id)));
    }

    [Fact]
    public void What_succeeded_counts_and_the_newest_of_a_seed()
    {
        Run[] runs =
        [
            Some(1) with { Seed = 0 },
            Some(2) with { Seed = 0 },
            Some(3) with { Seed = 0, Status = RunStatus.Running },
            Some(4) with { Seed = 1, Status = RunStatus.Failed },
            Some(5) with { Seed = 2, Status = RunStatus.Canceled },
            Some(6) with { Seed = 3, Status = RunStatus.Running },
            Some(7) with { Seed = 4, Status = RunStatus.Running, Records = 0 },
            Some(8) with { Seed = 5, Status = RunStatus.Paused },
            Some(9) with { Seed = 6, Ended = false },
        ];

        RunGroup group = Assert.Single(RunGroup.Of(runs));

        Assert.Equal([runs[1].Id], group.Counted.Select(run => run.Id));
        Assert.Equal([runs[1].Id, runs[5].Id, runs[7].Id, runs[8].Id], group.Members.Select(run => run.Id));
    }

    private static Sample Some(int number) => new(number);

    /// <summary>A run by what matters to a group.</summary>
    private sealed record Sample(int Number)
    {
        public long Seed { get; init; }

        public string Name { get; init; } = "";

        public int Epochs { get; init; } = 201;

        public RunStatus Status { get; init; } = RunStatus.Succeeded;

        public int Records { get; init; } = 3;

        public bool Ended { get; init; } = true;

        public static implicit operator Run(Sample sample) => new()
        {
            Id = Guid.Parse($"01900000-0000-7000-8000-{sample.Number:x12}"),
            Status = sample.Status,
            Name = sample.Name,
            Tags = [sample.Name],
            Spec = new() { Name = sample.Name, Tags = [sample.Name], Notes = sample.Name, Training = new() { Seed = sample.Seed, Epochs = sample.Epochs } },
            SpecHash = "",
            DueAt = DateTimeOffset.UnixEpoch,
            TotalRecords = sample.Epochs,
            TotalIterations = sample.Epochs,
            Records = sample.Records,
            Final = sample.Ended ? new(601, 1, 0.75, 0, 1) : null,
            CreatedAt = DateTimeOffset.UnixEpoch.AddSeconds(sample.Number),
        };
    }
}
