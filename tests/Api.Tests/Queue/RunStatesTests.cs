using CsCheck;
using OverfitWeb.Api.Queue;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Queue;

/// <summary>Random sequences of requests, claims, writes and crashes against a model of a run's states.</summary>
public sealed class RunStatesTests(IdleService service) : IClassFixture<IdleService>
{
    private static readonly TrainerIdentity Trainer = new("1", "test");

    private enum Deed
    {
        Claim,
        Append,
        AppendStale,
        Pause,
        Resume,
        Cancel,
        Leave,
        LeaveStale,
        Finish,
        FinishStale,
        Crash,
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void No_sequence_leads_to_an_illegal_state() => Gen.Int[0, (int)Deed.Crash].Array[1, 14].Sample(
        deeds => PlayAsync([.. deeds.Select(deed => (Deed)deed)]).GetAwaiter().GetResult(), iter: 200, threads: 1);

    private async Task PlayAsync(IReadOnlyList<Deed> deeds)
    {
        Guid id = (await service.Api.CreateAsync(Specs.Small)).Id;
        Model model = new();
        List<Claim> claims = [];
        foreach (Deed deed in deeds)
        {
            await DoAsync(deed, id, claims, model);
            Run run = (await service.Get<RunReader>().FindAsync(id, Token))!;
            Assert.Equal((model.Status, model.Desired, model.Records), (run.Status, run.Desired, run.Records));
            Assert.Equal(run.Status is RunStatus.Succeeded or RunStatus.Canceled, run.FinishedAt is not null);
            Assert.True(run.Desired is null || run.Status == RunStatus.Running);
        }

        await service.Get<RunCancellation>().CancelAsync(id, Token);
        await service.Get<InterruptedRuns>().StartAsync(Token);
    }

    private async Task DoAsync(Deed deed, Guid id, List<Claim> claims, Model model)
    {
        RunHandover handover = service.Get<RunHandover>();
        Claim? current = claims.Count > 0 ? claims[^1] : null;
        Claim? stale = claims.Count > 1 ? claims[^2] : null;
        switch (deed)
        {
            case Deed.Claim:
                Run waiting = (await service.Get<RunReader>().FindAsync(id, Token))!;
                if (await service.Get<RunQueue>().TryClaimAsync(waiting, Trainer, Token) is Claim claim)
                    claims.Add(claim);
                Assert.Equal(model.Claim(), claims.Count > 0 && claims[^1] != current);
                break;
            case Deed.Append when current is not null:
                RecordBatch batch = Batch(model.Records + 1);
                Assert.Equal(model.Append(), await handover.AppendAsync(current, batch, Token) is not null);
                break;
            case Deed.AppendStale when stale is not null:
                Assert.Null(await handover.AppendAsync(stale, Batch(model.Records + 1), Token));
                break;
            case Deed.LeaveStale when stale is not null:
                Assert.Null(await handover.LeaveAsync(stale, RecordBatch.None, interrupted: true, cancellationToken: Token));
                break;
            case Deed.FinishStale when stale is not null:
                Assert.Null(await handover.FinishAsync(stale, RecordBatch.None, new(RunStatus.Succeeded, StopReason.Epochs), Token));
                break;
            case Deed.Leave when current is not null:
                Assert.Equal(model.Leave(), await handover.LeaveAsync(current, RecordBatch.None, interrupted: true, cancellationToken: Token) is not null);
                break;
            case Deed.Finish when current is not null:
                Assert.Equal(
                    model.Finish(), await handover.FinishAsync(current, RecordBatch.None, new(RunStatus.Succeeded, StopReason.Epochs), Token) is not null);
                break;
            case Deed.Pause:
                Assert.Equal(model.Pause(), (await service.Get<RunPausing>().PauseAsync(id, Token))!.Value.Outcome);
                break;
            case Deed.Resume:
                Assert.Equal(model.Resume(), (await service.Get<RunPausing>().ResumeAsync(id, Token))!.Value.Outcome);
                break;
            case Deed.Cancel:
                Assert.Equal(model.Cancel(), (await service.Get<RunCancellation>().CancelAsync(id, Token))!.Value.Outcome);
                break;
            case Deed.Crash when model.Status != RunStatus.Running || model.Progress:
                await service.Get<InterruptedRuns>().StartAsync(Token);
                model.Leave();
                break;
        }
    }

    private static RecordBatch Batch(int seq)
    {
        MetricRecord record = new()
        {
            Seq = seq,
            Epoch = seq - 1,
            Iteration = seq,
            TrainAccuracy = 0.5,
            TestAccuracy = 0.5,
            Gap = 0,
            LearningRate = 0.01,
            ElapsedSeconds = seq,
        };
        return new([record], record);
    }

    /// <summary>What a run may do, said once more and without a database.</summary>
    private sealed class Model
    {
        public RunStatus Status { get; private set; } = RunStatus.Queued;

        public DesiredState? Desired { get; private set; }

        public int Records { get; private set; }

        /// <summary>Whether a record was made since the claim: a crash then does not count.</summary>
        public bool Progress { get; private set; }

        private bool IsOver => Status is RunStatus.Succeeded or RunStatus.Canceled;

        public bool Claim()
        {
            if (Status != RunStatus.Queued)
                return false;
            (Status, Progress) = (RunStatus.Running, false);
            return true;
        }

        public bool Append()
        {
            if (Status != RunStatus.Running)
                return false;
            Records++;
            Progress = true;
            return true;
        }

        public bool Leave()
        {
            if (Status != RunStatus.Running)
                return false;
            Status = Desired switch
            {
                DesiredState.Cancel => RunStatus.Canceled,
                DesiredState.Pause => RunStatus.Paused,
                _ => RunStatus.Queued,
            };
            Desired = null;
            return true;
        }

        public bool Finish()
        {
            if (Status != RunStatus.Running)
                return false;
            (Status, Desired) = (RunStatus.Succeeded, null);
            return true;
        }

        public RequestOutcome Pause()
        {
            if (Status == RunStatus.Paused || Desired == DesiredState.Pause)
                return RequestOutcome.AlreadySo;
            if (IsOver || Desired == DesiredState.Cancel)
                return RequestOutcome.Impossible;
            (Status, Desired) = Status == RunStatus.Running ? (Status, (DesiredState?)DesiredState.Pause) : (RunStatus.Paused, null);
            return RequestOutcome.Changed;
        }

        public RequestOutcome Resume()
        {
            if (IsOver || Desired == DesiredState.Cancel)
                return RequestOutcome.Impossible;
            if (Status != RunStatus.Paused && Desired is null)
                return RequestOutcome.AlreadySo;
            (Status, Desired) = (Status == RunStatus.Paused ? RunStatus.Queued : Status, null);
            return RequestOutcome.Changed;
        }

        public RequestOutcome Cancel()
        {
            if (Status == RunStatus.Canceled || Desired == DesiredState.Cancel)
                return RequestOutcome.AlreadySo;
            if (Status == RunStatus.Succeeded)
                return RequestOutcome.Impossible;
            (Status, Desired) = Status == RunStatus.Running ? (Status, (DesiredState?)DesiredState.Cancel) : (RunStatus.Canceled, null);
            return RequestOutcome.Changed;
        }
    }
}
