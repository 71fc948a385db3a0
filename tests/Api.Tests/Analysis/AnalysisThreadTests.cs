using Microsoft.Extensions.Hosting;
using OverfitWeb.Api.Analysis;

namespace OverfitWeb.Api.Tests.Analysis;

public sealed class AnalysisThreadTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lifetime _lifetime = new();
    private readonly AnalysisThread _thread;

    public AnalysisThreadTests() => _thread = new AnalysisThread(_lifetime);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _thread.StartAsync(Token);

    [Fact]
    public async Task Works_in_order_on_one_thread_of_its_own()
    {
        List<int> order = [];
        Task<(int Number, Thread Thread)>[] answers =
        [
            .. Enumerable.Range(0, 10).Select(number => _thread.TryDo(_ =>
            {
                order.Add(number);
                return (number, Thread.CurrentThread);
            }, Token)!),
        ];

        (int Number, Thread Thread)[] done = await Task.WhenAll(answers).WaitAsync(Patience, Token);

        Assert.Equal(Enumerable.Range(0, 10), order);
        Thread own = Assert.Single(done.Select(answer => answer.Thread).Distinct());
        Assert.True(own is { IsBackground: true, IsThreadPoolThread: false });
    }

    [Fact]
    public async Task A_fault_goes_to_who_asked_and_the_thread_goes_on()
    {
        Task<int> faulty = _thread.TryDo<int>(_ => throw new InvalidOperationException("told"), Token)!;
        Task<int> next = _thread.TryDo(_ => 1, Token)!;

        InvalidOperationException fault = await Assert.ThrowsAsync<InvalidOperationException>(() => faulty.WaitAsync(Patience, Token));
        Assert.Equal("told", fault.Message);
        Assert.Equal(1, await next.WaitAsync(Patience, Token));
    }

    [Fact]
    public async Task Takes_no_more_than_may_wait_and_drops_what_nobody_wants()
    {
        using ManualResetEventSlim gate = new();
        using CancellationTokenSource impatient = new();
        int done = 0;
        Task<int> first = await BeginAsync(gate);
        Task<int>[] dropped = [.. Enumerable.Range(0, AnalysisThread.MostWaiting).Select(_ => _thread.TryDo(_ => Interlocked.Increment(ref done), impatient.Token)!)];
        Assert.Null(_thread.TryDo(_ => 0, Token));

        await impatient.CancelAsync();
        Task<int>? fits = _thread.TryDo(_ => 2, Token);
        foreach (Task<int> task in dropped)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task.WaitAsync(Patience, Token));
        gate.Set();

        Assert.NotNull(fits);
        Assert.Equal((1, 2), (await first.WaitAsync(Patience, Token), await fits.WaitAsync(Patience, Token)));
        Assert.Equal(0, done);
    }

    [Fact]
    public async Task Work_that_is_under_way_is_told_when_nobody_wants_it_any_more()
    {
        using CancellationTokenSource impatient = new();
        using ManualResetEventSlim begun = new();
        using ManualResetEventSlim told = new();
        Task<int> work = _thread.TryDo(wanted =>
        {
            begun.Set();
            wanted.WaitHandle.WaitOne();
            told.Set();
            wanted.ThrowIfCancellationRequested();
            return 0;
        }, impatient.Token)!;
        Assert.True(await Task.Run(() => begun.Wait(Patience, Token), Token));

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.WaitAsync(Patience, Token));
        Assert.True(await Task.Run(() => told.Wait(Patience, Token), Token));
        Assert.Equal(3, await _thread.TryDo(_ => 3, Token)!.WaitAsync(Patience, Token));
    }

    [Fact]
    public async Task Stops_without_the_work_that_waits()
    {
        using ManualResetEventSlim gate = new();
        Task<int> first = await BeginAsync(gate);
        Task<int> waiting = _thread.TryDo(_ => 2, _lifetime.ApplicationStopping)!;

        _lifetime.StopApplication();
        Task stop = _thread.StopAsync(Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Patience, Token));
        Assert.False(stop.IsCompleted);
        gate.Set();
        await stop.WaitAsync(Patience, Token);
        Assert.Equal(1, await first.WaitAsync(Patience, Token));
    }

    [Fact]
    public async Task A_stop_that_must_not_take_long_does_not_wait_for_stubborn_work()
    {
        using ManualResetEventSlim gate = new();
        await BeginAsync(gate);
        using CancellationTokenSource enough = new();

        _lifetime.StopApplication();
        Task stop = _thread.StopAsync(enough.Token);
        await enough.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stop.WaitAsync(Patience, Token));
        gate.Set();
    }

    public async ValueTask DisposeAsync()
    {
        _lifetime.StopApplication();
        await _thread.StopAsync(CancellationToken.None);
        _thread.Dispose();
        _lifetime.Dispose();
    }

    /// <summary>Work that holds the thread until the gate opens.</summary>
    private async Task<Task<int>> BeginAsync(ManualResetEventSlim gate)
    {
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<int> work = _thread.TryDo(_ =>
        {
            begun.SetResult();
            gate.Wait(Patience, CancellationToken.None);
            return 1;
        }, CancellationToken.None)!;
        await begun.Task.WaitAsync(Patience, Token);
        return work;
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();

        public CancellationToken ApplicationStarted => throw new NotSupportedException();

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => throw new NotSupportedException();

        public void StopApplication() => _stopping.Cancel();

        public void Dispose() => _stopping.Dispose();
    }
}
